//! `/subscribe`, and what walls, invitations and headers say of it.
use masthead::ground::clock::DAY;
use masthead::ground::money::Currency;
use masthead::paywall::Access;
use masthead::shop::offer::{self, Audience, Interval, Kind, Step};
use masthead::web::next;

use super::{deal, plan, sell, shop};
use crate::harness::TestApp;

#[tokio::test]
async fn the_page_names_the_price_and_what_one_receives_and_is_public() {
    let app = shop().await;
    let page = app.visitor().get("/subscribe").await.expect(200);
    assert_eq!(page.text(".shop-amount"), "$0.50");
    assert_eq!(
        page.text(".shop-offer .shop-words"),
        "$0.50/week, billed as $26 a year, then $104 a year"
    );
    assert_eq!(page.text(".shop-trial"), "14 days free");
    assert!(page.texts(".shop-gives li").len() >= 3);
    assert!(page.header("cache-control").starts_with("public"));
    assert!(page.headers.get("set-cookie").is_none());
    let own = app.reader().await.get("/subscribe").await.expect(200);
    assert_eq!(own.header("cache-control"), "private, no-store");
}

#[tokio::test]
async fn walls_invitations_and_headers_come_from_the_same_offer() {
    let app = shop().await;
    let article = app.article().access(Access::Subscribers).create().await;
    let page = app.visitor().get(&article.path).await.expect(200);
    assert_eq!(
        page.text(".wall-price"),
        "Full ad-free access for just $0.50/week"
    );
    assert_eq!(
        page.text(".wall-act .button"),
        "Start your 14-day free trial"
    );
    let from_here = next::with_next("/subscribe/yearly", &article.path);
    assert_eq!(page.attr(".wall-act a", "href"), from_here);
    assert_eq!(page.attr(".invitation-act a", "href"), from_here);
    assert_eq!(page.attr(".account-subscribe", "href"), "/subscribe");
    assert!(page.text(".invitation-text").contains("$0.50/week"));
    app.settings(|settings| {
        settings.paywall.price_line = "A penny a day".to_owned();
        settings.paywall.subscribe_url = Some("/about/subscribe".to_owned());
    })
    .await;
    let page = app.visitor().get(&article.path).await.expect(200);
    assert_eq!(page.text(".wall-price"), "A penny a day");
    assert_eq!(page.attr(".wall-act a", "href"), "/about/subscribe");
}

#[tokio::test]
async fn where_nothing_is_sold_nothing_is_said_of_it() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Subscribers).create().await;
    let page = app.visitor().get(&article.path).await.expect(200);
    assert!(!page.has(".wall-price") && !page.has(".account-subscribe"));
    let page = app.visitor().get("/subscribe").await.expect(200);
    assert!(page.html().contains("Nothing is on sale"));
    assert_eq!(app.visitor().get("/subscribe/yearly").await.status, 404);
}

#[tokio::test]
async fn an_offer_says_exactly_what_is_paid_when() {
    let app = shop().await;
    let page = app
        .reader()
        .await
        .get("/subscribe/yearly")
        .await
        .expect(200);
    assert_eq!(page.header("cache-control"), "private, no-store");
    let rows = page.texts(".shop-charges tr");
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert!(rows[1].starts_with("Today $0.00 14 days free"), "{rows:?}");
    assert!(rows[2].contains("29 Jun"), "{rows:?}");
    assert!(rows[2].contains("$26.00 for one year"), "{rows:?}");
    assert!(
        rows[3].contains("2027") && rows[3].contains("$104.00 and then every year"),
        "{rows:?}"
    );
    let form = page.attr("form[action='/subscribe/yearly/checkout']", "method");
    assert_eq!(form, "post");
    assert!(!page.html().contains("name=\"price\"") && !page.html().contains("name=\"amount\""));
}

#[tokio::test]
async fn who_is_not_logged_in_orders_with_an_address_or_is_led_to_the_log_in_and_back() {
    let app = shop().await;
    let page = app.visitor().get("/subscribe/yearly").await.expect(200);
    assert!(page.has("form[action$='/checkout'] input[name=email][required]"));
    let log_in = "/log-in?next=%2Fsubscribe%2Fyearly";
    assert_eq!(page.attr("main .shop-small a", "href"), log_in);
    let mut team = deal();
    team.kind = Kind::Group;
    team.seats = 5;
    sell(&app, "team", &team).await;
    let page = app.visitor().get("/subscribe/team").await.expect(200);
    assert!(!page.has("form[action$='/checkout']"));
    assert_eq!(
        page.attr(".shop-act a", "href"),
        "/log-in?next=%2Fsubscribe%2Fteam"
    );
}

