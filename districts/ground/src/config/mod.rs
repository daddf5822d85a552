//! The server's configuration. What the newsroom decides lives in the publication's settings instead.
pub mod check;
pub mod keys;
pub mod load;
pub mod nat64;
pub mod print;
#[cfg(test)]
mod tests;
mod value;

use std::net::SocketAddr;
use std::path::PathBuf;

use ipnet::IpNet;
use mail::Dkim;
use serde::{Deserialize, Serialize};
use trust::Trust;

/// Everything the person who runs the server can set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where readers connect.
    pub listen: SocketAddr,
    /// Where `/metrics`, `/healthz` and `/readyz` are served apart from the site; unset: metrics are off.
    pub metrics_listen: Option<SocketAddr>,
    /// Folder of the database and the pictures.
    pub data: PathBuf,
    /// `postgres://…` for several nodes; unset: SQLite in the data folder.
    pub database_url: Option<String>,
    /// The site's public address, as readers type it; unset: `http://` and the listening address.
    pub base_url: Option<String>,
    /// Further host names under which the site answers; others get 421.
    pub hosts: Vec<String>,
    /// Networks of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Prefixes under which a translator brings readers with IPv4 (RFC 6052).
    pub nat64_prefixes: Vec<IpNet>,
    /// Whether browsers must use HTTPS for all names under the site's own too (RFC 6797, 6.1.2).
    pub hsts_subdomains: bool,
    /// Folder of a theme, laid over the built-in one.
    pub theme: Option<PathBuf>,
    /// Folder of the dictionaries of Hunspell; unset: `dictionaries` in the data folder.
    pub dictionaries: Option<PathBuf>,
    /// Where operator notices go, such as a job given up.
    pub operator_email: Option<String>,
    /// An address that is called with a POST when mail stops or a job is given up: the alarm
    /// that needs no mail.
    pub alarm_url: Option<String>,
    /// PEM file of authorities that are believed beside the system's.
    pub ca_file: Option<PathBuf>,
    /// The key that secrets in the database are encrypted with: 64 hexadecimal digits; unset:
    /// one that is made in the data folder.
    pub secret_key: Option<String>,
    /// Limits of requests and connections.
    pub limits: Limits,
    /// Logging.
    pub log: Log,
    /// What bounds the paywall's abuse.
    pub paywall: Paywall,
    /// Feeds and hubs.
    pub websub: WebSub,
    /// Outgoing mail.
    pub mail: Mail,
    /// Backups that are made by themselves.
    pub backup: Backup,
    /// Whether the publication was recovered and reaches nobody outside yet. No source sets it;
    /// the database does.
    #[serde(skip)]
    pub is_quiet: bool,
    /// Whether this is the demo, which shows its own mails. No source sets it; the
    /// command does.
    #[serde(skip)]
    pub is_demo: bool,
    /// Providers to log in with.
    pub oidc: Oidc,
    /// Who takes the readers' money.
    pub payment: Payment,
    /// Sessions of staff.
    pub staff: Staff,
}

/// Backups that are made by themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backup {
    /// The folder that they are made in; unset: none are made.
    pub folder: Option<PathBuf>,
    /// Hours from one to the next.
    pub every_hours: u32,
    /// How many are kept; the oldest go.
    pub keep: u32,
}

impl Default for Backup {
    fn default() -> Self {
        Self {
            folder: None,
            every_hours: 24,
            keep: 7,
        }
    }
}

/// Sessions of staff.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Staff {
    /// How old a session may become, in hours, however much it is used.
    pub session_hours: u32,
    /// How long a session lasts that nobody uses, in minutes.
    pub idle_minutes: u32,
}

impl Default for Staff {
    fn default() -> Self {
        Self {
            session_hours: 12,
            idle_minutes: 60,
        }
    }
}

/// Limits of requests and connections.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Connections open at once.
    pub connections: usize,
    /// Connections that one client may have open at once.
    pub client_connections: usize,
    /// Largest request body, in bytes.
    pub body_bytes: usize,
    /// The same at the desk, whose people bring long texts and parts of pictures.
    pub desk_body_bytes: usize,
    /// Largest request head, in bytes.
    pub head_bytes: usize,
    /// Time a client has to send the request's head, in seconds.
    pub head_seconds: u64,
    /// Time a client may send nothing of a request it has begun, in seconds.
    pub stall_seconds: u64,
    /// Least speed, over time, at which clients must send requests and take answers, in bytes
    /// a second.
    pub bytes_per_second: u32,
    /// Time a request may take, in seconds.
    pub request_seconds: u64,
    /// Time a request may wait for the database in all, in milliseconds.
    pub database_ms: u64,
    /// Time for which a server that is told to stop goes on, so that balancers notice, in seconds.
    pub linger_seconds: u64,
    /// Time open requests get when the server stops, in seconds.
    pub drain_seconds: u64,
    /// Memory for rendered pages, in megabytes.
    pub page_cache_mb: u64,
}

