//! Storylines, a file for each: its summary, its owner, and what belongs to it.
use std::collections::HashMap;

use anyhow::Result;

use super::File;
use super::table::Filled;
use crate::ground::app::App;
use crate::import::knowledge::{number, passages};
use crate::newsroom::article::{self, origin};
use crate::newsroom::knowledge::record;
use crate::newsroom::knowledge::storyline::{self, Item, ItemKind, State, Storyline};
use crate::people::staff;

/// Storylines that are read at once.
const PAGE: usize = 500;

/// What names stories and people by id.
struct Names {
    stories: HashMap<i64, String>,
    staff: HashMap<i64, String>,
    storylines: HashMap<i64, String>,
}

/// The files of all storylines.
pub async fn files(app: &App) -> Result<Vec<File>> {
    let mut all: Vec<Storyline> = Vec::new();
    loop {
        let page = storyline::page(&app.db, all.last(), PAGE).await?;
        if page.is_empty() {
            break;
        }
        all.extend(page);
    }
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let stories = origin::all(&app.db).await?.into_iter();
    let staff = staff::members(&app.db).await?.into_iter();
    let storylines = all.iter().map(|one| (one.id, one.slug.clone()));
    let names = Names {
        stories: stories.map(|origin| (origin.id, origin.slug)).collect(),
        staff: staff
            .map(|member| (member.reader.id, member.reader.email))
            .collect(),
        storylines: storylines.collect(),
    };
    let mut files = Vec::with_capacity(all.len());
    for storyline in &all {
        let text = text(app, storyline, &names).await?;
        files.push((format!("storylines/{}.md", storyline.slug), text));
    }
    files.sort();
    Ok(files)
}

async fn text(app: &App, storyline: &Storyline, names: &Names) -> Result<String> {
    let mut items = Vec::new();
    for item in storyline::items(&app.db, storyline.id).await? {
        items.extend(self::item(app, &item, names).await?);
    }
    let state = match storyline.state {
        State::Closed => State::Closed.word(),
        State::Running | State::Quiet => "",
    };
    let owner = storyline.owner.and_then(|owner| names.staff.get(&owner));
    let parent = storyline
        .parent
        .and_then(|parent| names.storylines.get(&parent));
    let front = Filled::default()
        .text("title", &storyline.title)
        .text("state", state)
        .optional("owner", owner.map(String::as_str))
        .optional("parent", parent.map(String::as_str))
        .tables("items", items);
    let summary = &storyline.summary;
    Ok(format!("+++\n{}+++\n{summary}\n", front.to_text()))
}

/// A line of a storyline; `None` where its story is not published.
async fn item(app: &App, item: &Item, names: &Names) -> Result<Option<Filled>> {
    let beside = Filled::default()
        .flag("pinned", item.is_pinned, false)
        .text("label", &item.label);
    if item.kind == ItemKind::Article {
        let story = names.stories.get(&item.id);
        return Ok(story.map(|story| Filled::default().text("story", story).and(beside)));
    }
    let Some(record) = record::by_id(&app.db, item.id).await? else {
        return Ok(None);
    };
    let Some(story) = names.stories.get(&record.article) else {
        return Ok(None);
    };
    let newest = article::newest(&app.db, record.article).await?;
    let content = newest.map(|(_, wanted)| wanted.content);
    let passages = content.map(|content| passages(&content.wording, &content.document));
    let nth = number(&record.anchor, &passages.unwrap_or_default()).unwrap_or(1);
    let nth = i64::try_from(nth).unwrap_or(1);
    let words = Filled::default()
        .text("words", &record.anchor.words)
        .number("nth", nth, 1);
    let line = Filled::default()
        .text("story", story)
        .table(item.kind.word(), Some(words));
    Ok(Some(line.and(beside)))
}
