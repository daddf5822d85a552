//! Durable limits: how often something may be tried in a time, on all nodes together.
mod attempt;
mod store;

use std::net::IpAddr;

use db::Executor;
use ipnet::IpNet;
use sha2::{Digest, Sha256};

pub use attempt::{ANY, Attempt, Counted, Most};

use crate::app::App;
use crate::client::Client;
use crate::clock::{HOUR, Millis, SECOND};
use crate::error::{Error, Result};
use crate::ids::hex;
use crate::jobs::{Kind, retried};
use crate::lane::Lane;
use crate::watch::{self, About, Event};
use crate::written::Written;

/// The jobs of limits.
pub const JOBS: &[Kind] = &[Kind::new(SWEEP, Lane::Rest, |app, _| retried(sweep(app)))
    .every(HOUR)
    .by_calendar()];

/// The kind of the job that forgets limits whose time is over.
pub const SWEEP: &str = "limit.sweep";

/// Takes one of `most` tries under `key` in a window of `window` milliseconds; overtaken when
/// they are spent. Take from `&app.db` what must count even when the rest fails: in a
/// transaction the try goes back with it. The key may name a person or a network; only its
/// hash is kept, until the window is over.
pub async fn take(
    db: impl Executor,
    key: &str,
    most: i64,
    window: Millis,
    now: Millis,
) -> Result<Written> {
    if most <= 0 {
        return Ok(Written::Overtaken);
    }
    Ok(store::take(db, &hash(key), most, now + window, now).await?)
}

fn hash(key: &str) -> String {
    hex(&Sha256::digest(key))
}

/// Who tries something, as far as it is known.
#[derive(Clone, Debug, Default)]
pub struct Who {
    /// The account that is logged in.
    pub account: Option<i64>,
    /// The mailbox that it is about: many addresses may lead to one.
    pub mailbox: Option<String>,
    /// Where it comes from; none for what has no limit by network.
    pub client: Option<Client>,
}

/// The networks around an address that limits count by, the narrowest first, with how many
/// times the limit of the narrowest each has: an IPv4 /24; an IPv6 /64, as a household or a
/// machine has, the /56 that many households get, and the /48 of a site.
pub fn networks(address: IpAddr) -> Vec<(IpNet, i64)> {
    let address = address.to_canonical();
    let sizes: &[(u8, i64)] = match address {
        IpAddr::V4(_) => &[(24, 1)],
        IpAddr::V6(_) => &[(64, 1), (56, 2), (48, 4)],
    };
    let network = |(bits, times): &(u8, i64)| {
        let network = IpNet::new(address, *bits).ok()?;
        Some((network.trunc(), *times))
    };
    sizes.iter().filter_map(network).collect()
}

/// Counts one try, and says how many seconds to wait where it is one too many. The try
/// counts whatever comes of it.
pub async fn count(app: &App, attempt: Attempt, who: &Who) -> Result<Option<u32>> {
    let about = About {
        account: who.account,
        network: who.network(),
        factors: None,
    };
    count_by(app, attempt, keys(app, attempt, who), about).await
}

async fn count_by(
    app: &App,
    attempt: Attempt,
    keys: Vec<(String, i64)>,
    about: About,
) -> Result<Option<u32>> {
    let (window, now) = (attempt.most().window, app.clock.now());
    for (key, most) in keys {
        if !take(&app.db, &key, most, window, now).await?.is_done() {
            let opens_at = store::resets_at(&app.db, &hash(&key)).await?;
            watch::tell(app, Event::TooOften(attempt.word()), &about);
            return Ok(Some(wait(opens_at, now)));
        }
    }
    Ok(None)
}

/// The same for a browser that is known, which has an allowance of its own.
pub async fn count_device(app: &App, attempt: Attempt, device: &str) -> Result<Option<u32>> {
    let key = format!("{} device {device}", attempt.word());
    count_by(
        app,
        attempt,
        vec![(key, attempt.most().each)],
        About::default(),
    )
    .await
}

/// The same as [`count`], as a refusal.
///
/// # Errors
/// [`Error::TooMany`] where it is one too many.
pub async fn require(app: &App, attempt: Attempt, who: &Who) -> Result<()> {
    match count(app, attempt, who).await? {
        None => Ok(()),
        Some(seconds) => Err(Error::TooMany(seconds)),
    }
}

/// Gives a try back that turned out to be none, such as a coupon that was right.
pub async fn give_back(app: &App, attempt: Attempt, who: &Who) -> Result<()> {
    for (key, _) in keys(app, attempt, who) {
        store::give_back(&app.db, &hash(&key)).await?;
    }
    Ok(())
}

impl Who {
    /// The narrowest network, in words; empty where it is not known.
    pub fn network(&self) -> String {
        let name = |client: Client| network_name(client.address());
        self.client.map(name).unwrap_or_default()
    }
}

/// The narrowest of [`networks`], as in `203.0.113.0/24`.
fn network_name(address: IpAddr) -> String {
    let first = networks(address).into_iter().next();
    first.map_or_else(String::new, |(network, _)| network.to_string())
}

fn wait(opens_at: Option<Millis>, now: Millis) -> u32 {
    let left = opens_at.map_or(0, |at| (at - now + SECOND - 1) / SECOND);
    u32::try_from(left.max(1)).unwrap_or(u32::MAX)
}

/// What a try counts by. The widest network comes last, so that whoever is refused for
/// themselves uses up nothing of their neighbours'.
/// Networks that many strangers share by agreement (`paywall.network_exempt`) have no limit.
fn keys(app: &App, attempt: Attempt, who: &Who) -> Vec<(String, i64)> {
    let (word, most) = (attempt.word(), attempt.most());
    let mut keys = Vec::new();
    if let Some(account) = who.account {
        keys.push((format!("{word} account {account}"), most.account));
    }
    let exempt = &app.config.paywall.network_exempt;
    let counted = who.client.filter(|client| !client.is_in(exempt));
    let networks = counted.map(|client| networks(client.address()));
    let networks = networks.unwrap_or_default();
    if let Some(mailbox) = &who.mailbox {
        if let Some((network, _)) = networks.first() {
            keys.push((format!("{word} {network} {mailbox}"), most.each));
        }
        keys.push((format!("{word} mailbox {mailbox}"), most.mailbox));
    }
    for (network, times) in networks {
        keys.push((
            format!("{word} {network}"),
            most.network.saturating_mul(times),
        ));
    }
    keys.retain(|(_, most)| *most < ANY);
    keys
}

/// Forgets limits whose time is over.
pub async fn sweep(app: &App) -> Result<()> {
    Ok(store::sweep(&app.db, app.clock.now()).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_what_providers_give_away() {
        let names = |address: &str| -> Vec<String> {
            let networks = networks(address.parse().expect("an address"));
            networks
                .into_iter()
                .map(|(network, _)| network.to_string())
                .collect()
        };
        assert_eq!(names("203.0.113.9"), ["203.0.113.0/24"]);
        assert_eq!(names("::ffff:203.0.113.9"), ["203.0.113.0/24"]);
        assert_eq!(
            names("2001:db8:12:3456:ffff::2"),
            [
                "2001:db8:12:3456::/64",
                "2001:db8:12:3400::/56",
                "2001:db8:12::/48"
            ]
        );
    }
}
