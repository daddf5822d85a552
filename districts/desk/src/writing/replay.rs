//! `/desk/stories/{id}/replay`: a story as it was at any version or second, with who wrote which words.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::history::PAUSE;
use crate::Desk;
use crate::fields::{Fields, second_field};
use crate::form::{Notice, Problems};
use crate::story::{Names, STORIES, StoryPage, StoryPages, names, writable};
use ground::clock::{Millis, SECOND};
use ground::error::{Error, Result};
use newsroom::draft::replay::{self, Passage, Written};
use newsroom::draft::{self, Draft, Spell};
use web::Answer;
use web::extract::{Path, Query};

/// How many colours the editor has for people.
const COLOURS: u32 = 8;

/// The version that is wanted, or the second.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    at: Option<i64>,
    time: String,
}

#[derive(Serialize)]
struct ReplayPage {
    story_pages: StoryPages,
    replay_url: String,
    history_url: String,
    preview_url: String,
    version: i64,
    newest: i64,
    made_at: Option<Millis>,
    made_by: String,
    time: String,
    writers: Vec<WriterView>,
    blocks: Vec<BlockView>,
    ways: Ways,
}

/// Where the links lead: versions, where there are any.
#[derive(Default, Serialize)]
struct Ways {
    first: Option<i64>,
    stretch_before: Option<i64>,
    step_before: Option<i64>,
    step_after: Option<i64>,
    stretch_after: Option<i64>,
    last: Option<i64>,
}

/// Somebody whose words are in the version.
#[derive(Serialize)]
struct WriterView {
    number: usize,
    name: String,
    colour: u32,
    words: usize,
    /// When they wrote the newest of their words; nothing for what was there before.
    at: Option<Millis>,
}

#[derive(Serialize)]
struct BlockView {
    kind: String,
    passages: Vec<PassageView>,
}

#[derive(Serialize)]
struct PassageView {
    text: String,
    number: usize,
    name: String,
    colour: u32,
    at: Option<Millis>,
}

/// `GET /desk/stories/{id}/replay`
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn index(desk: Desk, Path(id): Path<i64>, Query(asked): Query<Asked>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let (version, notice) = match version(&desk, &draft, &asked).await? {
        Ok(version) => (version, Notice::None),
        Err(problems) => (draft.version, problems.into()),
    };
    if !(0..=draft.version).contains(&version) {
        return Err(Error::NotFound);
    }
    let content = page(&desk, &draft, (version, &asked.time)).await?;
    let title = desk.word("replay-title");
    let here = format!("{STORIES}/{id}/replay");
    desk.page("writing/replay.html", (&here, &title), &content, &notice)
}

/// The version that is asked for: by its number, by a second, or the newest.
async fn version(desk: &Desk, draft: &Draft, asked: &Asked) -> Result<Result<i64, Problems>> {
    if asked.time.trim().is_empty() {
        return Ok(Ok(asked.at.unwrap_or(draft.version)));
    }
    let mut fields = Fields::of(&desk.publication);
    let at = fields.moment("time", &asked.time);
    match fields.finish(|| at) {
        // All that was written in the second.
        Ok(at) => Ok(Ok(
            replay::version_at(&desk.app, draft, at + SECOND - 1).await?
        )),
        Err(problems) => Ok(Err(problems)),
    }
}

async fn page(desk: &Desk, draft: &Draft, (version, typed): (i64, &str)) -> Result<ReplayPage> {
    let (app, id) = (&desk.app, draft.id);
    let blocks = replay::at(app, draft, version).await?;
    let made = replay::made(app, id, version).await?;
    let passages = blocks.iter().flat_map(|block| &block.passages);
    let people = passages.filter_map(|passage| passage.by);
    let people = people.chain(made.map(|(_, staff)| staff));
    let names = names(desk, people.collect()).await?;
    let spells = draft::spells(&app.db, id, PAUSE).await?;
    let known = writers(desk, &blocks, &names);
    let made_by = made.and_then(|(_, staff)| names.get(&staff).cloned());
    let made_at = made.map(|(at, _)| at);
    Ok(ReplayPage {
        story_pages: StoryPages::of(desk, draft, StoryPage::History).await?,
        replay_url: format!("{STORIES}/{id}/replay"),
        history_url: format!("{STORIES}/{id}/history"),
        preview_url: format!("{STORIES}/{id}/preview?version={version}"),
        version,
        newest: draft.version,
        made_at,
        made_by: made_by.unwrap_or_default(),
        time: match typed.trim() {
            "" => second_field(made_at.or(Some(draft.changed_at)), &desk.publication.zone),
            typed => typed.to_owned(),
        },
        blocks: blocks
            .into_iter()
            .map(|block| view(block, &known))
            .collect(),
        writers: known.into_values().collect(),
        ways: ways(version, draft.version, &spells),
    })
}

