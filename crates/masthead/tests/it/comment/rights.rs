//! Each right, with one who has it and one who lacks it.
use masthead::ground::clock::DAY;
use masthead::people::rights::Rights;
use masthead::people::role::Role;
use masthead::shop::subscription;
use masthead::talk::comment::Circle;

use super::{answer, named, open_house, say, send, state, talk};
use crate::harness::{Page, Person, TestApp, TestArticle};

const NOTICE: &str =
    "You must become a subscriber or log in to view or post comments on this article.";
const LOGGED_IN: &str = "You must become a subscriber to view or post comments on this article.";

#[tokio::test]
async fn a_visitor_and_a_reader_see_the_notice_and_no_word_of_a_comment() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "MARK of a comment.").await;
    let reader = (*app.reader().await).clone();
    for (mut person, notice) in [
        (app.visitor(), NOTICE),
        (app.curl(), NOTICE),
        (reader, LOGGED_IN),
    ] {
        let page = talk(&mut person, &article).await.expect(403);
        assert_eq!(page.text(".comments p"), notice);
        assert!(!page.html().contains("MARK") && !page.has_canary());
        assert_eq!(page.header("cache-control"), "private, no-store");
        let found = person
            .get(&format!("{}/comments?c={id}", article.path))
            .await;
        assert!(!found.html().contains("MARK"));
        let page = person.get(&article.path).await;
        assert_eq!(page.text(".comments p"), notice);
        assert!(!page.has("a[href$='/comments']"));
    }
}

#[tokio::test]
async fn a_subscriber_finds_the_count_on_the_article_and_the_words_on_the_comments_page() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    say(&mut anna, &article, "MARK of a comment.").await;
    app.clock.advance(60_000);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    app.clock.advance(60_000);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let page = anna.get(&article.path).await.expect(200);
    assert_eq!(page.text(".comments .more-link"), "1 comment");
    assert!(!page.html().contains("MARK"));
    let page = talk(&mut anna, &article).await.expect(200);
    assert_eq!(page.text(".comment-words"), "MARK of a comment.");
    assert_eq!(page.text("h1"), article.headline);
    assert!(!page.has_canary() && !page.html().contains("TEASER-"));
}

#[tokio::test]
async fn nobody_posts_without_the_right() {
    let (app, article) = open_house().await;
    let path = format!("{}/comments", article.path);
    let fields = [("text", "Words."), ("name", "Somebody")];
    assert_eq!(send(&mut app.visitor(), &path, &fields).await.status, 401);
    let mut reader = app.reader().await;
    assert_eq!(send(&mut reader, &path, &fields).await.status, 403);
    let given = Rights {
        articles: true,
        ad_free: true,
        ..Rights::default()
    };
    let mut other = app.reader().await.entitled(&app, given).await;
    assert_eq!(send(&mut other, &path, &fields).await.status, 403);
    assert_eq!(talk(&mut other, &article).await.status, 403);
}

#[tokio::test]
async fn a_subscription_that_has_ended_takes_the_comments_along() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let mut bert = named(&app, "Bert").await;
    let mine = say(&mut anna, &article, "Mine.").await;
    let other = say(&mut bert, &article, "MARK of the other.").await;
    let mut tx = app.db.begin().await.unwrap();
    subscription::revoke(&mut tx, anna.id, "test")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.sessions().clear();
    assert_eq!(talk(&mut anna, &article).await.status, 403);
    for deed in ["like", "follow", "edit", "report"] {
        let path = format!("/comments/{other}/{deed}");
        let fields = [("set", "on"), ("reason", "spam"), ("text", "x")];
        assert_eq!(send(&mut anna, &path, &fields).await.status, 403, "{deed}");
    }
    let edit = format!("/comments/{mine}/edit");
    assert_eq!(send(&mut anna, &edit, &[("text", "x")]).await.status, 403);
    let page = anna.get("/account/comments").await.expect(200);
    assert!(page.html().contains("Mine.") && !page.html().contains("MARK"));
    let delete = format!("/comments/{mine}/delete");
    assert_eq!(send(&mut anna, &delete, &[]).await.status, 303);
    assert_eq!(state(&app, mine).await, "deleted");
}

