//! Binding, running and reading single statements.

use crate::support::{Fresh, insert, names};
use db::{Error, by_dialect, sql};

type Everything = (
    Option<i64>,
    Option<String>,
    Option<Vec<u8>>,
    Option<bool>,
    Option<f64>,
);

async fn store(fresh: &Fresh, row: Everything) -> Everything {
    sql("INSERT INTO everything (i, t, b, f, r) VALUES ($1, $2, $3, $4, $5) RETURNING i, t, b, f, r")
        .bind(row.0)
        .bind(row.1)
        .bind(row.2)
        .bind(row.3)
        .bind(row.4)
        .one(&fresh.db)
        .await
        .unwrap()
}

async fn with_everything() -> Vec<Fresh> {
    let all = Fresh::each().await;
    for fresh in &all {
        by_dialect(
            "CREATE TABLE everything (i BIGINT, t TEXT, b BLOB, f BOOLEAN, r DOUBLE PRECISION)",
            "CREATE TABLE everything (i BIGINT, t TEXT, b BYTEA, f BOOLEAN, r DOUBLE PRECISION)",
        )
        .execute(&fresh.db)
        .await
        .unwrap();
    }
    all
}

#[tokio::test]
async fn every_type_of_value_comes_back_as_it_went_in() {
    for fresh in with_everything().await {
        let text = "Zürich\u{2019}s “quote” $1 ? \u{1F5DE}".to_owned();
        let full = (
            Some(i64::MIN),
            Some(text),
            Some(vec![0, 255, 39]),
            Some(true),
            Some(-0.125),
        );
        assert_eq!(store(&fresh, full.clone()).await, full);
        let empty = (
            Some(0),
            Some(String::new()),
            Some(vec![]),
            Some(false),
            Some(0.0),
        );
        assert_eq!(store(&fresh, empty.clone()).await, empty);
        let nulls = (None, None, None, None, None);
        assert_eq!(store(&fresh, nulls.clone()).await, nulls);
        fresh.done().await;
    }
}

