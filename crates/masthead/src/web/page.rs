//! Pages: what every template gets, rendering, and the bounded cache of rendered pages.
use std::sync::Arc;

use jiff::Timestamp;
use quick_cache::sync::Cache;
use quick_cache::{Equivalent, Weighter};
use serde::Serialize;

use super::feed_link::FeedLink;
use super::{Answer, CachePolicy, Rendered};
use crate::advert::OnPage;
use crate::app::App;
use crate::clock::Millis;
use crate::error::Result;
use crate::i18n;
use crate::paywall::{Gated, Grant};
use crate::publication::Publication;
use crate::reader::Caller;
use crate::theme;
use crate::theme::Theme;
use crate::web::Weight;

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
    /// Open Graph properties.
    pub og: Option<OpenGraph>,
    /// Feeds to announce.
    pub feeds: Vec<FeedLink>,
    /// oEmbed address.
    pub oembed_url: Option<String>,
    /// Whether staff sees it through a preview link.
    pub preview: bool,
    /// For whom it is.
    pub face: Face,
    /// Where adverts stand, on pages that have any.
    pub adverts: Option<OnPage>,
}

/// Open Graph properties (ogp.me).
#[derive(Clone, Debug, Default, Serialize)]
#[expect(missing_docs, reason = "named as in the protocol")]
pub struct OpenGraph {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub title: String,
    pub description: String,
    pub url: String,
    pub image: Option<String>,
    pub image_alt: Option<String>,
    pub image_width: Option<i64>,
    pub image_height: Option<i64>,
    pub published: Option<Millis>,
    pub modified: Option<Millis>,
    pub section: Option<String>,
    pub tags: Vec<String>,
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
struct NavItem {
    name: String,
    url: String,
    current: bool,
}

#[derive(Serialize)]
struct TitledLink {
    title: String,
    url: String,
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
    nav: Vec<NavItem>,
    pages: Vec<TitledLink>,
    feeds_url: &'static str,
    archive_url: &'static str,
    corrections_url: &'static str,
    authors_url: &'static str,
    subscribe_url: Option<&'a str>,
    log_in_url: &'a str,
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
    pub fn new(app: &App, publication: &Publication, title: &str, path: &str) -> Self {
        let language = &publication.settings.language;
        Self {
            title: title.to_owned(),
            canonical: Some(format!("{}{path}", app.config.public_url())),
            language: language.clone(),
            dir: i18n::direction(language),
            ..Self::default()
        }
    }
}

impl<'a> Site<'a> {
    fn new(app: &App, publication: &'a Publication, path: &str) -> Self {
        let (now, sells) = (app.clock.now(), app.config.sells());
        let settings = &publication.settings;
        let first = path
            .trim_start_matches('/')
            .split('/')
            .next()
            .unwrap_or_default();
        let item = |section: &crate::section::Section| NavItem {
            name: section.name.clone(),
            url: section.path(),
            current: section.slug == first,
        };
        let year = Timestamp::from_millisecond(now)
            .unwrap_or(Timestamp::MAX)
            .to_zoned_datetime(publication.zone.clone())
            .year();
        Self {
            name: &settings.name,
            tagline: &settings.tagline,
            language: &settings.language,
            dir: i18n::direction(&settings.language),
            accent: &settings.accent,
            founded: settings.founded,
            publisher: &settings.publisher,
            address: &settings.address,
            email: &settings.email,
            year,
            home_url: "/",
            palette_url: palette_url(&settings.accent),
            today: now,
            nav: publication.sections.iter().map(item).collect(),
            pages: publication
                .about
                .iter()
                .map(|page| TitledLink {
                    title: page.title.clone(),
                    url: page.path(),
                })
                .collect(),
            feeds_url: "/feeds",
            archive_url: "/archive",
            corrections_url: "/corrections",
            authors_url: "/authors",
            subscribe_url: publication.window.url.as_deref(),
            log_in_url: settings.paywall.log_in(),
            cancel_url: sells.then_some("/cancel"),
            withdraw_url: sells.then_some("/cancel/withdraw"),
        }
    }
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
    publication: &Publication,
    template: &str,
    meta: &Meta,
    path: &str,
    content: &T,
) -> Result<Arc<Rendered>> {
    let context = Context {
        site: Site::new(app, publication, path),
        page: meta,
        locale: &meta.language,
        time_zone: &publication.settings.time_zone,
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
    publication: &Publication,
    caller: &Caller,
    path: &str,
    make: impl AsyncFnOnce(Face) -> Result<Arc<Rendered>>,
) -> Result<Answer> {
    let face = caller.face();
    let variant = face as u64;
    let rendered = match app
        .part::<PageCache>()
        .open(publication.epoch, path, variant)
    {
        Some(rendered) => rendered,
        None => {
            let rendered = make(face).await?;
            app.part::<PageCache>()
                .keep_open(publication.epoch, path, variant, rendered.clone());
            rendered
        }
    };
    Ok(Answer::rendered(face.policy(), rendered))
}

/// A page about the person who asks: rendered for them alone and kept by nobody.
///
/// # Errors
/// When the template fails.
pub fn personal<T: Serialize>(
    app: &App,
    publication: &Publication,
    caller: &Caller,
    template: &str,
    mut meta: Meta,
    path: &str,
    content: &T,
) -> Result<Answer> {
    meta.face = caller.face();
    meta.robots = Some("noindex");
    let rendered = render(app, publication, template, &meta, path, content)?;
    Ok(Answer::rendered(CachePolicy::Private, rendered))
}

/// A page that is the same for everybody, from the cache or made now.
///
/// # Errors
/// Whatever `make` fails with.
pub async fn public(
    app: &App,
    publication: &Publication,
    path: &str,
    policy: CachePolicy,
    make: impl AsyncFnOnce() -> Result<Arc<Rendered>>,
) -> Result<Answer> {
    let rendered = match app.part::<PageCache>().open(publication.epoch, path, 0) {
        Some(rendered) => rendered,
        None => {
            let rendered = Box::pin(make()).await?;
            app.part::<PageCache>()
                .keep_open(publication.epoch, path, 0, rendered.clone());
            rendered
        }
    };
    Ok(Answer::rendered(policy, rendered))
}

/// Rendered pages by snapshot, path and variant, bounded by their weight in bytes.
#[derive(Debug)]
pub struct PageCache {
    open: Cache<Key, Arc<Rendered>, ByWeight>,
    gated: Cache<Key, Gated<Arc<Rendered>>, ByWeight>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    epoch: u64,
    variant: u64,
    path: String,
}

/// A key that borrows its path, so that a look-up allocates nothing.
#[derive(Hash)]
struct Borrowed<'a> {
    epoch: u64,
    variant: u64,
    path: &'a str,
}

impl Equivalent<Key> for Borrowed<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.epoch == key.epoch && self.variant == key.variant && self.path == key.path
    }
}

