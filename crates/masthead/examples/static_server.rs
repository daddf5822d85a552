//! The yardstick of `cargo xtask bench`: a static server with Masthead's own HTTP stack and bytes.
//!
//! `static_server HOST:PORT PATH [COOKIE] -- PATH [COOKIE] …` asks a running Masthead for each
//! page once, keeps head and body in memory, and answers with them at `/0`, `/1` and so on, posts too.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use masthead::ground::config::Limits;
use masthead::web::server;
use tokio_util::sync::CancellationToken;

/// A page as Masthead answered it.
struct Page {
    headers: HeaderMap,
    body: Bytes,
}

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (host, pages) = words.split_first().context("name Masthead's address")?;
    let pages = pages
        .split(|word| word == "--")
        .map(|page| fetch(host, page));
    let pages: Arc<Vec<Page>> = Arc::new(pages.collect::<Result<_>>()?);
    let router = Router::new()
        .route("/{number}", get(show).post(show))
        .with_state(pages);
    let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
    println!("ready http://{}", listener.local_addr()?);
    server::serve(
        listener,
        router,
        Limits::default(),
        CancellationToken::new(),
    )
    .await;
    Ok(())
}

async fn show(State(pages): State<Arc<Vec<Page>>>, Path(number): Path<usize>) -> Response {
    let Some(page) = pages.get(number) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = Response::new(Body::from(page.body.clone()));
    *response.headers_mut() = page.headers.clone();
    response
}

/// One request of our own, so that the head is kept as it was.
fn fetch(host: &str, page: &[String]) -> Result<Page> {
    let path = page.first().context("name a path")?;
    let cookie = page
        .get(1)
        .map(|cookie| format!("Cookie: {cookie}\r\n"))
        .unwrap_or_default();
    let mut stream = TcpStream::connect(host)?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\n{cookie}Accept-Encoding: br\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .context("an answer without a head")?;
    let head = std::str::from_utf8(&answer[..end])?;
    let mut headers = HeaderMap::new();
    for line in head.lines().skip(1) {
        let (name, value) = line.split_once(": ").context("a header without a value")?;
        if !["connection", "content-length", "date"].contains(&name) {
            headers.append(HeaderName::try_from(name)?, HeaderValue::from_str(value)?);
        }
    }
    anyhow::ensure!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
    Ok(Page {
        headers,
        body: Bytes::copy_from_slice(&answer[end + 4..]),
    })
}
