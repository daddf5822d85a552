//! What SQLite means to do for a statement, and what is wrong with that.
use std::collections::BTreeMap;

use db::{Db, SqliteOptions, sql};

use super::schema::Schema;
use super::{Fault, leaked, placeholders, sizes};
use crate::harness::TestApp;

/// More rows than this are not read or sorted for one answer.
const MANY: i64 = 10_000;

/// A database that believes itself large, or that knows nothing of its size.
pub struct Planner {
    db: Db,
    schema: Schema,
}

/// A line of a plan.
struct Step {
    id: i64,
    parent: i64,
    detail: String,
}

/// What a step reads.
struct Reads {
    table: String,
    rows: i64,
    is_whole: bool,
    is_equal: bool,
}

impl Planner {
    /// With the statistics of a large publication, or with none.
    pub async fn new(app: &TestApp, has_statistics: bool) -> Self {
        let schema = Schema::of(&app.db).await;
        sql("ANALYZE").execute(&app.db).await.unwrap();
        sql("DELETE FROM sqlite_stat1")
            .execute(&app.db)
            .await
            .unwrap();
        if has_statistics {
            for (name, index) in &schema.indexes {
                let rows: Vec<String> = index.rows.iter().map(ToString::to_string).collect();
                // Rows that are in the order of their key are named after their table.
                let name = match is_clustered(app, &index.table, name).await {
                    true => &index.table,
                    false => name,
                };
                sql("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ($1, $2, $3)")
                    .bind(index.table.as_str())
                    .bind(name.as_str())
                    .bind(rows.join(" "))
                    .execute(&app.db)
                    .await
                    .unwrap();
            }
        }
        // Statistics are read when a connection is opened.
        let copy = app.data().join(format!("planned-{has_statistics}.db"));
        let _ = std::fs::remove_file(&copy);
        app.db.backup_to(&copy).await.unwrap();
        let db = Db::open_sqlite(&copy, SqliteOptions::default())
            .await
            .unwrap();
        Self { db, schema }
    }

    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// What is wrong with the plan of a statement.
    pub async fn faults(&self, text: &str) -> Vec<Fault> {
        let steps = self.explain(text).await;
        let aliases = self.schema.aliases(text);
        let reads: Vec<Option<Reads>> = steps
            .iter()
            .map(|step| self.reads(&step.detail, &aliases))
            .collect();
        let most = |parents: &[i64]| {
            let of_these = steps.iter().zip(&reads);
            let of_these = of_these.filter(|(step, _)| parents.contains(&step.parent));
            of_these
                .filter_map(|(_, reads)| reads.as_ref())
                .max_by_key(|reads| reads.rows)
        };
        let has_limit = text.contains("LIMIT");
        let walks = has_limit && !text.contains("WHERE");
        let mut faults = Vec::new();
        for (step, reads) in steps.iter().zip(&reads) {
            let sorted = match step.detail.as_str() {
                // Only what is equal in the terms before is sorted.
                detail if detail.contains("LAST") => None,
                detail if detail.starts_with("USE TEMP B-TREE") => most(&[step.parent]),
                "MULTI-INDEX OR" => {
                    let arms = steps.iter().filter(|arm| arm.parent == step.id);
                    most(&arms.map(|arm| arm.id).collect::<Vec<_>>())
                }
                _ => None,
            };
            if let Some(sorted) = sorted.filter(|sorted| sorted.rows >= MANY) {
                faults.push(Fault::new(&sorted.table, &step.detail));
            }
            let Some(reads) = reads.as_ref().filter(|reads| reads.rows >= MANY) else {
                continue;
            };
            if reads.is_whole && !walks || reads.is_equal && !has_limit {
                faults.push(Fault::new(&reads.table, &step.detail));
            }
        }
        faults
    }

    async fn explain(&self, text: &str) -> Vec<Step> {
        let mut query = sql(leaked(format!("EXPLAIN QUERY PLAN {text}")));
        for _ in 0..placeholders(text) {
            query = query.bind(Option::<i64>::None);
        }
        let rows: Vec<(i64, i64, i64, String)> = query.all(&self.db).await.unwrap();
        let step = |(id, parent, _, detail)| Step { id, parent, detail };
        rows.into_iter().map(step).collect()
    }

    /// What a step reads of which table; nothing for a step that reads no table.
    fn reads(&self, detail: &str, aliases: &BTreeMap<String, String>) -> Option<Reads> {
        let mut words = detail.split(' ');
        let (verb, name) = (words.next()?, words.next()?);
        if verb != "SCAN" && verb != "SEARCH" {
            return None;
        }
        let index = detail.split_once("INDEX ").map(|(_, rest)| rest);
        let index = index.and_then(|rest| rest.split(' ').next());
        let index = index.and_then(|name| self.schema.indexes.get(name));
        let table = match index {
            Some(index) => index.table.clone(),
            None => aliases.get(name)?.clone(),
        };
        let of_key = format!("sqlite_autoindex_{table}_1");
        let index = match detail.contains("USING PRIMARY KEY") {
            true => self.schema.indexes.get(&of_key),
            false => index,
        };
        if detail.contains("AUTOMATIC") {
            // An index that is made for this statement alone reads all rows first.
            let rows = sizes::rows(&table);
            return Some(Reads {
                table,
                rows,
                is_whole: true,
                is_equal: false,
            });
        }
        let condition = detail
            .split_once('(')
            .map_or("", |(_, condition)| condition);
        let equal = condition.matches("=?").count();
        let rows = index.map_or_else(|| vec![sizes::rows(&table), 1], |index| index.rows.clone());
        let of_equal = rows[equal.min(rows.len() - 1)];
        // A range is about half; one with two ends is far less.
        let rows = match (condition.contains(">?"), condition.contains("<?")) {
            (true, true) => of_equal / 100,
            (true, false) | (false, true) => of_equal / 2,
            (false, false) => of_equal,
        };
        // Without a condition, `SEARCH` is the least or the greatest of an index, or of all rows.
        let is_whole = verb == "SCAN" || condition.is_empty() && !detail.contains("USING");
        Some(Reads {
            table,
            rows,
            is_whole,
            is_equal: equal > 0,
        })
    }
}

/// Whether an index is the order of its table's rows.
async fn is_clustered(app: &TestApp, table: &str, index: &str) -> bool {
    if index != format!("sqlite_autoindex_{table}_1") {
        return false;
    }
    let (text,): (String,) =
        sql("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = $1")
            .bind(table)
            .one(&app.db)
            .await
            .unwrap();
    text.ends_with("WITHOUT ROWID")
}
