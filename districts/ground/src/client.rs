//! The client's address: the peer's, or what configured proxies say and nobody else.
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::request::Parts;
use ipnet::IpNet;

use crate::app::App;
use crate::config::nat64;
use crate::error::Error;
use crate::steps;

/// The address of the peer of the connection, put into each request by the server.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Who sends a request, as far as addresses tell, once proxies of ours are looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Client {
    address: IpAddr,
    is_proxy: bool,
}

impl Client {
    /// A client at this address, which is no proxy of ours.
    pub fn at(address: IpAddr) -> Self {
        Self {
            address: address.to_canonical(),
            is_proxy: false,
        }
    }

    /// The client of a request.
    pub fn of(app: &App, parts: &Parts) -> Self {
        let peer = parts
            .extensions
            .get::<Peer>()
            .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
        let trusted = &app.config.trusted_proxies;
        let client = Self::behind(peer, &parts.headers, trusted);
        let address = nat64::see_through(client.address, &app.config.nat64_prefixes);
        Self {
            address,
            is_proxy: client.is_proxy || contains(trusted, address),
        }
    }

    /// The client behind `peer`. `X-Forwarded-For` counts only when the peer is a trusted
    /// proxy, and then the right-most address that is no trusted proxy itself. An entry that
    /// is no address ends the chain: what stands left of it proves nothing.
    pub fn behind(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> Self {
        let mut client = Self::at(peer);
        client.is_proxy = contains(trusted, client.address);
        let lines: Vec<&[u8]> = headers
            .get_all("x-forwarded-for")
            .iter()
            .map(http::HeaderValue::as_bytes)
            .collect();
        let entries = lines.iter().rev();
        let mut entries = entries.flat_map(|line| line.rsplit(|byte| *byte == b','));
        while client.is_proxy {
            let Some(address) = entries.next().and_then(entry) else {
                break;
            };
            client.address = address;
            client.is_proxy = contains(trusted, address);
        }
        client
    }

    /// The address that limits count by, never an IPv4 one in IPv6's form.
    pub fn address(self) -> IpAddr {
        self.address
    }

    /// Whether the client is in one of the networks, and so has what they are given. The
    /// address of a proxy of ours has nothing: behind it may be anybody.
    pub fn is_in(self, networks: &[IpNet]) -> bool {
        !self.is_proxy && contains(networks, self.address)
    }

    /// The network a household or an office has, as in `203.0.113.0/24`: the first 24 bits
    /// of an IPv4 address, the first 64 of an IPv6 one.
    pub fn network(self) -> String {
        let bits = if self.address.is_ipv4() { 24 } else { 64 };
        IpNet::new(self.address, bits)
            .map(|net| net.trunc().to_string())
            .unwrap_or_default()
    }
}

impl FromRequestParts<App> for Client {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        Ok(Self::of(app, parts))
    }
}

/// Whether one of the networks holds the address, also where the network is written as that
/// of IPv4 addresses in IPv6's form.
fn contains(networks: &[IpNet], address: IpAddr) -> bool {
    let mapped = match address {
        IpAddr::V4(v4) => IpAddr::V6(v4.to_ipv6_mapped()),
        IpAddr::V6(_) => address,
    };
    let holds = |net: &IpNet| net.contains(&address) || net.contains(&mapped);
    networks.iter().any(holds)
}

