//! Two people have the same form open. The later one does not undo the earlier one unseen:
//! they are shown both, have lost nothing they typed, and save with one more press.
use masthead::people::role::Role;

use crate::advert::{book, campaign, house};
use crate::harness::{Member, Page, TestApp};
use crate::offer::shop;

pub(super) type Fields<'a> = &'a [(&'a str, &'a str)];

/// The version that the form of a page is made from.
pub(super) fn seen(page: &Page, action: &str) -> String {
    page.attr(
        &format!("form[action='{action}'] input[name=seen]"),
        "value",
    )
}

pub(super) async fn post(
    person: &mut Member,
    action: &str,
    fields: Fields<'_>,
    seen: &str,
) -> Page {
    let fields = [fields, &[("seen", seen)]].concat();
    person.submit(action, &fields).await
}

/// Whether the form holds these fields.
#[track_caller]
fn assert_holds(page: &Page, action: &str, fields: Fields<'_>) {
    for (name, value) in fields {
        let field = |kind: &str| format!("form[action='{action}'] {kind}[name='{name}']");
        let chosen = format!("option[value='{value}'][selected]");
        let ticked = format!("{}[value='{value}'][checked]", field("input"));
        let words: Vec<&str> = value.split_whitespace().collect();
        let is_held = page.attr(&field("input"), "value") == *value
            || page.text(&field("textarea")) == words.join(" ")
            || page.has(&format!("{} {chosen}", field("select")))
            || page.has(&ticked);
        assert!(is_held, "{action}: {name} = {value}");
    }
}

