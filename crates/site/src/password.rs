//! Passwords: which ones are taken, and how they are kept.
//!
//! Kept as Argon2id (RFC 9106) with 19 MiB of memory and two passes, as PHC strings. At most two are hashed at the
//! same time and a bounded number waits: so many sign-ins at once cost time, never memory; and what a hash needed goes
//! back to the system when it is done. No rule asks for digits or signs, and none expires: length, and not being one of the common ones, is what helps.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use civics::Refusal;
use civics::words::nfc;
use tokio::sync::Semaphore;

use crate::error::Error;

/// The least number of characters of a password.
pub const LEAST: usize = 10;
/// The greatest number of characters of a password.
pub const MOST: usize = 256;
/// How many characters must be left when everything common is taken out of a password.
const LEAST_OWN: usize = 5;
/// How many passwords are hashed at the same time.
const AT_ONCE: usize = 2;
/// How many more may wait for their turn.
const WAITING: usize = 40;

/// What is verified where there is no account or no password yet, so that the answer takes as long.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Common passwords and the words that they are made of, the longest first.
static COMMON: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../data/common_passwords.txt").lines();
    let mut words: Vec<&str> = lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
});

/// Whether a password may be taken; `context` are words that somebody who knows her would try first.
///
/// # Errors
/// [`Refusal::WeakPassword`] if it is shorter than [`LEAST`] characters or hardly more than something common;
/// [`Refusal::TooLong`] beyond [`MOST`].
pub fn check(password: &str, context: &[&str]) -> Result<(), Refusal> {
    let password = nfc(password);
    let length = password.chars().count();
    if length > MOST {
        return Err(Refusal::TooLong { field: civics::refusal::Field::Password, length, most: MOST });
    }
    if length < LEAST || own_signs(&password, context) < LEAST_OWN {
        return Err(Refusal::WeakPassword { least: LEAST });
    }
    Ok(())
}

/// How many different steps are left of a password without its common parts and its runs, such as `1234` or `aaaa`.
fn own_signs(password: &str, context: &[&str]) -> usize {
    let mut rest = plain(password);
    let mut known: Vec<String> = context.iter().flat_map(|text| parts(text)).collect();
    known.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in known.iter().map(String::as_str).chain(COMMON.iter().copied()) {
        // A blank keeps what stood before and behind from making a new word.
        rest = rest.replace(word, " ");
    }
    let signs: Vec<char> = rest.chars().filter(|c| *c != ' ').collect();
    let jumps = signs.windows(2).filter(|pair| u32::from(pair[0]).abs_diff(u32::from(pair[1])) > 1).count();
    let steps = if signs.is_empty() { 0 } else { jumps + 1 };
    let mut different = signs;
    different.sort_unstable();
    different.dedup();
    steps.min(different.len())
}

/// Small letters, with the usual figures that stand for letters put back.
fn plain(text: &str) -> String {
    let letter = |c: char| match c {
        '@' => 'a',
        '$' => 's',
        '!' => 'i',
        other => other,
    };
    nfc(text).to_lowercase().chars().map(letter).collect()
}

/// The words of a name, and the whole of it without blanks; what is shorter than four characters is passed over.
fn parts(text: &str) -> Vec<String> {
    let lower = plain(text);
    let whole: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_owned)
        .chain([whole])
        .filter(|word| word.chars().count() >= 4)
        .collect()
}

/// Hashes and verifies passwords, a few at a time.
pub struct Passwords {
    turns: Arc<Semaphore>,
    places: Arc<Semaphore>,
    begun: AtomicU64,
}

impl Default for Passwords {
    fn default() -> Self {
        let (turns, places) = (Semaphore::new(AT_ONCE), Semaphore::new(AT_ONCE + WAITING));
        Self { turns: Arc::new(turns), places: Arc::new(places), begun: AtomicU64::new(0) }
    }
}

impl Passwords {
    /// The PHC string of a password.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if too many wait already.
    pub async fn hash(&self, password: &str, salt: [u8; 16]) -> Result<String, Error> {
        let password = nfc(password);
        self.turn(move || {
            let params = Params::new(19_456, 2, 1, Some(32)).map_err(|error| Error::fault(&error))?;
            let hash = PasswordHash {
                algorithm: ARGON2ID_IDENT,
                version: Some(Version::V0x13.into()),
                params: ParamsString::try_from(&params).map_err(|error| Error::fault(&error))?,
                salt: Some(Salt::new(&salt).map_err(|error| Error::fault(&error))?),
                hash: Some(derive(params, &password, &salt)?),
            };
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether a password is the one of a PHC string; `None` is nobody's and takes as long.
    ///
    /// # Errors
    /// [`Error::Unavailable`] if too many wait already.
    pub async fn matches(&self, password: &str, phc: Option<String>) -> Result<bool, Error> {
        let password = nfc(password);
        self.turn(move || {
            let kept =
                PasswordHash::new(phc.as_deref().unwrap_or(NOBODY)).map_err(|error| Error::fault(&error))?;
            let params = Params::try_from(&kept).map_err(|error| Error::fault(&error))?;
            let salt = kept.salt.ok_or(Error::Unavailable)?;
            // The outputs are compared in constant time.
            let right = kept.hash == Some(derive(params, &password, &salt)?);
            Ok(right && phc.is_some())
        })
        .await
    }

    /// How many passwords it has begun to hash or to verify: nearly all of the time that a sign-in takes.
    pub fn begun(&self) -> u64 {
        self.begun.load(Ordering::Relaxed)
    }

    /// Waits for a turn and works on a blocking thread; the turn ends with the work, even if the caller has gone.
    async fn turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| Error::Unavailable)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| Error::Unavailable)?;
        self.begun.fetch_add(1, Ordering::Relaxed);
        let done = tokio::task::spawn_blocking(move || {
            let answer = work();
            drop((turn, place));
            answer
        });
        done.await.map_err(|error| Error::fault(&error))?
    }
}

