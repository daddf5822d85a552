//! Power cuts: everything that a server writes is recorded, and the disk is built as it may be at any
//! moment. What a file system may lose is seen; a disk that lies about syncs is not.

mod image;
mod trace;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU32;
use std::thread::sleep;
use std::time::Duration;

use super::check::{Found, check};
use super::kill::copy;
use super::postbox::Postbox;
use super::random::Random;
use super::site::{Site, Story, stories};
use super::storm::{Acks, Clock, Weather, rage};
use super::table::Table;
use super::{Bench, shim, tell};
use crate::{Result, place};
use image::{Disk, Fate};
use trace::{Change, Trace};

/// Visitors and readers who are looked at after each cut.
const LOOKED_AT: usize = 12;
/// Cuts at a disk that is told to ignore syncs.
const PLANTED: usize = 2;

/// What was recorded.
struct Recorded {
    site: Site,
    stories: Vec<Story>,
    acks: Acks,
    trace: PathBuf,
    before: PathBuf,
    length: u64,
    syncs: usize,
    writes: usize,
}

/// Records a storm, cuts, looks, prints; whether nothing was lost, and all of it where syncs were
/// ignored.
///
/// # Errors
/// When a server does not start or answer.
pub fn run(bench: &Bench) -> Result<bool> {
    let cuts = usize::try_from(bench.options.runs(40, 2)).unwrap_or(usize::MAX);
    let recorded = record(bench)?;
    let mut table = Table::new(&[
        "disk",
        "cuts",
        "visitors",
        "readers",
        "database sound",
        "lost",
    ]);
    let mut is_good = true;
    for (fate, name) in Fate::ALL {
        let (found, sound) = cut(bench, &recorded, (fate, cuts, false))?;
        tell(&found.losses);
        is_good &= found.losses.is_empty() && sound == cuts;
        table.row(&row(name, cuts, (&found, sound)));
    }
    let (found, sound) = cut(bench, &recorded, (Fate::Strict, PLANTED, true))?;
    is_good &= !found.losses.is_empty();
    table.row(&row("control: syncs are ignored", PLANTED, (&found, sound)));
    println!(
        "Recorded: {} writes, {} syncs; acknowledged: {} first reads, {} log-ins, {} names",
        recorded.writes,
        recorded.syncs,
        recorded.acks.reads(),
        recorded.acks.sessions(),
        recorded.acks.names()
    );
    table.print();
    Ok(is_good)
}

fn row(name: &str, cuts: usize, (found, sound): (&Found, usize)) -> [String; 6] {
    [
        name.to_owned(),
        cuts.to_string(),
        found.visits.to_string(),
        found.accounts.to_string(),
        sound.to_string(),
        found.losses.len().to_string(),
    ]
}

fn record(bench: &Bench) -> Result<Recorded> {
    let postbox = Postbox::start()?;
    let site = Site::new(bench, "power", ("", &super::mail(&postbox)))?;
    site.import()?;
    let mut server = site.start()?;
    let stories = stories(server.host())?;
    server.kill();
    let before = bench.scratch.folder().join("power-before");
    copy(site.folder(), &before)?;
    let trace = bench.scratch.folder().join("power.trace");
    // The shim appends to what is there; usually there is nothing.
    let _ = fs::remove_file(&trace);
    let (traced, _) = shim::into(bench, &site, Some(&trace))?;
    server = traced.start()?;
    let time = Duration::from_secs(if bench.options.is_short { 2 } else { 10 });
    let host = server.host().to_owned();
    let weather = Weather {
        host: &host,
        stories: &stories,
        postbox: &postbox,
        clock: &Clock {
            trace: Some(trace.clone()),
        },
        people: &AtomicU32::new(1),
        seed: bench.options.seed,
    };
    let acks = rage(&weather, || sleep(time));
    server.kill();
    let (mut syncs, mut writes) = (0, 0);
    for record in Trace::open(&trace)? {
        match record.change {
            Change::Sync => syncs += 1,
            Change::Write(..) => writes += 1,
            _ => {}
        }
    }
    let length = fs::metadata(&trace).map_err(|error| format!("no trace: {error}"))?;
    Ok(Recorded {
        site,
        stories,
        acks,
        trace,
        before,
        length: length.len(),
        syncs,
        writes,
    })
}

/// Cuts at random moments, the same for every fate, and starts a server on what is left of the
/// disk; how often its database was sound.
fn cut(
    bench: &Bench,
    recorded: &Recorded,
    (fate, cuts, ignores_syncs): (Fate, usize, bool),
) -> Result<(Found, usize)> {
    let mut random = Random::of(bench.options.seed, 7);
    let mut moments: Vec<u64> = (0..cuts).map(|_| random.below(recorded.length)).collect();
    moments.sort_unstable();
    let mut disk = Disk::of(&recorded.before, ignores_syncs)?;
    let mut records = Trace::open(&recorded.trace)?.peekable();
    let (mut found, mut sound) = (Found::default(), 0);
    for moment in moments {
        while let Some(record) = records.next_if(|record| record.at <= moment) {
            disk.note(record);
        }
        let folder = bench.scratch.folder().join("power-after");
        place::remove(&folder)?;
        disk.leave(&folder, fate, &mut random)?;
        configure(&recorded.before, &folder)?;
        let site = recorded.site.in_folder(&folder);
        let server = site.start()?;
        let host = server.host();
        let (acks, stories) = (&recorded.acks, &recorded.stories);
        found.add(check(host, acks, stories, (moment, LOOKED_AT))?);
        sound += usize::from(site.examine()?.starts_with("ok"));
    }
    Ok((found, sound))
}

fn configure(before: &Path, folder: &Path) -> Result<()> {
    let name = "masthead.toml";
    let copied = fs::copy(before.join(name), folder.join(name));
    copied.map(drop).map_err(|error| format!("{name}: {error}"))
}
