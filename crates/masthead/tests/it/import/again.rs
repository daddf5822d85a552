//! Importing the same folder again, changed or not, whole or not at all.
use std::pin::pin;
use std::task::{Context, Waker};

use super::{Folder, PICTURE, files, rows, story};
use crate::harness::TestApp;

fn folder() -> Folder {
    Folder::new()
        .file(
            "pages/ethics.md",
            "---\ntitle: Ethics\nkind: ethics\n---\nWe check.\n",
        )
        .file(
            "fronts.toml",
            "home = [\"one\"]\n[sections]\nnews = [\"two\"]\n",
        )
        .file("pictures/strait.jpg", PICTURE)
        .file(
            "pictures/strait.toml",
            "creators = [\"Mirela\"]\nalt = \"A strait\"\n",
        )
        .story(
            "one",
            "picture: strait.jpg\ntopics: [Ships]\naliases: [first]\n",
        )
        .story(
            "two",
            "corrections: [{ date: 2026-06-02, kind: correction, text: Wrong. }]\n",
        )
}

#[tokio::test]
async fn a_second_run_changes_nothing_and_makes_no_revision() {
    let app = TestApp::new().await;
    let folder = folder();
    let first = folder.import(&app).await.unwrap();
    assert_eq!((first.created, first.pictures_changed), (2, 1));
    let before = (
        rows(&app).await,
        app.publication().await.unwrap().generation,
    );
    let second = folder.import(&app).await.unwrap();
    assert_eq!(
        (second.created, second.revised, second.unchanged),
        (0, 0, 2)
    );
    assert!(!second.others_changed && second.pictures_changed == 0);
    let after = (
        rows(&app).await,
        app.publication().await.unwrap().generation,
    );
    assert_eq!(after, before);
}

#[tokio::test]
async fn an_edited_file_makes_one_revision_and_a_new_form_of_the_same_none() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    folder.write("articles/two.md", story("").replace("Two.", "Two, edited."));
    let report = folder.import(&app).await.unwrap();
    assert_eq!(
        (report.created, report.revised, report.unchanged),
        (0, 1, 1)
    );
    folder.write(
        "articles/two.md",
        story("# a comment\n").replace("Two.", "Two, edited."),
    );
    let report = folder.import(&app).await.unwrap();
    assert_eq!((report.revised, report.unchanged), (0, 2));
    assert_eq!(rows(&app).await[1], 3, "two first revisions and one more");
}

#[tokio::test]
async fn a_mended_comma_leaves_a_link_to_its_paragraph_as_it_was() {
    let app = TestApp::new().await;
    let folder = folder();
    let write = |sentence| {
        let text = story("access: free\n").replace("Three.", sentence);
        folder.write("articles/two.md", text);
    };
    let mut visitor = app.visitor();
    let mut anchors = Vec::new();
    for sentence in ["At noon the fog lifted.", "At noon, the fog lifted."] {
        write(sentence);
        folder.import(&app).await.unwrap();
        let html = visitor.get("/news/two").await.expect(200).html();
        let (before, _) = html.split_once(sentence).expect("the paragraph");
        let at = before.rfind("id=\"b-").expect("its anchor");
        anchors.push(before[at..].to_owned());
    }
    assert_eq!(anchors[0], anchors[1]);
}

#[tokio::test]
async fn a_new_slug_leaves_a_redirect_behind_and_aliases_are_redirects() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let keys = "slug: renamed\naliases: [first, /2019/05/old-story, /posts/older/]\nlang: fr\ntranslation_of: two\n";
    folder.write("articles/one.md", story(keys));
    folder.write("fronts.toml", "home = [\"renamed\"]\n");
    let report = folder.import(&app).await.unwrap();
    assert_eq!(report.revised, 1);
    let mut visitor = app.visitor();
    for old in [
        "/news/one",
        "/news/first",
        "/first",
        "/2019/05/old-story",
        "/posts/older",
    ] {
        let page = visitor.get(old).await.expect(301);
        assert_eq!(page.header("location"), "/news/renamed", "{old}");
    }
    visitor.get("/news/renamed").await.expect(200);
    visitor.get("/2019/05/other").await.expect(404);
}

#[tokio::test]
async fn a_moved_file_is_the_same_story() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let text = std::fs::read(folder.path().join("articles/one.md")).unwrap();
    std::fs::remove_file(folder.path().join("articles/one.md")).unwrap();
    folder.write("articles/2026/june/one.md", text);
    for _ in 0..2 {
        let report = folder.import(&app).await.unwrap();
        assert_eq!(
            (report.created, report.revised, report.unchanged),
            (0, 0, 2)
        );
    }
}

#[tokio::test]
async fn a_file_taken_away_stays_published_and_a_withdrawn_one_is_gone() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    std::fs::remove_file(folder.path().join("articles/one.md")).unwrap();
    folder.write("articles/two.md", story("withdrawn: true\n"));
    folder.write("fronts.toml", "");
    folder.import(&app).await.unwrap();
    let mut visitor = app.visitor();
    visitor.get("/news/one").await.expect(200);
    visitor.get("/news/two").await.expect(410);
}

