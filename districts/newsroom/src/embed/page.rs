//! The description that a page gives of itself for cards: the `<meta>` and `<link>` of its head, by
//! Open Graph (<https://ogp.me>).
use jiff::civil::Date;

use super::{Told, lines};

/// The most bytes of a page that are looked at, and of one tag.
const LOOKED_AT: usize = 512 * 1024;
const LONGEST_TAG: usize = 8 * 1024;
/// The most tags that are read.
const MOST_TAGS: usize = 400;

/// What a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub told: Told,
    /// Where it is described by oEmbed, if it says so.
    pub oembed: Option<String>,
}

/// Reads a page.
pub(super) fn read(html: &str) -> Page {
    let mut page = Page::default();
    let (mut title, mut description, mut signed) = (String::new(), String::new(), String::new());
    for tag in tags(html) {
        let of = |name: &str| tag.iter().find(|(own, _)| own == name);
        let of = |name: &str| of(name).map(|(_, value)| value.as_str());
        if of("type") == Some("application/json+oembed") {
            let href = of("href").map(str::to_owned);
            page.oembed = page.oembed.or(href);
        }
        let (Some(name), Some(content)) = (of("property").or(of("name")), of("content")) else {
            continue;
        };
        let content = content.to_owned();
        match name.to_ascii_lowercase().as_str() {
            "og:title" => title = content,
            "og:description" => description = content,
            "description" if description.is_empty() => description = content,
            "og:site_name" => page.told.provider = content,
            "og:image" => page.told.has_picture = !content.is_empty(),
            "author" => signed = content,
            // It may be the address of a profile.
            "article:author" if !content.contains("://") => page.told.author = content,
            "article:published_time" => page.told.date = day(&content).unwrap_or_default(),
            _ => {}
        }
    }
    if page.told.author.is_empty() {
        page.told.author = signed;
    }
    // A page without a title for cards is not made to be shown elsewhere.
    if !title.is_empty() {
        page.told.words = vec![title, description];
    }
    page
}

fn day(moment: &str) -> Option<String> {
    let day: Date = moment.get(..10)?.parse().ok()?;
    Some(day.to_string())
}

/// The attributes of the `<meta>` and `<link>` tags, their names in small letters.
fn tags(html: &str) -> Vec<Vec<(String, String)>> {
    let end = (0..=LOOKED_AT.min(html.len())).rfind(|at| html.is_char_boundary(*at));
    let mut rest = &html[..end.unwrap_or_default()];
    let mut all = Vec::new();
    while all.len() < MOST_TAGS
        && let Some(at) = rest.find('<')
    {
        rest = &rest[at + 1..];
        let name: String = rest.chars().take(4).collect();
        if matches!(name.to_ascii_lowercase().as_str(), "meta" | "link") {
            all.push(attributes(&rest[4..]));
        }
    }
    all
}

/// The attributes up to the end of a tag: HTML 13.2.5.32 and what follows, as far as heads need it.
fn attributes(text: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut signs = text.chars().take(LONGEST_TAG).peekable();
    loop {
        while signs
            .next_if(|sign| sign.is_whitespace() || *sign == '/')
            .is_some()
        {}
        if signs.peek().is_none_or(|sign| *sign == '>') {
            return all;
        }
        let mut name = String::new();
        while let Some(sign) = signs.next_if(|sign| !sign.is_whitespace() && !"=>/".contains(*sign))
        {
            name.push(sign.to_ascii_lowercase());
        }
        let mut value = String::new();
        if signs.next_if_eq(&'=').is_some() {
            match signs.next_if(|sign| matches!(sign, '"' | '\'')) {
                Some(quote) => {
                    value.extend(std::iter::from_fn(|| {
                        signs.next().filter(|sign| *sign != quote)
                    }));
                }
                None => {
                    while let Some(sign) =
                        signs.next_if(|sign| !sign.is_whitespace() && *sign != '>')
                    {
                        value.push(sign);
                    }
                }
            }
        }
        all.push((name, decoded(&value)));
    }
}

/// A value with its entities as the characters that they are.
fn decoded(value: &str) -> String {
    match value.contains('&') {
        true => lines(&value.replace('<', "&lt;")).join(" "),
        false => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_in_every_form_that_pages_have() {
        let read = |text: &str| attributes(text);
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            read(r#" PROPERTY="og:title" content='A "quay"' hidden data-x=1/>"#),
            [
                pair("property", "og:title"),
                pair("content", "A \"quay\""),
                pair("hidden", ""),
                pair("data-x", "1/"),
            ]
        );
        assert_eq!(
            read(r#"content="Ü &amp; &lt;b&gt; &#39;s""#)[0].1,
            "Ü & <b> 's"
        );
        assert!(read("= = >").iter().all(|(name, _)| name.is_empty()));
        assert_eq!(read(r#"content="never closed"#)[0].1, "never closed");
    }

    #[test]
    fn a_page_that_is_made_to_be_slow_is_read_as_far_as_it_is_worth() {
        let tags = "<meta content=\"".repeat(100_000);
        assert!(read(&tags).told.words.is_empty());
        assert!(read(&"<".repeat(1_000_000)).oembed.is_none());
        assert!(read("<meta").oembed.is_none());
        assert!(read("<metä>").oembed.is_none());
    }

    #[test]
    fn a_profile_is_no_author_and_a_plain_description_stands_in() {
        let page = read(
            "<meta property=og:title content=Ferry><meta name=description content='In short'>\
             <meta property=article:author content='https://social.example/ana'><meta name=author content='Ana Reed'>\
             <meta property=article:published_time content='soon'>",
        );
        assert_eq!(page.told.words, ["Ferry", "In short"]);
        assert_eq!(page.told.author, "Ana Reed");
        assert_eq!(page.told.date, "");
    }
}
