//! Where mail goes, as the configuration says.
use mail::{Mailer, SmtpOptions, Tls};

use super::config::{Config, SmtpTls};

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
    let dkim = settings.dkim()?;
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
