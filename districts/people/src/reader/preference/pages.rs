//! `/account/newsletters`: which letters come.
use std::collections::HashMap;

use axum::extract::State;
use serde::Serialize;

use super::{Choices, Chosen, asked, said, set};
use crate::reader::{SignedIn, account};
use ground::app::App;
use ground::error::Result;
use ground::i18n;
use newsroom::publication;
use web::Answer;
use web::extract::Query;
use web::form::Form;

#[derive(Serialize)]
struct Content {
    kinds: Vec<Choice>,
    chosen: Vec<Chosen>,
    done: bool,
}

#[derive(Serialize)]
struct Choice {
    word: &'static str,
    name: String,
    text: String,
    wants: bool,
}

/// `GET /account/newsletters`
pub async fn index(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(query): Query<account::Done>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let locale = &publication.settings.language;
    let said = said(&app.db, viewer.reader.id).await?;
    let choice = |kind: &super::Kind| Choice {
        word: kind.word,
        name: i18n::text(locale, &format!("letter-kind-{}", kind.word)),
        text: i18n::text(locale, &format!("letter-kind-{}-text", kind.word)),
        wants: said
            .iter()
            .find(|one| one.kind == kind.word)
            .map_or(kind.by_default, |one| one.wants),
    };
    let content = Content {
        kinds: asked(viewer.roles.any()).map(choice).collect(),
        chosen: (app.part::<Choices>().0)(&app, viewer.reader.id).await?,
        done: !query.done.is_empty(),
    };
    let template = "reader/newsletters.html";
    account::show(&app, &viewer, template, "/account/newsletters", &content).await
}

/// `POST /account/newsletters`: what is not ticked is not wanted.
pub async fn update(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(ticked): Form<HashMap<String, String>>,
) -> Result<Answer> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    for kind in asked(viewer.roles.any()) {
        let wants = ticked.contains_key(kind.word);
        set(&mut tx, viewer.reader.id, kind.word, wants, now).await?;
    }
    tx.commit().await?;
    Ok(Answer::see_other("/account/newsletters?done=saved"))
}
