//! A small paper with something on every kind of page, and what a change of it makes anew.
use std::collections::BTreeMap;

use masthead::ground::error::Result;
use masthead::newsroom::about::{self, AboutPage};
use masthead::newsroom::author::{self, Author};
use masthead::newsroom::front::{self, HOME};
use masthead::newsroom::section::{self, Section};
use masthead::paywall::Access;
use masthead::talk::advert::Slot;
use richtext::Document;

use crate::advert::{book, campaign, house};
use crate::harness::{NOON, Node, Page, TestApp, TestArticle, TestPicture};

/// Pages besides those of the stories.
const PAGES: [&str; 25] = [
    "/",
    "/news",
    "/culture",
    "/authors",
    "/authors/anna",
    "/authors/ben",
    "/authors/carla",
    "/authors/desk",
    "/topics",
    "/topics/harbour",
    "/archive",
    "/archive/2026/06",
    "/corrections",
    "/about/ethics",
    "/about/contact",
    "/feeds",
    "/subscribe",
    "/nowhere/at/all",
    "/rss.xml",
    "/culture/atom.xml",
    "/authors/anna/rss.xml",
    "/sitemap.xml",
    "/sitemaps/pages.xml",
    "/ads.txt",
    "/humans.txt",
];

/// The paper.
pub struct Paper {
    pub app: TestApp,
    pub anna: i64,
    pub carla: i64,
    pub picture: TestPicture,
    /// In the section news, by Anna, about the harbour, with the picture.
    pub news: TestArticle,
    /// In the section culture, by Ben.
    pub culture: TestArticle,
}

impl Paper {
    pub async fn new() -> Self {
        let app = TestApp::selling().await;
        let anna = app.person_author("Anna").await;
        let ben = app.person_author("Ben").await;
        let carla = app.person_author("Carla").await;
        app.team_author("Desk", &[(anna, "Editor")]).await;
        let picture = app.picture().create().await;
        let free = || app.article().access(Access::Free).gate_after(8);
        let news = free().slug("quay").by(anna).topic("Harbour");
        let news = news.lead_picture(&picture).create().await;
        let culture = free().section("culture").slug("play").by(ben);
        let culture = culture.create().await;
        let paper = Self {
            app,
            anna,
            carla,
            picture,
            news,
            culture,
        };
        paper
            .about("ethics", "Ethics", "We say what we know.")
            .await;
        paper.about("contact", "Contact", "Write to us.").await;
        paper
    }

    /// The addresses of all pages.
    pub fn paths(&self) -> Vec<String> {
        let stories = [&self.news, &self.culture].map(|story| story.path.clone());
        PAGES
            .map(str::to_owned)
            .into_iter()
            .chain(stories)
            .collect()
    }

    /// Keeps a page about the paper.
    pub async fn about(&self, slug: &str, title: &str, words: &str) {
        let page = AboutPage {
            id: self.app.ids.next(NOON),
            slug: slug.to_owned(),
            kind: "other".to_owned(),
            title: title.to_owned(),
            document: Document::from_kinds(vec![richtext::BlockKind::Paragraph {
                text: richtext::Inline::from_plain(words),
            }]),
            updated_at: NOON,
        };
        let position = i64::try_from(slug.len()).unwrap();
        let mut tx = self.app.db.begin().await.unwrap();
        let _ = about::save(&mut tx, &page, position).await.unwrap();
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
    }

    /// Changes somebody who signs.
    pub async fn author(&self, id: i64, change: impl FnOnce(&mut Author)) {
        let publication = self.app.publication().await.unwrap();
        let mut author = publication.author(id).unwrap().clone();
        change(&mut author);
        let mut tx = self.app.db.begin().await.unwrap();
        assert!(author::save(&mut tx, &author).await.unwrap().is_changed());
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
    }

    /// Changes a section.
    pub async fn section(&self, slug: &str, change: impl FnOnce(&mut Section)) {
        let publication = self.app.publication().await.unwrap();
        let mut section = publication.section_by_slug(slug).unwrap().clone();
        change(&mut section);
        let mut tx = self.app.db.begin().await.unwrap();
        assert!(
            section::save(&mut tx, &section, 0)
                .await
                .unwrap()
                .is_changed()
        );
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
    }

    /// Does something with the structure in a transaction of its own.
    pub async fn deed(&self, deed: impl AsyncFnOnce(&mut db::Tx) -> Result<()>) {
        let mut tx = self.app.db.begin().await.unwrap();
        deed(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
    }

    /// Places stories on the home page.
    pub async fn place(&self, ids: &[i64]) {
        let mut tx = self.app.db.begin().await.unwrap();
        assert!(front::place(&mut tx, HOME, ids).await.unwrap().is_changed());
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
    }

    /// Books an advert for a slot, in one section or everywhere.
    pub async fn book(&self, slot: Slot, section: Option<&str>, headline: &str) {
        let campaign = masthead::talk::advert::Campaign {
            sections: section.map(str::to_owned).into_iter().collect(),
            ..campaign(&self.app, 1)
        };
        let mut creative = house(1);
        creative.slots = vec![slot];
        if let masthead::talk::advert::Content::House(house) = &mut creative.content {
            headline.clone_into(&mut house.headline);
        }
        book(&self.app, &campaign, &[creative]).await;
    }

    /// Makes a change, and gives the pages that were made anew for it. What every page shows
    /// afterwards is what a server shows that has kept nothing.
    pub async fn renewed(&self, change: impl AsyncFnOnce()) -> Vec<String> {
        self.renewed_but(change, |_| false).await
    }

    /// The same where a story comes. Under others it stands from the next day on.
    pub async fn published(&self, change: impl AsyncFnOnce()) -> Vec<String> {
        let stories = [&self.news.path, &self.culture.path];
        self.renewed_but(change, |path| stories.into_iter().any(|one| one == path))
            .await
    }

    async fn renewed_but(
        &self,
        change: impl AsyncFnOnce(),
        may_lag: impl Fn(&str) -> bool,
    ) -> Vec<String> {
        let before = shown(&self.app, &self.paths()).await;
        change().await;
        let mut renewed = Vec::new();
        let cold = self.app.another_node().await;
        for path in self.paths() {
            let renders = self.app.metrics.renders.get();
            let page = look(&self.app, &path).await;
            let made = self.app.metrics.renders.get() > renders;
            let fresh = look(&cold, &path).await;
            let is_as_fresh = page.html() == fresh.html();
            assert!(is_as_fresh || may_lag(&path), "{path} is stale");
            let is_same = page.html() == before[&path];
            assert!(made || is_same || !is_html(&page), "{path}");
            if made || (!is_same && !is_html(&page)) {
                renewed.push(path);
            }
        }
        renewed
    }
}

/// What every page shows, kept from now on.
async fn shown(node: &Node, paths: &[String]) -> BTreeMap<String, String> {
    let mut shown = BTreeMap::new();
    for path in paths {
        shown.insert(path.clone(), look(node, path).await.html());
    }
    let renders = node.metrics.renders.get();
    for path in paths {
        assert_eq!(look(node, path).await.html(), shown[path], "{path}");
    }
    assert_eq!(node.metrics.renders.get(), renders, "all pages are kept");
    shown
}

async fn look(node: &Node, path: &str) -> Page {
    node.visitor().get(path).await
}

fn is_html(page: &Page) -> bool {
    page.header("content-type").starts_with("text/html")
}
