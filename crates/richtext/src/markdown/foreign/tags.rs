//! Tags of templates: `{{< x >}}` and `{{% x %}}` of Hugo, `{% x %}` and `{{ x }}` of Liquid,
//! Nunjucks and Zola, `{# x #}` of Nunjucks.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::code::Code;
use super::known::known;
use super::{Dialect, Edit, Lines, MarkdownError};
use crate::steps;

/// What a tag is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `{{< x >}}`
    Shortcode,
    /// `{% x %}`
    Statement,
    /// `{{ x }}`
    Output,
    /// `{# x #}`
    Comment,
}

/// How tags begin and end. Those that begin like others come first.
const MARKS: [(&str, &str, Kind); 6] = [
    ("{{<", ">}}", Kind::Shortcode),
    ("{{%", "%}}", Kind::Shortcode),
    ("{{", "}}", Kind::Output),
    ("{%", "%}", Kind::Statement),
    ("{# ", " #}", Kind::Comment),
    ("{#-", "-#}", Kind::Comment),
];

/// One tag.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub(super) kind: Kind,
    /// The first word in it.
    pub(super) name: &'a str,
    /// What stands behind the name.
    pub(super) rest: &'a str,
    /// Whether it ends what another one began.
    pub(super) closes: bool,
    /// All that stands between its marks.
    pub(super) inside: &'a str,
    /// All of it.
    pub(super) whole: &'a str,
}

impl<'a> Tag<'a> {
    /// The tag, if the text is nothing else.
    pub(super) fn whole(text: &'a str) -> Option<Tag<'a>> {
        let (begin, end, kind) = MARKS
            .into_iter()
            .find(|(begin, ..)| text.starts_with(begin))?;
        let inside = text.strip_prefix(begin)?.strip_suffix(end)?;
        (!inside.contains(end)).then(|| Tag::read(text, inside, kind))?
    }

    fn read(whole: &'a str, inside: &'a str, kind: Kind) -> Option<Tag<'a>> {
        let inside = inside.trim_matches(['-', '~']).trim();
        let text = inside.strip_prefix('/').unwrap_or(inside).trim_start();
        let is_name = |c: char| c.is_alphanumeric() || "_-.".contains(c);
        let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        let ends = name.strip_prefix("end").filter(|_| kind == Kind::Statement);
        let is_tag = match kind {
            Kind::Output | Kind::Comment => !inside.is_empty(),
            Kind::Shortcode => !name.is_empty() || inside.starts_with("/*"),
            Kind::Statement => name.starts_with(char::is_alphabetic),
        };
        is_tag.then_some(Tag {
            kind,
            name: ends.unwrap_or(name),
            rest: rest.trim_matches(['/', ' ', '\n']),
            closes: inside.starts_with('/') || ends.is_some(),
            inside,
            whole,
        })
    }

    /// As in a message.
    fn shown(&self) -> String {
        let words: Vec<&str> = self.whole.split_whitespace().collect();
        let line = words.join(" ");
        match line.char_indices().nth(60) {
            None => line,
            Some((end, _)) => format!("{}…", &line[..end]),
        }
    }

    fn refusal(&self) -> String {
        let (what, name) = match self.kind {
            Kind::Shortcode => ("a shortcode", self.name),
            _ => ("a tag of a template", self.name),
        };
        let left_out = match name.is_empty() {
            true => String::new(),
            false => format!(", name `{name}` in `ignore_tags`"),
        };
        format!(
            "`{}` is {what} of another system; write in Markdown what it shows{left_out}, \
             or set it as code",
            self.shown()
        )
    }
}

