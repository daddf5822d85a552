//! Marks of other systems in the text itself, looked for in what the parser took for plain words: what
//! stands in code, is escaped or is a link is none.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::elements::{lost_link, lost_links, lost_pictures, refusal, unknown};
use super::{Dialect, MarkdownError};
use crate::typography::literal;

/// Stands for what is not plain words.
const OTHER: char = '\u{FFFC}';

/// Shortcodes of WordPress itself.
const WORDPRESS: [&str; 8] = [
    "audio",
    "caption",
    "embed",
    "gallery",
    "playlist",
    "video",
    "wp_caption",
    "youtube",
];

/// The words of a text, block by block.
pub(in crate::markdown) struct Said<'a> {
    dialect: Dialect<'a>,
    words: String,
    /// Where each line of the source begins in the words.
    lines: Vec<(usize, usize)>,
    in_code: bool,
    html: Option<(usize, String)>,
    opened: HashSet<String>,
    errors: Vec<MarkdownError>,
}

impl<'a> Said<'a> {
    pub(in crate::markdown) fn new(dialect: Dialect<'a>) -> Said<'a> {
        Said {
            dialect,
            words: String::new(),
            lines: Vec::new(),
            in_code: false,
            html: None,
            opened: HashSet::new(),
            errors: Vec::new(),
        }
    }

    /// Hears an event; `source` is the whole text and `range` what the event has of it.
    pub(in crate::markdown) fn hear(
        &mut self,
        event: &Event<'_>,
        (source, range): (&str, Range<usize>),
        line: usize,
    ) {
        match event {
            Event::Text(_) if self.in_code => {}
            Event::Text(text) => {
                let (meant, words) = text.split_at(literal(source, &range, text));
                if !meant.is_empty() {
                    self.push("\u{FFFC}", line);
                }
                self.push(words, line);
            }
            Event::SoftBreak | Event::HardBreak => self.push("\n", line),
            Event::Start(Tag::CodeBlock(_)) => self.in_code = true,
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Start(Tag::HtmlBlock) => self.html = Some((line, String::new())),
            Event::Html(html) => {
                if let Some((_, block)) = &mut self.html {
                    block.push_str(html);
                }
            }
            Event::InlineHtml(tag) => {
                self.elements(tag, line);
                self.push("\u{FFFC}", line);
            }
            Event::End(TagEnd::HtmlBlock) => {
                if let Some((line, html)) = self.html.take() {
                    self.elements(&html, line);
                }
            }
            // As it is written: a name may begin and end with such a mark.
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => {
                self.push(&source[range.start..=range.start], line);
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {
                self.push(&source[range.end - 1..range.end], line);
            }
            Event::Start(Tag::Link {
                dest_url,
                link_type,
                ..
            }) => {
                // An address between `<` and `>` stands in the text.
                let is_said = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let lost = lost_link(dest_url).filter(|_| !is_said);
                self.errors
                    .extend(lost.map(|message| MarkdownError::new(line, message)));
                self.push("\u{FFFC}", line);
            }
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Link | TagEnd::Image) => {
                self.push("\u{FFFC}", line)
            }
            Event::Start(_) | Event::End(_) | Event::Rule => self.block(),
            _ => self.push("\u{FFFC}", line),
        }
    }

    /// What was found.
    pub(in crate::markdown) fn finish(mut self) -> Vec<MarkdownError> {
        self.block();
        self.errors
    }

    fn push(&mut self, text: &str, line: usize) {
        if self.lines.last().is_none_or(|(_, last)| *last != line) {
            self.lines.push((self.words.len(), line));
        }
        self.words.push_str(text);
    }

    fn elements(&mut self, html: &str, line: usize) {
        let unknown = unknown(html).into_iter();
        let unknown = unknown.filter(|(_, name)| !self.dialect.ignores(name));
        let mut found: Vec<_> = unknown.map(|(at, name)| (at, refusal(&name))).collect();
        if !self.dialect.ignores("img") {
            found.extend(lost_pictures(html));
        }
        found.extend(lost_links(html));
        for (at, message) in found {
            let line = line + html[..at].matches('\n').count();
            self.errors.push(MarkdownError::new(line, message));
        }
    }

    /// Looks at the words of a block that has ended.
    fn block(&mut self) {
        let words = std::mem::take(&mut self.words);
        let lines = std::mem::take(&mut self.lines);
        if words.trim().is_empty() {
            return;
        }
        let mut found = Vec::new();
        self.brackets(&words, &mut found);
        pairs(&words, &mut found);
        statements(&words, &mut found);
        found.sort_by_key(|(at, _)| *at);
        for (at, message) in found {
            let after = lines.partition_point(|(start, _)| *start <= at);
            let line = lines
                .get(after.saturating_sub(1))
                .map_or(1, |(_, line)| *line);
            self.errors.push(MarkdownError::new(line, message));
        }
    }

    /// What stands in brackets.
    fn brackets(&mut self, words: &str, found: &mut Vec<(usize, String)>) {
        let length = words.trim().len();
        let mut from = 0;
        for (end, _) in words.match_indices(']') {
            let (begin, segment) = (from, &words[from..end]);
            from = end + 1;
            let Some(open) = segment
                .rfind('[')
                .filter(|open| !segment[*open..].contains('\n'))
            else {
                continue;
            };
            let (at, before, inside) = (begin + open, &segment[..open], &segment[open + 1..]);
            let is_double = before.ends_with('[') && words[end + 1..].starts_with(']');
            let message = match is_double {
                true => self.doubled(&words[at - 1..end + 2], inside),
                false => {
                    let whole = &words[at..=end];
                    let is_first = words[..at].trim().is_empty();
                    self.bracketed(before, (whole, inside), (whole.len() == length, is_first))
                }
            };
            found.extend(message.map(|message| (at, message)));
        }
    }

    fn doubled(&self, whole: &str, inside: &str) -> Option<String> {
        let is_ignored = is_toc(inside) && self.dialect.ignores("toc");
        let is_link = is_wiki(inside) || is_toc(inside);
        (is_link && !is_ignored).then(|| double(whole, inside))
    }

    fn bracketed(
        &mut self,
        before: &str,
        (whole, inside): (&str, &str),
        (is_alone, is_first): (bool, bool),
    ) -> Option<String> {
        if before.ends_with('^') && !inside.is_empty() && !inside.contains(OTHER) {
            let message =
                "`^[…]` is a footnote in another form; write `[^1]` here and `[^1]: …` below";
            Some(message.to_owned())
        } else if is_toc(inside) && is_alone {
            (!self.dialect.ignores("toc")).then(|| toc(whole))
        } else if is_first && is_callout(inside) {
            Some(format!(
                "`{whole}` is a callout of another system; write it as words, as in **Note:**"
            ))
        } else {
            self.shortcode(whole, inside, is_alone)
        }
    }

    /// A shortcode in brackets, as WordPress and boards have them: one with values in quotes, one of
    /// WordPress' own, or the end of one.
    fn shortcode(&mut self, whole: &str, inside: &str, is_alone: bool) -> Option<String> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
        let (name, closes) = match inside.strip_prefix('/') {
            Some(name) => (name, true),
            None => (inside, false),
        };
        let end = name.find(|c| !is_name(c)).unwrap_or(name.len());
        let (name, rest) = name.split_at(end);
        if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
            return None;
        }
        if closes {
            let is_end = rest.is_empty() && self.opened.contains(name);
            return (is_end && !self.dialect.ignores(name)).then(|| shortcode(whole, name));
        }
        let is_begin = rest.is_empty() || rest.starts_with(['=', ' ']);
        if is_begin {
            self.opened.insert(name.to_owned());
        }
        let is_own = WORDPRESS.contains(&name);
        let has_values = rest.starts_with(' ')
            && match is_own {
                true => rest.contains('='),
                false => {
                    rest.contains("=\"") && rest.trim_end_matches('/').trim_end().ends_with('"')
                }
            };
        let is_bare = is_own && rest.trim().is_empty() && is_alone;
        let is_shortcode = has_values || is_bare;
        (is_shortcode && !self.dialect.ignores(name)).then(|| shortcode(whole, name))
    }
}

