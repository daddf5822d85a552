//! What stands in a story of what is known: a closed box at a figure, and the story so far at its foot.
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use richtext::{BlockId, Document};
use serde::Serialize;

use super::view::{self, FigureView, MomentView};
use super::{readers, released, story::paragraphs};
use ground::app::App;
use ground::error::Result;
use ground::i18n;
use newsroom::article::Head;
use newsroom::knowledge::figure::Period;
use newsroom::knowledge::shown::{self, Figure, Mentioned, Readers};
use newsroom::knowledge::thing;
use newsroom::publication::Publication;
use web::theme::{self, Theme};

/// Other counts and other periods in a box.
const OTHERS: usize = 6;
/// Storylines at the foot of a story.
const STORYLINES: usize = 2;
/// Moments of each.
const MOMENTS: usize = 3;

/// A box with the block that it stands behind.
#[derive(Clone, Debug)]
pub struct Boxed {
    figure: i64,
    block: String,
    html: Arc<str>,
}

#[derive(Serialize)]
struct BoxPage<'a> {
    figure: FigureView,
    words: &'a str,
    others: Vec<FigureView>,
    periods: Vec<FigureView>,
    page: Tongue<'a>,
    locale: &'a str,
    time_zone: &'a str,
}

/// The language of the page around a box.
#[derive(Serialize)]
struct Tongue<'a> {
    language: &'a str,
    dir: &'static str,
}

/// A storyline as far as it had come, without what the story itself tells.
#[derive(Clone, Debug, Serialize)]
pub struct SoFar {
    id: i64,
    title: String,
    url: String,
    summary: Vec<String>,
    moments: Vec<MomentView>,
}

/// The things that a story names in the open, for its markup.
///
/// # Errors
/// When the database does not answer.
pub async fn things(app: &App, publication: &Publication, head: &Head) -> Result<Vec<Mentioned>> {
    shown::things_of_article(&readers(app, publication), head).await
}

/// The boxes of a story at figures that everybody may read, in the order of its figures.
///
/// # Errors
/// When the database does not answer.
pub async fn boxes(app: &App, publication: &Publication, head: &Head) -> Result<Vec<Boxed>> {
    let readers = readers(app, publication);
    let figures = shown::figures_of_article(&readers, head).await?;
    boxed(app, &readers, figures).await
}

/// The boxes at figures behind the gate, for whoever has been given the `rest`: figures whose words stand
/// in it, and that have no box among `open`.
///
/// # Errors
/// When the database does not answer.
pub async fn boxes_of_rest(
    app: &App,
    publication: &Publication,
    (head, rest): (&Head, &Document),
    open: &[Boxed],
) -> Result<Vec<Boxed>> {
    let readers = readers(app, publication);
    let mut figures = released::figures(&readers, head, rest).await?;
    figures.retain(|figure| !open.iter().any(|one| one.figure == figure.id));
    boxed(app, &readers, figures).await
}

async fn boxed(app: &App, readers: &Readers<'_>, figures: Vec<Figure>) -> Result<Vec<Boxed>> {
    let mut boxes = Vec::new();
    // A story tells several figures of one measure, whose history is read once.
    let mut histories: HashMap<Option<i64>, Vec<Period>> = HashMap::new();
    for figure in figures {
        let place = figure.block.clone().zip(figure.words.clone());
        if let Some((block, words)) = place
            && figure.fate.is_current()
        {
            let history = match histories.entry(figure.measure.as_ref().map(|of| of.id)) {
                Entry::Occupied(read) => read.into_mut(),
                Entry::Vacant(new) => new.insert(history(readers, &figure).await?),
            };
            let html = box_of(app, readers, (&figure, history), &words)?;
            boxes.push(Boxed {
                figure: figure.id,
                block,
                html: html.into(),
            });
        }
    }
    Ok(boxes)
}

fn box_of(
    app: &App,
    readers: &Readers<'_>,
    (figure, history): (&Figure, &[Period]),
    words: &str,
) -> Result<String> {
    let settings = &readers.publication.settings;
    let language = settings.language.as_str();
    let (others, periods) = beside(history, figure);
    let views = |figures: Vec<Figure>| -> Vec<FigureView> {
        let shown = figures.iter().take(OTHERS);
        shown.map(|one| view::figure(one, language)).collect()
    };
    let content = BoxPage {
        figure: view::figure(figure, language),
        words,
        others: views(others),
        periods: views(periods),
        page: Tongue {
            language,
            dir: i18n::direction(language),
        },
        locale: language,
        time_zone: &settings.time_zone,
    };
    let template = "partials/figure_box.html";
    let page = app
        .part::<Theme>()
        .render(template, &theme::context(&content))?;
    Ok(page.html)
}

/// What is counted of a measure, period by period; nothing without one.
async fn history(readers: &Readers<'_>, figure: &Figure) -> Result<Vec<Period>> {
    let measure = match &figure.measure {
        Some(measure) => thing::root_of(readers.db, measure.id).await?,
        None => None,
    };
    match measure {
        Some(measure) => shown::history(readers, &measure).await,
        None => Ok(Vec::new()),
    }
}

/// What others count for the same period, and what is counted for other periods, the newest first.
fn beside(history: &[Period], figure: &Figure) -> (Vec<Figure>, Vec<Figure>) {
    let (mut others, mut periods) = (Vec::new(), Vec::new());
    for period in history {
        let is_same = period.period == figure.period;
        let counts = period.counts.iter().filter_map(|count| count.current());
        let counts = counts.filter(|one| one.id != figure.id).cloned();
        match is_same {
            true => others.extend(counts.filter(|one| says_more(one, figure))),
            false => periods.extend(counts),
        }
    }
    (others, periods)
}

/// Whether a count is more than the same one told again.
fn says_more(one: &Figure, figure: &Figure) -> bool {
    one.value != figure.value || view::source(one) != view::source(figure)
}

/// Where boxes stand in a part of a story: after how many blocks, with their HTML, in order.
pub fn places(boxes: &[Boxed], part: &Document) -> Vec<(usize, String)> {
    let is_it = |id: &BlockId, one: &Boxed| id.as_str() == one.block;
    let mut places: Vec<(usize, String)> = Vec::new();
    for (at, block) in part.blocks.iter().enumerate() {
        let here: String = boxes
            .iter()
            .filter(|one| is_it(&block.id, one))
            .map(|one| one.html.as_ref())
            .collect();
        if !here.is_empty() {
            places.push((at + 1, here));
        }
    }
    places
}

/// The storylines of a story, as far as they had come.
///
/// # Errors
/// When the database does not answer.
pub async fn so_far(app: &App, publication: &Publication, head: &Head) -> Result<Vec<SoFar>> {
    let readers = readers(app, publication);
    let language = publication.settings.language.as_str();
    let mut all = Vec::new();
    let lines = shown::storylines_of_article(&readers, head).await?;
    for line in lines.into_iter().take(STORYLINES) {
        let told = shown::of_storyline(&readers, &line).await?;
        let others = told.five.iter().filter(|one| one.story.article != head.id);
        let mut latest: Vec<_> = others.rev().take(MOMENTS).cloned().collect();
        latest.reverse();
        let summary = paragraphs(&line.summary);
        if summary.is_empty() && latest.is_empty() {
            continue;
        }
        all.push(SoFar {
            id: line.id,
            url: line.path(),
            summary,
            moments: view::moments(&latest, &told.moments, language),
            title: line.title,
        });
    }
    Ok(all)
}
