//! Who gets a place for a connection, on real ones: who is slow, who has many, who idles.
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::routing::{get, post};
use masthead::ground::config::Limits;
use masthead::pages::site::{Mask, Site};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::mpsc;

use super::{Listener, head, read_all};
use crate::harness::{HOST, TestApp};

/// A connection from another address of this machine.
async fn connect_from(listener: &Listener, address: &str) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket
        .bind(format!("{address}:0").parse().unwrap())
        .unwrap();
    socket.connect(listener.address).await.unwrap()
}

/// What a whole request from this address is answered.
async fn asked_from(listener: &Listener, address: &str) -> String {
    let mut stream = connect_from(listener, address).await;
    stream.write_all(head("").as_bytes()).await.unwrap();
    read_all(&mut stream).await
}

/// A connection that has been answered and stays open.
async fn idler(listener: &Listener, address: &str) -> TcpStream {
    let mut stream = connect_from(listener, address).await;
    let keep = format!("GET /healthz HTTP/1.1\r\nHost: {HOST}\r\n\r\n");
    stream.write_all(keep.as_bytes()).await.unwrap();
    stream.read_exact(&mut [0]).await.unwrap();
    stream
}

/// As many half-sent requests from this address.
async fn half_sent(listener: &Listener, address: &str, count: usize) -> Vec<TcpStream> {
    let mut all = Vec::new();
    for _ in 0..count {
        let mut stream = connect_from(listener, address).await;
        stream.write_all(b"GET / HTTP/1.1\r\nHost: ").await.unwrap();
        all.push(stream);
    }
    all
}

fn twenty() -> Limits {
    Limits {
        connections: 20,
        // Nothing here ends by itself.
        head_seconds: 300,
        stall_seconds: 300,
        ..Limits::default()
    }
}

#[tokio::test]
async fn half_sent_requests_of_one_client_leave_places_to_all_others_and_to_itself() {
    let app = TestApp::new().await;
    let listener = Listener::start(app.site(), twenty()).await;
    let _half = half_sent(&listener, "127.0.0.2", 40).await;
    for address in ["127.0.0.3", "127.0.0.2"] {
        let answer = asked_from(&listener, address).await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{address}: {answer}");
    }
    assert!(listener.open.get() <= 7, "{}", listener.open.get());
}

#[tokio::test]
async fn half_sent_requests_of_many_clients_give_way_to_whole_ones() {
    let app = TestApp::new().await;
    let listener = Listener::start(app.site(), twenty()).await;
    let mut half = Vec::new();
    for client in 2..12 {
        half.extend(half_sent(&listener, &format!("127.0.0.{client}"), 2).await);
    }
    let answer = asked_from(&listener, "127.0.0.20").await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
}

#[tokio::test]
async fn idlers_give_way_when_there_is_no_place_left() {
    let app = TestApp::new().await;
    let limits = Limits {
        connections: 4,
        ..twenty()
    };
    let listener = Listener::start(app.site(), limits).await;
    let mut idlers = Vec::new();
    for client in 2..6 {
        idlers.push(idler(&listener, &format!("127.0.0.{client}")).await);
    }
    for _ in 0..3 {
        let answer = asked_from(&listener, "127.0.0.20").await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }
    // The one that has idled for the longest time was closed, the last one still answers.
    read_all(&mut idlers[0]).await;
    let last = idlers.last_mut().unwrap();
    last.write_all(head("").as_bytes()).await.unwrap();
    let answer = read_all(last).await;
    assert!(answer.contains("HTTP/1.1 200 "), "{answer}");
}

/// A site that says when it has begun to answer, and does not end.
fn endless() -> (Router, mpsc::UnboundedReceiver<()>) {
    let (begun, asked) = mpsc::unbounded_channel();
    let answer = move || {
        let begun = begun.clone();
        async move {
            begun.send(()).unwrap();
            std::future::pending::<()>().await;
        }
    };
    (Router::new().route("/", get(answer)), asked)
}

#[tokio::test]
async fn more_connections_at_work_than_allowed_wait_for_their_turn() {
    let app = TestApp::new().await;
    let (router, mut asked) = endless();
    let site = Site::new((**app).clone(), router, Mask::new(std::iter::empty()));
    let limits = Limits {
        connections: 1,
        ..twenty()
    };
    let listener = Listener::start(site, limits).await;
    let request = format!("GET / HTTP/1.1\r\nHost: {HOST}\r\n\r\n");
    let mut first = connect_from(&listener, "127.0.0.2").await;
    first.write_all(request.as_bytes()).await.unwrap();
    asked.recv().await.unwrap();
    let mut second = connect_from(&listener, "127.0.0.3").await;
    second.write_all(request.as_bytes()).await.unwrap();
    let waiting = tokio::time::timeout(Duration::from_millis(50), asked.recv());
    assert!(waiting.await.is_err(), "the second connection had to wait");
    assert_eq!(listener.open.get(), 1);
    drop(first);
    asked.recv().await.unwrap();
}

#[tokio::test]
async fn a_client_at_work_on_its_whole_share_gets_no_further_place() {
    let app = TestApp::new().await;
    let (router, mut asked) = endless();
    let site = Site::new((**app).clone(), router, Mask::new(std::iter::empty()));
    let limits = Limits {
        client_connections: 2,
        ..twenty()
    };
    let listener = Listener::start(site, limits).await;
    let request = format!("GET / HTTP/1.1\r\nHost: {HOST}\r\n\r\n");
    let mut own = Vec::new();
    for _ in 0..2 {
        let mut stream = connect_from(&listener, "127.0.0.2").await;
        stream.write_all(request.as_bytes()).await.unwrap();
        asked.recv().await.unwrap();
        own.push(stream);
    }
    assert_eq!(asked_from(&listener, "127.0.0.2").await, "");
    let mut other = connect_from(&listener, "127.0.0.3").await;
    other.write_all(request.as_bytes()).await.unwrap();
    asked.recv().await.unwrap();
}

#[tokio::test]
async fn a_request_that_comes_too_slowly_gives_up_its_place_and_a_whole_one_does_not() {
    let app = TestApp::new().await;
    let router = Router::new().route("/echo", post(|body: Bytes| async move { body }));
    let site = Site::new((**app).clone(), router, Mask::new(std::iter::empty()));
    let limits = Limits {
        stall_seconds: 1,
        ..twenty()
    };
    let listener = Listener::start(site, limits).await;
    let post = format!("POST /echo HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 4\r\n");
    for half in [&post, &format!("{post}\r\nab")] {
        let mut stream = connect_from(&listener, "127.0.0.2").await;
        stream.write_all(half.as_bytes()).await.unwrap();
        let answer = read_all(&mut stream).await;
        assert!(!answer.contains("200 OK"), "{half}: {answer}");
    }
    let mut stream = connect_from(&listener, "127.0.0.2").await;
    let whole = format!("{post}Connection: close\r\n\r\nabcd");
    stream.write_all(whole.as_bytes()).await.unwrap();
    let answer = read_all(&mut stream).await;
    assert!(answer.ends_with("abcd"), "{answer}");
}
