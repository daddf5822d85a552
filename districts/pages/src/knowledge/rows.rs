//! What is known, as rows for other programs: CSV and JSON, each row with its words, its source, and the
//! story and revision in which it stands.
use std::sync::Arc;

use serde::Serialize;

use super::view;
use ground::app::App;
use ground::clock::Millis;
use ground::csv;
use ground::error::Result;
use ground::i18n;
use newsroom::knowledge::shown::{Figure, InStory, Label, Moment, Quote};
use newsroom::publication::Publication;
use web::Rendered;
use web::canonical::address;

/// The names of the columns.
const HEAD: [&str; 25] = [
    "kind",
    "id",
    "date",
    "what",
    "value",
    "value_high",
    "unit",
    "qualifier",
    "measure",
    "about",
    "as_of",
    "source",
    "source_url",
    "said_by",
    "occasion",
    "ordinal",
    "counted_by",
    "words",
    "language",
    "story",
    "address",
    "published_at",
    "revision",
    "confirmed_at",
    "state",
];

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
struct Row {
    kind: &'static str,
    id: String,
    /// EDTF, as it is kept.
    date: String,
    what: String,
    /// A decimal number in digits, which no program rounds.
    value: String,
    value_high: String,
    unit: String,
    qualifier: String,
    measure: String,
    about: Vec<String>,
    as_of: String,
    source: String,
    source_url: String,
    said_by: String,
    occasion: String,
    ordinal: String,
    counted_by: String,
    words: String,
    language: String,
    story: String,
    address: String,
    published_at: String,
    revision: String,
    confirmed_at: String,
    state: &'static str,
}

/// The formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RFC 4180.
    Csv,
    /// A list of objects.
    Json,
}

