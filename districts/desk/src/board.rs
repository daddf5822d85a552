//! `/desk`: today's numbers and what waits, of what this member of staff may see. Each feature
//! gives its own; this page puts them together.
use jiff::{Timestamp, ToSpan, ZonedDateTime};
use serde::Serialize;

use super::{Desk, Group};
use crate::form::Notice;
use ground::app::Pending;
use ground::clock::{DAY, Millis};
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use ground::numbers::Style;
use newsroom::publication::Publication;
use people::role::Permission;
use web::Answer;

/// What a feature tells on the first page, and who may see it.
#[derive(Clone, Copy, Debug)]
pub struct Board {
    /// Under which heading its numbers stand.
    pub group: Group,
    /// What one must be permitted. Without it nothing is asked of the database.
    pub permission: Permission,
    /// Reads the numbers. Each statement has to be cheap on a large publication: a range of ids,
    /// which grow with time, or of an index.
    pub read: for<'a> fn(&'a Desk, Today) -> Pending<'a, Result<Vec<Entry>>>,
}

/// All boards, in the order in which they are read.
#[derive(Debug)]
pub struct Boards(pub Vec<Board>);

/// The day by the calendar of the publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// Its first moment.
    pub start: Millis,
    /// The moment at which the page is made.
    pub now: Millis,
    /// The first moment of the next day.
    pub end: Millis,
}

impl Today {
    /// The day of `now`.
    pub fn of(publication: &Publication, now: Millis) -> Self {
        let here = Timestamp::from_millisecond(now)
            .unwrap_or(Timestamp::MAX)
            .to_zoned_datetime(publication.zone.clone());
        let at = |zoned: ZonedDateTime| zoned.timestamp().as_millisecond();
        let start = here.start_of_day();
        let end = here
            .checked_add(1.day())
            .and_then(|next| next.start_of_day());
        Self {
            start: start.map_or(now - DAY, at),
            now,
            end: end.map_or(now + DAY, at),
        }
    }
}

/// One thing that a feature tells.
#[derive(Clone, Debug)]
pub enum Entry {
    /// A number of today.
    Figure(Figure),
    /// Something that somebody has to do.
    Task(Task),
    /// Something that happens by itself, at its time.
    Next(Next),
}

/// A number of today.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The interface string of what is counted, with the number as `count`.
    pub key: &'static str,
    /// The number.
    pub value: Value,
    /// Where more of it is.
    pub url: Option<String>,
}

/// What a figure says.
#[derive(Clone, Debug)]
pub enum Value {
    /// How many.
    Count(i64),
    /// Amounts, one for each currency, as the language writes them.
    Amounts(Vec<String>),
}

/// Something that somebody has to do.
#[derive(Clone, Debug)]
pub struct Task {
    /// The interface string that says what, with the number as `count`.
    pub key: &'static str,
    /// How many there are; with none there is no task.
    pub count: i64,
    /// Where it is done.
    pub url: String,
    /// Since when the oldest one waits.
    pub since: Option<Millis>,
}

/// Something that happens by itself.
#[derive(Clone, Debug, Serialize)]
pub struct Next {
    /// When.
    pub at: Millis,
    /// What, by its name.
    pub name: String,
    /// Where it can be seen.
    pub url: Option<String>,
}

impl Entry {
    /// A number of today.
    pub fn count(key: &'static str, count: i64, url: impl Into<Option<&'static str>>) -> Self {
        Self::Figure(Figure {
            key,
            value: Value::Count(count),
            url: url.into().map(str::to_owned),
        })
    }

    /// Something to do, at an address.
    pub fn task(key: &'static str, count: i64, url: &str) -> Self {
        Self::waiting(key, count, url, None)
    }

    /// The same with the moment since which the oldest one waits.
    pub fn waiting(key: &'static str, count: i64, url: &str, since: Option<Millis>) -> Self {
        Self::Task(Task {
            key,
            count,
            url: url.to_owned(),
            since,
        })
    }
}

#[derive(Serialize)]
struct IndexPage {
    today: Vec<FigureGroup>,
    tasks: Vec<TaskView>,
    next: Vec<Next>,
}

#[derive(Serialize)]
struct FigureGroup {
    name: String,
    figures: Vec<FigureView>,
}

#[derive(Serialize)]
struct FigureView {
    values: Vec<String>,
    name: String,
    url: Option<String>,
}

#[derive(Serialize)]
struct TaskView {
    text: String,
    url: String,
    since: Option<Millis>,
}

fn counted(locale: &str, key: &str, count: i64) -> String {
    debug_assert!(i18n::knows(key), "there is no string {key}");
    let mut args = FluentArgs::new();
    args.set("count", count);
    i18n::translate(locale, key, &args)
}

fn figure(locale: &str, figure: Figure) -> FigureView {
    let (values, count) = match figure.value {
        Value::Count(count) => (vec![Style::of(locale).prose(&count.to_string())], count),
        Value::Amounts(amounts) => (amounts, 0),
    };
    FigureView {
        values,
        name: counted(locale, figure.key, count),
        url: figure.url,
    }
}

fn task(locale: &str, task: Task) -> Option<TaskView> {
    (task.count > 0).then(|| TaskView {
        text: counted(locale, task.key, task.count),
        url: task.url,
        since: task.since,
    })
}

/// `GET /desk`: what happens today, and what waits.
///
/// # Errors
/// When the template fails.
pub async fn index(desk: Desk) -> Result<Answer> {
    let today = Today::of(&desk.publication, desk.app.clock.now());
    let locale = desk.language();
    let (mut figures, mut tasks, mut next) = (Vec::new(), Vec::new(), Vec::new());
    for board in &desk.app.part::<Boards>().0 {
        if !desk.viewer.roles.may(board.permission) {
            continue;
        }
        for entry in (board.read)(&desk, today).await? {
            match entry {
                Entry::Figure(one) => figures.push((board.group, figure(locale, one))),
                Entry::Task(one) => tasks.extend(task(locale, one)),
                Entry::Next(one) => next.push(one),
            }
        }
    }
    next.sort_by_key(|one| one.at);
    let content = IndexPage {
        today: grouped(locale, figures),
        tasks,
        next,
    };
    let title = desk.word("desk-today");
    let template = "desk/index.html";
    desk.page(template, (super::FIRST, &title), &content, &Notice::None)
}

fn grouped(locale: &str, mut figures: Vec<(Group, FigureView)>) -> Vec<FigureGroup> {
    let mut groups: Vec<(Group, FigureGroup)> = Vec::new();
    figures.sort_by_key(|(group, _)| Group::ALL.iter().position(|one| one == group));
    for (group, figure) in figures {
        match groups.last_mut() {
            Some((last, shown)) if *last == group => shown.figures.push(figure),
            _ => groups.push((
                group,
                FigureGroup {
                    name: i18n::text(locale, group.key()),
                    figures: vec![figure],
                },
            )),
        }
    }
    groups.into_iter().map(|(_, shown)| shown).collect()
}
