//! Just enough of a client to prepare readers.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::Result;

/// What is looked at of an answer.
#[derive(Debug)]
pub struct Answer {
    /// Length of the body as it was sent.
    pub bytes: usize,
    /// The cookie it set, name and value.
    pub cookie: Option<String>,
    /// Where it leads.
    pub location: Option<String>,
}

/// Asks for a page with a cookie; it must answer 200.
pub fn get(host: &str, path: &str, cookie: &str) -> Result<Answer> {
    ask(
        host,
        &format!("GET {path} HTTP/1.1\r\nCookie: {cookie}"),
        "200",
    )
}

/// Sends an empty form, which must be answered with a redirect.
pub fn post(host: &str, path: &str) -> Result<Answer> {
    ask(
        host,
        &format!("POST {path} HTTP/1.1\r\nContent-Length: 0"),
        "303",
    )
}

/// Sends an empty form as a browser with a cookie does; it must be answered with a redirect.
pub fn form(host: &str, path: &str, cookie: &str) -> Result<Answer> {
    let head = format!("POST {path} HTTP/1.1\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin");
    ask(host, &format!("{head}\r\nContent-Length: 0"), "303")
}

/// Sends JSON as a script of ours does; it must be answered with 200.
pub fn json(host: &str, path: &str, cookie: &str, body: &str) -> Result<Answer> {
    let head = format!("POST {path} HTTP/1.1\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin");
    let length = body.len();
    let head = format!("{head}\r\nContent-Type: application/json\r\nContent-Length: {length}");
    exchange(host, &head, body, "200")
}

fn ask(host: &str, request: &str, status: &str) -> Result<Answer> {
    exchange(host, request, "", status)
}

fn exchange(host: &str, request: &str, body: &str, status: &str) -> Result<Answer> {
    let failed = |error: std::io::Error| format!("{host}: {error}");
    let mut stream = TcpStream::connect(host).map_err(failed)?;
    write!(
        stream,
        "{request}\r\nHost: {host}\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n{body}"
    )
    .map_err(failed)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).map_err(failed)?;
    let end = answer
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .ok_or("an answer without a head")?;
    let head = String::from_utf8_lossy(&answer[..end]);
    if head.get(9..12) != Some(status) {
        return Err(format!("{request} was answered with\n{head}"));
    }
    let cookie = head
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "));
    let cookie = cookie.and_then(|value| Some(value.split(';').next()?.to_owned()));
    Ok(Answer {
        bytes: answer.len() - end - 4,
        cookie,
        location: head
            .lines()
            .find_map(|line| line.strip_prefix("location: "))
            .map(str::to_owned),
    })
}
