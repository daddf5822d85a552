//! The topics that a draft names. One that was removed at the desk does not come back with a story: whoever
//! wants it again adds it to the topics.
use db::Db;

use crate::article::Topic;
use crate::former::{self, Kind, Lead};
use crate::slug::slugify;
use crate::topic;
use ground::error::Result;

/// The topics of a draft, in the writers' order.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// Those that the story has. What no story has yet has the id 0.
    pub topics: Vec<Topic>,
    /// The same as slugs with the names that were written.
    pub written: Vec<(String, String)>,
    /// The names of those that were removed.
    pub removed: Vec<String>,
}

/// Looks up what a draft names.
pub(super) async fn named(db: &Db, names: &[String]) -> Result<Named> {
    let mut found = Named::default();
    for name in names {
        let slug = slugify(name);
        if slug.is_empty() {
            continue;
        }
        let known = topic::by_slug(db, &slug).await?;
        let is_removed =
            known.is_none() && former::find(db, Kind::Topic, &slug).await? == Some(Lead::Gone);
        if is_removed {
            found.removed.push(name.clone());
            continue;
        }
        found.written.push((slug.clone(), name.clone()));
        found.topics.push(known.unwrap_or_else(|| Topic {
            id: 0,
            slug,
            name: name.clone(),
        }));
    }
    Ok(found)
}
