//! The machine and the way readers reach it.
use std::path::Path;

use rustix::process::{Resource, getrlimit};

use super::Check;
use crate::ground::config::Config;
use crate::ground::ids::{hex, random_bytes};
use crate::ground::metrics::free_bytes;

const GIB: u64 = 1 << 30;
/// Below this the next import or a busy day may fill the disk.
const LITTLE_SPACE: u64 = GIB;
/// Below this the database may fail to write at any moment.
const NO_SPACE: u64 = GIB / 10;
/// File descriptors that are not connections: database, log, listeners, files being sent.
const OTHER_DESCRIPTORS: u64 = 64;
/// A smaller budget refuses the second household behind a carrier's shared address.
const SMALL_BUDGET: u32 = 20;

pub fn checks(config: &Config) -> Vec<Check> {
    let mut checks = folder(&config.data);
    checks.push(address(config));
    checks.extend(proxy(config));
    checks.push(descriptors(
        getrlimit(Resource::Nofile).current,
        config.limits.connections as u64,
    ));
    checks.extend(hubs(config));
    checks.extend(budget(config));
    checks
}

fn folder(data: &Path) -> Vec<Check> {
    const SUBJECT: &str = "data folder";
    let shown = data.display();
    if !data.is_dir() {
        let remedy = "the first `masthead serve` makes it; or name the right one with --data";
        return vec![Check::warn(
            SUBJECT,
            format!("{shown} is not there"),
            remedy,
        )];
    }
    let probe = data.join(format!(".doctor-{}", hex(&random_bytes::<6>())));
    let written = std::fs::write(&probe, b"x").and_then(|()| std::fs::remove_file(&probe));
    let writable = match written {
        Ok(()) => Check::ok(SUBJECT, format!("{shown} is writable")),
        Err(error) => Check::fail(
            SUBJECT,
            format!("{shown} cannot be written: {error}"),
            "give the user that runs masthead the right to write there",
        ),
    };
    vec![writable, space(free_bytes(data).unwrap_or(0))]
}

fn space(free: u64) -> Check {
    const SUBJECT: &str = "free space";
    let megabytes = free >> 20;
    let finding = format!("{megabytes} MB");
    let remedy = "make room on the disk of the data folder";
    match free {
        ..NO_SPACE => Check::fail(SUBJECT, finding, remedy),
        NO_SPACE..LITTLE_SPACE => Check::warn(SUBJECT, finding, remedy),
        _ => Check::ok(SUBJECT, finding),
    }
}

fn address(config: &Config) -> Check {
    const SUBJECT: &str = "public address";
    let url = config.public_url();
    let is_local = config.listen.ip().is_loopback();
    match &config.base_url {
        None if is_local => Check::warn(
            SUBJECT,
            format!("only this machine reaches {url}"),
            "set base_url to the address that readers type, and put a proxy with HTTPS in front",
        ),
        None => Check::fail(
            SUBJECT,
            format!(
                "listens on {} without knowing its public name, so readers get 421",
                config.listen
            ),
            "set base_url to the address that readers type",
        ),
        Some(_) if url.starts_with("http://") => Check::warn(
            SUBJECT,
            format!("{url} is not HTTPS, so anyone on the network path can read and change pages"),
            "put a proxy with HTTPS in front and set base_url to its https:// address",
        ),
        Some(_) => Check::ok(SUBJECT, url),
    }
}

/// Masthead speaks no TLS, so with an HTTPS address there is a proxy.
fn proxy(config: &Config) -> Option<Check> {
    const SUBJECT: &str = "proxies";
    if !config.public_url().starts_with("https://") {
        return None;
    }
    if config.trusted_proxies.is_empty() {
        return Some(Check::warn(
            SUBJECT,
            "trusted_proxies is empty, so all readers seem to come from the proxy's address and \
             share one network budget",
            "set trusted_proxies to the proxy's network, as in [\"127.0.0.1/32\"]",
        ));
    }
    let everybody = config
        .trusted_proxies
        .iter()
        .find(|net| net.prefix_len() == 0);
    Some(match everybody {
        Some(net) => Check::fail(
            SUBJECT,
            format!("trusted_proxies holds {net}, so anybody may claim any address"),
            "name the proxies' own networks alone",
        ),
        None => Check::ok(SUBJECT, format!("{} trusted", config.trusted_proxies.len())),
    })
}

fn descriptors(limit: Option<u64>, connections: u64) -> Check {
    const SUBJECT: &str = "file descriptors";
    let needed = connections + OTHER_DESCRIPTORS;
    match limit {
        Some(limit) if limit < needed => Check::fail(
            SUBJECT,
            format!("{limit} allowed, {needed} needed for limits.connections = {connections}"),
            format!(
                "raise the limit (LimitNOFILE={needed} in systemd, ulimit -n), or lower limits.connections"
            ),
        ),
        Some(limit) => Check::ok(SUBJECT, format!("{limit} allowed, {needed} needed")),
        None => Check::ok(SUBJECT, "without a limit"),
    }
}

fn hubs(config: &Config) -> Option<Check> {
    const SUBJECT: &str = "WebSub hubs";
    let hubs = &config.websub.hubs;
    let open = hubs.iter().find(|hub| hub.starts_with("http://"));
    match open {
        _ if hubs.is_empty() => None,
        Some(hub) => Some(Check::warn(
            SUBJECT,
            format!("{hub} is not HTTPS"),
            "name the hub's https:// address",
        )),
        None => Some(Check::ok(SUBJECT, hubs.join(", "))),
    }
}

fn budget(config: &Config) -> Option<Check> {
    const SUBJECT: &str = "network budget";
    let budget = config.paywall.network_budget;
    let remedy = "set paywall.network_budget to about the readers that a network brings in a day";
    match budget {
        0 => Some(Check::fail(
            SUBJECT,
            "no new visitor ever gets a free article",
            remedy,
        )),
        1..SMALL_BUDGET => Some(Check::warn(
            SUBJECT,
            format!(
                "only {budget} new visitors a day of one network; offices and carriers share addresses"
            ),
            remedy,
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::*;

    #[test]
    fn a_full_disk_fails_before_the_database_does() {
        assert_eq!(space(0).verdict, Verdict::Fail);
        assert_eq!(space(NO_SPACE).verdict, Verdict::Warn);
        assert_eq!(space(LITTLE_SPACE).verdict, Verdict::Ok);
    }

    #[test]
    fn too_few_file_descriptors_for_the_connections_are_named() {
        assert_eq!(descriptors(Some(1_024), 4_096).verdict, Verdict::Fail);
        assert_eq!(descriptors(Some(4_160), 4_096).verdict, Verdict::Ok);
        assert_eq!(descriptors(None, 4_096).verdict, Verdict::Ok);
    }
}
