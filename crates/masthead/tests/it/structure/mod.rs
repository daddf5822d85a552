//! `/desk/sections`, `/desk/authors`, `/desk/topics`, `/desk/about`: what is changed at the desk is so on
//! the site at once, and addresses from before lead on.
mod abouts;
mod authors;
mod import;
mod sections;
mod topics;

use crate::harness::{Page, TestApp};

/// Asserts that an address leads to another one for good.
#[track_caller]
fn assert_moved(page: &Page, to: &str) {
    assert_eq!((page.status.as_u16(), page.header("location")), (301, to));
}

/// The newest deed of the log, in words.
async fn told(app: &TestApp) -> String {
    let mut owner = app.staff(masthead::people::role::Role::Owner).await;
    let page = owner.get("/desk/log").await.expect(200);
    page.text(".deeds li")
}
