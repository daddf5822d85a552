//! What is told on every page that its reader sees: a charge that was not paid, with the way to mend
//! it, an address that is still to be proved, and an order that has gone to the account of its address.
//! It is put into the finished page, so that the pages that readers share stay shared.
use std::sync::Arc;

use serde::Serialize;

use super::{State, account, store, words};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use newsroom::publication;
use people::reader::Viewer;
use web::next::with_next;
use web::page::{self, Meta};
use web::{CachePolicy, Rendered};

#[derive(Serialize)]
struct Notice {
    until: String,
    method_url: String,
}

#[derive(Serialize)]
struct BuyerNotice<'a> {
    email: &'a str,
    url: String,
}

/// Until when this reader can go on reading although a charge was not paid.
pub async fn until(app: &App, reader: i64, now: Millis) -> Result<Option<Millis>> {
    let all = store::in_state(&app.db, reader, State::PastDue.word()).await?;
    let due = all.iter().filter(|one| one.state(now) == State::PastDue);
    Ok(due.filter_map(|one| one.life.grace_end()).min())
}

/// The page with the notice, for somebody to whom it applies; `None` where it does not, or
/// where the page is not theirs alone.
///
/// # Errors
/// When the publication cannot be read or the template fails.
pub async fn noted(
    app: &App,
    viewer: &Viewer,
    policy: CachePolicy,
    (path, page): (&str, &Rendered),
) -> Result<Option<Arc<Rendered>>> {
    let is_theirs = matches!(policy, CachePolicy::Private | CachePolicy::NoStore);
    let may_apply = viewer.owes_until.is_some() || viewer.is_buyer;
    if !is_theirs || !may_apply || !page.has_content() {
        return Ok(None);
    }
    let notice = notice(app, viewer, path).await?;
    let noted = notice.and_then(|notice| page.with_notice(&notice));
    Ok(noted.map(Arc::new))
}

async fn notice(app: &App, viewer: &Viewer, path: &str) -> Result<Option<Arc<Rendered>>> {
    let publication = publication::current(app).await?;
    let meta = Meta::new(app, &publication, "", account::PATH);
    if let Some(until) = viewer.owes_until {
        let content = Notice {
            until: words::day(&publication, until),
            method_url: format!("{}/method", account::PATH),
        };
        let template = "partials/due.html";
        return page::render(app, &publication, template, &meta, account::PATH, &content).map(Some);
    }
    // A buyer without an address is told that the order is an account's.
    let is_told = viewer.rights.articles || viewer.reader.email.is_empty();
    if !viewer.is_buyer || !is_told || path.starts_with(page::LOG_IN) {
        return Ok(None);
    }
    let content = BuyerNotice {
        email: &viewer.reader.email,
        url: with_next(page::LOG_IN, path),
    };
    let template = "partials/buyer.html";
    page::render(app, &publication, template, &meta, account::PATH, &content).map(Some)
}
