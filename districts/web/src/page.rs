//! Pages: what every template gets, rendering, and the bounded cache of rendered pages.
use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use super::feed_link::{FeedLink, Format};
use super::kept::{PageCache, Slot};
use super::{Answer, CachePolicy, Rendered};
use crate::next::with_next;
use crate::theme::{self, Theme};
use ground::app::App;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use ground::{i18n, language};

/// The tag of pages with the publication's frame: navigation, footer, where to subscribe.
pub const CHROME: &str = "chrome";
/// The tag of pages that show today's date.
pub const DAY: &str = "day";

/// For whom a page is rendered. It decides which account links the page shows and whether
/// adverts have a place on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Face {
    /// Everybody; the page is public.
    #[default]
    Public,
    /// Somebody with an account who gets adverts.
    Reader,
    /// Somebody who reads without adverts.
    Subscriber,
    /// Somebody without an account, in the network of an institution that has paid.
    Guest,
}

impl Face {
    /// How many there are.
    const COUNT: u64 = 4;

    /// Who may keep a page that is the same for all with this face.
    pub fn policy(self) -> CachePolicy {
        match self {
            Self::Public => CachePolicy::PublicWithoutCookie,
            Self::Reader | Self::Subscriber | Self::Guest => CachePolicy::Private,
        }
    }

    /// Whether pages show no adverts.
    pub fn is_ad_free(self) -> bool {
        matches!(self, Self::Subscriber | Self::Guest)
    }
}

/// What `<head>` says about one page; the templates know it as `page`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Meta {
    /// Title without the publication's name.
    pub title: String,
    /// Description for search engines and cards; only ever public text.
    pub description: String,
    /// Absolute address of the page.
    pub canonical: Option<String>,
    /// BCP 47 tag of the interface on this page.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// `robots` directives other than the default.
    pub robots: Option<&'static str>,
    /// JSON-LD, with `<` escaped.
    pub json_ld: Option<String>,
    /// What is said where the page is shared; nothing of a page about one person.
    pub og: Option<OpenGraph>,
    /// The page in its languages, this one included; empty where there is one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<Alternate>,
    /// BCP 47 tag of title and description, where they are in another language than the interface.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written_in: Option<String>,
    /// Feeds to announce.
    pub feeds: Vec<FeedLink>,
    /// oEmbed address.
    pub oembed_url: Option<String>,
    /// Whether staff sees it through a preview link.
    pub preview: bool,
    /// For whom it is.
    pub face: Face,
    /// Where adverts stand, on pages that have any.
    pub adverts: Option<minijinja::Value>,
}

/// Open Graph properties (ogp.me) besides title, description and address, which are the page's.
#[derive(Clone, Debug, Default, Serialize)]
#[expect(missing_docs, reason = "named as in the protocol")]
pub struct OpenGraph {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub locale: String,
    pub other_locales: Vec<String>,
    pub image: Option<String>,
    pub image_alt: Option<String>,
    pub image_width: Option<i64>,
    pub image_height: Option<i64>,
    pub published: Option<Millis>,
    pub modified: Option<Millis>,
    pub section: Option<String>,
    pub tags: Vec<String>,
}

/// A page in one of its languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// BCP 47 tag, or `x-default` for those who read none of the languages.
    pub language: String,
    /// Absolute address.
    pub url: String,
}

/// A link with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedLink {
    /// What it leads to.
    pub name: String,
    /// Address.
    pub url: String,
}

#[derive(Serialize)]
struct NavItem<'a> {
    name: &'a str,
    url: &'a str,
    current: bool,
}

#[derive(Serialize)]
struct TitledLink<'a> {
    title: &'a str,
    url: &'a str,
}

/// What every page shows of the publication, as its snapshot has it.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "named as in the publication's settings")]
pub struct Chrome {
    /// Distinguishes snapshots within this process, for the keys of caches.
    pub epoch: u64,
    pub name: String,
    pub tagline: String,
    pub language: String,
    pub accent: String,
    pub founded: Option<i32>,
    pub publisher: String,
    pub address: String,
    pub email: String,
    pub time_zone: String,
    /// The publication's time zone.
    pub zone: jiff::tz::TimeZone,
    /// Sections, in the order of the navigation.
    pub sections: Vec<NamedLink>,
    /// About and policy pages.
    pub pages: Vec<NamedLink>,
    /// Where subscriptions are sold, where they are.
    pub subscribe_url: Option<String>,
    pub log_in_url: String,
}

