//! A visitor orders with an address, pays and reads; the account opens when the address is proved.
use http::HeaderValue;
use masthead::ground::clock::DAY;
use masthead::paywall::Access;
use masthead::people::reader::{self, Email};
use masthead::shop::offer::Interval;
use masthead::shop::subscription::{self, State, Subscription};
use masthead::web::next::with_next;

use super::fake_stripe::Fake;
use super::shop::{CONSENT, GOOD, Shop, sell, sell_at};
use crate::harness::{NOON, Page, Person, TestApp, TestArticle};

pub(super) const ANNA: &str = "anna@readers.example";
pub(super) const BEN: &str = "ben@readers.example";

/// A story for subscribers, and a year for $26 and then $104.
pub(super) async fn shop() -> (Shop, TestArticle) {
    let shop = Shop::new().await;
    let story = story(&shop.app).await;
    (shop, story)
}

pub(super) async fn story(app: &TestApp) -> TestArticle {
    let steps = [(Some(1), 2_600), (None, 10_400)];
    sell_at(app, "yearly", Interval::Year, &steps).await;
    app.article().access(Access::Subscribers).create().await
}

/// The terms as the wall of a story leads to them.
pub(super) async fn terms(person: &mut Person, story: &TestArticle) -> Page {
    let wall = person.get(&story.path).await.expect(200);
    let to = wall.attr(".wall-act a.button", "href");
    assert_eq!(to, with_next("/subscribe/yearly", &story.path));
    person.get(&to).await.expect(200)
}

/// Sends the order form of a page.
pub(super) async fn send(person: &mut Person, page: &Page, email: &str) -> Page {
    let hidden = |name: &str| {
        let field = format!("form[action$='/checkout'] input[name={name}]");
        page.attr(&field, "value")
    };
    let (form, next, agreed) = (hidden("form"), hidden("next"), hidden("agreed"));
    let fields = [
        ("email", email),
        ("form", &form),
        ("next", &next),
        ("agreed", &agreed),
        CONSENT,
    ];
    person.submit("/subscribe/yearly/checkout", &fields).await
}

pub(super) fn ours(page: &Page) -> String {
    let to = page.header("location");
    to.strip_prefix("https://news.example")
        .unwrap_or(to)
        .to_owned()
}

/// Orders, pays at the till, and comes back; the answer to that.
pub(super) async fn buy(person: &mut Person, story: &TestArticle, email: &str) -> (Page, String) {
    buy_with(person, story, email, GOOD).await
}

pub(super) async fn buy_with(
    person: &mut Person,
    story: &TestArticle,
    email: &str,
    card: &str,
) -> (Page, String) {
    let page = terms(person, story).await;
    let till = ours(&send(person, &page, email).await.expect(303));
    person.get(&till).await.expect(200);
    let back = ours(&person.submit(&till, &[("number", card)]).await.expect(303));
    let number = back.rsplit('/').next().unwrap().to_owned();
    (person.get(&back).await, number)
}

pub(super) async fn one(shop: &Shop, number: &str) -> Subscription {
    let one = subscription::by_number(&shop.app.db, number).await;
    one.unwrap().unwrap()
}

pub(super) async fn account(app: &TestApp, email: &str) -> Option<i64> {
    let email = Email::parse(email).unwrap();
    let found = reader::by_email(&app.db, &email).await.unwrap();
    found.map(|reader| reader.id)
}

#[tokio::test]
async fn from_the_wall_to_reading_are_three_pages() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    assert!(page.text("main").contains("$26.00"), "the whole price");
    assert!(page.text("main").contains("$104"), "the whole price");
    assert_eq!(
        page.texts("main form[action$='/checkout'] button"),
        ["Order and pay"]
    );
    let till = ours(&send(&mut anna, &page, ANNA).await.expect(303));
    anna.get(&till).await.expect(200);
    let back = ours(&anna.submit(&till, &[("number", GOOD)]).await.expect(303));
    let page = anna.get(&back).await.expect(303);
    assert_eq!(page.header("location"), story.path);
    let page = anna.get(&story.path).await.expect(200);
    assert!(page.has_canary());
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert!(page.text(".due-notice").contains(ANNA));
}

