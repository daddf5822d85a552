//! Names as suggestions: known ones that cost nothing, those of which somebody has to be asked, and
//! strangers.
use sense::{Certainty, Name};

use super::offer::{Choice, Gain, Item, Making, kinds};
use super::with;
use crate::Desk;
use crate::knowledge::things::url as thing_url;
use ground::error::Result;
use newsroom::knowledge::record::{self, Record};
use newsroom::knowledge::shown;
use newsroom::knowledge::thing::{self, Thing};
use newsroom::strip::Sort;

/// The value of a choice that makes a new thing.
pub const NEW: &str = "new";
/// Places in which a name is shown.
const SHOWN: usize = 3;

pub(super) async fn items(making: &Making<'_>) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    for (place, name) in making.read.reading.names.iter().enumerate() {
        let records = records(making, name);
        let kind = name.kind.map_or("", sense::Kind::as_str);
        let is_declined = || {
            making
                .declined
                .contains(&(name.name.clone(), kind.to_owned()))
        };
        if records.is_empty() && (name.mentions.is_empty() || is_declined()) {
            continue;
        }
        items.push(item(making, (place, name), &records).await?);
    }
    Ok(items)
}

/// The records of a name: of one of its things, or of the same words.
fn records<'a>(making: &'a Making<'_>, name: &Name) -> Vec<&'a Record> {
    let is_name = |text: &str| text == name.name || name.aliases.iter().any(|one| one == text);
    let is_its = |one: &&Record| {
        let mention = making.mentions.get(&one.id);
        one.sort == record::Sort::Mention
            && mention.is_some_and(|mention| match mention.thing {
                Some(thing) if !name.ids.is_empty() => name.ids.contains(&thing.cast_unsigned()),
                _ => is_name(&mention.name) || is_name(&one.anchor.words),
            })
    };
    making.records.iter().filter(is_its).collect()
}

async fn item(
    making: &Making<'_>,
    (place, name): (usize, &Name),
    records: &[&Record],
) -> Result<Item> {
    let desk = making.desk;
    let things = things(desk, &name.ids).await?;
    let decided = records.first().and_then(|one| making.mentions.get(&one.id));
    let chosen = decided.and_then(|mention| mention.thing);
    let chosen = chosen.or(match (name.certainty, things.as_slice()) {
        (Certainty::Known, [one, ..]) | (_, [one]) => Some(one.id),
        _ => None,
    });
    let asks = name.certainty == Certainty::Ask && things.len() > 1 && records.is_empty();
    let misspelt = making
        .read
        .misspelt
        .get(&place)
        .filter(|_| chosen.is_none());
    let mut choices = choices(desk, &things, asks);
    if let Some(known) = misspelt {
        choices = vec![new_one(desk), choice(known.thing, known.name.clone())];
    }
    let kind = name
        .kind
        .map_or(thing::Kind::Person.word(), sense::Kind::as_str);
    let is_stranger = chosen.is_none();
    let anchors = name.mentions.iter().take(SHOWN);
    let label = name
        .mentions
        .first()
        .map_or(&name.name, |first| &first.words);
    let is_plain = things.len() == 1 && making.read.names.is_plain(&name.name);
    Ok(Item {
        key: format!("n|{}", name.name),
        sort: Sort::Name,
        label: name.name.clone(),
        detail: detail(desk, name, &things),
        known: name.certainty == Certainty::Known && is_plain,
        asks,
        kind: kind.to_owned(),
        kinds: if is_stranger { kinds(desk) } else { Vec::new() },
        chosen: chosen.map_or_else(String::new, |id| id.to_string()),
        choices,
        words: label.clone(),
        anchors: anchors.map(|anchor| making.view(anchor)).collect(),
        gains: gains(desk, &things),
        warnings: misspelt
            .map(|known| spelling(desk, known))
            .into_iter()
            .collect(),
        place,
        ..Item::default()
    }
    .with_records(records))
}

/// The things that a name may mean.
async fn things(desk: &Desk, ids: &[u64]) -> Result<Vec<Thing>> {
    let mut things: Vec<Thing> = Vec::new();
    for id in ids {
        let found = thing::root_of(&desk.app.db, id.cast_signed()).await?;
        things.extend(found.filter(|one| things.iter().all(|other| other.id != one.id)));
    }
    Ok(things)
}

fn choice(id: i64, name: String) -> Choice {
    Choice {
        value: id.to_string(),
        name,
    }
}

fn new_one(desk: &Desk) -> Choice {
    Choice {
        value: NEW.to_owned(),
        name: desk.word("know-choice-new"),
    }
}

/// Which of several things is meant.
fn choices(desk: &Desk, things: &[Thing], asks: bool) -> Vec<Choice> {
    if things.len() < 2 {
        return Vec::new();
    }
    let named = |one: &Thing| match one.one_line.as_str() {
        "" => format!("{} ({})", one.name, kind(desk, one)),
        line => format!("{} · {line}", one.name),
    };
    let which = asks.then(|| Choice {
        value: String::new(),
        name: desk.word("know-choice-which"),
    });
    let things = things.iter().map(|one| choice(one.id, named(one)));
    which
        .into_iter()
        .chain(things)
        .chain([new_one(desk)])
        .collect()
}

fn kind(desk: &Desk, thing: &Thing) -> String {
    desk.word(&format!("know-kind-{}", thing.kind.word()))
}

fn detail(desk: &Desk, name: &Name, things: &[Thing]) -> String {
    let mut parts: Vec<String> = match things {
        [one] if one.one_line.is_empty() => vec![kind(desk, one)],
        [one] => vec![one.one_line.clone()],
        _ => Vec::new(),
    };
    if !name.aliases.is_empty() {
        let comma = desk.word("list-comma");
        parts.push(with(
            desk,
            "know-aliases",
            "names",
            name.aliases.join(&comma),
        ));
    }
    parts.join(" · ")
}

/// The page of the thing, to link to.
fn gains(desk: &Desk, things: &[Thing]) -> Vec<Gain> {
    let [one] = things else {
        return Vec::new();
    };
    let page = match shown::thing_path(one) {
        Some(path) => Gain {
            say: with(desk, "know-gain-link", "path", &path),
            url: Some(path),
        },
        None if desk.may_open(&thing_url(one.id)) => Gain {
            say: desk.word("know-gain-desk"),
            url: Some(thing_url(one.id)),
        },
        None => return Vec::new(),
    };
    vec![page]
}

fn spelling(desk: &Desk, known: &thing::Known) -> Gain {
    Gain {
        say: with(desk, "know-warn-spelling", "name", &known.name),
        url: Some(thing_url(known.thing)).filter(|url| desk.may_open(url)),
    }
}
