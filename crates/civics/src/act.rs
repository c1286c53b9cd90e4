//! Everything that publicly happens, as one enum.
//!
//! An act carries what a person did and said, never what the server computed from it. Its body is the payload of an
//! [`Entry`](crate::Entry): canonical JSON, outside the log, erasable. Bodies are versioned with the entry format and
//! never change meaning.

use serde::{Deserialize, Serialize};

use crate::json::{self, JsonError};
use crate::{alliance, caucus, charter, circle, helper, member, person, protection, rating, testimony};

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
