//! Every change of an article is a revision: the whole document, byline and rules included.
mod store;

use db::{Executor, Tx};
use richtext::Document;
use serde::{Deserialize, Serialize};

use super::{Correction, Credit, LeadPicture, State, Topic};
use crate::article::moved::{self, OldAddress};
use crate::article::{Scope, Touched, Wording, departure, shown, uses};
use crate::former::{self, Lead};
use crate::websub;
use ground::app::{App, Pending};
use ground::clock::Millis;
use ground::error::Result;
use ground::ids::Ids;
use ground::json;
use paywall::Access;

/// An article as somebody wants it to be: a file that is imported, a wanted that is published.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Its id, where the desk has given it one; else it is found by its source or its slug.
    pub id: Option<i64>,
    /// Where it comes from, as in an imported file's path; finds the article again.
    pub source: Option<String>,
    /// Hash of the source, to tell whether it changed.
    pub source_hash: Option<String>,
    /// Last part of the URL.
    pub slug: String,
    /// Where it was before, elsewhere too. They are no part of a revision: none is ever lost.
    pub old_addresses: Vec<OldAddress>,
    /// Its section.
    pub section: i64,
    /// Where it is in its life.
    pub state: State,
    /// First publication.
    pub published_at: Millis,
    /// From when on readers see it no more.
    pub expires_at: Option<Millis>,
    /// The story this one translates, when it does.
    pub story: Option<i64>,
    /// Topics: slug and name, in order.
    pub topics: Vec<(String, String)>,
    /// What a revision keeps word for word.
    pub content: Content,
}

/// What a revision keeps word for word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// Headline and the other short texts.
    #[serde(flatten)]
    pub wording: Wording,
    /// BCP 47 tag, when it differs from the publication's.
    pub language: Option<String>,
    /// Who may read it.
    pub access: Access,
    /// Who signs, in order. A byline is what the revision says.
    pub byline: Vec<Credit>,
    /// Lead picture.
    pub picture: Option<LeadPicture>,
    /// Last update worth telling readers about.
    pub updated_at: Option<Millis>,
    /// Corrections and clarifications.
    pub corrections: Vec<Correction>,
    /// The text.
    pub document: Document,
}

/// What [`save`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// A new article with its first revision.
    Created(i64),
    /// One more revision.
    Revised(i64),
    /// The article was like that already.
    Unchanged(i64),
}

/// Everything a revision must bring back, as one JSON text beside the columns that lists use.
#[derive(Serialize)]
struct Snapshot<'a> {
    slug: &'a str,
    section: i64,
    state: &'static str,
    published_at: Millis,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_at: Option<Millis>,
    story: Option<i64>,
    topics: &'a [(String, String)],
    #[serde(flatten)]
    content: &'a Content,
}

/// The same as it is read again.
#[derive(Deserialize)]
struct Kept {
    slug: String,
    published_at: Millis,
    #[serde(default)]
    expires_at: Option<Millis>,
    story: Option<i64>,
    #[serde(flatten)]
    content: Content,
}

/// The newest revision of an article, and the article as it says: for whoever writes the next one.
/// Section and topics are those of now, which may have become others since. The text is whole,
/// whatever the paywall says.
///
/// # Errors
/// When the database does not answer, or a revision cannot be read.
pub async fn newest(mut on: impl Executor, id: i64) -> Result<Option<(i64, Wanted)>> {
    let Some(newest) = store::newest(&mut on, id).await? else {
        return Ok(None);
    };
    let topics = store::topics_of(&mut on, id).await?;
    let kept: Kept = json::decode("snapshot", &newest.snapshot)?;
    let wanted = Wanted {
        id: Some(id),
        source: newest.source,
        source_hash: newest.source_hash,
        slug: kept.slug,
        old_addresses: Vec::new(),
        section: newest.section,
        state: newest.state,
        published_at: kept.published_at,
        expires_at: kept.expires_at,
        story: kept.story,
        topics,
        content: kept.content,
    };
    Ok(Some((newest.revision, wanted)))
}

