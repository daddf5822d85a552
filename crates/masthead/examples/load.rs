//! Load for `cargo xtask bench`: keep-alive connections that ask for one page as fast as they can.
//!
//! `load HOST:PORT PATH CONNECTIONS SECONDS MIN_BYTES cookie=VALUE|none|fresh=COUNT` prints `begin`,
//! then one line with the result. With `fresh` every request carries a visitor's cookie of its own,
//! minted before the clock starts. An answer other than 200, or with fewer bytes, is an error.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Time to warm up, where requests may be repeated.
const WARM_UP: Duration = Duration::from_millis(300);

/// What to ask for.
#[derive(Clone)]
struct Job {
    host: String,
    path: String,
    connections: usize,
    time: Duration,
    min_bytes: usize,
}

/// Where a request's cookie comes from.
#[derive(Clone)]
enum Cookies {
    Same(Option<String>),
    Fresh(Arc<Mutex<VecDeque<String>>>),
}

/// What one connection saw.
#[derive(Default)]
struct Seen {
    times: Vec<Duration>,
    errors: u64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [host, path, connections, seconds, min_bytes, cookie] = words.as_slice() else {
        anyhow::bail!("six words are needed; see the head of this file");
    };
    let job = Job {
        host: host.clone(),
        path: path.clone(),
        connections: connections.parse()?,
        time: Duration::from_secs_f64(seconds.parse()?),
        min_bytes: min_bytes.parse()?,
    };
    let cookies = match cookie.split_once('=') {
        Some(("fresh", count)) => Cookies::Fresh(mint(&job, count.parse()?).await?),
        Some(("cookie", value)) => Cookies::Same(Some(value.to_owned())),
        _ => Cookies::Same(None),
    };
    if matches!(cookies, Cookies::Same(_)) {
        ask_all(
            &Job {
                time: WARM_UP,
                ..job.clone()
            },
            &cookies,
        )
        .await?;
    }
    println!("begin");
    let began = Instant::now();
    let seen = ask_all(&job, &cookies).await?;
    report(began.elapsed(), seen);
    Ok(())
}

fn report(took: Duration, mut seen: Seen) {
    seen.times.sort_unstable();
    let at = |percent: usize| {
        seen.times
            .get(seen.times.len() * percent / 100)
            .map_or(0, Duration::as_micros)
    };
    println!(
        "requests={} errors={} micros={} p50={} p99={}",
        seen.times.len(),
        seen.errors,
        took.as_micros(),
        at(50),
        at(99)
    );
}

async fn ask_all(job: &Job, cookies: &Cookies) -> Result<Seen> {
    let mut running = JoinSet::new();
    for _ in 0..job.connections {
        running.spawn(ask(job.clone(), cookies.clone()));
    }
    let mut all = Seen::default();
    while let Some(seen) = running.join_next().await {
        let seen = seen??;
        all.times.extend(seen.times);
        all.errors += seen.errors;
    }
    Ok(all)
}

/// One connection: asks again and again until the time is over or the cookies are spent.
async fn ask(job: Job, cookies: Cookies) -> Result<Seen> {
    let mut connection = Connection::open(&job.host).await?;
    let (mut seen, began) = (Seen::default(), Instant::now());
    let same = request(&job, "GET", cookies.same());
    while began.elapsed() < job.time {
        let text = match &cookies {
            Cookies::Same(_) => None,
            Cookies::Fresh(left) => match left
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front()
            {
                Some(cookie) => Some(request(&job, "GET", Some(&cookie))),
                None => break,
            },
        };
        let asked = Instant::now();
        let answer = connection.ask(text.as_ref().unwrap_or(&same)).await?;
        seen.times.push(asked.elapsed());
        if answer.status != 200 || answer.bytes < job.min_bytes {
            seen.errors += 1;
        }
    }
    Ok(seen)
}

/// Cookies of visitors who have read nothing yet, as the continue step gives them.
async fn mint(job: &Job, count: usize) -> Result<Arc<Mutex<VecDeque<String>>>> {
    let minted = Arc::new(Mutex::new(VecDeque::with_capacity(count)));
    let mut running = JoinSet::new();
    for _ in 0..16 {
        let (job, minted) = (
            Job {
                path: format!("{}/continue", job.path),
                ..job.clone()
            },
            minted.clone(),
        );
        running.spawn(async move {
            let mut connection = Connection::open(&job.host).await?;
            let text = request(&job, "POST", None);
            for _ in 0..count / 16 {
                let cookie = connection
                    .ask(&text)
                    .await?
                    .cookie
                    .context("no cookie was given")?;
                minted
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push_back(cookie);
            }
            anyhow::Ok(())
        });
    }
    while let Some(done) = running.join_next().await {
        done??;
    }
    Ok(minted)
}

fn request(job: &Job, method: &str, cookie: Option<&str>) -> String {
    let cookie = cookie
        .map(|cookie| format!("Cookie: {cookie}\r\n"))
        .unwrap_or_default();
    let length = if method == "POST" {
        "Content-Length: 0\r\n"
    } else {
        ""
    };
    format!(
        "{method} {} HTTP/1.1\r\nHost: {}\r\n{cookie}{length}Accept-Encoding: br\r\n\r\n",
        job.path, job.host
    )
}

impl Cookies {
    fn same(&self) -> Option<&str> {
        match self {
            Self::Same(cookie) => cookie.as_deref(),
            Self::Fresh(_) => None,
        }
    }
}

/// What is looked at of an answer.
struct Answer {
    status: u16,
    bytes: usize,
    cookie: Option<String>,
}

/// One keep-alive connection.
struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(host: &str) -> Result<Self> {
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: vec![0; 256 * 1024],
        })
    }

    /// Sends a request and reads the whole answer. Its body has a length, as all of ours do.
    async fn ask(&mut self, text: &str) -> Result<Answer> {
        self.stream.write_all(text.as_bytes()).await?;
        let mut filled = 0;
        let head_ends = loop {
            filled += self.read(filled).await?;
            if let Some(at) = self.buffer[..filled]
                .windows(4)
                .position(|window| window == b"\r\n\r\n")
            {
                break at + 4;
            }
            ensure!(filled < 64 * 1024, "a head without an end");
        };
        let head = std::str::from_utf8(&self.buffer[..head_ends])?;
        let status = head.get(9..12).context("no status")?.parse()?;
        let bytes = field(head, "content-length: ").unwrap_or("0").parse()?;
        let cookie =
            field(head, "set-cookie: ").and_then(|value| Some(value.split(';').next()?.to_owned()));
        let mut body = filled - head_ends;
        while body < bytes {
            body += self.read(0).await?;
        }
        Ok(Answer {
            status,
            bytes,
            cookie,
        })
    }

    async fn read(&mut self, from: usize) -> Result<usize> {
        let count = self.stream.read(&mut self.buffer[from..]).await?;
        ensure!(count > 0, "the server closed the connection");
        Ok(count)
    }
}

fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| line.strip_prefix(name))
}
