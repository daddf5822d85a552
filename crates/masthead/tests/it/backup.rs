//! Backups of a publication that goes on, and publications recovered from them.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use db::{Db, PostgresOptions, SqliteOptions, sql};
use masthead::backup::shelf::{self, Backup};
use masthead::backup::{self, Made, quiet, recover};
use masthead::command::knowledge::export;
use masthead::features;
use masthead::ground::clock::{Clock, DAY, HOUR};
use masthead::ground::config::Config;
use masthead::import::{Progress, demo, import};
use tempfile::TempDir;

use crate::harness::{Node, TestApp};

/// How many backups the tests keep, where it does not matter.
const MANY: usize = 100;

/// A publication with a story, a picture, and the folder of its backups.
struct Kept {
    app: TestApp,
    shelf: TempDir,
}

impl Kept {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let picture = app.picture().create().await;
        app.article().lead_picture(&picture).create().await;
        Self {
            app,
            shelf: tempfile::tempdir().unwrap(),
        }
    }

    fn config(&self) -> Config {
        Config {
            database_url: self.app.database_url(),
            ..self.app.config.clone()
        }
    }

    async fn make(&self) -> anyhow::Result<Made> {
        self.make_of(MANY).await
    }

    async fn make_of(&self, keep: usize) -> anyhow::Result<Made> {
        let now = self.app.clock.now();
        backup::make(&self.app.db, &self.config(), (self.shelf.path(), keep), now).await
    }

    fn backups(&self) -> Vec<Backup> {
        shelf::backups(self.shelf.path()).unwrap()
    }

    fn original(&self) -> PathBuf {
        only(&self.shelf.path().join("originals"))
    }
}

/// Another machine: an empty folder, and on PostgreSQL an empty database.
struct Machine {
    folder: TempDir,
    config: Config,
}

impl Machine {
    async fn new(kept: &Kept, name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = kept.config();
        config.data = folder.path().join("data");
        if let Some(url) = &config.database_url {
            let name = format!("masthead_recovered_{}_{name}", std::process::id());
            let admin = Db::connect_postgres(url, PostgresOptions::default())
                .await
                .unwrap();
            for text in [
                format!("DROP DATABASE IF EXISTS {name}"),
                format!("CREATE DATABASE {name}"),
            ] {
                sql(text.leak()).execute(&admin).await.unwrap();
            }
            let mut url = url::Url::parse(url).unwrap();
            url.set_path(&name);
            config.database_url = Some(url.to_string());
        }
        Self { folder, config }
    }

    async fn recover(&self, from: &Path) -> anyhow::Result<()> {
        let now = Clock::System.now();
        let backup = shelf::newest(from, now)?;
        recover::recover(&backup, &self.config, &features::migrations(), now).await?;
        Ok(())
    }

    async fn db(&self) -> Db {
        match &self.config.database_url {
            Some(url) => Db::connect_postgres(url, PostgresOptions::default()).await,
            None => {
                let file = self.config.data.join("masthead.db");
                Db::open_sqlite(&file, SqliteOptions::default()).await
            }
        }
        .unwrap()
    }

    async fn serve(&self, clock: Clock) -> Node {
        Node::new(self.config.clone(), self.db().await, clock).await
    }
}

fn only(folder: &Path) -> PathBuf {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files.remove(0)
}

/// Every public page that pages lead to from the front, and what machines read.
async fn pages(node: &Node) -> BTreeMap<String, Vec<u8>> {
    let mut open = ["/", "/rss.xml", "/sitemap.xml", "/topics", "/archive"]
        .map(str::to_owned)
        .to_vec();
    let mut pages = BTreeMap::new();
    while let Some(path) = open.pop() {
        if pages.contains_key(&path) {
            continue;
        }
        let page = node.visitor().get(&path).await;
        if page.header("content-type").starts_with("text/html") {
            let links = page.attrs("main a, header nav a, main img", "href");
            let links = links.into_iter().chain(page.attrs("main img", "src"));
            let is_ours = |link: &String| link.starts_with('/') && !link.contains(['#', '?']);
            open.extend(links.filter(is_ours));
        }
        pages.insert(path, page.bytes());
    }
    pages
}

#[tokio::test]
async fn a_backup_is_recovered_on_an_empty_machine_and_answers_the_same_pages() {
    let kept = Kept::new().await;
    kept.app.articles(3).await;
    let before = pages(&kept.app).await;
    assert!(before.len() > 6, "{:?}", before.keys());
    kept.make().await.unwrap();
    let machine = Machine::new(&kept, "pages").await;
    machine.recover(kept.shelf.path()).await.unwrap();
    let node = machine.serve(kept.app.clock.clone()).await;
    let after = pages(&node).await;
    for (path, body) in &before {
        assert_eq!(after.get(path), Some(body), "{path}");
    }
    assert_eq!(before.len(), after.len());
}

