//! Rate limits in bounded memory, without stored network addresses.
//!
//! A table of fixed size for each class of requests holds how much each bucket has used; a bucket is the keyed hash of
//! who asks (the network prefix, or the member), under a key that changes every day. Two who share a bucket share its
//! allowance: rare, and it only slows them down. The classes have tables of their own: a busy bucket of a generous
//! class would shut out whoever shared it in a strict one.

use std::net::IpAddr;
use std::sync::Mutex;

use crate::config::Keys;

/// How many buckets a class has.
const BUCKETS: usize = 8192;
/// How many classes there are.
const CLASSES: usize = 5;

/// A class of requests, with its allowance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Trying a password, a code or a passkey, from one network.
    SignIn,
    /// The same, for one account.
    Account,
    /// Looking up a receipt.
    Receipt,
    /// Sending an act.
    Act,
    /// Anything that costs much: an export, a large page of proofs.
    Costly,
}

/// The table.
pub struct Limits {
    table: Mutex<Vec<Bucket>>,
    acts_a_minute: u32,
}

#[derive(Clone, Copy, Default)]
struct Bucket {
    /// When it was last used, in seconds of Unix time.
    at: i64,
    /// How many requests stand in it, in thousandths; it runs empty with time.
    level: u64,
}

impl Limits {
    /// An empty table.
    #[must_use]
    pub fn new(acts_a_minute: u32) -> Self {
        Self { table: Mutex::new(vec![Bucket::default(); CLASSES * BUCKETS]), acts_a_minute }
    }

    fn a_minute(&self, class: Class) -> u64 {
        match class {
            Class::SignIn | Class::Account => 10,
            Class::Receipt => 20,
            Class::Act => u64::from(self.acts_a_minute),
            Class::Costly => 30,
        }
    }

    /// Whether one more request of that class is allowed now; a refused one does not count.
    pub fn allows(&self, keys: &Keys, class: Class, who: &[u8], now: i64) -> bool {
        let day = now.div_euclid(86_400);
        let mut label = vec![class as u8];
        label.extend_from_slice(&day.to_be_bytes());
        label.extend_from_slice(who);
        let digest = keys.mac("limit", &label);
        let at =
            (class as usize) * BUCKETS + usize::from(u16::from_be_bytes([digest[0], digest[1]])) % BUCKETS;
        let most = self.a_minute(class) * 1000;
        let Ok(mut table) = self.table.lock() else { return false };
        let bucket = &mut table[at];
        let passed = u64::try_from(now - bucket.at).unwrap_or(0);
        let level = bucket.level.saturating_sub(passed.saturating_mul(most / 60));
        if level + 1000 > most {
            *bucket = Bucket { at: now, level };
            return false;
        }
        *bucket = Bucket { at: now, level: level + 1000 };
        true
    }
}

/// The network that an address belongs to, as coarsely as one household: /24 of IPv4, /56 of IPv6.
#[must_use]
pub fn network(address: IpAddr) -> [u8; 8] {
    let mut prefix = [0; 8];
    match address.to_canonical() {
        IpAddr::V4(v4) => prefix[..3].copy_from_slice(&v4.octets()[..3]),
        IpAddr::V6(v6) => prefix[..7].copy_from_slice(&v6.octets()[..7]),
    }
    prefix
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edge;

    #[test]
    fn of_a_thousand_tries_at_once_ten_pass_and_later_some_more() {
        let folder = std::env::temp_dir().join(format!("groundswell-limit-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let keys = Keys::load(&folder, &Edge::default()).unwrap();
        let limits = Limits::new(600);
        let tries = |now| (0..1000).filter(|_| limits.allows(&keys, Class::SignIn, b"net", now)).count();
        assert_eq!(tries(1_000_000), 10);
        assert!((4..=6).contains(&tries(1_000_030)));
        assert!(limits.allows(&keys, Class::Receipt, b"net", 1_000_030));
        // Under keys drawn anew in each run some of these share a bucket, and how many is chance: nothing is asked of it.
        for n in 0_u32..500 {
            for _ in 0..400 {
                limits.allows(&keys, Class::Act, &n.to_be_bytes(), 1_000_030);
            }
        }
        let fresh = |n: u32| limits.allows(&keys, Class::Costly, &n.to_be_bytes(), 1_000_030);
        assert!((0..500).all(fresh), "the busy ones of one class shut nobody out of another");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn neighbours_in_one_network_share_a_prefix_and_spellings_do_not_matter() {
        let net = |text: &str| network(text.parse().unwrap());
        assert_eq!(net("192.0.2.7"), net("192.0.2.250"));
        assert_eq!(net("192.0.2.7"), net("::ffff:192.0.2.9"));
        assert_ne!(net("192.0.2.7"), net("192.0.3.7"));
    }
}
