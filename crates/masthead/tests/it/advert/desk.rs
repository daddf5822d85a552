//! `/desk/adverts`: booking, changing, pausing, `ads.txt`, and the log of it.
use db::sql;
use http::Method;
use masthead::people::role::Role;
use masthead::talk::advert::Ask;

use super::{book, campaign, framed, house};
use crate::harness::{Member, Page, TestApp};

async fn post(member: &mut Member, path: &str, body: &str) -> Page {
    let mut person = (**member)
        .clone()
        .with("content-type", "application/x-www-form-urlencoded");
    let field = format!("form[action='{path}'] input[name=seen]");
    let seen = person.get(path).await.attr(&field, "value");
    let body = match seen.as_str() {
        "" => body.to_owned(),
        seen => format!("{body}&seen={seen}"),
    };
    person.send(Method::POST, path, &body).await
}

async fn deeds(app: &TestApp) -> Vec<String> {
    let rows: Vec<(String,)> = sql("SELECT action FROM staff_log ORDER BY id")
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|(action,)| action).collect()
}

const CAMPAIGN: &str = "name=Harbour+week&starts=2026-06-15T11%3A00&ends=&section-news=yes";
const CREATIVE: &str = "name=Ferries&kind=house&headline=HOUSE-X&text=Words&action=Go\
    &link=https%3A%2F%2Fsponsor.example%2F&picture=&label=Strait+Line&slot-article=yes\
    &slot-section=yes&weight=2&cap=&every=1";

#[tokio::test]
async fn a_campaign_is_booked_changed_and_paused() {
    let app = TestApp::new().await;
    app.article().create().await;
    let mut staff = app.staff(Role::Advertising).await;
    assert!(staff.get("/desk").await.has("a[href='/desk/adverts']"));
    staff.get("/desk/adverts/campaigns").await.expect(200);
    let page = post(&mut staff, "/desk/adverts/campaigns", CAMPAIGN)
        .await
        .expect(303);
    let url = page.header("location").replace("?saved=yes", "");
    let form = staff.get(&format!("{url}?saved=yes")).await.expect(200);
    assert!(form.has(".done-note") && form.has("input[name=section-news][checked]"));
    let creatives = format!("{url}/creatives");
    staff.get(&creatives).await.expect(200);
    let page = post(&mut staff, &creatives, CREATIVE).await.expect(303);
    let creative = page.header("location").replace("?saved=yes", "");
    let frame = framed(&app).get("/adverts/section?section=news").await;
    assert_eq!(frame.text("strong"), "HOUSE-X");
    let show = staff.get(&creative).await.expect(200);
    assert_eq!(show.texts(".sheet .number").last().unwrap(), "0");
    let preview = staff.get(&show.attr(".advert-preview iframe", "src")).await;
    assert_eq!(preview.expect(200).text("strong"), "HOUSE-X");
    let list = staff.get("/desk/adverts").await.expect(200);
    assert!(list.text(".sheet tbody tr").contains("Ferries"));
    let changed = CREATIVE.replace("HOUSE-X", "HOUSE-Y");
    post(&mut staff, &creative, &changed).await.expect(303);
    let frame = framed(&app).get("/adverts/section?section=news").await;
    assert_eq!(frame.text("strong"), "HOUSE-Y");
    post(&mut staff, &creative, &format!("{changed}&paused=yes"))
        .await
        .expect(303);
    assert!(!app.visitor().get("/news").await.has(".advert"));
    post(&mut staff, &url, &format!("{CAMPAIGN}&paused=yes"))
        .await
        .expect(303);
    let expected = ["campaign", "creative", "creative", "creative", "campaign"];
    assert_eq!(
        deeds(&app).await,
        expected.map(|deed| format!("advert.{deed}"))
    );
}

