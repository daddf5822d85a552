//! `/desk/readers`: support finds a reader and sees what is the matter.
use std::collections::BTreeSet;

use db::sql;
use masthead::people::reader;
use masthead::people::role::Role;
use masthead::shop::subscription;

use super::log;
use crate::comment::{named, say};
use crate::harness::{Member, TestApp};
use crate::payment::shop::{Shop, monthly};

#[tokio::test]
async fn a_reader_is_found_by_how_the_address_begins_and_by_the_number() {
    let app = TestApp::new().await;
    let mut support = app.staff(Role::Support).await;
    let anna = app.reader().await;
    let ben = app.reader().await;
    let number = ben.id.to_string();
    for (query, expected) in [
        (&anna.email[..6], &anna),
        (&anna.email.to_uppercase(), &anna),
        (&number, &ben),
    ] {
        let page = support
            .get(&format!("/desk/readers?q={query}"))
            .await
            .expect(200);
        let found = page.attrs("tbody a", "href");
        assert_eq!(found, [format!("/desk/readers/{}", expected.id)], "{query}");
    }
    for nothing in ["%25", "_", "nobody@", "%27%20OR%201%3D1"] {
        let page = support.get(&format!("/desk/readers?q={nothing}")).await;
        assert!(!page.has("tbody"), "{nothing}");
    }
}

/// The accounts that support finds, by their numbers.
async fn found(support: &mut Member, query: &str) -> Vec<i64> {
    let query: String = url::form_urlencoded::byte_serialize(query.as_bytes()).collect();
    let page = support
        .get(&format!("/desk/readers?q={query}"))
        .await
        .expect(200);
    let links = page.attrs("tbody a", "href");
    let number = |link: &String| link.rsplit('/').next().unwrap().parse().unwrap();
    links.iter().map(number).collect()
}

async fn list_readers(app: &TestApp) {
    let (now, id) = (app.clock.now(), app.ids.next(app.clock.now()));
    let job = jobs::New::job("reader.words", serde_json::Value::Null);
    jobs::enqueue(&app.db, now, id, job).await.unwrap();
    masthead::ground::jobs::run_due(app).await.unwrap();
}

#[tokio::test]
async fn a_reader_is_found_by_any_part_of_the_name() {
    let app = TestApp::new().await;
    let mut support = app.staff(Role::Support).await;
    let ada = named(&app, "Ada Brandt").await;
    let ben = named(&app, "Ben Müller-Brandtner").await;
    let eve = named(&app, "Eve O’Hara").await;
    for (query, expected) in [
        ("brandt", vec![ada.id, ben.id]),
        ("BRANDT", vec![ada.id, ben.id]),
        ("brandtn", vec![ben.id]),
        ("ada brandt", vec![ada.id]),
        ("brandt ada", vec![ada.id]),
        ("bran ben mül", vec![ben.id]),
        ("müller-brandtner", vec![ben.id]),
        ("o’hara", vec![eve.id]),
        ("randt", vec![]),
        ("ada müller", vec![]),
    ] {
        assert_eq!(found(&mut support, query).await, expected, "{query}");
    }
    // Another name is another account for who searches.
    let mut tx = app.db.begin().await.unwrap();
    reader::set_name(&mut tx, ada.id, "Ada Clay").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(found(&mut support, "brandt").await, [ben.id]);
    assert_eq!(found(&mut support, "clay").await, [ada.id]);
}

#[tokio::test]
async fn accounts_from_before_the_list_are_found_by_their_address_and_listed_by_a_job() {
    let app = TestApp::new().await;
    let mut support = app.staff(Role::Support).await;
    let ada = named(&app, "Ada Brandt").await;
    for text in [
        "DELETE FROM reader_words",
        "UPDATE readers SET is_listed = FALSE",
    ] {
        sql(text).execute(&app.db).await.unwrap();
    }
    assert_eq!(found(&mut support, &ada.email).await, [ada.id]);
    assert_eq!(found(&mut support, &ada.id.to_string()).await, [ada.id]);
    assert_eq!(found(&mut support, "brandt").await, [0; 0]);
    list_readers(&app).await;
    assert_eq!(found(&mut support, "brandt").await, [ada.id]);
    assert_eq!(found(&mut support, &ada.email).await, [ada.id]);
}

