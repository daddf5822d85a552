//! The schema of a migrated database as the plans need it: tables, views, and what is in an index.
use std::collections::{BTreeMap, BTreeSet};

use db::{Db, sql};

use super::sizes;

/// Tables, views and indexes.
pub struct Schema {
    pub tables: BTreeSet<String>,
    pub indexes: BTreeMap<String, Index>,
    views: BTreeMap<String, String>,
}

/// The table of an index, and its rows: all of them, then for a value of its first column, of its
/// first two, and so on.
pub struct Index {
    pub table: String,
    pub rows: Vec<i64>,
}

impl Schema {
    /// That of an SQLite file.
    pub async fn of(db: &Db) -> Self {
        let names: Vec<(String, String, String)> =
            sql("SELECT type, name, coalesce(sql, '') FROM sqlite_schema
             WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
            .all(db)
            .await
            .unwrap();
        let (tables, views): (Vec<_>, Vec<_>) =
            names.into_iter().partition(|(kind, ..)| kind == "table");
        let columns: Vec<(String, String, bool, Option<String>)> = sql(
            "SELECT m.name, l.name, l.\"unique\", i.name FROM sqlite_schema m
                 JOIN pragma_index_list(m.name) l JOIN pragma_index_info(l.name) i
                 WHERE m.type = 'table' ORDER BY m.name, l.name, i.seqno",
        )
        .all(db)
        .await
        .unwrap();
        let mut indexes = BTreeMap::new();
        for of_one in columns.chunk_by(|a, b| a.1 == b.1) {
            let (table, name, is_unique, _) = of_one[0].clone();
            let columns = of_one.iter().map(|(.., column)| column.as_deref());
            let rows = rows_of(&table, &name, is_unique, columns);
            indexes.insert(name, Index { table, rows });
        }
        Self {
            tables: tables.into_iter().map(|(_, name, _)| name).collect(),
            views: views
                .into_iter()
                .map(|(_, name, text)| (name, text))
                .collect(),
            indexes,
        }
    }

    /// What a statement calls its tables, also in the views that it names. Where one name stands
    /// for two tables, it is the larger one.
    pub fn aliases(&self, text: &str) -> BTreeMap<String, String> {
        let mut aliases = BTreeMap::new();
        let whole = self.with_views(self.with_views(text.to_owned()));
        let mut words = words(&whole).peekable();
        while let Some(word) = words.next() {
            if !self.tables.contains(word) {
                continue;
            }
            aliases.insert(word.to_owned(), word.to_owned());
            words.next_if(|next| next.eq_ignore_ascii_case("as"));
            let Some(alias) = words.peek() else { break };
            if alias.starts_with(|first: char| first.is_ascii_lowercase()) {
                let known = aliases.get(*alias).map_or(0, |known| sizes::rows(known));
                if sizes::rows(word) >= known {
                    aliases.insert((*alias).to_owned(), word.to_owned());
                }
            }
        }
        aliases
    }

    fn with_views(&self, mut text: String) -> String {
        for (name, view) in &self.views {
            if words(&text).any(|word| word == name) {
                text.push(' ');
                text.push_str(view);
            }
        }
        text
    }
}

/// Words and single signs.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    text.split_inclusive(move |sign| !is_word(sign))
        .flat_map(move |part| {
            let (word, sign) = part.split_at(part.trim_end_matches(|sign| !is_word(sign)).len());
            [word, sign.trim()]
        })
        .filter(|word| !word.is_empty())
}

/// The rows of an index, as statistics count them.
fn rows_of<'a>(
    table: &str,
    index: &str,
    is_unique: bool,
    columns: impl Iterator<Item = Option<&'a str>>,
) -> Vec<i64> {
    let all = sizes::said(sizes::PARTIAL, index).unwrap_or_else(|| sizes::rows(table));
    let (mut rows, mut values) = (vec![all], 1_i64);
    for column in columns {
        let named =
            column.and_then(|column| sizes::said(sizes::VALUES, &format!("{table}.{column}")));
        values = values.saturating_mul(named.unwrap_or(all)).min(all).max(1);
        rows.push((all / values).max(1));
    }
    if is_unique && let Some(last) = rows.last_mut() {
        *last = 1;
    }
    rows
}
