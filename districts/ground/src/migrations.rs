//! The schema's history. Migrations only add; a released one is never edited or moved.
use db::Migration;
use include_dir::{Dir, include_dir};

/// One file for each migration from before they stood with their features, named as in
/// `0007_comments.sql`.
static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

/// The migrations that the crate `jobs` brings.
const JOBS: [Migration; 2] = [
    Migration::shared(2, "jobs", jobs::MIGRATION),
    Migration::shared(39, "jobs_by_kind", jobs::BY_KIND),
];

/// The migrations of the house with those `of_features`, oldest first.
///
/// # Panics
/// When a file is not named as it should be, which a test forbids.
pub fn history(of_features: Vec<Migration>) -> Vec<Migration> {
    let files = FILES.files().map(|file| {
        let name = file.path().file_stem().and_then(|name| name.to_str());
        let (number, name) = name.and_then(numbered).expect("a number and a name");
        let text = file.contents_utf8().expect("a migration is text");
        Migration::shared(number, name, text)
    });
    let mut all: Vec<Migration> = files.chain(JOBS).chain(of_features).collect();
    all.sort_by_key(|migration| migration.version);
    all
}

fn numbered(name: &'static str) -> Option<(i64, &'static str)> {
    let (number, name) = name.split_once('_')?;
    Some((number.parse().ok()?, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_number_or_a_name_is_none() {
        assert_eq!(numbered("0007_comments"), Some((7, "comments")));
        assert_eq!(numbered("comments"), None);
        assert_eq!(numbered("seven_comments"), None);
    }
}
