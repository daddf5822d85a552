//! Links under which people outside read a draft: whole, as long as they are good, and nobody else.
use db::sql;
use masthead::ground::clock::{DAY, HOUR};
use masthead::newsroom::article::{self, State};
use masthead::people::role::Role;
use sha2::{Digest, Sha256};

use super::publishing::whole;
use super::words;
use crate::harness::{Member, TestApp};

/// Makes a link to a story and gives its path.
pub async fn make(person: &mut Member, story: &str, fields: &[(&str, &str)]) -> String {
    let path = format!("/desk/stories/{story}/preview/links");
    let usual = [
        ("name", "Counsel"),
        ("version", "newest"),
        ("life", "3"),
        ("unit", "days"),
    ];
    let rest = usual
        .iter()
        .filter(|(name, _)| fields.iter().all(|(own, _)| own != name));
    let fields: Vec<(&str, &str)> = fields.iter().chain(rest).copied().collect();
    person.submit(&path, &fields).await.expect(303);
    let page = person.get(&path).await.expect(200);
    let url = page.attr("input.draft-link", "value");
    let at = url.find("/preview/draft/").expect("a link");
    url[at..].to_owned()
}

/// Ends the newest link to a story.
pub async fn end(person: &mut Member, story: &str) {
    let page = person
        .get(&format!("/desk/stories/{story}/preview/links"))
        .await;
    let action = page.attr("form[action$='/end']", "action");
    person.post(&action).await.expect(303);
    person.post(&action).await.expect(409);
}

#[tokio::test]
async fn a_link_shows_the_whole_story_to_whoever_has_it_and_says_so_to_no_one() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    let link = make(&mut ana, &story, &[]).await;
    let list = format!("/desk/stories/{story}/preview/links");
    assert!(!ana.get(&list).await.html().contains("1 time"));
    let page = app.visitor().get(&link).await.expect(200);
    assert!(page.html().contains("zanzibar") && page.html().contains("Before the gate."));
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert!(page.header("x-robots-tag").contains("noindex"));
    assert_eq!(page.header("etag"), "");
    for told in [
        "meta[property^='og:']",
        "script[type='application/ld+json']",
        "link[rel=canonical]",
    ] {
        assert!(
            !page.has(told),
            "{told}: a chat that looks at the link shows it to others"
        );
    }
    app.visitor().head(&link).await.expect(200);
    let listed = ana.get(&list).await;
    assert!(listed.html().contains("1 time") && listed.html().contains("Counsel"));
    // The newest version of each moment.
    tab.send(&mut ana, &[words(1, "Soon: ")]).await;
    let page = app.visitor().get(&link).await;
    assert_eq!(page.text("h1"), "Soon: A bridge opens");
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn the_database_has_only_the_hash_of_a_token_and_the_log_has_no_token() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    let link = make(&mut ana, &story, &[]).await;
    let token = link.rsplit('/').next().unwrap();
    let hashes: Vec<(String,)> = sql("SELECT token_hash FROM draft_links")
        .all(&app.db)
        .await
        .unwrap();
    let hash: String = Sha256::digest(token)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(hashes, [(hash,)]);
    let page = app
        .staff(Role::Owner)
        .await
        .get("/desk/log")
        .await
        .expect(200);
    assert!(page.html().contains("Counsel") && !page.html().contains(token));
    // A colleague who has not made it cannot read it again.
    let mut ben = app.staff(Role::Editor).await;
    let page = ben
        .get(&format!("/desk/stories/{story}/preview/links"))
        .await;
    assert!(!page.html().contains(token));
    for wrong in [
        "0",
        "00112233445566778899aabbccddeeff",
        &token.to_uppercase(),
    ] {
        let page = app.visitor().get(&format!("/preview/draft/{wrong}")).await;
        page.expect(404);
    }
}

#[tokio::test]
async fn a_link_to_a_version_stays_with_it() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    let version = tab.version.to_string();
    let link = make(&mut ana, &story, &[("version", &version)]).await;
    tab.send(&mut ana, &[words(1, "Later: ")]).await;
    let page = app.visitor().get(&link).await.expect(200);
    assert_eq!(page.text("h1"), "A bridge opens");
}