#[tokio::test]
async fn a_setting_widens_who_reads_and_who_posts() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    say(&mut anna, &article, "MARK of a comment.").await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.read = Circle::Registered)
        .await;
    let mut reader = app.reader().await;
    assert!(talk(&mut reader, &article).await.html().contains("MARK"));
    assert!(reader.get(&article.path).await.has("[data-comments]"));
    assert_eq!(talk(&mut app.visitor(), &article).await.status, 403);
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.read = Circle::Everybody)
        .await;
    let page = talk(&mut app.visitor(), &article).await.expect(200);
    assert!(page.html().contains("MARK") && !page.has("form[data-talk-form]"));
    let path = format!("{}/comments", article.path);
    let fields = [("text", "Me too."), ("name", "Rita Reader")];
    assert_eq!(send(&mut reader, &path, &fields).await.status, 403);
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.post = Circle::Registered)
        .await;
    assert_eq!(send(&mut reader, &path, &fields).await.status, 303);
}

#[tokio::test]
async fn what_is_somebody_elses_cannot_be_changed_or_deleted() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let mut bert = named(&app, "Bert").await;
    let id = say(&mut anna, &article, "Anna's words.").await;
    for (deed, fields) in [
        ("edit", vec![("text", "Bert's words.")]),
        ("delete", vec![]),
    ] {
        let path = format!("/comments/{id}/{deed}");
        assert_eq!(send(&mut bert, &path, &fields).await.status, 403, "{deed}");
    }
    let page = bert
        .get(&format!("{}/comments?edit={id}", article.path))
        .await;
    assert!(!page.has("textarea#text-edit-0"));
    assert!(
        talk(&mut bert, &article)
            .await
            .html()
            .contains("Anna&#39;s words.")
    );
    for path in [
        "/comments/17/edit",
        "/comments/17/delete",
        "/comments/17/like",
    ] {
        assert_eq!(
            send(&mut bert, path, &[("set", "on")]).await.status,
            404,
            "{path}"
        );
    }
    assert_eq!(
        send(&mut app.visitor(), &format!("/comments/{id}/delete"), &[])
            .await
            .status,
        401
    );
}

#[tokio::test]
async fn only_moderators_and_owners_come_to_the_desk_of_the_comments() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "Words.").await;
    let pages = [
        "/desk/comments".to_owned(),
        "/desk/comments/articles".to_owned(),
        "/desk/comments/log".to_owned(),
        format!("/desk/comments/{id}"),
    ];
    let mut support = app.staff(Role::Support).await;
    let mut moderator = app.staff(Role::Moderator).await;
    for path in &pages {
        assert_eq!(app.visitor().get(path).await.status, 303, "{path}");
        assert_eq!(anna.get(path).await.status, 403, "{path}");
        assert_eq!(support.get(path).await.status, 403, "{path}");
        assert_eq!(moderator.get(path).await.status, 200, "{path}");
    }
    let remove = [("deed", "remove"), ("reason", "spam")];
    for person in [&mut anna, &mut support] {
        let page = send(person, &format!("/desk/comments/{id}"), &remove).await;
        assert_eq!(page.status, 403);
        let off = [("article", article.slug.as_str()), ("set", "off")];
        assert_eq!(
            send(person, "/desk/comments/articles", &off).await.status,
            403
        );
    }
    assert_eq!(state(&app, id).await, "shown");
}

/// Sets a switch as somebody does who sees how it stands.
async fn set_switch(
    moderator: &mut Person,
    article: &TestArticle,
    fields: &[(&str, &str)],
) -> Page {
    let path = "/desk/comments/articles";
    let page = moderator.get(path).await.expect(200);
    let row = format!("form:has(input[value='{}']) input[name=seen]", article.slug);
    let seen = page.attr(&row, "value");
    send(
        moderator,
        path,
        &[fields, &[("seen", seen.as_str())]].concat(),
    )
    .await
}

