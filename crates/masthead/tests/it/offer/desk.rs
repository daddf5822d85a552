//! The desk's pages about offers: who may, what they change, and that it is written down.
use db::sql;
use masthead::people::role::Role;
use masthead::shop::offer;

use super::{deal, sell, shop};
use crate::harness::TestApp;

const OFFER: [(&str, &str); 12] = [
    ("code", "monthly"),
    ("plan", "digital"),
    ("name", "Monthly"),
    ("kind", "recurring"),
    ("prices", "4.00 x 3\r\n12.00"),
    ("currency", "USD"),
    ("interval", "month"),
    ("shown_per", "month"),
    ("trial_days", "14"),
    ("seats", "1"),
    ("starts", ""),
    ("ends", ""),
];

async fn deeds(app: &TestApp) -> Vec<String> {
    let rows: Vec<(String,)> = sql("SELECT action FROM staff_log ORDER BY id")
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|(action,)| action).collect()
}

#[tokio::test]
async fn pages_are_for_staff_who_may_change_offers() {
    let app = shop().await;
    let paths = [
        "/desk/offers",
        "/desk/offers/coupons",
        "/desk/offers/experiments",
        "/desk/offers/institutions",
        "/desk/offers/offer/yearly",
    ];
    let mut support = app.staff(Role::Support).await;
    let mut owner = app.staff(Role::Owner).await;
    for path in paths {
        assert_eq!(support.get(path).await.status, 403, "{path}");
        assert_eq!(app.reader().await.get(path).await.status, 403, "{path}");
        assert_eq!(app.visitor().get(path).await.status, 303, "{path}");
        let page = owner.get(path).await.expect(200);
        assert_eq!(page.header("cache-control"), "private, no-store");
    }
    support.get("/desk/access").await.expect(200);
    let mut moderator = app.staff(Role::Moderator).await;
    assert_eq!(moderator.get("/desk/access").await.status, 403);
    moderator.submit("/desk/access", &[]).await.expect(403);
    support
        .submit("/desk/offers/offer/new", &OFFER)
        .await
        .expect(403);
    support
        .submit("/desk/offers/plan", &[("slug", "x"), ("name", "X")])
        .await
        .expect(403);
    assert!(deeds(&app).await.is_empty());
}

#[tokio::test]
async fn a_new_offer_and_its_next_version_are_sold_at_once() {
    let app = shop().await;
    let mut owner = app.staff(Role::Owner).await;
    owner
        .submit("/desk/offers/offer/new", &OFFER)
        .await
        .expect(303);
    let page = app.visitor().get("/subscribe").await.expect(200);
    assert!(
        page.html()
            .contains("$4 a month for 3 months, then $12 a month")
    );
    let page = owner.get("/desk/offers/offer/monthly").await.expect(200);
    assert_eq!(page.text("#prices"), "4.00 x 3 12.00");
    let dearer = OFFER.map(|(name, value)| (name, if name == "prices" { "13" } else { value }));
    owner
        .submit_from(
            "/desk/offers/offer/monthly",
            "/desk/offers/offer/monthly",
            &dearer,
        )
        .await
        .expect(303);
    owner
        .submit_from(
            "/desk/offers/offer/monthly",
            "/desk/offers/offer/monthly",
            &dearer,
        )
        .await
        .expect(303);
    let log = owner.get("/desk/log").await.expect(200);
    let (who, offer) = (owner.email.as_str(), "Digital, Monthly");
    assert_eq!(
        log.texts(".deed"),
        [
            format!(
                "{who} changed the price of {offer} from $4 a month for 3 months, then $12 a month to $13 a month"
            ),
            format!("{who} created the offer {offer}"),
        ]
    );
    assert!(log.has(".deed a[href='/desk/offers/offer/monthly']"));
    let versions = offer::versions(&app.db, "monthly").await.unwrap();
    assert_eq!(versions.len(), 2, "what says nothing new is no version");
    assert_eq!(deeds(&app).await, ["offer.save", "offer.save"]);
    owner
        .submit_from(
            "/desk/offers",
            "/desk/offers/list/monthly",
            &[("position", "1")],
        )
        .await
        .expect(303);
    let page = app.visitor().get("/subscribe").await.expect(200);
    assert!(!page.html().contains("$13"));
}

