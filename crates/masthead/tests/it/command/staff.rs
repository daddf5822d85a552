//! `masthead staff`
use masthead::command::staff::{Add, Remove, add, list, remove};
use masthead::people::role::Role;

use super::{complaint, run};
use crate::harness::TestApp;

fn who(email: &str, role: Role) -> Add {
    Add {
        email: email.to_owned(),
        roles: vec![role],
        name: "Nina".to_owned(),
    }
}

fn gone(email: &str) -> Remove {
    Remove {
        email: email.to_owned(),
    }
}

#[tokio::test]
async fn somebody_joins_changes_roles_and_leaves() {
    let app = TestApp::new().await;
    assert!(list(&app).await.unwrap().contains("nobody is on the staff"));
    let said = add(&app, &who("Nina@News.example", Role::Owner))
        .await
        .unwrap();
    assert!(
        said.starts_with("Nina@News.example is on the staff: owner\n"),
        "{said}"
    );
    let second = add(&app, &who("omar@news.example", Role::Support)).await;
    assert_eq!(
        second.unwrap(),
        "omar@news.example is on the staff: support\n"
    );
    let listed = list(&app).await.unwrap();
    assert!(listed.contains("Nina@News.example  owner  has not logged in yet\n"));
    assert!(listed.contains("omar@news.example  support"));
    add(&app, &who("omar@news.example", Role::Moderator))
        .await
        .unwrap();
    assert!(
        list(&app)
            .await
            .unwrap()
            .contains("omar@news.example  moderator")
    );
    let said = remove(&app, &gone("omar@news.example")).await.unwrap();
    assert_eq!(said, "omar@news.example is on the staff no more\n");
    assert!(!list(&app).await.unwrap().contains("omar"));
}

#[tokio::test]
async fn the_first_one_logs_in_once_with_what_was_printed_and_without_mail() {
    let app = TestApp::new().await;
    let said = add(&app, &who("nina@news.example", Role::Owner))
        .await
        .unwrap();
    let after = |mark: &str| said.split(mark).nth(1).unwrap().lines().next().unwrap();
    let (token, code) = (after("/log-in/link/"), after("the code "));
    let mut nina = app.visitor();
    let page = nina.get(&format!("/log-in/link/{token}")).await.expect(200);
    assert_eq!(page.attr("input[name=link]", "value"), token);
    nina.post(&format!("/log-in/link/{token}")).await;
    nina.get("/account").await.expect(303);
    let fields = [("link", token), ("code", code)];
    let page = nina.submit("/log-in/code", &fields).await.expect(303);
    assert_eq!(page.header("location"), "/desk");
    let page = nina.get("/desk").await.expect(303);
    assert!(page.header("location").starts_with("/log-in/second?"));
    app.visitor()
        .submit("/log-in/code", &fields)
        .await
        .expect(410);
}

#[tokio::test]
async fn the_last_owner_stays_and_strangers_are_not_removed() {
    let app = TestApp::new().await;
    add(&app, &who("nina@news.example", Role::Owner))
        .await
        .unwrap();
    let error = remove(&app, &gone("nina@news.example")).await.unwrap_err();
    assert!(error.to_string().contains("is the last owner"), "{error}");
    let error = add(&app, &who("nina@news.example", Role::Support)).await;
    assert!(error.unwrap_err().to_string().contains("is the last owner"));
    let reader = app.reader().await;
    for email in [reader.email.as_str(), "nobody@news.example", "nobody"] {
        let error = remove(&app, &gone(email)).await.unwrap_err();
        assert!(error.to_string().contains("is not on the staff"), "{error}");
    }
    let error = add(&app, &who("nina", Role::Owner)).await.unwrap_err();
    assert!(error.to_string().contains("is not an address"), "{error}");
}

#[test]
fn the_command_line_makes_the_first_owner_in_an_empty_folder() {
    let folder = tempfile::tempdir().unwrap();
    let said = run(
        folder.path(),
        &["staff", "add", "nina@news.example", "--role", "owner"],
    );
    assert!(said.status.success(), "{said:?}");
    let listed = run(folder.path(), &["staff", "list"]);
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.starts_with("nina@news.example  owner"), "{listed}");
    let refused = run(folder.path(), &["staff", "remove", "nina@news.example"]);
    assert!(complaint(&refused).contains("is the last owner"));
    let refused = run(
        folder.path(),
        &["staff", "add", "a@b.example", "--role", "king"],
    );
    assert_eq!(refused.status.code(), Some(2));
}
