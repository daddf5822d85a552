//! The job that writes to those who have a story that is due soon, or that was due.
use super::letters::{self, Subject};
use ground::app::App;
use ground::clock::{DAY, MINUTE, Millis};
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;
use newsroom::draft::assignment::{self, Assignment, Listed};
use newsroom::publication;
use people::letter::{self, Letter};
use people::reader::preference::DEADLINES;
use people::staff;

/// Its jobs.
pub const JOBS: &[Kind] =
    &[Kind::new("planning.due", Lane::Rest, |app, _| retried(tell(app))).every(10 * MINUTE)];

/// How long before its time a story is due soon. What was due longer ago is not written about: the
/// desk's first page has it.
const SOON: Millis = DAY;

/// A letter, with the occasion for which there is no second one.
type Due = (Letter, String);

async fn tell(app: &App) -> Result<()> {
    let due = due(app).await?;
    if due.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    for (letter, occasion) in due {
        letter::send(app, &mut tx, &letter, Some(occasion)).await?;
    }
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

async fn due(app: &App) -> Result<Vec<Due>> {
    let (db, now) = (&app.db, app.clock.now());
    let mut stories = assignment::due(db, now - DAY, now + SOON).await?;
    // What was handed in waits for somebody else than its writer.
    stories.retain(|story| !story.stage.waits());
    let ids: Vec<i64> = stories.iter().map(|story| story.draft.id).collect();
    let assignees = assignment::assignees_of(db, &ids).await?;
    if assignees.is_empty() {
        return Ok(Vec::new());
    }
    let publication = publication::current(app).await?;
    let members = staff::members(db).await?;
    let mut all = Vec::new();
    stories.retain(|story| assignees.contains_key(&story.draft.id));
    for story in &stories {
        let Some(kind) = kind(app, story, now).await? else {
            continue;
        };
        let Some(settled) = assignment::find(db, story.draft.id).await? else {
            continue;
        };
        let has = |id: &i64| settled.assignees.contains(id);
        for member in members.iter().filter(|one| has(&one.reader.id)) {
            let subject = (Subject::of(&story.draft), &settled);
            let place = (app, &*publication);
            let letter = letters::story(place, (kind, DEADLINES), member, subject);
            all.push((letter, occasion(kind, &settled, member.reader.id)));
        }
    }
    Ok(all)
}

/// Which letter a story deserves now, if any. Whoever was told within the day before it is due, with an
/// assignment or a step, knows when that is.
async fn kind(app: &App, story: &Listed, now: Millis) -> Result<Option<&'static str>> {
    let Some(due_at) = story.due_at else {
        return Ok(None);
    };
    if due_at <= now {
        return Ok(Some("story-overdue"));
    }
    let moves = assignment::moves(&app.db, story.draft.id).await?;
    let is_fresh = moves.first().is_some_and(|last| last.at > due_at - SOON);
    Ok((!is_fresh).then_some("story-due"))
}

fn occasion(kind: &str, settled: &Assignment, staff: i64) -> String {
    let due_at = settled.due_at.unwrap_or_default();
    format!("{kind} {} {due_at} {staff}", settled.draft)
}
