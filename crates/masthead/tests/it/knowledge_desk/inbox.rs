//! What waits: words that are gone, doubted places, plans that are past.
use masthead::ground::clock::DAY;
use masthead::newsroom::knowledge::anchor::Anchor;
use masthead::newsroom::knowledge::moment::{self, Facts, Kind};
use masthead::newsroom::knowledge::record::{self, By, New, Sort, State};
use masthead::people::role::Role;
use serde_json::json;

use super::{people, publish, published_figure, records, story};
use crate::harness::{Member, Page, TestApp};

async fn settle(person: &mut Member, queue: &str, record: i64, deed: &[(&str, &str)]) -> Page {
    let page = person
        .get(&format!("/desk/knowledge?queue={queue}"))
        .await
        .expect(200);
    let path = format!("/desk/knowledge/records/{record}/inbox");
    let seen = page.attr(&format!("form[action='{path}'] input[name=seen]"), "value");
    let fields = [deed, &[("queue", queue), ("seen", seen.as_str())]].concat();
    person.submit(&path, &fields).await
}

#[tokio::test]
async fn a_figure_whose_words_are_gone_waits_and_comes_back_with_its_words() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let (story, mut tab, figure) = published_figure(&app, &mut chief).await;
    let page = chief.get("/desk/knowledge").await.expect(200);
    assert!(!page.has(".know-inbox"), "nothing waits yet");
    // One more digit within the number.
    let at = 36 + 1 + "Bilateral trade reached $1".len();
    tab.send(&mut chief, &[crate::writing::words(at, "7")])
        .await;
    publish(&mut chief, &story).await;
    let gone = record::by_id(&app.db, figure.id).await.unwrap().unwrap();
    assert_eq!(gone.state, State::Stale);
    let page = chief.get("/desk").await.expect(200);
    assert!(page.html().contains("/desk/knowledge"));
    settle(&mut chief, "stale", figure.id, &[("deed", "again")])
        .await
        .expect(422);
    settle(&mut chief, "stale", figure.id, &[("deed", "drop")])
        .await
        .expect(303);
    let dropped = record::by_id(&app.db, figure.id).await.unwrap().unwrap();
    assert_eq!(dropped.state, State::Rejected);
    let page = chief.get("/desk/knowledge").await.expect(200);
    assert!(!page.has(".know-inbox"));
}

#[tokio::test]
async fn a_plan_whose_day_has_passed_happened_or_moves() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let (story, _) = story(
        &app,
        &mut editor,
        &["The summit is planned in the capital."],
    )
    .await;
    publish(&mut editor, &story).await;
    let now = app.clock.now();
    let new = New {
        id: app.ids.next(now),
        article: story.parse().unwrap(),
        anchor: Anchor {
            block: "block000".to_owned(),
            words: "The summit is planned".to_owned(),
            nth: 0,
        },
        state: State::Confirmed,
        made_by: By::Import,
        confidence: 100,
        decided_by: Some(0),
        now,
    };
    let mut tx = app.db.begin().await.unwrap();
    let facts = Facts::new("The summit", "2020-03-01", Kind::Plan);
    moment::add(&mut tx, &new, &facts).await.unwrap();
    tx.commit().await.unwrap();
    settle(
        &mut editor,
        "past",
        new.id,
        &[("deed", "moved"), ("edtf", "soon")],
    )
    .await
    .expect(422);
    settle(
        &mut editor,
        "past",
        new.id,
        &[("deed", "moved"), ("edtf", "2019-05")],
    )
    .await
    .expect(303);
    let facts = moment::facts(&app.db, new.id).await.unwrap().unwrap();
    assert_eq!((facts.edtf.as_str(), facts.is_plan), ("2019-05", true));
    settle(&mut editor, "past", new.id, &[("deed", "happened")])
        .await
        .expect(303);
    let facts = moment::facts(&app.db, new.id).await.unwrap().unwrap();
    assert_eq!((facts.kind, facts.is_plan), (Kind::Other, false));
    let page = editor.get("/desk/knowledge?queue=past").await.expect(200);
    assert!(!page.has(".know-inbox"));
    app.clock.advance(DAY);
}

#[tokio::test]
async fn who_lacks_the_permission_settles_nothing_and_an_older_page_is_overtaken() {
    let app = TestApp::new().await;
    let (mut editor, mut author) = people(&app).await;
    let (story, _, figure) = published_figure(&app, &mut editor).await;
    author.get("/desk/knowledge").await.expect(403);
    let path = format!("/desk/knowledge/records/{}/inbox", figure.id);
    author.submit(&path, &[("deed", "drop")]).await.expect(403);
    editor
        .submit(&path, &[("deed", "drop"), ("seen", "77")])
        .await
        .expect(409);
    editor
        .submit(&path, &[("deed", "strange")])
        .await
        .expect(400);
    editor
        .submit("/desk/knowledge/records/7/inbox", &[("deed", "drop")])
        .await
        .expect(404);
    let now = records(&app, &story, Sort::Figure).await.remove(0);
    assert_eq!(
        (now.state, json!(now.version)),
        (State::Confirmed, json!(figure.version))
    );
}
