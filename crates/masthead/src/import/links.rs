//! Links from file to file, as other systems write them: they lead to what the file became.
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use percent_encoding::percent_decode_str;
use richtext::{Anchors, BlockId, Document, Place};

use super::addresses::{self, Addresses};
use super::fields::At;
use super::folder::Folder;
use super::known::Known;
use super::mistakes::Mistakes;
use super::paths::{self, beside};
use super::pictures::composed;
use super::words::{hint, slugify};

/// The links of a text that lead to Markdown files or to places in a text, each with its line: for
/// messages, so near is good enough.
pub fn to_files(document: &Document, text: &str, first_line: usize) -> Vec<At<String>> {
    // Most of what a link is written with: a text without any is not looked at again.
    let marks = ["](", "]:", "href", "{{", ".md", "@/", "#"];
    if !marks.iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    let mut hrefs = Vec::new();
    let mut document = document.clone();
    document.each_link(&mut |link| hrefs.push(link.href.clone()));
    hrefs.retain(|href| is_to_file(href) || place_of(href).is_some() || addresses::is_one(href));
    let line = |href: &str| {
        let written = percent_decode_str(href).decode_utf8_lossy();
        let is_there = |line: &str| line.contains(href) || line.contains(&*written);
        text.lines().position(is_there).unwrap_or_default()
    };
    let found = hrefs.into_iter().map(|value| At {
        line: first_line + line(&value),
        value,
    });
    found.collect()
}

/// Whether a link names a Markdown file of the folder.
fn is_to_file(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let first = path.split('/').next().unwrap_or_default();
    let path_lower = path.to_ascii_lowercase();
    let is_markdown = [".md", ".markdown"]
        .iter()
        .any(|end| path_lower.len() > end.len() && path_lower.ends_with(end));
    !first.contains(':') && !path.starts_with("//") && (is_markdown || path.starts_with("@/"))
}

/// The place within a text of this publication that a link names; the top of a page is none.
fn place_of(href: &str) -> Option<String> {
    let (page, name) = href.split_once('#')?;
    let is_of_site = page.starts_with('/') && !page.starts_with("//");
    let is_here = page.is_empty() || is_of_site || is_to_file(href) || addresses::is_one(href);
    let is_browsers = matches!(name, "" | "top") || name.starts_with(":~:");
    let name = percent_decode_str(name).decode_utf8_lossy();
    (is_here && !is_browsers).then(|| name.into_owned())
}

/// What the comments under a story are called, here as in the themes of other systems.
const COMMENTS: &str = "comments";

/// What of a name counts where it is spelled as another system would.
fn key(name: &str) -> String {
    slugify(name).replace('-', "")
}

/// Where every file of the folder is found once it is imported.
#[derive(Debug, Default)]
pub struct Places {
    /// The address of each file's page.
    paths: BTreeMap<String, String>,
    /// The files by the addresses of their pages; made when a link asks for one.
    pages: OnceLock<HashMap<String, String>>,
    /// The file whose path ends so, where it is only one; made when a link asks for it.
    ends: OnceLock<HashMap<String, Option<String>>>,
    /// The files by the addresses of another system; made when a link asks for one.
    addresses: OnceLock<Addresses>,
    /// The places within texts, by file.
    anchors: BTreeMap<String, Anchors>,
}

/// Where a link leads.
struct Target<'a> {
    /// The file, where it is one of the folder or of an earlier import.
    file: &'a str,
    /// The address of its page; empty where the link stands.
    path: &'a str,
}

/// Blocks of files whose ids are others than in their documents, because they were published before.
pub type Renamed = HashMap<String, HashMap<BlockId, BlockId>>;

impl Places {
    /// The places of this folder's files, and of those that were imported before. What names
    /// places in the stories' texts is taken out of them.
    pub fn of(folder: &mut Folder, known: &Known) -> Self {
        let mut places = BTreeMap::new();
        let sources = known.origins.iter().filter_map(|origin| {
            let source = origin.source.as_ref()?;
            Some((source.clone(), format!("/{}", origin.slug)))
        });
        places.extend(sources);
        // What could not be read has its mistakes; a link to it is none.
        let files = folder.article_files.iter();
        places.extend(files.map(|file| (file.clone(), "/".to_owned())));
        let authors = folder.author_slugs.iter();
        places
            .extend(authors.map(|slug| (format!("authors/{slug}.md"), format!("/authors/{slug}"))));
        let pages = folder.page_files.iter().map(|file| {
            let slug = paths::name(file);
            (file.clone(), format!("/about/{slug}"))
        });
        places.extend(pages);
        for article in &folder.articles {
            let section = known.section(&article.section.value).unwrap_or("stories");
            let path = format!("/{section}/{}", article.slug.value);
            places.insert(article.file.clone(), path);
        }
        places.extend(lists(folder, known));
        let composed_path = |(file, path): (String, String)| (composed(&file), path);
        let paths: BTreeMap<String, String> = places.into_iter().map(composed_path).collect();
        let stories = folder.articles.iter_mut();
        let stories =
            stories.map(|story| (composed(&story.file), std::mem::take(&mut story.anchors)));
        let mut anchors: BTreeMap<String, Anchors> = stories.collect();
        let pages = folder.pages.iter();
        anchors.extend(pages.map(|page| (composed(&page.file), page.anchors.clone())));
        Self {
            paths,
            anchors,
            ..Self::default()
        }
    }

