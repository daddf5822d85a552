//! A PostgreSQL that hangs, is slow, has a locked table or is away.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use super::check::check;
use super::http::{Answer, Browser};
use super::postbox::Postbox;
use super::proxy::{Proxy, Way};
use super::site::{STRANGERS, Site, stories};
use super::storm::{Clock, Weather, rage};
use super::table::Table;
use super::{Bench, tell};
use crate::machine::{self, Need};
use crate::postgres::Cluster;
use crate::{Result, process};

/// Within which every request is answered.
const SOON: Duration = Duration::from_secs(2);
/// Within which everything works once the database does.
const AGAIN: Duration = Duration::from_secs(5);
/// Visitors and readers who are looked at afterwards.
const LOOKED_AT: usize = 40;
/// Pause between two requests of one asker.
const PAUSE: Duration = Duration::from_millis(50);

/// What the database suffers.
#[derive(Debug, Clone, Copy)]
enum Ill {
    By(Way),
    /// The ledger is locked.
    Locked,
}

const ILLS: [(&str, Ill); 5] = [
    ("none", Ill::By(Way::Open)),
    ("hangs", Ill::By(Way::Held)),
    (
        "2.5 s late",
        Ill::By(Way::Slow(Duration::from_millis(2_500))),
    ),
    ("ledger locked", Ill::Locked),
    ("away", Ill::By(Way::Cut)),
];

/// A kind of request that is made while the fault lasts, and whether only a page will do.
struct Asker {
    name: &'static str,
    ask: fn(&Weather, &mut Browser) -> Result<Answer>,
    needs_page: bool,
}

const ASKERS: [Asker; 5] = [
    Asker {
        name: "a page that was shown before",
        ask: |weather, browser| browser.get(&weather.stories[0].path),
        needs_page: true,
    },
    Asker {
        name: "a story read before",
        ask: |weather, browser| browser.get(&step(weather)),
        needs_page: false,
    },
    Asker {
        name: "a first read",
        ask: |weather, _| {
            let mut newcomer = newcomer(weather);
            newcomer.post(&step(weather), &[])?;
            newcomer.get(&step(weather))
        },
        needs_page: false,
    },
    Asker {
        name: "log-in",
        ask: |weather, _| {
            let number = weather.people.fetch_add(1, Ordering::Relaxed);
            let email = format!("asker{number}@storm.example");
            Browser::new(weather.host, number).post("/log-in", &[("email", &email)])
        },
        needs_page: false,
    },
    Asker {
        name: "/readyz",
        ask: |_, browser| browser.get("/readyz"),
        needs_page: false,
    },
];

/// The step to the whole of the story that all ask for.
fn step(weather: &Weather) -> String {
    format!("{}/continue", weather.stories[0].path)
}

/// A new visitor.
fn newcomer(weather: &Weather) -> Browser {
    let number = weather.people.fetch_add(1, Ordering::Relaxed);
    Browser::new(weather.host, number)
}

/// The answers to one asker.
#[derive(Debug, Default)]
struct Heard {
    by_status: BTreeMap<u16, u64>,
    worst: Duration,
    /// Refusals that do not say when to come back.
    untold: u64,
}

/// Lets the database suffer in a storm; whether every request was answered soon and nothing
/// was lost.
///
/// # Errors
/// When PostgreSQL does not start, or the server does not answer afterwards.
pub fn run(bench: &Bench) -> Result<bool> {
    machine::ensure(&[Need::Postgres], !bench.options.is_short)?;
    let cluster = Cluster::start(bench.scratch)?;
    let url = cluster.url();
    let server: SocketAddr = url
        .split(['@', '/'])
        .find_map(|part| part.parse().ok())
        .ok_or("the cluster has no address")?;
    let proxy = Proxy::to(server)?;
    let postbox = Postbox::start()?;
    let near = format!(
        "database_url = \"postgres://postgres@127.0.0.1:{}/postgres\"\n",
        proxy.port
    );
    let site = Site::new(bench, "stall", (&near, &super::mail(&postbox)))?;
    site.import()?;
    let server = site.start()?;
    let host = server.host().to_owned();
    let stories = stories(&host)?;
    let weather = Weather {
        host: &host,
        stories: &stories,
        postbox: &postbox,
        clock: &Clock::default(),
        people: &AtomicU32::new(1),
        seed: bench.options.seed,
    };
    let mut table = Table::new(&[
        "database",
        "asked for",
        "answers",
        "slowest ms",
        "again after ms",
    ]);
    let mut is_good = true;
    let time = Duration::from_secs(if bench.options.is_short { 4 } else { 20 });
    let soon = if bench.options.is_short {
        2 * SOON
    } else {
        SOON
    };
    let mut outcome = Ok(());
    let acks = rage(&weather, || {
        for (name, ill) in ILLS {
            match suffer((ill, time), (&proxy, &url), &weather) {
                Ok((heard, again)) => {
                    is_good &= again.is_some();
                    for (asker, heard) in ASKERS.iter().zip(&heard) {
                        is_good &= is_right(asker, heard, soon);
                        table.row(&row((name, asker), heard, again));
                    }
                }
                Err(error) => outcome = Err(error),
            }
        }
    });
    outcome?;
    table.print();
    let found = check(&host, &acks, &stories, (u64::MAX, LOOKED_AT))?;
    println!(
        "Acknowledged: {} first reads, {} log-ins, {} names; lost: {}",
        acks.reads(),
        acks.sessions(),
        acks.names(),
        found.losses.len()
    );
    tell(&found.losses);
    Ok(is_good && found.losses.is_empty())
}

