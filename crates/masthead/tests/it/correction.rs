//! The list of corrections.
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::newsroom::article::listing::PAGE;
use masthead::newsroom::article::{Correction, CorrectionKind, State};

use crate::harness::{Page, TestApp};

/// An article with a correction so many minutes old.
async fn corrected(app: &TestApp, state: State, minutes: i64) -> String {
    let at = app.clock.now() - minutes * MINUTE;
    let correction = Correction {
        kind: CorrectionKind::Correction,
        text: format!("A number was wrong {minutes} minutes ago."),
        at,
        block: None,
    };
    let article = app.article().state(state).published_at(at - HOUR);
    article.correction(correction).create().await.path
}

#[tokio::test]
async fn corrections_of_stories_that_are_not_live_do_not_end_the_list() {
    let app = TestApp::new().await;
    let (mut shown, mut newest_first) = (Vec::new(), 0);
    for (state, count) in [
        (State::Draft, PAGE + 5),
        (State::Live, 3),
        (State::Draft, 2 * PAGE),
        (State::Live, PAGE),
        (State::Draft, PAGE + 1),
    ] {
        for _ in 0..count {
            newest_first += 1;
            let path = corrected(&app, state, newest_first).await;
            if state == State::Live {
                shown.push(path);
            }
        }
    }
    let first = app.visitor().get("/corrections").await.expect(200);
    let links = |page: &Page| page.attrs(".ledger h2 a", "href");
    assert_eq!(links(&first), shown[..PAGE], "{}", first.text("main"));
    let older = first.attrs(".pager a[rel=next]", "href").remove(0);
    let second = app.visitor().get(&older).await.expect(200);
    assert_eq!(links(&second), shown[PAGE..]);
    assert!(second.attrs(".pager a[rel=next]", "href").is_empty());
}
