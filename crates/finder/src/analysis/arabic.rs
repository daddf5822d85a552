//! The Arabic article, which is written as part of the word, alone or behind a particle.

/// The article: after and, with, as and then; and what it becomes after to.
const ARTICLES: [&str; 6] = ["وال", "بال", "كال", "فال", "ال", "لل"];

/// How many letters a word must keep, so that `الله` and `والد` stay what they are.
const KEPT: usize = 3;

/// A folded word without the article.
pub(super) fn without_article(word: &str) -> String {
    ARTICLES
        .iter()
        .filter_map(|article| word.strip_prefix(article))
        .find(|rest| rest.chars().count() >= KEPT)
        .unwrap_or(word)
        .to_owned()
}
