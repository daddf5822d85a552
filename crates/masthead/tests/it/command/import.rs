//! What `masthead import` prints: its own words, and no others.
use super::run;
use crate::import::{Folder, story};

#[test]
fn an_import_prints_no_line_of_a_librarys_log() {
    let folder = Folder::new().file(
        "articles/a.md",
        story("") + "\n<table>stray<tr><td>a</td></tr></table>\n\nEnd.\n",
    );
    let data = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let output = run(data.path(), &["import", path, "--data", "data"]);
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    for word in ["WARN", "ERROR", "html5ever"] {
        assert!(!said.contains(word), "{said}");
    }
}

#[test]
fn an_empty_folder_is_no_successful_import() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("content")).unwrap();
    let output = run(folder.path(), &["import", "content", "--data", "data"]);
    let said = super::complaint(&output);
    assert!(said.contains("there is nothing to import"), "{said}");
}
