//! What a URL must look like before anything is sent to it.

use std::net::IpAddr;

use reqwest::Url;
use url::Host;

use crate::{Error, is_global};

/// Parses a URL and refuses what must not be called. A host name passes
/// here; its addresses are checked when it is looked up.
pub(crate) fn check(text: &str, allow_private: bool) -> Result<Url, Error> {
    let url = Url::parse(text).map_err(|error| Error::Refused(error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(refused("only http and https are called"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused("a URL may not carry credentials"));
    }
    if !allow_private {
        check_reach(&url)?;
    }
    Ok(url)
}

fn check_reach(url: &Url) -> Result<(), Error> {
    if !matches!(url.port_or_known_default(), Some(80 | 443)) {
        return Err(refused("only ports 80 and 443 are called"));
    }
    // The parser has already turned every spelling of a number (hexadecimal,
    // octal, one integer, full-width digits) into an address.
    let literal = match url.host() {
        Some(Host::Ipv4(v4)) => IpAddr::V4(v4),
        Some(Host::Ipv6(v6)) => IpAddr::V6(v6),
        Some(Host::Domain(_)) => return Ok(()),
        None => return Err(refused("the URL names no host")),
    };
    if is_global(literal) {
        Ok(())
    } else {
        Err(refused("the address is not public"))
    }
}

fn refused(reason: &str) -> Error {
    Error::Refused(reason.to_owned())
}
