//! `/desk/staff`: an owner says who is on the staff.
use masthead::people::role::{self, Role};
use masthead::people::staff;
use tokio::task::JoinSet;

use super::log;
use crate::harness::TestApp;

const STAFF: &str = "/desk/staff";

#[tokio::test]
async fn an_owner_adds_somebody_who_gets_a_mail_and_the_roles_they_were_given() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let fields = [
        ("email", " Nina@News.example "),
        ("name", "Nina New"),
        ("role-support", "1"),
        ("role-moderator", "1"),
    ];
    let page = owner.submit("/desk/staff", &fields).await.expect(303);
    let page = owner.get(page.header("location")).await.expect(200);
    assert!(page.text(".done-note").contains("added to the staff"));
    assert!(page.texts(".panel h2").contains(&"Nina New".to_owned()));
    assert!(page.html().contains("has not logged in yet"));
    let members = staff::members(&app.db).await.unwrap();
    let nina = members
        .iter()
        .find(|member| member.reader.name == "Nina New");
    let nina = nina.unwrap();
    assert_eq!(nina.roles.words(), "support moderator");
    assert!(
        !nina.reader.is_verified(),
        "being invited proves no address"
    );
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "Nina@News.example");
    assert!(mails[0].text.contains("https://news.example/desk"));
    let deed = format!("staff.roles reader:{} support moderator", nina.reader.id);
    assert_eq!(log(&app).await, [deed]);
}

#[tokio::test]
async fn what_is_wrong_with_the_form_stands_beside_the_field() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let page = owner
        .submit("/desk/staff", &[("email", "nina")])
        .await
        .expect(422);
    assert!(
        page.text("#email-problem")
            .contains("isn’t a valid e-mail address")
    );
    assert_eq!(page.attr("#email", "value"), "nina");
    assert!(page.html().contains("Choose at least one role"));
    let fields = [("email", "nina@news.example"), ("role-king", "1")];
    owner.submit("/desk/staff", &fields).await.expect(422);
    let path = format!("/desk/staff/{}", owner.id);
    let page = owner.submit(&path, &[("role-king", "1")]).await.expect(422);
    assert!(page.text(".problems").contains("at least one role"));
    assert_eq!(staff::members(&app.db).await.unwrap().len(), 1);
    assert!(log(&app).await.is_empty());
}

#[tokio::test]
async fn changed_roles_count_at_once_and_end_what_was_begun_with_others() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let mut support = app.staff(Role::Support).await;
    support.get("/desk/readers").await.expect(200);
    let path = format!("/desk/staff/{}", support.id);
    let page = owner
        .submit_from(STAFF, &path, &[("role-advertising", "1")])
        .await
        .expect(303);
    let page = owner.get(page.header("location")).await;
    assert!(page.text(".done-note").contains("roles have been changed"));
    let page = support.get("/desk/readers").await.expect(303);
    assert!(page.header("location").starts_with("/log-in"));
    let roles = role::of(&app.db, support.id).await.unwrap();
    assert_eq!(roles.words(), "advertising");
    let remove = format!("{path}/remove");
    owner.submit_from(STAFF, &remove, &[]).await.expect(303);
    assert!(!role::of(&app.db, support.id).await.unwrap().any());
    owner.post(&remove).await.expect(404);
    assert_eq!(
        log(&app).await,
        [
            format!("staff.remove reader:{} {}", support.id, support.email),
            format!("staff.roles reader:{} advertising", support.id),
        ]
    );
}

#[tokio::test]
async fn the_last_owner_stays_an_owner() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let path = format!("/desk/staff/{}", owner.id);
    let page = owner
        .submit_from(STAFF, &path, &[("role-support", "1")])
        .await
        .expect(422);
    assert!(page.text(".problems").contains("last owner"));
    let remove = format!("{path}/remove");
    owner.submit_from(STAFF, &remove, &[]).await.expect(422);
    let fields = [
        ("email", owner.email.clone()),
        ("role-support", "1".to_owned()),
    ];
    let fields = fields
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    // The form for somebody new has not seen that they are on the staff.
    let page = owner.submit(STAFF, &fields).await.expect(409);
    let seen = page.attr(&format!("form[action='{STAFF}'] input[name=seen]"), "value");
    let fields = [&fields[..], &[("seen", seen.as_str())]].concat();
    owner.submit(STAFF, &fields).await.expect(422);
    owner.get("/desk").await.expect(200);
    assert!(log(&app).await.is_empty());
    let other = app.staff(Role::Owner).await;
    owner
        .submit_from(STAFF, &path, &[("role-support", "1")])
        .await
        .expect(303);
    owner.get("/desk").await.expect(303);
    let roles = role::of(&app.db, other.id).await.unwrap();
    assert_eq!(roles.words(), "owner");
}

#[tokio::test(flavor = "multi_thread")]
async fn owners_who_remove_each_other_at_once_leave_one() {
    let app = TestApp::new().await;
    for _ in 0..5 {
        let mut owners = Vec::new();
        for _ in 0..4 {
            owners.push(app.staff(Role::Owner).await);
        }
        let mut all = JoinSet::new();
        for (index, owner) in owners.iter().enumerate() {
            let mut owner = owner.clone();
            let path = format!("/desk/staff/{}/remove", owners[(index + 1) % 4].id);
            all.spawn(async move { owner.submit_from(STAFF, &path, &[]).await.status.as_u16() });
        }
        all.join_all().await;
        let members = staff::members(&app.db).await.unwrap();
        assert!(!members.is_empty());
        assert!(members.iter().all(|member| member.roles.words() == "owner"));
    }
}
