//! `/desk/authors`: who signs. Writers change what is said about themselves, where the author has the
//! address of their account; chiefs change everything.
mod form;

use db::{Executor, Tx};
use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use self::form::{AuthorForm, FIELDS, Shown};
use super::{SAID, STRUCTURE, or_none};
use crate::Desk;
use crate::done::{Done, notice};
use crate::form::{Notice, Overtaken, Problems, changes};
use crate::library::Card;
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article::regroup;
use newsroom::author::{self, Author, Kind};
use newsroom::picture::{self, Picture};
use people::reader::Email;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

/// The list.
pub(super) const PATH: &str = "/desk/authors";
/// Authors on one page.
const SHOWN: usize = 100;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// The author behind whom the page begins.
    after: Option<i64>,
    done: String,
}

#[derive(Serialize)]
struct AuthorsPage {
    q: String,
    authors: Vec<Line>,
    next_url: Option<String>,
    can_add: bool,
}

#[derive(Serialize)]
struct Line {
    name: String,
    job: String,
    is_team: bool,
    url: String,
    path: String,
    stories: i64,
}

#[derive(Serialize)]
struct AuthorPage {
    url: String,
    form: AuthorForm,
    seen: Seen,
    /// Whether there is such an author yet.
    is_new: bool,
    path: String,
    former: Vec<String>,
    stories: i64,
    portrait: Option<Card>,
    kinds: Vec<(&'static str, String)>,
    /// Whether whoever looks may change the author, and everything of them.
    can_change: bool,
    can_all: bool,
    /// Who the author can become.
    others: Vec<(String, String)>,
    into: String,
}

async fn found(on: impl Executor, id: i64) -> Result<Author> {
    author::by_id(on, id).await?.ok_or(Error::NotFound)
}

async fn portrait(desk: &Desk, author: &Author) -> Result<Option<Picture>> {
    match author.portrait {
        Some(id) => picture::by_id(&desk.app.db, id).await,
        None => Ok(None),
    }
}

/// Whether an author is whoever looks: the author's public address is that of their account.
fn is_own(desk: &Desk, author: &Author) -> bool {
    let reader = &desk.viewer.reader;
    let key = |address: &str| Email::parse(address).map(|email| email.key().to_owned());
    let own = author.email.as_deref().and_then(key);
    reader.is_verified() && own.is_some() && own == key(&reader.email)
}

fn can_all(desk: &Desk) -> bool {
    desk.viewer.roles.may(STRUCTURE)
}

/// Everybody who signs, by name, or those whom a search finds.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let q = asked.q.trim().to_lowercase();
    let mut all: Vec<&Author> = desk.publication.authors().collect();
    all.retain(|one| one.name.to_lowercase().contains(&q) || one.slug.contains(&q));
    all.sort_by_key(|one| (one.name.to_lowercase(), one.id));
    let behind = asked
        .after
        .and_then(|id| all.iter().position(|one| one.id == id));
    let start = behind.map_or(0, |at| at + 1);
    let page = all.iter().skip(start).take(SHOWN);
    let mut authors = Vec::new();
    for author in page {
        authors.push(line(&desk, author).await?);
    }
    let last = all
        .get(start + SHOWN - 1)
        .filter(|_| all.len() > start + SHOWN);
    let content = AuthorsPage {
        next_url: last.map(|author| next_url(&asked.q, author.id)),
        q: asked.q.trim().to_owned(),
        authors,
        can_add: can_all(&desk),
    };
    let (title, notice) = (desk.word("desk-authors"), notice(&desk, &asked.done, &SAID));
    desk.page("structure/authors.html", (PATH, &title), &content, &notice)
}

pub(super) fn next_url_of(path: &str, q: &str, after: &str) -> String {
    let mut query = Serializer::new(String::new());
    if !q.trim().is_empty() {
        query.append_pair("q", q.trim());
    }
    query.append_pair("after", after);
    format!("{path}?{}", query.finish())
}

fn next_url(q: &str, after: i64) -> String {
    next_url_of(PATH, q, &after.to_string())
}

