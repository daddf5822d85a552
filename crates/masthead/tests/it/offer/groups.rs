//! Groups: seats by invitation and by domain, and never more people than seats.
use db::sql;
use masthead::ground::app::App;
use masthead::ground::clock::DAY;
use masthead::people::reader::AllHolds;
use masthead::people::reader::{self, Email, Reader};
use masthead::people::rights::Rights;
use masthead::shop::offer::group::{self, Group, Taken};
use tokio::task::JoinSet;

use super::{account, rights};
use crate::harness::{Member, TestApp};

/// A group with these seats, whose holder is a member.
pub async fn open(app: &TestApp, holder: &Member, seats: i64) -> Group {
    let group = Group {
        id: app.ids.next(app.clock.now()),
        holder: holder.id,
        name: "The Institute".to_owned(),
        rights: Rights::ALL,
        seats,
        taken: 1,
        domains: Vec::new(),
        ends_at: Some(app.clock.now() + 30 * DAY),
    };
    let reader = account(app, holder).await;
    let mut tx = app.db.begin().await.unwrap();
    group::open(app, &mut tx, &group, &reader).await.unwrap();
    tx.commit().await.unwrap();
    app.sessions().clear();
    group
}

/// The token of the newest letter to this address.
async fn token(app: &TestApp, email: &str) -> String {
    let mails = app.mails().await;
    let mail = mails.iter().rev().find(|mail| mail.to == email).unwrap();
    let (_, rest) = mail.text.split_once("token=").unwrap();
    rest[..32].to_owned()
}

#[tokio::test]
async fn an_invitation_gives_a_seat_once_and_only_by_its_button() {
    let app = TestApp::selling().await;
    let mut holder = app.reader().await;
    let group = open(&app, &holder, 3).await;
    let mut guest = app.reader().await;
    let form = [
        ("group", group.id.to_string()),
        ("email", guest.email.clone()),
    ];
    let fields = [("group", form[0].1.as_str()), ("email", form[1].1.as_str())];
    holder
        .submit("/account/group/invite", &fields)
        .await
        .expect(303);
    let token = token(&app, &guest.email).await;
    let path = format!("/account/group/join?token={token}");
    let page = guest.get(&path).await.expect(200);
    assert!(page.html().contains("The Institute"));
    assert!(
        !rights(&app, guest.id).await.articles,
        "a look gives nothing"
    );
    guest
        .submit("/account/group/join", &[("token", &token)])
        .await
        .expect(303);
    assert!(rights(&app, guest.id).await.articles);
    let mut other = app.reader().await;
    other
        .submit("/account/group/join", &[("token", &token)])
        .await
        .expect(303);
    assert!(
        !rights(&app, other.id).await.articles,
        "the invitation is used"
    );
    let page = holder.get("/account/group").await.expect(200);
    assert!(page.html().contains("2 of 3 seats are taken"));
    assert!(page.html().contains(&guest.email));
}

#[tokio::test]
async fn forged_invitations_are_nothing() {
    let app = TestApp::selling().await;
    let holder = app.reader().await;
    open(&app, &holder, 3).await;
    let mut guest = app.reader().await;
    for token in [
        "",
        "0",
        "00112233445566778899aabbccddeeff",
        "zz",
        &"f".repeat(5_000),
    ] {
        guest
            .submit("/account/group/join", &[("token", token)])
            .await
            .expect(303);
        assert!(!rights(&app, guest.id).await.articles, "{token}");
    }
}

#[tokio::test]
async fn a_seat_is_taken_back_at_once_and_can_be_given_again() {
    let app = TestApp::selling().await;
    let mut holder = app.reader().await;
    let group = open(&app, &holder, 2).await;
    let mut guest = app.reader().await;
    let reader = account(&app, &guest).await;
    let mut tx = app.db.begin().await.unwrap();
    assert_eq!(
        group::take(&app, &mut tx, &group, &reader).await.unwrap(),
        Taken::Seat
    );
    tx.commit().await.unwrap();
    let id = group.id.to_string();
    // Nobody but the holder frees the seats of others.
    let mut stranger = app.reader().await;
    let fields = [("group", id.as_str()), ("email", guest.email.as_str())];
    stranger
        .submit("/account/group/remove", &fields)
        .await
        .expect(404);
    stranger
        .submit("/account/group/invite", &fields)
        .await
        .expect(404);
    stranger
        .submit("/account/group/domains", &fields)
        .await
        .expect(404);
    assert!(rights(&app, guest.id).await.articles);
    // A guest who names another seat frees their own.
    let others = [("group", id.as_str()), ("email", holder.email.as_str())];
    guest
        .submit("/account/group/remove", &others)
        .await
        .expect(303);
    assert!(!rights(&app, guest.id).await.articles);
    assert_eq!(
        group::by_id(&app.db, group.id)
            .await
            .unwrap()
            .unwrap()
            .taken,
        1
    );
    let own = [("group", id.as_str()), ("email", holder.email.as_str())];
    let own = own.map(|(name, value)| (name, value.to_owned()));
    let own: Vec<(&str, &str)> = own
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    holder
        .submit("/account/group/remove", &own)
        .await
        .expect(303);
    assert_eq!(
        group::seats(&app.db, group.id).await.unwrap().len(),
        1,
        "the holder stays"
    );
}

