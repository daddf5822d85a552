//! `kill -9` of the server while words come in: what it has acknowledged is there after it, once.
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use masthead::ground::clock::Clock;
use masthead::ground::config::Config;
use masthead::ground::ids::random_bytes;
use masthead::people::role::Role;
use serde_json::{Value, json};

use super::super::{TEXT, begin, paragraph, text, words};
use crate::harness::{Node, Server, TestApp, TestData};

const ROUNDS: usize = 12;
/// The most words of a round.
const WORDS: usize = 30;

/// Somebody who types one word after the other into a block, each in a batch of its own.
struct Typist {
    cookie: String,
    path: String,
    version: i64,
    batch: i64,
    /// Where the block ends.
    end: usize,
    typed: Vec<String>,
    /// The batch whose answer has not come, which is sent again as it was.
    open: Option<Value>,
}

impl Typist {
    fn next(&mut self) -> Value {
        let word = format!("word{} ", self.typed.len());
        self.batch += 1;
        let sent = json!({
            "writer": "typist", "batch": self.batch, "version": self.version, "schema": 1,
            "steps": [words(self.end, &word)],
        });
        self.end += word.len();
        self.typed.push(word);
        sent
    }

    /// Types until the server is gone, and says so with each answer.
    fn type_on(&mut self, address: &str, answers: &Sender<()>) {
        for _ in 0..WORDS {
            let sent = match self.open.take() {
                Some(sent) => sent,
                None => self.next(),
            };
            let Some((status, answer)) = post(address, self, &sent) else {
                self.open = Some(sent);
                return;
            };
            assert_eq!(status, 200, "{answer}");
            self.version = answer["version"].as_i64().unwrap();
            // The test listens until it kills the server; after that nobody needs to know.
            let _ = answers.send(());
        }
    }
}

/// The status and the body of an answer that came whole.
fn post(address: &str, typist: &Typist, body: &Value) -> Option<(u16, Value)> {
    let body = body.to_string();
    let request = format!(
        "POST {}/steps HTTP/1.1\r\nHost: {address}\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        typist.path,
        typist.cookie,
        body.len(),
    );
    let mut answer = Vec::new();
    let mut stream = TcpStream::connect(address).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let answer = serde_json::from_str(body).unwrap_or_else(|_| Value::from(body));
    Some((status, answer))
}

/// A story with an empty block, and somebody who is logged in by the clock of the machine, because the
/// servers go by it.
async fn prepared() -> (TestData, Config, String, Typist) {
    let app = TestApp::new().await;
    app.clock.set(Clock::System.now());
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let first = json!({
        "writer": "typist", "batch": 1, "version": 0, "schema": 1,
        "steps": [paragraph(TEXT, "aaaaaaaa", "Typed: ")],
    });
    let path = format!("/desk/stories/{story}");
    ana.post_json(&format!("{path}/steps"), &first)
        .await
        .expect(200);
    let cookie = ana.cookie_header().unwrap();
    // The servers are asked without TLS, where the cookie has no prefix.
    let cookie = cookie.to_str().unwrap().replace("__Host-", "");
    let typist = Typist {
        cookie,
        path,
        version: 1,
        batch: 1,
        end: TEXT + 1 + "Typed: ".len(),
        typed: Vec::new(),
        open: None,
    };
    let config = app.config.clone();
    (app.into_data(), config, story, typist)
}

#[tokio::test(flavor = "multi_thread")]
async fn t07_what_was_acknowledged_before_a_kill_is_there_once_after_it() {
    let (data, config, story, mut typist) = prepared().await;
    let url = data.database_url();
    let mut open = 0;
    for _ in 0..ROUNDS {
        let mut server = Server::start(data.folder(), url.as_deref());
        let address = server.address();
        let (answers, heard) = channel();
        let typing = thread::spawn(move || {
            typist.type_on(&address, &answers);
            typist
        });
        let count = usize::from(random_bytes::<1>()[0]) % WORDS;
        heard.iter().take(count).for_each(drop);
        server.kill();
        typist = typing.join().unwrap();
        open += usize::from(typist.open.is_some());
    }
    assert!(open > 0, "no kill has hit a word on its way");
    // One more server, which nobody kills, for the word that is left.
    let server = Server::start(data.folder(), url.as_deref());
    if let Some(sent) = typist.open.take() {
        let (status, answer) = post(&server.address(), &typist, &sent).unwrap();
        assert_eq!(status, 200, "{answer}");
    }
    drop(server);
    let db = data.open().await;
    let node = Node::new(config, db, Clock::System).await;
    let mut ben = node.staff(Role::Editor).await;
    let expected = format!("Typed: {}", typist.typed.concat());
    assert_eq!(text(&mut ben, &story).await[2], expected);
}
