//! Imports generated stories into a fresh SQLite database, twice, and prints how long it took.
//!
//! `cargo run --release -p masthead --example import_speed -- 10000`
use std::fmt::Write;
use std::fs;
use std::path::Path;

use db::{Db, SqliteOptions};
use masthead::features;
use masthead::ground::app::App;
use masthead::ground::clock::Clock;
use masthead::ground::config::Config;
use masthead::ground::ids::Ids;
use masthead::import::{Progress, Source, import};

const WORDS: [&str; 24] = [
    "the", "harbour", "minister", "said", "on", "Friday", "that", "ships", "would", "wait",
    "until", "a", "treaty", "is", "signed", "by", "five", "parties", "whose", "budgets", "have",
    "grown", "since", "August",
];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let count = std::env::args()
        .nth(1)
        .map_or(Ok(10_000), |text| text.parse())?;
    let root = std::env::temp_dir().join(format!("masthead-import-{}", std::process::id()));
    let folder = root.join("folder");
    generate(&folder, count)?;
    let app = open(&root).await?;
    for run in ["first", "second"] {
        let started = started();
        let report = import(&app, Source::Folder(folder.clone()), &Progress::on_stderr()).await?;
        println!(
            "{run} import: {:.1} s; {report}",
            started.elapsed().as_secs_f64()
        );
    }
    drop(app);
    fs::remove_dir_all(root)?;
    Ok(())
}

fn started() -> std::time::Instant {
    std::time::Instant::now()
}

async fn open(root: &Path) -> anyhow::Result<App> {
    let config = Config {
        data: root.join("data"),
        ..Config::default()
    };
    fs::create_dir_all(&config.data)?;
    let db = Db::open_sqlite(&config.data.join("masthead.db"), SqliteOptions::default()).await?;
    db.migrate(&features::migrations(), Clock::System.now())
        .await?;
    Ok(features::open(config, db, Clock::System, Ids::of_node(0)).await?)
}

/// A publication of `count` stories of about 500 words.
fn generate(folder: &Path, count: usize) -> std::io::Result<()> {
    for inner in ["articles", "authors"] {
        fs::create_dir_all(folder.join(inner))?;
    }
    fs::write(folder.join("publication.toml"), "name = \"Speed\"\n")?;
    let mut sections = String::new();
    for number in 0..8 {
        let _ = writeln!(
            sections,
            "[[section]]\nslug = \"s{number}\"\nname = \"Section {number}\""
        );
    }
    fs::write(folder.join("sections.toml"), sections)?;
    for number in 0..20 {
        let text = format!("---\nname: Author {number}\n---\nWrites.\n");
        fs::write(folder.join(format!("authors/a{number}.md")), text)?;
    }
    for number in 0..count {
        let month = folder.join(format!("articles/{:03}", number / 200));
        if number % 200 == 0 {
            fs::create_dir_all(&month)?;
        }
        fs::write(month.join(format!("story-{number}.md")), story(number))?;
    }
    Ok(())
}

fn story(number: usize) -> String {
    let mut text = format!(
        "---\ntitle: \"Story {number} of the harbour\"\nstandfirst: A sentence under the headline.\n\
         section: s{}\ntopics: [Topic {}, Topic {}]\nbyline: [a{}]\ndate: 20{:02}-{:02}-{:02} 09:30\n---\n",
        number % 8,
        number % 40,
        40 + number % 13,
        number % 20,
        10 + number % 16,
        1 + number % 12,
        1 + number % 28,
    );
    for paragraph in 0..12 {
        for word in 0..42 {
            let index = (number * 31 + paragraph * 17 + word * (1 + number % 5)) % WORDS.len();
            text.push_str(WORDS[index]);
            text.push(' ');
        }
        text.push_str("*so*.\n\n");
        if paragraph == 3 {
            text.push_str("## A heading\n\n");
        }
    }
    text
}
