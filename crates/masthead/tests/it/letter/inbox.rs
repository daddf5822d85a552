//! The mails of the demo, which nobody else can look at.
use mail::Mailer;
use masthead::ground::app::App;
use masthead::ground::jobs;
use masthead::ground::mailer;
use masthead::people::letter::{self, Letter};
use masthead::{features, routes};

use crate::harness::{Person, TestApp};

/// A site whose mails go to the folder of its data, as in the demo.
async fn site(app: &TestApp, is_demo: bool) -> (App, Person) {
    let mut config = app.config.clone();
    config.is_demo = is_demo;
    let mailer = mailer::mailer(&config).unwrap();
    let (db, clock, ids) = (app.db.clone(), app.clock.clone(), app.ids.clone());
    let site = features::open_with(config, db, clock, ids, mailer);
    let site = site.await.unwrap();
    assert!(matches!(site.mailer, Mailer::Folder(_)));
    let person = Person::browser(routes::site(site.clone()));
    (site, person)
}

async fn send(site: &App) {
    let letter = Letter::new("test", "Åsa <asa@readers.example>");
    let mut tx = site.db.begin().await.unwrap();
    letter::send(site, &mut tx, &letter, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(jobs::run_due(site).await.unwrap(), 1);
}

#[tokio::test]
async fn the_demo_shows_the_mails_it_would_have_sent() {
    let app = TestApp::new().await;
    let (site, mut person) = site(&app, true).await;
    let empty = person.get("/dev/mail").await.expect(200);
    assert!(!empty.has(".inbox"));
    send(&site).await;
    let list = person.get("/dev/mail").await.expect(200);
    assert_eq!(list.header("cache-control"), "private, no-store");
    let url = list.attr(".inbox a", "href");
    let mail = person.get(&url).await.expect(200);
    assert!(mail.text(".mail-headers").contains("asa@readers.example"));
    assert!(mail.text(".mail-headers").contains("Åsa"));
    assert!(mail.text(".mail-headers").contains("Auto-Submitted"));
    assert!(!mail.text(".mail-text").is_empty());
    let sandbox = mail.attr("iframe", "sandbox");
    assert!(!sandbox.contains("allow-scripts") && !sandbox.contains("allow-same-origin"));
    let html = person.get(&mail.attr("iframe", "src")).await.expect(200);
    assert!(html.html().contains("<base target=\"_top\">"));
    let policy = html.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'self'"));
}

#[tokio::test]
async fn outside_of_the_demo_the_pages_of_mails_do_not_exist() {
    let app = TestApp::new().await;
    let (demo, _) = site(&app, true).await;
    send(&demo).await;
    let (_, mut person) = site(&app, false).await;
    let name = std::fs::read_dir(app.data().join(mailer::FOLDER)).unwrap();
    let name = name.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let name = name.into_iter().next().unwrap().replace(".eml", "");
    let mail = format!("/dev/mail/{name}");
    let html = format!("{mail}/html");
    for path in ["/dev/mail", &mail, &html] {
        person.get(path).await.expect(404);
        app.staff(masthead::people::role::Role::Owner)
            .await
            .get(path)
            .await
            .expect(404);
    }
}

#[tokio::test]
async fn a_name_that_leads_out_of_the_folder_finds_nothing() {
    let app = TestApp::new().await;
    let (site, mut person) = site(&app, true).await;
    std::fs::write(app.data().join("secret.eml"), "Subject: secret\n\nsecret\n").unwrap();
    send(&site).await;
    for name in ["..%2fsecret", "secret", "%2e%2e%2fsecret", "a", "-"] {
        let page = person.get(&format!("/dev/mail/{name}")).await;
        assert!(!page.html().contains("secret\n"), "{name}");
        assert_ne!(page.status, 200, "{name}");
    }
}
