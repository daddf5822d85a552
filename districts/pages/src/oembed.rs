//! `GET /oembed`: what other sites show for a link to an article (oEmbed 1.0).
use std::borrow::Cow;
use std::sync::Arc;

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use ground::app::App;
use ground::error::{Error, Result};
use newsroom::article::Head;
use newsroom::article::entry::{self, Entry, Lookup};
use newsroom::article::view::signatures;
use newsroom::picture::view::{load, share_url_within};
use newsroom::publication::{self, Publication};
use web::canonical::{address, canonical};
use web::extract::Query;
use web::{Answer, CachePolicy, Rendered};

/// Seconds for which a consumer may keep the answer.
const CACHE_AGE: u32 = 3_600;

/// The question; parameters that the protocol does not know are passed over.
#[derive(Clone, Debug, Deserialize)]
pub struct Asked {
    url: Option<String>,
    format: Option<String>,
    maxwidth: Option<String>,
    maxheight: Option<String>,
}

/// A link with title, authors and thumbnail. No markup, so that nothing of ours runs elsewhere.
///
/// # Errors
/// [`Error::NotFound`] for an address that is no live article of this site, as the
/// protocol asks for.
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Answer> {
    if asked
        .format
        .as_deref()
        .is_some_and(|format| format != "json")
    {
        return Ok(Answer::empty(
            CachePolicy::Public,
            StatusCode::NOT_IMPLEMENTED,
        ));
    }
    let url = asked
        .url
        .as_deref()
        .ok_or(Error::BadRequest("the parameter url is missing"))?;
    let within = (most(asked.maxwidth)?, most(asked.maxheight)?);
    let publication = publication::current(&app).await?;
    let path = path_here(&app, url).ok_or(Error::NotFound)?;
    let entry = find(&app, &publication, &path).await?;
    let link = link(&app, &publication, &entry.head, within).await?;
    let rendered = Rendered::new("application/json; charset=utf-8", link.to_string());
    Ok(Answer::rendered(CachePolicy::Public, Arc::new(rendered)))
}

/// The path of an address that leads to this site.
fn path_here(app: &App, url: &str) -> Option<String> {
    let url = Url::parse(url)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = match url.port() {
        Some(port) => format!("{}:{port}", url.host_str()?),
        None => url.host_str()?.to_owned(),
    };
    let is_ours = app
        .hosts
        .iter()
        .any(|known| known.eq_ignore_ascii_case(&host));
    canonical(url.path())
        .filter(|_| is_ours)
        .map(Cow::into_owned)
}

/// The article at a path, or where it has moved to.
async fn find(app: &App, publication: &Publication, path: &str) -> Result<Arc<Entry>> {
    let mut path = path.to_owned();
    for _ in 0..2 {
        // An old address may have more parts than a section and a slug.
        let slug = path.rsplit('/').next().unwrap_or_default().to_owned();
        match entry::find(app, publication, &path, &slug).await {
            Ok(Lookup::Live(entry)) => return Ok(entry),
            Ok(Lookup::MovedTo(to)) => path = to,
            // The protocol has one answer for everything that cannot be shown.
            Err(Error::Gone(_) | Error::Away(_) | Error::LegalReasons(_) | Error::Elsewhere(_)) => {
                return Err(Error::NotFound);
            }
            Err(error) => return Err(error),
        }
    }
    Err(Error::NotFound)
}

/// The longest side that is asked for. A program that asks for none that is a number is told so:
/// it is written by somebody who can mend it.
fn most(side: Option<String>) -> Result<i64> {
    let wrong = Error::BadRequest("the parameters maxwidth and maxheight are numbers");
    side.map_or(Ok(i64::MAX), |side| side.parse().map_err(|_| wrong))
}

async fn link(
    app: &App,
    publication: &Publication,
    head: &Head,
    (width, height): (i64, i64),
) -> Result<Value> {
    let authors = signatures(publication, &head.byline);
    let names: Vec<&str> = authors.iter().map(|author| author.name.as_str()).collect();
    let mut link = json!({
        "type": "link",
        "version": "1.0",
        "title": head.wording.headline,
        "provider_name": publication.settings.name,
        "provider_url": address(app, "/"),
        "cache_age": CACHE_AGE,
    });
    if let Some(first) = authors.first() {
        link["author_name"] = json!(names.join(", "));
        link["author_url"] = json!(address(app, &first.url));
    }
    let pictures = load(app, head.picture.iter().map(|lead| lead.picture).collect()).await?;
    let picture = pictures.values().next();
    if let Some((url, width, height)) =
        picture.and_then(|picture| share_url_within(app, picture, width, height))
    {
        link["thumbnail_url"] = json!(url);
        link["thumbnail_width"] = json!(width);
        link["thumbnail_height"] = json!(height);
    }
    Ok(link)
}
