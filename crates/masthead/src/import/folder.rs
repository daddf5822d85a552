//! Phase one: reads every file of a folder and notes every mistake that a file has by itself.
use std::collections::{BTreeSet, HashMap, HashSet};

use super::articles::Setting;
use super::foreign::Foreign;
use super::identity::{self, IDS, Listed};
use super::knowledge::{self, Tables};
use super::languages::Languages;
use super::mistakes::Mistakes;
use super::offers::{self, Shop};
use super::outline::Outline;
use super::paths;
use super::people::{self, Author, Fronts, Page, Section};
use super::pictures::{self, Found, Pictures};
use super::progress::Progress;
use super::reading::{self, Past};
use super::seen::{Fresh, Seen};
use super::source::{Listing, Source};
use super::topics;
use crate::ground::clock::Millis;
use crate::ground::config::Processor;
use crate::newsroom::article::identity::Namer;
use crate::newsroom::publication::{Publication, Settings};

/// File of the settings.
pub const PUBLICATION: &str = "publication.toml";
/// File of the sections.
pub const SECTIONS: &str = "sections.toml";
/// File of the fronts.
pub const FRONTS: &str = "fronts.toml";

/// A folder as its files have it.
#[derive(Debug)]
pub struct Folder {
    /// Settings and the line of `always_free`, when the folder has any.
    pub settings: Option<(Settings, usize)>,
    /// Plans and offers.
    pub shop: Shop,
    /// Sections in the order of the navigation; `None` when the folder has no such file.
    pub sections: Vec<Section>,
    /// Authors.
    pub authors: Vec<Author>,
    /// Names of all authors' files, of those too that could not be read.
    pub author_slugs: Vec<String>,
    /// About pages.
    pub pages: Vec<Page>,
    /// Fronts.
    pub fronts: Fronts,
    /// Who names its stories in feeds.
    pub namer: Namer,
    /// Ids that another database gave.
    pub ids: Listed,
    /// Pictures.
    pub pictures: Pictures,
    /// What it says of story knowledge beside its stories.
    pub knowledge: Tables,
    /// Stories, without their texts.
    pub articles: Vec<Outline>,
    /// Paths of all stories, of those too that could not be read.
    pub article_files: BTreeSet<String>,
    /// How they are read.
    pub setting: Setting,
    /// How many stories and pictures were read, because they or what they depend on have changed.
    pub parsed: (usize, usize),
    /// What the next import has to know of its files, where that is new.
    pub fresh: Vec<Fresh>,
    /// What blocks of unchanged stories are called, by the path of the file.
    pub blocks: HashMap<String, String>,
    /// Files of the last import that are gone.
    pub gone: Vec<String>,
    /// Paths of all about pages, of those too that could not be read.
    pub page_files: Vec<String>,
    /// What has no meaning here.
    pub ignored: Vec<String>,
}

/// What `publication.toml` says.
#[derive(Debug)]
pub struct Said {
    /// The settings.
    pub settings: Settings,
    /// The line of the sections that are always free.
    pub always_free: usize,
    /// What it says of other systems' texts.
    pub foreign: Foreign,
}

/// What a folder is imported into.
#[derive(Debug)]
pub struct Target<'a> {
    /// The publication.
    pub publication: &'a Publication,
    /// What takes its money.
    pub processor: Processor,
    /// Hashes of the pictures that were decoded before.
    pub whole: HashSet<String>,
    /// The files of the last import.
    pub seen: &'a Seen,
    /// The time before the folder was looked at.
    pub now: Millis,
}

