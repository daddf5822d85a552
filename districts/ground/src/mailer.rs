//! Where mail goes, and the key that signs it, as the configuration says.
use mail::{Dkim, Mailer, SmtpOptions, Tls};

use super::config::{Config, Mail, SmtpTls};

/// Where mails go without an SMTP server, below the data folder.
pub const FOLDER: &str = "mail";
/// Sender where the configuration names none; mails are then only written to a folder.
const NOBODY: &str = "masthead@localhost";

/// Where mail goes: to the SMTP server, or into the folder `mail` of the data folder.
///
/// # Errors
/// When the sender or the server's name cannot be used.
pub fn mailer(config: &Config) -> Result<Mailer, mail::Error> {
    let settings = &config.mail;
    let from = settings.from.clone().unwrap_or_else(|| NOBODY.to_owned());
    let dkim = dkim(settings)?;
    let Some(host) = settings.smtp_host.clone() else {
        return Mailer::signed_folder(config.data.join(FOLDER), &from, dkim);
    };
    let (port, tls) = settings.way();
    let trust = config.trust();
    Mailer::smtp(&SmtpOptions {
        tls: match tls {
            SmtpTls::Implicit => Tls::Implicit,
            SmtpTls::Starttls => Tls::StartTls,
            SmtpTls::None => Tls::None,
        },
        trust: trust.map_err(|error| mail::Error::Invalid(format!("ca_file {error}")))?,
        host,
        port,
        user: settings.smtp_user.clone(),
        password: settings.smtp_password.clone(),
        from,
        dkim,
        patience: None,
    })
}

/// The key that mails are signed with, where the configuration names one.
///
/// # Errors
/// When the file cannot be read or holds no such key.
pub fn dkim(settings: &Mail) -> Result<Option<Dkim>, mail::Error> {
    let (Some(domain), Some(selector), Some(file)) = (
        &settings.dkim_domain,
        &settings.dkim_selector,
        &settings.dkim_key_file,
    ) else {
        return Ok(None);
    };
    let pem = std::fs::read_to_string(file)
        .map_err(|error| mail::Error::Invalid(format!("{}: {error}", file.display())))?;
    Dkim::new(domain, selector, &pem).map(Some)
}
