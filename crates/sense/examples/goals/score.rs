//! The measures: what was found of what is expected, and how much of what was said is right.

use std::collections::{BTreeMap, BTreeSet};

use sense::{Certainty, Entry, Kind, Known, Passage, QuoteKind, Reading, Text, read};
use serde_json::Value;

/// How many names of a text an editor is shown.
const TOP: usize = 8;

/// Counts by name.
#[derive(Default)]
pub(crate) struct Tally {
    counts: BTreeMap<&'static str, u32>,
    pub misses: Vec<String>,
}

/// Bytes of a passage.
type Span = (String, usize, usize);

impl Tally {
    fn add(&mut self, name: &'static str, count: bool) {
        *self.counts.entry(name).or_default() += u32::from(count);
    }

    fn get(&self, name: &str) -> u32 {
        self.counts.get(name).copied().unwrap_or(0)
    }

    /// Prints a line for each goal; says whether all are reached.
    pub(crate) fn print(&self) -> bool {
        let goals = [
            ("figures found", "figures.found", "figures.want", 0.95),
            ("figures right", "figures.right", "figures.said", 0.92),
            ("values right", "values", "figures.found", 0.97),
            ("dates exact", "dates", "moments.want", 0.85),
            ("quotes found", "quotes.found", "quotes.want", 0.95),
            ("quotes right", "quotes.right", "quotes.said", 0.95),
            ("offered speakers right", "speakers", "speakers.said", 0.95),
            ("known names found again", "known.found", "known.want", 0.95),
            ("known names right", "known.right", "known.said", 0.97),
            ("new names real", "names.right", "names.said", 0.95),
            ("kind of the top eight", "top.kind", "top.right", 0.80),
        ];
        let mut is_reached = true;
        for (title, of, all, goal) in goals {
            let (of, all) = (self.get(of), self.get(all));
            let share = f64::from(of) / f64::from(all.max(1));
            is_reached &= share >= goal;
            println!(
                "{title:24} {of:4} of {all:4}  {share:.2}  (goal {goal:.2}){}",
                if share >= goal { "" } else { "  SHORT" }
            );
        }
        for (title, name) in [
            ("days invented", "days.invented"),
            ("traps broken", "traps"),
            ("words not in the text", "words"),
        ] {
            let count = self.get(name);
            is_reached &= count == 0;
            println!(
                "{title:24} {count:4}          (goal 0){}",
                if count == 0 { "" } else { "  SHORT" }
            );
        }
        println!(
            "\nnames found {} of {}; moments found {} of {}, said {}, right {}; ordinals {} of {}; units {}; periods {} of {}",
            self.get("names.found"),
            self.get("names.want"),
            self.get("moments.found"),
            self.get("moments.want"),
            self.get("moments.said"),
            self.get("moments.right"),
            self.get("ordinals"),
            self.get("ordinals.want"),
            self.get("units"),
            self.get("periods"),
            self.get("periods.want")
        );
        is_reached
    }

    fn miss(&mut self, case: &Value, what: &str) {
        self.misses.push(format!("{} {what}", text(&case["id"])));
    }
}

/// Reads a case and counts.
pub(crate) fn score(case: &Value, all: &[Value], tally: &mut Tally) {
    let subject = subject(case);
    let reading = read(&subject, &Known::nothing());
    names(case, &reading, tally);
    known(case, &read(&subject, &known_of(all)), tally);
    spans(case, &reading, tally);
    traps(case, &reading, tally);
}

