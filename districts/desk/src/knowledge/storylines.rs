//! `/desk/storylines`: stories that run over many articles: their title, summary, owner and state, and what
//! is in them.
use serde::{Deserialize, Serialize};

use super::{KNOWLEDGE, LONGEST_NAME, LONGEST_NOTE, SAID};
use crate::Desk;
use crate::done::{Done, notice};
use crate::fields::Fields;
use crate::form::{self, Notice, Overtaken, Problems};
use crate::planning;
use crate::story::{STORIES, names};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article::{self, Found};
use newsroom::knowledge::record;
use newsroom::knowledge::storyline::{self, Item, ItemKind, SUMMARY_WORDS, State, Storyline};
use newsroom::slug::slug_of;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

/// The list.
pub const PATH: &str = "/desk/storylines";
/// Storylines on one page.
const SHOWN: usize = 50;
/// The fields that are compared, each with the interface string of its name.
const FIELDS: [(&str, &str); 4] = [
    ("title", "know-line-title"),
    ("summary", "know-line-summary"),
    ("owner", "know-line-owner"),
    ("state", "know-line-state"),
];

/// The address of a storyline.
pub fn url(id: i64) -> String {
    format!("{PATH}/{id}")
}

/// Where the page begins, and what was done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: Option<i64>,
    done: String,
}

/// A title.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewForm {
    title: String,
}

/// A storyline as the form has it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LineForm {
    title: String,
    summary: String,
    owner: String,
    state: String,
    #[serde(skip_serializing)]
    seen: Seen,
}

/// Something in a storyline and what is to become of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ItemForm {
    kind: String,
    item: String,
    path: String,
    deed: String,
    seen: Seen,
}

#[derive(Serialize)]
struct LinesPage {
    storylines: Vec<Line>,
    next_url: Option<String>,
    can_begin: bool,
    title: String,
}

#[derive(Serialize)]
struct Line {
    url: String,
    title: String,
    state: &'static str,
    owner: String,
    at: Millis,
}

#[derive(Serialize)]
struct LinePage {
    url: String,
    public_url: String,
    seen: i64,
    form: LineForm,
    people: Vec<(String, String)>,
    states: Vec<(String, String)>,
    summaries: Vec<SummaryView>,
    items: Vec<ItemView>,
    path: String,
}

#[derive(Serialize)]
struct SummaryView {
    at: Millis,
    by: String,
    text: String,
}

#[derive(Serialize)]
struct ItemView {
    kind: &'static str,
    id: String,
    name: String,
    url: Option<String>,
    is_pinned: bool,
}

impl LineForm {
    fn of(line: &Storyline) -> Self {
        Self {
            title: line.title.clone(),
            summary: line.summary.clone(),
            owner: line
                .owner
                .map_or_else(String::new, |owner| owner.to_string()),
            state: line.state.word().to_owned(),
            seen: Seen(line.version),
        }
    }

    fn read(
        &self,
        desk: &Desk,
        (before, people): (&Storyline, &[(String, String)]),
    ) -> Result<Storyline, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let title = fields.needed("title", &self.title, LONGEST_NAME, "know-problem-title");
        let summary = fields.text("summary", &self.summary, LONGEST_NOTE);
        let words = summary.split_whitespace().count();
        fields.check("summary", words <= SUMMARY_WORDS, "know-problem-summary");
        let is_known = self.owner.is_empty() || people.iter().any(|(id, _)| *id == self.owner);
        fields.check("owner", is_known, "know-problem-owner");
        let state = State::parse(&self.state).filter(|state| *state != State::Quiet);
        let state = fields.some("state", state, "know-problem-state");
        fields.finish(|| {
            Some(Storyline {
                slug: match before.slug == slug_of(&before.title) {
                    true => slug_of(&title),
                    false => before.slug.clone(),
                },
                title,
                summary,
                owner: self.owner.parse().ok(),
                state: state?,
                version: self.seen.0,
                ..before.clone()
            })
        })
    }
}

/// The list, those first that were changed last.
///
/// # Errors
/// When the template fails.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let said = notice(&desk, &asked.done, &SAID);
    list(&desk, asked.after, (String::new(), &said)).await
}

