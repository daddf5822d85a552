//! Readers with IPv4 whom a translator brings to a server with IPv6 alone.
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{IpNet, Ipv6Net};

/// The octet that stays empty between the halves of an embedded address (RFC 6052 2.2).
const GAP: usize = 8;

/// The reader's IPv4 address where `address` carries one under a translator's prefix (RFC 6052),
/// so that all of IPv4 is not one network; else the address itself. What no stranger on the
/// internet can have, such as 127.0.0.1, is never taken out: nobody gains its rights that way.
pub fn see_through(address: IpAddr, prefixes: &[IpNet]) -> IpAddr {
    let embedded = prefixes.iter().find_map(|prefix| match (address, prefix) {
        (IpAddr::V6(v6), IpNet::V6(net)) if net.contains(&v6) => embedded(v6.octets(), *net),
        _ => None,
    });
    match embedded {
        Some(v4) if is_public(v4) => IpAddr::V4(v4),
        _ => address,
    }
}

fn embedded(octets: [u8; 16], prefix: Ipv6Net) -> Option<Ipv4Addr> {
    let start = usize::from(prefix.prefix_len()) / 8;
    let after = octets.iter().enumerate().skip(start);
    let mut held = after.filter(|(at, _)| *at != GAP || start > GAP);
    let mut next = || held.next().map(|(_, octet)| *octet);
    Some(Ipv4Addr::new(next()?, next()?, next()?, next()?))
}

fn is_public(v4: Ipv4Addr) -> bool {
    !(v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_unspecified())
}

/// The prefix that every translator may use (RFC 6052 2.1).
pub fn well_known() -> IpNet {
    IpNet::V6(Ipv6Net::new_assert(
        Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0),
        96,
    ))
}

/// Whether a translator can have this prefix: RFC 6052 knows six lengths.
pub fn is_prefix(net: &IpNet) -> bool {
    matches!(net, IpNet::V6(net) if matches!(net.prefix_len(), 32 | 40 | 48 | 56 | 64 | 96))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(address: &str, prefix: &str) -> String {
        let prefixes = [prefix.parse().expect("a network")];
        assert!(is_prefix(&prefixes[0]), "{prefix}");
        see_through(address.parse().expect("an address"), &prefixes).to_string()
    }

    #[test]
    fn the_examples_of_rfc_6052_are_read() {
        for (address, prefix) in [
            ("2001:db8:c000:221::", "2001:db8::/32"),
            ("2001:db8:1c0:2:21::", "2001:db8:100::/40"),
            ("2001:db8:122:c000:2:2100::", "2001:db8:122::/48"),
            ("2001:db8:122:3c0:0:221::", "2001:db8:122:300::/56"),
            ("2001:db8:122:344:c0:2:2100::", "2001:db8:122:344::/64"),
            ("2001:db8:122:344::192.0.2.33", "2001:db8:122:344::/96"),
            ("64:ff9b::192.0.2.33", "64:ff9b::/96"),
        ] {
            assert_eq!(seen(address, prefix), "192.0.2.33", "{address}");
        }
    }

    #[test]
    fn other_addresses_stay_as_they_are() {
        for address in ["2001:db8::1", "203.0.113.9", "64:ff9b:1::192.0.2.33"] {
            assert_eq!(
                seen(address, "64:ff9b::/96"),
                address.parse::<IpAddr>().expect("an address").to_string()
            );
        }
    }

    #[test]
    fn nobody_becomes_a_neighbour_of_the_server() {
        for inside in [
            "127.0.0.1",
            "10.0.0.1",
            "192.168.1.1",
            "169.254.0.1",
            "0.0.0.0",
        ] {
            let address = format!("64:ff9b::{inside}");
            assert!(
                seen(&address, "64:ff9b::/96").starts_with("64:ff9b::"),
                "{inside}"
            );
        }
    }

    #[test]
    fn a_prefix_of_another_length_is_none() {
        for net in ["64:ff9b::/95", "10.0.0.0/8", "2001:db8::/128"] {
            assert!(!is_prefix(&net.parse().expect("a network")), "{net}");
        }
    }
}
