//! `/desk/about`: the pages about the publication, in the order of the footer.
use db::{Executor, Tx};
use serde::{Deserialize, Serialize};

use super::markdown;
use super::{LONGEST_NAME, SAID, or_none, slug};
use crate::Desk;
use crate::done::Done;
use crate::fields::Fields;
use crate::form::{self, Notice, Overtaken, Problems};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::about::{self, AboutPage, KINDS};
use newsroom::former::{self, Kind};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

/// The list.
pub(super) const PATH: &str = "/desk/about";
/// Where a page stands whose form says nothing of it.
const LAST: i64 = 1_000;

/// The fields that are compared, each with the interface string of its name.
const FIELDS: [(&str, &str); 5] = [
    ("title", "about-title"),
    ("slug", "structure-slug"),
    ("kind", "about-kind"),
    ("place", "about-place"),
    ("text", "about-text"),
];

/// A page as the form has it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AboutForm {
    title: String,
    slug: String,
    kind: String,
    place: String,
    text: String,
    #[serde(skip_serializing)]
    seen: Seen,
}

#[derive(Serialize)]
struct AboutsPage {
    pages: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    title: String,
    kind: String,
    url: String,
    path: String,
    place: i64,
}

#[derive(Serialize)]
struct EditPage {
    url: String,
    path: String,
    is_new: bool,
    form: AboutForm,
    seen: Seen,
    kinds: Vec<(&'static str, String)>,
    /// Pages that the address can lead to.
    others: Vec<(String, String)>,
    to: String,
}

impl AboutForm {
    fn of((page, position): (&AboutPage, i64)) -> Result<Self> {
        let form = Self {
            title: page.title.clone(),
            slug: page.slug.clone(),
            kind: page.kind.clone(),
            place: position.to_string(),
            text: markdown::typed(&page.document),
            seen: Seen::default(),
        };
        let seen = Seen::of(&form)?;
        Ok(Self { seen, ..form })
    }

    /// The page that is meant and its place, over the one from before.
    async fn read(
        &self,
        desk: &Desk,
        before: &AboutPage,
    ) -> Result<Result<(AboutPage, i64), Problems>> {
        let text = markdown::read(desk, &self.text, &before.document).await?;
        let mut fields = Fields::of(&desk.publication);
        let title = fields.needed("title", &self.title, LONGEST_NAME, "about-problem-title");
        let slug = slug(&mut fields, &self.slug, &title);
        if slug != before.slug {
            let is_free = is_free(desk, &slug, before.id).await?;
            fields.check("slug", is_free, "structure-problem-taken");
        }
        let kind = KINDS.into_iter().find(|(kind, _)| *kind == self.kind);
        let kind = kind.map_or("other", |(kind, _)| kind);
        let place = fields.number_or_none("place", &self.place, 0..=100_000, "about-problem-place");
        let document = markdown::noted(&mut fields, "text", text);
        let is_full = document.as_ref().is_none_or(|text| !text.blocks.is_empty());
        fields.check("text", is_full, "about-problem-text");
        let updated_at = match document.as_ref() == Some(&before.document) {
            true => before.updated_at,
            false => desk.app.clock.now(),
        };
        Ok(fields.finish(|| {
            let page = AboutPage {
                id: before.id,
                slug,
                kind: kind.to_owned(),
                title,
                document: document?,
                updated_at,
            };
            Some((page, place.unwrap_or(LAST)))
        }))
    }
}

async fn is_free(desk: &Desk, slug: &str, id: i64) -> Result<bool> {
    let db = &desk.app.db;
    Ok(!about::has_slug(db, slug).await?
        && former::is_free(db, Kind::About, slug, Some(id)).await?)
}

async fn found(on: impl Executor, id: i64) -> Result<(AboutPage, i64)> {
    about::by_id(on, id).await?.ok_or(Error::NotFound)
}

/// The pages.
pub async fn index(desk: Desk, Query(done): Query<Done>) -> Result<Answer> {
    let line = |(id, entry, place): (i64, about::Entry, i64)| Line {
        kind: kind_name(&desk, &entry.kind),
        url: format!("{PATH}/{id}"),
        path: entry.path(),
        title: entry.title,
        place,
    };
    let pages = about::listed(&desk.app.db).await?;
    let content = AboutsPage {
        pages: pages.into_iter().map(line).collect(),
    };
    let (title, notice) = (desk.word("desk-abouts"), done.notice(&desk, &SAID));
    desk.page("structure/abouts.html", (PATH, &title), &content, &notice)
}

fn kind_name(desk: &Desk, kind: &str) -> String {
    desk.word(&format!("about-kind-{kind}"))
}

/// A page of which nothing is written yet.
fn blank(id: i64) -> AboutPage {
    AboutPage {
        id,
        slug: String::new(),
        kind: "other".to_owned(),
        title: String::new(),
        document: richtext::Document::default(),
        updated_at: 0,
    }
}

/// `GET /desk/about/new`
pub async fn new(desk: Desk) -> Result<Answer> {
    let form = AboutForm {
        kind: "other".to_owned(),
        ..AboutForm::default()
    };
    page(&desk, &blank(0), (form, String::new()), &Notice::None).await
}

/// `POST /desk/about/new`: one more.
pub async fn create(desk: Desk, Form(form): Form<AboutForm>) -> Result<Answer> {
    let id = desk.next_id();
    let (about, place) = match form.read(&desk, &blank(id)).await? {
        Ok(read) => read,
        Err(problems) => {
            let typed = (form, String::new());
            return page(&desk, &blank(0), typed, &problems.into()).await;
        }
    };
    let now = desk.app.clock.now();
    let add = async |tx: &mut Tx| {
        if about::has_slug(&mut *tx, &about.slug).await? {
            return Ok(Written::Overtaken);
        }
        about::add(tx, &about, place, now).await?;
        let subject = format!("about:{id}");
        desk.log(tx, "about.add", subject, &about.title).await?;
        Ok(Written::Done)
    };
    match desk.save(add).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}/{id}?done=added"))),
        Written::Overtaken => {
            let problems = Problems::one("slug", desk.word("structure-problem-taken"));
            let typed = (form, String::new());
            page(&desk, &blank(0), typed, &problems.into()).await
        }
    }
}

