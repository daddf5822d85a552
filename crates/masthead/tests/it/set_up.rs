//! The first start: a code leads from an empty publication to an owner at the desk, once.
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::newest_revision;
use masthead::people::{set_up, staff};
use tokio::task::JoinSet;

use crate::harness::{Person, TestApp};

const OWNER: [(&str, &str); 3] = [
    ("email", "ada@news.example"),
    ("name", "Ada Owner"),
    ("language", "en"),
];

async fn roles(app: &TestApp) -> Vec<String> {
    let members = staff::members(&app.db).await.unwrap();
    let line = |member: staff::Member| format!("{} {}", member.reader.email, member.roles.words());
    members.into_iter().map(line).collect()
}

/// Makes the owner and shows the second factor, which has tests of its own.
async fn owner(app: &TestApp) -> Person {
    let code = set_up::offer(app).await.unwrap();
    let mut ada = app.visitor();
    let path = format!("/set-up/{code}");
    ada.get(&path).await.expect(200);
    let page = ada.submit(&path, &OWNER).await.expect(303);
    assert!(
        page.header("location")
            .starts_with("/log-in/second?next=%2Fdesk%2Fset")
    );
    let page = ada.get(page.header("location")).await.expect(200);
    assert!(page.has("form[action='/account/security/codes']"));
    crate::reader::second::enrol(app, &mut ada).await;
    ada
}

#[tokio::test]
async fn the_code_leads_from_nothing_to_a_first_published_story() {
    let app = TestApp::new().await;
    let html = app.visitor().get("/").await.expect(200).html();
    assert!(html.contains("is being set up"));
    let mut ada = owner(&app).await;
    assert_eq!(roles(&app).await, ["ada@news.example owner"]);
    let page = ada.get("/desk").await.expect(200);
    assert!(page.attrs("a", "href").contains(&"/desk/set-up".to_owned()));
    let page = ada.get("/desk/set-up").await.expect(200);
    let step = page.attr(".panel a.button", "href");
    assert_eq!(step, "/desk/set-up/publication");
    let fields = [
        ("name", "The Harbour"),
        ("tagline", "News from the quay"),
        ("language", "de"),
        ("time_zone", "Europe/Berlin"),
        ("accent", "#224466"),
    ];
    let page = ada.submit_from(&step, &step, &fields).await.expect(303);
    let step = page.header("location").to_owned();
    assert_eq!(step, "/desk/set-up/section");
    let page = ada.get("/").await.expect(200);
    assert!(page.html().contains("The Harbour") && page.html().contains("lang=\"de\""));
    let fields = [("name", "Nachrichten")];
    let page = ada.submit(&step, &fields).await.expect(303);
    assert_eq!(page.header("location"), "/desk/set-up/mail");
    let page = ada.post("/desk/set-up/mail").await.expect(303);
    ada.get(page.header("location")).await.expect(200);
    let letter = app.letter_to("ada@news.example").await;
    assert!(letter.subject.contains("The Harbour"), "{}", letter.subject);
    let page = ada.get("/desk/set-up/story").await.expect(200);
    assert!(page.has("form[action='/desk/stories'] button"));
    ada.post("/desk/stories").await.expect(303);
    assert!(newest_revision(&app.db).await.unwrap().is_none());
    app.article().section("nachrichten").create().await;
    let page = ada.get("/desk/set-up").await.expect(200);
    assert!(!page.has(".panel a.button"), "nothing is left to do");
}

#[tokio::test]
async fn a_step_with_a_mistake_keeps_what_was_typed_and_each_can_be_left_out() {
    let app = TestApp::new().await;
    let mut ada = owner(&app).await;
    let step = "/desk/set-up/publication";
    for (field, value) in [
        ("name", ""),
        ("language", "tlh"),
        ("time_zone", "Moon/Tycho"),
        ("accent", "red"),
    ] {
        let mut fields = vec![
            ("name", "Kept"),
            ("language", "en"),
            ("time_zone", "UTC"),
            ("accent", "#112233"),
            ("tagline", "Kept too"),
        ];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let page = ada.submit_from(step, step, &fields).await.expect(422);
        assert!(page.has(&format!("#{field}-problem")), "{field}");
        assert_eq!(page.attr("#tagline", "value"), "Kept too");
    }
    for (step, next) in [
        ("publication", "section"),
        ("section", "mail"),
        ("mail", "story"),
    ] {
        let page = ada.get(&format!("/desk/set-up/{step}")).await.expect(200);
        let next = format!("/desk/set-up/{next}");
        assert!(page.attrs(".panel a", "href").contains(&next), "{step}");
    }
    let page = ada.submit("/desk/set-up/section", &[]).await.expect(422);
    assert!(page.has("#name-problem"));
    let mut support = app.staff(masthead::people::role::Role::Support).await;
    support.get("/desk/set-up").await.expect(403);
}

