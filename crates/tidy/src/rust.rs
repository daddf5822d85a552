//! Tells code, comments and literals of Rust apart. It knows just enough of
//! the language that a word in a comment is not taken for code.

/// A Rust file, taken apart. `code` and `comments` have the lines of the file
/// with everything else blanked out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parts {
    /// Code; of a string literal only the quotes.
    pub code: String,
    /// Comments with their slashes.
    pub comments: String,
    /// String literals, each with the line it begins on.
    pub literals: Vec<(usize, String)>,
}

impl Parts {
    pub(crate) fn of(text: &str) -> Self {
        let mut parts = Self::default();
        let (mut rest, mut before, mut line) = (text, None, 1);
        while let Some(next) = rest.chars().next() {
            let (kind, length) = token(rest, before);
            let (token, following) = rest.split_at(length.max(next.len_utf8()));
            parts.take(kind, token, line);
            before = token.chars().next_back();
            line += token.matches('\n').count();
            rest = following;
        }
        parts
    }

    fn take(&mut self, kind: Kind, token: &str, line: usize) {
        match kind {
            Kind::Code => {
                self.code.push_str(token);
                blank(token, &mut self.comments);
            }
            Kind::Comment => {
                blank(token, &mut self.code);
                self.comments.push_str(token);
            }
            Kind::Literal => {
                let inside = inside(token);
                self.literals.push((line, inside.to_owned()));
                self.code.push('"');
                blank(inside, &mut self.code);
                self.code.push('"');
                blank(token, &mut self.comments);
            }
        }
    }

    /// The line, from 1, on which the unit tests at the end begin.
    pub(crate) fn first_test_line(&self) -> Option<usize> {
        self.code
            .lines()
            .position(|line| line.starts_with("#[cfg(test)]"))
            .map(|at| at + 1)
    }
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Code,
    Comment,
    Literal,
}

/// The kind and length of what `rest` begins with.
fn token(rest: &str, before: Option<char>) -> (Kind, usize) {
    if rest.starts_with("//") {
        return (Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (Kind::Comment, block_comment(rest));
    }
    if rest.starts_with('"') {
        return (Kind::Literal, quoted(rest));
    }
    if rest.starts_with('\'') {
        return (Kind::Code, character(rest));
    }
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let prefix = rest.len() - rest.trim_start_matches(['b', 'c', 'r']).len();
    if matches!(prefix, 1 | 2)
        && !before.is_some_and(is_word)
        && let Some(length) = prefixed(rest, prefix)
    {
        return (Kind::Literal, length);
    }
    // A word at once, or everything up to the next thing that may begin one.
    let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    let plain = || {
        rest.find(|c| is_word(c) || matches!(c, '/' | '"' | '\''))
            .unwrap_or(rest.len())
    };
    (Kind::Code, if word > 0 { word } else { plain() })
}

/// A literal without its prefix and quotes.
fn inside(token: &str) -> &str {
    let quoted = token.trim_start_matches(['b', 'c', 'r']);
    let hashes = quoted.len() - quoted.trim_start_matches('#').len();
    let open = quoted.get(hashes + 1..).unwrap_or_default();
    let end = format!("\"{}", "#".repeat(hashes));
    open.strip_suffix(&end).unwrap_or(open)
}

/// The length of a literal behind a prefix such as `r` or `b`.
fn prefixed(rest: &str, prefix: usize) -> Option<usize> {
    let after = &rest[prefix..];
    if !rest[..prefix].contains('r') {
        return after.starts_with('"').then(|| prefix + quoted(after));
    }
    let hashes = after.len() - after.trim_start_matches('#').len();
    let inside = after[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = inside.find(&end).map_or(inside.len(), |at| at + end.len());
    Some(prefix + hashes + 1 + length)
}

/// The length of a string with its quotes.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a character literal; of a lifetime, that of its quote.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, c))) => {
            let after = at + c.len_utf8();
            rest[after..].find('\'').map_or(1, |end| after + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    loop {
        let after = &rest[at..];
        if after.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if after.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else if let Some(c) = after.chars().next() {
            at += c.len_utf8();
        } else {
            return rest.len();
        }
    }
}

/// Writes as many lines, with nothing on them.
fn blank(text: &str, to: &mut String) {
    to.extend(text.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(text: &str) -> Vec<String> {
        Parts::of(text)
            .literals
            .into_iter()
            .map(|literal| literal.1)
            .collect()
    }

    #[test]
    fn what_looks_like_a_comment_in_a_literal_is_none() {
        let parts =
            Parts::of("let url = \"http://a\"; // b \"c\"\nlet d = '\"'; /* e /* f */ */ g");
        assert_eq!(parts.literals, [(1, "http://a".to_owned())]);
        assert_eq!(
            parts.comments.split_whitespace().collect::<String>(),
            "//b\"c\"/*e/*f*/*/"
        );
        assert!(parts.code.ends_with(" g"));
        assert_eq!(parts.code.lines().count(), 2);
    }

    #[test]
    fn every_form_of_a_literal_is_known() {
        assert_eq!(
            literals(r##"f("a\"b", r"c\", r#"d"e"#, b"f", br"g", c"h")"##).len(),
            6
        );
        assert_eq!(literals("'\\'' \"x\" '\\u{22}' \"y\""), ["x", "y"]);
    }

    #[test]
    fn lifetimes_and_names_are_code() {
        assert_eq!(
            literals("fn f<'a>(x: &'a str, r#type: b) { car(\"z\") }"),
            ["z"]
        );
        assert_eq!(literals("\"open"), ["open"]);
        assert_eq!(
            literals(r##"f("crab \"b\"", r#""c""#)"##),
            [r#"crab \"b\""#, "\"c\""]
        );
    }

    #[test]
    fn the_tests_at_the_end_are_found() {
        assert_eq!(
            Parts::of("fn a() {}\n\n#[cfg(test)]\nmod tests {}").first_test_line(),
            Some(3)
        );
        assert_eq!(Parts::of("// #[cfg(test)]").first_test_line(), None);
    }
}
