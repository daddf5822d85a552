//! A credit that is edited once is another one wherever the picture is: pages, cards, feeds, the
//! files themselves, and what machines read.
use masthead::people::role::Role;
use serde_json::json;

use super::bring;
use crate::harness::{Member, TestApp};
use crate::import::PICTURE;
use crate::writing::{TEXT, Tab, begin, field, paragraph, words};

/// Uploads a picture and publishes a story with it above and in its text.
async fn published(app: &TestApp, ana: &mut Member) -> String {
    app.section("news").await;
    app.person_author("Ana Reed").await;
    let picture = bring(ana, "strait.jpg", PICTURE).await;
    let record = picture["url"].as_str().unwrap().to_owned();
    credit(ana, &record, "First Photographer").await;
    let id: i64 = picture["id"].as_str().unwrap().parse().unwrap();
    let story = begin(ana).await;
    let mut tab = Tab::open(ana, &story, "a").await;
    let block = json!([{"type": "picture", "attrs": {
        "id": "pppppppp", "file": "strait.jpg", "picture": id.to_string(),
    }}]);
    let at = TEXT + "A bridge".len();
    let steps = [
        words(1, "A bridge"),
        paragraph(at, "aaaaaaaa", "Words."),
        json!({"stepType": "replace", "from": at, "to": at, "slice": {"content": block}}),
        field("section", &json!("news")),
        field("access", &json!("free")),
        field("byline", &json!([{"author": "ana-reed", "role": "by"}])),
        field("topics", &json!(["Bridges"])),
        field("picture", &json!({"picture": id.to_string()})),
    ];
    tab.send(ana, &steps).await;
    let path = format!("/desk/stories/{story}/publish");
    let page = ana.submit_from(&path, &path, &[("when", "now")]).await;
    page.expect(303);
    record
}

async fn credit(person: &mut Member, record: &str, name: &str) {
    let fields = [
        ("creators", name),
        ("licence", "CC BY 4.0"),
        ("alt", "A strait"),
    ];
    let action = format!("{record}/record");
    person
        .submit_from(record, &action, &fields)
        .await
        .expect(303);
}

/// Every address that the picture's credit is at, and every file of the picture.
const SHOWING: [&str; 8] = [
    "/",
    "/news",
    "/news/a-bridge",
    "/authors/ana-reed",
    "/topics/bridges",
    "/rss.xml",
    "/atom.xml",
    "/feed.json",
];

/// Checks that all of it names one photographer and not the other.
async fn names(app: &TestApp, (now, before): (&str, &str)) {
    masthead::ground::jobs::run_due(app).await.unwrap();
    app.refresh().await.unwrap();
    let mut files = std::collections::BTreeSet::new();
    let mut named = 0;
    for path in SHOWING {
        let page = app.curl().get(path).await.expect(200);
        let html = page.html();
        assert!(!html.contains(before), "{path} names {before}");
        named += usize::from(html.contains(now));
        let addresses = html.split(['"', ' ', ',', '<', '>', '\\', '&', ';']);
        let pictures = addresses.filter_map(|one| Some(&one[one.find("/pictures/")?..]));
        files.extend(pictures.map(str::to_owned));
    }
    // On the front, the page, and in every feed; a small card has no line for it.
    assert!(named >= 5, "{named} of {SHOWING:?} name {now}");
    let page = app.curl().get("/news/a-bridge").await;
    assert_eq!(
        page.html().matches(now).count().min(3),
        3,
        "lead, text and machines"
    );
    assert!(files.len() >= 8, "{files:?}");
    for file in files {
        let bytes = app.curl().get(&file).await.expect(200).bytes();
        let found = imaging::metadata(&bytes);
        assert_eq!(found.creators, [now], "{file}");
        let line = found.credit_line.unwrap();
        assert!(
            line.contains(now) && !line.contains(before),
            "{file}: {line}"
        );
    }
}

#[tokio::test]
async fn from_upload_to_publishing_a_credit_that_is_changed_once_is_changed_everywhere() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let record = published(&app, &mut ana).await;
    let (first, second) = ("First Photographer", "Second Photographer");
    names(&app, (first, second)).await;
    credit(&mut ana, &record, second).await;
    names(&app, (second, first)).await;
    let found = ana.get(&record).await.expect(200);
    assert_eq!(found.text("#uses-heading"), "Used in 1 place");
}
