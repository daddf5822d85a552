//! One press decides, and one press takes it back.
use masthead::ground::clock::MINUTE;
use masthead::people::role::Role;

use super::{decide, named, open_house, say, send, state, talk};
use crate::harness::{Page, Person, TestApp};

/// Presses the button that takes back what the page says was done.
async fn undo(moderator: &mut Person, page: &Page) -> Page {
    let form = ".done-note form";
    let path = page.attr(form, "action");
    let names = page.attrs(&format!("{form} input"), "name");
    let values = page.attrs(&format!("{form} input"), "value");
    let fields: Vec<(&str, &str)> = names
        .iter()
        .zip(&values)
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    send(moderator, &path, &fields).await
}

#[tokio::test]
async fn rejecting_is_one_press_in_the_list_as_approving_is() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "MARK of mine.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let queue = moderator.get("/desk/comments").await.expect(200);
    let deeds = queue.attrs(".talk-list button[name=deed]", "value");
    assert_eq!(deeds, ["approve", "reject"]);
    let seen = queue.attr(".talk-list input[name=seen]", "value");
    let path = queue.attr(".talk-list form", "action");
    let reject = [("deed", "reject"), ("queue", "waiting"), ("seen", &seen)];
    let answer = send(&mut moderator, &path, &reject).await.expect(303);
    assert_eq!(state(&app, id).await, "rejected");
    let page = moderator.get(answer.header("location")).await.expect(200);
    assert!(page.text(".done-note p").starts_with("Rejected."));
    assert!(!page.has(".talk-list"), "nothing waits any more");
    // On the comment's own page it is one press as well.
    let id = say(&mut anna, &article, "MARK again.").await;
    let path = format!("/desk/comments/{id}");
    let page = moderator.get(&path).await.expect(200);
    let deeds = page.attrs(".panel > form > button[name=deed]", "value");
    assert_eq!(deeds, ["approve", "reject"]);
    decide(&mut moderator, &path, &[("deed", "reject")])
        .await
        .expect(303);
    assert_eq!(state(&app, id).await, "rejected");
}

#[tokio::test]
async fn a_rejection_is_taken_back_before_its_writer_hears_of_it() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "MARK of mine.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let path = format!("/desk/comments/{id}");
    let reject = [("deed", "reject"), ("queue", "waiting")];
    let answer = decide(&mut moderator, &path, &reject).await.expect(303);
    assert!(app.mails().await.is_empty(), "the statement waits");
    let page = moderator.get(answer.header("location")).await.expect(200);
    let answer = undo(&mut moderator, &page).await.expect(303);
    assert_eq!(state(&app, id).await, "pending");
    let queue = moderator.get(answer.header("location")).await.expect(200);
    assert!(queue.text(".talk-list").contains("MARK"));
    assert_eq!(
        queue.text(".comment-mark"),
        "New commenter",
        "why it waits is kept"
    );
    app.clock.advance(20 * MINUTE);
    assert!(app.mails().await.is_empty(), "nobody hears of a slip");
    let again = undo(&mut moderator, &page).await.expect(409);
    assert!(again.text(".problems").contains("was faster"));
}

#[tokio::test]
async fn without_an_undo_the_statement_goes_out_and_names_our_rules() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "MARK of mine.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let path = format!("/desk/comments/{id}");
    let reject = [("deed", "reject"), ("queue", "waiting")];
    let answer = decide(&mut moderator, &path, &reject).await.expect(303);
    let page = moderator.get(answer.header("location")).await.expect(200);
    app.clock.advance(11 * MINUTE);
    let mails = app.mails().await;
    let mail = mails.last().unwrap();
    assert_eq!((mail.to.as_str(), mails.len()), (anna.email.as_str(), 1));
    for words in [
        "The comment doesn’t follow our rules for comments.",
        "The decision was made by a person, not automatically.",
        "https://news.example/account/comments",
    ] {
        assert!(mail.text.contains(words), "{words}\n{}", mail.text);
    }
    undo(&mut moderator, &page).await.expect(422);
    assert_eq!(state(&app, id).await, "rejected");
    assert!(!moderator.get(&path).await.has(".done-note"));
}