#[tokio::test]
async fn one_mistake_keeps_everything_out() {
    let app = TestApp::new().await;
    let before = rows(&app).await;
    let folder = folder().story("three", "acess: free\n");
    assert_eq!(folder.mistakes(&app).await.len(), 1);
    assert_eq!(rows(&app).await, before);
    assert_eq!(files(&app.data().join("originals")), 0);
}

#[tokio::test]
async fn an_import_that_ends_in_the_middle_leaves_nothing_behind() {
    let app = TestApp::new().await;
    let before = rows(&app).await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let folder = self::folder().story("three", "").story("four", "");
    let full = rows(&app).await;
    assert_ne!(full, before);
    // Stopped after any number of steps, it has done all or nothing. The last steps may find the
    // commit made, because it was asked for before the stop.
    let mut left = full.clone();
    for steps in [1, 3, 6, 10, 20, 30, 40] {
        let is_done = stop_after(steps, folder.import(&app)).await;
        left = rows(&app).await;
        if is_done || left != full {
            assert!(steps > 10, "{steps} steps are not the middle");
            break;
        }
    }
    assert_eq!(files(&app.data().join("originals")), 1);
    let report = folder.import(&app).await.unwrap();
    let is_all = left == rows(&app).await;
    assert!(is_all || left == full, "half of an import is left");
    assert_eq!(report.created, if is_all { 0 } else { 2 });
}

/// Drops a future after it was woken so many times; true when it was done before.
async fn stop_after<F: Future>(steps: usize, future: F) -> bool {
    let mut future = pin!(future);
    for _ in 0..steps {
        let polled = future
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()));
        if polled.is_ready() {
            return true;
        }
        // The other threads answer meanwhile; how far they get makes no difference.
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
    }
    false
}

#[tokio::test]
async fn a_database_that_refuses_takes_the_new_originals_away_again() {
    let app = TestApp::new().await;
    // Without the table of slots the last statement of the import fails.
    db::sql("ALTER TABLE front_slots RENAME TO gone")
        .execute(&app.db)
        .await
        .unwrap();
    assert!(folder().import(&app).await.is_err());
    assert_eq!(files(&app.data().join("originals")), 0);
    db::sql("ALTER TABLE gone RENAME TO front_slots")
        .execute(&app.db)
        .await
        .unwrap();
    assert_eq!(rows(&app).await, [0; 9]);
    folder().import(&app).await.unwrap();
}

#[tokio::test]
async fn what_the_law_forbids_stays_forbidden_when_its_file_is_edited() {
    use masthead::newsroom::article::{State, set_state};
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let mut tx = app.db.begin().await.unwrap();
    let now = app.clock.now();
    let blocked = set_state(&mut tx, &app.ids, "two", State::Blocked, now).await;
    assert!(blocked.unwrap().is_changed());
    tx.commit().await.unwrap();
    folder.write("articles/two.md", story("").replace("Two.", "Two, edited."));
    assert_eq!(folder.import(&app).await.unwrap().revised, 1);
    app.visitor().get("/news/two").await.expect(451);
}

/// Whether a row can be locked now.
async fn is_free(app: &TestApp, row: db::Query) -> bool {
    let mut tx = app.db.begin().await.unwrap();
    let locked = row.optional::<(i64,)>(&mut tx).await;
    tx.rollback().await.unwrap();
    locked.is_ok()
}

/// Returns once a statement of this test's database waits for somebody else's lock.
async fn until_one_waits(app: &TestApp) {
    let waiting = "SELECT COUNT(*) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while db::sql(waiting).one::<(i64,)>(&app.db).await.unwrap() == (0,) {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_desk_goes_on_while_new_stories_are_written() {
    let app = TestApp::new().await;
    if !app.is_postgres() {
        // SQLite has one writer.
        return;
    }
    let folder = (0..40).fold(folder(), |folder, number| {
        folder.story(&format!("story-{number}"), "topics: [Ships]\n")
    });
    let folder = folder.story("zz-last", "topics: [Lighthouses]\n");
    // The last story's topic, half made by somebody else: the import waits for them, with the
    // other stories written.
    let mut other = app.db.begin().await.unwrap();
    db::sql("INSERT INTO topics (id, slug, name) VALUES (1, 'lighthouses', 'Lighthouses')")
        .execute(&mut other)
        .await
        .unwrap();
    let desk = async {
        until_one_waits(&app).await;
        let own = "SELECT reading FROM import_files WHERE path = '' FOR UPDATE NOWAIT";
        let desks = "SELECT value FROM generation WHERE id = 1 FOR UPDATE NOWAIT";
        assert!(!is_free(&app, db::sql(own)).await, "the import is writing");
        assert!(is_free(&app, db::sql(desks)).await, "the desk can write");
        other.rollback().await.unwrap();
    };
    let import = folder.import(&app);
    let (report, ()) = tokio::join!(import, desk);
    assert_eq!(report.unwrap().created, 43);
}
