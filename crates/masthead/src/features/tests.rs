//! The lists of all features: names and numbers that are there once.
use std::collections::HashSet;
use std::path::Path;

use super::*;
use crate::ground::lane::Lane;
use crate::people::{letter, notice};

#[test]
fn mail_that_somebody_waits_for_has_a_lane_of_its_own() {
    let kinds = kinds();
    let awaited = kinds.names(&[Lane::Awaited]);
    assert_eq!(
        awaited,
        [notice::KIND, letter::KIND],
        "what is added here can hold up the code of a log-in"
    );
    assert!(
        kinds
            .names(&[Lane::Pictures])
            .contains(&picture::jobs::SIZES)
    );
}

#[test]
fn no_two_kinds_of_jobs_have_one_name() {
    let all = kinds().names(&Lane::ALL);
    let names: HashSet<&str> = all.iter().copied().collect();
    assert_eq!(names.len(), all.len());
}

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
    assert_eq!(mistake(&migrations()), None);
    assert!(migrations().len() > 18);
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

/// The names of the SQL files below a folder, but for those of the first nineteen steps.
fn files_below(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder of the sources");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let paths = paths.filter(|path| !path.ends_with("ground/migrations"));
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
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = files_below(&home.join("src"));
    files.extend(files_below(&home.join("../../districts")));
    files.sort_unstable();
    let house: Vec<i64> = migrations::history(Vec::new())
        .iter()
        .map(|it| it.version)
        .collect();
    let mut listed = migrations();
    listed.retain(|it| !house.contains(&it.version));
    let name = |one: &Migration| format!("{:04}_{}.sql", one.version, one.name);
    assert_eq!(files, listed.iter().map(name).collect::<Vec<_>>());
}
