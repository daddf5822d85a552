//! Where old addresses lead: those that no page of ours answers, other spellings of them, and
//! those that differ by their query alone.
use http::Uri;

use ground::app::App;
use ground::error::{Error, Result};
use newsroom::article::entry::{self, Lookup};
use newsroom::article::moved::{self, Queries};
use newsroom::publication;
use web::Answer;

/// To the story that this address with this query led to. Asked before any page of ours, as
/// `/?p=7` would get the home page otherwise.
///
/// # Errors
/// The article is withdrawn or blocked.
pub async fn by_query(app: &App, uri: &Uri) -> Result<Option<Answer>> {
    let Some(query) = uri.query() else {
        return Ok(None);
    };
    let publication = publication::current(app).await?;
    let queries = publication.peek::<Queries>();
    let found = moved::by_query(&app.db, queries, (uri.path(), query)).await?;
    to(app, found).await
}

/// To the story of an address in another spelling than that of this site, so that nobody is led
/// through two steps.
///
/// # Errors
/// The article is withdrawn or blocked.
pub async fn as_written(app: &App, uri: &Uri) -> Result<Option<Answer>> {
    match by_query(app, uri).await? {
        Some(answer) => Ok(Some(answer)),
        None => by_path(app, uri).await,
    }
}

/// To the story that was at this path, in this spelling or another one.
async fn by_path(app: &App, uri: &Uri) -> Result<Option<Answer>> {
    let found = moved::by_path(&app.db, uri.path()).await?;
    to(app, found).await
}

/// To the story of an address that nothing of ours answers.
///
/// # Errors
/// The article is withdrawn or blocked.
pub async fn instead_of_nothing(app: &App, uri: &Uri) -> Result<Option<Answer>> {
    let path = uri.path();
    let slug = path.trim_start_matches('/');
    if slug.is_empty() || slug.contains('/') {
        return by_path(app, uri).await;
    }
    let publication = publication::current(app).await?;
    let slug = percent_encoding::percent_decode_str(slug).decode_utf8_lossy();
    led(match entry::find(app, &publication, path, &slug).await {
        Ok(Lookup::MovedTo(path)) => Ok(path),
        // No article is at the root.
        Ok(Lookup::Live(_)) => Err(Error::NotFound),
        Err(error) => Err(error),
    })
}

async fn to(app: &App, article: Option<i64>) -> Result<Option<Answer>> {
    let Some(article) = article else {
        return Ok(None);
    };
    let publication = publication::current(app).await?;
    led(entry::address(app, &publication, article).await)
}

/// A story that readers may not see yet is led to by nothing.
fn led(path: Result<String>) -> Result<Option<Answer>> {
    match path {
        Ok(path) => Ok(Some(Answer::moved(&path))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
