//! What machines read in an article's `<head>`: description, Open Graph, JSON-LD.
//! Everything here is public text; nothing from behind the gate is in reach.
use std::collections::HashMap;

use crate::ground::app::App;
use crate::newsroom::article::entry::Entry;
use crate::newsroom::article::{Correction, Head};
use crate::newsroom::picture::Picture;
use crate::newsroom::picture::view::share_url;
use crate::newsroom::publication::Publication;
use crate::pages::article::json_ld::{self, Shown};
use crate::paywall;
use crate::web::feed_link::{FeedLink, Format};
use crate::web::page::{Meta, OpenGraph};

/// The `<head>` of an article's page that has what `shown` says.
pub fn meta(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    pictures: &HashMap<i64, Picture>,
    corrections: &[Correction],
    shown: Shown,
) -> Meta {
    let head = &entry.head;
    let path = head.path(publication);
    let url = format!("{}{path}", app.config.public_url());
    let section = publication.section(head.section);
    let mut meta = Meta::new(app, publication, &head.wording.headline, &path);
    meta.description.clone_from(&head.wording.standfirst);
    meta.og = Some(open_graph(app, publication, entry, pictures, &url));
    let picture = lead(head, pictures);
    let story = json_ld::news_article(app, publication, entry, picture, corrections, shown);
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

fn open_graph(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    pictures: &HashMap<i64, Picture>,
    url: &str,
) -> OpenGraph {
    let head = &entry.head;
    let picture = lead(head, pictures);
    let image = picture.map(|picture| share_url(app, picture));
    OpenGraph {
        kind: "article",
        title: head.wording.headline.clone(),
        description: head.wording.standfirst.clone(),
        url: url.to_owned(),
        image_alt: picture
            .and_then(|picture| head.picture.clone()?.rights.or(picture.rights.clone()).alt),
        image_width: image.as_ref().map(|(_, width, _)| *width),
        image_height: image.as_ref().map(|(_, _, height)| *height),
        image: image.map(|(url, _, _)| url),
        published: Some(head.published_at),
        modified: head.updated_at,
        section: publication
            .section(head.section)
            .map(|section| section.name.clone()),
        tags: entry
            .topics
            .iter()
            .map(|topic| topic.name.clone())
            .collect(),
    }
}

fn lead<'a>(head: &Head, pictures: &'a HashMap<i64, Picture>) -> Option<&'a Picture> {
    pictures.get(&head.picture.as_ref()?.picture)
}