#[tokio::test]
async fn at_stripe_they_are_the_same_pages() {
    let fake = Fake::new(NOON).await;
    let shop = Shop::at_stripe(&fake).await;
    let story = story(&shop.app).await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    let onward = send(&mut anna, &page, ANNA).await.expect(200);
    assert!(
        onward
            .attr("meta[http-equiv=refresh]", "content")
            .contains("checkout.stripe.example")
    );
    let form = fake.state().forms.remove(0);
    assert_eq!(form["customer_email"], ANNA);
    let number = form["client_reference_id"].clone();
    assert!(
        form["cancel_url"].ends_with("/subscribe/yearly"),
        "{form:?}"
    );
    fake.pay(&one(&shop, &number).await.checkout_id.unwrap(), "fp_1");
    let back = format!("/subscribe/return/{number}");
    let page = anna.get(&back).await.expect(303);
    assert_eq!(page.header("location"), story.path);
    assert!(anna.get(&story.path).await.has_canary());
}

#[tokio::test]
async fn the_account_opens_with_the_code_of_the_receipt() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let (_, number) = buy(&mut anna, &story, ANNA).await;
    assert_eq!(account(&shop.app, ANNA).await, None, "nobody has proved it");
    for own in [
        "/account",
        "/account/subscription",
        "/account/gifts",
        "/account/data",
    ] {
        let page = anna.get(own).await.expect(303);
        assert_eq!(page.header("location"), with_next("/log-in", own));
    }
    let page = anna.follow("/account/subscription").await.expect(200);
    assert!(
        page.has("#code") && page.html().contains(ANNA),
        "no address is asked again"
    );
    shop.settle().await;
    let code = shop.app.code_for(ANNA).await;
    shop.app.clock.advance(DAY / 2);
    let next = page.attr("input[name=next]", "value");
    let fields = [("code", code.as_str()), ("next", &next)];
    let page = anna.submit("/log-in/code", &fields).await.expect(303);
    assert_eq!(page.header("location"), "/account/subscription");
    shop.settle().await;
    let page = anna.get("/account/subscription").await.expect(200);
    assert!(page.html().contains(&number) && page.text(".subscription-state") == "Active");
    assert!(
        anna.get("/account/invoices")
            .await
            .expect(200)
            .html()
            .contains(&number)
    );
    let page = anna.get(&story.path).await.expect(200);
    assert!(page.has_canary() && !page.has(".due-notice"));
    let id = account(&shop.app, ANNA).await.unwrap();
    assert_eq!(one(&shop, &number).await.reader, id);
}

#[tokio::test]
async fn no_order_says_whether_its_address_has_an_account() {
    let (shop, story) = shop().await;
    let mut owner = shop.app.visitor();
    owner.log_in(&shop.app, ANNA).await;
    let id = account(&shop.app, ANNA).await.unwrap();
    let mut answers = Vec::new();
    for (email, card) in [(ANNA, GOOD), (BEN, "4242 4242 0000 0002")] {
        let mut payer = shop.app.visitor();
        let page = terms(&mut payer, &story).await;
        let ordered = send(&mut payer, &page, email).await;
        let again = payer.get("/subscribe/yearly").await.expect(200);
        assert_eq!(again.attr("#email", "value"), email);
        let till = ours(&ordered);
        let back = ours(&payer.submit(&till, &[("number", card)]).await.expect(303));
        let page = payer.get(&back).await;
        answers.push((
            ordered.status,
            page.status,
            page.header("location").to_owned(),
        ));
        assert!(payer.get(&story.path).await.has_canary());
        assert_eq!(payer.get("/account").await.status, 303);
    }
    assert_eq!(answers[0], answers[1]);
    let held = subscription::of_reader(&shop.app.db, id).await.unwrap();
    assert!(held.is_empty(), "nothing happens to the account");
    assert!(!owner.get(&story.path).await.has_canary());
}

