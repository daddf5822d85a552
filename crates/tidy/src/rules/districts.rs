//! Features look down: the districts of the product have an order, and nobody imports upwards.

use crate::{File, Finding};

/// The districts, lowest first: each is a crate. ARCHITECTURE.md has them as a drawing.
const DISTRICTS: [&str; 9] = [
    "ground", "web", "paywall", "newsroom", "people", "desk", "shop", "talk", "pages",
];

/// Where their crates are.
const HOME: &str = "districts/";

/// Crates that know no district.
const LEAVES: &str = "crates/";

/// The application, which stands above all districts and names every feature, and what only its
/// tests use.
const TOP: [&str; 2] = ["crates/masthead/", "crates/tidy/"];

/// In the application, what all the rest of it stands on.
const BELOW: &str = "crates/masthead/src/backup/";

/// The modules of the application that it does not know.
const ABOVE: [&str; 4] = ["command", "features", "import", "routes"];

/// The rank of a district, from the ground up.
fn rank(name: &str) -> Option<usize> {
    DISTRICTS.iter().position(|district| *district == name)
}

/// No district depends on a higher one, no leaf on any, and each folder of `districts/` has a
/// rank. The compiler lets a crate import only what its manifest names, so the manifests tell.
pub fn features_look_down(file: &File) -> Vec<Finding> {
    if file.is_under(&[BELOW]) {
        return imports_upwards(file);
    }
    let Some(folder) = file.path.strip_suffix("Cargo.toml") else {
        return Vec::new();
    };
    if file.is_under(&TOP) {
        return Vec::new();
    }
    if file.is_under(&[LEAVES]) {
        return dependencies_above(file, 0);
    }
    let Some(own) = folder.strip_prefix(HOME) else {
        return Vec::new();
    };
    let own = own.trim_end_matches('/');
    match rank(own) {
        Some(rank) => dependencies_above(file, rank),
        None => vec![file.finding(
            1,
            format!("`{own}` has no rank; put it into DISTRICTS where it belongs"),
        )],
    }
}

/// The lines of a manifest that name a district of at least this rank.
fn dependencies_above(file: &File, lowest: usize) -> Vec<Finding> {
    let lines = file.text.lines().enumerate();
    let mut in_dependencies = false;
    let mut found = Vec::new();
    for (at, line) in lines {
        if line.starts_with('[') {
            in_dependencies = line.trim_end().ends_with("dependencies]");
            continue;
        }
        let name = word(line);
        if in_dependencies && rank(name).is_some_and(|rank| rank >= lowest) {
            found.push(file.finding(
                at + 1,
                format!("`{name}` stands above: let it hand down what is needed"),
            ));
        }
    }
    found
}

/// The lines of a file of the application that import what stands above it.
fn imports_upwards(file: &File) -> Vec<Finding> {
    let parts = file.parts();
    let end = parts.first_test_line().unwrap_or(usize::MAX);
    let mut found = file.by_line(&parts.code, |line| {
        let (_, path) = line.split_once("crate::")?;
        let name = ABOVE
            .into_iter()
            .find(|name| word(path.trim_start_matches('{')) == *name)?;
        Some(format!(
            "`{name}` stands above: let it hand down what is needed"
        ))
    });
    found.retain(|finding| finding.line < end);
    found
}

/// The identifier at the beginning of a text.
pub(super) fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
    &text[..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted;

    fn check(path: &str, text: &str, lines: &[usize]) {
        planted::check(features_look_down, path, text, lines);
    }

    #[test]
    fn a_dependency_upwards_is_found_in_every_form() {
        let text = "[package]\nname = \"web\"\n\n[dependencies]\nground.workspace = true\n\
                    people.workspace = true\nshop = { path = \"../shop\" }\n\n\
                    [dev-dependencies]\npages.workspace = true";
        check("districts/web/Cargo.toml", text, &[6, 7, 10]);
        let leaf = "[dependencies]\nground.workspace = true\nserde = \"1\"";
        check("crates/db/Cargo.toml", leaf, &[2]);
    }

    #[test]
    fn a_district_without_a_rank_is_found() {
        check("districts/weather/Cargo.toml", "", &[1]);
    }

    #[test]
    fn an_import_upwards_within_the_application_is_found() {
        let text = "//! A\nuse crate::features;\nfn f() { crate::import::run() }";
        check("crates/masthead/src/backup/mod.rs", text, &[2, 3]);
    }

    #[test]
    fn dependencies_downwards_and_other_files_are_not() {
        let text = "[package]\nname = \"shop\"\n[dependencies]\nground.workspace = true\n\
                    people.workspace = true\nweb-time = \"1\"";
        check("districts/shop/Cargo.toml", text, &[]);
        check("crates/masthead/Cargo.toml", text, &[]);
        check(
            "districts/web/src/page.rs",
            "use people::reader::Caller;",
            &[],
        );
        let below = "/// See [`crate::features`].\nuse crate::ground::app::App;";
        check("crates/masthead/src/backup/mod.rs", below, &[]);
    }
}