/// Gives the blocks of a document the ids that they have in the article of this source or slug.
///
/// # Errors
/// When the database does not answer.
pub async fn adopt_ids(
    tx: &mut Tx,
    document: &mut Document,
    (source, slug): (Option<&str>, &str),
) -> Result<()> {
    adopted(tx, document, (source, slug)).await?;
    Ok(())
}

/// The same, and the article.
async fn adopted(
    tx: &mut Tx,
    document: &mut Document,
    (source, slug): (Option<&str>, &str),
) -> Result<Option<store::Known>> {
    let before = store::known(tx, source, slug).await?;
    if let Some(known) = &before {
        document.adopt_ids(&store::document_in(tx, known.revision).await?);
    }
    Ok(before)
}

/// What is still to be written.
type Written<'a> = Pending<'a, Result<()>>;

/// What other features keep of a revision, in the transaction that writes it.
#[derive(Clone, Copy, Debug)]
pub struct Follows {
    /// An article has this revision now: its id, the revision's, and what the revision says.
    pub revised: for<'a> fn(&'a mut Tx, (i64, i64), &'a Content) -> Written<'a>,
    /// An article is the first to use a topic.
    pub topic_came: for<'a> fn(&'a mut Tx, &'a Topic, Millis) -> Written<'a>,
}

/// Makes the article what `wanted` says, with one revision where something changed.
/// `origin` says who changed it, as in `import`.
///
/// # Errors
/// When the database does not answer, or another article has the slug.
pub async fn save(
    tx: &mut Tx,
    app: &App,
    wanted: Wanted,
    origin: &str,
    now: Millis,
) -> Result<Saved> {
    let mut touched = Touched::default();
    let saved = save_one_of(tx, app, wanted, (origin, now), &mut touched).await?;
    touched.record(tx).await?;
    Ok(saved)
}

/// The same for one of many articles: what it changed is added to `touched`, which is recorded
/// after the last one.
pub async fn save_one_of(
    tx: &mut Tx,
    app: &App,
    mut wanted: Wanted,
    (origin, now): (&str, Millis),
    touched: &mut Touched,
) -> Result<Saved> {
    let ids = &app.ids;
    let source = wanted.source.as_deref();
    let document = &mut wanted.content.document;
    let before = match wanted.id {
        Some(id) => store::known_by_id(tx, id).await?,
        None => adopted(tx, document, (source, &wanted.slug)).await?,
    };
    // What the law forbids stays forbidden, whatever its source says.
    if before
        .as_ref()
        .is_some_and(|known| known.state == State::Blocked)
    {
        wanted.state = State::Blocked;
    }
    let snapshot = snapshot(&wanted)?;
    if let Some(known) = &before
        && store::snapshot(tx, known.revision).await? == snapshot
    {
        store::set_source(
            tx,
            known.id,
            wanted.source.as_deref(),
            wanted.source_hash.as_deref(),
        )
        .await?;
        let is_now = (known.id, wanted.slug.as_str());
        moved::keep(tx, is_now, &wanted.old_addresses, now).await?;
        return Ok(Saved::Unchanged(known.id));
    }
    let known = before.as_ref().map(|known| known.id);
    let id = known.or(wanted.id).unwrap_or_else(|| ids.next(now));
    if before.is_some() {
        touched.note(tx, id).await?;
    }
    let revision = ids.next(now);
    store::insert_revision(tx, revision, id, &wanted, origin, &snapshot, now).await?;
    match &before {
        None => store::insert(tx, id, revision, &wanted).await?,
        Some(known) => {
            if known.slug != wanted.slug {
                moved::retire(tx, &known.slug, id, now).await?;
            }
            store::update(tx, id, revision, &wanted).await?;
            if wanted.state == State::Live {
                departure::forget(tx, id).await?;
            }
        }
    }
    uses::note(tx, id, &wanted, now).await?;
    (app.part::<Follows>().revised)(tx, (id, revision), &wanted.content).await?;
    let is_new = before.is_none();
    let topics = index(tx, app, (id, is_new), (&wanted, now), touched).await?;
    match (&before, wanted.story) {
        (None, None) => {
            let byline = wanted.content.byline.iter();
            let lists = byline.map(|credit| Scope::Author(credit.author));
            let lists = lists.chain(topics.iter().map(|topic| Scope::Topic(*topic)));
            let lists = lists.chain([Scope::Section(wanted.section)]);
            let tags = shown::tags_of_new(id, wanted.state, lists);
            touched.note_new(id, tags, wanted.published_at, topics);
        }
        _ => touched.note(tx, id).await?,
    }
    announce(tx, ids, before.as_ref(), (&wanted, now), touched).await?;
    Ok(if before.is_some() {
        Saved::Revised(id)
    } else {
        Saved::Created(id)
    })
}

