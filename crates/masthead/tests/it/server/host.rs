//! `Host`: one readable field that agrees with the target (RFC 9112, 3.2).
use axum::body::Body;
use axum::response::Response;
use http::{Request, StatusCode, Version};
use tower::ServiceExt;

use crate::harness::{HOST, TestApp};

/// The status of a request with these fields.
async fn status(app: &TestApp, version: Version, target: &str, hosts: &[&[u8]]) -> StatusCode {
    let mut request = Request::get(target).version(version);
    for host in hosts {
        request = request.header("host", *host);
    }
    let request = request.body(Body::empty()).unwrap();
    let response: Response = app.site().oneshot(request).await.unwrap();
    let may_be_kept = response.headers()["cache-control"] != "no-store";
    assert!(response.status() == 200 || !may_be_kept);
    response.status()
}

#[tokio::test]
async fn a_request_with_two_hosts_or_none_or_one_that_is_no_name_gets_400() {
    let app = TestApp::new().await;
    let host = HOST.as_bytes();
    for hosts in [
        &[][..],
        &[host, host],
        &[host, b"evil.example"],
        &[b"evil.example", host],
        &[b"", host],
        &[b"news.example\xff"],
        &[b"n\xc3\xa9ws.example"],
        &[b"news.example, evil.example"],
        &[b"evil.example@news.example"],
        &[b"news.example/evil.example"],
        &[b"news example"],
    ] {
        for path in ["/", "/nowhere", "/readyz"] {
            let status = status(&app, Version::HTTP_11, path, hosts).await;
            assert_eq!(status, 400, "{path} {hosts:?}");
        }
    }
    assert_eq!(status(&app, Version::HTTP_11, "/", &[host]).await, 200);
    assert_eq!(status(&app, Version::HTTP_11, "/", &[b""]).await, 421);
}

#[tokio::test]
async fn a_target_with_a_host_of_its_own_agrees_with_the_field_or_gets_400() {
    let app = TestApp::new().await;
    for (target, hosts, expected) in [
        ("https://news.example/", &[&b"news.example"[..]][..], 200),
        ("http://NEWS.example/", &[b"news.EXAMPLE"], 200),
        ("https://news.example/", &[b"evil.example"], 400),
        ("https://evil.example/", &[b"news.example"], 400),
        ("https://news.example/", &[b""], 400),
        ("https://news.example/", &[], 400),
        ("https://evil.example/", &[b"evil.example"], 421),
    ] {
        let status = status(&app, Version::HTTP_11, target, hosts).await;
        assert_eq!(status, expected, "{target} {hosts:?}");
    }
}

#[tokio::test]
async fn older_and_newer_versions_name_the_host_in_their_own_way() {
    let app = TestApp::new().await;
    for (version, target, expected) in [
        (Version::HTTP_10, "/readyz", 200),
        (Version::HTTP_10, "/", 400),
        (Version::HTTP_2, "https://news.example/", 200),
        (Version::HTTP_2, "https://evil.example/", 421),
        (Version::HTTP_2, "/", 400),
    ] {
        let status = status(&app, version, target, &[]).await;
        assert_eq!(status, expected, "{version:?} {target}");
    }
}