/// Everybody whose words there are, by account, with a number; what was there before has none.
fn writers(desk: &Desk, blocks: &[Written], names: &Names) -> BTreeMap<Option<i64>, WriterView> {
    let mut writers: BTreeMap<Option<i64>, WriterView> = BTreeMap::new();
    for passage in blocks.iter().flat_map(|block| &block.passages) {
        let number = writers.len() + 1;
        let writer = writers.entry(passage.by).or_insert_with(|| WriterView {
            number,
            name: match passage.by {
                Some(staff) => names.get(&staff).cloned().unwrap_or_default(),
                None => desk.word("replay-before"),
            },
            colour: passage.by.map_or(COLOURS, colour),
            words: 0,
            at: None,
        });
        writer.words += passage.text.split_whitespace().count();
        writer.at = writer.at.max(time(passage));
    }
    writers
}

/// When a passage was written, if it was written here.
fn time(passage: &Passage) -> Option<Millis> {
    passage.by.map(|_| passage.at)
}

/// The number of a person's colour, the same as that of their cursor in the editor.
fn colour(staff: i64) -> u32 {
    let sum = |sum: u32, sign: char| (sum * 31 + u32::from(sign)) % 8191;
    staff.to_string().chars().fold(0, sum) % COLOURS
}

fn view(block: Written, writers: &BTreeMap<Option<i64>, WriterView>) -> BlockView {
    let passage = |passage: Passage| {
        let writer = writers.get(&passage.by)?;
        Some(PassageView {
            at: time(&passage),
            text: passage.text,
            number: writer.number,
            name: writer.name.clone(),
            colour: writer.colour,
        })
    };
    BlockView {
        kind: block.kind,
        passages: block.passages.into_iter().filter_map(passage).collect(),
    }
}

/// Where one can go from a version.
fn ways(version: i64, newest: i64, spells: &[Spell]) -> Ways {
    let ends = || spells.iter().map(|spell| spell.to);
    let earlier = (version > 0).then_some(());
    let later = (version < newest).then_some(());
    Ways {
        first: earlier.map(|()| 0),
        stretch_before: earlier.map(|()| ends().filter(|end| *end < version).max().unwrap_or(0)),
        step_before: earlier.map(|()| version - 1),
        step_after: later.map(|()| version + 1),
        stretch_after: later.and_then(|()| ends().filter(|end| *end > version).min()),
        last: later.map(|()| newest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_colour_is_that_of_their_cursor() {
        // As `colourOf` of editor/src/ui/cursors.js has them.
        for (staff, expected) in [(1, 1), (12, 1), (7_210_000_000_000_001, 7)] {
            assert_eq!(colour(staff), expected, "{staff}");
        }
    }

    #[test]
    fn the_ways_lead_over_steps_and_stretches_and_never_beyond_the_ends() {
        let spell = |from, to| Spell {
            from,
            to,
            staff: 1,
            began_at: 0,
            ended_at: 0,
        };
        let spells = [spell(0, 4), spell(4, 9)];
        let middle = ways(6, 9, &spells);
        assert_eq!(
            (
                middle.stretch_before,
                middle.step_before,
                middle.step_after,
                middle.stretch_after
            ),
            (Some(4), Some(5), Some(7), Some(9))
        );
        let first = ways(0, 9, &spells);
        assert_eq!(
            (first.first, first.step_before, first.stretch_after),
            (None, None, Some(4))
        );
        let last = ways(9, 9, &spells);
        assert_eq!(
            (last.last, last.step_after, last.stretch_before),
            (None, None, Some(4))
        );
    }
}
