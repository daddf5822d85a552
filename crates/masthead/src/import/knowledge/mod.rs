//! Story knowledge in files: `knowledge` in the front matter of a story, `things.toml`, `storylines/*.md`,
//! and `knowledge.toml`, in which an export says what front matter cannot.
mod fate;
pub mod keys;
mod log;
mod refs;
mod row;
mod said;
mod scalar;
mod stands;
mod storylines;
mod tables;
mod write;

use std::collections::{HashMap, HashSet};

use db::Db;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use self::fate::RULE;
pub use self::log::{LOG, OfStory};
pub use self::refs::Things;
pub use self::said::Said;
pub use self::stands::{check as check_words, number, passages};
pub use self::storylines::Storyline;
pub use self::tables::{THINGS, Thing};
pub use self::write::{Scribe, Told};

use self::row::Reading;
use self::said::Row;
use self::storylines::Item;
use super::articles::Setting;
use super::fields::{At, Fields};
use super::folder::Folder;
use super::mistakes::Mistakes;
use super::node::Value;
use super::outline::Outline;
use super::seen::{File, Fresh, Seen};
use super::source::{Listing, Source};
use super::words::{hint, slugify};
use super::{dates, typography};
use crate::ground::error::Result;
use crate::ground::ids::{hex, sha256};
use crate::newsroom::knowledge::thing;

/// Things that are read at once.
const PAGE: usize = 1000;

/// What a file says, and what it said at the last import.
#[derive(Debug)]
pub struct Table<T> {
    /// What it says.
    pub now: T,
    /// What it said.
    pub former: Option<T>,
    is_new: bool,
}

impl<T> Table<T> {
    /// Whether it says something else than at the last import.
    pub fn is_new(&self) -> bool {
        self.is_new
    }
}

/// The files of a folder that say something of knowledge, beside the stories.
#[derive(Debug)]
pub struct Tables {
    /// Things, series and measures.
    pub things: Table<Vec<Thing>>,
    /// Storylines.
    pub storylines: Vec<Table<Storyline>>,
    /// What an export says of stories.
    pub log: Table<Vec<OfStory>>,
}

/// What is kept of a file for the next import.
#[derive(Serialize, Deserialize)]
struct Kept<T> {
    hash: String,
    said: T,
}

/// A file while it is read.
struct Reader<'a> {
    source: &'a Source,
    listing: &'a Listing,
    seen: &'a Seen,
    setting: &'a Setting,
}

/// Reads all of them. What the next import has to know of them is added to `fresh`.
pub fn read(
    (source, listing): (&Source, &Listing),
    (setting, seen): (&Setting, &Seen),
    fresh: &mut Vec<Fresh>,
    mistakes: &mut Mistakes,
) -> Tables {
    let reader = Reader {
        source,
        listing,
        seen,
        setting,
    };
    let foreign = &setting.foreign;
    let set = &foreign.set;
    let things = listing.table(THINGS).map(str::to_owned);
    let things = reader.table(things.as_deref(), fresh, mistakes, |text, mistakes| {
        tables::things(text, foreign, mistakes)
    });
    let moment = |text: &str| dates::parse(text, &setting.zone, &setting.zone_name);
    let log = listing.table(LOG).map(str::to_owned);
    let log = reader.table(log.as_deref(), fresh, mistakes, |text, mistakes| {
        let reading = Reading {
            set,
            moment: &moment,
            has_fates: true,
        };
        log::stories(text, reading, mistakes)
    });
    let files = listing.storylines.iter();
    let storylines = files.filter_map(|file| {
        let read = |text: &str, mistakes: &mut Mistakes| {
            storylines::storyline(file, text, foreign, mistakes)
        };
        let table = reader.table(Some(file.as_str()), fresh, mistakes, read);
        let former = table.former.flatten();
        Some(Table {
            now: table.now?,
            former,
            is_new: table.is_new,
        })
    });
    let storylines = storylines.collect();
    Tables {
        things,
        storylines,
        log,
    }
}

impl Reader<'_> {
    fn table<T: Default + Serialize + DeserializeOwned>(
        &self,
        path: Option<&str>,
        fresh: &mut Vec<Fresh>,
        mistakes: &mut Mistakes,
        read: impl FnOnce(&str, &mut Mistakes) -> T,
    ) -> Table<T> {
        let none = |former| Table {
            now: T::default(),
            former,
            is_new: false,
        };
        let Some(path) = path else {
            return none(None);
        };
        let known = self.seen.get(path).and_then(File::outline::<Kept<T>>);
        let Some(text) = self.source.text(path, mistakes) else {
            return none(None);
        };
        // What decides how it is read besides: the language, the zone, and the program.
        let Setting {
            zone_name,
            language,
            ..
        } = self.setting;
        let program = env!("STAMP_OF_READERS");
        let all = [program, zone_name, language, &text].join("\0");
        let hash = hex(&sha256(all.as_bytes()));
        let now = read(&text, mistakes);
        let is_new = known.as_ref().is_none_or(|known| known.hash != hash);
        if is_new && self.listing.stats.contains_key(path) {
            let said = Kept { hash, said: &now };
            fresh.push(Fresh {
                path: path.to_owned(),
                file: File {
                    reading: 0,
                    stat: None,
                    outline: serde_json::to_string(&said).unwrap_or_default(),
                    blocks: None,
                },
            });
        }
        Table {
            now,
            former: known.map(|known| known.said),
            is_new,
        }
    }
}