#[tokio::test]
async fn people_of_a_domain_take_seats_and_nobody_of_another() {
    let app = TestApp::selling().await;
    let mut holder = app.reader().await;
    let group = open(&app, &holder, 5).await;
    let id = group.id.to_string();
    let mut guest = app.reader().await;
    let take = [("group", id.as_str())];
    guest.submit("/account/group/take", &take).await.expect(404);
    for domain in ["everything", "gmail.com", "uni.example yahoo.co.uk"] {
        let wrong = [("group", id.as_str()), ("domains", domain)];
        let page = holder.submit("/account/group/domains", &wrong).await;
        assert_eq!(page.status, 422, "{domain}");
    }
    let fields = [
        ("group", id.as_str()),
        ("domains", "@Readers.example\nuni.example"),
    ];
    holder
        .submit("/account/group/domains", &fields)
        .await
        .expect(303);
    let page = guest.get("/account/group").await.expect(200);
    assert!(page.html().contains("lets you take a seat"));
    guest.submit("/account/group/take", &take).await.expect(303);
    assert!(rights(&app, guest.id).await.articles);
}

#[tokio::test]
async fn seats_end_and_go_on_with_the_group() {
    let app = TestApp::selling().await;
    let holder = app.reader().await;
    let group = open(&app, &holder, 2).await;
    let guest = app.reader().await;
    let reader = account(&app, &guest).await;
    let mut tx = app.db.begin().await.unwrap();
    group::take(&app, &mut tx, &group, &reader).await.unwrap();
    tx.commit().await.unwrap();
    app.clock.advance(30 * DAY);
    assert!(!rights(&app, guest.id).await.articles);
    let mut tx = app.db.begin().await.unwrap();
    group::set_end(&mut tx, group.id, Some(app.clock.now() + DAY))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(rights(&app, guest.id).await.articles);
}

