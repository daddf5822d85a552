//! `POST /desk/stories/{id}/stage`: moves a story to another stage, with a word to the next person.
use serde::Deserialize;

use super::letters::{self, Subject};
use super::story::{Typed, page, settled, url};
use crate::Desk;
use crate::fields::{Fields, Tick};
use crate::form::Notice;
use crate::story::{STORIES, permit, writable};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::draft::Draft;
use newsroom::draft::assignment::{self, Assignment, By, LONGEST, Stage};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    /// The round that was seen.
    seen: Seen,
    /// The word of the stage.
    to: String,
    note: String,
    /// Where the button stands: `board`, or nothing for the story's own page.
    from: String,
    /// Takes back the last step, where that was one's own.
    undo: Tick,
}

/// Moves it.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for whoever may not write in the story or not take this
/// step; [`Error::BadRequest`] for a stage that there is not.
pub async fn create(desk: Desk, Path(id): Path<i64>, Form(form): Form<StepForm>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let to = Stage::parse(&form.to).ok_or(Error::BadRequest("there is no such stage"))?;
    let before = settled(&desk, id).await?;
    if !form.seen.is(before.round) {
        return overtaken(&desk, &draft, form).await;
    }
    let may = match form.undo.0 {
        true => is_own(&desk, id, (to, before.stage)).await?,
        false => {
            let who = (&desk.viewer.roles, desk.viewer.reader.id);
            let permit = permit(&desk, &draft).await?;
            permit.may_step(who, (before.stage, to))
        }
    };
    if !may {
        return Err(Error::Forbidden);
    }
    let mut fields = Fields::of(&desk.publication);
    let note = fields.text("note", &form.note, LONGEST);
    let note = match fields.finish(|| Some(note)) {
        Ok(note) => note,
        Err(problems) => return again(&desk, &draft, form, &problems.into()).await,
    };
    // What is taken back at once is told to nobody.
    let told = (!form.undo.0).then_some(&draft);
    match save(&desk, told, &before, (to, &note)).await? {
        Written::Done => Ok(Answer::see_other(&back(&before, &form))),
        Written::Overtaken => overtaken(&desk, &draft, form).await,
    }
}

/// Whether the last thing that happened to a story was this step, and whoever looks took it.
pub(super) async fn is_own(desk: &Desk, id: i64, (from, to): (Stage, Stage)) -> Result<bool> {
    let moves = assignment::moves(&desk.app.db, id).await?;
    Ok(moves.first().is_some_and(|last| {
        let is_it = last.from == from && last.to == to && from != to;
        is_it && last.staff == desk.viewer.reader.id
    }))
}

/// Where a step leads; to the board with what it needs to offer the way back.
fn back(before: &Assignment, form: &StepForm) -> String {
    let id = before.draft;
    match (form.from.as_str(), form.undo.0) {
        ("board", false) => {
            let (stage, seen) = (before.stage.word(), before.round + 1);
            format!("{STORIES}/board?done=moved&story={id}&back={stage}&seen={seen}")
        }
        ("board", true) => format!("{STORIES}/board?done=moved"),
        _ => format!("{}?done=moved", url(id)),
    }
}

/// The deed of a step, by where it comes from and leads.
fn deed(from: Stage, to: Stage) -> &'static str {
    match (from, to) {
        (_, Stage::Idea | Stage::Assigned) => "article.assign",
        (Stage::Review | Stage::Ready, Stage::Draft) => "article.to_draft",
        (_, Stage::Draft) => "article.start",
        (_, Stage::Review) => "article.to_review",
        (_, Stage::Ready) => "article.to_ready",
    }
}

async fn save(
    desk: &Desk,
    told: Option<&Draft>,
    before: &Assignment,
    (to, note): (Stage, &str),
) -> Result<Written> {
    let by = By {
        staff: desk.viewer.reader.id,
        note,
    };
    let next = Assignment {
        stage: to,
        ..before.clone()
    };
    let letters = match told {
        Some(draft) => letters::about(desk, Subject::of(draft), (before, &next), note).await?,
        None => Vec::new(),
    };
    let written = desk
        .save(async |tx| {
            let written = assignment::step(&desk.app, tx, before, (to, by)).await?;
            if written.is_done() {
                let subject = format!("article:{}", before.draft);
                desk.log(tx, deed(before.stage, to), subject, note).await?;
                letters::send(&desk.app, tx, &letters).await?;
            }
            Ok(written)
        })
        .await?;
    desk.app.job_bell.ring();
    Ok(written)
}

/// The page with the note that was typed.
async fn again(desk: &Desk, draft: &Draft, form: StepForm, notice: &Notice) -> Result<Answer> {
    let typed = Typed {
        note: form.note,
        ..Typed::default()
    };
    page(desk, draft, typed, notice).await
}

/// The page as it is now.
async fn overtaken(desk: &Desk, draft: &Draft, form: StepForm) -> Result<Answer> {
    let notice = Notice::Conflict(desk.word("step-overtaken"));
    again(desk, draft, form, &notice).await
}
