//! JSON Feed 1.1 with an extension for access, credit and corrections.
use serde_json::{Value, json};

use super::{Feed, Item, Signer};
use ground::i18n;

/// The document.
pub fn write(feed: &Feed) -> Vec<u8> {
    let hub = |url: &String| json!({ "type": "WebSub", "url": url });
    let mut document = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "description": feed.description,
        "icon": feed.icon,
        "favicon": feed.icon,
        "authors": [{ "name": feed.publisher }],
        "language": feed.language,
        "hubs": feed.hubs.iter().map(hub).collect::<Vec<_>>(),
    });
    without_gaps(&mut document);
    // A feed without stories still has the list of them.
    document["items"] = feed.items.iter().map(|item| story(feed, item)).collect();
    document.to_string().into_bytes()
}

fn story(feed: &Feed, item: &Item) -> Value {
    let signer = |signer: &Signer| json!({ "name": signer.name, "url": signer.url });
    let mut story = json!({
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "image": item.picture.as_ref().map(|picture| &picture.url),
        "date_published": i18n::iso(&feed.zone, item.published),
        "date_modified": item.updated.map(|at| i18n::iso(&feed.zone, at)),
        "authors": item.authors.iter().map(signer).collect::<Vec<_>>(),
        "tags": item.tags,
        "language": item.language,
        "_masthead": extension(feed, item),
    });
    without_gaps(&mut story);
    story
}

fn extension(feed: &Feed, item: &Item) -> Value {
    let correction = |it: &newsroom::article::Correction| json!({ "kind": it.kind.word(), "text": it.text, "date": i18n::iso(&feed.zone, it.at) });
    let mut extension = json!({
        "access": item.access,
        "image_credit": item.picture.as_ref().and_then(|picture| picture.rights.credit_line()),
        "image_alt": item.picture.as_ref().and_then(|picture| picture.rights.alt.clone()),
        "contributors": item.contributors.iter().map(|it| &it.name).collect::<Vec<_>>(),
        "corrections": item.corrections.iter().map(correction).collect::<Vec<_>>(),
    });
    without_gaps(&mut extension);
    extension
}

/// Leaves out what is not known, because JSON Feed knows no `null`.
fn without_gaps(value: &mut Value) {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, value| {
            !value.is_null()
                && value.as_str() != Some("")
                && value.as_array().is_none_or(|list| !list.is_empty())
        });
    }
}
