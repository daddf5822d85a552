//! `/desk/sections`: the sections in the order of the navigation.
use db::{Executor, Tx};
use serde::{Deserialize, Serialize};

use super::{LONGEST_LINE, LONGEST_NAME, SAID, or_none, slug};
use crate::Desk;
use crate::done::Done;
use crate::fields::{Fields, Tick};
use crate::form::{self, Notice, Overtaken, Problems};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article::regroup;
use newsroom::former::{self, Kind};
use newsroom::section::{self, RESERVED, Section};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

/// The list.
pub(super) const PATH: &str = "/desk/sections";

/// The fields that are compared, each with the interface string of its name.
const FIELDS: [(&str, &str); 5] = [
    ("name", "structure-name"),
    ("slug", "structure-slug"),
    ("description", "section-description"),
    ("free", "section-free"),
    ("opinion", "section-opinion"),
];

/// A section as the form has it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SectionForm {
    name: String,
    slug: String,
    description: String,
    free: Tick,
    opinion: Tick,
    #[serde(skip_serializing)]
    seen: Seen,
}

#[derive(Serialize)]
struct SectionsPage {
    sections: Vec<Line>,
    form: SectionForm,
    /// The version of the order.
    order: Seen,
}

#[derive(Serialize)]
struct Line {
    name: String,
    path: String,
    url: String,
    stories: i64,
    is_free: bool,
    is_opinion: bool,
    is_first: bool,
    is_last: bool,
}

#[derive(Serialize)]
struct SectionPage {
    url: String,
    form: SectionForm,
    seen: Seen,
    former: Vec<String>,
    stories: i64,
    /// Sections that its stories can go to.
    others: Vec<(String, String)>,
    to: String,
}

impl SectionForm {
    fn of(section: &Section) -> Result<Self> {
        Ok(Self {
            name: section.name.clone(),
            slug: section.slug.clone(),
            description: section.description.clone(),
            free: Tick(section.is_free),
            opinion: Tick(section.is_opinion),
            seen: version(section)?,
        })
    }

    /// The section that is meant, as the one with this id.
    async fn read(&self, desk: &Desk, id: i64, before: &str) -> Result<Result<Section, Problems>> {
        let mut fields = Fields::of(&desk.publication);
        let name = fields.needed("name", &self.name, LONGEST_NAME, "desk-problem-name");
        let slug = slug(&mut fields, &self.slug, &name);
        let is_ours = !RESERVED.contains(&slug.as_str());
        fields.check("slug", is_ours, "structure-problem-reserved");
        if slug != before {
            let is_free = is_free(desk, &slug, id).await?;
            fields.check("slug", is_free, "structure-problem-taken");
        }
        let description = fields.text("description", &self.description, LONGEST_LINE);
        Ok(fields.finish(|| {
            Some(Section {
                id,
                slug,
                name,
                description,
                is_free: self.free.0,
                is_opinion: self.opinion.0,
                former: Vec::new(),
            })
        }))
    }
}

/// The version of a section that a form was made from.
fn version(section: &Section) -> Result<Seen> {
    Seen::of(section)
}

async fn is_free(desk: &Desk, slug: &str, id: i64) -> Result<bool> {
    let db = &desk.app.db;
    Ok(!section::has_slug(db, slug).await?
        && former::is_free(db, Kind::Section, slug, Some(id)).await?)
}

async fn found(on: impl Executor, id: i64) -> Result<Section> {
    section::by_id(on, id).await?.ok_or(Error::NotFound)
}

/// The sections, and the form for a new one.
pub async fn index(desk: Desk, Query(done): Query<Done>) -> Result<Answer> {
    list(&desk, SectionForm::default(), &done.notice(&desk, &SAID)).await
}

