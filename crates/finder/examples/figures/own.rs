//! The figures of this crate.

use std::path::Path;
use std::time::Instant;

use finder::{Batch, Entry, Filters, Finder, Label, Order, Question, Reach, parse};

use crate::texts::{Asking, DAY, Text, Texts, joined, spelt};
use crate::{Result, ask, ask_times, memory, told};

/// How many entries are changed one by one.
const CHANGES: usize = 60;

/// How many entries are handed over together.
const AT_ONCE: usize = 500;

pub fn run(entries: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let texts = Texts::new();
    let begun = Instant::now();
    let finder = build(folder.path(), &texts, entries)?;
    told(begun.elapsed().as_secs_f64(), finder.health().bytes);
    println!("segments\t{}", finder.health().segments);
    let asking = Asking::new(&texts, entries);
    for (name, reach) in [("open", Reach::Open), ("whole", Reach::Whole)] {
        questions(&finder, &asking, &reach, name, entries)?;
    }
    others(&finder, &asking)?;
    changes(&finder, &texts, entries)?;
    drop(finder);
    ask_opening(folder.path())?;
    println!("memory after all, MB\t{:.0}", memory("VmRSS:"));
    println!("of it not of files, MB\t{:.0}", memory("RssAnon:"));
    Ok(())
}

fn build(folder: &Path, texts: &Texts, entries: usize) -> Result<Finder> {
    let mut building = Finder::begin(folder)?;
    for first in (0..entries).step_by(AT_ONCE) {
        let numbers = first..(first + AT_ONCE).min(entries);
        building.write(&Batch {
            put: numbers.map(|it| entry(it, &texts.text(it))).collect(),
            remove: Vec::new(),
            position: first as i64,
        })?;
    }
    Ok(building.finish()?)
}

fn entry(number: usize, text: &Text) -> Entry {
    Entry {
        id: format!("entry{number:07}"),
        language: "en".to_owned(),
        title: joined(&text.title),
        summary: joined(&text.summary),
        open: joined(&text.open),
        names: Vec::new(),
        closed: joined(&text.closed),
        labels: vec![
            Label::new("section", text.section.to_string()),
            Label::new("author", text.author.to_string()),
            Label::new("year", (text.at / (365 * DAY)).to_string()),
        ],
        at: text.at,
    }
}

fn questions(
    finder: &Finder,
    asking: &Asking<'_>,
    reach: &Reach,
    name: &str,
    entries: usize,
) -> Result<()> {
    let now = entries as i64 * 52 * 60_000;
    let question = |text: &str| Question {
        asked: parse(text, &[]),
        reach: reach.clone(),
        languages: vec!["en".to_owned()],
        order: Order::Relevance { now },
        limit: 20,
        count: ["section", "author", "year"].map(str::to_owned).to_vec(),
        ..Question::default()
    };
    let total = |question: &Question| -> Result<usize> { Ok(finder.find(question)?.total) };
    ask(&format!("{name}: one word"), |it| {
        total(&question(&spelt(asking.telling(it))))
    })?;
    ask(&format!("{name}: two words"), |it| {
        total(&question(&joined(&asking.running(it, 2))))
    })?;
    ask(&format!("{name}: phrase of three"), |it| {
        total(&question(&format!(
            "\"{}\"",
            joined(&asking.running(it, 3))
        )))
    })?;
    ask(&format!("{name}: two words, section, year"), |it| {
        let text = asking.like(it);
        let year = text.at / (365 * DAY);
        total(&Question {
            only: vec![vec![Label::new("section", text.section.to_string())]],
            from: Some(year * 365 * DAY),
            to: Some((year + 1) * 365 * DAY),
            ..question(&joined(&asking.running(it, 2)))
        })
    })?;
    ask(&format!("{name}: one frequent word, newest first"), |it| {
        total(&Question {
            order: Order::Newest,
            ..question(&joined(&asking.running(it, 1)))
        })
    })
}

fn others(finder: &Finder, asking: &Asking<'_>) -> Result<()> {
    let filters = Filters::default();
    let languages = ["en".to_owned()];
    ask("did you mean", |it| {
        let asked = parse(&asking.mistyped(it), &[]);
        Ok(finder.meant(&asked, &languages, &filters)?.map_or(0, |_| 1))
    })?;
    ask("title begins with three letters", |it| {
        let word: String = spelt(asking.telling(it)).chars().take(3).collect();
        Ok(finder.completes(&word, &filters, 8)?.len())
    })?;
    ask("alike", |it| {
        let entry = entry(it * 7_919, &asking.like(it));
        Ok(finder.alike(&entry, &filters, 8)?.len())
    })
}

/// One entry that is changed, on the disk and found.
fn changes(finder: &Finder, texts: &Texts, entries: usize) -> Result<()> {
    ask_times(CHANGES, "one entry changed", |it| {
        let number = it * 7_919 % entries;
        finder.write(&Batch {
            put: vec![entry(number, &texts.text(number + 1))],
            remove: Vec::new(),
            position: it as i64,
        })?;
        Ok(1)
    })?;
    let asking = Asking::new(texts, entries);
    questions(
        finder,
        &asking,
        &Reach::Open,
        "open, after the changes",
        entries,
    )?;
    println!("segments after the changes\t{}", finder.health().segments);
    Ok(())
}

fn ask_opening(folder: &Path) -> Result<()> {
    let begun = Instant::now();
    let finder = Finder::open(folder)?;
    println!("open ms\t{:.1}", begun.elapsed().as_secs_f64() * 1000.0);
    println!("entries\t{}", finder.health().entries);
    Ok(())
}
