//! Who translates whom: said in front matter, or by the names of files as Hugo and Zola have them.
use std::collections::{BTreeMap, HashMap};

use super::fields::At;
use super::folder::Folder;
use super::known::Known;
use super::languages::Languages;
use super::mistakes::Mistakes;
use super::outline::Outline;
use super::slugs;
use super::words::hint;
use crate::newsroom::article::State;
use crate::newsroom::article::origin::Origin;

/// Says whom the stories translate that do not say it themselves: of those with one
/// `translationKey`, or with one path but for their language as in `x.md` and `x.de.md`, `en/x.md` and
/// `de/x.md`, all others translate the one in the publication's language, or the first.
pub fn join(articles: &mut [Outline], languages: &Languages) {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, article) in articles.iter().enumerate() {
        let key = match &article.translation_key {
            Some(key) => format!("key {}", key.value),
            None => format!("file {}", languages.shared(&article.file)),
        };
        groups.entry(key).or_default().push(index);
    }
    for group in groups.into_values().filter(|group| group.len() > 1) {
        let own = group.iter().find(|&&at| articles[at].language.is_none());
        let first = *own.unwrap_or(&group[0]);
        let (original, language) = {
            let first = &articles[first];
            (first.slug.value.clone(), first.language.clone())
        };
        for at in group.into_iter().filter(|&at| at != first) {
            let article = &mut articles[at];
            let key = article.translation_key.as_ref();
            // A folder that is called as a language, of which the file says that it is none.
            if key.is_none() && article.language == language {
                continue;
            }
            let line = key.map_or(article.slug.line, |key| key.line);
            let value = original.clone();
            article.translation_of.get_or_insert(At { value, line });
        }
    }
}

/// Notes translations of nothing, circles of translations, and stories that are told twice in one
/// language.
pub fn check(folder: &Folder, known: &Known, mistakes: &mut Mistakes) {
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
    check_languages(folder, known, &by_slug, mistakes);
}

/// A story is there once in each language; one that was withdrawn is not there.
fn check_languages(
    folder: &Folder,
    known: &Known,
    by_slug: &HashMap<&str, &Outline>,
    mistakes: &mut Mistakes,
) {
    let settings = folder.settings.as_ref();
    let own = settings.map_or(known.language.as_str(), |(settings, _)| &settings.language);
    let here = here(folder, known);
    let mut told: HashMap<(String, &str), String> = HashMap::new();
    let is_public = |origin: &&Origin| matches!(origin.state, State::Live | State::Draft);
    for origin in known.origins.iter().filter(is_public) {
        if !here.contains_key(&origin.id) {
            let language = origin.language.as_deref().unwrap_or(own);
            let story = root(known, &here, origin.story);
            told.insert((story, language), origin.slug.clone());
        }
    }
    let is_there = |article: &&Outline| article.state != State::Withdrawn;
    let (originals, translations): (Vec<&Outline>, Vec<&Outline>) = folder
        .articles
        .iter()
        .filter(is_there)
        .partition(|article| article.translation_of.is_none());
    for article in originals.into_iter().chain(translations) {
        let story = match original(article, by_slug) {
            Original::Inside(first) => first.slug.value.clone(),
            Original::Outside(slug) => known.with_slug(slug).map_or_else(
                || slug.to_owned(),
                |origin| root(known, &here, origin.story),
            ),
            Original::Circle => continue,
        };
        let language = article.language.as_deref().unwrap_or(own);
        let slug = article.slug.value.clone();
        let other = told.insert((story, language), slug);
        // Two stories with one slug are a mistake of their own.
        if let Some(other) = other.filter(|other| *other != article.slug.value) {
            let target = article.translation_of.as_ref();
            let line = target.map_or(article.slug.line, |target| target.line);
            let message = format!(
                "`{other}` is the same story in `{language}` already; `lang` says in which language a translation is"
            );
            mistakes.add(&article.file, line, "translation_of", message);
        }
    }
}

/// The articles that are there already and that files of the folder are about, with the slugs that
/// the files give them.
fn here<'a>(folder: &'a Folder, known: &Known) -> HashMap<i64, &'a str> {
    let articles = folder.articles.iter();
    articles
        .filter_map(|article| {
            let origin = slugs::before(known, article, &folder.article_files)?;
            Some((origin.id, article.slug.value.as_str()))
        })
        .collect()
}

/// The slug of the article that was a story's first.
fn root(known: &Known, here: &HashMap<i64, &str>, story: i64) -> String {
    if let Some(slug) = here.get(&story) {
        return (*slug).to_owned();
    }
    let first = known.with_id(story);
    first.map_or_else(|| story.to_string(), |origin| origin.slug.clone())
}

/// The folder's stories by slug.
pub fn by_slug(folder: &Folder) -> HashMap<&str, &Outline> {
    let articles = folder.articles.iter();
    articles
        .map(|article| (article.slug.value.as_str(), article))
        .collect()
}

/// Where a chain of translations ends.
#[derive(Clone, Copy, Debug)]
pub enum Original<'a> {
    /// At a story of the folder that translates nothing.
    Inside(&'a Outline),
    /// At a slug that is not in the folder.
    Outside(&'a str),
    /// Nowhere.
    Circle,
}

/// Follows `translation_of` to the story that was written first.
pub fn original<'a>(article: &'a Outline, by_slug: &HashMap<&'a str, &'a Outline>) -> Original<'a> {
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
