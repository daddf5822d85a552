//! The places for connections: so many in all, a share of them for each client, and who gives
//! way when there is none left.
use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ipnet::IpNet;
use tokio::sync::Notify;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::pace::{Phase, Pulse};
use ground::client::Client;
use ground::clock;
use ground::config::Limits;

/// How long a new connection and a begun request are left in peace when others want the place.
const PEACE: Duration = Duration::from_secs(1);
/// How often somebody who waits looks whether another may go by now.
const GLANCE: Duration = Duration::from_millis(100);
/// How long all places may be taken before newcomers are refused. A reader who is answered later than
/// that has left.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// No client has more than one in so many of all places.
const PART: usize = 4;

/// Places for connections.
#[derive(Debug)]
pub struct Places {
    most: usize,
    share: usize,
    trusted: Vec<IpNet>,
    table: Mutex<Table>,
    freed: Notify,
}

#[derive(Debug, Default)]
struct Table {
    last: u64,
    taken: BTreeMap<u64, Taken>,
    by_client: HashMap<IpNet, usize>,
    /// The moment since which every newcomer has found all places taken.
    full_since: Option<Instant>,
}

#[derive(Debug)]
struct Taken {
    client: Option<IpNet>,
    pulse: Arc<Pulse>,
    gives_way: CancellationToken,
}

/// A place that is taken until this is dropped.
#[derive(Debug)]
pub struct Held {
    places: Arc<Places>,
    number: u64,
    /// What the connection does, for those who want its place.
    pub pulse: Arc<Pulse>,
    /// Cancelled when the place is another's.
    pub gives_way: CancellationToken,
}

enum Outcome {
    Taken(Held),
    Refused,
    Full,
}

impl Places {
    /// As many places as the limits say. Proxies of ours bring many clients and have no share.
    pub fn new(limits: &Limits, trusted: Vec<IpNet>) -> Arc<Self> {
        let part = (limits.connections / PART).max(1);
        Arc::new(Self {
            most: limits.connections,
            share: limits.client_connections.min(part),
            trusted,
            table: Mutex::default(),
            freed: Notify::new(),
        })
    }

    /// A place for a connection of `peer`, when there is one soon; `None` where its client has its
    /// share, and is at work on all of it, or where all places have been taken for too long.
    pub async fn take(self: &Arc<Self>, peer: IpAddr) -> Option<Held> {
        if self.is_tight(peer) {
            // Those who came just before get the chance to say what they want.
            tokio::task::yield_now().await;
        }
        loop {
            let freed = self.freed.notified();
            match self.try_take(peer, clock::monotonic()) {
                Outcome::Taken(held) => return Some(held),
                Outcome::Refused => return None,
                Outcome::Full => drop(tokio::time::timeout(GLANCE, freed).await),
            }
        }
    }

    /// Whether another connection would have to give way to one of `peer`.
    fn is_tight(&self, peer: IpAddr) -> bool {
        let client = self.client(peer);
        let table = self.lock();
        let has = client.and_then(|client| table.by_client.get(&client));
        table.taken.len() >= self.most || has.is_some_and(|has| *has >= self.share)
    }

    fn try_take(self: &Arc<Self>, peer: IpAddr, now: Instant) -> Outcome {
        let client = self.client(peer);
        let mut table = self.lock();
        let has = client.and_then(|client| table.by_client.get(&client));
        if has.is_some_and(|has| *has >= self.share) {
            match table.own(client) {
                Some(number) => table.dismiss(number),
                None => return Outcome::Refused,
            }
        } else if table.taken.len() >= self.most {
            match table.anybody(now) {
                Some(number) => table.dismiss(number),
                None => return table.full(now),
            }
        }
        table.full_since = None;
        let (pulse, gives_way) = (Arc::new(Pulse::default()), CancellationToken::new());
        Outcome::Taken(Held {
            number: table.enter(client, pulse.clone(), gives_way.clone()),
            places: self.clone(),
            pulse,
            gives_way,
        })
    }

