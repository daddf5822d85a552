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
    use std::path::Path;

    use super::*;
    use crate::features;

    /// What is wrong with the numbers: one that is taken twice or left out.
    fn mistake(all: &[Migration]) -> Option<String> {
        let (wrong, place) = all.iter().zip(1..).find(|(one, at)| one.version != *at)?;
        let (number, name) = (wrong.version, wrong.name);
        if number > place {
            return Some(format!("{number:04}_{name} leaves {place:04} out"));
        }
        let next = all.last().map_or(1, |last| last.version + 1);
        Some(format!(
            "{number:04}_{name} has a number that is taken: take {next:04}"
        ))
    }

    #[test]
    fn every_number_is_there_once() {
        assert_eq!(mistake(&features::migrations()), None);
        assert!(features::migrations().len() > 18);
    }

    #[test]
    fn a_number_that_is_taken_or_left_out_is_found() {
        let planted = |numbers: &[i64]| {
            let one = |number: &i64| Migration::shared(*number, "planted", "");
            mistake(&numbers.iter().map(one).collect::<Vec<_>>())
        };
        assert_eq!(planted(&[1, 2, 3]), None);
        let taken = "0002_planted has a number that is taken: take 0004";
        assert_eq!(planted(&[1, 2, 2, 3]).as_deref(), Some(taken));
        let left_out = "0003_planted leaves 0002 out";
        assert_eq!(planted(&[1, 3]).as_deref(), Some(left_out));
    }

    /// The names of the SQL files below a folder.
    fn files_below(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("a folder of the sources");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let names = paths.flat_map(|path| match path.is_dir() {
            true => files_below(&path),
            false => vec![
                path.file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into(),
            ],
        });
        names.filter(|name| name.ends_with(".sql")).collect()
    }

    #[test]
    fn every_file_of_a_feature_is_in_its_list_under_its_own_number_and_name() {
        let mut files = files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        files.sort_unstable();
        let house: Vec<i64> = history(Vec::new()).iter().map(|it| it.version).collect();
        let mut listed = features::migrations();
        listed.retain(|it| !house.contains(&it.version));
        let name = |one: &Migration| format!("{:04}_{}.sql", one.version, one.name);
        assert_eq!(files, listed.iter().map(name).collect::<Vec<_>>());
    }

    #[test]
    fn a_file_without_a_number_or_a_name_is_none() {
        assert_eq!(numbered("0007_comments"), Some((7, "comments")));
        assert_eq!(numbered("comments"), None);
        assert_eq!(numbered("seven_comments"), None);
    }
}
