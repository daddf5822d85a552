//! What is held about a reader: all of it in the export, none of it after the erasure.
use db::sql;
use masthead::ground::clock::MINUTE;
use masthead::people::rights::Rights;
use masthead::people::role::Role;
use serde_json::json;

use crate::harness::{Member, TestApp};

/// A reader about whom every table of accounts holds something.
async fn known_well(app: &TestApp) -> Member {
    let mut reader = app.reader().await.entitled(app, Rights::ALL).await;
    reader
        .submit("/account/profile", &[("name", "Anna Writer")])
        .await
        .expect(303);
    reader
        .submit("/account/newsletters", &[("newsletter", "1")])
        .await
        .expect(303);
    reader
        .submit(
            "/account/security/password",
            &[("password", "violet kettle marches north")],
        )
        .await
        .expect(303);
    reader
        .submit("/account/email", &[("email", "anna.new@readers.example")])
        .await
        .expect(303);
    reader
}

#[tokio::test]
async fn the_export_has_everything_and_no_secret() {
    let app = TestApp::new().await;
    let mut reader = known_well(&app).await;
    let page = reader.get("/account/data/export").await.expect(200);
    assert_eq!(
        page.header("content-disposition"),
        "attachment; filename=\"account.json\""
    );
    let held = page.json();
    assert_eq!(held["account"]["email"], reader.email);
    assert_eq!(held["account"]["name"], "Anna Writer");
    assert_eq!(held["new_email"], "anna.new@readers.example");
    assert_eq!(held["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(held["password_set_at"], app.clock.now());
    assert_eq!(held["rights"][0]["source"], "test");
    let newsletter = held["letters"]
        .as_array()
        .unwrap()
        .iter()
        .find(|said| said["kind"] == "newsletter");
    assert_eq!(newsletter.unwrap()["wants"], json!(true));
    let text = page.html();
    assert!(!text.contains("$argon2id"));
    assert!(!text.contains(&reader.cookies["__Host-session"]));
}

/// The tables of accounts, each with its rows about a reader.
const TABLES: [&str; 8] = [
    "SELECT count(*) FROM sessions WHERE reader_id = $1",
    "SELECT count(*) FROM entitlements WHERE reader_id = $1",
    "SELECT count(*) FROM passwords WHERE reader_id = $1",
    "SELECT count(*) FROM passkeys WHERE reader_id = $1",
    "SELECT count(*) FROM one_time_codes WHERE reader_id = $1",
    "SELECT count(*) FROM provider_accounts WHERE reader_id = $1",
    "SELECT count(*) FROM email_changes WHERE reader_id = $1",
    "SELECT count(*) FROM letter_preferences WHERE reader_id = $1",
];

#[tokio::test]
async fn an_erased_reader_is_nowhere_and_the_address_is_free() {
    let app = TestApp::new().await;
    let mut reader = known_well(&app).await;
    let email = reader.email.clone();
    let page = reader.get("/account/data").await.expect(200);
    assert!(page.text("main").contains("tax law"));
    let wrong = reader
        .submit("/account/data/erase", &[("email", "other@readers.example")])
        .await;
    assert_eq!(wrong.status, 422);
    reader.get("/account").await.expect(200);
    let done = reader
        .submit("/account/data/erase", &[("email", &email.to_uppercase())])
        .await
        .expect(303);
    let page = reader.get(done.header("location")).await;
    assert!(page.has(".done-note"));
    assert_eq!(reader.get("/account").await.status, 303);
    for table in TABLES {
        let (rows,): (i64,) = sql(table).bind(reader.id).one(&app.db).await.unwrap();
        assert_eq!(rows, 0, "{table}");
    }
    let row: (String, String, String) =
        sql("SELECT email, email_key, name FROM readers WHERE id = $1")
            .bind(reader.id)
            .one(&app.db)
            .await
            .unwrap();
    let expected = (
        String::new(),
        format!("erased {}", reader.id),
        String::new(),
    );
    assert_eq!(row, expected);
    assert!(app.letter_to(&email).await.subject.contains("deleted"));
    let mut anew = app.visitor();
    anew.log_in(&app, &email).await;
    let held = anew.get("/account/data/export").await.json();
    assert_ne!(held["account"]["id"], reader.id);
    assert_eq!(held["rights"], json!([]));
}

#[tokio::test]
async fn staff_and_forgotten_browsers_erase_nothing() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let email = owner.email.clone();
    let page = owner
        .submit("/account/data/erase", &[("email", &email)])
        .await;
    assert_eq!(page.status, 403);
    let mut reader = app.reader().await;
    let email = reader.email.clone();
    app.clock.advance(31 * MINUTE);
    let page = reader
        .submit("/account/data/erase", &[("email", &email)])
        .await;
    assert!(
        page.expect(303)
            .header("location")
            .starts_with("/log-in?next=")
    );
    reader.get("/account").await.expect(200);
}

#[tokio::test]
async fn nobody_gets_the_data_of_somebody_else() {
    let app = TestApp::new().await;
    let reader = known_well(&app).await;
    assert_eq!(app.visitor().get("/account/data/export").await.status, 303);
    let mut other = app.reader().await;
    let text = other.get("/account/data/export").await.html();
    assert!(!text.contains(&reader.email) && !text.contains("Anna Writer"));
}
