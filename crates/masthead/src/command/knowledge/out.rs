//! Suggestions as JSON, and as a line that counts them.
use sense::{Anchor, Certainty, QuoteKind, Reading};
use serde_json::{Value, json};

/// The suggestions, with the anchor of each.
pub fn json(reading: &Reading) -> String {
    let things = reading.names.iter().map(|it| {
        json!({
            "name": it.name,
            "kind": it.kind.map_or("thing", |kind| kind.as_str()),
            "aliases": it.aliases,
            "certainty": match it.certainty {
                Certainty::Known => "known",
                Certainty::Ask => "ask",
                Certainty::New => "new",
            },
            "confidence": it.confidence,
            "rule": it.rule,
            "mentions": it.mentions.iter().map(|it| with(it, json!({}))).collect::<Vec<_>>(),
        })
    });
    let figures = reading.figures.iter().map(|it| {
        let figure = json!({
            "value": it.value, "value2": it.high, "unit": it.unit,
            "qualifier": it.qualifier, "period": it.period,
        });
        with(&it.anchor, figure)
    });
    let quotes = reading.quotes.iter().map(|it| {
        let kind = match it.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Partial => "partial",
            QuoteKind::Interview => "interview",
        };
        let speaker = it.speaker.map(|at| reading.names[at].name.as_str());
        with(&it.anchor, json!({ "speaker": speaker, "kind": kind }))
    });
    let moments = reading.moments.iter().map(|it| {
        let moment =
            json!({ "edtf": it.edtf, "kind": it.kind, "ordinal": it.ordinal, "plan": it.is_ahead });
        with(&it.anchor, moment)
    });
    let all = json!({
        "things": things.collect::<Vec<_>>(),
        "figures": figures.collect::<Vec<_>>(),
        "quotes": quotes.collect::<Vec<_>>(),
        "moments": moments.collect::<Vec<_>>(),
    });
    format!("{all:#}\n")
}

/// A suggestion with its anchor: the block, the exact words, and which occurrence.
fn with(anchor: &Anchor, mut suggestion: Value) -> Value {
    suggestion["block"] = json!(anchor.passage);
    suggestion["words"] = json!(anchor.words);
    suggestion["nth"] = json!(anchor.nth);
    suggestion
}

/// How much was found, in a line.
pub fn counts(reading: &Reading) -> String {
    let counted =
        |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    [
        counted(reading.names.len(), "name"),
        counted(reading.figures.len(), "figure"),
        counted(reading.quotes.len(), "quote"),
        counted(reading.moments.len(), "moment"),
    ]
    .join(", ")
}
