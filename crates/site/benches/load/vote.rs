//! Votes in the conversation of the demonstration: a crowd with cards, each with a session of her own.

use std::sync::atomic::{AtomicU64, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use civics::Actor;
use site::cli::demo::WaysIn;
use site::store::conversation::{card, pages};
use site::web::{App, Visitor, visitor};

/// How many people vote.
const CROWD: u64 = 2_000;

static TURN: AtomicU64 = AtomicU64::new(0);

/// A conversation, and who votes in it.
#[derive(Clone)]
pub struct Voting {
    conversation: i64,
    propositions: Vec<i64>,
    /// The cookie and the token of each.
    people: Vec<(String, String)>,
}

/// Prints cards and lets a session hold each of them, as if its code had been typed.
pub async fn crowd(app: &App, ways: &WaysIn) -> Voting {
    let conversation = ways.conversation.expect("the demonstration holds one");
    let member = ways.members["tegeres"];
    let read = app.store.read(move |q| pages::propositions(q, conversation, "en", (-1, false, 100)));
    let propositions = read.await.expect("propositions").iter().map(|one| one.key).collect();
    let (mut people, mut list) = (Vec::new(), Vec::new());
    for nth in 0..CROWD {
        let (ticket, code): ([u8; 32], [u8; 32]) = (app.edge.dice(), app.edge.dice());
        let nth = i64::try_from(nth).expect("small");
        list.extend(card::print((conversation, member), "2026-11", &[(nth, code.to_vec())]));
        list.extend(card::hold(conversation, &code, &visitor::token_hash(&ticket)));
        let tongue = site::speech::tongue("en").expect("English");
        let (network, now) = ([0; 8], app.edge.now());
        let who = Visitor { tongue, actor: Actor::Anyone, ticket, fresh: false, network, now };
        let cookie = format!("{}={}", visitor::cookie_name(false), URL_SAFE_NO_PAD.encode(ticket));
        people.push((cookie, who.token(app)));
    }
    app.store.keep(list).await.expect("cards");
    Voting { conversation, propositions, people }
}

impl Voting {
    /// The next vote, as a browser sends it: the next person on the next proposition, changing her mind each time round.
    pub fn request(&self, host: &str) -> String {
        let turn = TURN.fetch_add(1, Ordering::Relaxed) as usize;
        let (cookie, token) = &self.people[turn % self.people.len()];
        let round = turn / self.people.len();
        let proposition = self.propositions[round % self.propositions.len()];
        let word = ["agree", "disagree", "pass"][(turn + round / self.propositions.len()) % 3];
        let body = format!("token={token}&once={turn}&proposition={proposition}&vote={word}");
        format!(
            "POST /en/conversations/{}/vote HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.conversation,
            body.len()
        )
    }
}
