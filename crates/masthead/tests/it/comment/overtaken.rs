//! Two at one comment: nobody decides on words that they have not seen, and no comment is
//! shown without words.
use masthead::people::role::Role;

use super::{decide, named, open_house, say, seen, send, state, talk};
use crate::harness::{Member, TestApp, TestArticle};

const SLANDER: &str = "Slander that no moderator has seen.";

/// A publication in which everything of new commenters waits.
async fn held_house() -> (TestApp, TestArticle, Member) {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let anna = named(&app, "Anna").await;
    (app, article, anna)
}

async fn source(app: &TestApp, id: i64) -> String {
    let (source,): (String,) = db::sql("SELECT source FROM comments WHERE id = $1")
        .bind(id)
        .one(&app.db)
        .await
        .unwrap();
    source
}

#[tokio::test]
async fn words_that_were_changed_after_a_moderator_opened_them_are_not_approved() {
    let (app, article, mut anna) = held_house().await;
    let id = say(&mut anna, &article, "A polite remark.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let desk = format!("/desk/comments/{id}");
    let version = seen(&mut moderator, &desk).await;
    let edit = format!("/comments/{id}/edit");
    send(&mut anna, &edit, &[("text", SLANDER)])
        .await
        .expect(303);
    let approve = [("deed", "approve"), ("seen", version.as_str())];
    let page = send(&mut moderator, &desk, &approve).await.expect(409);
    assert_eq!(state(&app, id).await, "pending");
    let both = page.texts(".overtaken > section");
    assert!(both[0].contains("A polite remark."), "{both:?}");
    assert!(both[1].contains(SLANDER), "{both:?}");
    // One press takes the decision on the newest version.
    let newest = page.attr(".overtaken input[name=seen]", "value");
    assert_eq!(
        page.attr(".overtaken button[name=deed]", "value"),
        "approve"
    );
    let approve = [("deed", "approve"), ("seen", newest.as_str())];
    send(&mut moderator, &desk, &approve).await.expect(303);
    assert_eq!(state(&app, id).await, "shown");
}

#[tokio::test]
async fn a_button_of_the_queue_decides_on_what_the_queue_showed() {
    let (app, article, mut anna) = held_house().await;
    let id = say(&mut anna, &article, "A polite remark.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let version = seen(&mut moderator, "/desk/comments").await;
    let edit = format!("/comments/{id}/edit");
    send(&mut anna, &edit, &[("text", SLANDER)])
        .await
        .expect(303);
    let desk = format!("/desk/comments/{id}");
    for fields in [
        vec![("deed", "approve"), ("seen", version.as_str())],
        vec![("deed", "approve")],
    ] {
        send(&mut moderator, &desk, &fields).await.expect(409);
    }
    assert_eq!(state(&app, id).await, "pending");
}

#[tokio::test]
async fn the_reasons_of_an_overtaken_rejection_are_kept() {
    let (app, article, mut anna) = held_house().await;
    let id = say(&mut anna, &article, "You are a fool.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let desk = format!("/desk/comments/{id}");
    let version = seen(&mut moderator, &desk).await;
    let edit = format!("/comments/{id}/edit");
    send(&mut anna, &edit, &[("text", "You are mistaken.")])
        .await
        .expect(303);
    let reject = [
        ("deed", "reject"),
        ("reason", "insult"),
        ("text", "It calls somebody a fool."),
        ("seen", version.as_str()),
    ];
    let page = send(&mut moderator, &desk, &reject).await.expect(409);
    assert!(app.mails().await.is_empty());
    assert_eq!(page.text("#why-decision"), "It calls somebody a fool.");
    let kept = |name: &str| page.attr(&format!(".overtaken input[name={name}]"), "value");
    assert_eq!(
        (kept("reason").as_str(), kept("text").as_str()),
        ("insult", "It calls somebody a fool.")
    );
}

#[tokio::test]
async fn the_second_of_two_moderators_is_told_what_the_first_has_decided() {
    let (app, article, mut anna) = held_house().await;
    let id = say(&mut anna, &article, "Words.").await;
    let desk = format!("/desk/comments/{id}");
    let mut first = app.staff(Role::Moderator).await;
    let mut second = app.staff(Role::Moderator).await;
    let version = seen(&mut second, &desk).await;
    decide(&mut first, &desk, &[("deed", "approve")])
        .await
        .expect(303);
    let reject = [
        ("deed", "reject"),
        ("reason", "spam"),
        ("seen", version.as_str()),
    ];
    let page = send(&mut second, &desk, &reject).await.expect(409);
    assert!(page.text(".overtaken .comment-mark").contains("Published"));
    assert!(!page.has(".overtaken button"));
    assert_eq!(state(&app, id).await, "shown");
}

#[tokio::test]
async fn an_edit_of_a_comment_that_waits_is_judged_as_well() {
    let (app, article, mut anna) = held_house().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| {
        terms.hold_words = vec!["traitor".to_owned()]
    })
    .await;
    let id = say(&mut anna, &article, "A polite remark.").await;
    let edit = format!("/comments/{id}/edit");
    send(&mut anna, &edit, &[("text", "A traitor.")])
        .await
        .expect(303);
    let mut moderator = app.staff(Role::Moderator).await;
    let queue = moderator.get("/desk/comments").await.expect(200);
    assert!(queue.text(".comment-mark").contains("traitor"));
    assert_eq!(state(&app, id).await, "pending");
}

#[tokio::test]
async fn deleting_and_approving_at_once_leaves_no_comment_without_words() {
    let (app, article, mut anna) = held_house().await;
    let mut moderator = app.staff(Role::Moderator).await;
    for _ in 0..16 {
        let id = say(&mut anna, &article, "Words.").await;
        let desk = format!("/desk/comments/{id}");
        let version = seen(&mut moderator, &desk).await;
        let approve = [("deed", "approve"), ("seen", version.as_str())];
        let delete = format!("/comments/{id}/delete");
        let (deleted, approved) = tokio::join!(
            send(&mut anna, &delete, &[]),
            send(&mut moderator, &desk, &approve)
        );
        deleted.expect(303);
        assert!(matches!(approved.status.as_u16(), 303 | 409));
        assert_eq!(state(&app, id).await, "deleted");
    }
    let (shown,): (i64,) = db::sql("SELECT coalesce(max(shown), 0) FROM comment_threads")
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!(shown, 0);
}

#[tokio::test]
async fn of_an_edit_and_a_decision_at_once_only_words_that_were_seen_are_shown() {
    let (app, article, mut anna) = held_house().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| {
        terms.hold_words = vec!["Slander".to_owned()]
    })
    .await;
    let mut moderator = app.staff(Role::Moderator).await;
    for _ in 0..16 {
        let id = say(&mut anna, &article, "A polite remark.").await;
        let desk = format!("/desk/comments/{id}");
        let version = seen(&mut moderator, &desk).await;
        let approve = [("deed", "approve"), ("seen", version.as_str())];
        let edit = format!("/comments/{id}/edit");
        let slander = [("text", SLANDER)];
        let (edited, approved) = tokio::join!(
            send(&mut anna, &edit, &slander),
            send(&mut moderator, &desk, &approve)
        );
        edited.expect(303);
        assert!(matches!(approved.status.as_u16(), 303 | 409));
        // Whoever was first: the words that nobody has seen wait.
        assert_eq!(source(&app, id).await, SLANDER);
        assert_eq!(state(&app, id).await, "pending");
    }
    assert!(!talk(&mut anna, &article).await.html().contains("polite"));
}

#[tokio::test]
async fn a_discussion_that_a_colleague_has_closed_is_not_opened_unseen() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    say(&mut anna, &article, "Words.").await;
    let path = "/desk/comments/articles";
    let mut first = app.staff(Role::Moderator).await;
    let mut second = app.staff(Role::Moderator).await;
    let before = seen(&mut second, path).await;
    let set = |word, seen| {
        [
            ("article", article.slug.as_str()),
            ("set", word),
            ("seen", seen),
        ]
    };
    send(&mut first, path, &set("closed", before.as_str()))
        .await
        .expect(303);
    let page = send(&mut second, path, &set("open", before.as_str()))
        .await
        .expect(409);
    assert_eq!(page.texts(".overtaken td").len(), 2);
    assert!(page.has("#set option[value=open][selected]"));
    assert_eq!(page.attr("#article", "value"), article.slug);
    let talk_page = talk(&mut anna, &article).await;
    assert!(talk_page.text(".talk-bar").contains("closed"));
    let newest = page.attr("form.panel input[name=seen]", "value");
    send(&mut second, path, &set("open", newest.as_str()))
        .await
        .expect(303);
    // Who names an article without seeing how it is switched is shown that first.
    let blind = [("article", article.slug.as_str()), ("set", "off")];
    send(&mut second, path, &blind).await.expect(409);
}

#[tokio::test]
async fn a_comment_that_was_removed_meanwhile_is_not_edited_or_deleted_unseen() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "Words.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let remove = [("deed", "remove"), ("reason", "spam")];
    decide(&mut moderator, &format!("/desk/comments/{id}"), &remove)
        .await
        .expect(303);
    let edit = format!("/comments/{id}/edit");
    send(&mut anna, &edit, &[("text", "Other words.")])
        .await
        .expect(409);
    assert_eq!(
        (state(&app, id).await.as_str(), source(&app, id).await),
        ("removed", "Words.".to_owned())
    );
}
