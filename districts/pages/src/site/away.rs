//! What readers get while the database does not answer: the last public copy of the page, which
//! this node has kept, with a word on why.
//!
//! A copy of which the node knows that it is outdated is not shown: the story may have been
//! withdrawn.
use std::sync::Arc;

use http::Uri;
use serde::Serialize;

use crate::article::show;
use ground::app::App;
use ground::error::{Error, Result};
use newsroom::article::entry;
use newsroom::publication;
use web::kept::PageCache;
use web::page::{Meta, render};
use web::{Answer, CachePolicy, Rendered};

#[derive(Serialize)]
struct Nothing {}

/// The last public copy of the page at this address, where one was kept. It has nothing from
/// behind a gate and nothing of any person.
pub async fn copy(app: &App, uri: &Uri) -> Option<Answer> {
    if uri.query().is_some() {
        return None;
    }
    // The step behind the gate shows the same lead-in.
    let path = uri.path();
    let path = path.strip_suffix("/continue").unwrap_or(path);
    let page = noted(app, path).await.ok()?;
    Some(Answer::rendered(CachePolicy::NoStore, page))
}

/// The copy with its notice, which is kept in turn: everybody gets it while this lasts.
async fn noted(app: &App, path: &str) -> Result<Arc<Rendered>> {
    let publication = publication::last(app);
    if entry::has_expired(app, &publication, path) {
        return Err(Error::Unavailable);
    }
    let cache = app.part::<PageCache>();
    // No path of ours has this sign.
    let key = format!("{path}#away");
    let make = async {
        let mut kept = show::PUBLIC
            .iter()
            .filter_map(|variant| cache.get(&app.changes, publication.slot(path, *variant)));
        let page = kept.next().ok_or(Error::Unavailable)?;
        let meta = Meta::new(app, &publication, "", "");
        let template = "partials/away.html";
        let notice = render(app, &publication, template, &meta, "", &Nothing {})?;
        page.with_notice(&notice)
            .map(Arc::new)
            .ok_or(Error::Unavailable)
    };
    let slot = publication.slot(&key, 0);
    cache.get_or_make(&app.changes, slot, make).await
}
