//! The figures of SQLite's FTS5: the same texts, the same questions, its own ranking.

use std::time::Instant;

use rusqlite::{Connection, Params, params};

use crate::texts::{Asking, DAY, Text, Texts, joined, spelt};
use crate::{Result, ask, memory, told};

/// Tables without the texts, as the other engine has it.
const TABLES: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE VIRTUAL TABLE words USING fts5(title, summary, open, closed, content='', tokenize='porter unicode61');
    CREATE TABLE facts (rowid INTEGER PRIMARY KEY, section INTEGER, author INTEGER, at INTEGER);
    CREATE INDEX facts_by_section ON facts (section, at);
";

const BEST: &str = "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rank LIMIT 20";
const COUNT: &str = "SELECT count(*) FROM words WHERE words MATCH ?1";

pub fn run(entries: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("words.db");
    let texts = Texts::new();
    let begun = Instant::now();
    let mut database = Connection::open(&file)?;
    database.execute_batch(TABLES)?;
    fill(&mut database, &texts, entries)?;
    database.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    told(
        begun.elapsed().as_secs_f64(),
        std::fs::metadata(&file)?.len(),
    );
    let asking = Asking::new(&texts, entries);
    questions(&database, &asking, "open", "{title summary open} : ")?;
    questions(&database, &asking, "whole", "")?;
    ask("alike", |it| {
        let words: Vec<String> = asking.rarest(it, 25).iter().map(|it| spelt(*it)).collect();
        let words = format!("{{title summary open}} : ({})", words.join(" OR "));
        rows(&database, BEST, [words])
    })?;
    println!("memory after all, MB\t{:.0}", memory("VmRSS:"));
    println!("of it not of files, MB\t{:.0}", memory("RssAnon:"));
    Ok(())
}

fn fill(database: &mut Connection, texts: &Texts, entries: usize) -> Result<()> {
    let transaction = database.transaction()?;
    {
        let mut words = transaction.prepare(
            "INSERT INTO words (rowid, title, summary, open, closed) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        let mut facts = transaction
            .prepare("INSERT INTO facts (rowid, section, author, at) VALUES (?1, ?2, ?3, ?4)")?;
        for number in 0..entries {
            let Text {
                title,
                summary,
                open,
                closed,
                section,
                author,
                at,
            } = texts.text(number);
            let row = number as i64;
            words.execute(params![
                row,
                joined(&title),
                joined(&summary),
                joined(&open),
                joined(&closed)
            ])?;
            facts.execute(params![row, section as i64, author as i64, at])?;
        }
    }
    transaction.commit()?;
    database.execute_batch("INSERT INTO words (words) VALUES ('optimize')")?;
    Ok(())
}

fn questions(database: &Connection, asking: &Asking<'_>, name: &str, columns: &str) -> Result<()> {
    let both = |words: String| {
        rows(database, BEST, [&words])?;
        Ok(usize::try_from(
            database
                .prepare_cached(COUNT)?
                .query_one([&words], |row| row.get::<_, i64>(0))?,
        )?)
    };
    ask(&format!("{name}: one word"), |it| {
        both(format!("{columns}{}", spelt(asking.telling(it))))
    })?;
    ask(&format!("{name}: two words"), |it| {
        both(format!("{columns}({})", joined(&asking.running(it, 2))))
    })?;
    ask(&format!("{name}: phrase of three"), |it| {
        both(format!("{columns}\"{}\"", joined(&asking.running(it, 3))))
    })?;
    ask(&format!("{name}: two words, section, year"), |it| {
        let text = asking.like(it);
        let year = text.at / (365 * DAY);
        let words = format!("{columns}({})", joined(&asking.running(it, 2)));
        rows(
            database,
            "SELECT words.rowid FROM words CROSS JOIN facts ON facts.rowid = words.rowid
             WHERE words MATCH ?1 AND section = ?2 AND at >= ?3 AND at < ?4 ORDER BY rank",
            params![
                words,
                text.section as i64,
                year * 365 * DAY,
                (year + 1) * 365 * DAY
            ],
        )
    })?;
    ask(&format!("{name}: one frequent word, newest first"), |it| {
        let words = format!("{columns}{}", joined(&asking.running(it, 1)));
        rows(
            database,
            // Rows are numbered by time here, so that FTS5 need not sort them.
            "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid DESC LIMIT 20",
            [&words],
        )?;
        Ok(usize::try_from(
            database
                .prepare_cached(COUNT)?
                .query_one([&words], |row| row.get::<_, i64>(0))?,
        )?)
    })
}

/// How many rows a statement has.
fn rows(database: &Connection, statement: &str, parameters: impl Params) -> Result<usize> {
    let mut statement = database.prepare_cached(statement)?;
    let mut rows = statement.query(parameters)?;
    let mut count = 0;
    while rows.next()?.is_some() {
        count += 1;
    }
    Ok(count)
}
