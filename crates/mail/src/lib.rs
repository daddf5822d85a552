//! Outgoing mail: SMTP, a folder of files, or memory.
//!
//! The three are one enum, so code that sends mail never asks which it has.
//! Sending is slow and may fail; it belongs in a background job, which can
//! read from the error whether trying again makes sense.

mod address;
mod compose;
mod dial;
mod dkim;
pub mod folder;
mod read;
mod smtp;
mod stop;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

pub use address::{Address, Fault, domain};
pub use dial::{DialError, Greeting, Stage};
pub use dkim::Dkim;
pub use folder::Folder;
pub use read::Kept;
pub use smtp::{Smtp, SmtpOptions, Tls, is_loopback};

/// A message to one recipient, with text and perhaps HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// The recipient: `name@example.org` or `Name <name@example.org>`.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The body as plain text.
    pub text: String,
    /// The same body as HTML, where there is one.
    pub html: Option<String>,
    /// Further headers, such as `Reply-To` or `Auto-Submitted`. A `Message-ID`
    /// given here stays the same when a send is repeated; without it every
    /// send makes a new one.
    pub headers: Vec<(String, String)>,
}

/// Why a message was not sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The way there is broken or the other side asks for patience: try later.
    #[error("mail could not be sent now: {0}")]
    Temporary(String),
    /// The server does not take mail for this address, and would for another one.
    #[error("the recipient was refused: {0}")]
    Recipient(String),
    /// The other side will never take this message.
    #[error("mail was refused: {0}")]
    Permanent(String),
    /// The message or the set-up is wrong; nothing was sent.
    #[error("mail is not valid: {0}")]
    Invalid(String),
}

/// A message that was not sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{error}")]
pub struct Unsent {
    /// Why.
    pub error: Error,
    /// Whether the server gave no answer: it could not be reached, or it fell silent. One that
    /// refuses is there.
    pub is_silent: bool,
}

impl From<Error> for Unsent {
    /// Nobody was called.
    fn from(error: Error) -> Self {
        let is_silent = false;
        Self { error, is_silent }
    }
}

/// The messages that a [`Mailer::Memory`] has taken, oldest first.
pub type Outbox = Arc<Mutex<Vec<Message>>>;

/// Where mail goes. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Mailer {
    /// To an SMTP server.
    Smtp(Smtp),
    /// Into a folder, one `.eml` file each: for trials without a mail server.
    Folder(Folder),
    /// Into memory: for tests.
    Memory(Outbox),
}

/// Whether mail can be made out to `name@example.org` or `Name <name@example.org>`, such as
/// those of a configuration.
pub fn is_mailbox(text: &str) -> bool {
    compose::mailbox("address", text).is_ok()
}

impl Mailer {
    /// Sends through an SMTP server. Nothing is connected yet.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the sender or the server's name cannot be used.
    pub fn smtp(options: &SmtpOptions) -> Result<Self, Error> {
        Ok(Self::Smtp(Smtp::new(options)?))
    }

    /// Writes into a folder, which is made on the first send.
    ///
    /// # Errors
    /// [`Error::Invalid`] when `from` is not an address.
    pub fn folder(path: impl Into<PathBuf>, from: &str) -> Result<Self, Error> {
        Ok(Self::Folder(Folder::new(path.into(), from, None)?))
    }

    /// The same, where every message is signed.
    ///
    /// # Errors
    /// [`Error::Invalid`] when `from` is not an address.
    pub fn signed_folder(
        path: impl Into<PathBuf>,
        from: &str,
        dkim: Option<Dkim>,
    ) -> Result<Self, Error> {
        Ok(Self::Folder(Folder::new(path.into(), from, dkim)?))
    }

    /// Keeps messages in memory.
    pub fn memory() -> Self {
        Self::Memory(Outbox::default())
    }

    /// Calls the SMTP server as for a message and sends none: its name, the connection, TLS and
    /// the log-in. `None` where mail goes to no server.
    ///
    /// # Errors
    /// What did not work, and why.
    pub async fn dial(&self) -> Result<Option<Greeting>, DialError> {
        match self {
            Self::Smtp(smtp) => smtp.dial().await.map(Some),
            Self::Folder(_) | Self::Memory(_) => Ok(None),
        }
    }

    /// Whether mail can go to this address, as far as is known without asking anybody: a
    /// server that has not said that it takes letters beyond ASCII before the `@` (RFC 6531)
    /// does not.
    pub fn takes(&self, address: &Address) -> bool {
        let takes_utf8 = match self {
            Self::Smtp(smtp) => smtp.takes_utf8(),
            Self::Folder(_) | Self::Memory(_) => true,
        };
        (takes_utf8 || address.local().is_ascii()) && compose::is_recipient(address)
    }

    /// Asks an SMTP server once what it takes, for [`Mailer::takes`]. Every message that is
    /// sent asks too.
    ///
    /// # Errors
    /// Those of [`Mailer::send`] before a message is handed over.
    pub async fn learn(&self) -> Result<(), Error> {
        match self {
            Self::Smtp(smtp) => smtp.learn().await,
            Self::Folder(_) | Self::Memory(_) => Ok(()),
        }
    }

    /// Sends one message. Returns once the other side has taken it.
    ///
    /// # Errors
    /// Any of [`Error`]. After [`Error::Temporary`] the message may have
    /// arrived nevertheless (the answer was lost), so a repeat can be a
    /// second copy.
    pub async fn send(&self, message: &Message) -> Result<(), Error> {
        let sent = self.attempt(message).await;
        sent.map_err(|unsent| unsent.error)
    }

    /// The name and port of the server that mail goes to, where there is one.
    pub fn server(&self) -> Option<String> {
        match self {
            Self::Smtp(smtp) => Some(smtp.server()),
            Self::Folder(_) | Self::Memory(_) => None,
        }
    }

    /// Sends one message, and says of a failure whether the server was there.
    ///
    /// # Errors
    /// Those of [`Mailer::send`].
    pub async fn attempt(&self, message: &Message) -> Result<(), Unsent> {
        match self {
            Self::Smtp(smtp) => smtp.send(message).await,
            Self::Folder(folder) => Ok(folder.send(message).await?),
            Self::Memory(outbox) => {
                compose::recipient(message)?;
                outbox
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(message.clone());
                Ok(())
            }
        }
    }
}
