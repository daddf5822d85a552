//! `/desk/sections`: order, names, addresses, and what becomes of the stories of one that goes.
use masthead::people::role::Role;

use super::{assert_moved, told};
use crate::harness::{Member, TestApp};

const SECTIONS: &str = "/desk/sections";

async fn edit(chief: &mut Member, id: i64, fields: &[(&str, &str)]) -> crate::harness::Page {
    let path = format!("{SECTIONS}/{id}");
    chief.submit_from(&path, &path, fields).await
}

async fn nav(app: &TestApp) -> Vec<String> {
    let page = app.visitor().get("/").await.expect(200);
    page.texts(".sections a, .section-nav a, nav a")
}

#[tokio::test]
async fn a_section_is_added_and_its_page_is_there() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let page = chief.get(SECTIONS).await.expect(200);
    assert!(page.html().contains("No sections yet"));
    let fields = [("name", "World & Europe"), ("description", "What happens.")];
    let page = chief.submit(SECTIONS, &fields).await.expect(303);
    let page = chief.get(page.header("location")).await.expect(200);
    assert!(page.has(".done-note"));
    assert_eq!(page.attr(".sheet td a", "href"), "/world-europe");
    let page = app.visitor().get("/world-europe").await.expect(200);
    assert!(page.html().contains("What happens."));
    assert!(nav(&app).await.contains(&"World & Europe".to_owned()));
    assert!(
        told(&app)
            .await
            .contains("added the section World & Europe")
    );
}

#[tokio::test]
async fn an_address_that_cannot_be_is_refused_and_what_was_typed_stays() {
    let app = TestApp::new().await;
    app.section("news").await;
    let mut chief = app.staff(Role::Chief).await;
    for (name, slug) in [
        ("", "x"),
        ("Search", ""),
        ("Odd", "A b"),
        ("Set", "set-up"),
        ("Other", "news"),
        ("أخبار", ""),
    ] {
        let fields = [("name", name), ("slug", slug), ("description", "Kept.")];
        let page = chief.submit(SECTIONS, &fields).await.expect(422);
        assert!(page.has(".problem"), "{name} {slug}");
        assert_eq!(page.text("#description"), "Kept.");
    }
    assert_eq!(app.publication().await.unwrap().sections().len(), 1);
}

#[tokio::test]
async fn a_section_with_another_address_takes_its_stories_with_it() {
    let app = TestApp::new().await;
    let story = app.article().section("news").create().await;
    let id = app.section("news").await;
    let mut chief = app.staff(Role::Chief).await;
    app.visitor().get(&story.path).await.expect(200);
    let fields = [("name", "World"), ("slug", "world")];
    edit(&mut chief, id, &fields).await.expect(303);
    let mut visitor = app.visitor();
    let page = visitor.get("/world").await.expect(200);
    let path = format!("/world/{}", story.slug);
    assert!(page.attrs("a", "href").contains(&path));
    assert_moved(&visitor.get("/news").await, "/world");
    assert_moved(&visitor.get("/news/rss.xml").await, "/world/rss.xml");
    assert_moved(&visitor.get(&story.path).await, &path);
    visitor.get(&path).await.expect(200);
    // Back again: no circle, and the other way round.
    let fields = [("name", "News"), ("slug", "news")];
    edit(&mut chief, id, &fields).await.expect(303);
    app.visitor().get("/news").await.expect(200);
    assert_moved(&app.visitor().get("/world").await, "/news");
    let page = chief
        .submit(SECTIONS, &[("name", "World")])
        .await
        .expect(422);
    assert!(page.has("#slug-problem"), "it leads to another section");
}

#[tokio::test]
async fn a_colleagues_change_is_not_written_over_unseen() {
    let app = TestApp::new().await;
    let id = app.section("news").await;
    let mut chief = app.staff(Role::Chief).await;
    let path = format!("{SECTIONS}/{id}");
    let seen = chief.get(&path).await.attr("input[name=seen]", "value");
    edit(&mut chief, id, &[("name", "First"), ("slug", "news")])
        .await
        .expect(303);
    let old = [
        ("name", "Second"),
        ("slug", "news"),
        ("seen", seen.as_str()),
    ];
    let page = chief.submit(&path, &old).await.expect(409);
    assert!(page.text(".overtaken").contains("First"));
    assert_eq!(page.attr("#name", "value"), "Second");
    let publication = app.publication().await.unwrap();
    assert_eq!(publication.section(id).unwrap().name, "First");
}

