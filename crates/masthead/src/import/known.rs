//! What the publication holds already, together with what the folder adds, by slug.
use std::collections::{BTreeMap, HashMap, HashSet};

use db::Db;

use super::folder::Folder;
use super::knowledge::{self, Things};
use super::words::slugify;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::ground::ids::Ids;
use crate::newsroom::article::moved;
use crate::newsroom::article::origin::{self, Origin};
use crate::newsroom::former::{self, Lead};
use crate::newsroom::picture;
use crate::newsroom::publication::Publication;

/// Ids of everything that can be named, new things included.
#[derive(Debug, Default)]
pub struct Known {
    /// Sections by slug.
    pub sections: BTreeMap<String, i64>,
    /// Authors by slug.
    pub authors: BTreeMap<String, i64>,
    /// Slugs of sections that the desk has taken away.
    pub gone_sections: HashSet<String>,
    /// Slugs of authors whom the desk has taken away.
    pub gone_authors: HashSet<String>,
    /// Slugs that pages had before the desk gave them others or took them away.
    pub former_pages: HashSet<String>,
    /// Pictures by name.
    pub pictures: BTreeMap<String, i64>,
    /// Versions of the pictures that are there already, by id.
    pub versions: HashMap<i64, String>,
    /// Hashes of pictures that were decoded before.
    pub whole: HashSet<String>,
    /// The publication's language.
    pub language: String,
    /// Articles that are there already, in the order of their ids.
    pub origins: Vec<Origin>,
    /// Old addresses, as they are kept, and the articles they lead to.
    pub old_addresses: HashMap<String, i64>,
    /// Things by slug and name.
    pub things: Things,
    section_names: HashMap<String, String>,
    author_names: HashMap<String, String>,
    by_source: HashMap<String, usize>,
    by_slug: HashMap<String, usize>,
}

impl Known {
    /// Reads what is there.
    pub async fn load(db: &Db, publication: &Publication) -> Result<Self> {
        let mut known = Self {
            language: publication.settings.language.clone(),
            origins: origin::all(db).await?,
            old_addresses: moved::all(db).await?.into_iter().collect(),
            whole: picture::whole(db).await?,
            things: knowledge::things_of(db, &publication.settings.language).await?,
            ..Self::default()
        };
        known.gone_sections = gone(db, former::Kind::Section).await?;
        known.gone_authors = gone(db, former::Kind::Author).await?;
        let pages = former::all(db, former::Kind::About).await?;
        known.former_pages = pages.into_keys().collect();
        for (name, id, version) in picture::versions(db).await? {
            known.pictures.insert(name, id);
            known.versions.insert(id, version);
        }
        for section in publication.sections() {
            let slugs = section.former.iter().chain([&section.slug]);
            let ids = slugs.map(|slug| (slug.clone(), section.id));
            known.sections.extend(ids);
            known.name_section(&section.name, &section.slug);
        }
        for author in publication.authors() {
            let slugs = author.former.iter().chain([&author.slug]);
            let ids = slugs.map(|slug| (slug.clone(), author.id));
            known.authors.extend(ids);
            known.name_author(&author.name, &author.slug);
        }
        for (index, origin) in known.origins.iter().enumerate() {
            if let Some(source) = &origin.source {
                known.by_source.insert(source.clone(), index);
            }
            known.by_slug.insert(origin.slug.clone(), index);
        }
        Ok(known)
    }

    /// Gives ids to what the folder adds.
    pub fn add(&mut self, folder: &Folder, ids: &Ids, now: Millis) {
        let id = |known: &mut BTreeMap<String, i64>, name: &str| {
            known
                .entry(name.to_owned())
                .or_insert_with(|| ids.next(now));
        };
        for section in &folder.sections {
            if self.gone_sections.contains(&section.slug) {
                continue;
            }
            id(&mut self.sections, &section.slug);
            self.name_section(&section.name, &section.slug);
        }
        // One bad author file is one mistake, not one more in each story.
        for slug in &folder.author_slugs {
            if !self.gone_authors.contains(slug) {
                id(&mut self.authors, slug);
            }
        }
        for author in &folder.authors {
            self.name_author(&author.name, &author.slug);
        }
        for name in folder.pictures.keys() {
            id(&mut self.pictures, name);
        }
        knowledge::add_things(&mut self.things, folder);
    }

    fn name_section(&mut self, name: &str, slug: &str) {
        self.section_names.insert(slugify(name), slug.to_owned());
    }

    fn name_author(&mut self, name: &str, slug: &str) {
        self.author_names.insert(slugify(name), slug.to_owned());
    }

    /// The slug of the section that `written`, a slug or a name, means.
    pub fn section(&self, written: &str) -> Option<&str> {
        meant(&self.sections, &self.section_names, written)
    }

    /// The slug of the author that `written`, a slug or a name, means.
    pub fn author(&self, written: &str) -> Option<&str> {
        meant(&self.authors, &self.author_names, written)
    }

    /// The article that came from a file.
    pub fn by_source(&self, file: &str) -> Option<&Origin> {
        self.by_source.get(file).map(|index| &self.origins[*index])
    }

    /// The article with an id.
    pub fn with_id(&self, id: i64) -> Option<&Origin> {
        let place = self.origins.binary_search_by_key(&id, |origin| origin.id);
        place.ok().map(|index| &self.origins[index])
    }

    /// The article that has a slug now.
    pub fn with_slug(&self, slug: &str) -> Option<&Origin> {
        self.by_slug.get(slug).map(|index| &self.origins[*index])
    }
}

/// The slugs of a kind that lead to nothing any more.
async fn gone(db: &Db, kind: former::Kind) -> Result<HashSet<String>> {
    let leads = former::all(db, kind).await?.into_iter();
    let gone = leads.filter(|(_, lead)| *lead == Lead::Gone);
    Ok(gone.map(|(slug, _)| slug).collect())
}

fn meant<'a>(
    slugs: &'a BTreeMap<String, i64>,
    names: &'a HashMap<String, String>,
    written: &str,
) -> Option<&'a str> {
    if let Some((slug, _)) = slugs.get_key_value(written) {
        return Some(slug);
    }
    // A name of something that the desk has taken away means nothing.
    let slug = names.get(&slugify(written)).map(String::as_str);
    slug.filter(|slug| slugs.contains_key(*slug))
}
