//! From idea to published: stages, assignments, the board, the week, checklists, and what blocks
//! publishing.
mod assignment;
mod checks;
mod letters;
mod lists;
mod rights;
mod rules;
mod week;

use masthead::people::role::Role;
use serde_json::json;

use crate::harness::{Member, Page, TestApp};
use crate::writing::{Tab, begin, field, paragraph, words};

/// The page of a story's way.
pub fn way(story: &str) -> String {
    format!("/desk/stories/{story}/assignment")
}

/// Moves a story, from what its page shows.
pub async fn step(person: &mut Member, story: &str, to: &str, note: &str) -> Page {
    let action = format!("/desk/stories/{story}/stage");
    let fields = [("to", to), ("note", note)];
    person.submit_from(&way(story), &action, &fields).await
}

/// Assigns a story, from what its page shows.
pub async fn assign(person: &mut Member, story: &str, fields: &[(&str, &str)]) -> Page {
    let action = format!("/desk/stories/{story}/assign");
    person.submit_from(&way(story), &action, fields).await
}

/// The box of somebody in the form of an assignment.
pub fn to(member: &Member) -> String {
    format!("to-{}", member.id)
}

/// The status that a story's page shows.
pub async fn status(person: &mut Member, story: &str) -> String {
    let page = person.get(&way(story)).await.expect(200);
    page.text(".facts dd b")
}

/// A story with all that is needed to publish it, in the section `news`.
pub async fn whole(app: &TestApp, person: &mut Member, headline: &str) -> (String, Tab) {
    app.section("news").await;
    let publication = app.publication().await.unwrap();
    if publication.author_by_slug("ana-reed").is_none() {
        app.person_author("Ana Reed").await;
    }
    let story = begin(person).await;
    let mut tab = Tab::open(person, &story, "a").await;
    let end = headline.chars().count();
    let steps = [
        words(1, headline),
        words(3 + end, "In short."),
        paragraph(13 + end, "aaaaaaaa", "Words."),
        field("section", &json!("news")),
        field("byline", &json!([{"author": "ana-reed", "role": "by"}])),
    ];
    tab.send(person, &steps).await;
    (story, tab)
}

/// Publishes a story, from what its page shows.
pub async fn publish(person: &mut Member, story: &str, fields: &[(&str, &str)]) -> Page {
    let path = format!("/desk/stories/{story}/publish");
    person.submit_from(&path, &path, fields).await
}

/// Sets the checklist of a section (0 is all) as a chief does.
pub async fn checklist(app: &TestApp, section: i64, items: &str) {
    let mut chief = app.staff(Role::Chief).await;
    let action = format!("/desk/newsroom/checklists/{section}");
    let fields = [("items", items)];
    let page = chief.submit_from("/desk/newsroom", &action, &fields).await;
    page.expect(303);
}

/// Lets these checks block and no others.
pub async fn demand(app: &TestApp, checks: &[&str]) {
    let mut chief = app.staff(Role::Chief).await;
    let fields: Vec<(&str, &str)> = checks.iter().map(|check| (*check, "yes")).collect();
    let action = "/desk/newsroom/checks";
    let page = chief.submit_from("/desk/newsroom", action, &fields).await;
    page.expect(303);
}

/// The newest lines of the log, as an owner reads them.
pub async fn log(app: &TestApp) -> Vec<String> {
    let mut owner = app.staff(Role::Owner).await;
    owner.get("/desk/log").await.expect(200).texts(".deeds li")
}
