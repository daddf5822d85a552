//! A story as it was: any version, any second, and who wrote which of its words.
use db::sql;
use masthead::ground::clock::{DAY, HOUR, MINUTE, SECOND};
use masthead::ground::{alarm, jobs};
use masthead::newsroom::draft::{self, checking};
use masthead::people::reader::{self, AllHolds};
use masthead::people::role::Role;
use serde_json::{Value, json};

use super::{TEXT, Tab, begin, paragraph, text, words};
use crate::harness::{Member, Page, TestApp};

async fn replay(person: &mut Member, story: &str, query: &str) -> Page {
    let path = format!("/desk/stories/{story}/replay?{query}");
    person.get(&path).await.expect(200)
}

/// Takes away what stands between two positions.
fn cut(from: usize, to: usize) -> Value {
    json!({"stepType": "replace", "from": from, "to": to})
}

/// Who wrote which words of a story, as text: `[name] words`.
async fn passages(app: &TestApp, story: &str, version: i64) -> Vec<(String, Option<i64>)> {
    let found = draft::find(&app.db, story.parse().unwrap()).await.unwrap();
    let blocks = draft::replay::at(app, &found.unwrap(), version)
        .await
        .unwrap();
    let passages = blocks.into_iter().flat_map(|block| block.passages);
    passages.map(|one| (one.text, one.by)).collect()
}

#[tokio::test]
async fn every_word_has_its_writer() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let mut hers = Tab::open(&mut ana, &story, "a").await;
    hers.send(
        &mut ana,
        &[paragraph(TEXT, "aaaaaaaa", "The bridge opened.")],
    )
    .await;
    let mut his = Tab::open(&mut ben, &story, "b").await;
    // Behind "The ", and an umlaut and a letter of two units count as the editor counts them.
    his.send(&mut ben, &[words(TEXT + 5, "schöne 🌉 new ")])
        .await;
    let written = passages(&app, &story, 2).await;
    let expected = [
        ("The ".to_owned(), Some(ana.id)),
        ("schöne 🌉 new ".to_owned(), Some(ben.id)),
        ("bridge opened.".to_owned(), Some(ana.id)),
    ];
    assert_eq!(written, expected);
    let page = replay(&mut ana, &story, "at=2").await;
    assert_eq!(page.texts(".replay-writers li").len(), 2);
    let said = page.texts(".passage .visually-hidden");
    assert!(
        said[0].contains(&ana.email) && said[1].contains(&ben.email),
        "{said:?}"
    );
    assert_eq!(page.texts(".passage .passage-number"), ["1", "2", "1"]);
    let page = replay(&mut ana, &story, "at=1").await;
    assert_eq!(page.texts(".replay-writers li").len(), 1);
    let page = replay(&mut ana, &story, "at=0").await;
    assert!(page.has(".nothing"));
    for wrong in ["at=3", "at=-1"] {
        let page = ana
            .get(&format!("/desk/stories/{story}/replay?{wrong}"))
            .await;
        assert!(page.status.is_client_error(), "{wrong}");
    }
}

#[tokio::test]
async fn words_that_move_or_come_back_stay_those_of_who_wrote_them() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let mut hers = Tab::open(&mut ana, &story, "a").await;
    let second = "A sentence of hers that is long enough.";
    let steps = [
        paragraph(TEXT, "bbbbbbbb", second),
        paragraph(TEXT, "aaaaaaaa", "First."),
    ];
    hers.send(&mut ana, &steps).await;
    let mut his = Tab::open(&mut ben, &story, "b").await;
    let end = TEXT + 8 + second.len() + 2;
    // He moves her paragraph before the other one, and takes it away and brings it back.
    his.send(
        &mut ben,
        &[cut(TEXT + 8, end), paragraph(TEXT, "bbbbbbbb", second)],
    )
    .await;
    let of = |by: i64| move |(_, writer): &(String, Option<i64>)| *writer == Some(by);
    let written = passages(&app, &story, 4).await;
    assert!(written.iter().all(of(ana.id)), "{written:?}");
    his.send(&mut ben, &[cut(TEXT, TEXT + second.len() + 2)])
        .await;
    let seen = his.version.to_string();
    let fields = [("version", "4"), ("seen", seen.as_str())];
    ben.submit(&format!("/desk/stories/{story}/restore"), &fields)
        .await
        .expect(303);
    assert_eq!(text(&mut ana, &story).await, ["", "", second, "First."]);
    let written = passages(&app, &story, his.version + 1).await;
    assert!(written.iter().all(of(ana.id)), "{written:?}");
}

