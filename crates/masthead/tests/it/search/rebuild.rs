//! Making the index anew: beside the one that answers, after damage, and by command.
use std::fs;
use std::path::{Path, PathBuf};

use masthead::command::doctor::{Verdict, examine};
use masthead::command::search::{Search, run};
use masthead::newsroom::search::{FOLDER, Next, all_followed, rebuild, step};

use super::found;
use crate::harness::TestApp;

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.path().is_dir() {
                true => open.push(entry.path()),
                false => found.push(entry.path()),
            }
        }
    }
    found
}

#[tokio::test]
async fn what_does_not_search_has_no_index() {
    let app = TestApp::new().await;
    let story = app.article().create().await;
    app.curl().get(&story.path).await.expect(200);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    assert!(!app.data().join(FOLDER).exists());
}

#[tokio::test]
async fn the_command_makes_the_index_anew_and_says_what_is_in_it() {
    let app = TestApp::new().await;
    app.article().headline("Harbour opens").create().await;
    app.article()
        .state(masthead::newsroom::article::State::Draft)
        .create()
        .await;
    app.picture().create().await;
    let said = run(&app, Search::Rebuild).await.unwrap();
    if app.is_postgres() {
        assert!(said.contains("every server"), "{said}");
        app.index().await;
    } else {
        assert!(
            said.contains("1 stories for readers, 3 stories and pictures"),
            "{said}"
        );
    }
    assert_eq!(found(&app, "harbour").await.len(), 1);
}

#[tokio::test]
async fn each_node_makes_its_index_anew_when_one_is_asked_to() {
    let app = TestApp::new().await;
    let other = app.another_node().await;
    app.article().headline("Harbour opens").create().await;
    app.index().await;
    other.index().await;
    let mut tx = app.db.begin().await.unwrap();
    masthead::newsroom::search::ask_to_rebuild(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    for node in [&*app, &other] {
        assert_eq!(step(node).await.unwrap(), Next::Build);
        assert_eq!(found(node, "harbour").await.len(), 1, "the old one answers");
        node.index().await;
        assert_eq!(step(node).await.unwrap(), Next::Wait);
        assert_eq!(found(node, "harbour").await.len(), 1);
    }
}

#[tokio::test]
async fn what_changes_while_an_index_is_made_is_in_the_new_one_after_the_next_step() {
    let app = TestApp::new().await;
    app.article()
        .slug("story")
        .headline("Harbour opens")
        .create()
        .await;
    app.index().await;
    let publishing = async {
        app.article()
            .slug("other")
            .headline("Harbour closes")
            .create()
            .await;
    };
    let (built, ()) = tokio::join!(rebuild(&app), publishing);
    built.unwrap();
    app.index().await;
    assert_eq!(found(&app, "harbour").await.len(), 2);
}

#[tokio::test]
async fn a_damaged_index_and_one_of_another_program_are_made_anew() {
    let app = TestApp::new().await;
    app.article().headline("Harbour opens").create().await;
    app.index().await;
    let mut data = app.into_data();
    for damage in [cut as fn(&Path), forget, garble] {
        damage(&data.folder().join(FOLDER));
        let again = TestApp::over(data).await;
        assert_eq!(step(&again).await.unwrap(), Next::Build);
        again.index().await;
        assert_eq!(found(&again, "harbour").await.len(), 1);
        data = again.into_data();
    }
}

/// Cuts each large file in half.
fn cut(folder: &Path) {
    for file in files(folder) {
        let bytes = fs::read(&file).unwrap();
        if bytes.len() > 200 && !file.ends_with("followed.json") {
            fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
        }
    }
}

/// Removes what says how far the index has followed.
fn forget(folder: &Path) {
    for file in files(folder)
        .iter()
        .filter(|file| file.ends_with("followed.json"))
    {
        fs::remove_file(file).unwrap();
    }
}

/// Writes something else into the files that say which index it is.
fn garble(folder: &Path) {
    for file in files(folder)
        .iter()
        .filter(|file| file.ends_with("current"))
    {
        fs::write(file, "finder of tomorrow").unwrap();
    }
}

#[tokio::test]
async fn the_doctor_compares_the_index_with_the_stories() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let look = async || {
        let checks = examine(&app.config, &app.clock).await;
        let check = checks.into_iter().find(|check| check.subject == "search");
        check.unwrap()
    };
    assert_eq!(look().await.verdict, Verdict::Warn, "there is none yet");
    app.article().create().await;
    app.index().await;
    assert_eq!(look().await.verdict, Verdict::Ok);
    app.article().create().await;
    let check = look().await;
    assert_eq!(check.verdict, Verdict::Warn);
    assert!(
        check.finding.contains("1 stories, and 2 are live"),
        "{check}"
    );
    assert!(check.remedy.contains("search rebuild"), "{check}");
    app.index().await;
    assert_eq!(look().await.verdict, Verdict::Ok);
    assert_eq!(all_followed(app.data()).len(), 1);
}

#[tokio::test]
async fn the_metrics_say_how_the_index_stands() {
    let app = TestApp::new().await;
    app.article().create().await;
    app.index().await;
    let text = app.metrics.text();
    for line in [
        "masthead_search_entries{index=\"readers\"} 1",
        "masthead_search_entries{index=\"desk\"} 1",
        "masthead_search_behind{index=\"readers\"} 0",
        "masthead_search_waiting{index=\"readers\"} 0",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(text.contains("masthead_search_bytes{index=\"desk\"}"));
    assert!(text.contains("masthead_search_segments{index=\"desk\"}"));
}
