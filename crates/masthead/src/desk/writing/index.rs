//! `GET /desk/stories`: what is being written, the latest change first; `POST` begins a story.
use serde::{Deserialize, Serialize};

use super::PATH;
use super::permit::EDIT;
use super::steps::names;
use crate::desk::Desk;
use crate::desk::form::Notice;
use crate::ground::clock::Millis;
use crate::ground::error::{Error, Result};
use crate::newsroom::article::{Head, State, stock};
use crate::newsroom::draft::{self, Draft};
use crate::web::Answer;
use crate::web::extract::Query;

/// Stories on one page.
const SHOWN: usize = 50;

/// Where in the list somebody is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The change behind which the page begins: its time and the story, as in `1780000000000.12`.
    before: String,
    /// What was done before.
    done: String,
}

#[derive(Serialize)]
struct StoriesPage {
    stories: Vec<StoryLine>,
    older_url: Option<String>,
    is_everything: bool,
}

#[derive(Serialize)]
struct StoryLine {
    url: String,
    headline: String,
    section: String,
    state: &'static str,
    /// Whether something was written that readers do not have.
    is_ahead: bool,
    changed_at: Millis,
    changed_by: String,
    published_at: Option<Millis>,
}

/// The stories that whoever looks may write in.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let mut drafts = page(&desk, place(&asked.before)).await?;
    let older_url = drafts.get(SHOWN).is_some().then(|| {
        let last = &drafts[SHOWN - 1];
        format!("{PATH}?before={}.{}", last.changed_at, last.id)
    });
    drafts.truncate(SHOWN);
    let names = names(
        &desk.app,
        drafts.iter().map(|draft| draft.changed_by).collect(),
    )
    .await?;
    let ids: Vec<i64> = drafts.iter().map(|draft| draft.id).collect();
    let heads = stock::of_ids(&desk.app.db, &ids).await?;
    let story = |draft: Draft| {
        let name = names.get(&draft.changed_by).cloned().unwrap_or_default();
        let head = heads.iter().find(|head| head.id == draft.id);
        line(&desk, draft, head, name)
    };
    let content = StoriesPage {
        stories: drafts.into_iter().map(story).collect(),
        older_url,
        is_everything: desk.viewer.roles.may(EDIT),
    };
    let notice = match asked.done.as_str() {
        done @ ("published" | "scheduled") => {
            Notice::Done(desk.word(&format!("publish-done-{done}")))
        }
        _ => Notice::None,
    };
    let title = desk.word("desk-stories");
    desk.page("writing/index.html", (PATH, &title), &content, &notice)
}

fn place(before: &str) -> (Millis, i64) {
    let place = before.split_once('.');
    let place = place.and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    place.unwrap_or((Millis::MAX, i64::MAX))
}

/// One page of drafts and one more, where there is one.
async fn page(desk: &Desk, before: (Millis, i64)) -> Result<Vec<Draft>> {
    let may_all = desk.viewer.roles.may(EDIT);
    let by = (!may_all).then_some(desk.viewer.reader.id);
    let limit = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    draft::latest(&desk.app.db, by, before, limit).await
}

fn line(desk: &Desk, draft: Draft, head: Option<&Head>, changed_by: String) -> StoryLine {
    let now = desk.app.clock.now();
    let state = match head {
        None => "draft",
        Some(head) if head.state == State::Live && !head.is_live(now) => "scheduled",
        Some(head) => head.state.word(),
    };
    let section = desk.publication.section_by_slug(&draft.section);
    StoryLine {
        url: format!("{PATH}/{}", draft.id),
        is_ahead: draft.is_ahead() && head.is_some(),
        section: section.map_or_else(String::new, |section| section.name.clone()),
        state,
        changed_at: draft.changed_at,
        changed_by,
        published_at: head.map(|head| head.published_at),
        headline: draft.headline,
    }
}

/// Begins a story and leads to it.
pub async fn create(desk: Desk) -> Result<Answer> {
    let (app, id) = (&desk.app, desk.next_id());
    let by = (desk.viewer.reader.id, app.clock.now());
    let mut tx = app.db.begin().await?;
    let begun = draft::begin(&mut tx, (id, None), &draft::empty()?, by).await?;
    if !begun.is_done() {
        return Err(Error::Unavailable);
    }
    tx.commit().await?;
    Ok(Answer::see_other(&format!("{PATH}/{id}")))
}
