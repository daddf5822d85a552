//! Links from file to file, as other systems write them: they lead to what the file became.
use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use richtext::Document;
use serde_json::Value;

use super::fields::At;
use super::folder::Folder;
use super::known::Known;
use super::mistakes::Mistakes;
use super::paths::{self, beside};
use super::pictures::composed;
use super::words::hint;
use crate::ground::error::Result;

/// The links of a text that lead to Markdown files, each with its line: for messages, so near is
/// good enough.
pub fn to_files(document: &Document, text: &str, first_line: usize) -> Vec<At<String>> {
    if !text.contains(".md") && !text.contains("@/") {
        return Vec::new();
    }
    let mut hrefs = Vec::new();
    // A document that cannot be kept fails where it is written.
    if let Ok(mut tree) = serde_json::to_value(document) {
        each_href(&mut tree, &mut |href| hrefs.push(href.clone()));
    }
    hrefs.retain(|href| is_to_file(href));
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
    let is_markdown = path.len() > 3 && path.to_ascii_lowercase().ends_with(".md");
    !first.contains(':') && !path.starts_with("//") && (is_markdown || path.starts_with("@/"))
}

/// Where every file of the folder is found once it is imported.
#[derive(Debug, Default)]
pub struct Places(BTreeMap<String, String>);

impl Places {
    /// The places of this folder's files, and of those that were imported before.
    pub fn of(folder: &Folder, known: &Known) -> Self {
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
        let composed = |(file, path): (String, String)| (composed(&file), path);
        Self(places.into_iter().map(composed).collect())
    }

    /// Notes links that lead to no file.
    pub fn check(&self, file: &str, links: &[At<String>], mistakes: &mut Mistakes) {
        for link in links
            .iter()
            .filter(|link| self.of_link(file, &link.value).is_none())
        {
            let hint = hint(&link.value, self.0.keys().map(String::as_str));
            let message = format!("`{}` leads to no file of the folder{hint}", link.value);
            mistakes.add(file, link.line, "", message);
        }
    }

    /// The document with its links to files leading to their pages.
    pub fn led(&self, file: &str, document: &Document, links: &[At<String>]) -> Result<Document> {
        if links.is_empty() {
            return Ok(document.clone());
        }
        let mut tree = serde_json::to_value(document)?;
        each_href(&mut tree, &mut |href| {
            if is_to_file(href)
                && let Some(path) = self.of_link(file, href)
            {
                *href = path;
            }
        });
        Ok(serde_json::from_value(tree)?)
    }

    /// Where a link to a file leads: `b.md` and `../x/b.md` are beside the file, `@/x/b.md` (Zola)
    /// and `/x/b.md` stand in the folder or in `articles/`, however deep.
    fn of_link(&self, file: &str, href: &str) -> Option<String> {
        let end = href.find(['?', '#']).unwrap_or(href.len());
        let fragment = href.find('#').map_or("", |at| &href[at..]);
        let path = percent_decode_str(&href[..end]).decode_utf8_lossy();
        let path = composed(&path);
        let found = match path.strip_prefix("@/").or_else(|| path.strip_prefix('/')) {
            None => self.0.get(&beside(file, &path)?),
            Some(path) => self.0.get(path).or_else(|| self.only_one_below(path)),
        };
        found.map(|path| format!("{path}{fragment}"))
    }

    /// The place of the one file whose path ends like this.
    fn only_one_below(&self, path: &str) -> Option<&String> {
        let end = format!("/{path}");
        let mut files = self.0.iter().filter(|(file, _)| file.ends_with(&end));
        let (_, place) = files.next()?;
        files.next().is_none().then_some(place)
    }
}

/// Every address of a link in a document, as the tree in which it is kept: so no kind of block
/// is forgotten.
fn each_href(tree: &mut Value, act: &mut impl FnMut(&mut String)) {
    match tree {
        Value::Array(items) => items.iter_mut().for_each(|item| each_href(item, act)),
        Value::Object(entries) => {
            for (key, value) in entries {
                match value.get_mut("href") {
                    Some(Value::String(href)) if key == "link" => act(href),
                    _ => each_href(value, act),
                }
            }
        }
        _ => {}
    }
}
