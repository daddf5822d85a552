//! `GET /desk/pictures`: the library, the newest first, or what a search finds.
use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use super::{Card, PATH};
use crate::desk::Desk;
use crate::desk::form::Notice;
use crate::ground::error::Result;
use crate::newsroom::picture::{self, Picture};
use crate::newsroom::search::{self, DeskHit, DeskQuery, Sort};
use crate::web::Answer;
use crate::web::extract::Query;

/// Pictures on one page.
const SHOWN: usize = 48;
/// Pages of what a search finds.
const PAGES: usize = 20;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// The picture behind which the page begins.
    before: Option<i64>,
    page: Option<usize>,
}

#[derive(Serialize)]
struct LibraryPage {
    q: String,
    pictures: Vec<Card>,
    older_url: Option<String>,
}

/// The page.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let q = asked.q.trim();
    let (pictures, older_url) = match q {
        "" => newest(&desk, asked.before).await?,
        q => found(&desk, q, asked.page.unwrap_or(1).clamp(1, PAGES)).await?,
    };
    let cards = pictures.iter().map(|picture| Card::of(&desk, picture));
    let content = LibraryPage {
        pictures: cards.collect(),
        older_url,
        q: q.to_owned(),
    };
    let title = desk.word("desk-pictures");
    desk.page(
        "library/index.html",
        (PATH, &title),
        &content,
        &Notice::None,
    )
}

type Pictures = (Vec<Picture>, Option<String>);

async fn newest(desk: &Desk, before: Option<i64>) -> Result<Pictures> {
    let limit = SHOWN + 1;
    let mut ids = picture::before(&desk.app.db, before.unwrap_or(i64::MAX), limit).await?;
    let older = (ids.len() > SHOWN).then(|| {
        ids.truncate(SHOWN);
        format!("{PATH}?before={}", ids[SHOWN - 1])
    });
    let mut pictures = Vec::with_capacity(ids.len());
    for id in ids {
        pictures.extend(picture::by_id(&desk.app.db, id).await?);
    }
    Ok((pictures, older))
}

async fn found(desk: &Desk, q: &str, page: usize) -> Result<Pictures> {
    let query = DeskQuery {
        text: q.to_owned(),
        sort: Some(Sort::Pictures),
        offset: (page - 1) * SHOWN,
        limit: SHOWN,
        ..DeskQuery::default()
    };
    let found = search::desk_find(&desk.app, &query, desk.app.clock.now()).await?;
    let is_more = found.total > page * SHOWN && page < PAGES;
    let more = is_more.then(|| {
        let mut query = Serializer::new(String::new());
        query.append_pair("q", q);
        query.append_pair("page", &(page + 1).to_string());
        format!("{PATH}?{}", query.finish())
    });
    let pictures = found.hits.into_iter().filter_map(|hit| match hit {
        DeskHit::Picture(picture) => Some(*picture),
        DeskHit::Article(_) => None,
    });
    Ok((pictures.collect(), more))
}
