//! Institutions: whoever comes from their networks reads without an account. The address of
//! every single request decides; nothing is remembered of a visit.
mod store;

use std::net::IpAddr;

use db::{Executor, Tx};
use ipnet::IpNet;
use serde::{Deserialize, Serialize};

use crate::offer::KIND;
use ground::app::App;
use ground::changes::{self, Tag};
use ground::client::Client;
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;
use people::rights::Rights;

/// The widest networks that one institution may name, in bits of the prefix: a slip of the
/// hand must not open the paper to a continent.
const WIDEST: (u8, u8) = (8, 19);

/// A library, university or firm that has paid for its network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Institution {
    /// Id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its networks (CIDR), IPv4 and IPv6.
    pub networks: Vec<IpNet>,
    /// From when.
    pub starts_at: Option<Millis>,
    /// Until when, exclusive.
    pub ends_at: Option<Millis>,
    /// What staff wrote about it.
    pub note: String,
}

impl Institution {
    /// What everybody in the network may have.
    pub const RIGHTS: Rights = Rights {
        articles: true,
        ad_free: true,
        comments: false,
        newsletters: false,
        gifts: false,
    };

    /// Whether anybody reads on its account at `now`.
    pub fn is_current(&self, now: Millis) -> bool {
        self.starts_at.is_none_or(|start| start <= now) && self.ends_at.is_none_or(|end| now < end)
    }

    /// Whether this client reads on its account at `now`.
    pub fn covers(&self, client: Client, now: Millis) -> bool {
        self.is_current(now) && client.is_in(&self.networks)
    }
}

/// Networks as they are typed, one a line or separated by spaces or commas.
///
/// # Errors
/// The first one that is no network, or too wide to be one institution's.
pub fn parse_networks(text: &str) -> std::result::Result<Vec<IpNet>, String> {
    let words = text.split([' ', ',', ';', '\n', '\r', '\t']);
    let mut networks = Vec::new();
    for word in words.filter(|word| !word.is_empty()) {
        let network = word
            .parse::<IpNet>()
            .or_else(|_| word.parse::<IpAddr>().map(IpNet::from))
            .map_err(|_| word.to_owned())?;
        let widest = if network.addr().is_ipv4() {
            WIDEST.0
        } else {
            WIDEST.1
        };
        if network.prefix_len() < widest {
            return Err(word.to_owned());
        }
        networks.push(network.trunc());
    }
    Ok(networks)
}

/// All institutions, by name.
pub async fn all(db: impl Executor) -> Result<Vec<Institution>> {
    store::all(db).await
}

/// Keeps an institution, new or changed.
pub async fn save(tx: &mut Tx, institution: &Institution) -> Result<()> {
    store::save(tx, institution).await?;
    changes::record(tx, [Tag::any(KIND)]).await
}

/// Ends what an institution has, now; overtaken when there is nothing to end.
pub async fn end(app: &App, tx: &mut Tx, id: i64) -> Result<Written> {
    let ended = store::end(tx, id, app.clock.now()).await?;
    changes::record(tx, [Tag::any(KIND)]).await?;
    Ok(ended)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn institution(networks: &str) -> Institution {
        Institution {
            id: 1,
            name: "Library".to_owned(),
            networks: parse_networks(networks).expect("networks"),
            starts_at: Some(100),
            ends_at: Some(200),
            note: String::new(),
        }
    }

    #[test]
    fn addresses_of_both_families_are_covered_while_it_lasts() {
        let library = institution("192.0.2.0/24, 2001:db8:1::/48\n198.51.100.7");
        let covers = |address: &str, now| {
            library.covers(Client::at(address.parse().expect("an address")), now)
        };
        for address in [
            "192.0.2.1",
            "::ffff:192.0.2.1",
            "2001:db8:1:2::3",
            "198.51.100.7",
        ] {
            assert!(covers(address, 150), "{address}");
            assert!(!covers(address, 99), "{address} before");
            assert!(!covers(address, 200), "{address} after");
        }
        for address in ["192.0.3.1", "2001:db8:2::1", "198.51.100.8", "0.0.0.0"] {
            assert!(!covers(address, 150), "{address}");
        }
    }

    #[test]
    fn what_is_no_network_or_half_the_world_is_refused() {
        for wrong in [
            "192.0.2.0/33",
            "library",
            "0.0.0.0/0",
            "::/0",
            "10.0.0.0/7",
            "2000::/3",
            "1.2.3",
        ] {
            assert!(parse_networks(wrong).is_err(), "{wrong}");
        }
    }
}
