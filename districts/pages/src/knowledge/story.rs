//! `GET /story/{slug}`: a storyline, the list of them, their feeds and their rows. The page is the same
//! for all readers of a face; what is new for one is marked in the browser, or on a page of their own.
use std::sync::Arc;

use axum::extract::State;
use http::Uri;
use serde::Serialize;

use super::rows::{self, Content, Format};
use super::view::{self, FigureView, MomentView, NameView, QuoteView, StoryView, StripView};
use super::{follow, json_ld, readers};
use crate::feed::pages::rendered as rendered_feed;
use crate::feed::{LENGTH, Stories, Subject};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::former::Lead;
use newsroom::knowledge::shown::{self, Quote, Readers, Told};
use newsroom::knowledge::storyline::{self, Storyline};
use newsroom::publication::{self, Publication};
use people::reader::Caller;
use web::extract::Path;
use web::feed_link::Format as FeedFormat;
use web::page::{self, Face, Meta};
use web::{Answer, CachePolicy, Rendered};

/// The list of storylines.
const INDEX: &str = "/story";
/// Storylines in the list.
const LINES: usize = 100;
/// Key figures on the page.
pub(super) const FIGURES: usize = 3;
/// Who is who.
const PEOPLE: usize = 8;
/// Quotations on the page.
const QUOTES: usize = 6;
/// Stories whose quotations are looked at.
const QUOTED: usize = 10;
/// Stories on the page.
const STORIES: usize = 40;

#[derive(Serialize)]
struct ShowPage {
    storyline: Head,
    since: Since,
    mail: Mail,
    key_figures: Vec<FigureView>,
    few: Vec<MomentView>,
    all: Vec<MomentView>,
    total: usize,
    strip: Option<StripView>,
    quotes: Vec<QuoteView>,
    plans: Vec<MomentView>,
    people: Vec<NameView>,
    articles: Vec<StoryView>,
    feeds: Vec<FollowLink>,
    csv_url: String,
    json_url: String,
}

/// The storyline itself.
#[derive(Serialize)]
struct Head {
    id: i64,
    title: String,
    state: &'static str,
    summary: Vec<String>,
    summary_at: Millis,
    updated: Option<Millis>,
}

/// What the script needs to say what is new.
#[derive(Serialize)]
struct Since {
    /// Words around a day, which stands for `#`.
    date_words: String,
    /// Where the mark of an account is kept, for readers who have one.
    account_url: Option<String>,
}

/// Following by e-mail.
#[derive(Serialize)]
struct Mail {
    url: String,
    /// Whether it is known who reads, so that one press is enough.
    is_known: bool,
    is_on: bool,
}

#[derive(Serialize)]
struct FollowLink {
    name: &'static str,
    url: String,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Serialize)]
struct IndexPage {
    storylines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    title: String,
    url: String,
    summary: String,
    updated: Millis,
}

/// A storyline with what readers see of it.
pub(super) struct Shown {
    pub line: Storyline,
    pub told: Told,
    pub quotes: Vec<Quote>,
}

/// The storyline at a slug, where there is something to show.
pub(super) async fn find(readers: &Readers<'_>, slug: &str) -> Result<Shown> {
    let line = match storyline::by_slug(readers.db, slug).await? {
        Some(line) => line,
        None => return Err(moved(readers, slug).await?),
    };
    let told = shown::of_storyline(readers, &line).await?;
    if told.is_empty() {
        return Err(Error::NotFound);
    }
    let mut quotes = Vec::new();
    for head in told.articles.iter().take(QUOTED) {
        quotes.extend(shown::quotes_of_article(readers, head).await?);
    }
    Ok(Shown { line, told, quotes })
}

/// Where a slug leads that no storyline has now.
async fn moved(readers: &Readers<'_>, slug: &str) -> Result<Error> {
    Ok(match storyline::by_former_slug(readers.db, slug).await? {
        Some(Lead::To(id)) => match storyline::by_id(readers.db, id).await? {
            Some(line) => Error::Elsewhere(line.path()),
            None => Error::NotFound,
        },
        Some(Lead::Gone) => Error::Removed,
        None => Error::NotFound,
    })
}

