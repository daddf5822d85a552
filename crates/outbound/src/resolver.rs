//! Looks names up and hands on only the addresses that may be called.

use std::io;
use std::net::SocketAddr;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::is_global;

/// The one look-up of a request: the client connects to what this returns
/// and never asks again, so a name cannot change its answer in between.
pub(crate) struct Checked {
    pub(crate) allow_private: bool,
}

/// The name exists, but none of its addresses is public.
#[derive(Debug, thiserror::Error)]
#[error("{0} has no public address")]
pub(crate) struct NoPublicAddress(String);

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let allow_private = self.allow_private;
        Box::pin(async move { Ok(look_up(name.as_str(), allow_private).await?) })
    }
}

async fn look_up(name: &str, allow_private: bool) -> io::Result<Addrs> {
    // Port 0 stands for "the port of the URL".
    let found: Vec<SocketAddr> = tokio::net::lookup_host((name, 0)).await?.collect();
    let kept: Vec<SocketAddr> = found
        .into_iter()
        .filter(|address| allow_private || is_global(address.ip()))
        .collect();
    if kept.is_empty() {
        let reason = NoPublicAddress(name.to_owned());
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, reason));
    }
    Ok(Box::new(kept.into_iter()))
}
