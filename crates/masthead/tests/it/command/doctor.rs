//! `masthead doctor`: every planted fault is found, and a sound installation has none.
use masthead::backup;
use masthead::command::doctor::{Check, Verdict, examine};
use masthead::ground::clock::HOUR;
use masthead::ground::config::Config;
use masthead::newsroom::publication::Settings;

use super::run;
use crate::harness::TestApp;
use crate::import::{Folder, PICTURE};

async fn look(app: &TestApp, config: &Config) -> Vec<Check> {
    examine(config, &app.clock).await
}

fn find<'a>(checks: &'a [Check], subject: &str) -> &'a Check {
    let found = checks.iter().filter(|check| check.subject == subject);
    found
        .max_by_key(|check| check.verdict)
        .unwrap_or_else(|| panic!("{subject}: {checks:#?}"))
}

/// Plants a fault into a sound installation and expects it to be found, with a remedy.
async fn expect(
    subject: &str,
    verdict: Verdict,
    part: &str,
    configure: impl FnOnce(&mut Config),
    settings: impl FnOnce(&mut Settings),
) {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    app.settings(settings).await;
    let mut config = app.config.clone();
    configure(&mut config);
    let checks = look(&app, &config).await;
    let check = find(&checks, subject);
    assert_eq!(check.verdict, verdict, "{checks:#?}");
    assert!(check.finding.contains(part), "{check}");
    assert!(!check.remedy.is_empty(), "{check}");
}

fn nothing<T>(_: &mut T) {}

#[tokio::test]
async fn a_sound_installation_has_no_failure() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    app.article().create().await;
    let checks = look(&app, &app.config).await;
    let failed: Vec<&Check> = checks
        .iter()
        .filter(|it| it.verdict == Verdict::Fail)
        .collect();
    assert!(failed.is_empty(), "{failed:#?}");
    for subject in [
        "database",
        "schema",
        "clock",
        "publication",
        "pictures",
        "background jobs",
    ] {
        assert_eq!(find(&checks, subject).verdict, Verdict::Ok, "{checks:#?}");
    }
}

#[tokio::test]
async fn a_damaged_dictionary_is_found_and_a_sound_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    file("en.aff", "SET UTF-8\n");
    file("en.dic", "1\nferry\n");
    file("de.aff", "SET EBCDIC\n");
    file("de.dic", "1\nFähre\n");
    let path = folder.path().to_owned();
    let configure = |config: &mut Config| config.dictionaries = Some(path.clone());
    expect(
        "dictionaries",
        Verdict::Warn,
        "de.aff: sets the encoding ebcdic",
        configure,
        nothing,
    )
    .await;
    file("de.aff", "SET UTF-8\n");
    let app = TestApp::new().await;
    let mut config = app.config.clone();
    configure(&mut config);
    let checks = look(&app, &config).await;
    let check = find(&checks, "dictionaries");
    assert_eq!(check.verdict, Verdict::Ok, "{check}");
    assert!(check.finding.starts_with("de, en in "), "{check}");
}

#[tokio::test]
async fn a_time_zone_that_does_not_exist_is_found() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let settings = r#"{"time_zone": "Mars/Olympus", "accent": "red"}"#;
    db::sql("INSERT INTO settings (id, document) VALUES (1, $1)")
        .bind(settings)
        .execute(&app.db)
        .await
        .unwrap();
    let checks = look(&app, &app.config).await;
    let found: Vec<String> = checks.iter().map(ToString::to_string).collect();
    let found = found.join("\n");
    assert!(
        found.contains("FAIL  publication: time_zone is not in the time zone database"),
        "{found}"
    );
    assert!(
        found.contains("FAIL  publication: accent is not a colour"),
        "{found}"
    );
}

#[tokio::test]
async fn a_clock_behind_the_newest_revision_is_found() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    app.article().create().await;
    app.clock.advance(-3 * masthead::ground::clock::HOUR);
    let checks = look(&app, &app.config).await;
    assert_eq!(find(&checks, "clock").verdict, Verdict::Fail, "{checks:#?}");
}

#[tokio::test]
async fn an_original_that_is_gone_is_found() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    app.picture().name("harbour.png").create().await;
    assert_eq!(
        find(&look(&app, &app.config).await, "pictures").verdict,
        Verdict::Warn
    );
    std::fs::remove_dir_all(app.config.data.join("originals")).unwrap();
    let checks = look(&app, &app.config).await;
    let check = find(&checks, "pictures");
    assert_eq!(check.verdict, Verdict::Fail);
    assert!(check.finding.contains("harbour.png"), "{check}");
}

#[tokio::test]
async fn a_job_that_was_given_up_is_found() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let now = app.clock.now();
    let job = jobs::New::job("what.is.this", serde_json::Value::Null);
    jobs::enqueue(&app.db, now, app.ids.next(now), job)
        .await
        .unwrap();
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let checks = look(&app, &app.config).await;
    let check = find(&checks, "background jobs");
    assert_eq!(check.verdict, Verdict::Warn);
    assert!(check.finding.contains("what.is.this"), "{check}");
}

#[tokio::test]
async fn a_picture_whose_sizes_were_given_up_is_named() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let folder = Folder::new().file("pictures/strait.jpg", PICTURE);
    folder.import(&app).await.unwrap();
    let originals = std::fs::read_dir(app.config.data.join("originals")).unwrap();
    for original in originals {
        std::fs::write(original.unwrap().path(), &PICTURE[..PICTURE.len() / 2]).unwrap();
    }
    masthead::ground::jobs::run_due(&app).await.unwrap();
    let checks = look(&app, &app.config).await;
    for subject in ["background jobs", "pictures"] {
        let check = find(&checks, subject);
        assert_eq!(check.verdict, Verdict::Warn);
        assert!(check.finding.contains("strait.jpg"), "{check}");
    }
    let check = find(&checks, "background jobs");
    let reason = "pictures/strait.jpg: the file is damaged: it ends too early";
    assert!(check.finding.contains(reason), "{check}");
}

