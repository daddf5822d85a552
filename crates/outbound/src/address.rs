//! Which addresses belong to the public internet.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// IPv4 blocks that are not global, as (network, prefix length).
const IPV4_BLOCKS: [(Ipv4Addr, u32); 17] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),          // this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),         // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),      // carrier-grade NAT
    (Ipv4Addr::new(127, 0, 0, 0), 8),        // loopback
    (Ipv4Addr::new(168, 63, 129, 16), 32),   // Azure's host agent, on a public number
    (Ipv4Addr::new(169, 254, 0, 0), 16),     // link-local, cloud metadata
    (Ipv4Addr::new(172, 16, 0, 0), 12),      // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),       // protocol assignments
    (Ipv4Addr::new(192, 0, 2, 0), 24),       // documentation
    (Ipv4Addr::new(192, 88, 99, 0), 24),     // 6to4 relay
    (Ipv4Addr::new(192, 168, 0, 0), 16),     // private
    (Ipv4Addr::new(198, 18, 0, 0), 15),      // benchmark
    (Ipv4Addr::new(198, 51, 100, 0), 24),    // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),     // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),        // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4),        // reserved
    (Ipv4Addr::new(255, 255, 255, 255), 32), // broadcast
];

/// The only global IPv6 unicast space that has been handed out. Loopback,
/// unique-local, link-local, multicast, IPv4-mapped and NAT64 lie outside it.
const IPV6_GLOBAL: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// Blocks inside [`IPV6_GLOBAL`] that are not global after all.
const IPV6_BLOCKS: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocol assignments, Teredo
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4 carries any IPv4 address
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// Whether an address belongs to the public internet.
pub fn is_global(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => !IPV4_BLOCKS.iter().any(|block| inside_v4(v4, *block)),
        IpAddr::V6(v6) => {
            inside_v6(v6, IPV6_GLOBAL) && !IPV6_BLOCKS.iter().any(|block| inside_v6(v6, *block))
        }
    }
}

fn inside_v4(address: Ipv4Addr, (network, length): (Ipv4Addr, u32)) -> bool {
    let shift = Ipv4Addr::BITS - length;
    address.to_bits() >> shift == network.to_bits() >> shift
}

fn inside_v6(address: Ipv6Addr, (network, length): (Ipv6Addr, u32)) -> bool {
    let shift = Ipv6Addr::BITS - length;
    address.to_bits() >> shift == network.to_bits() >> shift
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: bool) {
        assert_eq!(is_global(address.parse().unwrap()), expected, "{address}");
    }

    #[test]
    fn the_last_address_before_a_block_is_global_and_the_first_inside_is_not() {
        check("9.255.255.255", true);
        check("10.0.0.0", false);
        check("100.63.255.255", true);
        check("100.64.0.0", false);
        check("100.127.255.255", false);
        check("100.128.0.0", true);
        check("172.15.255.255", true);
        check("172.31.255.255", false);
        check("172.32.0.0", true);
        check("198.17.255.255", true);
        check("198.19.255.255", false);
        check("223.255.255.255", true);
        check("224.0.0.0", false);
    }

    #[test]
    fn ipv6_is_global_only_inside_the_space_that_was_handed_out() {
        check("2606:4700:4700::1111", true);
        check("2001:4860:4860::8888", true);
        check("2001:200::1", true);
        check("2001:1ff::1", false);
        check("1fff::1", false);
        check("4000::1", false);
        check("3ffe::1", true);
        check("3fff:fff::1", false);
    }
}
