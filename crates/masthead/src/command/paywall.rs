//! `masthead paywall explain URL`
use std::io::Write;
use std::net::{IpAddr, Ipv4Addr};

use anyhow::{Result, bail};
use clap::Args;
use url::Url;

use super::boot;
use crate::app::App;
use crate::article::entry::{self, Lookup};
use crate::config::Config;
use crate::error::Error;
use crate::paywall::explain::{self, Explanation};
use crate::paywall::{Asker, Claims, Intent};

/// Whose request is to be explained.
#[derive(Debug, Args)]
pub struct Explain {
    /// Address of the article, or its path.
    pub url: String,
    /// Value of the visitor's cookie.
    #[arg(long, value_name = "VALUE")]
    pub cookie: Option<String>,
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
    let publication = app.publication().await?;
    let mut path = path_of(&question.url)?;
    // An old address leads to the present one, and that to nowhere else.
    for _ in 0..2 {
        let slug = path.rsplit('/').next().unwrap_or_default().to_owned();
        match entry::find(app, &publication, &path, &slug).await {
            Ok(Lookup::MovedTo(to)) => path = to,
            Ok(Lookup::Live(entry)) => {
                let asker = asker(app, question);
                return Ok(explain::explain(app, &publication, &entry, &asker).await?);
            }
            Err(Error::NotFound) => bail!("there is no live article at {path}"),
            Err(Error::Gone) => bail!("the article at {path} is withdrawn and answers 410"),
            Err(Error::LegalReasons) => bail!("the article at {path} is blocked and answers 451"),
            Err(error) => return Err(error.into()),
        }
    }
    bail!("the addresses of {path} lead in a circle")
}

fn asker(app: &App, question: &Explain) -> Asker {
    let cookie = question.cookie.as_deref();
    // Copied from a browser it may come with its name.
    let cookie = cookie.map(|cookie| cookie.rsplit('=').next().unwrap_or(cookie).trim());
    Asker {
        visitor: cookie.and_then(|cookie| app.keys.read(cookie, app.clock.now())),
        claims: Claims {
            staff: question.staff,
            ..Claims::default()
        },
        intent: Intent::Inspect,
        address: question.address,
    }
}

/// The path of a whole address or of a path alone, without the continue step.
fn path_of(url: &str) -> Result<String> {
    let path = match Url::parse(url) {
        Ok(url) => url.path().to_owned(),
        Err(_) if url.starts_with('/') => url.split(['?', '#']).next().unwrap_or(url).to_owned(),
        Err(_) => bail!("{url} is neither an address nor a path that begins with /"),
    };
    let path = path.trim_end_matches('/');
    Ok(path
        .strip_suffix("/continue")
        .unwrap_or(path)
        .to_lowercase())
}
