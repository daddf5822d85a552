//! Style sheets as they are sent: in one file, without what only their writers read.
use std::collections::HashMap;

/// The sheet with those that it imports in their places, so that no page waits for a second one.
pub fn whole(sheet: &str, sheets: &HashMap<String, String>) -> String {
    sheets.iter().fold(sheet.to_owned(), |whole, (name, text)| {
        whole.replace(&format!("@import \"{name}\";"), text)
    })
}

/// The sheet without comments, ends of lines and indents. What stands in quotes stays.
pub fn squeezed(sheet: &str) -> String {
    let mut squeezed = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(['/', '"', '\'', '\n']) {
        let (before, from) = rest.split_at(at);
        squeezed.push_str(before);
        if let Some(comment) = from.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if let Some(after) = from.strip_prefix('\n') {
            if !squeezed.ends_with(['{', '}', ';', ',']) && !squeezed.is_empty() {
                squeezed.push(' ');
            }
            rest = after.trim_start();
        } else {
            let end = if from.starts_with('/') {
                1
            } else {
                quoted(from)
            };
            squeezed.push_str(&from[..end]);
            rest = &from[end..];
        }
    }
    squeezed.push_str(rest);
    squeezed
}

/// How long a text in quotes is, with its quotes.
fn quoted(text: &str) -> usize {
    let quote = text.chars().next();
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if Some(letter) == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_lines_go_and_quoted_words_stay() {
        for (sheet, expected) in [
            ("/* Fonts */\na { b: c; }\n\n", "a { b: c; }"),
            (
                "@media (x) {\n  a,\n  b\n  c { d: e }\n}\n",
                "@media (x) {a,b c { d: e }}",
            ),
            ("a { b: 1rem/1.2 c; /* d */ }", "a { b: 1rem/1.2 c;  }"),
            (
                "a::before { content: \"/* \\\" \n */\"; }",
                "a::before { content: \"/* \\\" \n */\"; }",
            ),
            ("a { b: url(c/d.woff2) }/* open", "a { b: url(c/d.woff2) }"),
            ("a { content: 'x", "a { content: 'x"),
        ] {
            assert_eq!(squeezed(sheet), expected);
        }
    }

    #[test]
    fn an_imported_sheet_stands_in_its_place() {
        let fonts = ("fonts.css".to_owned(), "f {}".to_owned());
        let sheets = HashMap::from([fonts]);
        let sheet = "a {} @import \"fonts.css\"; b {} @import \"other.css\";";
        assert_eq!(
            whole(sheet, &sheets),
            "a {} f {} b {} @import \"other.css\";"
        );
    }
}
