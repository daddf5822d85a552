//! An application over a database of its own, of the kind the environment names.
use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use db::{Db, Faults, sql};
use mail::{Mailer, Message, SmtpOptions, Tls};
use masthead::ground::app::App;
use masthead::ground::clock::{Clock, HOUR};
use masthead::ground::config::{Config, Processor};
use masthead::ground::error::Result;
use masthead::ground::ids::Ids;
use masthead::newsroom::article::State;
use masthead::newsroom::publication::{self, Publication, Settings, Terms};
use masthead::newsroom::search;
use masthead::pages::article::preview;
use masthead::pages::site::Site;
use masthead::people::reader::session::Sessions;
use masthead::people::role::Role;
use masthead::shop::payment::Payment;
use masthead::{features, routes};

use super::builder::{ArticleBuilder, PictureBuilder};
use super::data::TestData;
use super::{HOST, Member, NOON, Page, Person, TestArticle};

/// One server process: an application with its site.
#[derive(Clone)]
pub struct Node {
    app: App,
    site: Site,
}

/// The first node of a test, with the folder and the database that go when the test ends.
pub struct TestApp {
    node: Node,
    data: TestData,
    counter: AtomicU32,
}

impl Deref for Node {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

impl Deref for TestApp {
    type Target = Node;

    fn deref(&self) -> &Node {
        &self.node
    }
}

impl Node {
    /// A server process with a memory of its own.
    pub async fn new(config: Config, db: Db, clock: Clock) -> Self {
        let mailer = Mailer::memory();
        let ids = Ids::of_node(publication::next_node(&db).await.unwrap());
        let app = features::open_with(config, db, clock, ids, mailer);
        let app = app.await.unwrap();
        let site = routes::site(app.clone());
        Self { app, site }
    }

    /// The site, as the server runs it.
    pub fn site(&self) -> Site {
        self.site.clone()
    }

    /// The publication as this process sees it.
    pub async fn publication(&self) -> Result<Arc<Publication>> {
        publication::current(self).await
    }

    /// Reads anew what the database has.
    pub async fn refresh(&self) -> Result<()> {
        publication::refresh(self).await
    }

    /// Lets the index of search follow all that has changed, as a server does by itself; the first
    /// time makes it. A test that does not search has none.
    pub async fn index(&self) {
        search::catch_up(self).await.unwrap();
    }

    /// Who is logged in, as this process remembers it.
    pub fn sessions(&self) -> &Sessions {
        self.part()
    }

    /// Who takes the money.
    pub fn payment(&self) -> &Payment {
        self.part()
    }

    /// Somebody with a browser that has never been here.
    pub fn visitor(&self) -> Person {
        Person::browser(self.site())
    }

    /// Somebody who is logged in, with a verified account of their own and no rights.
    pub async fn reader(&self) -> Member {
        Member::new(self).await
    }

    /// Somebody who is logged in and has a full subscription.
    pub async fn subscriber(&self) -> Member {
        self.reader().await.subscribed(self).await
    }

    /// A member of staff at the desk, with both factors shown.
    pub async fn staff(&self, role: Role) -> Member {
        self.reader().await.with_role(self, role).await
    }

    /// Mails sent so far by this node, oldest first, after all jobs that are due.
    pub async fn mails(&self) -> Vec<Message> {
        masthead::ground::jobs::run_due(self).await.unwrap();
        match &self.mailer {
            Mailer::Memory(outbox) => outbox.lock().unwrap().clone(),
            _ => panic!("tests keep mail in memory"),
        }
    }

    /// The newest mail to an address.
    pub async fn letter_to(&self, email: &str) -> Message {
        let mails = self.mails().await;
        let letter = mails.into_iter().rfind(|mail| mail.to == email);
        letter.unwrap_or_else(|| panic!("there is no mail to {email}"))
    }

    /// The code of the newest mail to an address.
    pub async fn code_for(&self, email: &str) -> String {
        self.letter_to(email)
            .await
            .subject
            .chars()
            .take(6)
            .collect()
    }

    /// The path of the button in the newest mail to an address.
    pub async fn link_for(&self, email: &str) -> String {
        let text = self.letter_to(email).await.text;
        let site = format!("https://{HOST}");
        let line = text
            .lines()
            .find_map(|line| line.trim().strip_prefix(&site));
        line.unwrap_or_else(|| panic!("no link: {text}")).to_owned()
    }

    /// A program: no cookies, no fetch metadata.
    pub fn curl(&self) -> Person {
        Person::program(self.site())
    }

