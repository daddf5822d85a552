//! Lists of attributes: kramdown's `{: .x #y}`, and `{#y .x}` behind a heading, a link, a picture or
//! alone on a line. A name in one is a place that links can lead to; what is only about looks is
//! passed over; what says something is a mistake.

use super::code::Code;
use super::{Dialect, Edit, Lines, MarkdownError};
use crate::steps;

/// Attributes that are about looks, or about what a browser does.
const LOOKS: [&str; 12] = [
    "class", "style", "width", "height", "align", "target", "rel", "loading", "decoding", "role",
    "border", "tabindex",
];

/// What such a list says.
#[derive(Debug, Default, PartialEq)]
struct List {
    ids: Vec<String>,
    /// Words without a value, as in `{:toc}`.
    words: Vec<String>,
    /// Attributes that say something.
    said: Vec<String>,
}

/// What becomes of the lists; names become `<a id="name">`.
pub(super) fn settle(
    text: &str,
    code: &Code,
    dialect: Dialect<'_>,
    errors: &mut Vec<MarkdownError>,
) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut lines = Lines::of(text);
    let mut start = 0;
    let mut before = "";
    for line in lines_of(text) {
        let next = text[start + line.len()..]
            .lines()
            .next()
            .unwrap_or_default();
        for (at, length) in lists(line, next) {
            let (from, to) = (start + at, start + at + length);
            if code.has(from) {
                continue;
            }
            let written = &text[from..to];
            match read(written) {
                Some(list) => {
                    let number = lines.line(from);
                    let wrong = list.mistakes(written, dialect);
                    errors.extend(wrong.map(|message| MarkdownError::new(number, message)));
                    if list.words.iter().any(|word| word == "toc") && is_item(before) {
                        let item = start - before.len();
                        edits.push((item..start - 1, String::new()));
                    }
                    edits.push((from..to, list.anchors()));
                }
                None if is_extension(written) => {
                    let message = format!("`{written}` is a mark of kramdown; take it out");
                    errors.push(MarkdownError::new(lines.line(from), message));
                }
                None => {}
            }
        }
        start += line.len();
        before = line;
    }
    edits
}

/// The lines of a text; one in which a list begins has those with it in which the list goes on.
fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..).filter(|rest| !rest.is_empty())?;
        let end_of = |at: usize| rest[at..].find('\n').map_or(rest.len(), |end| at + end + 1);
        let mut end = end_of(0);
        while let Some(close) = list_beyond(rest, end) {
            end = end_of(close);
        }
        from += end;
        Some(&rest[..end])
    })
}

/// Where the list ends that begins before `end` and goes on behind it.
fn list_beyond(text: &str, end: usize) -> Option<usize> {
    let begin = text[..end].rfind("{:")?;
    let length = text[begin + 2..].find(['{', '}'])? + 3;
    steps::took(length);
    let list = &text[begin..begin + length];
    let is_beyond = begin + length > end && !list.contains("\n\n") && list.ends_with('}');
    (is_beyond && read(list).is_some()).then_some(begin + length)
}

fn is_item(line: &str) -> bool {
    let text = line.trim_start();
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.starts_with(['*', '-', '+']) || (number.len() < text.len() && number.starts_with('.'))
}

/// Where in a line something stands that may be such a list: alone, at the end of a heading, or
/// directly behind the end of an emphasis, a link, a picture or code.
fn lists<'a>(line: &'a str, next: &str) -> impl Iterator<Item = (usize, usize)> + use<'a> {
    let text = line.trim_end();
    let content = text.trim_start_matches(|c: char| c.is_whitespace() || ">-*+".contains(c));
    let first = text.len() - content.len();
    let is_underline = |mark: char| {
        let line = next.trim();
        !line.is_empty() && line.chars().all(|c| c == mark)
    };
    let is_heading = content.starts_with('#') || is_underline('=') || is_underline('-');
    let mut from = 0;
    let lists = line.match_indices('}').filter_map(move |(end, _)| {
        let begin = std::mem::replace(&mut from, end + 1);
        let at = begin + line[begin..end].rfind('{')?;
        (!line[..at].ends_with('\\')).then_some((at, end + 1 - at))
    });
    lists.filter(move |(at, length)| {
        let (at, before) = (*at, &line[..*at]);
        let behind = text.get(at + length..).unwrap_or_default();
        let is_last = behind.trim_start_matches([' ', '#']).is_empty();
        let is_kramdown = line[at..].starts_with("{:");
        let is_first = at == first && (is_last || is_kramdown);
        // A name needs no space before it; a set or a hash of a program has none.
        let is_named = line[at + 1..].trim_start().starts_with('#');
        let ends_heading = is_heading && is_last && (before.ends_with(' ') || is_named);
        let attached = before.ends_with([')', '*', '_', '`', '>'])
            || (is_kramdown && before.ends_with([']', '"', '”']));
        is_first || ends_heading || attached || is_extension(&line[at..at + length])
    })
}

