//! Fills a publication up to so many articles, for `cargo xtask bench`: `seed DATA COUNT`.
//! Prints the cookie of a subscriber.
//!
//! The folder is one that `masthead import` has filled. The added stories are of ordinary length,
//! a few hours apart, spread over its sections and authors.

use std::path::PathBuf;

use anyhow::{Context, Result};
use db::{Db, SqliteOptions};
use http::HeaderMap;
use masthead::features;
use masthead::ground::app::App;
use masthead::ground::clock::{Clock, HOUR, Millis};
use masthead::ground::config::Config;
use masthead::ground::ids::Ids;
use masthead::newsroom::article::{
    Content, Credit, Role, State, Wanted, Wording, count_live, save,
};
use masthead::newsroom::publication::{self, Publication};
use masthead::paywall::Access;
use masthead::people::reader::{self, Email, session};
use masthead::people::rights::Rights;
use masthead::shop::subscription::{self, Entitlement};

/// Articles in one transaction.
const BATCH: usize = 1_000;
/// Paragraphs of a story; two of them are the lead-in.
const PARAGRAPHS: usize = 12;

const WORDS: [&str; 24] = [
    "harbour",
    "minister",
    "the",
    "agreement",
    "of",
    "a",
    "ferry",
    "council",
    "and",
    "signed",
    "report",
    "in",
    "winter",
    "budget",
    "to",
    "after",
    "Tuesday",
    "crew",
    "with",
    "seven",
    "years",
    "for",
    "strait",
    "office",
];

#[tokio::main]
async fn main() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let data = PathBuf::from(words.next().context("name the data folder")?);
    let count: usize = words.next().context("say how many articles")?.parse()?;
    let db = Db::open_sqlite(&data.join("masthead.db"), SqliteOptions::default()).await?;
    db.migrate(&features::migrations(), Clock::System.now())
        .await?;
    let config = Config {
        data,
        ..Config::default()
    };
    let app = features::open(config, db, Clock::System, Ids::of_node(0)).await?;
    let now = app.clock.now();
    let publication = publication::current(&app).await?;
    let there = usize::try_from(count_live(&app.db, now).await?)?;
    let numbers: Vec<usize> = (there..count).collect();
    for batch in numbers.chunks(BATCH) {
        let mut tx = app.db.begin().await?;
        for number in batch {
            let draft = draft(&publication, *number, now)?;
            save(&mut tx, &app, draft, "seed", now).await?;
        }
        tx.commit().await?;
    }
    println!("{}", subscriber(&app).await?);
    Ok(())
}

/// The cookie of somebody with a full subscription.
async fn subscriber(app: &App) -> Result<String> {
    let now = app.clock.now();
    let email = Email::parse("reader@bench.example").context("an address")?;
    let mut tx = app.db.begin().await?;
    let reader = reader::verified(&mut tx, &email, app.ids.next(now), now).await?;
    let given = Entitlement {
        source: "bench".to_owned(),
        rights: Rights::ALL,
        starts_at: now,
        ends_at: None,
    };
    subscription::entitle(&mut tx, reader.id, &given).await?;
    let cookie = session::begin(app, &mut tx, reader.id, 1, &HeaderMap::new(), "").await?;
    tx.commit().await?;
    let cookie = cookie.to_str()?.split(';').next().unwrap_or_default();
    Ok(cookie.to_owned())
}

fn draft(publication: &Publication, number: usize, now: Millis) -> Result<Wanted> {
    let section = &publication.sections()[number % publication.sections().len()];
    let mut authors: Vec<i64> = publication.authors().map(|author| author.id).collect();
    authors.sort_unstable();
    let mut random = number;
    let topic = sentence(&mut random, 1);
    let text: Vec<String> = (0..PARAGRAPHS).map(|_| sentence(&mut random, 60)).collect();
    let text = format!(
        "{}\n\n<!-- gate -->\n\n{}",
        text[..2].join("\n\n"),
        text[2..].join("\n\n")
    );
    let document =
        richtext::markdown::parse(&text).map_err(|errors| anyhow::anyhow!("{errors:?}"))?;
    Ok(Wanted {
        id: None,
        source: None,
        source_hash: None,
        slug: format!("story-{number}"),
        old_addresses: Vec::new(),
        section: section.id,
        state: State::Live,
        published_at: now - i64::try_from(number)? * HOUR / 2 - 400 * 24 * HOUR,
        expires_at: None,
        story: None,
        topics: vec![(topic.to_lowercase(), topic)],
        content: Content {
            wording: Wording {
                headline: sentence(&mut random, 9),
                standfirst: sentence(&mut random, 20),
                ..Wording::default()
            },
            language: None,
            access: Access::Metered,
            byline: vec![Credit {
                author: authors[number % authors.len()],
                role: Role::By,
            }],
            picture: None,
            updated_at: None,
            corrections: Vec::new(),
            document,
        },
    })
}

/// Words in a row that look like a sentence; the same number gives the same ones.
fn sentence(random: &mut usize, words: usize) -> String {
    let next = |_| {
        *random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        WORDS[(*random >> 33) % WORDS.len()]
    };
    let text = (0..words).map(next).collect::<Vec<_>>().join(" ");
    let (first, rest) = text.split_at(1);
    format!("{}{rest}.", first.to_uppercase())
        .trim_end_matches(if words < 10 { '.' } else { ' ' })
        .to_owned()
}
