//! Several people who type in one story, for `cargo xtask bench --desk`.
//!
//! `writers HOST:PORT PATH SECONDS COOKIE…` sends a word of each of them twice a second, as the editor does, to
//! `PATH`, where the story's steps go. Whoever is overtaken sends again at once on the newest version. It
//! prints `begin`, then one line: how many words were acknowledged, how often somebody was overtaken, and the
//! time from the first sending of a word to its acknowledgement, in microseconds.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// From one word of somebody to their next.
const EVERY: Duration = Duration::from_millis(500);
/// The start of the first block of a story with an empty headline and standfirst.
const FIRST_BLOCK: i64 = 5;

/// One of those who type.
struct Writer {
    stream: TcpStream,
    host: String,
    path: String,
    cookie: String,
    name: String,
    version: i64,
    batch: i64,
}

/// What one of them saw.
#[derive(Default)]
struct Seen {
    times: Vec<Duration>,
    behind: usize,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [host, path, seconds, cookies @ ..] = words.as_slice() else {
        anyhow::bail!("four words are needed; see the head of this file");
    };
    ensure!(!cookies.is_empty(), "nobody types");
    let time = Duration::from_secs_f64(seconds.parse()?);
    println!("begin");
    let mut running = JoinSet::new();
    let count = u32::try_from(cookies.len())?;
    for (number, cookie) in (0..count).zip(cookies) {
        let (host, path, cookie) = (host.clone(), path.clone(), cookie.clone());
        running.spawn(async move {
            // They did not sit down at once.
            tokio::time::sleep(EVERY * number / count).await;
            let writer = Writer::open(host, path, cookie, number).await?;
            writer.type_for(time).await
        });
    }
    let mut all = Seen::default();
    while let Some(seen) = running.join_next().await {
        let seen = seen??;
        all.times.extend(seen.times);
        all.behind += seen.behind;
    }
    report(all);
    Ok(())
}

fn report(mut seen: Seen) {
    seen.times.sort_unstable();
    let at = |percent: usize| {
        let found = seen.times.get(seen.times.len() * percent / 100);
        found.map_or(0, Duration::as_micros)
    };
    println!(
        "acknowledged={} behind={} p50={} p99={}",
        seen.times.len(),
        seen.behind,
        at(50),
        at(99)
    );
}

impl Writer {
    async fn open(host: String, path: String, cookie: String, number: u32) -> Result<Self> {
        let stream = TcpStream::connect(&host).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            host,
            path,
            cookie,
            name: format!("writer{number}"),
            version: 0,
            batch: 0,
        })
    }

    async fn type_for(mut self, time: Duration) -> Result<Seen> {
        let (mut seen, began) = (Seen::default(), Instant::now());
        while began.elapsed() < time {
            let sent = Instant::now();
            loop {
                let (status, version) = self.send().await?;
                self.version = version;
                match status {
                    200 => break,
                    409 => seen.behind += 1,
                    other => anyhow::bail!("a word was answered with {other}"),
                }
            }
            seen.times.push(sent.elapsed());
            tokio::time::sleep(EVERY.saturating_sub(sent.elapsed())).await;
        }
        Ok(seen)
    }

    /// Sends a word; the status and the version of the answer.
    async fn send(&mut self) -> Result<(u16, i64)> {
        self.batch += 1;
        let slice = json!({"content": [{"type": "text", "text": "word "}]});
        let step =
            json!({"stepType": "replace", "from": FIRST_BLOCK, "to": FIRST_BLOCK, "slice": slice});
        let body = json!({
            "writer": self.name, "batch": self.batch, "version": self.version, "schema": 1, "steps": [step],
        });
        let body = body.to_string();
        let request = format!(
            "POST {} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.path,
            self.host,
            self.cookie,
            body.len(),
        );
        self.stream.write_all(request.as_bytes()).await?;
        let (status, body) = self.answer().await?;
        let answer: Value = serde_json::from_slice(&body).unwrap_or_default();
        let version = answer["version"].as_i64();
        Ok((
            status,
            version.with_context(|| format!("{status} without a version"))?,
        ))
    }

    /// Reads a whole answer; its body has a length, as all of ours do.
    async fn answer(&mut self) -> Result<(u16, Vec<u8>)> {
        let mut got = Vec::new();
        let head = loop {
            self.read(&mut got).await?;
            if let Some(at) = got.windows(4).position(|window| window == b"\r\n\r\n") {
                break at + 4;
            }
            ensure!(got.len() < 64 * 1024, "a head without an end");
        };
        let text = std::str::from_utf8(&got[..head])?.to_owned();
        let status = text.get(9..12).context("no status")?.parse()?;
        let length = text
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        let end = head + length.unwrap_or("0").parse::<usize>()?;
        while got.len() < end {
            self.read(&mut got).await?;
        }
        Ok((status, got[head..end].to_vec()))
    }

    async fn read(&mut self, into: &mut Vec<u8>) -> Result<()> {
        let count = self.stream.read_buf(into).await?;
        ensure!(count > 0, "the server closed the connection");
        Ok(())
    }
}