/// `{::comment}` and its like, and their ends.
fn is_extension(written: &str) -> bool {
    let name = written.trim_matches(['{', '}', ':', '/']);
    let name = name.split_whitespace().next().unwrap_or_default();
    let is_mark = written.starts_with("{::") || written.starts_with("{:/");
    is_mark && matches!(name, "" | "comment" | "nomarkdown" | "options")
}

/// The list, if it is one; sets and hashes of programs are not.
fn read(written: &str) -> Option<List> {
    let inside = written.strip_prefix('{')?.strip_suffix('}')?;
    let kramdown = inside
        .strip_prefix(':')
        .filter(|rest| !rest.starts_with([':', '/']));
    let mut rest = kramdown.unwrap_or(inside).trim();
    let mut list = List::default();
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_whitespace() || c == '=');
        let word = &rest[..end.unwrap_or(rest.len())];
        let behind = &rest[word.len()..];
        if let Some(value) = behind.strip_prefix('=') {
            let (value, next) = value_of(value, kramdown.is_some())?;
            list.attribute(word, value)?;
            rest = next.trim_start();
            continue;
        }
        match word.split_at_checked(1)? {
            ("#", id) if is_name(id) => list.ids.push(id.to_owned()),
            (".", class) if is_name(class) => {}
            _ if kramdown.is_some() && is_name(word.trim_end_matches(':')) => {
                list.words.push(word.to_owned());
            }
            _ => return None,
        }
        rest = behind.trim_start();
    }
    Some(list)
}

fn is_name(text: &str) -> bool {
    let is_fit = |c: char| c.is_alphanumeric() || "-_.:!/".contains(c);
    !text.is_empty() && text.chars().all(is_fit)
}

/// The value of an attribute and what follows; kramdown has quotes around it.
fn value_of(text: &str, is_quoted: bool) -> Option<(&str, &str)> {
    let mark = text.chars().next().filter(|c| "\"'".contains(*c));
    match mark {
        Some(mark) => text[1..].split_once(mark),
        None if is_quoted => None,
        None => {
            let end = text.find(char::is_whitespace).unwrap_or(text.len());
            Some(text.split_at(end))
        }
    }
}

impl List {
    /// Takes an attribute in; `None` where the name is none.
    fn attribute(&mut self, name: &str, value: &str) -> Option<()> {
        let is_fit = |c: char| c.is_ascii_alphanumeric() || "-_:".contains(c);
        if name.is_empty() || !name.chars().all(is_fit) {
            return None;
        }
        let is_looks =
            LOOKS.contains(&name) || name.starts_with("data-") || name.starts_with("aria-");
        match name {
            "id" => self.ids.push(value.to_owned()),
            _ if is_looks => {}
            _ => self.said.push(name.to_owned()),
        }
        Some(())
    }

    fn anchors(&self) -> String {
        let anchor = |id: &String| format!("<a id=\"{id}\"></a>");
        self.ids.iter().map(anchor).collect()
    }

    fn mistakes<'a>(
        &'a self,
        written: &'a str,
        dialect: Dialect<'a>,
    ) -> impl Iterator<Item = String> + use<'a> {
        let has_toc = self.words.iter().any(|word| word == "toc");
        let toc = (has_toc && !dialect.ignores("toc")).then(|| {
            format!("`{written}` asks for a table of contents, which is not kept; take it out, or name `toc` in `ignore_tags`")
        });
        let said = self.said.iter().filter(move |name| !dialect.ignores(name));
        let said = said.map(move |name| {
            format!("`{name}` in `{written}` cannot be kept; take it out, or name `{name}` in `ignore_tags`")
        });
        toc.into_iter().chain(said)
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_programs_write_in_braces_is_no_list_of_attributes() {
        for list in [
            "{#a}",
            "{ #a-b .c }",
            "{: .x}",
            "{: #fn1}",
            "{:toc}",
            "{:.a .b width=\"3\"}",
            "{: style=\"border:0; float:right\"}",
            "{class=\"x\"}",
        ] {
            assert!(read(list).is_some(), "{list}");
        }
        for other in [
            "{}",
            "{a, b}",
            "{:b=>2, :c=>3}",
            "{:k=>1}",
            "{ x }",
            "{1}",
            "{# a}",
            "{a}",
            "{:a => 1}",
            "{: x=1}",
        ] {
            assert!(read(other).is_none(), "{other}");
        }
    }
}
