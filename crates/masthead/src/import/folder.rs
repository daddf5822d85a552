//! Phase one: reads every file of a folder and notes every mistake that a file has by itself.
use std::collections::{BTreeSet, HashSet};

use super::articles::{self, Parsed, Setting};
use super::foreign::Foreign;
use super::identity::{self, IDS, Listed};
use super::languages::Languages;
use super::mistakes::Mistakes;
use super::offers::{self, Shop};
use super::paths;
use super::people::{self, Author, Fronts, Page, Section};
use super::pictures::{self, Pictures};
use super::progress::Progress;
use super::source::{Listing, Source};
use super::topics;
use super::typography;
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
    /// Stories.
    pub articles: Vec<Parsed>,
    /// Paths of all stories, of those too that could not be read.
    pub article_files: BTreeSet<String>,
    /// The folders of languages among them.
    pub languages: Languages,
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

/// Reads a folder; `now` is the publication it is imported into, `processor` takes its money,
/// and `whole` has the hashes of the pictures that were decoded before.
pub fn read(
    source: &Source,
    (now, processor, whole): (&Publication, Processor, &mut HashSet<String>),
    progress: &Progress,
    mistakes: &mut Mistakes,
) -> Folder {
    let listing = source.list(mistakes);
    require_something(&listing, mistakes);
    let table = |file: &str, mistakes: &mut Mistakes| {
        let path = listing.table(file)?;
        source.text(path, mistakes)
    };
    let entries =
        table(PUBLICATION, mistakes).map(|text| people::table(PUBLICATION, &text, mistakes));
    let said = entries
        .as_ref()
        .map(|entries| people::publication(PUBLICATION, entries, mistakes));
    let shop = match (&entries, &said) {
        (Some(entries), Some(said)) => {
            offers::shop(PUBLICATION, entries, (&said.settings, processor), mistakes)
        }
        _ => Shop::default(),
    };
    let spoken = said.as_ref().map_or(&now.settings, |said| &said.settings);
    let setting = setting((spoken, now), said.as_ref(), &listing);
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
    let found = pictures_of(source, &listing, (whole, set, progress), mistakes);
    progress.stage("Reading stories", listing.articles.len());
    let mut articles = each(
        source,
        &listing.articles,
        mistakes,
        |file, text, mistakes| {
            progress.step();
            articles::read(file, text, &setting, mistakes)
        },
    );
    topics::settle(&mut articles);
    let name = |file: &String| paths::name(file).to_owned();
    Folder {
        author_slugs: listing.authors.iter().map(name).collect(),
        namer: Namer::of(spoken),
        ids,
        settings: said.map(|said| (said.settings, said.always_free)),
        shop,
        sections,
        authors,
        pages,
        fronts,
        pictures: found,
        articles,
        article_files: listing.articles.into_iter().collect(),
        languages: setting.languages,
        page_files: listing.pages,
        ignored: listing.ignored,
    }
}

/// Notes a folder without anything that has a meaning here: it is the wrong one.
fn require_something(listing: &Listing, mistakes: &mut Mistakes) {
    if listing.is_empty() && mistakes.is_empty() {
        let message = format!(
            "there is nothing to import: no {PUBLICATION}, {SECTIONS} or {FRONTS}, and nothing in articles/, authors/, pages/ or pictures/"
        );
        mistakes.add(".", 0, "", message);
    }
}

fn pictures_of(
    source: &Source,
    listing: &Listing,
    (whole, set, progress): (&mut HashSet<String>, &typography::Setting, &Progress),
    mistakes: &mut Mistakes,
) -> Pictures {
    progress.stage("Looking at pictures", listing.pictures.len());
    let mut found = Pictures::new();
    for path in &listing.pictures {
        if let Some(picture) = pictures::read(source, listing, path, (whole, set), mistakes) {
            let other = found.insert(pictures::name(path), picture);
            if let Some(other) = other {
                let message = format!(
                    "has the name of {}, with accents written otherwise",
                    other.file
                );
                mistakes.add(path, 0, "", message);
            }
        }
        progress.step();
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
