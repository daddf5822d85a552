//! The contents of a long story: its headings, as far as the page shows them.
use richtext::{BlockKind, Document};

use web::page::NamedLink;

/// Headings from which on a story has contents.
const FROM: usize = 3;

/// The headings of the highest level in what the page shows, each with its place on the page.
pub(super) fn contents(shown: &[&Document]) -> Vec<NamedLink> {
    let blocks = shown.iter().flat_map(|part| &part.blocks);
    let headings: Vec<_> = blocks
        .filter_map(|block| match &block.kind {
            BlockKind::Heading { level, text } => Some((*level, text.plain(), &block.id)),
            _ => None,
        })
        .filter(|(_, text, _)| !text.trim().is_empty())
        .collect();
    let highest = headings.iter().map(|(level, _, _)| *level).min();
    let links: Vec<_> = headings
        .into_iter()
        .filter(|(level, _, _)| Some(*level) == highest)
        .map(|(_, name, id)| NamedLink {
            name,
            url: format!("#b-{id}"),
        })
        .collect();
    match links.len() {
        0..FROM => Vec::new(),
        _ => links,
    }
}
