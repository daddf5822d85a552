//! `/desk/topics`: what stories of several sections are about. Stories make topics by using them; here
//! they get better names, become one, or go.
use db::{Executor, Tx};
use serde::{Deserialize, Serialize};

use super::authors::next_url_of;
use super::{LONGEST_NAME, SAID};
use crate::Desk;
use crate::done::{Done, notice};
use crate::fields::Fields;
use crate::form::{self, Notice, Overtaken, Problems};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::article::{Topic, regroup};
use newsroom::former::{self, Kind};
use newsroom::slug::{MAX_SLUG, slug_of, slugify};
use newsroom::topic;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

/// The list.
pub(super) const PATH: &str = "/desk/topics";
/// Topics on one page.
const SHOWN: usize = 100;

/// The fields that are compared, each with the interface string of its name.
const FIELDS: [(&str, &str); 2] = [("name", "structure-name"), ("slug", "structure-slug")];

/// A topic as the form has it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TopicForm {
    name: String,
    slug: String,
    #[serde(skip_serializing)]
    seen: Seen,
}

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// The topic behind which the page begins.
    after: Option<i64>,
    done: String,
}

#[derive(Serialize)]
struct TopicsPage {
    q: String,
    topics: Vec<Line>,
    next_url: Option<String>,
}

#[derive(Serialize)]
struct Line {
    name: String,
    url: String,
    path: String,
    stories: i64,
}

#[derive(Serialize)]
struct TopicPage {
    url: String,
    path: String,
    form: TopicForm,
    seen: Seen,
    stories: i64,
    into: String,
}

impl TopicForm {
    fn of(topic: &Topic) -> Result<Self> {
        Ok(Self {
            name: topic.name.clone(),
            slug: topic.slug.clone(),
            seen: version(topic)?,
        })
    }

    /// The topic that is meant, over the one from before.
    async fn read(&self, desk: &Desk, before: &Topic) -> Result<Result<Topic, Problems>> {
        let mut fields = Fields::of(&desk.publication);
        let name = fields.needed("name", &self.name, LONGEST_NAME, "desk-problem-name");
        let slug = match self.slug.trim().trim_matches('/') {
            "" => slug_of(&name),
            typed => typed.to_owned(),
        };
        // As stories make topics, in any script.
        let is_one = slugify(&slug) == slug && slug.chars().count() <= MAX_SLUG;
        let is_one = is_one && !slug.is_empty();
        fields.check("slug", is_one, "topic-problem-slug");
        if slug != before.slug {
            let is_free = is_free(desk, &slug, before.id).await?;
            fields.check("slug", is_free, "topic-problem-taken");
        }
        let id = before.id;
        Ok(fields.finish(|| Some(Topic { id, slug, name })))
    }
}

fn version(topic: &Topic) -> Result<Seen> {
    Seen::of(&(topic.id, &topic.slug, &topic.name))
}

async fn is_free(desk: &Desk, slug: &str, id: i64) -> Result<bool> {
    let db = &desk.app.db;
    Ok(!topic::has_slug(db, slug).await?
        && former::is_free(db, Kind::Topic, slug, Some(id)).await?)
}

async fn found(on: impl Executor, id: i64) -> Result<Topic> {
    topic::by_id(on, id).await?.ok_or(Error::NotFound)
}

/// All topics by name, or those that a search finds.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let q = asked.q.trim().to_lowercase();
    let last = match asked.after {
        Some(id) => topic::by_id(&desk.app.db, id).await?,
        None => None,
    };
    let mut found = match q.as_str() {
        "" => topic::page(&desk.app.db, last.as_ref(), SHOWN + 1).await?,
        q => search(&desk, q, last.as_ref()).await?,
    };
    let has_more = found.len() > SHOWN;
    found.truncate(SHOWN);
    let next = found.last().filter(|_| has_more);
    let next_url = next.map(|topic| next_url_of(PATH, &asked.q, &topic.id.to_string()));
    let mut topics = Vec::with_capacity(found.len());
    for topic in found {
        topics.push(line(&desk, topic).await?);
    }
    let content = TopicsPage {
        q: asked.q.trim().to_owned(),
        topics,
        next_url,
    };
    let (title, notice) = (desk.word("desk-topics"), notice(&desk, &asked.done, &SAID));
    desk.page("structure/topics.html", (PATH, &title), &content, &notice)
}

/// The topics that have these letters in their names, behind one of them.
async fn search(desk: &Desk, q: &str, last: Option<&Topic>) -> Result<Vec<Topic>> {
    let mut topics = topic::named(&desk.app.db).await?;
    if let Some(last) = last {
        topics.retain(|one| (&one.name, one.id) > (&last.name, last.id));
    }
    topics.retain(|one| one.name.to_lowercase().contains(q));
    topics.truncate(SHOWN + 1);
    Ok(topics)
}

async fn line(desk: &Desk, topic: Topic) -> Result<Line> {
    Ok(Line {
        stories: regroup::count_of_topic(&desk.app.db, topic.id).await?,
        url: format!("{PATH}/{}", topic.id),
        path: path(&topic),
        name: topic.name,
    })
}

fn path(topic: &Topic) -> String {
    format!("/topics/{}", topic.slug)
}

/// `GET /desk/topics/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such topic.
pub async fn edit(desk: Desk, Path(id): Path<i64>, Query(done): Query<Done>) -> Result<Answer> {
    let topic = found(&desk.app.db, id).await?;
    let form = TopicForm::of(&topic)?;
    page(
        &desk,
        &topic,
        (form, String::new()),
        &done.notice(&desk, &SAID),
    )
    .await
}

