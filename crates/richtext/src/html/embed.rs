//! Something published elsewhere, as a quotation with its source.

use crate::block::BlockKind;
use crate::inline::{Inline, Link, Marks, Span};
use crate::text::escape;

use super::{OpenTag, PictureContext, element};

/// The figure of an embed; empty for any other block.
pub(super) fn embed(tag: &OpenTag<'_>) -> String {
    let BlockKind::Embed {
        provider,
        url,
        author,
        date,
        picture,
        paragraphs,
    } = tag.kind
    else {
        return String::new();
    };
    let text = tag.paragraphs(paragraphs);
    let mut inside = match text.is_empty() {
        true => text,
        false => element("blockquote", &text),
    };
    let shown = picture
        .as_ref()
        .map(|p| (tag.options.picture)(p, PictureContext::Embed));
    inside.extend(
        shown
            .filter(|s| !s.is_empty())
            .map(|s| element("figure", &s)),
    );
    let author = author.as_deref().map(escape);
    let source = [
        author,
        date.as_deref().map(time),
        source(tag, provider, url),
    ];
    let source: Vec<String> = source.into_iter().flatten().collect();
    inside += &element("figcaption", &source.join(" · "));
    tag.wrap("figure", "embed", &inside)
}

fn source(tag: &OpenTag<'_>, provider: &str, url: &str) -> Option<String> {
    let label = (tag.options.embed_label)(provider);
    let link = Link::new(url, "");
    let text = match link.is_some() {
        true => label,
        false => provider.to_owned(),
    };
    let marks = Marks {
        link,
        ..Marks::default()
    };
    Some(tag.inline(&Inline(vec![Span { text, marks }]))).filter(|html| !html.is_empty())
}

/// A day that a machine can read is marked as one.
fn time(date: &str) -> String {
    match is_day(date) {
        true => format!("<time datetime=\"{date}\">{date}</time>"),
        false => escape(date),
    }
}

fn is_day(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let digits = |text: &str, length| {
        let all = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        all.then(|| text.parse::<u32>().ok()).flatten()
    };
    match (digits(year, 4), digits(month, 2), digits(day, 2)) {
        (Some(year), Some(month), Some(day)) => {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let length = match month {
                2 => 28 + u32::from(leap),
                4 | 6 | 9 | 11 => 30,
                1..=12 => 31,
                _ => 0,
            };
            year > 0 && (1..=length).contains(&day)
        }
        _ => false,
    }
}
