//! What the program refuses to start with, because it would harm the installation.
use std::net::IpAddr;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use anyhow::{Result, bail};
use rustix::fs::Mode;
use url::{Host, Url};

use crate::ground::config::{Config, Processor};

/// The system's first user.
const ROOT: u32 = 0;

/// Makes everything that this process writes readable for its own user alone: the database
/// holds the keys of sessions, and mails hold the links of log-ins.
pub fn keep_private() {
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
}

/// Refuses to work as root in a folder of somebody else: the service could no longer write to
/// what root has made there.
///
/// # Errors
/// How to run it instead.
pub fn own_folder(folder: &Path) -> Result<()> {
    if !rustix::process::geteuid().is_root() {
        return Ok(());
    }
    // A folder that is yet to be made belongs with the one it is made in.
    let whole = std::path::absolute(folder)?;
    let there = whole.ancestors().find(|folder| folder.exists());
    let owner = there.and_then(|there| std::fs::metadata(there).ok());
    match owner.map(|owner| owner.uid()) {
        Some(owner) if owner != ROOT => {
            let user = user_name(owner);
            bail!(
                "{} belongs to {user}, and root would leave files there that {user} cannot \
                 write; run this as {user}: sudo -u {user} masthead …",
                folder.display()
            )
        }
        _ => Ok(()),
    }
}

/// The user's name, or the number in the form that `sudo -u` takes.
pub fn user_name(id: u32) -> String {
    let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let name = users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let (name, number) = (fields.next()?, fields.nth(1)?);
        (number == id.to_string()).then(|| name.to_owned())
    });
    name.unwrap_or_else(|| format!("'#{id}'"))
}

/// Refuses the test till where strangers could come: whoever reaches it pays with nothing and
/// moves the site's clock.
///
/// # Errors
/// What stands in the way, and what to set.
pub fn till_is_alone(config: &Config) -> Result<()> {
    if config.payment.processor != Processor::Till {
        return Ok(());
    }
    let is_near = config.base_url.as_deref().is_none_or(is_loopback);
    let obstacle = if !config.listen.ip().is_loopback() {
        format!("listen is {}", config.listen)
    } else if !is_near {
        format!("base_url is {}", config.public_url())
    } else if !config.trusted_proxies.is_empty() {
        "trusted_proxies names a proxy".to_owned()
    } else {
        return Ok(());
    };
    bail!(
        "payment.processor is till, which takes no money and lets everybody who reaches it move \
         the site's clock, and {obstacle}; set payment.processor to stripe or none, or serve on \
         127.0.0.1 without a proxy"
    )
}

/// Whether an address is of this machine.
fn is_loopback(url: &str) -> bool {
    let Ok(url) = Url::parse(url) else {
        return false;
    };
    match url.host() {
        Some(Host::Domain(name)) => mail::is_loopback(name),
        Some(Host::Ipv4(ip)) => IpAddr::V4(ip).is_loopback(),
        Some(Host::Ipv6(ip)) => IpAddr::V6(ip).is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn till(change: impl FnOnce(&mut Config)) -> Result<()> {
        let mut config = Config::default();
        config.payment.processor = Processor::Till;
        change(&mut config);
        till_is_alone(&config)
    }

    #[test]
    fn the_till_serves_this_machine_alone() {
        till(|_| {}).unwrap();
        till(|config| config.base_url = Some("http://localhost:8080".to_owned())).unwrap();
        till(|config| config.base_url = Some("http://[::1]:8080".to_owned())).unwrap();
        let said = |outcome: Result<()>| outcome.unwrap_err().to_string();
        let open = said(till(|config| {
            config.listen = "0.0.0.0:8080".parse().unwrap()
        }));
        assert!(open.contains("listen is 0.0.0.0:8080"), "{open}");
        let public = |config: &mut Config| config.base_url = Some("https://x.example".to_owned());
        assert!(said(till(public)).contains("base_url is https://x.example"));
        let proxied =
            |config: &mut Config| config.trusted_proxies = vec!["127.0.0.1/32".parse().unwrap()];
        assert!(said(till(proxied)).contains("trusted_proxies"));
        let other = |config: &mut Config| {
            config.payment.processor = Processor::None;
            config.listen = "0.0.0.0:8080".parse().unwrap();
        };
        till(other).unwrap();
    }

    #[test]
    fn users_are_named_where_the_system_knows_them() {
        assert_eq!(user_name(ROOT), "root");
        assert_eq!(user_name(4_000_000_000), "'#4000000000'");
    }
}
