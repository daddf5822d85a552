//! People and things: rename, kind, privacy, names, merge, split, and the exact way back.
use masthead::newsroom::knowledge::record::Sort;
use masthead::newsroom::knowledge::thing::{self, Form, Kind, Privacy};
use masthead::people::role::Role;
use serde_json::json;

use super::{decision, find, known, offered, people, publish, records, send, story};
use crate::harness::{Member, Page, TestApp};

async fn post(person: &mut Member, thing: i64, deed: &str, fields: &[(&str, &str)]) -> Page {
    let path = format!("/desk/things/{thing}");
    person
        .submit_from(&path, &format!("{path}{deed}"), fields)
        .await
}

/// Takes back the newest deed that can be.
async fn undo(person: &mut Member, thing: i64) -> Page {
    let path = format!("/desk/things/{thing}");
    let page = person.get(&path).await.expect(200);
    let deed = page.attr(
        &format!("form[action='{path}/undo'] input[name=deed]"),
        "value",
    );
    post(person, thing, "/undo", &[("deed", deed.as_str())]).await
}

#[tokio::test]
async fn a_thing_is_renamed_made_private_and_given_a_kind_and_all_of_it_comes_back() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let before = known(&app, Kind::Organisation, "Nordlnk").await;
    let form = [
        ("name", "Nordlink"),
        ("kind", "place"),
        ("privacy", "private"),
        ("line", "A cable in the sea"),
        ("unit", ""),
        ("rhythm", ""),
    ];
    post(&mut editor, before.id, "", &form).await.expect(303);
    let now = thing::by_id(&app.db, before.id).await.unwrap().unwrap();
    assert_eq!(
        (now.name.as_str(), now.slug.as_str()),
        ("Nordlink", "nordlink")
    );
    assert_eq!((now.kind, now.privacy), (Kind::Place, Privacy::Private));
    undo(&mut editor, before.id).await.expect(303);
    let after = thing::by_id(&app.db, before.id).await.unwrap().unwrap();
    assert_eq!(
        (
            &after.name,
            &after.slug,
            after.kind,
            after.privacy,
            &after.one_line
        ),
        (
            &before.name,
            &before.slug,
            before.kind,
            before.privacy,
            &before.one_line
        )
    );
    for (name, value) in [
        ("name", ""),
        ("kind", "animal"),
        ("privacy", "x"),
        ("rhythm", "hour"),
    ] {
        let mut broken = form;
        broken
            .iter_mut()
            .filter(|one| one.0 == name)
            .for_each(|one| one.1 = value);
        post(&mut editor, before.id, "", &broken).await.expect(422);
    }
}

#[tokio::test]
async fn two_things_become_one_and_two_again() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let one = known(&app, Kind::Organisation, "UN").await;
    let other = known(&app, Kind::Organisation, "United Nations").await;
    post(&mut editor, one.id, "/merge", &[("into", "Nobody")])
        .await
        .expect(422);
    post(&mut editor, one.id, "/merge", &[("into", "UN")])
        .await
        .expect(422);
    post(&mut editor, one.id, "/merge", &[("into", "United Nations")])
        .await
        .expect(303);
    let root = thing::root_of(&app.db, one.id).await.unwrap().unwrap();
    assert_eq!(root.id, other.id);
    let page = editor
        .get(&format!("/desk/things/{}", one.id))
        .await
        .expect(200);
    assert!(page.has(".problems a"), "it says what it is read as");
    let path = format!("/desk/things/{}", one.id);
    let deed = page.attr(
        &format!("form[action='{path}/undo'] input[name=deed]"),
        "value",
    );
    post(&mut editor, one.id, "/undo", &[("deed", deed.as_str())])
        .await
        .expect(303);
    let root = thing::root_of(&app.db, one.id).await.unwrap().unwrap();
    assert_eq!(root.id, one.id);
    // What is undone cannot be undone once more.
    post(&mut editor, one.id, "/undo", &[("deed", deed.as_str())])
        .await
        .expect(409);
    post(&mut editor, one.id, "/undo", &[("deed", "7")])
        .await
        .expect(404);
}