#[tokio::test]
async fn mistakes_are_named_beside_their_fields_and_nothing_is_saved() {
    let app = TestApp::new().await;
    app.section("news").await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    let mut staff = app.staff(Role::Owner).await;
    let wrong = "name=&starts=yesterday&ends=never";
    let page = post(&mut staff, "/desk/adverts/campaigns", wrong)
        .await
        .expect(422);
    for field in ["name", "starts", "ends"] {
        assert!(page.has(&format!("#{field}-problem")), "{field}");
    }
    let wrong = "name=x&starts=2026-06-15T12%3A00&ends=2026-06-15T11%3A59";
    let page = post(&mut staff, "/desk/adverts/campaigns", wrong).await;
    assert!(page.expect(422).has("#ends-problem"));
    let wrong = "name=x&kind=house&headline=&link=javascript%3Aalert(1)&picture=none.jpg\
        &weight=0&cap=-1&every=x";
    let creatives = "/desk/adverts/campaigns/1/creatives";
    let page = post(&mut staff, creatives, wrong).await.expect(422);
    for field in [
        "headline", "link", "picture", "weight", "cap", "every", "slots",
    ] {
        assert!(page.has(&format!("#{field}-problem")), "{field}");
    }
    assert_eq!(
        page.attr("input[name=link]", "value"),
        "javascript:alert(1)"
    );
    let page = post(&mut staff, creatives, "name=x&kind=tag&html=")
        .await
        .expect(422);
    assert!(page.has("#html-problem"));
    post(&mut staff, "/desk/adverts/creatives/1", "")
        .await
        .expect(422);
    for path in [
        "/desk/adverts/campaigns/9",
        "/desk/adverts/creatives/9",
        "/desk/adverts/campaigns/9/creatives",
    ] {
        staff.get(path).await.expect(404);
        post(&mut staff, path, CAMPAIGN).await.expect(404);
    }
    assert_eq!(deeds(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn ads_txt_is_checked_line_by_line_and_served() {
    let app = TestApp::new().await;
    let mut staff = app.staff(Role::Advertising).await;
    let path = "/desk/adverts/settings";
    let wrong = "ads_txt=ads.example%2C+1%2C+DIRECT%0D%0Aads.example%2C+1%2C+OWNER&after=0";
    let page = post(&mut staff, path, wrong).await.expect(422);
    assert!(page.text("#ads_txt-problem").starts_with("line 2:"));
    assert!(page.has("#after-problem"));
    assert!(
        page.text("textarea").contains("OWNER"),
        "what was typed stays"
    );
    let good = "ads_txt=ads.example%2C+1%2C+DIRECT&consent=ask&after=5";
    post(&mut staff, path, good).await.expect(303);
    let text = app.visitor().get("/ads.txt").await.html();
    assert_eq!(text, "ads.example, 1, DIRECT\n");
    let publication = app.publication().await.unwrap();
    let terms = masthead::talk::advert::terms(&publication);
    assert_eq!((terms.consent, terms.after_paragraphs), (Ask::Ask, 5));
    let form = staff.get(path).await.expect(200);
    assert!(form.has("input[value=ask][checked]"));
    assert_eq!(deeds(&app).await, ["advert.settings"]);
}

#[tokio::test]
async fn nobody_else_books_adverts() {
    let app = TestApp::new().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    let paths = [
        "/desk/adverts",
        "/desk/adverts/settings",
        "/desk/adverts/campaigns",
        "/desk/adverts/campaigns/1",
        "/desk/adverts/campaigns/1/creatives",
        "/desk/adverts/creatives/1",
        "/desk/adverts/creatives/1/header",
    ];
    for role in [Role::Support, Role::Moderator] {
        let mut staff = app.staff(role).await;
        for path in paths {
            staff.get(path).await.expect(403);
            let refused = post(&mut staff, path, CAMPAIGN).await;
            assert!(matches!(refused.status.as_u16(), 403 | 405), "{path}");
        }
    }
    for path in paths {
        app.visitor().get(path).await.expect(303);
        app.subscriber().await.get(path).await.expect(403);
    }
    assert_eq!(deeds(&app).await, Vec::<String>::new());
}
