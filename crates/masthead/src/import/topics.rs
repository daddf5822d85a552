//! One topic has one spelling: where stories differ in capitals, that of most of them.
use std::cmp::Reverse;
use std::collections::HashMap;

use super::outline::Outline;

/// Gives topics that differ in capitals alone the spelling that is used most, or else first.
pub fn settle(articles: &mut [Outline]) {
    let others = others(articles);
    if others.is_empty() {
        return;
    }
    for topic in articles.iter_mut().flat_map(|article| &mut article.topics) {
        if let Some(name) = others.get(&topic.value) {
            topic.value.clone_from(name);
        }
    }
}

/// The names that are not the spelling of most, each with that.
fn others(articles: &[Outline]) -> HashMap<String, String> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut names: Vec<(&str, usize)> = Vec::new();
    for topic in articles.iter().flat_map(|article| &article.topics) {
        let place = *places.entry(&topic.value).or_insert(names.len());
        match names.get_mut(place) {
            Some((_, count)) => *count += 1,
            None => names.push((&topic.value, 1)),
        }
    }
    let mut spellings: HashMap<String, Vec<(&str, usize)>> = HashMap::new();
    for (name, count) in names {
        let known = spellings.entry(name.to_lowercase()).or_default();
        known.push((name, count));
    }
    let mut others = HashMap::new();
    for known in spellings.into_values().filter(|known| known.len() > 1) {
        let most = known.iter().min_by_key(|(_, count)| Reverse(*count));
        let most = most.map_or("", |(name, _)| *name);
        let rest = known.iter().filter(|(name, _)| *name != most);
        others.extend(rest.map(|(name, _)| ((*name).to_owned(), most.to_owned())));
    }
    others
}
