//! One topic has one spelling: where stories differ in capitals, that of most of them.
use std::cmp::Reverse;
use std::collections::HashMap;

use super::articles::Parsed;

/// Gives topics that differ in capitals alone the spelling that is used most, or else first.
pub fn settle(articles: &mut [Parsed]) {
    let mut spellings: HashMap<String, Vec<(String, usize)>> = HashMap::new();
    for topic in articles.iter().flat_map(|article| &article.topics) {
        let known = spellings.entry(topic.value.to_lowercase()).or_default();
        match known.iter_mut().find(|(name, _)| *name == topic.value) {
            Some((_, count)) => *count += 1,
            None => known.push((topic.value.clone(), 1)),
        }
    }
    for topic in articles.iter_mut().flat_map(|article| &mut article.topics) {
        let known = &spellings[&topic.value.to_lowercase()];
        if let Some((name, _)) = known.iter().min_by_key(|(_, count)| Reverse(*count)) {
            topic.value.clone_from(name);
        }
    }
}
