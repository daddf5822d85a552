//! `POST /desk/stories/{id}/assign`: who is to write a story, until when, and what it is to be about.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::letters::{self, Subject};
use super::story::{Typed, page, settled, url};
use super::writers;
use crate::Desk;
use crate::fields::{Fields, moment_field};
use crate::form::{self, Notice, Overtaken, Problems};
use crate::story::{names, writable};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;
use newsroom::draft::Draft;
use newsroom::draft::assignment::{self, Assignment, By, LONGEST};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// The fields that are compared, each with the interface string of its name.
const FIELDS: [(&str, &str); 3] = [
    ("people", "assign-people"),
    ("due", "assign-due"),
    ("brief", "assign-brief"),
];

/// The form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AssignForm {
    #[serde(skip_serializing)]
    seen: Seen,
    pub(super) due: String,
    pub(super) brief: String,
    pub(super) note: String,
    /// Who is to write it, each under `to-` and the account.
    #[serde(flatten, skip_serializing)]
    boxes: BTreeMap<String, String>,
}

/// What is compared: people by their names.
#[derive(Serialize)]
struct Compared {
    people: Vec<String>,
    due: String,
    brief: String,
}

/// What is meant by the form.
pub(super) struct Meant {
    pub assignees: Vec<i64>,
    pub due_at: Option<Millis>,
    pub brief: String,
    pub note: String,
}

/// The name of somebody's box.
pub(super) fn field(account: i64) -> String {
    format!("to-{account}")
}

impl AssignForm {
    /// The form as it shows what is settled.
    pub(super) fn of(desk: &Desk, settled: &Assignment) -> Self {
        let boxes = settled.assignees.iter();
        Self {
            seen: Seen(settled.round),
            due: moment_field(settled.due_at, &desk.publication.zone),
            brief: settled.brief.clone(),
            note: String::new(),
            boxes: boxes.map(|id| (field(*id), "yes".to_owned())).collect(),
        }
    }

    /// What the story is to be about, and a note, without the rest.
    pub(super) fn brief_alone(&self) -> Self {
        Self {
            brief: self.brief.clone(),
            note: self.note.clone(),
            ..Self::default()
        }
    }

    /// The accounts whose boxes are ticked.
    pub(super) fn assignees(&self) -> Vec<i64> {
        let ids = self
            .boxes
            .keys()
            .filter_map(|name| name.strip_prefix("to-"));
        let mut ids: Vec<i64> = ids.filter_map(|id| id.parse().ok()).collect();
        ids.sort_unstable();
        ids
    }

    /// What is meant. Whoever writes no more can have a story, but not get one.
    pub(super) async fn read(
        &self,
        desk: &Desk,
        before: &[i64],
    ) -> Result<Result<Meant, Problems>> {
        let writers = writers(desk).await?;
        let is_writer = |id: &i64| writers.iter().any(|member| member.reader.id == *id);
        let assignees = self.assignees();
        let mut fields = Fields::of(&desk.publication);
        let is_known = assignees
            .iter()
            .all(|id| before.contains(id) || is_writer(id));
        fields.check("people", is_known, "assign-problem-people");
        let due_at = fields.moment("due", &self.due);
        let brief = fields.text("brief", &self.brief, LONGEST);
        let note = fields.text("note", &self.note, LONGEST);
        Ok(fields.finish(|| {
            Some(Meant {
                assignees,
                due_at,
                brief,
                note,
            })
        }))
    }
}

/// Settles it.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`], as for the page.
///
/// [`Error::NotFound`]: ground::error::Error::NotFound
/// [`Error::Forbidden`]: ground::error::Error::Forbidden
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(typed): Form<AssignForm>,
) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let before = settled(&desk, id).await?;
    let meant = match typed.read(&desk, &before.assignees).await? {
        Ok(meant) => meant,
        Err(problems) => return again(&desk, &draft, typed, &problems.into()).await,
    };
    if !typed.seen.is(before.round) {
        return overtaken(&desk, &draft, typed).await;
    }
    match save(&desk, &draft, &before, meant).await? {
        Written::Done => Ok(Answer::see_other(&format!("{}?done=assigned", url(id)))),
        Written::Overtaken => overtaken(&desk, &draft, typed).await,
    }
}

async fn save(desk: &Desk, draft: &Draft, before: &Assignment, meant: Meant) -> Result<Written> {
    let next = Assignment {
        stage: before.stage.assigned_to(!meant.assignees.is_empty()),
        due_at: meant.due_at,
        brief: meant.brief,
        assignees: meant.assignees,
        ..before.clone()
    };
    let (was, is) = (compared(desk, before).await?, compared(desk, &next).await?);
    let changes = form::changes(&FIELDS, &was, &is)?;
    let detail = format!("{} {changes}", meant.note);
    let by = By {
        staff: desk.viewer.reader.id,
        note: &meant.note,
    };
    let subject = Subject::of(draft);
    let letters = letters::about(desk, subject, (before, &next), &meant.note).await?;
    let written = desk
        .save(async |tx| {
            let written = assignment::assign(&desk.app, tx, (before, &next), by).await?;
            if written.is_done() {
                let subject = format!("article:{}", next.draft);
                desk.log(tx, "article.assign", subject, detail.trim())
                    .await?;
                letters::send(&desk.app, tx, &letters).await?;
            }
            Ok(written)
        })
        .await?;
    desk.app.job_bell.ring();
    Ok(written)
}

async fn compared(desk: &Desk, settled: &Assignment) -> Result<Compared> {
    let names = names(desk, settled.assignees.clone()).await?;
    let called = settled.assignees.iter().filter_map(|id| names.get(id));
    Ok(Compared {
        people: called.cloned().collect(),
        due: moment_field(settled.due_at, &desk.publication.zone),
        brief: settled.brief.clone(),
    })
}

/// The page with what was typed.
async fn again(desk: &Desk, draft: &Draft, form: AssignForm, notice: &Notice) -> Result<Answer> {
    let typed = Typed {
        assign: Some(form),
        ..Typed::default()
    };
    page(desk, draft, typed, notice).await
}

/// The page as it is now, with what was typed beside what somebody else has settled.
async fn overtaken(desk: &Desk, draft: &Draft, typed: AssignForm) -> Result<Answer> {
    let now = settled(desk, draft.id).await?;
    let meant = Assignment {
        assignees: typed.assignees(),
        ..now.clone()
    };
    let meant = Compared {
        due: typed.due.clone(),
        brief: typed.brief.clone(),
        ..compared(desk, &meant).await?
    };
    let notice = Overtaken::of(&FIELDS, &compared(desk, &now).await?, &meant)?;
    again(desk, draft, typed, &notice.into()).await
}
