//! Mail through an SMTP server.

use std::cell::Cell;
use std::fmt;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::message::Mailbox;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{
    AsyncSmtpConnection, Certificate, CertificateStore, TlsParameters,
};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use trust::Trust;

use crate::dial::{DialError, Greeting, Stage};
use crate::dkim::Dkim;
use crate::stop::{Stop, names_recipient, sort, too_long};
use crate::{Error, Message, Unsent, compose};

/// The longest time one message may take, once the server has greeted us and knows us.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest time until then. A server that takes the connection and says nothing must not
/// hold up those who come after for longer.
const GREETING: Duration = Duration::from_secs(10);
/// The longest time somebody waits who only asks whether the server is there.
const DIAL_PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection without work is kept: a burst of mail shares it, and servers
/// close idle ones after some minutes (RFC 5321, 4.5.3.2.7).
const IDLE: Duration = Duration::from_secs(20);
/// Connections that wait for work.
const MOST_IDLE: usize = 8;
/// Messages over one connection, below the limits that servers set.
const MOST_MESSAGES: u32 = 100;

/// How the connection to the server is kept private.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// TLS from the first byte (usually port 465).
    Implicit,
    /// Begins in the clear and must change to TLS (usually port 587).
    StartTls,
    /// None: only for a server on the same machine.
    None,
}

/// Whether a host is this machine by its name alone: `localhost` and what is below it
/// (RFC 6761, section 6.3), 127.0.0.0/8 and `::1`. Any other name may lead elsewhere tomorrow.
pub fn is_loopback(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<IpAddr>() {
        Ok(address) => address.is_loopback(),
        Err(_) => host == "localhost" || host.ends_with(".localhost"),
    }
}

/// Which server takes the mail, and in whose name.
#[derive(Clone)]
pub struct SmtpOptions {
    /// The server's name.
    pub host: String,
    /// The server's port.
    pub port: u16,
    /// The account, where the server wants one.
    pub user: Option<String>,
    /// The account's password.
    pub password: Option<String>,
    /// How the connection is kept private.
    pub tls: Tls,
    /// The sender: `Name <name@example.org>`.
    pub from: String,
    /// Signs every message, where there is a key.
    pub dkim: Option<Dkim>,
    /// The longest time one message may take; `None` is a minute.
    pub patience: Option<Duration>,
    /// Who signs the server's certificate.
    pub trust: Trust,
}

impl fmt::Debug for SmtpOptions {
    /// Leaves the password out, so that options can be logged.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpOptions")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("user", &self.user)
            .field("tls", &self.tls)
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

/// One SMTP server. Connections are kept for a moment, so that a burst of messages does
/// not open one each. A message is given to a connection once: if that fails after the
/// text was sent, nobody knows whether it arrived, and the caller decides about a repeat.
#[derive(Clone)]
pub struct Smtp {
    options: Arc<SmtpOptions>,
    tls: Option<TlsParameters>,
    /// For a server that shows an authority's certificate which a file names: the client
    /// refuses each of those, so that it must be let through and checked by [`Trust`].
    unchecked: Option<TlsParameters>,
    from: Mailbox,
    idle: Arc<Mutex<Vec<Connection>>>,
    /// Whether the server has said that it takes letters beyond ASCII (SMTPUTF8, RFC 6531).
    takes_utf8: Arc<AtomicBool>,
}

/// An open, logged-in connection.
struct Connection {
    client: AsyncSmtpConnection,
    messages: u32,
    used_at: Instant,
}

impl fmt::Debug for Smtp {
    /// Leaves the transport out, which holds the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp")
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

impl Smtp {
    pub(crate) fn new(options: &SmtpOptions) -> Result<Self, Error> {
        let own = options.trust.has_named() && options.tls != Tls::None;
        let unchecked = own.then(|| parameters(options, true)).transpose()?;
        let tls = match options.tls {
            Tls::None if is_loopback(&options.host) => None,
            Tls::None => {
                let host = &options.host;
                return Err(Error::Invalid(format!(
                    "{host} is not this machine, so mail to it must be encrypted"
                )));
            }
            Tls::Implicit | Tls::StartTls => Some(parameters(options, false)?),
        };
        Ok(Self {
            tls,
            unchecked,
            from: compose::mailbox("sender", &options.from)?,
            options: Arc::new(options.clone()),
            idle: Arc::default(),
            takes_utf8: Arc::default(),
        })
    }

    pub(crate) fn takes_utf8(&self) -> bool {
        self.takes_utf8.load(Ordering::Relaxed)
    }