#[tokio::test]
async fn some_places_of_a_thing_are_of_another_one() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let georgia = known(&app, Kind::State, "Georgia").await;
    let (story, _) = story(&app, &mut editor, &["Georgia voted on Monday."]).await;
    let items = offered(&mut editor, &story).await;
    let name = find(&items, "name", "Georgia");
    send(&mut editor, &story, &[decision(name, "accept", &json!({}))])
        .await
        .expect(200);
    publish(&mut editor, &story).await;
    let mention = records(&app, &story, Sort::Mention).await.remove(0);
    let part = format!("use-{}", mention.id);
    post(
        &mut editor,
        georgia.id,
        "/split",
        &[("new_name", "Georgia (US)")],
    )
    .await
    .expect(422);
    post(
        &mut editor,
        georgia.id,
        "/split",
        &[(part.as_str(), "yes"), ("new_name", "")],
    )
    .await
    .expect(422);
    let fields = [(part.as_str(), "yes"), ("new_name", "Georgia (US)")];
    post(&mut editor, georgia.id, "/split", &fields)
        .await
        .expect(303);
    let mentions = thing::mentions_of(&app.db, story.parse().unwrap())
        .await
        .unwrap();
    assert_ne!(mentions[0].thing, Some(georgia.id));
    undo(&mut editor, georgia.id).await.expect(303);
    let mentions = thing::mentions_of(&app.db, story.parse().unwrap())
        .await
        .unwrap();
    assert_eq!(mentions[0].thing, Some(georgia.id));
}

#[tokio::test]
async fn a_thing_gets_another_name_and_loses_it() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let thing = known(&app, Kind::Organisation, "United Nations").await;
    let form = [
        ("name", "UN"),
        ("form", "short"),
        ("language", "en"),
        ("auto", "yes"),
    ];
    let path = format!("/desk/things/{}", thing.id);
    let seen = editor.get(&path).await.attr("input[name=seen]", "value");
    let with_seen = [&form[..], &[("seen", seen.as_str())]].concat();
    editor
        .submit(&format!("{path}/names"), &with_seen)
        .await
        .expect(303);
    let names = thing::names(&app.db, thing.id).await.unwrap();
    assert!(
        names
            .iter()
            .any(|name| name.name == "UN" && name.form == Form::Short && name.auto)
    );
    for (field, value) in [("name", ""), ("form", "x"), ("language", "e n")] {
        let mut broken = with_seen.clone();
        broken
            .iter_mut()
            .filter(|one| one.0 == field)
            .for_each(|one| one.1 = value);
        editor
            .submit(&format!("{path}/names"), &broken)
            .await
            .expect(422);
    }
    let seen = editor.get(&path).await.attr("input[name=seen]", "value");
    let gone = [
        ("name", "UN"),
        ("language", "en"),
        ("remove", "yes"),
        ("seen", seen.as_str()),
    ];
    editor
        .submit(&format!("{path}/names"), &gone)
        .await
        .expect(303);
    let names = thing::names(&app.db, thing.id).await.unwrap();
    assert!(names.iter().all(|name| name.name != "UN"));
    let old = [("name", "U.N."), ("form", "short"), ("seen", "77")];
    editor
        .submit(&format!("{path}/names"), &old)
        .await
        .expect(409);
}

#[tokio::test]
async fn things_are_found_by_letters_and_kind_and_who_lacks_the_permission_sees_none() {
    let app = TestApp::new().await;
    let (mut editor, mut author) = people(&app).await;
    let lake = known(&app, Kind::Place, "Lake Amber").await;
    known(&app, Kind::Person, "Amber Stone").await;
    let page = editor.get("/desk/things?q=amber").await.expect(200);
    assert_eq!(page.texts(".sheet tbody th"), ["Amber Stone", "Lake Amber"]);
    let page = editor
        .get("/desk/things?q=amber&kind=place")
        .await
        .expect(200);
    assert_eq!(page.texts(".sheet tbody th"), ["Lake Amber"]);
    let path = format!("/desk/things/{}", lake.id);
    author.get("/desk/things").await.expect(403);
    author.get(&path).await.expect(403);
    for deed in ["", "/names", "/merge", "/split", "/undo"] {
        author
            .submit(&format!("{path}{deed}"), &[("name", "x")])
            .await
            .expect(403);
        editor
            .submit(&format!("/desk/things/7{deed}"), &[])
            .await
            .expect(404);
    }
    let now = thing::by_id(&app.db, lake.id).await.unwrap().unwrap();
    assert_eq!(now, lake);
}
