//! `/desk/authors`: who signs, and two who turn out to be one.
use masthead::newsroom::picture::Rights;
use masthead::people::role::Role;

use super::{assert_moved, told};
use crate::harness::TestApp;

const AUTHORS: &str = "/desk/authors";

#[tokio::test]
async fn an_author_is_added_with_all_that_is_said_of_them() {
    let app = TestApp::new().await;
    let rights = Rights {
        creators: vec!["Bo Ek".to_owned()],
        alt: Some("Ana".to_owned()),
        ..Rights::default()
    };
    app.picture().name("ana.png").rights(rights).create().await;
    let mut chief = app.staff(Role::Chief).await;
    let new = format!("{AUTHORS}/new");
    let fields = [
        ("name", "Ana Novak"),
        ("kind", "person"),
        ("job", "Correspondent"),
        (
            "bio",
            "Ana *reports* \"from\" [Split](https://split.example/).",
        ),
        ("portrait", "ana.png"),
        ("email", "ana@news.example"),
        ("links", "On Mastodon https://social.example/@ana"),
    ];
    let page = chief.submit(&new, &fields).await.expect(303);
    let edit = page.header("location").to_owned();
    let page = app.visitor().get("/authors/ana-novak").await.expect(200);
    let html = page.html();
    assert!(html.contains("Ana <em>reports</em> “from” <a href=\"https://split.example/\""));
    assert!(
        page.attrs("a", "href")
            .contains(&"https://social.example/@ana".to_owned())
    );
    assert!(html.contains("Correspondent"));
    let page = chief.get(&edit).await.expect(200);
    assert_eq!(
        page.text("#links"),
        "On Mastodon https://social.example/@ana"
    );
    assert!(page.text("#bio").contains("Ana *reports* “from” [Split]"));
    // A team names its members, by name or address, with roles.
    let fields = [
        ("name", "Investigations"),
        ("kind", "team"),
        ("members", "Ana Novak: Editor"),
    ];
    chief.submit(&new, &fields).await.expect(303);
    let page = app
        .visitor()
        .get("/authors/investigations")
        .await
        .expect(200);
    assert!(page.html().contains("Editor"));
    let page = chief.get("/desk/authors?q=inves").await.expect(200);
    assert_eq!(page.texts(".sheet tbody th"), ["Investigations"]);
}

#[tokio::test]
async fn what_is_wrong_with_an_author_stands_beside_its_field() {
    let app = TestApp::new().await;
    app.picture().name("bare.png").create().await;
    app.person_author("Ben").await;
    let mut chief = app.staff(Role::Chief).await;
    let new = format!("{AUTHORS}/new");
    for (field, value, id) in [
        ("slug", "ben", "slug"),
        ("portrait", "none.png", "portrait"),
        ("portrait", "bare.png", "portrait"),
        ("email", "nobody", "email"),
        ("links", "javascript:alert(1)", "links"),
        ("links", "Site javascript:alert(1)", "links"),
        ("bio", "A note[^1].\n\n[^1]: Here.", "bio"),
        ("bio", "![x](nowhere.jpg)", "bio"),
        ("members", "Nobody: Editor", "members"),
    ] {
        let fields = [("name", "Kept"), ("kind", "team"), (field, value)];
        let page = chief.submit(&new, &fields).await.expect(422);
        assert!(page.has(&format!("#{id}-problem")), "{field} {value}");
        assert_eq!(page.attr("#name", "value"), "Kept");
    }
}

#[tokio::test]
async fn an_author_with_another_address_is_found_at_the_one_from_before() {
    let app = TestApp::new().await;
    let ana = app.person_author("Ana").await;
    let story = app.article().by(ana).create().await;
    let mut chief = app.staff(Role::Chief).await;
    app.visitor().get(&story.path).await.expect(200);
    let path = format!("{AUTHORS}/{ana}");
    let fields = [
        ("name", "Ana Novak"),
        ("slug", "ana-novak"),
        ("kind", "person"),
    ];
    chief.submit_from(&path, &path, &fields).await.expect(303);
    let page = app.visitor().get(&story.path).await.expect(200);
    assert!(page.html().contains("Ana Novak"));
    assert_moved(
        &app.visitor().get("/authors/ana").await,
        "/authors/ana-novak",
    );
    let feed = app.visitor().get("/authors/ana/rss.xml").await;
    assert_moved(&feed, "/authors/ana-novak/rss.xml");
}

