//! Withdrawing from a gift: until somebody takes it, and then not any more.
use masthead::ground::app::App;
use masthead::ground::clock::DAY;
use masthead::people::role::Role;
use masthead::shop::offer::{Kind, Step, gift};
use masthead::shop::subscription::terms::Every;
use masthead::shop::subscription::{self, State, Subscription, Terms, withdrawal};

use crate::harness::{Member, NOON, TestApp};
use crate::offer::{account, deal, rights, sell};
use crate::payment::fake_stripe::Fake;
use crate::payment::shop::{GOOD, Shop, monthly};

const FRIEND: &str = "friend@home.example";

/// With a gift of a year for $26 on sale.
async fn selling(shop: Shop) -> Shop {
    let mut year = deal();
    (year.kind, year.trial_days) = (Kind::Gift { months: 12 }, 0);
    year.steps = vec![Step {
        periods: None,
        amount: 2_600,
    }];
    sell(&shop.app, "gift-year", &year).await;
    shop
}

async fn at_till() -> Shop {
    selling(Shop::new().await).await
}

/// Writes the words of a gift for this day; an empty one is today.
async fn write(buyer: &mut Member, date: &str) {
    let words = [
        ("email", FRIEND),
        ("from", "Anna"),
        ("date", date),
        ("message", "Read well."),
    ];
    let page = buyer.submit("/subscribe/gift-year/gift", &words).await;
    page.expect(303);
}

/// A gift for this day, paid at the till.
async fn bought(shop: &Shop, date: &str) -> (Member, Subscription) {
    let mut buyer = shop.app.reader().await;
    write(&mut buyer, date).await;
    let one = shop.order(&mut buyer, "gift-year", GOOD).await;
    (buyer, one)
}

/// The same at Stripe.
async fn bought_at(shop: &Shop, fake: &Fake, date: &str) -> (Member, Subscription) {
    let mut buyer = shop.app.reader().await;
    write(&mut buyer, date).await;
    let terms = Terms {
        offer: 7,
        code: "gift-year".to_owned(),
        kind: Kind::Gift { months: 12 },
        every: Every::Once(0),
        ..monthly()
    };
    let one = shop.begin(&buyer, &terms).await;
    fake.pay(&one.checkout_id.clone().unwrap(), "fp_1");
    let path = format!("/subscribe/return/{}", one.number);
    buyer.get(&path).await.expect(200);
    (buyer, shop.now(one.id).await)
}

/// The path of the link that the recipient has got, if one has gone out.
async fn link(app: &TestApp) -> Option<String> {
    let mails = app.mails().await;
    let mail = mails.iter().rfind(|mail| mail.to == FRIEND)?;
    let (_, rest) = mail.text.split_once("/subscribe/redeem/")?;
    Some(format!("/subscribe/redeem/{}", &rest[..32]))
}

/// What the account says of where the gift is.
async fn told(buyer: &mut Member) -> String {
    let page = buyer.get("/account/subscription").await.expect(200);
    assert_eq!(page.text(".gift-for"), FRIEND);
    page.text(".subscription-state")
}

/// Withdraws with the page, as it is offered there.
async fn withdraw(shop: &Shop, buyer: &mut Member, one: &Subscription) -> String {
    let page = buyer.get("/cancel/withdraw").await.expect(200);
    assert!(page.text("main").contains(FRIEND), "{}", page.text("main"));
    let form = [("order", one.number.as_str())];
    let page = buyer.submit("/cancel/withdraw", &form).await.expect(303);
    let to = page.header("location").to_owned();
    shop.settle().await;
    to
}

/// Tries to withdraw where the page does not offer it.
async fn withdraw_in_vain(shop: &Shop, buyer: &mut Member, one: &Subscription) {
    let page = buyer.get("/cancel/withdraw").await.expect(200);
    assert!(!page.html().contains(&one.number), "not offered");
    let page = buyer.get("/account/subscription").await.expect(200);
    assert!(
        !page.has(".panel a[href='/cancel/withdraw']"),
        "{}",
        page.html()
    );
    let form = [("order", one.number.as_str())];
    let page = buyer.submit("/cancel/withdraw", &form).await.expect(303);
    assert!(page.header("location").contains("problem=state"));
    shop.settle().await;
    assert_eq!(shop.given_back(one.id).await, 0);
}

