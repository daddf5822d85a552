//! Encryption to the server: the modes of libpq, and what each checks.

use std::path::PathBuf;

use tokio_postgres::config::SslMode;
use tokio_postgres_rustls::MakeRustlsConnect;
use trust::{Check, Trust};

use crate::{Error, Result};

/// How the connection is kept private, as libpq has it (PostgreSQL documentation, "SSL
/// Support", table 32.1). No mode falls back to plain text once the server has agreed to
/// encrypt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// `disable`: plain text.
    Disable,
    /// `prefer`: encrypted where the server can; nothing is checked.
    Prefer,
    /// `require`: encrypted or not at all. As in libpq, a named authority is checked.
    Require,
    /// `verify-ca`: the same, and a trusted authority has signed the certificate.
    VerifyCa,
    /// `verify-full`: the same, and the certificate is for the host that is called.
    VerifyFull,
}

/// What the address says about encryption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encryption {
    pub mode: Mode,
    /// `sslrootcert`: the file with the authorities that count; `None` is the system's.
    pub root_file: Option<PathBuf>,
}

impl Mode {
    pub fn parse(word: &str) -> Result<Self> {
        Ok(match word {
            "disable" => Mode::Disable,
            "prefer" => Mode::Prefer,
            "require" => Mode::Require,
            "verify-ca" => Mode::VerifyCa,
            "verify-full" => Mode::VerifyFull,
            // It would send the password in the clear first.
            "allow" => {
                return Err(unknown(
                    "allow",
                    "is not supported; write prefer or require",
                ));
            }
            other => {
                return Err(unknown(
                    other,
                    "is not one of disable, prefer, require, verify-ca and verify-full",
                ));
            }
        })
    }

    /// What the driver has to do about it.
    pub fn driver(self) -> SslMode {
        match self {
            Mode::Disable => SslMode::Disable,
            Mode::Prefer => SslMode::Prefer,
            Mode::Require | Mode::VerifyCa | Mode::VerifyFull => SslMode::Require,
        }
    }

    fn check(self, names_authority: bool) -> Check {
        match self {
            Mode::Disable | Mode::Prefer => Check::Nothing,
            Mode::Require if names_authority => Check::Authority,
            Mode::Require => Check::Nothing,
            Mode::VerifyCa => Check::Authority,
            Mode::VerifyFull => Check::Name,
        }
    }
}

fn unknown(word: &str, reason: &str) -> Error {
    Error::Address(format!("sslmode {word} {reason}"))
}

/// A connector that checks what the mode asks for.
pub fn connector(encryption: &Encryption, trust: &Trust) -> Result<MakeRustlsConnect> {
    let wrong = |error: trust::Error| Error::Address(format!("sslrootcert {error}"));
    let own = encryption.root_file.as_deref().map(Trust::file).transpose();
    let own = own.map_err(wrong)?;
    let check = encryption.mode.check(own.is_some());
    let config = own.as_ref().unwrap_or(trust).client_checking(check);
    let config = config.map_err(|error| Error::Pool(error.to_string()))?;
    Ok(MakeRustlsConnect::new(config))
}
