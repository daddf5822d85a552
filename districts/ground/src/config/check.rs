//! What is wrong with values that are well-formed each on its own.
use std::path::Path;

use url::Url;

use super::{Config, Limits, Mail, Processor, SmtpTls, nat64};
use crate::keyring::Key;

const LEVELS: [&str; 6] = ["off", "error", "warn", "info", "debug", "trace"];

/// The mistakes, each as key and reason.
pub fn mistakes(config: &Config) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let mut check = |key, outcome: Result<(), String>| {
        found.extend(outcome.err().map(|reason| (key, reason)));
    };
    check(
        "base_url",
        config.base_url.as_deref().map_or(Ok(()), base_url),
    );
    check(
        "database_url",
        config.database_url.as_deref().map_or(Ok(()), database_url),
    );
    check("data", data(config));
    check("theme", folder(config.theme.as_deref()));
    check("dictionaries", folder(config.dictionaries.as_deref()));
    check("nat64_prefixes", nat64_prefixes(config));
    check("metrics_listen", metrics_listen(config));
    check(
        "hosts",
        config.hosts.iter().try_for_each(|host| host_name(host)),
    );
    check(
        "websub.hubs",
        config.websub.hubs.iter().try_for_each(|hub| web(hub)),
    );
    check("limits.head_seconds", head_seconds(&config.limits));
    check("log.level", level(&config.log.level));
    let address = config.operator_email.as_deref();
    check("operator_email", address.map_or(Ok(()), mail_address));
    check(
        "mail.from",
        config.mail.from.as_deref().map_or(Ok(()), mail_address),
    );
    check(
        "ca_file",
        config.trust().map(drop).map_err(|error| error.to_string()),
    );
    check(
        "alarm_url",
        config.alarm_url.as_deref().map_or(Ok(()), alarm_url),
    );
    let key = config.secret_key.as_deref();
    check(
        "secret_key",
        key.map_or(Ok(()), |key| Key::parse(key).map(drop)),
    );
    found.extend(mail(config));
    found.extend(oidc(config));
    found.extend(payment(config));
    found
}

/// No message repeats a secret.
fn payment(config: &Config) -> Vec<(&'static str, String)> {
    let payment = &config.payment;
    let mut found = Vec::new();
    let keys = [
        (
            "payment.stripe_secret_key",
            payment.stripe_secret_key.is_some(),
        ),
        (
            "payment.stripe_webhook_secret",
            payment.stripe_webhook_secret.is_some(),
        ),
    ];
    for (key, is_set) in keys {
        match (payment.processor, is_set) {
            (Processor::Stripe, false) => {
                found.push((
                    key,
                    "must be set when payment.processor is stripe".to_owned(),
                ));
            }
            (Processor::None | Processor::Till, true) => {
                found.push((
                    key,
                    "is of no use unless payment.processor is stripe".to_owned(),
                ));
            }
            _ => {}
        }
    }
    let key = payment.stripe_secret_key.as_deref().unwrap_or("sk_test_");
    if !["sk_test_", "sk_live_", "rk_test_", "rk_live_"]
        .iter()
        .any(|start| key.starts_with(start))
    {
        let reason = "must begin with sk_test_, sk_live_, rk_test_ or rk_live_".to_owned();
        found.push(("payment.stripe_secret_key", reason));
    }
    if let Some(Err(reason)) = payment.stripe_url.as_deref().map(base_url) {
        found.push(("payment.stripe_url", reason));
    }
    found
}

fn base_url(text: &str) -> Result<(), String> {
    let url = Url::parse(text).map_err(|error| format!("is no address: {error}"))?;
    let is_bare = url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    match url.scheme() {
        "http" | "https" if !is_bare => {
            Err("must be scheme and host alone, as in https://example.org".to_owned())
        }
        "http" | "https" => Ok(()),
        other => Err(format!(
            "must begin with https:// or http://, not {other}://"
        )),
    }
}

/// The address holds a password, so no message repeats it.
fn database_url(text: &str) -> Result<(), String> {
    let scheme = text
        .split_once("://")
        .map_or("no scheme at all", |(scheme, _)| scheme);
    match scheme {
        "postgres" | "postgresql" => Ok(()),
        other => Err(format!(
            "must begin with postgres:// (for SQLite leave it unset), not {other}"
        )),
    }
}

fn data(config: &Config) -> Result<(), String> {
    if config.data.as_os_str().is_empty() {
        return Err("must not be empty".to_owned());
    }
    if config.data.is_file() {
        return Err(format!(
            "names a file, not a folder: {}",
            config.data.display()
        ));
    }
    Ok(())
}

fn folder(named: Option<&Path>) -> Result<(), String> {
    match named {
        Some(folder) if !folder.is_dir() => Err(format!("is no folder: {}", folder.display())),
        _ => Ok(()),
    }
}

fn nat64_prefixes(config: &Config) -> Result<(), String> {
    match config
        .nat64_prefixes
        .iter()
        .find(|net| !nat64::is_prefix(net))
    {
        Some(net) => Err(format!(
            "holds {net}; a translator's prefix is an IPv6 network of 32, 40, 48, 56, 64 or 96 bits"
        )),
        None => Ok(()),
    }
}

fn metrics_listen(config: &Config) -> Result<(), String> {
    let is_same = config.listen.port() != 0 && config.metrics_listen == Some(config.listen);
    match is_same {
        true => Err("must differ from listen".to_owned()),
        false => Ok(()),
    }
}