/// `GET /desk/about/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such page.
pub async fn edit(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let (about, place) = found(&desk.app.db, id).await?;
    let form = AboutForm::of((&about, place))?;
    page(
        &desk,
        &about,
        (form, String::new()),
        &done.notice(&desk, &SAID),
    )
    .await
}

async fn page(
    desk: &Desk,
    about: &AboutPage,
    (form, to): (AboutForm, String),
    notice: &Notice,
) -> Result<Answer> {
    let is_new = about.id == 0;
    let url = match is_new {
        true => format!("{PATH}/new"),
        false => format!("{PATH}/{}", about.id),
    };
    let all = about::listed(&desk.app.db).await?.into_iter();
    let others = all.filter(|(id, ..)| *id != about.id);
    let kinds = KINDS.map(|(kind, _)| (kind, kind_name(desk, kind)));
    let content = EditPage {
        seen: form.seen,
        path: about.entry().path(),
        is_new,
        form,
        kinds: kinds.into(),
        others: or_none(
            desk.word("about-remove-nowhere"),
            others.map(|(id, entry, _)| (id.to_string(), entry.title)),
        ),
        to,
        url: url.clone(),
    };
    let title = match is_new {
        true => desk.word("about-add"),
        false => about.title.clone(),
    };
    desk.page("structure/about.html", (&url, &title), &content, notice)
}

/// `POST /desk/about/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such page.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(mut form): Form<AboutForm>,
) -> Result<Answer> {
    let (before, _) = found(&desk.app.db, id).await?;
    let (about, place) = match form.read(&desk, &before).await? {
        Ok(read) => read,
        Err(problems) => {
            let typed = (form, String::new());
            return page(&desk, &before, typed, &problems.into()).await;
        }
    };
    let now = desk.app.clock.now();
    let save = async |tx: &mut Tx| {
        let (newest, old_place) = found(&mut *tx, id).await?;
        let old = AboutForm::of((&newest, old_place))?;
        let is_taken = newest.slug != about.slug && about::has_slug(&mut *tx, &about.slug).await?;
        if form.seen != old.seen || is_taken {
            return Ok(Written::Overtaken);
        }
        let changes = form::changes(&FIELDS, &old, &AboutForm::of((&about, place))?)?;
        about::change(tx, &about, (&newest.slug, place), now).await?;
        desk.log(tx, "about.change", format!("about:{id}"), &changes)
            .await?;
        Ok(Written::Done)
    };
    if desk.save(save).await?.is_done() {
        return Ok(Answer::see_other(&format!("{PATH}/{id}?done=saved")));
    }
    let (newest, place) = found(&desk.app.db, id).await?;
    let now = AboutForm::of((&newest, place))?;
    form.seen = now.seen;
    let notice = Overtaken::of(&FIELDS, &now, &form)?.into();
    page(&desk, &newest, (form, String::new()), &notice).await
}

/// Where the address of a page leads that is taken away.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Remove {
    to: String,
    seen: Seen,
}

/// `POST /desk/about/{id}/remove`
///
/// # Errors
/// [`Error::NotFound`] where there is no such page.
pub async fn remove(desk: Desk, Path(id): Path<i64>, Form(form): Form<Remove>) -> Result<Answer> {
    let to = form.to.trim().parse::<i64>().ok().filter(|to| *to != id);
    let now = desk.app.clock.now();
    let go = async |tx: &mut Tx| {
        let (newest, place) = found(&mut *tx, id).await?;
        if let Some(to) = to {
            found(&mut *tx, to).await?;
        }
        if form.seen != AboutForm::of((&newest, place))?.seen {
            return Ok(Written::Overtaken);
        }
        about::remove(tx, &newest, to, now).await?;
        let subject = format!("about:{id}");
        desk.log(tx, "about.remove", subject, &newest.title).await?;
        Ok(Written::Done)
    };
    if desk.save(go).await?.is_done() {
        return Ok(Answer::see_other(&format!("{PATH}?done=removed")));
    }
    let (newest, place) = found(&desk.app.db, id).await?;
    let shown = AboutForm::of((&newest, place))?;
    let notice = Overtaken::of(&FIELDS, &shown, &shown)?.into();
    page(&desk, &newest, (shown, form.to), &notice).await
}
