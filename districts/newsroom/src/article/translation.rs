//! Translations: articles that tell one story, each in a language of its own. Lists have a story
//! once: in the publication's language, where it is there in that.
use db::{Db, Migration};

use super::{Head, store};
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;

/// The views that know which article of a story lists have.
pub const MIGRATION: Migration =
    Migration::shared(22, "translations", include_str!("0022_translations.sql"));

/// Of what shows in which languages a story is told.
pub fn tag(story: i64) -> Tag {
    Tag::one("story", story)
}

/// The articles that tell a story and are live at `now`, this one included: the original first.
pub async fn of(db: &Db, story: i64, now: Millis) -> Result<Vec<Head>> {
    changes::show(tag(story));
    Ok(store::of_story(db, story, now).await?)
}

/// The same of all stories with an article published from `from` up to, not including, `to`, as
/// far as they are told in several languages.
pub async fn between(db: &Db, from: Millis, to: Millis, now: Millis) -> Result<Vec<Head>> {
    Ok(store::translated_between(db, from, to, now).await?)
}
