//! More comes than can be done: who waits for too long is told so, and who pays is not.
use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use masthead::ground::config::Limits;
use masthead::web::door::{Page, Shed};
use masthead::web::server::Server;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// As many at once as make the server late for many turns.
const CROWD: usize = 800;
/// One in so many has a session.
const WITH_SESSION: usize = 20;

async fn ask(address: std::net::SocketAddr, head: String) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    answer
}

/// Work that takes the processor, as rendering does.
async fn work() -> Result<&'static str, Infallible> {
    let begun = std::time::Instant::now();
    while begun.elapsed() < Duration::from_millis(3) {
        std::hint::spin_loop();
    }
    Ok("done")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_an_overload_some_are_served_others_told_to_come_back_and_those_with_a_session_come_first()
 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let shed = Shed::default();
    let server = Server {
        session: "session",
        busy: Page {
            html: "<p>Later, please.</p>".to_owned(),
        },
        shed: shed.clone(),
        // All come from one address here.
        limits: Limits {
            connections: 4 * CROWD,
            client_connections: CROWD,
            ..Limits::default()
        },
        ..Server::default()
    };
    let stop = CancellationToken::new();
    // A runtime of its own, so that those who ask do not wait with it.
    let stopping = stop.clone();
    let listener = listener.into_std().unwrap();
    let serving = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let listener = TcpListener::from_std(listener).unwrap();
            let site = Router::new().route("/", get(work));
            server.serve(listener, site, stopping).await;
        });
    });
    let mut crowd = JoinSet::new();
    for number in 0..CROWD {
        let has_session = number % WITH_SESSION == WITH_SESSION - 1;
        let cookie = match has_session {
            true => "Cookie: session=x\r\n",
            false => "",
        };
        let head = format!("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{cookie}\r\n");
        crowd.spawn(async move { (has_session, ask(address, head).await) });
    }
    let (mut served, mut refused, mut lost, mut late) = (0, 0, 0, 0);
    while let Some(answer) = crowd.join_next().await {
        let (has_session, answer) = answer.unwrap();
        if answer.starts_with("HTTP/1.1 200 ") {
            served += 1;
        } else if answer.starts_with("HTTP/1.1 503 ") {
            assert!(answer.contains("\r\nRetry-After: ") || answer.contains("\r\nretry-after: "));
            assert!(answer.ends_with("<p>Later, please.</p>"), "{answer}");
            refused += 1;
            lost += usize::from(has_session);
        } else {
            // The system gave it up before it could be accepted.
            assert_eq!(answer, "");
            late += 1;
        }
    }
    stop.cancel();
    serving.join().unwrap();
    assert!(served >= 16, "{served} served");
    assert!(refused > CROWD / 4, "{refused} refused");
    let with_session = CROWD / WITH_SESSION;
    assert!(2 * lost <= with_session, "{lost} with a session");
    assert!(late < CROWD / 20, "{late} neither served nor told");
    assert!(shed.get() >= u64::try_from(refused).unwrap());
}

#[tokio::test]
async fn a_crowd_that_can_be_served_is_served() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let stop = CancellationToken::new();
    let site = Router::new().route("/", get(|| async { "done" }));
    let serving = tokio::spawn(Server::default().serve(listener, site, stop.clone()));
    let mut crowd = JoinSet::new();
    for _ in 0..60 {
        let head = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_owned();
        crowd.spawn(ask(address, head));
    }
    while let Some(answer) = crowd.join_next().await {
        assert!(answer.unwrap().starts_with("HTTP/1.1 200 "));
    }
    stop.cancel();
    serving.await.unwrap();
}
