//! Things by name and address, as readers have them.
use super::screen::roots;
use super::{Label, Readers};
use crate::former::Lead;
use crate::knowledge::thing::{self, Privacy, Thing};
use ground::changes;
use ground::error::Result;

/// What `/things/{slug}` leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// The page of this thing.
    Thing(Box<Thing>),
    /// Another path, for ever.
    Moved(String),
    /// What was there is gone.
    Gone,
    /// Nothing that readers may know of.
    Nothing,
}

/// The address of a thing's page: that of its topic where it has one; `None` where it may have no page.
pub fn thing_path(thing: &Thing) -> Option<String> {
    let base = match thing.topic {
        Some(_) => "/topics/",
        None => "/things/",
    };
    (thing.privacy == Privacy::Public).then(|| format!("{base}{}", thing.slug))
}

/// The name of a thing, or of what it was merged into; `None` where it is private.
pub async fn label(readers: &Readers<'_>, id: i64) -> Result<Option<Label>> {
    let roots = roots(readers, [id]).await?;
    Ok(roots.get(&id).and_then(of))
}

/// The name and address of a thing that stands for itself, where it may be named.
pub(super) fn of(thing: &Thing) -> Option<Label> {
    (thing.privacy != Privacy::Private).then(|| Label {
        id: thing.id,
        name: thing.name.clone(),
        kind: thing.kind,
        path: thing_path(thing),
    })
}

/// What a slug of a thing leads to.
pub async fn at_slug(readers: &Readers<'_>, slug: &str) -> Result<At> {
    let found = thing::by_slug(readers.db, slug).await?;
    let former = match &found {
        Some(_) => None,
        None => thing::by_former_slug(readers.db, slug).await?,
    };
    let id = match (&found, former) {
        (Some(thing), _) => thing.id,
        (None, Some(Lead::To(id))) => id,
        (None, Some(Lead::Gone)) => return Ok(At::Gone),
        (None, None) => return Ok(At::Nothing),
    };
    changes::show(thing::tag(id));
    let Some(root) = thing::root_of(readers.db, id).await? else {
        return Ok(At::Nothing);
    };
    changes::show(root.tag());
    Ok(match thing_path(&root) {
        Some(path) if root.topic.is_some() || root.slug != slug => At::Moved(path),
        Some(_) => At::Thing(Box::new(root)),
        None => At::Nothing,
    })
}

/// The public thing with this slug, or what that was merged into, also where a topic has its page: for
/// pages about several things.
pub async fn find(readers: &Readers<'_>, slug: &str) -> Result<Option<Thing>> {
    let Some(thing) = thing::by_slug(readers.db, slug).await? else {
        return Ok(None);
    };
    let roots = roots(readers, [thing.id]).await?;
    let root = roots.into_values().next();
    Ok(root.filter(|root| root.privacy == Privacy::Public))
}
