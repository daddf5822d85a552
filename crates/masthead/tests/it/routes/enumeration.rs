//! Who has an account: no form tells. Time is not measured, which would be chance; what takes
//! time is counted. For an address with an account each table gains as many rows as for one
//! without, as many jobs wait, and the answers are the same to the byte.
use std::collections::BTreeMap;

use db::{Db, by_dialect, sql};

use crate::harness::{Page, TestApp};

/// Forms that take an address from somebody who is not logged in.
const FORMS: &[(&str, &[(&str, &str)])] = &[
    ("/log-in", &[("next", "/account")]),
    (
        "/log-in/password",
        &[("password", "a long password, but not theirs")],
    ),
];

/// How many rows each table has.
async fn rows(db: &Db) -> BTreeMap<String, i64> {
    let tables: Vec<(String,)> = by_dialect(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        "SELECT tablename::TEXT FROM pg_tables WHERE schemaname = current_schema()",
    )
    .all(db)
    .await
    .unwrap();
    let mut rows = BTreeMap::new();
    for (table,) in tables {
        let text: &'static str = format!("SELECT count(*) FROM \"{table}\"").leak();
        let (count,): (i64,) = sql(text).one(db).await.unwrap();
        rows.insert(table, count);
    }
    rows
}

/// What the form answers for an address, without that address; and how many rows each table gains.
async fn answer(
    app: &TestApp,
    path: &str,
    fields: &[(&str, &str)],
    email: &str,
) -> (String, BTreeMap<String, i64>) {
    let before = rows(&app.db).await;
    let mut fields = fields.to_vec();
    fields.push(("email", email));
    let page = app.visitor().submit(path, &fields).await;
    let after = rows(&app.db).await;
    let gained = after
        .into_iter()
        .map(|(table, count)| {
            (
                table.clone(),
                count - before.get(&table).copied().unwrap_or(0),
            )
        })
        .filter(|(_, gained)| *gained != 0)
        .collect();
    (plain(&page, email), gained)
}

/// Status, headers and body, with what is drawn by chance and the address taken out.
fn plain(page: &Page, email: &str) -> String {
    let names: Vec<&str> = page.headers.keys().map(http::HeaderName::as_str).collect();
    let cookies = page.headers.get_all("set-cookie").iter();
    let cookies: Vec<&str> = cookies
        .map(|cookie| cookie.to_str().unwrap().split('=').next().unwrap())
        .collect();
    format!(
        "{} {names:?} {cookies:?} {} {}",
        page.status,
        page.header("location"),
        page.html().replace(email, "ADDRESS")
    )
}

#[tokio::test]
async fn a_form_does_the_same_for_an_address_with_an_account_and_for_one_without() {
    for (path, fields) in FORMS {
        let app = TestApp::new().await;
        let known = app.reader().await;
        let subscriber = app.subscriber().await;
        let staff = app.staff(masthead::people::role::Role::Owner).await;
        // The network's own count has begun before anything is compared.
        answer(&app, path, fields, "first@readers.example").await;
        let unknown = "0123456789ab@readers.example";
        let expected = answer(&app, path, fields, unknown).await;
        for email in [&known.email, &subscriber.email, &staff.email] {
            let found = answer(&app, path, fields, email).await;
            assert_eq!(found.0, expected.0, "{path}");
            assert_eq!(found.1, expected.1, "{path}");
        }
        let mails = app.mails().await;
        // The code in the subject is drawn by chance.
        let words = |subject: &str| subject.replace(|letter: char| letter.is_ascii_digit(), "");
        let subjects: Vec<String> = mails.iter().map(|mail| words(&mail.subject)).collect();
        assert!(
            subjects.windows(2).all(|pair| pair[0] == pair[1]),
            "{subjects:?}"
        );
    }
}

#[tokio::test]
async fn an_address_that_is_tried_too_often_is_refused_with_an_account_and_without() {
    for (path, fields) in FORMS {
        let mut tries = Vec::new();
        for has_account in [true, false] {
            let app = TestApp::new().await;
            let email = match has_account {
                true => app.reader().await.email.clone(),
                false => "0123456789ab@readers.example".to_owned(),
            };
            let mut fields = fields.to_vec();
            fields.push(("email", &email));
            let mut count = 0;
            while count < 200 && app.visitor().submit(path, &fields).await.status != 429 {
                count += 1;
            }
            tries.push(count);
        }
        assert_eq!(tries[0], tries[1], "{path}");
        assert!(tries[0] < 200, "{path} has no limit");
    }
}
