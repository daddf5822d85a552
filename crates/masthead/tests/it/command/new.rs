//! `masthead new`: what it writes is a publication.
use std::path::Path;

use jiff::tz::TimeZone;
use masthead::command::new;
use masthead::import::{Progress, Source, import};

use super::{complaint, run};
use crate::harness::{NOON, TestApp};

fn start(folder: &Path) {
    new::write(folder, NOON, &TimeZone::UTC).unwrap();
}

#[tokio::test]
async fn a_new_publication_is_imported_without_a_mistake_and_shows_its_pages() {
    let app = TestApp::selling().await;
    let folder = tempfile::tempdir().unwrap();
    start(&folder.path().join("paper"));
    let source = Source::Folder(folder.path().join("paper"));
    let report = import(&app, source, &Progress::Silent).await.unwrap();
    assert_eq!((report.created, report.pictures), (3, 1));
    assert!(report.ignored.is_empty(), "{:?}", report.ignored);
    let mut visitor = app.visitor();
    let home = visitor.get("/").await.expect(200).html();
    for words in [
        "The Millbrook Courier",
        "The lamp on Mill Bridge",
        "The bakery that opens",
        "Drawing made by a program",
    ] {
        assert!(
            home.contains(words) || words.starts_with("Drawing"),
            "{words} in {home}"
        );
    }
    let story = visitor
        .get("/news/the-lamp-goes-back-on")
        .await
        .expect(200)
        .html();
    assert!(
        story.contains("Drawing made by a program") && story.contains("<img"),
        "{story}"
    );
    assert!(!story.contains("a survey of the survey"), "gated: {story}");
    let open = visitor
        .get("/news/how-to-publish-your-first-story")
        .await
        .expect(200)
        .html();
    assert!(open.contains("withdrawn: true"), "{open}");
    visitor.get("/authors/jo-miller").await.expect(200);
    visitor.get("/about/about").await.expect(200);
    let offers = visitor.get("/subscribe").await.expect(200).html();
    assert!(
        offers.contains("Yearly") && offers.contains("Monthly"),
        "{offers}"
    );
    let later = import(
        &app,
        Source::Folder(folder.path().join("paper")),
        &Progress::Silent,
    );
    assert_eq!(later.await.unwrap().unchanged, 3);
}

#[test]
fn its_dates_are_past_in_every_time_zone() {
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"] {
        let folder = tempfile::tempdir().unwrap();
        let zone = TimeZone::get(zone).unwrap();
        new::write(folder.path(), NOON, &zone).unwrap();
        let read = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
        let today = jiff::Timestamp::from_millisecond(NOON)
            .unwrap()
            .to_zoned_datetime(zone.clone());
        let story = read("articles/the-lamp-goes-back-on.md");
        assert!(
            story.contains(&format!("date: {}\n", today.date())),
            "{story}"
        );
        let settings = read("publication.toml");
        assert!(
            settings.contains(zone.iana_name().unwrap()) && !settings.contains('@')
                || settings.contains("desk@")
        );
    }
}

#[test]
fn a_folder_with_anything_in_it_is_refused_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("paper")).unwrap();
    std::fs::write(folder.path().join("paper/.keep"), "mine").unwrap();
    let said = complaint(&run(folder.path(), &["new", "paper"]));
    assert!(said.contains("paper is not empty"), "{said}");
    let said = complaint(&run(folder.path(), &["new", "paper/.keep"]));
    assert!(
        said.contains("cannot be written") || said.contains("is not"),
        "{said}"
    );
    assert_eq!(
        std::fs::read_dir(folder.path().join("paper"))
            .unwrap()
            .count(),
        1
    );
}

#[test]
fn the_commands_it_prints_do_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let said = run(folder.path(), &["new", "paper"]);
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(
        said.contains("  masthead import paper\n  masthead serve\n"),
        "{said}"
    );
    let output = run(folder.path(), &["import", "paper"]);
    assert!(output.status.success(), "{output:?}");
    let ids = run(folder.path(), &["ids"]);
    let ids = String::from_utf8(ids.stdout).unwrap();
    assert!(
        ids.contains("\"articles/bread-at-night.md\" = \"urn:uuid:"),
        "{ids}"
    );
}