#[tokio::test]
async fn a_gift_whose_day_has_not_come_is_taken_back_with_its_letter() {
    let shop = at_till().await;
    let (mut buyer, one) = bought(&shop, "2026-06-20").await;
    assert!(told(&mut buyer).await.contains("20 June 2026"));
    let page = buyer.get("/cancel/withdraw").await.expect(200);
    assert!(page.text(".facts").contains("$26.00"), "{}", page.html());
    let to = withdraw(&shop, &mut buyer, &one).await;
    assert!(to.ends_with("done=withdraw"), "{to}");
    assert_eq!(shop.given_back(one.id).await, 2_600);
    assert_eq!(shop.state(one.id).await, State::Refunded);
    assert!(told(&mut buyer).await.contains("and refunded"));
    shop.pass(10).await;
    assert_eq!(link(&shop.app).await, None, "no letter goes out");
    let letters = shop.letters(&buyer.email, "Confirmation: you have").await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].contains("$26.00") && letters[0].contains("Nobody can accept the gift"));
    let told = shop.letters(&buyer.email, "Your refund").await;
    assert_eq!(told.len(), 1);
    let mut support = shop.app.staff(Role::Support).await;
    let path = format!("/desk/subscriptions/{}", one.number);
    let page = support.get(&path).await.expect(200);
    assert!(page.text(".gift-for").contains("Taken back"));
    withdraw_once_only(&shop, &mut buyer, &one).await;
}

async fn withdraw_once_only(shop: &Shop, buyer: &mut Member, one: &Subscription) {
    let form = [("order", one.number.as_str())];
    let page = buyer.submit("/cancel/withdraw", &form).await.expect(303);
    assert!(page.header("location").contains("problem=state"));
    shop.settle().await;
    assert_eq!(shop.given_back(one.id).await, 2_600);
}

#[tokio::test]
async fn the_link_of_a_gift_that_was_taken_back_says_so_and_gives_nothing() {
    let shop = at_till().await;
    let (mut buyer, one) = bought(&shop, "").await;
    let path = link(&shop.app).await.unwrap();
    let said = told(&mut buyer).await;
    assert!(said.starts_with("Sent on Monday 15 June 2026"), "{said}");
    withdraw(&shop, &mut buyer, &one).await;
    let mut friend = shop.app.reader().await;
    for page in [friend.get(&path).await, friend.post(&path).await] {
        let page = page.expect(200);
        assert!(
            page.text(".redeem-taken-back")
                .contains("This gift has been taken back")
        );
        assert!(!page.has("main form"));
    }
    assert!(!rights(&shop.app, friend.id).await.articles);
}

#[tokio::test]
async fn a_gift_that_somebody_has_taken_stays_theirs() {
    let shop = at_till().await;
    let (mut buyer, one) = bought(&shop, "").await;
    let path = link(&shop.app).await.unwrap();
    let mut friend = shop.app.reader().await;
    friend.post(&path).await.expect(200);
    assert_eq!(told(&mut buyer).await, "Accepted on Monday 15 June 2026");
    withdraw_in_vain(&shop, &mut buyer, &one).await;
    assert!(rights(&shop.app, friend.id).await.articles);
}

#[tokio::test]
async fn after_the_time_to_withdraw_a_gift_stays_and_waits() {
    let shop = at_till().await;
    let (mut buyer, one) = bought(&shop, "2026-08-01").await;
    shop.pass(14).await;
    withdraw_in_vain(&shop, &mut buyer, &one).await;
    assert!(told(&mut buyer).await.contains("1 August 2026"));
    shop.pass(40).await;
    assert!(link(&shop.app).await.is_some());
}

#[tokio::test]
async fn a_gift_is_taken_back_without_a_log_in_too() {
    let shop = at_till().await;
    let (buyer, one) = bought(&shop, "2026-06-20").await;
    let form = [
        ("name", "Anna"),
        ("email", buyer.email.as_str()),
        ("order", one.number.as_str()),
    ];
    let mut visitor = shop.app.visitor();
    visitor.submit("/cancel/withdraw", &form).await.expect(200);
    shop.settle().await;
    assert_eq!(shop.given_back(one.id).await, 2_600);
    shop.pass(10).await;
    assert_eq!(link(&shop.app).await, None);
}

#[tokio::test]
async fn of_taking_a_gift_and_taking_it_back_at_once_one_wins() {
    let shop = at_till().await;
    for round in 0..8 {
        let (_, one) = bought(&shop, "").await;
        let path = link(&shop.app).await.unwrap();
        let secret = path.rsplit('/').next().unwrap();
        let found = gift::waiting(&shop.app.db, secret).await.unwrap().unwrap();
        let friend = shop.app.reader().await;
        let reader = account(&shop.app, &friend).await;
        let app = App::clone(&shop.app);
        let takes = tokio::spawn(async move {
            let fit = gift::fit(&app, reader.id, &found.1, &found.2)
                .await
                .unwrap();
            let mut tx = app.db.begin().await.unwrap();
            let gift = (&found.0, &found.1, &found.2);
            let fit = gift::redeem(&app, &mut tx, gift, (&reader, fit))
                .await
                .unwrap();
            tx.commit().await.unwrap();
            fit.is_some()
        });
        let (app, order) = (App::clone(&shop.app), one.clone());
        let back = tokio::spawn(async move { withdrawal::withdraw(&app, &order).await.unwrap() });
        let (takes, back) = (takes.await.unwrap(), back.await.unwrap());
        assert!(takes != back, "round {round}: {takes} {back}");
        shop.settle().await;
        let returned = shop.given_back(one.id).await;
        assert_eq!(returned, if back { 2_600 } else { 0 }, "round {round}");
        let has = rights(&shop.app, friend.id).await.articles;
        assert_eq!(has, takes, "round {round}");
    }
}

