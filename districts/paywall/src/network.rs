//! The budget of new identities per network prefix and day, which bounds what
//! private windows and cleared cookies are worth. Nothing here is stored: counts
//! live in memory under a key that is drawn anew each day.
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use hmac::{Hmac, KeyInit, Mac};
use ipnet::IpNet;
use sha2::Sha256;

use ground::client::Client;
use ground::clock::{DAY, Millis};
use ground::config;
use ground::ids::random_bytes;

/// Prefixes remembered in a day; when more come, the fullest half is kept.
const MAX_PREFIXES: usize = 200_000;

/// Counts first releases to new identities by network prefix.
#[derive(Debug)]
pub struct NetworkBudget {
    limit: u32,
    /// Bits of an IPv6 address that are one network.
    ipv6_prefix: u8,
    exempt: Vec<IpNet>,
    today: Mutex<Today>,
}

#[derive(Debug)]
struct Today {
    day: i64,
    key: [u8; 32],
    counts: HashMap<u64, u32>,
}

impl NetworkBudget {
    /// New identities per prefix and UTC day, as the server is configured; exempt networks have
    /// no limit.
    pub fn new(config: &config::Paywall) -> Self {
        let today = Today {
            day: i64::MIN,
            key: random_bytes(),
            counts: HashMap::new(),
        };
        Self {
            limit: config.network_budget,
            ipv6_prefix: config.network_ipv6_prefix,
            exempt: config.network_exempt.clone(),
            today: Mutex::new(today),
        }
    }

    /// Takes one new identity from the budget of the client's network; `None` when it is spent.
    pub fn take(&self, client: Client, now: Millis) -> Option<Ticket<'_>> {
        if client.is_in(&self.exempt) {
            return Some(Ticket::free());
        }
        let mut today = self.today();
        today.turn_to(now.div_euclid(DAY));
        let slot = today.slot(&prefix(client.address(), self.ipv6_prefix));
        let count = today.counts.entry(slot).or_insert(0);
        if *count >= self.limit {
            return None;
        }
        *count += 1;
        today.bound();
        let day = today.day;
        Some(Ticket(Some((self, day, slot))))
    }

    fn give_back(&self, day: i64, slot: u64) {
        let mut today = self.today();
        if today.day == day
            && let Some(count) = today.counts.get_mut(&slot)
        {
            *count = count.saturating_sub(1);
        }
    }

    fn today(&self) -> MutexGuard<'_, Today> {
        self.today.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One new identity, taken from a network's budget. Dropped unused it goes back, so
/// that one browser with many windows costs its network one identity.
#[derive(Debug)]
pub struct Ticket<'a>(Option<(&'a NetworkBudget, i64, u64)>);

impl Ticket<'_> {
    /// A ticket that no budget pays for.
    pub fn free() -> Self {
        Self(None)
    }

    /// Whether a budget pays for it.
    pub fn is_paid(&self) -> bool {
        self.0.is_some()
    }

    /// The identity has released its first story.
    pub fn use_up(mut self) {
        self.0 = None;
    }
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        if let Some((budget, day, slot)) = self.0.take() {
            budget.give_back(day, slot);
        }
    }
}

impl Today {
    /// If `day` is earlier than yesterday, the clock was far ahead and has since been corrected
    /// (see [`super::Meter::now`]); otherwise no budget would begin until that day comes.
    fn turn_to(&mut self, day: i64) {
        if day > self.day || day + 1 < self.day {
            *self = Self {
                day,
                key: random_bytes(),
                counts: HashMap::new(),
            };
        }
    }

    fn slot(&self, prefix: &[u8]) -> u64 {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes a key of any length");
        mac.update(prefix);
        let digest = mac.finalize().into_bytes();
        u64::from_le_bytes(
            digest[..8]
                .try_into()
                .expect("a SHA-256 digest has 32 bytes"),
        )
    }

    fn bound(&mut self) {
        if self.counts.len() <= MAX_PREFIXES {
            return;
        }
        let mut counts: Vec<u32> = self.counts.values().copied().collect();
        let middle = counts.len() / 2;
        let (_, median, _) = counts.select_nth_unstable(middle);
        let median = *median;
        let mut room = MAX_PREFIXES / 2;
        self.counts.retain(|_, count| {
            let keep = *count >= median && room > 0;
            room -= usize::from(keep);
            keep
        });
    }
}

