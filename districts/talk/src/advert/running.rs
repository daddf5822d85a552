//! What runs now, as the snapshot of the publication holds it.
use std::collections::HashSet;

use db::Db;

use super::{Content, Creative, Settings, Slot, store};
use ground::app::{App, Pending};
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use newsroom::picture::public::{Shown, Wanted};
use newsroom::publication::{Part, PartKind, Publication};
use newsroom::section;

/// The kind of a change of a campaign or an advert.
pub const KIND: &str = "advert";

/// What runs, in the snapshot.
pub const PART: PartKind =
    PartKind::new::<Adverts>("adverts", &[KIND, section::KIND], |source, publication| {
        Box::pin(async move {
            let mut adverts = Adverts::load(source.db, source.now).await?;
            adverts.follow(publication);
            let changes_at = adverts.changes_at;
            Ok(Part::new(adverts, changes_at))
        })
    })
    .showing(differences);

/// The terms of adverts, in the snapshot.
pub const TERMS: PartKind = PartKind::terms::<Settings>("settings.adverts");

/// A creative that may be shown now, with its campaign's sections.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Active {
    pub creative: Creative,
    sections: Vec<String>,
}

impl Active {
    pub fn fits(&self, slot: Slot, section: Option<&str>, tags: bool) -> bool {
        let is_here = self.sections.is_empty()
            || section.is_some_and(|slug| self.sections.iter().any(|own| own == slug));
        is_here && self.creative.slots.contains(&slot) && (tags || !self.creative.is_tag())
    }
}

/// What is running, as the snapshot of the publication holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Adverts {
    pub(super) active: Vec<Active>,
    /// When the next campaign begins or ends.
    changes_at: Option<Millis>,
}

impl Adverts {
    /// Reads what runs at `now`.
    pub async fn load(db: &Db, now: Millis) -> Result<Self> {
        let campaigns = store::running(db, now).await?;
        let edges = campaigns
            .iter()
            .flat_map(|one| [Some(one.starts_at), one.ends_at]);
        let changes_at = edges.flatten().filter(|at| *at > now).min();
        let mut active = Vec::new();
        for campaign in campaigns.into_iter().filter(|one| one.starts_at <= now) {
            let creatives = store::creatives(db, campaign.id).await?;
            let running = creatives.into_iter().filter(|one| !one.is_paused);
            active.extend(running.map(|creative| Active {
                creative,
                sections: campaign.sections.clone(),
            }));
        }
        Ok(Self { active, changes_at })
    }

    /// Has campaigns be in their sections also where those have other slugs by now.
    fn follow(&mut self, publication: &Publication) {
        let slugs = self.active.iter_mut().flat_map(|one| &mut one.sections);
        for slug in slugs {
            if let Some(section) = publication.section_called(slug) {
                slug.clone_from(&section.slug);
            }
        }
    }

    /// Whether something may stand in a slot.
    pub(super) fn fills(&self, slot: Slot, section: Option<&str>, tags: bool) -> bool {
        self.active.iter().any(|one| one.fits(slot, section, tags))
    }

    /// Whether a tag may stand in a slot, with consent where that is needed.
    pub(super) fn has_tag(&self, slot: Slot, section: Option<&str>) -> bool {
        let tags = self.active.iter().filter(|one| one.creative.is_tag());
        tags.into_iter().any(|one| one.fits(slot, section, true))
    }
}

/// Of pages that have a frame in a slot, or none: what stands in it is asked for by the frame.
pub(super) fn frame_tag(slot: Slot, section: Option<&str>) -> Tag {
    let section = section.unwrap_or_default();
    Tag::named(format!("{KIND}.{}.{section}", slot.word()))
}

/// Of the document in a frame.
pub(super) fn tag(creative: i64) -> Tag {
    Tag::one(KIND, creative)
}

/// Pages differ by whether their slots have a frame, and frames by their creative.
fn differences(_: &PartKind, before: &Publication, after: &Publication) -> Vec<Tag> {
    let [old, new] = [before, after].map(|one| one.peek::<Adverts>());
    if old == new {
        return Vec::new();
    }
    let slugs = before.sections().iter().chain(after.sections());
    let sections: HashSet<Option<&str>> = slugs
        .map(|section| Some(section.slug.as_str()))
        .chain([None])
        .collect();
    let places = Slot::ALL
        .into_iter()
        .flat_map(|slot| sections.iter().map(move |section| (slot, *section)));
    let differs = |(slot, section): &(Slot, Option<&str>)| {
        let frame = |one: &Adverts| {
            let fills = [true, false].map(|tags| one.fills(*slot, *section, tags));
            (fills, one.has_tag(*slot, *section))
        };
        frame(old) != frame(new)
    };
    let frames = places
        .filter(differs)
        .map(|(slot, section)| frame_tag(slot, section));
    let all = old.active.iter().chain(&new.active);
    let is_same = |one: &&Active| {
        let has = |all: &Adverts| {
            all.active
                .iter()
                .any(|other| other.creative == one.creative)
        };
        has(old) && has(new)
    };
    let changed = all
        .filter(|one| !is_same(one))
        .map(|one| tag(one.creative.id));
    frames.chain(changed).collect()
}

/// Whether an advert that runs now shows a picture.
pub fn shows<'a>(
    _: &'a App,
    publication: &'a Publication,
    wanted: &'a Wanted,
) -> Pending<'a, Result<Option<Shown>>> {
    Box::pin(async move {
        let adverts = publication.peek::<Adverts>();
        let mut creatives = adverts.active.iter().map(|one| &one.creative);
        let found = creatives.find(|creative| match &creative.content {
            Content::House(house) => house.picture == wanted.name,
            Content::Tag { .. } => false,
        });
        Ok(found.map(|creative| {
            changes::show(tag(creative.id));
            Shown { until: None }
        }))
    })
}
