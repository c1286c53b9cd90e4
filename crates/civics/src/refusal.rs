//! Why a rule said no, with the numbers in it. The sentence for people stands in the locale files under `refusal-…`.

pub use crate::field::Field;

use crate::{consent::Audience, delegation::Lean, delegation::Wish, panel::Spared, protection::Gap};

/// Why a rule said no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A needed field is empty.
    Empty {
        /// Which.
        field: Field,
    },
    /// A text is longer than allowed.
    TooLong {
        /// Which.
        field: Field,
        /// Its length in characters.
        length: usize,
        /// The most that is allowed.
        most: usize,
    },
    /// More items than allowed.
    TooMany {
        /// Which.
        field: Field,
        /// The most that is allowed.
        most: usize,
    },
    /// A character that could deceive or break a line.
    Character {
        /// Which field.
        field: Field,
        /// The character as `U+202E`.
        code: String,
    },
    /// A value that is not among the possible ones.
    Unknown {
        /// Which.
        field: Field,
    },
    /// Who asks has no right to do this.
    NotYours,
    /// The thing is not there, or not for this visitor to see.
    Absent,
    /// This has been done already.
    Already,
    /// The text was amended: who signs reads it again first.
    TextAmended,
    /// The text may not be released yet.
    Embargo {
        /// The second from which it may.
        until: i64,
    },
    /// A protected caucus has not signed as often as the rules ask.
    CaucusMissing {
        /// Its name.
        caucus: String,
        /// How many of its members have signed.
        signed: u64,
        /// How many need to.
        needed: u64,
    },
    /// The charter version is not the one in force.
    OldCharter,
    /// A country's charter may add principles, never remove any: this one is missing.
    PrincipleRemoved {
        /// The principle.
        principle: String,
    },
    /// A member cannot vouch for itself, nor for its own federation's part.
    VouchSelf,
    /// Who vouches must be a member in good standing.
    VoucherNotMember,
    /// The one to be vouched for does not ask to join any more.
    NotAsking,
    /// A mandate or term must end after it begins.
    EndsBeforeStart,
    /// A mandate or term is longer than allowed.
    TermTooLong {
        /// The most that is allowed, in months.
        months: u32,
    },
    /// The next convenor comes from another country and another kind (rule 8).
    RotateConvenor,
    /// The level of a circle must be below that of its parent.
    LevelOrder,
    /// A date lies in the future.
    FutureDate,
    /// Lowering a protection needs a convenor and a reason.
    LoweringNeedsReason,
    /// The protection level asks for what this version cannot give, and nobody has decided to go on without it.
    NotYetSafe {
        /// What is missing.
        gaps: Vec<Gap>,
    },
    /// At the level *closed* nothing may be typed into a server.
    ClosedSpace,
    /// The place is named more finely than the protection level allows.
    PlaceTooFine,
    /// The channel may not carry testimonies at this level (SMS where space is repressed or closed).
    ChannelUnsafe,
    /// The consent does not reach so far.
    BeyondConsent,
    /// A quotation must be a part of what was told, word for word.
    NotVerbatim,
    /// It was withdrawn.
    Withdrawn,
    /// The server starts in recovery and takes nothing new.
    Recovery,
    /// The sheet's code was not printed for this group, or was entered already.
    SheetUnknown,
    /// The password is shorter than allowed or among the common ones.
    WeakPassword {
        /// The least number of characters.
        least: usize,
    },
    /// The sign-in name is taken.
    NameTaken,
    /// Members of this kind have a voice and no vote (rule 4).
    VoiceNotVote,
    /// Who convenes a circle takes no stance in it, for no member (rule 4).
    ConvenorServes,
    /// Stances are not taken now: the round was not called, its time is over, or it is decided.
    RoundShut,
    /// The proposal was amended after it was read.
    Amended,
    /// The proposal does not declare this channel.
    ChannelNotDeclared,
    /// The objection does not stand any more.
    NotStanding,
    /// A shutdown is longer, or lies further ahead, than may be declared.
    ShutdownTooLong {
        /// The most that is allowed, in days.
        days: u32,
    },
    /// The second typing of a slip is for somebody else's hands.
    OtherHands,
    /// The two typings of a slip differ.
    SlipDiffers,
    /// Who convenes a circle does not edit its texts (rule 4).
    ServesNotEdits,
    /// The text has as many paragraphs as one may have.
    TextFull {
        /// The most that is allowed.
        most: usize,
    },
    /// Other paragraphs hang on this one.
    HasParts {
        /// How many.
        count: usize,
    },
    /// The words were changed since the page was opened.
    Rewritten,
    /// The text is frozen; its language versions stand as they were signed.
    Frozen,
    /// The text was released; it does not change any more.
    Released,
    /// Some of the roots are no live loans that the circle took.
    RootsNotLive {
        /// How many.
        count: usize,
    },
    /// A root of this paragraph is not live any more (rule 1).
    DeadRoot {
        /// Which paragraph, counted from 1.
        place: usize,
    },
    /// A testimony was taken from under this paragraph (rule 1).
    Wounded {
        /// Which paragraph, counted from 1.
        place: usize,
    },
    /// This paragraph has fewer live roots than the rules ask for (rule 1).
    TooFewRoots {
        /// Which paragraph, counted from 1.
        place: usize,
        /// How many live roots it has.
        live: u64,
        /// How many it needs.
        least: u64,
    },
    /// No round of the circle has adopted it.
    NotAdopted,
    /// The words were changed after the round that adopted them was called.
    ChangedSince,
    /// A declared language version is not complete.
    Untranslated {
        /// The language, a BCP 47 tag.
        language: String,
        /// How many paragraphs are missing in it, the title counted as one.
        count: usize,
    },
    /// Holders of a joint struggle have not said yes.
    HoldersMissing {
        /// How many.
        n: u64,
    },
    /// A struggle cannot be lent to a circle whose people may not see it.
    AudienceTooNarrow {
        /// The least audience that it needs.
        least: Audience,
    },
    /// More than was lent cannot be lent onward, nor for longer.
    BeyondLoan,
    /// The loan was recalled, has run out, or is not live because what it comes from is not.
    LoanEnded,
    /// The lender has not allowed to lend it onward.
    NotOnward,
    /// A struggle is not lent to a circle through which it has come.
    Cycle,
    /// No panel may look at this objection.
    NoPanel {
        /// What protects it.
        why: Spared,
    },
    /// Too few members could be drawn for a panel.
    PanelThin {
        /// How many could.
        candidates: usize,
        /// From how many protected caucuses.
        caucuses: usize,
    },
    /// No checkpoint was signed yet since the candidates were fixed.
    NotYetSigned,
    /// A delegation is not balanced and so not constituted (rule 7).
    Unbalanced {
        /// Every condition that is not met.
        leans: Vec<Lean>,
    },
    /// The rule of a delegation's balance is weaker than the alliance's.
    WeakBalance {
        /// The least that the alliance asks.
        least: Wish,
    },
    /// A driver of that name is on the list.
    DriverKnown {
        /// The name.
        name: String,
    },
    /// A joint struggle brings together struggles of several holders, one of them the raiser's own.
    JointNeedsOthers,
    /// A group joins another group's struggle, not its own.
    JoinOwn,
    /// A day that must lie in the future does not.
    PastDate {
        /// Which field.
        field: Field,
    },
    /// The outcome must be looked at again sooner.
    ReviewTooFar {
        /// After so many months at the latest.
        months: u32,
    },
    /// The same loan or text is on the table already.
    Undecided,
    /// Rules are changed in the circle above all others alone (rule 12).
    RulesAtTop,
    /// It was decided or withdrawn.
    Decided,
    /// So few days are left that nobody could read an amendment.
    TooLateToAmend {
        /// The least days that must be left.
        days: u32,
    },
    /// A round needs protected caucuses (rule 5).
    TooFewCaucuses {
        /// At least so many.
        least: u32,
    },
    /// The slowest channel needs longer (rule 9).
    TooShort {
        /// At least so many days.
        days: u32,
    },
    /// The round has not been called.
    NotOpen,
    /// The round still takes stances.
    StillOpen,
    /// The last version cannot be read in these declared languages (rule 9).
    Unread {
        /// Their tags.
        languages: Vec<String>,
    },
    /// A shutdown is declared (rule 9).
    Shutdown,
    /// A number of the rules lies outside its bounds.
    RuleBounds {
        /// Which number.
        rule: &'static str,
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Rules come into force by two adopted rounds on the very same rules.
    TwoRounds,
    /// The two rounds lie less than a season apart (rule 12).
    SeasonTooShort {
        /// The least days between them.
        days: u32,
    },
    /// The rules have changed since these rounds.
    RulesMoved,
    /// The conversation is over: nothing is added to it and nobody votes in it any more.
    ConversationOver,
    /// The conversation goes on until its day.
    ConversationRuns,
    /// The proposition was set aside.
    SetAside,
    /// A figure's own recipe gives another number than it states.
    FigureDiffers {
        /// What it states.
        stated: String,
        /// What comes out.
        computed: String,
    },
    /// A file came with a figure that its recipe does not name.
    StrangeInput {
        /// The SHA-256 of its bytes.
        sha256: String,
    },
}

