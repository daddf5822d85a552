//! Every key of the configuration in one table, from which the file, the environment,
//! the printing and the check of the documentation all take their names.

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text in quotation marks.
    Text,
    /// A whole number from the first to the second, both included.
    Number(i64, i64),
    /// `true` or `false`.
    Flag,
    /// A list of texts; in the environment separated by commas.
    List,
}

/// One key.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name with its table, as in `limits.connections`.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether its value is never shown.
    pub is_secret: bool,
    /// The key whose value stands in the file that this key names.
    pub file_of: Option<&'static str>,
}

const fn key(name: &'static str, kind: Kind) -> Key {
    Key {
        name,
        kind,
        is_secret: false,
        file_of: None,
    }
}

const fn secret(name: &'static str) -> Key {
    let mut key = key(name, Kind::Text);
    key.is_secret = true;
    key
}

const fn file(name: &'static str, of: &'static str) -> Key {
    let mut key = key(name, Kind::Text);
    key.file_of = Some(of);
    key
}

/// All keys, in the order in which they are printed.
pub const KEYS: &[Key] = &[
    key("listen", Kind::Text),
    key("metrics_listen", Kind::Text),
    key("data", Kind::Text),
    secret("database_url"),
    file("database_url_file", "database_url"),
    key("base_url", Kind::Text),
    key("hosts", Kind::List),
    key("trusted_proxies", Kind::List),
    key("nat64_prefixes", Kind::List),
    key("hsts_subdomains", Kind::Flag),
    key("theme", Kind::Text),
    key("dictionaries", Kind::Text),
    key("operator_email", Kind::Text),
    secret("alarm_url"),
    key("ca_file", Kind::Text),
    secret("secret_key"),
    file("secret_key_file", "secret_key"),
    key("limits.connections", Kind::Number(1, 100_000)),
    key("limits.client_connections", Kind::Number(1, 100_000)),
    key("limits.body_bytes", Kind::Number(1_024, 64 * 1024 * 1024)),
    key(
        "limits.desk_body_bytes",
        Kind::Number(1_024, 64 * 1024 * 1024),
    ),
    key("limits.head_bytes", Kind::Number(8_192, 1024 * 1024)),
    key("limits.head_seconds", Kind::Number(1, 300)),
    key("limits.stall_seconds", Kind::Number(1, 300)),
    key("limits.bytes_per_second", Kind::Number(1, 1_000_000)),
    key("limits.request_seconds", Kind::Number(1, 600)),
    key("limits.database_ms", Kind::Number(100, 60_000)),
    key("limits.linger_seconds", Kind::Number(0, 60)),
    key("limits.drain_seconds", Kind::Number(0, 10)),
    key("limits.page_cache_mb", Kind::Number(1, 65_536)),
    key("log.format", Kind::Text),
    key("log.level", Kind::Text),
    key("log.requests", Kind::Flag),
    key("paywall.network_budget", Kind::Number(0, 1_000_000_000)),
    key("paywall.subscriber_ceiling", Kind::Number(0, 1_000_000)),
    key("paywall.network_ipv6_prefix", Kind::Number(48, 64)),
    key("paywall.network_exempt", Kind::List),
    key("websub.hubs", Kind::List),
    key("mail.smtp_host", Kind::Text),
    key("mail.smtp_port", Kind::Number(1, 65_535)),
    key("mail.smtp_tls", Kind::Text),
    key("mail.smtp_user", Kind::Text),
    secret("mail.smtp_password"),
    file("mail.smtp_password_file", "mail.smtp_password"),
    key("mail.from", Kind::Text),
    key("mail.dkim_domain", Kind::Text),
    key("mail.dkim_selector", Kind::Text),
    key("mail.dkim_key_file", Kind::Text),
    key("oidc.google_client_id", Kind::Text),
    secret("oidc.google_client_secret"),
    key("oidc.microsoft_client_id", Kind::Text),
    secret("oidc.microsoft_client_secret"),
    key("oidc.apple_client_id", Kind::Text),
    secret("oidc.apple_client_secret"),
    key("oidc.issuer", Kind::Text),
    key("oidc.name", Kind::Text),
    key("oidc.client_id", Kind::Text),
    secret("oidc.client_secret"),
    key("oidc.private_network", Kind::Flag),
    key("payment.processor", Kind::Text),
    secret("payment.stripe_secret_key"),
    file(
        "payment.stripe_secret_key_file",
        "payment.stripe_secret_key",
    ),
    secret("payment.stripe_webhook_secret"),
    file(
        "payment.stripe_webhook_secret_file",
        "payment.stripe_webhook_secret",
    ),
    secret("payment.stripe_webhook_secret_old"),
    key("payment.stripe_tax", Kind::Flag),
    key("payment.stripe_url", Kind::Text),
    key("backup.folder", Kind::Text),
    key("backup.every_hours", Kind::Number(1, 720)),
    key("backup.keep", Kind::Number(1, 1_000)),
    key("staff.session_hours", Kind::Number(1, 720)),
    key("staff.idle_minutes", Kind::Number(5, 43_200)),
];

impl Key {
    /// The variable that overrides it: `MASTHEAD_LIMITS__CONNECTIONS`.
    pub fn variable(&self) -> String {
        format!(
            "{PREFIX}{}",
            self.name.replace('.', "__").to_ascii_uppercase()
        )
    }
}

/// What our variables begin with.
pub const PREFIX: &str = "MASTHEAD_";

/// The key with this name.
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// The key that `name` was perhaps meant to be: at most a third of it is different.
pub fn nearest(name: &str) -> Option<&'static str> {
    // A key in the wrong table, or in none, is still the key.
    let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let apart = |key: &Key| {
        let whole = distance(name, key.name);
        whole.min(distance(&last(name), &last(key.name)) + 1)
    };
    KEYS.iter()
        .map(|key| (apart(key), key.name))
        .min()
        .filter(|(apart, near)| apart * 3 <= last(near).len().max(4))
        .map(|(_, near)| near)
}

/// How many letters must be put in, taken out or changed to get from one text to the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], at + 1);
        for (place, candidate) in other.chars().enumerate() {
            let changed = diagonal + usize::from(letter != candidate);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[other.chars().count()]
}
