//! Front matter as a tree in which everything knows its line, whether it was YAML or TOML.
use serde_saphyr::granit_parser::{ErrorKind, Event, Parser, ScalarStyle};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Deepest nesting of a value; nothing that is accepted nests deeper than six.
const MAX_DEPTH: usize = 12;

/// A value and its line.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The line it begins on, counted from 1.
    pub line: usize,
    /// What it is.
    pub value: Value,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A key without a value.
    Null,
    /// Text, a number, a date or a truth value, as it was written.
    Scalar {
        /// The characters.
        text: String,
        /// Whether it stood in quotes, so that it is text and nothing else.
        is_quoted: bool,
    },
    /// Values in order.
    List(Vec<Node>),
    /// Values by key.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The line of the key.
    pub line: usize,
    /// The value.
    pub value: Value,
}

/// A line and what is wrong there.
pub type Fault = (usize, String);

/// The mapping that a YAML text describes, and what is wrong with it; `first_line` is the number of
/// its first line. YAML cannot be read on after a fault, so then each key is read by itself.
pub fn yaml(text: &str, first_line: usize) -> (Vec<Entry>, Vec<Fault>) {
    let first = match mapping(text, first_line) {
        Ok(entries) => return (entries, Vec::new()),
        Err(fault) => fault,
    };
    let (mut entries, mut faults): (Vec<Entry>, Vec<Fault>) = (Vec::new(), Vec::new());
    for (line, part) in parts(text, first_line) {
        match mapping(&part, line) {
            Ok(found) => entries.extend(found),
            Err((at, message)) => {
                let last = line + part.lines().count().saturating_sub(1);
                let at = at.min(last);
                // Of its first fault the whole knows more, as of an anchor.
                faults.push(match first.0 == at {
                    true => first.clone(),
                    false => (at, message),
                });
            }
        }
    }
    // What is wrong only in the whole, as a key that is given twice.
    if faults.is_empty() {
        faults.push(first);
    }
    (entries, faults)
}

/// The text key by key, each with its line.
fn parts(text: &str, first_line: usize) -> Vec<(usize, String)> {
    let mut parts: Vec<(usize, String)> = Vec::new();
    for (line, number) in text.split_inclusive('\n').zip(first_line..) {
        // What continues a value is indented, or closes a bracket.
        let continues = line.starts_with([' ', '\t', '#', '-', ']', '}']) || line.trim().is_empty();
        match parts.last_mut() {
            Some((_, part)) if continues => part.push_str(line),
            _ => parts.push((number, line.to_owned())),
        }
    }
    parts
}

/// The mapping of a whole text, or its first fault.
fn mapping(text: &str, first_line: usize) -> Result<Vec<Entry>, Fault> {
    let mut reader = Yaml {
        parser: Parser::new_from_str(text),
        first_line,
    };
    loop {
        match reader.next()? {
            (Some(event), line) if opens_node(&event) => {
                return match reader.node(event, line, 0)?.value {
                    Value::Map(entries) => Ok(entries),
                    Value::Null => Ok(Vec::new()),
                    _ => Err((line, "expected `key: value` lines".to_owned())),
                };
            }
            (Some(_), _) => {}
            (None, _) => return Ok(Vec::new()),
        }
    }
}

struct Yaml<'a> {
    parser: Parser<'a, serde_saphyr::granit_parser::StrInput<'a>>,
    first_line: usize,
}

fn opens_node(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..) | Event::Alias(_)
    )
}

impl<'a> Yaml<'a> {
    fn next(&mut self) -> Result<(Option<Event<'a>>, usize), Fault> {
        match self.parser.next_event() {
            None => Ok((None, self.first_line)),
            Some(Ok((event, span))) => Ok((Some(event), self.line(span.start.line()))),
            Some(Err(error)) => {
                // The parser's own place counts from the first line of the front matter.
                let mut message = error.info();
                if *error.kind() == ErrorKind::MappingValueNotAllowed {
                    message.push_str("; a text with `: ` in it stands in quotes");
                }
                Err((
                    self.line(error.marker().line()),
                    format!("not YAML: {message}"),
                ))
            }
        }
    }

    fn line(&self, line: usize) -> usize {
        self.first_line + line.max(1) - 1
    }

    /// The next event that is part of the data.
    fn next_data(&mut self) -> Result<(Event<'a>, usize), Fault> {
        loop {
            let (event, line) = self.next()?;
            match event {
                None => return Err((line, "not YAML: it ends too early".to_owned())),
                Some(event @ (Event::SequenceEnd | Event::MappingEnd)) => {
                    return Ok((event, line));
                }
                Some(event) if opens_node(&event) => return Ok((event, line)),
                Some(_) => {}
            }
        }
    }

