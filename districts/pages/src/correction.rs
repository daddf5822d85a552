//! `GET /corrections`: every correction and clarification, newest first.
use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;

use crate::article::show::CorrectionView;
use ground::app::App;
use ground::error::Result;
use ground::i18n;
use newsroom::article::listing::{PAGE, Place};
use newsroom::article::{self, Cursor};
use newsroom::publication::{self, Publication};
use people::reader::Caller;
use web::page::{self, Face, Meta};
use web::{Answer, Rendered};

#[derive(Serialize)]
struct IndexPage {
    entries: Vec<Entry>,
    policy_url: Option<String>,
    older_url: Option<String>,
    newer_url: Option<String>,
}

#[derive(Serialize)]
struct Entry {
    #[serde(flatten)]
    correction: CorrectionView,
    article: Corrected,
}

#[derive(Serialize)]
struct Corrected {
    headline: String,
    url: String,
}

/// The list of corrections.
pub async fn index(State(app): State<App>, caller: Caller, place: Place) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let place = settled(&app, place).await?;
    let key = format!("/corrections{}", place.query());
    page::faced(&app, &publication, &caller, &key, async |face| {
        render(&app, &publication, place, face).await
    })
    .await
}

/// The place next to a correction from which the same page is seen.
async fn settled(app: &App, place: Place) -> Result<Place> {
    let Place::Before(cursor) = place else {
        return Ok(Place::Start);
    };
    let next = article::correction_from(&app.db, cursor, app.clock.now()).await?;
    Ok(next.map_or(Place::Start, Place::Before))
}

async fn render(
    app: &App,
    publication: &Publication,
    place: Place,
    face: Face,
) -> Result<Arc<Rendered>> {
    let now = app.clock.now();
    let locale = publication.settings.language.as_str();
    let cursor = place.cursor(now);
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let mut corrections = article::all_corrections(&app.db, cursor, now, limit).await?;
    let more = corrections.len() > PAGE;
    corrections.truncate(PAGE);
    let older = corrections
        .last()
        .filter(|_| more)
        .map(|(id, correction, _)| {
            let last = Place::Before(Cursor {
                at: correction.at,
                id: *id,
            });
            format!("/corrections{}", last.query())
        });
    let entry = |(_, correction, head): (i64, article::Correction, article::Head)| Entry {
        correction: CorrectionView::new(correction, locale),
        article: Corrected {
            headline: head.wording.headline.clone(),
            url: head.path(publication),
        },
    };
    let policy = publication
        .about()
        .iter()
        .find(|page| page.kind == "corrections-policy");
    let content = IndexPage {
        entries: corrections.into_iter().map(entry).collect(),
        policy_url: policy.map(newsroom::about::Entry::path),
        older_url: older,
        newer_url: (cursor != Cursor::start(now)).then(|| "/corrections".to_owned()),
    };
    let title = i18n::text(locale, "corrections-heading");
    let mut meta = Meta::new(app, publication, &title, "/corrections");
    meta.face = face;
    page::render(
        app,
        publication,
        "correction/index.html",
        &meta,
        "/corrections",
        &content,
    )
}