#[tokio::test]
async fn a_form_with_a_mistake_comes_back_as_it_was_typed() {
    let app = shop().await;
    let mut owner = app.staff(Role::Owner).await;
    for (field, value) in [
        ("code", "Not A Code"),
        ("code", "new"),
        ("code", "redeem"),
        ("code", "yearly"),
        ("plan", "none"),
        ("name", " "),
        ("kind", "free"),
        ("kind", "gift"),
        ("kind", "group"),
        ("prices", ""),
        ("prices", "12.00 x 3"),
        ("prices", "-4"),
        ("prices", "4.005"),
        ("prices", "1\n2"),
        ("currency", "DOLLAR"),
        ("interval", "decade"),
        ("trial_days", "9999"),
        ("seats", "5"),
        ("starts", "tomorrow"),
    ] {
        let wrong = OFFER.map(|(name, known)| (name, if name == field { value } else { known }));
        let page = owner
            .submit("/desk/offers/offer/new", &wrong)
            .await
            .expect(422);
        assert!(page.has(".problems"), "{field}: {value}");
        assert_eq!(
            page.attr("#currency", "value"),
            if field == "currency" { value } else { "USD" }
        );
    }
    assert_eq!(offer::listings(&app.db).await.unwrap().len(), 1);
    assert!(deeds(&app).await.is_empty());
}

#[tokio::test]
async fn coupons_are_made_and_ended() {
    let app = shop().await;
    let mut owner = app.staff(Role::Owner).await;
    let path = "/desk/offers/coupons";
    let fields = [
        ("code", "half"),
        ("percent", "50"),
        ("periods", "1"),
        ("max_uses", "10"),
    ];
    owner.submit(path, &fields).await.expect(303);
    owner.submit(path, &fields).await.expect(422);
    for wrong in [
        [("code", "ä"), ("percent", "50")],
        [("code", "a"), ("percent", "0")],
        [("code", "a"), ("percent", "101")],
        [("code", "a"), ("amount", "-5")],
        [("code", "a"), ("note", "nothing off")],
    ] {
        owner.submit(path, &wrong).await.expect(422);
    }
    let both = [("code", "a"), ("percent", "5"), ("amount", "5")];
    owner.submit(path, &both).await.expect(422);
    let unknown = [("code", "a"), ("percent", "5"), ("offers", "none")];
    owner.submit(path, &unknown).await.expect(422);
    let mut reader = app.reader().await;
    assert!(
        reader
            .get("/subscribe/yearly?coupon=HALF")
            .await
            .html()
            .contains("$13.00")
    );
    owner
        .post("/desk/offers/coupons/half/end")
        .await
        .expect(303);
    assert!(
        !reader
            .get("/subscribe/yearly?coupon=HALF")
            .await
            .html()
            .contains("$13.00")
    );
    assert_eq!(deeds(&app).await, ["coupon.create", "coupon.end"]);
}

#[tokio::test]
async fn experiments_take_offers_on_sale_and_show_their_counts() {
    let app = shop().await;
    sell(&app, "other", &deal()).await;
    let mut owner = app.staff(Role::Owner).await;
    let path = "/desk/offers/experiments";
    for wrong in [
        "",
        "yearly",
        "yearly\nyearly",
        "yearly\nnone",
        "yearly 0\nother",
        "yearly x\nother",
    ] {
        owner
            .submit(path, &[("name", "Test"), ("arms", wrong)])
            .await
            .expect(422);
    }
    let arms = [("name", "Test"), ("arms", "yearly\nother 3")];
    owner.submit(path, &arms).await.expect(303);
    owner.submit(path, &arms).await.expect(422);
    app.visitor().follow("/subscribe").await.expect(200);
    let page = owner.get(path).await.expect(200);
    assert!(page.html().contains("Too few people"));
    let shown: i32 = page
        .texts(".sheet td:nth-child(3)")
        .iter()
        .map(|count| count.parse::<i32>().unwrap())
        .sum();
    assert_eq!(shown, 1);
    let id = page.attr("form[action$='/end']", "action");
    owner.post(&id).await.expect(303);
    assert_eq!(deeds(&app).await, ["experiment.start", "experiment.end"]);
}

#[tokio::test]
async fn institutions_are_added_changed_and_ended() {
    let app = shop().await;
    let mut owner = app.staff(Role::Owner).await;
    let path = "/desk/offers/institutions";
    for (name, networks) in [
        ("", "192.0.2.0/24"),
        ("X", ""),
        ("X", "0.0.0.0/0"),
        ("X", "library"),
    ] {
        let fields = [("name", name), ("networks", networks)];
        owner.submit(path, &fields).await.expect(422);
    }
    let fields = [
        ("name", "Library"),
        ("networks", "192.0.2.0/24\n2001:db8::/48"),
    ];
    owner.submit(path, &fields).await.expect(303);
    let page = owner.get(path).await.expect(200);
    assert!(
        page.text(".sheet td:nth-child(2)")
            .contains("2001:db8::/48")
    );
    let one = page.attr(".sheet td a", "href");
    let form = owner.get(&one).await.expect(200);
    assert_eq!(form.text("#networks"), "192.0.2.0/24 2001:db8::/48");
    assert_eq!(form.attr("#ends", "value"), "");
    let wrong = [("name", "Library"), ("networks", "0.0.0.0/0")];
    let refused = owner.submit(&one, &wrong).await.expect(422);
    assert_eq!(
        refused.text("#networks"),
        "0.0.0.0/0",
        "what was typed stays"
    );
    assert_eq!(refused.attr("main form.form", "action"), one);
    let moved = [
        ("name", "Old Library"),
        ("networks", "198.51.100.0/24"),
        ("ends", "2030-01-31"),
    ];
    owner.submit_from(&one, &one, &moved).await.expect(303);
    let page = owner.get(path).await.expect(200);
    assert_eq!(page.texts(".sheet td:nth-child(2)"), ["198.51.100.0/24"]);
    let form = owner.get(&one).await.expect(200);
    assert_eq!(form.attr("#ends", "value"), "2030-01-31");
    owner
        .submit_from(path, &page.attr("form[action$='/end']", "action"), &[])
        .await
        .expect(303);
    assert_eq!(
        deeds(&app).await,
        [
            "institution.create",
            "institution.change",
            "institution.end"
        ]
    );
}

