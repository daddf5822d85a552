//! Mail through an SMTP server.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::message::Mailbox;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

use crate::dkim::Dkim;
use crate::{Error, Message, compose};

/// The longest time one message may take, with connecting and logging in.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a connection without work is kept: a burst of mail shares it, and servers
/// close idle ones after some minutes (RFC 5321, 4.5.3.2.7).
const IDLE: Duration = Duration::from_secs(20);
/// Connections that wait for work.
const MOST_IDLE: usize = 4;
/// Messages over one connection, below the limits that servers set.
const MOST_MESSAGES: u32 = 100;

/// Codes that speak about our log-in and not about the message (RFC 4954).
/// The operator can mend them, so the message is worth keeping.
const OUR_FAULT: [u16; 4] = [530, 534, 535, 538];

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
    from: Mailbox,
    idle: Arc<Mutex<Vec<Connection>>>,
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
        let tls = match options.tls {
            Tls::None => None,
            Tls::Implicit | Tls::StartTls => Some(
                TlsParameters::new(options.host.clone())
                    .map_err(|error| Error::Invalid(error.to_string()))?,
            ),
        };
        Ok(Self {
            tls,
            from: compose::mailbox("sender", &options.from)?,
            options: Arc::new(options.clone()),
            idle: Arc::default(),
        })
    }

    pub(crate) async fn send(&self, message: &Message) -> Result<(), Error> {
        let composed = compose::compose(&self.from, self.options.dkim.as_ref(), message)?;
        let patience = self.options.patience.unwrap_or(PATIENCE);
        match tokio::time::timeout(patience, self.hand_over(&composed)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(sort(&error)),
            Err(_) => Err(Error::Temporary("the server took too long".to_owned())),
        }
    }

    async fn hand_over(&self, message: &lettre::Message) -> Result<(), SmtpError> {
        let mut connection = match self.idle().await {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        let bytes = message.formatted();
        match connection.client.send(message.envelope(), &bytes).await {
            Ok(_) => {
                connection.messages += 1;
                self.keep(connection);
                Ok(())
            }
            Err(error) => {
                connection.client.abort().await;
                Err(error)
            }
        }
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

    async fn connect(&self) -> Result<Connection, SmtpError> {
        let options = &self.options;
        let name = ClientId::default();
        let wrapper = match options.tls {
            Tls::Implicit => self.tls.clone(),
            Tls::StartTls | Tls::None => None,
        };
        let server = (options.host.as_str(), options.port);
        let patience = Some(options.patience.unwrap_or(PATIENCE));
        let mut client =
            AsyncSmtpConnection::connect_tokio1(server, patience, &name, wrapper, None).await?;
        if let (Tls::StartTls, Some(parameters)) = (options.tls, self.tls.clone()) {
            // An error where the server offers none: nothing goes out in the clear.
            client.starttls(parameters, &name).await?;
        }
        if let (Some(user), Some(password)) = (&options.user, &options.password) {
            let credentials = Credentials::new(user.clone(), password.clone());
            let known = [Mechanism::Plain, Mechanism::Login];
            client.auth(&known, &credentials).await?;
        }
        Ok(Connection {
            client,
            messages: 0,
            used_at: now(),
        })
    }
}

/// A stopwatch for idle connections; no message depends on it.
fn now() -> Instant {
    Instant::now()
}

fn sort(error: &SmtpError) -> Error {
    let ours = error
        .status()
        .is_some_and(|code| OUR_FAULT.contains(&u16::from(code)));
    if error.is_permanent() && !ours {
        Error::Permanent(error.to_string())
    } else {
        Error::Temporary(error.to_string())
    }
}
