//! Authors: the persons and teams who sign. Never the same table as accounts.
mod store;

use std::collections::{HashMap, HashSet};

use db::{Db, Executor, Tx, Written};
use richtext::Document;
use serde::{Deserialize, Serialize};

use crate::former::{self, Lead};
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Kept;

/// The kind of a change of an author.
pub const KIND: &str = "author";
/// Whose former slugs its own are.
const FORMER: former::Kind = former::Kind::Author;

/// Whether one person signs or several together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One person.
    Person,
    /// Several, under one name, with roles.
    Team,
}

impl Kind {
    /// The word in the database and in front matter.
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Team => "team",
        }
    }
}

/// An address elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it leads to.
    pub label: String,
    /// Where.
    pub url: String,
}

/// A person in a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The person.
    pub author: i64,
    /// What they do in the team.
    pub role: Option<String>,
}

/// A person or a team who signs.
#[derive(Clone, Debug, PartialEq)]
pub struct Author {
    /// Id.
    pub id: i64,
    /// Last part of the URL.
    pub slug: String,
    /// Person or team.
    pub kind: Kind,
    /// The name as it is signed.
    pub name: String,
    /// Job title.
    pub job: Option<String>,
    /// Biography.
    pub bio: Document,
    /// Public e-mail address.
    pub email: Option<String>,
    /// Addresses elsewhere.
    pub links: Vec<Link>,
    /// Picture of the person.
    pub portrait: Option<i64>,
    /// Members of a team, in order.
    pub members: Vec<Member>,
    /// Slugs that led here before.
    pub former: Vec<String>,
}

impl Author {
    /// Of what shows anything of the author.
    pub fn tag(&self) -> Tag {
        Tag::one(KIND, self.id)
    }

    /// Whether they have this slug, or had it.
    pub fn is_called(&self, slug: &str) -> bool {
        self.slug == slug || self.former.iter().any(|former| former == slug)
    }

    /// The author's address on this site.
    pub fn path(&self) -> String {
        format!("/authors/{}", self.slug)
    }
}

/// Everybody who signs, by id; those who became somebody else stand there as that one.
pub async fn all(db: &Db) -> Result<HashMap<i64, Author>> {
    let (mut authors, mut last) = (HashMap::new(), i64::MIN);
    loop {
        let found = store::after(db, last).await?;
        let Some(author) = found.last() else { break };
        last = author.id;
        authors.extend(found.into_iter().map(|author| (author.id, author)));
    }
    add_members(db, &mut authors).await?;
    add_former(db, &mut authors).await?;
    for (id, into) in store::merged(db).await? {
        if let Some(author) = authors.get(&into).cloned() {
            authors.insert(id, author);
        }
    }
    Ok(authors)
}

async fn add_former(db: &Db, authors: &mut HashMap<i64, Author>) -> Result<()> {
    for (slug, lead) in former::all(db, FORMER).await? {
        if let Lead::To(id) = lead
            && let Some(author) = authors.get_mut(&id)
        {
            author.former.push(slug);
        }
    }
    authors
        .values_mut()
        .for_each(|one| one.former.sort_unstable());
    Ok(())
}

async fn add_members(db: &Db, authors: &mut HashMap<i64, Author>) -> Result<()> {
    let mut last = (i64::MIN, i64::MIN);
    loop {
        let found = store::members(db, last).await?;
        let Some((team, position, _)) = found.last() else {
            return Ok(());
        };
        last = (*team, *position);
        for (team, _, member) in found {
            if let Some(team) = authors.get_mut(&team) {
                team.members.push(member);
            }
        }
    }
}

/// Of what shows which teams a person is in, and how they are called.
pub fn teams_tag(person: i64) -> Tag {
    Tag::one("author.teams", person)
}

/// Inserts the author or brings it up to date, members included, as files have it. One whom the desk
/// has changed stays as they are.
pub async fn save(tx: &mut Tx, author: &Author) -> Result<Kept> {
    let before = store::members_of(&mut *tx, author.id).await?;
    let mut kept = store::save(tx, author).await?;
    if before != author.members {
        store::replace_members(tx, author).await?;
        kept = Kept::Changed;
    }
    if kept.is_changed() {
        tell(tx, author, &before).await?;
    }
    Ok(kept)
}

/// Tells that an author is another one than before, whose members were these. The pages of members,
/// past ones too, name the team.
async fn tell(tx: &mut Tx, author: &Author, before: &[Member]) -> Result<()> {
    let members = before.iter().chain(&author.members);
    let members = members.map(|member| teams_tag(member.author));
    changes::record(tx, members.chain([author.tag()])).await
}

/// An author as the desk changes them: without the slugs from before.
pub async fn by_id(mut on: impl Executor, id: i64) -> Result<Option<Author>> {
    let Some(mut author) = store::by_id(&mut on, id).await? else {
        return Ok(None);
    };
    author.members = store::members_of(&mut on, id).await?;
    Ok(Some(author))
}

/// Whether an author has this slug, or one who became somebody else.
pub async fn has_slug(on: impl Executor, slug: &str) -> Result<bool> {
    Ok(store::has_slug(on, slug).await?)
}

/// The authors that the desk has changed, which an import leaves as they are.
pub async fn of_desk(tx: &mut Tx) -> Result<HashSet<i64>> {
    Ok(store::of_desk(tx).await?.into_iter().collect())
}

/// Adds an author, for the desk.
pub async fn add(tx: &mut Tx, author: &Author, now: Millis) -> Result<()> {
    former::free(tx, FORMER, &author.slug).await?;
    let _ = save(tx, author).await?;
    Ok(store::note_desk(tx, author.id, now).await?)
}

/// Changes an author, for the desk. Where they have another slug, that from before leads to them.
pub async fn change(tx: &mut Tx, author: &Author, before: &str, now: Millis) -> Result<()> {
    let members = store::members_of(&mut *tx, author.id).await?;
    store::update(tx, author, now).await?;
    former::rename(tx, FORMER, (before, &author.slug), author.id, now).await?;
    if members != author.members {
        store::replace_members(tx, author).await?;
    }
    tell(tx, author, &members).await
}

/// Takes an author away who signs nothing; overtaken where they sign something, are in a team, or
/// somebody became them.
pub async fn remove(tx: &mut Tx, author: &Author, now: Millis) -> Result<Written> {
    let written = store::remove(tx, author.id).await?;
    if written.is_done() {
        former::hand_over(tx, FORMER, author.id, None).await?;
        former::retire(tx, FORMER, &author.slug, None, now).await?;
        tell(tx, author, &[]).await?;
    }
    Ok(written)
}

/// Makes an author and another one the same in teams, and leads the addresses of `from` to `to`; the
/// stories go before.
pub async fn merge(tx: &mut Tx, (from, to): (&Author, &Author), now: Millis) -> Result<()> {
    store::to_member(tx, from.id, to.id).await?;
    store::merge(tx, from.id, to.id).await?;
    store::note_desk(tx, to.id, now).await?;
    former::hand_over(tx, FORMER, from.id, Some(to.id)).await?;
    former::retire(tx, FORMER, &from.slug, Some(to.id), now).await?;
    let members = from.members.iter().map(|member| member.author);
    let teams = members.chain([from.id, to.id]).map(teams_tag);
    let teams: Vec<Tag> = teams.chain([from.tag(), to.tag()]).collect();
    changes::record(tx, teams).await
}