/// Logging.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// `text` or `json`.
    pub format: LogFormat,
    /// Filter, as in `info` or `masthead=debug,info`.
    pub level: String,
    /// Whether each request is a line; failures always are.
    pub requests: bool,
}

/// Form of the log lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// For collectors: one JSON object a line.
    Json,
}

/// What bounds the paywall's abuse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Paywall {
    /// New identities a network prefix (/24, /64) may bring per day.
    pub network_budget: u32,
    /// Different articles a subscriber may open per UTC day; 0 for any number.
    pub subscriber_ceiling: u32,
    /// Bits of an IPv6 address that are one network for that budget, 48 to 64.
    pub network_ipv6_prefix: u8,
    /// Networks without limits by network: universities, carriers that share addresses.
    pub network_exempt: Vec<IpNet>,
}

/// WebSub (W3C Recommendation): hubs that are told about changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WebSub {
    /// Addresses of the hubs.
    pub hubs: Vec<String>,
}

/// Outgoing mail.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// SMTP server; unset: mails are written to the folder `mail` of the data folder.
    pub smtp_host: Option<String>,
    /// Port; unset: the usual one of `smtp_tls`.
    pub smtp_port: Option<u16>,
    /// How the connection is kept private; unset: what is usual on the port.
    pub smtp_tls: Option<SmtpTls>,
    /// User name at the SMTP server.
    pub smtp_user: Option<String>,
    /// Password at the SMTP server.
    pub smtp_password: Option<String>,
    /// Sender of the mails.
    pub from: Option<String>,
    /// Domain in whose name mails are signed (DKIM).
    pub dkim_domain: Option<String>,
    /// Name of the key among the domain's.
    pub dkim_selector: Option<String>,
    /// File with the private key.
    pub dkim_key_file: Option<PathBuf>,
}

/// How the connection to the SMTP server is kept private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SmtpTls {
    /// TLS from the first byte (RFC 8314, section 3.3), usually port 465.
    Implicit,
    /// Begins in the clear and must change to TLS (RFC 3207), usually port 587.
    Starttls,
    /// None, usually port 25: for a server on this machine alone.
    None,
}

impl Mail {
    /// The server's port, and how the connection to it is kept private.
    pub fn way(&self) -> (u16, SmtpTls) {
        let host = self.smtp_host.as_deref().unwrap_or_default();
        match (self.smtp_tls, self.smtp_port) {
            (Some(tls), port) => (port.unwrap_or(tls.port()), tls),
            (None, None | Some(SUBMISSIONS)) => (SUBMISSIONS, SmtpTls::Implicit),
            (None, Some(port)) if port != SUBMISSION && mail::is_loopback(host) => {
                (port, SmtpTls::None)
            }
            (None, Some(port)) => (port, SmtpTls::Starttls),
        }
    }

    /// The key that mails are signed with, where there is one.
    ///
    /// # Errors
    /// When the file cannot be read or holds no such key.
    pub fn dkim(&self) -> Result<Option<Dkim>, mail::Error> {
        let (Some(domain), Some(selector), Some(file)) =
            (&self.dkim_domain, &self.dkim_selector, &self.dkim_key_file)
        else {
            return Ok(None);
        };
        let pem = std::fs::read_to_string(file)
            .map_err(|error| mail::Error::Invalid(format!("{}: {error}", file.display())))?;
        Dkim::new(domain, selector, &pem).map(Some)
    }
}

impl SmtpTls {
    fn port(self) -> u16 {
        match self {
            Self::Implicit => SUBMISSIONS,
            Self::Starttls => SUBMISSION,
            Self::None => RELAY,
        }
    }
}

/// TLS from the first byte (RFC 8314).
const SUBMISSIONS: u16 = 465;
/// TLS after a greeting in the clear (RFC 6409).
const SUBMISSION: u16 = 587;
/// Between mail servers, and to the one on this machine (RFC 5321).
const RELAY: u16 = 25;

