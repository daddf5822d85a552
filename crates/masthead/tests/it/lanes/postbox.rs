//! A mail server in this process, which answers each recipient as the test says.
use std::sync::{Arc, Mutex};
use std::time::Duration;

use masthead::ground::app::App;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::harness::TestApp;

/// What it says to a recipient, such as `550 5.1.1 nobody`.
type Answer = Arc<dyn Fn(&str) -> &'static str + Send + Sync>;

/// A running server and what it has taken.
pub struct Postbox {
    port: u16,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Postbox {
    /// Starts one that answers recipients so.
    pub async fn start(answer: impl Fn(&str) -> &'static str + Send + Sync + 'static) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = socket.local_addr().unwrap().port();
        let answer: Answer = Arc::new(answer);
        let taken: Arc<Mutex<Vec<String>>> = Arc::default();
        let kept = taken.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = socket.accept().await {
                tokio::spawn(talk(stream, answer.clone(), kept.clone()));
            }
        });
        Self { port, taken }
    }

    /// Those whose mail it has taken, in order.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    /// A server process of the site that sends through it.
    pub async fn site(&self, app: &TestApp) -> App {
        site(app, self.port).await
    }
}

/// A server process of the site that sends through this port.
pub async fn site(app: &TestApp, port: u16) -> App {
    app.through(port, Some(Duration::from_millis(300))).await
}

async fn talk(stream: TcpStream, answer: Answer, taken: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let (mut to, mut is_text) = (String::new(), false);
    let mut reply = "220 here";
    loop {
        if !reply.is_empty() {
            let line = format!("{reply}\r\n");
            if write.write_all(line.as_bytes()).await.is_err() {
                return;
            }
        }
        let Ok(Some(line)) = lines.next_line().await else {
            return;
        };
        reply = match line.split([' ', ':']).next().unwrap_or_default() {
            "." if is_text => {
                is_text = false;
                taken.lock().unwrap().push(to.clone());
                "250 taken"
            }
            _ if is_text => "",
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                answer(&to)
            }
            "DATA" => {
                is_text = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            _ => "250 yes",
        };
    }
}
