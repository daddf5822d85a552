//! Opening and connecting, and what is said when that fails.

use std::path::Path;
use std::time::Duration;

use crate::support::{Fresh, insert, names};
use db::{Db, Error, PostgresOptions, SqliteOptions, sql};

#[tokio::test]
async fn a_second_opener_is_refused_by_name_until_the_first_has_gone() {
    let fresh = Fresh::sqlite().await;
    let path = fresh.path();
    let error = Db::open_sqlite(&path, SqliteOptions::default())
        .await
        .unwrap_err();
    let expected = format!(
        "{} is in use by another process (pid {}); stop that one first",
        path.display(),
        std::process::id()
    );
    assert_eq!(error.to_string(), expected);

    drop(fresh.db);
    Db::open_sqlite(&path, SqliteOptions::default())
        .await
        .unwrap();
}

#[tokio::test]
async fn an_open_transaction_keeps_the_file() {
    let Fresh { db, folder, .. } = Fresh::sqlite().await;
    let path = folder.path().join("test.db");
    let mut tx = db.begin().await.unwrap();
    drop(db);
    sql("CREATE TABLE kept (n BIGINT)")
        .execute(&mut tx)
        .await
        .unwrap();
    Db::open_sqlite(&path, SqliteOptions::default())
        .await
        .unwrap_err();
    tx.commit().await.unwrap();
    let db = Db::open_sqlite(&path, SqliteOptions::default())
        .await
        .unwrap();
    db.check("SELECT n FROM kept").await.unwrap();
}

#[tokio::test]
async fn a_missing_folder_is_named() {
    let path = Path::new("/nonexistent/folder/site.db");
    let error = Db::open_sqlite(path, SqliteOptions::default())
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Folder { .. }));
    assert!(
        error.to_string().contains("/nonexistent/folder/site.db"),
        "{error}"
    );
    assert!(
        error.to_string().contains("check that the folder exists"),
        "{error}"
    );
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.db");
    std::fs::write(
        &path,
        "Dear reader, this is not a database at all. ".repeat(40),
    )
    .unwrap();
    let error = Db::open_sqlite(&path, SqliteOptions::default())
        .await
        .unwrap_err();
    assert!(error.to_string().contains("not a database"), "{error}");
}

#[tokio::test]
async fn a_backup_holds_what_was_committed() {
    let fresh = Fresh::sqlite().await;
    sql("CREATE TABLE counters (name TEXT PRIMARY KEY, n BIGINT)")
        .execute(&fresh.db)
        .await
        .unwrap();
    insert(&fresh.db, "a", 1).await.unwrap();
    let copy = fresh.folder.path().join("copy.db");
    fresh.db.backup_to(&copy).await.unwrap();
    insert(&fresh.db, "b", 1).await.unwrap();
    let copy = Db::open_sqlite(&copy, SqliteOptions::default())
        .await
        .unwrap();
    assert_eq!(names(&copy).await, "a");
}

#[tokio::test]
async fn an_address_that_is_not_postgresql_is_refused() {
    for url in [
        "mysql://localhost/x",
        "data/site.db",
        "",
        "postgres://u@h:notaport/db",
    ] {
        let error = Db::connect_postgres(url, PostgresOptions::default())
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Address(_)), "{error}");
        assert!(
            error
                .to_string()
                .starts_with("database_url is not a PostgreSQL address: ")
        );
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_named_without_its_password() {
    let options = PostgresOptions {
        connect_timeout: Duration::from_secs(2),
        ..PostgresOptions::default()
    };
    let url = "postgres://someone:secret@127.0.0.1:1/x";
    let error = Db::connect_postgres(url, options).await.unwrap_err();
    assert!(error.is_unavailable());
    assert!(
        error
            .to_string()
            .starts_with("cannot reach PostgreSQL at 127.0.0.1:1: "),
        "{error}"
    );
    assert!(!error.to_string().contains("secret"));
}

#[tokio::test]
async fn a_schema_name_cannot_carry_sql() {
    let options = PostgresOptions {
        schema: Some("x; DROP TABLE y".to_owned()),
        ..PostgresOptions::default()
    };
    let error = Db::connect_postgres("postgres://h/d", options)
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Address(_)), "{error}");
}