fn shortcode(whole: &str, name: &str) -> String {
    format!(
        "`{whole}` is a shortcode of another system; write in Markdown what it shows, name `{name}` in \
         `ignore_tags`, or write `\\[`"
    )
}

/// Whether a name of a page stands in double brackets, not rows of numbers.
fn is_wiki(inside: &str) -> bool {
    let is_word = |c: char| c.is_alphabetic() || "#_".contains(c);
    // A number behind words is that of a ticket, not a heading of a page.
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_ticket = |(_, number): (&str, &str)| is_number(number);
    inside.starts_with(is_word)
        && !inside.contains(OTHER)
        && !inside.contains(" #")
        && !inside.rsplit_once('#').is_some_and(is_ticket)
}

fn is_toc(inside: &str) -> bool {
    let word = inside.trim_matches('_').to_ascii_lowercase();
    matches!(word.as_str(), "toc" | "table-of-contents")
}

fn toc(whole: &str) -> String {
    format!(
        "`{whole}` asks for a table of contents, which is not kept; take it out, or name `toc` in `ignore_tags`"
    )
}

fn double(whole: &str, inside: &str) -> String {
    match is_toc(inside) {
        true => toc(whole),
        false => format!(
            "`{whole}` is a link of another system; write `[words](file.md)`, or `\\[[` for brackets"
        ),
    }
}

