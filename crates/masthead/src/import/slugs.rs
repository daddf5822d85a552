//! Addresses: no two stories may claim one, now or from the past; and who translates whom.
use std::collections::{HashMap, HashSet};

use super::articles::Parsed;
use super::folder::Folder;
use super::known::Known;
use super::mistakes::Mistakes;
use super::words::hint;
use crate::newsroom::article::origin::Origin;

/// What an alias is kept as. `/{anything}/{slug}` answers by its last part; longer paths are kept whole.
pub fn kept(alias: &str) -> &str {
    match alias.split('/').collect::<Vec<_>>().as_slice() {
        [_, slug] => slug,
        _ => alias,
    }
}

/// The article that a file was before: the one imported from it, or one with its slug
/// whose own file is gone or never was.
pub fn before<'a>(known: &'a Known, article: &Parsed, files: &HashSet<&str>) -> Option<&'a Origin> {
    known.by_source(&article.file).or_else(|| {
        known.with_slug(&article.slug.value).filter(|origin| {
            let source = origin.source.as_deref();
            source.is_none_or(|source| !files.contains(source))
        })
    })
}

/// Notes addresses that two stories claim.
pub fn check(folder: &Folder, known: &Known, mistakes: &mut Mistakes) {
    let files: HashSet<&str> = folder.article_files.iter().map(String::as_str).collect();
    let mut claimed: HashMap<&str, &Parsed> = HashMap::new();
    for article in &folder.articles {
        let slug = &article.slug;
        if let Some(other) = claimed.insert(&slug.value, article) {
            let message = format!("`{}` is the slug of {} too", slug.value, other.file);
            mistakes.add(&article.file, slug.line, "slug", message);
        }
    }
    for article in &folder.articles {
        let own = before(known, article, &files).map(|origin| origin.id);
        let slug = &article.slug;
        if let Some(message) = taken(known, &slug.value, own) {
            mistakes.add(&article.file, slug.line, "slug", message);
        }
        for alias in &article.aliases {
            let kept = kept(&alias.value);
            let message = match claimed.insert(kept, article) {
                Some(other) if other.file == article.file && kept == slug.value => {
                    Some(format!("`{kept}` is the story's own slug"))
                }
                Some(other) => Some(format!("`{kept}` is an address of {} too", other.file)),
                None => taken(known, kept, own),
            };
            if let Some(message) = message {
                mistakes.add(&article.file, alias.line, "aliases", message);
            }
        }
    }
}

/// Whether another published story has the slug, or had it.
fn taken(known: &Known, slug: &str, own: Option<i64>) -> Option<String> {
    let other = known
        .with_slug(slug)
        .filter(|origin| Some(origin.id) != own);
    if let Some(origin) = other {
        let whose = origin.source.as_deref().unwrap_or("another story");
        return Some(format!(
            "`{slug}` is the slug of {whose} in the publication; if that is to change, import the change first"
        ));
    }
    let id = known.old_slugs.get(slug).filter(|id| Some(**id) != own)?;
    let whose = known.origins.iter().find(|origin| origin.id == *id);
    let whose = whose.map_or("another story", |origin| origin.slug.as_str());
    Some(format!("`{slug}` is an old address of `{whose}`"))
}

/// Notes translations of nothing, and circles of translations.
pub fn check_translations(folder: &Folder, known: &Known, mistakes: &mut Mistakes) {
    let by_slug = by_slug(folder);
    for article in &folder.articles {
        let Some(target) = &article.translation_of else {
            continue;
        };
        let message = match original(article, &by_slug) {
            Original::Circle => Some("the stories translate each other in a circle".to_owned()),
            Original::Outside(slug) if known.with_slug(slug).is_none() => {
                let hint = hint(&target.value, by_slug.keys().copied());
                Some(format!("there is no article `{slug}`{hint}"))
            }
            _ => None,
        };
        if let Some(message) = message {
            mistakes.add(&article.file, target.line, "translation_of", message);
        }
    }
}

/// The folder's stories by slug.
pub fn by_slug(folder: &Folder) -> HashMap<&str, &Parsed> {
    let articles = folder.articles.iter();
    articles
        .map(|article| (article.slug.value.as_str(), article))
        .collect()
}

/// Where a chain of translations ends.
#[derive(Clone, Copy, Debug)]
pub enum Original<'a> {
    /// At a story of the folder that translates nothing.
    Inside(&'a Parsed),
    /// At a slug that is not in the folder.
    Outside(&'a str),
    /// Nowhere.
    Circle,
}

/// Follows `translation_of` to the story that was written first.
pub fn original<'a>(article: &'a Parsed, by_slug: &HashMap<&'a str, &'a Parsed>) -> Original<'a> {
    let mut at = article;
    for _ in 0..=by_slug.len() {
        let Some(target) = &at.translation_of else {
            return Original::Inside(at);
        };
        match by_slug.get(target.value.as_str()) {
            Some(next) => at = next,
            None => return Original::Outside(&target.value),
        }
    }
    Original::Circle
}
