//! What people do behind a cache, and what is wrong with what they get.
use masthead::people::role::Role;

use super::process::Cache;
use super::world::{INSTITUTION, World};
use crate::harness::Member;

/// The network of people who have no rights by it.
const ELSEWHERE: u8 = 6;

/// A reader who asked for the mail gets the empty form again.
pub const NO_LOG_IN: &str = "a reader who logs in gets the empty form again";
/// Words that one person may read, shown to another.
pub const LEAK: &str = "a stranger is shown what a visitor was given";
/// HEAD, and the story counts as read.
pub const HEAD_COSTS: &str = "a HEAD costs an article";
/// The answer from before the story was closed.
pub const STALE_STORY: &str = "an outage keeps a whole story that is no longer free";

/// Everything that is wrong behind this cache, in the order of the visits.
pub async fn faults(mut world: World, cache: &Cache) -> Vec<&'static str> {
    let mut found = Vec::new();
    strangers(&world, cache, &mut found).await;
    visitor(&world, cache, &mut found).await;
    let subscriber = world.app.subscriber().await;
    let owner = world.app.staff(Role::Owner).await;
    subscription(&world, cache, subscriber, &mut found).await;
    reader(&world, cache, &mut found).await;
    desk(cache, owner, &mut found).await;
    institution(&world, cache, &mut found).await;
    outage(&mut world, cache, &mut found).await;
    found
}

fn expect(found: &mut Vec<&'static str>, is_so: bool, fault: &'static str) {
    if !is_so && !found.contains(&fault) {
        found.push(fault);
    }
}

/// Strangers share one lead-in, which the server makes once.
async fn strangers(world: &World, cache: &Cache, found: &mut Vec<&'static str>) {
    for article in &world.metered[..5] {
        let before = world.lead_ins_asked();
        for _ in 0..3 {
            let page = cache.browser(ELSEWHERE).get(&article.path).await;
            let is_lead_in = page.status == 200 && !page.has_canary();
            expect(found, is_lead_in, "a stranger gets no lead-in");
        }
        let asked = world.lead_ins_asked() - before;
        expect(found, asked == 1, "the lead-in is not kept for the next");
    }
}

/// Three stories of the allowance, a HEAD in between, the wall; and nobody else sees them.
async fn visitor(world: &World, cache: &Cache, found: &mut Vec<&'static str>) {
    let [first, second, third, fourth, fifth, ..] = &world.metered[..] else {
        panic!("there are stories");
    };
    let mut visitor = cache.browser(ELSEWHERE);
    let page = visitor.continue_reading(&first.path).await;
    expect(found, page.has_canary(), "a visitor cannot read on");
    visitor.head(&fifth.path).await;
    let page = visitor.get(&second.path).await;
    expect(
        found,
        page.has_canary(),
        "a visitor meets the lead-in again",
    );
    let page = visitor.get(&third.path).await;
    expect(found, page.has_canary(), HEAD_COSTS);
    let page = visitor.get(&fourth.path).await;
    expect(found, !page.has_canary(), "a visitor never meets the wall");
    for article in [first, second, third] {
        for path in [article.path.clone(), format!("{}/continue", article.path)] {
            let page = cache.browser(ELSEWHERE).get(&path).await;
            expect(found, !page.has_canary(), LEAK);
        }
    }
}

/// What a subscriber gets is nobody else's.
async fn subscription(
    world: &World,
    cache: &Cache,
    subscriber: Member,
    found: &mut Vec<&'static str>,
) {
    let path = &world.closed.path;
    cache.browser(ELSEWHERE).get(path).await;
    let mut browser = cache.browser(ELSEWHERE);
    browser.cookies = subscriber.into_person().cookies;
    let page = browser.get(path).await;
    expect(found, page.has_canary(), "a subscriber meets the wall");
    let page = cache.browser(ELSEWHERE).get(path).await;
    expect(
        found,
        !page.has_canary(),
        "a stranger is shown what a subscriber paid for",
    );
}

/// Logs in by the code of a mail, after somebody else has looked at the same pages.
async fn reader(world: &World, cache: &Cache, found: &mut Vec<&'static str>) {
    const ANNA: &str = "anna@readers.example";
    for path in ["/log-in", "/log-in/code", "/account"] {
        cache.browser(ELSEWHERE).get(path).await;
    }
    let mut anna = cache.browser(ELSEWHERE);
    anna.get("/log-in").await;
    anna.post("/log-in", "email=anna%40readers.example").await;
    let page = anna.get("/log-in/code").await;
    expect(found, page.html().contains(ANNA), NO_LOG_IN);
    let code = world.app.code_for(ANNA).await;
    anna.post("/log-in/code", &format!("code={code}")).await;
    let is_in = anna.cookies.contains_key("__Host-session");
    let page = anna.get("/account").await;
    // Whoever got the wrong form cannot send the code, and has no account to look at.
    let has_account = page.status == 200 && page.html().contains(ANNA);
    expect(
        found,
        has_account || !is_in,
        "a reader does not get the own account",
    );
    let page = cache.browser(ELSEWHERE).get("/account").await;
    let is_shown = page.html().contains(ANNA);
    expect(
        found,
        !is_shown,
        "a stranger is shown the account of a reader",
    );
}

/// Staff reach the desk, and nobody else does.
async fn desk(cache: &Cache, owner: Member, found: &mut Vec<&'static str>) {
    cache.browser(ELSEWHERE).get("/desk").await;
    let mut browser = cache.browser(ELSEWHERE);
    browser.cookies = owner.into_person().cookies;
    let page = browser.get("/desk").await;
    expect(found, page.status == 200, "staff do not reach the desk");
    let page = cache.browser(ELSEWHERE).get("/desk").await;
    expect(found, page.status != 200, "a stranger is shown the desk");
}

/// Readers in the network of an institution send nothing that tells of it.
async fn institution(world: &World, cache: &Cache, found: &mut Vec<&'static str>) {
    world.sign_institution().await;
    // What the cache kept from before it was signed may be shown for a minute.
    cache.let_time_pass();
    for path in [&world.metered[5].path, &world.closed.path] {
        cache.browser(ELSEWHERE).get(path).await;
        let page = cache.browser(INSTITUTION).get(path).await;
        expect(
            found,
            page.has_canary(),
            "a reader of an institution meets the wall",
        );
        let page = cache.browser(ELSEWHERE).get(path).await;
        let fault = "a stranger is shown what an institution has paid for";
        expect(found, !page.has_canary(), fault);
    }
}

/// The server is away, and meanwhile the story's free hour ends.
async fn outage(world: &mut World, cache: &Cache, found: &mut Vec<&'static str>) {
    let path = world.breaking.path.clone();
    let mut stranger = cache.browser(ELSEWHERE);
    let page = stranger.get(&path).await;
    expect(
        found,
        page.has_canary(),
        "a story that is free does not come whole",
    );
    if let Some(grace) = cache.grace(&path) {
        return expect(found, grace == 0.0, STALE_STORY);
    }
    cache.let_time_pass();
    world.stop().await;
    let page = stranger.get(&path).await;
    expect(found, !page.has_canary(), STALE_STORY);
}
