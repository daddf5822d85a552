//! SQL has one home per feature, and nobody else may enter it.

use crate::{File, Finding};

/// The crates whose trade is SQL.
const TRADE: [&str; 3] = ["crates/db/", "crates/jobs/", "crates/tidy/"];

/// How statements begin, and a word that prose beginning so would not hold.
const STATEMENTS: [(&str, &str); 8] = [
    ("SELECT ", ""),
    ("INSERT INTO ", ""),
    ("UPDATE ", " SET "),
    ("DELETE FROM ", ""),
    ("WITH ", "SELECT"),
    ("CREATE ", "("),
    ("ALTER TABLE ", ""),
    ("PRAGMA ", ""),
];

/// Only `store.rs` holds SQL. Tests may look behind a feature's back, to count rows
/// that must not be there.
pub fn sql_is_in_stores(file: &File) -> Vec<Finding> {
    let is_home = file.ends_in(&["/store.rs"])
        || file.path.contains("/store/")
        || file.path.contains("/tests/it/");
    if !file.ends_in(&[".rs"]) || is_home || file.is_under(&TRADE) {
        return Vec::new();
    }
    let parts = file.parts();
    let mut lines: Vec<usize> = file
        .by_line(&parts.code, calls_sql)
        .iter()
        .map(|it| it.line)
        .collect();
    lines.extend(
        parts
            .literals
            .iter()
            .filter(|it| is_statement(&it.1))
            .map(|it| it.0),
    );
    lines.sort_unstable();
    lines.dedup();
    lines
        .into_iter()
        .map(|line| file.finding(line, "SQL belongs in the feature's store.rs"))
        .collect()
}

fn calls_sql(line: &str) -> Option<String> {
    ["sql(", "by_dialect("].iter().find_map(|call| {
        let at = line.find(call)?;
        let before = line[..at].chars().next_back();
        let is_whole = !before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        is_whole.then(|| (*call).to_owned())
    })
}

fn is_statement(literal: &str) -> bool {
    let text = literal.trim_start_matches(|c: char| c.is_whitespace() || c == '\\');
    STATEMENTS
        .iter()
        .any(|(start, word)| text.starts_with(start) && text.contains(word))
}

/// A store is private to its feature.
pub fn stores_are_private(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".rs"]) {
        return Vec::new();
    }
    file.by_line(&file.parts().code, |line| {
        let line = line.trim();
        let is_public = line.starts_with("pub") && line.contains(" mod store");
        let leaks = line.starts_with("pub") && line.contains(" use ") && line.contains("store::");
        (is_public || leaks).then(|| "a store is private; add a function to the feature".to_owned())
    })
}

/// How statements begin that write.
const WRITES: [&str; 3] = ["UPDATE ", "INSERT ", "DELETE "];

/// A write answers with a type that must be looked at, never with a `bool`, which
/// is dropped without anybody noticing.
pub fn writes_say_what_they_did(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".rs"]) || file.is_test() {
        return Vec::new();
    }
    let parts = file.parts();
    let writes = parts.literals.iter().filter(|it| is_write(&it.1));
    let mut lines: Vec<usize> = writes
        .filter_map(|write| bool_function(&parts.code, write.0))
        .collect();
    lines.dedup();
    let message = "a write answers with Written or Kept, not with a bool";
    lines
        .into_iter()
        .map(|line| file.finding(line, message))
        .collect()
}

/// What is old goes in batches: a delete by time has a limit, or it may hold the only writer for
/// as long as there is something old.
pub fn sweeps_are_in_batches(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".rs"]) || file.is_test() || file.is_under(&["crates/tidy/"]) {
        return Vec::new();
    }
    let literals = &file.parts().literals;
    let unbounded = literals.iter().filter(|it| is_unbounded_sweep(&it.1));
    let message = "a delete by time has a LIMIT; ground::sweep runs it in batches";
    unbounded.map(|it| file.finding(it.0, message)).collect()
}

fn is_unbounded_sweep(literal: &str) -> bool {
    let text = literal.trim_start_matches(|c: char| c.is_whitespace() || c == '\\');
    // With an equality it is about one thing, or those of one person.
    let is_by_time = text.contains(" < $") || text.contains(" <= $");
    let is_of_one = text.contains(" = $");
    let is_between = text.contains(" > $") || text.contains(" >= $");
    let is_bounded = is_of_one || is_between || text.contains(" LIMIT ");
    text.starts_with("DELETE ") && is_by_time && !is_bounded
}

fn is_write(literal: &str) -> bool {
    let text = literal.trim_start_matches(|c: char| c.is_whitespace() || c == '\\');
    WRITES.iter().any(|start| text.starts_with(start))
}

