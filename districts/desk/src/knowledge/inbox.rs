//! `/desk/knowledge`: what waits for somebody to look at it.
use std::collections::HashMap;

use db::Tx;
use serde::{Deserialize, Serialize};

use super::record::url as record_url;
use super::{SAID, around, sort_word};
use crate::Desk;
use crate::done::notice;
use crate::form::{Notice, Overtaken, Problems};
use crate::story::STORIES;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article;
use newsroom::knowledge::inbox::{self, Waiting, Why};
use newsroom::knowledge::moment::{self, Kind};
use newsroom::knowledge::record::{self, Record, State};
use newsroom::knowledge::{anchor, edtf};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

/// The inbox.
pub const PATH: &str = "/desk/knowledge";
/// The text of a story is asked whole, whatever is gated.
const WHOLE: richtext::Opening = richtext::Opening {
    paragraphs: usize::MAX,
    percent: 100,
};

/// Which queue is shown, and what was done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    queue: String,
    done: String,
}

/// A row and what is to become of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RowForm {
    queue: String,
    deed: String,
    edtf: String,
    seen: Seen,
}

#[derive(Serialize)]
struct InboxPage {
    tabs: Vec<Tab>,
    queue: &'static str,
    hint: String,
    rows: Vec<Row>,
    next_url: Option<String>,
}

#[derive(Serialize)]
struct Tab {
    url: String,
    name: String,
    count: usize,
    is_current: bool,
}

#[derive(Serialize)]
struct Row {
    url: String,
    words: String,
    detail: String,
    headline: String,
    story_url: String,
    at: Option<Millis>,
    around: Option<[String; 3]>,
    seen: i64,
}

/// The queues, in their order.
const QUEUES: [Why; 3] = [Why::Stale, Why::Doubtful, Why::Past];

/// The inbox.
///
/// # Errors
/// When the template fails.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let said = notice(&desk, &asked.done, &SAID);
    page(&desk, &asked.queue, &said).await
}

async fn page(desk: &Desk, queue: &str, notice: &Notice) -> Result<Answer> {
    let waiting = inbox::waiting(&desk.app.db, desk.app.clock.now()).await?;
    let mut counts: HashMap<Why, usize> = HashMap::new();
    for one in &waiting {
        *counts.entry(one.why).or_default() += 1;
    }
    let asked = Why::parse(queue).filter(|why| QUEUES.contains(why));
    let first = QUEUES.into_iter().find(|why| counts.contains_key(why));
    let why = asked.or(first).unwrap_or(Why::Stale);
    let tab = |one: Why| Tab {
        url: format!("{PATH}?queue={}", one.word()),
        name: desk.word(&format!("know-inbox-tab-{}", one.word())),
        count: counts.get(&one).copied().unwrap_or_default(),
        is_current: one == why,
    };
    let mut rows = Vec::new();
    for one in waiting.into_iter().filter(|one| one.why == why) {
        rows.push(row(desk, one).await?);
    }
    let content = InboxPage {
        tabs: QUEUES.map(tab).into(),
        queue: why.word(),
        hint: desk.word(&format!("know-inbox-hint-{}", why.word())),
        rows,
        next_url: None,
    };
    let title = desk.word("desk-knowledge");
    desk.page(
        "knowledge_desk/inbox.html",
        (PATH, &title),
        &content,
        notice,
    )
}

async fn row(desk: &Desk, Waiting { record, why, .. }: Waiting) -> Result<Row> {
    let db = &desk.app.db;
    let newest = article::newest(db, record.article).await?;
    let content = newest.map(|(_, wanted)| wanted.content);
    let detail = match why {
        Why::Past => {
            let facts = moment::facts(db, record.id).await?;
            facts.map_or_else(String::new, |facts| facts.edtf)
        }
        _ => desk.word(&format!("know-sort-{}", sort_word(record.sort))),
    };
    let around = content.as_ref().and_then(|content| {
        let passages = anchor::passages(content, WHOLE);
        passage_around(&passages, &record)
    });
    Ok(Row {
        url: record_url(record.id),
        headline: content.map_or_else(String::new, |content| content.wording.headline),
        story_url: format!("{STORIES}/{}", record.article),
        at: record.decided_at,
        around: around.filter(|_| why != Why::Stale),
        seen: record.version,
        words: record.anchor.words,
        detail,
    })
}

/// The words of a record with those around them.
pub(super) fn passage_around(passages: &[anchor::Passage], record: &Record) -> Option<[String; 3]> {
    let own = passages.iter().find(|one| one.id == record.anchor.block)?;
    let found = anchor::occurrences(&record.anchor.words, &own.text);
    let (_, start, end) = found.into_iter().find(|one| one.0 == record.anchor.nth)?;
    Some(around(&own.text, (start, end)))
}

/// `POST /desk/knowledge/records/{id}/inbox`: settles a row.
///
/// # Errors
/// [`Error::NotFound`] where there is no such record, [`Error::BadRequest`] for a deed that there is not.
pub async fn settle(desk: Desk, Path(id): Path<i64>, Form(form): Form<RowForm>) -> Result<Answer> {
    let found = record::by_id(&desk.app.db, id).await?;
    let found: Record = found.ok_or(Error::NotFound)?;
    if form.deed == "moved" && edtf::bounds(form.edtf.trim()).is_none() {
        let problems = Problems::whole(desk.word("know-problem-date"));
        return page(&desk, &form.queue, &problems.into()).await;
    }
    let (deed, done) = match form.deed.as_str() {
        "drop" => ("knowledge.drop", "dropped"),
        "happened" | "moved" => ("knowledge.settle", "settled"),
        "again" | "right" => ("knowledge.settle", "right"),
        _ => return Err(Error::BadRequest("there is no such deed")),
    };
    let written = desk
        .save(async |tx| {
            let written = decide(&desk, tx, (&found, &form)).await?;
            if written.is_done() {
                desk.log(tx, deed, format!("record:{id}"), "").await?;
            }
            Ok(written)
        })
        .await?;
    if !written.is_done() {
        return page(&desk, &form.queue, &Overtaken::settled().into()).await;
    }
    let still = record::by_id(&desk.app.db, id).await?;
    if form.deed == "again" && still.is_some_and(|now| now.state == State::Stale) {
        let problems = Problems::whole(desk.word("know-inbox-still-gone"));
        return page(&desk, &form.queue, &problems.into()).await;
    }
    Ok(Answer::see_other(&format!(
        "{PATH}?queue={}&done={done}",
        form.queue_word()
    )))
}

impl RowForm {
    /// The queue, where it is one.
    fn queue_word(&self) -> &'static str {
        Why::parse(&self.queue).unwrap_or(Why::Stale).word()
    }
}

async fn decide(desk: &Desk, tx: &mut Tx, (found, form): (&Record, &RowForm)) -> Result<Written> {
    let seen = (found.id, form.seen.0);
    let by = (desk.viewer.reader.id, desk.app.clock.now());
    match form.deed.as_str() {
        "drop" => record::decide(tx, seen, State::Rejected, by).await,
        "happened" | "moved" => {
            let Some(mut facts) = moment::facts(&mut *tx, found.id).await? else {
                return Ok(Written::Overtaken);
            };
            if form.deed == "moved" {
                form.edtf.trim().clone_into(&mut facts.edtf);
            } else {
                facts.is_plan = false;
                if facts.kind == Kind::Plan {
                    facts.kind = Kind::Other;
                }
            }
            moment::change(tx, seen, &facts).await
        }
        "again" => record::decide(tx, seen, State::Confirmed, by).await,
        _ => record::settle(tx, seen, None).await,
    }
}