/// `head_seconds` must not exceed `request_seconds`: the head is part of the request.
fn head_seconds(limits: &Limits) -> Result<(), String> {
    let (head, request) = (limits.head_seconds, limits.request_seconds);
    match head <= request {
        true => Ok(()),
        false => Err(format!(
            "must not exceed limits.request_seconds, which is {request}; it is {head}"
        )),
    }
}

fn host_name(host: &str) -> Result<(), String> {
    match Url::parse(&format!("http://{host}")) {
        Ok(url) if url.path() == "/" && !host.contains(['/', '@', '?', '#']) => Ok(()),
        _ => Err(format!(
            "must hold names such as www.example.org, with a port where there is one, not {host}"
        )),
    }
}

/// The address may hold a secret, so no message repeats it.
fn alarm_url(address: &str) -> Result<(), String> {
    web(address).map_err(|_| "must be an address such as https://alarm.example.org".to_owned())
}

fn web(address: &str) -> Result<(), String> {
    match Url::parse(address) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(()),
        _ => Err(format!(
            "must hold addresses such as https://hub.example.org, not {address}"
        )),
    }
}

/// The filter's own parser takes an unknown level for the name of a module.
fn level(text: &str) -> Result<(), String> {
    let wrong = text.split(',').map(str::trim).find(|directive| {
        let level = directive.rsplit('=').next().unwrap_or_default();
        !LEVELS.contains(&level.to_ascii_lowercase().as_str())
    });
    match wrong {
        None => Ok(()),
        Some(directive) => Err(format!(
            "must be one of {}, or MODULE=LEVEL, with commas between several; not {directive:?}",
            LEVELS.join(", ")
        )),
    }
}

fn mail_address(text: &str) -> Result<(), String> {
    match mail::is_mailbox(text) {
        true => Ok(()),
        false => Err(format!("is no mail address: {text}")),
    }
}

fn mail(config: &Config) -> Vec<(&'static str, String)> {
    let mail = &config.mail;
    let mut found = Vec::new();
    if mail.smtp_host.is_some() && mail.from.is_none() {
        found.push(("mail.from", "must be set when mail.smtp_host is".to_owned()));
    }
    let needs_host = [
        ("mail.smtp_port", mail.smtp_port.is_some()),
        ("mail.smtp_tls", mail.smtp_tls.is_some()),
        ("mail.smtp_user", mail.smtp_user.is_some()),
        ("mail.smtp_password", mail.smtp_password.is_some()),
    ];
    for (key, is_set) in needs_host {
        if is_set && mail.smtp_host.is_none() {
            found.push((key, "is of no use without mail.smtp_host".to_owned()));
        }
    }
    if mail.smtp_user.is_some() != mail.smtp_password.is_some() {
        let reason = "and mail.smtp_password go together; one is missing".to_owned();
        found.push(("mail.smtp_user", reason));
    }
    found.extend(plain(mail));
    found.extend(dkim(mail));
    found
}

/// Mail holds the links of log-ins, so it goes over no wire in the clear.
fn plain(mail: &Mail) -> Option<(&'static str, String)> {
    let host = mail.smtp_host.as_deref()?;
    let is_plain = mail.way().1 == SmtpTls::None;
    (is_plain && !mail::is_loopback(host)).then(|| {
        let reason = format!(
            "may be none for a server on this machine alone (localhost, 127.0.0.1, ::1), and \
             mail.smtp_host is {host}; use starttls or implicit, with ca_file where its \
             certificate is of an authority of your own"
        );
        ("mail.smtp_tls", reason)
    })
}

/// The three keys of signing go together, and the file must hold a key.
fn dkim(mail: &Mail) -> Option<(&'static str, String)> {
    let is_set = [
        mail.dkim_domain.is_some(),
        mail.dkim_selector.is_some(),
        mail.dkim_key_file.is_some(),
    ];
    if is_set.contains(&true) && is_set.contains(&false) {
        let reason = "and mail.dkim_selector and mail.dkim_key_file go together; one is missing";
        return Some(("mail.dkim_domain", reason.to_owned()));
    }
    let reason = mail.dkim().err()?;
    Some(("mail.dkim_key_file", reason.to_string()))
}

/// What belongs together: who we are at a provider, and our secret there.
fn oidc(config: &Config) -> Vec<(&'static str, String)> {
    let oidc = &config.oidc;
    let mut found = Vec::new();
    let pairs = [
        (
            "oidc.google_client_id",
            &oidc.google_client_id,
            &oidc.google_client_secret,
        ),
        (
            "oidc.microsoft_client_id",
            &oidc.microsoft_client_id,
            &oidc.microsoft_client_secret,
        ),
        (
            "oidc.apple_client_id",
            &oidc.apple_client_id,
            &oidc.apple_client_secret,
        ),
    ];
    for (key, id, secret) in pairs {
        if id.is_some() != secret.is_some() {
            let secret = key.replace("_id", "_secret");
            found.push((key, format!("and {secret} go together; one is missing")));
        }
    }
    let own = [
        &oidc.issuer,
        &oidc.name,
        &oidc.client_id,
        &oidc.client_secret,
    ];
    let set = own.iter().filter(|value| value.is_some()).count();
    if !matches!(set, 0 | 4) {
        let all = "oidc.name, oidc.client_id and oidc.client_secret";
        found.push((
            "oidc.issuer",
            format!("goes together with {all}; one is missing"),
        ));
    }
    if let Some(Err(reason)) = oidc.issuer.as_deref().map(web) {
        found.push(("oidc.issuer", reason));
    }
    found
}