fn is_right(asker: &Asker, heard: &Heard, soon: Duration) -> bool {
    let mut statuses = heard.by_status.keys();
    let is_answer =
        |status: &u16| matches!(status, 200 | 303) || (*status == 503 && !asker.needs_page);
    !heard.by_status.is_empty()
        && statuses.all(is_answer)
        && heard.worst < soon
        && heard.untold == 0
}

fn row((ill, asker): (&str, &Asker), heard: &Heard, again: Option<Duration>) -> [String; 5] {
    let answers = heard.by_status.iter();
    let answers: Vec<String> = answers
        .map(|(status, count)| match status {
            0 => format!("{count} × none"),
            status => format!("{count} × {status}"),
        })
        .collect();
    [
        ill.to_owned(),
        asker.name.to_owned(),
        answers.join(", "),
        heard.worst.as_millis().to_string(),
        again.map_or("never".to_owned(), |it| it.as_millis().to_string()),
    ]
}

/// The answers while the fault lasted, and how long after it a first read opened again.
fn suffer(
    (ill, time): (Ill, Duration),
    (proxy, url): (&Proxy, &str),
    weather: &Weather,
) -> Result<(Vec<Heard>, Option<Duration>)> {
    let mut askers: Vec<Browser> = Vec::new();
    for number in 0..ASKERS.len() as u32 {
        let mut browser = Browser::new(weather.host, STRANGERS + 1_000 + number);
        if number == 1 {
            browser.post(&step(weather), &[])?;
            browser.get(&step(weather))?;
        }
        askers.push(browser);
    }
    let mut lock = None;
    match ill {
        Ill::By(way) => proxy.set(way),
        Ill::Locked => lock = Some(locked(url, time)?),
    }
    let stop = AtomicBool::new(false);
    let heard = thread::scope(|scope| {
        let asking: Vec<_> = ASKERS
            .iter()
            .zip(askers)
            .map(|(asker, browser)| scope.spawn(|| listen((asker, browser), weather, &stop)))
            .collect();
        sleep(time);
        stop.store(true, Ordering::Relaxed);
        let heard = asking.into_iter().map(|it| it.join().unwrap_or_default());
        heard.collect()
    });
    proxy.set(Way::Open);
    if let Some(mut lock) = lock {
        let ended = lock.wait();
        ended.map_err(|error| format!("lost psql: {error}"))?;
    }
    Ok((heard, opens_again(weather)))
}

fn listen((asker, mut browser): (&Asker, Browser), weather: &Weather, stop: &AtomicBool) -> Heard {
    let mut heard = Heard::default();
    while !stop.load(Ordering::Relaxed) {
        let begun = Instant::now();
        let answer = (asker.ask)(weather, &mut browser).ok();
        let answer = answer.filter(|answer| answer.is_whole);
        let status = answer.as_ref().map_or(0, |answer| answer.status);
        let tells = answer.is_some_and(|answer| answer.header("retry-after").is_some());
        // Balancers ask for readiness again by themselves.
        heard.untold += u64::from(status == 503 && !tells && asker.name != "/readyz");
        *heard.by_status.entry(status).or_default() += 1;
        heard.worst = heard.worst.max(begun.elapsed());
        sleep(PAUSE);
    }
    heard
}

fn opens_again(weather: &Weather) -> Option<Duration> {
    let over = Instant::now();
    while over.elapsed() < AGAIN {
        let (mut newcomer, way) = (newcomer(weather), step(weather));
        let opened = newcomer.post(&way, &[]).and_then(|_| newcomer.get(&way));
        if opened.is_ok_and(|it| it.body.contains(&weather.stories[0].words)) {
            return Some(over.elapsed());
        }
        sleep(PAUSE);
    }
    None
}

/// A client that holds the ledger's lock for so long.
fn locked(url: &str, time: Duration) -> Result<Child> {
    let programs = machine::postgres_programs().ok_or("PostgreSQL's programs are missing")?;
    let mut psql = process::bound_to_us(&programs.join("psql"));
    psql.args(["--no-psqlrc", "--quiet", url, "--command"]);
    let seconds = time.as_secs();
    psql.arg(format!(
        "BEGIN; LOCK TABLE ledger; SELECT pg_sleep({seconds})"
    ));
    let psql: &mut Command = psql.stdin(Stdio::null()).stdout(Stdio::null());
    let child = psql.spawn();
    child.map_err(|error| format!("cannot run psql: {error}"))
}
