//! What the product offers its own features is named by one of them.

use std::collections::HashMap;

use crate::{File, Finding};

const SOURCES: [&str; 2] = ["crates/masthead/src/", "districts/"];

/// Every public function and constant of the product is named somewhere besides where it is
/// defined. The compiler does not say so, because the tests see the product as a library.
///
/// Whoever names it counts: code, tests, the examples in comments, the texts of attributes
/// (`#[serde(default = "…")]`) and of formats, and the templates. What implements a trait is
/// not written `pub` and so never found.
pub fn public_items_are_named(files: &[File]) -> Vec<Finding> {
    let mut times = HashMap::new();
    let readers = files.iter().filter(|file| file.ends_in(&[".rs", ".html"]));
    for word in readers.flat_map(|file| words(&file.text)) {
        *times.entry(word).or_insert(0_usize) += 1;
    }
    let is_source =
        |file: &&File| file.is_under(&SOURCES) && file.ends_in(&[".rs"]) && !file.is_test();
    let sources = files.iter().filter(is_source);
    sources.flat_map(|file| unnamed(file, &times)).collect()
}

/// What a file defines that is named this once.
fn unnamed(file: &File, times: &HashMap<&str, usize>) -> Vec<Finding> {
    let parts = file.parts();
    let tests = parts.first_test_line().unwrap_or(usize::MAX);
    let mut findings = file.by_line(&parts.code, |line| {
        let name = defined(line)?;
        (times.get(name) == Some(&1)).then(|| format!("nothing names `{name}`; remove it"))
    });
    findings.retain(|finding| finding.line < tests);
    findings
}

/// The name of the public function or constant that a line defines.
fn defined(line: &str) -> Option<&str> {
    let item = line.trim_start().strip_prefix("pub ")?;
    let name = match item.split_once("fn ") {
        Some(("" | "async " | "const " | "const async ", name)) => name,
        _ => item.strip_prefix("const ")?,
    };
    words(name).next()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of `districts/a/src/a.rs` on which something is found, with `other` beside it.
    fn found(source: &str, other: (&str, &str)) -> Vec<usize> {
        let files = [
            File::new("districts/a/src/a.rs", source),
            File::new(other.0, other.1),
        ];
        let findings = public_items_are_named(&files);
        findings.iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn what_nothing_names_is_found() {
        let source = "pub fn near() {}\n    pub async fn far() {}\npub const LIMIT: i64 = 1;\n\
                      pub const fn least() {}";
        let prose = ("docs/a.md", "near far LIMIT least");
        assert_eq!(found(source, prose), [1, 2, 3, 4]);
        let longer = (
            "crates/jobs/src/a.rs",
            "nearer(); far_off(); LIMITS; at_least()",
        );
        assert_eq!(found(source, longer), [1, 2, 3, 4]);
    }

    #[test]
    fn what_is_named_anywhere_is_not() {
        let source = "pub fn near() {}\npub const LIMIT: i64 = 1;";
        for (path, text) in [
            ("crates/masthead/tests/it/a.rs", "near(LIMIT)"),
            (
                "crates/masthead/src/b.rs",
                "#[serde(default = \"near\")] // LIMIT",
            ),
            ("districts/web/templates/a.html", "{{ near }} {{ LIMIT }}"),
            ("xtask/src/main.rs", "use masthead::{near, LIMIT};"),
        ] {
            assert_eq!(found(source, (path, text)), [], "{path}");
        }
        let aside = "fn a() {}\nimpl B for C { fn b() {} }\n#[cfg(test)]\nmod tests {\n    pub fn c() {}\n}";
        assert_eq!(found(aside, ("a.rs", "")), []);
    }
}
