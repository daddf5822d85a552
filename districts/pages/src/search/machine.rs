//! A search for programs: as a feed, and the document by which browsers add it (OpenSearch 1.1).
use std::sync::Arc;

use axum::extract::State;
use http::header::HeaderName;
use http::{HeaderValue, Uri};

use super::ask::{Asked, Given, LONGEST, PATH};
use super::known;
use crate::feed::xml::Xml;
use crate::feed::{LENGTH, Stories, Subject, pages};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::limit::{self, Attempt};
use newsroom::publication::{self, Publication};
use newsroom::search::{self, Order, Reach};
use people::reader::Trying;
use web::assets::Assets;
use web::canonical::address;
use web::extract::Query;
use web::feed_link::{FeedLink, Format};
use web::{Answer, CachePolicy, Rendered, page};

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// The newest stories that a search finds, as `rss.xml`, `atom.xml` or `feed.json`: by what everybody
/// may see, whoever asks, since programs that fetch feeds have no session.
///
/// # Errors
/// [`Error::NotFound`] where nothing is searched for, or nothing that can be.
pub async fn feed(
    State(app): State<App>,
    Trying(who): Trying,
    uri: Uri,
    Query(given): Query<Given>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let format = Format::of(uri.path()).ok_or(Error::NotFound)?;
    let asked = lasting(&known(&publication, given.into()));
    if asked.is_empty() || asked.problem().is_some() {
        return Err(Error::NotFound);
    }
    limit::require(&app, Attempt::Search, &who).await?;
    let query = search::Query {
        order: Order::Newest,
        limit: usize::try_from(LENGTH).unwrap_or_default(),
        ..asked.question()
    };
    let found = search::find(&app, &query, Reach::Public, app.clock.now()).await?;
    let subject = Subject {
        stories: Stories::Found(found.heads),
        name: asked.q.clone(),
        description: words(&publication, "search-feed-text", ("words", &asked.q)),
        path: PATH.to_owned(),
        query: asked.query(),
    };
    let rendered = pages::rendered(&app, &publication, subject, format).await?;
    let answer = Answer::rendered(CachePolicy::Public, rendered);
    Ok(answer.header(ROBOTS, HeaderValue::from_static("noindex")))
}

/// The search as its feed has it, which is always in the order of time and has one page.
fn lasting(asked: &Asked) -> Asked {
    asked.but(|it| it.by_date = false)
}

/// The address of a search's RSS feed.
pub fn feed_url(asked: &Asked) -> String {
    let query = lasting(asked).query();
    format!("{PATH}/{}{query}", Format::Rss.file())
}

/// The feeds of a search, as its page announces them.
pub fn links(app: &App, title: &str, asked: &Asked) -> Vec<FeedLink> {
    let query = lasting(asked).query();
    let link = |format| {
        let mut link = FeedLink::new(app, title, PATH, format);
        link.url.push_str(&query);
        link
    };
    Format::ALL.map(link).into()
}

/// `GET /search/opensearch.xml`: how a browser searches here.
pub async fn description(State(app): State<App>) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let path = "/search/opensearch.xml";
    page::public(&app, &publication, path, CachePolicy::Public, async || {
        let written = document(&app, &publication, path);
        let kind = "application/opensearchdescription+xml; charset=utf-8";
        Ok(Arc::new(Rendered::new(kind, written)))
    })
    .await
}

fn document(app: &App, publication: &Publication, path: &str) -> Vec<u8> {
    let settings = &publication.settings;
    let about = words(publication, "search-description", ("site", &settings.name));
    let (site, own) = (address(app, PATH), address(app, path));
    let icon = address(app, &app.part::<Assets>().url("favicon-48.png"));
    // 16 characters are what the protocol allows.
    let short: String = settings.name.chars().take(16).collect();
    let root = [("xmlns", "http://a9.com/-/spec/opensearch/1.1/")];
    Xml::document("OpenSearchDescription", &root, |xml| {
        xml.text("ShortName", short.trim());
        xml.text(
            "LongName",
            &settings.name.chars().take(48).collect::<String>(),
        );
        xml.text("Description", &about);
        xml.text("InputEncoding", "UTF-8");
        xml.text("Language", &settings.language);
        let image = [("width", "48"), ("height", "48"), ("type", "image/png")];
        xml.text_with("Image", &image, &icon);
        for (kind, file) in [
            ("text/html", String::new()),
            (Format::Rss.media_type(), format!("/{}", Format::Rss.file())),
        ] {
            let template = format!("{site}{file}?q={{searchTerms}}");
            let url = [
                ("type", kind),
                ("method", "get"),
                ("template", template.as_str()),
            ];
            xml.empty("Url", &url);
        }
        let own = [
            ("type", "application/opensearchdescription+xml"),
            ("rel", "self"),
            ("template", own.as_str()),
        ];
        xml.empty("Url", &own);
    })
}

fn words(publication: &Publication, key: &str, (name, value): (&'static str, &str)) -> String {
    let mut args = FluentArgs::new();
    let value: String = value.chars().take(LONGEST).collect();
    args.set(name, value);
    i18n::translate(&publication.settings.language, key, &args)
}
