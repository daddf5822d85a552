//! Mail through an SMTP server.

use std::fmt;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls as Client, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::{Error, Message, compose};

/// The longest time one message may take, with connecting and logging in.
const PATIENCE: Duration = Duration::from_secs(60);

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

/// One SMTP server. Every message opens its own connection.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
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
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&options.host)
            .port(options.port)
            .tls(tls(options)?)
            .timeout(Some(PATIENCE));
        if let (Some(user), Some(password)) = (&options.user, &options.password) {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Self {
            transport: builder.build(),
            from: compose::mailbox("sender", &options.from)?,
        })
    }

    pub(crate) async fn send(&self, message: &Message) -> Result<(), Error> {
        let composed = compose::compose(&self.from, message)?;
        match tokio::time::timeout(PATIENCE, self.transport.send(composed)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(sort(&error)),
            Err(_) => Err(Error::Temporary("the server took too long".to_owned())),
        }
    }
}

fn tls(options: &SmtpOptions) -> Result<Client, Error> {
    let parameters = || {
        TlsParameters::new(options.host.clone()).map_err(|error| Error::Invalid(error.to_string()))
    };
    Ok(match options.tls {
        Tls::Implicit => Client::Wrapper(parameters()?),
        Tls::StartTls => Client::Required(parameters()?),
        Tls::None => Client::None,
    })
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
