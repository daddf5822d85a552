//! The index of a running server: it follows by itself, and is made anew beside its answers.
use std::os::unix::fs::PermissionsExt;

use masthead::newsroom::search::{FOLDER, all_followed};

use super::beside::Paper;

/// Waits until the server's index has this many stories, which takes it a second or two.
fn follows(paper: &Paper, stories: u64) {
    let begun = tokio::time::Instant::now();
    let has = || {
        let followed = all_followed(paper.data());
        matches!(&followed[..], [one] if one.stories == stories)
    };
    while !has() {
        let found = all_followed(paper.data());
        assert!(begun.elapsed().as_secs() < 20, "{stories}: {found:?}");
        std::thread::yield_now();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_follows_by_itself_and_makes_its_index_anew_when_told() {
    let paper = Paper::new().await;
    let server = paper.serve();
    follows(&paper, 6);
    paper.done(&["withdraw", "story-5"]);
    follows(&paper, 5);
    let said = paper.done(&["search", "rebuild"]);
    if !paper.is_postgres() {
        assert!(said.contains("5 stories for readers, 6 stories"), "{said}");
    }
    paper.done(&["restore", "story-5"]);
    follows(&paper, 6);
    let doctor = paper.run(&["doctor"]);
    let said = String::from_utf8(doctor.stdout).unwrap();
    assert!(said.contains("readers find all 6 live stories"), "{said}");
    assert_private(&paper.data().join(FOLDER));
    drop(server);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_goes_on_where_its_index_was() {
    let paper = Paper::new().await;
    let mut server = paper.serve();
    follows(&paper, 6);
    for (command, stories) in [("withdraw", 5), ("restore", 6), ("withdraw", 5)] {
        paper.done(&[command, "story-5"]);
        // Before, while or after it follows.
        server.kill();
        server = paper.serve();
        follows(&paper, stories);
    }
    drop(server);
}

/// Asserts that nobody else opens what is in a folder.
fn assert_private(folder: &std::path::Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        // The server writes and removes files while this looks.
        let path = entry.unwrap().path();
        let Ok(metadata) = path.metadata() else {
            continue;
        };
        let mode = metadata.permissions().mode() & 0o077;
        assert_eq!(mode, 0, "{}", path.display());
        if metadata.is_dir() {
            assert_private(&path);
        }
    }
}
