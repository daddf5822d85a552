//! What the desk finds an account by: a row for its address and for each word of its name.
mod store;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use db::{Db, Migration, Tx};

use super::{Email, Reader};
use ground::app::App;
use ground::error::Result;

/// The step of its table.
pub(super) const MIGRATION: Migration =
    Migration::shared(31, "words", include_str!("0031_words.sql"));

/// Accounts that are listed in one transaction.
const BATCH: i64 = 500;
/// Words of a search that are looked at; more of them find nothing that these do not.
const MOST: usize = 3;

/// The first text behind all that begin with `prefix`, as bytes compare.
fn end_of(prefix: &str) -> String {
    format!("{prefix}{}", char::MAX)
}

/// The words of a text, in lower case.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Lists an account by what its row says now; one that was erased by nothing.
pub(super) async fn list(tx: &mut Tx, reader: i64) -> Result<()> {
    store::forget(tx, reader).await?;
    let Some(written) = store::written(tx, reader).await? else {
        return Ok(());
    };
    let mut found: BTreeSet<String> = words(&written.name).collect();
    if !written.email.is_empty() {
        found.insert(written.email.to_lowercase());
        found.extend(Email::parse(&written.email).map(|email| email.key().to_owned()));
    }
    for word in &found {
        store::insert(tx, word, reader).await?;
    }
    Ok(store::listed(tx, reader).await?)
}

/// Lists what is not listed as it is: accounts from before there was a list, and what else has
/// changed.
pub(super) async fn list_new(app: &App) -> Result<()> {
    loop {
        let mut tx = app.db.begin().await?;
        let found = store::unlisted(&mut tx, BATCH).await?;
        for reader in &found {
            list(&mut tx, *reader).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

/// Accounts that a search finds, behind the account `after` of those that it finds.
pub(super) async fn search(
    db: &Db,
    query: &str,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<Reader>> {
    let query = query.trim();
    if query.is_empty() {
        let before = after.unwrap_or(i64::MAX);
        return Ok(super::store::newest(db, before, limit).await?);
    }
    let mut found = begun(db, &query.to_lowercase(), after, limit).await?;
    // Whole addresses and numbers are found without the list, where a job is still writing it.
    if after.is_none()
        && let Some(exact) = exact(db, query).await?
        && found.iter().all(|reader| reader.id != exact.id)
    {
        found.insert(0, exact);
    }
    Ok(found)
}

/// Accounts with an address or a word that begins with the whole text; else those with words that
/// begin with each of its words.
async fn begun(db: &Db, text: &str, after: Option<i64>, limit: i64) -> Result<Vec<Reader>> {
    if !text.contains(char::is_whitespace) {
        let found = store::begin(db, &[text.to_owned()], after, limit).await?;
        if !found.is_empty() || after.is_some() {
            return Ok(found);
        }
    }
    // The longest is the rarest, more or less, and leads.
    let mut asked: Vec<String> = words(text).collect();
    asked.sort_by_key(|word| Reverse(word.chars().count()));
    asked.truncate(MOST);
    Ok(store::begin(db, &asked, after, limit).await?)
}

/// The account of a whole address or number.
async fn exact(db: &Db, query: &str) -> Result<Option<Reader>> {
    if let Some(email) = Email::parse(query) {
        return Ok(super::store::by_email_key(db, email.key()).await?);
    }
    match query.parse() {
        Ok(id) => Ok(super::store::by_id(db, id).await?),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_words_in_lower_case() {
        let found: Vec<String> = words("Ánna-Maria O’Brien, LL.M.").collect();
        assert_eq!(found, ["ánna", "maria", "o", "brien", "ll", "m"]);
    }

    #[test]
    fn whatever_begins_with_a_text_stands_before_its_end() {
        assert!("brandt" < &*end_of("brandt"));
        assert!("brandtß\u{ffff}" < &*end_of("brandt"));
        assert!("brandu" > &*end_of("brandt"));
    }
}
