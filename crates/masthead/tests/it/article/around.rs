//! What stands around a story: contents, sharing, who wrote it, and the stories under it.
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::Role;
use masthead::paywall::Access;
use richtext::{BlockKind, Document, Inline};

use crate::advert::{book, campaign, house};
use crate::harness::{Page, TestApp};

/// The headings under the story, each with the addresses of its stories.
pub fn under(page: &Page) -> Vec<(String, Vec<String>)> {
    let headings = page.texts(".more h2");
    let links = |number: usize| {
        let group = format!(".more[aria-labelledby='more-heading-{number}'] h3 a");
        page.attrs(&group, "href")
    };
    (1..)
        .zip(headings)
        .map(|(number, heading)| (heading, links(number)))
        .collect()
}

fn paragraph(words: &str) -> BlockKind {
    let text = Inline::from_plain(words);
    BlockKind::Paragraph { text }
}

fn heading(level: u8, words: &str) -> BlockKind {
    let text = Inline::from_plain(words);
    BlockKind::Heading { level, text }
}

#[tokio::test]
async fn under_more_from_a_section_are_its_stories_alone() {
    let app = TestApp::new().await;
    let now = app.clock.now();
    let story = app
        .article()
        .section("culture")
        .topic("Opera")
        .create()
        .await;
    let here = app
        .article()
        .section("culture")
        .published_at(now - 9 * HOUR)
        .create()
        .await;
    let related = app
        .article()
        .section("economy")
        .topic("Opera")
        .create()
        .await;
    app.articles(4).await;
    let page = app.curl().get(&story.path).await;
    let [(from, culture), (others, rest)] = &under(&page)[..] else {
        panic!("{:?}", under(&page));
    };
    assert_eq!(
        (from.as_str(), others.as_str()),
        ("More from Culture", "More stories")
    );
    assert_eq!(culture, &[here.path]);
    assert_eq!(rest.len(), 3);
    assert_eq!(rest[0], related.path, "what shares a topic comes first");
    assert!(!rest.contains(&story.path));
    let sections = page.texts(".more .kicker a");
    assert_eq!(
        sections,
        ["Economy", "News", "News"],
        "mixed stories name their section"
    );
}

#[tokio::test]
async fn a_section_with_enough_stories_needs_no_others() {
    let app = TestApp::new().await;
    for _ in 0..20 {
        app.article()
            .section("economy")
            .topic("Opera")
            .create()
            .await;
    }
    let now = app.clock.now();
    let story = app
        .article()
        .section("culture")
        .topic("Opera")
        .create()
        .await;
    for _ in 0..4 {
        app.article()
            .section("culture")
            .published_at(now - 9 * HOUR)
            .create()
            .await;
    }
    let old = app
        .article()
        .section("culture")
        .topic("Opera")
        .published_at(now - 99 * HOUR)
        .create()
        .await;
    let page = app.curl().get(&story.path).await;
    let groups = under(&page);
    assert_eq!(groups.len(), 1, "{groups:?}");
    let (heading, links) = &groups[0];
    assert_eq!(heading, "More from Culture");
    assert_eq!(links.len(), 4);
    assert_eq!(
        links[0], old.path,
        "of the section, what shares a topic comes first"
    );
    assert!(
        links.iter().all(|link| link.starts_with("/culture/")),
        "{links:?}"
    );
}

#[tokio::test]
async fn a_section_with_one_story_is_not_named_over_those_of_others() {
    let app = TestApp::new().await;
    let story = app.article().section("culture").create().await;
    app.articles(2).await;
    let groups = under(&app.curl().get(&story.path).await);
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].0, "More stories");
    let alone = TestApp::new().await;
    let story = alone.article().create().await;
    assert!(under(&alone.curl().get(&story.path).await).is_empty());
}

#[tokio::test]
async fn the_wall_leads_to_no_story_that_was_just_read() {
    let app = TestApp::new().await;
    let articles = app.articles(6).await;
    let mut person = app.visitor();
    for article in &articles[..3] {
        person.read(&article.path).await;
    }
    let page = person.get(&articles[3].path).await;
    assert!(page.has(".wall") && !page.has_canary());
    let links = page.attrs(".more h3 a", "href");
    assert_eq!(links.len(), 2, "{links:?}");
    for article in &articles[..4] {
        assert!(!links.contains(&article.path), "{links:?}");
    }
    let fresh = app.curl().get(&articles[3].path).await;
    assert_eq!(
        fresh.attrs(".more h3 a", "href").len(),
        4,
        "the page of strangers is as before"
    );
}

#[tokio::test]
async fn stories_in_other_languages_stay_off_and_those_in_ones_own_come_first() {
    let app = TestApp::new().await;
    let now = app.clock.now();
    let english = app.article().create().await;
    let german = app.article().language("de").create().await;
    let other = app
        .article()
        .language("de")
        .published_at(now - 9 * HOUR)
        .create()
        .await;
    let page = app.curl().get(&english.path).await;
    assert!(page.attrs(".more h3 a", "href").is_empty());
    let page = app.curl().get(&german.path).await;
    assert_eq!(page.attrs(".more h3 a", "href"), [other.path, english.path]);
}

