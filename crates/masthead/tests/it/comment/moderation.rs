//! Decisions: the queue, reasons, statements, bans, reports, logs.
use masthead::ground::clock::DAY;
use masthead::people::role::Role;

use super::{answer, decide, named, open_house, say, seen, send, state, talk};
use crate::harness::TestApp;

#[tokio::test]
async fn what_waits_is_in_the_queue_and_appears_when_it_is_approved() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let id = say(&mut anna, &article, "MARK of mine.").await;
    assert!(!talk(&mut bert, &article).await.html().contains("MARK"));
    let mut moderator = app.staff(Role::Moderator).await;
    let queue = moderator.get("/desk/comments").await.expect(200);
    assert!(queue.html().contains("MARK") && queue.text(".comment-mark") == "New commenter");
    assert!(queue.text(".tabs").contains("Waiting (1)"));
    let path = format!("/desk/comments/{id}");
    let approve = [("deed", "approve"), ("queue", "waiting")];
    let before = seen(&mut moderator, &path).await;
    let page = decide(&mut moderator, &path, &approve).await.expect(303);
    assert_eq!(
        page.header("location"),
        format!("/desk/comments?queue=waiting&done=approve&id={id}")
    );
    assert!(talk(&mut bert, &article).await.html().contains("MARK"));
    let again = [approve[0], approve[1], ("seen", before.as_str())];
    let again = send(&mut moderator, &path, &again).await.expect(409);
    assert!(again.text(".problems").contains("was faster"));
    let unfit = decide(&mut moderator, &path, &approve).await.expect(422);
    assert!(unfit.text(".problems").contains("can’t be done"));
}

#[tokio::test]
async fn reasons_that_are_begun_are_whole_and_the_writer_gets_the_statement() {
    let app = TestApp::new().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| {
        terms.complaints_email = "appeals@news.example".to_owned()
    })
    .await;
    let article = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "You are a fool.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let path = format!("/desk/comments/{id}");
    for wrong in [
        vec![("deed", "reject"), ("text", "A fool, he says.")],
        vec![("deed", "reject"), ("reason", "because")],
        vec![("deed", "reject"), ("reason", "illegal"), ("law", " ")],
        vec![("deed", "remove"), ("reason", "spam")],
    ] {
        decide(&mut moderator, &path, &wrong).await.expect(422);
    }
    assert_eq!(
        send(&mut moderator, &path, &[("deed", "burn")])
            .await
            .status,
        400
    );
    assert_eq!(state(&app, id).await, "pending");
    let fields = [
        ("deed", "reject"),
        ("reason", "insult"),
        ("text", "It calls somebody a fool."),
    ];
    decide(&mut moderator, &path, &fields).await.expect(303);
    let mails = app.mails().await;
    let mail = mails.last().unwrap();
    assert_eq!((mail.to.as_str(), mails.len()), (anna.email.as_str(), 1));
    for words in [
        &article.headline,
        "You are a fool.",
        "We have not published the comment. This applies everywhere and has no end date.",
        "We don’t publish insults or threats.",
        "It calls somebody a fool.",
        "The decision was made by a person, not automatically.",
        "appeals@news.example",
        "out-of-court",
        "court",
        "https://news.example/account/comments",
    ] {
        assert!(mail.text.contains(words), "{words}\n{}", mail.text);
    }
    let page = anna.get("/account/comments").await.expect(200);
    assert!(page.text(".comment-decision").contains("Insult or threat"));
    assert!(!talk(&mut anna, &article).await.html().contains("fool"));
}

#[tokio::test]
async fn a_removal_by_law_names_the_law_and_how_it_was_found() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "MARK of mine.").await;
    answer(&mut bert, &article, root, "An answer.").await;
    let report = [("reason", "illegal"), ("text", "Look at it.")];
    send(&mut bert, &format!("/comments/{root}/report"), &report)
        .await
        .expect(303);
    app.mails().await;
    let mut moderator = app.staff(Role::Moderator).await;
    let fields = [
        ("deed", "remove"),
        ("reason", "illegal"),
        ("law", "Penal Code, § 130"),
    ];
    decide(&mut moderator, &format!("/desk/comments/{root}"), &fields)
        .await
        .expect(303);
    let page = talk(&mut bert, &article).await;
    let place = page.text(&format!("#c-{root} > .comment-tombstone"));
    assert_eq!(place, "This comment was removed by a moderator.");
    assert!(!page.html().contains("MARK"));
    let mails = app.mails().await;
    let mail = mails
        .iter()
        .find(|mail| mail.subject == "Your comment was removed")
        .unwrap();
    assert!(mail.text.contains("Penal Code, § 130"), "{}", mail.text);
    assert!(mail.text.contains("A reader reported it."));
    assert!(!mail.text.contains(&bert.email) && !mail.text.contains("Bert"));
}

