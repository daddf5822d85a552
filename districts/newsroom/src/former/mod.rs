//! Slugs that sections, authors, topics and pages about the publication had before. Each leads to
//! what has its stories now, for ever, or says that they are gone.
mod store;

use std::collections::HashMap;

use db::{Db, Executor, Migration, Tx};

use ground::clock::Millis;
use ground::error::Result;

/// The steps of its table.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    59,
    "former_slugs",
    include_str!("0059_former_slugs.sql"),
)];

/// What had a slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A section.
    Section,
    /// A person or team who signs.
    Author,
    /// A topic.
    Topic,
    /// A page about the publication.
    About,
    /// A thing that stories are about.
    Thing,
    /// A story that runs over many articles.
    Storyline,
}

impl Kind {
    /// The word in the database.
    fn word(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Author => "author",
            Self::Topic => "topic",
            Self::About => "about",
            Self::Thing => "thing",
            Self::Storyline => "storyline",
        }
    }
}

/// What a former slug leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// What has this id.
    To(i64),
    /// Nothing any more.
    Gone,
}

/// The former slugs of one kind, and what each leads to.
pub type Leads = HashMap<String, Lead>;

/// What a former slug leads to; `None` for a slug that nothing had.
pub async fn find(on: impl Executor, kind: Kind, slug: &str) -> Result<Option<Lead>> {
    let found = store::find(on, kind.word(), slug).await?;
    Ok(found.map(|(target,)| lead(target)))
}

/// All former slugs of a kind.
pub async fn all(db: &Db, kind: Kind) -> Result<Leads> {
    let (mut leads, mut last) = (Leads::new(), String::new());
    loop {
        let found = store::after(db, kind.word(), &last).await?;
        let Some((slug, _)) = found.last() else {
            return Ok(leads);
        };
        last.clone_from(slug);
        leads.extend(found.into_iter().map(|(slug, target)| (slug, lead(target))));
    }
}

fn lead(target: Option<i64>) -> Lead {
    target.map_or(Lead::Gone, Lead::To)
}

/// Has a slug lead to `to` from now on, or to nothing.
pub async fn retire(
    tx: &mut Tx,
    kind: Kind,
    slug: &str,
    to: Option<i64>,
    now: Millis,
) -> Result<()> {
    Ok(store::retire(tx, (kind.word(), slug), to, now).await?)
}

/// Has the former slugs of what goes lead where its own does.
pub async fn hand_over(tx: &mut Tx, kind: Kind, from: i64, to: Option<i64>) -> Result<()> {
    Ok(store::hand_over(tx, kind.word(), from, to).await?)
}

/// A slug in use is no former one.
pub async fn free(tx: &mut Tx, kind: Kind, slug: &str) -> Result<()> {
    Ok(store::free(tx, kind.word(), slug).await?)
}

/// Renames in the transaction of a change: the slug from before leads to what has another one now.
pub async fn rename(
    tx: &mut Tx,
    kind: Kind,
    (from, to): (&str, &str),
    id: i64,
    now: Millis,
) -> Result<()> {
    if from != to {
        free(tx, kind, to).await?;
        retire(tx, kind, from, Some(id), now).await?;
    }
    Ok(())
}

/// Whether something of a kind may get a slug that nothing of it has now: nothing had it, what had
/// it is gone, or it is its own from before.
pub async fn is_free(on: impl Executor, kind: Kind, slug: &str, own: Option<i64>) -> Result<bool> {
    Ok(match find(on, kind, slug).await? {
        None | Some(Lead::Gone) => true,
        Some(Lead::To(id)) => own == Some(id),
    })
}
