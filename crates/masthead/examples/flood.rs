//! An overload, as readers make it: arrivals come at their own pace, each on a connection of its
//! own, however slowly they are answered (an open loop).
//!
//! `flood HOST:PORT PATH ARRIVALS_PER_SECOND SECONDS page|first` asks for a page, or reads a story
//! for the first time: the step and the way back with its cookie. Ten visitors a second ask for
//! the log-in page. `each=16` instead of a pace lets so many come one after another, as fast as they are
//! answered: what the server can do. Prints a line for each kind: how many came, were served, served
//! before the flood was over, refused and lost, and the times of the served and the refused in
//! milliseconds.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How long a visitor waits before leaving.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many a second log in.
const LOG_INS: f64 = 10.0;
/// How often arrivals are let go: those of one moment together.
const BEAT: Duration = Duration::from_millis(2);

/// What became of an arrival.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Served,
    Refused,
    Lost,
}

/// An arrival: what became of it, how long it took, and whether it was over before the flood was.
type Seen = (End, Duration, bool);

#[derive(Clone)]
struct Target {
    host: String,
    path: String,
    reads: bool,
    /// The next visitor's number; each visitor has an own network.
    people: Arc<AtomicU32>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [host, path, pace, seconds, kind] = words.as_slice() else {
        bail!("five words are needed; see the head of this file");
    };
    let target = Target {
        host: host.clone(),
        path: path.clone(),
        reads: kind == "first",
        people: Arc::default(),
    };
    // Every run has people of its own, or they would be known.
    target
        .people
        .store(std::process::id() << 12, Ordering::Relaxed);
    let time = Duration::from_secs_f64(seconds.parse()?);
    if let Some(number) = pace.strip_prefix("each=") {
        tell("arrivals", queue(target, number.parse()?, time).await);
        return Ok(());
    }
    let (crowd, log_ins) = tokio::join!(
        arrive(target.clone(), pace.parse()?, time),
        arrive(log_in(&target), LOG_INS, time),
    );
    tell("arrivals", crowd);
    tell("log-ins", log_ins);
    Ok(())
}

fn log_in(target: &Target) -> Target {
    Target {
        path: "/log-in".to_owned(),
        reads: false,
        ..target.clone()
    }
}

/// So many who come one after another.
async fn queue(target: Target, number: usize, time: Duration) -> Vec<Seen> {
    let begun = Instant::now();
    let mut out = JoinSet::new();
    for _ in 0..number {
        let target = target.clone();
        out.spawn(async move {
            let mut seen = Vec::new();
            while begun.elapsed() < time {
                seen.push(visit(target.clone(), begun + time).await);
            }
            seen
        });
    }
    out.join_all().await.concat()
}

/// Sends so many a second, and waits for all of them.
async fn arrive(target: Target, pace: f64, time: Duration) -> Vec<Seen> {
    let (begun, mut sent) = (Instant::now(), 0.0);
    let mut beat = interval(BEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut out, mut seen) = (JoinSet::new(), Vec::new());
    while begun.elapsed() < time {
        beat.tick().await;
        let due = pace * begun.elapsed().as_secs_f64();
        while sent < due {
            sent += 1.0;
            out.spawn(visit(target.clone(), begun + time));
        }
        while let Some(Ok(one)) = out.try_join_next() {
            seen.push(one);
        }
    }
    seen.extend(out.join_all().await);
    seen
}

async fn visit(target: Target, ebb: Instant) -> Seen {
    let begun = Instant::now();
    let end = timeout(PATIENCE, read(&target)).await;
    let end = end.map_or(End::Lost, |read| read.unwrap_or(End::Lost));
    (end, begun.elapsed(), Instant::now() <= ebb)
}

async fn read(target: &Target) -> Result<End> {
    let Target {
        host, path, reads, ..
    } = target;
    let [_, high, middle, low] = target.people.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    let from = format!("{}.{middle}.{low}.7", 20 + high % 200);
    let mut stream = TcpStream::connect(host).await?;
    let who = |cookie: &str| format!("Host: {host}\r\nX-Forwarded-For: {from}\r\nCookie: {cookie}");
    if !reads {
        return Ok(ask(&mut stream, &format!("GET {path}"), &who("")).await?.0);
    }
    let step = format!("POST {path}/continue");
    let (end, cookie) = ask(&mut stream, &step, &who("")).await?;
    if end != End::Served {
        return Ok(end);
    }
    let back = format!("GET {path}/continue");
    Ok(ask(&mut stream, &back, &who(&cookie)).await?.0)
}

/// Asks on a connection that stays; what came of it, and the cookie that came with it.
async fn ask(stream: &mut TcpStream, line: &str, who: &str) -> Result<(End, String)> {
    let request = format!("{line} HTTP/1.1\r\n{who}\r\nContent-Length: 0\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::with_capacity(64 << 10);
    let (head, length) = loop {
        if stream.read_buf(&mut answer).await? == 0 {
            return Ok((End::Lost, String::new()));
        }
        if let Some(at) = answer.windows(4).position(|it| it == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&answer[..at]).into_owned();
            let length = header(&head, "content-length").parse().unwrap_or(0);
            break (head, at + 4 + length);
        }
    };
    while answer.len() < length && stream.read_buf(&mut answer).await? > 0 {}
    let end = match head.get(9..12) {
        Some("200" | "303") if answer.len() >= length => End::Served,
        Some("503") => End::Refused,
        _ => End::Lost,
    };
    let cookie = header(&head, "set-cookie").split(';').next();
    Ok((end, cookie.unwrap_or_default().to_owned()))
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    lines
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map_or("", |(_, value)| value.trim())
}

fn tell(who: &str, seen: Vec<Seen>) {
    let times = |end: End| {
        let mut times: Vec<Duration> = seen
            .iter()
            .filter(|it| it.0 == end)
            .map(|it| it.1)
            .collect();
        times.sort_unstable();
        times
    };
    let (served, refused, lost) = (times(End::Served), times(End::Refused), times(End::Lost));
    let at = |times: &[Duration], percent: usize| {
        let time = times.get(times.len() * percent / 100);
        time.map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
    };
    let in_time = seen.iter().filter(|it| it.0 == End::Served && it.2);
    println!(
        "{who} came={} served={} in_time={} refused={} lost={} p50={:.1} p99={:.1} refused_p50={:.1} refused_p99={:.1}",
        seen.len(),
        served.len(),
        in_time.count(),
        refused.len(),
        lost.len(),
        at(&served, 50),
        at(&served, 99),
        at(&refused, 50),
        at(&refused, 99),
    );
}
