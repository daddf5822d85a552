//! Five hundred stories that are due in one minute, on three processes of which one starts anew in the midst;
//! and the hours in which the clocks change.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use masthead::ground::clock::{HOUR, MINUTE, Millis, SECOND};
use masthead::newsroom::websub;
use masthead::people::role::Role;
use serde_json::json;

use super::publishing::whole;
use super::{Tab, field};
use crate::harness::{Node, TestApp};

const STORIES: usize = 500;
/// From one to the next.
const STEP: Millis = 120;
/// The story at whose time a process goes, and the one at whose it is back.
const AWAY: (usize, usize) = (250, 262);

/// A scheduled story: its address and its time.
struct Due {
    path: String,
    at: Millis,
}

async fn scheduled(app: &TestApp) -> Vec<Due> {
    let first = app.clock.now() + HOUR;
    let times: Vec<Millis> = (0..STORIES)
        .map(|number| first + Millis::try_from(number).unwrap() * STEP)
        .collect();
    let stories = times.iter().map(|at| app.article().published_at(*at));
    let stories = app.store(stories.collect()).await;
    let due = stories.into_iter().zip(times);
    due.map(|(story, at)| Due {
        path: story.path,
        at,
    })
    .collect()
}

/// Whether a process has a story.
async fn has(node: &Node, story: &Due) -> bool {
    let status = node.curl().get(&story.path).await.status.as_u16();
    assert!(matches!(status, 200 | 404), "{}: {status}", story.path);
    status == 200
}

/// How often each address is on the page of all news.
async fn listed(node: &Node) -> BTreeMap<String, usize> {
    let page = node
        .curl()
        .get("/sitemap-news.xml")
        .await
        .expect(200)
        .html();
    let mut found = BTreeMap::new();
    for part in page.split("<loc>").skip(1) {
        let url = part.split("</loc>").next().unwrap_or_default();
        let path = url.trim_start_matches("https://news.example");
        *found.entry(path.to_owned()).or_default() += 1;
    }
    found
}

/// The first `count` stories are there, each once, and no other is.
async fn assert_listed(node: &Node, all: &[Due], count: usize, which: &str) {
    let found = listed(node).await;
    for (number, story) in all.iter().enumerate() {
        let times = found.get(&story.path).copied().unwrap_or_default();
        let expected = usize::from(number < count);
        assert_eq!(times, expected, "story {number} at {count} on {which}");
    }
}

#[tokio::test]
async fn five_hundred_stories_of_one_minute_appear_once_each_at_their_time_on_three_processes() {
    let app = TestApp::new().await;
    let due = scheduled(&app).await;
    assert!(due[STORIES - 1].at - due[0].at < MINUTE);
    let (second, mut third) = (app.another_node().await, Some(app.another_node().await));
    for (number, story) in due.iter().enumerate() {
        if number == AWAY.0 {
            third = None;
        }
        if number == AWAY.1 {
            // It starts over the times of a dozen stories.
            third = Some(app.another_node().await);
            for missed in &due[AWAY.0..AWAY.1] {
                assert!(
                    has(third.as_ref().unwrap(), missed).await,
                    "{}",
                    missed.path
                );
            }
        }
        let nodes: Vec<&Node> = [Some(&*app), Some(&second), third.as_ref()]
            .into_iter()
            .flatten()
            .collect();
        // Whoever asks too early must not spoil it for those who ask in time.
        app.clock.set(story.at - 1);
        assert!(
            !has(nodes[number % nodes.len()], story).await,
            "{number} is early"
        );
        app.clock.set(story.at);
        for (which, node) in nodes.iter().enumerate() {
            assert!(has(node, story).await, "{number} is late on {which}");
        }
        if number % 50 == 49 {
            for (which, node) in nodes.iter().enumerate() {
                assert_listed(node, &due, number + 1, &which.to_string()).await;
            }
        }
    }
}

