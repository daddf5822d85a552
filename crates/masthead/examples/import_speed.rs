//! What imports cost: `import_speed COUNT [DATABASE_URL]` generates a folder of so many stories and
//! imports it first, then with nothing changed, with one story changed, and with all files new to the
//! disk, as in a fresh clone. It prints for each: name, seconds, processor seconds, megabytes of memory at
//! most, stories that were read to be checked. `cargo xtask bench --large` calls it.
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use db::{Db, PostgresOptions, SqliteOptions};
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

/// Says to a process of this program that it is to import, and nothing else.
const ONE: &str = "one";

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [ONE, name, root] => one(name, Path::new(root), None).await,
        [ONE, name, root, url] => one(name, Path::new(root), Some(url)).await,
        [count] => all(count.parse()?, None),
        [count, url] => all(count.parse()?, Some(url)),
        _ => all(10_000, None),
    }
}

/// All imports, each in a process of its own, whose memory is its own.
fn all(count: usize, url: Option<&str>) -> Result<()> {
    let root = std::env::temp_dir().join(format!("masthead-import-{}", std::process::id()));
    let folder = root.join("folder");
    generate(&folder, count)?;
    let story =
        |number: usize| folder.join(format!("articles/{:03}/story-{number}.md", number / 200));
    let run = |name: &str| -> Result<()> {
        let mut import = Command::new(std::env::current_exe()?);
        let status = import.args([ONE, name]).arg(&root).args(url).status()?;
        ensure!(status.success(), "the import failed");
        Ok(())
    };
    run("first import")?;
    run("nothing changed")?;
    let changed = fs::read_to_string(story(count / 2))?.replacen("harbour", "port", 2);
    fs::write(story(count / 2), changed)?;
    run("one story changed")?;
    for number in 0..count {
        fs::write(story(number), fs::read(story(number))?)?;
    }
    run("fresh clone")?;
    fs::remove_dir_all(root)?;
    Ok(())
}

async fn one(name: &str, root: &Path, url: Option<&str>) -> Result<()> {
    let started = started();
    let app = open(root, url).await?;
    let folder = Source::Folder(root.join("folder"));
    let report = import(&app, folder, &Progress::Silent).await?;
    let seconds = started.elapsed().as_secs_f64();
    let (spent, peak) = (processor_seconds()?, peak_megabytes()?);
    println!(
        "{name}\t{seconds:.2}\t{spent:.2}\t{peak:.0}\t{}",
        report.read
    );
    Ok(())
}

fn started() -> std::time::Instant {
    std::time::Instant::now()
}

/// What all threads have used, those that have ended too; a tick is a hundredth of a second.
fn processor_seconds() -> Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let behind = stat.rsplit(')').next().unwrap_or_default();
    let ticks = behind.split_whitespace().skip(11).take(2);
    let ticks: Vec<f64> = ticks.map(str::parse).collect::<Result<_, _>>()?;
    Ok(ticks.iter().sum::<f64>() / 100.0)
}

fn peak_megabytes() -> Result<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next());
    let kilobytes: f64 = kilobytes.context("no VmHWM")?.parse()?;
    Ok(kilobytes / 1024.0)
}

async fn open(root: &Path, url: Option<&str>) -> Result<App> {
    let config = Config {
        data: root.join("data"),
        ..Config::default()
    };
    fs::create_dir_all(&config.data)?;
    let file: PathBuf = config.data.join("masthead.db");
    let db = match url {
        Some(url) => Db::connect_postgres(url, PostgresOptions::default()).await?,
        None => Db::open_sqlite(&file, SqliteOptions::default()).await?,
    };
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
