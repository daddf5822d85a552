//! `masthead paywall explain URL`
use std::io::Write;
use std::net::{IpAddr, Ipv4Addr};

use anyhow::{Result, bail};
use clap::Args;

use super::boot;
use crate::ground::app::App;
use crate::ground::client::Client;
use crate::ground::config::Config;
use crate::pages::article::explain::{self, Explanation};
use crate::paywall::{Asker, Claims, Intent, Visitor};
use crate::people::reader::{self, Email, Reader};
use crate::people::rights::Rights;
use crate::shop::subscription;

/// Whose request is to be explained.
#[derive(Debug, Args)]
pub struct Explain {
    /// Address of the article, or its path.
    pub url: String,
    /// Value of the visitor's cookie.
    #[arg(long, value_name = "VALUE")]
    pub cookie: Option<String>,
    /// Address of a reader with an account, logged in.
    #[arg(long, value_name = "EMAIL")]
    pub reader: Option<String>,
    /// The visitor's network address.
    #[arg(long, value_name = "IP", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub address: IpAddr,
    /// As a member of staff.
    #[arg(long)]
    pub staff: bool,
}

/// Prints what the visitor would get and why, while the server may be running.
///
/// # Errors
/// When the database cannot be read or the address leads to no article.
pub async fn explain(config: Config, question: Explain) -> Result<()> {
    let app = boot::reader(config).await?;
    let explanation = answer(&app, &question).await?;
    write!(std::io::stdout(), "{explanation}")?;
    Ok(())
}

/// The explanation of what the question is about.
///
/// # Errors
/// When the address leads to no article.
pub async fn answer(app: &App, question: &Explain) -> Result<Explanation> {
    explain::at(app, &question.url, &asker(app, question).await?).await
}

async fn asker(app: &App, question: &Explain) -> Result<Asker> {
    let cookie = question.cookie.as_deref();
    // Copied from a browser it may come with its name.
    let cookie = cookie.map(|cookie| cookie.rsplit('=').next().unwrap_or(cookie).trim());
    let reader = match &question.reader {
        Some(email) => Some(account(app, email).await?),
        None => None,
    };
    let rights = match &reader {
        Some(reader) => subscription::rights(&app.db, reader.id, app.clock.now()).await?,
        None => Rights::default(),
    };
    Ok(Asker {
        visitor: cookie.and_then(|cookie| Visitor::read(&app.keys, cookie, app.clock.now())),
        reader: reader.and_then(|reader| reader.person()),
        claims: Claims {
            staff: question.staff,
            subscription: rights.articles,
            ..Claims::default()
        },
        intent: Intent::Inspect,
        client: Client::at(question.address),
    })
}

/// The account of somebody who has proved to read mail at this address.
async fn account(app: &App, email: &str) -> Result<Reader> {
    let found = match Email::parse(email) {
        Some(email) => reader::by_email(&app.db, &email).await?,
        None => None,
    };
    let Some(found) = found else {
        bail!("there is no account of {email}");
    };
    if !found.is_verified() {
        bail!("{email} is not proved yet, so the account has what every visitor has");
    }
    Ok(found)
}
