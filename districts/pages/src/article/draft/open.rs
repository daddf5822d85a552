//! `/preview/draft/{token}`: a draft for somebody outside the newsroom, whole, as long as the link is
//! good. The text is a grant by a member of staff, who made the link.
use axum::extract::State;
use http::header::REFERRER_POLICY;
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

use super::As;
use crate::article::visit::Visit;
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use ground::limit::{self, Attempt, Who};
use newsroom::article::{self, Head};
use newsroom::draft;
use newsroom::draft::link::{self, Standing};
use newsroom::publication::{self, Publication};
use paywall::Intent;
use web::extract::Path;
use web::page::{self, Face, Meta};
use web::{Answer, CachePolicy};

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

#[derive(Serialize)]
struct OverPage {
    /// Why it shows nothing any more, in words.
    reason: String,
    /// Where the story is, if readers have it.
    article_url: Option<String>,
}

/// The draft, or kind words where the link has ended.
///
/// # Errors
/// [`Error::NotFound`] for a token that is nobody's, [`Error::TooMany`] for a network that tries many.
pub async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    visit: Visit,
) -> Result<Answer> {
    let who = Who {
        client: Some(visit.asker.client),
        ..Who::default()
    };
    limit::require(&app, Attempt::DraftLink, &who).await?;
    let link = link::by_token(&app.db, &token).await?;
    let link = link.ok_or(Error::NotFound)?;
    let publication = publication::current(&app).await?;
    let head = article::by_id(&app.db, link.draft).await?;
    let standing = link::standing(&link, head.as_ref(), app.clock.now());
    if standing != Standing::Open {
        return over(&app, &publication, head, standing);
    }
    // A program that looks ahead is no reader.
    if visit.asker.intent == Intent::Speculate {
        return Ok(Answer::refusal());
    }
    let draft = draft::find(&app.db, link.draft).await?;
    let draft = draft.ok_or(Error::NotFound)?;
    let version = link.version.unwrap_or(draft.version);
    let preview = super::at(&app, &publication, (&draft, version)).await?;
    let page = super::page(&app, &publication, preview, As::Invited).await?;
    if visit.asker.intent == Intent::Read {
        link::opened(&app, &link).await?;
    }
    Ok(secret(Answer::rendered(CachePolicy::Private, page)))
}

/// The answer, of which neither other sites nor search engines learn the address.
fn secret(answer: Answer) -> Answer {
    answer
        .header(REFERRER_POLICY, HeaderValue::from_static("no-referrer"))
        .header(ROBOTS, HeaderValue::from_static("noindex, nofollow"))
}

/// Kind words in the place of a story that is not shown any more.
fn over(
    app: &App,
    publication: &Publication,
    head: Option<Head>,
    standing: Standing,
) -> Result<Answer> {
    let locale = publication.settings.language.as_str();
    let now = app.clock.now();
    let live = head.filter(|head| standing == Standing::Published && head.is_live(now));
    let content = OverPage {
        reason: i18n::text(locale, &format!("draft-link-over-{}", standing.word())),
        article_url: live.map(|head| head.path(publication)),
    };
    let title = i18n::text(locale, "draft-link-over");
    let mut meta = Meta::new(app, publication, &title, "/preview");
    meta.canonical = None;
    let path = "/preview";
    let template = "article/draft_over.html";
    let answer = page::personal(
        app,
        publication,
        Face::Public,
        template,
        meta,
        path,
        &content,
    )?;
    Ok(secret(answer.status(StatusCode::GONE)))
}
