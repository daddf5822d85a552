//! What stands between readers and the server: a cache that keeps what it must not.
use outbound::{Outbound, OutboundOptions, Response};

use super::Check;
use crate::ground::config::Config;

const SUBJECT: &str = "caches in front";

/// Asks for a private page twice, by the address that readers type. A server without a public
/// address has nothing in front.
pub async fn checks(config: &Config) -> Option<Check> {
    let base = config.base_url.as_ref()?.trim_end_matches('/');
    let address = format!("{base}/uncached");
    // The operator named the address: it may be in their own network. Authorities that cannot be
    // read have a finding of their own.
    let options = OutboundOptions {
        allow_private: true,
        trust: config.trust().ok()?,
        ..OutboundOptions::default()
    };
    let answers = match Outbound::new(options) {
        Ok(client) => match client.get(&address).await {
            Ok(first) => client.get(&address).await.map(|second| (first, second)),
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    Some(match answers {
        Ok((first, second)) => judge(&address, &first, &second),
        Err(error) => Check::warn(
            SUBJECT,
            format!("{address} does not answer: {error}"),
            "start the server and the proxy, and run this again where readers' addresses resolve",
        ),
    })
}

fn judge(address: &str, first: &Response, second: &Response) -> Check {
    let is_ours = first.is_success() && second.is_success();
    if !is_ours {
        return Check::warn(
            SUBJECT,
            format!("{address} answers {}", second.status),
            "let the proxy pass every path to masthead, with the host that readers type",
        );
    }
    if first.body == second.body {
        return Check::warn(
            SUBJECT,
            format!(
                "a cache answered {address}, which is private: it shows readers' pages to others"
            ),
            "let the cache obey Cache-Control; docs/paywall.md has configurations that do",
        );
    }
    Check::ok(SUBJECT, "private pages are not kept")
}
