//! What somebody may be about to type: stories by a word of the headline, topics, authors.
use std::sync::{Arc, PoisonError};

use finder::{Filters, Label};
use unicode_normalization::UnicodeNormalization;

use super::Search;
use super::entry::{ARTICLE, key};
use super::question::Suggestions;
use crate::article::{self, Cursor, Head, Scope, Topic, stock};
use crate::publication;
use crate::topic;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;

/// At most so many stories, topics and authors each that have a word which begins as the last one
/// that was typed, and the others.
///
/// # Errors
/// When the index or the database does not answer.
pub async fn complete(app: &App, typed: &str, limit: usize, now: Millis) -> Result<Suggestions> {
    let search = app.part::<Search>();
    let Some(pair) = search.pair() else {
        return Ok(Suggestions::default());
    };
    let asked = words(typed);
    if asked.is_empty() {
        return Ok(Suggestions::default());
    }
    let text = typed.to_owned();
    let filters = Filters {
        to: Some(now.saturating_add(1)),
        ..Filters::default()
    };
    // Some may have gone, or tell one story.
    let most = limit * 2;
    let complete = move || pair.readers.completes(&text, &filters, most);
    let found = search.on_disk(complete).await?;
    let ids: Vec<i64> = found.iter().filter_map(|hit| hit.id.parse().ok()).collect();
    let mut heads = super::asking::once(stock::of_ids(&app.db, &ids).await?, now);
    heads.truncate(limit);
    let publication = publication::current(app).await?;
    let authors = publication.authors().filter(|one| fits(&one.name, &asked));
    let mut authors: Vec<(&str, i64)> = authors.map(|one| (one.name.as_str(), one.id)).collect();
    authors.sort_unstable();
    authors.truncate(limit);
    Ok(Suggestions {
        heads,
        topics: topics(app, &asked, limit, now).await?,
        authors: authors.into_iter().map(|(_, id)| id).collect(),
    })
}

/// At most so many stories in every state with a word in the headline that begins as the last one that
/// was typed, and the others: for somebody who may see all of them.
///
/// # Errors
/// When the index or the database does not answer.
pub async fn desk_complete(app: &App, typed: &str, limit: usize) -> Result<Vec<Head>> {
    let search = app.part::<Search>();
    let Some(pair) = search.pair() else {
        return Ok(Vec::new());
    };
    let text = typed.to_owned();
    let filters = Filters {
        only: vec![vec![Label::new(key::SORT, ARTICLE)]],
        ..Filters::default()
    };
    let complete = move || pair.desk.completes(&text, &filters, limit);
    let found = search.on_disk(complete).await?;
    let ids: Vec<i64> = found.iter().filter_map(|hit| hit.id.parse().ok()).collect();
    stock::of_ids(&app.db, &ids).await
}

/// Topics with a live story: one that only drafts are about is nobody's affair.
async fn topics(app: &App, asked: &[String], limit: usize, now: Millis) -> Result<Vec<Topic>> {
    let mut topics = Vec::new();
    let all = all_topics(app).await?;
    for topic in all.iter().filter(|topic| fits(&topic.name, asked)) {
        if topics.len() == limit {
            break;
        }
        let scope = Scope::Topic(topic.id);
        let live = article::latest(&app.db, scope, Cursor::start(now), now, 1).await?;
        topics.extend(live.first().map(|_| topic.clone()));
    }
    Ok(topics)
}

/// All topics by name, kept until something changes: each key that is typed asks for them.
pub async fn all_topics(app: &App) -> Result<Arc<[Topic]>> {
    let generation = publication::current(app).await?.generation;
    let kept = &app.part::<Search>().topics;
    let known = kept.read().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((of, topics)) = known
        && of == generation
    {
        return Ok(topics);
    }
    let topics: Arc<[Topic]> = topic::named(&app.db).await?.into();
    let mut place = kept.write().unwrap_or_else(PoisonError::into_inner);
    *place = Some((generation, topics.clone()));
    Ok(topics)
}

/// Whether a name has all words that were typed, the last of which may be cut short.
pub fn begins(name: &str, typed: &str) -> bool {
    fits(name, &words(typed))
}

/// Whether a name has all words, the last of which may be cut short.
fn fits(name: &str, asked: &[String]) -> bool {
    let name = words(name);
    let Some((last, others)) = asked.split_last() else {
        return false;
    };
    others.iter().all(|word| name.contains(word)) && name.iter().any(|word| word.starts_with(last))
}

/// The words of a text, in lower case and without accents.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .nfkd()
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .collect();
    let words = plain.to_lowercase();
    let words = words.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).take(8);
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_may_be_cut_short_and_accents_do_not_count() {
        let fits = |name: &str, typed: &str| fits(name, &words(typed));
        assert!(fits("Élection présidentielle", "elec"));
        assert!(fits("Anna Maria Berg", "berg an"));
        assert!(!fits("Anna Maria Berg", "ann berg"));
        assert!(!fits("Anna Maria Berg", ""));
    }
}
