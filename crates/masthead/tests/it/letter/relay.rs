//! Mail through a relay of one's own, as a real server offers it: what arrives, what is refused,
//! and what the doctor says of each.
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use masthead::alarm;
use masthead::app::App;
use masthead::command::doctor::{Check, Verdict, examine};
use masthead::config::{Config, SmtpTls};
use masthead::features;
use masthead::letter::{self, Letter};
use masthead::notice;
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd,
};

use crate::harness::TestApp;

/// An authority of the test's own.
struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    fn new(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }
}

/// A running relay, with its certificate and what it has taken.
struct Relay {
    process: Child,
    folder: tempfile::TempDir,
    port: u16,
}

impl Drop for Relay {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

impl Relay {
    /// A relay whose certificate `authority` has signed.
    fn new(
        mode: &str,
        authority: &Authority,
        login: &[&str],
        change: impl FnOnce(&mut CertificateParams),
    ) -> Self {
        let mut params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &authority.0).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("ca.pem"), authority.0.pem()).unwrap();
        std::fs::write(path("own.pem"), certificate.pem()).unwrap();
        std::fs::write(path("own.key"), key.serialize_pem()).unwrap();
        let (process, port) = start(folder.path(), mode, login);
        Self {
            process,
            folder,
            port,
        }
    }

    fn plain() -> Self {
        Self::new("plain", &Authority::new("Unused"), &[], |_| {})
    }

    fn authority_file(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    fn taken(&self) -> usize {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        let names = files.map(|file| file.unwrap().path());
        names
            .filter(|path| path.extension().is_some_and(|it| it == "eml"))
            .count()
    }

    /// A configuration that uses this relay.
    fn config(&self, app: &TestApp, tls: SmtpTls) -> Config {
        let mut config = app.config.clone();
        config.mail.smtp_host = Some("localhost".to_owned());
        config.mail.smtp_port = Some(self.port);
        config.mail.smtp_tls = Some(tls);
        config.mail.from = Some("Desk <desk@news.example>".to_owned());
        config
    }
}

fn start(folder: &Path, mode: &str, login: &[&str]) -> (Child, u16) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let python = root.join("target/python/bin/python");
    assert!(
        python.exists(),
        "cargo xtask test installs the mail server into target/python"
    );
    let mut process = Command::new(python)
        .arg(root.join("crates/mail/tests/relay.py"))
        .args([folder, Path::new(mode)])
        .args([folder.join("own.pem"), folder.join("own.key")])
        .args(login)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(process.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    (process, line.trim().parse().unwrap())
}

/// The site with this configuration.
async fn site(app: &TestApp, config: Config) -> App {
    let mailer = notice::mailer(&config).unwrap();
    let (db, clock, ids) = (app.db.clone(), app.clock.clone(), app.ids.clone());
    features::open_with(config, db, clock, ids, mailer)
        .await
        .unwrap()
}

/// Sends one letter and lets the job run once.
async fn send(site: &App) {
    let mut tx = site.db.begin().await.unwrap();
    let letter = Letter::new("test", "anna@readers.example");
    letter::send(site, &mut tx, &letter, None).await.unwrap();
    tx.commit().await.unwrap();
    masthead::jobs::run_due(site).await.unwrap();
}

/// The worst that the doctor says of mail.
async fn diagnosis(config: &Config, app: &TestApp) -> Check {
    let checks = examine(config, &app.clock).await;
    let mail = checks.into_iter().filter(|check| check.subject == "mail");
    mail.max_by_key(|check| check.verdict).unwrap()
}

fn expired(params: &mut CertificateParams) {
    params.not_before = date_time_ymd(2000, 1, 1);
    params.not_after = date_time_ymd(2001, 1, 1);
}

fn of_another_name(params: &mut CertificateParams) {
    *params = CertificateParams::new(vec!["mail.other.example".to_owned()]).unwrap();
}

#[tokio::test]
async fn a_relay_of_ones_own_authority_takes_mail_over_both_kinds_of_tls() {
    let app = TestApp::new().await;
    let authority = Authority::new("Ours");
    let login = ["desk", "hunter2"];
    for (mode, tls) in [
        ("starttls", SmtpTls::Starttls),
        ("implicit", SmtpTls::Implicit),
    ] {
        let login = if mode == "starttls" { &login[..] } else { &[] };
        let relay = Relay::new(mode, &authority, login, |_| {});
        let mut config = relay.config(&app, tls);
        config.ca_file = Some(relay.authority_file());
        if let [user, password] = login {
            config.mail.smtp_user = Some((*user).to_owned());
            config.mail.smtp_password = Some((*password).to_owned());
        }
        let check = diagnosis(&config, &app).await;
        assert_eq!(check.verdict, Verdict::Ok, "{mode}: {check}");
        send(&site(&app, config).await).await;
        assert_eq!(relay.taken(), 1, "{mode}");
    }
}

#[tokio::test]
async fn a_plain_relay_on_this_machine_takes_mail() {
    let app = TestApp::new().await;
    let relay = Relay::plain();
    let config = relay.config(&app, SmtpTls::None);
    let check = diagnosis(&config, &app).await;
    assert_eq!(check.verdict, Verdict::Ok, "{check}");
    send(&site(&app, config).await).await;
    assert_eq!(relay.taken(), 1);
}

