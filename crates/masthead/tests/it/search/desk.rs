//! `/desk/search`: everything, for those who may see it.
use masthead::ground::clock::DAY;
use masthead::newsroom::article::State;
use masthead::newsroom::picture::Rights;
use masthead::people::role::Role;

use super::stories::text;
use crate::harness::{Page, Person, TestApp};

async fn desk() -> (TestApp, Person) {
    let app = TestApp::new().await;
    let ines = app.person_author("Ines Calloway").await;
    let story = |slug: &str| {
        let one = app.article().slug(slug).headline("Harbour dues").by(ines);
        one.document(text("Open words.", "The zanzibarine ledger."))
    };
    story("live").create().await;
    for (slug, state) in [
        ("draft", State::Draft),
        ("withdrawn", State::Withdrawn),
        ("blocked", State::Blocked),
    ] {
        story(slug).state(state).create().await;
    }
    let tomorrow = app.clock.now() + DAY;
    story("later").published_at(tomorrow).create().await;
    let rights = Rights {
        caption: Some("A landing stage at low tide".into()),
        alt: Some("Planks and ropes".to_owned()),
        creators: vec!["Mirela Sandoval".to_owned()],
        licence: Some("CC BY 4.0".to_owned()),
        ..Rights::default()
    };
    app.picture()
        .name("quay-17.png")
        .rights(rights)
        .create()
        .await;
    app.index().await;
    let owner = app.staff(Role::Owner).await.into_person();
    (app, owner)
}

async fn ask(person: &Person, query: &str) -> Page {
    let path = format!("/desk/search?{query}");
    person.clone().get(&path).await.expect(200)
}

fn states(page: &Page) -> Vec<String> {
    let mut states = page.texts(".sheet tbody td:nth-of-type(1)");
    states.sort();
    states
}

#[tokio::test]
async fn an_editor_finds_stories_in_every_state_also_by_what_stands_behind_the_gate() {
    let (_app, owner) = desk().await;
    let all = ["Blocked", "Draft", "Published", "Scheduled", "Withdrawn"];
    for query in ["q=harbour", "q=zanzibarine", "q=calloway", "kind=stories"] {
        let page = ask(&owner, query).await;
        assert_eq!(states(&page), all, "{query}");
        assert_eq!(page.header("cache-control"), "private, no-store");
    }
    for (query, expected) in [
        ("q=harbour&state=draft", "Draft"),
        ("q=harbour&state=scheduled", "Scheduled"),
        ("q=harbour&state=live", "Published"),
        ("state=blocked", "Blocked"),
    ] {
        assert_eq!(states(&ask(&owner, query).await), [expected], "{query}");
    }
    let page = ask(&owner, "q=harbour&author=nobody").await;
    assert_eq!(states(&page), [""; 0]);
}

#[tokio::test]
async fn what_has_no_public_page_is_linked_by_a_preview() {
    let (_app, owner) = desk().await;
    let page = ask(&owner, "q=harbour&state=draft").await;
    let link = page.attr(".sheet tbody a", "href");
    assert!(link.starts_with("/preview/"), "{link}");
    let draft = owner.clone().get(&link).await.expect(200);
    assert!(draft.html().contains("zanzibarine"));
    let live = ask(&owner, "q=harbour&state=live").await;
    assert_eq!(live.attr(".sheet tbody a", "href"), "/news/live");
}

#[tokio::test]
async fn an_editor_finds_a_picture_by_who_took_it_and_what_is_said_of_it() {
    let (_app, owner) = desk().await;
    for query in [
        "q=sandoval",
        "q=%22landing+stage%22",
        "q=ropes",
        "q=quay-17.png",
        "q=%22CC+BY+4.0%22&kind=pictures",
        "kind=pictures",
    ] {
        let page = ask(&owner, query).await;
        assert_eq!(page.texts(".library li").len(), 1, "{query}");
        let words = page.text(".library li");
        assert!(words.contains("Mirela Sandoval"), "{words}");
        let src = page.attr(".library img", "src");
        assert!(src.starts_with("/pictures/"), "{src}");
        owner.clone().get(&src).await.expect(200);
    }
    assert!(!ask(&owner, "q=sandoval&kind=stories").await.has(".library"));
}

