//! The erasure walks the schema: each column that holds a reader gets a row about one, and after
//! the erasure no column holds the id any more, but for those that are argued here.
use std::collections::BTreeMap;

use db::{Db, Value, by_dialect, sql};
use masthead::people::reader;
use masthead::people::reader::AllHolds;

use crate::harness::TestApp;

/// Columns that keep the id, each with the reason. The row of the account is empty by then, so
/// that the id leads to nobody.
const KEPT: &[(&str, &str)] = &[
    ("charges.reader_id", "tax law demands invoices and payments"),
    ("draft_assignees.staff_id", "who was to write a story"),
    ("draft_documents.staff_id", "who kept a version of a story"),
    (
        "draft_links.made_by",
        "who showed a story to people outside",
    ),
    ("draft_leftovers.staff_id", "who wrote a passage of a story"),
    ("draft_mentions.staff_id", "who was named beside a story"),
    (
        "draft_messages.staff_id",
        "who said something beside a story",
    ),
    ("draft_moves.staff_id", "who moved a story on"),
    ("draft_steps.staff_id", "who wrote which words of a story"),
    ("draft_threads.staff_id", "who began a talk beside a story"),
    (
        "draft_ticks.staff_id",
        "who has seen to an item of a checklist",
    ),
    ("drafts.created_by", "who began a story"),
    ("drafts.changed_by", "who wrote in a story last"),
    ("gift_subscriptions.buyer_id", "a payment"),
    (
        "gift_subscriptions.redeemed_by",
        "shows that somebody else's payment was used",
    ),
    (
        "knowledge.decided_by",
        "who confirmed what a story says, or rejected it",
    ),
    (
        "groups_of_readers.holder_id",
        "the colleagues hold seats of it until it ends",
    ),
    (
        "house_words.staff_id",
        "who added a word to the newsroom's own",
    ),
    (
        "reader_notes.author_id",
        "which member of staff wrote about another reader",
    ),
    (
        "replaced_pictures.staff_id",
        "who gave a picture another file",
    ),
    ("retractions.staff_id", "who took back what a story said"),
    ("staff_log.actor_id", "what staff decided"),
    ("storylines.owner_id", "who keeps a storyline"),
    (
        "storyline_summaries.staff_id",
        "who wrote a summary of a storyline",
    ),
    ("subscriptions.reader_id", "the contract behind the charges"),
    (
        "thing_deeds.staff_id",
        "who merged, split or renamed what stories are about",
    ),
    (
        "uploads.staff_id",
        "who brings a file, which is gone after a day at most",
    ),
];

/// What numbers without a foreign key point to, where it is no reader.
const OTHER_THINGS: [&str; 32] = [
    "answers_id",
    "article_id",
    "comment_id",
    "corrected_by",
    "counter_id",
    "draft_id",
    "figure_id",
    "item_id",
    "measure_id",
    "message_id",
    "moment_id",
    "offer_id",
    "other_id",
    "parent_id",
    "picture_id",
    "place_id",
    "record_id",
    "related_id",
    "revision_id",
    "root_id",
    "section_id",
    "series_id",
    "source_id",
    "speaker_id",
    "story_id",
    "storyline_id",
    "subscription_id",
    "target_id",
    "thing_id",
    "thread_id",
    "topic_id",
    "undoes_id",
];

/// A column as the database describes it.
#[derive(Clone)]
struct Column {
    table: String,
    name: String,
    kind: String,
    is_demanded: bool,
    /// The table and the column that it refers to.
    parent: Option<(String, String)>,
}

/// A row to insert: its table, and columns with their values.
type Row = (String, Vec<(String, Value)>);

/// Every column of every table of the database.
async fn columns(db: &Db) -> Vec<Column> {
    type Described = (String, String, String, i64, Option<String>, Option<String>);
    let rows: Vec<Described> = by_dialect(
        "SELECT m.name, c.name, lower(c.type), (c.\"notnull\" OR c.pk > 0) AND c.dflt_value IS NULL,
             f.\"table\", f.\"to\"
         FROM sqlite_master m JOIN pragma_table_info(m.name) c
             LEFT JOIN pragma_foreign_key_list(m.name) f ON f.\"from\" = c.name
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid",
        "SELECT t.relname::TEXT, c.attname::TEXT, format_type(c.atttypid, NULL),
             (c.attnotnull AND NOT c.atthasdef)::INT::BIGINT, p.relname::TEXT, k.attname::TEXT
         FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
             JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
             LEFT JOIN pg_constraint f ON f.contype = 'f' AND f.conrelid = t.oid AND f.conkey[1] = c.attnum
             LEFT JOIN pg_class p ON p.oid = f.confrelid
             LEFT JOIN pg_attribute k ON k.attrelid = f.confrelid AND k.attnum = f.confkey[1]
         WHERE t.relkind = 'r' AND n.nspname = current_schema() ORDER BY t.relname, c.attnum",
    )
    .all(db)
    .await
    .unwrap();
    rows.into_iter().map(column).collect()
}

fn column(
    (table, name, kind, is_demanded, parent, key): (
        String,
        String,
        String,
        i64,
        Option<String>,
        Option<String>,
    ),
) -> Column {
    Column {
        table,
        name,
        kind,
        is_demanded: is_demanded == 1,
        parent: parent.zip(key),
    }
}

/// The kinds of columns that hold an id; SQLite has the second one for a key.
const NUMBERS: [&str; 2] = ["bigint", "integer"];

impl Column {
    fn title(&self) -> String {
        format!("{}.{}", self.table, self.name)
    }

