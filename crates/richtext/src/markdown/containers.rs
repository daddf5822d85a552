//! The `:::name` … `:::` containers. They are cut out before Markdown is parsed
//! and leave a comment in their place, so that every line keeps its number and
//! references defined anywhere still work.

use crate::block::{BlockKind, PictureRef};
use crate::href::{is_external, safe_href};
use crate::inline::Inline;
use crate::steps;
use crate::text::clean;

use super::{Dialect, MarkdownError, parse_blocks};

const ONLY_TEXT: &str = "holds only text: no lists, headings, code, quotes or pictures";

/// What stands between `:::name` and `:::`.
pub(super) struct Container {
    /// The line of the opening colons.
    pub(super) line: usize,
    name: String,
    lines: Vec<String>,
}

/// The text with each container replaced by its [`marker`], and the containers. Of those that the
/// dialect ignores only the text is left.
pub(super) fn mask(
    text: &str,
    first_line: usize,
    dialect: Dialect<'_>,
    errors: &mut Vec<MarkdownError>,
) -> (String, Vec<Container>) {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut masked: Vec<String> = Vec::with_capacity(lines.len());
    let mut containers = Vec::new();
    let mut fence = None;
    let mut left_out = 0_usize;
    while let Some(&text) = lines.get(masked.len()) {
        let (at, line) = (masked.len(), first_line + masked.len());
        fence = fence_after(fence, text);
        if fence.is_some() {
            masked.push(text.to_owned());
        } else if let Some(name) = colons(text) {
            let kind = name.split([' ', '{']).next().unwrap_or_default();
            if kind.is_empty() && left_out > 0 {
                left_out -= 1;
                masked.push(String::new());
                continue;
            }
            if dialect.ignores(kind) {
                left_out += 1;
                masked.push(String::new());
                continue;
            }
            let length = container_length(&lines[at..]);
            let mistake = opening_mistake(name, length);
            if let Some(message) = mistake {
                errors.push(MarkdownError::new(line, message));
                masked.resize(at + length.max(1), String::new());
                continue;
            }
            let inner = lines[at + 1..at + length - 1].iter();
            // The empty line ends whatever Markdown block was open.
            masked.extend([String::new(), marker(containers.len())]);
            masked.resize(at + length, String::new());
            containers.push(Container {
                line,
                name: name.to_owned(),
                lines: inner.map(|line| (*line).to_owned()).collect(),
            });
        } else {
            masked.push(text.to_owned());
        }
    }
    (masked.join("\n"), containers)
}

/// What a container leaves behind, on the line after its opening.
pub(super) fn marker(index: usize) -> String {
    format!("<!--:::{index}-->")
}

/// The name after `:::`, empty on a closing line.
fn colons(line: &str) -> Option<&str> {
    let text = line.trim_start_matches(' ');
    let indent = line.len() - text.len();
    let name = text.strip_prefix(":::").filter(|_| indent < 4)?;
    Some(name.trim_start_matches(':').trim())
}

/// The lines from the opening to the closing colons, or 0 where another
/// container or the end comes first.
fn container_length(lines: &[&str]) -> usize {
    let is_next = |line: &&str| {
        steps::took(line.len() + 1);
        colons(line).is_some()
    };
    let next = lines.iter().skip(1).position(is_next);
    match next.and_then(|at| colons(lines[at + 1]).map(|name| (at, name))) {
        Some((at, "")) => at + 2,
        _ => 0,
    }
}

fn opening_mistake(name: &str, length: usize) -> Option<String> {
    match name {
        "" => Some("`:::` closes nothing".to_owned()),
        "pull" | "embed" if length == 0 => Some(format!("`:::{name}` is never closed by `:::`")),
        "pull" | "embed" => None,
        _ => Some(format!(
            "`:::{name}` is unknown; there are `:::pull` and `:::embed`, and `ignore_tags` leaves others out"
        )),
    }
}

/// The code fence that is open after this line.
pub(super) fn fence_after(open: Option<(char, usize)>, line: &str) -> Option<(char, usize)> {
    let text = line.trim_start_matches(' ');
    let mark = text.chars().next().filter(|c| "`~".contains(*c));
    let (Some(mark), true) = (mark, line.len() - text.len() < 4) else {
        return open;
    };
    let info = text.trim_start_matches(mark);
    let length = text.len() - info.len();
    match open {
        None if length >= 3 && !(mark == '`' && info.contains('`')) => Some((mark, length)),
        Some((opening, least)) if opening == mark && length >= least && info.trim().is_empty() => {
            None
        }
        _ => open,
    }
}

