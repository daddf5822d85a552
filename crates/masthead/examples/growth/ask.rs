//! Requests without a network, and what they cost.
use std::net::{Ipv4Addr, SocketAddr};

use anyhow::{Context, Result, ensure};
use axum::body::{Body, to_bytes};
use http::Request;
use masthead::ground::app::App;
use masthead::ground::client::Peer;
use masthead::pages::site::Site;
use masthead::routes;
use tower::ServiceExt;

/// Somebody who asks one process.
pub struct Asker {
    site: Site,
    host: String,
    cookie: Option<String>,
}

impl Asker {
    pub fn new(app: &App, cookie: Option<&str>) -> Self {
        let url = app.config.public_url();
        let host = url.split("//").nth(1).unwrap_or(&url).to_owned();
        Self {
            site: routes::site(app.clone()),
            host,
            cookie: cookie.map(str::to_owned),
        }
    }

    /// Asks for a page; the processor time of all threads, in milliseconds.
    pub async fn ask(&self, path: &str) -> Result<f64> {
        let mut request = Request::builder().uri(path).header("host", &self.host);
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        let mut request = request.body(Body::empty())?;
        let peer = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), 40_000);
        request.extensions_mut().insert(Peer(peer));
        let before = processor_time()?;
        let Ok(response) = self.site.clone().oneshot(request).await;
        let status = response.status();
        to_bytes(response.into_body(), usize::MAX).await?;
        let spent = processor_time()? - before;
        ensure!(status.is_success(), "{path} is answered with {status}");
        Ok(spent)
    }
}

/// What all threads have used, in milliseconds.
fn processor_time() -> Result<f64> {
    let mut nanoseconds = 0_u64;
    for thread in std::fs::read_dir("/proc/self/task")? {
        // A thread that has just ended has no file.
        let Ok(text) = std::fs::read_to_string(thread?.path().join("schedstat")) else {
            continue;
        };
        let used = text.split(' ').next().context("a number")?;
        nanoseconds += used.parse::<u64>()?;
    }
    Ok(nanoseconds as f64 / 1e6)
}