#[tokio::test]
async fn contents_name_what_the_page_shows_and_nothing_behind_the_gate() {
    let app = TestApp::new().await;
    let mut kinds = vec![heading(2, "First"), paragraph("Open."), BlockKind::Gate];
    for words in ["CANARY-1", "CANARY-2"] {
        kinds.extend([heading(2, words), heading(3, "Below"), paragraph("Gated.")]);
    }
    let long = app
        .article()
        .document(Document::from_kinds(kinds))
        .create()
        .await;
    let public = app.curl().get(&long.path).await;
    assert!(!public.has(".contents") && !public.html().contains("CANARY-1"));
    let whole = app.visitor().read(&long.path).await;
    assert_eq!(
        whole.texts(".article-margin .contents a"),
        ["First", "CANARY-1", "CANARY-2"]
    );
    for link in whole.attrs(".article-margin .contents a", "href") {
        assert!(
            whole.has(&format!(".story [id='{}']", &link[1..])),
            "{link}"
        );
    }
    let kinds = vec![
        heading(2, "One"),
        paragraph("a"),
        heading(2, "Two"),
        paragraph("b"),
    ];
    let free = app
        .article()
        .access(Access::Free)
        .document(Document::from_kinds(kinds));
    let short = free.create().await;
    assert!(
        !app.curl().get(&short.path).await.has(".contents"),
        "two headings need none"
    );
}

#[tokio::test]
async fn each_author_has_a_line_and_the_biography_is_on_their_page() {
    let app = TestApp::new().await;
    let anna = app.person_author("Anna First").await;
    let ben = app.person_author("Ben Second").await;
    let photographer = app.person_author("Pia Photo").await;
    let article = app
        .article()
        .by(anna)
        .credit(ben, Role::With)
        .credit(photographer, Role::PhotographsBy);
    let page = app.curl().get(&article.create().await.path).await;
    assert_eq!(
        page.texts(".signers .signer-name"),
        ["Anna First", "Ben Second"]
    );
    assert_eq!(
        page.attrs(".signers .more-link a", "href"),
        ["/authors/anna-first", "/authors/ben-second"]
    );
    assert!(!page.html().contains("Anna First reports."));
    let own = app.curl().get("/authors/anna-first").await;
    assert_eq!(own.text(".bio"), "Anna First reports.");
}

#[tokio::test]
async fn the_address_can_be_copied_and_sent_without_script() {
    let app = TestApp::new().await;
    let article = app.article().headline("Tea & “biscuits”").create().await;
    let page = app.curl().get(&article.path).await;
    let url = page.attr("link[rel=canonical]", "href");
    assert!(
        url.starts_with("http") && url.ends_with(&article.path),
        "{url}"
    );
    for field in ["#share-top", "#share-margin"] {
        assert_eq!(page.attr(field, "value"), url);
        let button = format!("[data-copy='{}']", &field[1..]);
        assert_eq!(page.text(&button), "Copy link");
    }
    let mail = page.attr(".by-mail", "href");
    assert!(mail.starts_with("mailto:?subject=Tea%20%26%20"), "{mail}");
    assert!(mail.contains("&body=http"), "{mail}");
    assert!(
        !app.staff_preview(&article).await.has(".share"),
        "a draft has no address to share"
    );
}

#[tokio::test]
async fn no_advert_is_above_a_headline() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    let article = app.article().create().await;
    let read = app.visitor().read(&article.path).await;
    for page in [app.curl().get(&article.path).await, read] {
        let html = page.html();
        let (before, after) = html.split_once("<h1").unwrap();
        assert!(!before.contains("<iframe"));
        let place = after
            .find("advert advert-header")
            .expect("the place is on the page");
        assert!(place > after.find("class=\"article-end\"").unwrap());
    }
    let front = app.curl().get("/").await.html();
    let (before, _) = front.split_once("<main").unwrap();
    assert!(
        before.contains("advert advert-header"),
        "elsewhere it is under the nameplate"
    );
}

#[tokio::test]
async fn between_the_nameplate_and_the_story_is_only_its_head() {
    let app = TestApp::new().await;
    app.articles(3).await;
    let article = app.article().create().await;
    let page = app.visitor().read(&article.path).await;
    let html = page.html();
    let place = |mark: &str| html.find(mark).unwrap_or_else(|| panic!("{mark}"));
    let marks = [
        "class=\"kicker\"",
        "<h1>",
        "class=\"article-meta\"",
        "class=\"story\"",
        "id=\"rest\"",
        "class=\"article-end\"",
        "class=\"left-notice\"",
        "class=\"comments\"",
        "class=\"more\"",
    ];
    assert!(marks.map(place).is_sorted(), "{:?}", marks.map(place));
}