#[tokio::test]
async fn whoever_lacks_the_permission_is_refused() {
    let (app, _) = desk().await;
    for role in [Role::Support, Role::Moderator, Role::Advertising] {
        let mut person = app.staff(role).await;
        let page = person.get("/desk/search?q=harbour").await.expect(403);
        assert!(!page.html().contains("Harbour dues"));
        let desk = person.get("/desk").await.expect(200);
        assert!(!desk.has("a[href='/desk/search']"), "{role:?}");
    }
    let page = app.subscriber().await.get("/desk/search?q=harbour").await;
    assert_eq!(page.status, 403);
    let page = app.visitor().get("/desk/search?q=harbour").await;
    assert_eq!(page.status, 303);
}

#[tokio::test]
async fn nothing_is_asked_for_before_something_is_typed() {
    let (_app, owner) = desk().await;
    for query in ["", "q=+", "state=nonsense&kind=x&from=never&page=7"] {
        let page = ask(&owner, query).await;
        assert!(!page.has(".sheet") && !page.has(".library"), "{query}");
        assert!(page.has("#q") && page.has("#author option[value=ines-calloway]"));
    }
}

#[tokio::test]
async fn pictures_are_found_by_their_last_day_beside_words() {
    let app = TestApp::new().await;
    let ends = async |name: &str, day: Option<&str>| {
        let rights = Rights {
            caption: Some("A quay".into()),
            expires: day.map(|day| day.parse().unwrap()),
            ..Rights::default()
        };
        app.picture().name(name).rights(rights).create().await;
    };
    ends("early.png", Some("2030-11-30")).await;
    ends("late.png", Some("2031-02-01")).await;
    ends("never.png", None).await;
    app.index().await;
    let owner = app.staff(Role::Owner).await.into_person();
    let names = async |path: &str| {
        let page = owner.clone().get(path).await.expect(200);
        let mut names = page.texts(".library bdi:first-child");
        names.retain(|name| name.contains(".png"));
        names.sort();
        names
    };
    for (span, expected) in [
        ("2030-11", vec!["early.png"]),
        ("..2030-11-30", vec!["early.png"]),
        ("%3C2030-11-30", vec![]),
        ("%3E2030", vec!["late.png"]),
        ("2030..2031-02", vec!["early.png", "late.png"]),
        ("soon", vec![]),
    ] {
        for place in ["/desk/search", "/desk/pictures"] {
            let found = names(&format!("{place}?q=quay+expires:{span}")).await;
            assert_eq!(found, expected, "{place} {span}");
        }
        let found = names(&format!("/desk/search?q=boat+expires:{span}")).await;
        assert!(found.is_empty(), "the words count too");
    }
    let none = names("/desk/pictures?q=quay+-expires:2030..").await;
    assert_eq!(none, ["never.png"]);
    // The lists by ends can be searched.
    assert_eq!(
        names("/desk/pictures?q=quay&ends=soon").await,
        ["early.png", "late.png"]
    );
    let by = names("/desk/pictures?q=quay&ends=soon&by=2030-12-31").await;
    assert_eq!(by, ["early.png"]);
    assert!(names("/desk/pictures?q=quay&ends=over").await.is_empty());
    let page = owner
        .clone()
        .get("/desk/pictures?q=quay&ends=soon")
        .await
        .expect(200);
    assert!(page.has(".tabs a[href='/desk/pictures?ends=over&q=quay']"));
    assert!(page.has("form[role=search] input[name=ends][value=soon]"));
}

#[tokio::test]
async fn a_last_day_that_changes_is_found_anew() {
    let app = TestApp::new().await;
    let with = |day: &str| Rights {
        expires: Some(day.parse().unwrap()),
        ..Rights::default()
    };
    let picture = app.picture().name("quay.png").rights(with("2030-11-30"));
    let id = picture.create().await.id;
    app.index().await;
    let mut picture = masthead::newsroom::picture::by_id(&app.db, id)
        .await
        .unwrap()
        .unwrap();
    picture.rights = with("2032-01-01");
    let mut tx = app.db.begin().await.unwrap();
    let kept = masthead::newsroom::picture::save(&mut tx, &picture, app.clock.now()).await;
    assert!(kept.unwrap().is_changed());
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    app.index().await;
    let owner = app.staff(Role::Owner).await.into_person();
    let page = ask(&owner, "q=expires:2030").await;
    assert!(!page.has(".library"));
    let page = ask(&owner, "q=expires:2032").await;
    assert_eq!(page.texts(".library li").len(), 1);
}
