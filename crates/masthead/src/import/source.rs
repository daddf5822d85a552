//! Where the files come from: a folder on disk or one built into the program.
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use include_dir::{Dir, File};

use super::demo::Retold;
use super::knowledge;
use super::mistakes::Mistakes;
use super::paths;
use super::pictures::{ACCEPTED, composed};
use super::stat::Stat;
use crate::ground::embedded;

/// Deepest folder that is looked into.
const MAX_DEPTH: usize = 16;
/// Most files of a folder.
const MAX_FILES: usize = 500_000;
/// Bytes of the largest text file: front matter and a body of the longest accepted length.
const MAX_TEXT: u64 = 4 << 20;
/// The tables of which the next import has to know what they said.
const KNOWLEDGE: [&str; 2] = [knowledge::THINGS, knowledge::LOG];
/// Bytes of the largest picture.
const MAX_PICTURE: u64 = 50_000_000;

/// A folder to import.
#[derive(Clone, Debug)]
pub enum Source {
    /// A folder on disk.
    Folder(PathBuf),
    /// A folder built into the program, with the dates of its texts moved.
    Embedded {
        /// The folder.
        root: &'static Dir<'static>,
        /// By how much the dates are moved.
        retold: Retold,
    },
}

/// The files of a source that have a meaning, as sorted paths with `/` between their parts.
#[derive(Debug, Default)]
pub struct Listing {
    /// `articles/**/*.md`, and `.markdown`.
    pub articles: Vec<String>,
    /// `authors/*.md`.
    pub authors: Vec<String>,
    /// `pages/*.md`.
    pub pages: Vec<String>,
    /// `storylines/*.md`.
    pub storylines: Vec<String>,
    /// Pictures in `pictures/` and beside stories, rights records not included.
    pub pictures: Vec<String>,
    /// `publication.toml`, `sections.toml`, `fronts.toml`, `ids.toml`, `things.toml`, `knowledge.toml` and the
    /// records of pictures, by their path with composed letters: a Mac takes accents apart.
    pub tables: BTreeMap<String, String>,
    /// What has no meaning here and was not read.
    pub ignored: Vec<String>,
    /// What the disk says of stories, pictures and their records, and of the tables of knowledge.
    pub stats: HashMap<String, Stat>,
}

impl Listing {
    /// Whether nothing has a meaning here.
    pub fn is_empty(&self) -> bool {
        let lists = [
            &self.articles,
            &self.authors,
            &self.pages,
            &self.storylines,
            &self.pictures,
        ];
        self.tables.is_empty() && lists.iter().all(|list| list.is_empty())
    }

    /// The path of this table, where it is there.
    pub fn table(&self, path: &str) -> Option<&str> {
        self.tables.get(path).map(String::as_str)
    }

    fn sort_in(&mut self, path: &str, stat: Option<Stat>) {
        let is_kept = path.contains('/') || KNOWLEDGE.contains(&path);
        if let Some(stat) = stat.filter(|_| is_kept) {
            self.stats.insert(path.to_owned(), stat);
        }
        let path = path.to_owned();
        let extension = path
            .rsplit_once('.')
            .map(|(_, extension)| extension.to_ascii_lowercase());
        let is = |wanted: &str| extension.as_deref() == Some(wanted);
        let is_text = is("md") || is("markdown");
        let is_flat = path.matches('/').count() == 1;
        match path.split('/').next().unwrap_or_default() {
            "articles" if is_text && !paths::is_list(&path) && path.contains('/') => {
                self.articles.push(path);
            }
            "articles" if is("toml") => self.add_table(path),
            "articles" if ACCEPTED.into_iter().any(is) => self.pictures.push(path),
            "authors" if is("md") && is_flat => self.authors.push(path),
            "pages" if is("md") && is_flat => self.pages.push(path),
            "storylines" if is("md") && is_flat => self.storylines.push(path),
            "pictures" if is("toml") && is_flat => self.add_table(path),
            "pictures" if is_flat => {
                if ACCEPTED.into_iter().any(is) {
                    self.pictures.push(path);
                } else {
                    self.ignored.push(path);
                }
            }
            "publication.toml" | "sections.toml" | "fronts.toml" | "ids.toml" => {
                self.add_table(path)
            }
            name if KNOWLEDGE.contains(&name) => self.add_table(path),
            _ => self.ignored.push(path),
        }
    }

    fn add_table(&mut self, path: String) {
        self.tables.insert(composed(&path), path);
    }
}