/// The first line of the function that a line is in, where it answers with a `bool`.
fn bool_function(code: &str, line: usize) -> Option<usize> {
    let before: Vec<&str> = code.lines().take(line).collect();
    let first = before.iter().rposition(|line| begins_function(line))?;
    let text = before[first..].join(" ");
    let (head, _) = text.split_once('{')?;
    head.contains("Result<bool").then_some(first + 1)
}

fn begins_function(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("fn ") || (line.contains(" fn ") && !line.contains("= "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted::check;

    #[test]
    fn sql_outside_a_store_is_found() {
        let check =
            |text, lines: &[usize]| check(sql_is_in_stores, "crates/a/src/b/mod.rs", text, lines);
        check("\ndb::sql(\"DELETE FROM a\")", &[2]);
        check("sql(\n    TEXT)", &[1]);
        check("by_dialect(A, B)", &[1]);
        check(
            "let a = \"SELECT b\n FROM c\";\nlet d = \"UPDATE e SET f = 1\";",
            &[1, 3],
        );
        check("let a = r#\"\n    WITH b AS (SELECT 1) SELECT 2\"#;", &[1]);
        check(
            "// sql(\"SELECT\")\nlet a = \"UPDATE your address\"; mysql(1);",
            &[],
        );
    }

    #[test]
    fn a_store_and_the_crates_of_the_trade_may_hold_sql() {
        for path in [
            "crates/a/src/b/store.rs",
            "crates/db/src/a.rs",
            "crates/jobs/tests/it/a.rs",
        ] {
            check(sql_is_in_stores, path, "sql(\"SELECT 1\")", &[]);
        }
    }

    #[test]
    fn a_write_that_answers_with_a_bool_is_found() {
        let check =
            |path, text, lines: &[usize]| check(writes_say_what_they_did, path, text, lines);
        let store = "crates/a/src/b/store.rs";
        let end =
            "pub async fn end(tx: &mut Tx) -> Result<bool> {\n    sql(\"UPDATE a SET b = 1\")\n}";
        check(store, end, &[1]);
        check("crates/a/src/b/store/people.rs", end, &[1]);
        check("crates/jobs/src/queue.rs", end, &[1]);
        check(
            store,
            "\nasync fn a(\n    tx: &mut Tx,\n) -> db::Result<bool> {\n    let b = c;\n    sql(\n        \"\\\n INSERT INTO a\",\n    );\n    sql(\"DELETE FROM a\")\n}",
            &[2],
        );
    }

    #[test]
    fn a_question_and_a_write_that_says_more_are_fine() {
        let check = |text, lines: &[usize]| {
            check(
                writes_say_what_they_did,
                "crates/a/src/b/store.rs",
                text,
                lines,
            );
        };
        check(
            "fn is_a() -> Result<bool> {\n    sql(\"SELECT b FROM c\")\n}\n\nfn end() -> Result<Written> {\n    sql(\"UPDATE a SET b = 1\")\n}",
            &[],
        );
        check(
            "fn a() -> Result<()> {\n    // -> Result<bool>\n    sql(\"DELETE FROM a\")\n}\n\nfn is_b() -> Result<bool> {}",
            &[],
        );
    }

    #[test]
    fn a_sweep_without_a_limit_is_found() {
        let check = |text, lines: &[usize]| {
            check(
                sweeps_are_in_batches,
                "crates/a/src/b/store.rs",
                text,
                lines,
            );
        };
        check("\nsql(\"DELETE FROM a WHERE ends_at < $1\")", &[2]);
        check("sql(\n    \"DELETE FROM a\n     WHERE at <= $1\")", &[2]);
        check(
            "sql(\"DELETE FROM a WHERE key = $1 AND lease_until <= $2\")",
            &[],
        );
        check(
            "sql(\"DELETE FROM a WHERE at < $1 AND id IN (SELECT id FROM a WHERE at < $1 LIMIT $2)\")",
            &[],
        );
        check("sql(\"DELETE FROM a WHERE at > $1 AND at <= $2\")", &[]);
        check("sql(\"UPDATE a SET b = 1 WHERE at < $1\")", &[]);
    }

    #[test]
    fn a_store_that_others_can_see_is_found() {
        for public in [
            "pub mod store;",
            "pub(crate) mod store;",
            "pub use store::find;",
        ] {
            check(stores_are_private, "crates/a/src/b/mod.rs", public, &[1]);
        }
        check(
            stores_are_private,
            "crates/a/src/b/mod.rs",
            "mod store;\nuse store::find;",
            &[],
        );
    }
}
