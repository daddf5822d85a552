//! `/desk/pictures`: pictures come in parts, are looked at to their ends, and carry their records
//! everywhere.
mod crop;
mod ending;
mod everywhere;
mod public;
mod replace;
mod uses;

use http::Method;
use masthead::newsroom::picture::Rights;
use masthead::people::role::Role;
use serde_json::{Value, json};

use crate::harness::{Member, Page, TestApp};
use crate::import::PICTURE;

const UPLOADS: &str = "/desk/pictures/uploads";

/// Posts bytes.
async fn part(person: &mut Member, id: &str, at: usize, bytes: &[u8]) -> Page {
    person
        .send_bytes(&format!("{UPLOADS}/{id}?at={at}"), bytes)
        .await
}

async fn begin(person: &mut Member, name: &str, size: usize) -> String {
    let coming = json!({"name": name, "size": size});
    let page = person.post_json(UPLOADS, &coming).await.expect(200);
    page.json()["id"].as_str().unwrap().to_owned()
}

/// A record that lacks nothing.
pub fn whole() -> Rights {
    Rights {
        creators: vec!["Hanne Vogt".to_owned()],
        usage_terms: Some("Own picture".to_owned()),
        alt: Some("A strait at dawn".to_owned()),
        caption: Some("The strait at dawn".into()),
        ..Rights::default()
    }
}

/// Brings a whole file, in one part.
pub async fn bring(person: &mut Member, name: &str, bytes: &[u8]) -> Value {
    let id = begin(person, name, bytes.len()).await;
    let page = part(person, &id, 0, bytes).await.expect(200);
    page.json()["picture"].clone()
}

#[tokio::test]
async fn a_file_comes_in_parts_and_goes_on_after_a_break() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Contributor).await;
    let id = begin(&mut ana, "C:\\photos\\Strait.JPG", PICTURE.len()).await;
    let (first, rest) = PICTURE.split_at(100);
    let page = part(&mut ana, &id, 0, first).await.expect(200);
    assert_eq!(page.json(), json!({"at": 100}));
    // The answer was lost, and the part comes again; another one comes too early.
    for at in [0, 5_000] {
        let page = part(&mut ana, &id, at, first).await.expect(200);
        assert_eq!(page.json(), json!({"at": 100}));
    }
    let there = ana.get(&format!("{UPLOADS}/{id}")).await.expect(200);
    assert_eq!(there.json(), json!({"at": 100}));
    let picture = part(&mut ana, &id, 100, rest).await.expect(200).json()["picture"].clone();
    assert_eq!(picture["file"], "Strait.jpg");
    assert!(picture["width"].as_i64().unwrap() > 0);
    let page = ana.get("/desk/pictures").await.expect(200);
    assert!(page.html().contains("Strait.jpg"));
    ana.get(&format!("{UPLOADS}/{id}")).await.expect(404);
    // The same bytes are the same picture, under whatever name; other bytes have another name.
    let again = bring(&mut ana, "copy.jpg", PICTURE).await;
    assert_eq!(again["id"], picture["id"]);
}

#[tokio::test]
async fn what_is_no_picture_or_is_damaged_is_refused_with_the_reason() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    for (name, bytes) in [
        ("words.jpg", &b"These are words."[..]),
        ("half.jpg", &PICTURE[..PICTURE.len() / 2]),
    ] {
        let id = begin(&mut ana, name, bytes.len()).await;
        let page = part(&mut ana, &id, 0, bytes).await.expect(422);
        assert!(
            !page.json()["problem"].as_str().unwrap().is_empty(),
            "{name}"
        );
        part(&mut ana, &id, 0, bytes).await.expect(404);
    }
    let huge = json!({"name": "huge.jpg", "size": 200 * 1024 * 1024});
    ana.post_json(UPLOADS, &huge).await.expect(413);
    for wrong in [
        json!({"name": "a.jpg", "size": 0}),
        json!({"name": "a.jpg", "size": -5}),
        json!({}),
    ] {
        ana.post_json(UPLOADS, &wrong).await.expect(400);
    }
    let id = begin(&mut ana, "more.jpg", 10).await;
    let page = part(&mut ana, &id, 0, PICTURE).await.expect(200);
    assert_eq!(page.json(), json!({"at": 0}), "more than was said");
    let page = ana.get("/desk/pictures").await.expect(200);
    assert!(!page.has(".library"), "nothing of it is in the library");
}