async fn list(
    desk: &Desk,
    after: Option<i64>,
    (title, notice): (String, &Notice),
) -> Result<Answer> {
    let db = &desk.app.db;
    let last = match after {
        Some(id) => storyline::by_id(db, id).await?,
        None => None,
    };
    let mut found = storyline::page(db, last.as_ref(), SHOWN + 1).await?;
    let has_more = found.len() > SHOWN;
    found.truncate(SHOWN);
    let next = found.last().filter(|_| has_more);
    let next_url = next.map(|line| format!("{PATH}?after={}", line.id));
    let owners = found.iter().filter_map(|line| line.owner).collect();
    let names = names(desk, owners).await?;
    let now = desk.app.clock.now();
    let line = |line: Storyline| Line {
        url: url(line.id),
        state: line.state_at(now).word(),
        owner: line
            .owner
            .and_then(|owner| names.get(&owner).cloned())
            .unwrap_or_default(),
        at: line.updated_at,
        title: line.title,
    };
    let content = LinesPage {
        storylines: found.into_iter().map(line).collect(),
        next_url,
        can_begin: desk.viewer.roles.may(KNOWLEDGE),
        title,
    };
    let title = desk.word("desk-storylines");
    desk.page(
        "knowledge_desk/storylines.html",
        (PATH, &title),
        &content,
        notice,
    )
}

/// `POST /desk/storylines/new`: begins a storyline, whose owner is whoever begins it.
///
/// # Errors
/// When the database does not answer.
pub async fn create(desk: Desk, Form(form): Form<NewForm>) -> Result<Answer> {
    let mut fields = Fields::of(&desk.publication);
    let title = fields.needed("title", &form.title, LONGEST_NAME, "know-problem-title");
    let title = match fields.finish(|| Some(title)) {
        Ok(title) => title,
        Err(problems) => return list(&desk, None, (form.title, &problems.into())).await,
    };
    let (now, me) = (desk.app.clock.now(), desk.viewer.reader.id);
    let new = Storyline::new(desk.next_id(), &title, Some(me), now);
    let id = new.id;
    let written = desk
        .save(async |tx| {
            storyline::add(tx, new.clone()).await?;
            desk.log(tx, "storyline.add", format!("storyline:{id}"), "")
                .await?;
            Ok(Written::Done)
        })
        .await?;
    debug_assert!(written.is_done(), "nothing overtakes what is new");
    Ok(Answer::see_other(&format!("{}?done=added", url(id))))
}

/// The storyline, for somebody who may change it: its owner, and whoever decides about storylines.
async fn own(desk: &Desk, id: i64) -> Result<Storyline> {
    let line = storyline::by_id(&desk.app.db, id)
        .await?
        .ok_or(Error::NotFound)?;
    let is_owner = line.owner == Some(desk.viewer.reader.id);
    match is_owner || desk.viewer.roles.may(KNOWLEDGE) {
        true => Ok(line),
        false => Err(Error::Forbidden),
    }
}

/// `GET /desk/storylines/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such storyline, and [`Error::Forbidden`] for whoever may not
/// change it.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let line = own(&desk, id).await?;
    let form = LineForm::of(&line);
    page(
        &desk,
        &line,
        (form, String::new()),
        &done.notice(&desk, &SAID),
    )
    .await
}

async fn people(desk: &Desk) -> Result<Vec<(String, String)>> {
    let nobody = (String::new(), desk.word("know-line-nobody"));
    let people = planning::people(desk).await?.into_iter();
    Ok(std::iter::once(nobody).chain(people).collect())
}

async fn page(
    desk: &Desk,
    line: &Storyline,
    (form, path): (LineForm, String),
    notice: &Notice,
) -> Result<Answer> {
    let states = [State::Running, State::Closed].map(|state| {
        let name = desk.word(&format!("know-line-state-{}", state.word()));
        (state.word().to_owned(), name)
    });
    let content = LinePage {
        url: url(line.id),
        public_url: line.path(),
        seen: line.version,
        form,
        people: people(desk).await?,
        states: states.into(),
        summaries: summaries(desk, line.id).await?,
        items: items(desk, line.id).await?,
        path,
    };
    let here = url(line.id);
    desk.page(
        "knowledge_desk/storyline.html",
        (&here, &line.title),
        &content,
        notice,
    )
}

async fn summaries(desk: &Desk, id: i64) -> Result<Vec<SummaryView>> {
    let all = storyline::summaries(&desk.app.db, id).await?;
    let names = names(desk, all.iter().map(|one| one.staff).collect()).await?;
    let view = |one: storyline::Summary| SummaryView {
        at: one.at,
        by: names.get(&one.staff).cloned().unwrap_or_default(),
        text: one.text,
    };
    // The newest is in the form.
    Ok(all.into_iter().skip(1).map(view).collect())
}

async fn items(desk: &Desk, id: i64) -> Result<Vec<ItemView>> {
    let db = &desk.app.db;
    let mut views = Vec::new();
    for item in storyline::items(db, id).await? {
        let (name, link) = match item.kind {
            ItemKind::Article => {
                let head = article::by_id(db, item.id).await?;
                let name = head.map(|head| head.wording.headline);
                (name, format!("{STORIES}/{}", item.id))
            }
            ItemKind::Moment | ItemKind::Figure => {
                let record = record::by_id(db, item.id).await?;
                (
                    record.map(|record| record.anchor.words),
                    super::record::url(item.id),
                )
            }
        };
        let is_there = name.is_some();
        views.push(ItemView {
            kind: item.kind.word(),
            id: item.id.to_string(),
            name: name.unwrap_or_else(|| desk.word("writing-untitled")),
            url: Some(link).filter(|link| is_there && desk.may_open(link)),
            is_pinned: item.is_pinned,
        });
    }
    Ok(views)
}

