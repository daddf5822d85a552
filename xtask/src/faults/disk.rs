//! A disk that fails for a moment, or is full for a while: what heals goes on, and what does not ends
//! the server, so that a supervisor starts it anew.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::check::check;
use super::http::Browser;
use super::postbox::Postbox;
use super::shim::Plan;
use super::site::{Site, stories};
use super::storm::{Clock, Weather, rage};
use super::table::Table;
use super::{Bench, shim, tell};
use crate::Result;
use crate::server::Server;

/// Numbers of errors, as Linux has them.
const EIO: i32 = 5;
const ENOSPC: i32 = 28;
const EDQUOT: i32 = 122;

/// Visitors and readers who are looked at after each fault.
const LOOKED_AT: usize = 20;
/// How long a server gets to heal or to end.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a fault gets to be met. The database itself is written only when its log is long.
const MET: Duration = Duration::from_secs(60);
/// Within which writing works again.
const SOON: Duration = Duration::from_secs(2);
/// How long a disk is full.
const FULL: Duration = Duration::from_secs(1);
const GLANCE: Duration = Duration::from_millis(20);

/// A fault: what it is called, which call fails with which error on which file, and whether the
/// server may go on.
struct Fault {
    name: &'static str,
    call: &'static str,
    error: i32,
    ending: &'static str,
    /// Once, or until the disk has room again.
    is_lasting: bool,
    heals: bool,
}

const FAULTS: [Fault; 5] = [
    Fault {
        name: "the log cannot be synced, once",
        call: "sync",
        error: EIO,
        ending: "-wal",
        is_lasting: false,
        heals: false,
    },
    Fault {
        name: "a write to the log fails, once",
        call: "write",
        error: EIO,
        ending: "-wal",
        is_lasting: false,
        heals: true,
    },
    Fault {
        name: "the quota is used up, once",
        call: "write",
        error: EDQUOT,
        ending: "-wal",
        is_lasting: false,
        heals: true,
    },
    Fault {
        name: "the disk is full for a second",
        call: "write",
        error: ENOSPC,
        ending: "-wal",
        is_lasting: true,
        heals: true,
    },
    Fault {
        name: "a write to the database fails, once",
        call: "write",
        error: EIO,
        ending: "masthead.db",
        is_lasting: false,
        heals: true,
    },
];

/// What was seen of a fault.
struct Seen {
    is_met: bool,
    refused: u64,
    ready: u16,
    end: End,
    lost: Vec<String>,
}

/// How it went on.
enum End {
    /// Writing worked again so long after the fault was over.
    Healed(Duration),
    /// The server ended with this status so long after the fault.
    Ended(Option<i32>, Duration),
    /// Neither.
    Dead,
}

/// Plants each fault in a storm; whether all went on as they should and nothing was lost.
///
/// # Errors
/// When a server does not start or answer.
pub fn run(bench: &Bench) -> Result<bool> {
    let postbox = Postbox::start()?;
    let site = Site::new(bench, "disk", ("", &super::mail(&postbox)))?;
    site.import()?;
    let (shimmed, plan) = shim::into(bench, &site, None)?;
    let stories = stories(shimmed.start()?.host())?;
    let mut table = Table::new(&["fault", "met", "refused", "/readyz", "then", "lost"]);
    let (mut is_good, people) = (true, AtomicU32::new(1));
    for round in 0..bench.options.runs(3, 1) {
        let is_late = |fault: &&Fault| fault.ending == "masthead.db";
        let met_soon = |fault: &&Fault| !(bench.options.is_short && is_late(fault));
        for fault in FAULTS.iter().filter(met_soon) {
            let mut weather = Weather {
                host: "",
                stories: &stories,
                postbox: &postbox,
                clock: &Clock::default(),
                people: &people,
                seed: bench.options.seed.wrapping_add(round),
            };
            let seen = suffer(fault, (&shimmed, &plan), &mut weather)?;
            tell(&seen.lost);
            is_good &= is_right(fault, &seen);
            table.row(&row(fault, &seen));
        }
    }
    table.print();
    Ok(is_good)
}

