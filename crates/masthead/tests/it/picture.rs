//! The addresses of pictures: each means one picture with one rights record.
use std::path::Path;

use http::StatusCode;
use masthead::ground::clock::{DAY, MINUTE, SECOND};
use masthead::newsroom::picture;

use crate::harness::{Page, TestApp};
use crate::import::{Folder, PICTURE, story};

const KEPT_FOR_EVER: &str = "public, max-age=31536000, s-maxage=60, immutable";
const KEPT_SHORTLY: &str = "public, max-age=30, s-maxage=60";

/// A story with a lead picture.
fn folder() -> Folder {
    Folder::new()
        .file("pictures/p.jpg", PICTURE)
        .file(
            "pictures/p.toml",
            "credit = \"First\"\nalt = \"A strait\"\n",
        )
        .story("one", "picture: p.jpg\n")
}

/// The address of the picture on the page, which everybody may use.
async fn shown(app: &TestApp) -> String {
    let page = app.curl().get("/news/one").await.expect(200);
    page.attr(".picture-lead img", "src")
}

/// The picture at an address that may be kept for as long as `policy` says.
async fn kept(app: &TestApp, address: &str, policy: &str) -> Vec<u8> {
    let page = app.curl().get(address).await.expect(200);
    assert_eq!(page.header("cache-control"), policy, "{address}");
    page.bytes()
}

fn credit(bytes: &[u8]) -> Option<String> {
    imaging::metadata(bytes).credit_line
}

/// Where an address leads that means what is no more.
async fn led_to(app: &TestApp, address: &str, policy: &str) -> String {
    let page: Page = app.curl().get(address).await;
    assert_eq!(page.status, StatusCode::FOUND, "{address}");
    assert_eq!(page.header("cache-control"), policy, "{address}");
    assert!(page.raw.is_empty());
    page.header("location").to_owned()
}

#[tokio::test]
async fn a_changed_credit_has_a_new_address_and_the_old_one_leads_to_it() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let old = shown(&app).await;
    let bytes = kept(&app, &old, KEPT_FOR_EVER).await;
    assert_eq!(credit(&bytes).as_deref(), Some("First"));

    folder.write(
        "pictures/p.toml",
        "credit = \"Second\"\nalt = \"A strait\"\n",
    );
    folder.import(&app).await.unwrap();
    let meanwhile = shown(&app).await;
    assert!(meanwhile.ends_with("/original.jpg"), "{meanwhile}");
    assert_eq!(led_to(&app, &old, KEPT_SHORTLY).await, meanwhile);
    let bytes = kept(&app, &meanwhile, KEPT_SHORTLY).await;
    assert_eq!(credit(&bytes).as_deref(), Some("Second"));

    masthead::ground::jobs::run_due(&app).await.unwrap();
    let new = shown(&app).await;
    assert_ne!(new, old);
    assert_eq!(led_to(&app, &old, KEPT_SHORTLY).await, new);
    let bytes = kept(&app, &new, KEPT_FOR_EVER).await;
    assert_eq!(credit(&bytes).as_deref(), Some("Second"));
}

#[tokio::test]
async fn another_picture_under_the_same_name_has_a_new_address_and_the_old_files_go() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let old = shown(&app).await;
    let before = kept(&app, &old, KEPT_FOR_EVER).await;
    let smaller = std::fs::read(demo("pictures/author-ines-calloway.jpg")).unwrap();
    folder.write("pictures/p.jpg", smaller);
    folder.import(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let new = shown(&app).await;
    assert_ne!(kept(&app, &new, KEPT_FOR_EVER).await, before);
    let largest = old.replace("/1088.", "/1280.");
    assert!(
        led_to(&app, &largest, KEPT_SHORTLY)
            .await
            .ends_with("/original.jpg")
    );
    let pictures = app.data().join("pictures");
    let one = std::fs::read_dir(pictures)
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    assert_eq!(std::fs::read_dir(one.path()).unwrap().count(), 1);
}

