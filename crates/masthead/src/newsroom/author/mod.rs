//! Authors: the persons and teams who sign. Never the same table as accounts.
mod store;

use std::collections::HashMap;

use db::{Db, Tx};
use richtext::Document;
use serde::{Deserialize, Serialize};

use crate::ground::changes::{self, Tag};
use crate::ground::error::Result;
use crate::ground::written::Kept;

/// The kind of a change of an author.
pub const KIND: &str = "author";

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

impl Author {
    /// Of what shows anything of the author.
    pub fn tag(&self) -> Tag {
        Tag::one(KIND, self.id)
    }

    /// The author's address on this site.
    pub fn path(&self) -> String {
        format!("/authors/{}", self.slug)
    }
}

/// Everybody who signs, by id.
pub async fn all(db: &Db) -> Result<HashMap<i64, Author>> {
    let (mut authors, mut last) = (HashMap::new(), i64::MIN);
    loop {
        let found = store::after(db, last).await?;
        let Some(author) = found.last() else { break };
        last = author.id;
        authors.extend(found.into_iter().map(|author| (author.id, author)));
    }
    add_members(db, &mut authors).await?;
    Ok(authors)
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

/// Inserts the author or brings it up to date, members included.
pub async fn save(tx: &mut Tx, author: &Author) -> Result<Kept> {
    let before = store::members_of(tx, author.id).await?;
    let mut kept = store::save(tx, author).await?;
    if before != author.members {
        store::replace_members(tx, author).await?;
        kept = Kept::Changed;
    }
    if kept.is_changed() {
        // The pages of members, past ones too, name the team.
        let members = before.iter().chain(&author.members);
        let members = members.map(|member| teams_tag(member.author));
        changes::record(tx, members.chain([author.tag()])).await?;
    }
    Ok(kept)
}