#[tokio::test]
async fn what_a_story_was_begun_with_is_nobodys() {
    let app = TestApp::new().await;
    let article = app.article().headline("From the archive").create().await;
    let mut ana = app.staff(Role::Editor).await;
    ana.get(&format!("/desk/stories/{}", article.id))
        .await
        .expect(200);
    let page = replay(&mut ana, &article.id.to_string(), "").await;
    assert!(page.text(".replay-headline").contains("From the archive"));
    assert!(
        page.text(".replay-writers")
            .contains("there from the start")
    );
    assert!(!page.text(".replay-writers").contains(&ana.email));
}

#[tokio::test]
async fn any_second_can_be_seen_again() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let start = app.clock.now();
    for (number, pause) in [(1, SECOND), (2, MINUTE), (3, HOUR)] {
        app.clock.advance(pause);
        tab.send(&mut ana, &[words(1, &number.to_string())]).await;
    }
    let headline = async |ana: &mut Member, after: i64| {
        let at = jiff::Timestamp::from_millisecond(start + after).unwrap();
        let time = at.strftime("%Y-%m-%dT%H:%M:%S").to_string();
        let page = replay(ana, &story, &format!("time={time}")).await;
        assert_eq!(page.attr("#time", "value"), time);
        page.attr("#at", "value")
    };
    let expected = [
        (0, "0"),
        (SECOND, "1"),
        (2 * SECOND, "1"),
        (MINUTE + SECOND, "2"),
        (9 * HOUR, "3"),
    ];
    for (after, version) in expected {
        assert_eq!(headline(&mut ana, after).await, version, "{after}");
    }
    let page = ana
        .get(&format!("/desk/stories/{story}/replay?time=noon"))
        .await
        .expect(422);
    assert_eq!(page.attr("#time", "value"), "noon");
    let ways = replay(&mut ana, &story, "at=2")
        .await
        .attrs("#replay nav a", "href");
    let path = format!("/desk/stories/{story}/replay?at=");
    let ways: Vec<&str> = ways
        .iter()
        .map(|way| way.trim_start_matches(&path))
        .collect();
    assert_eq!(ways, ["0", "0", "1", "3", "3", "3"]);
}

#[tokio::test]
async fn a_version_in_the_midst_of_what_was_sent_together_hides_nothing_behind_it() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let steps = [words(1, "A"), words(2, "B"), words(3, "C"), words(4, "D")];
    tab.send(&mut ana, &steps).await;
    let id = story.parse().unwrap();
    // A node that has not seen any of it, and is asked for the midst first.
    let node = app.another_node().await;
    for version in [2, 3, 1, 4] {
        let document = draft::at(&node, id, version).await.unwrap().unwrap();
        let words = &"ABCD"[..usize::try_from(version).unwrap()];
        assert_eq!(document.text_content(), words, "{version}");
    }
    // A version in the midst that somebody keeps is a place to go on from.
    let kept = draft::keep(&app, (id, 2), (ana.id, "")).await.unwrap();
    assert!(kept.is_done());
    let node = app.another_node().await;
    let document = draft::at(&node, id, 4).await.unwrap().unwrap();
    assert_eq!(document.text_content(), "ABCD");
}

#[tokio::test]
async fn the_way_to_any_of_five_thousand_versions_is_short() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    for number in 0..200 {
        let steps: Vec<Value> = (0..25).map(|_| words(1, "x")).collect();
        tab.send(&mut ana, &steps).await;
        if number % 20 == 0 {
            app.clock.advance(MINUTE);
        }
    }
    assert_eq!(tab.version, 5_000);
    let kept: Vec<(i64,)> = sql("SELECT version FROM draft_documents ORDER BY version")
        .all(&app.db)
        .await
        .unwrap();
    assert!(kept.len() <= 15, "{} whole documents", kept.len());
    for version in 0..=5_000 {
        let near = kept
            .iter()
            .rev()
            .find(|(kept,)| *kept <= version)
            .unwrap()
            .0;
        assert!(
            version - near < 750,
            "{version} is {} steps away",
            version - near
        );
    }
    let node = app.another_node().await;
    for version in [4_999, 2_501, 1] {
        let document = draft::at(&node, story.parse().unwrap(), version)
            .await
            .unwrap();
        let length = document.unwrap().text_content().len();
        assert_eq!(i64::try_from(length).unwrap(), version);
    }
    let page = ana
        .get(&format!("/desk/stories/{story}/history?from=2501&to=4999"))
        .await;
    page.expect(200);
    assert!(
        replay(&mut ana, &story, "at=2501")
            .await
            .text(".replay-headline")
            .contains("xxx")
    );
}

