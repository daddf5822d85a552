//! The bypass catalogue (`docs/bypass-catalogue.md`): each technique that readers and
//! tools use against paywalls, as a test named by its id.
mod a_concealment;
mod b_representations;
mod c_accounts;
mod c_identity;
mod catalogue;
mod d_metadata;
mod e_caches;
mod f_races;
mod g_accounts;
mod g_comments;
mod g_gifts;
mod g_money;
mod g_offers;
mod h_third_parties;

use crate::canary::decode::canaries;
use crate::harness::{Page, Person, TestApp, TestArticle};

/// A publication with a limit of one, a visitor who has used it, and the next article.
struct Over {
    app: TestApp,
    read: TestArticle,
    next: TestArticle,
    person: Person,
}

impl Over {
    async fn new() -> Self {
        let app = TestApp::new().await;
        app.settings(|settings| settings.paywall.limit = 1).await;
        let read = app.article().create().await;
        let next = app.article().slug("next").gated_picture().create().await;
        let mut person = app.visitor();
        assert!(person.read(&read.path).await.has_canary());
        Self {
            app,
            read,
            next,
            person,
        }
    }

    /// The next article for the visitor over the limit, and for a program without cookies.
    async fn pages(&mut self) -> [Page; 2] {
        let path = self.next.path.clone();
        [
            self.person.get(&path).await,
            self.app.curl().get(&path).await,
        ]
    }
}

/// The lead-in and nothing more, however it is wrapped.
#[track_caller]
fn assert_lead_in(page: &Page) {
    assert_eq!(page.status, 200);
    assert!(page.html().contains("TEASER-"), "{}", page.html());
    assert_nothing_gated(page);
}

#[track_caller]
fn assert_nothing_gated(page: &Page) {
    let found = canaries(&page.bytes());
    assert!(found.is_empty(), "gated text of {found:?}: {}", page.html());
}
