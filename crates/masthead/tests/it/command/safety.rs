//! What the program keeps to itself, and what it refuses to start with.
use std::fs::Permissions;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;

use masthead::command::doctor::{Verdict, examine};
use masthead::ground::config::Processor;

use super::{Server, complaint, masthead, run};
use crate::harness::TestApp;

/// A user that is not root and owns nothing.
const SOMEBODY: u32 = 65_534;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

const JOIN: [&str; 7] = [
    "staff",
    "add",
    "nina@news.example",
    "--role",
    "owner",
    "--data",
    "data",
];

#[test]
fn what_is_written_is_for_its_own_user_alone() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &JOIN).status.success());
    let data = folder.path().join("data");
    assert_eq!(mode(&data), 0o700);
    let mut seen = 0;
    for entry in std::fs::read_dir(&data).unwrap() {
        let path = entry.unwrap().path();
        let expected = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode(&path), expected, "{}", path.display());
        seen += 1;
    }
    assert!(seen > 0, "there is a database");
}

#[test]
fn root_leaves_nothing_in_the_folder_of_somebody_else() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    chown(&data, Some(SOMEBODY), None).unwrap();
    let said = complaint(&run(folder.path(), &JOIN));
    assert!(said.contains("sudo -u"), "{said}");
    assert_eq!(std::fs::read_dir(&data).unwrap().count(), 0);
    // Where the folder is yet to be made, the one around it decides.
    std::fs::remove_dir(&data).unwrap();
    chown(folder.path(), Some(SOMEBODY), None).unwrap();
    assert!(complaint(&run(folder.path(), &JOIN)).contains("sudo -u"));
}

#[test]
fn the_test_till_does_not_start_where_strangers_could_come() {
    for (line, part) in [
        (
            "base_url = 'https://news.example'",
            "base_url is https://news.example",
        ),
        ("listen = '0.0.0.0:0'", "listen is 0.0.0.0:0"),
        (
            "trusted_proxies = ['10.0.0.0/8']",
            "trusted_proxies names a proxy",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let text = format!("{line}\npayment.processor = 'till'\n");
        std::fs::write(folder.path().join("masthead.toml"), text).unwrap();
        let said = complaint(&run(folder.path(), &["serve", "--data", "data"]));
        assert!(said.contains(part), "{said}");
        assert!(said.contains("set payment.processor"), "{said}");
    }
}

#[test]
fn plain_mail_to_another_machine_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let text =
        "[mail]\nsmtp_host = 'mail.news.example'\nsmtp_tls = 'none'\nfrom = 'a@news.example'\n";
    std::fs::write(folder.path().join("masthead.toml"), text).unwrap();
    let said = complaint(&run(folder.path(), &["serve", "--data", "data"]));
    assert!(
        said.contains("mail.smtp_tls may be none for a server on this machine"),
        "{said}"
    );
}

#[tokio::test]
async fn nobody_moves_the_clock_through_a_proxy() {
    let app = TestApp::with(|config| config.payment.processor = Processor::Till).await;
    let mut near = app.visitor();
    near.get("/till").await.expect(200);
    let before = app.clock.now();
    for (name, value) in [
        ("x-forwarded-for", "203.0.113.9"),
        ("forwarded", "for=203.0.113.9"),
        ("via", "1.1 cache"),
        ("x-real-ip", "203.0.113.9"),
    ] {
        let request = http::Request::post("/till")
            .header("host", crate::harness::HOST)
            .header("content-type", "application/x-www-form-urlencoded")
            .header(name, value)
            .body(axum::body::Body::from("days=31"));
        let answer = app.site().answer(request.unwrap()).await;
        assert_eq!(answer.status(), 404, "{name}");
    }
    assert_eq!(app.clock.now(), before);
}

#[test]
fn the_log_holds_nothing_that_opens_anything() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("masthead.toml"), "log.requests = true\n").unwrap();
    let log = folder.path().join("log");
    let mut command = masthead(
        folder.path(),
        &["serve", "--listen", "127.0.0.1:0", "--data", "data"],
    );
    command.stderr(std::fs::File::create(&log).unwrap());
    let mut server = Server::of(folder, command);
    for path in [
        "/log-in/link/s3cr3t",
        "/preview/s3cr3t",
        "/gift/s3cr3t",
        "/subscribe/redeem/s3cr3t",
        "/letters/stop/s3cr3t",
        "/letters/stop/story/s3cr3t",
        "/comments/off/s3cr3t",
        "/account/email/s3cr3t",
        "/pictures/7/s3cr3t/a.jpg",
        "//log-in/link/s3cr3t",
        "/Log-In/Link/s3cr3t",
        "/till/checkout/s3cr3t",
    ] {
        server.get(path);
    }
    server.terminate();
    server.end();
    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.contains("/log-in/link/***"), "{log}");
    assert!(!log.contains("s3cr3t"), "{log}");
}

#[tokio::test]
async fn the_doctor_finds_rights_that_are_too_wide_and_files_of_somebody_else() {
    let app = TestApp::new().await;
    let data = &app.config.data;
    let say = async |subject: &str| {
        let checks = examine(&app.config, &app.clock).await;
        checks.into_iter().find(|check| check.subject == subject)
    };
    std::fs::create_dir_all(data).unwrap();
    std::fs::set_permissions(data, Permissions::from_mode(0o755)).unwrap();
    let check = say("rights of files").await.unwrap();
    assert_eq!(check.verdict, Verdict::Warn, "{check}");
    assert!(check.finding.contains("0755"), "{check}");
    assert!(check.remedy.contains("chmod"), "{check}");
    std::fs::set_permissions(data, Permissions::from_mode(0o700)).unwrap();
    for entry in std::fs::read_dir(data).unwrap() {
        let path = entry.unwrap().path();
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }
    let loose = data.join("loose");
    std::fs::write(&loose, "x").unwrap();
    std::fs::set_permissions(&loose, Permissions::from_mode(0o644)).unwrap();
    let check = say("rights of files").await.unwrap();
    assert!(check.finding.contains("loose"), "{check}");
    if rustix::process::geteuid().is_root() {
        chown(&loose, Some(SOMEBODY), None).unwrap();
        let check = say("owner of files").await.unwrap();
        assert_eq!(check.verdict, Verdict::Fail, "{check}");
        assert!(check.remedy.starts_with("chown -R"), "{check}");
    }
}

#[test]
fn the_doctor_finds_a_configuration_with_secrets_that_everybody_may_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("masthead.toml");
    let text = "[mail]\nsmtp_host = 'localhost'\nsmtp_port = 9\nfrom = 'a@news.example'\nsmtp_user = 'u'\nsmtp_password = 'hunter2'\n";
    std::fs::write(&file, text).unwrap();
    let doctor = || {
        let output = run(folder.path(), &["doctor", "--data", "data"]);
        String::from_utf8(output.stdout).unwrap()
    };
    std::fs::set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
    let said = doctor();
    assert!(said.contains("warn  secrets: "), "{said}");
    assert!(!said.contains("hunter2"));
    std::fs::set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
    assert!(!doctor().contains("secrets: "));
}
