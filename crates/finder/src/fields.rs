//! The fields of the index, and how an entry becomes a document of them.

use std::collections::{BTreeSet, HashSet};

use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions,
};

use crate::analysis::{self, Family};
use crate::laid;
use crate::lexicon::Lexicon;
use crate::{Entry, Label};

/// Between key and value of a label.
const BETWEEN: char = '\0';

/// The fields with words, and how they count.
pub(crate) struct Part {
    pub field: Field,
    /// What a word in it weighs.
    pub weight: f32,
    /// How many words it is taken to have on average. A constant, because a measured average would
    /// depend on entries that were removed.
    pub usual: u64,
}

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    pub id: Field,
    pub title: Field,
    pub summary: Field,
    pub open: Field,
    pub names: Field,
    pub closed: Field,
    /// Each word of the open fields as it is written, for what may have been meant.
    pub written: Field,
    /// Each word of the title without accents, for what begins so.
    pub heads: Field,
    pub labels: Field,
    pub at: Field,
}

/// The names of the columns that are read by document.
pub(crate) const ID: &str = "id";
pub(crate) const LABELS: &str = "labels";
pub(crate) const AT: &str = "at";

/// The schema and its fields.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let text = text_options(IndexRecordOption::WithFreqsAndPositions, true);
    let set = text_options(IndexRecordOption::Basic, false);
    let fields = Fields {
        id: builder.add_text_field(ID, STRING | FAST),
        title: builder.add_text_field("title", text.clone()),
        summary: builder.add_text_field("summary", text.clone()),
        open: builder.add_text_field("open", text.clone()),
        names: builder.add_text_field("names", text.clone()),
        closed: builder.add_text_field("closed", text),
        written: builder.add_text_field("written", set.clone()),
        heads: builder.add_text_field("heads", set),
        labels: builder.add_text_field(LABELS, STRING | FAST),
        at: builder.add_i64_field(AT, FAST),
    };
    (builder.build(), fields)
}

fn text_options(records: IndexRecordOption, has_lengths: bool) -> TextOptions {
    TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer(laid::NAME)
            .set_index_option(records)
            .set_fieldnorms(has_lengths),
    )
}

impl Fields {
    /// The fields that anyone may search.
    pub fn open_parts(&self) -> [Part; 4] {
        [
            part(self.title, 3.0, 10),
            part(self.names, 2.0, 10),
            part(self.summary, 1.5, 30),
            part(self.open, 1.0, 300),
        ]
    }

    /// The field with closed text.
    pub fn closed_part(&self) -> Part {
        part(self.closed, 1.0, 600)
    }

    /// How many words a field is taken to have on average.
    pub fn usual(&self, field: Field) -> u64 {
        let parts = self.open_parts().into_iter().chain([self.closed_part()]);
        parts
            .filter(|it| it.field == field)
            .map(|it| it.usual)
            .next()
            .unwrap_or(1)
    }

    /// The document of an entry.
    pub fn document(&self, entry: &Entry, lexicon: &mut Lexicon) -> TantivyDocument {
        let family = Family::of(&entry.language);
        let mut document = TantivyDocument::new();
        document.add_text(self.id, &entry.id);
        document.add_i64(self.at, entry.at);
        let labels: BTreeSet<String> = entry.labels.iter().map(label_term).collect();
        for label in labels {
            document.add_text(self.labels, label);
        }
        let mut written = HashSet::new();
        let names = entry.names.iter().map(|name| (self.names, name.as_str()));
        let texts = [
            (self.title, entry.title.as_str()),
            (self.summary, entry.summary.as_str()),
            (self.open, entry.open.as_str()),
        ];
        for (field, text) in texts.into_iter().chain(names) {
            let terms = lexicon.terms(&analysis::composed(text), family, Some(&mut written));
            add(&mut document, field, terms);
        }
        let closed = lexicon.terms(&analysis::composed(&entry.closed), family, None);
        add(&mut document, self.closed, closed);
        add(&mut document, self.written, laid::out(&written));
        let title = analysis::composed(&entry.title);
        add(&mut document, self.heads, laid::out(&heads(&title, family)));
        document
    }
}

fn part(field: Field, weight: f32, usual: u64) -> Part {
    Part {
        field,
        weight,
        usual,
    }
}

/// The term of a label.
pub(crate) fn label_term(label: &Label) -> String {
    format!("{}{BETWEEN}{}", label.key, label.value)
}

/// What the terms of all labels under a key begin with.
pub(crate) fn label_prefix(key: &str) -> String {
    format!("{key}{BETWEEN}")
}

/// The words of a title as they are looked up by how they begin.
pub(crate) fn heads(title: &str, family: Family) -> Vec<String> {
    analysis::words(title)
        .into_iter()
        .map(|word| analysis::fold(&analysis::lower(&title[word.range], family)))
        .filter(|word| !word.is_empty())
        .collect()
}

fn add(document: &mut TantivyDocument, field: Field, terms: String) {
    if !terms.is_empty() {
        document.add_text(field, terms);
    }
}