#[tokio::test]
async fn a_place_that_is_no_number_comes_back_as_it_was_typed() {
    let app = shop().await;
    let mut owner = app.staff(Role::Owner).await;
    let list = "/desk/offers/list/yearly";
    let fields = [("position", "first")];
    let page = owner
        .submit_from("/desk/offers", list, &fields)
        .await
        .expect(422);
    assert_eq!(page.attr("#position-1", "value"), "first");
    assert!(page.text("#position-1-problem").contains("from 0 to 9"));
    assert!(!page.has(&format!("form[action='{list}'] [checked]")));
    assert!(deeds(&app).await.is_empty());
}

#[tokio::test]
async fn of_two_experiments_with_one_offer_that_begin_at_once_one_begins() {
    let app = shop().await;
    sell(&app, "other", &deal()).await;
    let owner = app.staff(Role::Owner).await;
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let mut owner = (*owner).clone();
        all.spawn(async move {
            let arms = [("name", "Test"), ("arms", "yearly\nother")];
            let page = owner.submit("/desk/offers/experiments", &arms).await;
            page.status.as_u16()
        });
    }
    let mut answers = all.join_all().await;
    answers.sort_unstable();
    assert_eq!(answers, [303, 422, 422, 422]);
}

#[tokio::test]
async fn every_mistake_of_a_form_is_named_at_its_field_in_one_round() {
    let app = shop().await;
    let mut owner = app.staff(Role::Owner).await;
    let wrong = |field: &str| ["prices", "trial_days", "regions", "starts"].contains(&field);
    let form: Vec<(&str, &str)> = OFFER
        .into_iter()
        .filter(|(name, _)| !wrong(name))
        .chain([
            ("prices", "free"),
            ("trial_days", "1000"),
            ("regions", "Germany"),
            ("starts", "tomorrow"),
        ])
        .collect();
    let page = owner
        .submit("/desk/offers/offer/new", &form)
        .await
        .expect(422);
    for (field, typed) in [
        ("trial_days", "1000"),
        ("regions", "Germany"),
        ("starts", "tomorrow"),
    ] {
        assert!(page.has(&format!("#{field}-problem")), "{field}");
        assert_eq!(page.attr(&format!("#{field}"), "value"), typed);
        assert_eq!(page.attr(&format!("#{field}"), "aria-invalid"), "true");
    }
    assert!(page.has("#prices-problem"));
    assert_eq!(page.text("#prices"), "free");
    assert!(!page.has("#name-problem"));
    assert!(page.text(".problems").contains("marked below"));
}

#[tokio::test]
async fn a_price_that_the_processor_cannot_charge_is_refused_in_words() {
    let app = TestApp::with(|config| {
        config.payment.processor = masthead::ground::config::Processor::Stripe;
        config.payment.stripe_secret_key = Some("sk_test_1".to_owned());
        config.payment.stripe_webhook_secret = Some("whsec".to_owned());
    })
    .await;
    super::plan(&app).await;
    let mut owner = app.staff(Role::Owner).await;
    for (prices, currency, words) in [
        ("0.49", "USD", "below $0.50"),
        ("5", "KPW", "KPW"),
        ("1.505", "KWD", "multiples of"),
    ] {
        let form = OFFER.map(|(name, known)| match name {
            "prices" => (name, prices),
            "currency" => (name, currency),
            _ => (name, known),
        });
        let page = owner
            .submit("/desk/offers/offer/new", &form)
            .await
            .expect(422);
        assert!(
            page.text(".problems").contains(words),
            "{}",
            page.text(".problems")
        );
    }
    let krona = OFFER.map(|(name, known)| match name {
        "prices" => (name, "990"),
        "currency" => (name, "ISK"),
        _ => (name, known),
    });
    owner
        .submit("/desk/offers/offer/new", &krona)
        .await
        .expect(303);
}