#[tokio::test]
async fn a_search_goes_on_page_by_page() {
    let app = TestApp::new().await;
    let mut support = app.staff(Role::Support).await;
    let mut expected = Vec::new();
    for number in 0..30 {
        expected.push(named(&app, &format!("Kim{} Kimball", number % 3)).await.id);
    }
    let (mut seen, mut next) = (Vec::new(), "/desk/readers?q=kim".to_owned());
    while !next.is_empty() {
        let page = support.get(&next).await.expect(200);
        seen.extend(page.attrs("tbody a", "href"));
        next = page.attr(".pager a", "href");
    }
    assert_eq!(seen.len(), 30);
    let expected: BTreeSet<String> = expected
        .iter()
        .map(|id| format!("/desk/readers/{id}"))
        .collect();
    assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), expected);
}

#[tokio::test]
async fn the_list_goes_on_page_by_page() {
    let app = TestApp::new().await;
    let mut support = app.staff(Role::Support).await;
    for _ in 0..30 {
        app.reader().await;
    }
    let page = support.get("/desk/readers").await.expect(200);
    let mut seen = page.attrs("tbody a", "href");
    assert_eq!(seen.len(), 25);
    let page = support
        .get(&page.attr(".pager a", "href"))
        .await
        .expect(200);
    seen.extend(page.attrs("tbody a", "href"));
    assert!(!page.has(".pager"));
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 31);
}

#[tokio::test]
async fn support_writes_a_note_that_shows_as_text_and_is_in_the_log() {
    let app = TestApp::new().await;
    let mut support = app.staff(Role::Support).await;
    let anna = app.reader().await;
    let path = format!("/desk/readers/{}", anna.id);
    let notes = format!("{path}/notes");
    let text = "Called <b>twice</b>\nabout an invoice";
    let page = support.submit(&notes, &[("note", text)]).await.expect(303);
    assert_eq!(page.header("location"), path);
    let page = support.get(&path).await.expect(200);
    assert_eq!(page.text(".note p"), "Called <b>twice</b> about an invoice");
    assert!(page.text(".note .hint").starts_with(&support.email));
    assert_eq!(log(&app).await, [format!("reader.note reader:{}", anna.id)]);
    let long = "x".repeat(5_001);
    for wrong in ["", "  ", long.as_str()] {
        let page = support.submit(&notes, &[("note", wrong)]).await.expect(422);
        assert!(page.has("#note-problem"));
        assert_eq!(page.text("#note"), wrong.trim());
    }
    let kept = masthead::people::note::about(&app.db, anna.id)
        .await
        .unwrap();
    assert_eq!(kept.len(), 1);
    support
        .submit("/desk/readers/1/notes", &[("note", "x")])
        .await
        .expect(404);
}

#[tokio::test]
async fn support_sees_why_a_reader_met_the_wall_and_spends_nothing() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 1).await;
    let (read, next) = (app.article().create().await, app.article().create().await);
    let mut support = app.staff(Role::Support).await;
    let mut anna = app.reader().await;
    assert!(anna.get(&read.path).await.has_canary());
    let rows = app.ledger_rows().await;
    let ask = |url: &str| format!("/desk/readers/{}?url={url}", anna.id);
    let page = support.get(&ask(&next.path)).await.expect(200);
    let text = page.text(".explanation");
    assert!(
        text.contains("The 1 free") || text.contains("the 1 free articles"),
        "{text}"
    );
    assert!(text.contains(&read.headline), "what was read is named");
    assert!(!page.has_canary());
    let page = support
        .get(&ask("https://news.example/news/none"))
        .await
        .expect(200);
    assert!(page.text("#url-problem").contains("no live article"));
    let page = support.get(&ask("nonsense")).await.expect(200);
    assert!(page.text("#url-problem").contains("neither an address"));
    assert_eq!(app.ledger_rows().await, rows);
    let anna = anna.subscribed(&app).await;
    let page = support
        .get(&format!("/desk/readers/{}?url={}", anna.id, next.path))
        .await;
    assert!(page.text(".explanation").contains("the reader subscribes"));
    assert!(page.html().contains("read every article"));
    let mut tx = app.db.begin().await.unwrap();
    subscription::revoke(&mut tx, anna.id, "test")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let page = support.get(&format!("/desk/readers/{}", anna.id)).await;
    assert!(page.html().contains("what any reader with an account has"));
}

