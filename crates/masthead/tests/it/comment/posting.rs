//! Writing: names, two levels, five minutes, one comment per form, limits, rules.
use masthead::ground::clock::{HOUR, MINUTE, SECOND};
use masthead::talk::comment::text::Text;

use super::{answer, decide, form, named, open_house, say, send, state, talk};
use crate::harness::TestApp;

#[tokio::test]
async fn whoever_has_no_name_gives_one_with_the_first_comment() {
    let (app, article) = open_house().await;
    let mut anna = app.subscriber().await;
    let path = format!("{}/comments", article.path);
    let page = send(&mut anna, &path, &[("text", "Hello & <b>welcome</b>.")])
        .await
        .expect(422);
    assert!(page.has("input[name='name']"));
    assert!(
        page.text(".problem").contains("name"),
        "{}",
        page.text(".problem")
    );
    assert!(page.text("textarea").contains("Hello & <b>welcome</b>."));
    for wrong in [
        "x",
        "a@b.example",
        "<b>Anna</b>",
        "1234",
        "Moderator",
        &"a".repeat(61),
    ] {
        let fields = [("text", "Hello."), ("name", wrong)];
        send(&mut anna, &path, &fields).await.expect(422);
    }
    let fields = [("text", "Hello."), ("name", " Anna\u{202E}  Subscriber ")];
    send(&mut anna, &path, &fields).await.expect(303);
    let page = talk(&mut anna, &article).await;
    assert_eq!(page.text(".comment-name"), "Anna Subscriber");
    assert!(!page.has("input[name='name']"));
}

#[tokio::test]
async fn nobody_takes_the_name_of_an_author() {
    let (app, article) = open_house().await;
    app.person_author("Wanda Writer").await;
    app.refresh().await.unwrap();
    let mut anna = app.subscriber().await;
    let path = format!("{}/comments", article.path);
    let fields = [("text", "Hello."), ("name", "wanda WRITER")];
    let page = send(&mut anna, &path, &fields).await.expect(422);
    assert!(page.text(".problem").contains("belongs to someone"));
    let page = send(&mut anna, "/account/profile", &[("name", "Wanda Writer")]).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn an_address_that_is_not_proved_posts_nothing() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    db::sql("UPDATE readers SET verified_at = NULL WHERE id = $1")
        .bind(anna.id)
        .execute(&app.db)
        .await
        .unwrap();
    app.sessions().clear();
    let path = format!("{}/comments", article.path);
    assert_eq!(
        send(&mut anna, &path, &[("text", "Hello.")]).await.status,
        403
    );
    assert_eq!(talk(&mut anna, &article).await.status, 403);
}

#[tokio::test]
async fn an_answer_to_an_answer_stays_on_the_second_level_and_says_whom_it_answers() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "First.").await;
    let reply = answer(&mut bert, &article, root, "Second.").await;
    let deep = answer(&mut anna, &article, reply, "Third.").await;
    let page = talk(&mut anna, &article).await;
    let inner: Vec<String> = page.attrs(".replies > .comment", "id");
    assert_eq!(inner, [format!("c-{reply}"), format!("c-{deep}")]);
    assert!(!page.has(".replies .replies"));
    assert_eq!(page.text(".comment-answers"), "in reply to Bert");
}

#[tokio::test]
async fn nothing_answers_a_comment_that_is_not_there() {
    let (app, article) = open_house().await;
    let other = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    let elsewhere = say(&mut anna, &other, "Elsewhere.").await;
    let gone = say(&mut anna, &article, "Gone.").await;
    send(&mut anna, &format!("/comments/{gone}/delete"), &[])
        .await
        .expect(303);
    let path = format!("{}/comments", article.path);
    for id in [elsewhere, gone, 17] {
        let id = id.to_string();
        let fields = [("text", "My answer."), ("answers", id.as_str())];
        let page = send(&mut anna, &path, &fields).await.expect(422);
        assert_eq!(page.text("textarea").trim(), "My answer.");
    }
}

#[tokio::test]
async fn a_comment_can_be_changed_for_five_minutes() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "Frist.").await;
    app.clock.advance(5 * MINUTE - SECOND);
    let edit = format!("/comments/{id}/edit");
    let page = anna
        .get(&format!("{}/comments?edit={id}", article.path))
        .await;
    assert_eq!(page.text("textarea[id^='text-edit']"), "Frist.");
    send(&mut anna, &edit, &[("text", "First.")])
        .await
        .expect(303);
    let page = talk(&mut anna, &article).await;
    assert_eq!(page.text(".comment-words"), "First.");
    assert!(page.has(".comment-edited"));
    app.clock.advance(SECOND);
    send(&mut anna, &edit, &[("text", "Too late.")])
        .await
        .expect(409);
    let page = talk(&mut anna, &article).await;
    assert_eq!(page.text(".comment-words"), "First.");
    assert!(!page.has("a[href*='edit=']"));
    let empty = say(&mut anna, &article, "Words.").await;
    let edit = format!("/comments/{empty}/edit");
    let page = send(&mut anna, &edit, &[("text", "> only theirs")]).await;
    assert!(page.expect(422).has(".problem"));
}

