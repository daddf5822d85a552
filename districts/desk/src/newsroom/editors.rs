//! `POST /desk/newsroom/editors/{id}`: the sections whose stories an editor edits.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Typed, page, saved};
use crate::Desk;
use crate::form::{self, Overtaken};
use crate::story::{EDIT, RUN};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::section::Section;
use people::role::sections::{self, Sections};
use people::staff::{self, Member};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

const FIELDS: [(&str, &str); 1] = [("sections", "newsroom-editor-sections")];

/// The form: a box for each section, under `section-` and its id.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EditorForm {
    seen: Seen,
    #[serde(flatten)]
    boxes: BTreeMap<String, String>,
}

/// What is compared: the sections by their names.
#[derive(Serialize)]
struct Compared {
    sections: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct EditorView {
    id: i64,
    name: String,
    sections: Vec<SectionView>,
    seen: Seen,
}

#[derive(Serialize)]
struct SectionView {
    field: String,
    name: String,
    is_chosen: bool,
}

fn field(section: i64) -> String {
    format!("section-{section}")
}

/// Those who edit, but not all that there is.
async fn editors(desk: &Desk) -> Result<Vec<Member>> {
    let mut members = staff::members(&desk.app.db).await?;
    members.retain(|member| member.roles.may(EDIT) && !member.roles.may(RUN));
    Ok(members)
}

/// The version of somebody's sections, of which there may be none.
fn version(sections: &Sections, account: i64) -> Result<Seen> {
    Seen::of(&sections.of(account))
}

pub(super) async fn views(desk: &Desk, typed: &Typed) -> Result<Vec<EditorView>> {
    let all = sections::all(&desk.app.db).await?;
    let view = |member: Member| -> Result<EditorView> {
        let id = member.reader.id;
        let chosen = match typed {
            Typed::Editor(typed_for, chosen) if *typed_for == id => chosen.as_slice(),
            _ => all.of(id),
        };
        let section = |section: &Section| SectionView {
            field: field(section.id),
            name: section.name.clone(),
            is_chosen: chosen.contains(&section.id),
        };
        let sections = desk.publication.sections().iter().map(section);
        Ok(EditorView {
            id,
            name: member.reader.called().to_owned(),
            seen: version(&all, id)?,
            sections: sections.collect(),
        })
    };
    editors(desk).await?.into_iter().map(view).collect()
}

impl EditorForm {
    fn sections(&self, desk: &Desk) -> Vec<i64> {
        let sections = desk.publication.sections().iter();
        let chosen = sections.filter(|section| self.boxes.contains_key(&field(section.id)));
        let mut ids: Vec<i64> = chosen.map(|section| section.id).collect();
        ids.sort_unstable();
        ids
    }
}

fn compared(desk: &Desk, sections: &[i64]) -> Compared {
    let named = sections
        .iter()
        .filter_map(|id| desk.publication.section(*id));
    Compared {
        sections: named.map(|section| section.name.clone()).collect(),
    }
}

/// Sets them.
///
/// # Errors
/// [`Error::NotFound`] for somebody who is no editor, or edits everything.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<EditorForm>,
) -> Result<Answer> {
    let known = editors(&desk).await?;
    if !known.iter().any(|member| member.reader.id == id) {
        return Err(Error::NotFound);
    }
    let chosen = form.sections(&desk);
    match save(&desk, (id, form.seen), &chosen).await? {
        Written::Done => Ok(saved()),
        Written::Overtaken => {
            let now = sections::all(&desk.app.db).await?;
            let now = compared(&desk, now.of(id));
            let notice = Overtaken::of(&FIELDS, &now, &compared(&desk, &chosen))?.into();
            page(&desk, Typed::Editor(id, chosen), &notice).await
        }
    }
}

async fn save(desk: &Desk, (id, seen): (i64, Seen), chosen: &[i64]) -> Result<Written> {
    desk.save(async |tx| {
        let before = sections::all(&mut *tx).await?;
        if seen != version(&before, id)? {
            return Ok(Written::Overtaken);
        }
        sections::set(tx, id, chosen).await?;
        let (was, is) = (compared(desk, before.of(id)), compared(desk, chosen));
        let changes = form::changes(&FIELDS, &was, &is)?;
        let subject = format!("reader:{id}");
        desk.log(tx, "newsroom.editor", subject, &changes).await?;
        Ok(Written::Done)
    })
    .await
}
