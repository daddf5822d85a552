//! What an import reads again of a folder that was imported before.
use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use db::sql;
use masthead::import::Report;

use super::{Folder, PICTURE, story};
use crate::harness::TestApp;

/// Long after every file was written, in milliseconds: the year 2100.
const LATER: i64 = 4_102_444_800_000;

/// An application whose clock is so late that times of files can be relied on.
async fn app() -> TestApp {
    let app = TestApp::new().await;
    app.clock.set(LATER);
    app
}

fn folder() -> Folder {
    Folder::new()
        .file("pictures/strait.jpg", PICTURE)
        .file(
            "pictures/strait.toml",
            "creators = [\"Mirela\"]\nalt = \"A strait\"\n",
        )
        .file(
            "articles/one.md",
            story("picture: strait.jpg\ntopics: [Ships]\naliases: [first]\nid: one\n")
                + "\n[Two](two.md#part)\n",
        )
        .file(
            "articles/two.md",
            story("topics: [Harbour]\n") + "\n## Part\n\nFive.\n",
        )
        .story("three", "")
}

async fn import(folder: &Folder, app: &TestApp) -> Report {
    folder.import(app).await.unwrap()
}

#[tokio::test]
async fn a_folder_that_is_as_it_was_is_not_read_again() {
    let app = app().await;
    let folder = folder();
    let first = import(&folder, &app).await;
    assert_eq!((first.read, first.created), (4, 3));
    for _ in 0..2 {
        let again = import(&folder, &app).await;
        assert_eq!((again.read, again.unchanged), (0, 3));
        assert!(!again.others_changed);
    }
}

#[tokio::test]
async fn only_what_has_changed_is_read() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    let text = story("").replace("Two.", "Two, edited.");
    folder.write("articles/three.md", &text);
    let report = import(&folder, &app).await;
    assert_eq!((report.read, report.revised, report.unchanged), (1, 1, 2));
    folder.write(
        "pictures/strait.toml",
        "creators = [\"Mirela\"]\nalt = \"The strait\"\n",
    );
    let report = import(&folder, &app).await;
    assert_eq!((report.read, report.pictures_changed), (1, 1));
    assert_eq!(import(&folder, &app).await.read, 0);
}

#[tokio::test]
async fn the_same_content_under_other_times_is_not_parsed() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    folder.write("articles/three.md", story(""));
    let report = import(&folder, &app).await;
    assert_eq!((report.read, report.unchanged), (0, 3));
}

/// Writes a file of the same length and gives it the time that it had.
fn edit_in_secret(folder: &Folder) {
    let path = folder.path().join("articles/three.md");
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    folder.write("articles/three.md", story("").replace("Two.", "Owt."));
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(time).unwrap();
}

#[tokio::test]
async fn a_change_that_hides_behind_its_time_is_found() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    edit_in_secret(&folder);
    assert_eq!(import(&folder, &app).await.revised, 1);
}

#[tokio::test]
async fn a_file_as_young_as_the_import_is_read_the_next_time() {
    let app = TestApp::new().await;
    app.clock.set(0);
    let folder = folder();
    import(&folder, &app).await;
    // As if it had been written within the same tick of the disk's clock, twice.
    sql("UPDATE import_files SET stat = 0 WHERE stat IS NOT NULL")
        .execute(&app.db)
        .await
        .map(|trusted| assert_eq!(trusted, 0, "times as young as the import are trusted"))
        .unwrap();
    edit_in_secret(&folder);
    assert_eq!(import(&folder, &app).await.revised, 1);
    // Once it is old enough its time counts.
    app.clock.set(LATER);
    import(&folder, &app).await;
    let untrusted: Vec<(String,)> =
        sql("SELECT path FROM import_files WHERE stat IS NULL AND path <> ''")
            .all(&app.db)
            .await
            .unwrap();
    assert_eq!(untrusted, []);
}

#[tokio::test]
async fn a_file_from_the_future_is_read_each_time() {
    let app = app().await;
    let folder = folder();
    let path = folder.path().join("articles/three.md");
    let future = SystemTime::UNIX_EPOCH + Duration::from_millis(LATER as u64) * 2;
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(future).unwrap();
    import(&folder, &app).await;
    let untrusted: Vec<(String,)> =
        sql("SELECT path FROM import_files WHERE stat IS NULL AND path <> ''")
            .all(&app.db)
            .await
            .unwrap();
    assert_eq!(untrusted, [("articles/three.md".to_owned(),)]);
}

