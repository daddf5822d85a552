//! `GET /{section}/{slug}`: the article, as much of it as this reader may have.
use std::sync::Arc;

use axum::extract::State;
use http::header::SET_COOKIE;
use http::{Method, StatusCode, Uri};

use super::entry::{self, Entry, Lookup};
use super::related::read_mask;
use super::show::{self, Sight};
use super::visit::{Visit, set_cookie};
use crate::app::App;
use crate::error::{Error, Result};
use crate::paywall::{self, Admission, Intent, Reason, Standing, Wall};
use crate::publication::Publication;
use crate::web::extract::Path;
use crate::web::page::Face;
use crate::web::{Answer, CachePolicy, Rendered};

/// Finds the article, asks the paywall, shows what it admits.
///
/// # Errors
/// The usual ones of an address: not found, withdrawn, blocked.
pub async fn index(
    State(app): State<App>,
    Path((_, slug)): Path<(String, String)>,
    visit: Visit,
) -> Result<Answer> {
    let publication = app.publication().await?;
    match entry::find(&app, &publication, &visit.path, &slug).await? {
        Lookup::MovedTo(path) => Ok(Answer::redirect(
            CachePolicy::Public,
            StatusCode::MOVED_PERMANENTLY,
            &path,
        )),
        Lookup::Live(entry) => answer(&app, &publication, &entry, &visit).await,
    }
}

/// Any address that is nobody's: an article may have had it, here or on another system.
///
/// # Errors
/// [`Error::NotFound`] when none had.
pub async fn moved(State(app): State<App>, method: Method, uri: Uri) -> Result<Answer> {
    let old = percent_encoding::percent_decode_str(uri.path().trim_matches('/'));
    let old = old.decode_utf8().map_err(|_| Error::NotFound)?;
    if old.is_empty() || !matches!(method, Method::GET | Method::HEAD) {
        return Err(Error::NotFound);
    }
    let publication = app.publication().await?;
    match entry::find(&app, &publication, uri.path(), &old).await? {
        Lookup::MovedTo(path) => Ok(Answer::redirect(
            CachePolicy::Public,
            StatusCode::MOVED_PERMANENTLY,
            &path,
        )),
        Lookup::Live(_) => Err(Error::NotFound),
    }
}

/// The page of a live article for this visit.
pub(super) async fn answer(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    visit: &Visit,
) -> Result<Answer> {
    let path = entry.head.path(publication);
    if let Some((grant, reason)) = paywall::open_to_all(&entry.facts, app.clock.now()) {
        app.metrics.decided(reason.word());
        let sight = Sight::Full { grant, reason };
        let face = visit.caller.face();
        let page = open_page(app, publication, entry, &path, (sight, face)).await?;
        return Ok(Answer::rendered(face.policy(), page));
    }
    let speculates = visit.asker.intent == Intent::Speculate;
    let is_known = visit.asker.visitor.is_some() || !visit.caller.is_stranger();
    if !is_known && !visit.asker.claims.any() && !speculates {
        let wall = paywall::cookieless(&entry.facts, publication.settings.paywall.limit);
        app.metrics.decided(wall.word());
        let sight = Sight::LeadIn { wall };
        let page = open_page(app, publication, entry, &path, (sight, Face::Public)).await?;
        return Ok(Answer::rendered(CachePolicy::PublicWithoutCookie, page));
    }
    admitted(app, publication, entry, visit, &path).await
}

/// The whole page for staff, whatever the article's state: rendered anew, kept by nobody.
pub(super) async fn staff(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    visit: &Visit,
) -> Result<Answer> {
    let admission = paywall::admit(app, publication, &entry.facts, &visit.asker).await?;
    let Admission::Full(grant, reason) = admission else {
        return Err(Error::NotFound);
    };
    let sight = Sight::Full { grant, reason };
    let face = visit.caller.face();
    let page = show::page(app, publication, entry, (sight, face), 0).await?;
    Ok(Answer::rendered(CachePolicy::Private, page))
}

/// The page for somebody who is known by a cookie or a claim: always private.
async fn admitted(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    visit: &Visit,
    path: &str,
) -> Result<Answer> {
    let face = visit.caller.face();
    match paywall::admit(app, publication, &entry.facts, &visit.asker).await? {
        Admission::Refuse => {
            app.metrics.decided("refused");
            Ok(Answer::refusal())
        }
        Admission::LeadIn(wall) => {
            app.metrics.decided(wall.word());
            let sight = Sight::LeadIn { wall };
            let page = open_page(app, publication, entry, path, (sight, face)).await?;
            Ok(Answer::rendered(CachePolicy::Private, page))
        }
        Admission::Full(grant, reason) => {
            app.metrics.decided(reason.word());
            let read = paywall::known_reads(app, publication, &entry.facts, &visit.asker);
            let mask = read_mask(&entry.related, &read);
            let sight = Sight::Full { grant, reason };
            let variant = sight.variant(face, mask);
            let page = match app.pages.gated(publication.epoch, path, variant, &grant) {
                Some(page) => page,
                None => {
                    let page = show::page(app, publication, entry, (sight, face), mask).await?;
                    app.pages
                        .keep_gated(publication.epoch, path, variant, &grant, page.clone());
                    page
                }
            };
            let answer = Answer::rendered(CachePolicy::Private, page);
            Ok(renew(app, publication, visit, reason, answer))
        }
    }
}

/// A page that holds nothing from behind a gate, or of which the gate is open to all.
async fn open_page(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    path: &str,
    (sight, face): (Sight, Face),
) -> Result<Arc<Rendered>> {
    let variant = sight.variant(face, 0);
    if let Some(page) = app.pages.open(publication.epoch, path, variant) {
        return Ok(page);
    }
    let page = show::page(app, publication, entry, (sight, face), 0).await?;
    app.pages
        .keep_open(publication.epoch, path, variant, page.clone());
    Ok(page)
}

/// Renews the cookie after a first release and for regular readers, so that one browser keeps one id.
fn renew(
    app: &App,
    publication: &Publication,
    visit: &Visit,
    reason: Reason,
    answer: Answer,
) -> Answer {
    let terms = &publication.settings.paywall;
    let now = app.clock.now();
    let is_read = visit.asker.intent == Intent::Read && matches!(reason, Reason::Metered { .. });
    match visit.asker.visitor {
        Some(visitor)
            if is_read && (visitor.standing == Standing::New || visitor.is_ageing(now)) =>
        {
            answer.header(SET_COOKIE, set_cookie(app, terms, &visitor.known(now)))
        }
        _ => answer,
    }
}

impl Wall {
    /// The word in metrics, explanations and templates.
    pub fn word(self) -> &'static str {
        match self {
            Self::Continue => "continue",
            Self::Spent => "wall",
            Self::Subscribers => "subscribers",
            Self::Network => "network",
            Self::Cookies => "cookies",
            Self::Unavailable => "unavailable",
        }
    }
}

impl Reason {
    /// The word in metrics and explanations.
    pub fn word(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Free => "free",
            Self::Breaking(_) => "breaking",
            Self::Subscription => "subscription",
            Self::Token => "token",
            Self::Metered { new: true, .. } => "metered",
            Self::Metered { new: false, .. } => "already-read",
        }
    }
}
