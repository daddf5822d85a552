//! What a comment says: plain text with links, *emphasis* and > quotes, read into a small
//! tree that holds no markup. Templates write the tree and escape all of it.
use serde::{Deserialize, Serialize};
use url::Url;

use ground::spelling::{clean, is_blank};
use ground::steps;

/// Letters of the longest address that is shown whole.
const LONGEST_SHOWN: usize = 60;

/// The words of a comment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Block>);

/// A paragraph, or a quotation of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Whether somebody else said it.
    #[serde(default)]
    pub quote: bool,
    /// Its lines, as they were typed.
    pub lines: Vec<Vec<Run>>,
}

/// Letters of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The letters.
    pub text: String,
    /// Whether they are stressed.
    #[serde(default)]
    pub emphasis: bool,
    /// Where they lead: an address with `http` or `https`, nothing else.
    #[serde(default)]
    pub href: Option<String>,
}

impl Text {
    /// Reads what somebody typed. There is no input that cannot be read.
    pub fn parse(typed: &str) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        let mut is_open = false;
        for line in clean(typed).lines() {
            let line = line.trim();
            let (quote, line) = match line.strip_prefix('>') {
                Some(rest) => (true, rest.trim_start_matches(['>', ' '])),
                None => (false, line),
            };
            if line.is_empty() {
                is_open = false;
                continue;
            }
            let runs = inline(line);
            match blocks.last_mut() {
                Some(last) if is_open && last.quote == quote => last.lines.push(runs),
                _ => blocks.push(Block {
                    quote,
                    lines: vec![runs],
                }),
            }
            is_open = true;
        }
        Self(blocks)
    }

    /// Whether it says nothing of its own: empty, quotations alone, or nothing to be seen.
    pub fn is_empty(&self) -> bool {
        is_blank(&self.plain(false))
    }

    /// The words without marks; `quotes` says whether with those of others.
    pub fn plain(&self, quotes: bool) -> String {
        let blocks = self.0.iter().filter(|block| quotes || !block.quote);
        let paragraph = |block: &Block| {
            let line = |runs: &Vec<Run>| runs.iter().map(|run| run.text.as_str()).collect();
            let lines: Vec<String> = block.lines.iter().map(line).collect();
            lines.join("\n")
        };
        blocks.map(paragraph).collect::<Vec<_>>().join("\n\n")
    }

    /// The beginning of the writer's own words in at most `most` letters.
    pub fn excerpt(&self, most: usize) -> String {
        let plain = self.plain(false);
        let words: Vec<&str> = plain.split_whitespace().collect();
        shorten(&words.join(" "), most)
    }

    /// The words as a quotation, to be answered in a form.
    pub fn quoted(&self, most: usize) -> String {
        let plain = shorten(&self.plain(false), most);
        let lines: Vec<String> = plain
            .lines()
            .map(|line| format!("> {line}").trim_end().to_owned())
            .collect();
        format!("{}\n\n", lines.join("\n"))
    }

    /// Where its links lead.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        let runs = self.0.iter().flat_map(|block| block.lines.iter().flatten());
        runs.filter_map(|run| run.href.as_deref())
    }
}

/// The runs of one line. Each letter is looked at a few times at most, whatever the line holds.
fn inline(line: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut addresses = Addresses::of(line);
    let (mut at, mut before, mut plain) = (0, None, String::new());
    while let Some(letter) = line[at..].chars().next() {
        steps::took(1);
        let begins = !before.is_some_and(char::is_alphanumeric);
        let found = match letter {
            'h' | 'H' if begins => addresses.at(at),
            '*' if begins => emphasis(&line[at..]),
            _ => None,
        };
        let Some((run, length)) = found else {
            plain.push(letter);
            before = Some(letter);
            at += letter.len_utf8();
            continue;
        };
        push(&mut runs, std::mem::take(&mut plain));
        before = line[at..at + length].chars().next_back();
        at += length;
        runs.push(run);
    }
    push(&mut runs, plain);
    runs
}

fn push(runs: &mut Vec<Run>, text: String) {
    if !text.is_empty() {
        runs.push(Run {
            text,
            ..Run::default()
        });
    }
}