#[tokio::test]
async fn a_discussion_closes_by_age_and_by_its_switch() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "In time.").await;
    app.clock.advance(14 * DAY);
    let path = format!("{}/comments", article.path);
    assert_eq!(
        send(&mut anna, &path, &[("text", "Late.")]).await.status,
        403
    );
    let page = talk(&mut anna, &article).await.expect(200);
    assert!(page.text(".talk-bar").contains("closed"), "{}", page.html());
    assert!(page.html().contains("In time.") && !page.has("form.comment-form"));
    let mut moderator = app.staff(Role::Moderator).await;
    let set = |word: &'static str| [("article", article.path.clone()), ("set", word.to_owned())];
    for (word, status) in [("open", 303), ("closed", 403), ("off", 404), ("auto", 403)] {
        let fields = set(word);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (*a, b.as_str())).collect();
        set_switch(&mut moderator, &article, &fields)
            .await
            .expect(303);
        let page = send(&mut anna, &path, &[("text", word)]).await;
        assert_eq!(page.status, status, "{word}");
        let has_head = anna.get(&article.path).await.has(".comments");
        assert_eq!(has_head, word != "off", "{word}");
    }
    assert_eq!(state(&app, id).await, "shown");
    let wrong = [("article", "no-such-story"), ("set", "off")];
    send(&mut moderator, "/desk/comments/articles", &wrong)
        .await
        .expect(422);
}

#[tokio::test]
async fn a_publication_without_comments_shows_none() {
    let app = TestApp::new().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.enabled = false)
        .await;
    let article = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    assert_eq!(talk(&mut anna, &article).await.status, 404);
    assert!(!anna.get(&article.path).await.has(".comments"));
    assert!(!app.visitor().get(&article.path).await.has(".comments"));
}

#[tokio::test]
async fn comments_of_an_article_that_is_gone_are_gone() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "Words.").await;
    let mut tx = app.db.begin().await.unwrap();
    let withdrawn = masthead::newsroom::article::State::Withdrawn;
    let now = app.clock.now();
    let _ =
        masthead::newsroom::article::set_state(&mut tx, &app.ids, &article.slug, withdrawn, now)
            .await
            .unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    assert_eq!(talk(&mut anna, &article).await.status, 410);
    let path = format!("/comments/{id}/like");
    assert_eq!(send(&mut anna, &path, &[("set", "on")]).await.status, 404);
    let page = anna.get("/account/comments").await.expect(200);
    assert!(page.html().contains("Words."));
    let delete = format!("/comments/{id}/delete");
    assert_eq!(send(&mut anna, &delete, &[]).await.status, 303);
}

#[tokio::test]
async fn staff_and_authors_take_part_and_are_marked() {
    let (app, _) = open_house().await;
    let writer = app.reader().await;
    let author = app.person_author("Wanda Writer").await;
    let mut signs = app
        .publication()
        .await
        .unwrap()
        .author(author)
        .unwrap()
        .clone();
    signs.email = Some(writer.email.to_uppercase());
    let mut tx = app.db.begin().await.unwrap();
    let _ = masthead::newsroom::author::save(&mut tx, &signs)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let article = app.article().by(author).create().await;
    let mut writer = writer;
    let path = format!("{}/comments", article.path);
    let fields = [("text", "I wrote this."), ("name", "Wanda Writer")];
    send(&mut writer, &path, &fields).await.expect(303);
    let mut staff = app.staff(Role::Support).await;
    let fields = [("text", "We help."), ("name", "Sam Support")];
    send(&mut staff, &path, &fields).await.expect(303);
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "A reader.").await;
    let page = talk(&mut anna, &article).await;
    assert_eq!(
        page.texts(".comment-mark"),
        ["Staff", "Author of this article"]
    );
    answer(&mut staff, &article, id, "Hello.").await;
    let elsewhere = app.article().create().await;
    let path = format!("{}/comments", elsewhere.path);
    assert_eq!(
        send(&mut writer, &path, &[("text", "Not mine.")])
            .await
            .status,
        403
    );
}
