//! HTTP by hand, to see every byte that comes.
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;

use crate::canary::decode::canaries;

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
