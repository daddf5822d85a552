//! Features look down: the modules of the product have an order, and nobody imports upwards.

use crate::{File, Finding};

/// Where the modules are that have an order.
const HOME: &str = "crates/masthead/src/";

/// The districts, lowest first: the folders of `src/`. ARCHITECTURE.md has them as a drawing.
const DISTRICTS: [&str; 10] = [
    "ground", "web", "paywall", "newsroom", "people", "desk", "shop", "talk", "pages", "backup",
];

/// What stands above all districts and names every feature.
const TOP: [&str; 6] = ["command", "features", "import", "lib", "main", "routes"];

/// The rank of a module, from the ground up.
fn rank(module: &str) -> Option<usize> {
    let district = DISTRICTS.iter().position(|name| *name == module);
    district.or_else(|| TOP.contains(&module).then_some(DISTRICTS.len()))
}

/// No module imports one of a higher district, and each module is in one.
pub fn features_look_down(file: &File) -> Vec<Finding> {
    let Some(path) = file.path.strip_prefix(HOME) else {
        return Vec::new();
    };
    if !path.ends_with(".rs") || file.is_test() {
        return Vec::new();
    }
    let first = path.split('/').next().unwrap_or(path);
    let own = first.trim_end_matches(".rs");
    let Some(own_rank) = rank(own) else {
        return vec![file.finding(
            1,
            format!("`{own}` is no district; put it into one of DISTRICTS"),
        )];
    };
    let parts = file.parts();
    let end = parts.first_test_line().unwrap_or(usize::MAX);
    let mut found = Vec::new();
    for (line, module) in imports(&parts.code) {
        if line < end && rank(module).is_some_and(|rank| rank > own_rank) {
            found.push(file.finding(
                line,
                format!("`{module}` stands above `{own}`: let it hand down what is needed"),
            ));
        }
    }
    found
}

/// The modules of the crate that code names, each with its line.
fn imports(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        let line = 1 + code[..at].matches('\n').count();
        let rest = &code[at + path.len()..];
        match rest.strip_prefix('{') {
            Some(group) => found.extend(group_names(group).into_iter().map(|name| (line, name))),
            None => found.push((line, word(rest))),
        }
    }
    found
}

/// The first names of a group, without what stands in groups within it.
fn group_names(group: &str) -> Vec<&str> {
    let (mut names, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(word(group[start..at].trim_start()));
                return names;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(word(group[start..at].trim_start()));
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}

/// The identifier at the beginning of a text.
fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
    &text[..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted::check;

    #[test]
    fn an_import_upwards_is_found_in_every_form() {
        let check = |text, lines: &[usize]| {
            check(
                features_look_down,
                "crates/masthead/src/web/page.rs",
                text,
                lines,
            );
        };
        check("//! A\nuse crate::people::reader::Caller;", &[2]);
        check(
            "use crate::{\n    ground::{app, clock},\n    talk::advert::{OnPage, Slot},\n};",
            &[1],
        );
        check("fn f() { crate::shop::offer::all() }", &[1]);
        check("pub(crate) use crate::pages;", &[1]);
    }

    #[test]
    fn a_module_that_has_no_district_is_found() {
        check(
            features_look_down,
            "crates/masthead/src/weather/mod.rs",
            "",
            &[1],
        );
    }

    #[test]
    fn imports_downwards_tests_and_comments_are_not() {
        for text in [
            "use crate::ground::app::App;\nuse super::Answer;",
            "/// See [`crate::people::reader`].\n// crate::people::reader::Caller",
            "#[cfg(test)]\nmod tests {\n    use crate::people::reader::Caller;\n}",
        ] {
            check(
                features_look_down,
                "crates/masthead/src/web/page.rs",
                text,
                &[],
            );
        }
        check(
            features_look_down,
            "crates/jobs/src/lib.rs",
            "use crate::anything;",
            &[],
        );
    }
}