    fn node(&mut self, event: Event<'a>, line: usize, depth: usize) -> Result<Node, Fault> {
        if depth > MAX_DEPTH {
            return Err((line, format!("nested deeper than {MAX_DEPTH} levels")));
        }
        let value = match event {
            Event::Scalar(text, style, ..) => scalar(text.into_owned(), style),
            Event::SequenceStart(..) => self.list(depth)?,
            Event::MappingStart(..) => self.map(depth)?,
            _ => {
                let message = "`*names` of values are not supported; write the value again";
                return Err((line, message.to_owned()));
            }
        };
        Ok(Node { line, value })
    }

    fn list(&mut self, depth: usize) -> Result<Value, Fault> {
        let mut nodes = Vec::new();
        loop {
            match self.next_data()? {
                (Event::SequenceEnd, _) => return Ok(Value::List(nodes)),
                (event, line) => nodes.push(self.node(event, line, depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Value, Fault> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (event, line) = self.next_data()?;
            let key = match event {
                Event::MappingEnd => return Ok(Value::Map(entries)),
                Event::Scalar(text, ..) => text.into_owned(),
                _ => return Err((line, "a key must be a word".to_owned())),
            };
            if entries.iter().any(|entry| entry.key == key) {
                return Err((line, format!("`{key}` is given twice")));
            }
            let (event, value_line) = self.next_data()?;
            let value = self.node(event, value_line, depth + 1)?.value;
            entries.push(Entry { key, line, value });
        }
    }
}

fn scalar(text: String, style: ScalarStyle) -> Value {
    let is_plain = matches!(style, ScalarStyle::Plain);
    if is_plain && matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL") {
        return Value::Null;
    }
    Value::Scalar {
        text,
        is_quoted: !is_plain,
    }
}

/// The table that a TOML text describes, as far as it can be read, and every fault; `first_line` is
/// the number of its first line.
pub fn toml(text: &str, first_line: usize) -> (Vec<Entry>, Vec<Fault>) {
    let lines = Lines { text, first_line };
    let (table, errors) = DeTable::parse_recoverable(text);
    let fault = |error: &toml::de::Error| {
        let line = error.span().map_or(first_line, |span| lines.at(span.start));
        (line, format!("not TOML: {}", error.message()))
    };
    let mut faults: Vec<Fault> = errors.iter().map(fault).collect();
    // One line, one fault: the first says what is wrong, others follow from it.
    faults.sort_by_key(|(line, _)| *line);
    faults.dedup_by_key(|(line, _)| *line);
    // A value that could not be read is none.
    let mut entries = lines.table(table.get_ref());
    entries.retain(|entry| faults.iter().all(|(line, _)| *line != entry.line));
    (entries, faults)
}

/// The line of a key, as `paywall.limit`; 1 where there is none.
pub fn line_of(entries: &[Entry], key: &str) -> usize {
    let (first, rest) = key.split_once('.').unwrap_or((key, ""));
    match entries.iter().find(|entry| entry.key == first) {
        Some(Entry {
            value: Value::Map(inner),
            line,
            ..
        }) => line_of(inner, rest).max(*line),
        Some(entry) => entry.line,
        None => 1,
    }
}

struct Lines<'a> {
    text: &'a str,
    first_line: usize,
}

impl Lines<'_> {
    fn at(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        self.first_line + before.iter().filter(|byte| **byte == b'\n').count()
    }

    fn table(&self, table: &DeTable<'_>) -> Vec<Entry> {
        let entries = table.iter().map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            line: self.at(key.span().start),
            value: self.node(value).value,
        });
        let mut entries: Vec<Entry> = entries.collect();
        entries.sort_by_key(|entry| entry.line);
        entries
    }

    fn node(&self, value: &Spanned<DeValue<'_>>) -> Node {
        let plain = |text: &str| Value::Scalar {
            text: text.to_owned(),
            is_quoted: false,
        };
        let converted = match value.get_ref() {
            DeValue::String(text) => Value::Scalar {
                text: text.to_string(),
                is_quoted: true,
            },
            DeValue::Integer(number) => plain(number.as_str()),
            DeValue::Float(number) => plain(number.as_str()),
            DeValue::Boolean(flag) => plain(if *flag { "true" } else { "false" }),
            DeValue::Datetime(moment) => plain(&moment.to_string()),
            DeValue::Array(items) => {
                Value::List(items.iter().map(|item| self.node(item)).collect())
            }
            DeValue::Table(table) => Value::Map(self.table(table)),
        };
        Node {
            line: self.at(value.span().start),
            value: converted,
        }
    }
}
