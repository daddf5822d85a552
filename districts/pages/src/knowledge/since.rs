//! `/story/{slug}/since`: what is new in a storyline since a reader with an account was here. The mark is
//! a row of theirs, exported and erased with the account; it can be switched off.
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::readers;
use super::story::{self, Shown};
use super::{view, when};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n::{self, DateStyle};
use newsroom::knowledge::shown::Quote;
use newsroom::publication::{self, Publication};
use people::reader::{Caller, SignedIn};
use people::reading;
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::page::{self, Meta};

/// What is new is named one by one up to so many.
const MOST: usize = 50;

#[derive(Serialize)]
struct SincePage {
    storyline: Link,
    /// Milliseconds; 0 for never.
    mark: Millis,
    is_off: bool,
    date: Option<String>,
    fresh: Vec<Fresh>,
    action: String,
}

#[derive(Serialize)]
struct Link {
    title: String,
    url: String,
}

/// Something that is new.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Fresh {
    item: String,
    text: String,
    is_corrected: bool,
}

/// What a reader does about their mark.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// `seen`, `forget` or `remember`.
    deed: String,
    /// The newest that they have seen, where the page said it; else now.
    at: Option<Millis>,
}

/// The page.
///
/// # Errors
/// As the storyline's own page.
pub async fn show(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(slug): Path<String>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let found = story::find(&readers(&app, &publication), &slug).await;
    let shown = match found {
        Ok(shown) => shown,
        Err(error) => return story::led(Err(error), "/since"),
    };
    let reader = viewer.reader.id;
    let is_off = reading::is_off(&app.db, reader).await?;
    let mark = reading::of(&app.db, reader, shown.line.id).await?;
    let path = shown.line.path();
    let here = format!("{path}/since");
    let title = i18n::text(&publication.settings.language, "facts-since");
    let mut meta = Meta::new(&app, &publication, &title, &here);
    meta.canonical = None;
    let content = SincePage {
        date: mark.map(|at| day(&publication, at)),
        fresh: fresh(&publication, &shown, mark.unwrap_or(Millis::MAX)),
        storyline: Link {
            title: shown.line.title.clone(),
            url: path,
        },
        mark: mark.unwrap_or_default(),
        is_off,
        action: here.clone(),
    };
    let caller = Caller::of(viewer);
    let template = "knowledge/since.html";
    page::personal(&app, &publication, &caller, template, meta, &here, &content)
}

fn day(publication: &Publication, at: Millis) -> String {
    let language = &publication.settings.language;
    i18n::date(language, &publication.zone, at, DateStyle::Long)
}

/// What has come or was corrected after a mark, in the page's words.
fn fresh(publication: &Publication, shown: &Shown, mark: Millis) -> Vec<Fresh> {
    let language = publication.settings.language.as_str();
    let one = |item: String, text: String| Fresh {
        item,
        text,
        is_corrected: false,
    };
    let told = &shown.told;
    let moments = told.moments.iter().chain(&told.next);
    let mut fresh: Vec<Fresh> = moments
        .filter(|moment| view::news_at(moment.confirmed_at, &moment.story) > mark)
        .map(|moment| {
            let when = when::said(&moment.edtf, language);
            one(
                view::moment_item(moment),
                format!("{when}: {}", moment.title),
            )
        })
        .collect();
    let is_new = |quote: &&Quote| view::news_at(quote.confirmed_at, &quote.story) > mark;
    let quotes = shown.quotes.iter().filter(is_new);
    fresh.extend(quotes.map(|quote| one(view::quote_item(quote), quote.words.clone())));
    let figures = told.figures.iter().take(story::FIGURES);
    let figures = figures.filter(|one| view::news_at(one.confirmed_at, &one.story) > mark);
    fresh.extend(figures.map(|figure| {
        let measure = figure.measure.as_ref().map(|measure| measure.name.as_str());
        let value = view::value(figure, language);
        let text = measure.map_or_else(|| value.clone(), |name| format!("{name}: {value}"));
        one(view::figure_item(figure), text)
    }));
    let stories = told.articles.iter().filter(|head| head.published_at > mark);
    fresh.extend(
        stories.map(|head| one(format!("story-{}", head.id), head.wording.headline.clone())),
    );
    if shown.line.summary_at.is_some_and(|at| at > mark) {
        let text = i18n::text(language, "facts-summary-changed");
        fresh.insert(0, one("summary".to_owned(), text));
    }
    fresh.truncate(MOST);
    fresh
}

/// Keeps the mark, or switches that off or on.
///
/// # Errors
/// As the storyline's own page.
pub async fn update(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(slug): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let found = story::find(&readers(&app, &publication), &slug).await;
    let shown = match found {
        Ok(shown) => shown,
        Err(error) => return story::led(Err(error), "/since"),
    };
    let (reader, now) = (viewer.reader.id, app.clock.now());
    let mut tx = app.db.begin().await?;
    match typed.deed.as_str() {
        "seen" => {
            let at = typed.at.unwrap_or(now).clamp(0, now);
            reading::mark(&mut tx, reader, shown.line.id, at).await?;
        }
        "forget" => reading::set_off(&mut tx, reader, true, now).await?,
        "remember" => reading::set_off(&mut tx, reader, false, now).await?,
        _ => {}
    }
    tx.commit().await?;
    Ok(Answer::see_other(&format!("{}/since", shown.line.path())))
}
