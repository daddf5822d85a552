//! What PostgreSQL can do for a statement where it may not read a table whole.
use db::{Tx, sql};

use super::{Fault, leaked, placeholders, sizes};
use crate::harness::TestApp;

/// A transaction that finds another way wherever there is one.
pub struct Planner(Tx);

impl Planner {
    pub async fn new(app: &TestApp) -> Self {
        let mut tx = app.db.begin().await.unwrap();
        for setting in [
            "SET LOCAL enable_seqscan = off",
            // With tables that are empty it would rather walk two indexes side by side, or one into
            // memory, than look rows up.
            "SET LOCAL enable_mergejoin = off",
            "SET LOCAL enable_hashjoin = off",
            "SET LOCAL plan_cache_mode = force_generic_plan",
        ] {
            sql(leaked(setting.to_owned()))
                .execute(&mut tx)
                .await
                .unwrap();
        }
        Self(tx)
    }

    /// What is wrong with the plan of a statement.
    pub async fn faults(&mut self, text: &str) -> Vec<Fault> {
        let lines = self.explain(text).await;
        let walks = text.contains("LIMIT") && !text.contains("WHERE");
        let mut faults = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let Some((how, table)) = scanned(line) else {
                continue;
            };
            let is_part = sizes::PARTIAL.iter().any(|(index, _)| line.contains(index));
            let below = lines[at + 1..]
                .iter()
                .take_while(|line| scanned(line).is_none());
            let is_led = below.clone().any(|line| line.contains("Index Cond"));
            let is_large = sizes::LARGE.iter().any(|(large, _)| *large == table);
            if is_large && (how == "Seq" || !is_led && !is_part && !walks) {
                faults.push(Fault::new(table, line.trim()));
            }
        }
        faults
    }

    /// Ends the transaction, whose locks would keep the schema from being dropped.
    pub async fn done(self) {
        self.0.rollback().await.unwrap();
    }

    async fn explain(&mut self, text: &str) -> Vec<String> {
        let nothing = vec!["NULL"; placeholders(text)].join(", ");
        let arguments = match nothing.is_empty() {
            true => nothing,
            false => format!("({nothing})"),
        };
        let prepare = leaked(format!("PREPARE asked AS {text}"));
        sql(prepare).execute(&mut self.0).await.unwrap();
        let explain = leaked(format!("EXPLAIN EXECUTE asked{arguments}"));
        let rows: Vec<(String,)> = sql(explain).all(&mut self.0).await.unwrap();
        sql("DEALLOCATE asked").execute(&mut self.0).await.unwrap();
        rows.into_iter().map(|(line,)| line).collect()
    }
}

/// How a line reads which table, where it reads one.
fn scanned(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches([' ', '-', '>']);
    let (how, rest) = line
        .split_once(" Scan")
        .or_else(|| line.split_once(" Only Scan"))?;
    let (_, on) = rest.split_once(" on ")?;
    // The heap part of a bitmap has its condition in the part below.
    if how.starts_with("Bitmap") {
        return None;
    }
    Some((how.trim(), on.split(' ').next()?))
}