#[tokio::test]
async fn what_was_ordered_with_an_address_is_its_owners_with_the_next_log_in() {
    let (shop, story) = shop().await;
    let mut payer = shop.app.visitor();
    let (_, number) = buy(&mut payer, &story, ANNA).await;
    let mut owner = shop.app.visitor();
    owner.log_in(&shop.app, ANNA).await;
    assert!(owner.get(&story.path).await.has_canary());
    let id = account(&shop.app, ANNA).await.unwrap();
    assert_eq!(one(&shop, &number).await.reader, id);
    assert!(
        !payer.get(&story.path).await.has_canary(),
        "the order is the account's"
    );
    assert_eq!(payer.get("/account").await.status, 303);
}

#[tokio::test]
async fn a_mistyped_address_is_corrected_by_proving_another_one() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let (_, number) = buy(&mut anna, &story, "ana@reders.example").await;
    shop.settle().await;
    let page = anna
        .get("/log-in?again=1&next=%2Faccount")
        .await
        .expect(200);
    assert_eq!(page.attr("#email", "value"), "ana@reders.example");
    let order = page.attr("form[action='/log-in'] input[name=order]", "value");
    let fields = [("email", ANNA), ("order", &order)];
    anna.submit("/log-in", &fields).await.expect(303);
    let code = shop.app.code_for(ANNA).await;
    anna.submit("/log-in/code", &[("code", &code)])
        .await
        .expect(303);
    shop.settle().await;
    let page = anna.get("/account/subscription").await.expect(200);
    assert!(page.html().contains(&number));
    let told = shop.subjects(ANNA).await;
    assert!(
        told.iter().any(|subject| subject.contains("Welcome")),
        "{told:?}"
    );
    let mut stranger = shop.app.visitor();
    stranger.log_in(&shop.app, "ana@reders.example").await;
    assert!(!stranger.get(&story.path).await.has_canary());
}

#[tokio::test]
async fn nobody_pays_twice_for_one_plan() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    anna.log_in(&shop.app, ANNA).await;
    let (_, first) = {
        let page = terms(&mut anna, &story).await;
        assert!(!page.has("#email"));
        let agreed = page.attr("input[name=agreed]", "value");
        let fields = [("agreed", agreed.as_str()), CONSENT];
        let till = ours(
            &anna
                .submit("/subscribe/yearly/checkout", &fields)
                .await
                .expect(303),
        );
        let back = ours(&anna.submit(&till, &[("number", GOOD)]).await.expect(303));
        (
            anna.get(&back).await,
            back.rsplit('/').next().unwrap().to_owned(),
        )
    };
    let mut elsewhere = shop.app.visitor();
    let (_, second) = buy_with(&mut elsewhere, &story, ANNA, "4242 4242 0000 0002").await;
    elsewhere.log_in(&shop.app, ANNA).await;
    shop.settle().await;
    let now = shop.app.clock.now();
    assert_eq!(one(&shop, &first).await.state(now), State::Active);
    let second = one(&shop, &second).await;
    assert_eq!(second.state(now), State::Refunded);
    assert_eq!(shop.given_back(second.id).await, 2_600);
    assert!(elsewhere.get(&story.path).await.has_canary());
    let told = shop.subjects(ANNA).await;
    assert!(
        told.iter()
            .any(|it| it.contains("already have a subscription")),
        "{told:?}"
    );
}