    pub(crate) async fn learn(&self) -> Result<(), Error> {
        match tokio::time::timeout(self.greeting(), self.connect()).await {
            Ok(Ok(connection)) => {
                self.keep(connection);
                Ok(())
            }
            Ok(Err(error)) => Err(sort(&error)),
            Err(_) => Err(too_long()),
        }
    }

    pub(crate) fn server(&self) -> String {
        format!("{}:{}", self.options.host, self.options.port)
    }

    pub(crate) async fn send(&self, message: &Message) -> Result<(), Unsent> {
        let composed = compose::compose(&self.from, self.options.dkim.as_ref(), message)?;
        let sent = self.hand_over(&composed).await;
        sent.map_err(|stop| Unsent {
            is_silent: stop.is_silent(),
            error: stop.into(),
        })
    }

    async fn hand_over(&self, message: &lettre::Message) -> Result<(), Stop> {
        let greeted = tokio::time::timeout(self.greeting(), self.greeted()).await;
        let mut connection = greeted.map_err(|_| Stop::Silent)??;
        let bytes = message.formatted();
        let patience = self.options.patience.unwrap_or(PATIENCE);
        let talk = converse(&mut connection.client, message, &bytes);
        let said = tokio::time::timeout(patience, talk).await;
        match said.unwrap_or(Err(Stop::Silent)) {
            Ok(()) => {
                connection.messages += 1;
                self.keep(connection);
                Ok(())
            }
            // Who says nothing is not waited for to say goodbye.
            Err(Stop::Silent) => Err(Stop::Silent),
            Err(error) => {
                connection.client.abort().await;
                Err(error)
            }
        }
    }

    /// A connection to a server that has greeted us.
    async fn greeted(&self) -> Result<Connection, SmtpError> {
        match self.idle().await {
            Some(connection) => Ok(connection),
            None => self.connect().await,
        }
    }

    fn greeting(&self) -> Duration {
        let patience = self.options.patience.unwrap_or(GREETING);
        patience.min(GREETING)
    }

    /// A waiting connection that still answers. Nothing of a message has gone over it, so
    /// that a dead one costs a new connection and never a second copy.
    async fn idle(&self) -> Option<Connection> {
        loop {
            let mut connection = self.lock().pop()?;
            let is_fresh = connection.used_at.elapsed() < IDLE;
            if is_fresh && connection.client.test_connected().await {
                return Some(connection);
            }
            connection.client.abort().await;
        }
    }

