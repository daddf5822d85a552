//! Plans and offers of `publication.toml`.
use masthead::shop::offer::{self, Audience, Kind};

use crate::harness::TestApp;
use crate::import::Folder;

const BASE: &str = "name = \"The Example\"\ntime_zone = \"Europe/London\"\n";
const SHOP: &str = r#"
[[plans]]
slug = "digital"
name = "Digital"
gives = ["articles", "ad-free"]

[[offers]]
code = "yearly"
plan = "digital"
name = "Yearly"
prices = [{ amount = "26", periods = 1 }, "104"]
interval = "year"
shown_per = "week"

[[offers]]
code = "pass"
plan = "digital"
name = "Day pass"
kind = "day-pass"
hours = 24
prices = "2.50"

[[offers]]
code = "student"
plan = "digital"
name = "Students"
prices = "5"
domains = ["uni.example"]
on_sale = false
"#;

#[tokio::test]
async fn plans_and_offers_of_the_file_are_sold_and_a_second_run_changes_nothing() {
    let app = TestApp::new().await;
    let folder = Folder::new().file("publication.toml", format!("{BASE}{SHOP}"));
    folder.import(&app).await.unwrap();
    let report = folder.import(&app).await.unwrap();
    assert!(!report.others_changed);
    let listings = offer::listings(&app.db).await.unwrap();
    let codes: Vec<&str> = listings.iter().map(|one| one.offer.code.as_str()).collect();
    assert_eq!(codes, ["yearly", "pass", "student"]);
    assert_eq!(listings[0].offer.trial_days, 14);
    assert_eq!(listings[1].offer.kind, Kind::DayPass { hours: 24 });
    assert_eq!(listings[1].offer.trial_days, 0);
    let domains = Audience::Domains(vec!["uni.example".to_owned()]);
    assert_eq!(listings[2].offer.audience, domains);
    assert!(!listings[2].is_on_sale);
    folder.write(
        "publication.toml",
        format!("{BASE}{SHOP}").replace("\"104\"", "\"110\""),
    );
    assert!(folder.import(&app).await.unwrap().others_changed);
    let versions = offer::versions(&app.db, "yearly").await.unwrap();
    let last = |index: usize| versions[index].steps[1].amount;
    assert_eq!((versions.len(), last(0), last(1)), (2, 11_000, 10_400));
}

#[tokio::test]
async fn mistakes_are_named_with_file_line_and_key() {
    let app = TestApp::new().await;
    let wrong = r#"
[[plans]]
slug = "Digital Plan"
name = "Digital"
gives = ["artikles"]
[[plans]]
slug = "digital"
nam = "x"
[[offers]]
code = "redeem"
plan = "digitel"
name = "x"
prices = "1.005"
kind = "monthly"
interval = "moth"
currency = "DOL"
starts = "soon"
regions = ["Germany"]
domains = ["uni"]
seats = 4
[[offers]]
code = "gift"
plan = "digital"
kind = "gift"
prices = [{ amount = "5", periods = 1 }]
"#;
    let folder = Folder::new().file("publication.toml", format!("{BASE}{wrong}"));
    let lines = folder.mistakes(&app).await;
    for (place, words) in [
        (
            "publication.toml:5: plans[1].slug:",
            "cannot stand in an address",
        ),
        ("publication.toml:7: plans[1].gives:", "`artikles`"),
        ("publication.toml:10: plans[2].nam:", "unknown key"),
        ("publication.toml:12: offers[1].code:", "needs itself"),
        ("publication.toml:13: offers[1].plan:", "no plan `digitel`"),
        ("publication.toml:16: offers[1].kind:", "`monthly`"),
        ("publication.toml:17: offers[1].interval:", "`moth`"),
        ("publication.toml:18: offers[1].currency:", "ISO 4217"),
        ("publication.toml:19: offers[1].starts:", "is no date"),
        ("publication.toml:21: offers[1].domains:", "`uni`"),
        (
            "publication.toml:26: offers[2].months:",
            "says how many months",
        ),
    ] {
        let found = lines
            .iter()
            .any(|line| line.starts_with(place) && line.contains(words));
        assert!(found, "no `{place} … {words}` in\n{}", lines.join("\n"));
    }
    assert!(offer::listings(&app.db).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_price_that_the_processor_cannot_charge_is_a_mistake_of_the_file() {
    let stripe = TestApp::with(|config| {
        config.payment.processor = masthead::ground::config::Processor::Stripe;
        config.payment.stripe_secret_key = Some("sk_test_1".to_owned());
        config.payment.stripe_webhook_secret = Some("whsec".to_owned());
    })
    .await;
    for (prices, currency, words) in [
        ("\"0.02\"", "USD", "no less than 0.50 USD"),
        (
            "[{ amount = \"0.10\", periods = 1 }, \"5\"]",
            "EUR",
            "no less than 0.50 EUR",
        ),
        ("\"1.505\"", "KWD", "multiples of 0.010 KWD"),
        ("\"5\"", "KPW", "charges nothing in KPW"),
        ("\"2500000\"", "USD", "too many digits"),
    ] {
        let shop = SHOP.replace(
            "prices = \"2.50\"",
            &format!("prices = {prices}\ncurrency = \"{currency}\""),
        );
        let folder = Folder::new().file("publication.toml", format!("{BASE}{shop}"));
        let lines = folder.mistakes(&stripe).await;
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(
            lines[0].starts_with("publication.toml:") && lines[0].contains(words),
            "{lines:?}"
        );
        let till = TestApp::selling().await;
        folder.import(&till).await.unwrap();
    }
}