#[tokio::test]
async fn values_without_a_column_keep_their_types() {
    for fresh in Fresh::each().await {
        let row: (i64, String, Option<i64>, bool) =
            sql("SELECT $1, $2, $3, $4 IS NULL AND $3 IS NULL")
                .bind(1_i64)
                .bind("two")
                .bind(None::<i64>)
                .bind(None::<bool>)
                .one(&fresh.db)
                .await
                .unwrap();
        assert_eq!(row, (1, "two".to_owned(), None, true));
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_big_integer_is_accepted_where_the_column_is_a_small_one() {
    for fresh in Fresh::each().await {
        sql("CREATE TABLE small (n INTEGER)")
            .execute(&fresh.db)
            .await
            .unwrap();
        sql("INSERT INTO small VALUES ($1)")
            .bind(7_i64)
            .execute(&fresh.db)
            .await
            .unwrap();
        let found: (i64,) = sql("SELECT n FROM small WHERE n = $1 LIMIT $2")
            .bind(7_i64)
            .bind(1_i64)
            .one(&fresh.db)
            .await
            .unwrap();
        assert_eq!(found.0, 7);
        fresh.done().await;
    }
}

#[tokio::test]
async fn placeholders_go_by_number_beyond_nine_and_in_any_order() {
    for fresh in Fresh::each().await {
        let mut query =
            sql("SELECT '$1 ''$2', $10, $9, $8, $7, $6, $5, $4, $3, $2, $1, $10 -- $11");
        for n in 1..=10_i64 {
            query = query.bind(n);
        }
        let row: (
            String,
            i64,
            i64,
            i64,
            i64,
            i64,
            i64,
            i64,
            i64,
            i64,
            i64,
            i64,
        ) = query.one(&fresh.db).await.unwrap();
        assert_eq!(
            row,
            ("$1 '$2".to_owned(), 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 10)
        );
        fresh.done().await;
    }
}

#[tokio::test]
async fn too_few_values_are_an_error_and_not_a_null() {
    for fresh in Fresh::each().await {
        let query = sql("SELECT CAST($1 AS BIGINT) + CAST($2 AS BIGINT)").bind(1_i64);
        let error = query.optional::<(i64,)>(&fresh.db).await.unwrap_err();
        assert!(
            matches!(
                error,
                Error::Parameters {
                    expected: 2,
                    given: 1,
                    ..
                }
            ),
            "{error}"
        );
        fresh.done().await;
    }
}

#[tokio::test]
async fn too_many_values_are_noticed_on_sqlite() {
    // PostgreSQL accepts a typed value that the statement does not use.
    let fresh = Fresh::sqlite().await;
    let error = sql("SELECT $1")
        .bind(1_i64)
        .bind(2_i64)
        .optional::<(i64,)>(&fresh.db)
        .await;
    assert!(matches!(
        error,
        Err(Error::Parameters {
            expected: 1,
            given: 2,
            ..
        })
    ));
}

#[tokio::test]
async fn a_duplicate_is_recognised_as_one() {
    for fresh in Fresh::each_with_counters().await {
        insert(&fresh.db, "a", 1).await.unwrap();
        let error = insert(&fresh.db, "a", 2).await.unwrap_err();
        assert!(
            error.is_unique_violation() && !error.is_unavailable(),
            "{error}"
        );
        let error = sql("INSERT INTO counters (name) VALUES ('b')")
            .execute(&fresh.db)
            .await;
        assert!(!error.unwrap_err().is_unique_violation());
        assert_eq!(names(&fresh.db).await, "a");
        fresh.done().await;
    }
}

#[tokio::test]
async fn execute_counts_the_rows_changed() {
    for fresh in Fresh::each_with_counters().await {
        for name in ["a", "b", "c"] {
            assert_eq!(insert(&fresh.db, name, 1).await.unwrap(), 1);
        }
        let update = sql("UPDATE counters SET n = n + 1 WHERE name <> $1").bind("c");
        assert_eq!(update.execute(&fresh.db).await.unwrap(), 2);
        let none = sql("INSERT INTO counters VALUES ('a', 1) ON CONFLICT DO NOTHING");
        assert_eq!(none.execute(&fresh.db).await.unwrap(), 0);
        let ddl = sql("CREATE TABLE other (n BIGINT)");
        assert_eq!(ddl.execute(&fresh.db).await.unwrap(), 0);
        let returning = sql("DELETE FROM counters RETURNING name");
        assert_eq!(returning.execute(&fresh.db).await.unwrap(), 3);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_statement_that_returns_rows_may_write() {
    for fresh in Fresh::each_with_counters().await {
        for expected in 1..=3 {
            let (n,): (i64,) = sql("INSERT INTO counters (name, n) VALUES ($1, 1) ON CONFLICT (name) DO UPDATE SET n = counters.n + 1 RETURNING n")
                .bind("hits")
                .one(&fresh.db)
                .await
                .unwrap();
            assert_eq!(n, expected);
        }
        fresh.done().await;
    }
}

#[tokio::test]
async fn no_row_is_none_for_optional_and_an_error_for_one() {
    for fresh in Fresh::each_with_counters().await {
        let query = || sql("SELECT n FROM counters WHERE name = $1").bind("nobody");
        assert_eq!(query().optional::<(i64,)>(&fresh.db).await.unwrap(), None);
        assert_eq!(query().all::<(i64,)>(&fresh.db).await.unwrap(), vec![]);
        let error = query().one::<(i64,)>(&fresh.db).await.unwrap_err();
        assert!(matches!(error, Error::Rows(_)), "{error}");
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_wrong_type_names_its_column() {
    for fresh in Fresh::each_with_counters().await {
        insert(&fresh.db, "a", 5_000_000_000).await.unwrap();
        let query = || sql("SELECT name, n FROM counters");
        let error = query().one::<(i64, i64)>(&fresh.db).await.unwrap_err();
        assert_eq!(
            error.to_string(),
            "column `name`: expected an integer, found text"
        );
        let error = query().one::<(String, i32)>(&fresh.db).await.unwrap_err();
        assert_eq!(error.to_string(), "column `n`: 5000000000 does not fit i32");
        fresh.done().await;
    }
}

#[tokio::test]
async fn check_finds_a_misspelt_column_without_running_anything() {
    for fresh in Fresh::each_with_counters().await {
        let db = &fresh.db;
        db.check("DELETE FROM counters WHERE name = $1 OR $2 IS NULL")
            .await
            .unwrap();
        let error = db.check("SELECT nmae FROM counters").await.unwrap_err();
        assert!(error.to_string().contains("nmae"), "{error}");
        db.ping().await.unwrap();
        fresh.done().await;
    }
}
