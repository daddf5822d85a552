//! `/desk/stories/{id}/knowledge`: the strip as a page that needs no script.
use std::collections::BTreeMap;

use serde::Serialize;

use super::decide::{Decision, apply};
use super::offer::{ACCEPTED, Item, Offer, REJECTED, offer};
use super::{summary, url, with};
use crate::Desk;
use crate::done::Done;
use crate::form::Notice;
use crate::knowledge::SAID;
use crate::story::{STORIES, writable};
use ground::error::{Error, Result};
use newsroom::draft::Draft;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;

/// Fields of one form: more than a strip can have.
const MOST: usize = 4_000;

#[derive(Serialize)]
struct StripPage {
    url: String,
    story_url: String,
    headline: String,
    summary: String,
    off: Vec<String>,
    items: Vec<Item>,
    seen: i64,
}

/// The page.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] for whoever may not write in the story, and [`Error::Busy`].
pub async fn index(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    page(&desk, &draft, &done.notice(&desk, &SAID)).await
}

async fn page(desk: &Desk, draft: &Draft, notice: &Notice) -> Result<Answer> {
    let offer: Offer = offer(desk, draft).await?;
    let off = offer.off.iter().map(|sort| {
        let name = desk.word(&format!("know-sort-{}", sort.word()));
        with(desk, "know-is-off", "sort", name)
    });
    let content = StripPage {
        url: url(draft.id),
        story_url: format!("{STORIES}/{}", draft.id),
        headline: offer.fields.headline.clone(),
        summary: summary(desk, &offer),
        off: off.collect(),
        seen: offer.version,
        items: offer.items,
    };
    let (here, title) = (url(draft.id), desk.word("know-title"));
    desk.page(
        "knowledge_desk/strip.html",
        (&here, &title),
        &content,
        notice,
    )
}

/// Decides about all items of the page at once.
///
/// # Errors
/// What [`index`] says, and [`Error::BadRequest`] for a form that is none of ours.
pub async fn create(
    desk: Desk,
    Path(id): Path<i64>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    if fields.len() > MOST {
        return Err(Error::BadRequest("the form is none of ours"));
    }
    let before = offer(&desk, &draft).await?;
    let decisions: Vec<Decision> = read(fields)
        .into_iter()
        .filter(|decision| is_new(&before, decision))
        .collect();
    let written = apply(&desk, id, &before, (&decisions, None)).await?;
    if written.is_done() {
        return Ok(Answer::see_other(&format!("{}?done=kept", url(id))));
    }
    let notice = Notice::Conflict(desk.word("know-overtaken"));
    page(&desk, &draft, &notice).await
}

/// The decisions of a form, whose fields have the place of their item behind their names.
fn read(fields: Vec<(String, String)>) -> Vec<Decision> {
    let mut all: BTreeMap<usize, Decision> = BTreeMap::new();
    for (name, value) in fields {
        let Some((name, at)) = name.rsplit_once('-') else {
            continue;
        };
        let Ok(at) = at.parse() else { continue };
        let decision = all.entry(at).or_default();
        match name {
            "key" => decision.key = value,
            "deed" => decision.deed = value,
            "kind" => decision.kind = value,
            "chosen" => decision.chosen = value,
            "words" => decision.words = value,
            "measure" => decision.measure = value,
            "speaker" => decision.speaker = value,
            "seen" => decision.seen = value,
            _ => {}
        }
    }
    all.into_values().collect()
}

/// Whether a decision says something that is not so already. One about words that are gone is kept, to be
/// answered as overtaken.
fn is_new(offer: &Offer, decision: &Decision) -> bool {
    let Some(item) = offer.items.iter().find(|item| item.key == decision.key) else {
        return true;
    };
    let is_decided = match item.state {
        ACCEPTED => decision.deed == "accept",
        REJECTED => decision.deed == "reject",
        _ => !matches!(decision.deed.as_str(), "accept" | "reject"),
    };
    let is_same = decision.words == item.words
        && decision.measure == item.measure
        && decision.speaker == item.speaker
        && (item.choices.is_empty() || decision.chosen == item.chosen);
    !is_decided || !(is_same || item.state != ACCEPTED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_belong_together_by_the_number_behind_their_names() {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let fields = vec![
            field("seen", "7"),
            field("key-0", "n|Xi"),
            field("deed-0", "accept"),
            field("key-11", "f|b1|0|5 %"),
            field("deed-11", "reject"),
            field("measure-11", "Growth"),
            field("strange-11", "x"),
            field("key-x", "y"),
        ];
        let read = read(fields);
        let short: Vec<(&str, &str, &str)> = read
            .iter()
            .map(|one| (one.key.as_str(), one.deed.as_str(), one.measure.as_str()))
            .collect();
        assert_eq!(
            short,
            [("n|Xi", "accept", ""), ("f|b1|0|5 %", "reject", "Growth")]
        );
    }
}