/// Lets two people of the staff save the same form, each as they found it, and the second once
/// more; `shown` is what the second is shown side by side.
async fn save_twice(
    app: &TestApp,
    (path, action): (&str, &str),
    [first, second]: [Fields<'_>; 2],
    shown: &[&str],
) {
    let mut one = app.staff(Role::Owner).await;
    let mut two = app.staff(Role::Owner).await;
    let before = seen(&one.get(path).await.expect(200), action);
    assert_eq!(before, seen(&two.get(path).await.expect(200), action));
    post(&mut one, action, first, &before).await.expect(303);
    let page = post(&mut two, action, second, &before).await.expect(409);
    let both = page.text(".overtaken");
    for words in shown {
        assert!(both.contains(words), "{action}: {words} in {both}");
    }
    assert_holds(&page, action, second);
    assert_holds(&one.get(path).await.expect(200), action, first);
    let newest = seen(&page, action);
    post(&mut two, action, second, &newest).await.expect(303);
    assert_holds(&one.get(path).await.expect(200), action, second);
}

/// A shop with an institution; and the institution's address.
async fn with_institution() -> (TestApp, String) {
    let app = shop().await;
    let mut owner = app.staff(Role::Owner).await;
    let path = "/desk/offers/institutions";
    let fields = [("name", "Library"), ("networks", "192.0.2.0/24")];
    owner.submit(path, &fields).await.expect(303);
    let page = owner.get(path).await.expect(200);
    (app, page.attr(".sheet td a", "href"))
}

const TWO_NETWORKS: [(&str, &str); 2] = [
    ("name", "Library"),
    ("networks", "192.0.2.0/24\n198.51.100.0/24"),
];
const RENAMED: [(&str, &str); 3] = [
    ("name", "Library One"),
    ("networks", "192.0.2.0/24"),
    ("note", "paid by invoice"),
];

#[tokio::test]
async fn an_institution_keeps_the_network_that_a_colleague_has_added() {
    let (app, one) = with_institution().await;
    let shown = ["198.51.100.0/24", "Library One", "paid by invoice"];
    save_twice(&app, (&one, &one), [&TWO_NETWORKS, &RENAMED], &shown).await;
}

#[tokio::test]
async fn an_institution_that_was_extended_meanwhile_is_not_ended() {
    let (app, one) = with_institution().await;
    let mut owner = app.staff(Role::Owner).await;
    let list = "/desk/offers/institutions";
    let end = format!("{one}/end");
    let before = seen(&owner.get(list).await.expect(200), &end);
    let version = seen(&owner.get(&one).await.expect(200), &one);
    post(&mut owner, &one, &TWO_NETWORKS, &version)
        .await
        .expect(303);
    let page = post(&mut owner, &end, &[], &before).await.expect(409);
    assert!(page.has(".overtaken .problems"));
    post(&mut owner, &end, &[], &seen(&page, &end))
        .await
        .expect(303);
}

#[tokio::test]
async fn of_many_who_save_an_institution_at_once_one_is_first_and_all_others_are_told() {
    let (app, one) = with_institution().await;
    let mut owner = app.staff(Role::Owner).await;
    let before = seen(&owner.get(&one).await.expect(200), &one);
    let mut all = tokio::task::JoinSet::new();
    for number in 0..8 {
        let mut person = (*owner).clone();
        let (action, before) = (one.clone(), before.clone());
        all.spawn(async move {
            let name = format!("Library {number}");
            let fields = [
                ("name", name.as_str()),
                ("networks", "192.0.2.0/24"),
                ("seen", before.as_str()),
            ];
            person.submit(&action, &fields).await.status.as_u16()
        });
    }
    let mut answers = all.join_all().await;
    answers.sort_unstable();
    assert_eq!(answers, [303, 409, 409, 409, 409, 409, 409, 409]);
}

#[tokio::test]
async fn a_plan_is_not_saved_over_what_a_colleague_has_saved() {
    let app = shop().await;
    let plan = "/desk/offers/plan";
    let first = [
        ("slug", "digital"),
        ("name", "Digital plus"),
        ("gives", "articles ad-free comments newsletters gifts"),
        ("active", "yes"),
    ];
    let second = [
        ("slug", "digital"),
        ("name", "Digital"),
        ("text", "All stories."),
        ("gives", "articles"),
        ("active", "yes"),
    ];
    let shown = ["Digital plus", "All stories."];
    save_twice(&app, ("/desk/offers", plan), [&first, &second], &shown).await;
}

#[tokio::test]
async fn a_new_plan_with_the_code_of_another_one_does_not_replace_it() {
    let app = shop().await;
    let mut owner = app.staff(Role::Owner).await;
    let fields = [("slug", "digital"), ("name", "Mine"), ("gives", "articles")];
    let page = owner.submit("/desk/offers/plan", &fields).await.expect(409);
    assert_holds(&page, "/desk/offers/plan", &fields);
    assert!(masthead::shop::offer::plans(&app.db).await.unwrap()[0].name != "Mine");
}

#[tokio::test]
async fn a_plan_with_a_mistake_comes_back_as_it_was_typed() {
    let app = shop().await;
    let mut owner = app.staff(Role::Owner).await;
    let fields = [("slug", "Not A Code"), ("name", "Mine"), ("text", "Words.")];
    let page = owner.submit("/desk/offers/plan", &fields).await.expect(422);
    assert_holds(&page, "/desk/offers/plan", &fields);
}

#[tokio::test]
async fn an_offer_gets_no_next_version_from_one_that_is_no_longer_the_newest() {
    let app = shop().await;
    let path = "/desk/offers/offer/yearly";
    let fields = |prices, name| {
        [
            ("plan", "digital"),
            ("name", name),
            ("kind", "recurring"),
            ("prices", prices),
            ("currency", "USD"),
            ("interval", "year"),
            ("shown_per", "week"),
            ("trial_days", "14"),
            ("seats", "1"),
        ]
    };
    let (first, second) = (fields("30.00", "Yearly"), fields("26.00", "A year"));
    let shown = ["30.00", "26.00", "A year"];
    save_twice(&app, (path, path), [&first, &second], &shown).await;
    let versions = masthead::shop::offer::versions(&app.db, "yearly")
        .await
        .unwrap();
    assert_eq!(versions.len(), 3);
}

#[tokio::test]
async fn an_offer_that_was_taken_off_sale_is_not_put_back_by_a_change_of_its_place() {
    let app = shop().await;
    let list = "/desk/offers/list/yearly";
    let first = [("position", "3")];
    let second = [("position", "5"), ("on_sale", "yes")];
    save_twice(
        &app,
        ("/desk/offers", list),
        [&first, &second],
        &["3", "5", "✓"],
    )
    .await;
}

async fn booked() -> TestApp {
    let app = TestApp::new().await;
    app.article().create().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    app
}

#[tokio::test]
async fn a_campaign_is_not_saved_over_what_a_colleague_has_saved() {
    let app = booked().await;
    let path = "/desk/adverts/campaigns/1";
    let first = [
        ("name", "Harbour week"),
        ("starts", "2026-06-15T11:00"),
        ("section-news", "yes"),
    ];
    let second = [
        ("name", "Campaign 1"),
        ("starts", "2026-06-16T11:00"),
        ("paused", "yes"),
    ];
    let shown = ["Harbour week", "Campaign 1", "2026-06-16T11:00", "✓"];
    save_twice(&app, (path, path), [&first, &second], &shown).await;
}

#[tokio::test]
async fn an_advert_is_not_saved_over_what_a_colleague_has_saved() {
    let app = booked().await;
    let path = "/desk/adverts/creatives/1";
    let fields = |headline, text, slot| {
        [
            ("name", "House 1"),
            ("kind", "house"),
            ("headline", headline),
            ("text", text),
            ("link", "https://sponsor.example/"),
            (slot, "yes"),
            ("weight", "1"),
            ("every", "1"),
        ]
    };
    let first = fields("HOUSE-A", "Words of it.", "slot-article");
    let second = fields("HOUSE-1", "Other words.", "slot-section");
    let shown = ["HOUSE-A", "HOUSE-1", "Other words."];
    save_twice(&app, (path, path), [&first, &second], &shown).await;
}

#[tokio::test]
async fn ads_txt_keeps_the_seller_that_a_colleague_has_added() {
    let app = TestApp::new().await;
    let path = "/desk/adverts/settings";
    let fields = |text, after| [("ads_txt", text), ("consent", "none"), ("after", after)];
    let first = fields("ads.example, 1, DIRECT", "3");
    let second = fields("other.example, 2, DIRECT", "5");
    let shown = ["ads.example, 1, DIRECT", "other.example, 2, DIRECT", "5"];
    save_twice(&app, (path, path), [&first, &second], &shown).await;
}

#[tokio::test]
async fn settings_that_the_form_does_not_show_do_not_overtake_it() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let path = "/desk/adverts/settings";
    let before = seen(&owner.get(path).await.expect(200), path);
    app.settings(|settings| settings.tagline = "Another line".to_owned())
        .await;
    let fields = [
        ("ads_txt", "ads.example, 1, DIRECT"),
        ("consent", "none"),
        ("after", "3"),
    ];
    post(&mut owner, path, &fields, &before).await.expect(303);
    let publication = app.publication().await.unwrap();
    assert_eq!(publication.settings.tagline, "Another line");
}
