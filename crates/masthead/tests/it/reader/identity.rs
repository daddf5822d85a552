//! Addresses: compared, kept and written to in one form; what mail cannot reach is told to
//! whoever typed it.
use std::sync::{Arc, Mutex};

use db::sql;
use masthead::ground::app::App;
use masthead::ground::jobs;
use masthead::people::reader::{self, Email};
use masthead::people::role::Role;
use masthead::routes;
use masthead::shop::offer::group::Group;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::harness::{Member, Page, Person, TestApp};
use crate::offer::{gifts, groups};

/// Texts that no mail could reach.
const WRONG: [&str; 10] = [
    "anna@reader.example/",
    "anna@reader.example.",
    "anna@reader.example,",
    "anna@reader_s.example",
    "anna@-reader.example",
    "Anna <anna@reader.example>",
    "anna@127.0.0.1",
    "\"anna\"@reader.example",
    "mar\u{212A}@reader.example",
    "\u{430}nna@reader.example",
];

async fn count(app: &App, table: &str) -> i64 {
    let text: &'static str = match table {
        "readers" => "SELECT count(*) FROM readers",
        "jobs" => "SELECT count(*) FROM jobs",
        other => panic!("{other}"),
    };
    let (count,): (i64,) = sql(text).one(&app.db).await.unwrap();
    count
}

/// People before every form that asks for an address to which mail is to go.
struct Askers {
    app: TestApp,
    reader: Member,
    owner: Member,
    group: Group,
}

impl Askers {
    async fn new() -> Self {
        let (shop, reader) = gifts::world().await;
        let app = shop.app;
        Self {
            group: groups::open(&app, &reader, 3).await,
            owner: app.staff(Role::Owner).await,
            reader,
            app,
        }
    }

    /// What each of the forms answers to this address, after its path.
    async fn ask(&mut self, address: &str) -> Vec<(&'static str, Page)> {
        let group = self.group.id.to_string();
        let access = [("until", "2030-01-01"), ("note", "A friend.")];
        let mut visitor = self.app.visitor();
        let (reader, owner) = (&mut *self.reader, &mut *self.owner);
        let forms: [Form<'_>; 6] = [
            (Asker::Visitor, "/log-in", &[]),
            (Asker::Reader, "/account/email", &[]),
            (Asker::Reader, "/account/group/invite", &[("group", &group)]),
            (
                Asker::Reader,
                "/subscribe/gift-year/gift",
                &[("from", "Anna")],
            ),
            (Asker::Owner, "/desk/staff", &[("role-support", "1")]),
            (Asker::Owner, "/desk/access", &access),
        ];
        let mut answers = Vec::new();
        for (asker, path, others) in forms {
            let person = match asker {
                Asker::Visitor => &mut visitor,
                Asker::Reader => &mut *reader,
                Asker::Owner => &mut *owner,
            };
            let fields = [others, &[("email", address)]].concat();
            answers.push((path, person.submit(path, &fields).await));
        }
        answers
    }
}

/// Who stands before a form, its path, and what it needs beside the address.
type Form<'a> = (Asker, &'static str, &'a [(&'a str, &'a str)]);

/// Who stands before a form.
enum Asker {
    Visitor,
    Reader,
    Owner,
}

#[tokio::test]
async fn what_no_mail_could_reach_is_refused_at_every_form_and_asks_for_no_mail() {
    let mut askers = Askers::new().await;
    let before = count(&askers.app, "jobs").await;
    for wrong in WRONG {
        for (path, page) in askers.ask(wrong).await {
            assert_eq!(page.status, 422, "{path}: {wrong}");
        }
        // These ask which address somebody has.
        for path in ["/log-in/password", "/cancel", "/cancel/withdraw"] {
            let fields = [("email", wrong), ("order", "M-7F3K-2Q9D")];
            let page = askers.app.visitor().submit(path, &fields).await;
            assert_eq!(page.status, 422, "{path}: {wrong}");
        }
    }
    assert_eq!(count(&askers.app, "jobs").await, before);
    let mut visitor = askers.app.visitor();
    let page = visitor.submit("/log-in", &[("email", WRONG[8])]).await;
    assert!(
        page.text("#email-problem").contains("look like others"),
        "{}",
        page.html()
    );
}

