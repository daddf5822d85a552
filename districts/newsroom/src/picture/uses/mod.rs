//! Where pictures are used: by stories as they are published, and by those being written. A story
//! notes what it shows in the transaction in which that changes, so that nobody reads all texts to
//! know where a picture is.
mod store;

use std::collections::BTreeSet;

use db::{Db, Migration, Tx};

use super::ending;
use ground::clock::Millis;
use ground::error::Result;

/// The step of its table.
pub(super) const MIGRATION: Migration =
    Migration::shared(62, "picture_uses", include_str!("0062_picture_uses.sql"));

/// Whether a picture stands above a story or in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Above it.
    Lead,
    /// In the text.
    Text,
}

/// What a story shows: pictures, each with its place.
pub type Shown = BTreeSet<(i64, Place)>;

/// A story in one of its two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// As it is published; with its time, where it is or will be public.
    Published(i64, Option<Millis>),
    /// As it is being written.
    Draft(i64),
}

impl Holder {
    fn article(self) -> i64 {
        match self {
            Self::Published(article, _) | Self::Draft(article) => article,
        }
    }

    fn is_draft(self) -> bool {
        matches!(self, Self::Draft(_))
    }

    fn at(self) -> Option<Millis> {
        match self {
            Self::Published(_, at) => at,
            Self::Draft(_) => None,
        }
    }
}

/// A use of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// The story.
    pub article: i64,
    /// Whether it is the story as it is being written.
    pub is_draft: bool,
    /// Where the picture stands.
    pub place: Place,
}

/// Notes what a story shows now, in place of what it showed before.
pub async fn note(tx: &mut Tx, holder: Holder, shown: &Shown, now: Millis) -> Result<()> {
    let before = store::of_holder(&mut *tx, holder).await?;
    if before != *shown {
        if !before.is_empty() {
            store::clear(tx, holder).await?;
        }
        for (picture, place) in shown {
            store::insert(tx, holder, (*picture, *place)).await?;
        }
    } else if !shown.is_empty() {
        store::set_time(tx, holder).await?;
    }
    if let Some(at) = holder.at() {
        let pictures: BTreeSet<i64> = shown.iter().map(|(picture, _)| *picture).collect();
        for picture in pictures {
            ending::published(tx, picture, (at, now)).await?;
        }
    }
    Ok(())
}

/// The uses of a picture by stories, those of one story together; at most so many.
pub async fn of(db: &Db, picture: i64, limit: i64) -> Result<Vec<Use>> {
    Ok(store::of_picture(db, picture, limit).await?)
}