#[tokio::test]
async fn two_authors_become_one_who_signs_what_both_have_signed() {
    let app = TestApp::new().await;
    let (ana, other) = (
        app.person_author("Ana").await,
        app.person_author("A Novak").await,
    );
    app.team_author("Desk", &[(other, "Editor"), (ana, "Writer")])
        .await;
    let one = app.article().by(other).create().await;
    let both = app.article().by(other).by(ana).create().await;
    for path in [&one.path, &both.path] {
        app.visitor().get(path).await.expect(200);
    }
    let mut chief = app.staff(Role::Chief).await;
    let path = format!("{AUTHORS}/{other}");
    let merge = format!("{path}/merge");
    chief
        .submit_from(&path, &merge, &[("into", "7")])
        .await
        .expect(422);
    let into = ana.to_string();
    chief
        .submit_from(&path, &merge, &[("into", &into)])
        .await
        .expect(303);
    assert!(
        told(&app)
            .await
            .contains("merged the author A Novak into Ana")
    );
    let mut visitor = app.visitor();
    for story in [&one, &both] {
        let html = visitor.get(&story.path).await.expect(200).html();
        assert!(
            html.contains("/authors/ana\"") && !html.contains("A Novak"),
            "{html}"
        );
    }
    let page = visitor.get("/authors/ana").await.expect(200);
    let links = page.attrs("main a", "href");
    assert!(links.contains(&one.path) && links.contains(&both.path));
    assert_moved(&visitor.get("/authors/a-novak").await, "/authors/ana");
    let page = visitor.get("/authors/desk").await.expect(200);
    assert!(!page.html().contains("A Novak"));
    chief.get(&path).await.expect(404);
    // The list has one of them, and nobody else gets the address.
    let page = chief.get(AUTHORS).await.expect(200);
    assert_eq!(page.texts(".sheet tbody th"), ["Ana", "Desk"]);
    let fields = [("name", "A Novak"), ("kind", "person")];
    chief
        .submit(&format!("{AUTHORS}/new"), &fields)
        .await
        .expect(422);
    // And search knows.
    app.index().await;
    let found = visitor
        .get("/search?q=opening&author=ana")
        .await
        .expect(200);
    assert!(found.attrs("a", "href").contains(&one.path));
}

#[tokio::test]
async fn who_signs_something_is_never_removed() {
    let app = TestApp::new().await;
    let (ana, ben) = (
        app.person_author("Ana").await,
        app.person_author("Ben").await,
    );
    app.article().by(ana).create().await;
    let mut chief = app.staff(Role::Chief).await;
    let path = format!("{AUTHORS}/{ana}");
    let seen = chief.get(&path).await.attr("input[name=seen]", "value");
    let remove = format!("{path}/remove");
    chief
        .submit(&remove, &[("seen", seen.as_str())])
        .await
        .expect(422);
    app.visitor().get("/authors/ana").await.expect(200);
    let path = format!("{AUTHORS}/{ben}");
    let remove = format!("{path}/remove");
    chief.submit_from(&path, &remove, &[]).await.expect(303);
    app.visitor().get("/authors/ben").await.expect(410);
}

#[tokio::test]
async fn writers_edit_what_is_said_about_themselves_and_nobody_else() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Contributor).await;
    let mut chief = app.staff(Role::Chief).await;
    let email = ana.email.clone();
    let fields = [
        ("name", "Ana"),
        ("kind", "person"),
        ("email", email.as_str()),
    ];
    let new = format!("{AUTHORS}/new");
    let page = chief.submit(&new, &fields).await.expect(303);
    let own = page
        .header("location")
        .split('?')
        .next()
        .unwrap()
        .to_owned();
    let fields = [
        ("bio", "I report."),
        ("name", "Boss"),
        ("slug", "boss"),
        ("email", ""),
    ];
    ana.submit_from(&own, &own, &fields).await.expect(303);
    let page = app.visitor().get("/authors/ana").await.expect(200);
    assert!(page.html().contains("I report.") && !page.html().contains("Boss"));
    let other = app.person_author("Ben").await;
    let path = format!("{AUTHORS}/{other}");
    let page = ana.get(&path).await.expect(200);
    assert!(!page.has("form[method=post].form"));
    ana.submit(&path, &[("bio", "Mine.")]).await.expect(403);
    ana.submit(&format!("{own}/merge"), &[]).await.expect(403);
}

#[tokio::test]
async fn an_overtaken_biography_shows_both_and_loses_none() {
    let app = TestApp::new().await;
    let ana = app.person_author("Ana").await;
    let mut chief = app.staff(Role::Chief).await;
    let path = format!("{AUTHORS}/{ana}");
    let seen = chief.get(&path).await.attr("input[name=seen]", "value");
    let fields = [("name", "Ana"), ("slug", "ana"), ("bio", "First words.")];
    chief.submit_from(&path, &path, &fields).await.expect(303);
    let old = [
        ("name", "Ana"),
        ("slug", "ana"),
        ("bio", "Second words."),
        ("seen", seen.as_str()),
    ];
    let page = chief.submit(&path, &old).await.expect(409);
    assert!(page.text(".overtaken").contains("First words."));
    assert_eq!(page.text("#bio"), "Second words.");
}