/// What becomes of the tags.
pub(super) fn settle(
    text: &str,
    code: Code,
    dialect: Dialect<'_>,
    errors: &mut Vec<MarkdownError>,
) -> Vec<Edit> {
    let mut scan = Scan::new(text, code, dialect);
    let mut settler = Settler {
        dialect,
        lines: Lines::of(text),
        edits: Vec::new(),
        refused: HashSet::new(),
        errors,
    };
    while let Some((range, tag)) = scan.next() {
        if scan.code.has(range.start) {
            let value = || dialect.value(tag.inside).map(str::to_owned);
            let put = unescaped(&tag).or_else(value);
            settler.edits.extend(put.map(|put| (range, put)));
        } else if is_verbatim(&tag) {
            let end = scan.end_of(tag.name);
            settler.verbatim(range, &tag, end);
        } else {
            settler.settle(range, &tag, text);
        }
    }
    settler.edits
}

/// Whether tags have no meaning between this one and its end.
fn is_verbatim(tag: &Tag<'_>) -> bool {
    tag.kind == Kind::Statement && !tag.closes && matches!(tag.name, "raw" | "verbatim" | "comment")
}

/// What Hugo shows of `{{</* x */>}}`: the shortcode that it does not read.
fn unescaped(tag: &Tag<'_>) -> Option<String> {
    let (begin, end) = match tag.kind {
        Kind::Shortcode if tag.whole.starts_with("{{<") => ("{{<", ">}}"),
        Kind::Shortcode => ("{{%", "%}}"),
        _ => return None,
    };
    let inside = tag.inside.strip_prefix("/*")?.strip_suffix("*/")?;
    Some(format!("{begin}{inside}{end}"))
}

/// Decides about the tags in order.
struct Settler<'a> {
    dialect: Dialect<'a>,
    lines: Lines<'a>,
    edits: Vec<Edit>,
    /// Names of what was refused: its end is no mistake of its own.
    refused: HashSet<String>,
    errors: &'a mut Vec<MarkdownError>,
}

impl Settler<'_> {
    fn verbatim(&mut self, range: Range<usize>, tag: &Tag<'_>, end: Option<Range<usize>>) {
        let Some(end) = end else {
            return self.refuse(range.start, tag);
        };
        if tag.name == "comment" {
            return self.edits.push((range.start..end.end, String::new()));
        }
        self.edits
            .extend([(range, String::new()), (end, String::new())]);
    }

    fn settle(&mut self, range: Range<usize>, tag: &Tag<'_>, text: &str) {
        if let Some(shown) = unescaped(tag) {
            return self.edits.push((range, escaped(&shown)));
        }
        if let Some(value) = self.dialect.value(tag.inside) {
            return self.show(range, value.to_owned(), text);
        }
        let first = tag.name.split('.').next().unwrap_or_default();
        let is_ignored = self.dialect.ignores(tag.name) || self.dialect.ignores(first);
        let put = match tag.kind {
            Kind::Comment => Some(String::new()),
            _ => known(tag, &text[range.end..]),
        };
        match put.or(is_ignored.then(String::new)) {
            Some(put) => self.show(range, put, text),
            None => self.refuse(range.start, tag),
        }
    }

    /// Puts something in the place of a tag. Where the tag has the end of a line in it and stands in an
    /// address, the line ends at the space before that: an address has no end of a line.
    fn show(&mut self, range: Range<usize>, put: String, text: &str) {
        let is_torn = text[range.clone()].matches('\n').count() == 1 && !put.is_empty();
        let goes_on = !text[range.end..].starts_with(char::is_whitespace);
        let last = self.edits.last().map_or(0, |(range, _)| range.end);
        let line = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let from = last.max(line);
        let before = text.get(from..range.start).unwrap_or_default();
        let space = before.trim_start().contains(' ').then(|| before.rfind(' '));
        match space.flatten().filter(|_| is_torn && goes_on) {
            Some(at) => {
                let put = format!("\n{}{put}", &before[at + 1..]);
                self.edits.push((from + at..range.end, put));
            }
            None => self.edits.push((range, put)),
        }
    }

    fn refuse(&mut self, place: usize, tag: &Tag<'_>) {
        let line = self.lines.line(place);
        // Zola ends whatever is open with `{% end %}`.
        let is_told = tag.closes && (self.refused.contains(tag.name) || tag.name.is_empty());
        self.refused.insert(tag.name.to_owned());
        if !is_told {
            self.errors.push(MarkdownError::new(line, tag.refusal()));
        }
    }
}

