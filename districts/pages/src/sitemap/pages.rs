//! `GET /sitemap.xml`, `/sitemaps/{file}` and `/sitemap-news.xml`.
use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use jiff::tz::TimeZone;

use super::write::{self, Url};
use super::{MAX_ENTRIES, MAX_NEWS, MONTH_ENTRIES, NEWS_AGE, Part, Span, part};
use crate::article::languages::alternates;
use crate::knowledge;
use ground::app::App;
use ground::clock::{MINUTE, Millis};
use ground::error::{Error, Result};
use newsroom::article::{self, Cursor, Head, counts, translation};
use newsroom::picture::view::{load, share_url};
use newsroom::publication::{self, Publication};
use newsroom::topic;
use web::canonical::address;
use web::extract::Path;
use web::kept::PageCache;
use web::{Answer, CachePolicy, Rendered, page};

/// Articles read at a time.
const BATCH: i64 = 1_000;

/// `GET /sitemap.xml`: where the others are.
pub async fn index(State(app): State<App>) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    page::public(
        &app,
        &publication,
        "/sitemap.xml",
        CachePolicy::Public,
        async || {
            let mut files = vec![(address(&app, "/sitemaps/pages.xml"), None)];
            for part in parts(&app).await? {
                files.push((
                    address(&app, &format!("/sitemaps/{}.xml", part.name)),
                    Some(part.changed),
                ));
            }
            Ok(rendered(write::index(&files)))
        },
    )
    .await
}

/// The files that hold the articles, newest first.
async fn parts(app: &App) -> Result<Vec<Part>> {
    let (db, now) = (&app.db, app.clock.now());
    let mut parts = Vec::new();
    for month in counts::months(db, &TimeZone::UTC, now).await? {
        match month.articles > MONTH_ENTRIES {
            true => {
                let days = article::days(db, (month.start, month.end), now).await?;
                parts.extend(days.iter().map(|day| part(day.start, false, day.changed)));
            }
            false => parts.push(part(month.start, true, month.changed)),
        }
    }
    Ok(parts)
}

/// `GET /sitemaps/{file}`: `pages.xml`, or the articles of a month or day, as in `2026-06.xml`.
///
/// # Errors
/// [`Error::NotFound`] for a span without articles.
pub async fn show(State(app): State<App>, Path(file): Path<String>) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let name = file.strip_suffix(".xml").ok_or(Error::NotFound)?;
    let span = Span::parse(name);
    if name != "pages" && span.is_none() {
        return Err(Error::NotFound);
    }
    let path = format!("/sitemaps/{file}");
    page::public(&app, &publication, &path, CachePolicy::Public, async || {
        let urls = match span {
            Some(span) => articles(&app, &publication, span).await?,
            None => other_pages(&app, &publication).await?,
        };
        Ok(rendered(write::urls(&urls)))
    })
    .await
}

/// `GET /sitemap-news.xml`: articles of the last two days, as Google News reads them.
pub async fn news(State(app): State<App>) -> Result<Answer> {
    const PATH: &str = "/sitemap-news.xml";
    let publication = publication::current(&app).await?;
    let now = app.clock.now();
    // Articles grow old without any change of the publication, so memory serves for a minute.
    let minute = now.div_euclid(MINUTE);
    let variant = minute.unsigned_abs();
    let make = async {
        let since = minute * MINUTE - NEWS_AGE;
        let heads = article::all_between(
            &app.db,
            (since, now + 1),
            Cursor::start(now + 1),
            now,
            MAX_NEWS,
        )
        .await?;
        Ok(rendered(write::news(&publication, &heads, |head| {
            address(&app, &head.path(&publication))
        })))
    };
    let page = app
        .part::<PageCache>()
        .get_or_make(&app.changes, publication.slot(PATH, variant), make)
        .await?;
    Ok(Answer::rendered(CachePolicy::Public, page))
}

fn rendered(xml: Vec<u8>) -> Arc<Rendered> {
    Arc::new(Rendered::new("application/xml; charset=utf-8", xml))
}

async fn articles(app: &App, publication: &Publication, span: Span) -> Result<Vec<Url>> {
    let (from, to) = span.bounds().ok_or(Error::NotFound)?;
    let now = app.clock.now();
    let to = to.min(now + 1);
    let told = translation::between(&app.db, from, to, now).await?;
    let mut stories: HashMap<i64, Vec<&Head>> = HashMap::new();
    for head in &told {
        stories.entry(head.story).or_default().push(head);
    }
    let mut cursor = Cursor::start(to);
    let mut urls = Vec::new();
    loop {
        let heads = article::all_between(&app.db, (from, to), cursor, now, BATCH).await?;
        urls.extend(article_urls(app, publication, &heads, &stories).await?);
        match heads.last() {
            Some(last) if heads.len() as i64 == BATCH && (urls.len() as i64) < MAX_ENTRIES => {
                cursor = Cursor {
                    at: last.published_at,
                    id: last.id,
                };
            }
            _ => break,
        }
    }
    if urls.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(urls)
}

async fn article_urls(
    app: &App,
    publication: &Publication,
    heads: &[Head],
    stories: &HashMap<i64, Vec<&Head>>,
) -> Result<Vec<Url>> {
    let ids = heads
        .iter()
        .filter_map(|head| Some(head.picture.as_ref()?.picture));
    let pictures: HashMap<_, _> = load(app, ids.collect()).await?;
    let url = |head: &Head| {
        let picture = head
            .picture
            .as_ref()
            .and_then(|lead| pictures.get(&lead.picture));
        Url {
            address: address(app, &head.path(publication)),
            changed: Some(head.updated_at.unwrap_or(head.published_at)),
            image: picture.map(|picture| share_url(app, picture).0),
            alternates: stories
                .get(&head.story)
                .filter(|told| told.len() > 1)
                .map_or_else(Vec::new, |told| alternates(app, publication, told)),
        }
    };
    Ok(heads.iter().map(url).collect())
}

/// Everything that is no article.
async fn other_pages(app: &App, publication: &Publication) -> Result<Vec<Url>> {
    let now: Millis = app.clock.now();
    let fixed = [
        "/",
        "/archive",
        "/authors",
        "/corrections",
        "/feeds",
        "/topics",
    ];
    let mut paths: Vec<String> = fixed.into_iter().map(str::to_owned).collect();
    paths.extend(
        publication
            .sections()
            .iter()
            .map(newsroom::section::Section::path),
    );
    paths.extend(publication.about().iter().map(newsroom::about::Entry::path));
    let mut authors: Vec<String> = publication
        .authors()
        .map(newsroom::author::Author::path)
        .collect();
    authors.sort();
    paths.extend(authors);
    let topics = topic::all(&app.db, now).await?;
    paths.extend(
        topics
            .into_iter()
            .map(|topic| format!("/topics/{}", topic.slug)),
    );
    paths.extend(knowledge::paths(app, publication).await?);
    let mut seen = std::collections::HashSet::new();
    paths.retain(|path| seen.insert(path.clone()));
    let url = |path: &String| Url {
        address: address(app, path),
        changed: None,
        image: None,
        alternates: Vec::new(),
    };
    Ok(paths.iter().map(url).collect())
}
