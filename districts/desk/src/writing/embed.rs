//! `POST /desk/stories/{id}/embed`: what stands at an address elsewhere, for somebody who puts it into a
//! story. Where its server says nothing of use, the editor has a card that is filled in by hand.
use serde::{Deserialize, Serialize};
use url::Url;

use crate::Desk;
use crate::story::writable;
use ground::error::{Error, Result};
use newsroom::embed::{self, Told};
use web::Answer;
use web::extract::Path;
use web::json::Octets;

/// The longest address, in bytes.
const LONGEST: usize = 2_000;

/// The address that is asked about.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    url: String,
}

#[derive(Serialize)]
struct EmbedView {
    /// What was found; `None` where nothing was.
    told: Option<Told>,
}

/// Looks it up. The one who waits is at the desk, so the network is asked here and not in a job, each
/// server for seconds at most.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write in the story;
/// [`Error::BadRequest`] for what is no address of the web.
pub async fn look_up(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    writable(&desk, id).await?;
    let asked: Asked = posted.json()?;
    let typed = asked.url.trim();
    let url = Some(typed).filter(|typed| typed.len() <= LONGEST);
    let url = url.and_then(|typed| Url::parse(typed).ok());
    let url = url.filter(|url| matches!(url.scheme(), "http" | "https"));
    let url = url.ok_or(Error::BadRequest("this is no address of the web"))?;
    let told = embed::look_up(&desk.app, &url).await?;
    Answer::json(&EmbedView { told })
}
