//! Atom (RFC 4287) with the lead picture as Media RSS.
use super::rss::media;
use super::xml::Xml;
use super::{Feed, Item, Signer};
use ground::clock::Millis;
use ground::i18n;
use newsroom::article::identity::as_iri;
use web::feed_link::Format;

/// The document.
pub fn write(feed: &Feed) -> Vec<u8> {
    let attributes = [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xmlns:media", "http://search.yahoo.com/mrss/"),
        ("xml:lang", feed.language.as_str()),
    ];
    Xml::document("feed", &attributes, |xml| {
        head(xml, feed);
        for item in &feed.items {
            xml.within("entry", &[("xml:lang", &item.language)], |xml| {
                entry(xml, feed, item)
            });
        }
    })
}

fn head(xml: &mut Xml, feed: &Feed) {
    xml.text("id", &feed.id);
    xml.text("title", &feed.title);
    xml.some_text("subtitle", &[], Some(&feed.description));
    xml.text("updated", &date(feed, feed.updated));
    xml.within("author", &[], |xml| {
        xml.text("name", &feed.publisher);
    });
    link(xml, "self", Format::Atom.media_type(), &feed.address);
    link(xml, "alternate", "text/html", &feed.home);
    for hub in &feed.hubs {
        xml.empty("link", &[("rel", "hub"), ("href", hub)]);
    }
    xml.text("icon", &feed.icon);
    xml.text("generator", "Masthead");
}

fn entry(xml: &mut Xml, feed: &Feed, item: &Item) {
    xml.text("id", &as_iri(&item.id));
    xml.text("title", &item.title);
    link(xml, "alternate", "text/html", &item.url);
    xml.text("published", &date(feed, item.published));
    xml.text(
        "updated",
        &date(feed, item.updated.unwrap_or(item.published)),
    );
    for author in &item.authors {
        xml.within("author", &[], |xml| person(xml, author));
    }
    for contributor in &item.contributors {
        xml.within("contributor", &[], |xml| person(xml, contributor));
    }
    for tag in &item.tags {
        xml.empty("category", &[("term", tag)]);
    }
    xml.some_text("summary", &[], Some(&item.summary));
    xml.text_with("content", &[("type", "html")], &item.html);
    if let Some(picture) = &item.picture {
        media(xml, picture);
    }
}

fn person(xml: &mut Xml, signer: &Signer) {
    xml.text("name", &signer.name);
    xml.text("uri", &signer.url);
}

fn link(xml: &mut Xml, rel: &str, media_type: &str, href: &str) {
    xml.empty(
        "link",
        &[("rel", rel), ("type", media_type), ("href", href)],
    );
}

fn date(feed: &Feed, at: Millis) -> String {
    i18n::iso(&feed.zone, at)
}
