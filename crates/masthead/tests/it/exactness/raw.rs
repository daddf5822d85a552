//! Servers of the real binary, and HTTP by hand, to see every byte that comes.
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::canary::decode::canaries;

/// A running `masthead serve`; killed when dropped.
pub struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Starts a server on a free port and waits until it is ready.
    pub fn start(data: &Path, database: Option<&str>) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_masthead"));
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data);
        command
            .current_dir(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        command.env_remove("MASTHEAD_DATABASE_URL");
        if let Some(url) = database {
            command.env("MASTHEAD_DATABASE_URL", url);
        }
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines
            .next()
            .expect("the server says that it is ready")
            .unwrap();
        let address = ready
            .split("http://")
            .nth(1)
            .expect("an address")
            .trim_end_matches('/');
        Self {
            address: address.to_owned(),
            child,
        }
    }

    /// Host and port.
    pub fn address(&self) -> String {
        self.address.clone()
    }

    /// SIGKILL: no handler, no flush.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A new visitor's cookie: `name=value`.
pub fn new_cookie(address: &str, path: &str) -> Option<String> {
    let answer = exchange(address, "POST", &format!("{path}/continue"), "");
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let line = answer
        .lines()
        .find(|line| line.to_lowercase().starts_with("set-cookie:"))?;
    Some(line.split_once(':')?.1.split(';').next()?.trim().to_owned())
}

/// Whether any gated text came, however little of the answer arrived.
pub fn receives_text(address: &str, path: &str, cookie: &str) -> bool {
    !canaries(&exchange(address, "GET", path, cookie)).is_empty()
}

/// All bytes of the answer that arrived before the connection ended, in whatever way.
fn exchange(address: &str, method: &str, path: &str, cookie: &str) -> Vec<u8> {
    let mut answer = Vec::new();
    let Ok(mut stream) = TcpStream::connect(address) else {
        return answer;
    };
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
    );
    if stream.write_all(request.as_bytes()).is_ok() {
        let _ = stream.read_to_end(&mut answer);
    }
    answer
}

/// Stories that were received, by cookie.
pub type Received = BTreeMap<String, Vec<usize>>;
