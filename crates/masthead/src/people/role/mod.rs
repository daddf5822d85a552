//! Roles, what each may do, and which an account has.
mod store;

use db::{Db, Executor, Tx};
use serde::{Deserialize, Serialize};

use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::web::seen::Seen;

/// A part that somebody has in the newsroom's office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// May do everything.
    Owner,
    /// Writes stories of their own, which others publish.
    Contributor,
    /// Writes and publishes stories of their own.
    Author,
    /// Edits and publishes all stories.
    Editor,
    /// The same, and runs the newsroom.
    Chief,
    /// Helps readers: accounts, subscriptions, refunds.
    Support,
    /// Reads comments and decides about them.
    Moderator,
    /// Books adverts.
    Advertising,
}

/// Something one may do at the desk. Each feature declares its own, and each page and each deed of
/// the desk asks for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permission {
    roles: &'static [Role],
}

impl Permission {
    /// What these roles may do, and owners with them.
    pub const fn of(roles: &'static [Role]) -> Self {
        Self { roles }
    }
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 8] = [
        Self::Owner,
        Self::Chief,
        Self::Editor,
        Self::Author,
        Self::Contributor,
        Self::Support,
        Self::Moderator,
        Self::Advertising,
    ];

    /// The word for it, in the database, on the command line and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Chief => "chief",
            Self::Editor => "editor",
            Self::Author => "author",
            Self::Contributor => "contributor",
            Self::Support => "support",
            Self::Moderator => "moderator",
            Self::Advertising => "advertising",
        }
    }

    /// Whether this role may do all that another may: an owner everything, and in the newsroom
    /// whoever stands higher all that others may.
    fn includes(self, other: Self) -> bool {
        let ladder = [Self::Contributor, Self::Author, Self::Editor, Self::Chief];
        let step = |role: Self| ladder.iter().position(|one| *one == role);
        let is_higher = match (step(self), step(other)) {
            (Some(mine), Some(theirs)) => mine >= theirs,
            _ => false,
        };
        self == Self::Owner || self == other || is_higher
    }

    /// The role of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// The roles of one person; none is a reader like any other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles(pub Vec<Role>);

impl Roles {
    /// Whether one of the roles may do this.
    pub fn may(&self, permission: Permission) -> bool {
        self.is_owner() || self.0.iter().any(|role| permission.roles.contains(role))
    }

    /// Whether these roles may do all that the others may: each role may do something that only
    /// those may that include it.
    pub fn covers(&self, others: &Self) -> bool {
        let is_covered = |other: &Role| self.0.iter().any(|role| role.includes(*other));
        others.0.iter().all(is_covered)
    }

    /// Whether one of them is an owner's.
    pub fn is_owner(&self) -> bool {
        self.0.contains(&Role::Owner)
    }

    /// Whether this is a member of staff at all.
    pub fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// The words, separated by spaces, as the database keeps them.
    pub fn words(&self) -> String {
        let words: Vec<&str> = self.0.iter().map(|role| role.word()).collect();
        words.join(" ")
    }

    /// Reads [`Roles::words`]; unknown words are nobody's role.
    pub fn parse(words: &str) -> Self {
        Self(words.split(' ').filter_map(Role::parse).collect())
    }
}

/// The version of somebody's roles; nothing to see where there are none.
///
/// # Errors
/// When they have no JSON form.
pub fn version(roles: &Roles) -> Result<Seen> {
    if roles.any() {
        Seen::of(&roles.words())
    } else {
        Ok(Seen::default())
    }
}

/// The roles of an account; none for a reader who is no staff.
pub async fn of(on: impl Executor, reader: i64) -> Result<Roles> {
    Ok(store::of(on, reader).await?)
}

/// Makes an account staff, or changes its roles; without any it is staff no more.
pub async fn set(tx: &mut Tx, reader: i64, roles: Roles, now: Millis) -> Result<()> {
    Ok(store::set(tx, reader, roles, now).await?)
}

/// Every account with a role, its roles, and since when, in the order of joining.
pub async fn holders(db: &Db) -> Result<Vec<(i64, Roles, Millis)>> {
    Ok(store::holders(db).await?)
}

/// Whether this account is an owner and nobody else is.
pub async fn is_last_owner(tx: &mut Tx, reader: i64) -> Result<bool> {
    Ok(store::is_last_owner(tx, reader).await?)
}

/// Takes an account that is erased off the staff. What it did stays in the log, by the name
/// it had: the publication has to be able to account for it.
pub async fn remove(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::remove(tx, reader).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every set of roles.
    fn sets() -> impl Iterator<Item = Roles> {
        (0..1 << Role::ALL.len()).map(|bits: usize| {
            let is_in = |(place, role): (usize, Role)| ((bits >> place) & 1 == 1).then_some(role);
            Roles(
                Role::ALL
                    .into_iter()
                    .enumerate()
                    .filter_map(is_in)
                    .collect(),
            )
        })
    }

    #[test]
    fn whoever_covers_others_may_all_that_they_may() {
        let permissions = [
            Permission::of(&Role::ALL),
            Permission::of(&[Role::Support]),
            Permission::of(&[Role::Moderator]),
            Permission::of(&[Role::Advertising]),
            Permission::of(&[Role::Chief]),
            Permission::of(&[Role::Chief, Role::Editor]),
            Permission::of(&[Role::Chief, Role::Editor, Role::Author]),
            Permission::of(&[Role::Chief, Role::Editor, Role::Author, Role::Contributor]),
            Permission::of(&[]),
        ];
        for (mine, theirs) in sets().flat_map(|mine| sets().map(move |set| (mine.clone(), set))) {
            let may_too = |one: &Permission| mine.may(*one) || !theirs.may(*one);
            let may_all = permissions.iter().all(may_too);
            assert_eq!(mine.covers(&theirs), may_all, "{mine:?} {theirs:?}");
        }
    }
}
