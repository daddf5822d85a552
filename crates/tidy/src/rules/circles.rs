//! Features of a district form no circle: what one needs of another, the other never needs of it.

use std::collections::{BTreeMap, BTreeSet};

use super::districts::word;
use crate::{File, Finding, line_of};

/// Where the districts are.
const HOME: &str = "districts/";

/// The one circle that is meant: an offer, its payment and the subscription that it makes are one act.
const ONE_ACT: [&str; 3] = ["shop/offer", "shop/payment", "shop/subscription"];

/// Where a feature imports another one of its district.
struct Import<'a> {
    file: &'a File,
    line: usize,
    from: String,
    to: String,
}

/// No feature imports another one that imports it, by whatever way around. A feature is a folder or
/// file at the top of a district's `src`; the compiler keeps the order of the districts.
pub fn features_form_no_circle(files: &[File]) -> Vec<Finding> {
    let imports: Vec<Import<'_>> = files.iter().flat_map(imports).collect();
    let mut known: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for import in &imports {
        known.entry(&import.from).or_default().insert(&import.to);
    }
    let is_circle = |import: &&Import<'_>| {
        let is_meant = [&import.from, &import.to].map(|one| ONE_ACT.contains(&one.as_str()));
        is_meant != [true, true] && reaches(&known, &import.to, &import.from)
    };
    let circles = imports.iter().filter(is_circle);
    let finding = |import: &Import<'_>| {
        let message = format!(
            "`{}` and `{}` need each other: move what both need below, or hand it down",
            import.from, import.to
        );
        import.file.finding(import.line, message)
    };
    circles.map(finding).collect()
}

/// Whether a feature imports another one, be it by way of others.
fn reaches(known: &BTreeMap<&str, BTreeSet<&str>>, from: &str, to: &str) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(one) = open.pop() {
        if one == to {
            return true;
        }
        if seen.insert(one) {
            open.extend(known.get(one).into_iter().flatten());
        }
    }
    false
}

/// What the code of a file imports of other features of its district.
fn imports(file: &File) -> Vec<Import<'_>> {
    let Some((district, path)) = place(file) else {
        return Vec::new();
    };
    let feature = path.split(['/', '.']).next().unwrap_or(path);
    let root = root(path);
    let parts = file.parts();
    let end = parts.first_test_line().unwrap_or(usize::MAX);
    let mut found = Vec::new();
    for prefix in ["crate::", &root] {
        for (at, _) in parts.code.match_indices(prefix) {
            let line = line_of(&parts.code, at);
            let before = parts.code[..at].chars().next_back();
            if line >= end || before.is_some_and(|c| c.is_alphanumeric() || c == ':') {
                continue;
            }
            for name in names(&parts.code[at + prefix.len()..]) {
                found.push(Import {
                    file,
                    line,
                    from: format!("{district}/{feature}"),
                    to: format!("{district}/{name}"),
                });
            }
        }
    }
    found.retain(|import| import.from != import.to);
    found
}

/// The district of a file, and its path in the district's sources; `None` for tests and for the list of
/// the features.
fn place(file: &File) -> Option<(&str, &str)> {
    let (district, path) = file.path.strip_prefix(HOME)?.split_once("/src/")?;
    let is_code = path.ends_with(".rs") && path != "lib.rs" && !file.is_test();
    is_code.then_some((district, path))
}

/// How a file names the root of its crate when it climbs.
fn root(path: &str) -> String {
    let folders = path.matches('/').count();
    let is_mod = path.ends_with("/mod.rs");
    "super::".repeat(folders + usize::from(!is_mod))
}

/// The first names of what follows the root: one, or those of a list in braces.
fn names(after: &str) -> Vec<&str> {
    let Some(list) = after.strip_prefix('{') else {
        return vec![word(after)];
    };
    let (mut depth, mut is_first, mut found) = (0, true, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => is_first = true,
            c if c.is_whitespace() => {}
            _ if is_first && depth == 0 => {
                found.push(word(&list[at..]));
                is_first = false;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<(String, usize)> {
        let files: Vec<File> = files
            .iter()
            .map(|(path, text)| File::new(*path, *text))
            .collect();
        let findings = features_form_no_circle(&files);
        findings
            .into_iter()
            .map(|finding| (finding.path, finding.line))
            .collect()
    }

    #[test]
    fn features_that_import_each_other_are_found_in_every_form() {
        let a = "districts/web/src/a/mod.rs";
        let b = ("districts/web/src/b.rs", "use crate::a::One;");
        for text in [
            "use crate::b::Two;",
            "use crate::{\n    c::Three,\n    b,\n};",
            "fn f() { crate::b::g() }",
            "use super::b;",
        ] {
            assert_eq!(
                found(&[(a, text), b]),
                [(a.to_owned(), 1), (b.0.to_owned(), 1)],
                "{text}"
            );
        }
    }

    #[test]
    fn a_way_around_is_a_circle_too() {
        let files = [
            ("districts/web/src/a.rs", "use crate::b;"),
            (
                "districts/web/src/b/deep/c.rs",
                "use super::super::super::c;",
            ),
            ("districts/web/src/c.rs", "use crate::a;"),
            ("districts/web/src/d.rs", "use crate::a;"),
        ];
        assert_eq!(found(&files).len(), 3);
    }

    #[test]
    fn what_looks_one_way_is_not() {
        let files = [
            ("districts/web/src/a.rs", "use crate::b;\nuse crate::a::A;"),
            (
                "districts/web/src/b/mod.rs",
                "//! See crate::a.\nmod inner;",
            ),
            (
                "districts/web/src/b/inner.rs",
                "use super::a;\nuse crate::b;",
            ),
            (
                "districts/web/src/c.rs",
                "fn f() {}\n#[cfg(test)]\nmod tests { use crate::d; }",
            ),
            ("districts/web/src/d.rs", "use crate::c;"),
            ("districts/web/src/lib.rs", "use crate::a;"),
            ("districts/talk/src/b.rs", "use crate::a;"),
            ("districts/shop/src/offer/mod.rs", "use crate::payment;"),
            ("districts/shop/src/payment.rs", "use crate::offer;"),
        ];
        assert_eq!(found(&files), []);
    }

    #[test]
    fn the_meant_circle_takes_nobody_in() {
        let files = [
            ("districts/shop/src/offer/mod.rs", "use crate::payment;"),
            ("districts/shop/src/payment.rs", "use crate::gift;"),
            ("districts/shop/src/gift.rs", "use crate::offer;"),
        ];
        assert_eq!(found(&files).len(), 2);
    }
}