fn subject(case: &Value) -> Text {
    let passage = |block: &Value| Passage {
        id: text(&block["id"]).to_owned(),
        text: text(&block["text"]).to_owned(),
    };
    Text {
        title: text(&case["title"]).to_owned(),
        passages: list(&case["blocks"]).iter().map(passage).collect(),
        language: text(&case["lang"]).to_owned(),
        day: sense::day(text(&case["published"])).unwrap(),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// All names of the cases, as an archive has them. Parts of a name and inflected ones are asked for.
fn known_of(all: &[Value]) -> Known {
    let things = all.iter().flat_map(|case| list(&case["things"]));
    let mut ids = BTreeMap::new();
    let entries = things.map(|thing| {
        let name = text(&thing["name"]);
        let next = ids.len() as u64;
        let id = *ids.entry(name.to_owned()).or_insert(next);
        Entry {
            id,
            name: name.to_owned(),
            kind: kind(text(&thing["kind"])),
        }
    });
    Known::new(entries.collect())
}

fn kind(word: &str) -> Option<Kind> {
    [
        Kind::Person,
        Kind::State,
        Kind::Organisation,
        Kind::Place,
        Kind::Event,
        Kind::Work,
    ]
    .into_iter()
    .find(|kind| kind.as_str() == word)
}

/// All names that things of a case have, each with the thing.
fn expected(case: &Value) -> BTreeMap<&str, &Value> {
    let things = list(&case["things"]).iter();
    things
        .flat_map(|thing| {
            std::iter::once(&thing["name"])
                .chain(list(&thing["aliases"]))
                .map(move |name| (text(name), thing))
        })
        .collect()
}

fn names(case: &Value, reading: &Reading, tally: &mut Tally) {
    let expected = expected(case);
    let mut got = BTreeSet::new();
    for (place, name) in reading.names.iter().enumerate() {
        let thing = std::iter::once(&name.name)
            .chain(&name.aliases)
            .find_map(|it| expected.get(it.as_str()));
        tally.add("names.said", true);
        tally.add("names.right", thing.is_some());
        let Some(thing) = thing else {
            tally.miss(
                case,
                &format!("no thing: {} ({:?}, {})", name.name, name.kind, name.rule),
            );
            continue;
        };
        got.insert(text(&thing["name"]));
        let is_kind = name.kind.map(Kind::as_str) == thing["kind"].as_str();
        if !is_kind {
            tally.miss(
                case,
                &format!("kind: {} is no {:?} ({})", name.name, name.kind, name.rule),
            );
        }
        tally.add("top.right", place < TOP);
        tally.add("top.kind", place < TOP && is_kind);
    }
    for thing in list(&case["things"])
        .iter()
        .filter(|it| it["implied"] != true)
    {
        let name = text(&thing["name"]);
        tally.add("names.want", true);
        tally.add("names.found", got.contains(name));
        if !got.contains(name) {
            tally.miss(case, &format!("thing not found: {name}"));
        }
    }
}

fn known(case: &Value, reading: &Reading, tally: &mut Tally) {
    let expected = expected(case);
    let known = reading
        .names
        .iter()
        .filter(|it| it.certainty == Certainty::Known);
    let mut got = BTreeSet::new();
    for name in known {
        let thing = expected.get(name.name.as_str());
        tally.add("known.said", true);
        tally.add("known.right", thing.is_some());
        match thing {
            Some(thing) => {
                got.insert(text(&thing["name"]));
            }
            None => tally.miss(case, &format!("known, but not meant: {}", name.name)),
        }
    }
    for thing in list(&case["things"])
        .iter()
        .filter(|it| it["implied"] != true)
    {
        let is_found = got.contains(text(&thing["name"]));
        tally.add("known.want", true);
        tally.add("known.found", is_found);
        if !is_found {
            tally.miss(
                case,
                &format!("known, but not found: {}", text(&thing["name"])),
            );
        }
    }
}

/// A suggestion as the measures see it.
struct Said<'a> {
    passage: &'a str,
    words: &'a str,
    value: Option<f64>,
    unit: Option<&'a str>,
    date: Option<&'a str>,
    speaker: Option<&'a str>,
    ordinal: Option<u32>,
}

fn spans(case: &Value, reading: &Reading, tally: &mut Tally) {
    let figures = reading.figures.iter().map(|it| Said {
        passage: &it.anchor.passage,
        words: &it.anchor.words,
        value: Some(it.value),
        unit: it.unit.as_deref(),
        date: it.period.as_deref(),
        speaker: None,
        ordinal: None,
    });
    compare(case, "figures", &figures.collect::<Vec<_>>(), tally);
    let quotes = reading.quotes.iter().map(|it| Said {
        passage: &it.anchor.passage,
        words: &it.anchor.words,
        value: None,
        unit: None,
        date: None,
        speaker: it
            .speaker
            .filter(|_| it.kind != QuoteKind::Interview)
            .map(|at| reading.names[at].name.as_str()),
        ordinal: None,
    });
    compare(case, "quotes", &quotes.collect::<Vec<_>>(), tally);
    let moments = reading.moments.iter().map(|it| Said {
        passage: &it.anchor.passage,
        words: &it.anchor.words,
        value: None,
        unit: None,
        date: Some(&it.edtf),
        speaker: None,
        ordinal: it.ordinal,
    });
    compare(case, "moments", &moments.collect::<Vec<_>>(), tally);
}

/// The first place of words in their passage, as the cases mean it.
fn span(case: &Value, passage: &str, words: &str) -> Option<Span> {
    let blocks = list(&case["blocks"]);
    let block = blocks.iter().find(|block| text(&block["id"]) == passage);
    let all = if passage == "t" {
        text(&case["title"])
    } else {
        text(&block?["text"])
    };
    all.find(words)
        .map(|at| (passage.to_owned(), at, at + words.len()))
}

fn hits(one: Option<&Span>, other: Option<&Span>) -> bool {
    one.zip(other)
        .is_some_and(|(one, other)| one.0 == other.0 && one.1 < other.2 && other.1 < one.2)
}

fn compare(case: &Value, what: &'static str, said: &[Said], tally: &mut Tally) {
    let names: [&'static str; 4] = match what {
        "figures" => [
            "figures.said",
            "figures.right",
            "figures.want",
            "figures.found",
        ],
        "quotes" => ["quotes.said", "quotes.right", "quotes.want", "quotes.found"],
        _ => [
            "moments.said",
            "moments.right",
            "moments.want",
            "moments.found",
        ],
    };
    let gold: Vec<(Option<Span>, &Value)> = list(&case[what])
        .iter()
        .map(|it| (span(case, text(&it["block"]), text(&it["words"])), it))
        .collect();
    let spans: Vec<Option<Span>> = said
        .iter()
        .map(|it| span(case, it.passage, it.words))
        .collect();
    for (place, it) in said.iter().enumerate() {
        let is_right = gold
            .iter()
            .any(|(gold, _)| hits(spans[place].as_ref(), gold.as_ref()));
        tally.add(names[0], true);
        tally.add(names[1], is_right);
        tally.add("words", spans[place].is_none());
        if !is_right {
            tally.miss(
                case,
                &format!("{what}: not expected: {} {:?}", it.words, it.date),
            );
        }
    }
    for (place, want) in gold.iter().filter(|(_, want)| want["unmarked"] != true) {
        let matching: Vec<&Said> = said
            .iter()
            .zip(&spans)
            .filter(|(_, span)| hits(span.as_ref(), place.as_ref()))
            .map(|(said, _)| said)
            .collect();
        tally.add(names[2], true);
        tally.add(names[3], !matching.is_empty());
        if matching.is_empty() {
            tally.miss(
                case,
                &format!(
                    "{what}: not found: {} ({})",
                    text(&want["words"]),
                    text(&want["edtf"])
                ),
            );
        }
        match what {
            "figures" => of_figure(case, want, &matching, tally),
            "quotes" => of_quote(case, want, &matching, tally),
            _ => of_moment(case, want, &matching, tally),
        }
    }
}

fn of_figure(case: &Value, want: &Value, matching: &[&Said], tally: &mut Tally) {
    let value = want["value"].as_f64().unwrap_or(0.0);
    let is_value = matching.iter().any(|it| {
        it.value
            .is_some_and(|it| (it.abs() - value.abs()).abs() <= 1e-6 * value.abs().max(1.0))
    });
    tally.add("values", is_value);
    tally.add(
        "units",
        matching.iter().any(|it| it.unit == want["unit"].as_str()),
    );
    if !is_value && !matching.is_empty() {
        tally.miss(
            case,
            &format!("value of {}: {:?}", text(&want["words"]), matching[0].value),
        );
    }
    if let Some(period) = want["period"].as_str() {
        tally.add("periods.want", true);
        tally.add("periods", matching.iter().any(|it| it.date == Some(period)));
    }
}

fn of_quote(case: &Value, want: &Value, matching: &[&Said], tally: &mut Tally) {
    let offered = matching.iter().find_map(|it| it.speaker);
    let is_right = matching
        .iter()
        .any(|it| it.speaker.is_some() && it.speaker == want["speaker"].as_str());
    tally.add("speakers.said", offered.is_some());
    tally.add("speakers", is_right);
    if offered.is_some() && !is_right {
        tally.miss(
            case,
            &format!("speaker of {}: {:?}", text(&want["words"]), offered),
        );
    } else if offered.is_none() {
        tally.miss(case, &format!("(no speaker of {})", text(&want["words"])));
    }
}

fn of_moment(case: &Value, want: &Value, matching: &[&Said], tally: &mut Tally) {
    let plain = |date: &str| date.replace('~', "");
    let date = plain(text(&want["edtf"]));
    let is_exact = matching
        .iter()
        .any(|it| it.date.map(plain).as_deref() == Some(date.as_str()));
    tally.add("dates", is_exact);
    // A day without doubt where the words do not say that day.
    let is_day = |it: &str| it.len() == 10 && !it.contains(['~', '/', 'X']);
    let is_other = |it: &Said| {
        it.date
            .is_some_and(|it| is_day(it) && !date.starts_with(it))
    };
    let invented = !is_exact && !matching.is_empty() && matching.iter().all(|it| is_other(it));
    tally.add("days.invented", invented);
    if !is_exact && !matching.is_empty() {
        let dates: Vec<_> = matching.iter().filter_map(|it| it.date).collect();
        tally.miss(
            case,
            &format!("date of {}: {date}, not {dates:?}", text(&want["words"])),
        );
    }
    if let Some(ordinal) = want["ordinal"].as_u64() {
        tally.add("ordinals.want", true);
        tally.add(
            "ordinals",
            matching
                .iter()
                .any(|it| it.ordinal.map(u64::from) == Some(ordinal)),
        );
    }
}

fn traps(case: &Value, reading: &Reading, tally: &mut Tally) {
    for trap in list(&case["nots"])
        .iter()
        .filter(|it| it["display"] != true)
    {
        let words = text(&trap["words"]);
        let is_span = |it: &sense::Anchor| it.words.trim() == words;
        let is_broken = reading.figures.iter().any(|it| is_span(&it.anchor))
            || reading.moments.iter().any(|it| is_span(&it.anchor))
            || reading.names.iter().any(|it| it.name == words);
        tally.add("traps", is_broken);
        if is_broken {
            tally.miss(case, &format!("TRAP: {words}"));
        }
    }
}