/// Leads from a former slug to the address now, with `rest` behind it.
pub(super) fn led(answer: Result<Answer>, rest: &str) -> Result<Answer> {
    match answer {
        Err(Error::Elsewhere(to)) => Ok(Answer::moved(&format!("{to}{rest}"))),
        answer => answer,
    }
}

/// `GET /story`: the storylines that have something to show, those that were changed last first.
pub async fn index(State(app): State<App>, caller: Caller) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    page::faced(&app, &publication, &caller, INDEX, async |face| {
        let readers = readers(&app, &publication);
        let lines = shown::storylines(&readers, None, LINES).await?;
        let title = i18n::text(&publication.settings.language, "facts-storylines");
        let mut meta = Meta::new(&app, &publication, &title, INDEX);
        meta.face = face;
        let line = |line: Storyline| Line {
            url: line.path(),
            summary: line
                .summary
                .split("\n\n")
                .next()
                .unwrap_or_default()
                .to_owned(),
            updated: line.updated_at,
            title: line.title,
        };
        let content = IndexPage {
            storylines: lines.into_iter().map(line).collect(),
        };
        let template = "knowledge/index.html";
        page::render(&app, &publication, template, &meta, INDEX, &content)
    })
    .await
}

/// The page of a storyline.
///
/// # Errors
/// [`Error::NotFound`] where there is none, or nothing of it may be shown.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(slug): Path<String>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let path = format!("{INDEX}/{slug}");
    let is_followed = follow::is_by(&app, &caller, &slug).await?;
    let kept = (path.as_str(), u64::from(is_followed));
    let shown = page::faced_as(&app, &publication, &caller, kept, async |face| {
        let shown = find(&readers(&app, &publication), &slug).await?;
        rendered(&app, &publication, &shown, (face, is_followed))
    });
    led(shown.await, "")
}

fn rendered(
    app: &App,
    publication: &Publication,
    shown: &Shown,
    (face, is_followed): (Face, bool),
) -> Result<Arc<Rendered>> {
    let (line, told) = (&shown.line, &shown.told);
    let path = line.path();
    let mut meta = Meta::new(app, publication, &line.title, &path);
    meta.face = face;
    meta.description = line
        .summary
        .split_whitespace()
        .take(40)
        .collect::<Vec<_>>()
        .join(" ");
    meta.announce_feeds(app, &line.title, &path);
    let markup = json_ld::Content {
        about: Some(json_ld::labels(app, told.who.iter().take(PEOPLE))),
        rows: rows_of(shown),
    };
    meta.json_ld = Some(json_ld::page(
        app,
        (line.title.as_str(), path.as_str()),
        &markup,
    ));
    let content = content(app, publication, shown, (face, is_followed));
    page::render(
        app,
        publication,
        "knowledge/story.html",
        &meta,
        &path,
        &content,
    )
}