async fn page(
    desk: &Desk,
    topic: &Topic,
    (form, into): (TopicForm, String),
    notice: &Notice,
) -> Result<Answer> {
    let url = format!("{PATH}/{}", topic.id);
    let content = TopicPage {
        seen: form.seen,
        path: path(topic),
        stories: regroup::count_of_topic(&desk.app.db, topic.id).await?,
        form,
        into,
        url: url.clone(),
    };
    desk.page(
        "structure/topic.html",
        (&url, &topic.name),
        &content,
        notice,
    )
}

/// `POST /desk/topics/{id}`
///
/// # Errors
/// [`Error::NotFound`] where there is no such topic.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(mut form): Form<TopicForm>,
) -> Result<Answer> {
    let before = found(&desk.app.db, id).await?;
    let topic = match form.read(&desk, &before).await? {
        Ok(topic) => topic,
        Err(problems) => {
            let typed = (form, String::new());
            return page(&desk, &before, typed, &problems.into()).await;
        }
    };
    let now = desk.app.clock.now();
    let save = async |tx: &mut Tx| {
        let newest = found(&mut *tx, id).await?;
        let is_taken = newest.slug != topic.slug && topic::has_slug(&mut *tx, &topic.slug).await?;
        if form.seen != version(&newest)? || is_taken {
            return Ok(Written::Overtaken);
        }
        let (old, new) = (TopicForm::of(&newest)?, TopicForm::of(&topic)?);
        let changes = form::changes(&FIELDS, &old, &new)?;
        topic::change(tx, &topic, &newest.slug, now).await?;
        desk.log(tx, "topic.change", format!("topic:{id}"), &changes)
            .await?;
        Ok(Written::Done)
    };
    if desk.save(save).await?.is_done() {
        return Ok(Answer::see_other(&format!("{PATH}/{id}?done=saved")));
    }
    let newest = found(&desk.app.db, id).await?;
    let now = TopicForm::of(&newest)?;
    form.seen = now.seen;
    let notice = Overtaken::of(&FIELDS, &now, &form)?.into();
    page(&desk, &newest, (form, String::new()), &notice).await
}

/// What a topic becomes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Merge {
    into: String,
    seen: Seen,
}

/// `POST /desk/topics/{id}/merge`: its stories are about another topic.
///
/// # Errors
/// [`Error::NotFound`] where there is no such topic.
pub async fn merge(desk: Desk, Path(id): Path<i64>, Form(form): Form<Merge>) -> Result<Answer> {
    let before = found(&desk.app.db, id).await?;
    let other = named(&desk, &form.into).await?;
    let Some(other) = other.filter(|other| other.id != id) else {
        let problems = Problems::one("into", desk.word("structure-problem-into"));
        let shown = (TopicForm::of(&before)?, form.into);
        return page(&desk, &before, shown, &problems.into()).await;
    };
    let now = desk.app.clock.now();
    let unite = async |tx: &mut Tx| {
        let newest = found(&mut *tx, id).await?;
        let is_there = topic::by_id(&mut *tx, other.id).await?.is_some();
        if form.seen != version(&newest)? || !is_there {
            return Ok(Written::Overtaken);
        }
        topic::merge(tx, (&newest, &other), now).await?;
        let subject = format!("topic:{}", other.id);
        desk.log(tx, "topic.merge", subject, &newest.name).await?;
        Ok(Written::Done)
    };
    match desk.save(unite).await? {
        Written::Done => Ok(Answer::see_other(&format!(
            "{PATH}/{}?done=merged",
            other.id
        ))),
        Written::Overtaken => anew(&desk, id, form.into).await,
    }
}

/// The topic with this name or slug, as somebody types it.
async fn named(desk: &Desk, typed: &str) -> Result<Option<Topic>> {
    let typed = typed.trim();
    if let Some(topic) = topic::by_slug(&desk.app.db, typed).await? {
        return Ok(Some(topic));
    }
    let is_it = |one: &Topic| one.name.to_lowercase() == typed.to_lowercase();
    let topics = topic::named(&desk.app.db).await?;
    Ok(topics.into_iter().find(is_it))
}

/// The page as it is now, where a button was made from an older one.
async fn anew(desk: &Desk, id: i64, into: String) -> Result<Answer> {
    let newest = found(&desk.app.db, id).await?;
    let form = TopicForm::of(&newest)?;
    let notice = Overtaken::of(&FIELDS, &form, &form)?.into();
    page(desk, &newest, (form, into), &notice).await
}

/// `POST /desk/topics/{id}/remove`: takes it off all stories.
///
/// # Errors
/// [`Error::NotFound`] where there is no such topic.
pub async fn remove(desk: Desk, Path(id): Path<i64>, Form(form): Form<Merge>) -> Result<Answer> {
    let now = desk.app.clock.now();
    let go = async |tx: &mut Tx| {
        let newest = found(&mut *tx, id).await?;
        if form.seen != version(&newest)? {
            return Ok(Written::Overtaken);
        }
        topic::remove(tx, &newest, now).await?;
        let subject = format!("topic:{id}");
        desk.log(tx, "topic.remove", subject, &newest.name).await?;
        Ok(Written::Done)
    };
    match desk.save(go).await? {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}?done=removed"))),
        Written::Overtaken => anew(&desk, id, String::new()).await,
    }
}
