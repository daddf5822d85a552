//! `/desk/staff/roles`: roles that the newsroom makes itself.
use masthead::people::role::{Role, custom};

use super::log;
use crate::harness::{Member, TestApp};

const ROLES: &str = "/desk/staff/roles";

/// Makes a role and gives its id.
pub async fn role(app: &TestApp, owner: &mut Member, name: &str, may: &[&str]) -> i64 {
    let boxes: Vec<String> = may.iter().map(|word| format!("may-{word}")).collect();
    let mut fields = vec![("name", name)];
    fields.extend(boxes.iter().map(|word| (word.as_str(), "1")));
    owner.submit(ROLES, &fields).await.expect(303);
    let roles = custom::all(&app.db).await.unwrap();
    roles.iter().find(|role| role.name == name).unwrap().id
}

/// Gives somebody this role alone.
pub async fn give(owner: &mut Member, member: i64, role: i64) {
    let path = format!("/desk/staff/{member}");
    let field = format!("role-{role}");
    let fields = [(field.as_str(), "1")];
    let page = owner.submit_from("/desk/staff", &path, &fields).await;
    page.expect(303);
}

#[tokio::test]
async fn whoever_has_a_role_of_the_newsroom_may_what_it_is_made_of_and_nothing_else() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let checker = role(&app, &mut owner, "Fact checker", &["write", "edit"]).await;
    let member = app.staff(Role::Support).await;
    give(&mut owner, member.id, checker).await;
    let mut member = member.logged_in(&app, 2).await;
    member.get("/desk").await.expect(200);
    member.get("/desk/search?q=x").await.expect(200);
    let story = member.post("/desk/stories").await.expect(303);
    let path = format!("{}/publish", story.header("location"));
    member.get(&path).await.expect(403);
    member.get("/desk/readers").await.expect(403);
    member.get(ROLES).await.expect(403);
    let page = owner.get("/desk/staff").await.expect(200);
    assert!(page.text("main").contains("Fact checker"));
    assert!(log(&app).await.contains(&format!(
        "role.save role:Fact checker {}",
        "Write stories, Write in everyone’s stories, and find everything"
    )));
}

#[tokio::test]
async fn a_changed_role_counts_at_once_and_ends_what_was_begun_with_other_rights() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let helper = role(&app, &mut owner, "Helper", &["readers"]).await;
    let member = app.staff(Role::Moderator).await;
    give(&mut owner, member.id, helper).await;
    let mut member = member.logged_in(&app, 2).await;
    member.get("/desk/readers").await.expect(200);
    let path = format!("{ROLES}/{helper}");
    let fields = [("name", "Helper"), ("may-moderate", "1")];
    owner.submit_from(ROLES, &path, &fields).await.expect(303);
    member.get("/desk/readers").await.expect(303);
    let mut member = member.logged_in(&app, 2).await;
    member.get("/desk/readers").await.expect(403);
    member.get("/desk/comments").await.expect(200);
}

#[tokio::test]
async fn a_role_needs_a_name_of_its_own_and_something_that_it_may() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    role(&app, &mut owner, "Helper", &["readers"]).await;
    let page = owner.submit(ROLES, &[("name", " ")]).await.expect(422);
    assert!(page.text("main").contains("Give the role a name"));
    assert!(page.text("main").contains("Choose at least one thing"));
    let fields = [("name", "helper"), ("may-readers", "1")];
    let page = owner.submit(ROLES, &fields).await.expect(422);
    assert!(page.text("main").contains("Another role has this name"));
    let fields = [("name", "King"), ("may-staff", "1"), ("may-rule", "1")];
    owner.submit(ROLES, &fields).await.expect(422);
    assert_eq!(custom::all(&app.db).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_role_that_somebody_has_stays() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let helper = role(&app, &mut owner, "Helper", &["readers"]).await;
    let member = app.staff(Role::Moderator).await;
    let remove = format!("{ROLES}/{helper}/remove");
    // The button was on the page before somebody was given the role.
    let page = owner.get(ROLES).await;
    let seen = page.attr(
        &format!("form[action='{remove}'] input[name=seen]"),
        "value",
    );
    give(&mut owner, member.id, helper).await;
    let page = owner.submit(&remove, &[("seen", &seen)]).await.expect(422);
    assert!(page.text(".problems").contains("Someone has this role"));
    let path = format!("/desk/staff/{}", member.id);
    let fields = [("role-moderator", "1")];
    owner
        .submit_from("/desk/staff", &path, &fields)
        .await
        .expect(303);
    owner.submit(&remove, &[("seen", &seen)]).await.expect(303);
    assert!(custom::all(&app.db).await.unwrap().is_empty());
    owner.submit(&remove, &[("seen", &seen)]).await.expect(404);
    let page = owner.get("/desk/log").await.expect(200);
    let words = page.text("main");
    assert!(
        words.contains("Helper"),
        "the log says what it was called: {words}"
    );
}

#[tokio::test]
async fn a_role_that_was_changed_meanwhile_is_shown_beside_what_was_typed() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let helper = role(&app, &mut owner, "Helper", &["readers"]).await;
    let path = format!("{ROLES}/{helper}");
    let seen = owner.get(ROLES).await;
    let seen = seen.attr(&format!("form[action='{path}'] input[name=seen]"), "value");
    let mut other = app.staff(Role::Owner).await;
    let theirs = [("name", "Reader desk"), ("may-readers", "1")];
    other.submit_from(ROLES, &path, &theirs).await.expect(303);
    let mine = [("name", "Help"), ("may-readers", "1"), ("seen", &seen)];
    let page = owner.submit(&path, &mine).await.expect(409);
    let words = page.text("main");
    assert!(
        words.contains("Reader desk") && words.contains("Help"),
        "{words}"
    );
    let roles = custom::all(&app.db).await.unwrap();
    assert_eq!(roles[0].name, "Reader desk");
}