async fn newcomer(app: &App, number: usize) -> Reader {
    let email = Email::parse(&format!("person{number}@uni.example")).unwrap();
    let now = app.clock.now();
    let mut tx = app.db.begin().await.unwrap();
    let reader = reader::verified(&mut tx, &email, app.ids.next(now), now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    reader
}

#[tokio::test]
async fn there_are_never_more_people_than_seats() {
    let app = TestApp::selling().await;
    let holder = app.reader().await;
    let group = open(&app, &holder, 8).await;
    let mut tasks = JoinSet::new();
    for number in 0..30 {
        let (app, group) = (App::clone(&app), group.clone());
        tasks.spawn(async move {
            let reader = newcomer(&app, number).await;
            let mut tx = app.db.begin().await.unwrap();
            let taken = if number % 2 == 0 {
                group::take(&app, &mut tx, &group, &reader).await.unwrap()
            } else {
                let email = Email::parse(&reader.email).unwrap();
                group::invite(&app, &mut tx, &group, &email, "")
                    .await
                    .unwrap()
            };
            tx.commit().await.unwrap();
            taken
        });
    }
    let taken = tasks.join_all().await;
    let seats = taken.iter().filter(|taken| **taken == Taken::Seat).count();
    assert_eq!(seats, 7, "{taken:?}");
    assert_eq!(group::seats(&app.db, group.id).await.unwrap().len(), 8);
    assert_eq!(
        group::by_id(&app.db, group.id)
            .await
            .unwrap()
            .unwrap()
            .taken,
        8
    );
}

#[tokio::test]
async fn who_leaves_for_good_frees_their_seat_and_is_forgotten() {
    let app = TestApp::selling().await;
    let (holder, guest) = (app.reader().await, app.reader().await);
    let group = open(&app, &holder, 2).await;
    let reader = account(&app, &guest).await;
    let mut tx = app.db.begin().await.unwrap();
    group::take(&app, &mut tx, &group, &reader).await.unwrap();
    tx.commit().await.unwrap();
    let held = masthead::shop::offer::export(&app.db, guest.id)
        .await
        .unwrap();
    assert_eq!(held["groups"][0], "The Institute");
    let mut tx = app.db.begin().await.unwrap();
    for reader in [guest.id, holder.id] {
        masthead::shop::offer::erase(&mut tx, reader).await.unwrap();
    }
    tx.commit().await.unwrap();
    let seats = group::seats(&app.db, group.id).await.unwrap();
    assert_eq!(seats.len(), 1);
    assert!(seats[0].email.is_empty() && seats[0].email_key.is_empty());
    assert_eq!(
        group::by_id(&app.db, group.id)
            .await
            .unwrap()
            .unwrap()
            .taken,
        1
    );
}

/// More groups than a page shows, and one of their own.
#[tokio::test]
async fn who_leaves_for_good_holds_no_seat_in_any_of_many_groups() {
    let app = TestApp::selling().await;
    let (holder, guest) = (app.reader().await, app.reader().await);
    let own = open(&app, &guest, 2).await;
    let reader = account(&app, &guest).await;
    for _ in 0..51 {
        let group = open(&app, &holder, 2).await;
        let mut tx = app.db.begin().await.unwrap();
        group::take(&app, &mut tx, &group, &reader).await.unwrap();
        tx.commit().await.unwrap();
    }
    let mut tx = app.db.begin().await.unwrap();
    app.part::<AllHolds>()
        .erase(&mut tx, &reader)
        .await
        .unwrap();
    // The subscription behind the group ends later.
    group::set_end(&mut tx, own.id, own.ends_at).await.unwrap();
    tx.commit().await.unwrap();
    for table in ["group_seats", "entitlements"] {
        let text = format!("SELECT count(*) FROM {table} WHERE reader_id = $1").leak();
        let counted = sql(text).bind(guest.id).one(&app.db).await;
        let (left,): (i64,) = counted.unwrap();
        assert_eq!(left, 0, "{table}");
    }
}

#[tokio::test]
async fn one_stranger_is_written_to_three_times_a_day_at_most() {
    let app = TestApp::new().await;
    let stranger = "stranger@readers.example";
    let mut sent = 0;
    for _ in 0..4 {
        // Whoever opens one group after the other, and takes each seat back at once.
        // Whatever stands behind a plus is the same mailbox.
        let mut holder = app.reader().await;
        let group = open(&app, &holder, 3).await.id.to_string();
        for number in 0..3 {
            let email = format!("stranger+{number}@readers.example");
            let email = if number == 0 { stranger } else { &email };
            let fields = [("group", group.as_str()), ("email", email)];
            let page = holder.submit("/account/group/invite", &fields).await;
            if page.status == 429 {
                assert!(
                    page.text(".problem").contains("Too many attempts"),
                    "in words"
                );
                assert!(page.header("retry-after").parse::<u32>().unwrap() > 3_600);
                let typed = page.attr("input[name='email'][type='email']", "value");
                assert_eq!(typed, email, "what was typed is kept");
            }
            sent += i64::from(page.status == 303);
            holder.submit("/account/group/remove", &fields).await;
        }
    }
    assert_eq!(sent, 3);
    let mails = app.mails().await;
    let to_them = mails.iter().filter(|mail| mail.to.starts_with("stranger"));
    assert_eq!(to_them.count(), 3);
    app.clock.advance(DAY);
    let mut holder = app.reader().await;
    let group = open(&app, &holder, 3).await.id.to_string();
    let fields = [("group", group.as_str()), ("email", stranger)];
    let page = holder.submit("/account/group/invite", &fields).await;
    page.expect(303);
}

#[tokio::test]
async fn a_holder_writes_to_a_hundred_strangers_a_day_at_most() {
    let app = TestApp::new().await;
    let mut holder = app.reader().await;
    let group = open(&app, &holder, 3).await.id.to_string();
    let mut sent = 0;
    for number in 0..120 {
        let email = format!("stranger{number}@readers.example");
        let fields = [("group", group.as_str()), ("email", email.as_str())];
        let page = holder.submit("/account/group/invite", &fields).await;
        sent += i64::from(page.status == 303);
        holder.submit("/account/group/remove", &fields).await;
        // The other forms of the group have a limit of their own.
        app.clock.advance(31 * masthead::ground::clock::SECOND);
    }
    assert_eq!(sent, 100);
}