impl Format {
    /// The format that the last part of a path names.
    pub fn of(path: &str) -> Option<Self> {
        match path.rsplit('/').next()? {
            "data.csv" => Some(Self::Csv),
            "data.json" => Some(Self::Json),
            _ => None,
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// The addresses of the rows of a page: CSV, then JSON.
pub fn urls(path: &str) -> (String, String) {
    (format!("{path}/data.csv"), format!("{path}/data.json"))
}

/// What a page shows, in its order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Content<'a> {
    /// Moments.
    pub moments: &'a [Moment],
    /// Plans.
    pub plans: &'a [Moment],
    /// Figures.
    pub figures: &'a [Figure],
    /// Quotations.
    pub quotes: &'a [Quote],
}

/// The rows of a page at `path`, written.
///
/// # Errors
/// When a row has no JSON form.
pub fn rendered(
    app: &App,
    publication: &Publication,
    (title, path): (&str, &str),
    content: Content<'_>,
    format: Format,
) -> Result<Arc<Rendered>> {
    let writer = Writer { app, publication };
    let moments = content.moments.iter().chain(content.plans);
    let mut rows: Vec<Row> = moments.map(|one| writer.moment(one)).collect();
    rows.extend(content.figures.iter().map(|one| writer.figure(one)));
    rows.extend(content.quotes.iter().map(|one| writer.quote(one)));
    app.metrics.renders.inc();
    let body = match format {
        Format::Csv => table(&rows).into_bytes(),
        Format::Json => serde_json::to_vec(&serde_json::json!({
            "title": title,
            "url": address(app, path),
            "publisher": publication.settings.name,
            "rows": rows,
        }))?,
    };
    Ok(Arc::new(Rendered::new(format.content_type(), body)))
}

struct Writer<'a> {
    app: &'a App,
    publication: &'a Publication,
}

impl Writer<'_> {
    /// A row with the story in which it stands.
    fn row(&self, (kind, id): (&'static str, i64), story: &InStory, confirmed: Millis) -> Row {
        let iso = |at| i18n::iso(&self.publication.zone, at);
        Row {
            kind,
            id: id.to_string(),
            language: story.language.clone(),
            story: story.headline.clone(),
            address: sentence(self.app, &story.url),
            published_at: iso(story.published_at),
            revision: story.revision.to_string(),
            confirmed_at: iso(confirmed),
            state: "current",
            ..Row::default()
        }
    }

    fn moment(&self, moment: &Moment) -> Row {
        let named = |labels: &[Label]| -> Vec<String> {
            labels.iter().map(|label| label.name.clone()).collect()
        };
        Row {
            date: moment.edtf.clone(),
            what: moment.title.clone(),
            about: [named(&moment.took_part), named(&moment.about)].concat(),
            ordinal: moment
                .ordinal
                .map_or_else(String::new, |nth| nth.to_string()),
            counted_by: moment.ordinal_said_by.clone(),
            words: moment.words.clone(),
            state: if moment.is_plan { "planned" } else { "current" },
            ..self.row(
                (moment.kind.word(), moment.id),
                &moment.story,
                moment.confirmed_at,
            )
        }
    }

    fn figure(&self, figure: &Figure) -> Row {
        let measure = figure.measure.as_ref().map(|measure| measure.name.clone());
        let high = figure.value_high.as_ref();
        Row {
            date: figure.period.clone(),
            value: figure.value.to_string(),
            value_high: high.map_or_else(String::new, ToString::to_string),
            unit: view::unit(figure).to_owned(),
            qualifier: figure.qualifier.clone(),
            measure: measure.unwrap_or_default(),
            about: figure
                .about
                .iter()
                .map(|label| label.name.clone())
                .collect(),
            as_of: figure.as_of.clone(),
            source: view::source(figure),
            source_url: figure.source_url.clone(),
            words: figure.words.clone().unwrap_or_default(),
            occasion: figure.fate.withdrawn_reason.clone(),
            state: match figure.fate.is_current() {
                true => "current",
                false => "withdrawn",
            },
            ..self.row(("figure", figure.id), &figure.story, figure.confirmed_at)
        }
    }

    fn quote(&self, quote: &Quote) -> Row {
        let speaker = quote.speaker.as_ref().map(|speaker| speaker.name.clone());
        Row {
            said_by: speaker.unwrap_or_else(|| quote.speaker_text.clone()),
            occasion: quote.occasion.clone(),
            words: quote.words.clone(),
            language: quote.language.clone(),
            ..self.row(("quote", quote.id), &quote.story, quote.confirmed_at)
        }
    }
}

impl Row {
    /// The fields in the order of the columns.
    fn fields(&self) -> [String; HEAD.len()] {
        [
            self.kind.to_owned(),
            self.id.clone(),
            self.date.clone(),
            self.what.clone(),
            self.value.clone(),
            self.value_high.clone(),
            self.unit.clone(),
            self.qualifier.clone(),
            self.measure.clone(),
            self.about.join("; "),
            self.as_of.clone(),
            self.source.clone(),
            self.source_url.clone(),
            self.said_by.clone(),
            self.occasion.clone(),
            self.ordinal.clone(),
            self.counted_by.clone(),
            self.words.clone(),
            self.language.clone(),
            self.story.clone(),
            self.address.clone(),
            self.published_at.clone(),
            self.revision.clone(),
            self.confirmed_at.clone(),
            self.state.to_owned(),
        ]
    }
}

/// A table with a line of names (RFC 4180).
fn table(rows: &[Row]) -> String {
    let lines = rows
        .iter()
        .map(|row| row.fields().map(|field| as_text(&field)));
    let lines = lines.map(csv::line);
    std::iter::once(csv::line(HEAD)).chain(lines).collect()
}

/// A field as a spreadsheet reads it: what begins like a formula is made text by an apostrophe. A
/// negative number is none.
fn as_text(field: &str) -> String {
    let is_number = field.strip_prefix('-').is_some_and(|rest| {
        rest.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    let is_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%']);
    match is_formula && !is_number {
        true => format!("'{field}"),
        false => field.to_owned(),
    }
}

/// The whole address of a passage, whose path is encoded and whose fragment is an id.
pub(super) fn sentence(app: &App, url: &str) -> String {
    match url.split_once('#') {
        Some((path, block)) => format!("{}#{block}", address(app, path)),
        None => address(app, url),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_compute_stays_text() {
        for (field, written) in [
            ("=1+1", "'=1+1"),
            ("+49", "'+49"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2+3", "'-2+3"),
            ("-", "-"),
            ("-8.4", "-8.4"),
            ("\t=1", "'\t=1"),
            ("=A1,\"B\"", "\"'=A1,\"\"B\"\"\""),
            ("130430000000", "130430000000"),
            ("Plain words", "Plain words"),
            ("two\nlines", "\"two\nlines\""),
        ] {
            assert_eq!(
                csv::line([as_text(field)]),
                format!("{written}\r\n"),
                "{field:?}"
            );
        }
    }

    #[test]
    fn every_row_has_a_field_for_every_column() {
        let row = Row {
            kind: "figure",
            value: "130430000000".to_owned(),
            ..Row::default()
        };
        let table = table(&[row]);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[0].split(',').count(), HEAD.len());
        assert_eq!(lines[1].split(',').count(), HEAD.len());
        assert!(lines[1].starts_with("figure,,,,130430000000,"), "{table}");
    }

    #[test]
    fn the_last_part_of_an_address_names_the_format() {
        assert_eq!(Format::of("/story/a/data.csv"), Some(Format::Csv));
        assert_eq!(Format::of("/between/a/b/data.json"), Some(Format::Json));
        assert_eq!(Format::of("/story/a"), None);
    }
}
