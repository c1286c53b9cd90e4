//! Who sits in a conversation: somebody who acts for its members, or somebody with a card; and what the tables know of
//! her instead of her name.

use civics::Actor;
use civics::conversation::rule::{Belonging, Speaker};
use civics::member::Kind;
use sha2::{Digest as _, Sha256};

use super::super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};

/// The most members through which somebody belongs that are looked at.
const MOST: usize = 20;

const THROUGH: &str = "WITH RECURSIVE above (id) AS (SELECT circle FROM member WHERE id = $1 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT m.id, m.kind FROM member m JOIN conversation o ON o.id = $2 JOIN above a ON a.id = o.circle
 WHERE m.id = $3 AND m.standing = 'member'";
const BY_CARD: &str = "WITH RECURSIVE above (id) AS (SELECT m.circle FROM member m JOIN card k ON k.member = m.id
   WHERE k.holder = $1 AND k.conversation = $2 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT m.id, m.kind, k.code FROM card k JOIN member m ON m.id = k.member JOIN conversation o ON o.id = k.conversation
 JOIN above a ON a.id = o.circle WHERE k.holder = $3 AND k.conversation = $4 AND m.standing = 'member' LIMIT 1";
const BY_CODE: &str = "WITH RECURSIVE above (id) AS (SELECT m.circle FROM member m JOIN card k ON k.member = m.id
   WHERE k.code = $1 AND k.conversation = $2 UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL)
 SELECT m.id, m.kind, k.code FROM card k JOIN member m ON m.id = k.member JOIN conversation o ON o.id = k.conversation
 JOIN above a ON a.id = o.circle WHERE k.code = $3 AND k.conversation = $4 AND m.standing = 'member' LIMIT 1";

/// Who comes to a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seat {
    /// Somebody who signed in.
    Own {
        /// A hash of who she is, under the node's key.
        inner: [u8; 32],
        /// The members for which she acts.
        members: Vec<i64>,
    },
    /// Whoever typed the code of a card in this session.
    Holder(Vec<u8>),
    /// A card of paper, by the keyed hash of its code.
    Paper(Vec<u8>),
}

/// Who sits there, as the tables know her; nobody by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seated {
    /// A keyed hash of who she is.
    pub inner: [u8; 32],
    /// The members through which she belongs.
    pub belongs: Vec<Belonging>,
    /// Whether she comes with a card.
    pub card: bool,
}

impl Seat {
    /// The seat of somebody who signed in; `mac` hashes under the node's key.
    pub fn of(actor: &Actor, members: Vec<i64>, mac: impl Fn(&[u8]) -> [u8; 32]) -> Option<Self> {
        let name = match actor {
            Actor::Person { id, .. } => format!("person {id}"),
            Actor::Group { member } => format!("group {member}"),
            _ => return None,
        };
        Some(Self::Own { inner: mac(name.as_bytes()), members })
    }

    /// The questions for [`Self::read`].
    pub fn asks(&self, conversation: i64) -> Vec<Stmt> {
        match self {
            Self::Own { members, .. } => {
                let through = |member: &i64| stmt!(THROUGH, *member, conversation, *member);
                members.iter().take(MOST).map(through).collect()
            }
            Self::Holder(holder) => {
                let holder = holder.as_slice();
                vec![stmt!(BY_CARD, holder, conversation, holder, conversation)]
            }
            Self::Paper(code) => {
                let code = code.as_slice();
                vec![stmt!(BY_CODE, code, conversation, code, conversation)]
            }
        }
    }

    /// Who sits there, from the answers; somebody who belongs nowhere has a seat without members.
    pub fn read(&self, answers: &[Vec<Row>]) -> Res<Seated> {
        let mut seated = match self {
            Self::Own { inner, .. } => Seated { inner: *inner, ..Seated::default() },
            _ => Seated { card: true, ..Seated::default() },
        };
        for row in answers.iter().flatten() {
            let kind = Kind::parse(row.text(1)?).ok_or(SqlError::Column(1))?;
            seated.belongs.push(Belonging { member: row.int(0)?, votes: kind.votes() });
            if seated.card {
                let hash = Sha256::new_with_prefix(b"groundswell/card/v1\0").chain_update(row.bytes(2)?);
                seated.inner = hash.finalize().into();
            }
        }
        Ok(seated)
    }

    /// Who sits there, asked alone.
    pub fn ask(&self, q: &mut dyn Sql, conversation: i64) -> Res<Seated> {
        self.read(&q.ask(&self.asks(conversation))?)
    }
}

impl Seated {
    /// The speaker that rules look at.
    pub fn speaker<'a>(&'a self, actor: &'a Actor) -> Speaker<'a> {
        Speaker { actor, belongs: &self.belongs, card: self.card }
    }

    /// What stands beside her votes: it needs the conversation's secret, which is forgotten when the box is sealed.
    pub fn voter(&self, secret: &[u8]) -> Vec<u8> {
        let hash = Sha256::new_with_prefix(b"groundswell/voter/v1\0").chain_update(secret);
        hash.chain_update(self.inner).finalize()[..16].to_vec()
    }

    /// What stands beside her propositions, so that she hears what became of them.
    pub fn author(&self, conversation: i64) -> Vec<u8> {
        let hash =
            Sha256::new_with_prefix(b"groundswell/author/v1\0").chain_update(conversation.to_be_bytes());
        hash.chain_update(self.inner).finalize()[..16].to_vec()
    }
}
