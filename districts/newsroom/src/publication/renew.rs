//! How a snapshot follows another: what has changed is read, the rest stays.
use std::collections::HashMap;

use db::Db;
use jiff::tz::TimeZone;

use super::parts::{PartKind, Source};
use super::{KIND, Publication, Settings, store};
use crate::section::Section;
use crate::{about, author, section};
use ground::app::Pending;
use ground::changes::{Changed, Tag};
use ground::clock::Millis;
use ground::error::Result;
use paywall::Period;
use web::kept;
use web::page::{self, Chrome};

/// Of pages that show the terms of the paywall.
pub(super) const PAYWALL: &str = "settings.paywall";
/// Of `/ads.txt`.
pub(super) const ADS_TXT: &str = "settings.ads_txt";
/// Of pages that show which pages about the publication there are.
pub(super) const ABOUT: &str = "about.list";

/// What features above the publication bring to the snapshot: their parts, what happens by time
/// alone, and where subscriptions are sold, which the navigation of every page says.
#[derive(Clone, Debug)]
pub struct Composition {
    /// The parts, each after those that it reads.
    pub parts: Vec<PartKind>,
    /// What happens to stories and pictures by time alone.
    pub by_time: Vec<ByTime>,
    /// Where subscriptions are sold, where they are.
    pub subscribe_url: fn(&Publication) -> Option<String>,
}

/// What is still to be asked: the tags of what has changed.
type Tags<'a> = Pending<'a, Result<Vec<Tag>>>;

/// What changes on pages at a moment that was set before, such as a scheduled story.
#[derive(Clone, Copy, Debug)]
pub struct ByTime {
    /// The kind of changes after which another moment can be the next.
    pub kind: &'static str,
    /// The next moment after this one.
    pub next: for<'a> fn(&'a Db, Millis) -> Pending<'a, Result<Option<Millis>>>,
    /// Tags of what has changed after the first moment and up to the second.
    pub changed: for<'a> fn(&'a Db, Millis, Millis) -> Tags<'a>,
}

impl Publication {
    /// Reads the whole snapshot.
    ///
    /// # Errors
    /// When the database does not answer or holds settings this version cannot read.
    pub async fn load(
        composition: &Composition,
        source: Source<'_>,
        generation: i64,
    ) -> Result<Self> {
        let settings = Settings::default();
        let nothing = Self {
            chrome: settings.chrome(TimeZone::UTC),
            settings,
            sections: [].into(),
            authors: HashMap::new().into(),
            about: [].into(),
            parts: Vec::new(),
            generation,
            read_at: Millis::MIN,
            midnight: Millis::MIN,
            moments: Vec::new(),
        };
        let everything = &Changed::Everything;
        nothing
            .after(composition, source, (generation, everything))
            .await
    }

    /// The snapshot after a change: what it does not concern is not read again.
    ///
    /// # Errors
    /// When the database does not answer or holds settings this version cannot read.
    pub(super) async fn after(
        &self,
        composition: &Composition,
        source: Source<'_>,
        (generation, changed): (i64, &Changed),
    ) -> Result<Self> {
        let (db, now) = (source.db, source.now);
        let mut next = self.clone();
        (next.generation, next.read_at) = (generation, now);
        if changed.concerns(&[KIND]) {
            next.settings = store::settings(db).await?;
        }
        if changed.concerns(&[KIND, section::KIND]) {
            let always_free = &next.settings.paywall.always_free;
            next.sections = section::all(db, always_free).await?.into();
        }
        if changed.concerns(&[author::KIND]) {
            next.authors = author::all(db).await?.into();
        }
        if changed.concerns(&[about::KIND]) {
            next.about = about::all(db).await?.into();
        }
        next.moments.resize(composition.by_time.len(), None);
        for (place, one) in composition.by_time.iter().enumerate() {
            let before = self.moments.get(place).copied();
            if before.is_none_or(|at| is_over(at, now)) || changed.concerns(&[one.kind]) {
                next.moments[place] = (one.next)(db, now).await?;
            }
        }
        for (place, kind) in composition.parts.iter().enumerate() {
            let before = self.parts.get(place).map(|(_, part)| part.changes_at);
            if before.is_none_or(|at| is_over(at, now)) || changed.concerns(kind.reads) {
                let part = (*kind, kind.load(source, &next).await?);
                match next.parts.get_mut(place) {
                    Some(old) => *old = part,
                    None => next.parts.push(part),
                }
            }
        }
        let zone = next.settings.zone()?;
        next.midnight = Period::Day.ends_at(now, &zone, 0);
        next.chrome = Chrome {
            epoch: self.chrome.epoch + 1,
            sections: next.sections.iter().map(Section::link).collect(),
            pages: next.about.iter().map(about::Entry::link).collect(),
            subscribe_url: (composition.subscribe_url)(&next),
            ..next.settings.chrome(zone)
        };
        Ok(next)
    }

    /// Tags of what differs between this snapshot and the next, where the change itself does
    /// not say so: it may have been a moment that came, or settings of which few pages show much.
    pub(super) async fn differences(
        &self,
        next: &Self,
        composition: &Composition,
        source: Source<'_>,
    ) -> Result<Vec<Tag>> {
        let mut tags = Vec::new();
        let mut compare = |is_same: bool, kind| {
            if !is_same {
                tags.push(Tag::any(kind));
            }
        };
        compare(
            self.settings.basics() == next.settings.basics(),
            kept::BASICS,
        );
        compare(self.settings.paywall == next.settings.paywall, PAYWALL);
        compare(self.settings.ads_txt == next.settings.ads_txt, ADS_TXT);
        compare(self.about == next.about, ABOUT);
        compare(self.sections == next.sections, section::KIND);
        compare(self.chrome.shows_the_same(&next.chrome), page::CHROME);
        compare(source.now < self.midnight, page::DAY);
        // The paywall's settings can make a section free.
        let sections = next
            .sections
            .iter()
            .filter(|one| !self.sections.contains(one));
        tags.extend(sections.map(|one| one.tag()));
        for (kind, _) in &next.parts {
            tags.extend(kind.differences(self, next));
        }
        for (moment, one) in self.moments.iter().zip(&composition.by_time) {
            if is_over(*moment, source.now) {
                tags.extend((one.changed)(source.db, self.read_at, source.now).await?);
            }
        }
        Ok(tags)
    }
}

/// Whether a moment has come.
fn is_over(moment: Option<Millis>, now: Millis) -> bool {
    moment.is_some_and(|at| at <= now)
}