#[tokio::test]
async fn reasons_can_follow_a_decision_and_go_out_in_place_of_the_rules() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "You fool.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let path = format!("/desk/comments/{id}");
    decide(&mut moderator, &path, &[("deed", "reject")])
        .await
        .expect(303);
    let none = [("deed", "explain"), ("reason", "")];
    decide(&mut moderator, &path, &none).await.expect(422);
    let why = [
        ("deed", "explain"),
        ("reason", "insult"),
        ("text", "Be kind."),
    ];
    decide(&mut moderator, &path, &why).await.expect(303);
    assert_eq!(state(&app, id).await, "rejected");
    app.clock.advance(20 * MINUTE);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1, "one statement, that with the reasons");
    assert!(
        mails[0]
            .text
            .contains("We don’t publish insults or threats.")
    );
    assert!(mails[0].text.contains("Be kind."));
    let page = anna.get("/account/comments").await.expect(200);
    assert!(page.text(".comment-decision").contains("Insult or threat"));
    let gone = [("deed", "undo")];
    decide(&mut moderator, &path, &gone).await.expect(422);
}

#[tokio::test]
async fn a_removal_for_a_report_says_its_reason_and_its_undo_opens_the_report_again() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let id = say(&mut anna, &article, "MARK: buy this.").await;
    send(
        &mut bert,
        &format!("/comments/{id}/report"),
        &[("reason", "spam")],
    )
    .await
    .expect(303);
    app.mails().await;
    let mut moderator = app.staff(Role::Moderator).await;
    let queue = moderator
        .get("/desk/comments?queue=reported")
        .await
        .expect(200);
    let deeds = queue.attrs(".talk-list button[name=deed]", "value");
    assert_eq!(deeds, ["remove", "settle"]);
    let path = format!("/desk/comments/{id}");
    let remove = [("deed", "remove"), ("queue", "reported")];
    let answer = decide(&mut moderator, &path, &remove).await.expect(303);
    assert!(!talk(&mut bert, &article).await.html().contains("MARK"));
    let page = moderator.get(answer.header("location")).await.expect(200);
    undo(&mut moderator, &page).await.expect(303);
    assert!(talk(&mut bert, &article).await.html().contains("MARK"));
    let queue = moderator
        .get("/desk/comments?queue=reported")
        .await
        .expect(200);
    assert!(
        queue.text(".talk-list").contains("MARK"),
        "the report is open again"
    );
    decide(&mut moderator, &path, &remove).await.expect(303);
    app.clock.advance(11 * MINUTE);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0]
            .text
            .contains("We don’t publish advertising or repeated messages.")
    );
    assert!(mails[0].text.contains("A reader reported it."));
}

#[tokio::test]
async fn an_approval_is_taken_back_and_only_moderators_do_so() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let id = say(&mut anna, &article, "MARK of mine.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let path = format!("/desk/comments/{id}");
    let approve = [("deed", "approve"), ("queue", "waiting")];
    let answer = decide(&mut moderator, &path, &approve).await.expect(303);
    assert!(talk(&mut bert, &article).await.html().contains("MARK"));
    let page = moderator.get(answer.header("location")).await.expect(200);
    let mut support = app.staff(Role::Support).await;
    undo(&mut support, &page).await.expect(403);
    undo(&mut bert, &page).await.expect(403);
    assert_eq!(state(&app, id).await, "shown");
    undo(&mut moderator, &page).await.expect(303);
    assert_eq!(state(&app, id).await, "pending");
    assert!(!talk(&mut bert, &article).await.html().contains("MARK"));
    decide(&mut moderator, &path, &approve).await.expect(303);
    app.clock.advance(11 * MINUTE);
    decide(&mut moderator, &path, &[("deed", "undo")])
        .await
        .expect(422);
    assert_eq!(state(&app, id).await, "shown");
}
