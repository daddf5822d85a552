//! What keeps a server from starting: each said in one line.
use db::{Db, SqliteOptions, sql};

use super::{Server, complaint, masthead, run};

/// The one line that `serve` complains with in a folder with this configuration.
fn refusal(configuration: &str, variables: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("masthead.toml"), configuration).unwrap();
    let mut command = masthead(folder.path(), &["serve", "--listen", "127.0.0.1:0"]);
    let output = command.envs(variables.iter().copied()).output().unwrap();
    let text = complaint(&output);
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.starts_with("masthead: "), "{text}");
    text
}

#[test]
fn an_unknown_key_is_refused_with_the_one_that_was_meant() {
    let text = refusal("[limits]\nconections = 3\n", &[]);
    assert_eq!(
        text,
        "masthead: masthead.toml:2: there is no key limits.conections; did you mean limits.connections?\n"
    );
}

#[test]
fn an_unknown_variable_is_refused() {
    let text = refusal("", &[("MASTHEAD_LISTN", "127.0.0.1:1")]);
    assert!(text.contains("there is no variable MASTHEAD_LISTN; did you mean MASTHEAD_LISTEN?"));
}

#[test]
fn an_unreadable_database_address_is_refused_without_repeating_it() {
    let text = refusal("", &[("DATABASE_URL", "mysql://user:hunter2@host/db")]);
    assert!(
        text.contains("database_url must begin with postgres://"),
        "{text}"
    );
    assert!(!text.contains("hunter2"), "{text}");
}

#[test]
fn an_unwritable_folder_is_refused() {
    let text = refusal("data = '/dev/null/data'\n", &[]);
    assert!(text.contains("/dev/null/data cannot be made"), "{text}");
}

#[test]
fn an_address_that_is_taken_is_refused() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["serve", "--listen", &address]);
    let text = complaint(&output);
    assert!(
        text.contains(&format!("cannot listen on {address}")),
        "{text}"
    );
}

#[test]
fn several_mistakes_come_in_one_message() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("masthead.toml"), "a = 1\nb = 2\n").unwrap();
    let text = complaint(&run(folder.path(), &["serve"]));
    assert!(text.contains("has 2 mistakes"), "{text}");
    assert_eq!(text.lines().count(), 3, "{text}");
}

#[test]
fn a_named_configuration_that_is_not_there_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let text = complaint(&run(folder.path(), &["serve", "--config", "gone.toml"]));
    assert!(text.contains("gone.toml cannot be read"), "{text}");
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let file = data.join("masthead.db");
    let db = Db::open_sqlite(&file, SqliteOptions::default());
    let db = db.await.unwrap();
    db.migrate(&masthead::features::migrations(), 0)
        .await
        .unwrap();
    sql("INSERT INTO schema_migrations (version, name, applied_at) VALUES (9999, 'later', 0)")
        .execute(&db)
        .await
        .unwrap();
    drop(db);
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", "data"];
    let text = complaint(&run(folder.path(), &arguments));
    assert!(
        text.contains("the database is at schema version 9999"),
        "{text}"
    );
    assert_eq!(text.lines().count(), 1, "{text}");
}

#[test]
fn a_second_server_on_the_database_is_refused_and_commands_are_not() {
    let server = Server::start();
    let folder = server.folder.path();
    let second = ["serve", "--listen", "127.0.0.1:0", "--data", "data"];
    let text = complaint(&run(folder, &second));
    assert!(
        text.contains("masthead.db is in use by another process (pid "),
        "{text}"
    );
    assert_eq!(text.lines().count(), 1, "{text}");
    let output = run(folder, &["doctor", "--data", "data"]);
    assert!(output.status.success(), "{output:?}");
    let text = complaint(&run(folder, &["preview", "x", "--data", "data"]));
    assert!(text.contains("there is no article called x"), "{text}");
}

#[test]
fn a_reading_command_without_a_database_says_where_it_looked() {
    let folder = tempfile::tempdir().unwrap();
    let text = complaint(&run(folder.path(), &["preview", "x", "--data", "nowhere"]));
    assert!(
        text.contains("there is no database at nowhere/masthead.db"),
        "{text}"
    );
    assert!(!folder.path().join("nowhere").exists());
}

#[test]
fn a_command_line_that_cannot_be_understood_ends_with_2() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(folder.path(), &["sreve"]).status.code(), Some(2));
}

#[test]
fn a_demo_is_not_served_from_the_folder_of_a_newsroom() {
    let folder = tempfile::tempdir().unwrap();
    let appoint = ["staff", "add", "nina@news.example", "--role", "owner"];
    let output = run(folder.path(), &[&appoint[..], &["--data", "data"]].concat());
    assert!(output.status.success(), "{output:?}");
    let arguments = ["demo", "--listen", "127.0.0.1:0", "--data", "data"];
    let text = complaint(&run(folder.path(), &arguments));
    assert!(
        text.contains("holds a publication that is not the demo"),
        "{text}"
    );
    assert_eq!(text.lines().count(), 1, "{text}");
}

#[test]
fn an_import_says_what_cannot_be_bought() {
    let shop = "name = \"The Example\"\ntime_zone = \"Europe/London\"\n\
        [[plans]]\nslug = \"digital\"\nname = \"Digital\"\n\
        [[offers]]\ncode = \"yearly\"\nplan = \"digital\"\nname = \"Yearly\"\nprices = \"26\"\n";
    let folder = crate::import::Folder::new().file("publication.toml", shop);
    let data = tempfile::tempdir().unwrap();
    let data = data.path().to_str().unwrap();
    let said = |settings: &str| {
        std::fs::write(folder.path().join("masthead.toml"), settings).unwrap();
        let arguments = ["import", ".", "--data", data, "--config", "masthead.toml"];
        let output = run(folder.path(), &arguments);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let text = said("");
    assert!(
        text.contains("warning: offer yearly cannot be bought"),
        "{text}"
    );
    assert!(text.contains("payment.processor is none"), "{text}");
    let text = said("[payment]\nprocessor = \"till\"\n");
    assert!(!text.contains("warning"), "{text}");
}
