//! The caches of `docs/paywall.md`, as they stand there, in front of a real server: everybody gets
//! what they get without a cache, and careless ones are found out.
mod browser;
mod document;
mod process;
mod visits;
mod world;

use masthead::command::doctor::{Verdict, front};
use masthead::ground::config::Config;

use self::document::{NGINX, VARNISH, documented};
use self::process::Cache;
use self::world::World;
use crate::harness::TestApp;

/// nginx as many set it up: everything is kept, whatever the server says.
fn careless_nginx() -> String {
    let careful = documented(NGINX);
    let lines = careful.lines().map(|line| match line.trim() {
        "proxy_cache_bypass $is_known;" => "proxy_ignore_headers Cache-Control Set-Cookie Vary;",
        "proxy_no_cache $is_known;" => "proxy_cache_valid any 10m;",
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// nginx with what it does by itself: HEAD becomes GET, and old answers bridge an outage.
fn nginx_by_itself() -> String {
    documented(NGINX)
        .replace("proxy_cache_convert_head off;", "")
        .replace(
            "    location / {",
            "    location / {\nproxy_cache_use_stale error timeout;",
        )
}

/// Varnish that knows three cookies of ours and strips the others.
fn varnish_that_strips() -> String {
    documented(VARNISH).replace("__Host-", "(__Host-)?(meter=|session=|gift-)")
}

/// Varnish that keeps everything.
fn careless_varnish() -> String {
    let eager = "if (bereq.method == \"GET\") { unset beresp.http.Set-Cookie; \
                 unset beresp.http.Vary; set beresp.ttl = 10m; return (deliver); }";
    let line = "    # What has to be asked for again is not shown when no one answers.";
    documented(VARNISH)
        .replace(line, eager)
        .replace("return (pass); }\n    unset", "return (hash); }\n    unset")
}

async fn faults_behind_nginx(configuration: &str) -> Vec<&'static str> {
    let world = World::new().await;
    let cache = Cache::nginx(configuration, world.origin());
    visits::faults(world, &cache).await
}

async fn faults_behind_varnish(configuration: &str) -> Vec<&'static str> {
    let world = World::new().await;
    let cache = Cache::varnish(configuration, world.origin());
    visits::faults(world, &cache).await
}

const NONE: [&str; 0] = [];

#[tokio::test]
async fn behind_the_documented_nginx_everybody_gets_what_is_theirs() {
    assert_eq!(faults_behind_nginx(&documented(NGINX)).await, NONE);
}

#[tokio::test]
async fn behind_the_documented_varnish_everybody_gets_what_is_theirs() {
    assert_eq!(faults_behind_varnish(&documented(VARNISH)).await, NONE);
}

#[tokio::test]
async fn a_careless_nginx_is_found() {
    let found = faults_behind_nginx(&careless_nginx()).await;
    assert!(found.contains(&visits::LEAK), "{found:?}");
}

#[tokio::test]
async fn a_careless_varnish_is_found() {
    let found = faults_behind_varnish(&careless_varnish()).await;
    assert!(found.contains(&visits::LEAK), "{found:?}");
}

#[tokio::test]
async fn what_nginx_does_by_itself_is_found() {
    let found = faults_behind_nginx(&nginx_by_itself()).await;
    assert_eq!(found, [visits::HEAD_COSTS, visits::STALE_STORY]);
}

#[tokio::test]
async fn a_varnish_that_strips_the_cookies_of_the_log_in_is_found() {
    let found = faults_behind_varnish(&varnish_that_strips()).await;
    assert_eq!(found, [visits::NO_LOG_IN]);
}

#[tokio::test]
async fn a_varnish_that_shows_old_stories_in_an_outage_is_found() {
    let graceful = documented(VARNISH).replace("beresp.grace = 0s", "beresp.grace = 1h");
    assert_eq!(
        faults_behind_varnish(&graceful).await,
        [visits::STALE_STORY]
    );
}

#[tokio::test]
async fn old_fronts_bridge_an_outage_behind_the_documented_nginx() {
    let mut world = World::new().await;
    let cache = Cache::nginx(&documented(NGINX), world.origin());
    let mut stranger = cache.browser(6);
    stranger.get("/").await.expect(200);
    cache.let_time_pass();
    world.stop().await;
    stranger.get("/").await.expect(200);
    stranger.get("/never-asked-for").await.expect(502);
}

/// What the doctor finds behind nginx with this configuration.
async fn diagnosis(configuration: &str) -> (Verdict, String) {
    for _ in 0..5 {
        let address = process::free_port();
        let base = format!("http://{address}");
        let app = TestApp::with(|config| config.base_url = Some(base)).await;
        let config = app.config.clone();
        let world = World::of(app).await;
        let Some(_cache) = Cache::nginx_at(address, configuration, world.origin()) else {
            continue;
        };
        let check = front::checks(&config).await.unwrap();
        return (check.verdict, check.finding);
    }
    panic!("nginx does not start");
}

#[tokio::test]
async fn the_doctor_finds_a_cache_that_keeps_private_pages_and_no_other() {
    let (verdict, finding) = diagnosis(&documented(NGINX)).await;
    assert_eq!(verdict, Verdict::Ok, "{finding}");
    let (verdict, finding) = diagnosis(&careless_nginx()).await;
    assert_eq!(verdict, Verdict::Warn);
    assert!(
        finding.contains("a cache answered http://127.0.0.1:"),
        "{finding}"
    );
    assert!(front::checks(&Config::default()).await.is_none());
}

#[tokio::test]
async fn the_doctor_says_when_nobody_answers() {
    let config = Config {
        base_url: Some(format!("http://{}", process::free_port())),
        ..Config::default()
    };
    let check = front::checks(&config).await.unwrap();
    assert_eq!(check.verdict, Verdict::Warn);
    assert!(check.finding.contains("does not answer"), "{check}");
}
