//! What comes of calling a mail server without giving it a message.

use std::fmt;

/// How far the call came, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Looking up the server's name.
    Look,
    /// Connecting to it.
    Reach,
    /// Its greeting and the answer to EHLO (RFC 5321, 4.1.1.1).
    Greet,
    /// Changing to TLS and checking the certificate.
    Encrypt,
    /// Logging in (RFC 4954).
    LogIn,
}

/// A server that would take mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Greeting {
    /// Whether the connection was encrypted.
    pub is_encrypted: bool,
    /// Whether it took a user and a password.
    pub is_logged_in: bool,
}

/// Why a call failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DialError {
    /// What did not work.
    pub stage: Stage,
    /// What the system, the TLS library or the server says.
    pub reason: String,
}

impl DialError {
    pub(crate) fn new(stage: Stage, reason: String) -> Self {
        Self { stage, reason }
    }
}

impl fmt::Display for DialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.stage {
            Stage::Look => "its name is not known",
            Stage::Reach => "it cannot be reached",
            Stage::Greet => "it does not greet as a mail server does",
            Stage::Encrypt => "no encrypted connection was made",
            Stage::LogIn => "it refuses the log-in",
        };
        write!(f, "{what}: {}", self.reason)
    }
}

impl std::error::Error for DialError {}