impl Source {
    /// All files, without following symbolic links.
    pub fn list(&self, mistakes: &mut Mistakes) -> Listing {
        let mut found = Vec::new();
        match self {
            Self::Folder(root) => walk(root, "", 0, &mut found, mistakes),
            Self::Embedded { root, .. } => {
                let files = embedded::files(root).into_iter();
                let path = |file: &File<'_>| file.path().to_string_lossy().replace('\\', "/");
                found.extend(files.map(|file| (path(file), None)));
            }
        }
        found.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut listing = Listing::default();
        for (path, stat) in found {
            listing.sort_in(&path, stat);
        }
        listing
    }

    /// The text of a file; `None` with a mistake when it cannot be had.
    pub fn text(&self, path: &str, mistakes: &mut Mistakes) -> Option<String> {
        let bytes = self.bytes(path, MAX_TEXT, mistakes)?;
        match String::from_utf8(bytes.into_owned()) {
            Ok(text) if !text.contains('\0') => {
                let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
                Some(self.retold(path, text).into_owned())
            }
            Ok(_) => {
                mistakes.add(path, 0, "", "holds a NUL character");
                None
            }
            Err(error) => {
                let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
                mistakes.add(path, line, "", "is not UTF-8 text");
                None
            }
        }
    }

    fn retold<'a>(&self, path: &str, text: &'a str) -> Cow<'a, str> {
        match self {
            Self::Folder(_) => Cow::Borrowed(text),
            Self::Embedded { retold, .. } => retold.file(path, text),
        }
    }

    /// The bytes of a picture; `None` with a mistake when they cannot be had.
    pub fn picture(&self, path: &str, mistakes: &mut Mistakes) -> Option<Cow<'static, [u8]>> {
        self.bytes(path, MAX_PICTURE, mistakes)
    }

    fn bytes(&self, path: &str, limit: u64, mistakes: &mut Mistakes) -> Option<Cow<'static, [u8]>> {
        let read = match self {
            Self::Folder(root) => read_limited(&root.join(path), limit).map(Cow::Owned),
            Self::Embedded { root, .. } => root
                .get_file(path)
                .map(|file| Cow::Borrowed(file.contents()))
                .ok_or_else(|| "is not there".to_owned()),
        };
        read.map_err(|message| mistakes.add(path, 0, "", message))
            .ok()
    }
}

fn read_limited(path: &Path, limit: u64) -> Result<Vec<u8>, String> {
    let size = fs::symlink_metadata(path)
        .map_err(|error| format!("cannot be read: {error}"))?
        .len();
    if size > limit {
        return Err(format!("has {size} bytes; at most {limit} are accepted"));
    }
    fs::read(path).map_err(|error| format!("cannot be read: {error}"))
}

fn walk(
    folder: &Path,
    prefix: &str,
    depth: usize,
    paths: &mut Vec<(String, Option<Stat>)>,
    mistakes: &mut Mistakes,
) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let name = if prefix.is_empty() { "." } else { prefix };
            return mistakes.add(name, 0, "", format!("cannot be read: {error}"));
        }
    };
    for entry in entries {
        let Ok(entry) = entry else { continue };
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            let shown = format!("{prefix}{}", name.to_string_lossy());
            mistakes.add(&shown, 0, "", "the file's name is not UTF-8");
            continue;
        };
        // Editors, version control and the desktop keep their own files there.
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        match entry.file_type() {
            Ok(kind) if kind.is_symlink() => {
                mistakes.add(&path, 0, "", "is a symbolic link, which is not followed");
            }
            Ok(kind) if kind.is_dir() && depth == MAX_DEPTH => {
                mistakes.add(&path, 0, "", format!("is deeper than {MAX_DEPTH} folders"));
            }
            Ok(kind) if kind.is_dir() => {
                walk(
                    &entry.path(),
                    &format!("{path}/"),
                    depth + 1,
                    paths,
                    mistakes,
                );
            }
            Ok(kind) if kind.is_file() && paths.len() < MAX_FILES => {
                let stat = entry.metadata().ok();
                paths.push((path, stat.as_ref().map(Stat::of)));
            }
            Ok(kind) if kind.is_file() => {
                let message = format!("the folder has more than {MAX_FILES} files");
                return mistakes.add(&path, 0, "", message);
            }
            Ok(_) => mistakes.add(&path, 0, "", "is neither a file nor a folder"),
            Err(error) => mistakes.add(&path, 0, "", format!("cannot be read: {error}")),
        }
    }
}
