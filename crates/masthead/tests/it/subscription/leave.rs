//! Cancelling and withdrawing, with and without a log-in.
use masthead::ground::clock::{DAY, HOUR};
use masthead::shop::subscription::State;

use crate::payment::shop::{Shop, monthly, terms};

const CARD: &str = "4242 4242 0000 0001";

#[tokio::test]
async fn every_page_leads_to_cancelling_in_two_clicks() {
    let shop = Shop::new().await;
    let article = shop.app.article().create().await;
    let (mut reader, one) = shop.buy(&terms(), CARD).await;
    for path in [
        "/",
        "/authors",
        &article.path,
        "/account/subscription",
        "/nowhere",
    ] {
        let page = reader.get(path).await;
        assert!(
            page.attrs("footer a", "href")
                .contains(&"/cancel".to_owned()),
            "{path}"
        );
    }
    let page = reader.get("/cancel").await;
    let form = page.attr("main form", "action");
    assert_eq!(
        page.attr("main form input[name=order]", "value"),
        one.number
    );
    reader
        .submit(&form, &[("order", &one.number)])
        .await
        .expect(303);
    assert_eq!(shop.state(one.id).await, State::Cancelled);
    let mails = shop.app.mails().await;
    let letter = mails
        .iter()
        .find(|mail| mail.subject.starts_with("Confirmation"))
        .unwrap();
    assert!(
        letter.text.contains("15 June 2026") || letter.text.contains("June 15, 2026"),
        "{}",
        letter.text
    );
}

#[tokio::test]
async fn the_words_of_the_law_stand_on_the_buttons() {
    let shop = Shop::new().await;
    shop.app
        .settings(|settings| settings.language = "de".to_owned())
        .await;
    let mut person = shop.app.visitor();
    let front = person.get("/").await;
    assert!(
        front
            .texts("footer a")
            .contains(&"Verträge hier kündigen".to_owned())
    );
    assert!(
        front
            .texts("footer a")
            .contains(&"Vertrag widerrufen".to_owned())
    );
    assert_eq!(
        person.get("/cancel").await.text("main button"),
        "jetzt kündigen"
    );
    assert_eq!(
        person.get("/cancel/withdraw").await.text("main button"),
        "Widerruf bestätigen"
    );
}

#[tokio::test]
async fn without_a_log_in_the_answer_is_the_same_whether_the_order_exists() {
    let shop = Shop::new().await;
    let (reader, one) = shop.buy(&monthly(), CARD).await;
    shop.settle().await;
    let before = shop.app.mails().await.len();
    let mut answers = Vec::new();
    for (email, order) in [
        (reader.email.as_str(), "M-0000-0000"),
        ("nobody@readers.example", one.number.as_str()),
        (&reader.email.to_uppercase(), &one.number.to_lowercase()),
    ] {
        let mut person = shop.app.visitor();
        let page = person
            .submit("/cancel", &[("email", email), ("order", order)])
            .await;
        answers.push((page.status, page.text("main")));
        let last = shop.app.mails().await.len();
        let is_right = answers.len() == 3;
        assert_eq!(last - before, usize::from(is_right));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[1], answers[2]);
    assert_eq!(shop.state(one.id).await, State::Cancelled);
}

#[tokio::test]
async fn what_is_no_address_and_no_order_is_said_beside_the_field() {
    let shop = Shop::new().await;
    let mut person = shop.app.visitor();
    let page = person.submit("/cancel", &[]).await.expect(422);
    assert_eq!(page.texts(".problem").len(), 2);
    let page = person
        .submit("/cancel", &[("email", "a@b.example"), ("order", "x")])
        .await;
    assert_eq!(page.expect(422).texts(".problem").len(), 1);
}

#[tokio::test]
async fn an_important_reason_ends_it_at_once() {
    let shop = Shop::new().await;
    let (reader, one) = shop.buy(&monthly(), CARD).await;
    let form = [
        ("email", reader.email.as_str()),
        ("order", &one.number),
        ("notice", "extraordinary"),
        ("reason", "You stopped printing."),
    ];
    shop.app
        .visitor()
        .submit("/cancel", &form)
        .await
        .expect(200);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Ended);
}

#[tokio::test]
async fn who_withdraws_within_fourteen_days_gets_everything_back() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    shop.pass(13).await;
    reader
        .submit("/cancel/withdraw", &[("order", &one.number)])
        .await
        .expect(303);
    assert_eq!(shop.now(one.id).await.access_until, None, "at once");
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Refunded);
    let subjects = shop.subjects(&reader.email).await;
    assert!(
        subjects[1].starts_with("Confirmation: you have withdrawn"),
        "{subjects:?}"
    );
    assert!(subjects[2].starts_with("Your refund"), "{subjects:?}");
    assert_eq!(subjects.len(), 3);
}

#[tokio::test]
async fn after_fourteen_days_there_is_no_withdrawal_but_there_is_cancelling() {
    let shop = Shop::new().await;
    let (mut reader, one) = shop.buy(&monthly(), CARD).await;
    shop.pass(13).await;
    shop.app.clock.advance(DAY + HOUR);
    assert!(
        !reader
            .get("/cancel/withdraw")
            .await
            .html()
            .contains(&one.number)
    );
    reader
        .submit("/cancel/withdraw", &[("order", &one.number)])
        .await;
    assert_eq!(shop.state(one.id).await, State::Active);
    assert!(reader.get("/cancel").await.html().contains(&one.number));
}

#[tokio::test]
async fn somebody_elses_order_is_not_cancelled_by_its_number_alone() {
    let shop = Shop::new().await;
    let (_, one) = shop.buy(&monthly(), CARD).await;
    let mut other = shop.app.reader().await;
    other
        .submit("/cancel", &[("order", &one.number)])
        .await
        .expect(422);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Active);
}

#[tokio::test]
async fn a_reason_has_a_length_and_nobody_fills_the_queue() {
    let shop = Shop::new().await;
    let jobs = async || -> i64 {
        let (rows,): (i64,) =
            db::sql("SELECT count(*) FROM jobs WHERE kind = 'subscription.leave'")
                .one(&shop.app.db)
                .await
                .unwrap();
        rows
    };
    let long = "x".repeat(50_000);
    let fields = |reason| {
        [
            ("email", "somebody@readers.example"),
            ("order", "M-7F3K-2Q9D"),
            ("reason", reason),
        ]
    };
    let page = shop.app.visitor().submit("/cancel", &fields(&long)).await;
    assert!(page.expect(422).text("[role='alert']").contains("2,000"));
    assert_eq!(jobs().await, 0);
    let mut taken = 0;
    for number in 0..80 {
        let email = format!("somebody{number}@readers.example");
        let fields = [("email", email.as_str()), ("order", "M-7F3K-2Q9D")];
        let page = shop.app.visitor().submit("/cancel", &fields).await;
        taken += i64::from(page.status == 200);
        if page.status == 429 {
            assert!(page.header("retry-after").parse::<u32>().unwrap() > 0);
            assert!(page.text("[role='alert']").contains("Too many attempts"));
            assert_eq!(page.attr("#leave-email", "value"), email);
        }
    }
    assert_eq!(taken, 59, "sixty an hour for a network, with the first one");
    assert_eq!(jobs().await, 59);
}
