//! Calls to those outside that the site depends on: the mail server, hubs, the provider of
//! log-ins. Nothing is sent but a greeting.
use mail::{DialError, Mailer, Stage};
use outbound::{Outbound, OutboundOptions, Request};

use super::Check;
use crate::ground::config::{Config, SmtpTls};
use crate::ground::mailer;

pub async fn checks(config: &Config) -> Vec<Check> {
    let mut checks = mail(config).await;
    checks.extend(authorities(config));
    for hub in &config.websub.hubs {
        checks.extend(reached(config, "WebSub hubs", hub, true).await);
    }
    if let Some(issuer) = &config.oidc.issuer {
        let issuer = issuer.trim_end_matches('/');
        let url = format!("{issuer}/.well-known/openid-configuration");
        let is_near = config.oidc.private_network;
        checks.extend(reached(config, "log-in provider", &url, is_near).await);
    }
    checks
}

async fn mail(config: &Config) -> Vec<Check> {
    const SUBJECT: &str = "mail";
    let mut checks = vec![operator(config)];
    let Some(host) = &config.mail.smtp_host else {
        let folder = config.data.join(mailer::FOLDER);
        checks.push(Check::warn(
            SUBJECT,
            format!("mails are only written to {}", folder.display()),
            "set mail.smtp_host, mail.from and, where the server asks for them, user and password",
        ));
        return checks;
    };
    let (port, tls) = config.mail.way();
    let outcome = match mailer::mailer(config) {
        Ok(mailer) => dial(&mailer).await,
        Err(error) => {
            checks.push(Check::fail(
                SUBJECT,
                error.to_string(),
                "mend the table [mail]",
            ));
            return checks;
        }
    };
    checks.push(match outcome {
        Ok(how) => Check::ok(SUBJECT, format!("{host}:{port} takes mail{how}")),
        Err(error) => Check::fail(
            SUBJECT,
            format!("{host}:{port}: {error}"),
            remedy(&error, tls),
        ),
    });
    checks
}

async fn dial(mailer: &Mailer) -> Result<String, DialError> {
    let Some(greeting) = mailer.dial().await? else {
        return Ok(String::new());
    };
    let encrypted = match greeting.is_encrypted {
        true => ", encrypted",
        false => ", in plain text on this machine",
    };
    let logged_in = match greeting.is_logged_in {
        true => ", and knows us",
        false => "",
    };
    Ok(format!("{encrypted}{logged_in}"))
}

/// Whether somebody is told, and whether that hangs on mail alone.
fn operator(config: &Config) -> Check {
    const SUBJECT: &str = "notices";
    match (&config.operator_email, &config.alarm_url) {
        (None, None) => Check::warn(
            SUBJECT,
            "nobody is told when a background job is given up or mail does not go out",
            "set operator_email, and alarm_url for what mail cannot tell",
        ),
        (Some(to), None) => Check::warn(
            SUBJECT,
            format!("they go to {to} by mail, so nobody is told when mail itself does not go out"),
            "set alarm_url to an address that is called then, or watch masthead_mail_down",
        ),
        (None, Some(_)) => Check::ok(SUBJECT, "alarm_url is called"),
        (Some(to), Some(_)) => {
            Check::ok(SUBJECT, format!("they go to {to}, and alarm_url is called"))
        }
    }
}

/// What to do about a call that failed there.
fn remedy(error: &DialError, tls: SmtpTls) -> String {
    let remedy = match error.stage {
        Stage::Look => "mend mail.smtp_host, or the name service of this machine",
        Stage::Reach => {
            "start the mail server, mend mail.smtp_host and mail.smtp_port, or open the firewall"
        }
        Stage::Greet if tls == SmtpTls::Implicit => {
            "the port may want plain text first: set mail.smtp_tls to starttls"
        }
        Stage::Greet => "see the server's log; the port may be another service's",
        Stage::Encrypt => return encryption(&error.reason, tls).to_owned(),
        Stage::LogIn => {
            "mend mail.smtp_user and mail.smtp_password, or leave both out where the server \
             wants no log-in"
        }
    };
    remedy.to_owned()
}

/// What to do about TLS that failed with these words of the library.
fn encryption(reason: &str, tls: SmtpTls) -> &'static str {
    if reason.contains("UnknownIssuer") {
        "its certificate is of an authority that this machine does not know: name that \
         authority's PEM file in ca_file, or add it to the system's"
    } else if reason.contains("not valid for name") {
        "its certificate is for another name: write that name in mail.smtp_host, or give the \
         server a certificate for this one"
    } else if reason.contains("expired") || reason.contains("not valid yet") {
        "its certificate is out of date: renew it, and look at this machine's clock"
    } else if reason.contains("CaUsedAsEndEntity") {
        "its certificate is marked as an authority's: name this very certificate in ca_file, or \
         make one with basicConstraints=CA:FALSE"
    } else if reason.contains("STARTTLS") {
        "the server offers no encryption, or somebody on the way hides it: switch TLS on at the \
         server. For a server on this machine, mail.smtp_tls = \"none\" does without"
    } else if tls == SmtpTls::Implicit {
        "the port may want plain text first: set mail.smtp_tls to starttls"
    } else {
        "see the server's log; it needs TLS 1.2 or 1.3"
    }
}

fn authorities(config: &Config) -> Option<Check> {
    let trust = config.trust().ok()?;
    let count = trust.certificates().len();
    trust.has_built_in().then(|| {
        let finding = match count {
            0 => {
                "this machine has no list of authorities, so a built-in one of this version counts"
                    .to_owned()
            }
            count => format!("a built-in list counts, and {count} of ca_file"),
        };
        Check::ok("certificate authorities", finding)
    })
}

/// Whether an address answers at all; what it answers is its own business.
async fn reached(
    config: &Config,
    subject: &'static str,
    url: &str,
    is_near: bool,
) -> Option<Check> {
    let client = Outbound::new(OutboundOptions {
        allow_private: is_near,
        trust: config.trust().ok()?,
        ..OutboundOptions::default()
    });
    let client = client.ok()?;
    Some(match client.send(Request::get(url)).await {
        Ok(_) | Err(outbound::Error::TooLarge(_)) => Check::ok(subject, format!("{url} answers")),
        Err(error) => {
            let reason = error.to_string();
            let remedy = match reason.contains("certificate") {
                true => encryption(&reason, SmtpTls::None),
                false => "mend the address, or look whether the other side is up",
            };
            Check::warn(subject, format!("{url}: {reason}"), remedy)
        }
    })
}
