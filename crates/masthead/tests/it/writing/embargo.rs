//! Stories under embargo and stories that are scheduled: nothing before their time.
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::newsroom::article::State;
use masthead::newsroom::websub;
use masthead::people::role::Role;

use super::after::act;
use super::publishing::{publish, whole};
use crate::harness::{Member, Page, TestApp};

/// Noon is now, in the time of the publication.
async fn app() -> TestApp {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    app
}

const UNTIL: &str = "2026-06-15T14:00";

async fn hold(person: &mut Member, story: &str) -> Page {
    let fields = [("embargo_until", UNTIL), ("embargo_reason", "The ministry")];
    act(person, story.parse().unwrap(), "embargo", &fields).await
}

#[tokio::test]
async fn a_story_under_embargo_is_neither_published_nor_scheduled_before_its_time() {
    let app = app().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    hold(&mut ana, &story).await.expect(303);
    for place in ["", "/publish", "/after"] {
        let page = ana
            .get(&format!("/desk/stories/{story}{place}"))
            .await
            .expect(200);
        assert!(page.html().contains("Embargo"), "{place}");
    }
    let publishing = format!("/desk/stories/{story}/publish");
    let page = ana.get(&publishing).await.expect(200);
    assert_eq!(
        page.attr("#at", "value"),
        UNTIL,
        "its first time is suggested"
    );
    for early in [
        vec![("when", "now")],
        vec![("when", "later"), ("at", "2026-06-15T13:59")],
    ] {
        let page = publish(&mut ana, &story, &early).await.expect(422);
        assert!(page.text("#at-problem").contains("embargo"), "{early:?}");
    }
    app.visitor().get("/news/a-bridge-opens").await.expect(404);
    let fields = [("when", "later"), ("at", UNTIL)];
    publish(&mut ana, &story, &fields).await.expect(303);
    app.clock.advance(2 * HOUR - 1);
    app.visitor().get("/news/a-bridge-opens").await.expect(404);
    app.clock.advance(1);
    app.visitor().get("/news/a-bridge-opens").await.expect(200);
}

#[tokio::test]
async fn an_embargo_is_over_at_its_moment_and_lifted_with_a_reason() {
    let app = app().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    hold(&mut ana, &story).await.expect(303);
    let id = story.parse().unwrap();
    let page = act(&mut ana, id, "embargo", &[("embargo_until", "")]).await;
    assert!(page.expect(422).has("#embargo_reason-problem"));
    let fields = [
        ("embargo_until", "2026-06-15T11:00"),
        ("embargo_reason", "x"),
    ];
    act(&mut ana, id, "embargo", &fields).await.expect(422);
    publish(&mut ana, &story, &[("when", "now")])
        .await
        .expect(422);
    let fields = [
        ("embargo_until", ""),
        ("embargo_reason", "The ministry agrees."),
    ];
    act(&mut ana, id, "embargo", &fields).await.expect(303);
    publish(&mut ana, &story, &[("when", "now")])
        .await
        .expect(303);
    app.visitor().get("/news/a-bridge-opens").await.expect(200);
    let mut owner = app.staff(Role::Owner).await;
    let log = owner.get("/desk/log").await.expect(200).text("main");
    assert!(log.contains("lifted the embargo") && log.contains("The ministry agrees."));
    // What is public is not put under an embargo, and what is over holds nothing.
    let mut editor = app.staff(Role::Editor).await;
    let page = hold(&mut editor, &story).await.expect(422);
    assert!(page.text(".problems").contains("is published"));
}

#[tokio::test]
async fn an_embargo_that_comes_while_somebody_publishes_wins() {
    let app = app().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let (story, _) = whole(&app, &mut ana).await;
    let path = format!("/desk/stories/{story}/publish");
    let field = format!("form[action='{path}'] input[name=seen]");
    let seen = ana.get(&path).await.attr(&field, "value");
    hold(&mut ben, &story).await.expect(303);
    let fields = [("seen", seen.as_str()), ("version", "8"), ("when", "now")];
    ana.submit(&path, &fields).await.expect(422);
    app.visitor().get("/news/a-bridge-opens").await.expect(404);
}

