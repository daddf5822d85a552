//! The routes of a story, by role and by whose it is: one's own, one that was assigned, one of others.
use http::Method;
use masthead::people::role::Role;
use serde_json::json;

use super::holds;
use super::table::{DESK, Row};
use crate::harness::{Member, TestApp};
use crate::planning::{assign, to};
use crate::writing::{Tab, begin, words};

/// What somebody has to do with a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    Own,
    Assigned,
    Others,
}

/// What the forms of a story's routes read, all at once.
const FORM: &str = "seen=1&version=1&to=review&done=yes&when=now&name=x&life=1&unit=days&deed=withdraw&reason=x\
    &kind=note&text=x&wrong=x&slug=x&item=1";

/// The routes of one story.
fn rows() -> impl Iterator<Item = &'static Row> {
    let own = |(path, ..): &&Row| path.starts_with("/desk/stories/{id}");
    DESK.iter().filter(own)
}

/// A story with this tie to somebody.
async fn story(app: &TestApp, person: &mut Member, tie: Tie) -> String {
    if tie == Tie::Own {
        return begin(person).await;
    }
    let mut chief = app.staff(Role::Chief).await;
    let story = begin(&mut chief).await;
    let mut tab = Tab::open(&mut chief, &story, "a").await;
    tab.send(&mut chief, &[words(1, "Sekretum")]).await;
    if tie == Tie::Assigned {
        let field = to(person);
        let fields = [(field.as_str(), "yes")];
        assign(&mut chief, &story, &fields).await.expect(303);
    }
    story
}

#[tokio::test]
async fn a_story_opens_to_those_who_write_or_edit_it_and_each_route_to_its_permission() {
    let app = TestApp::new().await;
    let edits = [Role::Editor, Role::Chief, Role::Owner];
    for role in Role::ALL {
        for tie in [Tie::Own, Tie::Assigned, Tie::Others] {
            if tie != Tie::Others && !holds(role, "write") {
                continue;
            }
            let mut person = app.staff(role).await;
            let story = story(&app, &mut person, tie).await;
            let opened = person.get(&format!("/desk/stories/{story}")).await;
            let is_in = tie != Tie::Others || edits.contains(&role);
            assert_eq!(
                opened.status,
                if is_in { 200 } else { 403 },
                "{role:?} {tie:?}"
            );
            for (pattern, methods, word) in rows() {
                let may = is_in && holds(role, word);
                let path = pattern.replace("{id}", &story).replace("{item}", "1");
                let asked = format!("{path} as {role:?}, {tie:?}");
                if methods.contains("GET") {
                    let page = person.get(&path).await;
                    assert_eq!(page.status == 403, !may, "GET {asked}: {}", page.status);
                    assert!(may || !page.html().contains("Sekretum"), "GET {asked}");
                }
                if methods.contains("POST") && !may {
                    let page = person.send(Method::POST, &path, FORM).await;
                    assert!(
                        page.status.is_client_error(),
                        "POST {asked}: {}",
                        page.status
                    );
                    assert!(!page.html().contains("Sekretum"), "POST {asked}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_story_is_as_it_was_after_everyone_who_may_not_has_tried_every_form() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let story = begin(&mut chief).await;
    let mut tab = Tab::open(&mut chief, &story, "a").await;
    tab.send(&mut chief, &[words(1, "Untouched")]).await;
    let before = chief
        .get(&format!("/desk/stories/{story}/draft"))
        .await
        .json();
    let steps = json!({
        "writer": "x", "batch": 1, "version": 1, "schema": 1, "steps": [words(1, "Broken ")],
        "block": "", "quote": "", "text": "Broken", "reason": "x", "mentions": [], "note": "Broken",
    });
    for role in [
        Role::Author,
        Role::Contributor,
        Role::Support,
        Role::Moderator,
        Role::Advertising,
    ] {
        let mut other = app.staff(role).await;
        for (pattern, methods, _) in rows() {
            let path = pattern.replace("{id}", &story).replace("{item}", "1");
            if methods.contains("POST") {
                other.send(Method::POST, &path, FORM).await;
                other.post_json(&path, &steps).await;
            }
        }
    }
    let after = chief
        .get(&format!("/desk/stories/{story}/draft"))
        .await
        .json();
    for part in ["doc", "version", "threads", "leftovers"] {
        assert_eq!(after[part], before[part], "{part}");
    }
    let page = chief
        .get(&format!("/desk/stories/{story}/assignment"))
        .await;
    assert_eq!(page.expect(200).text(".facts dd b"), "Draft");
}
