//! The client's address: the peer's, or what configured proxies say and nobody else.
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::request::Parts;
use ipnet::IpNet;

use crate::app::App;
use crate::config::nat64;
use crate::error::Error;

/// The address of the peer of the connection, put into each request by the server.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The client's address of a request.
pub fn of(app: &App, parts: &Parts) -> IpAddr {
    let peer = parts
        .extensions
        .get::<Peer>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    let address = address(peer, &parts.headers, &app.config.trusted_proxies);
    nat64::see_through(address, &app.config.nat64_prefixes)
}

/// The address that a request comes from, once proxies of ours are looked through.
#[derive(Clone, Copy, Debug)]
pub struct Client(pub IpAddr);

impl Client {
    /// The network a household or an office has, as in `203.0.113.0/24`: the first 24 bits
    /// of an IPv4 address, the first 64 of an IPv6 one.
    pub fn network(self) -> String {
        let bits = if self.0.to_canonical().is_ipv4() {
            24
        } else {
            64
        };
        IpNet::new(self.0.to_canonical(), bits)
            .map(|net| net.trunc().to_string())
            .unwrap_or_default()
    }
}

impl FromRequestParts<App> for Client {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        Ok(Self(of(app, parts)))
    }
}

/// The client's address. `X-Forwarded-For` counts only when the peer is a trusted
/// proxy, and then the right-most address that is no trusted proxy itself.
pub fn address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: &IpAddr| {
        trusted
            .iter()
            .any(|net| net.contains(&address.to_canonical()))
    };
    if !is_trusted(&peer) {
        return peer;
    }
    let forwarded = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|part| part.trim().parse::<IpAddr>());
    let mut client = peer;
    for address in forwarded.collect::<Vec<_>>().into_iter().rev() {
        // An unreadable entry ends the chain: what stands left of it proves nothing.
        let Ok(address) = address else { break };
        client = address;
        if !is_trusted(&address) {
            break;
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn check(peer: &str, forwarded: &'static str, expected: &str) {
        let headers = HeaderMap::from_iter([(
            http::HeaderName::from_static("x-forwarded-for"),
            HeaderValue::from_static(forwarded),
        )]);
        let trusted = ["10.0.0.0/8".parse().expect("a network")];
        let found = address(peer.parse().expect("an address"), &headers, &trusted);
        assert_eq!(found, expected.parse::<IpAddr>().expect("an address"));
    }

    #[test]
    fn strangers_cannot_choose_their_address() {
        check("203.0.113.9", "66.249.66.1", "203.0.113.9");
    }

    #[test]
    fn behind_proxies_the_right_most_untrusted_hop_counts() {
        check(
            "10.0.0.1",
            "66.249.66.1, 203.0.113.9, 10.0.0.2",
            "203.0.113.9",
        );
        check("10.0.0.1", "66.249.66.1, rubbish, 10.0.0.2", "10.0.0.2");
        check("10.0.0.1", "", "10.0.0.1");
    }

    #[test]
    fn a_network_is_what_a_household_has() {
        for (address, network) in [
            ("203.0.113.9", "203.0.113.0/24"),
            ("::ffff:203.0.113.9", "203.0.113.0/24"),
            ("2001:db8:0:1:ffff::2", "2001:db8:0:1::/64"),
        ] {
            let client = Client(address.parse().expect("an address"));
            assert_eq!(client.network(), network);
        }
    }
}
