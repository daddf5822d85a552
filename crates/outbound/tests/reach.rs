//! What a client may call, and how an exchange ends when the other side misbehaves.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::time::Duration;

use outbound::{Error, Outbound, OutboundOptions, Request};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// URLs that must never lead to a connection.
const REFUSED: &[&str] = &[
    // Other schemes, credentials, ports, no host at all.
    "file:///etc/passwd",
    "ftp://example.com/",
    "gopher://example.com/",
    "data:text/plain,hello",
    "javascript:alert(1)",
    "unix:/run/docker.sock",
    "ws://example.com/",
    "http://",
    "http:///",
    "//example.com/",
    "example.com",
    "",
    "http://user@example.com/",
    "http://user:secret@example.com/",
    "http://:secret@example.com/",
    "http://example.com@127.0.0.1/",
    "http://example.com:22/",
    "http://example.com:0/",
    "http://example.com:8080/",
    "https://example.com:6379/",
    "https://example.com:65535/",
    "http://example.com:65536/",
    // IPv4 loopback, spelt in every way the parser knows.
    "http://127.0.0.1/",
    "http://127.0.0.1./",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://%31%32%37.0.0.1/",
    "http://127%2e0%2e0%2e1/",
    "http://127\u{3002}0\u{ff0e}0\u{ff61}1/",
    "http://\u{ff11}\u{ff12}\u{ff17}.0.0.1/",
    "http://①②⑦.⓪.⓪.①/",
    "http:127.0.0.1/",
    "http:\\\\127.0.0.1\\",
    "HTTP://127.255.255.254/",
    " http://127.0.0.1/",
    "http://127.0.0.1:80/",
    "https://127.0.0.1:443/",
    "ht\ttp://127.0\n.0.1/",
    // IPv4 numbers that are not public.
    "http://0.0.0.0/",
    "http://0/",
    "http://0.1.2.3/",
    "http://10.0.0.1/",
    "http://10.255.255.255/",
    "http://100.64.0.1/",
    "http://100.100.100.200/",
    "http://168.63.129.16/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0xa9fea9fe/",
    "http://2852039166/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.0.0.8/",
    "http://192.0.2.1/",
    "http://192.88.99.1/",
    "http://192.168.0.1/",
    "http://198.18.0.1/",
    "http://198.51.100.7/",
    "http://203.0.113.9/",
    "http://224.0.0.1/",
    "http://239.255.255.250/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://4294967296/",
    // IPv6.
    "http://[::]/",
    "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:8.8.8.8]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::8.8.8.8]/",
    "http://[64:ff9b:1::1]/",
    "http://[100::1]/",
    "http://[2001::1]/",
    "http://[2001:0:53aa:64c::1]/",
    "http://[2001:10::1]/",
    "http://[2001:db8::1]/",
    "http://[2002:7f00:1::]/",
    "http://[2002:a00:1::1]/",
    "http://[3fff::1]/",
    "http://[5f00::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    // Names that this machine answers for itself, without asking anybody.
    "http://localhost/",
    "http://LocalHost/",
];

fn outbound(allow_private: bool) -> Outbound {
    let timeout = Duration::from_millis(400);
    Outbound::new(OutboundOptions {
        allow_private,
        timeout,
        max_body_bytes: 64,
        trust: trust::Trust::system(),
    })
    .unwrap()
}

/// Starts a server that answers its one caller with these bytes, and gives
/// its port. It then keeps the connection open and says nothing more.
async fn server(answer: &'static [u8]) -> u16 {
    recording_server(answer).await.0
}

/// As [`server`], and also gives what the caller will have sent.
async fn recording_server(answer: &'static [u8]) -> (u16, oneshot::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (sender, receiver) = oneshot::channel();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 1024];
        let length = stream.read(&mut request).await.unwrap();
        stream.write_all(answer).await.unwrap();
        let _ = sender.send(String::from_utf8_lossy(&request[..length]).into_owned());
        std::future::pending::<()>().await;
    });
    (port, receiver)
}

#[tokio::test]
async fn every_spelling_of_a_private_place_is_refused() {
    assert!(REFUSED.len() >= 60);
    let outbound = outbound(false);
    for url in REFUSED {
        let answer = outbound.get(url).await;
        assert!(
            matches!(answer, Err(Error::Refused(_))),
            "{url}: {answer:?}"
        );
    }
}

