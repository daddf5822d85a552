//! What the search page costs beside the question it asks, for `cargo xtask bench --search`:
//! `found DATA ENTRIES` adds so many stories of 600 words to a folder that `masthead import` has
//! filled, makes the index, and prints the times of both as Markdown.
#[path = "../growth/ask.rs"]
mod ask;
#[path = "../../../finder/examples/figures/texts.rs"]
#[expect(dead_code, reason = "the figures of the index use the rest")]
mod texts;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use db::{Db, SqliteOptions};
use masthead::features;
use masthead::ground::app::App;
use masthead::ground::clock::{Clock, Millis};
use masthead::ground::config::Config;
use masthead::ground::ids::Ids;
use masthead::newsroom::article::{Content, Credit, Role, State, Wanted, Wording, save};
use masthead::newsroom::publication::{self, Publication};
use masthead::newsroom::search::{self, Order, Query, Reach};
use masthead::paywall::Access;
use richtext::Document;

use ask::Asker;
use texts::{Asking, Text, Texts, joined, spelt};

/// How often each kind of question is asked, with other words each time.
const ASKED: usize = 300;
/// Stories in one transaction.
const BATCH: usize = 1_000;
/// Words of a paragraph.
const PARAGRAPH: usize = 60;
/// Stories on a page, as the page has them.
const SHOWN: usize = 20;

/// A kind of question: its name, its words, and whether the newest story stands first.
type Kind = (&'static str, fn(&Asking<'_>, usize) -> String, bool);

const KINDS: [Kind; 4] = [
    ("one word", |asking, it| spelt(asking.telling(it)), false),
    (
        "two words",
        |asking, it| joined(&asking.running(it, 2)),
        false,
    ),
    (
        "phrase of three",
        |asking, it| format!("\"{}\"", joined(&asking.running(it, 3))),
        false,
    ),
    (
        "one frequent word, newest first",
        |asking, it| joined(&asking.running(it, 1)),
        true,
    ),
];

#[tokio::main]
async fn main() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let data = PathBuf::from(words.next().context("name the data folder")?);
    let entries: usize = words.next().context("say how many stories")?.parse()?;
    let (db, texts) = (open(&data).await?, Texts::new());
    let config = Config {
        data,
        ..Config::default()
    };
    let app = features::open(config, db, Clock::System, Ids::of_node(0)).await?;
    fill(&app, &texts, entries).await?;
    let begun = Instant::now();
    // The first look takes the folder; what it says is that there is no index yet.
    search::step(&app).await?;
    let made = search::rebuild(&app).await?;
    println!(
        "{} stories; the site made its two indexes of them in {:.0} s.\n",
        made.stories,
        begun.elapsed().as_secs_f64()
    );
    println!(
        "| what a visitor asks | question p50 ms | p95 | page p50 ms | p95 | page, of 25 ms |\n|---|---:|---:|---:|---:|---:|"
    );
    let asking = Asking::new(&texts, entries);
    for kind in &KINDS {
        measure(&app, &asking, kind).await?;
    }
    Ok(())
}

async fn open(data: &Path) -> Result<Db> {
    let db = Db::open_sqlite(&data.join("masthead.db"), SqliteOptions::default()).await?;
    db.migrate(&features::migrations(), Clock::System.now())
        .await?;
    Ok(db)
}

async fn fill(app: &App, texts: &Texts, entries: usize) -> Result<()> {
    let now = app.clock.now();
    let publication = publication::current(app).await?;
    let numbers: Vec<usize> = (0..entries).collect();
    for batch in numbers.chunks(BATCH) {
        let mut tx = app.db.begin().await?;
        for number in batch {
            // The last one is the newest.
            let age = i64::try_from(entries - number)? * 52 * 60_000;
            let story = story(&publication, (*number, &texts.text(*number)), now - age)?;
            save(&mut tx, app, story, "found", now).await?;
        }
        tx.commit().await?;
    }
    Ok(app.db.make_statistics().await?)
}

fn story(publication: &Publication, (number, text): (usize, &Text), at: Millis) -> Result<Wanted> {
    let mut authors: Vec<i64> = publication.authors().map(|author| author.id).collect();
    authors.sort_unstable();
    let sections = publication.sections();
    let paragraphs =
        |words: &[usize]| -> Vec<String> { words.chunks(PARAGRAPH).map(joined).collect() };
    let text_of = [paragraphs(&text.open), paragraphs(&text.closed)];
    let document: Document = richtext::markdown::parse(
        &text_of
            .map(|part| part.join("\n\n"))
            .join("\n\n<!-- gate -->\n\n"),
    )
    .map_err(|errors| anyhow::anyhow!("{errors:?}"))?;
    Ok(Wanted {
        id: None,
        source: None,
        source_hash: None,
        slug: format!("found-{number}"),
        old_addresses: Vec::new(),
        section: sections[text.section % sections.len()].id,
        state: State::Live,
        published_at: at,
        expires_at: None,
        story: None,
        topics: Vec::new(),
        content: Content {
            wording: Wording {
                headline: joined(&text.title),
                standfirst: joined(&text.summary),
                ..Wording::default()
            },
            language: None,
            access: Access::Metered,
            byline: vec![Credit {
                author: authors[text.author % authors.len()],
                role: Role::By,
            }],
            picture: None,
            updated_at: None,
            corrections: Vec::new(),
            document,
        },
    })
}

/// Prints a row: the question alone, and the page by turns with it.
async fn measure(app: &App, asking: &Asking<'_>, (name, words, is_by_date): &Kind) -> Result<()> {
    let asker = Asker::new(app, None);
    let (mut questions, mut pages) = (Vec::new(), Vec::new());
    for number in 0..ASKED {
        let text = words(asking, number);
        let path = format!(
            "/search?q={}{}",
            text.replace(' ', "+").replace('"', "%22"),
            if *is_by_date { "&order=newest" } else { "" }
        );
        let query = Query {
            text,
            order: if *is_by_date {
                Order::Newest
            } else {
                Order::Relevance
            },
            limit: SHOWN,
            counted: true,
            ..Query::default()
        };
        let begun = Instant::now();
        let found = search::find(app, &query, Reach::Public, app.clock.now()).await?;
        questions.push(millis(begun));
        ensure!(
            found.is_ready && found.total > 0,
            "nothing is found for {path}"
        );
        let begun = Instant::now();
        asker.ask(&path).await?;
        pages.push(millis(begun));
    }
    let [(question, question_late), (page, page_late)] = [questions, pages].map(middle_and_late);
    let share = page_late / 25.0;
    println!(
        "| {name} | {question:.2} | {question_late:.2} | {page:.2} | {page_late:.2} | {share:.2} |"
    );
    Ok(())
}

fn millis(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// The time in the middle and the one at 95 of 100.
fn middle_and_late(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() * 95 / 100])
}