    fn keep(&self, mut connection: Connection) {
        connection.used_at = now();
        let mut idle = self.lock();
        if connection.messages < MOST_MESSAGES && idle.len() < MOST_IDLE {
            idle.push(connection);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Connects and logs in as for a message, and sends none.
    pub(crate) async fn dial(&self) -> Result<Greeting, DialError> {
        let options = &self.options;
        let host = (options.host.as_str(), options.port);
        let found = tokio::net::lookup_host(host).await;
        if let Err(error) = found {
            return Err(DialError::new(Stage::Look, error.to_string()));
        }
        let patience = options.patience.unwrap_or(DIAL_PATIENCE);
        let stage = Cell::new(Stage::Reach);
        let dialled = tokio::time::timeout(patience, self.connect_saying(|now| stage.set(now)));
        match dialled.await {
            Err(_) => Err(DialError::new(stage.get(), "no answer in time".to_owned())),
            Ok(Err(error)) => Err(DialError::new(
                failed_at(stage.get(), &error),
                whole(&error),
            )),
            Ok(Ok(mut connection)) => {
                let greeting = Greeting {
                    is_encrypted: connection.client.is_encrypted(),
                    is_logged_in: options.user.is_some(),
                };
                connection.client.abort().await;
                Ok(greeting)
            }
        }
    }

    async fn connect(&self) -> Result<Connection, SmtpError> {
        self.connect_saying(|_| {}).await
    }

    async fn connect_saying(&self, say: impl Fn(Stage)) -> Result<Connection, SmtpError> {
        let options = &self.options;
        let mut client = match self.open(self.tls.as_ref(), &say).await {
            Err(error) if whole(&error).contains("CaUsedAsEndEntity") => {
                self.open_named(error, &say).await?
            }
            outcome => outcome?,
        };
        if let (Some(user), Some(password)) = (&options.user, &options.password) {
            say(Stage::LogIn);
            let credentials = Credentials::new(user.clone(), password.clone());
            let known = [Mechanism::Plain, Mechanism::Login];
            client.auth(&known, &credentials).await?;
        }
        let takes_utf8 = supports(&client, Extension::SmtpUtfEight);
        self.takes_utf8.store(takes_utf8, Ordering::Relaxed);
        Ok(Connection {
            client,
            messages: 0,
            used_at: now(),
        })
    }

    /// Connects once more to a server that showed an authority's certificate, and goes on where
    /// a file names that very one and it is in date and of the server's name. Until then nothing
    /// is said but who calls. Otherwise `refusal` is all there is to say.
    async fn open_named(
        &self,
        refusal: SmtpError,
        say: &impl Fn(Stage),
    ) -> Result<AsyncSmtpConnection, SmtpError> {
        let Some(unchecked) = &self.unchecked else {
            return Err(refusal);
        };
        let mut client = self.open(Some(unchecked), say).await?;
        let shown = client.certificate_chain()?;
        let options = &self.options;
        match options.trust.check_server(&options.host, &shown) {
            Ok(()) => Ok(client),
            Err(_) => {
                client.abort().await;
                Err(refusal)
            }
        }
    }

    /// An open connection, encrypted as the options want it.
    async fn open(
        &self,
        tls: Option<&TlsParameters>,
        say: &impl Fn(Stage),
    ) -> Result<AsyncSmtpConnection, SmtpError> {
        let options = &self.options;
        let name = ClientId::default();
        let wrapper = match options.tls {
            Tls::Implicit => tls.cloned(),
            Tls::StartTls | Tls::None => None,
        };
        let server = (options.host.as_str(), options.port);
        let patience = Some(self.greeting());
        let mut client =
            AsyncSmtpConnection::connect_tokio1(server, patience, &name, wrapper, None).await?;
        if let (Tls::StartTls, Some(parameters)) = (options.tls, tls) {
            say(Stage::Encrypt);
            // An error where the server offers none: nothing goes out in the clear.
            client.starttls(parameters.clone(), &name).await?;
        }
        Ok(client)
    }
}

/// Where a dial stopped, by how far it had come and what the client says of it.
fn failed_at(stage: Stage, error: &SmtpError) -> Stage {
    match stage {
        Stage::Reach if error.is_tls() => Stage::Encrypt,
        // Over TLS from the first byte the handshake and the connection are one step.
        Stage::Reach if whole(error).contains("certificate") => Stage::Encrypt,
        Stage::Reach if error.status().is_some() || error.is_response() => Stage::Greet,
        other => other,
    }
}

/// An error with its causes, where they say something more.
fn whole(error: &SmtpError) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        cause = inner.source();
    }
    text
}

fn parameters(options: &SmtpOptions, is_unchecked: bool) -> Result<TlsParameters, Error> {
    let invalid = |error: SmtpError| Error::Invalid(error.to_string());
    let store = match options.trust.has_built_in() {
        true => CertificateStore::WebpkiRoots,
        false => CertificateStore::None,
    };
    let mut builder = TlsParameters::builder(options.host.clone())
        .certificate_store(store)
        .dangerous_accept_invalid_certs(is_unchecked);
    for authority in options.trust.certificates() {
        let authority = Certificate::from_der(authority.to_vec()).map_err(invalid)?;
        builder = builder.add_root_certificate(authority);
    }
    builder.build().map_err(invalid)
}

/// Hands one message over, step by step, so that it is known who was refused.
async fn converse(
    client: &mut AsyncSmtpConnection,
    message: &lettre::Message,
    bytes: &[u8],
) -> Result<(), Stop> {
    let envelope = message.envelope();
    let mut parameters = Vec::new();
    let is_ascii = |address: &lettre::Address| address.to_string().is_ascii();
    if !envelope.to().iter().chain(envelope.from()).all(is_ascii) {
        if !supports(client, Extension::SmtpUtfEight) {
            return Err(Stop::NoUtf8);
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if !bytes.is_ascii() && supports(client, Extension::EightBitMime) {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let from = Mail::new(envelope.from().cloned(), parameters);
    client.command(from).await?;
    for to in envelope.to() {
        let to = Rcpt::new(to.clone(), Vec::new());
        client.command(to).await.map_err(Stop::Recipient)?;
    }
    client.command(Data).await?;
    let taken = client.message(bytes).await;
    taken
        .map(drop)
        .map_err(|error| match names_recipient(&error) {
            true => Stop::Recipient(error),
            false => Stop::Other(error),
        })
}

fn supports(client: &AsyncSmtpConnection, extension: Extension) -> bool {
    client.server_info().supports_feature(extension)
}

/// A stopwatch for idle connections; no message depends on it.
fn now() -> Instant {
    Instant::now()
}
