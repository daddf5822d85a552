//! Addresses: no two stories may claim one, now or from the past.
use std::collections::{BTreeSet, HashMap, HashSet};

use super::folder::Folder;
use super::known::Known;
use super::mistakes::Mistakes;
use super::outline::Outline;
use super::paths;
use super::words::{slug_of, with_day, with_language};
use crate::newsroom::article::moved::OldAddress;
use crate::newsroom::article::origin::Origin;
use crate::routes::TABLE;

/// Gives stories slugs of their own whose names differ in their dates or folders alone, all but the
/// first one's: other systems have both in the address. That is the language or the day behind the
/// name, else the folder before it.
pub fn tell_apart(articles: &mut [Outline], known: &Known) {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    order.sort_by_key(|&at| {
        let article = &articles[at];
        let before = known.by_source(&article.file);
        let is_new = before.is_none_or(|origin| origin.slug != article.slug.value);
        let is_dated = paths::date(&article.file).is_some();
        // One that stands in fewer folders has fewer names to go before its own.
        let folders = paths::folders(&article.file).filter(|_| !is_dated).count();
        // A story in the publication's language keeps its name, and its translations have theirs behind it.
        let is_foreign = article.language.is_some();
        (
            is_foreign,
            is_dated,
            is_new,
            folders,
            article.published_at,
            at,
        )
    });
    let mut taken: HashSet<String> = HashSet::new();
    for at in order {
        let article = &mut articles[at];
        if taken.contains(&article.slug.value) {
            let other = own_slug(article, &taken);
            article.slug.value = other.unwrap_or_else(|| article.slug.value.clone());
        }
        taken.insert(article.slug.value.clone());
    }
}

/// A slug like this one that is not taken. What the file says itself stays.
fn own_slug(article: &Outline, taken: &HashSet<String>) -> Option<String> {
    let (file, slug) = (&article.file, &article.slug.value);
    let language = article
        .language
        .as_ref()
        .map(|tag| with_language(slug, tag));
    if let Some(other) = language.filter(|other| !taken.contains(other)) {
        return Some(other);
    }
    if let Some(day) = paths::date(file) {
        return Some(with_day(slug, day));
    }
    if !slug.starts_with(&slug_of(paths::stem(file))) {
        return None;
    }
    let mut name = slug.to_owned();
    paths::folders(file).find_map(|folder| {
        name = format!("{folder} {name}");
        Some(slug_of(&name)).filter(|slug| !taken.contains(slug))
    })
}

/// The article that a file was before: the one imported from it, or one with its slug
/// whose own file is gone or never was.
pub fn before<'a>(
    known: &'a Known,
    article: &Outline,
    files: &BTreeSet<String>,
) -> Option<&'a Origin> {
    known.by_source(&article.file).or_else(|| {
        known.with_slug(&article.slug.value).filter(|origin| {
            let source = origin.source.as_deref();
            source.is_none_or(|source| !files.contains(source))
        })
    })
}

/// Notes addresses that two stories claim, or a story and a page of ours.
pub fn check(folder: &Folder, known: &Known, mistakes: &mut Mistakes) {
    let own = |article| before(known, article, &folder.article_files).map(|origin| origin.id);
    let mut slugs: HashMap<&str, &Outline> = HashMap::new();
    for article in &folder.articles {
        let slug = &article.slug;
        let message = match slugs.insert(&slug.value, article) {
            Some(other) => Some(format!(
                "`{}` is the slug of {} too",
                slug.value, other.file
            )),
            None => taken(known, &slug.value, own(article)),
        };
        let home = known.section(&article.section.value);
        let home = home.map(|section| format!("{section}/{}", slug.value));
        let message = message.or_else(|| was(known, &home?, own(article)));
        if let Some(message) = message {
            mistakes.add(&article.file, slug.line, "slug", message);
        }
    }
    let mut claimed: HashMap<&str, &Outline> = HashMap::new();
    for article in &folder.articles {
        for alias in &article.aliases {
            let address = &alias.value;
            let message = match claimed.insert(address.written(), article) {
                Some(other) if other.file != article.file => {
                    let written = address.written();
                    Some(format!("`{written}` is an address of {} too", other.file))
                }
                _ => answered(&slugs, known, article, address)
                    .or_else(|| taken(known, address.written(), own(article))),
            };
            if let Some(message) = message {
                mistakes.add(&article.file, alias.line, "aliases", message);
            }
        }
    }
}

/// What else answers an old address already: another story, or a page of ours.
fn answered(
    slugs: &HashMap<&str, &Outline>,
    known: &Known,
    article: &Outline,
    address: &OldAddress,
) -> Option<String> {
    let path = address.path();
    // Systems without paths told stories apart by the query of their home page.
    if address.has_query() && path == "/" {
        return None;
    }
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let slug = match parts.as_slice() {
        [slug] => Some(*slug),
        [section, slug] if known.sections.contains_key(*section) => Some(*slug),
        _ => None,
    };
    if let Some(slug) = slug.filter(|slug| *slug != article.slug.value)
        && let Some(other) = story(slugs, known, slug)
    {
        return Some(format!("`{path}` leads to {other} already"));
    }
    let is_ours = TABLE.iter().any(|route| {
        let is_story = |slug: &str| story(slugs, known, slug).is_some();
        route.path != STORY && fits(route.path, &parts, known, is_story)
    });
    is_ours.then(|| format!("`{path}` is an address that Masthead needs itself"))
}

/// The pattern of stories themselves.
const STORY: &str = "/{section}/{slug}";

/// Whether a pattern of ours answers at a path: for sections and stories where there are such, for
/// everything else even if there is nothing of that name yet.
fn fits(pattern: &str, parts: &[&str], known: &Known, is_story: impl Fn(&str) -> bool) -> bool {
    let pattern: Vec<&str> = pattern.split('/').skip(1).collect();
    let of_section = pattern.first() == Some(&"{section}");
    let has_rest = pattern.last().is_some_and(|last| last.starts_with("{*"));
    let is_long_enough = match has_rest {
        true => parts.len() >= pattern.len(),
        false => parts.len() == pattern.len(),
    };
    let fits_one = |(wanted, part): (&&str, &&str)| match *wanted {
        "{section}" => known.sections.contains_key(*part),
        "{slug}" if of_section => is_story(part),
        wanted => wanted.starts_with('{') || wanted == *part,
    };
    is_long_enough && pattern.iter().zip(parts).all(fits_one)
}

/// The story that has a slug, in the folder or in the publication.
fn story<'a>(slugs: &HashMap<&str, &'a Outline>, known: &'a Known, slug: &str) -> Option<&'a str> {
    let published = || {
        let origin = known.with_slug(slug)?;
        Some(origin.source.as_deref().unwrap_or("another story"))
    };
    let here = slugs.get(slug).map(|article| article.file.as_str());
    here.or_else(published)
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
    was(known, slug, own)
}

/// Whether another story had the address before.
fn was(known: &Known, address: &str, own: Option<i64>) -> Option<String> {
    let other = known.old_addresses.get(address);
    let id = other.filter(|id| Some(**id) != own)?;
    let whose = known.with_id(*id);
    let whose = whose.map_or("another story", |origin| origin.slug.as_str());
    Some(format!("`{address}` is an old address of `{whose}`"))
}
