//! What pages keep of a picture where they cut it, and which way up it is.
use imaging::{Limits, average_colour, decode};
use masthead::newsroom::picture::{self, Rights};
use masthead::people::role::Role;

use super::{bring, whole};
use crate::harness::{Member, TestApp, TestPicture};
use crate::import::PICTURE;

/// A picture of the demo in the library, with its sizes.
async fn strait(app: &TestApp, person: &mut Member) -> TestPicture {
    let brought = bring(person, "strait.jpg", PICTURE).await;
    let picture = TestPicture {
        id: brought["id"].as_str().unwrap().parse().unwrap(),
        name: "strait.jpg".to_owned(),
    };
    let path = format!("/desk/pictures/{}", picture.id);
    let fields = [
        ("creators", "Hanne Vogt"),
        ("usage_terms", "Ours"),
        ("alt", "A strait"),
    ];
    let action = format!("{path}/record");
    person
        .submit_from(&path, &action, &fields)
        .await
        .expect(303);
    masthead::ground::jobs::run_due(app).await.unwrap();
    app.refresh().await.unwrap();
    picture
}

async fn shared(app: &TestApp, path: &str) -> (String, String, String) {
    let page = app.curl().get(path).await.expect(200);
    let meta = |name: &str| page.attr(&format!("meta[property='{name}']"), "content");
    (
        meta("og:image"),
        meta("og:image:width"),
        meta("og:image:height"),
    )
}

#[tokio::test]
async fn a_point_is_kept_by_cards_portraits_and_where_the_page_is_shared() {
    let app = TestApp::new().await;
    let mut ben = app.staff(Role::Editor).await;
    let picture = strait(&app, &mut ben).await;
    let story = app.article().lead_picture(&picture).create().await;
    let path = format!("/desk/pictures/{}", picture.id);
    let action = format!("{path}/crop");
    let fields = [
        ("focus_x", "20"),
        ("focus_y", "70"),
        ("square_x", "100"),
        ("square_y", "0"),
    ];
    let page = ben.submit_from(&path, &action, &fields).await.expect(303);
    let page = ben.get(page.header("location")).await.expect(200);
    assert!(page.has(".done-note"));
    assert_eq!(page.attr("#focus_x", "value"), "20");
    assert_eq!(page.attr(".crop-card img", "class"), "focus-x-2 focus-y-7");
    assert_eq!(
        page.attr(".crop-square img", "class"),
        "focus-x-10 focus-y-0"
    );
    masthead::ground::jobs::run_due(&app).await.unwrap();
    app.refresh().await.unwrap();
    let front = app.curl().get("/").await.expect(200);
    assert_eq!(
        front.attr(".card-picture img", "class"),
        "focus-x-2 focus-y-7"
    );
    let (image, width, height) = shared(&app, &story.path).await;
    assert!(image.ends_with("/share.jpg"), "{image}");
    let (_, path) = image.split_at(image.find("/pictures/").unwrap());
    let cut = app.curl().get(path).await.expect(200).bytes();
    let cut = decode(&cut, &Limits::default()).unwrap();
    assert_eq!(
        (cut.width().to_string(), cut.height().to_string()),
        (width, height)
    );
    assert!((1.85..1.95).contains(&(f64::from(cut.width()) / f64::from(cut.height()))));
}

#[tokio::test]
async fn half_a_point_is_refused_and_a_later_version_is_not_overwritten() {
    let app = TestApp::new().await;
    let picture = app.picture().rights(whole()).create().await;
    let path = format!("/desk/pictures/{}", picture.id);
    let action = format!("{path}/crop");
    let mut ben = app.staff(Role::Editor).await;
    for wrong in [
        [("focus_x", "20"), ("focus_y", "")],
        [("focus_x", "101"), ("focus_y", "5")],
        [("focus_x", "left"), ("focus_y", "5")],
    ] {
        let page = ben.submit_from(&path, &action, &wrong).await.expect(422);
        assert!(page.has("#focus_x-problem"));
        assert_eq!(
            page.attr("#focus_x", "value"),
            wrong[0].1,
            "what was typed is there"
        );
    }
    let old = [("focus_x", "20"), ("focus_y", "30"), ("seen", "7")];
    let page = ben.submit(&action, &old).await.expect(409);
    assert!(page.has(".problems") && page.attr("#focus_y", "value") == "30");
    ben.submit(&format!("{path}/turn"), &[("to", "left"), ("seen", "7")])
        .await
        .expect(409);
    ben.submit(&format!("{path}/turn"), &[("to", "over")])
        .await
        .expect(400);
    let before = picture::by_id(&app.db, picture.id).await.unwrap().unwrap();
    assert_eq!(before.rights, whole());
    let mut ana = app.staff(Role::Contributor).await;
    ana.submit(&action, &old).await.expect(403);
    ana.submit(&format!("{path}/turn"), &[("to", "left")])
        .await
        .expect(403);
}

#[tokio::test]
async fn a_turned_picture_has_new_sizes_new_addresses_and_its_old_file() {
    let app = TestApp::new().await;
    let mut ben = app.staff(Role::Editor).await;
    let picture = strait(&app, &mut ben).await;
    let story = app.article().lead_picture(&picture).create().await;
    let seen = async || app.curl().get(&story.path).await.expect(200);
    let (old, before) = (
        seen().await.attr(".picture-lead img", "src"),
        picture::by_id(&app.db, picture.id).await.unwrap().unwrap(),
    );
    let path = format!("/desk/pictures/{}", picture.id);
    let action = format!("{path}/turn");
    ben.submit_from(&path, &action, &[("to", "right")])
        .await
        .expect(303);
    // Until the sizes are made, the original says how it is to be held.
    let meanwhile = seen().await.attr(".picture-lead img", "src");
    let original = app.curl().get(&meanwhile).await.expect(200).bytes();
    let original = decode(&original, &Limits::default()).unwrap();
    assert!(original.height() > original.width());
    masthead::ground::jobs::run_due(&app).await.unwrap();
    app.refresh().await.unwrap();
    let new = seen().await.attr(".picture-lead img", "src");
    assert_ne!(new, old);
    let bytes = app.curl().get(&new).await.expect(200).bytes();
    let size = decode(&bytes, &Limits::default()).unwrap();
    assert!(size.height() > size.width());
    let (one, other) = (average_colour(&size), average_colour(&original));
    assert!(
        one.iter().zip(other).all(|(a, b)| a.abs_diff(b) < 6),
        "{one:?} {other:?}"
    );
    let after = picture::by_id(&app.db, picture.id).await.unwrap().unwrap();
    assert_eq!(after.sha256, before.sha256, "the original stays");
    assert_eq!((after.width, after.height), (before.height, before.width));
    ben.submit_from(&path, &action, &[("to", "left")])
        .await
        .expect(303);
    let back = picture::by_id(&app.db, picture.id).await.unwrap().unwrap();
    assert_eq!(
        back.rights,
        Rights {
            turned: 0,
            ..before.rights
        }
    );
    assert_eq!(back.version, before.version);
}