#[tokio::test]
async fn a_trial_is_had_once_also_where_the_address_is_proved_later() {
    let (shop, story) = shop().await;
    sell(&shop.app).await;
    let mut first = shop.app.visitor();
    let (_, number) = buy(&mut first, &story, ANNA).await;
    first.log_in(&shop.app, ANNA).await;
    shop.settle().await;
    let now = shop.app.clock.now();
    assert_eq!(one(&shop, &number).await.state(now), State::Trialing);
    first
        .submit("/cancel/withdraw", &[("order", &number)])
        .await
        .expect(303);
    let mut again = shop.app.visitor();
    let spelling = "anna+2@readers.example";
    let (_, number) = buy_with(&mut again, &story, spelling, "4242 4242 0000 0003").await;
    shop.settle().await;
    assert_eq!(
        one(&shop, &number).await.state(now),
        State::Trialing,
        "nobody knows whose it is"
    );
    again.log_in(&shop.app, spelling).await;
    shop.settle().await;
    assert!(one(&shop, &number).await.state(now).is_over());
    let told = shop.subjects(spelling).await;
    assert!(told.iter().any(|it| it.contains("free trial")), "{told:?}");
}

#[tokio::test]
async fn a_stranger_uses_up_nobodys_trial_by_typing_their_address() {
    let (shop, story) = shop().await;
    sell(&shop.app).await;
    buy(&mut shop.app.visitor(), &story, "anna+1@readers.example").await;
    let mut anna = shop.app.visitor();
    anna.log_in(&shop.app, ANNA).await;
    let page = anna.get("/subscribe/yearly").await.expect(200);
    assert!(page.text("main").contains("14 days free"));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_orders_once() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    let (mut one, mut other) = (anna.clone(), anna.clone());
    let (first, second) = tokio::join!(send(&mut one, &page, ANNA), send(&mut other, &page, ANNA));
    assert_eq!(ours(&first.expect(303)), ours(&second.expect(303)));
    let again = send(&mut one, &page, ANNA).await.expect(303);
    let page = terms(&mut one, &story).await;
    assert_eq!(page.attr("#email", "value"), ANNA);
    let new = send(&mut one, &page, ANNA).await.expect(303);
    assert_eq!(ours(&again), ours(&new), "a new tab of the same browser");
}

#[tokio::test]
async fn a_form_left_on_a_screen_opens_nothing_once_it_was_paid() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    let stranger = anna.clone();
    let till = ours(&send(&mut anna, &page, ANNA).await.expect(303));
    let back = ours(&anna.submit(&till, &[("number", GOOD)]).await.expect(303));
    anna.get(&back).await.expect(303);
    let mut stranger = stranger;
    send(&mut stranger, &page, ANNA).await.expect(303);
    assert!(!stranger.get(&story.path).await.has_canary());
    assert_ne!(stranger.get(&back).await.status, 200);
}

#[tokio::test]
async fn whoever_turns_back_at_the_payment_finds_what_was_typed() {
    let (shop, story) = shop().await;
    super::shop::free_coupon(&shop.app, "FIRST", Some(1)).await;
    let mut anna = shop.app.visitor();
    terms(&mut anna, &story).await;
    let page = anna.get("/subscribe/yearly?coupon=FIRST").await.expect(200);
    let value = |name: &str| {
        page.attr(
            &format!("form[action$='/checkout'] input[name={name}]"),
            "value",
        )
    };
    let (form, agreed) = (value("form"), value("agreed"));
    assert_eq!(value("next"), story.path);
    let fields = [
        ("email", ANNA),
        ("form", &form),
        ("agreed", &agreed),
        ("coupon", "FIRST"),
        CONSENT,
    ];
    let till = ours(
        &anna
            .submit("/subscribe/yearly/checkout", &fields)
            .await
            .expect(303),
    );
    let page = anna.get(&till).await.expect(200);
    let links = page.attrs("main a", "href");
    let back = links
        .iter()
        .find(|href| href.contains("/subscribe/"))
        .unwrap();
    let back = back.strip_prefix("https://news.example").unwrap();
    let page = anna.get(back).await.expect(200);
    assert_eq!(page.attr("#email", "value"), ANNA);
    assert!(page.text("main").contains("Code FIRST applied"));
    let page = anna.get("/subscribe/yearly").await.expect(200);
    let corrected = send(&mut anna, &page, BEN).await;
    assert_eq!(corrected.status, 303);
    let page = anna.get("/subscribe/yearly").await.expect(200);
    assert_eq!(page.attr("#email", "value"), BEN);
}

