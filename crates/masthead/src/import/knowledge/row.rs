//! Reads what is said of one story: the key `knowledge` of its front matter, or its table in
//! `knowledge.toml`.
use super::fate;
use super::keys;
use super::said::{Corrects, Figure, Mention, Moment, Place, Quote, Row, Said, What, Who, Words};
use super::scalar::{date, number, whole, word};
use crate::ground::clock::Millis;
use crate::import::fields::{At, Fields};
use crate::import::keys::Key;
use crate::import::node::{Node, Value};
use crate::import::typography;
use crate::newsroom::knowledge::thing::Kind;
use crate::newsroom::knowledge::{moment, quote};

/// How the rows of a story are read.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// How texts are set.
    pub set: &'a typography::Setting,
    /// The moment of a date without a time.
    pub moment: &'a dyn Fn(&str) -> Result<Millis, String>,
    /// Whether what was decided is said too, as in `knowledge.toml`.
    pub has_fates: bool,
}

impl Reading<'_> {
    fn text(self, fields: &mut Fields<'_>, key: &'static str) -> String {
        let text = fields.text(key).map(|text| text.value).unwrap_or_default();
        typography::text(self.set, text)
    }

    fn keys(self, own: &[Key]) -> Vec<Key> {
        let fates: &[Key] = if self.has_fates { keys::FATE } else { &[] };
        let words = keys::WORDS.iter().chain(own).chain(fates);
        words.copied().collect()
    }
}

/// The lists of a story's knowledge; mistakes carry their lines.
pub fn rows(fields: &mut Fields<'_>, reading: Reading<'_>) -> Said {
    let mut rows = Vec::new();
    for (number, node) in fields.nodes("things").iter().enumerate() {
        rows.extend(thing(fields, (number, node), reading));
    }
    for (number, node) in fields.nodes("moments").iter().enumerate() {
        let of = |table: &mut Fields<'_>| moment(table, reading);
        rows.extend(row(
            fields,
            ("moments", number, node),
            keys::MOMENT,
            reading,
            of,
        ));
    }
    for (number, node) in fields.nodes("figures").iter().enumerate() {
        let of = |table: &mut Fields<'_>| figure(table, reading);
        rows.extend(row(
            fields,
            ("figures", number, node),
            keys::FIGURE,
            reading,
            of,
        ));
    }
    for (number, node) in fields.nodes("quotes").iter().enumerate() {
        let of = |table: &mut Fields<'_>| quote(table, reading);
        rows.extend(row(
            fields,
            ("quotes", number, node),
            keys::QUOTE,
            reading,
            of,
        ));
    }
    Said { rows }
}