#[tokio::test]
async fn a_broken_template_of_the_theme_is_found_with_file_and_line() {
    let theme = tempfile::tempdir().unwrap();
    std::fs::create_dir(theme.path().join("templates")).unwrap();
    let template = theme.path().join("templates/home.html");
    std::fs::write(template, "<p>\n{% if %}\n").unwrap();
    let folder = theme.path().to_owned();
    let configure = |config: &mut Config| config.theme = Some(folder);
    expect("theme", Verdict::Fail, "home.html:2", configure, nothing).await;
}

#[tokio::test]
async fn a_line_of_ads_txt_that_buyers_would_misread_is_found() {
    let settings =
        |settings: &mut Settings| settings.ads_txt = "greenadexchange.com, 1\n".to_owned();
    expect("ads.txt", Verdict::Fail, "line 1", nothing, settings).await;
}

#[tokio::test]
async fn faults_of_the_configuration_are_found() {
    let proxies = |nets: &str| vec![nets.parse().unwrap()];
    expect(
        "proxies",
        Verdict::Warn,
        "share one network budget",
        nothing,
        nothing,
    )
    .await;
    let everybody = |config: &mut Config| config.trusted_proxies = proxies("0.0.0.0/0");
    expect(
        "proxies",
        Verdict::Fail,
        "anybody may claim any address",
        everybody,
        nothing,
    )
    .await;
    let nobody = |config: &mut Config| config.paywall.network_budget = 0;
    expect(
        "network budget",
        Verdict::Fail,
        "no new visitor",
        nobody,
        nothing,
    )
    .await;
    let nameless = |config: &mut Config| {
        config.base_url = None;
        config.listen = "0.0.0.0:80".parse().unwrap();
    };
    expect(
        "public address",
        Verdict::Fail,
        "readers get 421",
        nameless,
        nothing,
    )
    .await;
    let unsent = |config: &mut Config| config.operator_email = Some("ops@x.example".to_owned());
    expect("mail", Verdict::Warn, "only written to", unsent, nothing).await;
    let gone = |config: &mut Config| config.data = config.data.join("gone");
    expect("data folder", Verdict::Warn, "is not there", gone, nothing).await;
}

#[test]
fn a_damaged_database_is_found_and_the_exit_code_says_so() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("data")).unwrap();
    std::fs::write(
        folder.path().join("data/masthead.db"),
        "this is no database ".repeat(500),
    )
    .unwrap();
    let output = run(folder.path(), &["doctor", "--data", "data"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("FAIL  database: "), "{text}");
    assert!(text.contains("\n      → "), "{text}");
}

#[test]
fn a_configuration_with_mistakes_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("masthead.toml"), "lisen = 1\n").unwrap();
    let output = run(folder.path(), &["doctor"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("FAIL  configuration: masthead.toml:1: there is no key lisen"),
        "{text}"
    );
}

#[tokio::test]
async fn offers_that_cannot_be_bought_are_found() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    crate::offer::sell(&app, "yearly", &crate::offer::deal()).await;
    let mut tiny = crate::offer::deal();
    tiny.steps = vec![masthead::shop::offer::Step {
        periods: None,
        amount: 2,
    }];
    crate::offer::sell(&app, "tiny", &tiny).await;
    let mut config = app.config.clone();
    let checks = look(&app, &config).await;
    let check = find(&checks, "payment");
    assert_eq!(check.verdict, Verdict::Warn, "{check}");
    assert!(
        check.finding.contains("yearly") && check.finding.contains("payment.processor"),
        "{check}"
    );
    config.payment.processor = masthead::ground::config::Processor::Stripe;
    config.payment.stripe_secret_key = Some("sk_test_1".to_owned());
    let checks = look(&app, &config).await;
    let check = find(&checks, "payment");
    assert_eq!(check.verdict, Verdict::Fail, "{check}");
    assert!(
        check.finding.contains("tiny") && !check.finding.contains("yearly"),
        "{check}"
    );
    config.payment.processor = masthead::ground::config::Processor::Till;
    let checks = look(&app, &config).await;
    assert_eq!(find(&checks, "payment").verdict, Verdict::Ok);
}

#[tokio::test]
async fn the_age_of_the_newest_backup_is_known() {
    let shelf = tempfile::tempdir().unwrap();
    let folder = Some(shelf.path().to_owned());
    let app = TestApp::with(|config| config.backup.folder = folder).await;
    if app.is_postgres() {
        return;
    }
    let checks = look(&app, &app.config).await;
    let none = find(&checks, "backup");
    assert_eq!(none.verdict, Verdict::Warn);
    assert!(none.finding.contains("there is none in"), "{none}");
    let now = app.clock.now();
    backup::make(&app.db, &app.config, (shelf.path(), 1), now)
        .await
        .unwrap();
    for (hours, verdict) in [(0, Verdict::Ok), (48, Verdict::Ok), (49, Verdict::Fail)] {
        app.clock.set(now + hours * HOUR);
        let checks = look(&app, &app.config).await;
        let found = find(&checks, "backup");
        assert_eq!(found.verdict, verdict, "{found}");
        assert!(
            found.finding.contains(&format!("{hours} hours old")),
            "{found}"
        );
    }
    expect(
        "backup",
        Verdict::Warn,
        "none is made by itself",
        nothing,
        nothing,
    )
    .await;
}