    /// Whether the id of a reader stands here: by the foreign key, or by the name where there is
    /// none. A number that is said to be of something or by somebody counts as a reader unless
    /// it is known as something else.
    fn holds_a_reader(&self) -> bool {
        if let Some((parent, _)) = &self.parent {
            return parent == "readers";
        }
        let is = |word: &str| self.name == word || self.name.ends_with(&format!("_{word}"));
        let is_somebody = ["reader", "reader_id", "giver", "buyer", "holder"]
            .into_iter()
            .any(is);
        let points = self.name.ends_with("_id") || self.name.ends_with("_by");
        let is_other = OTHER_THINGS.contains(&self.name.as_str());
        is_somebody || NUMBERS.contains(&self.kind.as_str()) && points && !is_other
    }

    /// How often an id stands here.
    async fn count(&self, db: &Db, id: i64) -> i64 {
        let (table, name) = (&self.table, &self.name);
        let text =
            format!("SELECT count(*) FROM \"{table}\" WHERE CAST(\"{name}\" AS TEXT) = $1").leak();
        let counted = sql(text).bind(id.to_string()).one(db).await;
        let (count,): (i64,) = counted.unwrap();
        count
    }

    /// A number as this column takes it.
    fn value(&self, number: i64) -> Value {
        match self.kind.as_str() {
            kind if NUMBERS.contains(&kind) => number.into(),
            "boolean" => true.into(),
            "text" if self.name == "domains" => "[]".into(),
            "text" => number.to_string().into(),
            "blob" | "bytea" => number.to_string().into_bytes().into(),
            other => panic!("{} is of the kind {other}: say what fits", self.title()),
        }
    }
}

/// Makes rows of any table from what the database says about it.
struct Filler {
    columns: Vec<Column>,
    last: i64,
}

impl Filler {
    /// A row with this value in one column, after the rows that it refers to. No number of one
    /// row comes again in another, so that each can be unique.
    fn rows(&mut self, table: &str, column: &str, value: &Value) -> Vec<Row> {
        let (mut rows, mut cells) = (Vec::new(), Vec::new());
        for each in self.columns.clone() {
            if each.table != table || !(each.is_demanded || each.name == column) {
                continue;
            }
            self.last += 1;
            let mut cell = each.value(self.last);
            if each.name == column {
                cell = value.clone();
            } else if let Some((parent, key)) = &each.parent {
                rows.extend(self.rows(parent, key, &cell));
            }
            cells.push((each.name, cell));
        }
        rows.push((table.to_owned(), cells));
        rows
    }
}

async fn insert(db: &Db, (table, cells): Row) {
    let names: Vec<String> = cells
        .iter()
        .map(|(name, _)| format!("\"{name}\""))
        .collect();
    let places: Vec<String> = (1..=cells.len()).map(|n| format!("${n}")).collect();
    let (names, places) = (names.join(", "), places.join(", "));
    let mut query = sql(format!("INSERT INTO \"{table}\" ({names}) VALUES ({places})").leak());
    for (_, value) in cells {
        query = query.bind(value);
    }
    query
        .execute(db)
        .await
        .unwrap_or_else(|error| panic!("{table}: {error}"));
}

/// The columns that hold a reader, each filled with this one.
async fn filled(db: &Db, id: i64) -> Vec<Column> {
    let columns = columns(db).await;
    let mut filler = Filler {
        columns: columns.clone(),
        last: 1000,
    };
    let holding = columns.into_iter().filter(Column::holds_a_reader);
    let holding: Vec<Column> = holding.collect();
    for column in &holding {
        if column.count(db, id).await == 0 {
            for row in filler.rows(&column.table, &column.name, &column.value(id)) {
                insert(db, row).await;
            }
        }
        assert_ne!(column.count(db, id).await, 0, "{}", column.title());
    }
    holding
}

/// Fills every column that holds a reader with one, erases the account, and says where the id
/// still stands.
async fn left_after_the_erasure(app: &TestApp) -> Vec<String> {
    let id = app.reader().await.id;
    let holding = filled(&app.db, id).await;
    let reader = reader::by_id(&app.db, id).await.unwrap().unwrap();
    let mut tx = app.db.begin().await.unwrap();
    app.part::<AllHolds>()
        .erase(&mut tx, &reader)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut left = Vec::new();
    for column in holding {
        if column.count(&app.db, id).await > 0 {
            left.push(column.title());
        }
    }
    left
}

/// An exception that is gone from the schema, or that the erasure does not need, fails too.
#[tokio::test]
async fn no_column_of_the_schema_holds_an_erased_reader_but_those_that_are_argued() {
    let app = TestApp::new().await;
    let left = left_after_the_erasure(&app).await;
    let kept: BTreeMap<&str, &str> = KEPT.iter().copied().collect();
    let kept: Vec<&str> = kept.into_keys().collect();
    assert_eq!(left, kept);
}

#[tokio::test]
async fn a_column_that_the_erasure_does_not_know_is_found() {
    let app = TestApp::new().await;
    for planted in [
        "CREATE TABLE planted (reader_id BIGINT)",
        "CREATE TABLE planted_by_key (patron BIGINT REFERENCES readers (id))",
        "CREATE TABLE planted_number (thanked_by BIGINT NOT NULL, said TEXT NOT NULL)",
        "CREATE TABLE planted_text (last_reader TEXT PRIMARY KEY)",
    ] {
        sql(planted).execute(&app.db).await.unwrap();
    }
    let mut left = left_after_the_erasure(&app).await;
    left.retain(|title| title.starts_with("planted"));
    let planted = [
        "planted.reader_id",
        "planted_by_key.patron",
        "planted_number.thanked_by",
        "planted_text.last_reader",
    ];
    assert_eq!(left, planted);
}
