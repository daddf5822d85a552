//! Things: whom and what stories are about, with their names. What was merged stays a row, and is read
//! as what it was merged into.
mod change;
mod mention;
mod store;
mod topics;

use db::{Db, Executor, Tx, Written};
use serde::{Deserialize, Serialize};

pub(super) use self::change::{delete, merged, raise, set_merged, set_root, tell_stories, write};
pub use self::mention::{
    Mention, NewMention, Spot, add as add_mention, assign, mentions_of, often_rejected,
};
pub use self::topics::{of_topic, topic_came, topic_changed, topic_merged, topic_went};
use super::worded;
use crate::former;
use crate::slug;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;

/// The kind of a change of a thing.
pub const KIND: &str = "thing";

/// Whose former slugs its own are.
const FORMER: former::Kind = former::Kind::Thing;

worded! {
    /// What a thing is.
    Kind {
        /// Somebody.
        Person => "person",
        /// A state.
        State => "state",
        /// A body, a firm, a party, a club; a government, whose parent is its state.
        Organisation => "organisation",
        /// A place.
        Place => "place",
        /// Something that happened, by its name.
        Event => "event",
        /// A book, a law, an agreement, by its name.
        Work => "work",
        /// Moments that are counted: meetings, rounds, finals.
        Series => "series",
        /// What figures measure, as bilateral trade.
        Measure => "measure",
        /// A topic of which nobody has said what it is.
        Subject => "subject",
    }
}

worded! {
    /// Where a thing may be shown.
    Privacy {
        /// Everywhere.
        Public => "public",
        /// By its name, without a page.
        Listed => "listed",
        /// Nowhere.
        Private => "private",
    }
}

worded! {
    /// What sort of name it is.
    Form {
        /// The whole name.
        Full => "full",
        /// A surname alone.
        Surname => "surname",
        /// A shorter one.
        Short => "short",
        /// Of those who belong to it: Chinese.
        Demonym => "demonym",
        /// Of what stands for it: Moscow for Russia. Never a place of a moment.
        Metonym => "metonym",
        /// In another case.
        Inflected => "inflected",
        /// From before.
        Former => "former",
    }
}

impl Privacy {
    /// Where a new thing may be shown until somebody decides: nowhere, if it is a person without a
    /// public role, or one who is a minor, a victim or accused.
    pub fn by_default(kind: Kind, has_role: bool, is_vulnerable: bool) -> Self {
        match kind {
            Kind::Person if !has_role || is_vulnerable => Self::Private,
            _ => Self::Public,
        }
    }
}

/// A thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Thing {
    /// Its id.
    pub id: i64,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The name by which it is sorted.
    pub sort_name: String,
    /// Who or what that is, in one line; empty where nobody has said it.
    pub one_line: String,
    /// Last part of the address, unique among things.
    pub slug: String,
    /// Its id in Wikidata.
    pub qid: Option<String>,
    /// Addresses of the same elsewhere.
    pub same_as: Vec<String>,
    /// A picture of it.
    pub picture: Option<i64>,
    /// Where it may be shown.
    pub privacy: Privacy,
    /// What it was merged into.
    pub merged_into: Option<i64>,
    /// What it is read as: itself, or the last of those it was merged into.
    pub root: i64,
    /// The thing that answers for it: the state of a leader or government.
    pub parent: Option<i64>,
    /// Since when that is so, as EDTF; `None` for always.
    pub parent_from: Option<String>,
    /// Until when, as EDTF.
    pub parent_until: Option<String>,
    /// The topic with which it shares its page.
    pub topic: Option<i64>,
    /// The unit of a measure.
    pub unit: String,
    /// How often a measure has a new value: `day`, `month`, `quarter`, `year`, or empty.
    pub rhythm: String,
    /// Counts its changes; the seen version of a deed.
    pub version: i64,
    /// When it was made.
    pub made_at: Millis,
}

impl Thing {
    /// A public thing of which nothing but the name is known. Its slug is settled by [`add`].
    pub fn new(id: i64, kind: Kind, name: &str, now: Millis) -> Self {
        Self {
            id,
            kind,
            name: name.to_owned(),
            sort_name: name.to_owned(),
            one_line: String::new(),
            slug: slug::slug_of(name),
            qid: None,
            same_as: Vec::new(),
            picture: None,
            privacy: Privacy::Public,
            merged_into: None,
            root: id,
            parent: None,
            parent_from: None,
            parent_until: None,
            topic: None,
            unit: String::new(),
            rhythm: String::new(),
            version: 1,
            made_at: now,
        }
    }

    /// Of what shows anything of the thing.
    pub fn tag(&self) -> Tag {
        tag(self.id)
    }
}

/// Of what shows anything of a thing.
pub fn tag(id: i64) -> Tag {
    Tag::one(KIND, id)
}

/// Another name of a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// The name.
    pub name: String,
    /// BCP 47 tag of its language; empty for all.
    pub language: String,
    /// What sort of name.
    pub form: Form,
    /// Whether it may be linked without asking.
    pub auto: bool,
    /// Whether it is never found in a text.
    pub blocked: bool,
}

/// A name with what it names, for whoever reads texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The thing, whatever it was merged from.
    pub thing: i64,
    /// Its kind.
    pub kind: Kind,
    /// The name.
    pub name: String,
    /// What sort of name.
    pub form: Form,
    /// Whether it may be linked without asking.
    pub auto: bool,
}