/// What the front matter of a story says under `knowledge`; `None` where it says nothing.
pub fn of_story(
    fields: &mut Fields<'_>,
    setting: &Setting,
    set: &typography::Setting,
) -> Option<Box<Said>> {
    let entry = fields.entry("knowledge")?;
    let Value::Map(entries) = &entry.value else {
        let message = "expected `things`, `moments`, `figures` and `quotes` below it";
        fields.wrong(entry.line, "knowledge", message);
        return None;
    };
    let file = fields.file;
    let known = keys::KNOWLEDGE;
    let mut within = Fields::new(
        file,
        entry.line,
        "knowledge.",
        entries,
        known,
        fields.mistakes,
    );
    let moment = |text: &str| dates::parse(text, &setting.zone, &setting.zone_name);
    let reading = Reading {
        set,
        moment: &moment,
        has_fates: false,
    };
    let said = row::rows(&mut within, reading);
    (!said.is_empty()).then(|| Box::new(said))
}

/// The things of the publication, by slug and name.
///
/// # Errors
/// When they cannot be read.
pub async fn things_of(db: &Db, language: &str) -> Result<Things> {
    let mut things = Things::default();
    let mut slugs = HashMap::new();
    let mut last: Option<thing::Thing> = None;
    loop {
        let page = thing::page(db, None, last.as_ref(), PAGE).await?;
        for thing in &page {
            slugs.insert(thing.id, (thing.slug.clone(), thing.kind));
            things.add(&thing.slug, thing.kind, [thing.name.clone()]);
        }
        match page.last() {
            Some(end) => last = Some(end.clone()),
            None => break,
        }
    }
    for known in thing::all_names(db, language).await? {
        if let Some((slug, kind)) = slugs.get(&known.thing) {
            things.add(slug, *kind, [known.name]);
        }
    }
    Ok(things)
}

/// Adds the things of the folder, and the topics of its stories.
pub fn add_things(things: &mut Things, folder: &Folder) {
    for thing in &folder.knowledge.things.now {
        let names = thing.names.iter().map(|name| name.name.clone());
        let names = names.chain([thing.name.clone()]);
        things.add(&thing.slug.value, thing.kind, names);
    }
    for topic in folder.articles.iter().flat_map(|article| &article.topics) {
        things.add_topic(&slugify(&topic.value), &topic.value);
    }
}

/// Notes every mistake that shows only when all files are seen together.
pub fn check(folder: &Folder, things: &Things, slugs: &HashSet<&str>, mistakes: &mut Mistakes) {
    let is_story = |slug: &str| slugs.contains(slug);
    let tables = &folder.knowledge;
    things.check_things(&tables.things.now, mistakes);
    for article in &folder.articles {
        if let Some(said) = &article.knowledge {
            things.check_said(&article.file, said, &is_story, mistakes);
        }
    }
    for logged in &tables.log.now {
        check_story(LOG, "story.slug", &logged.story, slugs, mistakes);
        things.check_said(LOG, &logged.said, &is_story, mistakes);
    }
    let own = tables
        .storylines
        .iter()
        .map(|table| table.now.slug.as_str());
    let own: HashSet<&str> = own.collect();
    let articles = folder.articles.iter();
    let stories = articles.map(|article| (article.slug.value.as_str(), article));
    let stories: HashMap<&str, &Outline> = match tables.storylines.is_empty() {
        true => HashMap::new(),
        false => stories.collect(),
    };
    for table in &tables.storylines {
        let Storyline {
            file,
            items,
            parent,
            slug,
            ..
        } = &table.now;
        for item in items {
            check_story(file, "items", &item.story, slugs, mistakes);
            check_item((folder, &stories), file, item, mistakes);
        }
        if let Some(parent) = parent
            && (!own.contains(parent.value.as_str()) || parent.value == *slug)
        {
            let hint = hint(&parent.value, own.iter().copied());
            let message = format!("there is no other storyline `{}`{hint}", parent.value);
            mistakes.add(file, parent.line, "parent", message);
        }
    }
}

fn check_story(
    file: &str,
    key: &str,
    story: &At<String>,
    slugs: &HashSet<&str>,
    mistakes: &mut Mistakes,
) {
    if !slugs.contains(story.value.as_str()) {
        let hint = hint(&story.value, slugs.iter().copied());
        let message = format!("there is no article `{}`{hint}", story.value);
        mistakes.add(file, story.line, key, message);
    }
}

/// Notes an item whose words are of no moment or figure that the story's file says. What the desk alone
/// knows of stories that are not in the folder is not looked at.
fn check_item(
    (folder, stories): (&Folder, &HashMap<&str, &Outline>),
    file: &str,
    item: &Item,
    mistakes: &mut Mistakes,
) {
    let article = stories.get(item.story.value.as_str());
    let (Some(words), Some(article)) = (&item.words, article) else {
        return;
    };
    let logged = folder.knowledge.log.now.iter();
    let logged = logged.filter(|logged| logged.story.value == item.story.value);
    let logged = logged.map(|logged| &logged.said);
    let said = article.knowledge.as_deref().into_iter().chain(logged);
    let mut rows = said.flat_map(|said| &said.rows);
    let is_meant = |row: &Row| {
        row.what.sort().word() == item.kind.word()
            && row.words.text.value == words.text.value
            && row.words.nth == words.nth
    };
    if !rows.any(is_meant) {
        let message = format!(
            "`{}` is no {} that `{}` says",
            words.text.value,
            item.kind.word(),
            item.story.value
        );
        mistakes.add(file, words.text.line, "items", message);
    }
}