async fn list(desk: &Desk, form: SectionForm, notice: &Notice) -> Result<Answer> {
    let all = desk.publication.sections();
    let mut sections = Vec::with_capacity(all.len());
    for (at, section) in all.iter().enumerate() {
        sections.push(Line {
            name: section.name.clone(),
            path: section.path(),
            url: format!("{PATH}/{}", section.id),
            stories: section::count(&desk.app.db, section.id).await?,
            is_free: section.is_free,
            is_opinion: section.is_opinion,
            is_first: at == 0,
            is_last: at + 1 == all.len(),
        });
    }
    let content = SectionsPage {
        sections,
        form,
        order: order(all)?,
    };
    let title = desk.word("desk-sections");
    desk.page("structure/sections.html", (PATH, &title), &content, notice)
}

/// The version of the order of sections.
fn order(sections: &[Section]) -> Result<Seen> {
    let ids: Vec<i64> = sections.iter().map(|section| section.id).collect();
    Seen::of(&ids)
}

/// `POST /desk/sections`: one more.
pub async fn create(desk: Desk, Form(form): Form<SectionForm>) -> Result<Answer> {
    match add(&desk, &form).await? {
        Ok(()) => Ok(Answer::see_other(&format!("{PATH}?done=added"))),
        Err(problems) => list(&desk, form, &problems.into()).await,
    }
}

/// Adds the section that a form means, or says what is wrong with it.
pub(crate) async fn add(desk: &Desk, form: &SectionForm) -> Result<Result<(), Problems>> {
    let id = desk.next_id();
    let section = match form.read(desk, id, "").await? {
        Ok(section) => section,
        Err(problems) => return Ok(Err(problems)),
    };
    let now = desk.app.clock.now();
    let add = async |tx: &mut Tx| {
        if section::has_slug(&mut *tx, &section.slug).await? {
            return Ok(Written::Overtaken);
        }
        section::add(tx, &section, now).await?;
        let subject = format!("section:{id}");
        desk.log(tx, "section.add", subject, &section.name).await?;
        Ok(Written::Done)
    };
    Ok(match desk.save(add).await? {
        Written::Done => Ok(()),
        Written::Overtaken => {
            let words = desk.word("structure-problem-taken");
            Err(Problems::one("slug", words))
        }
    })
}

/// `GET /desk/sections/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such section.
pub async fn edit(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let section = found(&desk.app.db, id).await?;
    let form = SectionForm::of(&section)?;
    page(
        &desk,
        &section,
        (form, String::new()),
        &done.notice(&desk, &SAID),
    )
    .await
}

async fn page(
    desk: &Desk,
    section: &Section,
    (form, to): (SectionForm, String),
    notice: &Notice,
) -> Result<Answer> {
    let url = format!("{PATH}/{}", section.id);
    let known = desk.publication.section(section.id);
    let others = desk.publication.sections().iter();
    let others = others.filter(|one| one.id != section.id);
    let content = SectionPage {
        seen: form.seen,
        former: known.map(|one| one.former.clone()).unwrap_or_default(),
        stories: section::count(&desk.app.db, section.id).await?,
        others: or_none(
            desk.word("section-retire-nowhere"),
            others.map(|one| (one.id.to_string(), one.name.clone())),
        ),
        form,
        to,
        url: url.clone(),
    };
    let template = "structure/section.html";
    desk.page(template, (&url, &section.name), &content, notice)
}

/// `POST /desk/sections/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such section.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<SectionForm>,
) -> Result<Answer> {
    let before = found(&desk.app.db, id).await?;
    let section = match form.read(&desk, id, &before.slug).await? {
        Ok(section) => section,
        Err(problems) => {
            let typed = (form, String::new());
            return page(&desk, &before, typed, &problems.into()).await;
        }
    };
    let now = desk.app.clock.now();
    let save = async |tx: &mut Tx| {
        let newest = found(&mut *tx, id).await?;
        let is_taken =
            newest.slug != section.slug && section::has_slug(&mut *tx, &section.slug).await?;
        if form.seen != version(&newest)? || is_taken {
            return Ok(Written::Overtaken);
        }
        let (old, new) = (SectionForm::of(&newest)?, SectionForm::of(&section)?);
        let changes = form::changes(&FIELDS, &old, &new)?;
        section::change(tx, &section, &newest.slug, now).await?;
        let subject = format!("section:{id}");
        desk.log(tx, "section.change", subject, &changes).await?;
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}/{id}?done=saved"))),
        Written::Overtaken => overtaken(&desk, id, form).await,
    }
}