#[tokio::test]
async fn a_gift_outlives_the_account_of_its_buyer_and_the_page_says_so() {
    let shop = at_till().await;
    let (mut buyer, one) = bought(&shop, "2026-06-20").await;
    let page = buyer.get("/account/data").await.expect(200);
    let said = page.text(".data-gift");
    assert!(
        said.contains(FRIEND) && said.contains("20 June 2026"),
        "{said}"
    );
    let form = [("email", buyer.email.clone())];
    let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
    let page = buyer.submit("/account/data/erase", &form).await;
    page.expect(303);
    shop.pass(6).await;
    assert_eq!(shop.given_back(one.id).await, 0);
    let path = link(&shop.app).await.unwrap();
    let mut friend = shop.app.reader().await;
    let page = friend.get(&path).await.expect(200);
    let words = page.text(".shop-words");
    assert!(
        words.starts_with("You’ve been given a subscription"),
        "{words}"
    );
    friend.post(&path).await.expect(200);
    assert!(rights(&shop.app, friend.id).await.articles);
}

#[tokio::test]
async fn stripe_gives_the_money_for_a_gift_back() {
    let fake = Fake::new(NOON).await;
    let shop = selling(Shop::at_stripe(&fake).await).await;
    let (mut buyer, one) = bought_at(&shop, &fake, "2026-06-20").await;
    assert!(told(&mut buyer).await.contains("20 June 2026"));
    let to = withdraw(&shop, &mut buyer, &one).await;
    assert!(to.ends_with("done=withdraw"), "{to}");
    assert_eq!(fake.only("refund")["amount"], 500);
    assert_eq!(shop.state(one.id).await, State::Refunded);
    shop.app.clock.advance(10 * DAY);
    assert_eq!(link(&shop.app).await, None);
}

#[tokio::test]
async fn a_refund_of_a_gift_that_stripe_refuses_is_open_at_the_desk_until_it_is_made() {
    let fake = Fake::new(NOON).await;
    let shop = selling(Shop::at_stripe(&fake).await).await;
    let (mut buyer, one) = bought_at(&shop, &fake, "").await;
    let path = link(&shop.app).await.unwrap();
    fake.state()
        .refuse
        .push(("/v1/refunds", "balance_insufficient", "Insufficient funds."));
    let to = withdraw(&shop, &mut buyer, &one).await;
    assert!(to.ends_with("done=asked"), "{to}");
    let page = buyer.get("/account/subscription").await.expect(200);
    assert_eq!(page.texts(".subscription-open li"), ["Refund $5.00"]);
    let mut friend = shop.app.reader().await;
    let page = friend.post(&path).await.expect(200);
    assert!(page.has(".redeem-taken-back"), "the gift is back at once");
    let mut support = shop.app.staff(Role::Support).await;
    let page = support.get("/desk/payments").await.expect(200);
    assert_eq!(page.texts(".stuck-call h2"), ["Refund $5.00"]);
    fake.state().refuse.clear();
    shop.pass(1).await;
    assert_eq!(fake.only("refund")["amount"], 500);
    assert_eq!(shop.state(one.id).await, State::Refunded);
}

/// Support gives so much of the price of a gift back at the desk; the status of the answer.
async fn refund(shop: &Shop, one: &Subscription, amount: &str) -> u16 {
    let mut support = shop.app.staff(Role::Support).await;
    let seen = seen(&mut support, one).await;
    refund_by(&mut support, one, (amount, &seen)).await
}

/// Where the gift is, as the form at the desk has it.
async fn seen(support: &mut Member, one: &Subscription) -> String {
    let path = format!("/desk/subscriptions/{}", one.number);
    let page = support.get(&path).await.expect(200);
    page.attr("input[name=gift]", "value").to_owned()
}

async fn refund_by(support: &mut Member, one: &Subscription, (amount, seen): (&str, &str)) -> u16 {
    let charge = format!("{}-1", one.number);
    let form = [
        ("deed", "refund"),
        ("invoice", charge.as_str()),
        ("amount", amount),
        ("gift", seen),
    ];
    let path = format!("/desk/subscriptions/{}", one.number);
    let page = support.submit_from(&path, &path, &form).await;
    page.status.as_u16()
}

