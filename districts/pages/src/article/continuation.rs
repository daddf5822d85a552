//! The continue step: a first visit asks for the rest, gets a cookie, and comes back with it.
//!
//! `POST /{section}/{slug}/continue` never releases text. Where a cookie would help, it sets the cookie and sends the
//! browser to `GET …/continue`, which releases the rest if the cookie came back, under an
//! address that no shared cache confuses with the article's own.
use axum::extract::State;
use http::header::SET_COOKIE;
use http::{HeaderName, HeaderValue, StatusCode};

use crate::article::show::{Eyes, Sight};
use crate::article::visit::Visit;
use crate::article::{pages, show};
use ground::app::App;
use ground::error::Result;
use newsroom::article::entry::{self, Entry, Lookup};
use newsroom::publication::{self, Publication};
use paywall::{self, Visitor, Wall, set_cookie};
use talk::advert::consent::Choice;
use web::extract::Path;
use web::page::Face;
use web::{Answer, CachePolicy};

/// `POST /{section}/{slug}/continue`: gives the visitor a cookie, if there is none.
///
/// # Errors
/// The usual ones of an address.
pub async fn create(
    State(app): State<App>,
    Path((_, slug)): Path<(String, String)>,
    visit: Visit,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let path = article_path(&visit.path);
    let to = match entry::find(&app, &publication, path, &slug).await? {
        Lookup::MovedTo(path) => format!("{path}/continue"),
        Lookup::Live(entry) if !offers_step(&app, &publication, &entry) => {
            return Ok(Answer::redirect(
                CachePolicy::NoStore,
                StatusCode::SEE_OTHER,
                path,
            ));
        }
        Lookup::Live(_) => visit.path.clone(),
    };
    let answer = Answer::redirect(CachePolicy::NoStore, StatusCode::SEE_OTHER, &to);
    let terms = publication.paywall();
    Ok(match visit.asker.visitor {
        Some(_) => answer,
        None => answer.header(
            SET_COOKIE,
            set_cookie(&app, terms, &Visitor::mint(app.clock.now())),
        ),
    })
}

/// `GET /{section}/{slug}/continue`: the article for a visitor whose cookie came back; for
/// others the lead-in with a word on cookies. Never kept by any cache.
///
/// # Errors
/// The usual ones of an address.
pub async fn index(
    State(app): State<App>,
    Path((_, slug)): Path<(String, String)>,
    visit: Visit,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let entry = match entry::find(&app, &publication, article_path(&visit.path), &slug).await? {
        Lookup::MovedTo(path) => {
            return Ok(Answer::redirect(
                CachePolicy::NoStore,
                StatusCode::MOVED_PERMANENTLY,
                &path,
            ));
        }
        Lookup::Live(entry) => entry,
    };
    let asker = &visit.asker;
    // Whoever is known by something else than the cookie needs none.
    let is_nobody = asker.visitor.is_none()
        && asker.reader.is_none()
        && visit.gifts.is_empty()
        && visit.caller.is_stranger();
    let answer = match is_nobody {
        true if offers_step(&app, &publication, &entry) => {
            without_cookie(&app, &publication, &entry, &visit).await?
        }
        _ => pages::answer(&app, &publication, &entry, &visit).await?,
    };
    let robots = HeaderName::from_static("x-robots-tag");
    Ok(answer
        .private()
        .header(robots, HeaderValue::from_static("noindex")))
}

/// Whether a cookie would release more of the article: it is neither free nor closed to the meter.
fn offers_step(app: &App, publication: &Publication, entry: &Entry) -> bool {
    !paywall::is_open_to_all(&entry.facts, app.clock.now())
        && paywall::cookieless(&entry.facts, publication.paywall()) == Wall::Continue
}

async fn without_cookie(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    visit: &Visit,
) -> Result<Answer> {
    let sight = Sight::LeadIn {
        wall: Wall::Cookies,
    };
    let eyes = Eyes {
        face: Face::Public,
        ..pages::eyes(publication, entry, visit)
    };
    let page = show::page(app, publication, entry, (sight, eyes, Choice::Common), 0).await?;
    Ok(Answer::rendered(CachePolicy::Private, page))
}

fn article_path(path: &str) -> &str {
    path.strip_suffix("/continue").unwrap_or(path)
}
