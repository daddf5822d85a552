//! A change makes those pages anew that show it, and no others; what is kept is never stale.
mod nodes;
mod paper;

use masthead::ground::clock::{DAY, HOUR};
use masthead::newsroom::article::{State, Topic, regroup};
use masthead::newsroom::author::Author;
use masthead::newsroom::section::{self, Section};
use masthead::newsroom::topic;
use masthead::paywall::Access;
use masthead::talk::advert::Slot;
use paper::Paper;

use crate::harness::NOON;

/// Every page with the frame of the publication.
fn framed(paper: &Paper) -> Vec<String> {
    let mut paths = paper.paths();
    let other = |path: &String| path.ends_with(".xml") || path.ends_with(".txt");
    paths.retain(|path| !other(path));
    paths
}

#[tokio::test]
async fn a_change_of_nothing_makes_nothing_anew() {
    let paper = Paper::new().await;
    let renewed = paper
        .renewed(async || paper.app.refresh().await.unwrap())
        .await;
    assert!(renewed.is_empty(), "{renewed:?}");
}

#[tokio::test]
async fn publishing_one_article_leaves_the_pages_of_others_warm() {
    let paper = Paper::new().await;
    let publish = async || {
        let story = paper.app.article().section("culture").by(paper.anna);
        story.slug("opera").create().await;
    };
    let expected = [
        "/",
        "/culture",
        "/authors/anna",
        "/topics",
        "/archive",
        "/archive/2026/06",
        "/corrections",
        "/nowhere/at/all",
        "/rss.xml",
        "/culture/atom.xml",
        "/authors/anna/rss.xml",
    ];
    assert_eq!(paper.published(publish).await, expected);
}

#[tokio::test]
async fn a_draft_disturbs_no_page_at_all() {
    let paper = Paper::new().await;
    let write = async || {
        let draft = paper.app.article().by(paper.anna).state(State::Draft);
        draft.create().await;
    };
    let renewed = paper.renewed(write).await;
    assert!(renewed.is_empty(), "{renewed:?}");
}

#[tokio::test]
async fn another_headline_is_on_the_story_and_wherever_its_card_is() {
    let paper = Paper::new().await;
    let edit = async || {
        let story = paper.app.article().access(Access::Free).gate_after(8);
        let story = story.slug("play").section("culture");
        story
            .headline("Another headline")
            .by(paper.anna)
            .create()
            .await;
    };
    let renewed = paper.renewed(edit).await;
    for path in [
        "/",
        "/culture",
        "/authors/anna",
        "/authors/ben",
        &paper.culture.path,
    ] {
        assert!(renewed.iter().any(|one| one == path), "{path}: {renewed:?}");
    }
    // Its card stands under the other story.
    assert!(renewed.contains(&paper.news.path));
    for path in [
        "/authors",
        "/about/ethics",
        "/topics/harbour",
        "/authors/carla",
    ] {
        assert!(!renewed.iter().any(|one| one == path), "{path}");
    }
}

#[tokio::test]
async fn a_withdrawn_story_is_gone_from_every_page() {
    let paper = Paper::new().await;
    let withdraw = async || {
        let state = State::Withdrawn;
        masthead::command::state::change(&paper.app, "play", state)
            .await
            .unwrap();
    };
    let renewed = paper.renewed(withdraw).await;
    assert!(
        !renewed.contains(&"/authors/carla".to_owned()),
        "{renewed:?}"
    );
    assert_eq!(
        paper.app.visitor().get(&paper.culture.path).await.status,
        410
    );
}

#[tokio::test]
async fn another_name_of_an_author_is_on_the_pages_that_name_them() {
    let paper = Paper::new().await;
    let rename = async || {
        let change = |author: &mut masthead::newsroom::author::Author| {
            author.name = "Anna Maria".to_owned();
        };
        paper.author(paper.anna, change).await;
    };
    let renewed = paper.renewed(rename).await;
    let expected = [
        "/",
        "/news",
        "/authors",
        "/authors/anna",
        "/authors/desk",
        "/topics/harbour",
        "/archive/2026/06",
        "/feeds",
        "/nowhere/at/all",
        "/rss.xml",
        "/authors/anna/rss.xml",
        "/humans.txt",
        &paper.news.path,
        &paper.culture.path,
    ];
    assert_eq!(renewed, expected);
}

