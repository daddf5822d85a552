//! Somebody whose requests go through a cache, from a network address of their own.
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};

use axum::body::Body;
use axum::response::Response;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;

use crate::harness::{HOST, Page};

/// A browser with its jar.
#[derive(Clone)]
pub struct Browser {
    from: Ipv4Addr,
    to: SocketAddr,
    /// The cookie jar.
    pub cookies: BTreeMap<String, String>,
}

impl Browser {
    /// A browser in the network `127.0.NETWORK.0/24` that has never been on the site.
    pub fn new(network: u8, to: SocketAddr) -> Self {
        Self {
            from: Ipv4Addr::new(127, 0, network, 1),
            to,
            cookies: BTreeMap::new(),
        }
    }

    /// `GET`, without following a redirect.
    pub async fn get(&mut self, path: &str) -> Page {
        self.send("GET", path, "").await
    }

    /// `HEAD`.
    pub async fn head(&mut self, path: &str) -> Page {
        self.send("HEAD", path, "").await
    }

    /// Posts a form that is encoded already.
    pub async fn post(&mut self, path: &str, form: &str) -> Page {
        self.send("POST", path, form).await
    }

    /// The continue step.
    pub async fn continue_reading(&mut self, path: &str) -> Page {
        let step = format!("{path}/continue");
        self.post(&step, "").await;
        self.get(&step).await
    }

    async fn send(&mut self, method: &str, path: &str, form: &str) -> Page {
        // In the older version a body ends with the connection, and comes in no pieces.
        let mut head = format!("{method} {path} HTTP/1.0\r\nHost: {HOST}\r\n");
        head.push_str("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: navigate\r\n");
        if method == "POST" {
            head.push_str("Content-Type: application/x-www-form-urlencoded\r\n");
            head.push_str(&format!("Content-Length: {}\r\n", form.len()));
        }
        let jar = self.cookies.iter();
        let jar: Vec<String> = jar.map(|(name, value)| format!("{name}={value}")).collect();
        if !jar.is_empty() {
            head.push_str(&format!("Cookie: {}\r\n", jar.join("; ")));
        }
        let page = read(&self.exchange(&format!("{head}\r\n{form}")).await).await;
        for set in page.headers.get_all("set-cookie") {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        page
    }

    async fn exchange(&self, request: &str) -> Vec<u8> {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind((self.from, 0).into()).unwrap();
        let mut stream = socket.connect(self.to).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        answer
    }
}

async fn read(answer: &[u8]) -> Page {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.expect("an answer with a head");
    let head = std::str::from_utf8(&answer[..end]).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    let mut response = Response::builder().status(status.parse::<u16>().unwrap());
    for line in lines {
        let (name, value) = line.split_once(": ").unwrap();
        response = response.header(name, value);
    }
    let body = Body::from(answer[end + 4..].to_vec());
    Page::of(response.body(body).unwrap()).await
}
