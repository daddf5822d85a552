//! Roles, what each may do, and which an account has.
pub mod custom;
pub mod sections;
mod store;

use db::{Db, Executor, Migration, Tx};
use serde::{Deserialize, Serialize};

pub use self::custom::Custom;
use ground::clock::Millis;
use ground::error::Result;
use web::seen::Seen;

/// Steps of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration::shared(
        54,
        "staff_sections",
        include_str!("0054_staff_sections.sql"),
    ),
    Migration::shared(66, "custom_roles", include_str!("0066_custom_roles.sql")),
];

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
    word: &'static str,
    roles: &'static [Role],
}

impl Permission {
    /// What these roles may do, and owners with them. The word names it in roles that a newsroom
    /// makes itself, and in the keys `permission-…` of its strings.
    pub const fn of(word: &'static str, roles: &'static [Role]) -> Self {
        Self { word, roles }
    }

    /// Its word.
    pub const fn word(self) -> &'static str {
        self.word
    }

    /// Whether whoever has any role may do it.
    fn is_everybodys(self) -> bool {
        self.roles == Role::ALL
    }
}

/// What roles that a newsroom makes itself can be made of, in the order of the desk.
#[derive(Debug)]
pub struct Permissions(pub Vec<Permission>);

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
pub struct Roles {
    own: Vec<Role>,
    custom: Vec<Custom>,
}

impl Roles {
    /// These roles of the house.
    pub fn of(own: Vec<Role>) -> Self {
        Self {
            own,
            custom: Vec::new(),
        }
    }

    /// The same with roles that the newsroom has made.
    pub fn with(mut self, custom: Vec<Custom>) -> Self {
        self.custom = custom;
        self
    }

    /// Those of the house.
    pub fn own(&self) -> &[Role] {
        &self.own
    }

    /// Those that the newsroom has made.
    pub fn custom(&self) -> &[Custom] {
        &self.custom
    }

    /// Whether one of them is the role of the newsroom with this id.
    pub fn has(&self, custom: i64) -> bool {
        self.custom.iter().any(|one| one.id == custom)
    }

    /// Whether one of the roles may do this.
    pub fn may(&self, permission: Permission) -> bool {
        self.is_owner()
            || self.own.iter().any(|role| permission.roles.contains(role))
            || self.custom.iter().any(|role| role.may(permission))
    }

    /// Whether these roles may do all that the others may: each role may do something that only
    /// those may that include it. A role that the newsroom has made is covered by itself and by an
    /// owner.
    pub fn covers(&self, others: &Self) -> bool {
        let is_covered = |other: &Role| self.own.iter().any(|role| role.includes(*other));
        let has = |other: &Custom| self.is_owner() || self.has(other.id);
        others.own.iter().all(is_covered) && others.custom.iter().all(has)
    }

    /// Whether one of them is an owner's.
    pub fn is_owner(&self) -> bool {
        self.own.contains(&Role::Owner)
    }

    /// Whether this is a member of staff at all.
    pub fn any(&self) -> bool {
        !self.own.is_empty() || !self.custom.is_empty()
    }

    /// The words, separated by spaces, as the database keeps them.
    pub fn words(&self) -> String {
        let own = self.own.iter().map(|role| role.word().to_owned());
        let words: Vec<String> = own.chain(self.custom.iter().map(Custom::word)).collect();
        words.join(" ")
    }

    /// Reads [`Roles::words`], where `there` are the roles that the newsroom has made; unknown words
    /// are nobody's role.
    fn parse(words: &str, there: &[Custom]) -> Self {
        let words: Vec<&str> = words.split(' ').collect();
        let numbers: Vec<i64> = words
            .iter()
            .filter_map(|word| custom::number(word))
            .collect();
        let own = words.iter().filter_map(|word| Role::parse(word)).collect();
        let custom = there.iter().filter(|one| numbers.contains(&one.id));
        Self::of(own).with(custom.cloned().collect())
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

/// Whether anybody is an owner.
pub async fn has_owner(on: impl Executor) -> Result<bool> {
    Ok(store::has_owner(on).await?)
}

/// Whether this account is an owner and nobody else is.
pub async fn is_last_owner(tx: &mut Tx, reader: i64) -> Result<bool> {
    Ok(store::is_last_owner(tx, reader).await?)
}

/// Takes an account that is erased off the staff. What it did stays in the log, by the name
/// it had: the publication has to be able to account for it.
pub async fn remove(tx: &mut Tx, reader: i64) -> Result<()> {
    store::forget_sections(tx, reader).await?;
    Ok(store::remove(tx, reader).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every set of roles.
    fn sets() -> impl Iterator<Item = Roles> {
        (0..1 << Role::ALL.len()).map(|bits: usize| {
            let is_in = |(place, role): (usize, Role)| ((bits >> place) & 1 == 1).then_some(role);
            Roles::of(
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
            Permission::of("some", &Role::ALL),
            Permission::of("some", &[Role::Support]),
            Permission::of("some", &[Role::Moderator]),
            Permission::of("some", &[Role::Advertising]),
            Permission::of("some", &[Role::Chief]),
            Permission::of("some", &[Role::Chief, Role::Editor]),
            Permission::of("some", &[Role::Chief, Role::Editor, Role::Author]),
            Permission::of(
                "some",
                &[Role::Chief, Role::Editor, Role::Author, Role::Contributor],
            ),
            Permission::of("some", &[]),
        ];
        for (mine, theirs) in sets().flat_map(|mine| sets().map(move |set| (mine.clone(), set))) {
            let may_too = |one: &Permission| mine.may(*one) || !theirs.may(*one);
            let may_all = permissions.iter().all(may_too);
            assert_eq!(mine.covers(&theirs), may_all, "{mine:?} {theirs:?}");
        }
    }

    #[test]
    fn a_role_of_the_newsroom_may_what_it_is_made_of_and_what_everybody_may() {
        let edit = Permission::of("edit", &[Role::Editor]);
        let publish = Permission::of("publish", &[Role::Editor]);
        let desk = Permission::of("desk", &Role::ALL);
        let checker = Custom {
            id: 7,
            name: "Fact checker".to_owned(),
            permissions: vec!["edit".to_owned()],
        };
        let roles = Roles::default().with(vec![checker.clone()]);
        assert!(roles.may(edit) && roles.may(desk) && !roles.may(publish));
        assert!(!Roles::of(vec![Role::Chief]).covers(&roles));
        assert!(Roles::of(vec![Role::Owner]).covers(&roles) && roles.covers(&roles));
        let there = [checker];
        assert_eq!(Roles::parse(&roles.words(), &there), roles);
        assert_eq!(Roles::parse("custom:8 king", &there), Roles::default());
    }
}