#[tokio::test]
async fn an_address_that_is_none_is_said_beside_its_field() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    for wrong in [
        "",
        "anna",
        "anna@",
        "anna@readers.example, ben@readers.example",
    ] {
        let page = send(&mut anna, &page, wrong).await.expect(422);
        assert_eq!(page.attr("#email", "value"), wrong);
        assert!(page.has("#email-problem") && page.has("input[name=consent]"));
    }
    assert!(
        anna.get("/log-in").await.expect(200).has("#email"),
        "no session has begun"
    );
}

#[tokio::test]
async fn whoever_comes_back_without_the_session_logs_in_and_reads() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    let till = ours(&send(&mut anna, &page, ANNA).await.expect(303));
    let mut other = shop.app.visitor();
    let back = ours(&other.submit(&till, &[("number", GOOD)]).await.expect(303));
    let page = other.get(&back).await.expect(303);
    assert_eq!(page.header("location"), with_next("/log-in", &back));
    shop.settle().await;
    other.log_in(&shop.app, ANNA).await;
    let page = other.get(&back).await.expect(200);
    assert_eq!(page.text("h1"), "Thank you for subscribing");
    assert!(other.get(&story.path).await.has_canary());
}

#[tokio::test]
async fn nobody_is_shown_the_order_of_a_stranger() {
    let (shop, story) = shop().await;
    let (_, number) = buy(&mut shop.app.visitor(), &story, ANNA).await;
    let back = format!("/subscribe/return/{number}");
    let mut ben = shop.app.visitor();
    buy_with(&mut ben, &story, BEN, "4242 4242 0000 0002").await;
    assert_eq!(ben.get(&back).await.status, 303);
    ben.log_in(&shop.app, BEN).await;
    assert_eq!(ben.get(&back).await.status, 404);
}

#[tokio::test]
async fn a_subscriber_who_logs_in_at_the_terms_goes_on_reading() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    buy(&mut anna, &story, ANNA).await;
    anna.log_in(&shop.app, ANNA).await;
    let mut elsewhere = shop.app.visitor();
    let page = terms(&mut elsewhere, &story).await;
    let log_in = page.attr("main a[href^='/log-in?next=%2Fsubscribe']", "href");
    let page = elsewhere.get(&log_in).await.expect(200);
    let next = page.attr("form[action='/log-in'] input[name=next]", "value");
    elsewhere.log_in(&shop.app, ANNA).await;
    let page = elsewhere.get(&next).await.expect(303);
    assert_eq!(page.header("location"), story.path);
    assert!(elsewhere.get(&story.path).await.has_canary());
}

#[tokio::test]
async fn a_browser_that_knows_a_subscriber_leads_to_the_log_in() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    buy(&mut anna, &story, ANNA).await;
    anna.log_in(&shop.app, ANNA).await;
    anna.post("/log-out").await.expect(303);
    let page = terms(&mut anna, &story).await;
    let page = send(&mut anna, &page, ANNA).await.expect(303);
    assert!(
        page.header("location")
            .starts_with("/log-in?next=%2Fsubscribe%2Fyearly")
    );
    let mut stranger = shop.app.visitor();
    let page = terms(&mut stranger, &story).await;
    let page = send(&mut stranger, &page, ANNA).await.expect(303);
    assert!(
        ours(&page).starts_with("/till/"),
        "a strange browser learns nothing"
    );
}

