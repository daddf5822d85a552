//! Every comment stands on exactly one page, in each order, and permalinks find theirs.
use super::{answer, decide, named, open_house, say, send, state, talk};
use crate::harness::{Member, Page, TestApp, TestArticle};

/// Posts `count` comments, with more between two pages than one reader may post in an hour.
async fn fill(app: &TestApp, anna: &mut Member, article: &TestArticle, count: usize) -> Vec<i64> {
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.per_hour = 10_000)
        .await;
    let mut ids = Vec::new();
    for number in 0..count {
        app.clock.advance(1_000);
        ids.push(say(anna, article, &format!("Number {number}.")).await);
    }
    ids
}

fn ids(page: &Page) -> Vec<i64> {
    let anchors = page.attrs(".talk-list > .comment", "id");
    anchors.iter().map(|id| id[2..].parse().unwrap()).collect()
}

#[tokio::test]
async fn the_pages_of_every_order_hold_every_comment_once() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let mut bert = named(&app, "Bert").await;
    let posted = fill(&app, &mut anna, &article, 47).await;
    for id in posted.iter().step_by(5) {
        send(&mut bert, &format!("/comments/{id}/like"), &[("set", "on")])
            .await
            .expect(303);
    }
    for sort in ["new", "old", "liked"] {
        let mut next = Some(format!("{}/comments?sort={sort}", article.path));
        let (mut found, mut pages) = (Vec::new(), 0);
        while let Some(path) = next {
            let page = anna.get(&path).await.expect(200);
            found.extend(ids(&page));
            next = page.attrs(".pager-older", "href").pop();
            pages += 1;
            if pages == 1 && sort == "new" {
                say(&mut anna, &article, "Meanwhile.").await;
            }
        }
        assert_eq!(pages, 3, "{sort}");
        let mut sorted = found.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), found.len(), "{sort}");
        assert!(posted.iter().all(|id| found.contains(id)), "{sort}");
        match sort {
            "new" => assert!(found.is_sorted_by(|a, b| a > b)),
            "old" => assert!(found.is_sorted()),
            _ => assert_eq!(
                found[9], posted[0],
                "ten are liked, the newest of them first"
            ),
        }
    }
    let first = format!("{}/comments", article.path);
    let found = ids(&anna.get(&first).await.expect(200));
    let broken = anna.get(&format!("{first}?after=x")).await.expect(200);
    assert_eq!(ids(&broken), found, "what is no place is the beginning");
}

#[tokio::test]
async fn a_permalink_leads_to_the_page_that_contains_the_comment() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let posted = fill(&app, &mut anna, &article, 45).await;
    for id in [posted[0], posted[20], posted[44]] {
        let page = anna
            .get(&format!("{}/comments?c={id}", article.path))
            .await
            .expect(200);
        assert!(page.has(&format!("#c-{id}")), "{id}");
    }
    let mut replies = Vec::new();
    for number in 0..60 {
        app.clock.advance(1_000);
        replies.push(answer(&mut anna, &article, posted[0], &format!("Reply {number}.")).await);
    }
    for id in [replies[0], replies[7], replies[8], replies[59]] {
        let page = anna
            .get(&format!("{}/comments?c={id}", article.path))
            .await
            .expect(200);
        assert!(page.has(&format!("#c-{id}")), "{id}");
    }
    let page = anna
        .get(&format!("{}/comments?c={}", article.path, posted[0]))
        .await;
    assert_eq!(page.texts(".replies > .comment").len(), 8);
    let thread = page.attr(".comment-more a", "href");
    assert!(page.text(".comment-more").contains("60"));
    let page = anna.get(&thread).await.expect(200);
    assert_eq!(page.texts(".replies > .comment").len(), 50);
    let page = anna
        .get(&page.attr(".pager-older", "href"))
        .await
        .expect(200);
    assert_eq!(page.texts(".replies > .comment").len(), 10);
    let other = app.article().create().await;
    let elsewhere = format!("{}/comments?thread={}", other.path, posted[0]);
    assert_eq!(anna.get(&elsewhere).await.status, 404);
}

#[tokio::test]
async fn cards_show_the_number_within_two_minutes_and_not_with_every_comment() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    masthead::ground::jobs::schedule(&app).await.unwrap();
    // From here on the page is in the cache.
    app.visitor().get("/news").await.expect(200);
    let before = app.publication().await.unwrap().generation;
    for _ in 0..3 {
        say(&mut anna, &article, "Words.").await;
    }
    let card = |page: Page| page.texts(".card-comments");
    assert_eq!(
        masthead::ground::changes::version(&app.db).await.unwrap(),
        before
    );
    assert!(card(app.visitor().get("/news").await).is_empty());
    app.clock.advance(60_000);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    assert_eq!(
        masthead::ground::changes::version(&app.db).await.unwrap(),
        before + 1
    );
    assert_eq!(card(app.visitor().get("/news").await), ["3 comments"]);
    app.clock.advance(60_000);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    assert_eq!(
        masthead::ground::changes::version(&app.db).await.unwrap(),
        before + 1
    );
}

#[tokio::test]
async fn the_numbers_follow_every_change_of_state() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let mut moderator = app.staff(masthead::people::role::Role::Moderator).await;
    let root = say(&mut anna, &article, "Root.").await;
    let reply = answer(&mut bert, &article, root, "Reply.").await;
    let count = |page: Page| page.text("#talk-heading");
    assert_eq!(count(talk(&mut anna, &article).await), "2 comments");
    let desk = format!("/desk/comments/{reply}");
    let remove = [("deed", "remove"), ("reason", "insult")];
    decide(&mut moderator, &desk, &remove).await.expect(303);
    assert_eq!(count(talk(&mut anna, &article).await), "1 comment");
    decide(&mut moderator, &desk, &[("deed", "restore")])
        .await
        .expect(303);
    assert_eq!(count(talk(&mut anna, &article).await), "2 comments");
    send(&mut anna, &format!("/comments/{root}/delete"), &[])
        .await
        .expect(303);
    assert_eq!(count(talk(&mut anna, &article).await), "1 comment");
    assert_eq!(state(&app, root).await, "deleted");
    assert!(talk(&mut anna, &article).await.has(&format!("#c-{root}")));
    send(&mut bert, &format!("/comments/{reply}/delete"), &[])
        .await
        .expect(303);
    assert!(!talk(&mut anna, &article).await.has(&format!("#c-{root}")));
}

#[tokio::test]
async fn the_demo_has_a_discussion_with_a_mark_a_tombstone_and_one_that_waits() {
    let app = TestApp::new().await;
    app.clock.set(1_796_083_200_000);
    masthead::command::demo::load(&app).await.unwrap();
    let mut anna = named(&app, "Anna").await;
    let path = "/diplomacy/xi-putin-beijing-2022/comments";
    let page = anna.get(path).await.expect(200);
    assert_eq!(page.text("#talk-heading"), "7 comments");
    assert_eq!(page.texts(".comment-mark"), ["Author of this article"]);
    assert_eq!(page.texts(".comment-tombstone").len(), 1);
    assert!(page.has("form.comment-form") && !page.html().contains("calmly"));
    let mut moderator = app.staff(masthead::people::role::Role::Moderator).await;
    assert!(
        moderator
            .get("/desk/comments")
            .await
            .html()
            .contains("calmly")
    );
}