/// The text as Markdown in which nothing has a meaning.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(2 * text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Finds the tags in order.
struct Scan<'a> {
    text: &'a str,
    code: Code,
    dialect: Dialect<'a>,
    at: usize,
    /// The next place of each end, or that there is none.
    ends: HashMap<&'static str, Option<usize>>,
    /// Names of tags that nothing ends from here on.
    endless: HashSet<&'a str>,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, code: Code, dialect: Dialect<'a>) -> Scan<'a> {
        Scan {
            text,
            code,
            dialect,
            at: 0,
            ends: HashMap::new(),
            endless: HashSet::new(),
        }
    }

    /// The next tag. In code there is none but what says of itself that it is none, and what has a
    /// value: those systems read their tags before they read Markdown.
    fn next(&mut self) -> Option<(Range<usize>, Tag<'a>)> {
        loop {
            let start = self.at + self.text[self.at..].find('{')?;
            let rest = &self.text[start..];
            self.at = start + 1;
            if self.text[..start].ends_with('\\') {
                self.at += rest[1..].len() - rest[1..].trim_start_matches('{').len();
                continue;
            }
            let found = MARKS
                .into_iter()
                .find(|(begin, ..)| rest.starts_with(begin));
            let Some((begin, end, kind)) = found else {
                continue;
            };
            let from = start + begin.len();
            let close = match self.code.end(start) {
                Some(code) => self.end_in_code(from..code, end),
                None => self.next_end(end, from),
            };
            // What is torn by an empty line is no tag, but a comment.
            let blank = self.next_end("\n\n", from);
            let is_torn =
                |close: &usize| kind != Kind::Comment && blank.is_some_and(|at| at < *close);
            let Some(close) = close.filter(|close| !is_torn(close)) else {
                continue;
            };
            let range = start..close + end.len();
            let whole = &self.text[range.clone()];
            if let Some(tag) = Tag::read(whole, &self.text[from..close], kind) {
                self.at = range.end;
                return Some((range, tag));
            }
        }
    }

    /// Where a tag ends in code that means something there.
    fn end_in_code(&self, code: Range<usize>, end: &str) -> Option<usize> {
        let inside = &self.text[code.clone()];
        let is_escaped = inside.starts_with("/*");
        if !is_escaped && self.dialect.values.is_empty() {
            return None;
        }
        let length = inside.find(end)?;
        steps::took(length);
        let has_value = || {
            self.dialect
                .value(inside[..length].trim_matches(['-', '~']))
                .is_some()
        };
        (is_escaped || has_value()).then_some(code.start + length)
    }

    /// The tag that ends `name`, and goes on behind it. It may stand in code: those systems read their
    /// tags before they read Markdown.
    fn end_of(&mut self, name: &'a str) -> Option<Range<usize>> {
        if self.endless.contains(name) {
            return None;
        }
        let mut at = self.at;
        while let Some(close) = self.text[at..].find("%}").map(|length| at + length + 2) {
            steps::took(close - at);
            let begin = self.text[at..close].rfind("{%").map(|begin| at + begin);
            let range = begin.unwrap_or(close)..close;
            let tag = Tag::whole(&self.text[range.clone()]);
            if tag.is_some_and(|tag| tag.closes && tag.name == name) {
                self.at = close;
                return Some(range);
            }
            at = close;
        }
        self.endless.insert(name);
        None
    }

    /// Where this mark stands next outside of code.
    fn next_end(&mut self, mark: &'static str, from: usize) -> Option<usize> {
        match self.ends.get(mark) {
            Some(None) => return None,
            Some(Some(at)) if *at >= from => return Some(*at),
            _ => {}
        }
        let mut at = from;
        let found = loop {
            let Some(next) = self.text[at..].find(mark).map(|next| at + next) else {
                break None;
            };
            steps::took(next - at);
            if !self.code.has(next) {
                break Some(next);
            }
            at = next + 1;
        };
        self.ends.insert(mark, found);
        found
    }
}