impl Container {
    /// The block that the container describes.
    pub(super) fn read(
        &self,
        dialect: Option<Dialect<'_>>,
        errors: &mut Vec<MarkdownError>,
    ) -> Option<BlockKind> {
        let block = match self.name.as_str() {
            "pull" => self.pull(dialect, errors),
            _ => self.embed(dialect, errors),
        };
        block
            .map_err(|(line, message)| errors.push(MarkdownError::new(line, message)))
            .ok()
    }

    fn pull(
        &self,
        dialect: Option<Dialect<'_>>,
        errors: &mut Vec<MarkdownError>,
    ) -> Result<BlockKind, (usize, String)> {
        let only_text = |()| (self.line, format!("`:::pull` {ONLY_TEXT}"));
        let lines = (self.lines.as_slice(), self.line + 1);
        let (paragraphs, attribution) = quoted(lines, dialect, errors).map_err(only_text)?;
        let mut text = Inline::default();
        paragraphs.into_iter().for_each(|line| text.push_line(line));
        if text.is_empty() {
            return Err((self.line, "`:::pull` is empty".to_owned()));
        }
        Ok(BlockKind::PullQuote { text, attribution })
    }

    fn embed(
        &self,
        dialect: Option<Dialect<'_>>,
        errors: &mut Vec<MarkdownError>,
    ) -> Result<BlockKind, (usize, String)> {
        let blank = self.lines.iter().position(|line| line.trim().is_empty());
        let (keys, text) = self.lines.split_at(blank.unwrap_or(self.lines.len()));
        let mut values = EmbedKeys::default();
        for (key, line) in keys.iter().zip(self.line + 1..) {
            values.set(key).map_err(|message| (line, message))?;
        }
        let only_text = |()| (self.line, format!("the text of `:::embed` {ONLY_TEXT}"));
        let lines = (text, self.line + 1 + keys.len());
        let (mut paragraphs, attribution) = quoted(lines, dialect, errors).map_err(only_text)?;
        // Services sign the text of their embeds this way; here it is more text.
        paragraphs.extend(attribution);
        values
            .finish(paragraphs)
            .map_err(|message| (self.line, message))
    }
}

#[derive(Default)]
struct EmbedKeys {
    provider: Option<String>,
    url: Option<String>,
    author: Option<String>,
    date: Option<String>,
    picture: Option<String>,
}

impl EmbedKeys {
    fn set(&mut self, line: &str) -> Result<(), String> {
        let Some((key, value)) = line.split_once(':') else {
            return Err("expected `key: value`, or an empty line before the text".to_owned());
        };
        let place = match key.trim() {
            "provider" => &mut self.provider,
            "url" => &mut self.url,
            "author" => &mut self.author,
            "date" => &mut self.date,
            "picture" => &mut self.picture,
            other => return Err(format!("`:::embed` has no key `{other}`")),
        };
        let value = clean(value).trim().to_owned();
        *place = (!value.is_empty()).then_some(value);
        Ok(())
    }

    fn finish(self, paragraphs: Vec<Inline>) -> Result<BlockKind, String> {
        let url = self.url.ok_or("`:::embed` needs a `url`")?;
        let safe = safe_href(&url).filter(|url| is_external(url));
        let picture = self.picture.map(|file| PictureRef {
            file,
            ..PictureRef::default()
        });
        Ok(BlockKind::Embed {
            provider: self.provider.ok_or("`:::embed` needs a `provider`")?,
            url: safe.ok_or_else(|| format!("`{url}` is not a web address"))?,
            author: self.author,
            date: self.date,
            picture,
            paragraphs,
        })
    }
}

/// The lines read as a quote, if it holds nothing but text.
fn quoted(
    (lines, first_line): (&[String], usize),
    dialect: Option<Dialect<'_>>,
    errors: &mut Vec<MarkdownError>,
) -> Result<(Vec<Inline>, Option<Inline>), ()> {
    let quote: Vec<String> = lines.iter().map(|line| format!("> {line}")).collect();
    let (mut quotes, _) = parse_blocks((&quote.join("\n"), first_line), dialect, errors);
    match (quotes.pop(), quotes.is_empty()) {
        (None, _) => Ok((Vec::new(), None)),
        (
            Some(BlockKind::Quote {
                blocks,
                attribution,
            }),
            true,
        ) => {
            let texts = blocks.into_iter().map(|block| match block {
                BlockKind::Paragraph { text } => Ok(text),
                _ => Err(()),
            });
            Ok((texts.collect::<Result<_, _>>()?, attribution))
        }
        _ => Err(()),
    }
}
