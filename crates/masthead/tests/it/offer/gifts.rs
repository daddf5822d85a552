//! Gifts: written, paid, delivered on their day, unwrapped once.
use masthead::ground::app::App;
use masthead::ground::clock::{DAY, HOUR};
use masthead::shop::offer::{Kind, gift};
use tokio::task::JoinSet;

use super::{account, deal, rights, sell};
use crate::harness::{Member, TestApp};
use crate::payment::shop::{GOOD, Shop};

/// A publication that sells a gift of a year as `gift-year`, and somebody who buys it.
pub async fn world() -> (Shop, Member) {
    let shop = Shop::new().await;
    let mut year = deal();
    year.kind = Kind::Gift { months: 12 };
    year.trial_days = 0;
    year.steps.remove(0);
    sell(&shop.app, "gift-year", &year).await;
    let buyer = shop.app.reader().await;
    (shop, buyer)
}

const WORDS: [(&str, &str); 4] = [
    ("email", "mother@home.example"),
    ("from", "Anna"),
    ("date", "2026-06-20"),
    ("message", "Read well.\n\nYours"),
];

/// Whether there is nothing that could be paid for.
async fn has_no_draft(buyer: &mut Member) -> bool {
    let page = buyer.submit("/subscribe/gift-year/checkout", &[]).await;
    page.expect(303).header("location") == "/subscribe/gift-year"
}

/// The path of the link in the letter to the recipient.
async fn link(app: &TestApp) -> Option<String> {
    let mails = app.mails().await;
    let mail = mails.iter().find(|mail| mail.to == "mother@home.example")?;
    let (_, rest) = mail
        .text
        .split_once("https://news.example/subscribe/redeem/")?;
    Some(format!("/subscribe/redeem/{}", &rest[..32]))
}

#[tokio::test]
async fn a_gift_goes_out_on_its_day_with_its_words() {
    let (shop, mut buyer) = world().await;
    let app = &shop.app;
    let page = buyer.get("/subscribe/gift-year").await.expect(200);
    assert!(page.has("form[action$='/gift']") && !page.has("form[action$='/checkout']"));
    buyer
        .submit("/subscribe/gift-year/gift", &WORDS)
        .await
        .expect(303);
    let page = buyer.get("/subscribe/gift-year").await.expect(200);
    assert!(page.has("form[action$='/checkout']") && page.html().contains("mother@home.example"));
    assert!(
        page.text(".shop-gift").contains("20 June 2026") && !page.html().contains("2026-06-20")
    );
    shop.order(&mut buyer, "gift-year", GOOD).await;
    assert!(has_no_draft(&mut buyer).await, "one payment is one gift");
    assert_eq!(link(app).await, None, "it waits for its day");
    app.clock.advance(6 * DAY);
    let path = link(app).await.unwrap();
    let mails = app.mails().await;
    let mail = mails
        .iter()
        .find(|mail| mail.to == "mother@home.example")
        .unwrap();
    assert!(mail.subject.contains("Anna") && mail.text.contains("Read well. Yours"));
    let mut mother = app.reader().await;
    let page = mother.get(&path).await.expect(200);
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert!(page.html().contains("for 12 months"));
    assert!(
        !rights(app, mother.id).await.articles,
        "a look gives nothing"
    );
    mother.post(&path).await.expect(200);
    assert!(rights(app, mother.id).await.articles);
    app.clock.advance(364 * DAY);
    assert!(rights(app, mother.id).await.articles);
    app.clock.advance(2 * DAY);
    assert!(!rights(app, mother.id).await.articles);
}

