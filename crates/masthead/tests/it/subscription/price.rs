//! The whole price stands before the button and in every letter; an introductory price is
//! had once; the button says that it obliges to pay.
use masthead::shop::offer::{Coupon, Deal, Interval, Reduction, Step, coupon};
use masthead::shop::subscription::life::Ending;
use masthead::shop::subscription::{self, State};

use crate::offer::{deal, sell};
use crate::payment::shop::{CONSENT, GOOD, Shop, order};

const OTHER: &str = "4242 4242 0000 0002";
const WHOLE: &str = "$4.00 a month for 3 months, then $12.00 a month";

/// $4 a month for three months, then $12.
fn rising() -> Deal {
    Deal {
        name: "Monthly".to_owned(),
        steps: vec![
            Step {
                periods: Some(3),
                amount: 400,
            },
            Step {
                periods: None,
                amount: 1_200,
            },
        ],
        interval: Interval::Month,
        shown_per: Interval::Month,
        trial_days: 0,
        ..deal()
    }
}

/// With a monthly offer that rises, and another one with a yearly price that does.
async fn shop() -> Shop {
    let shop = Shop::new().await;
    sell(&shop.app, "monthly", &rising()).await;
    sell(&shop.app, "yearly", &deal()).await;
    shop
}

#[tokio::test]
async fn the_account_and_every_letter_name_all_steps_that_are_still_to_come() {
    let shop = shop().await;
    let tried = Deal {
        trial_days: 14,
        ..rising()
    };
    sell(&shop.app, "tried", &tried).await;
    let mut reader = shop.app.reader().await;
    shop.order(&mut reader, "tried", GOOD).await;
    let account = "/account/subscription";
    assert!(reader.get(account).await.text("main").contains(WHOLE));
    shop.pass(12).await;
    for subject in ["Welcome", "Your free trial"] {
        let letters = shop.letters(&reader.email, subject).await;
        assert!(letters[0].contains(WHOLE), "{subject}: {letters:?}");
    }
    shop.pass(3).await;
    let receipts = shop.letters(&reader.email, "Receipt").await;
    let left = "$4.00 a month for 2 months, then $12.00 a month";
    assert!(receipts[0].contains(left), "{receipts:?}");
    assert!(reader.get(account).await.text("main").contains(left));
    shop.pass(70).await;
    let page = reader.get(account).await;
    assert!(
        page.text(".facts").contains("$12.00 a month") && !page.text(".facts").contains("$4.00"),
        "{}",
        page.text("main")
    );
}

#[tokio::test]
async fn the_page_of_a_change_names_all_steps_of_the_new_price() {
    let shop = shop().await;
    let flat = Deal {
        steps: vec![Step {
            periods: None,
            amount: 500,
        }],
        ..rising()
    };
    sell(&shop.app, "flat", &flat).await;
    let mut reader = shop.app.reader().await;
    let one = shop.order(&mut reader, "flat", GOOD).await;
    let path = format!("/account/subscription/change/{}", one.number);
    let page = reader.get(&path).await.expect(200);
    assert!(page.text("main").contains(WHOLE), "{}", page.text("main"));
    assert_eq!(page.texts("main form button")[0], "Order and pay");
    assert!(page.texts("main form .shop-due")[0].contains("To pay today: $"));
    let codes = page.attrs("input[name=code]", "value");
    let which = codes.iter().position(|code| code == "monthly").unwrap();
    let field = |name: &str| page.attrs(&format!("input[name={name}]"), "value");
    let (at, due) = (field("at")[which].clone(), field("due")[which].clone());
    let form = [("code", "monthly"), ("at", &at), ("due", &due)];
    let page = reader.submit(&path, &form).await.expect(303);
    assert!(page.header("location").contains("done=change"));
    shop.settle().await;
    let letters = shop.letters(&reader.email, "Your plan with").await;
    assert!(letters[0].contains(WHOLE), "{letters:?}");
}