const FIVE: &str = "articles/five.md";
const ONE: &str = "articles/one.md";
const TWO: &str = "articles/two.md";

/// A file that is changed: its keys, or all of it where it is a table, and what stands behind the
/// text; the file that has the mistake then, and the mistake.
const BETWEEN: [(&str, &str, &str, &str, &str); 11] = [
    (
        FIVE,
        "slug: three\n",
        "",
        "articles/three.md",
        "`three` is the slug of articles/five.md too",
    ),
    (
        FIVE,
        "aliases: [first]\n",
        "",
        ONE,
        "`first` is an address of articles/five.md too",
    ),
    (
        FIVE,
        "id: one\n",
        "",
        ONE,
        "is the id of articles/five.md too",
    ),
    (
        FIVE,
        "topics: [\"Harbour!\"]\n",
        "",
        TWO,
        "has the address of",
    ),
    (
        FIVE,
        "lang: fr\ntranslation_of: three\n",
        "",
        "articles/four.md",
        "is the same story in `fr`",
    ),
    (
        FIVE,
        "",
        "\n[Two](two.md#gone)\n",
        FIVE,
        "leads to no heading or name there",
    ),
    (
        FIVE,
        "",
        "\n[Two](six.md)\n",
        FIVE,
        "leads to no file of the folder",
    ),
    (TWO, "", "", ONE, "leads to no heading or name there"),
    (
        TWO,
        "aliases: [three]\n",
        "\n## Part\n\nFive.\n",
        TWO,
        "leads to articles/three.md already",
    ),
    (
        "pictures/strait.toml",
        "alt = \"A\"\n",
        "",
        ONE,
        "has no credit",
    ),
    (
        "fronts.toml",
        "home = [\"nine\"]\n",
        "",
        "fronts.toml",
        "there is no article",
    ),
];

#[tokio::test]
async fn mistakes_between_changed_and_unchanged_files_are_found() {
    let app = app().await;
    let folder = folder()
        .story("four", "slug: fourth\nlang: fr\ntranslation_of: three\n")
        .file("fronts.toml", "home = [\"three\"]\n");
    import(&folder, &app).await;
    for (path, keys, behind, place, message) in BETWEEN {
        let whole = folder.path().join(path);
        let before = fs::read(&whole).ok();
        match path.ends_with(".toml") {
            true => folder.write(path, keys),
            false => folder.write(path, story(keys) + behind),
        }
        let mistakes = folder.mistakes(&app).await;
        let is_it = |line: &String| line.starts_with(place) && line.contains(message);
        assert!(mistakes.iter().any(is_it), "{message}: {mistakes:#?}");
        match before {
            Some(before) => fs::write(whole, before).unwrap(),
            None => fs::remove_file(whole).unwrap(),
        }
    }
    fs::remove_file(folder.path().join("pictures/strait.jpg")).unwrap();
    let mistakes = folder.mistakes(&app).await;
    let message = "`strait.jpg` is not in pictures/";
    assert!(mistakes[0].contains(message), "{mistakes:#?}");
    folder.write("pictures/strait.jpg", PICTURE);
    // A folder with mistakes has left what is known of the sound one as it was.
    let report = import(&folder, &app).await;
    assert_eq!((report.unchanged, report.revised), (4, 0));
    assert!(!report.others_changed);
}

#[tokio::test]
async fn a_mistake_is_not_forgotten_by_the_next_import() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    folder.write("articles/three.md", story("acess: free\n"));
    let first = folder.mistakes(&app).await;
    assert_eq!(folder.mistakes(&app).await, first);
}

