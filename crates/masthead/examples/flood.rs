//! An overload, as readers make it: arrivals come at their own pace, each on a connection of its
//! own, however slowly they are answered (an open loop).
//!
//! `flood HOST:PORT PATH ARRIVALS_PER_SECOND SECONDS page|first` asks for a page, or reads a story
//! for the first time: the step and the way back with its cookie. Ten times a second somebody asks
//! for the log-in. Prints what became of each.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How long somebody waits before they leave.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often somebody logs in.
const LOG_IN: Duration = Duration::from_millis(100);
/// How often arrivals are let go: those of one moment together.
const BEAT: Duration = Duration::from_millis(2);

/// What became of an arrival.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Served,
    Refused,
    Lost,
}

type Seen = (End, Duration);

#[derive(Clone)]
struct Target {
    host: String,
    path: String,
    reads: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [host, path, rate, seconds, kind] = words.as_slice() else {
        bail!("five words are needed; see the head of this file");
    };
    let target = Target {
        host: host.clone(),
        path: path.clone(),
        reads: kind == "first",
    };
    let time = Duration::from_secs_f64(seconds.parse()?);
    let (crowd, log_ins) = tokio::join!(
        arrive(target.clone(), rate.parse()?, time),
        arrive(log_in(&target), 1.0 / LOG_IN.as_secs_f64(), time),
    );
    tell("arrivals", &crowd, time);
    tell("log-ins", &log_ins, time);
    Ok(())
}

fn log_in(target: &Target) -> Target {
    Target {
        path: "/log-in".to_owned(),
        reads: false,
        host: target.host.clone(),
    }
}

/// Sends so many a second, and waits for all of them.
async fn arrive(target: Target, rate: f64, time: Duration) -> Vec<Seen> {
    let (begun, mut sent) = (Instant::now(), 0.0);
    let mut beat = interval(BEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut out, mut seen) = (JoinSet::new(), Vec::new());
    while begun.elapsed() < time {
        beat.tick().await;
        let due = rate * begun.elapsed().as_secs_f64();
        while sent < due {
            sent += 1.0;
            out.spawn(visit(target.clone()));
        }
        while let Some(Ok(one)) = out.try_join_next() {
            seen.push(one);
        }
    }
    while let Some(one) = out.join_next().await {
        seen.extend(one);
    }
    seen
}

async fn visit(target: Target) -> Seen {
    let begun = Instant::now();
    let end = timeout(PATIENCE, read(&target)).await;
    let end = end.map_or(End::Lost, |read| read.unwrap_or(End::Lost));
    (end, begun.elapsed())
}

async fn read(target: &Target) -> Result<End> {
    let Target { host, path, reads } = target;
    let mut stream = TcpStream::connect(host).await?;
    if !reads {
        return Ok(ask(&mut stream, host, &format!("GET {path}"), "").await?.0);
    }
    let step = format!("POST {path}/continue");
    let (end, cookie) = ask(&mut stream, host, &step, "").await?;
    if end != End::Served {
        return Ok(end);
    }
    let back = format!("GET {path}/continue");
    Ok(ask(&mut stream, host, &back, &cookie).await?.0)
}

/// Asks on a connection that stays; what came of it, and the cookie that came with it.
async fn ask(
    stream: &mut TcpStream,
    host: &str,
    line: &str,
    cookie: &str,
) -> Result<(End, String)> {
    let request = format!(
        "{line} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nSec-Fetch-Site: same-origin\r\n\
         Cookie: {cookie}\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::with_capacity(64 << 10);
    let (head, length) = loop {
        if stream.read_buf(&mut answer).await? == 0 {
            return Ok((End::Lost, String::new()));
        }
        if let Some(at) = answer.windows(4).position(|it| it == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&answer[..at]).to_lowercase();
            let length = header(&head, "content-length").parse().unwrap_or(0);
            break (head, at + 4 + length);
        }
    };
    while answer.len() < length && stream.read_buf(&mut answer).await? > 0 {}
    let end = match head.get(9..12) {
        Some("200" | "303") => End::Served,
        Some("503") => End::Refused,
        _ => End::Lost,
    };
    // Its value has capitals, so it is read from the answer itself.
    let text = String::from_utf8_lossy(&answer);
    let cookie = text.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        let is_cookie = name.eq_ignore_ascii_case("set-cookie");
        is_cookie.then(|| {
            value
                .split(';')
                .next()
                .unwrap_or_default()
                .trim()
                .to_owned()
        })
    });
    Ok((end, cookie.unwrap_or_default()))
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    lines
        .find(|(key, _)| *key == name)
        .map_or("", |(_, value)| value.trim())
}

fn tell(who: &str, seen: &[Seen], time: Duration) {
    for (end, word) in [
        (End::Served, "served"),
        (End::Refused, "refused"),
        (End::Lost, "lost"),
    ] {
        let mut times: Vec<Duration> = seen
            .iter()
            .filter(|it| it.0 == end)
            .map(|it| it.1)
            .collect();
        times.sort_unstable();
        let at = |part: f64| {
            let index = (times.len() as f64 * part) as usize;
            times
                .get(index)
                .map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
        };
        println!(
            "{who} {word} {}: {:.0}/s, p50 {:.1} ms, p99 {:.1} ms",
            times.len(),
            times.len() as f64 / time.as_secs_f64(),
            at(0.5),
            at(0.99),
        );
    }
}