/// One entry of `X-Forwarded-For`: an address, with a port where the proxy writes one.
fn entry(text: &[u8]) -> Option<IpAddr> {
    steps::took(text.len() + 1);
    let text = std::str::from_utf8(text.trim_ascii()).ok()?;
    let bare = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let address = match bare {
        Some(v6) => v6.parse().map(IpAddr::V6).ok(),
        None => text
            .parse()
            .or_else(|_| text.parse::<SocketAddr>().map(|socket| socket.ip()))
            .ok(),
    };
    address.map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn the_work_grows_with_the_header_alone() {
        let name = HeaderName::from_static("x-forwarded-for");
        for proxy in ["10.0.0.1,", "[fd00::1]:443,", "10.0.0.1:80 ,"] {
            let make = |size| "203.0.113.9,".to_owned() + &proxy.repeat(size) + "10.0.0.2";
            let trusted = ["10.0.0.0/8", "fd00::/8"].map(|net| net.parse().expect("a network"));
            steps::assert_header_linear(name.clone(), make, |headers| {
                let client = Client::behind(ip("10.0.0.1"), headers, &trusted);
                assert_eq!(client.address(), ip("203.0.113.9"));
            });
        }
    }

    /// The client behind `peer` that is found with these lines of `X-Forwarded-For`.
    fn behind(peer: &str, lines: &[&[u8]]) -> Client {
        let name = HeaderName::from_static("x-forwarded-for");
        let mut headers = HeaderMap::new();
        for line in lines {
            let line = HeaderValue::from_bytes(line).expect("a value");
            headers.append(name.clone(), line);
        }
        let trusted = ["10.0.0.0/8", "fd00::/8"].map(|net| net.parse().expect("a network"));
        Client::behind(ip(peer), &headers, &trusted)
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn check(peer: &str, lines: &[&[u8]], expected: &str) {
        let is_proxy = expected.starts_with("10.");
        let address = ip(expected);
        let found = behind(peer, lines);
        assert_eq!(found, Client { address, is_proxy }, "{peer} {lines:?}");
    }

    #[test]
    fn strangers_cannot_choose_their_address() {
        check("203.0.113.9", &[b"66.249.66.1"], "203.0.113.9");
        check("::ffff:203.0.113.9", &[b"10.0.0.1"], "203.0.113.9");
    }

    #[test]
    fn behind_proxies_the_right_most_untrusted_hop_counts() {
        let chain = b"66.249.66.1, 203.0.113.9, 10.0.0.2";
        check("10.0.0.1", &[chain], "203.0.113.9");
        check("::ffff:10.0.0.1", &[chain], "203.0.113.9");
        check("fd00::1", &[chain], "203.0.113.9");
        check("10.0.0.1", &[b"66.249.66.1", b"203.0.113.9"], "203.0.113.9");
        check("10.0.0.1", &[b"203.0.113.9", b"10.0.0.2"], "203.0.113.9");
        check("10.0.0.1", &[], "10.0.0.1");
    }

    #[test]
    fn an_entry_that_is_no_address_hides_none_to_its_right_and_shows_none_to_its_left() {
        for bad in [
            &b"\xff"[..],
            b"rubbish",
            b"",
            b"unix:",
            b"203.0.113.8:http",
            b"[203.0.113.8]",
            b"[2001:db8::1",
            b"2001:db8::1]:80",
            b"203.0.113.8 203.0.113.7",
            b"fe80::1%eth0",
        ] {
            let appended = [bad, b", 203.0.113.9"].concat();
            check("10.0.0.1", &[&appended], "203.0.113.9");
            check("10.0.0.1", &[bad, b"203.0.113.9"], "203.0.113.9");
            let inside = [b"203.0.113.9, ", bad, b", 10.0.0.2"].concat();
            check("10.0.0.1", &[&inside], "10.0.0.2");
            check("10.0.0.1", &[b"203.0.113.9", bad], "10.0.0.1");
        }
    }

    #[test]
    fn a_port_and_the_form_of_the_address_change_nothing() {
        for (entry, expected) in [
            ("203.0.113.9:5123", "203.0.113.9"),
            ("::ffff:203.0.113.9", "203.0.113.9"),
            ("[::ffff:203.0.113.9]:5123", "203.0.113.9"),
            ("[2001:db8::9]:5123", "2001:db8::9"),
            ("[2001:db8::9]", "2001:db8::9"),
            ("2001:DB8:0::9", "2001:db8::9"),
            ("\t203.0.113.9 ", "203.0.113.9"),
        ] {
            check("10.0.0.1", &[entry.as_bytes()], expected);
        }
        check("10.0.0.1", &[b"203.0.113.9, 10.0.0.2:80"], "203.0.113.9");
    }

    #[test]
    fn a_proxy_of_ours_is_in_no_network_and_its_clients_are_in_theirs() {
        let everything = ["0.0.0.0/0".parse().expect("a network")];
        assert!(behind("10.0.0.1", &[b"203.0.113.9"]).is_in(&everything));
        assert!(!behind("10.0.0.1", &[]).is_in(&everything));
        assert!(!behind("10.0.0.1", &[b"203.0.113.9, \xff"]).is_in(&everything));
        let mapped = ["::ffff:203.0.113.0/120".parse().expect("a network")];
        assert!(Client::at(ip("203.0.113.9")).is_in(&mapped));
        assert!(!Client::at(ip("203.0.114.9")).is_in(&mapped));
    }

    #[test]
    fn a_network_is_what_a_household_has() {
        for (address, network) in [
            ("203.0.113.9", "203.0.113.0/24"),
            ("::ffff:203.0.113.9", "203.0.113.0/24"),
            ("2001:db8:0:1:ffff::2", "2001:db8:0:1::/64"),
        ] {
            assert_eq!(Client::at(ip(address)).network(), network);
        }
    }
}