#[tokio::test]
async fn what_the_mailer_cannot_write_is_refused_in_words_at_every_form_that_asks_for_mail() {
    let mut askers = Askers::new().await;
    let before = count(&askers.app, "jobs").await;
    // Marks that make no letter with the one before them.
    for wrong in ["x\u{301}y@readers.example", "हिन्दी@readers.example"] {
        for (path, page) in askers.ask(wrong).await {
            let said = page.expect(422).text("main");
            assert!(
                said.contains("can’t deliver to this address"),
                "{path}: {said}"
            );
        }
    }
    assert_eq!(count(&askers.app, "jobs").await, before);
    // What does make a letter is one.
    for (path, page) in askers.ask("andre\u{301}@readers.example").await {
        assert!(page.status.is_redirection(), "{path}: {}", page.html());
    }
}

#[tokio::test]
async fn a_letter_goes_to_the_address_that_the_account_has() {
    let app = TestApp::new().await;
    app.visitor().log_in(&app, "Mark@Readers.example").await;
    let mut other = app.visitor();
    let page = other
        .submit("/log-in", &[("email", "mARK@readers.example")])
        .await;
    page.expect(303);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 2);
    assert!(
        mails.iter().all(|mail| mail.to == "Mark@Readers.example"),
        "{mails:?}"
    );
    let mut stranger = app.visitor();
    let page = stranger
        .submit("/log-in", &[("email", "mar\u{212A}@readers.example")])
        .await;
    assert_eq!(page.status, 422);
    assert_eq!(app.mails().await.len(), 2);
}

#[tokio::test]
async fn a_domain_is_one_in_its_own_letters_and_in_those_of_the_wire() {
    let app = TestApp::new().await;
    let mut ids = Vec::new();
    for email in [
        "anna@b\u{fc}cher.example",
        "anna@xn--bcher-kva.example",
        "Anna@BU\u{308}CHER.example",
    ] {
        let mut person = app.visitor();
        person
            .submit("/log-in", &[("email", email)])
            .await
            .expect(303);
        let code = app.code_for("anna@b\u{fc}cher.example").await;
        person
            .submit("/log-in/code", &[("code", &code)])
            .await
            .expect(303);
        let held = person.get("/account/data/export").await.json();
        ids.push(held["account"]["id"].to_string());
        app.clock.advance(masthead::ground::clock::MINUTE);
    }
    ids.dedup();
    assert_eq!(ids.len(), 1);
    assert_eq!(count(&app, "readers").await, 1);
}

#[tokio::test]
async fn accounts_from_before_domains_had_one_form_are_found() {
    let app = TestApp::new().await;
    let old = app.reader().await;
    sql("UPDATE readers SET email = $2, email_key = $2 WHERE id = $1")
        .bind(old.id)
        .bind("anna@b\u{fc}cher.example")
        .execute(&app.db)
        .await
        .unwrap();
    reader::renew_keys(&app.db).await.unwrap();
    let email = Email::parse("anna@xn--bcher-kva.example").unwrap();
    let found = reader::by_email(&app.db, &email).await.unwrap().unwrap();
    assert_eq!(found.id, old.id);
    reader::renew_keys(&app.db).await.unwrap();
    assert_eq!(count(&app, "readers").await, 1);
}

/// What a pretended mail server does: what it says to EHLO and to each recipient.
#[derive(Clone, Copy)]
struct Manner {
    hello: &'static str,
    recipient: &'static str,
}

/// The commands and lines that a pretended server was sent.
type Heard = Arc<Mutex<Vec<String>>>;

async fn server(manner: Manner) -> (u16, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = Heard::default();
    let shared = heard.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, manner, shared.clone()));
        }
    });
    (port, heard)
}

async fn converse(stream: TcpStream, manner: Manner, heard: Heard) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 ready\r\n").await.ok()?;
    let mut in_data = false;
    while let Some(line) = lines.next_line().await.ok()? {
        heard.lock().unwrap().push(line.clone());
        let reply = match line.as_str() {
            "." => "250 taken",
            _ if in_data => continue,
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            line if line.starts_with("EHLO") => manner.hello,
            line if line.starts_with("RCPT") => manner.recipient,
            _ => "250 fine",
        };
        in_data = line == "DATA";
        let reply = format!("{reply}\r\n");
        write.write_all(reply.as_bytes()).await.ok()?;
    }
    Some(())
}

/// The same site with a real mail server, and an operator.
async fn site(app: &TestApp, port: u16) -> App {
    app.through(port, None).await
}

const PLAIN: Manner = Manner {
    hello: "250-mx.example\r\n250 8BITMIME",
    recipient: "250 fine",
};