/// Counts a page's bytes, compressed forms included.
#[derive(Clone, Debug)]
struct ByWeight;

impl<T: Weight> Weighter<Key, T> for ByWeight {
    fn weight(&self, _: &Key, page: &T) -> u64 {
        page.weight()
    }
}

impl PageCache {
    /// A cache of `megabytes`, half for public pages and half for released ones.
    pub fn new(megabytes: u64) -> Self {
        let half = megabytes * 1024 * 1024 / 2;
        let expected = usize::try_from(half / 64_000).unwrap_or(64).max(64);
        Self {
            open: Cache::with_weighter(expected, half, ByWeight),
            gated: Cache::with_weighter(expected, half, ByWeight),
        }
    }

    /// A page without gated text.
    pub fn open(&self, epoch: u64, path: &str, variant: u64) -> Option<Arc<Rendered>> {
        self.open.get(&Borrowed {
            epoch,
            variant,
            path,
        })
    }

    /// Keeps a page without gated text.
    pub fn keep_open(&self, epoch: u64, path: &str, variant: u64, page: Arc<Rendered>) {
        self.open.insert(
            Key {
                epoch,
                variant,
                path: path.to_owned(),
            },
            page,
        );
    }

    /// A page with gated text, for the holder of its grant.
    pub fn gated(
        &self,
        epoch: u64,
        path: &str,
        variant: u64,
        grant: &Grant,
    ) -> Option<Arc<Rendered>> {
        self.gated
            .get(&Borrowed {
                epoch,
                variant,
                path,
            })?
            .open(grant)
            .cloned()
    }

    /// Keeps a page with gated text behind its story's gate.
    pub fn keep_gated(
        &self,
        epoch: u64,
        path: &str,
        variant: u64,
        grant: &Grant,
        page: Arc<Rendered>,
    ) {
        self.gated.insert(
            Key {
                epoch,
                variant,
                path: path.to_owned(),
            },
            Gated::seal(grant.story(), page),
        );
    }
}