#[tokio::test]
async fn what_stories_are_about_is_in_a_backup_whole() {
    let kept = Kept::new().await;
    let source = demo::source(kept.app.clock.now());
    import(&kept.app, source, &Progress::Silent).await.unwrap();
    let before = export::files(&kept.app).await.unwrap();
    assert!(before.len() > 4, "{} files", before.len());
    kept.make().await.unwrap();
    let machine = Machine::new(&kept, "knowledge").await;
    machine.recover(kept.shelf.path()).await.unwrap();
    let node = machine.serve(kept.app.clock.clone()).await;
    assert_eq!(export::files(&node).await.unwrap(), before);
}

#[tokio::test]
async fn what_was_answered_before_it_began_is_in_a_backup_that_is_made_among_writers() {
    let kept = Kept::new().await;
    let article = kept.app.article().create().await;
    let read = async || {
        let mut visitor = kept.app.visitor();
        visitor.continue_reading(&article.path).await.expect(200);
    };
    for _ in 0..8 {
        read().await;
    }
    let writers = async {
        let all: Vec<_> = (0..32).map(|_| read()).collect();
        for one in all {
            one.await;
        }
    };
    let (made, ()) = tokio::join!(kept.make(), writers);
    made.unwrap();
    let machine = Machine::new(&kept, "writers").await;
    machine.recover(kept.shelf.path()).await.unwrap();
    let (rows,): (i64,) = sql("SELECT count(*) FROM ledger")
        .one(&machine.db().await)
        .await
        .unwrap();
    assert!((8..=40).contains(&rows), "{rows}");
}

#[tokio::test]
async fn what_was_not_finished_is_no_backup_and_goes_with_the_next() {
    let kept = Kept::new().await;
    kept.make().await.unwrap();
    let unfinished = kept.shelf.path().join(".part-backup");
    std::fs::create_dir(&unfinished).unwrap();
    std::fs::write(unfinished.join("masthead.db"), "half of it").unwrap();
    std::fs::write(kept.shelf.path().join("originals/.part-1"), "half").unwrap();
    let first = kept.backups();
    assert_eq!(first.len(), 1);
    kept.app.clock.advance(DAY);
    let made = kept.make().await.unwrap();
    assert_eq!(
        (made.originals, made.new),
        (1, 0),
        "the original is there already"
    );
    assert_eq!(kept.backups().len(), 2);
    assert!(!unfinished.exists());
    kept.original();
    backup::check(first[0].clone()).await.unwrap();
}

#[tokio::test]
async fn a_backup_that_fails_leaves_the_older_ones_whole_and_nothing_of_itself() {
    let kept = Kept::new().await;
    kept.make().await.unwrap();
    let originals = kept.app.data().join("originals");
    std::fs::write(originals.join("00".repeat(32)), "bytes of another name").unwrap();
    kept.app.clock.advance(DAY);
    let error = kept.make().await.unwrap_err();
    assert!(error.to_string().contains("is damaged"), "{error:#}");
    let left = kept.backups();
    assert_eq!(left.len(), 1);
    assert!(!kept.shelf.path().join(".part-backup").exists());
    backup::check(left[0].clone()).await.unwrap();
}

#[tokio::test]
async fn two_backups_at_once_do_not_meet_in_one_folder() {
    let kept = Kept::new().await;
    let open = shelf::Shelf::open(kept.shelf.path()).unwrap();
    let error = kept.make().await.unwrap_err();
    assert!(error.to_string().contains("another backup"), "{error:#}");
    drop(open);
    kept.make().await.unwrap();
    kept.make().await.unwrap();
    assert_eq!(kept.backups().len(), 2, "also two in one second");
}