async fn is_taken_back(shop: &Shop, path: &str) {
    let mut friend = shop.app.reader().await;
    for page in [friend.get(path).await, friend.post(path).await] {
        let said = page.expect(200).text(".redeem-taken-back");
        assert!(said.contains("This gift has been taken back"), "{said}");
    }
    assert!(!rights(&shop.app, friend.id).await.articles);
}

#[tokio::test]
async fn a_gift_whose_price_was_given_back_whole_cannot_be_taken_any_more() {
    let shop = at_till().await;
    let (mut buyer, one) = bought(&shop, "").await;
    let path = link(&shop.app).await.unwrap();
    assert_eq!(refund(&shop, &one, "6").await, 303);
    let mut friend = shop.app.reader().await;
    let page = friend.get(&path).await.expect(200);
    assert!(!page.has(".redeem-taken-back"), "a part leaves it good");
    assert_eq!(refund(&shop, &one, "").await, 303);
    is_taken_back(&shop, &path).await;
    shop.settle().await;
    assert_eq!(shop.given_back(one.id).await, 2_600);
    assert!(told(&mut buyer).await.contains("and refunded"));
    let (_, later) = bought(&shop, "2026-06-20").await;
    assert_eq!(refund(&shop, &later, "").await, 303);
    let before = shop.subjects(FRIEND).await;
    shop.pass(10).await;
    assert_eq!(shop.subjects(FRIEND).await, before, "no letter goes out");
}

#[tokio::test]
async fn stripe_gives_the_price_of_a_gift_back_and_its_link_is_over_while_that_waits() {
    let fake = Fake::new(NOON).await;
    let shop = selling(Shop::at_stripe(&fake).await).await;
    let (_, one) = bought_at(&shop, &fake, "").await;
    let path = link(&shop.app).await.unwrap();
    let empty = ("/v1/refunds", "balance_insufficient", "Insufficient funds.");
    fake.state().refuse.push(empty);
    assert_eq!(refund(&shop, &one, "").await, 303);
    is_taken_back(&shop, &path).await;
    fake.state().refuse.clear();
    shop.pass(1).await;
    assert_eq!(fake.only("refund")["amount"], 500);
}

#[tokio::test]
async fn a_gift_whose_price_was_given_back_in_the_pages_of_stripe_is_over_too() {
    let fake = Fake::new(NOON).await;
    let shop = selling(Shop::at_stripe(&fake).await).await;
    let (_, one) = bought_at(&shop, &fake, "").await;
    let path = link(&shop.app).await.unwrap();
    let charge = fake.only("charge")["id"].as_str().unwrap().to_owned();
    fake.change(&charge, |charge| charge["amount_refunded"] = 500.into());
    subscription::sync(&shop.app, one.id).await.unwrap();
    is_taken_back(&shop, &path).await;
}

#[tokio::test]
async fn the_price_of_a_gift_that_somebody_has_can_be_given_back_and_they_keep_it() {
    let shop = at_till().await;
    let (_, one) = bought(&shop, "").await;
    let path = link(&shop.app).await.unwrap();
    let mut friend = shop.app.reader().await;
    friend.post(&path).await.expect(200);
    assert_eq!(refund(&shop, &one, "").await, 303);
    shop.settle().await;
    assert_eq!(shop.given_back(one.id).await, 2_600);
    assert!(rights(&shop.app, friend.id).await.articles);
}

#[tokio::test]
async fn of_taking_a_gift_and_giving_its_price_back_at_once_one_wins() {
    let shop = at_till().await;
    let mut support = shop.app.staff(Role::Support).await;
    for round in 0..8 {
        let (_, one) = bought(&shop, "").await;
        let path = link(&shop.app).await.unwrap();
        let mut friend = shop.app.reader().await;
        let seen = seen(&mut support, &one).await;
        let refund = refund_by(&mut support, &one, ("", &seen));
        let (page, status) = tokio::join!(friend.post(&path), refund);
        page.expect(200);
        shop.settle().await;
        let has = rights(&shop.app, friend.id).await.articles;
        let returned = shop.given_back(one.id).await;
        let is_back = status == 303;
        assert!(has != is_back, "round {round}: {has} {status}");
        assert_eq!(returned, if is_back { 2_600 } else { 0 }, "round {round}");
        let gift = gift::of_order(&shop.app.db, one.id).await.unwrap().unwrap();
        let stage = if has {
            gift::Stage::Taken
        } else {
            gift::Stage::TakenBack
        };
        assert_eq!(gift.stage, stage, "round {round}");
        // Who has seen that somebody has it may give the price back all the same.
        if has {
            assert_eq!(self::refund(&shop, &one, "").await, 303);
        }
    }
}
