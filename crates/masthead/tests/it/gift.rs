//! `/account/gifts` and `/gift/{token}`: giving an article, and getting one.
use masthead::command::state::change;
use masthead::newsroom::article::State;
use masthead::paywall::Access;
use masthead::people::rights::Rights;
use masthead::shop::offer::{Kind, group};
use masthead::shop::subscription::Terms;

use crate::harness::{TestApp, TestGift, give};
use crate::payment::shop::{GOOD, Shop, terms};

#[tokio::test]
async fn a_subscriber_gives_an_article_with_the_button_under_it() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut giver = app.subscriber().await;
    let page = giver.get(&article.path).await.expect(200);
    assert_eq!(page.attr(".article-gift", "action"), "/account/gifts");
    assert_eq!(
        page.attr(".article-gift input", "value"),
        article.id.to_string()
    );
    let gift = TestGift::new(&mut giver, &article).await;
    let list = giver.get("/account/gifts").await.expect(200);
    assert!(list.html().contains("9 of 10"), "{}", list.html());
    assert!(list.html().contains(&article.headline));
    assert!(list.has("#gift-link"), "a reload shows it still");
    giver.cookies.remove("__Host-given");
    assert!(!giver.get("/account/gifts").await.has("#gift-link"));
    let mut friend = app.visitor();
    let page = friend.get(&gift.path).await.expect(200);
    assert!(page.html().contains(&article.headline));
    gift.open(&mut friend).await.expect(303);
    assert!(friend.get(&article.path).await.has_canary());
    assert!(giver.get("/account/gifts").await.html().contains("1 of 10"));
}

#[tokio::test]
async fn only_subscribers_with_gifts_give() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    app.visitor()
        .submit("/account/gifts", &[("article", &article.id.to_string())])
        .await
        .expect(401);
    let mut reader = app.reader().await;
    assert!(!reader.get(&article.path).await.has(".article-gift"));
    give(&mut reader, &article).await.expect(403);
    let without = Rights {
        gifts: false,
        ..Rights::ALL
    };
    let mut reader = app.reader().await.entitled(&app, without).await;
    assert!(reader.get(&article.path).await.has_canary());
    assert!(!reader.get(&article.path).await.has(".article-gift"));
    let page = give(&mut reader, &article).await.expect(403);
    assert!(
        page.text(".problems")
            .contains("doesn’t include gift links")
    );
    app.settings(|settings| settings.paywall.gifts_per_month = 0)
        .await;
    let mut giver = app.subscriber().await;
    assert!(!giver.get(&article.path).await.has(".article-gift"));
    give(&mut giver, &article).await.expect(422);
}

#[tokio::test]
async fn a_free_trial_gives_nothing_away_before_its_first_payment() {
    let shop = Shop::new().await;
    let article = shop.app.article().create().await;
    let mut giver = shop.app.subscriber().await;
    assert!(giver.get(&article.path).await.has(".article-gift"));
    let (mut reader, _) = shop.buy(&terms(), GOOD).await;
    let page = reader.get(&article.path).await.expect(200);
    assert!(
        page.has_canary() && !page.has(".article-gift"),
        "not offered"
    );
    let page = give(&mut reader, &article).await.expect(403);
    assert!(page.text(".problems").contains("free trial"));
    shop.pass(15).await;
    let page = reader.get(&article.path).await.expect(200);
    assert!(page.has(".article-gift"), "offered once it is paid");
    give(&mut reader, &article).await.expect(303);
}

#[tokio::test]
async fn the_seats_of_a_group_in_its_trial_give_nothing_away_either() {
    let shop = Shop::new().await;
    let group = Terms {
        kind: Kind::Group,
        seats: 3,
        ..terms()
    };
    let (_, one) = shop.buy(&group, GOOD).await;
    let seats = async || {
        let group = group::by_id(&shop.app.db, one.id).await.unwrap().unwrap();
        group.rights
    };
    assert!(seats().await.articles && !seats().await.gifts);
    shop.pass(15).await;
    assert!(seats().await.gifts);
}

#[tokio::test]
async fn what_everybody_may_read_or_nobody_can_find_is_not_given() {
    let app = TestApp::new().await;
    let mut giver = app.subscriber().await;
    let free = app.article().access(Access::Free).create().await;
    let page = give(&mut giver, &free).await.expect(422);
    assert!(page.text(".problems").contains("Everyone can read"));
    let draft = app.article().state(State::Draft).create().await;
    give(&mut giver, &draft).await.expect(404);
    for article in ["", "0", "-1", "x", "99999999999999999999"] {
        let page = giver
            .submit("/account/gifts", &[("article", article)])
            .await;
        assert_eq!(page.status, 404, "{article}");
    }
}

#[tokio::test]
async fn a_gift_ends_for_its_giver_alone() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let (mut anna, mut ben) = (app.subscriber().await, app.subscriber().await);
    let gift = TestGift::new(&mut anna, &article).await;
    let list = anna.get("/account/gifts").await;
    let end = list.attr("td form", "action");
    ben.post(&end).await.expect(404);
    assert!(
        !ben.get("/account/gifts")
            .await
            .html()
            .contains(&article.headline)
    );
    app.visitor().get(&gift.path).await.expect(200);
    anna.post(&end).await.expect(303);
    anna.post(&end).await.expect(404);
    app.visitor().get(&gift.path).await.expect(404);
}

#[tokio::test]
async fn a_subscriber_who_is_given_an_article_uses_nothing_up() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut giver = app.subscriber().await;
    let gift = TestGift::new(&mut giver, &article).await;
    let page = app.subscriber().await.post(&gift.path).await.expect(303);
    assert_eq!(page.header("location"), article.path);
    assert!(!page.headers.contains_key("set-cookie"));
    assert!(giver.get("/account/gifts").await.html().contains("0 of 10"));
}

#[tokio::test]
async fn a_gift_follows_its_article_and_ends_with_it() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let translation = app
        .article()
        .translates(article.id)
        .language("de")
        .create()
        .await;
    let mut giver = app.subscriber().await;
    let gift = TestGift::new(&mut giver, &article).await;
    let mut reader = app.visitor();
    gift.open(&mut reader).await.expect(303);
    assert!(
        reader.get(&translation.path).await.has_canary(),
        "one story"
    );
    change(&app, &article.slug, State::Withdrawn).await.unwrap();
    app.visitor().get(&gift.path).await.expect(404);
    reader.get(&article.path).await.expect(410);
    assert!(
        giver
            .get("/account/gifts")
            .await
            .html()
            .contains("no longer on the site")
    );
}
