//! What a request costs as a publication grows, for `cargo xtask bench --large`:
//! `growth DATA ACCOUNTS` fills a folder that `seed` has filled with accounts, subscriptions,
//! comments and pages of the ledger, and prints the processor time of each page, in a process that
//! has kept nothing (cold) and in one that has (warm): path, cold, warm.
mod ask;
mod store;

use std::path::PathBuf;

use anyhow::{Context, Result};
use db::{Db, SqliteOptions};
use http::HeaderMap;
use masthead::features;
use masthead::ground::app::App;
use masthead::ground::clock::Clock;
use masthead::ground::config::Config;
use masthead::ground::ids::Ids;
use masthead::ground::jobs;
use masthead::people::reader::{self, Email, session};

use ask::Asker;

/// Processes of which the median counts.
const ROUNDS: usize = 7;

/// Who asks for a page.
#[derive(Clone, Copy, Debug)]
enum Who {
    Anybody,
    Owner,
}

/// What is asked for. `{story}` is the newest story, `{talk}` the most discussed one.
const PAGES: [(Who, &str); 19] = [
    (Who::Anybody, "/"),
    (Who::Anybody, "{section}"),
    (Who::Anybody, "{story}"),
    (Who::Anybody, "/topics"),
    (Who::Anybody, "/archive"),
    (Who::Anybody, "/sitemap.xml"),
    (Who::Anybody, "/sitemap-news.xml"),
    (Who::Anybody, "/rss.xml"),
    (Who::Owner, "{talk}/comments"),
    (Who::Owner, "/account"),
    (Who::Owner, "/desk"),
    (Who::Owner, "/desk/log"),
    (Who::Owner, "/desk/log?action=reader"),
    (Who::Owner, "/desk/readers"),
    (Who::Owner, "/desk/readers?q=brandt"),
    (Who::Owner, "/desk/readers?q=nobody%40bench.example"),
    (Who::Owner, "/desk/subscriptions"),
    (Who::Owner, "/desk/comments"),
    (Who::Owner, "/desk/comments?queue=reported"),
];

#[tokio::main]
async fn main() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let data = PathBuf::from(words.next().context("name the data folder")?);
    let accounts: i64 = words.next().context("say how many accounts")?.parse()?;
    let db = Db::open_sqlite(&data.join("masthead.db"), SqliteOptions::default()).await?;
    let now = Clock::System.now();
    db.migrate(&features::migrations(), now).await?;
    store::fill(&db, accounts, now).await?;
    db.make_statistics().await?;
    let first = open(&data, &db).await?;
    jobs::schedule(&first).await?;
    jobs::run_due(&first).await?;
    let owner = owner(&first).await?;
    let places = store::places(&db).await?;
    for (who, pattern) in PAGES {
        let path = places.fill(pattern);
        let (mut cold, mut warm) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let cookie = matches!(who, Who::Owner).then_some(owner.as_str());
            let asker = Asker::new(&open(&data, &db).await?, cookie);
            // What every page needs is there.
            asker.ask("/robots.txt").await?;
            cold.push(asker.ask(&path).await?);
            warm.push(asker.ask(&path).await?);
        }
        println!("{pattern}\t{:.3}\t{:.3}", median(cold), median(warm));
    }
    Ok(())
}

/// A process that has kept nothing.
async fn open(data: &std::path::Path, db: &Db) -> Result<App> {
    let config = Config {
        data: data.to_path_buf(),
        ..Config::default()
    };
    Ok(features::open(config, db.clone(), Clock::System, Ids::of_node(0)).await?)
}

/// The cookie of an owner with two factors.
async fn owner(app: &App) -> Result<String> {
    let now = app.clock.now();
    let email = Email::parse("owner@bench.example").context("an address")?;
    let mut tx = app.db.begin().await?;
    let reader = reader::verified(&mut tx, &email, app.ids.next(now), now).await?;
    store::add_owner(&mut tx, reader.id, now).await?;
    let cookie = session::begin(app, &mut tx, reader.id, 2, &HeaderMap::new(), "").await?;
    tx.commit().await?;
    let cookie = cookie.to_str()?.split(';').next().unwrap_or_default();
    Ok(cookie.to_owned())
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