#[tokio::test]
async fn the_table_of_payments_says_how_often_each_price_is_paid() {
    let shop = shop().await;
    let page = shop.app.visitor().get("/subscribe/monthly").await;
    let rows = page.texts(".shop-charges tr");
    assert!(rows[1].contains("$4.00 every month, 3 times"), "{rows:?}");
    assert!(rows[2].contains("$12.00 and then every month"), "{rows:?}");
    assert_eq!(rows.len(), 3);
}

#[tokio::test]
async fn the_wall_and_the_invitation_name_the_whole_price_beside_its_beginning() {
    let shop = shop().await;
    let article = shop
        .app
        .article()
        .access(masthead::paywall::Access::Subscribers)
        .create()
        .await;
    let page = shop.app.visitor().get(&article.path).await;
    let whole = "$4 a month for 3 months, then $12 a month";
    assert_eq!(page.text(".wall-whole"), whole);
    assert!(page.text(".invitation-text").contains(whole));
    let page = shop.app.visitor().get("/subscribe").await;
    assert!(
        page.attr("meta[name=description]", "content")
            .contains(whole)
    );
}

#[tokio::test]
async fn an_introductory_price_is_had_once_a_person() {
    let shop = shop().await;
    let mut reader = shop.app.reader().await;
    let one = shop.order(&mut reader, "monthly", GOOD).await;
    // The other plan by a change: without its introductory price.
    let path = format!("/account/subscription/change/{}", one.number);
    let page = reader.get(&path).await.expect(200);
    assert!(page.text("main").contains("$104.00 a year"));
    assert!(
        !page.text("main").contains("$26.00"),
        "{}",
        page.text("main")
    );
    reader
        .submit("/cancel/withdraw", &[("order", &one.number)])
        .await
        .expect(303);
    shop.settle().await;
    // Once more by an order.
    let page = reader.get("/subscribe/monthly").await.expect(200);
    assert!(
        page.text("main")
            .contains("No introductory price, because you have already had one")
    );
    assert!(!page.text(".shop-due").contains("$4.00"));
    let again = shop.order(&mut reader, "monthly", GOOD).await;
    assert_eq!(again.life.said.unwrap().invoices[0].amount, 1_200);
    assert!(
        again
            .terms
            .text
            .contains("No introductory price, because you have already had one")
    );
}

#[tokio::test]
async fn an_introductory_price_is_remembered_after_the_account_is_erased() {
    let shop = shop().await;
    let email = "anna@readers.example";
    let mut reader = shop.app.reader().await;
    db::sql("UPDATE readers SET email = $1 WHERE id = $2")
        .bind(email)
        .bind(reader.id)
        .execute(&shop.app.db)
        .await
        .unwrap();
    shop.app.sessions().clear();
    shop.order(&mut reader, "monthly", GOOD).await;
    reader
        .submit("/account/data/erase", &[("email", email)])
        .await;
    let mut again = shop.app.reader().await;
    db::sql("UPDATE readers SET email = $1 WHERE id = $2")
        .bind("anna+again@readers.example")
        .bind(again.id)
        .execute(&shop.app.db)
        .await
        .unwrap();
    shop.app.sessions().clear();
    let page = again.get("/subscribe/monthly").await.expect(200);
    assert!(
        page.text("main")
            .contains("No introductory price, because you have already had one")
    );
}

#[tokio::test]
async fn a_card_that_has_had_the_introductory_price_gets_its_money_back_and_no_access() {
    let shop = shop().await;
    let mut first = shop.app.reader().await;
    let held = shop.order(&mut first, "monthly", GOOD).await;
    let mut second = shop.app.reader().await;
    let one = shop.order(&mut second, "monthly", GOOD).await;
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Refunded);
    assert_eq!(shop.now(one.id).await.access_until, None);
    let letters = shop
        .letters(&second.email, "We couldn’t start your order from")
        .await;
    assert!(letters[0].contains("once per person"), "{letters:?}");
    // Whoever holds one is led to its change, so the first one ends.
    subscription::change(&shop.app, held.id, |change| {
        change.end(Ending::Staff);
        Ok(())
    })
    .await
    .unwrap();
    let one = shop.order(&mut first, "yearly", OTHER).await;
    assert_eq!(one.terms.amount(0), 10_400, "the mailbox is known too");
}

