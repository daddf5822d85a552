//! Words that must not appear: the domain's in leaf crates, promises, registries.

use crate::{File, Finding};

/// The crates that know no news.
const LEAVES: [&str; 10] = [
    "crates/db/",
    "crates/finder/",
    "crates/imaging/",
    "crates/jobs/",
    "crates/mail/",
    "crates/outbound/",
    "crates/richtext/",
    "crates/sense/",
    "crates/steps/",
    "crates/trust/",
];

/// Words of the domain. `reader` is not among them: in leaf crates it is
/// something that reads bytes, rows or a screen aloud.
const NEWS: [&str; 8] = [
    "article",
    "byline",
    "headline",
    "journalist",
    "newsroom",
    "paywall",
    "subscriber",
    "subscription",
];

/// Marks and phrases of work that was not done.
const UNFINISHED: [&str; 3] = ["coming soon", "lorem ipsum", "placeholder page"];

/// Hosts of package registries, which the product never calls.
const REGISTRIES: [&str; 5] = [
    concat!("crates", ".io"),
    concat!("npmjs", ".com"),
    concat!("npmjs", ".org"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
];

/// Where this crate names the words it looks for.
const HERE: [&str; 1] = ["crates/tidy/"];

/// Leaf crates hold no word of the domain, in code or comments. A literal may:
/// HTML and the rights standards have names of their own.
pub fn leaves_know_no_news(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".rs", ".sql", ".toml"]) || !file.is_under(&LEAVES) {
        return Vec::new();
    }
    if !file.ends_in(&[".rs"]) {
        return file.by_line(&file.text, news);
    }
    let parts = file.parts();
    let mut findings = file.by_line(&parts.code, news);
    findings.extend(file.by_line(&parts.comments, news));
    findings
}

fn news(line: &str) -> Option<String> {
    let lower = line.to_ascii_lowercase();
    // Most lines hold none of the words in any form, and splitting is slow.
    let suspects: Vec<&str> = NEWS
        .into_iter()
        .filter(|word| lower.contains(word))
        .collect();
    if suspects.is_empty() {
        return None;
    }
    let words = words(line);
    let word = suspects
        .iter()
        .find(|word| words.iter().any(|it| it.trim_end_matches('s') == **word))?;
    Some(format!("\"{word}\" is no word of a leaf crate"))
}

/// The words of a line in lower case, also those inside `snake_case` and `CamelCase`.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for c in line.chars() {
        if !c.is_alphabetic() || (c.is_uppercase() && was_lower) {
            words.push(String::new());
        }
        if let (true, Some(word)) = (c.is_alphabetic(), words.last_mut()) {
            word.extend(c.to_lowercase());
        }
        was_lower = c.is_lowercase();
    }
    words
}

/// Nothing is left to be done later, or promised to readers.
pub fn nothing_is_unfinished(file: &File) -> Vec<Finding> {
    let kinds = [
        ".rs", ".html", ".css", ".js", ".mjs", ".sql", ".ftl", ".toml",
    ];
    if !file.ends_in(&kinds) || file.is_under(&HERE) {
        return Vec::new();
    }
    file.by_line(&file.text, |line| {
        let lower = line.to_ascii_lowercase();
        let phrase = UNFINISHED
            .iter()
            .find(|phrase| lower.contains(**phrase))
            .copied();
        let mark = ["TODO", "FIXME", "XXX"]
            .into_iter()
            .find(|mark| holds_word(line, mark));
        let call = ["unimplemented!", "todo!"]
            .into_iter()
            .find(|call| line.contains(call));
        let found = phrase.or(mark).or(call)?;
        Some(format!("\"{found}\": finish it or leave it out"))
    })
}

fn holds_word(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|it| it == word)
}

/// No source names a package registry.
pub fn no_registry_is_named(file: &File) -> Vec<Finding> {
    let locks = ["Cargo.lock", "package-lock.json"];
    if file.ends_in(&locks) || file.is_under(&HERE) {
        return Vec::new();
    }
    file.by_line(&file.text, |line| {
        let host = REGISTRIES.iter().find(|host| line.contains(**host))?;
        Some(format!("the sources do not name {host}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted::check;

    #[test]
    fn a_word_of_the_domain_in_a_leaf_is_found_in_every_spelling() {
        let check = |text: &str, lines: &[usize]| {
            check(leaves_know_no_news, "crates/db/src/a.rs", text, lines)
        };
        for word in [
            "article",
            "Articles",
            "article_id",
            "ArticleId",
            "ARTICLE",
            "isPaywall",
        ] {
            check(&format!("\nlet a = {word};"), &[2]);
        }
        check("let particle = bylined + reader + \"article\";", &[]);
    }

    #[test]
    fn the_product_may_speak_of_news() {
        check(
            leaves_know_no_news,
            "crates/masthead/src/article/mod.rs",
            "article",
            &[],
        );
    }

    #[test]
    fn what_is_unfinished_is_found() {
        let check = |text: &str, lines: &[usize]| {
            check(nothing_is_unfinished, "crates/a/a.html", text, lines)
        };
        for text in [
            "// TODO: a",
            "FIXME",
            "<p>Coming soon!</p>",
            "unimplemented!()",
            "todo!()",
        ] {
            check(text, &[1]);
        }
        check("A placeholder page\n\nLorem ipsum dolor", &[1, 3]);
        check("<input placeholder=\"a\"> TODOS", &[]);
    }

    #[test]
    fn a_registry_is_found_except_in_a_lock_file() {
        for host in REGISTRIES {
            let text = format!("\nhttps://{host}/a");
            check(no_registry_is_named, "docs/a.md", &text, &[2]);
            check(no_registry_is_named, "e2e/package-lock.json", &text, &[]);
        }
    }
}