#[tokio::test]
async fn a_changed_byte_is_found_wherever_it_is_and_nothing_is_recovered() {
    let kept = Kept::new().await;
    let made = kept.make().await.unwrap();
    let manifest = std::fs::read_to_string(made.folder.join("manifest.json")).unwrap();
    let database = if kept.app.is_postgres() {
        "masthead.pgdump"
    } else {
        "masthead.db"
    };
    for file in [made.folder.join(database), kept.original()] {
        let bytes = std::fs::read(&file).unwrap();
        let mut changed = bytes.clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        std::fs::write(&file, changed).unwrap();
        expect_refusal(&kept, &file.display().to_string()).await;
        std::fs::remove_file(&file).unwrap();
        expect_refusal(&kept, &file.display().to_string()).await;
        std::fs::write(&file, bytes).unwrap();
    }
    for (wrong, said) in [
        ("", "is damaged"),
        ("{}", "is damaged"),
        (&manifest.replace(database, "../../outside"), "leads out of"),
        (
            &manifest.replacen("\"format\": 1", "\"format\": 2", 1),
            "another version",
        ),
    ] {
        std::fs::write(made.folder.join("manifest.json"), wrong).unwrap();
        expect_refusal(&kept, said).await;
    }
    std::fs::write(made.folder.join("manifest.json"), manifest).unwrap();
    backup::check(kept.backups()[0].clone()).await.unwrap();
}

/// Neither the check nor the recovery takes the backup, and both say why.
async fn expect_refusal(kept: &Kept, said: &str) {
    let checked = backup::check(kept.backups()[0].clone()).await.unwrap_err();
    assert!(format!("{checked:#}").contains(said), "{checked:#}");
    let machine = Machine::new(kept, "refused").await;
    let refused = machine.recover(kept.shelf.path()).await.unwrap_err();
    let is_database = said.contains("masthead.db") || said.contains("pgdump");
    assert!(
        format!("{refused:#}").contains(said) || is_database || said.contains("leads out"),
        "{refused:#}"
    );
    assert!(!machine.config.data.join("masthead.db").exists());
}

#[tokio::test]
async fn the_oldest_go_and_with_them_the_originals_that_no_other_has() {
    let kept = Kept::new().await;
    kept.make_of(2).await.unwrap();
    let own = std::fs::read_dir(kept.app.data().join("originals")).unwrap();
    for file in own {
        std::fs::remove_file(file.unwrap().path()).unwrap();
    }
    for _ in 0..2 {
        kept.app.clock.advance(DAY);
        kept.original();
        kept.make_of(2).await.unwrap();
    }
    assert_eq!(kept.backups().len(), 2);
    let left = std::fs::read_dir(kept.shelf.path().join("originals")).unwrap();
    assert_eq!(left.count(), 0);
}

#[tokio::test]
async fn secrets_are_in_no_file_of_a_backup_and_its_configuration_can_be_read() {
    let kept = Kept::new().await;
    let theme = tempfile::tempdir().unwrap();
    std::fs::create_dir(theme.path().join("templates")).unwrap();
    std::fs::write(theme.path().join("templates/home.html"), "A front of ours.").unwrap();
    let mut config = kept.config();
    config.mail.smtp_host = Some("mail.example".to_owned());
    config.mail.smtp_password = Some("hunter-secret-2".to_owned());
    config.payment.stripe_secret_key = Some("sk_test_hunter".to_owned());
    config.secret_key = Some("ab".repeat(32));
    config.theme = Some(theme.path().to_owned());
    let now = kept.app.clock.now();
    let made = backup::make(&kept.app.db, &config, (kept.shelf.path(), 1), now)
        .await
        .unwrap();
    let text = std::fs::read_to_string(made.folder.join("masthead.toml")).unwrap();
    for secret in ["hunter-secret-2", "sk_test_hunter", &"ab".repeat(32)] {
        assert!(!text.contains(secret), "{text}");
    }
    assert!(text.contains("# smtp_password is a secret"), "{text}");
    let read: Config = toml::from_str(&text).unwrap();
    assert_eq!(read.mail.smtp_host.as_deref(), Some("mail.example"));
    let front = made.folder.join("theme/templates/home.html");
    assert_eq!(std::fs::read_to_string(front).unwrap(), "A front of ours.");
    assert!(!made.folder.join("secret.key").exists());
}

#[tokio::test]
async fn a_folder_with_anything_in_it_is_not_recovered_into() {
    let kept = Kept::new().await;
    kept.make().await.unwrap();
    let machine = Machine::new(&kept, "full").await;
    machine.recover(kept.shelf.path()).await.unwrap();
    let error = machine.recover(kept.shelf.path()).await.unwrap_err();
    assert!(error.to_string().contains("is not empty"), "{error:#}");
    let elsewhere = Machine {
        folder: tempfile::tempdir().unwrap(),
        config: machine.config.clone(),
    };
    let mut config = elsewhere.config.clone();
    config.data = elsewhere.folder.path().join("data");
    let backup = shelf::newest(kept.shelf.path(), Clock::System.now()).unwrap();
    let again = recover::recover(&backup, &config, &features::migrations(), 0).await;
    // The folder is empty, and so must the database be.
    assert_eq!(again.is_err(), kept.app.is_postgres(), "{again:?}");
}

