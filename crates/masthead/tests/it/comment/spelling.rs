//! Letters that hide, tower or dress up.
use super::{named, open_house, say, send, state, talk};

#[tokio::test]
async fn a_comment_that_shows_nothing_is_empty() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "Anna").await;
    let path = format!("{}/comments", article.path);
    for nothing in [
        "\u{2800}\u{2800}",
        "\u{3164}\u{FFA0}",
        "\u{115F}\u{1160}",
        "\u{200B}\u{200D}\u{2060}\u{FEFF}",
        "\u{180E}\u{34F}\u{61C}",
        "\u{E0100}\u{FE0F}",
        "> \u{2800}quoted\n\u{2800}",
    ] {
        let page = send(&mut anna, &path, &[("text", nothing)]).await;
        assert_eq!(page.status, 422, "{nothing:?}");
    }
    say(&mut anna, &article, "\u{2801}").await;
}

#[tokio::test]
async fn towers_of_marks_are_capped_in_comments_and_names() {
    let (app, article) = open_house().await;
    let mut anna = named(&app, "").await;
    for mark in [
        '\u{301}', '\u{E47}', '\u{64E}', '\u{5B4}', '\u{941}', '\u{F74}',
    ] {
        let tower = format!("Anna{}", mark.to_string().repeat(30));
        anna.submit("/account/profile", &[("name", &tower)])
            .await
            .expect(303);
        say(&mut anna, &article, &tower).await;
        let page = talk(&mut anna, &article).await.html();
        let highest = page
            .split(|letter| letter != mark)
            .map(|run| run.chars().count())
            .max();
        assert!(matches!(highest, Some(1..=4)), "{mark:?}: {highest:?}");
        let profile = anna.get("/account/profile").await.html();
        assert!(profile.matches(mark).count() <= 8, "{mark:?}");
    }
}

#[tokio::test]
async fn held_words_are_found_in_every_dress_and_real_words_pass() {
    let (app, article) = open_house().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| {
        terms.premoderate_new = false;
        terms.hold_words = vec!["casino".to_owned()];
        terms.hold_links = vec!["spam.example".to_owned()];
        terms.most_links = 9;
    })
    .await;
    let mut anna = named(&app, "Anna").await;
    for held in [
        "A \u{FF43}\u{FF41}\u{FF53}\u{FF49}\u{FF4E}\u{FF4F} here",
        "A c\u{430}sin\u{43E} here",
        "A \u{1D41C}\u{1D41A}\u{1D42C}\u{1D422}\u{1D427}\u{1D428} here",
        "A cas\u{200D}i\u{3164}no here",
        "A c\u{336}a\u{336}s\u{336}i\u{336}n\u{336}o\u{336} here",
        "See https://\u{FF53}\u{FF50}\u{FF41}\u{FF4D}.example/x",
        "See https://Spam.example./x",
    ] {
        let id = say(&mut anna, &article, held).await;
        assert_eq!(state(&app, id).await, "pending", "{held}");
    }
    for shown in [
        "A cassino here",
        "See https://notspam.example",
        "Ein K\u{e4}sino",
    ] {
        let id = say(&mut anna, &article, shown).await;
        assert_eq!(state(&app, id).await, "shown", "{shown}");
    }
}

#[tokio::test]
async fn a_name_that_looks_like_the_houses_or_shows_nothing_is_refused() {
    let (app, _) = open_house().await;
    let mut anna = named(&app, "").await;
    for name in ["St\u{430}ff", "\u{FF45}ditor", "N\u{435}wsroom"] {
        let page = anna.submit("/account/profile", &[("name", name)]).await;
        assert_eq!(page.status, 422, "{name}");
    }
    for nothing in ["\u{2800}\u{2800}\u{2800}", "\u{3164}\u{3164}"] {
        anna.submit("/account/profile", &[("name", nothing)])
            .await
            .expect(303);
        let held = anna.get("/account/data/export").await.json();
        assert_eq!(held["account"]["name"], "", "{nothing:?}");
    }
    let real = "Nguy\u{1EC5}n Th\u{1ECB} \u{905}\u{928}\u{940}\u{924}\u{93E}";
    anna.submit("/account/profile", &[("name", real)])
        .await
        .expect(303);
    let held = anna.get("/account/data/export").await.json();
    assert_eq!(held["account"]["name"], real);
}
