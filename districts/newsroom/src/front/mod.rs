//! Fronts: curated pages of slots.
mod store;

use db::{Db, Tx};

use ground::changes::{self, Tag};
use ground::error::Result;
use ground::written::Kept;

/// The front of the whole publication; a section's front has the section's slug.
pub const HOME: &str = "home";

/// The articles placed by hand on a front, in the order of the slots, live or not.
pub async fn slots(db: &Db, front: &str) -> Result<Vec<i64>> {
    changes::show(tag(front));
    Ok(store::slots(db, front).await?)
}

/// Places `articles` on a front, in order.
pub async fn place(tx: &mut Tx, front: &str, articles: &[i64]) -> Result<Kept> {
    let kept = store::replace(tx, front, articles).await?;
    if kept.is_changed() {
        changes::record(tx, [tag(front)]).await?;
    }
    Ok(kept)
}

/// Gives what is placed on a section's front to the section's next slug.
pub async fn rename(tx: &mut Tx, from: &str, to: &str) -> Result<()> {
    store::rename(tx, from, to).await?;
    changes::record(tx, [tag(from), tag(to)]).await
}

/// Takes everything off a front that goes.
pub async fn clear(tx: &mut Tx, front: &str) -> Result<()> {
    store::clear(tx, front).await?;
    changes::record(tx, [tag(front)]).await
}

/// Of what shows the stories placed on a front.
fn tag(front: &str) -> Tag {
    Tag::named(format!("front.{front}"))
}