#[tokio::test]
async fn the_order_of_sections_is_that_of_the_navigation() {
    let app = TestApp::new().await;
    for slug in ["news", "culture", "sport"] {
        app.section(slug).await;
    }
    let mut chief = app.staff(Role::Chief).await;
    let sport = app.section("sport").await;
    let up = format!("{SECTIONS}/{sport}/move");
    let seen = chief.get(SECTIONS).await.attr("input[name=seen]", "value");
    let fields = [("to", "up"), ("seen", seen.as_str())];
    chief.submit(&up, &fields).await.expect(303);
    chief.submit(&up, &fields).await.expect(409);
    let publication = app.publication().await.unwrap();
    let slugs: Vec<&str> = publication
        .sections()
        .iter()
        .map(|one| &*one.slug)
        .collect();
    assert_eq!(slugs, ["news", "sport", "culture"]);
}

#[tokio::test]
async fn a_section_goes_when_it_is_empty_or_its_stories_go_to_another() {
    let app = TestApp::new().await;
    let story = app.article().section("opera").create().await;
    let (opera, culture) = (app.section("opera").await, app.section("culture").await);
    let mut chief = app.staff(Role::Chief).await;
    let path = format!("{SECTIONS}/{opera}");
    let retire = format!("{path}/retire");
    let page = chief
        .submit_from(&path, &retire, &[("to", "")])
        .await
        .expect(422);
    assert!(page.has("#to-problem"));
    let to = culture.to_string();
    let page = chief.submit_from(&path, &retire, &[("to", &to)]).await;
    page.expect(303);
    let mut visitor = app.visitor();
    let now = format!("/culture/{}", story.slug);
    assert_moved(&visitor.get("/opera").await, "/culture");
    assert_moved(&visitor.get(&story.path).await, &now);
    visitor.get(&now).await.expect(200);
    let page = visitor.get("/culture").await.expect(200);
    assert!(page.attrs("a", "href").contains(&now));
    chief.get(&path).await.expect(404);
    assert!(told(&app).await.contains("removed the section Opera"));
    // An empty one leaves word that it is gone.
    let empty = app.section("empty").await;
    let path = format!("{SECTIONS}/{empty}");
    let retire = format!("{path}/retire");
    chief
        .submit_from(&path, &retire, &[("to", "")])
        .await
        .expect(303);
    let page = app.visitor().get("/empty").await.expect(410);
    assert!(page.html().contains("This page has been removed."));
    chief
        .submit(SECTIONS, &[("name", "Empty")])
        .await
        .expect(303);
    app.visitor().get("/empty").await.expect(200);
}

#[tokio::test]
async fn what_the_paywall_and_the_front_say_of_a_section_holds_under_its_next_address() {
    let app = TestApp::new().await;
    let story = app.article().section("news").create().await;
    let id = app.section("news").await;
    app.settings(|settings| settings.paywall.always_free = vec!["news".to_owned()])
        .await;
    let mut tx = app.db.begin().await.unwrap();
    let _ = masthead::newsroom::front::place(&mut tx, "news", &[story.id])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut chief = app.staff(Role::Chief).await;
    edit(&mut chief, id, &[("name", "World"), ("slug", "world")])
        .await
        .expect(303);
    let page = app.visitor().get(&format!("/world/{}", story.slug)).await;
    assert!(page.expect(200).has_canary(), "it is still free");
    let placed = masthead::newsroom::article::fronts::placed(&app.db, "world", app.clock.now());
    assert_eq!(placed.await.unwrap().len(), 1);
}

#[tokio::test]
async fn only_chiefs_and_owners_change_the_structure() {
    let app = TestApp::new().await;
    let id = app.section("news").await;
    let mut editor = app.staff(Role::Editor).await;
    for path in [SECTIONS, "/desk/topics", "/desk/about", "/desk/authors/new"] {
        editor.get(path).await.expect(403);
    }
    let path = format!("{SECTIONS}/{id}");
    editor.submit(&path, &[("name", "Mine")]).await.expect(403);
    let page = editor.get("/desk/authors").await.expect(200);
    assert!(!page.has("a[href='/desk/authors/new']"));
    app.staff(Role::Owner).await.get(SECTIONS).await.expect(200);
}