#[tokio::test]
async fn certificates_that_cannot_be_believed_stop_mail_and_the_doctor_says_why() {
    let app = TestApp::new().await;
    let (ours, theirs) = (Authority::new("Ours"), Authority::new("Theirs"));
    let known = Relay::new("plain", &ours, &[], |_| {});
    for (relay, part) in [
        (
            Relay::new("starttls", &theirs, &[], |_| {}),
            "PEM file in ca_file",
        ),
        (Relay::new("starttls", &ours, &[], expired), "out of date"),
        (
            Relay::new("implicit", &ours, &[], of_another_name),
            "is for another name",
        ),
    ] {
        let tls = match part {
            "is for another name" => SmtpTls::Implicit,
            _ => SmtpTls::Starttls,
        };
        let mut config = relay.config(&app, tls);
        config.ca_file = Some(known.authority_file());
        let check = diagnosis(&config, &app).await;
        assert_eq!(check.verdict, Verdict::Fail, "{part}: {check}");
        assert!(check.remedy.contains(part), "{part}: {check}");
        send(&site(&app, config).await).await;
        assert_eq!(relay.taken(), 0, "{part}");
    }
}

#[tokio::test]
async fn encryption_that_is_not_offered_is_not_done_without() {
    let app = TestApp::new().await;
    let relay = Relay::plain();
    let config = relay.config(&app, SmtpTls::Starttls);
    let check = diagnosis(&config, &app).await;
    assert_eq!(check.verdict, Verdict::Fail, "{check}");
    assert!(check.remedy.contains("offers no encryption"), "{check}");
    send(&site(&app, config).await).await;
    assert_eq!(relay.taken(), 0, "nothing went out in the clear");
}

#[tokio::test]
async fn a_wrong_password_and_a_server_that_is_away_are_told_apart() {
    let app = TestApp::new().await;
    let authority = Authority::new("Ours");
    let mut relay = Relay::new("starttls", &authority, &["desk", "hunter2"], |_| {});
    let mut config = relay.config(&app, SmtpTls::Starttls);
    config.ca_file = Some(relay.authority_file());
    config.mail.smtp_user = Some("desk".to_owned());
    config.mail.smtp_password = Some("wrong".to_owned());
    let check = diagnosis(&config, &app).await;
    assert!(check.remedy.contains("mail.smtp_password"), "{check}");
    assert!(!check.to_string().contains("wrong"), "{check}");
    relay.process.kill().unwrap();
    relay.process.wait().unwrap();
    let check = diagnosis(&config, &app).await;
    assert_eq!(check.verdict, Verdict::Fail, "{check}");
    assert!(check.remedy.contains("start the mail server"), "{check}");
}

#[tokio::test]
async fn mail_that_stops_is_told_without_mail_and_so_is_its_return() {
    let app =
        TestApp::with(|config| config.alarm_url = Some("http://127.0.0.1:9/".to_owned())).await;
    let relay = Relay::plain();
    let broken = site(&app, relay.config(&app, SmtpTls::Starttls)).await;
    let mut owner = app.staff(masthead::staff::Role::Owner).await;
    for round in 0..3 {
        alarm::look(&app).await.unwrap();
        assert!(!owner.get("/desk").await.has(".problems"), "{round}");
        send(&broken).await;
    }
    alarm::look(&app).await.unwrap();
    let page = owner.get("/desk").await.expect(200);
    assert!(
        page.text(".problems").contains("STARTTLS"),
        "{}",
        page.text(".problems")
    );
    let metrics = operations(&broken, "/metrics").await;
    assert!(metrics.contains("masthead_mail_down 1"), "{metrics}");
    assert!(
        metrics.contains("masthead_mails_total{outcome=\"failed\"} 3"),
        "{metrics}"
    );
    assert!(
        metrics.contains("masthead_jobs_failing{kind=\"letter.send\"} 3"),
        "{metrics}"
    );
    assert!(
        operations(&app, "/readyz")
            .await
            .contains("mail does not go out")
    );
    let calls = calls(&app).await;
    assert_eq!(calls.len(), 1, "one alarm: {calls:?}");
    assert!(calls[0].contains("\"state\":\"begun\""), "{calls:?}");
    let mended = site(&app, relay.config(&app, SmtpTls::None)).await;
    send(&mended).await;
    alarm::look(&app).await.unwrap();
    assert!(!owner.get("/desk").await.has(".problems"));
    assert!(
        operations(&mended, "/metrics")
            .await
            .contains("masthead_mail_down 0")
    );
    assert!(
        self::calls(&app)
            .await
            .iter()
            .any(|call| call.contains("\"state\":\"over\""))
    );
}

/// What a scraper or a supervisor gets.
async fn operations(site: &App, path: &str) -> String {
    use tower::ServiceExt;
    let request = http::Request::get(path).body(axum::body::Body::empty());
    let router = masthead::routes::operations(site.clone());
    let answer = router.oneshot(request.unwrap()).await.unwrap();
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await;
    String::from_utf8(bytes.unwrap().to_vec()).unwrap()
}

/// The calls to the alarm's address that wait.
async fn calls(app: &TestApp) -> Vec<String> {
    let rows: Vec<(String,)> =
        db::sql("SELECT payload FROM jobs WHERE kind = 'operator.alarm' ORDER BY id")
            .all(&app.db)
            .await
            .unwrap();
    rows.into_iter().map(|(payload,)| payload).collect()
}
