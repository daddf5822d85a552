//! Readers who ask all the time and look at each answer, while something is done to the server.
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::JoinHandle;

use crate::exactness::raw::{exchange, new_cookie};

/// Stories that each visitor may read in the publication of these tests.
pub const LIMIT: usize = 3;
/// What is behind the gate of each story of these tests.
pub const REST: &str = "BEHIND-THE-GATE";

/// Readers, each on a thread.
pub struct Crowd {
    goes_on: Arc<AtomicBool>,
    answers: Arc<AtomicUsize>,
    readers: Vec<JoinHandle<Vec<String>>>,
}

impl Crowd {
    /// Newcomers who each read as many of these stories as they may, one who reads the front over
    /// and over on new connections, and one who does so on as few as the server allows.
    pub fn gather(address: &str, stories: &[String]) -> Self {
        let (goes_on, answers) = (Arc::new(AtomicBool::new(true)), Arc::default());
        let reader = |read: fn(&Asker) -> Vec<String>| {
            let asker = Asker {
                address: address.to_owned(),
                stories: stories.to_vec(),
                goes_on: goes_on.clone(),
                answers: Arc::clone(&answers),
            };
            std::thread::spawn(move || read(&asker))
        };
        let readers = vec![
            reader(Asker::come_anew),
            reader(Asker::come_anew),
            reader(Asker::look_at_the_front),
            reader(Asker::stay_connected),
        ];
        Self {
            goes_on,
            answers,
            readers,
        }
    }

    /// How many answers there were so far.
    pub fn answers(&self) -> usize {
        self.answers.load(Ordering::Relaxed)
    }

    /// Waits until there were so many answers more.
    pub fn wait_for(&self, more: usize) {
        let enough = self.answers() + more;
        while self.answers() < enough && self.readers.iter().any(|it| !it.is_finished()) {
            std::thread::yield_now();
        }
    }

    /// Ends the reading; panics where an answer was missing or was not what it should be.
    pub fn disperse(self) -> usize {
        self.goes_on.store(false, Ordering::Relaxed);
        let failures = self.readers.into_iter();
        let failures: Vec<String> = failures.flat_map(|it| it.join().unwrap()).collect();
        let answers = self.answers.load(Ordering::Relaxed);
        assert!(
            failures.is_empty(),
            "{} of {answers} requests failed: {:?}",
            failures.len(),
            &failures[..failures.len().min(5)]
        );
        answers
    }
}

struct Asker {
    address: String,
    stories: Vec<String>,
    goes_on: Arc<AtomicBool>,
    answers: Arc<AtomicUsize>,
}

impl Asker {
    fn goes_on(&self) -> bool {
        self.goes_on.load(Ordering::Relaxed)
    }

    /// A failure, where the answer has not this status and these words.
    fn check(&self, path: &str, answer: &str, status: &str, words: &str) -> Option<String> {
        self.answers.fetch_add(1, Ordering::Relaxed);
        let is_right = answer.starts_with(status) && answer.contains(words);
        let line = answer.lines().next().unwrap_or("no answer");
        (!is_right).then(|| format!("{path}: {line}, {} bytes", answer.len()))
    }

    /// A new visitor over and over. Each reads as much as the meter gives, so that a debit that
    /// was not kept, or a meter that did not answer, is noticed.
    fn come_anew(&self) -> Vec<String> {
        let mut failures = Vec::new();
        while self.goes_on() {
            let first = &self.stories[0];
            self.answers.fetch_add(1, Ordering::Relaxed);
            let Some(cookie) = new_cookie(&self.address, first) else {
                failures.push(format!("{first}/continue: no cookie"));
                continue;
            };
            for path in self.stories.iter().take(LIMIT) {
                let answer = get(&self.address, path, &cookie);
                failures.extend(self.check(path, &answer, "HTTP/1.1 200 ", REST));
            }
            let over = &self.stories[LIMIT];
            let answer = get(&self.address, over, &cookie);
            if answer.contains(REST) {
                failures.push(format!("{over}: given beyond the limit"));
            }
            failures.extend(self.check(over, &answer, "HTTP/1.1 200 ", "</html>"));
        }
        failures
    }

    fn look_at_the_front(&self) -> Vec<String> {
        let mut failures = Vec::new();
        while self.goes_on() {
            let answer = get(&self.address, "/", "");
            failures.extend(self.check("/", &answer, "HTTP/1.1 200 ", "</html>"));
        }
        failures
    }

    /// As a proxy does: the connection is used until the server says that it closes.
    fn stay_connected(&self) -> Vec<String> {
        let mut failures = Vec::new();
        while self.goes_on() {
            let Ok(mut stream) = TcpStream::connect(&self.address) else {
                failures.push("no connection".to_owned());
                continue;
            };
            let mut closes = false;
            while self.goes_on() && !closes {
                let answer = head(&mut stream, &self.address).unwrap_or_default();
                closes = answer.contains("connection: close") || answer.is_empty();
                failures.extend(self.check("HEAD /", &answer, "HTTP/1.1 200 ", ""));
            }
        }
        failures
    }
}

/// A whole answer to a request on a connection of its own, or why there is none.
pub fn get(address: &str, path: &str, cookie: &str) -> String {
    let mut answer = Vec::new();
    match exchange(address, "GET", path, cookie, &mut answer) {
        Ok(()) => String::from_utf8_lossy(&answer).into_owned(),
        Err(error) => error.to_string(),
    }
}

fn head(stream: &mut TcpStream, host: &str) -> std::io::Result<String> {
    write!(stream, "HEAD / HTTP/1.1\r\nHost: {host}\r\n\r\n")?;
    let (mut answer, mut one) = (Vec::new(), [0]);
    while !answer.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut one)?;
        answer.push(one[0]);
    }
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// Whether a balancer would send readers there.
pub fn is_ready(address: SocketAddr) -> bool {
    get(&address.to_string(), "/readyz", "").starts_with("HTTP/1.1 200 ")
}