#[tokio::test]
async fn one_form_makes_one_comment_however_often_it_is_sent() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let key = talk(&mut anna, &article)
        .await
        .attr("input[name='key']", "value");
    assert_eq!(key.len(), 32);
    let body = form(&[("text", "Once."), ("key", &key)]);
    let path = format!("{}/comments", article.path);
    let mut sends = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (mut anna, body, path) = (anna.clone(), body.clone(), path.clone());
        sends.spawn(async move { anna.send(http::Method::POST, &path, &body).await });
    }
    let pages = sends.join_all().await;
    let places: std::collections::BTreeSet<String> = pages
        .iter()
        .map(|page| page.header("location").to_owned())
        .collect();
    assert_eq!(places.len(), 1, "{places:?}");
    assert_eq!(
        talk(&mut anna, &article).await.texts(".comment-words"),
        ["Once."]
    );
    let other = talk(&mut anna, &article)
        .await
        .attr("input[name='key']", "value");
    assert_ne!(key, other);
}

#[tokio::test]
async fn what_is_empty_too_long_or_too_much_is_sent_back_with_what_was_typed() {
    let (app, article) = open_house().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| {
        terms.longest = 100;
        terms.per_hour = 2;
    })
    .await;
    let mut anna = named(&app, "Anna").await;
    let path = format!("{}/comments", article.path);
    for (text, words) in [
        ("", "some words of your own"),
        ("> quoted", "some words of your own"),
        (&*"a".repeat(101), "100 characters"),
    ] {
        let page = send(&mut anna, &path, &[("text", text)]).await.expect(422);
        assert!(page.text(".problem").contains(words), "{text}");
        assert_eq!(page.text("textarea"), text);
    }
    say(&mut anna, &article, "One.").await;
    say(&mut anna, &article, "Two.").await;
    let page = send(&mut anna, &path, &[("text", "Three.")])
        .await
        .expect(429);
    assert_eq!(page.text("textarea"), "Three.");
    app.clock.advance(HOUR);
    say(&mut anna, &article, "Three.").await;
}

#[tokio::test]
async fn words_and_links_are_refused_or_held() {
    let (app, article) = open_house().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| {
        terms.refuse_words = vec!["casino".to_owned()];
        terms.hold_links = vec!["forum.example".to_owned()];
    })
    .await;
    let mut anna = named(&app, "Anna").await;
    let path = format!("{}/comments", article.path);
    let page = send(&mut anna, &path, &[("text", "Best Casino!")])
        .await
        .expect(422);
    assert!(page.text(".problem").contains("“casino”"));
    let page = send(&mut anna, &path, &[("text", "See https://forum.example/x")])
        .await
        .expect(303);
    assert!(page.header("location").contains("done=held"));
    let mut bert = named(&app, "Bert").await;
    assert!(
        !talk(&mut bert, &article)
            .await
            .html()
            .contains("forum.example")
    );
    let own = talk(&mut anna, &article).await;
    assert!(own.has(".comment-pending") && own.html().contains("forum.example"));
    let id = say(&mut anna, &article, "Innocent.").await;
    send(
        &mut anna,
        &format!("/comments/{id}/edit"),
        &[("text", "https://forum.example")],
    )
    .await
    .expect(303);
    assert_eq!(state(&app, id).await, "pending");
}

#[tokio::test]
async fn new_commenters_wait_until_enough_of_theirs_was_approved() {
    let app = TestApp::new().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.trusted_after = 2)
        .await;
    let article = app.article().create().await;
    let mut anna = named(&app, "Anna").await;
    let mut moderator = app.staff(masthead::people::role::Role::Moderator).await;
    for _ in 0..2 {
        let id = say_held(&mut anna, &article).await;
        assert_eq!(state(&app, id).await, "pending");
        let path = format!("/desk/comments/{id}");
        decide(&mut moderator, &path, &[("deed", "approve")])
            .await
            .expect(303);
        assert_eq!(state(&app, id).await, "shown");
    }
    let id = say(&mut anna, &article, "Third.").await;
    assert_eq!(state(&app, id).await, "shown");
}