    /// The file whose page is at `path`.
    fn page(&self, path: &str) -> Option<&String> {
        let by_page = || {
            let pages = self.paths.iter().rev();
            pages
                .map(|(file, path)| (path.clone(), file.clone()))
                .collect()
        };
        self.pages.get_or_init(by_page).get(path)
    }

    /// Notes links that lead to no file, or to no place within one.
    pub fn check(&self, file: &str, links: &[At<String>], mistakes: &mut Mistakes) {
        for link in links {
            let Some(target) = self.target(file, &link.value) else {
                let hint = hint(&link.value, self.paths.keys().map(String::as_str));
                let message = format!("`{}` leads to no file of the folder{hint}", link.value);
                mistakes.add(file, link.line, "", message);
                continue;
            };
            let (Some(name), Some(anchors)) =
                (place_of(&link.value), self.anchors.get(target.file))
            else {
                continue;
            };
            if name != COMMENTS && anchors.find(&name, key).is_none() {
                let hint = hint(&name, anchors.names());
                let message = format!("`{}` leads to no heading or name there{hint}", link.value);
                mistakes.add(file, link.line, "", message);
            }
        }
    }

    /// The document with its links to files and places leading to their pages and blocks.
    pub fn led(
        &self,
        file: &str,
        mut document: Document,
        links: &[At<String>],
        renamed: &Renamed,
    ) -> Document {
        if !links.is_empty() {
            document.each_link(&mut |link| {
                if let Some(led) = self.led_href(file, &link.href, renamed) {
                    link.href = led;
                }
            });
        }
        document
    }

    /// The address of a link that has to be another one.
    fn led_href(&self, file: &str, href: &str, renamed: &Renamed) -> Option<String> {
        let place = place_of(href);
        if !is_to_file(href) && place.is_none() && !addresses::is_one(href) {
            return None;
        }
        // What leads to no file stays as it is written.
        let target = self.target(file, href);
        let target = target.filter(|target| !target.file.is_empty())?;
        let place = place.as_ref();
        let place = place.and_then(|name| self.anchors.get(target.file)?.find(name, key));
        let fragment = match place {
            Some(Place::Note(id)) => format!("#{id}"),
            Some(Place::Block(block)) => {
                let names = renamed.get(target.file);
                let block = names.and_then(|names| names.get(block)).unwrap_or(block);
                format!("#b-{block}")
            }
            None => href
                .find('#')
                .map_or(String::new(), |at| href[at..].to_owned()),
        };
        Some(format!("{}{fragment}", target.path))
    }

    /// The addresses within other stories that the links of this one lead to, as one line.
    pub fn addresses(&self, file: &str, links: &[At<String>], renamed: &Renamed) -> String {
        let others = links.iter().filter(|link| !link.value.starts_with('#'));
        let places = others.filter(|link| place_of(&link.value).is_some());
        let led = places.filter_map(|link| self.led_href(file, &link.value, renamed));
        led.collect::<Vec<_>>().join(" ")
    }

