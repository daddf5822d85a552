//! Reads the stories and pictures of a folder, as far as they have changed since the last import.
use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::thread;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::articles::{self, Parsed, Setting};
use super::mistakes::Mistakes;
use super::outline::Outline;
use super::pictures::{self, Found};
use super::progress::Progress;
use super::seen::{File, Fresh, Seen};
use super::source::{Listing, Source};
use super::stat::first_eight;
use super::typography;
use crate::ground::clock::Millis;

/// Most threads that read: more wait for the disk or the database.
const THREADS: usize = 8;

/// What files are compared with.
#[derive(Clone, Copy, Debug)]
pub struct Past<'a> {
    /// The files of the last import.
    pub seen: &'a Seen,
    /// Stands for everything but the files that decides how they are read.
    pub reading: i64,
    /// The time before the folder was looked at.
    pub now: Millis,
}

impl<'a> Past<'a> {
    /// What stories and pictures that are read with this setting are compared with.
    pub fn of(setting: &Setting, seen: &'a Seen, now: Millis) -> Self {
        // Made by the build of all that reads: the importer, its parsers, their versions.
        let program = env!("STAMP_OF_READERS");
        let languages = setting.languages.folders();
        let foreign = setting.foreign.line();
        let all = [program, &setting.zone_name, &setting.language, &foreign];
        let all: Vec<&str> = all.into_iter().chain(languages).collect();
        let reading = first_eight(all.join("\0").as_bytes());
        Self { seen, reading, now }
    }

    /// What is known of a file, if it would be read in the same way now.
    fn known<T: DeserializeOwned>(&self, path: &str) -> Option<(&'a File, T)> {
        let known = self.seen.get(path);
        let known = known.filter(|known| known.reading == self.reading)?;
        Some((known, known.outline()?))
    }
}

/// What was read.
#[derive(Debug)]
pub struct Read<T> {
    /// What the files say, in their order.
    pub all: Vec<T>,
    /// The rows that are new or different.
    pub fresh: Vec<Fresh>,
    /// What blocks of unchanged files are called, by path.
    pub blocks: HashMap<String, String>,
    /// How many had to be parsed.
    pub parsed: usize,
}

impl<T> Default for Read<T> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            fresh: Vec::new(),
            blocks: HashMap::new(),
            parsed: 0,
        }
    }
}

impl<T> Read<T> {
    /// With what was read after it.
    pub fn append(&mut self, mut other: Self) {
        self.all.append(&mut other.all);
        self.fresh.append(&mut other.fresh);
        self.blocks.extend(other.blocks);
        self.parsed += other.parsed;
    }
}

/// Reads the stories, on several threads.
pub fn stories(
    (source, listing): (&Source, &Listing),
    setting: &Setting,
    past: Past<'_>,
    progress: &Progress,
    mistakes: &mut Mistakes,
) -> Read<Outline> {
    progress.stage("Reading stories", listing.articles.len());
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let size = listing.articles.len().div_ceil(threads.min(THREADS)).max(1);
    let mut whole = Read::default();
    thread::scope(|scope| {
        let parts = listing.articles.chunks(size).map(|files| {
            scope.spawn(move || {
                let mut mistakes = Mistakes::default();
                let mut part = Read::default();
                for file in files {
                    story(
                        (source, listing, file),
                        setting,
                        past,
                        (&mut part, &mut mistakes),
                    );
                    progress.step();
                }
                (part, mistakes)
            })
        });
        for part in parts.collect::<Vec<_>>() {
            // A panic of a parser is one of the import.
            let (part, found) = part
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            whole.append(part);
            mistakes.append(found);
        }
    });
    whole
}

fn story(
    (source, listing, file): (&Source, &Listing, &String),
    setting: &Setting,
    past: Past<'_>,
    (part, mistakes): (&mut Read<Outline>, &mut Mistakes),
) {
    let stat = listing.stats.get(file);
    let seal = stat.and_then(|stat| stat.seal(past.now));
    let mut known = past.known::<Outline>(file).map(|(known, outline)| {
        let file = file.clone();
        (known, Outline { file, ..outline })
    });
    if let Some((known, outline)) = known.take_if(|(known, _)| known.has(seal)) {
        return part.keep(file, (known, seal), outline);
    }
    let former = known
        .as_ref()
        .and_then(|(_, outline)| outline.knowledge.clone());
    let Some(text) = source.text(file, mistakes) else {
        return;
    };
    let hash = articles::hash(&text, setting);
    if let Some((known, outline)) = known.filter(|(_, outline)| outline.hash == hash) {
        return part.keep(file, (known, seal), outline);
    }
    part.parsed += 1;
    let Some(Parsed { mut outline, .. }) = articles::read(file, &text, setting, mistakes) else {
        return;
    };
    if stat.is_some() {
        part.note_read(file, (past.reading, seal), &outline);
    }
    outline.former_knowledge = former;
    part.all.push(outline);
}

impl<T: Serialize> Read<T> {
    /// Takes what is known of a file, which has this seal now.
    fn keep(&mut self, path: &str, (known, stat): (&File, Option<i64>), read: T) {
        let blocks = known.blocks.clone();
        self.blocks
            .extend(blocks.map(|blocks| (path.to_owned(), blocks)));
        if known.stat != stat {
            let known = known.clone();
            self.note(path, File { stat, ..known });
        }
        self.all.push(read);
    }

    fn note(&mut self, path: &str, file: File) {
        let path = path.to_owned();
        self.fresh.push(Fresh { path, file });
    }

    fn note_read(&mut self, path: &str, (reading, stat): (i64, Option<i64>), read: &T) {
        // What cannot be kept is read again.
        let outline = serde_json::to_string(read).unwrap_or_default();
        let file = File {
            reading,
            stat,
            outline,
            blocks: None,
        };
        self.note(path, file);
    }
}

/// Reads the pictures.
pub fn pictures(
    (source, listing): (&Source, &Listing),
    (whole, setting): (&mut HashSet<String>, &typography::Setting),
    past: Past<'_>,
    progress: &Progress,
    mistakes: &mut Mistakes,
) -> Read<Found> {
    progress.stage("Looking at pictures", listing.pictures.len());
    let mut all = Read::default();
    for path in &listing.pictures {
        let of_source = (source, listing, path.as_str());
        picture(of_source, (whole, setting), past, (&mut all, mistakes));
        progress.step();
    }
    all
}

/// Reads one picture with its record, where one of the two has changed.
fn picture(
    (source, listing, path): (&Source, &Listing, &str),
    (whole, setting): (&mut HashSet<String>, &typography::Setting),
    past: Past<'_>,
    (part, mistakes): (&mut Read<Found>, &mut Mistakes),
) {
    let record = pictures::record(listing, path);
    let record = record.and_then(|record| listing.stats.get(record));
    let stat = listing
        .stats
        .get(path)
        .map(|stat| stat.with(record.copied()));
    let seal = stat.and_then(|stat| stat.seal(past.now));
    let known = past.known::<Found>(path);
    if let Some((known, found)) = known.filter(|(known, _)| known.has(seal)) {
        let file = path.to_owned();
        return part.keep(path, (known, seal), Found { file, ..found });
    }
    part.parsed += 1;
    if let Some(found) = pictures::read(source, listing, path, (whole, setting), mistakes) {
        if stat.is_some() {
            part.note_read(path, (past.reading, seal), &found);
        }
        part.all.push(found);
    }
}
