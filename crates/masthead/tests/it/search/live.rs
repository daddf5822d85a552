//! Only what is live now is found: states, the clock, other nodes, and an index that is late.
use masthead::command::state;
use masthead::ground::clock::{HOUR, SECOND};
use masthead::newsroom::article::State;
use masthead::newsroom::search::{DeskQuery, Standing, complete, desk_find};

use super::{found, found_whole};
use crate::harness::{Node, TestApp};

/// Suggestions for what is typed, as slugs.
async fn completed(node: &Node, typed: &str) -> Vec<String> {
    let suggested = complete(node, typed, 5, node.clock.now()).await.unwrap();
    super::slugs(&suggested.heads)
}

#[tokio::test]
async fn drafts_withdrawn_blocked_and_scheduled_stories_are_nobodys() {
    let app = TestApp::new().await;
    for state in [State::Draft, State::Withdrawn, State::Blocked] {
        app.article()
            .headline("Harbour secret")
            .state(state)
            .create()
            .await;
    }
    let later = app.clock.now() + HOUR;
    app.article()
        .headline("Harbour tomorrow")
        .published_at(later)
        .create()
        .await;
    app.article()
        .slug("live")
        .headline("Harbour today")
        .create()
        .await;
    app.index().await;
    assert_eq!(found(&app, "harbour").await, ["live"]);
    assert_eq!(found_whole(&app, "harbour").await, ["live"]);
    assert_eq!(completed(&app, "harb").await, ["live"]);
    for words in ["secret", "tomorrow", "secrte", "tomorow"] {
        assert!(found_whole(&app, words).await.is_empty(), "{words}");
        let results = super::ask(&app, &super::query(words), super::Reach::Public).await;
        assert_eq!(results.meant, None, "not even as what was meant");
    }
}

#[tokio::test]
async fn a_story_appears_and_is_taken_down_on_three_nodes_with_their_next_step() {
    let app = TestApp::new().await;
    let (two, three) = (app.another_node().await, app.another_node().await);
    let nodes: [&Node; 3] = [&app, &two, &three];
    for node in nodes {
        node.index().await;
        assert!(found(node, "harbour").await.is_empty());
    }
    let story = app.article().headline("Harbour opens").create().await;
    for node in nodes {
        node.index().await;
        assert_eq!(found(node, "harbour").await, [story.slug.as_str()]);
    }
    for (off, back) in [(State::Withdrawn, true), (State::Blocked, false)] {
        state::change(&app, &story.slug, off).await.unwrap();
        for node in nodes {
            assert!(
                found(node, "harbour").await.is_empty(),
                "a late index shows nothing that is gone"
            );
            assert!(completed(node, "harb").await.is_empty());
            node.index().await;
            assert!(found(node, "harbour").await.is_empty());
        }
        if back {
            state::change(&app, &story.slug, State::Live).await.unwrap();
            for node in nodes {
                node.index().await;
                assert_eq!(found(node, "harbour").await, [story.slug.as_str()]);
            }
        }
    }
}

#[tokio::test]
async fn a_scheduled_story_appears_by_the_clock_without_a_change() {
    let app = TestApp::new().await;
    let other = app.another_node().await;
    let at = app.clock.now() + HOUR;
    app.article()
        .slug("later")
        .headline("Harbour opens")
        .published_at(at)
        .create()
        .await;
    for node in [&*app, &other] {
        node.index().await;
        assert!(found(node, "harbour").await.is_empty());
    }
    app.clock.set(at - SECOND);
    app.index().await;
    assert!(found(&app, "harbour").await.is_empty());
    app.clock.set(at);
    for node in [&*app, &other] {
        node.index().await;
        assert_eq!(found(node, "harbour").await, ["later"]);
    }
}

#[tokio::test]
async fn a_story_that_is_put_off_is_gone_at_once_even_from_a_late_index() {
    let app = TestApp::new().await;
    let story = app
        .article()
        .slug("story")
        .headline("Harbour opens")
        .create()
        .await;
    app.index().await;
    let embargo = app.clock.now() + HOUR;
    let again = app.article().slug(&story.slug).headline("Harbour opens");
    again.published_at(embargo).create().await;
    assert!(found(&app, "harbour").await.is_empty());
    app.index().await;
    assert!(found(&app, "harbour").await.is_empty());
    let standing = Some(Standing::Scheduled);
    let query = DeskQuery {
        standing,
        limit: 5,
        ..DeskQuery::default()
    };
    let desk = desk_find(&app, &query, app.clock.now()).await.unwrap();
    assert_eq!(desk.total, 1);
}

#[tokio::test]
async fn a_process_that_was_away_when_a_story_fell_due_finds_it_when_it_is_back() {
    let app = TestApp::new().await;
    let at = app.clock.now() + HOUR;
    app.article()
        .slug("later")
        .headline("Harbour opens")
        .published_at(at)
        .create()
        .await;
    app.index().await;
    let clock = app.clock.clone();
    let data = app.into_data();
    drop(clock);
    let again = TestApp::over(data).await;
    again.clock.set(at + HOUR);
    again.index().await;
    assert_eq!(found(&again, "harbour").await, ["later"]);
}
