//! The server's address: read from a URL, shown without its password.

use std::net::IpAddr;

use tokio_postgres::Config;
use tokio_postgres::config::Host;

use super::tls::{Encryption, Mode};
use crate::{Error, Result};

/// Reads a `postgres://` URL and says what is wrong with it.
pub fn parse(url: &str) -> Result<(Config, Encryption)> {
    if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
        let scheme = url.split_once("://").map_or("", |(scheme, _)| scheme);
        let found = match scheme {
            "" => "it has no scheme".to_owned(),
            scheme => format!("`{scheme}://` is not a scheme we know"),
        };
        return Err(Error::Address(format!(
            "{found}; write postgres://user:password@host:5432/database"
        )));
    }
    let (rest, encryption) = split(url)?;
    let mut config: Config = rest.parse().map_err(|error: tokio_postgres::Error| {
        let reason = std::error::Error::source(&error).map(ToString::to_string);
        Error::Address(reason.unwrap_or_else(|| error.to_string()))
    })?;
    config.ssl_mode(encryption.mode.driver());
    if config.get_hosts().is_empty() {
        // The name that the certificate is checked against.
        for address in config.get_hostaddrs().to_vec() {
            config.host(address.to_string());
        }
    }
    Ok((config, encryption))
}

/// Takes what is said about encryption out of the address; the driver knows only a part of it.
fn split(url: &str) -> Result<(String, Encryption)> {
    let mut encryption = Encryption {
        mode: Mode::Prefer,
        root_file: None,
    };
    let Some((base, query)) = url.split_once('?') else {
        return Ok((url.to_owned(), encryption));
    };
    let mut rest = Vec::new();
    for pair in query.split('&') {
        let named = url::form_urlencoded::parse(pair.as_bytes()).next();
        let Some((name, value)) = named else { continue };
        match &*name {
            "sslmode" => encryption.mode = Mode::parse(&value)?,
            "sslrootcert" if value != "system" => {
                encryption.root_file = Some(value.into_owned().into());
            }
            "sslrootcert" => {}
            _ => rest.push(pair),
        }
    }
    let rest = match rest.is_empty() {
        true => base.to_owned(),
        false => format!("{base}?{}", rest.join("&")),
    };
    Ok((rest, encryption))
}

/// Makes every connection work in `schema`. The name goes into SQL, so it has to be plain.
pub fn use_schema(config: &mut Config, schema: &str) -> Result<()> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if schema.is_empty()
        || schema.starts_with(|c: char| c.is_ascii_digit())
        || !schema.chars().all(plain)
    {
        return Err(Error::Address(format!(
            "`{schema}` is not a schema name; use a-z, 0-9 and _"
        )));
    }
    let given = config
        .get_options()
        .map(|options| format!("{options} "))
        .unwrap_or_default();
    config.options(format!("{given}-c search_path={schema}"));
    Ok(())
}

/// Host and port for messages.
pub fn display(config: &Config) -> String {
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(host)) => host.clone(),
        #[cfg(unix)]
        Some(Host::Unix(path)) => path.display().to_string(),
        None => config
            .get_hostaddrs()
            .first()
            .map_or("?".to_owned(), ToString::to_string),
    };
    let port = config.get_ports().first().copied().unwrap_or(5432);
    format!("{host}:{port}")
}

/// Whether the server is on this machine, so that nobody listens on the way.
pub fn is_near(config: &Config) -> bool {
    let is_near = |host: &Host| match host {
        Host::Tcp(name) if name == "localhost" => true,
        Host::Tcp(name) => name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    };
    config.get_hosts().iter().all(is_near) && config.get_hostaddrs().iter().all(IpAddr::is_loopback)
}