async fn say_held(
    person: &mut crate::harness::Person,
    article: &crate::harness::TestArticle,
) -> i64 {
    let id = say(person, article, "Held.").await;
    let page = talk(person, article).await;
    assert!(page.has(".comment-pending"));
    id
}

#[tokio::test]
async fn quoting_begins_the_answer_with_the_others_words() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let id = say(&mut anna, &article, "> older\n\nOne *fine* point.\n\nTwo.").await;
    let page = bert
        .get(&format!("{}/comments?quote={id}", article.path))
        .await
        .expect(200);
    let text = page.text("textarea[id^='text-answer']");
    assert_eq!(text, "> One fine point. > > Two.");
    let reply = answer(&mut bert, &article, id, "> One fine point.\n\nIndeed.").await;
    let page = talk(&mut anna, &article).await;
    assert_eq!(
        page.text(&format!("#c-{reply} blockquote")),
        "One fine point."
    );
}

#[tokio::test]
async fn a_deleted_comment_with_answers_leaves_its_place_and_no_word() {
    let (app, article) = open_house().await;
    let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
    let root = say(&mut anna, &article, "MARK of mine.").await;
    answer(&mut bert, &article, root, "An answer.").await;
    let lone = say(&mut anna, &article, "Lonely.").await;
    for id in [root, lone] {
        send(&mut anna, &format!("/comments/{id}/delete"), &[])
            .await
            .expect(303);
    }
    let page = talk(&mut bert, &article).await;
    assert!(
        page.text(&format!("#c-{root}"))
            .contains("was deleted by the person who wrote it")
    );
    assert!(!page.has(&format!("#c-{lone}")) && !page.html().contains("MARK"));
    let (source,): (String,) = db::sql("SELECT source FROM comments WHERE id = $1")
        .bind(root)
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!(source, "");
}

#[test]
fn whatever_is_typed_is_read_without_loss_of_its_letters() {
    // Every input gives a tree whose letters are those of the input, in order.
    let pieces = [
        "*a*",
        "https://a.example/b",
        "> ",
        "\n",
        "\n\n",
        "<b>",
        "&amp;",
        "\u{202E}",
        "é",
        "👍🏽",
        " ",
        "*",
        "javascript:",
        "\"'",
        "http://",
        "x",
        "\0",
        "\u{301}\u{301}\u{301}\u{301}\u{301}",
    ];
    let mut seed = 7_u64;
    for _ in 0..3_000 {
        let mut typed = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let at = usize::try_from(seed >> 33).unwrap() % pieces.len();
            typed.push_str(pieces[at]);
        }
        let text = Text::parse(&typed);
        for href in text.links() {
            assert!(
                href.starts_with("http://") || href.starts_with("https://"),
                "{typed:?}"
            );
            assert!(
                !href.contains(['"', '<', '>', ' ', '\'']) || !href.contains('"'),
                "{typed:?}"
            );
        }
        let plain = text.plain(true);
        assert!(!plain.contains(['\0', '\u{202E}']), "{typed:?}");
        let json = serde_json::to_string(&text).unwrap();
        assert_eq!(serde_json::from_str::<Text>(&json).unwrap(), text);
        let kept =
            |text: &str| -> String { text.chars().filter(|c| c.is_ascii_alphanumeric()).collect() };
        let shown = kept(&plain);
        let addresses = kept(&typed.replace("https://a.example", "a.example"));
        assert!(
            addresses.contains(&shown) || shown.len() <= kept(&typed).len(),
            "{typed:?}"
        );
    }
}

#[tokio::test]
async fn a_comment_that_cannot_be_kept_is_counted_as_one_that_can() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let path = format!("{}/comments", article.path);
    let hostile = format!("> {}{}", "http://".repeat(280), ")".repeat(1_990));
    for _ in 0..300 {
        let page = send(&mut anna, &path, &[("text", &hostile)]).await;
        page.expect(422);
    }
    let page = send(&mut anna, &path, &[("text", "A fair point.")]).await;
    let page = page.expect(429);
    assert_eq!(page.text("textarea"), "A fair point.");
    assert!(page.header("retry-after").parse::<u32>().unwrap() > 0);
}

#[tokio::test]
async fn changes_of_a_comment_are_counted_too() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let id = say(&mut anna, &article, "Words.").await;
    let edit = format!("/comments/{id}/edit");
    for _ in 0..120 {
        let page = send(&mut anna, &edit, &[("text", "> only theirs")]).await;
        page.expect(422);
    }
    let page = send(&mut anna, &edit, &[("text", "Other words.")]).await;
    let page = page.expect(429);
    assert_eq!(page.text("textarea[id^='text-edit']"), "Other words.");
    assert!(page.header("retry-after").parse::<u32>().unwrap() > 0);
}