/// One table of a list: its words, and what `of` reads of it.
fn row(
    fields: &mut Fields<'_>,
    (key, number, node): (&'static str, usize, &Node),
    own: &[Key],
    reading: Reading<'_>,
    of: impl FnOnce(&mut Fields<'_>) -> Option<What>,
) -> Option<Row> {
    let mut table = fields.table(key, number, node, &reading.keys(own))?;
    let words = words(&mut table);
    let what = of(&mut table);
    let fate = reading.has_fates.then(|| fate::read(&mut table, reading));
    Some(Row {
        words: words?,
        what: what?,
        fate: fate.flatten(),
    })
}

/// A name as it stands in the story, or a table that says which thing its words mean.
fn thing(
    fields: &mut Fields<'_>,
    (number, node): (usize, &Node),
    reading: Reading<'_>,
) -> Option<Row> {
    if let Value::Scalar { text, .. } = &node.value {
        let name = At {
            value: text.trim().to_owned(),
            line: node.line,
        };
        let words = Words {
            text: name.clone(),
            nth: 1,
        };
        let what = What::Mention(Mention {
            thing: Some(name),
            name: String::new(),
            guess: None,
        });
        return Some(Row {
            words,
            what,
            fate: None,
        });
    }
    let of = |table: &mut Fields<'_>| {
        let said = table.text("thing");
        // An export has names too of which nobody has said whose they are.
        let thing = match said {
            None if !reading.has_fates => Some(table.required("thing")?),
            said => said,
        };
        let name = table.text("name");
        let guess = match table.entry("guess") {
            None => None,
            Some(_) => word(table, "guess", Kind::ALL, Kind::word),
        };
        Some(What::Mention(Mention {
            thing,
            name: name.map(|name| name.value).unwrap_or_default(),
            guess,
        }))
    };
    row(fields, ("things", number, node), keys::MENTION, reading, of)
}

fn words(table: &mut Fields<'_>) -> Option<Words> {
    let text = table.required("words");
    let nth = whole(table, "nth", 1..=i64::MAX).unwrap_or(1);
    Some(Words {
        text: text?,
        nth: usize::try_from(nth).unwrap_or(1),
    })
}

fn moment(table: &mut Fields<'_>, reading: Reading<'_>) -> Option<What> {
    let title = table.required("title");
    let day = date(table, "date");
    if table.entry("date").is_none() {
        table.wrong(
            table.line,
            "date",
            "is missing; a date of EDTF, as 2022-02-04 or 2022-02",
        );
    }
    let kind = word(table, "kind", moment::Kind::ALL, moment::Kind::word);
    let number = whole(table, "number", 1..=1_000_000);
    let counted_by = who(table, "counted_by", ("counted_words", reading));
    if let (Some(_), None) = (number, &counted_by.name) {
        let line = table.entry("number").map_or(table.line, |entry| entry.line);
        table.wrong(line, "counted_by", "is missing; say who counts so");
    }
    let kind = kind.unwrap_or(moment::Kind::Other);
    Some(What::Moment(Box::new(Moment {
        with: table.texts("with"),
        about: table.texts("about"),
        place: table.text("place"),
        weight: whole(table, "weight", 0..=2).unwrap_or(0),
        series: table.text("series"),
        number,
        counted_by,
        is_plan: table.flag("plan").unwrap_or(kind == moment::Kind::Plan),
        is_default: table.flag("own").unwrap_or(false),
        retells: place(table, "retells"),
        kind,
        title: typography::text(reading.set, title?.value),
        date: day?,
    })))
}

fn figure(table: &mut Fields<'_>, reading: Reading<'_>) -> Option<What> {
    let value = number(table, "value");
    if table.entry("value").is_none() {
        table.wrong(
            table.line,
            "value",
            "is missing; a figure has a number, as 130.43 billion",
        );
    }
    let high = number(table, "high");
    if let (Some(value), Some(high)) = (&value, &high)
        && high < value
    {
        let line = table.entry("high").map_or(table.line, |entry| entry.line);
        table.wrong(line, "high", "is below `value`");
    }
    Some(What::Figure(Box::new(Figure {
        high,
        unit: reading.text(table, "unit"),
        currency: currency(table),
        qualifier: reading.text(table, "qualifier"),
        measure: table.text("measure"),
        period: date(table, "period").unwrap_or_default(),
        as_of: date(table, "as_of").unwrap_or_default(),
        source: who(table, "source", ("source_words", reading)),
        source_url: address(table),
        about: table.texts("about"),
        corrects: corrects(table, reading),
        value: value?,
    })))
}

fn currency(table: &mut Fields<'_>) -> String {
    let Some(code) = table.text("currency") else {
        return String::new();
    };
    let is_code = code.value.len() == 3 && code.value.bytes().all(|b| b.is_ascii_uppercase());
    if !is_code {
        let message = format!("`{}` is no code of ISO 4217, as USD", code.value);
        table.wrong(code.line, "currency", message);
    }
    code.value
}

fn address(table: &mut Fields<'_>) -> String {
    let Some(url) = table.text("source_url") else {
        return String::new();
    };
    if !["https://", "http://"]
        .iter()
        .any(|scheme| url.value.starts_with(scheme))
    {
        table.wrong(
            url.line,
            "source_url",
            "is no address that begins with https:// or http://",
        );
    }
    url.value
}

/// The value that stood there before, with the words that are no longer in the story.
fn corrects(table: &mut Fields<'_>, reading: Reading<'_>) -> Option<Corrects> {
    let entry = table.entry("corrects")?;
    let node = Node {
        line: entry.line,
        value: entry.value.clone(),
    };
    let mut former = table.table("corrects", 0, &node, keys::CORRECTS)?;
    let words = former.required("words");
    let value = number(&mut former, "value");
    if former.entry("value").is_none() {
        former.wrong(former.line, "value", "is missing; the value that was wrong");
    }
    let day = former.required("date");
    let reason = former.required("reason");
    let at = day.and_then(|day| match (reading.moment)(&day.value) {
        Ok(at) => Some(at),
        Err(message) => {
            former.wrong(day.line, "date", message);
            None
        }
    });
    Some(Corrects {
        words: words?,
        value: value?,
        at: at?,
        reason: typography::text(reading.set, reason?.value),
    })
}

fn quote(table: &mut Fields<'_>, reading: Reading<'_>) -> Option<What> {
    let kind = match table.entry("kind") {
        None => Some(quote::Kind::Direct),
        Some(_) => word(table, "kind", quote::Kind::ALL, quote::Kind::word),
    };
    Some(What::Quote(Box::new(Quote {
        speaker: who(table, "speaker", ("speaker_words", reading)),
        occasion: reading.text(table, "occasion"),
        moment: place(table, "moment"),
        language: table
            .text("language")
            .map(|tag| tag.value)
            .unwrap_or_default(),
        kind: kind?,
    })))
}

fn who(
    table: &mut Fields<'_>,
    key: &'static str,
    (words, reading): (&'static str, Reading<'_>),
) -> Who {
    Who {
        name: table.text(key),
        words: reading.text(table, words),
    }
}

/// The words of a row, alone or with the story in which they are and which place is meant.
pub fn place(table: &mut Fields<'_>, key: &'static str) -> Option<Place> {
    let entry = table.entry(key)?;
    let node = Node {
        line: entry.line,
        value: entry.value.clone(),
    };
    if matches!(node.value, Value::Scalar { .. }) {
        let text = table.text(key)?;
        let words = Words { text, nth: 1 };
        return Some(Place { story: None, words });
    }
    let known: Vec<Key> = keys::WORDS.iter().chain(keys::PLACE).copied().collect();
    let mut within = table.table(key, 0, &node, &known)?;
    let story = within.text("story");
    words(&mut within).map(|words| Place { story, words })
}