/// `*words*` at the beginning of `text`, with its length in bytes.
fn emphasis(text: &str) -> Option<(Run, usize)> {
    let inner = text.strip_prefix('*')?;
    let end = steps::find(inner, |letter| letter == '*')?;
    let (words, after) = (&inner[..end], &inner[end + 1..]);
    let is_whole = !words.is_empty()
        && words.trim() == words
        && !words.contains("://")
        && !after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '*');
    is_whole.then(|| {
        let run = Run {
            text: words.to_owned(),
            emphasis: true,
            href: None,
        };
        (run, end + 2)
    })
}

/// Finds the web addresses of a line, asked from left to right.
struct Addresses<'a> {
    line: &'a str,
    /// Where the word ends that was looked at last.
    word_end: usize,
    /// Up to here no address can begin: it would be part of one that is too long.
    barren_until: usize,
}

impl<'a> Addresses<'a> {
    fn of(line: &'a str) -> Self {
        Self {
            line,
            word_end: 0,
            barren_until: 0,
        }
    }

    /// The web address that begins at this byte, with its length in bytes.
    fn at(&mut self, at: usize) -> Option<(Run, usize)> {
        let text = &self.line[at..];
        let scheme = ["http://", "https://"].into_iter().find(|scheme| {
            text.get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        })?;
        if at < self.barren_until || !begins_with_host(&text[scheme.len()..]) {
            return None;
        }
        if at >= self.word_end {
            let length = steps::find(text, ends_address).unwrap_or(text.len());
            self.word_end = at + length;
        }
        let written = without_tail(&self.line[at..self.word_end]);
        let Some(href) = safe_address(written) else {
            self.barren_until = self.word_end;
            return None;
        };
        let run = Run {
            text: shown(written),
            emphasis: false,
            href: Some(href),
        };
        Some((run, written.len()))
    }
}

fn ends_address(letter: char) -> bool {
    letter.is_whitespace() || "<>\"`{}|\\^*".contains(letter)
}

/// Whether a host with a dot stands here. This is cheap, and most of what only looks like an
/// address ends here.
fn begins_with_host(text: &str) -> bool {
    let is_end = |letter: char| "/?#".contains(letter) || ends_address(letter);
    let end = steps::find(text, is_end).unwrap_or(text.len());
    text[..end].contains('.') && !text[..end].contains('@')
}

/// The address without the sentence's own marks at its end. A bracket belongs to the address
/// where it was opened in it.
fn without_tail(text: &str) -> &str {
    steps::took(text.len());
    let count = |wanted: char| text.matches(wanted).count();
    let (open_round, open_square) = (count('('), count('['));
    let (mut round, mut square) = (count(')'), count(']'));
    let mut end = text.len();
    for last in text.chars().rev() {
        match last {
            ')' if round > open_round => round -= 1,
            ']' if square > open_square => square -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '”' | '»' | '…' | '،' | '؟' =>
                {}
            _ => break,
        }
        end -= last.len_utf8();
    }
    &text[..end]
}

