//! An application over a database of its own, of the kind the environment names.
use std::ops::Deref;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use db::{Db, PostgresOptions, SqliteOptions, sql};
use mail::{Mailer, Message};
use masthead::app::App;
use masthead::article::{State, preview};
use masthead::clock::{Clock, HOUR};
use masthead::config::Config;
use masthead::publication::{self, Settings};
use masthead::staff::Role;
use masthead::{migrations, routes};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::builder::{ArticleBuilder, PictureBuilder};
use super::{HOST, Member, NOON, Page, Person, TestArticle};

/// One server process: an application with its router.
#[derive(Clone)]
pub struct Node {
    app: App,
    router: Router,
}

/// The first node of a test, with the folder and the database that go when the test ends.
pub struct TestApp {
    node: Node,
    folder: TempDir,
    schema: Option<Schema>,
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
        let app = App::with_mailer(config, db, clock, mailer).await.unwrap();
        let router = routes::site(app.clone());
        Self { app, router }
    }

    /// The router, as the server runs it.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Somebody with a browser that has never been here.
    pub fn visitor(&self) -> Person {
        Person::browser(self.router())
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
        masthead::jobs::run_due(self).await.unwrap();
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
        Person::program(self.router())
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

    /// The same, with another server configuration.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config {
            data: folder.path().to_owned(),
            base_url: Some(format!("https://{HOST}")),
            ..Config::default()
        };
        change(&mut config);
        let (db, schema) = open(&folder).await;
        Self {
            node: Node::new(config, db, Clock::fixed(NOON)).await,
            folder,
            schema,
            counter: AtomicU32::new(0),
        }
    }

    /// Whether the test runs on Postgres.
    pub fn is_postgres(&self) -> bool {
        self.db.dialect() == db::Dialect::Postgres
    }

    /// The folder with originals and sizes.
    pub fn data(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// One more server process on the same database and clock, with a memory of its own.
    pub async fn another_node(&self) -> Node {
        Node::new(self.config.clone(), self.db.clone(), self.clock.clone()).await
    }

    /// The schema of the test on Postgres.
    pub fn schema(&self) -> Option<&str> {
        self.schema.as_ref().map(|schema| schema.name.as_str())
    }

    /// Ends the application and leaves its data folder, for a server process to take over.
    pub fn into_folder(self) -> TempDir {
        self.folder
    }

    /// Changes the publication's settings.
    pub async fn settings(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.publication().await.unwrap().settings.clone();
        change(&mut settings);
        let mut tx = self.db.begin().await.unwrap();
        publication::save_settings(&mut tx, &settings)
            .await
            .unwrap();
        publication::touch(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        self.refresh().await.unwrap();
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

/// A schema on the Postgres server; dropped with the test.
struct Schema {
    url: String,
    name: String,
}

async fn open(folder: &TempDir) -> (Db, Option<Schema>) {
    match std::env::var("MASTHEAD_TEST_DATABASE").as_deref() {
        Ok("postgres") => {
            let schema = Schema::new();
            (schema.connect().await, Some(schema))
        }
        Ok("sqlite") | Err(_) => (sqlite(folder).await, None),
        Ok(other) => panic!("MASTHEAD_TEST_DATABASE is {other:?}, not sqlite or postgres"),
    }
}

/// A copy of a database that was migrated once for all tests.
async fn sqlite(folder: &TempDir) -> Db {
    static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
    let template = TEMPLATE.get_or_init(migrated_file).await;
    let path = folder.path().join("masthead.db");
    std::fs::write(&path, template).unwrap();
    Db::open_sqlite(&path, SqliteOptions::default())
        .await
        .unwrap()
}

async fn migrated_file() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("template.db"), SqliteOptions::default())
        .await
        .unwrap();
    db.migrate(&migrations::all(), NOON).await.unwrap();
    let copy = folder.path().join("copy.db");
    db.backup_to(&copy).await.unwrap();
    std::fs::read(copy).unwrap()
}

impl Schema {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let url = std::env::var("TEST_DATABASE_URL")
            .expect("MASTHEAD_TEST_DATABASE=postgres needs TEST_DATABASE_URL");
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("masthead_test_{}_{number}", std::process::id());
        Self { url, name }
    }

    async fn connect(&self) -> Db {
        let options = PostgresOptions {
            schema: Some(self.name.clone()),
            max_connections: 6,
            ..PostgresOptions::default()
        };
        let db = Db::connect_postgres(&self.url, options).await.unwrap();
        db.migrate(&migrations::all(), NOON).await.unwrap();
        db
    }
}

impl Drop for Schema {
    /// Tests drop their application inside a runtime, where nothing may block on
    /// another; so a thread with its own does the work.
    fn drop(&mut self) {
        let url = self.url.clone();
        let text: &'static str = format!("DROP SCHEMA IF EXISTS {} CASCADE", self.name).leak();
        let done = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.unwrap().block_on(async {
                let options = PostgresOptions {
                    max_connections: 1,
                    ..PostgresOptions::default()
                };
                let db = Db::connect_postgres(&url, options).await?;
                sql(text).execute(&db).await
            })
        });
        if let Ok(Err(error)) = done.join() {
            eprintln!("the schema {} stays: {error}", self.name);
        }
    }
}