/// The network a household or an office has: the first 24 bits of an IPv4
/// address, the first `ipv6_bits` of an IPv6 one.
fn prefix(address: IpAddr, ipv6_bits: u8) -> Vec<u8> {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.octets()[..3].to_vec(),
        IpAddr::V6(v6) => {
            let kept = u128::MAX << (128 - u32::from(ipv6_bits.clamp(1, 64)));
            (v6.to_bits() & kept).to_be_bytes().to_vec()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget(limit: u32) -> NetworkBudget {
        by_prefix(limit, 64)
    }

    fn by_prefix(limit: u32, ipv6_prefix: u8) -> NetworkBudget {
        NetworkBudget::new(&config::Paywall {
            network_budget: limit,
            network_ipv6_prefix: ipv6_prefix,
            network_exempt: vec!["198.51.100.0/24".parse().expect("a network")],
            ..config::Paywall::default()
        })
    }

    fn ip(text: &str) -> Client {
        Client::at(text.parse().expect("an address"))
    }

    /// Takes an identity and uses it up.
    fn takes(budget: &NetworkBudget, client: Client, now: Millis) -> bool {
        budget.take(client, now).map(Ticket::use_up).is_some()
    }

    #[test]
    fn an_identity_that_released_nothing_goes_back_to_its_network() {
        let budget = budget(1);
        let unused = budget.take(ip("203.0.113.1"), 0);
        assert!(unused.is_some());
        assert!(budget.take(ip("203.0.113.2"), 0).is_none());
        drop(unused);
        assert!(takes(&budget, ip("203.0.113.2"), 0));
        assert!(budget.take(ip("203.0.113.3"), 0).is_none());
    }

    #[test]
    fn yesterdays_unused_identity_does_not_enlarge_todays_budget() {
        let budget = budget(1);
        let unused = budget.take(ip("203.0.113.1"), 0);
        assert!(takes(&budget, ip("203.0.113.1"), DAY));
        drop(unused);
        assert!(!takes(&budget, ip("203.0.113.1"), DAY));
    }

    #[test]
    fn neighbours_in_one_prefix_share_a_budget_and_strangers_do_not() {
        let budget = budget(2);
        assert!(takes(&budget, ip("203.0.113.1"), 0));
        assert!(takes(&budget, ip("::ffff:203.0.113.99"), 0));
        assert!(!takes(&budget, ip("203.0.113.7"), 0));
        assert!(takes(&budget, ip("203.0.114.7"), 0));
        assert!(takes(&budget, ip("2001:db8:0:1::1"), 0));
        assert!(takes(&budget, ip("2001:db8:0:1:ffff::2"), 0));
        assert!(!takes(&budget, ip("2001:db8:0:1::3"), 0));
    }

    #[test]
    fn how_much_of_an_ipv6_address_is_one_network_can_be_set() {
        for (bits, neighbour, stranger) in [
            (64, "2001:db8:0:1::2", "2001:db8:0:2::2"),
            (60, "2001:db8:0:f::2", "2001:db8:0:10::2"),
            (56, "2001:db8:0:ff::2", "2001:db8:0:100::2"),
            (48, "2001:db8:0:ffff::2", "2001:db8:1::2"),
        ] {
            let budget = by_prefix(1, bits);
            assert!(takes(&budget, ip("2001:db8:0:1::1"), 0), "/{bits}");
            assert!(!takes(&budget, ip(neighbour), 0), "/{bits}");
            assert!(takes(&budget, ip(stranger), 0), "/{bits}");
        }
    }

    #[test]
    fn a_new_day_brings_a_new_budget_and_a_clock_step_back_does_not() {
        let budget = budget(1);
        assert!(takes(&budget, ip("203.0.113.1"), DAY));
        assert!(!takes(&budget, ip("203.0.113.1"), DAY - 1));
        assert!(takes(&budget, ip("203.0.113.1"), 2 * DAY));
    }

    #[test]
    fn a_clock_that_was_far_ahead_and_is_set_right_does_not_hold_up_new_budgets() {
        let budget = budget(1);
        assert!(takes(&budget, ip("203.0.113.1"), 365 * DAY));
        assert!(takes(&budget, ip("203.0.113.1"), DAY));
        assert!(!takes(&budget, ip("203.0.113.1"), DAY));
        assert!(takes(&budget, ip("203.0.113.1"), 2 * DAY));
    }

    #[test]
    fn exempt_networks_are_never_refused() {
        let budget = budget(0);
        assert!(takes(&budget, ip("198.51.100.200"), 0));
        assert!(!takes(&budget, ip("198.51.101.200"), 0));
    }

    #[test]
    fn a_flood_of_prefixes_does_not_grow_the_memory_without_bound() {
        let budget = budget(5);
        for number in 0..(MAX_PREFIXES as u32 + 10) {
            takes(
                &budget,
                Client::at(IpAddr::from((u128::from(number) << 64).to_be_bytes())),
                0,
            );
        }
        let held = budget
            .today
            .lock()
            .expect("no panic while locked")
            .counts
            .len();
        assert!(held <= MAX_PREFIXES, "{held}");
    }
}
