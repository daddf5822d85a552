//! Takes a Markdown file apart: YAML between `---` lines or TOML between `+++` lines, then the text.
use super::keys;
use super::mistakes::Mistakes;
use super::node::{self, Entry, Value};

/// Bytes of the longest front matter.
const MAX_FRONT: usize = 256 * 1024;

/// A Markdown file taken apart.
#[derive(Debug)]
pub struct File<'a> {
    /// The keys.
    pub entries: Vec<Entry>,
    /// What follows the front matter.
    pub body: &'a str,
    /// Number of the first line of the body.
    pub body_line: usize,
    /// Whether keys are missing that could not be read.
    pub is_partial: bool,
}

/// Takes `text` of `file` apart, without the keys that are `ignored`; `None` with mistakes when it
/// has no front matter. Where that is wrong, what can be read of it is read.
pub fn read<'a>(
    file: &str,
    text: &'a str,
    ignored: &[String],
    mistakes: &mut Mistakes,
) -> Option<File<'a>> {
    let Some((mark, front, body)) = split(text) else {
        let message = "expected front matter between two `---` lines (YAML) or `+++` lines (TOML)";
        mistakes.add(file, 1, "", message);
        return None;
    };
    if front.len() > MAX_FRONT {
        let message = format!("the front matter is longer than {MAX_FRONT} bytes");
        mistakes.add(file, 1, "", message);
        return None;
    }
    let (mut entries, faults) = match mark {
        "---" => node::yaml(front, 2),
        _ => node::toml(front, 2),
    };
    let is_partial = !faults.is_empty();
    for (line, message) in faults {
        mistakes.add(file, line, "", message);
    }
    pass_over(&mut entries, ignored);
    Some(File {
        entries,
        body,
        body_line: 3 + front.matches('\n').count(),
        is_partial,
    })
}

/// Takes keys out that other systems need and this one does not, also within the tables that hold
/// further keys of a story, and in lists of tables such as those who sign.
fn pass_over(entries: &mut Vec<Entry>, ignored: &[String]) {
    let is_kept = |entry: &Entry| !ignored.contains(&entry.key);
    entries.retain(is_kept);
    for entry in entries {
        match &mut entry.value {
            Value::Map(inner) if keys::WITHIN.contains(&entry.key.as_str()) => {
                inner.retain(is_kept);
            }
            Value::List(items) => {
                for item in items {
                    if let Value::Map(inner) = &mut item.value {
                        inner.retain(is_kept);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The mark, what stands between the two marks, and what follows.
fn split(text: &str) -> Option<(&'static str, &str, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let mark = match first.trim_end() {
        "---" => "---",
        "+++" => "+++",
        _ => return None,
    };
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == mark {
            return Some((mark, &rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Vec<(String, usize, Value)> {
        let mut mistakes = Mistakes::default();
        let file = read("a.md", text, &[], &mut mistakes).unwrap();
        assert!(mistakes.is_empty(), "{mistakes}");
        let entries = file.entries.into_iter();
        entries
            .map(|entry| (entry.key, entry.line, entry.value))
            .collect()
    }

    fn mistakes(text: &str) -> Vec<(usize, String)> {
        let mut mistakes = Mistakes::default();
        let file = read("a.md", text, &[], &mut mistakes);
        assert!(file.is_none_or(|file| file.is_partial));
        let sorted = mistakes.sorted().into_iter();
        sorted
            .map(|mistake| (mistake.line, mistake.message))
            .collect()
    }

    fn plain(text: &str) -> Value {
        Value::Scalar {
            text: text.to_owned(),
            is_quoted: false,
        }
    }

    #[test]
    fn yaml_and_toml_give_the_same_keys_and_lines() {
        let yaml = entries("---\n# a note\ndate: 2026-11-05\n\ndraft: true\n---\nText\n");
        let toml = entries("+++\n# a note\ndate = 2026-11-05\n\ndraft = true\n+++\nText\n");
        let expected = vec![
            ("date".to_owned(), 3, plain("2026-11-05")),
            ("draft".to_owned(), 5, plain("true")),
        ];
        assert_eq!(yaml, expected);
        assert_eq!(toml, expected);
    }

    #[test]
    fn the_body_begins_on_the_line_after_the_mark_with_any_line_ends() {
        for text in ["---\na: b\n---\nText\n", "---\r\na: b\r\n---\r\nText\r\n"] {
            let mut mistakes = Mistakes::default();
            let file = read("a.md", text, &[], &mut mistakes).unwrap();
            assert_eq!((file.body_line, file.body.trim()), (4, "Text"));
            assert_eq!(file.entries[0].value, plain("b"));
        }
    }

    #[test]
    fn faults_name_their_lines() {
        assert_eq!(mistakes("title: x\n")[0].0, 1);
        assert_eq!(mistakes("---\ntitle: x\n")[0].0, 1, "never closed");
        assert_eq!(mistakes("---\na: b\nc: [1,\n---\n")[0].0, 3);
        assert_eq!(
            mistakes("---\na: b\na: c\n---\n"),
            [(3, "`a` is given twice".to_owned())]
        );
        let colon = mistakes("---\na: b\ntitle: Live: the vote\n---\n");
        assert_eq!(colon[0].0, 3);
        assert!(
            colon[0].1.contains("in quotes") && !colon[0].1.contains("line"),
            "{colon:?}"
        );
        assert_eq!(mistakes("+++\na = 1\nb = \n+++\n")[0].0, 3);
        let bomb = mistakes("---\na: &x [1]\nb: *x\n---\n");
        assert!(
            bomb[0].0 == 3 && bomb[0].1.contains("not supported"),
            "{bomb:?}"
        );
    }
}
