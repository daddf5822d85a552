//! `/oembed`.
use masthead::ground::clock::DAY;
use masthead::newsroom::article::State;
use masthead::newsroom::picture;

use crate::harness::{Page, TestApp, TestPicture};

async fn ask(app: &TestApp, url: &str, rest: &str) -> Page {
    let query: String = url::form_urlencoded::byte_serialize(url.as_bytes()).collect();
    app.curl().get(&format!("/oembed?url={query}{rest}")).await
}

/// A picture with a size of 640 by 320 and one of 320 by 160.
async fn sized_picture(app: &TestApp) -> TestPicture {
    let made = app.picture().create().await;
    let mut tx = app.db.begin().await.unwrap();
    for (width, height) in [(640, 320), (320, 160)] {
        db::sql("INSERT INTO picture_sizes (picture_id, format, width, height, bytes) VALUES ($1, 'jpg', $2, $3, 1)")
            .bind(made.id)
            .bind(width)
            .bind(height)
            .execute(&mut tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(
        picture::by_id(&app.db, made.id)
            .await
            .unwrap()
            .unwrap()
            .sizes
            .len(),
        2
    );
    made
}

#[tokio::test]
async fn an_article_is_a_link_with_title_authors_and_thumbnail() {
    let app = TestApp::new().await;
    let (ann, bo) = (
        app.person_author("Ann").await,
        app.person_author("Bo").await,
    );
    let picture = sized_picture(&app).await;
    let article = app
        .article()
        .by(ann)
        .by(bo)
        .lead_picture(&picture)
        .create()
        .await;
    let page = ask(
        &app,
        &format!("https://news.example{}", article.path),
        "&format=json",
    )
    .await
    .expect(200);
    assert!(page.header("content-type").starts_with("application/json"));
    assert!(!page.has_canary());
    let link = page.json();
    assert_eq!(link["version"], "1.0");
    assert_eq!(link["type"], "link");
    assert_eq!(link["title"], article.headline);
    assert_eq!(link["author_name"], "Ann, Bo");
    assert_eq!(link["author_url"], "https://news.example/authors/ann");
    assert_eq!(link["provider_name"], "Untitled publication");
    assert_eq!(link["provider_url"], "https://news.example/");
    assert_eq!(
        (
            link["thumbnail_width"].as_i64(),
            link["thumbnail_height"].as_i64()
        ),
        (Some(640), Some(320))
    );
    assert!(link.get("html").is_none());
}

#[tokio::test]
async fn the_thumbnail_fits_into_the_box_that_was_asked_for_or_is_left_out() {
    let app = TestApp::new().await;
    let picture = sized_picture(&app).await;
    let article = app.article().lead_picture(&picture).create().await;
    let url = format!("https://news.example{}", article.path);
    for (box_, width) in [
        ("&maxwidth=639", 320),
        ("&maxheight=200", 320),
        ("&maxwidth=640&maxheight=320", 640),
    ] {
        let link = ask(&app, &url, box_).await.expect(200).json();
        assert_eq!(link["thumbnail_width"], width, "{box_}");
        assert!(
            link["thumbnail_url"]
                .as_str()
                .unwrap()
                .ends_with(&format!("/{width}.jpg")),
            "{link}"
        );
    }
    for box_ in ["&maxwidth=100", "&maxheight=0", "&maxwidth=-5"] {
        let link = ask(&app, &url, box_).await.expect(200).json();
        assert!(link.get("thumbnail_url").is_none(), "{box_}");
        assert!(link.get("thumbnail_width").is_none(), "{box_}");
    }
}

#[tokio::test]
async fn an_old_address_of_an_article_still_leads_to_it() {
    let app = TestApp::new().await;
    let article = app.article().old_slugs(&["before"]).create().await;
    let link = ask(&app, "http://NEWS.example/news/before/", "")
        .await
        .expect(200)
        .json();
    assert_eq!(link["title"], article.headline);
}

#[tokio::test]
async fn whatever_is_no_live_article_of_this_site_is_not_found() {
    let app = TestApp::new().await;
    let live = app.article().create().await;
    let mut urls = vec![
        format!("https://other.example{}", live.path),
        format!("https://news.example:8443{}", live.path),
        format!("ftp://news.example{}", live.path),
        format!("https://news.example{}/continue", live.path),
        live.path.clone(),
        "https://news.example/".to_owned(),
        "https://news.example/news".to_owned(),
        "https://news.example/news/nothing".to_owned(),
        "javascript:alert(1)".to_owned(),
    ];
    for state in [State::Draft, State::Withdrawn, State::Blocked] {
        urls.push(format!(
            "https://news.example{}",
            app.article().state(state).create().await.path
        ));
    }
    let scheduled = app
        .article()
        .published_at(app.clock.now() + DAY)
        .create()
        .await;
    urls.push(format!("https://news.example{}", scheduled.path));
    for url in urls {
        ask(&app, &url, "").await.expect(404);
    }
}

#[tokio::test]
async fn xml_is_not_implemented_and_a_question_without_an_address_is_bad() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    ask(
        &app,
        &format!("https://news.example{}", article.path),
        "&format=xml",
    )
    .await
    .expect(501);
    app.curl().get("/oembed").await.expect(400);
    ask(&app, "https://news.example/", "&maxwidth=wide")
        .await
        .expect(400);
}

#[tokio::test]
async fn an_article_says_where_its_oembed_is() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let page = app.curl().get(&article.path).await.expect(200);
    let address = page.attr("link[type='application/json+oembed']", "href");
    let path = address.strip_prefix("https://news.example").unwrap();
    let link = app.curl().get(path).await.expect(200).json();
    assert_eq!(link["title"], article.headline);
}
