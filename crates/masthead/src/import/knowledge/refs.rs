//! Which things are known, and what a reference to one means.
use std::collections::{BTreeMap, HashMap};

use super::said::{Place, Said, What, Who};
use super::tables::{THINGS, Thing};
use crate::import::fields::At;
use crate::import::mistakes::Mistakes;
use crate::import::words::{hint, is_slug};
use crate::newsroom::knowledge::thing::Kind;

/// Things by slug and by name: those of the publication and those of the folder.
#[derive(Debug, Default)]
pub struct Things {
    kinds: BTreeMap<String, Kind>,
    names: HashMap<String, Vec<String>>,
}

/// Why a reference means no thing.
enum Wrong {
    Unknown,
    Several(Vec<String>),
}

impl Things {
    /// Adds a thing; one of the folder takes the place of that of the publication.
    pub fn add(&mut self, slug: &str, kind: Kind, names: impl IntoIterator<Item = String>) {
        self.kinds.insert(slug.to_owned(), kind);
        for name in names {
            let slugs = self.names.entry(name).or_default();
            if !slugs.iter().any(|known| known == slug) {
                slugs.push(slug.to_owned());
            }
        }
    }

    /// Adds a topic, which is a thing as soon as its story is written.
    pub fn add_topic(&mut self, slug: &str, name: &str) {
        if !self.kinds.contains_key(slug) {
            self.add(slug, Kind::Subject, [name.to_owned()]);
        }
    }

    /// The slug of the thing that is meant by a slug or a name.
    pub fn meant(&self, written: &str) -> Option<&str> {
        self.look_up(written).ok()
    }

    fn look_up(&self, written: &str) -> Result<&str, Wrong> {
        if let Some((slug, _)) = self.kinds.get_key_value(written) {
            return Ok(slug);
        }
        match self.names.get(written).map(Vec::as_slice) {
            Some([slug]) => Ok(slug),
            Some(several) => Err(Wrong::Several(several.to_vec())),
            None => Err(Wrong::Unknown),
        }
    }

    /// Notes a reference that means no thing, or not one of this kind.
    pub fn check(
        &self,
        (file, key): (&str, &str),
        written: &At<String>,
        kind: Option<Kind>,
        mistakes: &mut Mistakes,
    ) {
        let message = match self.look_up(&written.value) {
            Err(Wrong::Unknown) => {
                let hint = hint(&written.value, self.kinds.keys().map(String::as_str));
                format!("there is no thing `{}`{hint}", written.value)
            }
            Err(Wrong::Several(slugs)) => format!(
                "`{}` is a name of `{}`; write the slug of the one that is meant",
                written.value,
                slugs.join("`, `")
            ),
            Ok(slug) => match (kind, self.kinds.get(slug)) {
                (Some(kind), Some(is)) if *is != kind => {
                    format!(
                        "`{slug}` is no {} but of the kind `{}`",
                        kind.word(),
                        is.word()
                    )
                }
                _ => return,
            },
        };
        mistakes.add(file, written.line, key, message);
    }

    /// The same of what may also be other words: what looks like a slug must be one.
    fn check_who(&self, at: (&str, &str), who: &Who, mistakes: &mut Mistakes) {
        let Some(name) = &who.name else { return };
        let is_meant_as_slug = name.value.contains('-') && is_slug(&name.value);
        let is_several = matches!(self.look_up(&name.value), Err(Wrong::Several(_)));
        if is_meant_as_slug || is_several {
            self.check(at, name, None, mistakes);
        }
    }

    /// Notes all references of a story's rows that mean nothing.
    pub fn check_said(
        &self,
        file: &str,
        said: &Said,
        is_story: &dyn Fn(&str) -> bool,
        mistakes: &mut Mistakes,
    ) {
        for row in &said.rows {
            match &row.what {
                What::Mention(mention) => {
                    if let Some(thing) = &mention.thing {
                        self.check((file, "knowledge.things"), thing, None, mistakes);
                    }
                }
                What::Moment(moment) => {
                    let at = (file, "knowledge.moments");
                    let things = moment.with.iter().chain(&moment.about);
                    for thing in things.chain(&moment.place) {
                        self.check(at, thing, None, mistakes);
                    }
                    if let Some(series) = &moment.series {
                        self.check(at, series, Some(Kind::Series), mistakes);
                    }
                    self.check_who(at, &moment.counted_by, mistakes);
                    check_place(at, moment.retells.as_ref(), is_story, mistakes);
                }
                What::Figure(figure) => {
                    let at = (file, "knowledge.figures");
                    for thing in &figure.about {
                        self.check(at, thing, None, mistakes);
                    }
                    if let Some(measure) = &figure.measure {
                        self.check(at, measure, Some(Kind::Measure), mistakes);
                    }
                    self.check_who(at, &figure.source, mistakes);
                }
                What::Quote(quote) => {
                    let at = (file, "knowledge.quotes");
                    self.check_who(at, &quote.speaker, mistakes);
                    check_place(at, quote.moment.as_ref(), is_story, mistakes);
                }
            }
        }
    }

    /// Notes parents and merges of the folder's things that mean nothing, or go in a circle.
    pub fn check_things(&self, things: &[Thing], mistakes: &mut Mistakes) {
        for thing in things {
            if let Some(parent) = &thing.parent {
                self.check((THINGS, "parent"), parent, None, mistakes);
            }
            if let Some(into) = &thing.merged_into {
                self.check((THINGS, "merged_into"), into, None, mistakes);
                if self.meant(&into.value) == Some(thing.slug.value.as_str()) {
                    mistakes.add(THINGS, into.line, "merged_into", "is the thing itself");
                }
            }
        }
        let parents = things.iter().filter_map(|thing| {
            let parent = self.meant(&thing.parent.as_ref()?.value)?;
            Some((thing.slug.value.as_str(), parent))
        });
        let parents: HashMap<&str, &str> = parents.collect();
        for thing in things {
            if let Some(parent) = &thing.parent
                && comes_back(&parents, &thing.slug.value)
            {
                let message = format!("`{}` answers for itself in the end", thing.slug.value);
                mistakes.add(THINGS, parent.line, "parent", message);
            }
        }
    }
}

/// Whether the parents of a thing lead back to it.
fn comes_back(parents: &HashMap<&str, &str>, slug: &str) -> bool {
    let mut at = slug;
    for _ in 0..parents.len() {
        match parents.get(at) {
            None => return false,
            Some(parent) if *parent == slug => return true,
            Some(parent) => at = *parent,
        }
    }
    false
}

/// Notes a story that is not there.
fn check_place(
    (file, key): (&str, &str),
    place: Option<&Place>,
    is_story: &dyn Fn(&str) -> bool,
    mistakes: &mut Mistakes,
) {
    let Some(story) = place.and_then(|place| place.story.as_ref()) else {
        return;
    };
    if !is_story(&story.value) {
        let message = format!("there is no article `{}`", story.value);
        mistakes.add(file, story.line, key, message);
    }
}