    /// The article through a fresh preview link of its state.
    pub async fn staff_preview(&self, article: &TestArticle) -> Page {
        self.preview(article, State::Live).await
    }

    /// The article through a link that was made while it was in `state`.
    pub async fn preview(&self, article: &TestArticle, state: State) -> Page {
        let until = self.clock.now() + HOUR;
        let path = preview::path(&self.app, article.id, state, until);
        self.visitor().get(&path).await
    }
}

impl TestApp {
    /// A publication with default settings and nothing in it.
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// The same, with the test till, so that something can be bought.
    pub async fn selling() -> Self {
        Self::with(|config| config.payment.processor = Processor::Till).await
    }

    /// The same, with another server configuration.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let data = TestData::new();
        let db = data.create().await;
        Self::assemble(data, db, change).await
    }

    /// An application over what another one has left.
    pub async fn over(data: TestData) -> Self {
        let db = data.open().await;
        Self::assemble(data, db, |_| {}).await
    }

    async fn assemble(data: TestData, db: Db, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = Config {
            data: data.folder().to_owned(),
            base_url: Some(format!("https://{HOST}")),
            ..Config::default()
        };
        // Many tests share the machine, and few are about how long something takes.
        config.limits.database_ms = 60_000;
        change(&mut config);
        Self {
            node: Node::new(config, db, Clock::fixed(NOON)).await,
            data,
            counter: AtomicU32::new(0),
        }
    }

    /// Whether the test runs on Postgres.
    pub fn is_postgres(&self) -> bool {
        self.db.dialect() == db::Dialect::Postgres
    }

    /// The folder with originals and sizes.
    pub fn data(&self) -> &Path {
        self.data.folder()
    }

    /// One more server process on the same database and clock, with a memory of its own.
    pub async fn another_node(&self) -> Node {
        Node::new(self.config.clone(), self.db.clone(), self.clock.clone()).await
    }

    /// A server process that sends its mail through this port, waiting no longer than that.
    pub async fn through(&self, port: u16, patience: Option<Duration>) -> App {
        let mailer = Mailer::smtp(&SmtpOptions {
            host: "127.0.0.1".to_owned(),
            port,
            user: None,
            password: None,
            tls: Tls::None,
            from: "Desk <desk@news.example>".to_owned(),
            dkim: None,
            patience,
            trust: self.trust.clone(),
        });
        let (config, db) = (self.config.clone(), self.db.clone());
        let (clock, ids) = (self.clock.clone(), self.ids.clone());
        features::open_with(config, db, clock, ids, mailer.unwrap())
            .await
            .unwrap()
    }

    /// How server processes connect to the database of the test; none on SQLite.
    pub fn database_url(&self) -> Option<String> {
        self.data.database_url()
    }

    /// What the next commits meet, on SQLite.
    pub fn faults(&self) -> &Faults {
        &self.data.faults
    }

    /// Ends the application and leaves its data, for server processes to take over.
    pub fn into_data(self) -> TestData {
        self.data
    }

    /// Changes the publication's settings.
    pub async fn settings(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.publication().await.unwrap().settings.clone();
        change(&mut settings);
        let mut tx = self.db.begin().await.unwrap();
        let _ = publication::save_settings(&mut tx, &settings)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        self.refresh().await.unwrap();
    }

    /// Changes the terms of one feature among the publication's settings.
    pub async fn terms<T: Terms>(&self, change: impl FnOnce(&mut T)) {
        let settings = self.publication().await.unwrap().settings.clone();
        let mut terms = settings.terms().unwrap();
        change(&mut terms);
        self.settings(|settings| settings.set_terms(&terms).unwrap())
            .await;
    }

    /// An article with a metered rest, to be changed and then created.
    pub fn article(&self) -> ArticleBuilder<'_> {
        ArticleBuilder::new(self)
    }

    /// A picture with a small PNG file behind it.
    pub fn picture(&self) -> PictureBuilder<'_> {
        PictureBuilder::new(self)
    }

    /// Rows of the ledger, to see that nothing was debited.
    pub async fn ledger_rows(&self) -> i64 {
        let (rows,): (i64,) = sql("SELECT count(*) FROM ledger")
            .one(&self.db)
            .await
            .unwrap();
        rows
    }

    /// A number no other article of this test has.
    pub(super) fn number(&self) -> u32 {
        self.counter.fetch_add(1, Ordering::Relaxed) + 1
    }
}
