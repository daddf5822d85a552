//! Access without payment: given by staff, opened by a domain or an approval, confirmed yearly.
use masthead::ground::clock::DAY;
use masthead::people::deed::Actor;
use masthead::people::reader::Email;
use masthead::people::rights::Rights;
use masthead::people::role::Role;
use masthead::shop::offer::access::{self, Standing};
use masthead::shop::offer::{Audience, Deal, Step, by_code};

use super::{account, deal, rights, sell};
use crate::harness::TestApp;

fn free(audience: Audience) -> Deal {
    let mut free = deal();
    free.audience = audience;
    free.trial_days = 0;
    free.steps = vec![Step {
        periods: None,
        amount: 0,
    }];
    free
}

#[tokio::test]
async fn what_staff_gives_opens_at_once_and_ends_on_its_day() {
    let app = TestApp::selling().await;
    let reader = app.reader().await;
    let mut owner = app.staff(Role::Support).await;
    let fields = [
        ("email", reader.email.as_str()),
        ("until", "2026-06-25"),
        ("note", "A judge of our prize"),
    ];
    owner.submit("/desk/access", &fields).await.expect(303);
    assert!(rights(&app, reader.id).await.articles);
    assert!(app.mails().await.iter().any(|mail| mail.to == reader.email));
    let page = owner.get("/desk/access").await.expect(200);
    assert!(page.html().contains("A judge of our prize"));
    app.clock.advance(10 * DAY);
    assert!(!rights(&app, reader.id).await.articles);
}

#[tokio::test]
async fn what_staff_gives_to_a_stranger_waits_for_the_owner_of_the_address() {
    let app = TestApp::selling().await;
    let email = Email::parse("new@person.example").unwrap();
    let mut tx = app.db.begin().await.unwrap();
    let until = app.clock.now() + 10 * DAY;
    let given = (&email, Rights::ALL, until);
    access::give(&app, &mut tx, Actor::Command, given, "press")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let reader = masthead::people::reader::by_email(&app.db, &email)
        .await
        .unwrap()
        .unwrap();
    assert!(!reader.is_verified(), "nobody has shown to read mail there");
    let article = app
        .article()
        .access(masthead::paywall::Access::Subscribers)
        .create()
        .await;
    let mut person = app.visitor();
    person.log_in(&app, "new@person.example").await;
    assert!(person.get(&article.path).await.has_canary());
}

#[tokio::test]
async fn staff_takes_back_what_it_gave() {
    let app = TestApp::selling().await;
    let reader = app.reader().await;
    let mut staff = app.staff(Role::Owner).await;
    let fields = [
        ("email", reader.email.as_str()),
        ("until", "2026-07-25"),
        ("note", "x"),
    ];
    staff.submit("/desk/access", &fields).await.expect(303);
    let given = access::given(&app.db, app.clock.now()).await.unwrap();
    staff
        .post(&format!("/desk/access/{}/end", given[0].id))
        .await
        .expect(303);
    assert!(!rights(&app, reader.id).await.articles);
    for (field, value) in [
        ("email", "x"),
        ("until", "2026-06-01"),
        ("until", ""),
        ("note", ""),
    ] {
        let wrong = fields.map(|(name, known)| (name, if name == field { value } else { known }));
        let page = staff.submit("/desk/access", &wrong).await.expect(422);
        assert!(page.has(".problems"), "{field}");
    }
}

#[tokio::test]
async fn an_offer_for_a_domain_is_for_verified_addresses_in_it() {
    let app = TestApp::selling().await;
    let mut student = deal();
    student.audience = Audience::Domains(vec!["uni.example".to_owned()]);
    sell(&app, "student", &student).await;
    let publication = app.publication().await.unwrap();
    let (_, offer) = by_code(&publication, "student", app.clock.now()).unwrap();
    let mut reader = account(&app, &app.reader().await).await;
    assert_eq!(
        access::standing(&app.db, offer, &reader).await.unwrap(),
        Standing::OtherDomain
    );
    reader.email = "a@cs.uni.example".to_owned();
    assert_eq!(
        access::standing(&app.db, offer, &reader).await.unwrap(),
        Standing::Open
    );
    reader.verified_at = None;
    assert_eq!(
        access::standing(&app.db, offer, &reader).await.unwrap(),
        Standing::OtherDomain
    );
    let page = app
        .reader()
        .await
        .get("/subscribe/student")
        .await
        .expect(200);
    assert!(page.html().contains("uni.example") && !page.has("form[action$='/checkout']"));
}

