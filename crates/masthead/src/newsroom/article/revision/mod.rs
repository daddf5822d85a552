//! Every change of an article is a revision: the whole document, byline and rules included.
mod store;

use db::Tx;
use richtext::Document;
use serde::{Deserialize, Serialize};

use super::{Correction, Credit, LeadPicture, State};
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::ground::ids::Ids;
use crate::newsroom::article::moved::{self, OldAddress};
use crate::newsroom::article::{Scope, Touched, Wording, shown};
use crate::newsroom::websub;
use crate::paywall::Access;

/// An article as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Draft {
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
    story: Option<i64>,
    topics: &'a [(String, String)],
    #[serde(flatten)]
    content: &'a Content,
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

/// Makes the article what `draft` says, with one revision where something changed.
/// `origin` says who changed it, as in `import`.
///
/// # Errors
/// When the database does not answer, or another article has the slug.
pub async fn save(
    tx: &mut Tx,
    ids: &Ids,
    draft: Draft,
    origin: &str,
    now: Millis,
) -> Result<Saved> {
    let mut touched = Touched::default();
    let saved = save_one_of(tx, ids, draft, (origin, now), &mut touched).await?;
    touched.record(tx).await?;
    Ok(saved)
}

/// The same for one of many articles: what it changed is added to `touched`, which is recorded
/// after the last one.
pub async fn save_one_of(
    tx: &mut Tx,
    ids: &Ids,
    mut draft: Draft,
    (origin, now): (&str, Millis),
    touched: &mut Touched,
) -> Result<Saved> {
    let source = draft.source.as_deref();
    let document = &mut draft.content.document;
    let before = adopted(tx, document, (source, &draft.slug)).await?;
    // What the law forbids stays forbidden, whatever its source says.
    if before
        .as_ref()
        .is_some_and(|known| known.state == State::Blocked)
    {
        draft.state = State::Blocked;
    }
    let snapshot = snapshot(&draft)?;
    if let Some(known) = &before
        && store::snapshot(tx, known.revision).await? == snapshot
    {
        store::set_source(
            tx,
            known.id,
            draft.source.as_deref(),
            draft.source_hash.as_deref(),
        )
        .await?;
        let is_now = (known.id, draft.slug.as_str());
        moved::keep(tx, is_now, &draft.old_addresses, now).await?;
        return Ok(Saved::Unchanged(known.id));
    }
    let id = before
        .as_ref()
        .map_or_else(|| ids.next(now), |known| known.id);
    if before.is_some() {
        touched.note(tx, id).await?;
    }
    let revision = ids.next(now);
    store::insert_revision(tx, revision, id, &draft, origin, &snapshot, now).await?;
    match &before {
        None => store::insert(tx, id, revision, &draft).await?,
        Some(known) => {
            if known.slug != draft.slug {
                moved::retire(tx, &known.slug, id, now).await?;
            }
            store::update(tx, id, revision, &draft).await?;
        }
    }
    let is_new = before.is_none();
    let topics = index(tx, ids, (id, is_new), (&draft, now), touched).await?;
    match (&before, draft.story) {
        (None, None) => {
            let byline = draft.content.byline.iter();
            let lists = byline.map(|credit| Scope::Author(credit.author));
            let lists = lists.chain(topics.iter().map(|topic| Scope::Topic(*topic)));
            let lists = lists.chain([Scope::Section(draft.section)]);
            let tags = shown::tags_of_new(id, draft.state, lists);
            touched.note_new(id, tags, draft.published_at, topics);
        }
        _ => touched.note(tx, id).await?,
    }
    announce(tx, ids, before.as_ref(), (&draft, now), touched).await?;
    Ok(if before.is_some() {
        Saved::Revised(id)
    } else {
        Saved::Created(id)
    })
}

fn snapshot(draft: &Draft) -> Result<String> {
    Ok(serde_json::to_string(&Snapshot {
        slug: &draft.slug,
        section: draft.section,
        state: draft.state.word(),
        published_at: draft.published_at,
        story: draft.story,
        topics: &draft.topics,
        content: &draft.content,
    })?)
}

/// Announces the feeds that change: those that the article leaves, and those where it is now.
async fn announce(
    tx: &mut Tx,
    ids: &Ids,
    before: Option<&store::Known>,
    (draft, now): (&Draft, Millis),
    touched: &mut Touched,
) -> Result<()> {
    let known = before.filter(|known| known.state == State::Live);
    let left = known.map(|known| (known.section, known.published_at));
    let is_live = draft.state == State::Live;
    let entered = is_live.then_some((draft.section, draft.published_at));
    for (section, at) in left.into_iter().chain(entered) {
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
    ids: &Ids,
    (id, is_new): (i64, bool),
    (draft, now): (&Draft, Millis),
    touched: &mut Touched,
) -> Result<Vec<i64>> {
    let mut topics = Vec::with_capacity(draft.topics.len());
    if !is_new {
        store::clear_index(tx, id).await?;
        moved::free(tx, &draft.slug, id).await?;
    }
    moved::keep(tx, (id, &draft.slug), &draft.old_addresses, now).await?;
    for credit in &draft.content.byline {
        store::insert_byline(tx, id, credit.author, draft.published_at).await?;
    }
    for (position, (slug, name)) in (0_i64..).zip(&draft.topics) {
        let topic = match touched.known_topics.get(slug) {
            Some(topic) => *topic,
            None => store::topic(tx, ids.next(now), slug, name).await?,
        };
        touched.known_topics.insert(slug.clone(), topic);
        store::insert_topic(tx, id, topic, position, draft.published_at).await?;
        topics.push(topic);
    }
    for correction in &draft.content.corrections {
        store::insert_correction(tx, ids.next(now), id, correction).await?;
    }
    Ok(topics)
}
