//! A browser with a jar of cookies and an address of its own, on one connection a request.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::Result;

/// How long a browser waits for an answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// What came.
#[derive(Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The head in small letters, so that names of headers are found.
    head: String,
    /// The body, as far as it came.
    pub body: String,
    /// Whether all of it came.
    pub is_whole: bool,
    /// From the call to the last byte.
    pub took: Duration,
}

impl Answer {
    /// The value of a header, in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }
}

/// A browser.
#[derive(Debug, Clone)]
pub struct Browser {
    host: String,
    address: String,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// A new one, the `number`th: each has a network of its own, of which a proxy speaks.
    pub fn new(host: &str, number: u32) -> Self {
        let [_, high, middle, low] = number.to_be_bytes();
        Self {
            host: host.to_owned(),
            address: format!("{}.{middle}.{low}.7", 20 + high),
            cookies: BTreeMap::new(),
        }
    }

    /// The same at a server that has another address now.
    pub fn at(&self, host: &str) -> Self {
        Self {
            host: host.to_owned(),
            ..self.clone()
        }
    }

    /// Whether it has a cookie of this name.
    pub fn has(&self, cookie: &str) -> bool {
        self.cookies.contains_key(cookie)
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// When no head of an answer comes.
    pub fn get(&mut self, path: &str) -> Result<Answer> {
        self.ask("GET", path, "")
    }

    /// Sends a form.
    ///
    /// # Errors
    /// When no head of an answer comes.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let fields: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        self.ask("POST", path, &fields.join("&"))
    }

    fn ask(&mut self, method: &str, path: &str, form: &str) -> Result<Answer> {
        let begun = Instant::now();
        let failed = |error: std::io::Error| format!("{method} {path}: {error}");
        let mut stream = TcpStream::connect(&self.host).map_err(failed)?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(failed)?;
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nX-Forwarded-For: {}\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{form}",
            self.host,
            self.address,
            cookies.join("; "),
            form.len()
        );
        stream.write_all(request.as_bytes()).map_err(failed)?;
        let mut bytes = Vec::new();
        // However the connection ends, what came counts.
        let _ = stream.read_to_end(&mut bytes);
        let answer = read(&bytes, begun.elapsed()).ok_or(format!("{method} {path}: no answer"))?;
        self.keep(&bytes);
        Ok(answer)
    }

    /// Takes cookies into the jar. Their values have capitals, so they are read from the bytes.
    fn keep(&mut self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        for line in text.lines().take_while(|line| !line.is_empty()) {
            let Some((name, value)) = line.split_once(": ") else {
                continue;
            };
            if !name.eq_ignore_ascii_case("set-cookie") {
                continue;
            }
            let pair = value.split(';').next().unwrap_or_default();
            match pair.split_once('=') {
                Some((name, "")) => drop(self.cookies.remove(name)),
                Some((name, value)) => {
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
                None => {}
            }
        }
    }
}

fn read(bytes: &[u8], took: Duration) -> Option<Answer> {
    let end = bytes.windows(4).position(|it| it == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
    let body = &bytes[end + 4..];
    let length: Option<usize> = header(&head, "content-length")?.parse().ok();
    Some(Answer {
        status: head.get(9..12)?.parse().ok()?,
        is_whole: length == Some(body.len()),
        body: String::from_utf8_lossy(body).into_owned(),
        head,
        took,
    })
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = head.lines().filter_map(|line| line.split_once(": "));
    lines
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.trim())
}

/// A value of a form, as a browser sends it.
fn encoded(value: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    value
        .bytes()
        .map(|byte| match byte {
            byte if plain(byte) => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_off_is_told_from_what_is_whole() {
        let answer = |text: &str| read(text.as_bytes(), Duration::ZERO);
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";
        let whole = answer(&format!("{head}text")).expect("an answer");
        assert!(whole.is_whole && whole.status == 200 && whole.body == "text");
        assert!(!answer(&format!("{head}te")).expect("an answer").is_whole);
        assert!(answer("HTTP/1.1 200 OK\r\nContent-Le").is_none());
    }

    #[test]
    fn cookies_are_kept_and_let_go() {
        let mut browser = Browser::new("127.0.0.1:1", 70_000);
        assert_eq!(browser.address, "21.17.112.7");
        browser
            .keep(b"HTTP/1.1 303 See Other\r\nset-cookie: a=Xy; Path=/\r\nset-cookie: b=1\r\n\r\n");
        assert!(browser.has("a") && browser.has("b") && browser.cookies["a"] == "Xy");
        browser.keep(b"HTTP/1.1 200 OK\r\nSet-Cookie: a=; Max-Age=0\r\n\r\nset-cookie: c=1\r\n");
        assert!(!browser.has("a") && !browser.has("c"));
    }

    #[test]
    fn forms_are_sent_as_browsers_do() {
        assert_eq!(encoded("a b@c.example"), "a%20b%40c.example");
    }
}