/// `[!NOTE]` at the beginning of a quote.
fn is_callout(inside: &str) -> bool {
    let kind = inside.strip_prefix('!');
    kind.is_some_and(|kind| {
        !kind.is_empty() && kind.chars().all(|c| c.is_ascii_alphabetic() || c == '-')
    })
}

/// Marks that stand on both sides of words.
fn pairs(words: &str, found: &mut Vec<(usize, String)>) {
    for (line, at) in lines(words) {
        let parts: Vec<&str> = line.split("==").collect();
        let mut offset = 0;
        for window in parts.windows(3) {
            offset += window[0].len();
            if is_marked(window[0], window[1], window[2]) {
                let message = "`==…==` marks words in other systems and is not kept; take it out, or write `\\==`";
                found.push((at + offset, message.to_owned()));
                break;
            }
            offset += "==".len();
        }
        if let Some(emoji) = emoji(line) {
            let message = format!(
                "`{emoji}` stands for a picture in other systems; write what it shows, or `\\:`"
            );
            found.push((at + line.find(emoji).unwrap_or_default(), message));
        }
    }
    let math =
        "`$$` stands around mathematics, which is not kept; write it as words or as code, or `\\$`";
    let parts: Vec<&str> = words.split("$$").collect();
    let is_formula = |text: &&str| {
        let is_dense = !text.trim().is_empty() && text.contains(['\\', '^', '_', '=']);
        is_dense && !text.contains(OTHER)
    };
    let inner = parts
        .iter()
        .skip(1)
        .step_by(2)
        .take(parts.len().saturating_sub(1) / 2);
    if inner.into_iter().any(is_formula) || words.trim() == "$$" || words.starts_with("$$\n") {
        found.push((words.find("$$").unwrap_or_default(), math.to_owned()));
    }
}

/// The lines of a block and where they begin.
fn lines(words: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    words.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        (line, start)
    })
}

fn is_marked(before: &str, marked: &str, after: &str) -> bool {
    let is_border = |c: char| !c.is_alphanumeric() && c != '=';
    let is_tight = marked.trim() == marked && !marked.is_empty() && !marked.starts_with('=');
    is_tight
        && before.chars().next_back().is_none_or(is_border)
        && after.chars().next().is_none_or(is_border)
}

/// `:octocat:` as a word of its own, which is no sign.
fn emoji(line: &str) -> Option<&str> {
    let mut words = line.split(|c: char| c.is_whitespace() || "(),.!?".contains(c));
    words.find(|word| {
        let name = word
            .strip_prefix(':')
            .and_then(|rest| rest.strip_suffix(':'));
        let is_fit = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-+".contains(c);
        name.is_some_and(|name| {
            name.len() > 1
                && name.starts_with(|c: char| c.is_ascii_lowercase() || c == '+')
                && name.chars().all(is_fit)
        })
    })
}

/// Lines of a program, as MDX has them between paragraphs.
fn statements(words: &str, found: &mut Vec<(usize, String)>) {
    for (line, at) in lines(words) {
        let text = line.trim_end();
        let file = text.trim_end_matches(';').trim_end();
        let has_file = file.ends_with(['\'', '"']);
        let is_import = text.starts_with("import ")
            && has_file
            && (text.contains(" from '")
                || text.contains(" from \"")
                || text.starts_with("import \"")
                || text.starts_with("import '"));
        let is_export = ["export const ", "export default ", "export function "]
            .iter()
            .any(|begin| text.starts_with(begin))
            && (text.contains('=') || text.contains('{') || text.ends_with(';'));
        if is_import || is_export {
            let message =
                "this line is a program's, as MDX has them; take it out, or set it as code";
            found.push((at, message.to_owned()));
        }
    }
}
