//! Old addresses: where stories were before, here and on other systems. Each leads to its story
//! for ever.
mod address;
mod store;

use std::collections::HashMap;

pub use address::{OldAddress, Unfit};
use db::{Db, Migration, Tx, Written};

use self::address::Pairs;
use crate::publication::{Part, PartKind};
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;

/// The table of queries.
pub(super) const MIGRATION: Migration =
    Migration::shared(20, "old_queries", include_str!("0020_old_queries.sql"));

/// The kind of changes after which another sort of query leads to stories.
const KIND: &str = "old_query";

/// The part of the snapshot that says which queries may be old addresses.
pub const QUERIES: PartKind = PartKind::new::<Queries>(KIND, &[KIND], |source, _| {
    Box::pin(async move { Ok(Part::new(queries(source.db).await?, None)) })
});

/// Which parameters tell stories apart, by path: what has others is asked of no database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queries(HashMap<String, Vec<Vec<String>>>);

impl Queries {
    /// What this path with this query may be kept as, the most exact first. What others put
    /// behind an address, as for campaigns, makes it no other one.
    fn keys(&self, path: &str, query: &str) -> Vec<String> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let spelling = web::canonical::as_written(path);
        let Some((path, forms)) = spelling.and_then(|(_, path)| self.0.get_key_value(&path)) else {
            return Vec::new();
        };
        let asked = address::pairs(query);
        let keys = forms.iter().filter_map(|names| {
            let told = match names.is_empty() {
                true => asked
                    .values()
                    .any(String::is_empty)
                    .then(|| asked.clone())?,
                false => told(&asked, names)?,
            };
            Some(address::key(path, &address::joined(&told)))
        });
        keys.collect()
    }
}

/// These parameters, where all of them are there.
fn told(asked: &Pairs, names: &[String]) -> Option<Pairs> {
    let pair = |name| asked.get_key_value(name);
    let pairs = names.iter().map(|name| {
        let (name, value) = pair(name)?;
        Some((name.clone(), value.clone()))
    });
    pairs.collect()
}

async fn queries(db: &Db) -> Result<Queries> {
    let mut queries = Queries::default();
    let mut after = (String::new(), String::new());
    loop {
        let page = store::forms(db, &after).await?;
        let Some(last) = page.last() else { break };
        after.clone_from(last);
        for (path, names) in page {
            let names = names.split('&').filter(|name| !name.is_empty());
            let names = names.map(str::to_owned).collect();
            queries.0.entry(path).or_default().push(names);
        }
    }
    for forms in queries.0.values_mut() {
        forms.sort_by_key(|names| std::cmp::Reverse(names.len()));
    }
    Ok(queries)
}

/// The article that was at this path, as it was written or in the path's one spelling.
pub async fn by_path(db: &Db, path: &str) -> Result<Option<i64>> {
    first(db, address::keys(path)).await
}

/// The same, and where there is none the article that had the path's last part as its slug.
pub async fn by_path_or_slug(db: &Db, path: &str, slug: &str) -> Result<Option<i64>> {
    let mut keys = address::keys(path);
    if !keys.iter().any(|key| key == slug) {
        keys.push(slug.to_owned());
    }
    first(db, keys).await
}

/// The article that this path with this query led to.
pub async fn by_query(
    db: &Db,
    queries: &Queries,
    (path, query): (&str, &str),
) -> Result<Option<i64>> {
    first(db, queries.keys(path, query)).await
}

/// The article that had this slug.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<i64>> {
    Ok(store::article(db, slug).await?)
}

async fn first(db: &Db, keys: Vec<String>) -> Result<Option<i64>> {
    for key in keys {
        if let Some(article) = store::article(db, &key).await? {
            return Ok(Some(article));
        }
    }
    Ok(None)
}

/// All old addresses, as they are kept, and the articles they lead to.
pub async fn all(db: &Db) -> Result<Vec<(String, i64)>> {
    let mut all: Vec<(String, i64)> = Vec::new();
    loop {
        let after = all.last().map_or("", |(key, _)| key.as_str());
        let page = store::after(db, after).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

/// The old addresses of an article, as they are kept.
pub async fn of_article(db: &Db, article: i64) -> Result<Vec<String>> {
    Ok(store::of_article(db, article).await?)
}

/// Lets go of an old address, which leads nowhere from now on; overtaken where it leads to the article
/// no more.
pub async fn let_go(tx: &mut Tx, key: &str, article: i64) -> Result<Written> {
    Ok(store::let_go(tx, key, article).await?)
}

/// Keeps old addresses of an article for ever, but for the slug that it has now.
pub(super) async fn keep(
    tx: &mut Tx,
    (article, slug): (i64, &str),
    addresses: &[OldAddress],
    now: Millis,
) -> Result<()> {
    for address in addresses {
        if address.written() != slug {
            store::retire(tx, address.written(), article, now).await?;
        }
        // Who has been there in that very spelling comes first.
        if address.plain() != address.written() && address.plain() != slug {
            store::retire_unless_taken(tx, address.plain(), article, now).await?;
        }
        if let Some(form) = address.query()
            && store::keep_form(tx, form).await?.is_changed()
        {
            changes::record(tx, [Tag::any(KIND)]).await?;
        }
    }
    Ok(())
}

/// Keeps a slug that the article no longer has.
pub(super) async fn retire(tx: &mut Tx, slug: &str, article: i64, now: Millis) -> Result<()> {
    Ok(store::retire(tx, slug, article, now).await?)
}

/// A slug in use again is no old slug of this article any more.
pub(super) async fn free(tx: &mut Tx, slug: &str, article: i64) -> Result<()> {
    Ok(store::free(tx, slug, article).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(forms: &[(&str, &[&str])]) -> Queries {
        let mut queries = Queries::default();
        for (path, names) in forms {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            queries.0.entry((*path).to_owned()).or_default().push(names);
        }
        queries
    }

    #[test]
    fn only_the_parameters_that_tell_stories_apart_count() {
        let queries = known(&[("/", &["p"]), ("/", &[]), ("/n.php", &["id", "t"])]);
        let keys = |path, query| queries.keys(path, query);
        assert_eq!(keys("/", "fbclid=x&p=7")[0], "?p=7");
        assert_eq!(keys("/", "123"), ["?123"]);
        assert_eq!(keys("/index.php", "p=%37")[0], "?p=7");
        assert_eq!(keys("/N.php", "t=1&id=2"), ["n.php?id=2&t=1"]);
        assert!(keys("/n.php", "id=2").is_empty());
        assert!(keys("/news", "p=7").is_empty());
        assert!(Queries::default().keys("/", "p=7").is_empty());
    }
}
