//! `/desk/open`: anything at the desk by its name, for those who may go there.
use masthead::newsroom::article::State;
use masthead::newsroom::picture::Rights;
use masthead::people::role::Role;
use serde_json::json;

use crate::harness::{Member, TestApp};
use crate::planning::{assign, to};
use crate::writing::{Tab, begin, words};

/// The addresses that are found, in their order.
async fn found(person: &mut Member, q: &str) -> Vec<String> {
    let page = person.get(&format!("/desk/open?q={q}")).await.expect(200);
    assert_eq!(page.header("cache-control"), "private, no-store");
    page.attrs(".opened a", "href")
}

/// A story of this person that was never published, with a headline.
async fn story(person: &mut Member, headline: &str) -> String {
    let story = begin(person).await;
    let mut tab = Tab::open(person, &story, "tab").await;
    tab.send(person, &[words(1, headline)]).await;
    format!("/desk/stories/{story}")
}

#[tokio::test]
async fn a_place_is_found_by_its_name_by_those_who_may_go_there() {
    let app = TestApp::new().await;
    let mut moderator = app.staff(Role::Moderator).await;
    assert_eq!(found(&mut moderator, "comm").await, ["/desk/comments"]);
    assert_eq!(found(&mut moderator, "readers").await, [""; 0]);
    let page = moderator.get("/desk/open?q=readers").await;
    assert!(page.text("main").contains("Nothing has this name"));
    let mut support = app.staff(Role::Support).await;
    assert_eq!(found(&mut support, "readers").await, ["/desk/readers"]);
}

#[tokio::test]
async fn a_story_that_was_never_published_is_found_by_those_who_may_write_in_it() {
    let app = TestApp::new().await;
    let mut author = app.staff(Role::Author).await;
    let url = story(&mut author, "Harbour dues rise").await;
    assert_eq!(found(&mut author, "dues+har").await, [url.as_str()]);
    let mut other = app.staff(Role::Author).await;
    assert_eq!(found(&mut other, "dues").await, [""; 0]);
    let mut editor = app.staff(Role::Editor).await;
    assert_eq!(found(&mut editor, "harbour").await, [url]);
    let mut moderator = app.staff(Role::Moderator).await;
    assert_eq!(found(&mut moderator, "harbour").await, [""; 0]);
}

#[tokio::test]
async fn an_editor_finds_stories_that_nobody_has_opened_at_the_desk_and_pictures() {
    let app = TestApp::new().await;
    let live = app.article().headline("Harbour at dawn").create().await.id;
    let draft = app.article().slug("second").headline("Harbour at dusk");
    let draft = draft.state(State::Draft).create().await.id;
    let rights = Rights {
        creators: vec!["Mirela Sandoval".to_owned()],
        ..Rights::default()
    };
    let picture = app.picture().name("quay.png").rights(rights);
    let picture = picture.create().await.id;
    app.index().await;
    let mut editor = app.staff(Role::Editor).await;
    let mut stories = found(&mut editor, "harbour").await;
    stories.sort();
    let mut expected = [live, draft].map(|id| format!("/desk/stories/{id}"));
    expected.sort();
    assert_eq!(stories, expected);
    let picture = format!("/desk/pictures/{picture}");
    assert_eq!(found(&mut editor, "sandoval").await, [picture]);
}

#[tokio::test]
async fn what_is_suggested_while_somebody_types_is_what_the_page_finds() {
    let app = TestApp::new().await;
    let mut author = app.staff(Role::Author).await;
    let url = story(&mut author, "Harbour dues rise").await;
    let page = author.get("/desk/open/suggest?q=harb").await.expect(200);
    assert_eq!(page.header("cache-control"), "private, no-store");
    let groups = page.json()["groups"].clone();
    assert_eq!(groups[0]["options"][0]["url"], json!(url));
    let nothing = author.get("/desk/open/suggest?q=zzz").await.expect(200);
    assert_eq!(nothing.json()["groups"], json!([]));
    let long = "a".repeat(300);
    let page = author.get(&format!("/desk/open/suggest?q={long}")).await;
    assert_eq!(page.expect(200).json()["groups"], json!([]));
}

#[tokio::test]
async fn a_story_is_found_by_whoever_it_is_assigned_to() {
    let app = TestApp::new().await;
    let mut editor = app.staff(Role::Editor).await;
    let url = story(&mut editor, "Harbour dues rise").await;
    let mut author = app.staff(Role::Author).await;
    assert_eq!(found(&mut author, "harbour").await, [""; 0]);
    let mut chief = app.staff(Role::Chief).await;
    let story = url.rsplit('/').next().unwrap();
    let assigned = assign(&mut chief, story, &[(to(&author).as_str(), "yes")]).await;
    assigned.expect(303);
    assert_eq!(found(&mut author, "harbour").await, [url]);
}