impl Chrome {
    /// Where a page of this snapshot is kept.
    pub fn slot<'a>(&self, path: &'a str, variant: u64) -> Slot<'a> {
        let epoch = self.epoch;
        Slot {
            epoch,
            path,
            variant,
        }
    }

    /// Whether pages look the same in the frame of another snapshot.
    pub fn shows_the_same(&self, other: &Self) -> bool {
        let epoch = self.epoch;
        *self
            == Self {
                epoch,
                ..other.clone()
            }
    }
}

/// The publication as every template sees it.
#[derive(Serialize)]
struct Site<'a> {
    name: &'a str,
    tagline: &'a str,
    language: &'a str,
    dir: &'static str,
    accent: &'a str,
    founded: Option<i32>,
    publisher: &'a str,
    address: &'a str,
    email: &'a str,
    year: i16,
    home_url: &'static str,
    palette_url: String,
    today: Millis,
    nav: Vec<NavItem<'a>>,
    pages: Vec<TitledLink<'a>>,
    feeds_url: &'static str,
    archive_url: &'static str,
    corrections_url: &'static str,
    authors_url: &'static str,
    subscribe_url: Option<&'a str>,
    log_in_url: String,
    cancel_url: Option<&'static str>,
    withdraw_url: Option<&'static str>,
}

#[derive(Serialize)]
struct Context<'a, T> {
    site: Site<'a>,
    page: &'a Meta,
    locale: &'a str,
    time_zone: &'a str,
    #[serde(flatten)]
    content: &'a T,
}

impl Meta {
    /// A page in the publication's language at `path`.
    pub fn new(app: &App, chrome: &Chrome, title: &str, path: &str) -> Self {
        let language = &chrome.language;
        Self {
            title: title.to_owned(),
            canonical: Some(format!("{}{path}", app.config.public_url())),
            language: language.clone(),
            dir: i18n::direction(language),
            og: Some(OpenGraph {
                kind: "website",
                locale: language::open_graph(language),
                ..OpenGraph::default()
            }),
            ..Self::default()
        }
    }

    /// Announces the feeds of the list at `path`, which is empty for the whole publication.
    pub fn announce_feeds(&mut self, app: &App, title: &str, path: &str) {
        let link = |format| FeedLink::new(app, title, path, format);
        self.feeds = Format::ALL.map(link).into();
    }
}

impl<'a> Site<'a> {
    fn new(app: &App, chrome: &'a Chrome, meta: &Meta, path: &str) -> Self {
        let (now, sells) = (app.clock.now(), app.config.sells());
        let first = path.split('/').nth(1).unwrap_or_default();
        let item = |section: &'a NamedLink| NavItem {
            name: &section.name,
            url: &section.url,
            current: section.url.strip_prefix('/') == Some(first),
        };
        let page = |page: &'a NamedLink| TitledLink {
            title: &page.name,
            url: &page.url,
        };
        let year = Timestamp::from_millisecond(now)
            .unwrap_or(Timestamp::MAX)
            .to_zoned_datetime(chrome.zone.clone())
            .year();
        Self {
            name: &chrome.name,
            tagline: &chrome.tagline,
            language: &chrome.language,
            dir: i18n::direction(&chrome.language),
            accent: &chrome.accent,
            founded: chrome.founded,
            publisher: &chrome.publisher,
            address: &chrome.address,
            email: &chrome.email,
            year,
            home_url: "/",
            palette_url: palette_url(&chrome.accent),
            today: now,
            nav: chrome.sections.iter().map(item).collect(),
            pages: chrome.pages.iter().map(page).collect(),
            feeds_url: "/feeds",
            archive_url: "/archive",
            corrections_url: "/corrections",
            authors_url: "/authors",
            subscribe_url: chrome.subscribe_url.as_deref(),
            log_in_url: log_in_url(app, chrome, meta, path),
            cancel_url: sells.then_some("/cancel"),
            withdraw_url: sells.then_some("/cancel/withdraw"),
        }
    }
}

