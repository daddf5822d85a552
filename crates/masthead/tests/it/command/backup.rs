//! `masthead backup`, `recover` and `wake`, as their own processes.
use std::path::Path;

use super::{Server, complaint, masthead, run};

fn prepared() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = run(folder.path(), &["new", "paper"]);
    assert!(made.status.success(), "{made:?}");
    let imported = run(folder.path(), &["import", "paper", "--data", "data"]);
    assert!(imported.status.success(), "{imported:?}");
    folder
}

fn said(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_backup_of_a_running_server_is_recovered_quiet_and_woken() {
    let mut server = Server::start_in(prepared());
    let folder = server.folder.path().to_owned();
    let made = said(&folder, &["backup", "kept", "--data", "data"]);
    assert!(made.starts_with("kept/"), "{made}");
    assert!(made.contains("originals"), "{made}");
    assert!(server.get("/").starts_with("HTTP/1.1 200 "));
    let checked = said(&folder, &["backup", "kept", "--check"]);
    assert!(checked.contains("sound"), "{checked}");
    server.terminate();
    assert!(server.end().1);
    let recovered = said(&folder, &["recover", "kept", "--data", "other"]);
    assert!(recovered.contains("every byte was checked"), "{recovered}");
    assert!(recovered.contains("masthead wake"), "{recovered}");
    let woken = said(&folder, &["wake", "--data", "other"]);
    assert!(woken.contains("from the next start"), "{woken}");
    let again = said(&folder, &["wake", "--data", "other"]);
    assert!(again.contains("it was awake"), "{again}");
}

#[test]
fn a_backup_that_is_killed_leaves_the_one_before_it() {
    let folder = prepared();
    said(folder.path(), &["backup", "kept", "--data", "data"]);
    for _ in 0..10 {
        let mut child = masthead(folder.path(), &["backup", "kept", "--data", "data"])
            .spawn()
            .unwrap();
        let unfinished = folder.path().join("kept/.part-backup");
        while !unfinished.exists() && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let checked = said(folder.path(), &["backup", "kept", "--check"]);
        assert!(checked.contains("sound"), "{checked}");
    }
    said(folder.path(), &["backup", "kept", "--data", "data"]);
    assert!(!folder.path().join("kept/.part-backup").exists());
}

#[test]
fn what_cannot_be_done_is_said_with_what_to_do() {
    let folder = prepared();
    let nowhere = complaint(&run(folder.path(), &["backup", "--data", "data"]));
    assert!(nowhere.contains("set backup.folder"), "{nowhere}");
    let none = complaint(&run(folder.path(), &["backup", "kept", "--check"]));
    assert!(none.contains("there is no backup in kept"), "{none}");
    let empty = complaint(&run(folder.path(), &["backup", "kept", "--data", "none"]));
    assert!(empty.contains("there is no database"), "{empty}");
    let nothing = complaint(&run(folder.path(), &["recover", "kept", "--data", "new"]));
    assert!(nothing.contains("there is no backup in kept"), "{nothing}");
    said(folder.path(), &["backup", "kept", "--data", "data"]);
    let full = complaint(&run(folder.path(), &["recover", "kept", "--data", "data"]));
    assert!(full.contains("data is not empty"), "{full}");
    std::fs::write(folder.path().join("file"), "").unwrap();
    let file = complaint(&run(folder.path(), &["backup", "file", "--data", "data"]));
    assert!(file.contains("the folder of the backups, file"), "{file}");
}
