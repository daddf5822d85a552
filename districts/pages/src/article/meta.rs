//! What machines read in an article's `<head>`: description, Open Graph, JSON-LD.
//! Everything here is public text; nothing from behind the gate is in reach.
use std::collections::HashMap;

use crate::article::json_ld::{self, Shown};
use crate::article::languages;
use ground::app::App;
use newsroom::article::entry::Entry;
use newsroom::article::{Correction, Head};
use newsroom::knowledge::shown::Mentioned;
use newsroom::picture::Picture;
use newsroom::picture::view::share;
use newsroom::publication::Publication;
use web::feed_link::{FeedLink, Format};
use web::page::Meta;

/// The `<head>` of an article's page that has what `shown` says, and names `things` in the open.
pub fn meta(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    pictures: &HashMap<i64, Picture>,
    corrections: &[Correction],
    (shown, things): (Shown, &[Mentioned]),
) -> Meta {
    let head = &entry.head;
    let path = head.path(publication);
    let url = format!("{}{path}", app.config.public_url());
    let section = publication.section(head.section);
    let mut meta = Meta::new(app, publication, &head.wording.headline, &path);
    meta.description.clone_from(&head.wording.standfirst);
    open_graph(app, publication, entry, pictures, &mut meta);
    languages::announce(app, publication, entry, &mut meta);
    let picture = lead(app, head, pictures);
    let known = (corrections, things);
    let story = json_ld::news_article(app, publication, entry, picture, known, shown);
    meta.json_ld = Some(story);
    meta.oembed_url = Some(format!(
        "{}/oembed?url={}",
        app.config.public_url(),
        percent_encoding::utf8_percent_encode(&url, percent_encoding::NON_ALPHANUMERIC)
    ));
    if !paywall::is_open_to_all(&entry.facts, app.clock.now()) {
        meta.robots = Some("noarchive, max-snippet:320, max-image-preview:large");
    }
    meta.feeds = section
        .map(|section| {
            let title = format!("{}: {}", publication.settings.name, section.name);
            FeedLink::new(app, &title, &section.path(), Format::Rss)
        })
        .into_iter()
        .collect();
    meta
}

/// What is said of an article where it is shared.
fn open_graph(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    pictures: &HashMap<i64, Picture>,
    meta: &mut Meta,
) {
    let head = &entry.head;
    if let Some(picture) = lead(app, head, pictures) {
        let own = head.picture.as_ref().map(|lead| lead.rights.clone());
        share(app, meta, picture, own.unwrap_or_default());
    }
    let Some(og) = &mut meta.og else { return };
    let section = publication.section(head.section);
    let topics = entry.topics.iter().map(|topic| topic.name.clone());
    og.kind = "article";
    og.published = Some(head.published_at);
    og.modified = head.updated_at;
    og.section = section.map(|section| section.name.clone());
    og.tags = topics.collect();
}

/// The picture that is shared with an article, by an address for ever; none while it is not public.
fn lead<'a>(app: &App, head: &Head, pictures: &'a HashMap<i64, Picture>) -> Option<&'a Picture> {
    let lead = head.picture.as_ref()?;
    let picture = pictures.get(&lead.picture);
    picture.filter(|_| head.is_live(app.clock.now()))
}