#[tokio::test]
async fn prices_come_in_the_currency_that_is_asked_for_where_there_is_one() {
    let app = shop().await;
    let mut euro = deal();
    euro.currency = Currency::EUR;
    euro.name = "Jährlich".to_owned();
    sell(&app, "yearly-eur", &euro).await;
    let prices = async |query: &str| {
        let page = app.visitor().get(&format!("/subscribe{query}")).await;
        page.expect(200).texts(".shop-amount")
    };
    assert_eq!(prices("").await, ["$0.50"]);
    assert_eq!(prices("?currency=EUR").await, ["€0.50"]);
    assert_eq!(prices("?currency=eur").await, ["€0.50"]);
    for unknown in ["?currency=GBP", "?currency=", "?currency=%3Cscript%3E"] {
        assert_eq!(prices(unknown).await, ["$0.50"], "{unknown}");
    }
    let page = app.visitor().get("/subscribe").await;
    assert_eq!(page.texts(".shop-foot nav li"), ["USD", "EUR"]);
}

#[tokio::test]
async fn offers_of_a_country_are_shown_to_who_chooses_it() {
    let app = shop().await;
    let mut german = deal();
    german.regions = vec!["DE".to_owned()];
    german.name = "Only there".to_owned();
    sell(&app, "german", &german).await;
    let page = app.visitor().get("/subscribe").await.expect(200);
    assert_eq!(page.texts(".shop-offer .label"), ["Yearly"]);
    let page = app.visitor().get("/subscribe?region=de").await.expect(200);
    assert_eq!(page.texts(".shop-offer .label"), ["Yearly", "Only there"]);
}

#[tokio::test]
async fn an_offer_is_sold_from_its_first_day_to_its_last() {
    let app = shop().await;
    let now = app.clock.now();
    let mut autumn = deal();
    autumn.name = "Autumn".to_owned();
    autumn.starts_at = Some(now + DAY);
    autumn.ends_at = Some(now + 2 * DAY);
    sell(&app, "autumn", &autumn).await;
    let mut names = Vec::new();
    for _ in 0..3 {
        let page = app.visitor().get("/subscribe").await.expect(200);
        names.push(page.texts(".shop-offer .label").len());
        names.push(
            app.visitor()
                .get("/subscribe/autumn")
                .await
                .status
                .as_u16()
                .into(),
        );
        app.clock.advance(DAY);
    }
    assert_eq!(names, [1, 303, 2, 200, 1, 303]);
}

#[tokio::test]
async fn a_change_makes_a_new_version_and_the_old_one_stays_readable() {
    let app = TestApp::selling().await;
    let first = sell(&app, "yearly", &deal()).await;
    let again = sell(&app, "yearly", &deal()).await;
    assert_eq!(first, again, "nothing changed, so nothing is new");
    let mut dearer = deal();
    dearer.steps = vec![Step {
        periods: None,
        amount: 12_000,
    }];
    let second = sell(&app, "yearly", &dearer).await;
    assert_eq!((second.version, second.code.as_str()), (2, "yearly"));
    let (_, old) = offer::by_id(&app.db, first.id).await.unwrap().unwrap();
    assert_eq!(old, first);
    let page = app.visitor().get("/subscribe").await;
    assert_eq!(page.text(".shop-amount"), "$2.31");
}

#[tokio::test]
async fn what_is_off_sale_is_neither_shown_nor_sold() {
    let app = shop().await;
    let mut tx = app.db.begin().await.unwrap();
    let _ = offer::list(&mut tx, "yearly", false, 1).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    assert!(!app.visitor().get("/subscribe").await.has(".shop-offer"));
    assert_eq!(
        app.reader().await.get("/subscribe/yearly").await.status,
        404
    );
}

#[tokio::test]
async fn other_kinds_stand_below_the_window() {
    let app = shop().await;
    for (code, kind, seats) in [
        ("pass", Kind::DayPass { hours: 24 }, 1),
        ("gift-year", Kind::Gift { months: 12 }, 1),
        ("team", Kind::Group, 5),
        ("support", Kind::Donation, 1),
    ] {
        let mut other = deal();
        other.kind = kind;
        other.seats = seats;
        other.name = code.to_owned();
        other.steps.remove(0);
        sell(&app, code, &other).await;
    }
    let mut student = deal();
    student.audience = Audience::Domains(vec!["uni.example".to_owned()]);
    student.interval = Interval::Month;
    sell(&app, "student", &student).await;
    let page = app.visitor().get("/subscribe").await.expect(200);
    assert_eq!(page.texts(".shop-offer").len(), 1);
    assert_eq!(page.texts(".shop-others li").len(), 5);
    assert!(page.html().contains("$104 for 24 hours, paid once"));
    assert!(page.html().contains("For 5 people"));
}

#[tokio::test]
async fn an_inactive_plan_sells_nothing() {
    let app = shop().await;
    plan(&app).await;
    let mut plans = offer::plans(&app.db).await.unwrap();
    plans[0].active = false;
    let mut tx = app.db.begin().await.unwrap();
    assert!(
        offer::save_plan(&app, &mut tx, &plans[0])
            .await
            .unwrap()
            .is_changed()
    );
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    assert!(!app.visitor().get("/subscribe").await.has(".shop-offer"));
}

