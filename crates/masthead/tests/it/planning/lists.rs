//! The list with its filters, the board, and what waits on the first page.
use masthead::ground::clock::HOUR;
use masthead::people::role::Role;

use super::{assign, checklist, publish, step, to, whole};
use crate::harness::{Member, Page, TestApp};
use crate::writing::{Tab, begin, words};

/// A new story with a headline.
async fn named(person: &mut Member, headline: &str) -> String {
    let story = begin(person).await;
    let mut tab = Tab::open(person, &story, "a").await;
    tab.send(person, &[words(1, headline)]).await;
    story
}

/// The headlines that the list shows for a query.
async fn listed(person: &mut Member, query: &str) -> Vec<String> {
    let page = person
        .get(&format!("/desk/stories?{query}"))
        .await
        .expect(200);
    page.texts("tbody th")
}

#[tokio::test]
async fn drafts_that_were_never_published_are_found_by_words_of_their_headlines() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    named(&mut ana, "Die Brücke ÖFFNET um 50% später").await;
    named(&mut ana, "A bridge closes").await;
    for (query, found) in [
        ("q=br%C3%BCcke", 1),
        ("q=%C3%B6ffnet+BR%C3%9CCKE", 1),
        ("q=bridge", 1),
        ("q=50%25", 1),
        ("q=5%25p", 0),
        ("q=bridge+opens", 0),
        ("q=_", 0),
        ("q=", 2),
        ("q=b", 2),
    ] {
        assert_eq!(listed(&mut ana, query).await.len(), found, "{query}");
    }
    let page = ana.get("/desk/stories?q=nothing").await.expect(200);
    assert!(page.text(".nothing").contains("No story matches"));
    assert_eq!(page.attr("#q", "value"), "nothing");
}

#[tokio::test]
async fn the_list_shows_the_stories_in_a_state_and_each_under_the_state_it_names() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    chief
        .submit("/desk/stories/idea", &[("headline", "An idea")])
        .await
        .expect(303);
    named(&mut chief, "A draft").await;
    let assigned = named(&mut chief, "Handed in").await;
    step(&mut chief, &assigned, "review", "").await.expect(303);
    let ready = named(&mut chief, "Read").await;
    step(&mut chief, &ready, "ready", "").await.expect(303);
    let (live, mut tab) = whole(&app, &mut chief, "Out").await;
    publish(&mut chief, &live, &[]).await.expect(303);
    let (later, _) = whole(&app, &mut chief, "Later").await;
    let fields = [("when", "later"), ("at", "2100-01-01T10:00")];
    publish(&mut chief, &later, &fields).await.expect(303);
    let mine = to(&chief);
    let fields = [("headline", "Given out"), (mine.as_str(), "yes")];
    chief
        .submit("/desk/stories/idea", &fields)
        .await
        .expect(303);
    for (state, word, headline) in [
        ("idea", "Idea", "An idea"),
        ("assigned", "Assigned", "Given out"),
        ("draft", "Draft", "A draft"),
        ("review", "In review", "Handed in"),
        ("ready", "Ready", "Read"),
        ("live", "Published", "Out"),
        ("scheduled", "Scheduled", "Later"),
    ] {
        let page = chief
            .get(&format!("/desk/stories?state={state}"))
            .await
            .expect(200);
        assert_eq!(page.texts("tbody th"), [headline], "{state}");
        assert!(page.text("tbody td").starts_with(word), "{state}");
    }
    assert!(listed(&mut chief, "state=withdrawn").await.is_empty());
    assert_eq!(listed(&mut chief, "state=nonsense").await.len(), 7);
    // A change of what readers have that waits is in review, and published no more.
    tab.send(&mut chief, &[words(1, "Not ")]).await;
    step(&mut chief, &live, "review", "").await.expect(303);
    assert_eq!(listed(&mut chief, "state=review").await.len(), 2);
    assert!(listed(&mut chief, "state=live").await.is_empty());
}

#[tokio::test]
async fn the_list_shows_the_stories_of_a_section_of_somebody_and_ones_own() {
    let app = TestApp::new().await;
    let (mut chief, mut ana) = (app.staff(Role::Chief).await, app.staff(Role::Editor).await);
    whole(&app, &mut chief, "In news").await;
    let hers = named(&mut chief, "For Ana").await;
    assign(&mut chief, &hers, &[(to(&ana).as_str(), "yes")])
        .await
        .expect(303);
    named(&mut ana, "By Ana").await;
    assert_eq!(listed(&mut ana, "section=news").await, ["In news"]);
    let of_ana = format!("assignee={}", ana.id);
    assert_eq!(listed(&mut ana, &of_ana).await, ["For Ana"]);
    assert_eq!(listed(&mut ana, "mine=yes").await, ["By Ana", "For Ana"]);
    assert_eq!(listed(&mut ana, "").await.len(), 3);
    assert!(listed(&mut ana, "assignee=7").await.is_empty());
    let page = ana
        .get("/desk/stories?mine=yes&section=news")
        .await
        .expect(200);
    assert!(page.has("input[name=mine][checked]"));
    assert_eq!(page.attr("#section option[selected]", "value"), "news");
}