/// A story with a picture above it and two in its text.
fn illustrated() -> Folder {
    let text = story("picture: p.jpg\naccess: free\n") + "\n![One](p.jpg)\n\n![Two](q.jpg)\n";
    let record = "credit = \"First\"\nalt = \"A strait\"\n";
    Folder::new()
        .file("pictures/p.jpg", PICTURE)
        .file("pictures/p.toml", record)
        .file("pictures/q.jpg", PICTURE)
        .file("pictures/q.toml", record)
        .file("articles/one.md", text)
}

#[tokio::test]
async fn the_lead_picture_is_asked_for_first_and_the_others_when_they_come_near() {
    let app = TestApp::new().await;
    illustrated().import(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let page = app.curl().get("/news/one").await.expect(200);
    let first = page.attrs("img[fetchpriority=high]", "src");
    assert_eq!(first, page.attrs(".picture-lead img", "src"));
    assert!(!page.has(".picture-lead img[loading]"));
    let others = page.attrs(".story img", "loading");
    assert_eq!(others, ["lazy", "lazy"], "{}", page.html());
    // Their places are held, and what is drawn is chosen from all sizes.
    for name in ["width", "height", "srcset", "sizes"] {
        assert_eq!(page.attrs("img", name).len(), 3, "{name}");
    }
    let front = app.curl().get("/").await.expect(200);
    assert_eq!(front.attrs("img[fetchpriority=high]", "src").len(), 1);
}

fn demo(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../demo")
        .join(path)
}

/// Another record for a picture, as an import writes it.
async fn credit_anew(app: &TestApp, id: i64) {
    let mut changed = picture::by_id(&app.db, id).await.unwrap().unwrap();
    changed.rights.credit = Some("Somebody else".to_owned());
    let mut tx = app.db.begin().await.unwrap();
    assert!(
        picture::save(&mut tx, &changed, app.clock.now())
            .await
            .unwrap()
            .is_changed()
    );
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
}

#[tokio::test]
async fn an_old_address_of_a_gated_picture_leads_on_no_longer_than_it_was_valid() {
    let app = TestApp::new().await;
    let article = app.article().gated_picture().create().await;
    let page = app.visitor().read(&article.path).await;
    let old = page.attr(".gated img", "src");
    kept(&app, &old, "private, no-store").await;
    credit_anew(&app, article.gated_picture.unwrap()).await;
    app.clock.advance(DAY);
    let new = led_to(&app, &old, "private, no-store").await;
    assert_ne!(new, old);
    kept(&app, &new, "private, no-store").await;
    app.clock.advance(2 * DAY);
    for address in [old, new] {
        app.curl().get(&address).await.expect(404);
    }
}

#[tokio::test]
async fn a_version_that_nobody_signed_leads_nowhere() {
    let app = TestApp::new().await;
    folder().import(&app).await.unwrap();
    let address = shown(&app).await;
    let version = address.split(['/', '-']).nth(3).unwrap();
    assert_eq!(version.len(), 16, "{address}");
    let forged = address.replace(version, &"0".repeat(16));
    app.curl().get(&forged).await.expect(404);
}

#[tokio::test]
async fn sizes_that_are_lost_are_made_again_and_the_original_is_sent_meanwhile() {
    let app = TestApp::new().await;
    folder().import(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let address = shown(&app).await;
    let before = kept(&app, &address, KEPT_FOR_EVER).await;
    let pictures = app.data().join("pictures");
    std::fs::remove_dir_all(&pictures).unwrap();
    for _ in 0..3 {
        let meanwhile = kept(&app, &address, KEPT_SHORTLY).await;
        assert_eq!(credit(&meanwhile).as_deref(), Some("First"));
        assert_ne!(meanwhile, before);
    }
    let webp = app
        .curl()
        .get(&address.replace(".jpg", ".webp"))
        .await
        .expect(200);
    assert_eq!(webp.header("content-type"), "image/jpeg");
    assert_eq!(
        masthead::ground::jobs::run_due(&app).await.unwrap(),
        1,
        "one job"
    );
    assert_eq!(kept(&app, &address, KEPT_FOR_EVER).await, before);
    let never = address.replace("/1088.", "/1089.");
    app.curl().get(&never).await.expect(404);

    // A size that nobody asks for is found too, and one whose original is gone is left alone.
    std::fs::remove_dir_all(&pictures).unwrap();
    app.clock.advance(DAY);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    app.clock.advance(DAY);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    assert_eq!(kept(&app, &address, KEPT_FOR_EVER).await, before);
    std::fs::remove_dir_all(&pictures).unwrap();
    std::fs::remove_dir_all(app.data().join("originals")).unwrap();
    app.curl().get(&address).await.expect(404);
    assert_eq!(masthead::ground::jobs::run_due(&app).await.unwrap(), 0);
}

/// Three stories with a picture each; the ids of the pictures.
async fn library(app: &TestApp) -> Vec<i64> {
    let mut folder = Folder::new();
    for name in ["a", "b", "c"] {
        folder = folder
            .file(&format!("pictures/{name}.jpg"), PICTURE)
            .file(
                &format!("pictures/{name}.toml"),
                format!("credit = \"{name}\"\nalt = \"A strait\"\n"),
            )
            .story(name, &format!("picture: {name}.jpg\n"));
    }
    folder.import(app).await.unwrap();
    let names = picture::names(&app.db).await.unwrap();
    names.into_iter().map(|(_, id)| id).collect()
}

async fn generation(app: &TestApp) -> i64 {
    masthead::ground::changes::version(&app.db).await.unwrap()
}

#[tokio::test]
async fn pictures_that_become_ready_one_after_the_other_are_told_together() {
    let app = TestApp::new().await;
    library(&app).await;
    let before = generation(&app).await;
    masthead::ground::jobs::run_due(&app).await.unwrap();
    assert_eq!(generation(&app).await, before + 1);
    for story in ["/news/a", "/news/b", "/news/c"] {
        let page = app.curl().get(story).await.expect(200);
        let address = page.attr(".picture-lead img", "src");
        assert!(address.ends_with("/1088.jpg"), "{address}");
    }
}

#[tokio::test]
async fn a_picture_that_is_ready_waits_no_longer_than_five_seconds_for_others() {
    let app = TestApp::new().await;
    let ids = library(&app).await;
    let before = generation(&app).await;
    let make = |id: i64| {
        let payload = serde_json::json!({ "picture": id });
        let app = &app;
        async move { picture::jobs::make_sizes(app, &payload).await.unwrap() }
    };
    make(ids[0]).await;
    assert_eq!(generation(&app).await, before, "others are on their way");
    app.clock.advance(5 * SECOND);
    make(ids[1]).await;
    assert_eq!(generation(&app).await, before + 1);
    make(ids[2]).await;
    assert_eq!(generation(&app).await, before + 1);
    // What is left when the process ends is told by the next minute.
    app.clock.advance(MINUTE);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    app.clock.advance(MINUTE);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    assert!(generation(&app).await > before + 1);
}

#[tokio::test]
async fn a_cache_that_asks_again_is_not_sent_a_size_again_and_hears_of_its_end() {
    let app = TestApp::new().await;
    folder().import(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let address = shown(&app).await;
    let page = app.curl().get(&address).await.expect(200);
    let tag = page.header("etag").to_owned();
    let mut cache = app.curl().with("if-none-match", &tag);
    let again = cache.get(&address).await.expect(304);
    assert!(again.raw.is_empty());
    assert_eq!(again.header("cache-control"), KEPT_FOR_EVER);
    let webp = address.replace(".jpg", ".webp");
    let other = cache.get(&webp).await.expect(200);
    assert_ne!(other.header("etag"), tag);
    let mut tx = app.db.begin().await.unwrap();
    let state = masthead::newsroom::article::State::Withdrawn;
    let now = app.clock.now();
    let kept = masthead::newsroom::article::set_state(&mut tx, &app.ids, "one", state, now).await;
    assert!(kept.unwrap().is_changed());
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    cache.get(&address).await.expect(404);
}