#[tokio::test]
async fn nobody_buys_on_other_terms_than_those_that_the_page_has_shown() {
    let shop = shop().await;
    let mut reader = shop.app.reader().await;
    let page = reader.get("/subscribe/monthly").await.expect(200);
    let agreed = page.attr("input[name=agreed]", "value");
    let mut dearer = rising();
    dearer.steps[0].amount = 900;
    sell(&shop.app, "monthly", &dearer).await;
    let path = "/subscribe/monthly/checkout";
    let form = [CONSENT, ("agreed", agreed.as_str())];
    let page = reader.submit(path, &form).await.expect(200);
    assert!(
        page.text(".shop-due")
            .contains("$9.00 a month for 3 months")
    );
    let agreed = page.attr("input[name=agreed]", "value");
    let form = [CONSENT, ("agreed", agreed.as_str())];
    reader.submit(path, &form).await.expect(303);
}

#[tokio::test]
async fn the_button_says_in_every_language_that_it_obliges_to_pay_and_the_amount_stands_above() {
    let shop = shop().await;
    let tried = Deal {
        trial_days: 14,
        ..rising()
    };
    sell(&shop.app, "tried", &tried).await;
    let mut reader = shop.app.reader().await;
    for (language, words) in [
        ("en", "Order and pay"),
        ("de", "Zahlungspflichtig bestellen"),
        ("fr", "Commander avec obligation de paiement"),
        ("es", "Pedido con obligación de pago"),
        ("ar", "اطلب مع الالتزام بالدفع"),
    ] {
        shop.app
            .settings(|settings| settings.language = language.to_owned())
            .await;
        for code in ["monthly", "tried"] {
            let page = reader.get(&format!("/subscribe/{code}")).await.expect(200);
            let button = "form[action$='/checkout'] button";
            assert_eq!(page.text(button), words, "{language} {code}");
            let html = page.html();
            let (due, act) = (html.find("shop-due"), html.find(words));
            assert!(due < act, "{language} {code}");
            assert!(page.text(".shop-due").contains("12"), "{language} {code}");
        }
    }
}

#[tokio::test]
async fn what_is_agreed_names_the_price_that_a_code_has_lowered() {
    let shop = shop().await;
    let half = Coupon {
        code: "HALF".to_owned(),
        reduction: Reduction::Percent(50),
        periods: Some(1),
        offers: Vec::new(),
        starts_at: None,
        ends_at: None,
        max_uses: None,
        uses: 0,
        note: String::new(),
    };
    let mut tx = shop.app.db.begin().await.unwrap();
    assert!(
        coupon::create(&mut tx, &half, shop.app.clock.now())
            .await
            .unwrap()
            .is_done()
    );
    tx.commit().await.unwrap();
    let mut reader = shop.app.reader().await;
    let one = shop.order_with(&mut reader, "monthly", "HALF", GOOD).await;
    let words = "$2 a month, then $4 a month for 2 months, then $12 a month";
    assert!(one.terms.text.contains(words), "{}", one.terms.text);

    // The same person has no second use of it, with the same account, mailbox or card.
    let page = reader
        .get("/subscribe/yearly?coupon=HALF")
        .await
        .expect(200);
    assert!(page.text("#coupon-problem").contains("used this code"));
    let page = order(&mut reader, "yearly", "HALF").await.expect(303);
    let change = format!("/account/subscription/change/{}", one.number);
    assert_eq!(page.header("location"), change, "one plan is held once");
    let mut other = shop.app.reader().await;
    let page = other.get("/subscribe/yearly?coupon=HALF").await.expect(200);
    assert!(!page.has("#coupon-problem"), "somebody else uses it");
    let one = shop.order_with(&mut other, "monthly", "HALF", GOOD).await;
    shop.settle().await;
    assert_eq!(
        shop.state(one.id).await,
        State::Refunded,
        "the card is known"
    );
}
