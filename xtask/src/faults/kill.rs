//! `kill -9` at random moments of a storm of writes.

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicU32;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::check::{Found, check};
use super::postbox::Postbox;
use super::random::Random;
use super::site::{Site, Story, stories};
use super::storm::{Acks, Clock, Weather, rage};
use super::table::Table;
use super::{Bench, tell};
use crate::{Result, place};

/// Visitors and readers who are looked at after each kill.
const LOOKED_AT: usize = 30;
/// How long a letter may take that was on its way: the lease of its job, and some.
const LEASE: Duration = Duration::from_secs(80);
/// The longest time from a start to its kill, in milliseconds.
const LONGEST: u64 = 1_500;

/// Kills, looks, prints; whether nothing was lost and a planted loss was found.
///
/// # Errors
/// When a server does not start or answer.
pub fn run(bench: &Bench) -> Result<bool> {
    let runs = bench.options.runs(40, 4);
    let postbox = Postbox::start()?;
    let tables = super::mail(&postbox);
    let site = Site::new(bench, "kill", ("", &tables))?;
    site.import()?;
    let mut server = site.start()?;
    let stories = stories(server.host())?;
    server.kill();
    let older = bench.scratch.folder().join("kill-older");
    copy(site.folder(), &older)?;
    server = site.start()?;
    let (people, mut random) = (AtomicU32::new(1), Random::of(bench.options.seed, 99));
    let (mut all, mut found, mut starts) = (Acks::default(), Found::default(), Vec::new());
    for run in 0..runs {
        let host = server.host().to_owned();
        let weather = Weather {
            host: &host,
            stories: &stories,
            postbox: &postbox,
            clock: &Clock::default(),
            people: &people,
            seed: bench.options.seed.wrapping_add(run),
        };
        let time = Duration::from_millis(50 + random.below(LONGEST));
        let acks = rage(&weather, || {
            sleep(time);
            server.kill();
        });
        server = site.start()?;
        starts.push(server.started_in);
        found.add(check(
            server.host(),
            &acks,
            &stories,
            (u64::MAX, LOOKED_AT),
        )?);
        all.add(acks);
    }
    let letters = letters(bench, &all, &postbox);
    let database = site.examine()?;
    drop(server);
    let planted = planted(&site.in_folder(&older), &all, &stories)?;
    report(runs, &all, (&found, letters.as_ref()), &mut starts);
    println!("{database}");
    tell(&found.losses);
    let is_sound = database.starts_with("ok") && found.losses.is_empty();
    Ok(planted && is_sound && letters.is_none_or(|it| it.missing == 0))
}

/// What became of the letters that were promised.
struct Delivered {
    missing: usize,
    twice: usize,
    oftener: usize,
}

/// Waits for the letters; in a short form not at all, because one that was on its way waits for its
/// lease.
fn letters(bench: &Bench, acks: &Acks, postbox: &Postbox) -> Option<Delivered> {
    if bench.options.is_short {
        return None;
    }
    let missing = || {
        let accounts = acks.accounts.iter();
        let without = accounts.filter(|it| postbox.of(&it.email).copies.is_empty());
        without.count()
    };
    let begun = Instant::now();
    while missing() > 0 && begun.elapsed() < LEASE {
        sleep(Duration::from_millis(200));
    }
    let copies = |wanted: fn(u64) -> bool| {
        let accounts = acks.accounts.iter();
        let copies = accounts.flat_map(|it| postbox.of(&it.email).copies.into_values());
        copies.filter(|count| wanted(*count)).count()
    };
    Some(Delivered {
        missing: missing(),
        twice: copies(|count| count == 2),
        oftener: copies(|count| count > 2),
    })
}

/// Whether losses are found in a copy of the folder from before the storm.
fn planted(older: &Site, acks: &Acks, stories: &[Story]) -> Result<bool> {
    let server = older.start()?;
    let found = check(server.host(), acks, stories, (u64::MAX, LOOKED_AT))?;
    println!(
        "Control: in a copy from before the storm {} losses are found",
        found.losses.len()
    );
    Ok(!found.losses.is_empty())
}

fn report(
    runs: u64,
    acks: &Acks,
    (found, letters): (&Found, Option<&Delivered>),
    starts: &mut [Duration],
) {
    starts.sort();
    let at = |place: usize| starts.get(place).map_or(0, Duration::as_millis);
    let mut table = Table::new(&["acknowledged over kills", "number"]);
    let mut row = |name: &str, number: String| table.row(&[name.to_owned(), number]);
    row("kills", runs.to_string());
    row("first reads", acks.reads().to_string());
    row("log-ins", acks.sessions().to_string());
    row("names", acks.names().to_string());
    row("letters promised", acks.accounts.len().to_string());
    if let Some(letters) = letters {
        row("letters that never came", letters.missing.to_string());
        row("letters that came twice", letters.twice.to_string());
        row("letters that came more often", letters.oftener.to_string());
    }
    row("visitors looked at again", found.visits.to_string());
    row("readers looked at again", found.accounts.to_string());
    row("lost", found.losses.len().to_string());
    row("answers refused", acks.refused.to_string());
    row("start, median ms", at(starts.len() / 2).to_string());
    row(
        "start, slowest ms",
        at(starts.len().saturating_sub(1)).to_string(),
    );
    table.print();
}

/// Copies the files of a folder, without those of pictures and the index.
///
/// # Errors
/// When one cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    place::remove(to)?;
    place::create(to)?;
    let failed = |error: std::io::Error| format!("{}: {error}", from.display());
    for entry in from.read_dir().map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_file() && !name.to_string_lossy().ends_with("-shm") {
            fs::copy(&path, to.join(name)).map_err(failed)?;
        }
    }
    Ok(())
}
