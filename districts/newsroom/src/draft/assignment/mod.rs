//! Assignments: where a story is on its way to publication, who has it, until when, and who moved it.
mod stage;
mod store;

use std::collections::HashMap;

use db::{Db, Executor, Migration, Tx, Written};

pub use self::stage::Stage;
use super::Draft;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::spelling::one_line;

/// Steps of its tables.
pub const MIGRATION: Migration =
    Migration::shared(51, "assignments", include_str!("0051_assignments.sql"));

/// The longest note and the longest brief, in characters.
pub const LONGEST: usize = 4_000;
/// Most moves of a story that are shown.
const MOST_MOVES: i64 = 200;
/// Most stories that are due in a week and shown.
const MOST_DUE: i64 = 500;
/// Words of a headline that are looked for at once.
const WORDS: usize = 4;

/// What the newsroom has settled about a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The story.
    pub draft: i64,
    /// Where it is.
    pub stage: Stage,
    /// When it is wanted.
    pub due_at: Option<Millis>,
    /// What it is to be about.
    pub brief: String,
    /// Counts the changes of all this.
    pub round: i64,
    /// Who is to write it, by account.
    pub assignees: Vec<i64>,
}

/// A step of a story, or a change of its assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Its id.
    pub id: i64,
    /// Where the story was.
    pub from: Stage,
    /// Where it is since.
    pub to: Stage,
    /// Who moved it.
    pub staff: i64,
    /// When.
    pub at: Millis,
    /// A word to the next person.
    pub note: String,
}

/// Who moves a story, and what they say to the next person.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// The account.
    pub staff: i64,
    /// The note; may be empty.
    pub note: &'a str,
}

/// A story in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The story.
    pub draft: Draft,
    /// Where it is.
    pub stage: Stage,
    /// When it is wanted.
    pub due_at: Option<Millis>,
    /// Counts the changes of what is settled about it.
    pub round: i64,
}

/// Which stories are in a state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum In {
    /// Any.
    #[default]
    Any,
    /// On their way, in this stage.
    Stage(Stage),
    /// Readers have them or had them: `scheduled`, `expired`, or the word of the article's state.
    Article(&'static str),
}

/// Which stories are wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In which state.
    pub state: In,
    /// The slug of the section; empty is any.
    pub section: String,
    /// Words of the headline; empty is any.
    pub words: String,
    /// Those that this account began or is assigned to.
    pub of: Option<i64>,
    /// Those that this account is assigned to.
    pub assignee: Option<i64>,
    /// Those that were wanted before a time.
    pub due_before: Option<Millis>,
}

/// How many stories wait, and since when the oldest one does.
pub type Waits = (i64, Option<Millis>);

/// A headline as it is looked for.
pub(super) fn fold(headline: &str) -> String {
    one_line(headline).to_lowercase()
}

impl Filter {
    /// What the headline must be like, for each word.
    fn patterns(&self) -> [String; WORDS] {
        let folded = fold(&self.words);
        let mut words = folded.split_whitespace().map(|word| {
            let word = word.replace('!', "!!");
            format!("%{}%", word.replace('%', "!%").replace('_', "!_"))
        });
        std::array::from_fn(|_| words.next().unwrap_or_else(|| "%".to_owned()))
    }
}

/// What is settled about a story; `None` where there is no such draft.
pub async fn of(on: &mut Tx, draft: i64) -> Result<Option<Assignment>> {
    let Some(mut found) = store::by_draft(&mut *on, draft).await? else {
        return Ok(None);
    };
    found.assignees = store::assignees(&mut *on, draft).await?;
    Ok(Some(found))
}

/// The same outside of a transaction.
pub async fn find(db: &Db, draft: i64) -> Result<Option<Assignment>> {
    let Some(mut found) = store::by_draft(db, draft).await? else {
        return Ok(None);
    };
    found.assignees = store::assignees(db, draft).await?;
    Ok(Some(found))
}

/// Who is to write a story.
pub async fn assignees(on: impl Executor, draft: i64) -> Result<Vec<i64>> {
    Ok(store::assignees(on, draft).await?)
}

/// The same of many stories, by story.
pub async fn assignees_of(db: &Db, drafts: &[i64]) -> Result<HashMap<i64, Vec<i64>>> {
    let mut all: HashMap<i64, Vec<i64>> = HashMap::new();
    for batch in drafts.chunks(store::BATCH) {
        for (draft, staff) in store::assignees_of(db, batch).await? {
            all.entry(draft).or_default().push(staff);
        }
    }
    Ok(all)
}