#[tokio::test]
async fn what_is_scheduled_appears_once_after_a_restart_over_its_time() {
    let app = app().await;
    let at = app.clock.now() + HOUR;
    let story = app.article().published_at(at).create().await;
    let waiting = pings(&app).await;
    app.clock.advance(HOUR - 1);
    app.visitor().get(&story.path).await.expect(404);
    // The server is away at the time.
    app.clock.advance(20 * MINUTE);
    let later = app.another_node().await;
    later.visitor().get(&story.path).await.expect(200);
    assert!(
        later
            .visitor()
            .get("/rss.xml")
            .await
            .html()
            .contains(&story.path)
    );
    app.visitor().get(&story.path).await.expect(200);
    assert_eq!(
        pings(&app).await,
        waiting,
        "nobody announces it a second time"
    );
}

async fn pings(app: &TestApp) -> i64 {
    let found: (i64,) = db::sql("SELECT count(*) FROM jobs WHERE kind = $1")
        .bind(websub::KIND)
        .one(&app.db)
        .await
        .unwrap();
    found.0
}

#[tokio::test]
async fn the_desk_is_told_when_what_appeared_is_announced_late() {
    let app = app().await;
    app.article()
        .published_at(app.clock.now() + HOUR)
        .create()
        .await;
    let alarm = "Announcing what is published is late";
    for (minutes, is_late) in [(0, false), (61, false), (6, true)] {
        app.clock.advance(minutes * MINUTE);
        masthead::ground::alarm::look(&app).await.unwrap();
        // A session does not last as long.
        let mut ana = app.staff(Role::Author).await;
        let page = ana.get("/desk/stories").await.expect(200).html();
        assert_eq!(page.contains(alarm), is_late, "{minutes}");
    }
    jobs::drain(&app.db, app.clock.now(), None, |_| async { Ok(()) })
        .await
        .unwrap();
    masthead::ground::alarm::look(&app).await.unwrap();
    let mut ana = app.staff(Role::Author).await;
    let page = ana.get("/desk/stories").await.expect(200).html();
    assert!(!page.contains(alarm));
}

#[tokio::test]
async fn a_time_in_the_hour_that_the_clocks_leave_out_or_repeat_is_one_moment() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "Europe/London".to_owned())
        .await;
    let mut ana = app.staff(Role::Editor).await;
    // Half past one is left out on 28 March 2027, and comes twice on 25 October 2026.
    for (typed, moment) in [
        ("2027-03-28T01:30", "2027-03-28T01:30:00Z"),
        ("2026-10-25T01:30", "2026-10-25T00:30:00Z"),
        ("2026-10-25T02:30", "2026-10-25T02:30:00Z"),
    ] {
        let (story, _) = whole(&app, &mut ana).await;
        let path = format!("/desk/stories/{story}/publish");
        let slug = typed.replace([':', 'T'], "-").to_lowercase();
        let mut tab = super::Tab::open(&mut ana, &story, "s").await;
        tab.send(&mut ana, &[super::field("slug", &serde_json::json!(slug))])
            .await;
        let fields = [("when", "later"), ("at", typed)];
        ana.submit_from(&path, &path, &fields).await.expect(303);
        let found: (i64,) = db::sql("SELECT published_at FROM articles WHERE slug = $1")
            .bind(slug)
            .one(&app.db)
            .await
            .unwrap();
        let at = jiff::Timestamp::from_millisecond(found.0).unwrap();
        assert_eq!(at.to_string(), moment, "{typed}");
    }
}

#[tokio::test]
async fn no_address_of_a_picture_outlives_a_story_that_is_not_public() {
    let app = app().await;
    let picture = app.picture().create().await;
    let at = app.clock.now() + HOUR;
    let story = app
        .article()
        .lead_picture(&picture)
        .published_at(at)
        .create()
        .await;
    let preview = app.preview(&story, State::Live).await.expect(200);
    let shown = preview.attr("figure img", "src");
    app.visitor().get(&shown).await.expect(200);
    assert!(!preview.has("meta[property='og:image']"));
    for path in ["/", "/news", "/rss.xml", "/feed.json", "/sitemap-news.xml"] {
        let page = app.visitor().get(path).await.html();
        assert!(!page.contains("/pictures/"), "{path}");
    }
    let guessed = format!("/pictures/{}/0000000000000000/original.png", picture.id);
    app.visitor().get(&guessed).await.expect(404);
    app.clock.set(at);
    let page = app.visitor().get(&story.path).await.expect(200);
    let lasting = page.attr("figure img", "src");
    assert_ne!(lasting, shown);
    app.visitor().get(&lasting).await.expect(200);
    // What whoever saw the preview has kept ends by itself.
    app.clock.advance(4 * 24 * HOUR);
    app.visitor().get(&shown).await.expect(404);
    app.visitor().get(&lasting).await.expect(200);
}
