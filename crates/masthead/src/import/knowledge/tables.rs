//! Reads `things.toml`: things, series and measures, each with its names.
use serde::{Deserialize, Serialize};

use super::keys;
use super::scalar::{date, word};
use crate::import::fields::{At, Fields, values};
use crate::import::foreign::Foreign;
use crate::import::keys::Key;
use crate::import::mistakes::Mistakes;
use crate::import::node::{Entry, Node, Value};
use crate::import::words::{SLUG_RULE, is_slug, slugify};
use crate::import::{people, typography};
use crate::newsroom::knowledge::thing::{Form, Kind, Name, Privacy};

/// The file.
pub const THINGS: &str = "things.toml";
/// How often a measure can have a new value.
const RHYTHMS: [&str; 4] = ["day", "month", "quarter", "year"];

/// A thing as its table has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thing {
    /// Last part of its address.
    pub slug: At<String>,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The name by which it is sorted.
    pub sort_name: String,
    /// Other names.
    pub names: Vec<Name>,
    /// Who or what that is, in one line.
    pub one_line: String,
    /// Its id in Wikidata.
    pub qid: Option<String>,
    /// Addresses of the same elsewhere.
    pub same_as: Vec<String>,
    /// A picture, as written.
    pub picture: Option<At<String>>,
    /// Where it may be shown.
    pub privacy: Privacy,
    /// What answers for it.
    pub parent: Option<At<String>>,
    /// Since when.
    pub parent_from: Option<String>,
    /// Until when.
    pub parent_until: Option<String>,
    /// The unit of a measure.
    pub unit: String,
    /// How often a measure has a new value.
    pub rhythm: String,
    /// What it was merged into.
    pub merged_into: Option<At<String>>,
}

/// Reads all tables of the file.
pub fn things(text: &str, foreign: &Foreign, mistakes: &mut Mistakes) -> Vec<Thing> {
    let entries = people::table(THINGS, text, mistakes);
    let mut fields = Fields::new(THINGS, 1, "", &entries, keys::THINGS, mistakes);
    let mut things: Vec<Thing> = Vec::new();
    for (key, kind, known) in [
        ("thing", None, keys::THING),
        ("series", Some(Kind::Series), keys::SERIES),
        ("measure", Some(Kind::Measure), keys::MEASURE),
    ] {
        for (number, node) in fields.nodes(key).iter().enumerate() {
            let known: Vec<Key> = keys::NAMED.iter().chain(known).copied().collect();
            let Some(mut table) = fields.table(key, number, node, &known) else {
                continue;
            };
            let Some(thing) = thing(&mut table, kind, &foreign.set) else {
                continue;
            };
            let same = things
                .iter()
                .find(|other| other.slug.value == thing.slug.value);
            if let Some(other) = same {
                let message = format!(
                    "`{}` is the slug of {} too (line {})",
                    thing.slug.value, other.name, other.slug.line
                );
                table.wrong(thing.slug.line, "slug", message);
            }
            things.push(thing);
        }
    }
    things
}

fn thing(table: &mut Fields<'_>, kind: Option<Kind>, set: &typography::Setting) -> Option<Thing> {
    let kind = match kind {
        Some(kind) => Some(kind),
        None => word(table, "kind", Kind::ALL, Kind::word),
    };
    let name = table.required("name");
    let slug = slug(table, name.as_ref())?;
    let names = names(table, set);
    let text = |text: Option<At<String>>| text.map(|text| text.value);
    let one_line = text(table.text("one_line")).unwrap_or_default();
    let privacy = match table.entry("privacy") {
        // A person without a role is private until somebody says otherwise.
        None => kind.map(|kind| Privacy::by_default(kind, !one_line.is_empty(), false)),
        Some(_) => word(table, "privacy", Privacy::ALL, Privacy::word),
    };
    let name = typography::text(set, name?.value);
    Some(Thing {
        sort_name: text(table.text("sort_name")).unwrap_or_else(|| name.clone()),
        one_line: typography::text(set, one_line),
        qid: qid(table),
        same_as: values(table.texts("same_as")),
        picture: table.text("picture"),
        parent: table.text("parent"),
        parent_from: date(table, "from"),
        parent_until: date(table, "until"),
        unit: text(table.text("unit")).unwrap_or_default(),
        rhythm: rhythm(table),
        merged_into: table.text("merged_into"),
        slug,
        names,
        name,
        kind: kind?,
        privacy: privacy?,
    })
}

fn slug(table: &mut Fields<'_>, name: Option<&At<String>>) -> Option<At<String>> {
    let slug = table.text("slug").or_else(|| {
        let name = name?;
        Some(At {
            value: slugify(&name.value),
            line: name.line,
        })
    })?;
    if !is_slug(&slug.value) {
        let message = format!("`{}` cannot stand in an address: {SLUG_RULE}", slug.value);
        table.wrong(slug.line, "slug", message);
        return None;
    }
    Some(slug)
}

fn qid(table: &mut Fields<'_>) -> Option<String> {
    let At { value, line } = table.text("qid")?;
    let digits = value.strip_prefix('Q').unwrap_or_default();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        table.wrong(
            line,
            "qid",
            format!("`{value}` is no id of Wikidata, as Q159"),
        );
        return None;
    }
    Some(value)
}

fn rhythm(table: &mut Fields<'_>) -> String {
    let Some(At { value, line }) = table.text("every") else {
        return String::new();
    };
    if !RHYTHMS.contains(&value.as_str()) {
        let message = format!("`{value}` is none of `day`, `month`, `quarter`, `year`");
        table.wrong(line, "every", message);
    }
    value
}

/// Other names: texts, or tables that say more of them.
fn names(table: &mut Fields<'_>, set: &typography::Setting) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (number, node) in table.nodes("names").iter().enumerate() {
        let Some(name) = name(table, (number, node), set) else {
            continue;
        };
        let is_same = |other: &&Name| other.name == name.name && other.language == name.language;
        if names.iter().any(|other| is_same(&other)) {
            let message = format!("`{}` is given twice", name.name);
            table.wrong(node.line, "names", message);
            continue;
        }
        names.push(name);
    }
    names
}

fn name(
    table: &mut Fields<'_>,
    (number, node): (usize, &Node),
    set: &typography::Setting,
) -> Option<Name> {
    let line = node.line;
    let value = match &node.value {
        name @ Value::Scalar { .. } => Value::Map(vec![Entry {
            key: "name".to_owned(),
            line,
            value: name.clone(),
        }]),
        other => other.clone(),
    };
    let node = Node { line, value };
    let mut within = table.table("names", number, &node, keys::NAME)?;
    let name = within.required("name");
    let form = match within.entry("form") {
        None => Some(Form::Short),
        Some(_) => word(&mut within, "form", Form::ALL, Form::word),
    };
    let form = form?;
    // A surname or a demonym may be somebody else's.
    let is_sure = matches!(form, Form::Full | Form::Short | Form::Inflected);
    let language = within.text("language").map(|tag| tag.value);
    Some(Name {
        name: typography::text(set, name?.value),
        language: language.unwrap_or_default(),
        form,
        auto: within.flag("auto").unwrap_or(is_sure),
        blocked: within.flag("blocked").unwrap_or(false),
    })
}
