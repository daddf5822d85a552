//! How many statements a second an SQLite file takes: `cargo run --release --example throughput`.
//!
//! The folder to measure in may be named as an argument; the system's temporary one is the default.

use std::error::Error;
use std::future::Future;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use db::{Db, SqliteOptions, sql};

const ROWS: i64 = 10_000;
const RUN: Duration = Duration::from_secs(3);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .map_or_else(std::env::temp_dir, PathBuf::from);
    let file = folder.join(format!("throughput-{}.db", std::process::id()));
    let db = Db::open_sqlite(&file, SqliteOptions::default()).await?;
    fill(&db).await?;

    println!(
        "{:<44} {:>6} {:>10} {:>9} {:>9}",
        "operation", "tasks", "per second", "p50 µs", "p99 µs"
    );
    for tasks in [1, 16, 64] {
        measure("one row read by key", tasks, &db, read).await?;
    }
    for tasks in [1, 16, 64] {
        measure("one row written, durable", tasks, &db, write).await?;
    }
    for tasks in [1, 16, 64] {
        measure("upsert returning a count, durable", tasks, &db, upsert).await?;
    }
    for tasks in [1, 16, 64] {
        measure(
            "transaction of two statements, durable",
            tasks,
            &db,
            transaction,
        )
        .await?;
    }

    drop(db);
    for suffix in ["", ".lock", "-wal", "-shm"] {
        // The log and its index are gone already if closing folded them in.
        let _ = std::fs::remove_file(format!("{}{suffix}", file.display()));
    }
    Ok(())
}

async fn fill(db: &Db) -> db::Result<()> {
    sql(
        "CREATE TABLE posts (id BIGINT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, html TEXT NOT NULL)",
    )
    .execute(db)
    .await?;
    sql("CREATE TABLE hits (id BIGINT PRIMARY KEY, n BIGINT NOT NULL)")
        .execute(db)
        .await?;
    sql("CREATE TABLE events (at BIGINT NOT NULL, subject TEXT NOT NULL)")
        .execute(db)
        .await?;
    let mut tx = db.begin().await?;
    for id in 0..ROWS {
        sql("INSERT INTO posts (id, slug, html) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(format!("post-{id}"))
            .bind("x".repeat(2_000))
            .execute(&mut tx)
            .await?;
    }
    tx.commit().await
}

async fn read(db: Db, n: i64) -> db::Result<()> {
    sql("SELECT id, slug, html FROM posts WHERE slug = $1")
        .bind(format!("post-{}", n.wrapping_mul(7_919).rem_euclid(ROWS)))
        .one::<(i64, String, String)>(&db)
        .await
        .map(drop)
}

async fn write(db: Db, n: i64) -> db::Result<()> {
    sql("INSERT INTO events (at, subject) VALUES ($1, $2)")
        .bind(n)
        .bind("a-subject-of-thirty-two-letters-")
        .execute(&db)
        .await
        .map(drop)
}

async fn upsert(db: Db, n: i64) -> db::Result<()> {
    sql("INSERT INTO hits (id, n) VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET n = hits.n + 1 RETURNING n")
        .bind(n.wrapping_mul(7_919).rem_euclid(ROWS))
        .one::<(i64,)>(&db)
        .await
        .map(drop)
}

async fn transaction(db: Db, n: i64) -> db::Result<()> {
    let mut tx = db.begin().await?;
    sql("INSERT INTO events (at, subject) VALUES ($1, 'first')")
        .bind(n)
        .execute(&mut tx)
        .await?;
    sql("INSERT INTO events (at, subject) VALUES ($1, 'second')")
        .bind(n)
        .execute(&mut tx)
        .await?;
    tx.commit().await
}

/// Repeats `operation` from so many tasks and prints a line of the table.
async fn measure<F, O>(
    name: &str,
    tasks: usize,
    db: &Db,
    operation: O,
) -> Result<(), Box<dyn Error>>
where
    F: Future<Output = db::Result<()>> + Send + 'static,
    O: Fn(Db, i64) -> F + Copy + Send + 'static,
{
    let start = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    for task in 0..tasks {
        let db = db.clone();
        running.spawn(async move {
            let mut times = Vec::new();
            let mut n = i64::try_from(task).unwrap_or_default();
            while start.elapsed() < RUN {
                let begun = Instant::now();
                operation(db.clone(), n).await?;
                times.push(begun.elapsed());
                n += 64;
            }
            Ok::<_, db::Error>(times)
        });
    }
    let mut times = Vec::new();
    while let Some(done) = running.join_next().await {
        times.extend(done??);
    }
    report(name, tasks, start.elapsed(), times);
    Ok(())
}

fn report(name: &str, tasks: usize, took: Duration, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| times[times.len() * percent / 100].as_micros();
    let per_second = times.len() as u128 * 1_000 / took.as_millis();
    println!(
        "{name:<44} {tasks:>6} {per_second:>10} {:>9} {:>9}",
        at(50),
        at(99)
    );
}
