//! `/desk/newsroom`: the rules of the newsroom, which its chief edits: what blocks publishing, what is to be
//! seen to in each section, and who edits which sections.
pub mod checklists;
pub mod checks;
pub mod editors;

use serde::Serialize;

use self::checklists::ListView;
use self::checks::CheckView;
use self::editors::EditorView;
use crate::done::Done;
use crate::form::Notice;
use crate::story::RUN;
use crate::tell::{Tell, Told};
use crate::{Desk, Group, Place};
use ground::error::Result;
use newsroom::draft::{checklist, checks as rules};
use web::Answer;
use web::extract::Query;
use web::seen::Seen;

/// Its place at the desk.
pub const PLACES: &[Place] = &[Place::new(Group::Settings, "desk-newsroom", PATH, RUN)];

/// What it puts into words of the log.
pub const TELLS: &[Tell] = &[|desk, told| {
    Box::pin(async move {
        told.iter_mut().for_each(|one| name(desk, one));
        Ok(())
    })
}];

const PATH: &str = "/desk/newsroom";

/// What was typed into one of the forms and could not be kept.
#[derive(Default)]
enum Typed {
    #[default]
    Nothing,
    /// The checks that were to block.
    Checks(rules::Demands),
    /// The list of a section.
    List(i64, String),
    /// The sections of an editor.
    Editor(i64, Vec<i64>),
}

#[derive(Serialize)]
struct NewsroomPage {
    checks: Vec<CheckView>,
    checks_seen: Seen,
    lists: Vec<ListView>,
    editors: Vec<EditorView>,
    has_sections: bool,
}

/// The page.
///
/// # Errors
/// When the template fails.
pub async fn index(desk: Desk, Query(done): Query<Done>) -> Result<Answer> {
    let notice = done.notice(&desk, &[("saved", "newsroom-saved")]);
    page(&desk, Typed::Nothing, &notice).await
}

async fn page(desk: &Desk, typed: Typed, notice: &Notice) -> Result<Answer> {
    let db = &desk.app.db;
    let demands = rules::demands(db).await?;
    let lists = checklist::lists(db).await?;
    let content = NewsroomPage {
        checks_seen: Seen::of(&demands)?,
        checks: checks::views(desk, &demands, &typed),
        lists: checklists::views(desk, &lists, &typed)?,
        editors: editors::views(desk, &typed).await?,
        has_sections: !desk.publication.sections().is_empty(),
    };
    let title = desk.word("desk-newsroom");
    desk.page("newsroom/index.html", (PATH, &title), &content, notice)
}

fn saved() -> Answer {
    Answer::see_other(&format!("{PATH}?done=saved"))
}

/// Names the rules in lines of the log.
fn name(desk: &Desk, told: &mut Told) {
    let url = PATH.to_owned();
    if told.line.subject == checks::SUBJECT {
        told.call(desk.word("newsroom-checks"), url);
    } else if let Some(id) = told.id("checklist").and_then(|id| id.parse().ok()) {
        told.call(checklists::called(desk, id), url);
    }
}
