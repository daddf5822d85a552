//! `/story/{slug}/follow`: a reader with an account follows a storyline by e-mail, or ends that. Visitors are
//! led to the log-in and come back here, where one press is left.
use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::readers;
use super::story::{self, Shown};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::knowledge::storyline;
use newsroom::publication;
use people::following;
use people::reader::{Caller, SignedIn};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::page::{self, Meta, NamedLink};

#[derive(Serialize)]
struct FollowPage {
    storyline: NamedLink,
    action: String,
    is_on: bool,
    problem: Option<String>,
}

/// A switch in a form: `on` or anything else.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    set: String,
}

/// Whether a caller follows the storyline at a slug.
pub(super) async fn is_by(app: &App, caller: &Caller, slug: &str) -> Result<bool> {
    let Some(viewer) = &caller.viewer else {
        return Ok(false);
    };
    match storyline::by_slug(&app.db, slug).await? {
        Some(line) => following::follows(&app.db, viewer.reader.id, line.id).await,
        None => Ok(false),
    }
}

/// The button.
///
/// # Errors
/// As the storyline's own page.
pub async fn show(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(slug): Path<String>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let found = story::find(&readers(&app, &publication), &slug).await;
    match found {
        Ok(shown) => answer(&app, &Caller::of(viewer), &shown, None).await,
        Err(error) => story::led(Err(error), "/follow"),
    }
}

/// Follows, or ends that.
///
/// # Errors
/// As the storyline's own page, and [`Error::Forbidden`] for readers who have not proved their address.
pub async fn update(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(slug): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let found = story::find(&readers(&app, &publication), &slug).await;
    let shown = match found {
        Ok(shown) => shown,
        Err(error) => return story::led(Err(error), "/follow"),
    };
    let (reader, line) = (viewer.reader.id, shown.line.id);
    if !viewer.reader.is_verified() {
        return Err(Error::Forbidden);
    }
    let mut tx = app.db.begin().await?;
    let has_room = match typed.set.as_str() {
        "on" => {
            let now = app.clock.now();
            following::follow(&mut tx, reader, line, now)
                .await?
                .is_done()
        }
        _ => {
            // Pressed twice, it is as was asked.
            let _ = following::stop(&mut tx, reader, line).await?;
            true
        }
    };
    tx.commit().await?;
    if has_room {
        return Ok(Answer::see_other(&format!("{}#follow", shown.line.path())));
    }
    let full = answer(&app, &Caller::of(viewer), &shown, Some("follow-full")).await?;
    Ok(full.status(StatusCode::UNPROCESSABLE_ENTITY))
}

async fn answer(
    app: &App,
    caller: &Caller,
    shown: &Shown,
    problem: Option<&'static str>,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let language = &publication.settings.language;
    let path = shown.line.path();
    let here = format!("{path}/follow");
    let title = i18n::text(language, "follow-mail");
    let mut meta = Meta::new(app, &publication, &title, &here);
    meta.canonical = None;
    let content = FollowPage {
        is_on: is_by(app, caller, &shown.line.slug).await?,
        storyline: NamedLink {
            name: shown.line.title.clone(),
            url: path,
        },
        action: here.clone(),
        problem: problem.map(|key| i18n::text(language, key)),
    };
    let template = "knowledge/follow.html";
    page::personal(app, &publication, caller, template, meta, &here, &content)
}