/// The thing with this id, as it is: merged or not.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Thing>> {
    Ok(store::by_id(on, id).await?)
}

/// What a thing is read as.
pub async fn root_of(mut on: impl Executor, id: i64) -> Result<Option<Thing>> {
    match store::by_id(&mut on, id).await? {
        Some(thing) if thing.root != thing.id => Ok(store::by_id(on, thing.root).await?),
        found => Ok(found),
    }
}

/// The thing with this slug, merged or not.
pub async fn by_slug(on: impl Executor, slug: &str) -> Result<Option<Thing>> {
    Ok(store::by_slug(on, slug).await?)
}

/// What a slug leads to that a thing had before.
pub async fn by_former_slug(on: impl Executor, slug: &str) -> Result<Option<former::Lead>> {
    former::find(on, FORMER, slug).await
}

/// At most `limit` things that are not merged, behind one in the order of their names; of one kind, or of
/// all. For the desk: private ones are among them.
pub async fn page(
    db: &Db,
    kind: Option<Kind>,
    last: Option<&Thing>,
    limit: usize,
) -> Result<Vec<Thing>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let last = last.map_or(("", i64::MIN), |last| (last.sort_name.as_str(), last.id));
    Ok(match kind {
        Some(kind) => store::of_kind(db, kind.word(), last, limit).await?,
        None => store::after(db, last, limit).await?,
    })
}

/// Things with exactly this name, first or other, that are not merged.
pub async fn named(on: impl Executor, name: &str) -> Result<Vec<Thing>> {
    Ok(store::named(on, name).await?)
}

/// The things that are read as this one: itself, and those that were merged into it.
pub async fn members(on: impl Executor, root: i64) -> Result<Vec<Thing>> {
    Ok(store::members(on, root).await?)
}

/// The things that a thing answers for: its leaders and governments, in whatever time.
pub async fn children(on: impl Executor, parent: i64) -> Result<Vec<Thing>> {
    Ok(store::children(on, parent).await?)
}

/// Adds a thing, and gives its slug: where another has or had it, with a number behind.
pub async fn add(tx: &mut Tx, mut thing: Thing) -> Result<Thing> {
    thing.slug = free_slug(tx, &thing.slug, thing.id).await?;
    store::insert(tx, &thing).await?;
    former::free(tx, FORMER, &thing.slug).await?;
    changes::record(tx, thing.parent.map(tag).into_iter().chain([thing.tag()])).await?;
    Ok(thing)
}

/// A slug that nothing else has or had.
async fn free_slug(tx: &mut Tx, wanted: &str, own: i64) -> Result<String> {
    let wanted = if wanted.is_empty() { "thing" } else { wanted };
    let mut tried = wanted.to_owned();
    for number in 2_u32.. {
        let taken = store::by_slug(&mut *tx, &tried).await?;
        let is_own = taken.as_ref().is_none_or(|thing| thing.id == own);
        if is_own && former::is_free(&mut *tx, FORMER, &tried, Some(own)).await? {
            break;
        }
        tried = format!("{}-{number}", slug::short(wanted, slug::MAX_SLUG - 8));
    }
    Ok(tried)
}

/// The other names of a thing.
pub async fn names(on: impl Executor, thing: i64) -> Result<Vec<Name>> {
    Ok(store::names(on, thing).await?)
}

/// Gives a thing a name, or changes what is said of one.
pub async fn set_name(tx: &mut Tx, thing: i64, name: &Name) -> Result<()> {
    store::set_name(tx, thing, name).await?;
    changes::record(tx, [tag(thing)]).await
}

/// Takes a name from a thing; overtaken where it has none such.
pub async fn remove_name(tx: &mut Tx, thing: i64, name: (&str, &str)) -> Result<Written> {
    let written = store::remove_name(tx, thing, name).await?;
    changes::record(tx, [tag(thing)]).await?;
    Ok(written)
}

/// All names of a language, and those for every language, that may be found in texts.
pub async fn all_names(db: &Db, language: &str) -> Result<Vec<Known>> {
    let mut all: Vec<Known> = Vec::new();
    let mut last = i64::MIN;
    loop {
        let found = store::first_names(db, last).await?;
        let Some((id, _)) = found.last() else { break };
        last = *id;
        all.extend(found.into_iter().map(|(_, known)| known));
    }
    let mut last = (i64::MIN, String::new(), String::new());
    loop {
        let found = store::other_names(db, (last.0, &last.1, &last.2)).await?;
        let Some((place, _)) = found.last() else {
            return Ok(all);
        };
        last = place.clone();
        let fits = |spoken: &str| {
            let rest = language.strip_prefix(spoken);
            spoken.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        let found = found.into_iter().filter(|(place, _)| fits(&place.2));
        all.extend(found.map(|(_, known)| known));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_without_a_role_and_those_to_be_protected_are_private_at_first() {
        let of = Privacy::by_default;
        assert_eq!(of(Kind::Person, true, false), Privacy::Public);
        assert_eq!(of(Kind::Person, false, false), Privacy::Private);
        assert_eq!(of(Kind::Person, true, true), Privacy::Private);
        assert_eq!(of(Kind::Organisation, false, false), Privacy::Public);
    }

    #[test]
    fn each_word_is_that_of_one_kind() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.word()), Some(*kind));
        }
        assert_eq!(Kind::parse("government"), None);
    }
}