/// What was typed beside what somebody else has saved, to be saved over it.
async fn overtaken(desk: &Desk, id: i64, mut form: SectionForm) -> Result<Answer> {
    let newest = found(&desk.app.db, id).await?;
    let now = SectionForm::of(&newest)?;
    form.seen = now.seen;
    let notice = Overtaken::of(&FIELDS, &now, &form)?.into();
    page(desk, &newest, (form, String::new()), &notice).await
}

/// Where a section goes in the order.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Move {
    to: String,
    seen: Seen,
}

/// `POST /desk/sections/{id}/move`: one place up or down.
///
/// # Errors
/// [`Error::NotFound`] where there is no such section.
pub async fn arrange(desk: Desk, Path(id): Path<i64>, Form(step): Form<Move>) -> Result<Answer> {
    let now = desk.app.clock.now();
    let place = async |tx: &mut Tx| {
        let mut ids = section::order(&mut *tx).await?;
        let at = ids.iter().position(|one| *one == id);
        let at = at.ok_or(Error::NotFound)?;
        if step.seen != Seen::of(&ids)? {
            return Ok(Written::Overtaken);
        }
        let to = match step.to.as_str() {
            "up" => at.saturating_sub(1),
            _ => (at + 1).min(ids.len() - 1),
        };
        ids.swap(at, to);
        section::arrange(tx, &ids, now).await?;
        let subject = format!("section:{id}");
        desk.log(tx, "section.move", subject, "").await?;
        Ok(Written::Done)
    };
    match desk.save(place).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}?done=moved"))),
        Written::Overtaken => {
            let notice = Overtaken::settled().into();
            list(&desk, SectionForm::default(), &notice).await
        }
    }
}

/// Where the stories of a section go that is taken away.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Retire {
    to: String,
    seen: Seen,
}

/// `POST /desk/sections/{id}/retire`: takes it away; its stories and its address go to another one.
///
/// # Errors
/// [`Error::NotFound`] where there is no such section.
pub async fn retire(desk: Desk, Path(id): Path<i64>, Form(form): Form<Retire>) -> Result<Answer> {
    let before = found(&desk.app.db, id).await?;
    let to = form.to.trim().parse::<i64>().ok().filter(|to| *to != id);
    let now = desk.app.clock.now();
    let go = async |tx: &mut Tx| {
        let newest = found(&mut *tx, id).await?;
        if let Some(to) = to {
            found(&mut *tx, to).await?;
        }
        let has_gone = form.seen == version(&newest)?
            && regroup::retire_section(tx, &newest, to, now)
                .await?
                .is_done();
        if !has_gone {
            return Ok(Written::Overtaken);
        }
        let subject = format!("section:{id}");
        desk.log(tx, "section.retire", subject, &newest.name)
            .await?;
        Ok(Written::Done)
    };
    if desk.save(go).await?.is_done() {
        return Ok(Answer::see_other(&format!("{PATH}?done=removed")));
    }
    let newest = found(&desk.app.db, id).await?;
    let shown = SectionForm::of(&newest)?;
    let notice: Notice = match form.seen == version(&newest)? {
        true => Problems::one("to", desk.word("section-problem-to")).into(),
        false => Overtaken::of(&FIELDS, &shown, &SectionForm::of(&before)?)?.into(),
    };
    page(&desk, &newest, (shown, form.to), &notice).await
}