#[tokio::test]
async fn a_backup_of_another_database_or_a_newer_program_is_refused_with_what_to_do() {
    let kept = Kept::new().await;
    let made = kept.make().await.unwrap();
    let machine = Machine::new(&kept, "other").await;
    let backup = shelf::newest(&made.folder, 0).unwrap();
    let mut other = machine.config.clone();
    other.database_url = match &other.database_url {
        Some(_) => None,
        None => Some("postgres://nobody@127.0.0.1:1/none".to_owned()),
    };
    let error = recover::recover(&backup, &other, &features::migrations(), 0).await;
    let error = error.unwrap_err().to_string();
    assert!(error.contains("database_url"), "{error}");
    let older = &features::migrations()[..3];
    let error = recover::recover(&backup, &machine.config, older, 0).await;
    let error = error.unwrap_err().to_string();
    assert!(error.contains("newer masthead"), "{error}");
    assert!(!machine.config.data.exists());
}

#[tokio::test]
async fn a_recovered_publication_is_quiet_until_it_is_woken() {
    let kept = Kept::new().await;
    kept.make().await.unwrap();
    assert_eq!(quiet::since(&kept.app.db).await.unwrap(), None);
    let machine = Machine::new(&kept, "quiet").await;
    machine.recover(kept.shelf.path()).await.unwrap();
    let db = machine.db().await;
    assert!(quiet::since(&db).await.unwrap().is_some());
    assert!(quiet::end(&db).await.unwrap().is_done());
    assert!(!quiet::end(&db).await.unwrap().is_done(), "only once");
    assert_eq!(quiet::since(&db).await.unwrap(), None);
}

#[tokio::test]
async fn the_server_makes_one_when_the_newest_is_old_enough() {
    let shelf = tempfile::tempdir().unwrap();
    let app = TestApp::with(|config| {
        config.backup.folder = Some(shelf.path().to_owned());
        config.backup.every_hours = 6;
        config.backup.keep = 2;
    })
    .await;
    if app.is_postgres() {
        // The job of a test has no address of the database for pg_dump.
        return;
    }
    let mut counts = Vec::new();
    for _ in 0..16 {
        masthead::ground::jobs::schedule(&app).await.unwrap();
        masthead::ground::jobs::run_due(&app).await.unwrap();
        counts.push(shelf::backups(shelf.path()).unwrap().len());
        app.clock.advance(HOUR);
    }
    let expected = [0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2];
    assert_eq!(counts, expected);
    let newest = shelf::newest(shelf.path(), app.clock.now()).unwrap();
    assert!(app.clock.now() - newest.made_at < 6 * HOUR);
}

#[tokio::test]
async fn a_backup_of_a_wrong_clock_is_neither_taken_for_the_newest_nor_costs_another_its_place() {
    let kept = Kept::new().await;
    kept.app.clock.advance(400 * DAY);
    let ahead = kept.make_of(2).await.unwrap().folder;
    kept.app.clock.advance(-400 * DAY);
    let now = kept.app.clock.now();
    assert!(shelf::newest(kept.shelf.path(), now).is_err());
    let right = kept.make_of(1).await.unwrap().folder;
    assert!(right.exists() && !ahead.exists(), "the one just made stays");
    kept.app.clock.advance(400 * DAY);
    let ahead = kept.make_of(2).await.unwrap().folder;
    kept.app.clock.advance(-399 * DAY);
    let now = kept.app.clock.now();
    let newest = shelf::newest(kept.shelf.path(), now).unwrap();
    assert_eq!(newest.folder.file_name(), right.file_name());
    let named = shelf::newest(&ahead, now).unwrap();
    assert_eq!(named.folder, ahead, "whoever wants it names it");
}

#[tokio::test]
async fn a_recovery_that_was_broken_off_is_not_served() {
    let kept = Kept::new().await;
    kept.make().await.unwrap();
    let machine = Machine::new(&kept, "broken").await;
    machine.recover(kept.shelf.path()).await.unwrap();
    recover::expect_whole(&machine.config.data).unwrap();
    for file in [".part-masthead.db", ".part-masthead.pgdump"] {
        let left = machine.config.data.join(file);
        std::fs::write(&left, "half").unwrap();
        let error = recover::expect_whole(&machine.config.data).unwrap_err();
        assert!(error.to_string().contains("broken off"), "{error}");
        std::fs::remove_file(left).unwrap();
    }
}