#[tokio::test]
async fn a_server_without_smtputf8_gets_a_labels_and_no_wide_local_part() {
    let app = TestApp::new().await;
    let (port, heard) = server(PLAIN).await;
    let site = site(&app, port).await;
    site.mailer.learn().await.unwrap();
    let mut person = Person::browser(routes::site(site.clone()));
    let form = [("email", "andr\u{e9}@readers.example")];
    let page = person.submit("/log-in", &form).await.expect(422);
    assert!(
        page.text("#email-problem").contains("before the @"),
        "{}",
        page.html()
    );
    let form = [("email", "anna@b\u{fc}cher.example")];
    person.submit("/log-in", &form).await.expect(303);
    jobs::run_due(&site).await.unwrap();
    let heard = heard.lock().unwrap().clone();
    let recipients: Vec<_> = heard
        .iter()
        .filter(|line| line.starts_with("RCPT"))
        .collect();
    assert_eq!(recipients, ["RCPT TO:<anna@xn--bcher-kva.example>"]);
}

#[tokio::test]
async fn a_server_with_smtputf8_gets_every_letter() {
    let app = TestApp::new().await;
    let (port, heard) = server(Manner {
        hello: "250-mx.example\r\n250-8BITMIME\r\n250 SMTPUTF8",
        ..PLAIN
    })
    .await;
    let site = site(&app, port).await;
    site.mailer.learn().await.unwrap();
    let mut person = Person::browser(routes::site(site.clone()));
    let form = [("email", "andr\u{e9}@readers.example")];
    person.submit("/log-in", &form).await.expect(303);
    jobs::run_due(&site).await.unwrap();
    let heard = heard.lock().unwrap().join("\n");
    assert!(
        heard.contains("RCPT TO:<andr\u{e9}@readers.example>"),
        "{heard}"
    );
    assert!(heard.contains("SMTPUTF8"), "{heard}");
}

#[tokio::test]
async fn mistyped_addresses_are_told_to_who_typed_them_and_not_to_the_operator() {
    let operator = Some("ops@x.example".to_owned());
    let app = TestApp::with(|config| config.operator_email = operator).await;
    let manner = Manner {
        recipient: "550 5.1.1 no such user",
        ..PLAIN
    };
    let (port, _) = server(manner).await;
    let site = site(&app, port).await;
    for number in 0..12 {
        let mut person = Person::browser(routes::site(site.clone()));
        let email = format!("ana{number}@readers.example");
        person
            .submit("/log-in", &[("email", &email)])
            .await
            .expect(303);
        let handler = |job: ::jobs::Job| {
            let site = site.clone();
            async move {
                let work = jobs::handle(&site, job.clone());
                masthead::people::notice::watched(&site, &job, work).await
            }
        };
        let letters = Some(&[masthead::people::letter::KIND][..]);
        ::jobs::drain(&site.db, site.clock.now(), letters, handler)
            .await
            .unwrap();
        let (notices,): (i64,) = sql("SELECT count(*) FROM jobs WHERE kind = 'operator.notice'")
            .one(&site.db)
            .await
            .unwrap();
        assert_eq!(notices, 0, "after {number}");
        let page = person.get("/log-in/code").await.expect(200);
        assert!(page.html().contains("rejected"), "{}", page.html());
    }
    assert_eq!(::jobs::counts(&site.db).await.unwrap().dead, 0);
}

#[tokio::test]
async fn who_has_written_down_an_address_that_is_refused_is_told_by_a_letter() {
    let app = TestApp::new().await;
    let mut owner = app.staff(Role::Owner).await;
    let fields = [("email", "nina@news.example"), ("role-support", "1")];
    owner.submit("/desk/staff", &fields).await.expect(303);
    let manner = Manner {
        recipient: "550 5.1.1 no such user",
        ..PLAIN
    };
    let (port, _) = server(manner).await;
    let site = site(&app, port).await;
    let letters = Some(&[masthead::people::letter::KIND][..]);
    let handler = |job: ::jobs::Job| {
        let site = site.clone();
        async move { jobs::handle(&site, job).await }
    };
    // Once: what the first refusal leads to is left for the server that works.
    let now = site.clock.now();
    let (told,): (i64,) = {
        ::jobs::drain(&site.db, now, letters, handler)
            .await
            .unwrap();
        sql("SELECT count(*) FROM letter_occasions WHERE occasion LIKE 'undeliverable%'")
            .one(&site.db)
            .await
            .unwrap()
    };
    assert_eq!(told, 1, "and no letter about the letter");
}
