//! Quotations and moments as suggestions.
use sense::{Certainty, Kind};

use super::offer::{Choice, Item, Making};
use super::with;
use newsroom::strip::{Sort, moment_kind};

/// What stands before the id of a known thing, and before a name, in the value of a choice.
pub const THING: &str = "t:";
/// Before a name.
pub const NAME: &str = "n:";

pub(super) fn quotes(making: &Making<'_>) -> Vec<Item> {
    let speakers = speakers(making, "know-speaker-nobody");
    let quotes = making.read.reading.quotes.iter().enumerate();
    let item = |(place, quote): (usize, &sense::Quote)| Item {
        speaker: quote
            .speaker
            .map_or_else(String::new, |at| value(making, at)),
        speaks: "speaker",
        speakers: speakers.clone(),
        ..making.item((Sort::Quote, place), &quote.anchor)
    };
    quotes.map(item).collect()
}

pub(super) fn moments(making: &Making<'_>) -> Vec<Item> {
    let counters = speakers(making, "know-counter-nobody");
    let moments = making.read.reading.moments.iter().enumerate();
    let item = |(place, moment): (usize, &sense::Moment)| {
        let mut item = making.item((Sort::Moment, place), &moment.anchor);
        let kind = moment_kind(moment);
        let word = making.desk.word(&format!("know-moment-{}", kind.word()));
        item.detail = match moment.ordinal {
            Some(ordinal) => {
                let said = with(making.desk, "know-ordinal", "ordinal", ordinal.to_string());
                format!("{} · {word} · {said}", moment.edtf)
            }
            None => format!("{} · {word}", moment.edtf),
        };
        if moment.ordinal.is_some() {
            item.speaks = "counter";
            item.speakers.clone_from(&counters);
            item.measures_what = "series";
        }
        item
    };
    moments.map(item).collect()
}

/// Those of the story who may speak or count, behind nobody.
fn speakers(making: &Making<'_>, nobody: &str) -> Vec<Choice> {
    let names = making.read.reading.names.iter().enumerate();
    let speaks = |kind: Option<Kind>| {
        matches!(
            kind,
            None | Some(Kind::Person | Kind::Organisation | Kind::State)
        )
    };
    let speaking = names.filter(|(_, name)| speaks(name.kind));
    let choices = speaking.map(|(at, name)| Choice {
        value: value(making, at),
        name: name.name.clone(),
    });
    let nobody = Choice {
        value: String::new(),
        name: making.desk.word(nobody),
    };
    std::iter::once(nobody).chain(choices).collect()
}

/// A name of the story as the value of a choice.
fn value(making: &Making<'_>, at: usize) -> String {
    let Some(name) = making.read.reading.names.get(at) else {
        return String::new();
    };
    match (name.certainty, name.ids.as_slice()) {
        (Certainty::Known, [id, ..]) => format!("{THING}{}", id.cast_signed()),
        _ => format!("{NAME}{}", name.name),
    }
}