#[tokio::test]
async fn a_link_that_has_ended_says_so_kindly_and_shows_nothing() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    let over = async |link: &str| {
        let page = app.visitor().get(link).await.expect(410);
        assert!(!page.html().contains("zanzibar") && !page.html().contains("A bridge opens"));
        assert_eq!(page.header("cache-control"), "private, no-store");
        page
    };
    let ended = make(&mut ana, &story, &[]).await;
    end(&mut ana, &story).await;
    over(&ended).await;
    let short = make(&mut ana, &story, &[("life", "1"), ("unit", "hours")]).await;
    let long = make(&mut ana, &story, &[("life", "30")]).await;
    app.clock.advance(HOUR);
    over(&short).await;
    app.visitor().get(&long).await.expect(200);
    app.clock.advance(30 * DAY);
    over(&long).await;
}

#[tokio::test]
async fn a_link_dies_when_readers_get_the_story_and_when_it_is_withdrawn() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    let link = make(&mut ana, &story, &[("life", "9")]).await;
    let path = format!("/desk/stories/{story}/publish");
    let at = jiff::Timestamp::from_millisecond(app.clock.now() + DAY).unwrap();
    let at = at.strftime("%Y-%m-%dT%H:%M").to_string();
    ana.submit_from(&path, &path, &[("when", "later"), ("at", &at)])
        .await
        .expect(303);
    app.visitor().get(&link).await.expect(200);
    app.clock.advance(DAY);
    let page = app.visitor().get(&link).await.expect(410);
    assert!(
        page.has("a[href='/news/a-bridge-opens']"),
        "readers have it now"
    );
    assert!(!page.html().contains("zanzibar"));
    // What is written over a published story can be shown until it is published too. Her log-in has ended
    // meanwhile.
    let mut ben = app.staff(Role::Editor).await;
    tab.send(&mut ben, &[words(1, "More: ")]).await;
    let second = make(&mut ben, &story, &[]).await;
    app.visitor().get(&second).await.expect(200);
    let mut tx = app.db.begin().await.unwrap();
    let now = app.clock.now();
    let kept = article::set_state(&mut tx, &app.ids, "a-bridge-opens", State::Withdrawn, now).await;
    assert!(kept.unwrap().is_changed());
    tx.commit().await.unwrap();
    app.visitor().get(&second).await.expect(410);
}

#[tokio::test]
async fn a_form_for_a_link_that_lacks_something_is_shown_again_with_what_was_typed() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    let path = format!("/desk/stories/{story}/preview/links");
    for (name, life, unit, version) in [
        ("", "3", "days", "newest"),
        ("Counsel", "0", "days", "newest"),
        ("Counsel", "31", "days", "newest"),
        ("Counsel", "721", "hours", "newest"),
        ("Counsel", "soon", "hours", "newest"),
        ("Counsel", "3", "days", "99"),
        ("Counsel", "3", "days", "some"),
    ] {
        let fields = [
            ("name", name),
            ("life", life),
            ("unit", unit),
            ("version", version),
        ];
        let page = ana.submit(&path, &fields).await.expect(422);
        assert!(page.has(".problem"), "{fields:?}");
        assert_eq!(page.attr("#life", "value"), life);
        assert_eq!(page.attr("#name", "value"), name);
    }
    assert!(!ana.get(&path).await.has("form[action$='/end']"));
    let mut contributor = app.staff(Role::Contributor).await;
    contributor.get(&path).await.expect(403);
    let mut other = app.staff(Role::Author).await;
    other.get(&path).await.expect(403);
}

#[tokio::test]
async fn a_network_that_tries_many_tokens_is_told_to_wait() {
    let app = TestApp::new().await;
    let mut visitor = app.visitor();
    for number in 0..300 {
        let path = format!("/preview/draft/{number:032x}");
        visitor.get(&path).await.expect(404);
    }
    let page = visitor
        .get(&format!("/preview/draft/{:032x}", 301))
        .await
        .expect(429);
    assert!(page.header("retry-after").parse::<u32>().unwrap() > 0);
}

#[tokio::test]
async fn a_program_that_looks_ahead_neither_gets_the_story_nor_counts_as_a_reader() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    let link = make(&mut ana, &story, &[]).await;
    let mut browser = app.visitor().with("sec-purpose", "prefetch");
    let page = browser.get(&link).await.expect(503);
    assert!(!page.html().contains("zanzibar"));
    let page = ana
        .get(&format!("/desk/stories/{story}/preview/links"))
        .await;
    assert!(page.html().contains("not yet"));
}