#[tokio::test]
async fn a_local_server_is_reached_only_with_leave() {
    let answer = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nhi";
    for host in ["127.0.0.1", "localhost"] {
        let url = format!("http://{host}:{}/", server(answer).await);
        assert!(
            matches!(outbound(false).get(&url).await, Err(Error::Refused(_))),
            "{url}"
        );
        let response = outbound(true).get(&url).await.unwrap();
        assert_eq!((response.status, response.text().as_str()), (200, "hi"));
        assert_eq!(response.content_type.as_deref(), Some("text/plain"));
    }
}

#[tokio::test]
async fn credentials_are_refused_even_with_leave() {
    let answer = outbound(true).get("http://user:secret@127.0.0.1/").await;
    assert!(matches!(answer, Err(Error::Refused(_))));
}

#[tokio::test]
async fn a_form_is_encoded_and_headers_are_sent() {
    let (port, sent) = recording_server(b"HTTP/1.1 204 No Content\r\n\r\n").await;
    let url = format!("http://127.0.0.1:{port}/pay");
    let request = Request::post_form(&url, &[("name", "Åsa & Co"), ("n", "1")]);
    let request = request.header("authorization", "Bearer key");
    assert!(outbound(true).send(request).await.unwrap().is_success());
    let sent = sent.await.unwrap();
    assert!(sent.starts_with("POST /pay HTTP/1.1\r\n"), "{sent}");
    assert!(sent.contains("\r\nauthorization: Bearer key\r\n"), "{sent}");
    assert!(
        sent.contains("\r\ncontent-type: application/x-www-form-urlencoded\r\n"),
        "{sent}"
    );
    assert!(sent.ends_with("\r\n\r\nname=%C3%85sa+%26+Co&n=1"), "{sent}");
}

#[tokio::test]
async fn a_header_that_would_begin_another_line_is_refused() {
    let request = Request::get("http://127.0.0.1:9/").header("x-note", "a\r\nx-evil: b");
    assert!(matches!(
        outbound(true).send(request).await,
        Err(Error::Invalid(_))
    ));
}

#[tokio::test]
async fn a_host_header_is_refused() {
    let request = Request::get("http://127.0.0.1:9/").header("Host", "elsewhere.example");
    assert!(matches!(
        outbound(true).send(request).await,
        Err(Error::Invalid(_))
    ));
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_is_not_followed() {
    let answer =
        b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n";
    let port = server(answer).await;
    let response = outbound(true)
        .get(&format!("http://127.0.0.1:{port}/"))
        .await
        .unwrap();
    assert_eq!(response.status, 302);
    assert!(!response.is_success());
    assert_eq!(response.location.as_deref(), Some("http://127.0.0.1:9/"));
}

#[tokio::test]
async fn a_body_over_the_cap_is_an_error_whether_announced_or_not() {
    let announced = b"HTTP/1.1 200 OK\r\ncontent-length: 65\r\n\r\n\
        0123456789012345678901234567890123456789012345678901234567890123456789";
    let chunked = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n\
        28\r\n0123456789012345678901234567890123456789\r\n\
        28\r\n0123456789012345678901234567890123456789\r\n0\r\n\r\n";
    for answer in [&announced[..], &chunked[..]] {
        let url = format!("http://127.0.0.1:{}/", server(answer).await);
        let result = outbound(true).get(&url).await;
        assert!(matches!(result, Err(Error::TooLarge(64))), "{result:?}");
    }
}

#[tokio::test]
async fn a_server_that_hangs_before_or_inside_its_answer_times_out() {
    for answer in [
        &b""[..],
        b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf",
    ] {
        let url = format!("http://127.0.0.1:{}/", server(answer).await);
        assert!(matches!(
            outbound(true).get(&url).await,
            Err(Error::Timeout)
        ));
    }
}

#[tokio::test]
async fn a_closed_port_is_a_network_error_that_does_not_repeat_the_url() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let error = outbound(true)
        .get(&format!("http://127.0.0.1:{port}/?key=secret"))
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Network(_)), "{error}");
    assert!(!error.to_string().contains("secret"), "{error}");
}