#[tokio::test]
async fn who_joins_a_team_and_who_leaves_it_is_named_with_it() {
    let paper = Paper::new().await;
    let join = async || {
        let publication = paper.app.publication().await.unwrap();
        let team = publication.author_by_slug("desk").unwrap().id;
        paper
            .author(team, |team| team.members[0].author = paper.carla)
            .await;
    };
    let renewed = paper.renewed(join).await;
    let expected = [
        "/authors",
        "/authors/anna",
        "/authors/carla",
        "/authors/desk",
        "/feeds",
        "/humans.txt",
    ];
    assert_eq!(renewed, expected);
}

#[tokio::test]
async fn another_name_of_a_section_is_in_the_navigation_of_every_page() {
    let paper = Paper::new().await;
    let rename = async || {
        let change = |section: &mut masthead::newsroom::section::Section| {
            section.name = "Stage".to_owned();
        };
        paper.section("culture", change).await;
    };
    let renewed = paper.renewed(rename).await;
    let renewed: Vec<&String> = renewed.iter().filter(|path| !path.contains('.')).collect();
    assert_eq!(renewed, framed(&paper).iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn the_words_about_a_section_are_on_its_page_and_the_front() {
    let paper = Paper::new().await;
    let describe = async || {
        let change = |section: &mut masthead::newsroom::section::Section| {
            section.description = "All the world is one.".to_owned();
        };
        paper.section("culture", change).await;
    };
    let renewed = paper.renewed(describe).await;
    for path in ["/", "/culture"] {
        assert!(renewed.iter().any(|one| one == path), "{path}: {renewed:?}");
    }
    for path in ["/news", "/authors/anna", "/about/ethics"] {
        assert!(
            !renewed.iter().any(|one| one == path),
            "{path}: {renewed:?}"
        );
    }
}

#[tokio::test]
async fn another_credit_of_a_picture_is_wherever_the_picture_is() {
    let paper = Paper::new().await;
    let credit = async || {
        let id = paper.picture.id;
        let mut picture = masthead::newsroom::picture::by_id(&paper.app.db, id)
            .await
            .unwrap()
            .unwrap();
        picture.rights.credit = Some("Somebody else".to_owned());
        let mut tx = paper.app.db.begin().await.unwrap();
        let now = paper.app.clock.now();
        assert!(
            masthead::newsroom::picture::save(&mut tx, &picture, now)
                .await
                .unwrap()
                .is_changed()
        );
        tx.commit().await.unwrap();
        paper.app.refresh().await.unwrap();
    };
    let renewed = paper.renewed(credit).await;
    let shows = [
        "/",
        "/news",
        "/authors/anna",
        "/topics/harbour",
        "/archive/2026/06",
    ];
    for path in shows
        .into_iter()
        .chain([&*paper.news.path, &*paper.culture.path])
    {
        assert!(renewed.iter().any(|one| one == path), "{path}: {renewed:?}");
    }
    for path in [
        "/culture",
        "/authors/ben",
        "/authors",
        "/about/ethics",
        "/topics",
    ] {
        assert!(
            !renewed.iter().any(|one| one == path),
            "{path}: {renewed:?}"
        );
    }
}

#[tokio::test]
async fn an_advert_is_on_the_pages_with_its_place_and_its_words_in_the_frame_alone() {
    let paper = Paper::new().await;
    let book = async || {
        paper
            .book(Slot::Header, Some("culture"), "First words")
            .await
    };
    assert_eq!(paper.renewed(book).await, ["/culture", &paper.culture.path]);
    let frame = "/adverts/header?section=culture";
    let look = async || {
        let mut frame_of = crate::advert::framed(&paper.app);
        frame_of.get(frame).await.expect(200).html()
    };
    assert!(look().await.contains("First words"));
    let change = async || {
        paper
            .book(Slot::Header, Some("culture"), "Other words")
            .await
    };
    let renewed = paper.renewed(change).await;
    assert!(renewed.is_empty(), "{renewed:?}");
    assert!(look().await.contains("Other words"));
    let everywhere = async || paper.book(Slot::Header, None, "Other words").await;
    assert_eq!(
        paper.renewed(everywhere).await,
        ["/", "/news", &paper.news.path]
    );
}

#[tokio::test]
async fn a_setting_makes_those_pages_anew_that_show_it() {
    let paper = Paper::new().await;
    let app = &paper.app;
    let ads = async || {
        app.settings(|settings| settings.ads_txt = "ads.example, 1, DIRECT\n".to_owned())
            .await;
    };
    assert_eq!(paper.renewed(ads).await, ["/ads.txt"]);
    let wall = async || app.settings(|settings| settings.paywall.limit = 2).await;
    let renewed = paper.renewed(wall).await;
    assert!(
        !renewed
            .iter()
            .any(|path| path == "/authors" || path == "/about/ethics")
    );
    let words = async || {
        app.terms(|terms: &mut masthead::talk::comment::Settings| terms.longest = 500)
            .await;
    };
    let renewed = paper.renewed(words).await;
    assert!(renewed.is_empty(), "{renewed:?}");
    let name = async || {
        app.settings(|settings| settings.name = "The Other".to_owned())
            .await
    };
    let renewed = paper.renewed(name).await;
    for path in framed(&paper) {
        assert!(renewed.contains(&path), "{path}");
    }
}

#[tokio::test]
async fn a_section_that_the_paywall_makes_free_is_free_on_every_page() {
    let paper = Paper::new().await;
    let free = async || {
        let always = vec!["culture".to_owned()];
        paper
            .app
            .settings(|settings| settings.paywall.always_free = always)
            .await;
    };
    paper.renewed(free).await;
}

#[tokio::test]
async fn words_of_a_page_about_the_paper_are_on_that_page_alone() {
    let paper = Paper::new().await;
    let edit = async || {
        paper
            .about("ethics", "Ethics", "We name our sources.")
            .await
    };
    assert_eq!(paper.renewed(edit).await, ["/about/ethics"]);
    let rename = async || {
        paper
            .about("ethics", "Our ethics", "We name our sources.")
            .await
    };
    let renewed = paper.renewed(rename).await;
    for path in framed(&paper) {
        assert!(renewed.contains(&path), "{path}");
    }
}

#[tokio::test]
async fn a_story_placed_on_the_home_page_is_a_change_of_the_home_page() {
    let paper = Paper::new().await;
    let place = async || paper.place(&[paper.culture.id]).await;
    assert_eq!(paper.renewed(place).await, ["/"]);
}

#[tokio::test]
async fn what_is_sold_first_is_in_every_header_and_then_where_prices_are() {
    let paper = Paper::new().await;
    let shop = async || {
        crate::payment::shop::sell(&paper.app).await;
    };
    let renewed = paper.renewed(shop).await;
    for path in framed(&paper) {
        assert!(renewed.contains(&path), "{path}");
    }
}

#[tokio::test]
async fn a_scheduled_story_appears_at_its_time_and_leaves_others_warm() {
    let paper = Paper::new().await;
    let at = paper.app.clock.now() + HOUR;
    let story = paper.app.article().section("culture").by(paper.anna);
    let story = story.slug("opera").published_at(at).create().await;
    assert_eq!(paper.app.visitor().get(&story.path).await.status, 404);
    let renewed = paper.published(async || paper.app.clock.set(at)).await;
    assert!(renewed.contains(&"/culture".to_owned()), "{renewed:?}");
    for path in [
        "/news",
        "/about/ethics",
        &paper.news.path,
        &paper.culture.path,
    ] {
        assert!(
            !renewed.iter().any(|one| one == path),
            "{path}: {renewed:?}"
        );
    }
    paper.app.visitor().get(&story.path).await.expect(200);
}

#[tokio::test]
async fn a_translation_is_on_the_page_of_its_story_as_long_as_it_is_public() {
    let paper = Paper::new().await;
    let translate = |state| {
        let made = paper.app.article().section("culture").slug("piece");
        let made = made.headline("Une pièce").access(Access::Free);
        made.language("fr")
            .translates(paper.culture.id)
            .state(state)
    };
    let others = async || {
        let page = paper.app.visitor().get(&paper.culture.path).await;
        page.attrs(".translations a", "href")
    };
    let draft = async || drop(translate(State::Draft).create().await);
    assert_eq!(paper.renewed(draft).await, Vec::<String>::new());
    let publish = async || drop(translate(State::Live).create().await);
    let renewed = paper.renewed(publish).await;
    assert!(renewed.contains(&paper.culture.path), "{renewed:?}");
    assert_eq!(others().await, ["/culture/piece"]);
    for path in ["/news", "/about/ethics", "/authors", &paper.news.path] {
        let is_renewed = renewed.iter().any(|one| one == path);
        assert!(!is_renewed, "{path}: {renewed:?}");
    }
    let withdraw = async || {
        let state = State::Withdrawn;
        masthead::command::state::change(&paper.app, "piece", state)
            .await
            .unwrap();
    };
    let renewed = paper.renewed(withdraw).await;
    assert!(renewed.contains(&paper.culture.path), "{renewed:?}");
    assert!(others().await.is_empty());
    let at = paper.app.clock.now() + HOUR;
    let schedule = async || drop(translate(State::Live).published_at(at).create().await);
    paper.renewed(schedule).await;
    assert!(others().await.is_empty());
    let renewed = paper.renewed(async || paper.app.clock.set(at)).await;
    assert!(renewed.contains(&paper.culture.path), "{renewed:?}");
    assert_eq!(others().await, ["/culture/piece"]);
}

#[tokio::test]
async fn a_story_comes_and_goes_where_its_translation_stood_for_it() {
    let paper = Paper::new().await;
    let app = &paper.app;
    let french = app
        .article()
        .section("culture")
        .slug("piece")
        .by(paper.carla);
    let french = french.language("fr").access(Access::Free).create().await;
    app.refresh().await.unwrap();
    let english = async || {
        let made = app.article().section("culture").slug("opera");
        let made = made.translates(french.id).by(paper.carla);
        drop(made.access(Access::Free).create().await);
    };
    paper.published(english).await;
    let on = async |path: &str, link: &str| {
        let page = app.visitor().get(path).await.expect(200);
        page.attrs("main a", "href").iter().any(|one| one == link)
    };
    for path in ["/", "/culture", "/authors/carla"] {
        assert!(on(path, "/culture/opera").await, "{path}");
        assert!(!on(path, "/culture/piece").await, "{path}");
    }
    let withdraw = async || {
        masthead::command::state::change(app, "opera", State::Withdrawn)
            .await
            .unwrap();
    };
    paper.published(withdraw).await;
    for path in ["/", "/culture", "/authors/carla"] {
        assert!(on(path, "/culture/piece").await, "{path}");
    }
}

#[tokio::test]
async fn what_is_behind_the_gate_is_kept_for_its_readers_until_it_changes() {
    let paper = Paper::new().await;
    let app = &paper.app;
    let [one, other] = ["tide", "storm"].map(|slug| app.article().slug(slug));
    let (one, other) = (one.create().await, other.create().await);
    let mut reader = app.subscriber().await;
    for story in [&one, &other] {
        assert!(reader.get(&story.path).await.expect(200).has_canary());
    }
    let edited = app.article().slug("tide").headline("Another headline");
    edited.create().await;
    let renders = app.metrics.renders.get();
    assert!(reader.get(&other.path).await.expect(200).has_canary());
    assert_eq!(app.metrics.renders.get(), renders + 1, "the card under it");
    assert!(reader.get(&other.path).await.expect(200).has_canary());
    assert_eq!(app.metrics.renders.get(), renders + 1);
    let page = reader.get(&one.path).await.expect(200);
    assert!(page.has_canary() && page.html().contains("Another headline"));
    assert_eq!(app.metrics.renders.get(), renders + 2);
}

#[tokio::test]
async fn a_new_day_is_on_every_page() {
    let paper = Paper::new().await;
    let renewed = paper.renewed(async || paper.app.clock.advance(DAY)).await;
    for path in framed(&paper) {
        assert!(renewed.contains(&path), "{path}");
    }
}

#[tokio::test]
async fn a_topic_with_another_name_is_a_change_of_its_stories_and_lists_alone() {
    let paper = Paper::new().await;
    let rename = async || {
        let harbour = topic::by_slug(&paper.app.db, "harbour").await.unwrap();
        let port = Topic {
            name: "Port".to_owned(),
            ..harbour.unwrap()
        };
        paper
            .deed(async |tx| topic::change(tx, &port, "harbour", NOON).await)
            .await;
    };
    let renewed = paper.renewed(rename).await;
    for path in ["/topics", "/topics/harbour", &paper.news.path] {
        assert!(renewed.iter().any(|one| one == path), "{path}: {renewed:?}");
    }
    for path in ["/", "/news", "/culture", "/authors", &paper.culture.path] {
        assert!(
            !renewed.iter().any(|one| one == path),
            "{path}: {renewed:?}"
        );
    }
}

#[tokio::test]
async fn a_topic_that_is_removed_is_on_no_page_any_more() {
    let paper = Paper::new().await;
    let remove = async || {
        let harbour = topic::by_slug(&paper.app.db, "harbour").await.unwrap();
        let harbour = harbour.unwrap();
        paper
            .deed(async |tx| topic::remove(tx, &harbour, NOON).await)
            .await;
    };
    let renewed = paper.renewed(remove).await;
    assert!(renewed.contains(&paper.news.path), "{renewed:?}");
    for path in ["/", "/culture", &paper.culture.path] {
        assert!(
            !renewed.iter().any(|one| one == path),
            "{path}: {renewed:?}"
        );
    }
}

#[tokio::test]
async fn authors_who_become_one_are_a_change_of_the_pages_that_name_them() {
    let paper = Paper::new().await;
    let merge = async || {
        let publication = paper.app.publication().await.unwrap();
        let plain = |id| {
            let author = publication.author(id).unwrap().clone();
            Author {
                former: Vec::new(),
                ..author
            }
        };
        let (anna, carla) = (plain(paper.anna), plain(paper.carla));
        let app = &paper.app;
        paper
            .deed(async |tx| regroup::merge_authors(tx, app, (&anna, &carla), NOON).await)
            .await;
    };
    let renewed = paper.renewed(merge).await;
    for path in [
        "/authors",
        "/authors/carla",
        "/authors/desk",
        &paper.news.path,
    ] {
        assert!(renewed.iter().any(|one| one == path), "{path}: {renewed:?}");
    }
    for path in ["/culture", "/authors/ben", "/about/ethics"] {
        assert!(
            !renewed.iter().any(|one| one == path),
            "{path}: {renewed:?}"
        );
    }
}

#[tokio::test]
async fn a_section_with_another_address_is_a_change_of_every_page_that_links_there() {
    let paper = Paper::new().await;
    let rename = async || {
        let publication = paper.app.publication().await.unwrap();
        let section = Section {
            slug: "arts".to_owned(),
            ..publication.section_by_slug("culture").unwrap().clone()
        };
        paper
            .deed(async |tx| section::change(tx, &section, "culture", NOON).await)
            .await;
    };
    let renewed = paper.renewed(rename).await;
    for path in framed(&paper) {
        assert!(renewed.contains(&path), "{path}: {renewed:?}");
    }
}
