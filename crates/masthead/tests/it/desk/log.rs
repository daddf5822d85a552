//! `/desk/log`: page by page, and by who, what and to what.
use masthead::people::deed::{self, Actor, Deed};
use masthead::people::role::Role;

use crate::harness::TestApp;

async fn write(app: &TestApp, count: usize) {
    let mut tx = app.db.begin().await.unwrap();
    for number in 0..count {
        let deed = Deed {
            action: if number % 2 == 0 {
                "reader.note"
            } else {
                "advert.stop"
            },
            subject: format!("reader:{number}"),
            detail: "<script>alert(1)</script>",
        };
        deed::log(app, &mut tx, Actor::Command, deed).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn the_log_is_read_page_by_page_to_its_beginning_without_a_gap() {
    let app = TestApp::new().await;
    write(&app, 120).await;
    let mut owner = app.staff(Role::Owner).await;
    let mut seen = Vec::new();
    let mut next = "/desk/log".to_owned();
    for _ in 0..3 {
        let page = owner.get(&next).await.expect(200);
        seen.extend(page.texts("tbody td:nth-child(4)"));
        next = page.attr(".pager a", "href");
    }
    assert_eq!(next, "");
    let expected: Vec<String> = (0..120)
        .rev()
        .map(|number| format!("reader:{number}"))
        .collect();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn a_filter_holds_over_the_pages_and_nothing_in_a_line_is_markup() {
    let app = TestApp::new().await;
    write(&app, 120).await;
    let mut owner = app.staff(Role::Owner).await;
    let page = owner.get("/desk/log?action=advert").await.expect(200);
    let older = page.attr(".pager a", "href");
    assert_eq!(page.texts("tbody tr").len(), 50);
    let page = owner.get(&older).await.expect(200);
    assert_eq!(page.texts("tbody tr").len(), 10);
    let actions = page.texts("tbody td:nth-child(3)");
    assert!(actions.iter().all(|action| action == "advert.stop"));
    assert!(!page.has("td script"));
    let page = owner.get("/desk/log?subject=reader:119&who=command").await;
    assert_eq!(page.texts("tbody tr").len(), 1);
    for nothing in [
        "who=nobody",
        "action=%25",
        "subject=_",
        "before=0",
        "before=x&who=%27",
    ] {
        let page = owner.get(&format!("/desk/log?{nothing}")).await.expect(200);
        assert!(!page.has("tbody tr"), "{nothing}");
    }
}

#[tokio::test]
async fn only_owners_read_the_log() {
    let app = TestApp::new().await;
    for role in [Role::Support, Role::Moderator, Role::Advertising] {
        app.staff(role).await.get("/desk/log").await.expect(403);
    }
}
