//! `/desk/log`: page by page, in sentences, and by who, what and when.
use masthead::ground::clock::DAY;
use masthead::people::deed::{self, Actor, Deed};
use masthead::people::reader;
use masthead::people::role::Role;

use crate::harness::{Member, TestApp};

async fn write(app: &TestApp, count: usize) {
    let mut tx = app.db.begin().await.unwrap();
    for number in 0..count {
        let deed = Deed {
            action: if number % 2 == 0 {
                "reader.note"
            } else {
                "advert.campaign"
            },
            subject: format!("thing:{number}"),
            detail: "<script>alert(1)</script>",
        };
        deed::log(app, &mut tx, Actor::Command, deed).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Writes one line and gives it as the owner reads it.
async fn told(app: &TestApp, owner: &mut Member, deed: Deed<'_>) -> String {
    let mut tx = app.db.begin().await.unwrap();
    deed::log(app, &mut tx, Actor::Command, deed).await.unwrap();
    tx.commit().await.unwrap();
    let page = owner.get("/desk/log").await.expect(200);
    page.texts(".deeds li div").first().cloned().unwrap()
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
        seen.extend(page.texts(".deed bdi:last-child"));
        next = page.attr(".pager a", "href");
    }
    assert_eq!(next, "");
    let expected: Vec<String> = (0..120)
        .rev()
        .map(|number| format!("thing:{number}"))
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
    assert_eq!(page.texts(".deed").len(), 50);
    let page = owner.get(&older).await.expect(200);
    assert_eq!(page.texts(".deed").len(), 10);
    let said = page.texts(".deed");
    assert!(
        said.iter()
            .all(|line| line.contains("changed the campaign"))
    );
    assert!(!page.has(".deeds script"));
    let page = owner.get("/desk/log?subject=thing:119&who=command").await;
    assert_eq!(page.texts(".deed").len(), 1);
    let page = owner.get("/desk/log?action=advert.campaign").await;
    assert_eq!(page.texts(".deed").len(), 50);
    for nothing in [
        "action=adv",
        "action=advert.",
        "who=nobody",
        "who=1",
        "action=%25",
        "subject=_",
        "subject=thing:",
        "day=tomorrow",
        "before=0",
        "before=x&who=%27",
    ] {
        let page = owner.get(&format!("/desk/log?{nothing}")).await.expect(200);
        assert!(!page.has(".deed"), "{nothing}");
    }
}

#[tokio::test]
async fn a_day_is_that_of_the_publication_and_a_person_is_chosen_by_name() {
    let app = TestApp::new().await;
    let mut support = app.staff(Role::Support).await;
    let anna = app.reader().await;
    let notes = format!("/desk/readers/{}/notes", anna.id);
    support
        .submit(&notes, &[("note", "First.")])
        .await
        .expect(303);
    app.clock.advance(DAY);
    // Staff are logged in for hours, not for days.
    let mut later = app.staff(Role::Support).await;
    let mut owner = app.staff(Role::Owner).await;
    for member in [&mut later, &mut owner] {
        let note = [("note", "Second.")];
        member.submit(&notes, &note).await.expect(303);
    }
    let count = async |owner: &mut Member, query: &str| {
        let page = owner.get(&format!("/desk/log?{query}")).await.expect(200);
        page.texts(".deed").len()
    };
    let now = jiff::Timestamp::from_millisecond(app.clock.now()).unwrap();
    let day = now.to_string()[..10].to_owned();
    assert_eq!(count(&mut owner, &format!("day={day}")).await, 2);
    let who = format!("who={}", support.id);
    assert_eq!(count(&mut owner, "").await, 3);
    assert_eq!(count(&mut owner, &who).await, 1);
    assert_eq!(count(&mut owner, &format!("{who}&day={day}")).await, 0);
    let who_later = format!("who={}&day={day}", later.id);
    assert_eq!(count(&mut owner, &who_later).await, 1);
    let page = owner.get(&format!("/desk/log?{who}")).await.expect(200);
    assert_eq!(
        page.attr("#who option[selected]", "value"),
        support.id.to_string()
    );
    assert_eq!(page.text("#who option[selected]"), support.email);
    let page = owner.get("/desk/log").await.expect(200);
    assert_eq!(page.texts("h2 time").len(), 2, "each day has a heading");
}

#[tokio::test]
async fn a_line_says_who_did_what_by_their_names_with_links() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let anna = app.reader().await;
    let mut tx = app.db.begin().await.unwrap();
    reader::set_name(&mut tx, owner.id, "Ana Ruiz")
        .await
        .unwrap();
    reader::set_name(&mut tx, anna.id, "Anna Lind")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let path = format!("/desk/readers/{}", anna.id);
    owner
        .submit(&format!("{path}/notes"), &[("note", "Called.")])
        .await
        .expect(303);
    let page = owner.get("/desk/log").await.expect(200);
    assert_eq!(
        page.texts(".deed"),
        ["Ana Ruiz wrote a note about Anna Lind"]
    );
    let who = format!("/desk/log?who={}", owner.id);
    assert_eq!(page.attrs(".deed a", "href"), [who, path.clone()]);
    // Support sees the line on the reader's page, without the link to a place that is not theirs.
    let mut support = app.staff(Role::Support).await;
    let page = support.get(&path).await.expect(200);
    assert_eq!(
        page.texts(".deed"),
        ["Ana Ruiz wrote a note about Anna Lind"]
    );
    assert_eq!(page.attrs(".deed a", "href"), [path]);
}

#[tokio::test]
async fn the_raw_words_of_the_log_are_nowhere_on_the_page() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    for (action, detail, expected) in [
        ("staff.roles", "support moderator", "Support, Moderator"),
        ("staff.remove", "someone@news.example", "from the staff"),
        ("access.give", "Press pass", "Press pass"),
        ("comment.ban", "7 days, insult Rude.", "for 7 days"),
        (
            "comment.ban",
            "1 days, insult Rude.",
            "Insult or threat Rude.",
        ),
        (
            "comment.reject",
            "spam An advert.",
            "Advertising or spam An advert.",
        ),
        ("subscription.extend", "30 days late paper", "by 30 days"),
    ] {
        let subject = match action.split_once('.').unwrap().0 {
            "subscription" => "subscription:M-7F3K-2Q9D".to_owned(),
            "comment" if action == "comment.reject" => "comment:7".to_owned(),
            _ => format!("reader:{}", owner.id),
        };
        let deed = Deed {
            action,
            subject,
            detail,
        };
        let line = told(&app, &mut owner, deed).await;
        assert!(line.contains(expected), "{action}: {line}");
        assert!(line.starts_with("The command line "), "{line}");
        assert!(
            !line.contains(action) && !line.contains("reader:"),
            "{line}"
        );
    }
}

#[tokio::test]
async fn a_line_of_a_later_version_is_shown_as_it_is() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let insert = "INSERT INTO staff_log (id, at, actor_id, actor, action, subject, detail)
         VALUES (1, 1, NULL, 'x', 'moon.land', 'moon:1', 'softly')";
    db::sql(insert).execute(&app.db).await.unwrap();
    let page = owner.get("/desk/log").await.expect(200);
    assert_eq!(
        page.text(".deed"),
        "The command line did “moon.land” with moon:1"
    );
    assert_eq!(page.text(".deed-note"), "softly");
}

#[tokio::test]
async fn only_owners_read_the_log() {
    let app = TestApp::new().await;
    for role in [Role::Support, Role::Moderator, Role::Advertising] {
        app.staff(role).await.get("/desk/log").await.expect(403);
    }
}