#[tokio::test]
async fn words_that_cannot_be_delivered_are_sent_back_as_they_were_typed() {
    let (shop, mut buyer) = world().await;
    let app = &shop.app;
    for (field, value) in [
        ("email", "nobody"),
        ("email", "a@b.example\nbcc: x@y.example"),
        ("from", " "),
        ("date", "2026-06-14"),
        ("date", "2028-01-01"),
        ("date", "soon"),
        ("message", &"x".repeat(1_001)),
    ] {
        let fields = WORDS.map(|(name, known)| (name, if name == field { value } else { known }));
        let page = buyer
            .submit("/subscribe/gift-year/gift", &fields)
            .await
            .expect(422);
        assert!(page.has(".problems"), "{field}");
        assert_eq!(
            page.text("textarea"),
            fields[3].1.split_whitespace().collect::<Vec<_>>().join(" ")
        );
    }
    assert_eq!(
        gift::draft(&app.db, buyer.id, "gift-year").await.unwrap(),
        None
    );
    assert!(has_no_draft(&mut buyer).await);
}

#[tokio::test]
async fn the_words_of_gifts_to_one_mailbox_are_counted_and_come_back_as_they_were_typed() {
    let (shop, mut buyer) = world().await;
    let app = &shop.app;
    let path = "/subscribe/gift-year/gift";
    for number in 0..10 {
        let email = format!("mother+{number}@home.example");
        let fields = [("email", email.as_str()), WORDS[1], WORDS[2], WORDS[3]];
        buyer.submit(path, &fields).await.expect(303);
    }
    let page = buyer.submit(path, &WORDS).await.expect(429);
    assert!(page.header("retry-after").parse::<u32>().unwrap() > 0);
    assert!(page.has(".problems"), "{}", page.html());
    assert_eq!(page.text("textarea"), "Read well. Yours");
    assert_eq!(page.attr("input[name=email]", "value"), WORDS[0].1);
    let mut other = app.reader().await;
    other.submit(path, &WORDS).await.expect(429);
    let fields = [("email", "aunt@home.example"), WORDS[1], WORDS[2], WORDS[3]];
    buyer.submit(path, &fields).await.expect(303);
    app.clock.advance(HOUR);
    buyer.submit(path, &WORDS).await.expect(303);
}

#[tokio::test]
async fn a_gift_is_unwrapped_once_however_many_try() {
    let (shop, mut buyer) = world().await;
    let app = &shop.app;
    let fields = [WORDS[0], WORDS[1], ("date", ""), WORDS[3]];
    buyer
        .submit("/subscribe/gift-year/gift", &fields)
        .await
        .expect(303);
    shop.order(&mut buyer, "gift-year", GOOD).await;
    let path = link(app).await.unwrap();
    let secret = path.rsplit('/').next().unwrap();
    let found = gift::waiting(&app.db, secret).await.unwrap().unwrap();
    let mut tasks = JoinSet::new();
    for _ in 0..10 {
        let member = app.reader().await;
        let reader = account(app, &member).await;
        let (app, found) = (App::clone(app), found.clone());
        tasks.spawn(async move {
            let fit = gift::fit(&app, reader.id, &found.1, &found.2)
                .await
                .unwrap();
            let mut tx = app.db.begin().await.unwrap();
            let gift = (&found.0, &found.1, &found.2);
            let end = gift::redeem(&app, &mut tx, gift, (&reader, fit))
                .await
                .unwrap();
            tx.commit().await.unwrap();
            end
        });
    }
    let ends = tasks.join_all().await;
    assert_eq!(ends.iter().flatten().count(), 1);
    let mut late = app.reader().await;
    let page = late.post(&path).await.expect(200);
    assert!(page.html().contains("has already been used"));
}

#[tokio::test]
async fn forged_links_hold_nothing_and_a_visitor_must_log_in() {
    let (shop, _) = world().await;
    let app = &shop.app;
    let mut reader = app.reader().await;
    for token in ["0", "00112233445566778899aabbccddeeff", "zz"] {
        let path = format!("/subscribe/redeem/{token}");
        let page = reader.get(&path).await.expect(200);
        assert!(page.html().contains("has already been used"));
        reader.post(&path).await.expect(200);
        app.visitor().post(&path).await.expect(401);
    }
    assert!(!rights(app, reader.id).await.articles);
}
