//! RSS 2.0 (RSS Advisory Board) with Dublin Core, content, Media RSS and Atom links.

use super::xml::Xml;
use super::{Feed, Image, Item};
use ground::clock::Millis;
use ground::i18n;
use newsroom::picture::Caption;
use web::feed_link::Format;

const NAMESPACES: [(&str, &str); 5] = [
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:media", "http://search.yahoo.com/mrss/"),
];

/// The document.
pub fn write(feed: &Feed) -> Vec<u8> {
    Xml::document("rss", &NAMESPACES, |xml| {
        xml.within("channel", &[], |xml| channel(xml, feed));
    })
}

fn channel(xml: &mut Xml, feed: &Feed) {
    xml.text("title", &feed.title);
    xml.text("link", &feed.home);
    xml.text("description", &feed.description);
    xml.text("language", &feed.language);
    xml.text("lastBuildDate", &date(feed, feed.updated));
    xml.text("generator", "Masthead");
    let own = [
        ("rel", "self"),
        ("type", Format::Rss.media_type()),
        ("href", feed.address.as_str()),
    ];
    xml.empty("atom:link", &own);
    for hub in &feed.hubs {
        xml.empty("atom:link", &[("rel", "hub"), ("href", hub)]);
    }
    xml.within("image", &[], |xml| {
        xml.text("url", &feed.icon);
        xml.text("title", &feed.title);
        xml.text("link", &feed.home);
    });
    for item in &feed.items {
        xml.within("item", &[], |xml| story(xml, feed, item));
    }
}

fn story(xml: &mut Xml, feed: &Feed, item: &Item) {
    xml.text("title", &item.title);
    xml.text("link", &item.url);
    xml.text_with("guid", &[("isPermaLink", "false")], &item.id);
    xml.text("pubDate", &date(feed, item.published));
    if let Some(updated) = item.updated {
        xml.text("atom:updated", &i18n::iso(&feed.zone, updated));
    }
    for author in &item.authors {
        xml.text("dc:creator", &author.name);
    }
    for contributor in &item.contributors {
        xml.text("dc:contributor", &contributor.name);
    }
    xml.text("dc:language", &item.language);
    for tag in &item.tags {
        xml.text("category", tag);
    }
    xml.text("description", &item.summary);
    xml.text("content:encoded", &item.html);
    if let Some(picture) = &item.picture {
        media(xml, picture);
    }
}

/// The lead picture with its credit (Media RSS 1.5.1).
pub fn media(xml: &mut Xml, picture: &Image) {
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    let attributes = [
        ("url", picture.url.as_str()),
        ("type", picture.media_type),
        ("medium", "image"),
        ("width", &width),
        ("height", &height),
    ];
    let rights = &picture.rights;
    let caption = rights.caption.as_ref().map(Caption::words);
    let plain = [("type", "plain")];
    xml.within("media:content", &attributes, |xml| {
        xml.some_text("media:credit", &[], rights.credit_line().as_deref());
        xml.some_text("media:description", &plain, caption.as_deref());
        xml.some_text("media:text", &plain, rights.alt.as_deref());
        xml.some_text("media:copyright", &[], rights.copyright.as_deref());
        if let (Some(name), Some(url)) = (&rights.licence, &rights.licence_url) {
            xml.text_with(
                "media:license",
                &[("type", "text/html"), ("href", url)],
                name,
            );
        }
    });
}

/// RFC 822 with the year in four digits, in the publication's time zone.
fn date(feed: &Feed, at: Millis) -> String {
    i18n::machine(&feed.zone, at)
        .strftime("%a, %d %b %Y %H:%M:%S %z")
        .to_string()
}
