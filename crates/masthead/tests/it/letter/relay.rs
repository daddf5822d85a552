//! Mail through a relay of one's own, as a real server offers it: what arrives, what is refused,
//! and what the doctor says of each.
use std::ffi::OsStr;
use std::path::PathBuf;

use masthead::command::doctor::{Check, Verdict, examine};
use masthead::features;
use masthead::ground::alarm;
use masthead::ground::app::App;
use masthead::ground::config::{Config, SmtpTls};
use masthead::ground::mailer;
use masthead::people::letter::{self, Letter};
use rcgen::{BasicConstraints, Certificate, CertificateParams, IsCa, KeyPair};

use super::server::MailServer;
use crate::harness::TestApp;

#[path = "../../../../trust/tests/authority/mod.rs"]
mod authority;

use authority::{Authority, expired};

/// A running relay, with the certificate of the authority that has signed its own.
struct Relay {
    server: MailServer,
    authority_file: PathBuf,
}

impl Relay {
    /// A relay whose certificate `authority` has signed.
    fn new(
        mode: &str,
        authority: &Authority,
        login: &[&str],
        change: impl FnOnce(&mut CertificateParams),
    ) -> Self {
        let shown = authority.issue("localhost", change);
        Self::showing(mode, &shown, authority.file(), login)
    }

    /// A relay with this certificate and key.
    fn showing(
        mode: &str,
        (certificate, key): &(Certificate, KeyPair),
        authority_file: PathBuf,
        login: &[&str],
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let (own, own_key) = (path("own.pem"), path("own.key"));
        std::fs::write(&own, certificate.pem()).unwrap();
        std::fs::write(&own_key, key.serialize_pem()).unwrap();
        let mut told = vec![OsStr::new(mode), own.as_os_str(), own_key.as_os_str()];
        told.extend(login.iter().map(OsStr::new));
        Self {
            server: MailServer::start("relay.py", folder, &told),
            authority_file,
        }
    }

    fn plain() -> Self {
        Self::new("plain", &Authority::new("Unused"), &[], |_| {})
    }

    fn taken(&self) -> usize {
        self.server.kept().len()
    }

    /// A configuration that uses this relay.
    fn config(&self, app: &TestApp, tls: SmtpTls) -> Config {
        let mut config = app.config.clone();
        config.mail.smtp_host = Some("localhost".to_owned());
        config.mail.smtp_port = Some(self.server.port);
        config.mail.smtp_tls = Some(tls);
        config.mail.from = Some("Desk <desk@news.example>".to_owned());
        config
    }
}

/// The site with this configuration.
async fn site(app: &TestApp, config: Config) -> App {
    let mailer = mailer::mailer(&config).unwrap();
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
    masthead::ground::jobs::run_due(site).await.unwrap();
}

/// The worst that the doctor says of mail.
async fn diagnosis(config: &Config, app: &TestApp) -> Check {
    let checks = examine(config, &app.clock).await;
    let mail = checks.into_iter().filter(|check| check.subject == "mail");
    mail.max_by_key(|check| check.verdict).unwrap()
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
        config.ca_file = Some(relay.authority_file.clone());
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
        config.ca_file = Some(known.authority_file.clone());
        let check = diagnosis(&config, &app).await;
        assert_eq!(check.verdict, Verdict::Fail, "{part}: {check}");
        assert!(check.remedy.contains(part), "{part}: {check}");
        send(&site(&app, config).await).await;
        assert_eq!(relay.taken(), 0, "{part}");
    }
}

/// A certificate as `openssl req -x509` makes it.
fn own(change: impl FnOnce(&mut CertificateParams)) -> (Certificate, KeyPair) {
    let mut params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    change(&mut params);
    let key = KeyPair::generate().unwrap();
    (params.self_signed(&key).unwrap(), key)
}

#[tokio::test]
async fn a_relays_own_certificate_marked_as_an_authoritys_is_believed_only_where_it_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("named.pem");
    let named = own(|_| {});
    let late = own(expired);
    let other_name = own(|params| {
        *params = CertificateParams::new(vec!["mail.other.example".to_owned()]).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    });
    let pem: Vec<String> = [&named, &late, &other_name].map(|it| it.0.pem()).into();
    std::fs::write(&file, pem.concat()).unwrap();
    let login = ["desk", "hunter2"];
    for (mode, tls) in [
        ("starttls", SmtpTls::Starttls),
        ("implicit", SmtpTls::Implicit),
    ] {
        // A site of its own: the doctor remembers mail that did not go out.
        let app = TestApp::new().await;
        for (shown, is_believed) in [
            (&named, true),
            (&own(|_| {}), false),
            (&late, false),
            (&other_name, false),
        ] {
            let login = if mode == "starttls" { &login[..] } else { &[] };
            let relay = Relay::showing(mode, shown, file.clone(), login);
            let mut config = relay.config(&app, tls);
            config.ca_file = Some(file.clone());
            if let [user, password] = login {
                config.mail.smtp_user = Some((*user).to_owned());
                config.mail.smtp_password = Some((*password).to_owned());
            }
            let check = diagnosis(&config, &app).await;
            assert_eq!(check.verdict == Verdict::Ok, is_believed, "{mode}: {check}");
            send(&site(&app, config).await).await;
            assert_eq!(relay.taken(), usize::from(is_believed), "{mode}: {check}");
        }
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
    config.ca_file = Some(relay.authority_file.clone());
    config.mail.smtp_user = Some("desk".to_owned());
    config.mail.smtp_password = Some("wrong".to_owned());
    let check = diagnosis(&config, &app).await;
    assert!(check.remedy.contains("mail.smtp_password"), "{check}");
    assert!(!check.to_string().contains("wrong"), "{check}");
    relay.server.kill();
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
    let mut owner = app.staff(masthead::people::role::Role::Owner).await;
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
