//! Elements of raw HTML: names that are given in it, and those that are no HTML.

use super::code::Code;
use super::{Edit, edited};
use crate::from_html::tag_name;
use crate::href::{safe_file, safe_href};
use crate::markdown::pieces::tags;
use crate::sanitise::{forbidden_elements, is_forbidden};

/// Every element of HTML, and what browsers know beside it.
const HTML: &str = " a abbr acronym address area article aside b bdi bdo big blink blockquote body br \
    caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em fieldset \
    figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hgroup hr html i img ins kbd label \
    legend li main map mark marquee menu meta meter nav nobr ol optgroup option output p param \
    picture pre progress q rb rp rt rtc ruby s samp search section small source span strike strong \
    sub summary sup table tbody td tfoot th thead time tr track tt u ul var wbr xmp ";

/// The elements that are no HTML, each with its place in the text. Those that are forbidden are
/// refused elsewhere, with all that they hold.
pub(super) fn unknown(html: &str) -> Vec<(usize, String)> {
    let forbidden = forbidden_elements(html);
    let is_within = |at: usize| {
        let after = forbidden.partition_point(|element| element.range.end <= at);
        let next = forbidden.get(after);
        next.is_some_and(|element| element.range.contains(&at))
    };
    let is_html = |name: &str| HTML.contains(&format!(" {} ", name.to_ascii_lowercase()));
    let found = tags(html).into_iter().filter_map(|range| {
        let tag = &html[range.clone()];
        let name = tag.strip_prefix('<')?;
        let end = name.find(|c: char| !(c.is_alphanumeric() || "-_.:".contains(c)));
        let name = &name[..end.unwrap_or(name.len())];
        let is_element = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let is_unknown = is_element && !is_html(name) && !is_forbidden(name);
        (is_unknown && !is_within(range.start)).then(|| (range.start, name.to_owned()))
    });
    found.collect()
}

/// What is wrong with pictures that stand in no file, each with its place: without a word they would
/// be lost.
pub(super) fn lost_pictures(html: &str) -> Vec<(usize, String)> {
    let found = tags(html).into_iter().filter_map(|range| {
        let tag = &html[range.clone()];
        if tag.starts_with("</") || tag_name(tag) != "img" {
            return None;
        }
        let file = attribute(tag, "src").unwrap_or_default();
        let file = file.trim().replace(['\n', '\r', '\t'], "");
        let begin: String = file.chars().take(40).collect();
        let message = match file.is_empty() {
            true => {
                "`<img>` without `src` cannot be kept; name the picture's file in `src`".to_owned()
            }
            false => format!(
                "`{begin}…` is no picture's file; put the picture into a file beside the story"
            ),
        };
        (file.is_empty() || !safe_file(&file)).then_some((range.start, message))
    });
    found.collect()
}

/// What is wrong with links that lead to no address that one may have, each with its place.
pub(super) fn lost_links(html: &str) -> Vec<(usize, String)> {
    let found = tags(html).into_iter().filter_map(|range| {
        let tag = &html[range.clone()];
        let is_link = !tag.starts_with("</") && tag_name(tag) == "a";
        // Characters written as their numbers hide an address of e-mail from machines.
        let href = attribute(tag, "href").filter(|href| is_link && !href.contains("&#"))?;
        Some((range.start, lost_link(&href.replace("&amp;", "&"))?))
    });
    found.collect()
}

/// What is wrong with the address of a link, if it would be lost without a word.
pub(super) fn lost_link(href: &str) -> Option<String> {
    let is_lost = !href.trim().is_empty() && safe_href(href).is_none();
    let begin: String = href.chars().take(60).collect();
    is_lost.then(|| {
        format!(
            "a link cannot lead to `{begin}`; write `https:`, `http:`, `mailto:`, `tel:` or a path, or take \
             the link out"
        )
    })
}

/// The text without `<noscript>` and its end: what stands between is for pages that run no script,
/// as ours.
pub(super) fn without_noscript(text: String) -> String {
    let lower = text.to_ascii_lowercase();
    let tags = lower.match_indices("noscript").filter_map(|(at, word)| {
        let before = &lower[..at];
        let start = ["</", "<"]
            .into_iter()
            .find(|begin| before.ends_with(begin))?;
        let end = at + word.len() + lower[at + word.len()..].find('>')? + 1;
        Some((at - start.len()..end, String::new()))
    });
    let mut edits: Vec<Edit> = tags.collect();
    if edits.is_empty() {
        return text;
    }
    let code = Code::of(&text);
    edits.retain(|(range, _)| !code.has(range.start));
    edited(&text, edits)
}