/// The address as a link may carry it. One with a user's name in front of the host is
/// meant to deceive about where it leads.
fn safe_address(written: &str) -> Option<String> {
    steps::took(written.len());
    let href = richtext::safe_href(written)?;
    let rest = href
        .strip_prefix("http://")
        .or_else(|| href.strip_prefix("https://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    (host.contains('.') && !host.contains('@')).then_some(href)
}

/// The host of an address that [`Text::links`] gives, as a browser reads it: in lower case,
/// with A-labels, and without the dot of the root.
pub fn host(href: &str) -> String {
    let url = Url::parse(href).ok();
    let host = url.as_ref().and_then(Url::host_str).unwrap_or_default();
    host.trim_end_matches('.').to_owned()
}

/// An address as readers see it: without the scheme, long ones cut.
fn shown(written: &str) -> String {
    let rest = written.split_once("://").map_or(written, |(_, rest)| rest);
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    shorten(rest, LONGEST_SHOWN)
}

/// At most `most` letters, with … where something is missing.
pub fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let cut = kept
        .rfind(char::is_whitespace)
        .filter(|at| *at > kept.len() / 2);
    format!("{}…", kept[..cut.unwrap_or(kept.len())].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> Run {
        Run {
            text: text.to_owned(),
            ..Run::default()
        }
    }

    fn line(text: &str) -> Vec<Run> {
        let mut blocks = Text::parse(text).0;
        assert_eq!(blocks.len(), 1, "{text}");
        blocks.remove(0).lines.remove(0)
    }

    #[test]
    fn paragraphs_lines_and_quotations_are_kept_apart() {
        let text = Text::parse("> said\n> again\nMine.\r\nStill.\n\nNext.\n\n> > deep");
        let shape: Vec<(bool, usize)> = text
            .0
            .iter()
            .map(|block| (block.quote, block.lines.len()))
            .collect();
        assert_eq!(shape, [(true, 2), (false, 2), (false, 1), (true, 1)]);
        assert_eq!(text.plain(false), "Mine.\nStill.\n\nNext.");
    }

    #[test]
    fn stars_around_words_stress_them_and_others_stay() {
        let stressed = Run {
            emphasis: true,
            ..run("very")
        };
        assert_eq!(line("a *very* b"), [run("a "), stressed, run(" b")]);
        for plain in ["2*3*4", "* a *", "**", "a * b", "*open", "5 * 3 * 2"] {
            assert_eq!(line(plain), [run(plain)], "{plain}");
        }
    }

    #[test]
    fn addresses_become_links_without_the_sentences_marks() {
        for (text, href) in [
            ("see https://a.example/b, please", "https://a.example/b"),
            ("(https://a.example/b)", "https://a.example/b"),
            ("https://a.example/b_(c)", "https://a.example/b_(c)"),
            ("HTTPS://A.example", "https://A.example"),
            ("“https://a.example/?q=1&r=2”", "https://a.example/?q=1&r=2"),
        ] {
            let found = Text::parse(text);
            assert_eq!(found.links().collect::<Vec<_>>(), [href], "{text}");
        }
    }

    #[test]
    fn nothing_else_becomes_a_link() {
        for text in [
            "javascript:alert(1)",
            "ahttps://a.example",
            "https://",
            "https://a",
            "https://bank.example@evil.example/",
            "mailto:a@b.example",
            "//evil.example",
            "https:evil.example",
            "data:text/html,x",
        ] {
            assert_eq!(Text::parse(text).links().count(), 0, "{text}");
        }
    }

    #[test]
    fn brackets_belong_to_an_address_that_opened_them() {
        for (text, href) in [
            ("https://a.example/(b))).", "https://a.example/(b)"),
            ("https://a.example/[b]]", "https://a.example/[b]"),
            ("[https://a.example/(b]", "https://a.example/(b"),
            ("http://http://a.example/", "http://a.example/"),
        ] {
            let found = Text::parse(text);
            assert_eq!(found.links().collect::<Vec<_>>(), [href], "{text}");
        }
        let long = format!("https://a.example/{} https://b.example", "a".repeat(3_000));
        let found = Text::parse(&long);
        assert_eq!(found.links().collect::<Vec<_>>(), ["https://b.example"]);
    }

    #[test]
    fn the_work_grows_with_the_text_alone() {
        for (piece, tail) in steps::FAMILIES {
            for (piece, tail) in [(piece, tail), (tail, piece)] {
                let quoted = |size| format!("> {}{}", piece.repeat(size), tail.repeat(size));
                let name = format!("{piece:?} {tail:?}");
                steps::assert_linear(&name, quoted, |text| {
                    let text = Text::parse(text);
                    let _ = (text.excerpt(200), text.quoted(400), text.is_empty());
                });
            }
        }
        let named = |size| format!("> {}{}", "http://".repeat(size), ")".repeat(7 * size));
        steps::assert_linear("unmatched brackets", named, |text| drop(Text::parse(text)));
    }

    #[test]
    fn a_host_is_what_a_browser_makes_of_it() {
        for href in [
            "https://SPAM.example/x",
            "https://ｓｐａｍ.example",
            "https://sp%61m.example:8443/",
            "https://spam.example.?q",
            "https://spam。example",
        ] {
            assert_eq!(host(href), "spam.example", "{href}");
        }
    }

    #[test]
    fn a_quotation_alone_says_nothing() {
        assert!(Text::parse("> only theirs").is_empty());
        for nothing in [
            " \n\u{200B}\n",
            "\u{2800}\u{2800}",
            "\u{3164}",
            "\u{200D}\u{FE0F}",
        ] {
            assert!(Text::parse(nothing).is_empty(), "{nothing:?}");
        }
        assert!(!Text::parse("> theirs\nmine").is_empty());
    }

    #[test]
    fn quoting_takes_the_writers_own_words() {
        let text = Text::parse("> theirs\n\nOne.\n\nTwo.");
        assert_eq!(text.quoted(400), "> One.\n>\n> Two.\n\n");
    }
}
