//! A disk that fails: what heals goes on, and what does not ends the process.
use std::io::{Seek, SeekFrom, Write};
use std::time::Duration;

use db::{Fault, sql};
use http::StatusCode;
use masthead::command::boot::SQLITE_FILE;
use masthead::command::serve;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower::ServiceExt;

use crate::harness::{Node, Page, TestApp};

/// A server of the test's application, as the command runs it.
async fn serving(app: &TestApp) -> JoinHandle<anyhow::Result<()>> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let ground = (***app).clone();
    tokio::spawn(serve::until_stopped(ground, listener))
}

/// Asks for a log-in, which has to be written down.
async fn write(node: &Node) -> Page {
    let mut visitor = node.visitor();
    visitor
        .submit("/log-in", &[("email", "nina@reader.example")])
        .await
}

/// How the server has ended; a test that waits for longer than this has failed.
async fn end(serving: JoinHandle<anyhow::Result<()>>) -> String {
    let ended = tokio::time::timeout(Duration::from_secs(30), serving).await;
    let ended = ended.expect("the server ends").unwrap();
    format!("{:#}", ended.unwrap_err())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_cannot_be_synced_ends_the_server_with_the_reason() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let serving = serving(&app).await;
    assert_eq!(write(&app).await.status, StatusCode::SEE_OTHER);
    app.faults().plant(Fault::Sync);
    assert_eq!(write(&app).await.status, StatusCode::SERVICE_UNAVAILABLE);
    let said = end(serving).await;
    assert!(said.contains("the disk failed"), "{said}");
    assert!(!said.contains('\n'), "one line: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_writer_that_panics_ends_the_server_too() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let serving = serving(&app).await;
    app.faults().plant(Fault::Panic);
    assert_eq!(write(&app).await.status, StatusCode::SERVICE_UNAVAILABLE);
    let said = end(serving).await;
    assert!(said.contains("writing thread"), "{said}");
}

#[tokio::test]
async fn a_disk_that_was_full_or_could_not_be_written_for_once_heals_by_itself() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    for fault in [Fault::Full, Fault::Write] {
        app.faults().plant(fault);
        let refused = write(&app).await;
        assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{fault:?}");
        assert!(!refused.header("retry-after").is_empty());
        assert_eq!(write(&app).await.status, StatusCode::SEE_OTHER, "{fault:?}");
    }
    let ended = tokio::time::timeout(Duration::ZERO, app.db.failed()).await;
    assert!(ended.is_err(), "nothing of the database has died");
}

#[tokio::test]
async fn readiness_tells_whether_what_is_written_is_kept() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    app.faults().plant(Fault::Full);
    let page = app.curl().get("/readyz").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.html().contains("the disk is full"), "{}", page.html());
    assert_eq!(app.curl().get("/healthz").await.status, StatusCode::OK);
    assert_eq!(app.curl().get("/readyz").await.status, StatusCode::OK);
    app.faults().plant(Fault::Sync);
    assert_eq!(write(&app).await.status, StatusCode::SERVICE_UNAVAILABLE);
    let page = app.curl().get("/readyz").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.html().contains("takes no writes"), "{}", page.html());
}

/// The metrics' line with this beginning.
async fn metric(app: &TestApp, name: &str) -> String {
    let router = masthead::routes::operations((***app).clone());
    let request = http::Request::get("/metrics").body(axum::body::Body::empty());
    let answer = router.oneshot(request.unwrap()).await.unwrap();
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
    let text = String::from_utf8(body.unwrap().to_vec()).unwrap();
    let line = text.lines().find(|line| line.starts_with(name));
    line.unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_full_disk_is_in_the_metrics_and_gone_from_them_when_it_has_room() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let name = "masthead_database_ready ";
    app.faults().plant(Fault::Full);
    assert_eq!(metric(&app, name).await, "masthead_database_ready 0");
    assert_eq!(metric(&app, name).await, "masthead_database_ready 1");
    let free = metric(&app, "masthead_disk_free_bytes ").await;
    let bytes = free.rsplit(' ').next().unwrap().parse::<u64>();
    assert!(bytes.unwrap() > 0, "{free}");
}

#[tokio::test]
async fn a_damaged_page_costs_what_stands_on_it_and_readiness_says_so() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let root: (i64,) =
        sql("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_limits_1'")
            .one(&app.db)
            .await
            .unwrap();
    let data = app.into_data();
    let path = data.folder().join(SQLITE_FILE);
    let mut file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
    let page = u64::try_from(root.0 - 1).unwrap() * 4096;
    file.seek(SeekFrom::Start(page)).unwrap();
    file.write_all(&[0xa5; 4096]).unwrap();
    drop(file);
    let app = TestApp::over(data).await;
    for _ in 0..3 {
        assert_eq!(write(&app).await.status, StatusCode::SERVICE_UNAVAILABLE);
    }
    sql("UPDATE settings SET document = document")
        .execute(&app.db)
        .await
        .expect("another table takes writes");
    assert_eq!(app.curl().get("/").await.status, StatusCode::OK);
    let page = app.curl().get("/readyz").await;
    assert!(page.html().contains("damaged"), "{}", page.html());
}