fn snapshot(wanted: &Wanted) -> Result<String> {
    Ok(serde_json::to_string(&Snapshot {
        slug: &wanted.slug,
        section: wanted.section,
        state: wanted.state.word(),
        published_at: wanted.published_at,
        expires_at: wanted.expires_at,
        story: wanted.story,
        topics: &wanted.topics,
        content: &wanted.content,
    })?)
}

/// Announces the feeds that change: those that the article leaves, and those where it is now.
async fn announce(
    tx: &mut Tx,
    ids: &Ids,
    before: Option<&store::Known>,
    (wanted, now): (&Wanted, Millis),
    touched: &mut Touched,
) -> Result<()> {
    let known = before.filter(|known| known.state == State::Live);
    let left = known.map(|known| (known.section, known.published_at));
    let is_live = wanted.state == State::Live;
    let entered = is_live.then_some((wanted.section, wanted.published_at));
    let leaves_at = wanted.expires_at.filter(|at| is_live && *at > now);
    let leaves = leaves_at.map(|at| (wanted.section, at));
    for (section, at) in left.into_iter().chain(entered).chain(leaves) {
        // What was published before now is visible now.
        if touched.announced.insert((section, at.max(now))) {
            websub::announce(tx, ids, section, at, now).await?;
        }
    }
    Ok(())
}

/// Brings the tables that lists use in line with the revision; gives the ids of its topics.
async fn index(
    tx: &mut Tx,
    app: &App,
    (id, is_new): (i64, bool),
    (wanted, now): (&Wanted, Millis),
    touched: &mut Touched,
) -> Result<Vec<i64>> {
    let mut topics = Vec::with_capacity(wanted.topics.len());
    if !is_new {
        store::clear_index(tx, id).await?;
        moved::free(tx, &wanted.slug, id).await?;
    }
    moved::keep(tx, (id, &wanted.slug), &wanted.old_addresses, now).await?;
    for credit in &wanted.content.byline {
        store::insert_byline(tx, id, credit.author, wanted.published_at).await?;
    }
    for (position, (slug, name)) in (0_i64..).zip(&wanted.topics) {
        let topic = match touched.known_topics.get(slug) {
            Some(topic) => *topic,
            None => topic(tx, app, (slug, name), now).await?,
        };
        touched.known_topics.insert(slug.clone(), topic);
        store::insert_topic(tx, id, topic, position, wanted.published_at).await?;
        topics.push(topic);
    }
    for correction in &wanted.content.corrections {
        store::insert_correction(tx, app.ids.next(now), id, correction).await?;
    }
    Ok(topics)
}

/// The id of a topic that an article uses: of the one with this slug, or of what that became at the
/// desk. The first article to use a topic makes it.
async fn topic(tx: &mut Tx, app: &App, (slug, name): (&str, &str), now: Millis) -> Result<i64> {
    if let Some(known) = store::topic(tx, slug).await? {
        return Ok(known);
    }
    if let Some(Lead::To(known)) = former::find(&mut *tx, former::Kind::Topic, slug).await? {
        return Ok(known);
    }
    let id = app.ids.next(now);
    store::insert_topic_name(tx, id, slug, name).await?;
    former::free(tx, former::Kind::Topic, slug).await?;
    // Another process may have been first.
    let id = store::topic(tx, slug).await?.unwrap_or(id);
    let topic = Topic {
        id,
        slug: slug.to_owned(),
        name: name.to_owned(),
    };
    (app.part::<Follows>().topic_came)(tx, &topic, now).await?;
    Ok(id)
}
