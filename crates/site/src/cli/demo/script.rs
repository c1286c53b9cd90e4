//! The script of the demonstration as its file is written.

use civics::circle::Level;
use civics::consent::Audience;
use civics::member::Kind;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub(super) name: String,
    pub(super) purpose: String,
    pub(super) principles: Vec<String>,
    pub(super) gap_reason: String,
    pub(super) circle: Vec<CircleLine>,
    pub(super) member: Vec<MemberLine>,
    pub(super) caucus: Vec<CaucusLine>,
    pub(super) person: Vec<PersonLine>,
    pub(super) testimony: Vec<TestimonyLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CircleLine {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) level: Level,
    pub(super) country: Option<String>,
    pub(super) parent: Option<String>,
    #[serde(default)]
    pub(super) causes: Vec<String>,
    #[serde(default)]
    pub(super) facets: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MemberLine {
    pub(super) id: String,
    pub(super) circle: String,
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) country: String,
    pub(super) place: String,
    pub(super) language: String,
    pub(super) federation: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaucusLine {
    pub(super) circle: String,
    pub(super) name: String,
    pub(super) protected: bool,
    pub(super) members: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonLine {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) sign_in: String,
    pub(super) member: String,
    #[serde(default)]
    pub(super) convenes: Vec<String>,
    pub(super) helps: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TestimonyLine {
    pub(super) member: String,
    pub(super) language: String,
    pub(super) words: String,
    pub(super) causes: Vec<String>,
    pub(super) facets: Vec<String>,
    pub(super) count: Audience,
    pub(super) publish: Audience,
    pub(super) published: bool,
}
