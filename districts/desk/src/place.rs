//! Places of the desk: what its navigation shows, in groups, to those who may go there.
use serde::Serialize;

use people::role::{Permission, Roles};
use web::nav::PlaceView;
use web::page::NamedLink;

/// A part of the desk, under whose heading places and numbers stand. In the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Stories, pictures, fronts.
    Newsroom,
    /// Comments.
    Talk,
    /// Accounts.
    Readers,
    /// What is sold, and who has bought it.
    Shop,
    /// Campaigns.
    Adverts,
    /// Who may use the desk, and how the publication is run.
    Settings,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 6] = [
        Self::Newsroom,
        Self::Talk,
        Self::Readers,
        Self::Shop,
        Self::Adverts,
        Self::Settings,
    ];

    /// The interface string of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Newsroom => "desk-group-newsroom",
            Self::Talk => "desk-group-talk",
            Self::Readers => "desk-group-readers",
            Self::Shop => "desk-group-shop",
            Self::Adverts => "desk-group-adverts",
            Self::Settings => "desk-group-settings",
        }
    }
}

/// A place of the desk: its group, the key of its name, its address, and who may go there.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Under which heading it stands.
    pub group: Group,
    /// Interface string of its name; with `-text` behind it, of what it is for.
    pub key: &'static str,
    /// Its address.
    pub url: &'static str,
    /// What one must be permitted.
    pub permission: Permission,
}

impl Place {
    /// A place at `url` for those with `permission`.
    pub const fn new(
        group: Group,
        key: &'static str,
        url: &'static str,
        permission: Permission,
    ) -> Self {
        Self {
            group,
            key,
            url,
            permission,
        }
    }

    fn link(&self, locale: &str) -> NamedLink {
        NamedLink {
            name: ground::i18n::text(locale, self.key),
            url: self.url.to_owned(),
        }
    }

    /// Whether a page of the desk is this place's or below it.
    fn holds(&self, path: &str) -> bool {
        path.strip_prefix(self.url)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    }
}

/// All places, in the order of the navigation. Each feature lists its own in its `desk.rs`.
#[derive(Debug)]
pub struct Places(Vec<Place>);

/// A group of the navigation as templates see it.
#[derive(Debug, Serialize)]
pub struct GroupView {
    name: String,
    places: Vec<PlaceView>,
}

impl Places {
    /// These places.
    pub fn new(places: Vec<Place>) -> Self {
        Self(places)
    }

    /// What these roles may go to, seen from the page at `path`; a group without a place is not
    /// shown.
    pub(super) fn views(&self, roles: &Roles, locale: &str, path: &str) -> Vec<GroupView> {
        let of = |group: Group| {
            let mine = |place: &&Place| place.group == group && roles.may(place.permission);
            let view = |place: &Place| PlaceView::new(locale, (place.key, place.url), path);
            GroupView {
                name: ground::i18n::text(locale, group.key()),
                places: self.0.iter().filter(mine).map(view).collect(),
            }
        };
        let groups = Group::ALL.into_iter().map(of);
        groups.filter(|group| !group.places.is_empty()).collect()
    }

    /// What these roles may go to, by name.
    pub fn named(&self, roles: &Roles, locale: &str) -> Vec<NamedLink> {
        let mine = self.0.iter().filter(|place| roles.may(place.permission));
        mine.map(|place| place.link(locale)).collect()
    }

    /// Whether these roles may open a page of the desk. What is no page of the desk is everybody's.
    pub fn may_open(&self, roles: &Roles, url: &str) -> bool {
        let place = self.0.iter().find(|place| place.holds(url));
        place.is_none_or(|place| roles.may(place.permission))
    }

    /// The way from the first page of the desk to a page below one of the places.
    pub(super) fn trail(&self, locale: &str, path: &str) -> Vec<NamedLink> {
        let above = self
            .0
            .iter()
            .filter(|one| one.holds(path) && one.url != path);
        above.map(|place| place.link(locale)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use people::role::Role;

    const PLACES: [Place; 2] = [
        Place::new(
            Group::Readers,
            "desk-readers",
            "/desk/readers",
            Permission::of("readers", &[Role::Support]),
        ),
        Place::new(
            Group::Talk,
            "desk-comments",
            "/desk/comments",
            Permission::of("moderate", &[Role::Moderator]),
        ),
    ];

    #[test]
    fn a_place_opens_with_its_pages_to_those_who_may_go_there_alone() {
        let places = Places::new(PLACES.to_vec());
        let moderator = Roles::of(vec![Role::Moderator]);
        assert!(places.may_open(&moderator, "/desk/comments/7"));
        assert!(places.may_open(&moderator, "/desk/comments?queue=reported"));
        assert!(!places.may_open(&moderator, "/desk/readers/7"));
        assert!(places.may_open(&moderator, "/diplomacy/a-story"));
        assert!(places.may_open(&moderator, "/desk/readers-and-more"));
    }

    #[test]
    fn a_page_below_a_place_has_it_in_its_trail() {
        let places = Places::new(PLACES.to_vec());
        let urls = |path: &str| -> Vec<String> {
            let trail = places.trail("en", path).into_iter();
            trail.map(|link| link.url).collect()
        };
        assert_eq!(urls("/desk/readers/7"), ["/desk/readers"]);
        assert!(urls("/desk/readers").is_empty() && urls("/desk").is_empty());
    }
}