/// `POST /desk/storylines/{id}`
///
/// # Errors
/// What [`show`] says.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(mut form): Form<LineForm>,
) -> Result<Answer> {
    let before = own(&desk, id).await?;
    let wanted = match form.read(&desk, (&before, &people(&desk).await?)) {
        Ok(wanted) => wanted,
        Err(problems) => {
            return page(&desk, &before, (form, String::new()), &problems.into()).await;
        }
    };
    let changes = form::changes(&FIELDS, &LineForm::of(&before), &form)?;
    let by = (desk.viewer.reader.id, desk.app.clock.now());
    let written = desk
        .save(async |tx| {
            let written = storyline::change(tx, &wanted, by).await?;
            if written.is_done() {
                desk.log(tx, "storyline.change", format!("storyline:{id}"), &changes)
                    .await?;
            }
            Ok(written)
        })
        .await?;
    if written.is_done() {
        return Ok(Answer::see_other(&format!("{}?done=saved", url(id))));
    }
    let newest = own(&desk, id).await?;
    let now = LineForm::of(&newest);
    form.seen = now.seen;
    let overtaken = Overtaken::of(&FIELDS, &now, &form)?.into();
    page(&desk, &newest, (form, String::new()), &overtaken).await
}

/// `POST /desk/storylines/{id}/items`: puts a story in, pins something, or takes it out.
///
/// # Errors
/// What [`show`] says, and [`Error::BadRequest`] for what cannot be in a storyline.
pub async fn arrange(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<ItemForm>,
) -> Result<Answer> {
    let line = own(&desk, id).await?;
    let kind = ItemKind::parse(&form.kind).ok_or(Error::BadRequest("there is no such kind"))?;
    if !["add", "pin", "unpin", "remove"].contains(&form.deed.as_str()) {
        return Err(Error::BadRequest("there is no such deed"));
    }
    let item = match form.deed.as_str() {
        "add" => match story(&desk, &form.path).await? {
            Some(id) => id,
            None => {
                let problems = Problems::one("path", desk.word("know-problem-path"));
                let shown = (LineForm::of(&line), form.path);
                return page(&desk, &line, shown, &problems.into()).await;
            }
        },
        _ => form.item.parse().unwrap_or_default(),
    };
    let now = desk.app.clock.now();
    let written = desk
        .save(async |tx| {
            let newest = storyline::by_id(&mut *tx, id).await?;
            if !newest.is_some_and(|newest| form.seen.is(newest.version)) {
                return Ok(Written::Overtaken);
            }
            let all = storyline::items(&mut *tx, id).await?;
            let found = all.iter().find(|one| one.kind == kind && one.id == item);
            let written = match (form.deed.as_str(), found) {
                ("remove", _) => storyline::take_out(tx, id, (kind, item), now).await?,
                ("add", Some(_)) | ("pin" | "unpin", None) => Written::Overtaken,
                (deed, found) => {
                    let last = all.last().map_or(0, |last| last.position + 1);
                    let new = Item {
                        kind,
                        id: item,
                        position: found.map_or(last, |one| one.position),
                        is_pinned: deed == "pin",
                        label: found.map_or_else(String::new, |one| one.label.clone()),
                        added_at: found.map_or(now, |one| one.added_at),
                    };
                    storyline::put(tx, id, &new, now).await?;
                    Written::Done
                }
            };
            if written.is_done() {
                desk.log(tx, "storyline.items", format!("storyline:{id}"), "")
                    .await?;
            }
            Ok(written)
        })
        .await?;
    if written.is_done() {
        return Ok(Answer::see_other(&format!("{}?done=saved", url(id))));
    }
    let newest = own(&desk, id).await?;
    let shown = (LineForm::of(&newest), String::new());
    page(&desk, &newest, shown, &Overtaken::settled().into()).await
}

/// The story at an address, as somebody copies it from the browser.
async fn story(desk: &Desk, typed: &str) -> Result<Option<i64>> {
    let typed = typed.trim();
    let path = typed
        .strip_prefix(&desk.app.config.public_url())
        .unwrap_or(typed);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let Some((_, slug)) = path.trim_start_matches('/').split_once('/') else {
        return Ok(None);
    };
    let found = article::find_at(&desk.app.db, &desk.publication, (path, slug)).await?;
    Ok(found.map(|found| match found {
        Found::Article(head) | Found::Moved(head) => head.id,
    }))
}
