//! `/desk/stories/{id}/after`: what readers have of a story, and what can be done about it: entries under
//! it, taking it off the site and back, until when it is public, from when on it may be, its old
//! addresses.
pub mod addresses;
pub mod embargo;
pub mod entries;
pub mod expiry;
mod page;
pub mod state;
pub mod words;

use db::Tx;
use serde::{Deserialize, Serialize};

use self::page::Typed;
use crate::Desk;
use crate::form::{Notice, Problems};
use crate::story::{EDIT, PUBLISH, STORIES, StoryPage, StoryPages, may_write};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article::departure::{self, Departure};
use newsroom::article::{self, Head, State, Wanted};
use newsroom::draft::embargo::{self as held, Embargo};
use newsroom::draft::{self, Draft};
use people::role::{Permission, Role};
use web::Answer;
use web::extract::{Path, Query};
use web::seen::Seen;

/// Correcting what is published, and taking it off the site and back.
pub const AFTER: Permission = Permission::of("after", &[Role::Editor, Role::Chief]);

/// The longest text of a field here, in characters.
const LONGEST: usize = 2_000;

/// What was done before, and the entry that somebody wants to change.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
    entry: Option<usize>,
}

/// A story as this page has it.
struct Told {
    id: i64,
    draft: Option<Draft>,
    /// What readers have or had, and its revision.
    newest: Option<(i64, Wanted)>,
    head: Option<Head>,
    departure: Option<Departure>,
    embargo: Option<Embargo>,
}

/// What the forms of the page have seen.
#[derive(Serialize)]
struct Version<'a> {
    revision: Option<i64>,
    state: Option<&'static str>,
    departure: &'a Option<Departure>,
    embargo: &'a Option<Embargo>,
}

impl Told {
    /// The story, for somebody who may write in it.
    async fn find(desk: &Desk, id: i64) -> Result<Self> {
        let db = &desk.app.db;
        let draft = draft::find(db, id).await?;
        let newest = article::newest(db, id).await?;
        let may = match &draft {
            Some(draft) => may_write(desk, draft).await?,
            None if newest.is_none() => return Err(Error::NotFound),
            None => desk.viewer.roles.may(EDIT),
        };
        if !may {
            return Err(Error::Forbidden);
        }
        Ok(Self {
            id,
            draft,
            newest,
            head: article::by_id(db, id).await?,
            departure: departure::of(db, id).await?,
            embargo: held::of(db, id).await?,
        })
    }

    fn seen(&self) -> Result<Seen> {
        Seen::of(&Version {
            revision: self.newest.as_ref().map(|(revision, _)| *revision),
            state: self.newest.as_ref().map(|(_, wanted)| wanted.state.word()),
            departure: &self.departure,
            embargo: &self.embargo,
        })
    }

    /// What readers have or had.
    fn wanted(&self) -> Result<&Wanted> {
        let newest = self.newest.as_ref().ok_or(Error::NotFound)?;
        Ok(&newest.1)
    }

    /// Whether readers have seen it at some time.
    fn was_public(&self, desk: &Desk) -> bool {
        let now = desk.app.clock.now();
        self.head.as_ref().is_some_and(|head| {
            let is_draft = head.state == State::Draft && self.departure.is_none();
            head.published_at <= now && !is_draft
        })
    }

    fn headline(&self) -> &str {
        match (&self.head, &self.draft) {
            (Some(head), _) => &head.wording.headline,
            (None, Some(draft)) => &draft.headline,
            (None, None) => "",
        }
    }

    async fn pages(&self, desk: &Desk) -> Result<StoryPages> {
        match &self.draft {
            Some(draft) => StoryPages::of(desk, draft, StoryPage::After).await,
            None => Ok(StoryPages::unopened(
                self.id,
                self.headline(),
                StoryPage::After,
            )),
        }
    }

    fn subject(&self) -> String {
        format!("article:{}", self.id)
    }

    fn may_embargo(&self, desk: &Desk) -> bool {
        desk.viewer.roles.may(PUBLISH)
    }
}

fn url(id: i64) -> String {
    format!("{STORIES}/{id}/after")
}

fn done(id: i64, done: &str) -> Answer {
    Answer::see_other(&format!("{}?done={done}", url(id)))
}

/// The page.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write in the story.
pub async fn index(desk: Desk, Path(id): Path<i64>, Query(asked): Query<Asked>) -> Result<Answer> {
    let story = Told::find(&desk, id).await?;
    let notice = match asked.done.as_str() {
        done @ ("entry" | "removed" | "state" | "back" | "expiry" | "embargo" | "lifted"
        | "address" | "off") => Notice::Done(desk.word(&format!("after-done-{done}"))),
        _ => Notice::None,
    };
    let typed = Typed::of(&desk, &story, asked.entry)?;
    page::show(&desk, &story, typed, &notice).await
}

/// The page as it is now, with what was typed: somebody else was faster.
async fn overtaken(desk: &Desk, id: i64, typed: Typed) -> Result<Answer> {
    let newest = Told::find(desk, id).await?;
    let notice = Notice::Conflict(desk.word("after-overtaken"));
    page::show(desk, &newest, typed, &notice).await
}

/// The page with what is wrong in a form.
async fn refused(desk: &Desk, story: &Told, typed: Typed, problems: Problems) -> Result<Answer> {
    page::show(desk, story, typed, &problems.into()).await
}

/// Changes what readers have, with one revision more, if it still is what was seen.
async fn revise(
    desk: &Desk,
    story: &Told,
    (deed, detail): (&'static str, &str),
    change: impl FnOnce(&mut Wanted),
) -> Result<Written> {
    let seen = story.newest.as_ref().map(|(revision, _)| *revision);
    let app = &desk.app;
    desk.save(async |tx| {
        let Some((revision, mut wanted)) = article::newest(&mut *tx, story.id).await? else {
            return Ok(Written::Overtaken);
        };
        if Some(revision) != seen {
            return Ok(Written::Overtaken);
        }
        change(&mut wanted);
        let now = app.clock.now();
        let _: article::Saved = article::save(tx, app, wanted, "desk", now).await?;
        article::note_desk(tx, story.id, now).await?;
        desk.log(tx, deed, story.subject(), detail).await?;
        Ok(Written::Done)
    })
    .await
}

/// Whether a story is still in the state that was seen, behind the lock of the change.
async fn is_as_seen(tx: &mut Tx, story: &Told) -> Result<bool> {
    let newest = article::newest(&mut *tx, story.id).await?;
    let version = |newest: &Option<(i64, Wanted)>| {
        let newest = newest.as_ref();
        newest.map(|(revision, wanted)| (*revision, wanted.state))
    };
    let embargo = held::of(&mut *tx, story.id).await?;
    Ok(version(&newest) == version(&story.newest) && embargo == story.embargo)
}
