//! What is told on every page that its reader sees: a charge that was not paid, with the way to mend
//! it, an address that is still to be proved, and an order that has gone to the account of its address.
//! It is put into the finished page, so that the pages that readers share stay shared.
use std::sync::Arc;

use serde::Serialize;

use super::{State, account, store, words};
use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::newsroom::publication;
use crate::people::reader::Viewer;
use crate::web::next::with_next;
use crate::web::page::{self, Meta};
use crate::web::{CachePolicy, Rendered};

/// Where a page's own content begins; the notice stands before it.
const MAIN: &str = "<main";

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
    if !is_theirs || !may_apply {
        return Ok(None);
    }
    let Some((before, after)) = halves(page) else {
        return Ok(None);
    };
    let Some(notice) = notice(app, viewer, path).await? else {
        return Ok(None);
    };
    let notice = String::from_utf8_lossy(notice.plain());
    let whole = format!("{before}{notice}{after}");
    Ok(Some(Arc::new(Rendered::html(whole))))
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

/// What stands before the page's content, and the rest; nothing for what is no page.
fn halves(page: &Rendered) -> Option<(&str, &str)> {
    if !page.content_type().as_bytes().starts_with(b"text/html") {
        return None;
    }
    let html = std::str::from_utf8(page.plain()).ok()?;
    html.find(MAIN).map(|at| html.split_at(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notice_stands_before_the_content_of_pages_and_in_nothing_else() {
        let page = Rendered::html("<body><main id=\"main\">text</main>".to_owned());
        assert_eq!(
            halves(&page),
            Some(("<body>", "<main id=\"main\">text</main>"))
        );
        assert_eq!(halves(&Rendered::html("<p>frame</p>".to_owned())), None);
        let feed = Rendered::new("application/atom+xml", "<main>");
        assert_eq!(halves(&feed), None);
    }
}
