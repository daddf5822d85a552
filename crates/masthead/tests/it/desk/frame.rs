//! The desk's own frame: what is in it for whom, and what of the paper is not.
use masthead::people::reader;
use masthead::people::role::Role;

use crate::harness::TestApp;

/// Pages of the desk that every publication has.
const PAGES: [&str; 15] = [
    "/desk",
    "/desk/search?q=harbour",
    "/desk/comments",
    "/desk/comments/articles",
    "/desk/comments/log",
    "/desk/readers",
    "/desk/access",
    "/desk/offers",
    "/desk/offers/coupons",
    "/desk/subscriptions",
    "/desk/payments",
    "/desk/adverts",
    "/desk/adverts/settings",
    "/desk/staff",
    "/desk/log",
];

#[tokio::test]
async fn every_page_of_the_desk_has_the_desks_frame_and_nothing_of_the_papers() {
    let app = TestApp::selling().await;
    let mut owner = app.staff(Role::Owner).await;
    for path in PAGES {
        let page = owner.get(path).await.expect(200);
        let sheets = page.attrs("link[rel=stylesheet]", "href").join(" ");
        assert!(
            sheets.contains("/desk-") || sheets.contains("desk."),
            "{path}: {sheets}"
        );
        assert!(!sheets.contains("main"), "{path}: {sheets}");
        for foreign in [".masthead", ".account-subscribe", ".colophon", ".sections"] {
            assert!(!page.has(foreign), "{path}: {foreign}");
        }
        assert!(!page.has("a[href='/subscribe']"), "{path}");
        assert_eq!(page.texts("main#main").len(), 1, "{path}");
        assert_eq!(page.texts("h1").len(), 1, "{path}");
        assert_eq!(page.attr(".skip", "href"), "#main", "{path}");
        assert!(page.has(".bar a[href='/']"), "{path}: the way to the paper");
        assert!(page.has("form[action='/log-out'] button"), "{path}");
        assert!(
            !page.has("[style]") && !page.has("script:not([src])"),
            "{path}"
        );
    }
    let home = app.visitor().get("/").await.expect(200);
    let sheets = home.attrs("link[rel=stylesheet]", "href").join(" ");
    assert!(
        !sheets.contains("desk"),
        "readers do not load the desk's sheet: {sheets}"
    );
}

#[tokio::test]
async fn the_navigation_has_the_places_one_may_go_to_in_groups_and_says_who_one_is() {
    let app = TestApp::new().await;
    for (role, groups, places) in [
        (
            Role::Moderator,
            vec!["Discussion"],
            vec!["/desk", "/desk/comments"],
        ),
        (
            Role::Advertising,
            vec!["Advertising"],
            vec!["/desk", "/desk/adverts"],
        ),
        (
            Role::Support,
            vec!["Readers", "Shop"],
            vec![
                "/desk",
                "/desk/readers",
                "/desk/access",
                "/desk/subscriptions",
                "/desk/payments",
            ],
        ),
    ] {
        let mut member = app.staff(role).await;
        let page = member.get("/desk").await.expect(200);
        assert_eq!(page.texts(".side .places-group"), groups);
        assert_eq!(page.attrs(".side .places a", "href"), places);
        assert_eq!(page.attr(".side [aria-current]", "href"), "/desk");
        // The same places stand in the menu of narrow screens, which needs no script.
        assert_eq!(page.attrs("details .places a", "href"), places);
        assert_eq!(page.text(".side .member-name"), member.email);
    }
    let mut owner = app.staff(Role::Owner).await;
    let mut tx = app.db.begin().await.unwrap();
    reader::set_name(&mut tx, owner.id, "Ana Ruiz")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.sessions().clear();
    let page = owner.get("/desk").await.expect(200);
    assert_eq!(page.text(".side .member-name"), "Ana Ruiz");
    assert_eq!(page.text(".side .member-roles"), "Owner");
}

#[tokio::test]
async fn a_page_below_a_place_leads_back_to_it() {
    let app = TestApp::new().await;
    let anna = app.reader().await;
    let mut support = app.staff(Role::Support).await;
    let path = format!("/desk/readers/{}", anna.id);
    let page = support.get(&path).await.expect(200);
    assert_eq!(page.attrs(".trail a", "href"), ["/desk/readers"]);
    assert_eq!(page.attr(".side [aria-current]", "href"), "/desk/readers");
    assert!(!support.get("/desk/readers").await.has(".trail"));
}