/// Moves a story to another stage, if nobody has moved it or changed its assignment since `seen`.
pub async fn step(
    app: &App,
    tx: &mut Tx,
    seen: &Assignment,
    (to, by): (Stage, By<'_>),
) -> Result<Written> {
    let next = Assignment {
        stage: to,
        ..seen.clone()
    };
    assign(app, tx, (seen, &next), by).await
}

/// Settles a story anew, if nobody has moved it or changed its assignment since `seen`.
pub async fn assign(
    app: &App,
    tx: &mut Tx,
    (seen, next): (&Assignment, &Assignment),
    by: By<'_>,
) -> Result<Written> {
    let written = store::update(tx, seen.round, next).await?;
    if !written.is_done() {
        return Ok(Written::Overtaken);
    }
    for gone in seen
        .assignees
        .iter()
        .filter(|id| !next.assignees.contains(id))
    {
        store::dismiss(tx, next.draft, *gone).await?;
    }
    for new in next
        .assignees
        .iter()
        .filter(|id| !seen.assignees.contains(id))
    {
        store::appoint(tx, next.draft, *new).await?;
    }
    note(app, tx, (seen, next.stage), by).await?;
    Ok(Written::Done)
}

async fn note(app: &App, tx: &mut Tx, (seen, to): (&Assignment, Stage), by: By<'_>) -> Result<()> {
    let now = app.clock.now();
    let step = Move {
        id: app.ids.next(now),
        from: seen.stage,
        to,
        staff: by.staff,
        at: now,
        note: by.note.to_owned(),
    };
    Ok(store::insert_move(tx, seen.draft, &step).await?)
}

/// A story was published: what is written next is a new round, which nobody waits for yet.
pub(super) async fn published(tx: &mut Tx, draft: i64) -> Result<()> {
    Ok(store::begin_anew(tx, draft).await?)
}

/// Who moved a story when, the newest first.
pub async fn moves(db: &Db, draft: i64) -> Result<Vec<Move>> {
    Ok(store::moves(db, draft, MOST_MOVES).await?)
}

/// Stories that were changed before a place, the latest first. What is `scheduled` depends on `now`.
pub async fn list(
    db: &Db,
    filter: &Filter,
    (before, now): ((Millis, i64), Millis),
    limit: i64,
) -> Result<Vec<Listed>> {
    Ok(match filter.state {
        In::Stage(stage) => store::in_stage(db, filter, stage, before, limit).await?,
        In::Any => store::all(db, filter, ("", now), before, limit).await?,
        In::Article(state) => store::all(db, filter, (state, now), before, limit).await?,
    })
}

/// Stories that are wanted from a time up to, not including, another, in that order.
pub async fn due(db: &Db, from: Millis, to: Millis) -> Result<Vec<Listed>> {
    Ok(store::due(db, from, to, MOST_DUE).await?)
}

/// Stories that somebody is to write or is writing on an assignment.
pub async fn assigned_to(db: &Db, staff: i64) -> Result<Waits> {
    Ok(store::assigned_to(db, staff).await?)
}

/// Stories that wait to be read by somebody else.
pub async fn in_review(db: &Db) -> Result<Waits> {
    Ok(store::in_review(db).await?)
}

/// Stories that were wanted before `now` and are not published: all, or those of somebody.
pub async fn overdue(db: &Db, of: Option<i64>, now: Millis) -> Result<Waits> {
    Ok(match of {
        Some(staff) => store::overdue_of(db, staff, now).await?,
        None => store::overdue(db, now).await?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_looked_for_as_they_are_typed_and_are_no_patterns() {
        let filter = Filter {
            words: " 50%  Ärger_ a!b c d ".to_owned(),
            ..Filter::default()
        };
        let patterns = filter.patterns();
        assert_eq!(patterns, ["%50!%%", "%ärger!_%", "%a!!b%", "%c%"]);
        assert_eq!(Filter::default().patterns(), ["%", "%", "%", "%"]);
    }

    #[test]
    fn an_idea_is_assigned_by_naming_somebody_and_one_of_nobody_is_an_idea_again() {
        assert_eq!(Stage::Idea.assigned_to(true), Stage::Assigned);
        assert_eq!(Stage::Assigned.assigned_to(false), Stage::Idea);
        for stage in [Stage::Draft, Stage::Review, Stage::Ready] {
            assert_eq!(stage.assigned_to(true), stage);
            assert_eq!(stage.assigned_to(false), stage);
        }
    }
}