/// The Argon2id output for a password.
///
/// Room is asked for beyond 32 MiB, of which only the blocks in use are ever touched: below that size the C library's
/// allocator keeps what is freed, and a server would hold the 38 MB of its first two sign-ins for ever.
fn derive(params: Params, password: &str, salt: &[u8]) -> Result<Output, Error> {
    let mut blocks: Vec<Block> = Vec::with_capacity(params.block_count().max(40 * 1024));
    blocks.resize(params.block_count(), Block::new());
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut out = [0; 32];
    argon2
        .hash_password_into_with_memory(password.as_bytes(), salt, &mut out, &mut blocks)
        .map_err(|error| Error::fault(&error))?;
    Output::new(&out).map_err(|error| Error::fault(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WEAK: Refusal = Refusal::WeakPassword { least: LEAST };

    #[test]
    fn what_everybody_tries_first_is_refused() {
        for bad in [
            "short",
            "ninechars",
            "1234567890",
            "password123",
            "P@$$word2026",
            "qwertyuiop12",
            "iloveyou2000",
            "aaaaaaaaaaaaaaa",
            "abcdefghijklmnop",
            "abababababab",
            "groundswell2026",
            "GroundSwell!!!",
            "amina.okello1",
            "Kapchorwa-Alliance",
            "0987654321",
            "passwordpassword",
            "letmein-letmein",
            "          ",
        ] {
            let context = ["groundswell", "Kapchorwa Alliance", "amina.okello"];
            assert_eq!(check(bad, &context), Err(WEAK), "{bad}");
        }
    }

    #[test]
    fn sentences_and_any_script_are_taken() {
        for good in [
            "three goats by the red gate",
            "मेरो गाउँको पुल टुट्यो",
            "نحن هنا ولن نرحل",
            "x7#Lq)pT2v",
            "groundswell under my own roof",
            "🌾🐐🏠🌧🔥🪵🥁🌊🛖🥭",
        ] {
            assert_eq!(check(good, &["groundswell", "amina"]), Ok(()), "{good}");
        }
        let long = "a sentence of mine ".repeat(20);
        assert!(matches!(check(&long, &[]), Err(Refusal::TooLong { most: MOST, .. })));
    }

    proptest! {
        #[test]
        fn no_password_makes_the_rule_fall_over(password in any::<String>(), context in any::<String>()) {
            let length = nfc(&password).chars().count();
            let taken = check(&password, &[&context]).is_ok();
            prop_assert!(!taken || (LEAST..=MOST).contains(&length));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(6))]
        #[test]
        fn a_password_of_any_characters_matches_itself_whole_and_nothing_shorter(password in "\\PC{10,256}") {
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            runtime.block_on(async {
                let passwords = Passwords::default();
                let phc = passwords.hash(&password, [7; 16]).await.unwrap();
                assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
                assert!(passwords.matches(&password, Some(phc.clone())).await.unwrap());
                let shorter: String = password.chars().take(password.chars().count() - 1).collect();
                assert!(!passwords.matches(&shorter, Some(phc)).await.unwrap() || nfc(&shorter) == nfc(&password));
            });
        }
    }

    #[tokio::test]
    async fn nobody_has_no_password_not_even_the_one_that_would_fit() {
        let passwords = Passwords::default();
        assert!(!passwords.matches("anything at all", None).await.unwrap());
    }

    #[tokio::test]
    async fn of_many_at_once_a_bounded_number_waits_and_the_others_are_told_to_come_back() {
        let passwords = Arc::new(Passwords::default());
        let ask = |_| {
            let passwords = Arc::clone(&passwords);
            tokio::spawn(async move { passwords.matches("anything at all", None).await })
        };
        let asked: Vec<_> = (0..200).map(ask).collect();
        let mut sent_away = 0;
        for one in asked {
            sent_away += usize::from(matches!(one.await.unwrap(), Err(Error::Unavailable)));
        }
        assert!(
            (200 - 2 * (AT_ONCE + WAITING)..=200 - (AT_ONCE + WAITING)).contains(&sent_away),
            "{sent_away}"
        );
        assert!(passwords.matches("anything at all", None).await.is_ok());
    }

    #[tokio::test]
    async fn what_we_hash_the_library_verifies_and_the_other_way_round() {
        use argon2::{PasswordHasher as _, PasswordVerifier as _};
        let passwords = Passwords::default();
        let ours = passwords.hash("three goats by the red gate", [7; 16]).await.unwrap();
        let params = Params::new(19_456, 2, 1, Some(32)).unwrap();
        let library = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        assert!(library.verify_password(b"three goats by the red gate", ours.as_str()).is_ok());
        let theirs = library.hash_password_with_salt(b"three goats by the red gate", &[7; 16]).unwrap();
        assert_eq!(theirs.to_string(), ours);
        assert!(!passwords.matches("three goats by the red fence", Some(ours)).await.unwrap());
    }
}