#[tokio::test]
async fn a_file_belongs_to_whoever_brings_it_and_others_do_not_bring_any() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let id = begin(&mut ana, "a.jpg", PICTURE.len()).await;
    let mut ben = app.staff(Role::Editor).await;
    ben.get(&format!("{UPLOADS}/{id}")).await.expect(404);
    part(&mut ben, &id, 0, PICTURE).await.expect(404);
    let mut support = app.staff(Role::Support).await;
    support.get("/desk/pictures").await.expect(403);
    support
        .post_json(UPLOADS, &json!({"name": "a", "size": 1}))
        .await
        .expect(403);
    part(&mut support, &id, 0, PICTURE).await.expect(403);
    support.get("/desk/pictures/choose").await.expect(403);
}

#[tokio::test]
async fn what_nobody_finishes_is_taken_away_after_a_day() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let id = begin(&mut ana, "a.jpg", PICTURE.len()).await;
    part(&mut ana, &id, 0, &PICTURE[..50]).await.expect(200);
    let file = app.data().join("uploads").join(&id);
    assert!(file.is_file());
    app.clock.advance(masthead::ground::clock::DAY + 1);
    masthead::newsroom::picture::upload::sweep(&app)
        .await
        .unwrap();
    assert!(!file.exists());
}

#[tokio::test]
async fn a_credit_that_is_changed_once_is_changed_on_the_page() {
    let app = TestApp::new().await;
    let picture = app.picture().name("strait.jpg").create().await;
    let article = app.article().lead_picture(&picture).create().await;
    let mut ana = app.staff(Role::Editor).await;
    let path = format!("/desk/pictures/{}", picture.id);
    let action = format!("{path}/record");
    let fields = [
        ("creators", "Mirela Novak\nBo Ek"),
        ("suppliers", "Agency"),
        ("alt", "A strait at dawn"),
        ("caption", "The *strait*"),
    ];
    let page = ana.submit_from(&path, &action, &fields).await.expect(303);
    let page = ana.get(page.header("location")).await.expect(200);
    assert!(page.has(".done-note"));
    let mut visitor = app.visitor();
    let shown = visitor.get(&article.path).await.expect(200).html();
    assert!(shown.contains("Agency/Mirela Novak/Bo Ek"));
    assert!(shown.contains("A strait at dawn") && shown.contains("The <em>strait</em>"));
    // A colleague who saw the record before that is shown both.
    let old = [&fields[..1], &[("seen", "7")]].concat();
    let page = ana.submit(&action, &old).await.expect(409);
    assert!(page.text(".overtaken").contains("A strait at dawn"));
}

#[tokio::test]
async fn a_record_without_a_name_or_with_a_wrong_address_is_not_saved() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let picture = bring(&mut ana, "a.jpg", PICTURE).await;
    let path = picture["url"].as_str().unwrap().to_owned();
    let action = format!("{path}/record");
    let page = ana
        .submit_from(&path, &action, &[("alt", "Kept")])
        .await
        .expect(422);
    assert!(page.has("#creators-problem"));
    assert_eq!(page.text("#alt"), "Kept", "what was typed is there");
    let fields = [("creators", "Ana"), ("licence_url", "javascript:alert(1)")];
    let page = ana.submit_from(&path, &action, &fields).await.expect(422);
    assert!(page.has("#licence_url-problem"));
    let mut contributor = app.staff(Role::Contributor).await;
    contributor.submit(&action, &fields).await.expect(403);
    let page = contributor.get(&path).await.expect(200);
    assert!(!page.has("form[action$='/record']"));
    ana.send(Method::GET, "/desk/pictures/7", "")
        .await
        .expect(404);
}
