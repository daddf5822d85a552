//! The XML of sitemaps.
use jiff::tz::TimeZone;

use crate::feed::xml::Xml;
use ground::clock::Millis;
use ground::{i18n, language};
use newsroom::article::Head;
use newsroom::publication::Publication;
use web::page::Alternate;

const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const IMAGE: (&str, &str) = (
    "xmlns:image",
    "http://www.google.com/schemas/sitemap-image/1.1",
);
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
const NEWS: (&str, &str) = (
    "xmlns:news",
    "http://www.google.com/schemas/sitemap-news/0.9",
);

/// A page in a sitemap.
pub struct Url {
    /// Absolute.
    pub address: String,
    /// Last change that readers were told of.
    pub changed: Option<Millis>,
    /// Absolute address of its picture.
    pub image: Option<String>,
    /// The page in its languages, this one included.
    pub alternates: Vec<Alternate>,
}

/// The index: addresses of sitemaps, with the last change of what they list.
pub fn index(files: &[(String, Option<Millis>)]) -> Vec<u8> {
    Xml::document("sitemapindex", &[SITEMAP], |xml| {
        for (address, changed) in files {
            xml.within("sitemap", &[], |xml| {
                xml.text("loc", address);
                xml.some_text("lastmod", &[], changed.map(moment).as_deref());
            });
        }
    })
}

/// A list of pages.
pub fn urls(urls: &[Url]) -> Vec<u8> {
    Xml::document("urlset", &[SITEMAP, IMAGE, XHTML], |xml| {
        for url in urls {
            xml.within("url", &[], |xml| {
                xml.text("loc", &url.address);
                xml.some_text("lastmod", &[], url.changed.map(moment).as_deref());
                for it in &url.alternates {
                    let language = ("hreflang", it.language.as_str());
                    let link = [("rel", "alternate"), language, ("href", &it.url)];
                    xml.empty("xhtml:link", &link);
                }
                if let Some(image) = &url.image {
                    xml.within("image:image", &[], |xml| xml.text("image:loc", image));
                }
            });
        }
    })
}

/// A list of news.
pub fn news(
    publication: &Publication,
    heads: &[Head],
    address: impl Fn(&Head) -> String,
) -> Vec<u8> {
    Xml::document("urlset", &[SITEMAP, NEWS], |xml| {
        for head in heads {
            xml.within("url", &[], |xml| {
                xml.text("loc", &address(head));
                xml.within("news:news", &[], |xml| {
                    xml.within("news:publication", &[], |xml| {
                        xml.text("news:name", &publication.settings.name);
                        xml.text("news:language", news_language(head.language(publication)));
                    });
                    let published = i18n::iso(&publication.zone, head.published_at);
                    xml.text("news:publication_date", &published);
                    xml.text("news:title", &head.wording.headline);
                });
            });
        }
    })
}

/// ISO 639, and the two spellings of Chinese, are all that Google takes.
fn news_language(tag: &str) -> &str {
    match tag.to_ascii_lowercase().as_str() {
        "zh-cn" | "zh-hans" | "zh-hans-cn" => "zh-cn",
        "zh-tw" | "zh-hant" | "zh-hant-tw" => "zh-tw",
        _ => language::primary(tag),
    }
}

fn moment(at: Millis) -> String {
    i18n::iso(&TimeZone::UTC, at)
}