/// Gives each refusal the key of its sentence.
macro_rules! keys {
    ($($name:ident $key:literal,)*) => {
        impl Refusal {
            /// The key of the sentence in the locale files, without `refusal-`.
            #[must_use]
            pub fn key(&self) -> &'static str {
                match self { $(Self::$name { .. } => $key,)* }
            }
        }
    };
}

keys! {
    Empty "empty", TooLong "too-long", TooMany "too-many", Character "character", Unknown "unknown",
    NotYours "not-yours", Absent "absent", Already "already", TextAmended "text-amended", Embargo "embargo",
    CaucusMissing "caucus-missing", OldCharter "old-charter", PrincipleRemoved "principle-removed",
    VouchSelf "vouch-self", VoucherNotMember "voucher-not-member", NotAsking "not-asking",
    EndsBeforeStart "ends-before-start", TermTooLong "term-too-long", RotateConvenor "rotate-convenor",
    LevelOrder "level-order", FutureDate "future-date", LoweringNeedsReason "lowering-needs-reason",
    NotYetSafe "not-yet-safe", ClosedSpace "closed-space", PlaceTooFine "place-too-fine",
    ChannelUnsafe "channel-unsafe", BeyondConsent "beyond-consent", NotVerbatim "not-verbatim",
    Withdrawn "withdrawn", Recovery "recovery", SheetUnknown "sheet-unknown", WeakPassword "weak-password",
    NameTaken "name-taken", VoiceNotVote "voice-not-vote", ConvenorServes "convenor-serves",
    RoundShut "round-shut", Amended "amended", ChannelNotDeclared "channel-not-declared",
    NotStanding "not-standing", ShutdownTooLong "shutdown-too-long", OtherHands "other-hands",
    SlipDiffers "slip-differs", ServesNotEdits "serves-not-edits", TextFull "text-full",
    HasParts "has-parts", Rewritten "rewritten", Frozen "frozen", Released "released",
    RootsNotLive "roots-not-live", DeadRoot "dead-root", Wounded "wounded", TooFewRoots "too-few-roots",
    NotAdopted "not-adopted", ChangedSince "changed-since", Untranslated "untranslated",
    HoldersMissing "holders-missing", AudienceTooNarrow "audience-too-narrow", BeyondLoan "beyond-loan",
    LoanEnded "loan-ended", NotOnward "not-onward", Cycle "cycle", NoPanel "no-panel",
    PanelThin "panel-thin", NotYetSigned "not-yet-signed", Unbalanced "unbalanced",
    WeakBalance "weak-balance", DriverKnown "driver-known", JointNeedsOthers "joint-needs-others",
    JoinOwn "join-own", PastDate "past-date", ReviewTooFar "review-too-far", Undecided "undecided",
    RulesAtTop "rules-at-top", Decided "decided", TooLateToAmend "too-late-to-amend",
    TooFewCaucuses "too-few-caucuses", TooShort "too-short", NotOpen "not-open", StillOpen "still-open",
    Unread "unread", Shutdown "shutdown", RuleBounds "rule-bounds", TwoRounds "two-rounds",
    SeasonTooShort "season-too-short", RulesMoved "rules-moved",
    ConversationOver "conversation-over", ConversationRuns "conversation-runs", SetAside "set-aside",
    FigureDiffers "figure-differs", StrangeInput "strange-input",
}