/// Reads a folder, as far as it has changed since the last import.
pub fn read(
    (source, listing): (&Source, Listing),
    mut into: Target<'_>,
    progress: &Progress,
    mistakes: &mut Mistakes,
) -> Folder {
    require_something(&listing, mistakes);
    let table = |file: &str, mistakes: &mut Mistakes| {
        let path = listing.table(file)?;
        source.text(path, mistakes)
    };
    let (said, shop) = table(PUBLICATION, mistakes)
        .map(|text| publication(&text, into.processor, mistakes))
        .unzip();
    let now = into.publication;
    let spoken = said.as_ref().map_or(&now.settings, |said| &said.settings);
    let setting = setting((spoken, now), said.as_ref(), &listing);
    let past = Past::of(&setting, into.seen, into.now);
    let foreign = &setting.foreign;
    let set = &foreign.set;
    let sections = table(SECTIONS, mistakes)
        .map(|text| people::sections(SECTIONS, &text, set, mistakes))
        .unwrap_or_default();
    let fronts = table(FRONTS, mistakes)
        .map(|text| people::fronts(FRONTS, &text, mistakes))
        .unwrap_or_default();
    let ids = table(IDS, mistakes)
        .map(|text| identity::read(&text, mistakes))
        .unwrap_or_default();
    let authors = each(
        source,
        &listing.authors,
        mistakes,
        |file, text, mistakes| people::author(file, text, foreign, mistakes),
    );
    let pages = each(source, &listing.pages, mistakes, |file, text, mistakes| {
        people::page(file, text, foreign, mistakes)
    });
    let of_source = (source, &listing);
    let whole = (&mut into.whole, set);
    let mut found = reading::pictures(of_source, whole, past, progress, mistakes);
    let mut stories = reading::stories(of_source, &setting, past, progress, mistakes);
    topics::settle(&mut stories.all);
    found.fresh.append(&mut stories.fresh);
    let of_last = (&setting, into.seen);
    let knowledge = knowledge::read(of_source, of_last, &mut found.fresh, mistakes);
    // What is built into the program has no files.
    let gone = match source {
        Source::Folder(_) => into.seen.gone(&listing),
        Source::Embedded { .. } => Vec::new(),
    };
    let name = |file: &String| paths::name(file).to_owned();
    Folder {
        author_slugs: listing.authors.iter().map(name).collect(),
        namer: Namer::of(spoken),
        ids,
        settings: said.map(|said| (said.settings, said.always_free)),
        shop: shop.unwrap_or_default(),
        sections,
        authors,
        pages,
        fronts,
        pictures: by_name(found.all, mistakes),
        parsed: (stories.parsed, found.parsed),
        fresh: found.fresh,
        blocks: stories.blocks,
        gone,
        knowledge,
        articles: stories.all,
        article_files: listing.articles.into_iter().collect(),
        setting,
        page_files: listing.pages,
        ignored: listing.ignored,
    }
}

/// What `publication.toml` says, and what is sold.
fn publication(text: &str, processor: Processor, mistakes: &mut Mistakes) -> (Said, Shop) {
    let entries = people::table(PUBLICATION, text, mistakes);
    let said = people::publication(PUBLICATION, &entries, mistakes);
    let shop = offers::shop(PUBLICATION, &entries, (&said.settings, processor), mistakes);
    (said, shop)
}

/// Notes a folder without anything that has a meaning here: it is the wrong one.
fn require_something(listing: &Listing, mistakes: &mut Mistakes) {
    if listing.is_empty() && mistakes.is_empty() {
        let message = format!(
            "there is nothing to import: no {PUBLICATION}, {SECTIONS} or {FRONTS}, and nothing in articles/, authors/, pages/, storylines/ or pictures/"
        );
        mistakes.add(".", 0, "", message);
    }
}

/// The pictures by their names, which no two may share.
fn by_name(all: Vec<Found>, mistakes: &mut Mistakes) -> Pictures {
    let mut found = Pictures::new();
    for picture in all {
        let path = picture.file.clone();
        if let Some(other) = found.insert(pictures::name(&path), picture) {
            let message = format!(
                "has the name of {}, with accents written otherwise",
                other.file
            );
            mistakes.add(&path, 0, "", message);
        }
    }
    found
}

fn each<T>(
    source: &Source,
    files: &[String],
    mistakes: &mut Mistakes,
    read: impl Fn(&str, &str, &mut Mistakes) -> Option<T>,
) -> Vec<T> {
    let mut all = Vec::with_capacity(files.len());
    for file in files {
        if let Some(text) = source.text(file, mistakes) {
            all.extend(read(file, &text, mistakes));
        }
    }
    all
}

/// How the folder's stories are read: the zone and language of its settings, and what is said of other
/// systems. A zone that does not exist is a mistake already.
fn setting(
    (settings, now): (&Settings, &Publication),
    said: Option<&Said>,
    listing: &Listing,
) -> Setting {
    let (zone, name) = match settings.zone() {
        Ok(zone) => (zone, settings.time_zone.clone()),
        Err(_) => (now.zone.clone(), now.settings.time_zone.clone()),
    };
    let mut setting = Setting {
        zone,
        zone_name: name,
        language: settings.language.clone(),
        foreign: said.map(|said| said.foreign.clone()).unwrap_or_default(),
        languages: Languages::of(listing.articles.iter().map(String::as_str)),
    };
    setting.foreign.set = setting.typographic();
    setting
}
