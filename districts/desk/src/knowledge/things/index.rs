//! The list of things.
use serde::{Deserialize, Serialize};

use super::{PATH, url};
use crate::Desk;
use crate::done::notice;
use crate::knowledge::SAID;
use ground::error::Result;
use newsroom::knowledge::thing::{self, Kind, Thing};
use web::Answer;
use web::extract::Query;

/// Things on one page.
const SHOWN: usize = 100;
/// Things that are looked through for letters of a name, in portions of a page.
const PORTIONS: usize = 50;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    kind: String,
    /// The thing behind which the page begins.
    after: Option<i64>,
    done: String,
}

#[derive(Serialize)]
struct ThingsPage {
    q: String,
    kind: String,
    kinds: Vec<(String, String)>,
    things: Vec<Line>,
    next_url: Option<String>,
}

#[derive(Serialize)]
struct Line {
    name: String,
    url: String,
    kind: &'static str,
    line: String,
    privacy: &'static str,
}

/// All things by name, or those that a search finds.
///
/// # Errors
/// When the template fails.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let kind = Kind::parse(&asked.kind);
    let (mut found, last) = found(&desk, &asked, kind).await?;
    let has_more = found.len() > SHOWN;
    found.truncate(SHOWN);
    let next = match has_more {
        true => found.last().map(|one| one.id),
        false => last,
    };
    let content = ThingsPage {
        q: asked.q.trim().to_owned(),
        kind: kind.map_or_else(String::new, |kind| kind.word().to_owned()),
        kinds: kinds(&desk),
        things: found.into_iter().map(line).collect(),
        next_url: next.map(|id| next_url(&asked, id)),
    };
    let (title, said) = (desk.word("desk-things"), notice(&desk, &asked.done, &SAID));
    desk.page(
        "knowledge_desk/things.html",
        (PATH, &title),
        &content,
        &said,
    )
}

/// Things behind the last one of the page before: all, or those with these letters in their names. Where
/// more would have to be looked through than one page does, the thing at which it stopped.
async fn found(
    desk: &Desk,
    asked: &Asked,
    kind: Option<Kind>,
) -> Result<(Vec<Thing>, Option<i64>)> {
    let db = &desk.app.db;
    let mut last = match asked.after {
        Some(id) => thing::by_id(db, id).await?,
        None => None,
    };
    let q = asked.q.trim().to_lowercase();
    let mut found = Vec::new();
    for _ in 0..PORTIONS {
        let portion = thing::page(db, kind, last.as_ref(), SHOWN + 1).await?;
        let is_end = portion.len() <= SHOWN;
        last = portion.last().cloned();
        found.extend(
            portion
                .into_iter()
                .filter(|one| one.name.to_lowercase().contains(&q)),
        );
        if found.len() > SHOWN || is_end {
            return Ok((found, None));
        }
    }
    Ok((found, last.map(|last| last.id)))
}

fn next_url(asked: &Asked, id: i64) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in [("q", asked.q.trim()), ("kind", asked.kind.as_str())] {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    query.append_pair("after", &id.to_string());
    format!("{PATH}?{}", query.finish())
}

fn kinds(desk: &Desk) -> Vec<(String, String)> {
    let any = (String::new(), desk.word("know-kind-any"));
    let kinds = Kind::ALL.iter().map(|kind| {
        let name = desk.word(&format!("know-kind-{}", kind.word()));
        (kind.word().to_owned(), name)
    });
    std::iter::once(any).chain(kinds).collect()
}

fn line(thing: Thing) -> Line {
    Line {
        url: url(thing.id),
        kind: thing.kind.word(),
        line: thing.one_line,
        privacy: thing.privacy.word(),
        name: thing.name,
    }
}
