//! Accounts, codes and sessions: the one place where a person's name lies, and from which it can be deleted.

use super::sql::{Res, Sql, Stmt, stmt};

/// A person's account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Her opaque identifier, as acts name her.
    pub id: String,
    /// Her name, as her own member shows it.
    pub name: String,
    /// The name with which she signs in.
    pub sign_in: String,
    /// Her password as a PHC string; `None` until she has set one.
    pub password: Option<String>,
}

const BY_NAME: &str = "SELECT id, name, sign_in, password FROM person WHERE sign_in = $1";
const BY_ID: &str = "SELECT id, name, sign_in, password FROM person WHERE id = $1";
const BY_TICKET: &str =
    "SELECT id, name, sign_in, password FROM person WHERE ticket = $1 AND ticket_until > $2";

fn read(row: &super::sql::Row) -> Res<Account> {
    Ok(Account {
        id: row.text(0)?.into(),
        name: row.text(1)?.into(),
        sign_in: row.text(2)?.into(),
        password: row.opt_text(3)?.map(str::to_owned),
    })
}

/// The account with that sign-in name.
pub fn by_name(q: &mut dyn Sql, sign_in: &str) -> Res<Option<Account>> {
    q.rows(BY_NAME, &[sign_in.into()])?.first().map(read).transpose()
}

/// The account of that identifier.
pub fn by_id(q: &mut dyn Sql, id: &str) -> Res<Option<Account>> {
    q.rows(BY_ID, &[id.into()])?.first().map(read).transpose()
}

/// The account whose one-time ticket this is, while it is good.
pub fn by_ticket(q: &mut dyn Sql, ticket: &[u8], now: i64) -> Res<Option<Account>> {
    q.rows(BY_TICKET, &[ticket.into(), now.into()])?.first().map(read).transpose()
}

/// Makes an account that can be entered with a one-time ticket until `until`, to set the first password.
pub fn create(id: &str, name: &str, sign_in: &str, ticket: &[u8], until: i64) -> Stmt {
    stmt!(
        "INSERT INTO person (id, name, sign_in, password, ticket, ticket_until) VALUES ($1, $2, $3, NULL, $4, $5)",
        id,
        name,
        sign_in,
        ticket,
        until
    )
}

/// Gives an account a new one-time ticket and takes its password, its passkeys, its sessions and its
/// address for digests away: whoever had the account may have left it.
pub fn reset(id: &str, ticket: &[u8], until: i64) -> Vec<Stmt> {
    vec![
        stmt!(
            "UPDATE person SET password = NULL, ticket = $1, ticket_until = $2 WHERE id = $3",
            ticket,
            until,
            id
        ),
        stmt!("DELETE FROM passkey WHERE person = $1", id),
        stmt!("DELETE FROM session WHERE person = $1", id),
        stmt!("DELETE FROM mail WHERE person = $1", id),
    ]
}

/// Sets the first password, if the one-time ticket is still there; it is used up with it.
pub fn first_password(id: &str, ticket: &[u8], phc: &str) -> Stmt {
    stmt!(
        "UPDATE person SET password = $1, ticket = NULL, ticket_until = NULL WHERE id = $2 AND ticket = $3",
        phc,
        id,
        ticket
    )
}

/// Sets a password; the one-time ticket is used up.
pub fn set_password(id: &str, phc: &str) -> Vec<Stmt> {
    vec![stmt!("UPDATE person SET password = $1, ticket = NULL, ticket_until = NULL WHERE id = $2", phc, id)]
}

/// Deletes an account: name, password, passkeys, sessions, the address for digests. Her acts stay, under an identifier that leads nowhere.
pub fn delete(id: &str) -> Vec<Stmt> {
    vec![
        stmt!("DELETE FROM passkey WHERE person = $1", id),
        stmt!("DELETE FROM session WHERE person = $1", id),
        stmt!("DELETE FROM mail WHERE person = $1", id),
        stmt!("DELETE FROM person WHERE id = $1", id),
    ]
}

const MEMBER_OF_CODE: &str = "SELECT c.member FROM code c JOIN member m ON m.id = c.member
 WHERE c.code = $1 AND m.standing = 'member'";

/// The member whose group code this is, while it is a member.
pub fn by_code(q: &mut dyn Sql, code: &[u8]) -> Res<Option<i64>> {
    q.rows(MEMBER_OF_CODE, &[code.into()])?.first().map(|row| row.int(0)).transpose()
}

const IS_CODE: &str = "SELECT member FROM code WHERE code = $1 AND member = $2";

/// Whether this is the code of that group, member or not yet.
pub fn is_code_of(q: &mut dyn Sql, code: &[u8], member: i64) -> Res<bool> {
    Ok(!q.rows(IS_CODE, &[code.into(), member.into()])?.is_empty())
}

/// Gives a group a new code; the old one is dead, and so are the sessions that it opened.
pub fn new_code(member: i64, code: &[u8]) -> Vec<Stmt> {
    vec![
        stmt!("DELETE FROM code WHERE member = $1", member),
        stmt!("DELETE FROM session WHERE member = $1 AND person IS NULL", member),
        stmt!("INSERT INTO code (code, member) VALUES ($1, $2)", code, member),
    ]
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The person, if one signed in.
    pub person: Option<String>,
    /// The group, if its code opened it.
    pub member: Option<i64>,
    /// When it began, in seconds of Unix time.
    pub made: i64,
    /// When it was last used, to the minute.
    pub seen: i64,
    /// After how many seconds without use it ends.
    pub idle: i64,
    /// When it ends in any case.
    pub until: i64,
}