#[tokio::test]
async fn without_a_payment_processor_nothing_that_costs_anything_is_offered() {
    let app = TestApp::new().await;
    for (code, kind, seats) in [
        ("yearly", Kind::Recurring, 1),
        ("pass", Kind::DayPass { hours: 24 }, 1),
        ("gift-year", Kind::Gift { months: 12 }, 1),
        ("team", Kind::Group, 5),
        ("support", Kind::Donation, 1),
    ] {
        let mut one = deal();
        (one.kind, one.seats) = (kind, seats);
        sell(&app, code, &one).await;
    }
    let article = app.article().access(Access::Subscribers).create().await;
    for mut person in [app.visitor(), app.reader().await.into_person()] {
        let page = person.get(&article.path).await.expect(200);
        assert!(!page.html().contains("/subscribe"), "{}", page.html());
        assert!(!page.has(".wall-price") && !page.has(".invitation"));
        assert!(!page.html().contains("Subscribe to"), "nor is it asked for");
        let page = person.get("/subscribe").await.expect(200);
        assert!(page.html().contains("Nothing is on sale"));
        for code in ["yearly", "pass", "gift-year", "team", "support"] {
            assert_eq!(
                person.get(&format!("/subscribe/{code}")).await.status,
                404,
                "{code}"
            );
        }
    }
    let mut owner = app.staff(masthead::people::role::Role::Owner).await;
    let page = owner.get("/desk/offers").await.expect(200);
    assert!(page.text(".problems").contains("payment.processor"));
    let unsold = offer::unsold(&app).await.unwrap();
    assert_eq!(unsold.len(), 5, "{unsold:?}");
    assert!(
        unsold[0].contains("yearly") && unsold[0].contains("payment.processor"),
        "{unsold:?}"
    );
}

#[tokio::test]
async fn what_costs_nothing_can_be_had_without_a_payment_processor() {
    let app = TestApp::new().await;
    let mut free = deal();
    free.steps = vec![Step {
        periods: None,
        amount: 0,
    }];
    sell(&app, "students", &free).await;
    let mut reader = app.reader().await;
    let page = reader.get("/subscribe/students").await.expect(200);
    assert!(page.has("form[action$='/claim']"));
    reader.post("/subscribe/students/claim").await;
    assert!(super::rights(&app, reader.id).await.articles);
    assert!(offer::unsold(&app).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_right_that_gives_nothing_is_not_promised() {
    let app = shop().await;
    let gives = async |path: &str| {
        let page = app.visitor().get(path).await.expect(200);
        page.texts(".shop-list li, .shop-gives li").join(" / ")
    };
    for path in ["/subscribe", "/subscribe/yearly"] {
        let all = gives(path).await;
        assert!(
            all.contains("comments") && all.contains("Gift links"),
            "{all}"
        );
        assert!(!all.contains("ewsletter"), "there are none: {all}");
    }
    app.settings(|settings| settings.paywall.gifts_per_month = 0)
        .await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.enabled = false)
        .await;
    for path in ["/subscribe", "/subscribe/yearly"] {
        let all = gives(path).await;
        assert!(
            !all.contains("comments") && !all.contains("Gift links"),
            "{all}"
        );
    }
}

#[tokio::test]
async fn what_the_processor_cannot_charge_stands_on_no_page() {
    let app = TestApp::with(|config| {
        config.payment.processor = masthead::ground::config::Processor::Stripe;
        config.payment.stripe_secret_key = Some("sk_test_1".to_owned());
        config.payment.stripe_webhook_secret = Some("whsec".to_owned());
    })
    .await;
    let mut tiny = deal();
    tiny.steps.last_mut().unwrap().amount = 2;
    sell(&app, "tiny", &tiny).await;
    let page = app.visitor().get("/subscribe").await.expect(200);
    assert!(page.html().contains("Nothing is on sale") && !page.has(".account-subscribe"));
    let unsold = offer::unsold(&app).await.unwrap();
    assert!(
        unsold[0].contains("tiny") && unsold[0].contains("0.50 USD"),
        "{unsold:?}"
    );
    sell(&app, "yearly", &deal()).await;
    let page = app.visitor().get("/subscribe").await.expect(200);
    assert_eq!(page.texts(".shop-offer").len(), 1);
}

#[tokio::test]
async fn an_amount_in_arabic_is_isolated_from_what_stands_beside_it() {
    let app = shop().await;
    app.settings(|settings| settings.language = "ar".to_owned())
        .await;
    let page = app.visitor().get("/subscribe").await.expect(200);
    let amount = page.text("bdi.shop-amount");
    assert_eq!(amount, "\u{2067}0.50 US$\u{200e}\u{2069}");
    // In a sentence the signs of Unicode do what the element does beside it.
    assert!(page.text(".shop-offer .shop-words").contains(&amount));
}
