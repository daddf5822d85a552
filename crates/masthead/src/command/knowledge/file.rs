//! A story in a Markdown file: a headline, a line of facts, paragraphs.
use anyhow::{Context, Result};
use sense::{Passage, Text};

/// Reads a story. Paragraphs are called `b1`, `b2` and so on; lines of one paragraph are joined.
///
/// # Errors
/// When the headline, the day or the language is missing; says what to write.
pub fn parse(text: &str) -> Result<Text> {
    let mut parts = text
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let title = parts
        .next()
        .and_then(|first| first.strip_prefix("# "))
        .context("begin the file with `# ` and the headline")?;
    let facts = parts
        .next()
        .context("write `Published: 2026-03-06 · Language: en` below the headline")?;
    let published =
        fact(facts, "Published").context("say the day, as in `Published: 2026-03-06`")?;
    let language = fact(facts, "Language").context("say the language, as in `Language: en`")?;
    let day = sense::day(published).with_context(|| {
        format!("\"{published}\" is no day of the calendar; write it as in `Published: 2026-03-06`")
    })?;
    let passages = parts.enumerate().map(|(at, part)| Passage {
        id: format!("b{}", at + 1),
        text: part.replace('\n', " "),
    });
    Ok(Text {
        title: title.trim().to_owned(),
        passages: passages.collect(),
        language: language.to_owned(),
        day,
    })
}

/// The value of a fact in the line of facts.
fn fact<'a>(facts: &'a str, name: &str) -> Option<&'a str> {
    let mut all = facts.split('·').filter_map(|fact| fact.split_once(':'));
    let (_, value) = all.find(|(it, _)| it.trim() == name)?;
    Some(value.trim())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_file_has_a_headline_a_line_of_facts_and_paragraphs() {
        let text = "# A day\n\nPublished: 2026-03-06 · Language: de-AT · Storyline: x\n\nOne\nline.\n\n\nTwo.\n";
        let story = parse(text).unwrap();
        assert_eq!(
            (story.title.as_str(), story.language.as_str()),
            ("A day", "de-AT")
        );
        assert_eq!(story.day.to_string(), "2026-03-06");
        let passages: Vec<_> = story
            .passages
            .iter()
            .map(|it| (it.id.as_str(), it.text.as_str()))
            .collect();
        assert_eq!(passages, [("b1", "One line."), ("b2", "Two.")]);
    }

    #[test]
    fn what_is_missing_is_named() {
        for (text, says) in [
            ("A day", "begin the file with `# `"),
            ("# A day", "below the headline"),
            ("# A day\n\nLanguage: en", "say the day"),
            ("# A day\n\nPublished: 2026-03-06", "say the language"),
            (
                "# A day\n\nPublished: 2026-02-30 · Language: en",
                "\"2026-02-30\" is no day",
            ),
        ] {
            let error = parse(text).unwrap_err().to_string();
            assert!(error.contains(says), "{text}: {error}");
        }
    }
}
