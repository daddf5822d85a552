//! HTTP by hand, to see every byte that comes.
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;

use crate::canary::decode::canaries;

/// A new visitor's cookie: `name=value`.
pub fn new_cookie(address: &str, path: &str) -> Option<String> {
    let mut answer = Vec::new();
    let _ = exchange(
        address,
        "POST",
        &format!("{path}/continue"),
        "",
        &mut answer,
    );
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let line = answer
        .lines()
        .find(|line| line.to_lowercase().starts_with("set-cookie:"))?;
    Some(line.split_once(':')?.1.split(';').next()?.trim().to_owned())
}

/// Whether any gated text came, however little of the answer arrived.
pub fn receives_text(address: &str, path: &str, cookie: &str) -> bool {
    let mut answer = Vec::new();
    let _ = exchange(address, "GET", path, cookie, &mut answer);
    !canaries(&answer).is_empty()
}

/// Asks, and puts all bytes of the answer that arrive before the connection ends into `answer`, in
/// whatever way it ends.
pub fn exchange(
    address: &str,
    method: &str,
    path: &str,
    cookie: &str,
    answer: &mut Vec<u8>,
) -> std::io::Result<()> {
    let mut stream = TcpStream::connect(address)?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes())?;
    stream.read_to_end(answer)?;
    Ok(())
}

/// Stories that were received, by cookie.
pub type Received = BTreeMap<String, Vec<usize>>;