#[tokio::test]
async fn a_buyer_reads_and_is_nobodys_account() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    buy(&mut anna, &story, ANNA).await;
    let page = anna.get(&story.path).await.expect(200);
    assert!(!page.has("a[href='/account']"), "there is no account yet");
    assert!(page.has("header a[href^='/log-in']") && !page.has(".article-gift"));
    let talk = format!("{}/comments", story.path);
    let posted = anna.submit(&talk, &[("text", "A word.")]).await;
    assert!(
        matches!(posted.status.as_u16(), 401 | 403),
        "{}",
        posted.status
    );
    let gift = anna.submit("/account/gifts", &[("article", "1")]).await;
    assert_eq!(gift.status, 401);
}

#[tokio::test]
async fn the_address_of_an_order_that_came_to_nothing_is_forgotten() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    send(&mut anna, &page, ANNA).await.expect(303);
    let mut ben = shop.app.visitor();
    buy(&mut ben, &story, BEN).await;
    let count = async || {
        let (count,): (i64,) = db::sql("SELECT count(*) FROM readers WHERE email <> ''")
            .one(&shop.app.db)
            .await
            .unwrap();
        count
    };
    assert_eq!(count().await, 2);
    shop.pass(3).await;
    assert_eq!(count().await, 1, "whoever has paid stays");
    let page = anna.get("/subscribe/yearly").await.expect(200);
    assert_eq!(page.attr("#email", "value"), "");
    assert!(ben.get(&story.path).await.has_canary());
}

#[tokio::test]
async fn an_offer_that_is_over_when_it_is_ordered_leads_to_the_others() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    let mut deal = crate::offer::deal();
    deal.ends_at = Some(shop.app.clock.now() + DAY);
    crate::offer::sell(&shop.app, "yearly", &deal).await;
    let changed = send(&mut anna, &page, ANNA).await.expect(200);
    assert!(
        changed.text("main").contains("changed"),
        "{}",
        changed.text("main")
    );
    assert_eq!(changed.attr("input[name=email]", "value"), ANNA);
    shop.app.clock.advance(2 * DAY);
    let page = send(&mut anna, &page, ANNA).await.expect(303);
    assert_eq!(page.header("location"), "/subscribe");
}

#[tokio::test]
async fn a_day_pass_and_a_contribution_need_no_account_and_a_gift_does() {
    let (shop, _) = shop().await;
    let mut deal = crate::offer::deal();
    deal.trial_days = 0;
    for (code, kind) in [
        ("pass", masthead::shop::offer::Kind::DayPass { hours: 24 }),
        ("support", masthead::shop::offer::Kind::Donation),
        ("present", masthead::shop::offer::Kind::Gift { months: 3 }),
        ("team", masthead::shop::offer::Kind::Group),
    ] {
        deal.kind = kind;
        deal.steps.truncate(1);
        deal.steps[0].periods = None;
        crate::offer::sell(&shop.app, code, &deal).await;
        let is_simple = matches!(code, "pass" | "support");
        let page = shop.app.visitor().get(&format!("/subscribe/{code}")).await;
        assert_eq!(
            page.expect(200).has("#email[autocomplete=email]"),
            is_simple,
            "{code}"
        );
        let path = format!("/subscribe/{code}/checkout");
        let fields = [("email", ANNA), CONSENT];
        let page = shop.app.visitor().submit(&path, &fields).await;
        assert_eq!(
            page.status.as_u16(),
            if is_simple { 303 } else { 401 },
            "{code}"
        );
    }
}

#[tokio::test]
async fn no_page_of_the_way_is_kept_by_a_cache() {
    let (shop, story) = shop().await;
    let mut anna = shop.app.visitor();
    let page = terms(&mut anna, &story).await;
    assert_eq!(page.header("cache-control"), "private, no-store");
    let page = send(&mut anna, &page, ANNA).await;
    assert_eq!(
        page.headers.get("cache-control"),
        Some(&HeaderValue::from_static("private, no-store"))
    );
}
