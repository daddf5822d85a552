//! `GET /search/suggest`: what somebody may be about to type, as `assets/search.js` shows it under the
//! field. From public text alone and the same for all, whoever asks.
use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::ask::LONGEST;
use crate::ground::app::App;
use crate::ground::error::Result;
use crate::ground::i18n::{self, FluentArgs};
use crate::ground::limit::{self, Attempt, Who};
use crate::newsroom::article::view::section_link;
use crate::newsroom::publication::{self, Publication};
use crate::newsroom::search::{self, Suggestions};
use crate::web::extract::Query;
use crate::web::{Answer, CachePolicy, Rendered};

/// Suggestions of one kind.
const EACH: usize = 5;

/// What has been typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    q: String,
}

#[derive(Serialize)]
struct List {
    /// The name of the list, for those who do not see it.
    name: String,
    /// How many there are, to be read out.
    said: String,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    name: String,
    options: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    name: String,
    url: String,
    /// What tells it from others of the name; the section of a story.
    note: String,
    language: Option<String>,
}

/// Stories, topics and authors with a word that begins as what was typed last.
///
/// # Errors
/// [`crate::ground::error::Error::TooMany`] for a network or an account that asks without end.
pub async fn show(State(app): State<App>, who: Who, Query(typed): Query<Typed>) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let typed = typed.q.trim();
    limit::require(&app, Attempt::Suggestion, &who).await?;
    let found = match typed.chars().count() {
        1..=LONGEST => search::complete(&app, typed, EACH, app.clock.now()).await?,
        _ => Suggestions::default(),
    };
    let body = serde_json::to_vec(&list(&publication, found))?;
    let rendered = Rendered::new("application/json; charset=utf-8", body);
    Ok(Answer::rendered(CachePolicy::Public, Arc::new(rendered)))
}

fn list(publication: &Publication, found: Suggestions) -> List {
    let locale = publication.settings.language.as_str();
    let stories = found.heads.iter().map(|head| Choice {
        name: head.wording.headline.clone(),
        url: head.path(publication),
        note: section_link(publication, head.section).name,
        language: head.language.clone(),
    });
    let plain = |name: &str, url: String| Choice {
        name: name.to_owned(),
        url,
        note: String::new(),
        language: None,
    };
    let topics = found.topics.iter();
    let topics = topics.map(|topic| plain(&topic.name, format!("/topics/{}", topic.slug)));
    let authors = found
        .authors
        .iter()
        .filter_map(|id| publication.author(*id));
    let authors = authors.map(|author| plain(&author.name, author.path()));
    let group = |(key, options): (&str, Vec<Choice>)| Group {
        name: i18n::text(locale, key),
        options,
    };
    let all = [
        ("search-stories", stories.collect::<Vec<_>>()),
        ("search-topics", topics.collect()),
        ("search-authors", authors.collect()),
    ];
    let some = all.into_iter().filter(|(_, options)| !options.is_empty());
    let groups: Vec<Group> = some.map(group).collect();
    let count: usize = groups.iter().map(|group| group.options.len()).sum();
    let mut args = FluentArgs::new();
    args.set("count", count as i64);
    List {
        name: i18n::text(locale, "search-suggestions"),
        said: i18n::translate(locale, "search-suggested", &args),
        groups,
    }
}