/// The text without `<style>` and what stands in it, which is about looks alone. One that nothing
/// ends stays.
pub(super) fn without_styles(text: String) -> String {
    const END: &str = "</style>";
    let lower = text.to_ascii_lowercase();
    let mut edits: Vec<Edit> = Vec::new();
    let mut from = 0;
    while let Some(start) = lower[from..].find("<style").map(|at| from + at) {
        let behind = start + "<style".len();
        let Some(end) = lower[behind..].find(END).map(|at| behind + at + END.len()) else {
            break;
        };
        let is_it = lower[behind..].starts_with(|c: char| c == '>' || c.is_whitespace());
        from = if is_it { end } else { behind };
        edits.extend(is_it.then(|| (start..end, String::new())));
    }
    if edits.is_empty() {
        return text;
    }
    let code = Code::of(&text);
    edits.retain(|(range, _)| !code.has(range.start));
    edited(&text, edits)
}

/// What a part of a table in HTML begins with.
const OF_TABLE: [&str; 9] = [
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup",
];

/// The text in which a table of HTML is one block: an empty line in it would end that, and tear it.
/// Where Markdown stands in one, it stays as it is.
pub(super) fn whole_tables(text: String) -> String {
    let lower = text.to_ascii_lowercase();
    let mut edits: Vec<Edit> = Vec::new();
    let mut from = 0;
    while let Some(start) = lower[from..].find("<table").map(|at| from + at) {
        let Some(end) = lower[start..].find("</table").map(|at| start + at) else {
            break;
        };
        let line = lower[..start].rsplit('\n').next().unwrap_or_default();
        if line.trim().is_empty() {
            let gaps = gaps(&lower[start..end]).unwrap_or_default().into_iter();
            edits.extend(gaps.map(|at| (start + at..start + at, GAP.to_owned())));
        }
        from = end;
    }
    if edits.is_empty() {
        return text;
    }
    let code = Code::of(&text);
    edits.retain(|(range, _)| !code.has(range.start));
    edited(&text, edits)
}

/// Says nothing, and is no empty line.
const GAP: &str = "<!-- -->";

/// The empty lines of a table, if what stands behind each begins with a part of it.
fn gaps(table: &str) -> Option<Vec<usize>> {
    let (mut gaps, mut at, mut is_behind) = (Vec::new(), 0, false);
    for line in table.split_inclusive('\n') {
        let words = line.trim_start();
        match (words.is_empty(), is_behind) {
            (true, _) => gaps.push(at),
            (false, true) if !begins_part(words) => return None,
            _ => {}
        }
        is_behind = words.is_empty();
        at += line.len();
    }
    Some(gaps)
}

fn begins_part(words: &str) -> bool {
    words.starts_with("<!--") || (words.starts_with('<') && OF_TABLE.contains(&&*tag_name(words)))
}

/// What is wrong with such an element.
pub(super) fn refusal(name: &str) -> String {
    format!(
        "`<{name}>` is no element of HTML and would be lost; write in Markdown what it shows, set it \
         as code, or name `{name}` in `ignore_tags`"
    )
}

/// The names that elements of this HTML are given, for links that lead to them.
pub(in crate::markdown) fn named(html: &str) -> Vec<String> {
    let names = tags(html).into_iter().flat_map(|range| {
        let tag = &html[range];
        let is_anchor = tag_name(tag) == "a";
        let name = attribute(tag, "name").filter(|_| is_anchor);
        [attribute(tag, "id"), name]
    });
    names.flatten().collect()
}

/// The value of an attribute as it is written.
fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let mut rest = tag.split_once(char::is_whitespace)?.1;
    while let Some((key, value)) = rest.split_once('=') {
        let key = key.rsplit(|c: char| c.is_whitespace() || c == '/').next()?;
        let value = value.trim_start();
        let mark = value.chars().next().filter(|c| "\"'".contains(*c));
        let (value, next) = match mark {
            Some(mark) => value[1..].split_once(mark)?,
            None => {
                let end = value.find(|c: char| c.is_whitespace() || c == '>');
                value.split_at(end.unwrap_or(value.len()))
            }
        };
        if key.eq_ignore_ascii_case(wanted) && !value.is_empty() {
            return Some(value.to_owned());
        }
        rest = next;
    }
    None
}
