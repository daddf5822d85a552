//! A colleague has decided, or changed what was decided on, while the page was open: nothing is
//! undone or done twice unseen, and one more press goes on.
use db::sql;
use masthead::ground::clock::DAY;
use masthead::people::role::{self, Role};

use super::overtaken::{post, seen};
use crate::comment::{named, open_house, say, seen_ban};
use crate::harness::{Page, TestApp};
use crate::offer::{deal, sell, shop};
use crate::payment::shop::{Shop, monthly};

const STAFF: &str = "/desk/staff";
const CARD: &str = "4242 4242 0000 0001";

/// What the page says that it is now, beside what was typed.
fn beside(page: &Page) -> Vec<String> {
    page.texts(".overtaken .overtaken-text")
}

#[tokio::test]
async fn roles_that_a_colleague_has_changed_are_not_taken_back_unseen() {
    let app = TestApp::new().await;
    let mut one = app.staff(Role::Owner).await;
    let mut two = app.staff(Role::Owner).await;
    let support = app.staff(Role::Support).await;
    let path = format!("{STAFF}/{}", support.id);
    let before = seen(&two.get(STAFF).await.expect(200), &path);
    one.submit_from(STAFF, &path, &[("role-moderator", "1")])
        .await
        .expect(303);
    let wish = [("role-advertising", "1")];
    let page = post(&mut two, &path, &wish, &before).await.expect(409);
    assert_eq!(beside(&page), ["Moderator", "Advertising"]);
    let ticked = format!("form[action='{path}'] input[name=role-advertising][checked]");
    assert!(page.has(&ticked), "what was ticked comes back");
    let roles = async || role::of(&app.db, support.id).await.unwrap().words();
    assert_eq!(roles().await, "moderator");
    let newest = seen(&page, &path);
    post(&mut two, &path, &wish, &newest).await.expect(303);
    assert_eq!(roles().await, "advertising");
    let remove = format!("{path}/remove");
    let page = post(&mut two, &remove, &[], &newest).await.expect(409);
    assert!(page.text(".overtaken").contains("Someone else"));
    assert_eq!(roles().await, "advertising");
    post(&mut two, &remove, &[], &seen(&page, &remove))
        .await
        .expect(303);
    assert_eq!(roles().await, "");
}

#[tokio::test]
async fn the_form_for_somebody_new_changes_no_roles_of_a_member_unseen() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let moderator = app.staff(Role::Moderator).await;
    let fields = [("email", moderator.email.as_str()), ("role-support", "1")];
    let page = owner.submit(STAFF, &fields).await.expect(409);
    assert_eq!(beside(&page), ["Moderator", "Support"]);
    assert_eq!(page.attr("#email", "value"), moderator.email);
    let roles = async || role::of(&app.db, moderator.id).await.unwrap().words();
    assert_eq!(roles().await, "moderator");
    let newest = seen(&page, STAFF);
    post(&mut owner, STAFF, &fields, &newest).await.expect(303);
    assert_eq!(roles().await, "support");
}

#[tokio::test]
async fn a_long_ban_is_not_made_short_by_somebody_who_has_not_seen_it() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "Words.").await;
    let mut one = app.staff(Role::Moderator).await;
    let mut two = app.staff(Role::Moderator).await;
    let path = format!("/desk/comments/{id}");
    let ban = |days| [("deed", "ban"), ("days", days), ("reason", "hate")];
    let until = async || -> i64 {
        let row: (i64,) = sql("SELECT until_at FROM comment_bans")
            .one(&app.db)
            .await
            .unwrap();
        (row.0 - app.clock.now()) / DAY
    };
    let before = seen_ban(&mut two, &path).await;
    one.submit(&path, &ban("365")).await.expect(303);
    let page = post(&mut two, &path, &ban("7"), &before).await.expect(409);
    assert!(page.text(".problems").contains("colleague"));
    assert_eq!(until().await, 365);
    let newest = seen_ban(&mut two, &path).await;
    let ends = [("deed", "ban"), ("days", "0")];
    post(&mut two, &path, &ends, &before).await.expect(409);
    post(&mut two, &path, &ends, &newest).await.expect(303);
    assert_eq!(until().await, 0);
}

#[tokio::test]
async fn a_subscription_that_a_colleague_has_extended_is_not_extended_again_unseen() {
    let shop = Shop::new().await;
    let (_, one) = shop.buy(&monthly(), CARD).await;
    let mut first = shop.app.staff(Role::Support).await;
    let mut second = shop.app.staff(Role::Support).await;
    let path = format!("/desk/subscriptions/{}", one.number);
    let end = shop.now(one.id).await.life.said.unwrap().period_end;
    let before = seen(&second.get(&path).await.expect(200), &path);
    let week = [("deed", "extend"), ("days", "7")];
    post(&mut first, &path, &week, &before).await.expect(303);
    shop.settle().await;
    let wish = [("deed", "extend"), ("days", "9"), ("note", "late paper")];
    let page = post(&mut second, &path, &wish, &before).await.expect(409);
    assert_eq!(page.attr("#days", "value"), "9");
    assert_eq!(page.attr("#note", "value"), "late paper");
    let said = shop.now(one.id).await.life.said.unwrap();
    assert_eq!(said.period_end, end + 7 * DAY);
    let newest = seen(&page, &path);
    post(&mut second, &path, &wish, &newest).await.expect(303);
    shop.settle().await;
    let said = shop.now(one.id).await.life.said.unwrap();
    assert_eq!(said.period_end, end + 16 * DAY);
}

#[tokio::test]
async fn who_refunds_what_a_colleague_has_refunded_is_told() {
    let shop = Shop::new().await;
    let (_, one) = shop.buy(&monthly(), CARD).await;
    let mut support = shop.app.staff(Role::Support).await;
    let path = format!("/desk/subscriptions/{}", one.number);
    let before = seen(&support.get(&path).await.expect(200), &path);
    let charge = format!("{}-1", one.number);
    let part = [
        ("deed", "refund"),
        ("invoice", charge.as_str()),
        ("amount", "2"),
    ];
    post(&mut support, &path, &part, &before).await.expect(303);
    shop.settle().await;
    let page = post(&mut support, &path, &part, &before).await.expect(409);
    assert_eq!(page.attr("#amount-1", "value"), "2");
    shop.settle().await;
    assert_eq!(shop.given_back(one.id).await, 200);
}

#[tokio::test]
async fn what_was_ended_meanwhile_is_said_and_ends_once() {
    let app = shop().await;
    sell(&app, "other", &deal()).await;
    let mut owner = app.staff(Role::Owner).await;
    let fields = [("code", "half"), ("percent", "50")];
    let coupons = "/desk/offers/coupons";
    owner.submit(coupons, &fields).await.expect(303);
    let arms = [("name", "Test"), ("arms", "yearly\nother")];
    let experiments = "/desk/offers/experiments";
    owner.submit(experiments, &arms).await.expect(303);
    let access = "/desk/access";
    let give = [
        ("email", "ann@readers.example"),
        ("until", "2099-01-01"),
        ("note", "press"),
    ];
    owner.submit(access, &give).await.expect(303);
    for list in [coupons, experiments, access] {
        let end = owner.get(list).await.attr("form[action$='/end']", "action");
        owner.post(&end).await.expect(303);
        let page = owner.post(&end).await.expect(409);
        assert!(page.text(".overtaken").contains("Someone else"), "{list}");
    }
    let ended = sql("SELECT action FROM staff_log WHERE action LIKE '%.end'");
    let ended: Vec<(String,)> = ended.all(&app.db).await.unwrap();
    assert_eq!(ended.len(), 3);
}
