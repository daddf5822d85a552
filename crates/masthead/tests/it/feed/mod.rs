//! `rss.xml`, `atom.xml` and `feed.json`.
mod access;
mod formats;
mod lists;
mod stories;

use feed_rs::model::Feed;
use feed_rs::parser;

use crate::harness::{Page, TestApp};

/// The file names of the three formats.
pub const FILES: [&str; 3] = ["rss.xml", "atom.xml", "feed.json"];

/// The feed at `path`, as a subscriber's program gets it.
pub async fn fetch(app: &TestApp, path: &str) -> Page {
    app.curl().get(path).await.expect(200)
}

/// The same, as that program reads it.
pub async fn read(app: &TestApp, path: &str) -> Feed {
    let page = fetch(app, path).await;
    parser::parse(page.bytes().as_slice())
        .unwrap_or_else(|error| panic!("{path}: {error}\n{}", page.html()))
}

/// The stories' headlines, in order.
pub fn titles(feed: &Feed) -> Vec<String> {
    feed.entries
        .iter()
        .map(|entry| entry.title.clone().unwrap().content)
        .collect()
}

/// The text of the feed's first story.
pub fn content(feed: &Feed) -> String {
    feed.entries[0].content.clone().unwrap().body.unwrap()
}
