//! Everything that publicly happens, as one enum.
//!
//! An act carries what a person did and said, never what the server computed from it. Its body is the payload of an
//! [`Entry`](crate::Entry): canonical JSON, outside the log, erasable. Bodies are versioned with the entry format and
//! never change meaning.

use serde::{Deserialize, Serialize};

use crate::json::{self, JsonError};
use crate::{
    alliance, caucus, charter, circle, conversation, delegation, driver, figure, helper, loan, member, panel,
    person, protection, rating, round, rules, struggle, testimony, text, voice,
};

/// Declares the acts once: the enum of bodies, the enum of kinds, their spelling, and the way between them.
macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident $word:literal $body:path;)*) => {
        /// The body of an act.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Act { $($(#[$doc])* $name($body),)* }

        /// The kind of an act, as its entry spells it.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(into = "String", from = "String")]
        pub enum Kind {
            $($(#[$doc])* $name,)*
            /// A kind that this version does not know; kept and shown as it stands.
            Other(String),
        }

        impl Kind {
            /// Every kind that this version knows.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The word in the log.
            #[must_use]
            pub fn word(&self) -> &str {
                match self { $(Self::$name => $word,)* Self::Other(word) => word }
            }
        }

        impl From<String> for Kind {
            fn from(word: String) -> Self {
                match word.as_str() { $($word => Self::$name,)* _ => Self::Other(word) }
            }
        }

        impl From<Kind> for String {
            fn from(kind: Kind) -> Self { kind.word().to_owned() }
        }

        impl Act {
            /// The kind of this act.
            #[must_use]
            pub fn kind(&self) -> Kind {
                match self { $(Self::$name(_) => Kind::$name,)* }
            }

            /// The payload: the body as canonical JSON.
            ///
            /// # Errors
            /// [`JsonError`] if a text is not in NFC.
            pub fn payload(&self) -> Result<String, JsonError> {
                match self { $(Self::$name(body) => json::encode(body),)* }
            }

            /// Reads the payload of an act of this kind; `Ok(None)` for a kind that this version does not know.
            ///
            /// # Errors
            /// [`JsonError`] if it is not canonical or not the body of that kind.
            pub fn read(kind: &Kind, payload: &str) -> Result<Option<Self>, JsonError> {
                match kind {
                    $(Kind::$name => json::decode(payload).map(|body| Some(Self::$name(body))),)*
                    Kind::Other(_) => Ok(None),
                }
            }
        }
    };
}

acts! {
    /// The host founds the alliance on this node.
    Found "found" alliance::Found;
    /// A circle is opened at a level.
    Open "open" circle::Open;
    /// A circle states its lists of causes and facets.
    Offer "offer" circle::Offer;
    /// A circle adopts a version of the charter.
    Adopt "adopt" charter::Adopt;
    /// An organisation or group affirms the charter and so asks to join.
    Affirm "affirm" member::Affirm;
    /// A helper registers a group that has no e-mail.
    Register "register" member::Register;
    /// A member vouches for one that asks to join.
    Vouch "vouch" member::Vouch;
    /// A member declines one that asks to join, with a reason.
    Decline "decline" member::Decline;
    /// A member leaves.
    Leave "leave" member::Leave;
    /// A member gives a person a mandate.
    Mandate "mandate" person::Mandate;
    /// A member ends a mandate before its time.
    Revoke "revoke" person::Revoke;
    /// Another mandate holder of the same member lets a person, or the group itself, in again.
    Recover "recover" person::Recover;
    /// A circle appoints a convenor for a term.
    Appoint "appoint" person::Appoint;
    /// A convenor's term ends before its time.
    Retire "retire" person::Retire;
    /// A convenor entrusts a helper with entering things for others.
    Entrust "entrust" helper::Entrust;
    /// A helper's trust ends.
    Dismiss "dismiss" helper::Dismiss;
    /// A circle constitutes a caucus.
    Constitute "constitute" caucus::Constitute;
    /// A member enters a caucus.
    Enter "enter" caucus::Enter;
    /// A member quits a caucus.
    Quit "quit" caucus::Quit;
    /// A country's civic space is rated.
    Rate "rate" rating::Rate;
    /// A circle raises or, with reasons, lowers its protection.
    Protect "protect" protection::Protect;
    /// A person or group tells what they live.
    Tell "tell" testimony::Tell;
    /// A teller narrows or widens her consent.
    Consent "consent" testimony::Change;
    /// A group publishes a testimony, or a part of it, within its consent.
    Publish "publish" testimony::Publish;
    /// A teller withdraws; payload and salt are destroyed.
    Withdraw "withdraw" testimony::Withdraw;
    /// A member names a driver that the shared list lacks.
    Extend "extend" driver::Extend;
    /// A group raises a struggle.
    Raise "raise" struggle::Raise;
    /// The holder tells its struggle anew.
    Revise "revise" struggle::Revise;
    /// The holder says where the struggle stands, what came of it and what was learned.
    Report "report" struggle::Report;
    /// Another group says *ours too*.
    Join "join" struggle::Join;
    /// A holder says yes or no to a joint struggle.
    Agree "agree" struggle::Agree;
    /// A struggle is lent to a circle above.
    Lend "lend" loan::Lend;
    /// A circle takes a loan by a round.
    Take "take" loan::Take;
    /// The lender takes a loan back.
    Recall "recall" loan::Recall;
    /// The lender lets a loan run on.
    Renew "renew" loan::Renew;
    /// New rules come into force.
    Enact "enact" rules::Enact;
    /// A member proposes something to a circle.
    Propose "propose" round::Propose;
    /// The proposer amends its proposal.
    Amend "amend" round::Amend;
    /// A proposal is rendered in another language.
    Render "render" round::Render;
    /// A convenor calls the round.
    Call "call" round::Call;
    /// A member consents or stands aside.
    Stand "stand" round::Stand;
    /// A member objects.
    Object "object" round::Object;
    /// The proposer answers an objection.
    Reply "reply" round::Reply;
    /// The proposer withdraws its proposal.
    Retract "retract" round::Retract;
    /// A shutdown of the network is declared.
    Declare "declare" round::Declare;
    /// A round closes with its outcome.
    Close "close" round::Close;
    /// A panel on an objection is asked for; its candidates are fixed.
    Convoke "convoke" panel::Convoke;
    /// A panel is drawn by lot.
    Draw "draw" panel::Draw;
    /// A member of a panel says what it finds.
    Find "find" panel::Find;
    /// A text is begun.
    Draft "draft" text::Draft;
    /// A paragraph is written or amended.
    Write "write" text::Write;
    /// A paragraph gets other roots.
    Root "root" text::Root;
    /// A paragraph is struck out.
    Strike "strike" text::Strike;
    /// A paragraph is translated.
    Translate "translate" text::Translate;
    /// A text is frozen and opens for signing.
    Freeze "freeze" text::Freeze;
    /// A member signs a text.
    Sign "sign" text::Sign;
    /// A member takes its signature back.
    Unsign "unsign" text::Unsign;
    /// A text is released.
    Release "release" text::Release;
    /// A circle sends a delegation or forms a committee.
    Delegate "delegate" delegation::Delegate;
    /// A circle looks at the inequality of voice within it.
    Review "review" voice::Review;
    /// A convenor opens a conversation.
    Converse "converse" conversation::Converse;
    /// Somebody adds a proposition to a conversation.
    Suggest "suggest" conversation::Suggest;
    /// A question or a proposition is said in another language.
    Interpret "interpret" conversation::Interpret;
    /// A proposition is set aside by rule, or taken in again.
    Moderate "moderate" conversation::Moderate;
    /// A conversation is over.
    Conclude "conclude" conversation::Conclude;
    /// The box of a conversation is sealed.
    Seal "seal" conversation::Seal;
    /// A member publishes a figure.
    Measure "measure" figure::Measure;
    /// A paragraph gets the figures that support it.
    Cite "cite" figure::Cite;
    /// A member says that its figure does not stand any more.
    Disown "disown" figure::Disown;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_spelt_once_and_reads_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from(kind.word().to_owned()), *kind);
        }
        let mut words: Vec<&str> = Kind::ALL.iter().map(Kind::word).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), Kind::ALL.len());
    }
}