/// The built-in page to log in.
pub const LOG_IN: &str = "/log-in";

/// Where one logs in, and comes back to this page from: with its query, where it is one of its
/// own pages.
fn log_in_url(app: &App, chrome: &Chrome, meta: &Meta, path: &str) -> String {
    // A page that explains an error is shared by many addresses, and has none.
    let is_step = path.is_empty() || path == LOG_IN || path.starts_with("/log-in/");
    if chrome.log_in_url != LOG_IN || is_step {
        return chrome.log_in_url.clone();
    }
    let canonical = meta.canonical.as_deref();
    let ours = canonical.and_then(|url| url.strip_prefix(&app.config.public_url()));
    let with_query = ours.filter(|url| url.split('?').next() == Some(path));
    with_next(LOG_IN, with_query.unwrap_or(path))
}

/// The address of the style sheet that sets the accent; it changes with the colour.
pub fn palette_url(accent: &str) -> String {
    format!("/assets/palette-{}.css", accent.trim_start_matches('#'))
}

/// Renders `template`. `path` is the page's own path, which the navigation marks.
///
/// # Errors
/// When the built-in template fails, which a test forbids.
pub fn render<T: Serialize>(
    app: &App,
    chrome: &Chrome,
    template: &str,
    meta: &Meta,
    path: &str,
    content: &T,
) -> Result<Arc<Rendered>> {
    changes::show_all(&[Tag::any(CHROME), Tag::any(DAY)]);
    let context = Context {
        site: Site::new(app, chrome, meta, path),
        page: meta,
        locale: &meta.language,
        time_zone: &chrome.time_zone,
        content,
    };
    let page = app
        .part::<Theme>()
        .render(template, &theme::context(&context))?;
    app.metrics.renders.inc();
    if page.failure.is_some() {
        app.metrics.theme_failures.inc();
    }
    Ok(Arc::new(Rendered::html(page.html)))
}

/// A page that shows no person anything of their own, from the cache or made now: public for
/// the public, private for whoever is logged in.
///
/// # Errors
/// Whatever `make` fails with.
pub async fn faced(
    app: &App,
    chrome: &Chrome,
    face: impl Into<Face>,
    path: &str,
    make: impl AsyncFnOnce(Face) -> Result<Arc<Rendered>>,
) -> Result<Answer> {
    faced_as(app, chrome, face, (path, 0), make).await
}

/// The same of a page that stands in one of a few ways for those who are logged in, counted from 0: each is
/// kept once for all to whom it stands so. For the public there is one.
///
/// # Errors
/// Whatever `make` fails with.
pub async fn faced_as(
    app: &App,
    chrome: &Chrome,
    face: impl Into<Face>,
    (path, way): (&str, u64),
    make: impl AsyncFnOnce(Face) -> Result<Arc<Rendered>>,
) -> Result<Answer> {
    let face = face.into();
    let slot = chrome.slot(path, face as u64 + way * Face::COUNT);
    let rendered = app
        .part::<PageCache>()
        .get_or_make(&app.changes, slot, make(face))
        .await?;
    Ok(Answer::rendered(face.policy(), rendered))
}

/// A page about the person who asks: rendered for them alone and kept by nobody.
///
/// # Errors
/// When the template fails.
pub fn personal<T: Serialize>(
    app: &App,
    chrome: &Chrome,
    face: impl Into<Face>,
    template: &str,
    mut meta: Meta,
    path: &str,
    content: &T,
) -> Result<Answer> {
    meta.face = face.into();
    meta.robots = Some("noindex");
    meta.og = None;
    let rendered = render(app, chrome, template, &meta, path, content)?;
    Ok(Answer::rendered(CachePolicy::Private, rendered))
}

/// A page that is the same for everybody, from the cache or made now.
///
/// # Errors
/// Whatever `make` fails with.
pub async fn public(
    app: &App,
    chrome: &Chrome,
    path: &str,
    policy: CachePolicy,
    make: impl AsyncFnOnce() -> Result<Arc<Rendered>>,
) -> Result<Answer> {
    let rendered = app
        .part::<PageCache>()
        .get_or_make(&app.changes, chrome.slot(path, 0), make())
        .await?;
    Ok(Answer::rendered(policy, rendered))
}
