//! What was answered is kept, whatever happens to the process.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use db::{Db, SqliteOptions, sql};

const CHILD_FILE: &str = "DB_TEST_CHILD_FILE";

/// Not a test of its own: the process that the next one starts and kills.
#[tokio::test(flavor = "multi_thread")]
async fn child_that_writes_until_killed() {
    let Ok(path) = std::env::var(CHILD_FILE) else {
        return;
    };
    let db = Db::open_sqlite(Path::new(&path), SqliteOptions::default())
        .await
        .unwrap();
    let (start,): (i64,) = sql("SELECT COALESCE(max(id), 0) FROM kept")
        .one(&db)
        .await
        .unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for task in 1..=8 {
        tasks.spawn(write_for_ever(db.clone(), start + task));
    }
    while tasks.join_next().await.is_some() {}
}

/// Writes rows, half of them in transactions, and prints each id once it was acknowledged.
async fn write_for_ever(db: Db, mut id: i64) {
    loop {
        if id % 2 == 0 {
            insert(&db, id).await;
        } else {
            let mut tx = db.begin().await.unwrap();
            insert(&mut tx, id).await;
            tx.commit().await.unwrap();
        }
        println!("\nkept {id}");
        id += 8;
    }
}

async fn insert(on: impl db::Executor, id: i64) {
    sql("INSERT INTO kept (id) VALUES ($1)")
        .bind(id)
        .execute(on)
        .await
        .unwrap();
}

#[tokio::test]
async fn every_acknowledged_row_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.db");
    let db = Db::open_sqlite(&path, SqliteOptions::default())
        .await
        .unwrap();
    sql("CREATE TABLE kept (id BIGINT PRIMARY KEY)")
        .execute(&db)
        .await
        .unwrap();
    drop(db);

    let mut acknowledged = Vec::new();
    for round in 0..10_u64 {
        acknowledged.extend(run_and_kill(&path, 5 + round * 17));
        let db = Db::open_sqlite(&path, SqliteOptions::default())
            .await
            .unwrap();
        let rows: Vec<(i64,)> = sql("SELECT id FROM kept ORDER BY id")
            .all(&db)
            .await
            .unwrap();
        for id in &acknowledged {
            assert!(
                rows.binary_search(&(*id,)).is_ok(),
                "row {id} was acknowledged and is gone"
            );
        }
        let (check,): (String,) = sql("PRAGMA integrity_check").one(&db).await.unwrap();
        assert_eq!(check, "ok");
    }
    assert!(
        acknowledged.len() > 100,
        "only {} rows were written",
        acknowledged.len()
    );
}

/// Starts the child, kills it some time after its first row and returns what it acknowledged.
fn run_and_kill(path: &Path, after_ms: u64) -> Vec<i64> {
    let mut child: Child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "durability::child_that_writes_until_killed",
            "--nocapture",
        ])
        .env(CHILD_FILE, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let kept = |line: &String| line.strip_prefix("kept ")?.parse::<i64>().ok();
    let mut ids = vec![lines.by_ref().find_map(|line| kept(&line)).unwrap()];
    let killer = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(after_ms));
        child.kill().unwrap();
        child.wait().unwrap();
    });
    ids.extend(lines.filter_map(|line| kept(&line)));
    killer.join().unwrap();
    ids
}