#[tokio::test]
async fn all_files_are_read_again_when_something_decides_otherwise_how() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    let mut said = "name = \"The Example\"\ntime_zone = \"Europe/London\"\n".to_owned();
    for line in [
        "ignore_keys = [\"layout\"]\n",
        "ignore_tags = [\"notice\"]\n",
        "typography = false\n",
        "language = \"de\"\n",
    ] {
        said += line;
        folder.write("publication.toml", &said);
        assert_eq!(import(&folder, &app).await.read, 4, "{line}");
        assert_eq!(import(&folder, &app).await.read, 0, "{line}");
    }
    folder.write("publication.toml", said.replace("London", "Paris"));
    assert_eq!(import(&folder, &app).await.read, 4);
    // What only the checks between files need is nothing of the kind.
    folder.write(
        "publication.toml",
        said.replace("London", "Paris") + "founded = 1999\n",
    );
    let report = import(&folder, &app).await;
    assert!(report.read == 0 && report.others_changed);
}

#[tokio::test]
async fn a_folder_becomes_one_of_a_language_and_its_stories_are_read_again() {
    let app = app().await;
    let folder = folder().story("fr/quay", "slug: quai\n");
    import(&folder, &app).await;
    let folder = folder.story("quay", "");
    assert_eq!(import(&folder, &app).await.read, 6);
}

#[tokio::test]
async fn another_version_reads_all_files_again() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    sql("UPDATE import_files SET reading = reading - 1")
        .execute(&app.db)
        .await
        .unwrap();
    let report = import(&folder, &app).await;
    assert_eq!((report.read, report.unchanged), (4, 3));
    assert_eq!(import(&folder, &app).await.read, 0);
}

#[tokio::test]
async fn damaged_rows_are_made_again() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    for damage in [
        sql(
            "UPDATE import_files SET outline = substr(outline, 1, 20) WHERE path = 'articles/one.md'",
        ),
        sql("UPDATE import_files SET outline = '[]' WHERE path = 'pictures/strait.jpg'"),
        sql("DELETE FROM import_files WHERE path = 'articles/two.md'"),
    ] {
        damage.execute(&app.db).await.unwrap();
        let report = import(&folder, &app).await;
        assert_eq!((report.read, report.unchanged), (1, 3));
        assert_eq!(import(&folder, &app).await.read, 0);
    }
}

#[tokio::test]
async fn a_file_that_is_gone_is_forgotten_and_read_when_it_comes_back() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    let path = folder.path().join("articles/three.md");
    let aside = folder.path().join("three.aside");
    fs::rename(&path, &aside).unwrap();
    import(&folder, &app).await;
    let row: Option<(String,)> =
        sql("SELECT path FROM import_files WHERE path = 'articles/three.md'")
            .optional(&app.db)
            .await
            .unwrap();
    assert_eq!(row, None);
    fs::rename(&aside, &path).unwrap();
    let report = import(&folder, &app).await;
    assert_eq!((report.read, report.unchanged), (1, 3));
}

#[tokio::test]
async fn an_article_that_is_not_as_its_file_is_written_although_the_file_is_the_same() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    sql("UPDATE articles SET source_hash = NULL WHERE slug = 'three'")
        .execute(&app.db)
        .await
        .unwrap();
    let report = import(&folder, &app).await;
    assert_eq!((report.read, report.unchanged), (0, 3));
    let (hashes,): (i64,) = sql("SELECT count(source_hash) FROM articles")
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!(hashes, 3);
}

#[tokio::test]
async fn links_into_an_edited_story_hold_and_need_no_reading() {
    let app = app().await;
    let folder = folder();
    import(&folder, &app).await;
    // The heading keeps its block's id, which is that of the first words no more.
    let text = story("topics: [Harbour]\n") + "\n## Part.\n\nFive, and more.\n";
    folder.write("articles/two.md", &text);
    let report = import(&folder, &app).await;
    assert_eq!(report.read, 1);
    for _ in 0..2 {
        let report = import(&folder, &app).await;
        assert_eq!((report.read, report.revised), (0, 0));
    }
    let (one, two) = (document(&app, "one").await, document(&app, "two").await);
    let (_, led) = one.split_once("/news/two#b-").expect("a link to the block");
    let id = &led[..8];
    assert!(two.contains(&format!("\"id\":\"{id}\"")), "{id} in {two}");
}

/// The document of an article, as it is stored.
async fn document(app: &TestApp, slug: &str) -> String {
    let (document,): (String,) = sql("SELECT r.document FROM articles a
         JOIN revisions r ON r.id = a.revision_id WHERE a.slug = $1")
    .bind(slug)
    .one(&app.db)
    .await
    .unwrap();
    document
}