async fn line(desk: &Desk, author: &Author) -> Result<Line> {
    Ok(Line {
        name: author.name.clone(),
        job: author.job.clone().unwrap_or_default(),
        is_team: author.kind == Kind::Team,
        url: format!("{PATH}/{}", author.id),
        path: author.path(),
        stories: regroup::count_signed(&desk.app.db, author.id).await?,
    })
}

/// An author of whom nothing is known yet.
fn nobody(id: i64) -> Author {
    Author {
        id,
        slug: String::new(),
        kind: Kind::Person,
        name: String::new(),
        job: None,
        bio: richtext::Document::default(),
        email: None,
        links: Vec::new(),
        portrait: None,
        members: Vec::new(),
        former: Vec::new(),
    }
}

/// `GET /desk/authors/new`
pub async fn new(desk: Desk) -> Result<Answer> {
    page(&desk, &nobody(0), AuthorForm::default(), &Notice::None).await
}

/// `POST /desk/authors/new`: one more.
pub async fn create(desk: Desk, Form(form): Form<AuthorForm>) -> Result<Answer> {
    let id = desk.next_id();
    let author = match form.read(&desk, &nobody(id)).await? {
        Ok(author) => author,
        Err(problems) => return page(&desk, &nobody(0), form, &problems.into()).await,
    };
    let now = desk.app.clock.now();
    let add = async |tx: &mut Tx| {
        if author::has_slug(&mut *tx, &author.slug).await? {
            return Ok(Written::Overtaken);
        }
        author::add(tx, &author, now).await?;
        let subject = format!("author:{id}");
        desk.log(tx, "author.add", subject, &author.name).await?;
        Ok(Written::Done)
    };
    match desk.save(add).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}/{id}?done=added"))),
        Written::Overtaken => {
            let problems = Problems::one("slug", desk.word("structure-problem-taken"));
            page(&desk, &nobody(0), form, &problems.into()).await
        }
    }
}

/// `GET /desk/authors/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such author.
pub async fn edit(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let shown = Shown::found(&desk, id).await?;
    page(&desk, &shown.author, shown.form, &done.notice(&desk, &SAID)).await
}

async fn page(desk: &Desk, author: &Author, form: AuthorForm, notice: &Notice) -> Result<Answer> {
    let is_new = author.id == 0;
    let url = match is_new {
        true => format!("{PATH}/new"),
        false => format!("{PATH}/{}", author.id),
    };
    let known = desk.publication.author(author.id);
    let portrait = portrait(desk, author).await?;
    let content = AuthorPage {
        seen: form.seen,
        is_new,
        path: author.path(),
        former: known.map(|one| one.former.clone()).unwrap_or_default(),
        stories: regroup::count_signed(&desk.app.db, author.id).await?,
        portrait: portrait.map(|picture| Card::of(desk, &picture)),
        kinds: ["person", "team"]
            .map(|kind| (kind, desk.word(&format!("author-kind-{kind}"))))
            .into(),
        can_change: can_all(desk) || is_own(desk, author),
        can_all: can_all(desk),
        others: others(desk, author),
        into: String::new(),
        form,
        url: url.clone(),
    };
    let title = match is_new {
        true => desk.word("author-add"),
        false => author.name.clone(),
    };
    desk.page("structure/author.html", (&url, &title), &content, notice)
}

/// Who an author can become: others of the same kind, by name.
fn others(desk: &Desk, author: &Author) -> Vec<(String, String)> {
    let all = desk.publication.authors();
    let others = all.filter(|one| one.id != author.id && one.kind == author.kind);
    let mut others: Vec<(String, String)> = others
        .map(|one| (one.id.to_string(), format!("{} ({})", one.name, one.slug)))
        .collect();
    others.sort_by_key(|(_, name)| name.to_lowercase());
    or_none("–".to_owned(), others.into_iter())
}

