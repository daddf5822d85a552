//! `/desk/stories/board`: the stories on their way, a column for each stage, and what comes out of it.
use serde::{Deserialize, Serialize};

use super::card::Card;
use super::step::is_own;
use super::{cards, people, sections};
use crate::fields::Tick;
use crate::form::{Notice, Undo};
use crate::story::{EDIT, STORIES};
use crate::{Desk, Today};
use ground::clock::Millis;
use ground::error::Result;
use newsroom::article::{self, Cursor, Head};
use newsroom::draft::assignment::{self, Filter, In, Stage};
use web::Answer;
use web::extract::Query;
use web::seen::Seen;

/// Stories in one column; the list has the others.
const SHOWN: usize = 40;

/// Which stories are asked for.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    section: String,
    assignee: String,
    mine: Tick,
    #[serde(skip_serializing)]
    done: String,
    /// The story that was moved, the word of where it was, and its round since: for the way back.
    #[serde(skip_serializing)]
    story: i64,
    #[serde(skip_serializing)]
    back: String,
    #[serde(skip_serializing)]
    seen: Seen,
}

#[derive(Serialize)]
struct BoardPage {
    asked: Asked,
    sections: Vec<(String, String)>,
    people: Vec<(String, String)>,
    columns: Vec<Column>,
    outcomes: Vec<Outcome>,
}

#[derive(Serialize)]
struct Column {
    stage: &'static str,
    cards: Vec<Card>,
    /// Where the stories are that found no place.
    more_url: Option<String>,
}

/// Stories that are settled: they are scheduled, or readers have them.
#[derive(Serialize)]
struct Outcome {
    state: &'static str,
    stories: Vec<StoryView>,
}

#[derive(Serialize)]
struct StoryView {
    headline: String,
    url: String,
    section: String,
    at: Millis,
}

impl Asked {
    fn filter(&self, desk: &Desk) -> Filter {
        let (roles, me) = (&desk.viewer.roles, desk.viewer.reader.id);
        Filter {
            section: self.section.clone(),
            of: (self.mine.0 || !roles.may(EDIT)).then_some(me),
            assignee: self.assignee.parse().ok(),
            ..Filter::default()
        }
    }
}

/// The board.
///
/// # Errors
/// When the template fails.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let notice = match asked.done.as_str() {
        "moved" => moved(&desk, &asked).await?,
        _ => Notice::None,
    };
    let any = (String::new(), desk.word("stories-any"));
    let choices = people(&desk).await?.into_iter();
    let content = BoardPage {
        sections: sections(&desk, "stories-any"),
        people: std::iter::once(any).chain(choices).collect(),
        columns: columns(&desk, &asked.filter(&desk)).await?,
        outcomes: outcomes(&desk, &asked.section).await?,
        asked,
    };
    let (here, title) = (format!("{STORIES}/board"), desk.word("board-title"));
    let template = "planning/board.html";
    desk.page(template, (&here, &title), &content, &notice)
}

/// What is said of a step, with the button that takes it back as long as it is the last one.
async fn moved(desk: &Desk, asked: &Asked) -> Result<Notice> {
    let words = desk.word("step-done");
    let (id, back) = (asked.story, Stage::parse(&asked.back));
    let settled = assignment::find(&desk.app.db, id).await?;
    let (Some(settled), Some(back)) = (settled, back) else {
        return Ok(Notice::Done(words));
    };
    let is_last = asked.seen.is(settled.round);
    if !is_last || !is_own(desk, id, (back, settled.stage)).await? {
        return Ok(Notice::Done(words));
    }
    let undo = Undo {
        url: format!("{STORIES}/{id}/stage"),
        fields: vec![
            ("seen", settled.round.to_string()),
            ("to", back.word().to_owned()),
            ("from", "board".to_owned()),
            ("undo", "yes".to_owned()),
        ],
    };
    Ok(Notice::Undoable(words, undo))
}

async fn columns(desk: &Desk, filter: &Filter) -> Result<Vec<Column>> {
    let (now, mut listed) = (desk.app.clock.now(), Vec::new());
    let limit = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    for stage in Stage::ALL {
        let state = In::Stage(stage);
        let filter = Filter {
            state,
            ..filter.clone()
        };
        let from = ((Millis::MAX, i64::MAX), now);
        listed.extend(assignment::list(&desk.app.db, &filter, from, limit).await?);
    }
    let mut columns: Vec<Column> = Stage::ALL.map(Column::of).into();
    for card in cards(desk, listed).await? {
        let stage = card.stage.word();
        if let Some(column) = columns.iter_mut().find(|column| column.stage == stage) {
            column.cards.push(card);
        }
    }
    columns.iter_mut().for_each(Column::cut);
    Ok(columns)
}

impl Column {
    fn of(stage: Stage) -> Self {
        Self {
            stage: stage.word(),
            cards: Vec::new(),
            more_url: None,
        }
    }

    /// Leaves what found no place to the list.
    fn cut(&mut self) {
        if self.cards.len() > SHOWN {
            self.cards.truncate(SHOWN);
            self.more_url = Some(format!("{STORIES}?state={}", self.stage));
        }
    }
}

/// What is scheduled, for those who see all stories, and what came out today.
async fn outcomes(desk: &Desk, section: &str) -> Result<Vec<Outcome>> {
    let db = &desk.app.db;
    let today = Today::of(&desk.publication, desk.app.clock.now());
    let limit = i64::try_from(SHOWN).unwrap_or(i64::MAX);
    let mut outcomes = Vec::new();
    if desk.viewer.roles.may(EDIT) {
        let next = article::scheduled(db, today.now, limit).await?;
        outcomes.push(outcome(desk, "scheduled", section, next));
    }
    let span = (today.start, today.now + 1);
    let out = article::all_between(db, span, Cursor::start(Millis::MAX), today.now, limit).await?;
    outcomes.push(outcome(desk, "live", section, out));
    Ok(outcomes)
}

fn outcome(desk: &Desk, state: &'static str, section: &str, heads: Vec<Head>) -> Outcome {
    let named = |head: &Head| desk.publication.section(head.section);
    let is_wanted = |head: &Head| {
        section.is_empty() || named(head).is_some_and(|of_story| of_story.slug == section)
    };
    let may_edit = desk.viewer.roles.may(EDIT);
    let view = |head: Head| StoryView {
        url: match may_edit {
            true => format!("{STORIES}/{}", head.id),
            false => head.path(&desk.publication),
        },
        section: named(&head).map_or_else(String::new, |section| section.name.clone()),
        at: head.published_at,
        headline: head.wording.headline,
    };
    Outcome {
        state,
        stories: heads.into_iter().filter(is_wanted).map(view).collect(),
    }
}
