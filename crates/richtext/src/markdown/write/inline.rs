//! Writes inline text: characters that would be markup are escaped, marks are written as Markdown
//! where that is unmistakable, and as HTML elsewhere.

use crate::inline::{Inline, Link, Script, Span};

/// What a line break is written as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    /// A new line.
    Line,
    /// An element: the text is on one line.
    Element,
}

/// Text of a paragraph.
pub(super) fn running(text: &Inline) -> String {
    let lines = written(text, Break::Line);
    let lines = lines.split('\n').map(at_start);
    lines.collect::<Vec<_>>().join("\n")
}

/// Text on one line.
pub(super) fn one_line(text: &Inline) -> String {
    at_start(&written(text, Break::Element))
}

/// Text in a cell of a table.
pub(super) fn cell(text: &Inline) -> String {
    written(text, Break::Element).replace('|', "\\|")
}

fn written(text: &Inline, how: Break) -> String {
    let mut all = String::new();
    let mut spans = text.0.as_slice();
    while let Some(first) = spans.first() {
        let link = first.marks.link.as_ref();
        let of_link = |span: &&Span| span.marks.link.as_ref() == link;
        let count = match link {
            Some(_) => spans.iter().take_while(of_link).count(),
            None => spans
                .iter()
                .take_while(|one| one.marks.link.is_none())
                .count(),
        };
        let (inside, rest) = spans.split_at(count);
        let words = run(inside, (all.chars().next_back(), first_char(rest)), how);
        all.push_str(&match link {
            Some(link) => linked(&words, link),
            None => words,
        });
        spans = rest;
    }
    all
}

fn first_char(spans: &[Span]) -> Option<char> {
    spans.first().and_then(|span| match span.marks.link {
        Some(_) => Some('['),
        None => span.text.chars().next(),
    })
}

fn linked(words: &str, link: &Link) -> String {
    let title = link.title.as_ref().map(|title| {
        let title = title.replace('\\', "\\\\").replace('"', "\\\"");
        format!(" \"{title}\"")
    });
    let href = escaped_url(&link.href);
    format!("[{words}]({href}{})", title.unwrap_or_default())
}

/// Spans of one link or of none, between two characters.
fn run(spans: &[Span], (before, after): (Option<char>, Option<char>), how: Break) -> String {
    let mut all = String::new();
    for (at, span) in spans.iter().enumerate() {
        let is_marked = |one: &Span| one.marks.emphasis || one.marks.strong;
        let next = spans.get(at + 1);
        let beside = [at.checked_sub(1).and_then(|at| spans.get(at)), next];
        let is_alone = !beside.into_iter().flatten().any(is_marked);
        let left = all.chars().next_back().or(before.filter(|_| at == 0));
        let right = next.map_or(after, |next| next.text.chars().next());
        all.push_str(&marked(span, is_alone, (left, right), how));
    }
    all
}

/// One span with its marks; blanks at its ends are put outside of them.
fn marked(
    span: &Span,
    is_alone: bool,
    (left, right): (Option<char>, Option<char>),
    how: Break,
) -> String {
    let marks = &span.marks;
    if let Some(note) = marks.note {
        return format!("[^{}]", note.number);
    }
    let text = span.text.as_str();
    let words = text.trim();
    if words.is_empty() || marks.code {
        return match marks.code {
            true => around(span, &coded(text), false),
            false => broken(text, how),
        };
    }
    let start = text.len() - text.trim_start().len();
    let (lead, trail) = (&text[..start], &text[start + words.len()..]);
    let (left, right) = (
        lead.chars().next_back().or(left),
        trail.chars().next().or(right),
    );
    let is_plain = is_alone && flanks(words, left, right) && !words.contains('\n');
    let inner = around(span, &broken(&escaped(words), how), is_plain);
    format!("{}{inner}{}", broken(lead, how), broken(trail, how))
}

/// Whether stars beside these words are read as marks of them.
fn flanks(words: &str, left: Option<char>, right: Option<char>) -> bool {
    let is_open = |beside: Option<char>| beside.is_none_or(|one| !one.is_alphanumeric());
    let is_letter = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
    (is_letter(words.chars().next()) || is_open(left))
        && (is_letter(words.chars().next_back()) || is_open(right))
}

fn around(span: &Span, inner: &str, is_plain: bool) -> String {
    let marks = &span.marks;
    let mut text = inner.to_owned();
    if marks.struck {
        text = format!("<s>{text}</s>");
    }
    text = match marks.script {
        Some(Script::Super) => format!("<sup>{text}</sup>"),
        Some(Script::Sub) => format!("<sub>{text}</sub>"),
        None => text,
    };
    if marks.emphasis {
        text = match is_plain {
            true => format!("*{text}*"),
            false => format!("<em>{text}</em>"),
        };
    }
    if marks.strong {
        text = match is_plain {
            true => format!("**{text}**"),
            false => format!("<strong>{text}</strong>"),
        };
    }
    text
}

fn coded(text: &str) -> String {
    let fence = "`".repeat(longest_run(text, '`') + 1);
    let is_padded = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let pad = if is_padded { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// The longest run of a character.
pub(super) fn longest_run(text: &str, of: char) -> usize {
    let runs = text.split(|one| one != of).map(str::len);
    runs.max().unwrap_or_default()
}

fn broken(text: &str, how: Break) -> String {
    match how {
        Break::Line => text.replace('\n', "\\\n"),
        Break::Element => text.replace('\n', "<br>"),
    }
}

/// Text in which nothing is markup.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let is_mark = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
            '_' => true,
            '&' => next.is_some_and(|next| next.is_alphanumeric() || next == '#'),
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// A line that would begin a block otherwise.
fn at_start(line: &str) -> String {
    let digits = line.len()
        - line
            .trim_start_matches(|one: char| one.is_ascii_digit())
            .len();
    let is_number = (1..=9).contains(&digits) && line[digits..].starts_with(['.', ')']);
    if is_number {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    match line.starts_with(['#', '>', '-', '+', '=', '|', ':']) {
        true => format!("\\{line}"),
        false => line.to_owned(),
    }
}

/// An address in brackets or not, as it needs.
pub(super) fn escaped_url(url: &str) -> String {
    let is_plain = |one: char| !one.is_whitespace() && !matches!(one, '(' | ')' | '<' | '>' | '\\');
    match !url.is_empty() && url.chars().all(is_plain) {
        true => url.to_owned(),
        false => {
            let url = url.replace('\\', "\\\\");
            format!("<{}>", url.replace('<', "\\<").replace('>', "\\>"))
        }
    }
}