fn is_right(fault: &Fault, seen: &Seen) -> bool {
    let end = match &seen.end {
        End::Healed(after) => fault.heals && *after < SOON,
        End::Ended(status, _) => !fault.heals && *status != Some(0),
        End::Dead => false,
    };
    let tells = !fault.is_lasting || seen.ready == 503;
    end && tells && seen.is_met && seen.lost.is_empty()
}

fn row(fault: &Fault, seen: &Seen) -> [String; 6] {
    let then = match &seen.end {
        End::Healed(after) => format!("writes again after {} ms", after.as_millis()),
        End::Ended(status, after) => {
            let status = status.map_or("a signal".to_owned(), |it| it.to_string());
            format!("ends with {status} after {} ms", after.as_millis())
        }
        End::Dead => "writes no more, and stays".to_owned(),
    };
    let met = if seen.is_met { "yes" } else { "NO" };
    [
        fault.name.to_owned(),
        met.to_owned(),
        seen.refused.to_string(),
        seen.ready.to_string(),
        then,
        seen.lost.len().to_string(),
    ]
}

fn suffer(fault: &Fault, (site, plan): (&Site, &Plan), weather: &mut Weather) -> Result<Seen> {
    let mut server = site.start()?;
    let host = server.host().to_owned();
    let weather = Weather {
        host: &host,
        ..*weather
    };
    let mut planted = Err("no fault was planted".to_owned());
    let acks = rage(&weather, || {
        planted = plant(fault, plan, (&mut server, &weather));
    });
    let (is_met, ready, end) = planted?;
    if server.end().is_some() {
        server = site.start()?;
    }
    let found = check(server.host(), &acks, weather.stories, (u64::MAX, LOOKED_AT))?;
    Ok(Seen {
        is_met,
        refused: acks.refused,
        ready,
        end,
        lost: found.losses,
    })
}

/// Whether the fault was met, what readiness said meanwhile, and what became of the server.
fn plant(
    fault: &Fault,
    plan: &Plan,
    (server, weather): (&mut Server, &Weather),
) -> Result<(bool, u16, End)> {
    sleep(FULL / 4);
    let count = if fault.is_lasting { -1 } else { 1 };
    plan.fail(fault.call, (fault.error, fault.ending), count)?;
    let mut is_met = true;
    if fault.is_lasting {
        sleep(FULL);
    } else {
        is_met = waited(MET, || plan.is_done());
    }
    // A server that has ended says nothing.
    let ready = probe(weather).get("/readyz");
    let ready = ready.map_or(0, |answer| answer.status);
    plan.heal()?;
    let over = Instant::now();
    let mut end = End::Dead;
    waited(PATIENCE, || {
        if let Some(status) = server.end() {
            end = End::Ended(status.code(), over.elapsed());
        } else if fault.heals && writes(weather).is_ok_and(|it| it) {
            end = End::Healed(over.elapsed());
        }
        !matches!(end, End::Dead)
    });
    Ok((is_met, ready, end))
}

/// Waits until something is so; whether it came to be.
fn waited(patience: Duration, mut is_so: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < patience {
        if is_so() {
            return true;
        }
        sleep(GLANCE);
    }
    false
}

/// A new visitor.
fn probe(weather: &Weather) -> Browser {
    let number = weather.people.fetch_add(1, Ordering::Relaxed);
    Browser::new(weather.host, number)
}

/// Whether a write is taken: a first read opens.
fn writes(weather: &Weather) -> Result<bool> {
    let mut probe = probe(weather);
    let story = &weather.stories[0];
    let way = format!("{}/continue", story.path);
    probe.post(&way, &[])?;
    Ok(probe.get(&way)?.body.contains(&story.words))
}