#[tokio::test]
async fn older_stories_are_a_link_that_keeps_the_filter() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    for number in 0..52 {
        begin(&mut ana).await;
        app.clock.advance(1);
        if number == 0 {
            named(&mut ana, "Another").await;
        }
    }
    let page = ana
        .get("/desk/stories?state=draft&mine=yes&q=")
        .await
        .expect(200);
    assert_eq!(page.texts("tbody th").len(), 50);
    let older = page.attr("a[rel=next]", "href");
    assert!(
        older.contains("state=draft") && older.contains("mine=yes"),
        "{older}"
    );
    let page = ana.get(&older).await.expect(200);
    assert_eq!(page.texts("tbody th").len(), 3);
    assert!(!page.has("a[rel=next]"));
}

#[tokio::test]
async fn the_board_has_a_column_for_each_stage_and_moves_stories_by_buttons() {
    let app = TestApp::new().await;
    app.section("news").await;
    checklist(&app, 0, "Names\nFigures").await;
    let (mut chief, mut ana) = (app.staff(Role::Chief).await, app.staff(Role::Editor).await);
    let (story, _) = whole(&app, &mut chief, "A bridge opens").await;
    let fields = [
        (to(&ana), "yes".to_owned()),
        ("due".to_owned(), "2001-01-01T10:00".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    assign(&mut chief, &story, &fields).await.expect(303);
    let page = ana.get("/desk/stories/board").await.expect(200);
    assert_eq!(
        page.texts(".column").len(),
        7,
        "five stages, scheduled, published today"
    );
    let card = page.text("section[aria-labelledby=column-draft] .card");
    for part in [
        "A bridge opens",
        "news",
        ana.email.as_str(),
        "2 of 2",
        "Overdue",
    ] {
        assert!(
            card.to_lowercase().contains(&part.to_lowercase()),
            "{part}: {card}"
        );
    }
    let action = format!("/desk/stories/{story}/stage");
    let fields = [("to", "review"), ("from", "board")];
    let page = ana
        .submit_from("/desk/stories/board", &action, &fields)
        .await
        .expect(303);
    let page = ana.get(page.header("location")).await.expect(200);
    assert!(page.has(".done-note"));
    assert!(page.has("section[aria-labelledby=column-review] .card"));
    assert!(!page.has("section[aria-labelledby=column-draft] .card"));
    publish(&mut chief, &story, &[("reason", "Checked by phone")])
        .await
        .expect(303);
    let page = ana
        .get("/desk/stories/board?section=news")
        .await
        .expect(200);
    assert!(
        page.text("section[aria-labelledby=column-live]")
            .contains("A bridge opens")
    );
    let page = ana
        .get("/desk/stories/board?section=other")
        .await
        .expect(200);
    assert!(!page.html().contains("A bridge opens"));
}

#[tokio::test]
async fn whoever_does_not_edit_sees_their_own_stories_alone_on_every_page() {
    let app = TestApp::new().await;
    let (mut chief, mut ben) = (
        app.staff(Role::Chief).await,
        app.staff(Role::Contributor).await,
    );
    let (story, _) = whole(&app, &mut chief, "Sekretum").await;
    assign(&mut chief, &story, &[("due", "2001-01-01T10:00")])
        .await
        .expect(303);
    let (later, _) = whole(&app, &mut chief, "Sekretum later").await;
    let at = app.clock.now() + HOUR;
    let at = jiff::Timestamp::from_millisecond(at).unwrap();
    app.settings(|settings| settings.time_zone = "UTC".to_owned())
        .await;
    let at = at.strftime("%Y-%m-%dT%H:%M").to_string();
    publish(&mut chief, &later, &[("when", "later"), ("at", &at)])
        .await
        .expect(303);
    for path in [
        "/desk/stories?q=sekretum",
        "/desk/stories?overdue=yes",
        "/desk/stories/board",
        "/desk/stories/calendar",
        "/desk/stories/calendar?day=2001-01-01",
        "/desk",
    ] {
        let page = ben.get(path).await.expect(200);
        assert!(!page.html().contains("Sekretum"), "{path}");
    }
    assert!(
        chief
            .get("/desk/stories/calendar")
            .await
            .html()
            .contains("Sekretum")
    );
}

#[tokio::test]
async fn what_waits_for_somebody_is_on_their_first_page_and_on_no_other() {
    let app = TestApp::new().await;
    let (mut chief, mut ben, mut cleo) = (
        app.staff(Role::Chief).await,
        app.staff(Role::Contributor).await,
        app.staff(Role::Author).await,
    );
    let fields = [
        (to(&ben), "yes".to_owned()),
        ("due".to_owned(), "2001-01-01T10:00".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    let story = named(&mut chief, "A bridge").await;
    assign(&mut chief, &story, &fields).await.expect(303);
    let tasks = async |person: &mut Member| person.get("/desk").await.expect(200).texts(".tasks a");
    let bens = tasks(&mut ben).await;
    assert!(
        bens.iter().any(|task| task == "A story assigned to you"),
        "{bens:?}"
    );
    assert!(
        bens.iter().any(|task| task == "A story is overdue"),
        "{bens:?}"
    );
    assert!(tasks(&mut cleo).await.is_empty());
    step(&mut ben, &story, "review", "").await.expect(303);
    let bens = tasks(&mut ben).await;
    assert!(
        !bens
            .iter()
            .any(|task| task.contains("assigned") || task.contains("review")),
        "{bens:?}"
    );
    let chiefs = tasks(&mut chief).await;
    assert!(
        chiefs
            .iter()
            .any(|task| task == "A story is waiting for review"),
        "{chiefs:?}"
    );
    assert!(tasks(&mut cleo).await.is_empty());
    for role in [Role::Support, Role::Moderator, Role::Advertising] {
        let mut other = app.staff(role).await;
        assert!(tasks(&mut other).await.is_empty(), "{role:?}");
    }
}

#[tokio::test]
async fn a_story_whose_time_is_over_has_expired_and_is_not_listed_as_published() {
    let app = TestApp::new().await;
    let until = app.clock.now() + HOUR;
    let article = app.article().expires_at(until).create().await;
    let mut ana = app.staff(Role::Editor).await;
    let path = format!("/desk/stories/{}", article.id);
    ana.get(&path).await.expect(200);
    assert_eq!(listed(&mut ana, "state=live").await.len(), 1);
    assert!(listed(&mut ana, "state=expired").await.is_empty());
    app.clock.set(until);
    let mut ana = app.staff(Role::Editor).await;
    assert!(listed(&mut ana, "state=live").await.is_empty());
    assert_eq!(listed(&mut ana, "state=expired").await.len(), 1);
    let page = ana.get(&format!("{path}/assignment")).await.expect(200);
    assert_eq!(page.text(".facts dd b"), "Expired");
}

#[tokio::test]
async fn a_step_on_the_board_is_taken_back_with_one_press_by_whoever_took_it() {
    let app = TestApp::new().await;
    let (mut chief, mut ben) = (
        app.staff(Role::Chief).await,
        app.staff(Role::Contributor).await,
    );
    let (story, _) = whole(&app, &mut chief, "A bridge opens").await;
    let box_of_ben = to(&ben);
    assign(&mut chief, &story, &[(&box_of_ben, "yes")])
        .await
        .expect(303);
    let before = app.mails().await.len();
    let board = "/desk/stories/board";
    let action = format!("/desk/stories/{story}/stage");
    let page = ben.get(board).await.expect(200);
    assert!(page.has(".column[data-stage=draft] .card-steps"));
    assert!(page.has("script[type=module][src*='board']"));
    let fields = [("to", "review"), ("from", "board")];
    let page = ben.submit_from(board, &action, &fields).await.expect(303);
    let moved = page.header("location").to_owned();
    let page = ben.get(&moved).await.expect(200);
    let undo = |page: &Page| {
        let of = |name: &str| page.attr(&format!(".done-note input[name={name}]"), "value");
        ["seen", "to", "from", "undo"].map(|name| (name, of(name)))
    };
    let fields = undo(&page);
    let fields = fields
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    // The button is of one who took the step: no other has the right by it.
    let page = chief.get(&moved).await.expect(200);
    assert!(page.has(".done-note") && !page.has(".done-note form"));
    chief.submit(&action, &fields).await.expect(403);
    let page = ben.submit(&action, &fields).await.expect(303);
    let page = ben.get(page.header("location")).await.expect(200);
    assert!(page.has(".column[data-stage=draft] .card"));
    assert!(!page.has(".done-note form"), "the way back has none");
    assert_eq!(app.mails().await.len(), before, "nobody is told of it");
    // Taken back once, and not over what happened since.
    ben.submit(&action, &fields).await.expect(409);
    let fields = [("to", "review"), ("from", "board")];
    let page = ben.submit_from(board, &action, &fields).await.expect(303);
    let moved = page.header("location").to_owned();
    let page = ben.get(&moved).await.expect(200);
    let fields = undo(&page);
    step(&mut chief, &story, "ready", "").await.expect(303);
    let page = ben.get(&moved).await.expect(200);
    assert!(!page.has(".done-note form"));
    let fields = fields
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    ben.submit(&action, &fields).await.expect(409);
}
