//! One reader, one subscription to a plan; access from elsewhere; gifts that do not burn.
use std::collections::HashSet;

use db::sql;
use masthead::ground::clock::DAY;
use masthead::people::deed::Actor;
use masthead::people::reader::Email;
use masthead::people::rights::Rights;
use masthead::shop::offer::group::{self, Group};
use masthead::shop::offer::institution::{self, Institution};
use masthead::shop::offer::{self, Interval, Kind, Plan, Step, access};
use masthead::shop::subscription::{self, State, Subscription};
use tokio::task::JoinSet;

use crate::harness::{Member, Page, TestApp};
use crate::offer::{account, deal, rights, sell};
use crate::payment::shop::{CONSENT, GOOD, Shop, pay_at};

/// Two offers of one plan: $4 a month with these free days, and $26 a year.
async fn shop(trial_days: u32) -> Shop {
    let shop = Shop::new().await;
    let mut month = deal();
    (month.interval, month.trial_days) = (Interval::Month, trial_days);
    month.steps = vec![Step {
        periods: None,
        amount: 400,
    }];
    sell(&shop.app, "monthly", &month).await;
    let mut year = deal();
    year.trial_days = 0;
    sell(&shop.app, "yearly", &year).await;
    shop
}

async fn order(member: &mut Member, code: &str) -> String {
    let path = format!("/subscribe/{code}/checkout");
    let page = member.submit(&path, &[CONSENT]).await.expect(303);
    page.header("location").to_owned()
}

async fn buy(member: &mut Member, code: &str) -> Page {
    let url = order(member, code).await;
    pay_at(member, &url, GOOD).await
}