#[tokio::test]
async fn lists_that_somebody_asked_for_just_before_have_all_that_is_due_two_seconds_later() {
    let app = TestApp::new().await;
    let due = scheduled(&app).await;
    let other = app.another_node().await;
    for second in 0..60 {
        let now = due[0].at - 1 + second * SECOND;
        app.clock.set(now);
        let count = due.iter().filter(|story| story.at <= now).count();
        for (node, which) in [(&*app, "one"), (&other, "another")] {
            let found = listed(node).await;
            let early = due[count..]
                .iter()
                .filter(|story| found.contains_key(&story.path));
            assert_eq!(early.count(), 0, "early on {which} after {second} s");
            let late = due.iter().filter(|story| story.at <= now - 2 * SECOND);
            for story in late {
                assert_eq!(found.get(&story.path), Some(&1), "{which} after {second} s");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_processes_announce_what_is_due_in_one_minute_once() {
    let app = TestApp::new().await;
    let due = scheduled(&app).await;
    let waiting = "SELECT count(*) FROM jobs WHERE kind = $1";
    let count = async || {
        let (jobs,): (i64,) = db::sql(waiting)
            .bind(websub::KIND)
            .one(&app.db)
            .await
            .unwrap();
        usize::try_from(jobs).unwrap()
    };
    let announced = count().await;
    assert!(
        (12..STORIES).contains(&announced),
        "{announced} jobs for a minute"
    );
    app.clock.set(due[STORIES - 1].at + 10 * SECOND);
    let ran = Arc::new(Mutex::new(Vec::new()));
    let nodes = [
        (**app).clone(),
        (*app.another_node().await).clone(),
        (*app.another_node().await).clone(),
    ];
    let drains = nodes.into_iter().map(|node| {
        let ran = ran.clone();
        let (db, now) = (node.db.clone(), node.clock.now());
        tokio::spawn(async move {
            jobs::drain(&db, now, None, move |job| {
                let ran = ran.clone();
                async move {
                    ran.lock().unwrap().push((job.kind, job.id));
                    Ok(())
                }
            })
            .await
        })
    });
    for drain in drains.collect::<Vec<_>>() {
        drain.await.unwrap().unwrap();
    }
    let ran = ran.lock().unwrap();
    let mut pings: Vec<i64> = ran
        .iter()
        .filter(|(kind, _)| kind == websub::KIND)
        .map(|(_, id)| *id)
        .collect();
    let all = pings.len();
    pings.sort_unstable();
    pings.dedup();
    assert_eq!((pings.len(), all), (announced, announced), "each ran once");
}

#[tokio::test]
async fn a_story_of_the_hour_that_comes_twice_appears_once_and_one_of_the_hour_that_is_left_out_too()
 {
    let app = TestApp::new().await;
    app.settings(|settings| settings.time_zone = "Europe/Berlin".to_owned())
        .await;
    // 02:30 comes twice on 25 October 2026, first in summer time, and never on 28 March 2027.
    for (typed, moment) in [
        ("2026-10-25T02:30", "2026-10-25T00:30:00Z"),
        ("2027-03-28T02:30", "2027-03-28T01:30:00Z"),
    ] {
        let mut ana = app.staff(Role::Editor).await;
        let (story, _) = whole(&app, &mut ana).await;
        let slug = typed.replace([':', 'T'], "-");
        let mut tab = Tab::open(&mut ana, &story, "s").await;
        tab.send(&mut ana, &[field("slug", &json!(slug))]).await;
        let path = format!("/desk/stories/{story}/publish");
        let fields = [("when", "later"), ("at", typed)];
        ana.submit_from(&path, &path, &fields).await.expect(303);
        let at: jiff::Timestamp = moment.parse().unwrap();
        let at = at.as_millisecond();
        let address = format!("/news/{slug}");
        for (now, is_there) in [(at - HOUR, 0), (at - 1, 0), (at, 1), (at + HOUR, 1)] {
            app.clock.set(now);
            let node = app.another_node().await;
            for node in [&*app, &node] {
                let status = node.curl().get(&address).await.status;
                assert_eq!(status == 200, is_there == 1, "{typed} at {now}: {status}");
                let times = listed(node)
                    .await
                    .get(&address)
                    .copied()
                    .unwrap_or_default();
                assert_eq!(times, is_there, "{typed} at {now}");
            }
        }
    }
}
