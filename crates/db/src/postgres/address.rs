//! The server's address: read from a URL, shown without its password.

use tokio_postgres::Config;
use tokio_postgres::config::Host;

use crate::{Error, Result};

/// Reads a `postgres://` URL and says what is wrong with it.
pub fn parse(url: &str) -> Result<Config> {
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
    url.parse().map_err(|error: tokio_postgres::Error| {
        let reason = std::error::Error::source(&error).map(ToString::to_string);
        Error::Address(reason.unwrap_or_else(|| error.to_string()))
    })
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
