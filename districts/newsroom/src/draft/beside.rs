//! What is looked at before publishing beside the story itself: its stage, its checklist, the talks in
//! its margin, where its links to our own stories lead, and its spelling. Nothing outside is asked.
use std::collections::BTreeSet;

use richtext::Document;
use steps::Node;

use super::assignment::{self, Stage};
use super::publishing::Finding;
use super::{Draft, checklist, thread};
use crate::article::{self, Found};
use crate::dictionary::{self, Spelling};
use crate::publication::Publication;
use ground::app::App;
use ground::error::{Error, Result};

/// Links of one story that are looked up.
const MOST_LINKS: usize = 200;

pub(super) async fn findings(
    app: &App,
    publication: &Publication,
    (draft, text, document): (&Draft, &Document, &Node),
) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let stage = assignment::find(&app.db, draft.id).await?;
    let stage = stage.map_or(Stage::Draft, |found| found.stage);
    if stage != Stage::Ready {
        findings.push(Finding::NotReady(stage));
    }
    let story = (draft.id, draft.section.as_str());
    let list = checklist::of_story(&app.db, publication, story).await?;
    let open = list.into_iter().filter(|entry| entry.tick.is_none());
    findings.extend(open.map(|entry| Finding::OpenItem(entry.item.text)));
    let threads = thread::count_open(&app.db, draft.id).await?;
    if threads > 0 {
        findings.push(Finding::OpenThreads(threads));
    }
    let dead = dead_links(app, publication, (draft.id, text)).await?;
    findings.extend(dead.into_iter().map(Finding::DeadLink));
    let unknown = unknown_words(app, publication, (draft.id, document)).await?;
    findings.extend((unknown > 0).then_some(Finding::UnknownWords(unknown)));
    Ok(findings)
}

/// How many words no dictionary knows. Where there is none, or too many ask one, that is not known.
async fn unknown_words(
    app: &App,
    publication: &Publication,
    (draft, story): (i64, &Node),
) -> Result<usize> {
    let asked = dictionary::Asked {
        draft,
        story,
        suggests: false,
    };
    match dictionary::look(app, publication, asked).await {
        Ok(Spelling::Looked(report)) => Ok(report.count()),
        Ok(Spelling::NoDictionary | Spelling::Damaged(_)) | Err(Error::Busy(_)) => Ok(0),
        Err(error) => Err(error),
    }
}

/// The links to our own stories that lead a reader nowhere.
async fn dead_links(
    app: &App,
    publication: &Publication,
    (story, text): (i64, &Document),
) -> Result<Vec<String>> {
    let now = app.clock.now();
    let mut dead = Vec::new();
    for path in own_paths(text, &app.config.public_url()) {
        let Some((section, slug)) = parts(&path) else {
            continue;
        };
        if publication.section_by_slug(section).is_none() {
            continue;
        }
        let found = article::find_at(&app.db, publication, (&path, slug)).await?;
        let leads = match found {
            Some(Found::Article(head) | Found::Moved(head)) => {
                head.id == story || head.is_live(now)
            }
            None => false,
        };
        if !leads {
            dead.push(path);
        }
    }
    Ok(dead)
}

/// The paths on our own site that a text links to, each once.
fn own_paths(text: &Document, site: &str) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    text.clone().each_link(&mut |link| {
        let path = link.href.strip_prefix(site).unwrap_or(&link.href);
        let path = path.split(['?', '#']).next().unwrap_or_default();
        if path.starts_with('/') && !path.starts_with("//") && paths.len() < MOST_LINKS {
            paths.insert(path.to_owned());
        }
    });
    paths
}

/// The section and the last part of a path that could be an article's.
fn parts(path: &str) -> Option<(&str, &str)> {
    let (section, slug) = path.strip_prefix('/')?.split_once('/')?;
    (!slug.is_empty() && !slug.contains('/')).then_some((section, slug))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_has_an_address_of_two_parts() {
        assert_eq!(parts("/news/a-bridge"), Some(("news", "a-bridge")));
        for other in ["/news", "/news/", "/news/a/b", "news/a"] {
            assert_eq!(parts(other), None, "{other}");
        }
    }

    #[test]
    fn our_own_links_are_those_without_a_host_and_those_with_ours() {
        let markdown = "[a](/news/a?x=1) [b](https://here.example/news/b#c) [c](https://there.example/news/c) [d](//there.example/d)";
        let text = richtext::markdown::parse(markdown).expect("Markdown");
        let paths = own_paths(&text, "https://here.example");
        assert_eq!(Vec::from_iter(paths), ["/news/a", "/news/b"]);
    }
}