const SESSION: &str = "SELECT person, member, made, seen, idle, until FROM session WHERE token = $1";
const SESSIONS: &str = "SELECT person, member, made, seen, idle, until FROM session
 WHERE (person = $1 OR (person IS NULL AND member = $2)) ORDER BY seen DESC LIMIT 100";

fn read_session(row: &super::sql::Row) -> Res<Session> {
    Ok(Session {
        person: row.opt_text(0)?.map(str::to_owned),
        member: row.opt_int(1)?,
        made: row.int(2)?,
        seen: row.int(3)?,
        idle: row.int(4)?,
        until: row.int(5)?,
    })
}

/// The session of a token's hash; whether it still lives is the caller's to judge.
pub fn session(q: &mut dyn Sql, token: &[u8]) -> Res<Option<Session>> {
    q.rows(SESSION, &[token.into()])?.first().map(read_session).transpose()
}

/// The sessions of a person, or of a group that came with its code.
pub fn sessions(q: &mut dyn Sql, person: Option<&str>, member: Option<i64>) -> Res<Vec<Session>> {
    let (person, member) = (person.unwrap_or(""), if person.is_some() { -1 } else { member.unwrap_or(-1) });
    q.rows(SESSIONS, &[person.into(), member.into()])?.iter().map(read_session).collect()
}

/// Opens a session.
pub fn open_session(token: &[u8], session: &Session) -> Stmt {
    stmt!(
        "INSERT INTO session (token, person, member, made, seen, idle, until) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        token,
        session.person.as_deref(),
        session.member,
        session.made,
        session.seen,
        session.idle,
        session.until
    )
}

/// Notes that a session was used.
pub fn touch_session(token: &[u8], now: i64) -> Stmt {
    stmt!("UPDATE session SET seen = $1 WHERE token = $2", now, token)
}

/// Ends one session.
pub fn end_session(token: &[u8]) -> Stmt {
    stmt!("DELETE FROM session WHERE token = $1", token)
}

/// Ends all sessions of a person, or of a group that came with its code.
pub fn end_sessions(person: Option<&str>, member: Option<i64>) -> Stmt {
    match person {
        Some(person) => stmt!("DELETE FROM session WHERE person = $1", person),
        None => stmt!("DELETE FROM session WHERE person IS NULL AND member = $1", member.unwrap_or(-1)),
    }
}

/// Ends the sessions of a person who holds no mandate that is running or still to come.
pub fn end_sessions_without_mandate(person: &str, now: i64) -> Stmt {
    stmt!(
        "DELETE FROM session WHERE person = $1 AND NOT EXISTS (SELECT 1 FROM mandate WHERE person = $2 AND ends > $3)",
        person,
        person,
        now
    )
}

/// Takes away sessions that have ended.
pub fn sweep_sessions(now: i64) -> Stmt {
    stmt!("DELETE FROM session WHERE until < $1 OR seen + idle < $2", now, now)
}

/// A passkey: its label and what the library needs to check it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// The credential's identifier.
    pub id: Vec<u8>,
    /// Its owner.
    pub person: String,
    /// The name that she gave it.
    pub label: String,
    /// The credential as JSON.
    pub data: String,
}

const PASSKEYS: &str = "SELECT id, person, label, data FROM passkey WHERE person = $1 LIMIT 20";
const PASSKEY: &str = "SELECT id, person, label, data FROM passkey WHERE id = $1";

fn read_passkey(row: &super::sql::Row) -> Res<Passkey> {
    Ok(Passkey {
        id: row.bytes(0)?.to_vec(),
        person: row.text(1)?.into(),
        label: row.text(2)?.into(),
        data: row.text(3)?.into(),
    })
}

/// A person's passkeys.
pub fn passkeys(q: &mut dyn Sql, person: &str) -> Res<Vec<Passkey>> {
    q.rows(PASSKEYS, &[person.into()])?.iter().map(read_passkey).collect()
}

/// The passkey of that identifier.
pub fn passkey(q: &mut dyn Sql, id: &[u8]) -> Res<Option<Passkey>> {
    q.rows(PASSKEY, &[id.into()])?.first().map(read_passkey).transpose()
}

/// Keeps a new passkey; an identifier that is kept already is a clash, whoever owns it.
pub fn add_passkey(key: &Passkey) -> Stmt {
    stmt!(
        "INSERT INTO passkey (id, person, label, data) VALUES ($1, $2, $3, $4)",
        key.id.as_slice(),
        key.person.as_str(),
        key.label.as_str(),
        key.data.as_str()
    )
}

/// Keeps what changed of a passkey after a use: its counter.
pub fn update_passkey(key: &Passkey) -> Stmt {
    stmt!(
        "UPDATE passkey SET data = $1 WHERE id = $2 AND person = $3",
        key.data.as_str(),
        key.id.as_slice(),
        key.person.as_str()
    )
}

/// Takes a passkey away from its owner.
pub fn drop_passkey(person: &str, id: &[u8]) -> Stmt {
    stmt!("DELETE FROM passkey WHERE person = $1 AND id = $2", person, id)
}

/// Keeps the codes of sheets printed for a group.
pub fn print_sheets(member: i64, month: &str, codes: &[Vec<u8>]) -> Vec<Stmt> {
    let keep = |code: &Vec<u8>| {
        stmt!(
            "INSERT INTO sheet (code, member, printed) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING",
            code.as_slice(),
            member,
            month
        )
    };
    codes.iter().map(keep).collect()
}

const SHEETS: &str = "SELECT COUNT(*) FROM sheet WHERE member = $1";

/// How many printed sheets of a group have not been entered.
pub fn open_sheets(q: &mut dyn Sql, member: i64) -> Res<i64> {
    q.rows(SHEETS, &[member.into()])?.first().map_or(Ok(0), |row| row.int(0))
}