    /// The files that others lead into the middle of.
    pub fn entered<'a>(
        &'a self,
        file: &'a str,
        links: &'a [At<String>],
    ) -> impl Iterator<Item = &'a str> {
        let links = links.iter().filter(|link| place_of(&link.value).is_some());
        let targets = links.filter_map(move |link| self.target(file, &link.value));
        let others = targets.filter(|target| !target.path.is_empty());
        others.map(|target| target.file)
    }

    /// Where a link leads: `b.md` and `../x/b.md` are beside the file, `@/x/b.md` (Zola)
    /// and `/x/b.md` stand in the folder or in `articles/`, however deep. The address of a page is
    /// left as it is.
    fn target<'a>(&'a self, file: &'a str, href: &'a str) -> Option<Target<'a>> {
        let end = href.find(['?', '#']).unwrap_or(href.len());
        let written = &href[..end];
        if written.is_empty() {
            let own = self.paths.get_key_value(&composed(file));
            let file = own.map_or(file, |(file, _)| file);
            return Some(Target { file, path: "" });
        }
        if !is_to_file(href) {
            let page = self.page(written.trim_end_matches('/'));
            let page = page.map(|file| (file, written));
            let (file, path) = page
                .or_else(|| self.by_address(file, written))
                .map_or(("", written), |(file, path)| (file.as_str(), path));
            return Some(Target { file, path });
        }
        let path = percent_decode_str(written).decode_utf8_lossy();
        let path = composed(&path);
        let found = match path.strip_prefix("@/").or_else(|| path.strip_prefix('/')) {
            None => self.paths.get_key_value(&beside(file, &path)?),
            // Hugo looks beside the file too.
            Some(path) => self.below_root(path).or_else(|| self.beside(file, path)),
        };
        found.map(|(file, path)| Target { file, path })
    }

    /// The file and its page that a link means by an address of another system.
    fn by_address(&self, file: &str, written: &str) -> Option<(&String, &str)> {
        let made = || Addresses::of(self.paths.keys());
        let found = self.addresses.get_or_init(made).file(file, written)?;
        let path = self.paths.get(found).filter(|path| *path != "/")?;
        Some((found, path))
    }

    /// The file that `path` means beside this one.
    fn beside(&self, file: &str, path: &str) -> Option<(&String, &String)> {
        let mut names = names(path).into_iter();
        names.find_map(|name| self.paths.get_key_value(&beside(file, &name)?))
    }

    /// The file that `path` means in the folder, in `articles/`, or in one of the folders there.
    fn below_root(&self, path: &str) -> Option<(&String, &String)> {
        let names = names(path);
        let whole = |name: &String| {
            let within = self.paths.get_key_value(&format!("articles/{name}"));
            self.paths.get_key_value(name).or(within)
        };
        let below = |name: &String| {
            let ends = self.ends.get_or_init(|| ends(self.paths.keys()));
            let file = ends.get(&plain(name))?.as_ref()?;
            self.paths.get_key_value(file)
        };
        let found = names.iter().find_map(whole);
        found.or_else(|| names.iter().find_map(below))
    }
}

/// How the file may be called that a path means.
fn names(path: &str) -> [String; 4] {
    ["", ".md", "/index.md", "/_index.md"].map(|end| format!("{path}{end}"))
}

/// What the paths of files end with, from each of their parts on.
fn ends<'a>(files: impl Iterator<Item = &'a String>) -> HashMap<String, Option<String>> {
    let mut ends: HashMap<String, Option<String>> = HashMap::new();
    for file in files {
        let path = plain(file);
        for (at, _) in path.match_indices('/') {
            let one = ends.entry(path[at + 1..].to_owned());
            one.and_modify(|one| *one = None)
                .or_insert_with(|| Some(file.clone()));
        }
    }
    ends
}

/// Where the files lead that are about folders, as `_index.md`: to the section that is called so, or
/// that most stories of the folder are in.
fn lists(folder: &Folder, known: &Known) -> Vec<(String, String)> {
    let files = folder.ignored.iter().filter(|file| paths::is_list(file));
    let mut counts: HashMap<&str, BTreeMap<&str, usize>> = HashMap::new();
    for file in files.clone() {
        counts.insert(paths::folder(file), BTreeMap::new());
    }
    for story in &folder.articles {
        let section = known.section(&story.section.value).unwrap_or_default();
        for (end, _) in story.file.match_indices('/') {
            if let Some(counts) = counts.get_mut(&story.file[..end]) {
                *counts.entry(section).or_default() += 1;
            }
        }
    }
    let address = |file: &String| {
        let (outer, name) = paths::folder(file).rsplit_once('/').unwrap_or(("", ""));
        let counts = counts.get(paths::folder(file))?;
        let most = || counts.iter().max_by_key(|(_, count)| **count);
        let section = known
            .section(name)
            .or_else(|| most().map(|(section, _)| *section))?;
        let is_home = outer.is_empty();
        let path = if is_home {
            "/".to_owned()
        } else {
            format!("/{section}")
        };
        Some((file.clone(), path))
    };
    files.filter_map(address).collect()
}

/// A path without Jekyll's own folders, as `_posts`, and with one ending for Markdown.
fn plain(path: &str) -> String {
    let path = path
        .strip_suffix(".markdown")
        .map_or_else(|| path.to_owned(), |name| format!("{name}.md"));
    let parts = path
        .split('/')
        .filter(|part| !part.starts_with('_') || part.ends_with(".md"));
    parts.collect::<Vec<_>>().join("/")
}