/// Providers to log in with (OpenID Connect).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Oidc {
    /// Our name at Google.
    pub google_client_id: Option<String>,
    /// Our secret at Google.
    pub google_client_secret: Option<String>,
    /// Our name at Microsoft.
    pub microsoft_client_id: Option<String>,
    /// Our secret at Microsoft.
    pub microsoft_client_secret: Option<String>,
    /// Our name at Apple.
    pub apple_client_id: Option<String>,
    /// Our secret at Apple: a token that the developer account signs, good for half a year.
    pub apple_client_secret: Option<String>,
    /// Any other provider with discovery: its address.
    pub issuer: Option<String>,
    /// Its name on the button.
    pub name: Option<String>,
    /// Our name there.
    pub client_id: Option<String>,
    /// Our secret there.
    pub client_secret: Option<String>,
    /// Whether providers may stand on the server's own network.
    pub private_network: bool,
}

/// Who takes the readers' money.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Payment {
    /// `none`, `stripe`, or `till` for the built-in test till.
    pub processor: Processor,
    /// Stripe's secret key; whether it begins with `sk_live` decides if money moves.
    pub stripe_secret_key: Option<String>,
    /// The secret that signs Stripe's events.
    pub stripe_webhook_secret: Option<String>,
    /// The one before it, while it is exchanged.
    pub stripe_webhook_secret_old: Option<String>,
    /// Whether Stripe computes taxes.
    pub stripe_tax: bool,
    /// Another address of Stripe's interface, for tests.
    pub stripe_url: Option<String>,
}

/// A processor of payments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Processor {
    /// Nothing is sold.
    #[default]
    None,
    /// The built-in test till, which takes no money.
    Till,
    /// Stripe.
    Stripe,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            metrics_listen: None,
            data: PathBuf::from("masthead-data"),
            database_url: None,
            base_url: None,
            hosts: Vec::new(),
            trusted_proxies: Vec::new(),
            nat64_prefixes: vec![nat64::well_known()],
            hsts_subdomains: false,
            theme: None,
            dictionaries: None,
            operator_email: None,
            alarm_url: None,
            ca_file: None,
            secret_key: None,
            limits: Limits::default(),
            log: Log::default(),
            paywall: Paywall::default(),
            websub: WebSub::default(),
            mail: Mail::default(),
            backup: Backup::default(),
            is_quiet: false,
            is_demo: false,
            oidc: Oidc::default(),
            payment: Payment::default(),
            staff: Staff::default(),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4096,
            client_connections: 256,
            body_bytes: 64 * 1024,
            desk_body_bytes: 4 * 1024 * 1024,
            head_bytes: 16 * 1024,
            head_seconds: 10,
            stall_seconds: 5,
            bytes_per_second: 500,
            request_seconds: 30,
            database_ms: 1_500,
            linger_seconds: 1,
            drain_seconds: 10,
            page_cache_mb: 64,
        }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self {
            format: LogFormat::Text,
            level: "info".to_owned(),
            requests: false,
        }
    }
}

impl Default for Paywall {
    fn default() -> Self {
        Self {
            network_budget: 200,
            network_ipv6_prefix: 64,
            subscriber_ceiling: 300,
            network_exempt: Vec::new(),
        }
    }
}

impl Config {
    /// Whether anything can be bought here.
    pub fn sells(&self) -> bool {
        self.payment.processor != Processor::None
    }

    /// The folder of the dictionaries, which need not be there.
    pub fn dictionaries(&self) -> PathBuf {
        let own = self.dictionaries.clone();
        own.unwrap_or_else(|| self.data.join("dictionaries"))
    }

    /// The certificate authorities that are believed by every connection to the outside.
    ///
    /// # Errors
    /// When `ca_file` cannot be read or holds no certificate.
    pub fn trust(&self) -> Result<Trust, trust::Error> {
        let system = Trust::system();
        match &self.ca_file {
            Some(file) => system.with_file(file),
            None => Ok(system),
        }
    }

    /// The site's public address without a slash at the end.
    pub fn public_url(&self) -> String {
        match &self.base_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => self.local_url(),
        }
    }

    /// An address at which this machine reaches the listener.
    pub fn local_url(&self) -> String {
        if self.listen.ip().is_unspecified() {
            return format!("http://localhost:{}", self.listen.port());
        }
        format!("http://{}", self.listen)
    }

    /// Host names, with ports where they are not the default, under which the site answers.
    pub fn all_hosts(&self) -> Vec<String> {
        let public = self.public_url();
        let public = public
            .split_once("://")
            .map_or(public.as_str(), |(_, rest)| rest);
        let host = public.split('/').next().unwrap_or_default().to_owned();
        let mut hosts = vec![host];
        hosts.extend(self.hosts.iter().cloned());
        if self.base_url.is_none() {
            let port = self.listen.port();
            hosts.extend(["localhost", "127.0.0.1", "[::1]"].map(|name| format!("{name}:{port}")));
        }
        hosts
    }
}