fn content(
    app: &App,
    publication: &Publication,
    shown: &Shown,
    (face, is_followed): (Face, bool),
) -> ShowPage {
    let (line, told) = (&shown.line, &shown.told);
    let language = publication.settings.language.as_str();
    let moments = |some| view::moments(some, &told.moments, language);
    let story =
        |head: &newsroom::article::Head| StoryView::of_head(head, publication).marked(head.id);
    let path = line.path();
    let (csv_url, json_url) = rows::urls(&path);
    let follow = |(format, name): (FeedFormat, &'static str)| FollowLink {
        name,
        url: format!("{path}/{}", format.file()),
        kind: format.media_type(),
    };
    let formats = [
        (FeedFormat::Rss, "RSS"),
        (FeedFormat::Atom, "Atom"),
        (FeedFormat::Json, "JSON Feed"),
    ];
    let figures = told.figures.iter().take(FIGURES);
    ShowPage {
        storyline: head(app, line),
        since: since(&path, face, language),
        mail: Mail {
            url: format!("{path}/follow"),
            is_known: has_account(face),
            is_on: is_followed,
        },
        key_figures: figures.map(|one| view::figure(one, language)).collect(),
        all: match told.moments.len() > told.five.len() {
            true => moments(&told.moments),
            false => Vec::new(),
        },
        few: moments(&told.five),
        total: told.moments.len(),
        strip: view::strip(&told.moments, language),
        quotes: shown.quotes.iter().take(QUOTES).map(view::quote).collect(),
        plans: view::moments(&told.next, &[], language),
        people: told
            .who
            .iter()
            .take(PEOPLE)
            .map(NameView::of_mentioned)
            .collect(),
        articles: told.articles.iter().take(STORIES).map(story).collect(),
        feeds: formats.map(follow).into(),
        csv_url,
        json_url,
    }
}

fn head(app: &App, line: &Storyline) -> Head {
    Head {
        id: line.id,
        title: line.title.clone(),
        state: line.state_at(app.clock.now()).word(),
        summary: paragraphs(&line.summary),
        summary_at: line.summary_at.unwrap_or(line.made_at),
        updated: Some(line.updated_at),
    }
}

/// The paragraphs of a text, which blank lines part.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let parts = text.split("\n\n").map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a page of this face is for readers with an account.
fn has_account(face: Face) -> bool {
    matches!(face, Face::Reader | Face::Subscriber)
}

fn since(path: &str, face: Face, language: &str) -> Since {
    let mut args = FluentArgs::new();
    args.set("date", "#");
    Since {
        date_words: i18n::translate(language, "facts-since-date", &args),
        account_url: has_account(face).then(|| format!("{path}/since")),
    }
}

fn rows_of(shown: &Shown) -> Content<'_> {
    Content {
        moments: &shown.told.moments,
        plans: &shown.told.next,
        figures: &shown.told.figures,
        quotes: &shown.quotes,
    }
}

/// `GET /story/{slug}/data.csv` and `data.json`.
///
/// # Errors
/// What [`show`] says.
pub async fn data(State(app): State<App>, Path(slug): Path<String>, uri: Uri) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let format = Format::of(uri.path()).ok_or(Error::NotFound)?;
    let made = page::public(
        &app,
        &publication,
        uri.path(),
        CachePolicy::Public,
        async || {
            let shown = find(&readers(&app, &publication), &slug).await?;
            let path = shown.line.path();
            let of = (shown.line.title.as_str(), path.as_str());
            rows::rendered(&app, &publication, of, rows_of(&shown), format)
        },
    );
    led(made.await, &format!("/{}", file(&uri)))
}

/// `GET /story/{slug}/rss.xml`, `atom.xml` and `feed.json`: the storyline's stories, the newest first.
///
/// # Errors
/// What [`show`] says.
pub async fn feed(State(app): State<App>, Path(slug): Path<String>, uri: Uri) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let format = FeedFormat::of(uri.path()).ok_or(Error::NotFound)?;
    let made = page::public(
        &app,
        &publication,
        uri.path(),
        CachePolicy::Public,
        async || {
            let Shown { line, told, .. } = find(&readers(&app, &publication), &slug).await?;
            let length = usize::try_from(LENGTH).unwrap_or(usize::MAX);
            let heads = told.articles.into_iter().take(length).collect();
            let subject = Subject {
                stories: Stories::Found(heads),
                path: line.path(),
                description: line.summary,
                name: line.title,
                query: String::new(),
            };
            rendered_feed(&app, &publication, subject, format).await
        },
    );
    led(made.await, &format!("/{}", file(&uri)))
}

/// The last part of an address.
fn file(uri: &Uri) -> &str {
    uri.path().rsplit('/').next().unwrap_or_default()
}