    /// What counts as one client: an IPv4 address, or what a household has of IPv6.
    fn client(&self, peer: IpAddr) -> Option<IpNet> {
        let client = Client::at(peer);
        if client.is_in(&self.trusted) {
            return None;
        }
        let bits = if client.address().is_ipv4() { 32 } else { 64 };
        let net = IpNet::new(client.address(), bits).ok()?;
        Some(net.trunc())
    }

    fn lock(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    fn enter(
        &mut self,
        client: Option<IpNet>,
        pulse: Arc<Pulse>,
        gives_way: CancellationToken,
    ) -> u64 {
        self.last += 1;
        if let Some(client) = client {
            *self.by_client.entry(client).or_default() += 1;
        }
        let taken = Taken {
            client,
            pulse,
            gives_way,
        };
        self.taken.insert(self.last, taken);
        self.last
    }

    fn leave(&mut self, number: u64) -> Option<Taken> {
        let taken = self.taken.remove(&number)?;
        if let Some(client) = taken.client
            && let Some(count) = self.by_client.get_mut(&client)
        {
            *count -= 1;
            if *count == 0 {
                self.by_client.remove(&client);
            }
        }
        Some(taken)
    }

    /// Says whether a newcomer waits while all places are taken.
    fn full(&mut self, now: Instant) -> Outcome {
        let since = *self.full_since.get_or_insert(now);
        match now.duration_since(since) < PATIENCE {
            true => Outcome::Full,
            false => Outcome::Refused,
        }
    }

    /// Gives the place to another at once; its connection ends as soon as it hears of it.
    fn dismiss(&mut self, number: u64) {
        if let Some(taken) = self.leave(number) {
            taken.gives_way.cancel();
        }
    }

    /// Which of a client's own connections gives way to its next one: one that idles, else one
    /// of which no whole request has come.
    fn own(&self, client: Option<IpNet>) -> Option<u64> {
        let own = |taken: &Taken| taken.client == client;
        let begun = |phase| matches!(phase, Phase::New | Phase::Head);
        self.oldest(|taken, phase, _| own(taken) && phase == Phase::Idle)
            .or_else(|| self.oldest(|taken, phase, _| own(taken) && begun(phase)))
    }

    /// Which connection gives way to somebody else's.
    fn anybody(&self, now: Instant) -> Option<u64> {
        let late = |since: Instant| now.duration_since(since) >= PEACE;
        let begun = |phase| matches!(phase, Phase::New | Phase::Head);
        self.oldest(|_, phase, _| phase == Phase::Idle)
            .or_else(|| self.oldest(|_, phase, since| begun(phase) && late(since)))
    }

    /// The one of these that has been as it is for the longest time.
    fn oldest(&self, fits: impl Fn(&Taken, Phase, Instant) -> bool) -> Option<u64> {
        let aged = self.taken.iter().filter_map(|(number, taken)| {
            let (phase, since) = taken.pulse.phase();
            fits(taken, phase, since).then_some((since, *number))
        });
        aged.min().map(|(_, number)| number)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.places.lock().leave(self.number);
        self.places.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Places at a time that tests move.
    struct Room {
        places: Arc<Places>,
        now: Instant,
    }

    impl Room {
        fn new(connections: usize, client_connections: usize) -> Self {
            let limits = Limits {
                connections,
                client_connections,
                ..Limits::default()
            };
            let trusted = vec!["10.0.0.0/8".parse().expect("a network")];
            Self {
                places: Places::new(&limits, trusted),
                now: clock::monotonic(),
            }
        }

        fn take(&self, peer: &str) -> Option<Held> {
            let peer = peer.parse().expect("an address");
            match self.places.try_take(peer, self.now) {
                Outcome::Taken(held) => Some(held),
                Outcome::Refused | Outcome::Full => None,
            }
        }

        /// A place for a connection that is in this phase from now on.
        fn taken(&mut self, peer: &str, phase: Phase) -> Held {
            let held = self.take(peer).expect("a place");
            held.pulse.turn_at(phase, self.now);
            self.now += Duration::from_millis(1);
            held
        }
    }

    fn gives_way(held: &Held) -> bool {
        held.gives_way.is_cancelled()
    }

    #[test]
    fn one_client_has_its_share_and_others_the_rest() {
        let mut room = Room::new(20, 100);
        let mut own: Vec<Held> = (0..5)
            .map(|_| room.taken("203.0.113.1", Phase::Busy))
            .collect();
        assert!(room.take("203.0.113.1").is_none());
        assert!(room.take("::ffff:203.0.113.1").is_none());
        assert!(room.take("203.0.113.2").is_some());
        drop(own.pop());
        assert!(room.take("203.0.113.1").is_some());
    }

    #[test]
    fn a_share_is_counted_by_what_a_household_has_and_not_for_proxies() {
        let mut room = Room::new(8, 2);
        let _own = ["2001:db8::1", "2001:db8::2"].map(|peer| room.taken(peer, Phase::Busy));
        assert!(room.take("2001:db8::3").is_none());
        assert!(room.take("2001:db8:0:1::1").is_some());
        let proxied: Vec<Held> = (0..6)
            .map(|_| room.taken("10.0.0.1", Phase::Busy))
            .collect();
        assert!(room.take("10.0.0.1").is_none(), "no place is left");
        assert_eq!(proxied.iter().filter(|held| gives_way(held)).count(), 0);
    }

    #[test]
    fn half_sent_requests_of_a_client_give_way_to_its_next_one() {
        let mut room = Room::new(20, 5);
        let half: Vec<Held> = (0..20)
            .map(|_| room.taken("203.0.113.1", Phase::Head))
            .collect();
        assert_eq!(half.iter().filter(|held| !gives_way(held)).count(), 5);
        assert!(gives_way(&half[14]) && !gives_way(&half[15]));
        let idle = room.taken("203.0.113.1", Phase::Idle);
        assert!(room.take("203.0.113.1").is_some());
        assert!(gives_way(&idle), "an idle one goes first");
        drop((half, idle));
        assert_eq!(room.places.lock().taken.len(), 0);
        assert!(room.places.lock().by_client.is_empty());
    }

    #[test]
    fn idlers_give_way_to_others_then_who_is_late_and_nobody_at_work() {
        let mut room = Room::new(4, 4);
        let busy = room.taken("203.0.113.1", Phase::Busy);
        let body = room.taken("203.0.113.2", Phase::Body);
        let head = room.taken("203.0.113.3", Phase::Head);
        let idle = room.taken("203.0.113.4", Phase::Idle);
        let next = room.taken("203.0.113.5", Phase::Busy);
        assert!(gives_way(&idle));
        assert!(room.take("203.0.113.6").is_none(), "the head is young");
        room.now += PEACE;
        let last = room.taken("203.0.113.6", Phase::Busy);
        assert!(gives_way(&head));
        room.now += 10 * PEACE;
        assert!(room.take("203.0.113.7").is_none());
        for held in [&busy, &body, &next, &last] {
            assert!(!gives_way(held));
        }
    }

    #[test]
    fn nobody_waits_for_long_and_a_place_that_is_left_is_taken_at_once() {
        let mut room = Room::new(1, 1);
        let first = room.taken("203.0.113.1", Phase::Busy);
        let outcome = |room: &Room, peer: &str| {
            let peer = peer.parse().expect("an address");
            room.places.try_take(peer, room.now)
        };
        assert!(matches!(outcome(&room, "203.0.113.2"), Outcome::Full));
        room.now += PATIENCE / 2;
        assert!(matches!(outcome(&room, "203.0.113.3"), Outcome::Full));
        room.now += PATIENCE / 2;
        for peer in ["203.0.113.2", "203.0.113.3"] {
            assert!(matches!(outcome(&room, peer), Outcome::Refused), "{peer}");
        }
        drop(first);
        let next = room.taken("203.0.113.4", Phase::Busy);
        assert!(matches!(outcome(&room, "203.0.113.5"), Outcome::Full));
        drop(next);
    }

    #[tokio::test]
    async fn who_waits_gets_the_place_that_is_left() {
        let mut room = Room::new(1, 1);
        let first = room.taken("203.0.113.1", Phase::Busy);
        let places = room.places.clone();
        let peer = "203.0.113.2".parse().expect("an address");
        let waiting = tokio::spawn(async move { places.take(peer).await });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(first);
        assert!(waiting.await.expect("no panic").is_some());
    }
}
