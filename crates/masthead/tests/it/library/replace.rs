//! Another file in the place of a picture: every use shows it, and the rights are asked for again.
use masthead::newsroom::picture;
use masthead::people::role::Role;
use serde_json::{Value, json};

use super::{UPLOADS, bring, part, whole};
use crate::harness::{Member, TestApp};
use crate::import::PICTURE;

fn replacing(picture: i64, seen: &str) -> Value {
    json!({
        "picture": picture.to_string(), "seen": seen, "credit": "Bo Ek", "terms": "CC BY 4.0", "alt": "A quay",
    })
}

async fn begin(person: &mut Member, replaces: &Value) -> crate::harness::Page {
    let coming = json!({"name": "new.jpg", "size": PICTURE.len(), "replaces": replaces});
    person.post_json(UPLOADS, &coming).await
}

async fn seen(person: &mut Member, picture: i64) -> String {
    let page = person
        .get(&format!("/desk/pictures/{picture}"))
        .await
        .expect(200);
    page.attr("#drop", "data-seen")
}

#[tokio::test]
async fn every_use_shows_the_new_file_with_its_own_credit_and_the_old_one_is_kept() {
    let app = TestApp::new().await;
    let picture = app
        .picture()
        .name("strait.png")
        .rights(whole())
        .create()
        .await;
    let story = app.article().lead_picture(&picture).create().await;
    let before = picture::by_id(&app.db, picture.id).await.unwrap().unwrap();
    let old = app
        .curl()
        .get(&story.path)
        .await
        .attr(".picture-lead img", "src");
    let mut ben = app.staff(Role::Editor).await;
    let seen = seen(&mut ben, picture.id).await;
    let page = begin(&mut ben, &replacing(picture.id, &seen))
        .await
        .expect(200);
    let id = page.json()["id"].as_str().unwrap().to_owned();
    let page = part(&mut ben, &id, 0, PICTURE).await.expect(200);
    assert_eq!(page.json()["picture"]["id"], picture.id.to_string());
    masthead::ground::jobs::run_due(&app).await.unwrap();
    app.refresh().await.unwrap();

    let page = app.curl().get(&story.path).await.expect(200);
    let new = page.attr(".picture-lead img", "src");
    assert_ne!(new, old);
    assert!(page.html().contains("Bo Ek") && !page.html().contains("Hanne Vogt"));
    assert!(
        page.html().contains("The strait at dawn"),
        "what it shows is kept"
    );
    assert_eq!(page.attr(".picture-lead img", "alt"), "A quay");
    let bytes = app.curl().get(&new).await.expect(200).bytes();
    assert_eq!(
        imaging::metadata(&bytes).credit_line.as_deref(),
        Some("Bo Ek")
    );
    let moved = app.curl().get(&old).await.expect(302);
    assert!(moved.header("location").contains("/pictures/"));
    let after = picture::by_id(&app.db, picture.id).await.unwrap().unwrap();
    assert_eq!(after.name, "strait.png", "a record keeps its name");
    assert_ne!(after.sha256, before.sha256);
    assert!(app.data().join("originals").join(&before.sha256).is_file());
    let record = ben.get(&format!("/desk/pictures/{}", picture.id)).await;
    assert!(
        record
            .text("section[aria-labelledby=file-heading]")
            .contains("Hanne Vogt")
    );
    let log = app
        .staff(Role::Owner)
        .await
        .get("/desk/log")
        .await
        .expect(200);
    assert!(log.html().contains("replaced the file of the picture"));
}

#[tokio::test]
async fn nothing_is_replaced_unseen_without_rights_or_without_the_right() {
    let app = TestApp::new().await;
    let picture = app.picture().rights(whole()).create().await;
    let mut ben = app.staff(Role::Editor).await;
    let seen = seen(&mut ben, picture.id).await;
    begin(&mut ben, &replacing(picture.id, "7"))
        .await
        .expect(409);
    begin(&mut ben, &replacing(7, &seen)).await.expect(404);
    for lacking in ["credit", "terms"] {
        let mut asked = replacing(picture.id, &seen);
        asked[lacking] = json!(" ");
        let page = begin(&mut ben, &asked).await.expect(422);
        assert!(!page.json()["problem"].as_str().unwrap().is_empty());
    }
    let mut ana = app.staff(Role::Contributor).await;
    begin(&mut ana, &replacing(picture.id, &seen))
        .await
        .expect(403);
    // A colleague changes the record while the file is on its way.
    let page = begin(&mut ben, &replacing(picture.id, &seen))
        .await
        .expect(200);
    let id = page.json()["id"].as_str().unwrap().to_owned();
    let path = format!("/desk/pictures/{}", picture.id);
    let fields = [("creators", "Somebody else")];
    let action = format!("{path}/record");
    ben.submit_from(&path, &action, &fields).await.expect(303);
    part(&mut ben, &id, 0, PICTURE).await.expect(409);
    let now = picture::by_id(&app.db, picture.id).await.unwrap().unwrap();
    assert_eq!(now.rights.creators, ["Somebody else"]);
    assert_eq!((now.width, now.height), (1, 1));
}

#[tokio::test]
async fn two_records_may_come_to_have_one_file() {
    let app = TestApp::new().await;
    let picture = app.picture().rights(whole()).create().await;
    let mut ben = app.staff(Role::Editor).await;
    let other = bring(&mut ben, "other.jpg", PICTURE).await;
    let seen = seen(&mut ben, picture.id).await;
    let page = begin(&mut ben, &replacing(picture.id, &seen))
        .await
        .expect(200);
    let id = page.json()["id"].as_str().unwrap().to_owned();
    let page = part(&mut ben, &id, 0, PICTURE).await.expect(200);
    assert_eq!(page.json()["picture"]["id"], picture.id.to_string());
    assert_ne!(page.json()["picture"]["id"], other["id"]);
}