#[tokio::test]
async fn support_logs_a_reader_out_everywhere() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut support = app.staff(Role::Support).await;
    let mut anna = app.subscriber().await;
    let path = format!("/desk/readers/{}", anna.id);
    assert_eq!(support.get(&path).await.text(".session-count"), "1");
    support
        .post(&format!("{path}/end-sessions"))
        .await
        .expect(303);
    assert!(!anna.get(&article.path).await.has_canary());
    assert_eq!(support.get(&path).await.text(".session-count"), "0");
    let deed = format!("reader.end-sessions reader:{} 1", anna.id);
    assert_eq!(log(&app).await, [deed]);
}

#[tokio::test]
async fn who_lacks_the_permission_neither_finds_nor_notes_nor_ends() {
    let app = TestApp::new().await;
    let anna = app.reader().await;
    let path = format!("/desk/readers/{}", anna.id);
    for role in [Role::Moderator, Role::Advertising] {
        let mut other = app.staff(role).await;
        other.get("/desk/readers").await.expect(403);
        other.get(&path).await.expect(403);
        let notes = format!("{path}/notes");
        other.submit(&notes, &[("note", "x")]).await.expect(403);
        other
            .post(&format!("{path}/end-sessions"))
            .await
            .expect(403);
    }
    assert!(log(&app).await.is_empty());
    let mut reader = anna;
    let page = reader.get(&path).await.expect(403);
    assert!(page.has("a[href='/account']"));
    assert!(
        !page.has("a[href^='/log-in']"),
        "who is logged in need not be told to"
    );
}

#[tokio::test]
async fn the_page_has_orders_charges_and_sources_in_words_with_links() {
    let shop = Shop::new().await;
    let (reader, one) = shop.buy(&monthly(), "4242 4242 0000 0001").await;
    let mut support = shop.app.staff(Role::Support).await;
    let path = format!("/desk/readers/{}", reader.id);
    let page = support.get(&path).await.expect(200);
    let order = format!("/desk/subscriptions/{}", one.number);
    assert_eq!(
        page.attrs(".orders a", "href"),
        std::slice::from_ref(&order)
    );
    assert!(
        page.text(".charges").contains("$5.00"),
        "{}",
        page.text(".charges")
    );
    assert_eq!(page.attrs(".sources a", "href"), [order]);
    assert!(
        page.text(".sources")
            .contains(&format!("Order {}", one.number))
    );
    assert!(
        !page.html().contains("subscription:"),
        "no key of a program"
    );
    let other = shop.app.subscriber().await;
    let page = support.get(&format!("/desk/readers/{}", other.id)).await;
    assert!(page.text(".sources").contains("Another source"));
    assert!(!page.has(".orders") && !page.has(".charges"));
}

#[tokio::test]
async fn the_page_has_log_ins_e_mails_and_comments_and_their_words_are_for_moderators() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "MARK of mine.").await;
    let path = format!("/desk/readers/{}", anna.id);
    let mut support = app.staff(Role::Support).await;
    let page = support.get(&path).await.expect(200);
    assert_eq!(page.text(".comment-record"), "Awaiting moderation 1");
    assert!(
        !page.html().contains("MARK"),
        "support sees how many, not what"
    );
    assert!(page.text(".letters").contains("on") && page.text(".letters").contains("off"));
    assert_eq!(page.text(".session-count"), "1");
    let mut owner = app.staff(Role::Owner).await;
    let page = owner.get(&path).await.expect(200);
    assert!(page.text(".talk-list").contains("MARK"));
    let link = format!("/desk/comments/{id}");
    assert_eq!(page.attr(".talk-list .comment-time", "href"), link);
}