#[tokio::test]
async fn a_report_is_kept_once_per_reader_and_settled_by_a_decision() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let id = say(&mut anna, &article, "Words.").await;
    let path = format!("/comments/{id}/report");
    let page = bert.get(&path).await.expect(200);
    assert!(page.html().contains("Words.") && !page.has_canary());
    assert_eq!(app.reader().await.get(&path).await.status, 403);
    assert_eq!(app.visitor().get(&path).await.status, 303);
    assert_eq!(send(&mut bert, &path, &[("reason", "")]).await.status, 422);
    assert_eq!(
        send(&mut anna, &path, &[("reason", "spam")]).await.status,
        403
    );
    for _ in 0..2 {
        send(&mut bert, &path, &[("reason", "spam"), ("text", "Ads.")])
            .await
            .expect(303);
    }
    let mut moderator = app.staff(Role::Moderator).await;
    let queue = moderator
        .get("/desk/comments?queue=reported")
        .await
        .expect(200);
    assert!(queue.html().contains("Words.") && queue.text(".tabs").contains("Reported (1)"));
    let page = moderator
        .get(&format!("/desk/comments/{id}"))
        .await
        .expect(200);
    assert_eq!(page.html().matches("Ads.").count(), 1);
    let desk = format!("/desk/comments/{id}");
    decide(&mut moderator, &desk, &[("deed", "settle")])
        .await
        .expect(303);
    let queue = moderator.get("/desk/comments?queue=reported").await;
    assert!(queue.html().contains("There are no open reports."));
    assert_eq!(state(&app, id).await, "shown");
}

#[tokio::test]
async fn a_ban_ends_by_itself_and_until_then_nothing_is_posted_liked_or_changed() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let other = say(&mut bert, &article, "Other.").await;
    let id = say(&mut anna, &article, "Words.").await;
    let mut moderator = app.staff(Role::Moderator).await;
    let desk = format!("/desk/comments/{id}");
    for days in ["0.5", "-1", "3651", ""] {
        let fields = [("deed", "ban"), ("days", days), ("reason", "hate")];
        decide(&mut moderator, &desk, &fields).await.expect(422);
    }
    let fields = [
        ("deed", "ban"),
        ("days", "3"),
        ("reason", "hate"),
        ("text", "Third time."),
    ];
    decide(&mut moderator, &desk, &fields).await.expect(303);
    let mails = app.mails().await;
    let mail = mails.last().unwrap();
    assert_eq!(mail.to, anna.email);
    assert!(
        mail.text.contains("18 June 2026") && mail.text.contains("Third time."),
        "{}",
        mail.text
    );
    let path = format!("{}/comments", article.path);
    assert_eq!(
        send(&mut anna, &path, &[("text", "More.")]).await.status,
        403
    );
    let like = format!("/comments/{other}/like");
    assert_eq!(send(&mut anna, &like, &[("set", "on")]).await.status, 403);
    let edit = format!("/comments/{id}/edit");
    assert_eq!(
        send(&mut anna, &edit, &[("text", "Changed.")]).await.status,
        403
    );
    assert!(
        talk(&mut anna, &article)
            .await
            .text(".talk-bar")
            .contains("18 June 2026")
    );
    app.clock.advance(3 * DAY);
    say(&mut anna, &article, "Back again.").await;
    // Sessions of staff do not last for days.
    let mut moderator = app.staff(Role::Moderator).await;
    let lift = [("deed", "ban"), ("days", "0")];
    send(&mut moderator, &desk, &lift).await.expect(303);
}

#[tokio::test]
async fn everything_decided_is_in_both_logs() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "Words.").await;
    send(
        &mut anna,
        &format!("/comments/{id}/edit"),
        &[("text", "Better words.")],
    )
    .await
    .expect(303);
    let mut moderator = app.staff(Role::Moderator).await;
    let desk = format!("/desk/comments/{id}");
    let fields = [
        ("deed", "remove"),
        ("reason", "off-topic"),
        ("text", "Not here."),
    ];
    decide(&mut moderator, &desk, &fields).await.expect(303);
    decide(&mut moderator, &desk, &[("deed", "restore")])
        .await
        .expect(303);
    let page = moderator.get(&desk).await.expect(200);
    for words in [
        "edited by the commenter",
        "Words.",
        "removed",
        "Not here.",
        "shown again",
    ] {
        assert!(page.html().contains(words), "{words}");
    }
    let log = moderator.get("/desk/comments/log").await.expect(200);
    assert_eq!(log.texts("tbody tr").len(), 3);
    let rows: Vec<(String, String)> = db::sql("SELECT action, subject FROM staff_log ORDER BY id")
        .all(&app.db)
        .await
        .unwrap();
    let about = format!("comment:{id}");
    let row = |action: &str| (action.to_owned(), about.clone());
    assert_eq!(rows, [row("comment.remove"), row("comment.restore")]);
}

#[tokio::test]
async fn the_writer_can_complain_about_a_decision_and_nobody_else() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let id = say(&mut anna, &article, "Words.").await;
    let path = format!("/comments/{id}/report");
    let complaint = [("reason", "complaint"), ("text", "That was fair.")];
    assert_eq!(send(&mut anna, &path, &complaint).await.status, 403);
    let mut moderator = app.staff(Role::Moderator).await;
    let remove = [("deed", "remove"), ("reason", "insult")];
    decide(&mut moderator, &format!("/desk/comments/{id}"), &remove)
        .await
        .expect(303);
    assert_eq!(send(&mut bert, &path, &complaint).await.status, 403);
    send(&mut anna, &path, &complaint).await.expect(303);
    let queue = moderator.get("/desk/comments?queue=reported").await;
    assert!(queue.html().contains("Words."));
    let page = moderator.get(&format!("/desk/comments/{id}")).await;
    assert!(page.html().contains("Complaint about our decision"));
    assert!(page.html().contains("That was fair."));
}
