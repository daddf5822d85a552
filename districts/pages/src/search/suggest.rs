//! `GET /search/suggest`: what somebody may be about to type, as `assets/search.js` shows it under the
//! field. From public text alone and the same for all, whoever asks.
use std::sync::Arc;

use axum::extract::State;
use serde::Deserialize;

use super::ask::LONGEST;
use super::list::{self, Choice, List};
use ground::app::App;
use ground::error::Result;
use ground::limit::{self, Attempt};
use newsroom::article::view::section_link;
use newsroom::publication::{self, Publication};
use newsroom::search::{self, Suggestions};
use people::reader::Trying;
use web::extract::Query;
use web::{Answer, CachePolicy, Rendered};

/// Suggestions of one kind.
const EACH: usize = 5;

/// What has been typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    q: String,
}

/// Stories, topics and authors with a word that begins as what was typed last.
///
/// # Errors
/// [`ground::error::Error::TooMany`] for a network or an account that asks without end.
pub async fn show(
    State(app): State<App>,
    Trying(who): Trying,
    Query(typed): Query<Typed>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let typed = typed.q.trim();
    limit::require(&app, Attempt::Suggestion, &who).await?;
    let found = match typed.chars().count() {
        1..=LONGEST => search::complete(&app, typed, EACH, app.clock.now()).await?,
        _ => Suggestions::default(),
    };
    let body = serde_json::to_vec(&suggestions(&publication, found))?;
    let rendered = Rendered::new("application/json; charset=utf-8", body);
    Ok(Answer::rendered(CachePolicy::Public, Arc::new(rendered)))
}

fn suggestions(publication: &Publication, found: Suggestions) -> List {
    let locale = publication.settings.language.as_str();
    let stories = found.heads.iter().map(|head| Choice {
        name: head.wording.headline.clone(),
        url: head.path(publication),
        note: section_link(publication, head.section).name,
        language: head.language.clone(),
    });
    let topics = found.topics.iter();
    let topics = topics.map(|topic| Choice::plain(&topic.name, format!("/topics/{}", topic.slug)));
    let authors = found
        .authors
        .iter()
        .filter_map(|id| publication.author(*id));
    let authors = authors.map(|author| Choice::plain(&author.name, author.path()));
    let all = [
        ("search-stories", stories.collect()),
        ("search-topics", topics.collect()),
        ("search-authors", authors.collect()),
    ];
    List::of(locale, list::groups(locale, all))
}
