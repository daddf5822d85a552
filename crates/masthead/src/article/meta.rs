//! What machines read in an article's `<head>`: description, Open Graph, JSON-LD.
//! Everything here is public text; nothing from behind the gate is in reach.
use std::collections::HashMap;

use serde_json::{Value, json};

use super::entry::Entry;
use super::{Correction, Head};
use crate::app::App;
use crate::author::Kind;
use crate::i18n;
use crate::paywall;
use crate::picture::Picture;
use crate::picture::view::share_url;
use crate::publication::Publication;
use crate::web::page::{FeedLink, Meta, OpenGraph};

/// The `<head>` of an article's page.
pub fn meta(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    pictures: &HashMap<i64, Picture>,
    corrections: &[Correction],
) -> Meta {
    let head = &entry.head;
    let path = head.path(publication);
    let url = format!("{}{path}", app.config.public_url());
    let section = publication.section(head.section);
    let mut meta = Meta::new(app, publication, &head.headline, &path);
    meta.description.clone_from(&head.standfirst);
    meta.og = Some(open_graph(app, publication, entry, pictures, &url));
    meta.json_ld = Some(script_json(&news_article(
        app,
        publication,
        entry,
        pictures,
        corrections,
        &url,
    )));
    meta.oembed_url = Some(format!(
        "{}/oembed?url={}",
        app.config.public_url(),
        percent_encoding::utf8_percent_encode(&url, percent_encoding::NON_ALPHANUMERIC)
    ));
    if !paywall::is_open_to_all(&entry.facts, app.clock.now()) {
        meta.robots = Some("noarchive, max-snippet:320, max-image-preview:large");
    }
    meta.feeds = section
        .map(|section| FeedLink {
            title: format!("{}: {}", publication.settings.name, section.name),
            kind: "application/rss+xml",
            url: format!("{}{}/rss.xml", app.config.public_url(), section.path()),
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
        title: head.headline.clone(),
        description: head.standfirst.clone(),
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

/// schema.org NewsArticle with breadcrumbs, as Google's documents on articles and
/// paywalled content ask for.
fn news_article(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    pictures: &HashMap<i64, Picture>,
    corrections: &[Correction],
    url: &str,
) -> Value {
    let head = &entry.head;
    let base = app.config.public_url();
    let zone = &publication.zone;
    let is_free = paywall::is_open_to_all(&entry.facts, app.clock.now());
    let section = publication.section(head.section);
    let mut article = json!({
        "@type": section.filter(|section| section.is_opinion).map_or("NewsArticle", |_| "OpinionNewsArticle"),
        "@id": url,
        "mainEntityOfPage": url,
        "headline": head.headline,
        "description": head.standfirst,
        "datePublished": i18n::iso(zone, head.published_at),
        "dateModified": i18n::iso(zone, head.updated_at.unwrap_or(head.published_at)),
        "inLanguage": head.language(publication),
        "wordCount": head.words,
        "articleSection": section.map(|section| section.name.clone()),
        "keywords": entry.topics.iter().map(|topic| topic.name.clone()).collect::<Vec<_>>(),
        "author": authors(publication, head, &base),
        "publisher": { "@id": format!("{base}/#publisher") },
        "isAccessibleForFree": is_free,
    });
    if !is_free {
        article["hasPart"] = json!({ "@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".gated" });
    }
    if let Some(dateline) = &head.dateline {
        article["dateline"] = json!(dateline);
    }
    if let Some(picture) = lead(head, pictures) {
        article["image"] = image(app, head, picture);
    }
    if !corrections.is_empty() {
        article["correction"] = corrections.iter().map(|it| json!({
            "@type": "CorrectionComment", "text": it.text, "datePublished": i18n::iso(zone, it.at) })).collect();
    }
    json!({ "@context": "https://schema.org", "@graph": [article, publisher(publication, &base), breadcrumbs(publication, head, &base, url)] })
}

/// One object per author, never "A and B".
fn authors(publication: &Publication, head: &Head, base: &str) -> Vec<Value> {
    let authors = head
        .byline
        .iter()
        .filter_map(|credit| publication.authors.get(&credit.author));
    authors
        .map(|author| {
            let kind = if author.kind == Kind::Team { "Organization" } else { "Person" };
            json!({ "@type": kind, "name": author.name, "url": format!("{base}{}", author.path()), "jobTitle": author.job })
        })
        .collect()
}

/// The lead picture with creator, credit, licence and terms (IPTC's names in schema.org).
fn image(app: &App, head: &Head, picture: &Picture) -> Value {
    let (url, width, height) = share_url(app, picture);
    let own = head
        .picture
        .as_ref()
        .map(|lead| lead.rights.clone())
        .unwrap_or_default();
    let rights = own.or(picture.rights.clone());
    let creators: Vec<Value> = rights
        .creators
        .iter()
        .map(|name| json!({ "@type": "Person", "name": name }))
        .collect();
    let mut image = json!({
        "@type": "ImageObject", "url": url, "contentUrl": url, "width": width, "height": height,
        "caption": rights.caption, "creditText": rights.credit_line(), "creator": creators,
        "copyrightNotice": rights.copyright, "license": rights.licence_url, "acquireLicensePage": rights.source_page,
    });
    if let Some(fields) = image.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    image
}

/// schema.org NewsMediaOrganization with the policies that the publication has pages for.
pub fn publisher(publication: &Publication, base: &str) -> Value {
    let settings = &publication.settings;
    let mut organisation = json!({
        "@type": "NewsMediaOrganization",
        "@id": format!("{base}/#publisher"),
        "name": settings.name,
        "url": format!("{base}/"),
        "legalName": settings.publisher,
        "email": settings.email,
        "sameAs": settings.same_as,
        "correctionsPolicy": format!("{base}/corrections"),
        "masthead": format!("{base}/masthead"),
        "logo": { "@type": "ImageObject", "url": format!("{base}/favicon.ico"), "width": 48, "height": 48 },
    });
    if let Some(year) = settings.founded {
        organisation["foundingDate"] = json!(year.to_string());
    }
    for page in &publication.about {
        if let Some(property) = page.schema_property() {
            organisation[property] = json!(format!("{base}{}", page.path()));
        }
    }
    if let Some(fields) = organisation.as_object_mut() {
        fields.retain(|_, value| {
            value.as_str() != Some("") && value.as_array().is_none_or(|list| !list.is_empty())
        });
    }
    organisation
}

fn breadcrumbs(publication: &Publication, head: &Head, base: &str, url: &str) -> Value {
    let mut steps = vec![(publication.settings.name.clone(), format!("{base}/"))];
    steps.extend(
        publication
            .section(head.section)
            .map(|section| (section.name.clone(), format!("{base}{}", section.path()))),
    );
    steps.push((head.headline.clone(), url.to_owned()));
    let items: Vec<Value> = (1..)
        .zip(steps)
        .map(|(position, (name, item))| json!({ "@type": "ListItem", "position": position, "name": name, "item": item }))
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

/// JSON that cannot end the `<script>` it stands in.
pub fn script_json(value: &Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace("\u{2028}", "\\u2028")
        .replace("\u{2029}", "\\u2029")
}