#[tokio::test]
async fn each_night_the_steps_are_played_again_and_a_broken_one_is_an_alarm_with_its_story() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let (sound, broken) = (begin(&mut ana).await, begin(&mut ana).await);
    for story in [&sound, &broken] {
        let mut tab = Tab::open(&mut ana, story, "a").await;
        for word in ["one ", "two ", "three "] {
            app.clock.advance(MINUTE);
            tab.send(&mut ana, &[words(1, word), words(1, word)]).await;
        }
    }
    let wrong = async || checking::wrong(&app.db, app.clock.now()).await.unwrap();
    assert_eq!(wrong().await, []);
    let plant = json!([words(1, "planted "), words(1, "planted ")]).to_string();
    let planted = sql("UPDATE draft_steps SET steps = $2 WHERE draft_id = $1 AND version = 2")
        .bind(broken.parse::<i64>().unwrap())
        .bind(&plant)
        .execute(&app.db)
        .await
        .unwrap();
    assert_eq!(planted, 1);
    let found = wrong().await;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].draft.to_string(), broken);
    // One that does not even fit.
    let plant = json!([cut(900, 901), words(1, "x")]).to_string();
    sql("UPDATE draft_steps SET steps = $2 WHERE draft_id = $1 AND version = 2")
        .bind(broken.parse::<i64>().unwrap())
        .bind(&plant)
        .execute(&app.db)
        .await
        .unwrap();
    assert_eq!(wrong().await.len(), 1);
    app.clock.advance(HOUR);
    let now = app.clock.now();
    let job = ::jobs::New::job(checking::KIND, Value::Null);
    ::jobs::enqueue(&app.db, now, app.ids.next(now), job)
        .await
        .unwrap();
    jobs::run_due(&app).await.unwrap();
    alarm::look(&app).await.unwrap();
    let mut owner = app.staff(Role::Owner).await;
    let dead: Vec<(String, String)> =
        sql("SELECT kind, last_error FROM jobs WHERE kind = 'draft.check'")
            .all(&app.db)
            .await
            .unwrap();
    assert_eq!(dead.len(), 1, "{dead:?}");
    assert!(
        dead[0].1.contains(&broken) && !dead[0].1.contains(&sound),
        "{dead:?}"
    );
    assert!(
        owner.get("/desk").await.has(".problems"),
        "the desk says that a job was given up"
    );
    // What was changed long ago is not looked at again.
    app.clock.advance(2 * DAY);
    assert_eq!(wrong().await, []);
}

#[tokio::test]
async fn who_has_erased_their_account_is_a_former_colleague_everywhere() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ben, &story, "b").await;
    tab.send(&mut ben, &[words(1, "Mine")]).await;
    let thread = json!({"block": "", "quote": "", "text": "Look here", "mentions": []});
    ben.post_json(&format!("/desk/stories/{story}/threads"), &thread)
        .await
        .expect(200);
    super::links::make(&mut ben, &story, &[]).await;
    let account = reader::by_id(&app.db, ben.id).await.unwrap().unwrap();
    let mut tx = app.db.begin().await.unwrap();
    app.part::<AllHolds>()
        .erase(&mut tx, &account)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut owner = app.staff(Role::Owner).await;
    for path in ["history", "replay", "draft", "preview/links"] {
        let page = ana
            .get(&format!("/desk/stories/{story}/{path}"))
            .await
            .expect(200);
        let text = page.html();
        assert!(text.contains("a former colleague"), "{path}");
        assert!(!text.contains(&ben.email), "{path}");
    }
    for path in ["/desk/stories", "/desk/log"] {
        let page = owner.get(path).await.expect(200);
        assert!(page.html().contains("a former colleague"), "{path}");
        assert!(!page.html().contains(&ben.email), "{path}");
    }
}