#[tokio::test]
async fn a_reader_asks_staff_answers_and_the_plan_begins() {
    let app = TestApp::selling().await;
    sell(&app, "press", &free(Audience::Approved)).await;
    let mut reader = app.reader().await;
    reader.post("/subscribe/press/claim").await.expect(403);
    reader
        .submit("/subscribe/press/ask", &[("text", " ")])
        .await
        .expect(422);
    reader
        .submit("/subscribe/press/ask", &[("text", "I write for the Tern.")])
        .await
        .expect(303);
    let page = reader.get("/subscribe/press").await.expect(200);
    assert!(page.has(".done-note") && !page.has("form[action$='/ask']"));
    let mut staff = app.staff(Role::Support).await;
    let page = staff.get("/desk/access").await.expect(200);
    assert!(page.html().contains("I write for the Tern."));
    let request = access::waiting(&app.db).await.unwrap()[0].id;
    let path = format!("/desk/access/requests/{request}");
    staff.submit(&path, &[("approve", "yes")]).await.expect(303);
    let page = staff.submit(&path, &[("approve", "no")]).await.expect(409);
    assert!(page.text(".overtaken").contains("already"));
    let mails = app.mails().await;
    let answers: Vec<_> = mails
        .iter()
        .filter(|mail| mail.to == reader.email)
        .collect();
    assert_eq!(answers.len(), 1, "one answer, and the first one counts");
    assert!(answers[0].subject.contains("approved"));
    reader.post("/subscribe/press/claim").await.expect(303);
    assert!(rights(&app, reader.id).await.articles);
}

#[tokio::test]
async fn a_refused_reader_gets_nothing() {
    let app = TestApp::selling().await;
    sell(&app, "press", &free(Audience::Approved)).await;
    let mut reader = app.reader().await;
    reader
        .submit("/subscribe/press/ask", &[("text", "Me")])
        .await
        .expect(303);
    let request = access::waiting(&app.db).await.unwrap()[0].id;
    let mut staff = app.staff(Role::Owner).await;
    let path = format!("/desk/access/requests/{request}");
    staff.submit(&path, &[("approve", "no")]).await.expect(303);
    reader.post("/subscribe/press/claim").await.expect(403);
    reader
        .submit("/subscribe/press/ask", &[("text", "Again")])
        .await
        .expect(303);
    assert!(access::waiting(&app.db).await.unwrap().is_empty());
    assert!(!rights(&app, reader.id).await.articles);
}

#[tokio::test]
async fn what_costs_something_cannot_be_claimed() {
    let app = TestApp::selling().await;
    sell(&app, "yearly", &deal()).await;
    let mut reader = app.reader().await;
    reader.post("/subscribe/yearly/claim").await.expect(404);
    reader
        .submit("/subscribe/yearly/ask", &[("text", "x")])
        .await
        .expect(404);
    reader
        .submit("/subscribe/yearly/gift", &[("email", "a@b.example")])
        .await
        .expect(404);
    assert!(!rights(&app, reader.id).await.articles);
}

#[tokio::test]
async fn a_free_plan_is_confirmed_by_mail_once_a_year_or_ends() {
    let app = TestApp::selling().await;
    let domains = Audience::Domains(vec!["readers.example".to_owned()]);
    sell(&app, "school", &free(domains)).await;
    let (mut one, mut other) = (app.reader().await, app.reader().await);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    one.post("/subscribe/school/claim").await.expect(303);
    other.post("/subscribe/school/claim").await.expect(303);
    app.clock.advance(340 * DAY);
    masthead::ground::jobs::schedule(&app).await.unwrap();
    let mails = app.mails().await;
    let asked: Vec<_> = mails
        .iter()
        .filter(|mail| mail.subject.contains("still read"))
        .collect();
    assert_eq!(asked.len(), 2, "{mails:?}");
    let mail = asked.iter().find(|mail| mail.to == one.email).unwrap();
    let (_, rest) = mail.text.split_once("/subscribe/confirm/").unwrap();
    let path = format!("/subscribe/confirm/{}", &rest[..32]);
    let mut mailbox = app.visitor();
    assert!(mailbox.get(&path).await.expect(200).has("main form"));
    app.clock.advance(20 * DAY);
    mailbox.post(&path).await.expect(200);
    let page = mailbox.post(&path).await.expect(200);
    assert!(page.html().contains("has already been used"));
    app.clock.advance(10 * DAY);
    assert!(rights(&app, one.id).await.articles);
    assert!(!rights(&app, other.id).await.articles);
}