/// `POST /desk/authors/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such author, [`Error::Forbidden`] for whoever may not
/// change them.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(mut form): Form<AuthorForm>,
) -> Result<Answer> {
    let before = Shown::found(&desk, id).await?;
    if !can_all(&desk) {
        if !is_own(&desk, &before.author) {
            return Err(Error::Forbidden);
        }
        form = form.into_own(&before.form);
    }
    let author = match form.read(&desk, &before.author).await? {
        Ok(author) => author,
        Err(problems) => return page(&desk, &before.author, form, &problems.into()).await,
    };
    if form.seen != before.form.seen {
        return overtaken(&desk, id, form).await;
    }
    let (new, now) = (Shown::of(&desk, author).await?, desk.app.clock.now());
    let changes = changes(&FIELDS, &before.form, &new.form)?;
    let save = async |tx: &mut Tx| {
        let is_as_seen = found(&mut *tx, id).await? == before.author;
        let author = &new.author;
        let is_taken =
            author.slug != before.author.slug && author::has_slug(&mut *tx, &author.slug).await?;
        if !is_as_seen || is_taken {
            return Ok(Written::Overtaken);
        }
        author::change(tx, author, &before.author.slug, now).await?;
        desk.log(tx, "author.change", format!("author:{id}"), &changes)
            .await?;
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}/{id}?done=saved"))),
        Written::Overtaken => overtaken(&desk, id, form).await,
    }
}

/// What was typed beside what somebody else has saved, to be saved over it.
async fn overtaken(desk: &Desk, id: i64, mut form: AuthorForm) -> Result<Answer> {
    let newest = Shown::found(desk, id).await?;
    form.seen = newest.form.seen;
    let notice = Overtaken::of(&FIELDS, &newest.form, &form)?.into();
    page(desk, &newest.author, form, &notice).await
}

/// Whom an author becomes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Merge {
    into: String,
    seen: Seen,
}

/// `POST /desk/authors/{id}/merge`: what the author signed is signed by another one.
///
/// # Errors
/// [`Error::NotFound`] where there is no such author.
pub async fn merge(desk: Desk, Path(id): Path<i64>, Form(form): Form<Merge>) -> Result<Answer> {
    let before = Shown::found(&desk, id).await?;
    let into = form.into.trim().parse().ok().filter(|into| *into != id);
    let other = match into {
        Some(into) => author::by_id(&desk.app.db, into).await?,
        None => None,
    };
    let Some(other) = other.filter(|other| other.kind == before.author.kind) else {
        let problems = Problems::one("into", desk.word("structure-problem-into"));
        return page(&desk, &before.author, before.form, &problems.into()).await;
    };
    let (app, now) = (&desk.app, desk.app.clock.now());
    let unite = async |tx: &mut Tx| {
        let is_as_seen = form.seen == before.form.seen
            && found(&mut *tx, id).await? == before.author
            && author::by_id(&mut *tx, other.id).await?.is_some();
        if !is_as_seen {
            return Ok(Written::Overtaken);
        }
        regroup::merge_authors(tx, app, (&before.author, &other), now).await?;
        let subject = format!("author:{}", other.id);
        desk.log(tx, "author.merge", subject, &before.author.name)
            .await?;
        Ok(Written::Done)
    };
    match desk.save(unite).await? {
        Written::Done => Ok(Answer::see_other(&format!(
            "{PATH}/{}?done=merged",
            other.id
        ))),
        Written::Overtaken => anew(&desk, id).await,
    }
}

/// The page as it is now, where a button was made from an older one.
async fn anew(desk: &Desk, id: i64) -> Result<Answer> {
    let newest = Shown::found(desk, id).await?;
    let notice = Overtaken::of(&FIELDS, &newest.form, &newest.form)?.into();
    page(desk, &newest.author, newest.form, &notice).await
}

/// `POST /desk/authors/{id}/remove`: takes an author away who signs nothing.
///
/// # Errors
/// [`Error::NotFound`] where there is no such author.
pub async fn remove(desk: Desk, Path(id): Path<i64>, Form(form): Form<Merge>) -> Result<Answer> {
    let before = Shown::found(&desk, id).await?;
    if form.seen != before.form.seen {
        return anew(&desk, id).await;
    }
    let now = desk.app.clock.now();
    let go = async |tx: &mut Tx| {
        let newest = found(&mut *tx, id).await?;
        let written = author::remove(tx, &newest, now).await?;
        if written.is_done() {
            let subject = format!("author:{id}");
            desk.log(tx, "author.remove", subject, &newest.name).await?;
        }
        Ok(written)
    };
    match desk.save(go).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}?done=removed"))),
        Written::Overtaken => {
            let problems = Problems::whole(desk.word("author-problem-signs"));
            page(&desk, &before.author, before.form, &problems.into()).await
        }
    }
}