#[tokio::test]
async fn a_colleagues_settings_are_not_written_over_unseen() {
    let app = TestApp::new().await;
    let mut ada = owner(&app).await;
    let step = "/desk/set-up/publication";
    let seen = ada.get(step).await.attr("input[name=seen]", "value");
    app.settings(|settings| settings.name = "Theirs".to_owned())
        .await;
    let fields = [
        ("name", "Mine"),
        ("language", "en"),
        ("time_zone", "UTC"),
        ("accent", "#112233"),
        ("seen", seen.as_str()),
    ];
    let page = ada.submit(step, &fields).await.expect(409);
    assert!(page.text(".overtaken").contains("Theirs"));
    assert_eq!(app.publication().await.unwrap().settings.name, "Theirs");
}

#[tokio::test]
async fn a_wrong_an_old_and_a_used_code_make_nobody_an_owner() {
    let app = TestApp::new().await;
    let code = set_up::offer(&app).await.unwrap();
    let mut ada = app.visitor();
    for wrong in ["abcd-efgh-jkmn-pqrs", "x"] {
        let path = format!("/set-up/{wrong}");
        ada.get(&path).await.expect(422);
        ada.submit(&path, &OWNER).await.expect(422);
        let page = ada.submit("/set-up", &[("code", wrong)]).await.expect(422);
        assert!(page.has("#code-problem"));
    }
    // A restart makes another code, and an hour ends that.
    let next = set_up::offer(&app).await.unwrap();
    ada.submit(&format!("/set-up/{code}"), &OWNER)
        .await
        .expect(422);
    app.clock.advance(HOUR);
    ada.submit(&format!("/set-up/{next}"), &OWNER)
        .await
        .expect(422);
    assert!(roles(&app).await.is_empty());
    let code = set_up::offer(&app).await.unwrap();
    let typed = code.to_uppercase().replace('-', " ");
    let page = ada.submit("/set-up", &[("code", &typed)]).await.expect(303);
    let path = page.header("location").to_owned();
    let page = ada
        .submit(&path, &[("email", "ada"), ("name", "")])
        .await
        .expect(422);
    assert!(page.has("#email-problem") && page.has("#name-problem"));
    ada.submit(&path, &OWNER).await.expect(303);
    let mut eve = app.visitor();
    eve.get(&path).await.expect(404);
    eve.submit(&path, &[("email", "eve@news.example"), ("name", "Eve")])
        .await
        .expect(404);
    assert_eq!(roles(&app).await, ["ada@news.example owner"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_race_with_the_code_one_becomes_the_owner() {
    let app = TestApp::new().await;
    let code = set_up::offer(&app).await.unwrap();
    let mut all = JoinSet::new();
    for number in 0..6 {
        let mut person = app.visitor();
        let path = format!("/set-up/{code}");
        all.spawn(async move {
            let email = format!("p{number}@news.example");
            let fields = [("email", email.as_str()), ("name", "Person")];
            person.submit(&path, &fields).await.status.as_u16()
        });
    }
    let statuses = all.join_all().await;
    let won = statuses.iter().filter(|status| **status == 303).count();
    assert_eq!(won, 1, "{statuses:?}");
    assert!(
        statuses
            .iter()
            .all(|status| matches!(status, 303 | 404 | 422))
    );
    assert_eq!(roles(&app).await.len(), 1);
}

#[tokio::test]
async fn nothing_of_the_set_up_answers_once_there_is_an_owner() {
    let app = TestApp::new().await;
    let code = set_up::offer(&app).await.unwrap();
    let mut eve = app.visitor();
    eve.get("/set-up").await.expect(200);
    app.staff(masthead::people::role::Role::Owner).await;
    // Even a code that was never used opens nothing.
    let path = format!("/set-up/{code}");
    eve.get("/set-up").await.expect(404);
    eve.get(&path).await.expect(404);
    eve.submit("/set-up", &[("code", &code)]).await.expect(404);
    eve.submit(&path, &OWNER).await.expect(404);
    assert_eq!(roles(&app).await.len(), 1);
}

#[tokio::test]
async fn guesses_are_limited_by_network() {
    let app = TestApp::new().await;
    let mut eve = app.visitor();
    let mut statuses = Vec::new();
    for _ in 0..31 {
        let page = eve.submit("/set-up", &[("code", "guess")]).await;
        statuses.push(page.status.as_u16());
    }
    assert_eq!(statuses[0], 422);
    assert_eq!(statuses[30], 429);
}

#[tokio::test]
async fn what_was_decided_in_the_set_up_is_left_alone_by_an_import() {
    let app = TestApp::new().await;
    let mut ada = owner(&app).await;
    let step = "/desk/set-up/publication";
    let fields = [
        ("name", "The Harbour"),
        ("language", "en"),
        ("time_zone", "Europe/Berlin"),
        ("accent", "#224466"),
    ];
    ada.submit_from(step, step, &fields).await.expect(303);
    let report = crate::import::Folder::new().import(&app).await.unwrap();
    assert!(
        report.kept.contains(&"publication.toml (name)".to_owned()),
        "{:?}",
        report.kept
    );
    let publication = app.publication().await.unwrap();
    assert_eq!(publication.settings.name, "The Harbour");
    assert_eq!(publication.settings.time_zone, "Europe/Berlin");
}