async fn only(app: &TestApp, member: &Member) -> Subscription {
    let mut all = subscription::of_reader(&app.db, member.id).await.unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[tokio::test]
async fn who_holds_one_offer_of_a_plan_is_led_to_the_change_and_sold_no_second_one() {
    for (first, second) in [("monthly", "yearly"), ("yearly", "monthly")] {
        let shop = shop(0).await;
        let mut member = shop.app.reader().await;
        buy(&mut member, first).await.expect(200);
        let one = only(&shop.app, &member).await;
        let change = format!("/account/subscription/change/{}", one.number);
        let page = member
            .get(&format!("/subscribe/{second}"))
            .await
            .expect(200);
        assert!(!page.has("form[action$='/checkout']"), "{second}");
        assert_eq!(page.attr(".shop-next a", "href"), change);
        assert_eq!(order(&mut member, second).await, change);
        assert_eq!(order(&mut member, first).await, change);
        member.get(&change).await.expect(200);
        only(&shop.app, &member).await;
        let mut other = shop.app.reader().await;
        buy(&mut other, second).await.expect(200);
    }
}

#[tokio::test]
async fn who_is_in_a_trial_is_told_why_no_second_one_is_sold() {
    let shop = shop(14).await;
    let mut member = shop.app.reader().await;
    buy(&mut member, "monthly").await.expect(200);
    let one = only(&shop.app, &member).await;
    assert_eq!(one.state(shop.app.clock.now()), State::Trialing);
    let to = order(&mut member, "yearly").await;
    let page = member.get(&to).await.expect(200);
    assert!(page.html().contains(&one.number), "{to}");
    only(&shop.app, &member).await;
}

#[tokio::test]
async fn two_windows_do_not_end_in_two_subscriptions() {
    let shop = shop(0).await;
    let mut member = shop.app.reader().await;
    let first = order(&mut member, "monthly").await;
    let second = order(&mut member, "yearly").await;
    pay_at(&mut member, &first, GOOD).await;
    assert!(
        subscription::of_reader(&shop.app.db, member.id)
            .await
            .unwrap()
            .is_empty()
    );
    pay_at(&mut member, &second, GOOD).await.expect(200);
    assert_eq!(only(&shop.app, &member).await.terms.code, "yearly");
}

#[tokio::test]
async fn many_orders_of_one_plan_in_the_same_instant_end_in_one_subscription() {
    for round in 0..4 {
        let shop = shop(0).await;
        let member = shop.app.reader().await;
        let mut tasks = JoinSet::new();
        for number in 0..8 {
            let mut window = member.clone();
            let code = ["monthly", "yearly"][number % 2];
            tasks.spawn(async move {
                let path = format!("/subscribe/{code}/checkout");
                window.submit(&path, &[CONSENT]).await
            });
        }
        let pages = tasks.join_all().await;
        let urls: HashSet<String> = pages
            .iter()
            .filter(|page| page.status == 303)
            .map(|page| page.header("location").to_owned())
            .collect();
        assert!(!urls.is_empty(), "somebody is first: {round}");
        let (open,): (i64,) = sql("SELECT count(*) FROM subscriptions WHERE state = 'open'")
            .one(&shop.app.db)
            .await
            .unwrap();
        assert_eq!(open, 1, "one order is open: {round}");
        for url in urls {
            let mut window = member.clone();
            let path = url.strip_prefix("https://news.example").unwrap_or(&url);
            let card = [("number", GOOD), ("confirmed", "true")];
            let page = window.submit(path, &card).await;
            if page.status == 303 {
                let back = page.header("location").to_owned();
                let back = back.strip_prefix("https://news.example").unwrap_or(&back);
                window.get(back).await;
            }
        }
        shop.settle().await;
        only(&shop.app, &member).await;
    }
}

#[tokio::test]
async fn an_order_while_another_one_of_the_plan_is_paid_does_not_end_in_two() {
    for round in 0..4 {
        let shop = shop(0).await;
        let mut member = shop.app.reader().await;
        let first = order(&mut member, "monthly").await;
        let (mut paying, mut ordering) = (member.clone(), member.clone());
        let paid = tokio::spawn(async move {
            let path = first.strip_prefix("https://news.example").unwrap();
            let card = [("number", GOOD), ("confirmed", "true")];
            paying.submit(path, &card).await
        });
        let ordered = tokio::spawn(async move {
            ordering
                .submit("/subscribe/yearly/checkout", &[CONSENT])
                .await
        });
        let (_, page) = (paid.await.unwrap(), ordered.await.unwrap());
        shop.settle().await;
        if page.status == 303 && page.header("location").contains("/till/") {
            let url = page.header("location").to_owned();
            let path = url.strip_prefix("https://news.example").unwrap_or(&url);
            let card = [("number", GOOD), ("confirmed", "true")];
            member.submit(path, &card).await;
        }
        shop.settle().await;
        let all = subscription::of_reader(&shop.app.db, member.id).await;
        assert_eq!(all.unwrap().len(), 1, "{round}");
    }
}

/// Puts an offer of another plan on sale: `sport`, $3 a month.
async fn sell_sport(app: &TestApp) {
    let plan = Plan {
        id: 0,
        slug: "sport".to_owned(),
        name: "Sport".to_owned(),
        text: String::new(),
        rights: Rights::ALL,
        active: true,
    };
    let mut month = deal();
    (month.interval, month.trial_days) = (Interval::Month, 0);
    month.steps = vec![Step {
        periods: None,
        amount: 300,
    }];
    let mut tx = app.db.begin().await.unwrap();
    let _ = offer::save_plan(app, &mut tx, &plan).await.unwrap();
    let id = offer::plan_id(&mut tx, "sport").await.unwrap().unwrap();
    let _ = offer::save(app, &mut tx, (id, "sport"), &month)
        .await
        .unwrap();
    let _ = offer::list(&mut tx, "sport", true, 9).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
}

#[tokio::test]
async fn a_plan_that_is_held_beside_is_not_offered_for_a_change() {
    let shop = shop(0).await;
    sell_sport(&shop.app).await;
    let mut member = shop.app.reader().await;
    let sport = shop.order(&mut member, "sport", GOOD).await;
    let change = async |member: &mut Member, one: &Subscription| {
        let path = format!("/account/subscription/change/{}", one.number);
        let page = member.get(&path).await.expect(200);
        page.attrs("input[name=code]", "value")
    };
    assert_eq!(change(&mut member, &sport).await, ["monthly", "yearly"]);
    let digital = shop.order(&mut member, "monthly", GOOD).await;
    assert!(change(&mut member, &sport).await.is_empty());
    assert_eq!(change(&mut member, &digital).await, ["yearly"]);
    let form = [("code", "yearly"), ("at", "0"), ("due", "0")];
    let path = format!("/account/subscription/change/{}", sport.number);
    member.submit(&path, &form).await;
    shop.settle().await;
    assert_eq!(shop.now(sport.id).await.terms.code, "sport");
}

#[tokio::test]
async fn access_from_elsewhere_stands_in_the_account_with_its_end() {
    let shop = shop(0).await;
    let app = &shop.app;
    let mut member = app.reader().await;
    let page = member.get("/account/subscription").await.expect(200);
    assert!(!page.has("#elsewhere"));
    let email = Email::parse(&member.email).unwrap();
    let end = app.clock.now() + 10 * DAY;
    let mut tx = app.db.begin().await.unwrap();
    access::give(app, &mut tx, Actor::Command, (&email, Rights::ALL, end), "")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.sessions().clear();
    let page = member.get("/account/subscription").await.expect(200);
    let lines = page.texts("#elsewhere li");
    assert_eq!(lines.len(), 1);
    assert!(
        lines[0].contains("Given by us") && lines[0].contains("25 June 2026"),
        "{lines:?}"
    );
    let page = member.get("/account/data").await.expect(200);
    let runs = page.texts(".data-runs li");
    assert!(runs[0].contains("25 June 2026"), "{runs:?}");
    app.clock.advance(11 * DAY);
    assert!(!member.get("/account/subscription").await.has("#elsewhere"));
}

#[tokio::test]
async fn a_seat_and_the_network_one_is_in_stand_there_too() {
    let shop = shop(0).await;
    let app = &shop.app;
    let mut holder = app.reader().await;
    let reader = account(app, &holder).await;
    let group = Group {
        id: 1,
        holder: holder.id,
        name: "The Institute".to_owned(),
        rights: Rights::ALL,
        seats: 3,
        taken: 1,
        domains: Vec::new(),
        ends_at: Some(app.clock.now() + 30 * DAY),
    };
    let library = Institution {
        id: 1,
        name: "Library".to_owned(),
        networks: institution::parse_networks("203.0.113.0/24").unwrap(),
        starts_at: None,
        ends_at: None,
        note: String::new(),
    };
    let mut tx = app.db.begin().await.unwrap();
    group::open(app, &mut tx, &group, &reader).await.unwrap();
    institution::save(&mut tx, &library).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    app.sessions().clear();
    let page = holder.get("/account/subscription").await.expect(200);
    let lines = page.texts("#elsewhere li").join(" / ");
    assert!(lines.contains("A seat in a group /"), "no day: {lines}");
    assert!(lines.contains("The network you’re on"), "{lines}");
}

/// A gift of a year that waits; the path of its link.
async fn gift(shop: &Shop) -> String {
    let app = &shop.app;
    let mut year = deal();
    (year.kind, year.trial_days) = (Kind::Gift { months: 12 }, 0);
    year.steps.remove(0);
    sell(app, "gift-year", &year).await;
    let mut buyer = app.reader().await;
    let words = [
        ("email", "friend@home.example"),
        ("from", "Anna"),
        ("date", ""),
        ("message", ""),
    ];
    buyer
        .submit("/subscribe/gift-year/gift", &words)
        .await
        .expect(303);
    shop.order(&mut buyer, "gift-year", GOOD).await;
    let mails = app.mails().await;
    let mail = mails
        .iter()
        .rfind(|mail| mail.to == "friend@home.example")
        .unwrap();
    let (_, rest) = mail.text.split_once("/subscribe/redeem/").unwrap();
    format!("/subscribe/redeem/{}", &rest[..32])
}

#[tokio::test]
async fn a_gift_to_somebody_who_pays_moves_the_next_charge() {
    let shop = shop(0).await;
    let mut member = shop.app.reader().await;
    buy(&mut member, "monthly").await.expect(200);
    let path = gift(&shop).await;
    let page = member.get(&path).await.expect(200);
    assert!(
        page.text(".redeem-fit").contains("15 July 2026"),
        "{}",
        page.html()
    );
    assert!(page.text(".redeem-fit").contains("15 July 2027"));
    let page = member.post(&path).await.expect(200);
    assert!(
        page.text(".done-note").contains("15 July 2027"),
        "{}",
        page.html()
    );
    let said = only(&shop.app, &member).await.life.said.unwrap();
    let next = said.period_end;
    shop.settle().await;
    let said = only(&shop.app, &member).await.life.said.unwrap();
    assert_eq!(said.period_end, next, "once, though the job comes too");
    assert_eq!(
        shop.said(&said.id).await.period_end,
        next,
        "the processor knows"
    );
    shop.pass(40).await;
    assert_eq!(
        only(&shop.app, &member)
            .await
            .life
            .said
            .unwrap()
            .invoices
            .len(),
        1
    );
    let page = member.post(&path).await.expect(200);
    assert!(page.html().contains("has already been used"));
}

#[tokio::test]
async fn a_gift_that_cannot_extend_what_runs_is_kept() {
    let shop = shop(14).await;
    let mut member = shop.app.reader().await;
    buy(&mut member, "monthly").await.expect(200);
    let path = gift(&shop).await;
    let page = member.get(&path).await.expect(200);
    assert!(page.text(".redeem-fit").contains("Nothing is lost"));
    assert!(!page.has("main form[method=post] .button"));
    member.post(&path).await.expect(200);
    let mut friend = shop.app.reader().await;
    friend.post(&path).await.expect(200);
    assert!(
        rights(&shop.app, friend.id).await.articles,
        "the link was still good"
    );
}

#[tokio::test]
async fn a_gift_to_somebody_who_has_cancelled_begins_at_the_end() {
    let shop = shop(0).await;
    let mut member = shop.app.reader().await;
    buy(&mut member, "monthly").await.expect(200);
    let one = only(&shop.app, &member).await;
    member
        .submit("/cancel", &[("order", &one.number)])
        .await
        .expect(303);
    let path = gift(&shop).await;
    let page = member.get(&path).await.expect(200);
    assert!(
        page.text(".redeem-fit").contains("15 July 2026"),
        "{}",
        page.html()
    );
    member.post(&path).await.expect(200);
    let lines = member
        .get("/account/subscription")
        .await
        .texts("#elsewhere li");
    assert!(
        lines[0].contains("15 July 2026") && lines[0].contains("15 July 2027"),
        "{lines:?}"
    );
    for _ in 0..13 {
        shop.pass(30).await;
        assert!(rights(&shop.app, member.id).await.articles);
    }
    shop.pass(10).await;
    assert!(
        !rights(&shop.app, member.id).await.articles,
        "a month and a year are over"
    );
}

#[tokio::test]
async fn two_gifts_follow_one_another() {
    let shop = shop(0).await;
    let mut member = shop.app.reader().await;
    for _ in 0..2 {
        let path = gift(&shop).await;
        member.post(&path).await.expect(200);
    }
    let lines = member
        .get("/account/subscription")
        .await
        .texts("#elsewhere li")
        .join(" / ");
    assert!(
        lines.contains("15 June 2027") && lines.contains("15 June 2028"),
        "{lines}"
    );
}

#[tokio::test]
async fn a_gift_to_oneself_is_refused_in_any_spelling() {
    let shop = shop(0).await;
    gift(&shop).await;
    let mut member = shop.app.reader().await;
    let (local, domain) = member.email.split_once('@').unwrap();
    for email in [
        member.email.clone(),
        member.email.to_uppercase(),
        format!("{local}+gift@{domain}"),
        format!(" {local}@{domain} "),
    ] {
        let words = [
            ("email", email.as_str()),
            ("from", "Me"),
            ("date", ""),
            ("message", ""),
        ];
        let page = member
            .submit("/subscribe/gift-year/gift", &words)
            .await
            .expect(422);
        assert!(
            page.text(".problems").contains("your own address"),
            "{email}"
        );
    }
    let reader = account(&shop.app, &member).await;
    let draft = offer::gift::draft(&shop.app.db, reader.id, "gift-year")
        .await
        .unwrap();
    assert_eq!(draft, None);
}

#[tokio::test]
async fn erasing_says_first_what_runs_and_ends() {
    let shop = shop(0).await;
    let mut member = shop.app.reader().await;
    assert!(
        !member
            .get("/account/data")
            .await
            .expect(200)
            .has(".data-runs")
    );
    buy(&mut member, "monthly").await.expect(200);
    let page = member.get("/account/data").await.expect(200);
    let runs = page.texts(".data-runs li");
    assert_eq!(runs.len(), 1, "{runs:?}");
    assert!(
        runs[0].starts_with("Digital") && runs[0].contains("15 July 2026"),
        "{runs:?}"
    );
    let one = only(&shop.app, &member).await;
    let form = [("email", member.email.clone())];
    let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
    member
        .submit("/account/data/erase", &form)
        .await
        .expect(303);
    shop.settle().await;
    assert_eq!(shop.state(one.id).await, State::Ended);
    shop.pass(40).await;
    assert_eq!(
        shop.now(one.id).await.life.said.unwrap().invoices.len(),
        1,
        "nothing more is charged"
    );
}
