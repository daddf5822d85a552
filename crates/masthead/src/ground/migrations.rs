//! The schema's history. Migrations only add; a released one is never edited.
use db::Migration;
use include_dir::{Dir, include_dir};

/// One file for each migration, named as in `0007_comments.sql`.
static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

/// The number of the migration that the crate `jobs` brings.
const JOBS: i64 = 2;

/// All migrations, oldest first.
///
/// # Panics
/// When a file is not named as it should be, which a test forbids.
pub fn all() -> Vec<Migration> {
    let files = FILES.files().map(|file| {
        let name = file.path().file_stem().and_then(|name| name.to_str());
        let (number, name) = name.and_then(numbered).expect("a number and a name");
        let text = file.contents_utf8().expect("a migration is text");
        Migration::shared(number, name, text)
    });
    let jobs = Migration::shared(JOBS, "jobs", jobs::MIGRATION);
    let mut all: Vec<Migration> = files.chain([jobs]).collect();
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
    fn every_number_is_there_once() {
        let numbers: Vec<i64> = all().iter().map(|one| one.version).collect();
        let expected: Vec<i64> = (1..).take(numbers.len()).collect();
        assert_eq!(numbers, expected);
        assert!(numbers.len() > 18);
    }

    #[test]
    fn a_file_without_a_number_or_a_name_is_none() {
        assert_eq!(numbered("0007_comments"), Some((7, "comments")));
        assert_eq!(numbered("comments"), None);
        assert_eq!(numbered("seven_comments"), None);
    }
}
