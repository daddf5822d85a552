//! Storylines: a summary with its history, an owner, what belongs to them, and quiet ones.
use masthead::ground::clock::DAY;
use masthead::newsroom::knowledge::storyline::{self, ItemKind, State};
use masthead::newsroom::knowledge::thing::Kind;
use masthead::people::role::Role;
use serde_json::json;

use super::{decision, find, known, offered, people, publish, send, story};
use crate::harness::{Member, TestApp};

async fn begin(person: &mut Member, title: &str) -> i64 {
    let page = person
        .submit("/desk/storylines/new", &[("title", title)])
        .await
        .expect(303);
    let path = page
        .header("location")
        .split('?')
        .next()
        .unwrap()
        .to_owned();
    path.rsplit_once('/').unwrap().1.parse().unwrap()
}

#[tokio::test]
async fn a_storyline_has_a_summary_of_120_words_with_its_history_and_goes_quiet() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let id = begin(&mut editor, "The strait talks").await;
    let path = format!("/desk/storylines/{id}");
    let owner = editor.id.to_string();
    let form = |summary: &'static str| {
        [
            ("title", "The strait talks"),
            ("summary", summary),
            ("state", "running"),
        ]
    };
    let long = vec!["word"; 121].join(" ");
    let too_long = [
        ("title", "T"),
        ("summary", long.as_str()),
        ("state", "running"),
    ];
    editor
        .submit_from(&path, &path, &too_long)
        .await
        .expect(422);
    for summary in ["They met.", "They met twice."] {
        let fields = [&form(summary)[..], &[("owner", owner.as_str())]].concat();
        editor.submit_from(&path, &path, &fields).await.expect(303);
    }
    let page = editor.get(&path).await.expect(200);
    assert!(page.text("#summary").contains("They met twice."));
    assert!(page.text(".versions").contains("They met."));
    let stale = [&form("x")[..], &[("seen", "77")]].concat();
    editor.submit(&path, &stale).await.expect(409);
    let list = editor.get("/desk/storylines").await.expect(200);
    assert!(list.text(".sheet tbody").contains("Running"));
    app.clock.advance(60 * DAY);
    let mut editor = app.staff(Role::Editor).await;
    let list = editor.get("/desk/storylines").await.expect(200);
    assert!(list.text(".sheet tbody").contains("Quiet"));
}

#[tokio::test]
async fn stories_come_into_a_storyline_are_pinned_and_taken_out() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let id = begin(&mut editor, "The strait talks").await;
    let (first, _) = story(&app, &mut editor, &["Nothing yet."]).await;
    publish(&mut editor, &first).await;
    let path = format!("/desk/storylines/{id}");
    let address = format!("/news/talks-{first}");
    let items = format!("{path}/items");
    let seen = |page: &crate::harness::Page| page.attr("input[name=seen]", "value");
    let mut now = seen(&editor.get(&path).await);
    for (fields, expected) in [
        (
            vec![("kind", "article"), ("path", "/nowhere/x"), ("deed", "add")],
            422,
        ),
        (
            vec![
                ("kind", "article"),
                ("path", address.as_str()),
                ("deed", "add"),
            ],
            303,
        ),
        (
            vec![
                ("kind", "article"),
                ("item", first.as_str()),
                ("deed", "pin"),
            ],
            303,
        ),
        (
            vec![
                ("kind", "article"),
                ("item", first.as_str()),
                ("deed", "unpin"),
            ],
            303,
        ),
        (
            vec![
                ("kind", "article"),
                ("item", first.as_str()),
                ("deed", "remove"),
            ],
            303,
        ),
        (
            vec![
                ("kind", "article"),
                ("item", first.as_str()),
                ("deed", "remove"),
            ],
            409,
        ),
        (
            vec![("kind", "animal"), ("item", "1"), ("deed", "remove")],
            400,
        ),
    ] {
        let fields = [&fields[..], &[("seen", now.as_str())]].concat();
        editor.submit(&items, &fields).await.expect(expected);
        now = seen(&editor.get(&path).await);
    }
    assert!(storyline::items(&app.db, id).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_story_with_two_things_in_common_is_asked_whether_it_is_part_of_it() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let id = begin(&mut editor, "Cables").await;
    known(&app, Kind::Organisation, "Nordlink").await;
    known(&app, Kind::Organisation, "Baltnet").await;
    let (first, _) = story(&app, &mut editor, &["Nordlink met Baltnet on Monday."]).await;
    publish(&mut editor, &first).await;
    let path = format!("/desk/storylines/{id}");
    let address = format!("/news/talks-{first}");
    let seen = editor.get(&path).await.attr("input[name=seen]", "value");
    let fields = [
        ("kind", "article"),
        ("path", address.as_str()),
        ("deed", "add"),
        ("seen", seen.as_str()),
    ];
    editor
        .submit(&format!("{path}/items"), &fields)
        .await
        .expect(303);
    let (second, _) = story(&app, &mut editor, &["Baltnet and Nordlink talk again."]).await;
    let items = offered(&mut editor, &second).await;
    let line = find(&items, "storyline", "Cables");
    send(
        &mut editor,
        &second,
        &[decision(line, "reject", &json!({}))],
    )
    .await
    .expect(200);
    let items = offered(&mut editor, &second).await;
    assert!(items.iter().all(|item| item["sort"] != "storyline"));
    let (third, _) = story(&app, &mut editor, &["Baltnet sold its cable to Nordlink."]).await;
    let items = offered(&mut editor, &third).await;
    let line = find(&items, "storyline", "Cables");
    send(&mut editor, &third, &[decision(line, "accept", &json!({}))])
        .await
        .expect(200);
    let lines = storyline::of_item(&app.db, ItemKind::Article, third.parse().unwrap()).await;
    assert_eq!(lines.unwrap().len(), 1);
}

#[tokio::test]
async fn an_owner_changes_their_storyline_and_nobody_elses() {
    let app = TestApp::new().await;
    let (mut editor, mut author) = people(&app).await;
    let id = begin(&mut editor, "The strait talks").await;
    let path = format!("/desk/storylines/{id}");
    author.get("/desk/storylines").await.expect(200);
    author.get(&path).await.expect(403);
    author
        .submit("/desk/storylines/new", &[("title", "Mine")])
        .await
        .expect(403);
    author
        .submit(&format!("{path}/items"), &[("kind", "article")])
        .await
        .expect(403);
    let owner = author.id.to_string();
    let form = [
        ("title", "The strait talks"),
        ("owner", owner.as_str()),
        ("state", "running"),
    ];
    editor.submit_from(&path, &path, &form).await.expect(303);
    let fields = [
        ("title", "Talks"),
        ("owner", owner.as_str()),
        ("state", "closed"),
    ];
    author.submit_from(&path, &path, &fields).await.expect(303);
    let line = storyline::by_id(&app.db, id).await.unwrap().unwrap();
    assert_eq!((line.title.as_str(), line.state), ("Talks", State::Closed));
    let strange = [("title", "Talks"), ("owner", "7"), ("state", "quiet")];
    editor.submit_from(&path, &path, &strange).await.expect(422);
    editor.get("/desk/storylines/7").await.expect(404);
    editor
        .submit("/desk/storylines/new", &[("title", " ")])
        .await
        .expect(422);
}
