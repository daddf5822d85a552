//! Things, series and measures with their names, and what they were merged into.
use std::collections::HashMap;

use anyhow::Result;

use super::table::Filled;
use crate::ground::app::App;
use crate::newsroom::knowledge::thing::{self, Form, Kind, Name, Privacy, Thing};
use crate::newsroom::picture;

/// Things that are read at once.
const PAGE: usize = 1000;

/// All things by id.
pub struct Known {
    all: Vec<Thing>,
    slugs: HashMap<i64, String>,
    names: HashMap<i64, String>,
}

impl Known {
    /// Reads all of them: those that are not merged, and those that were merged into them.
    pub async fn load(app: &App) -> Result<Self> {
        let mut all = Vec::new();
        let mut last: Option<Thing> = None;
        loop {
            let page = thing::page(&app.db, None, last.as_ref(), PAGE).await?;
            let Some(end) = page.last() else { break };
            last = Some(end.clone());
            for root in page {
                let members = thing::members(&app.db, root.id).await?;
                let merged = members.into_iter().filter(|member| member.id != root.id);
                let merged: Vec<Thing> = merged.collect();
                all.push(root);
                all.extend(merged);
            }
        }
        let slugs = all.iter().map(|thing| (thing.id, thing.slug.clone()));
        let names = all.iter().map(|thing| (thing.id, thing.name.clone()));
        Ok(Self {
            slugs: slugs.collect(),
            names: names.collect(),
            all,
        })
    }

    /// The slug of a thing.
    pub fn slug(&self, id: Option<i64>) -> Option<&str> {
        self.slugs.get(&id?).map(String::as_str)
    }

    /// The slugs of things.
    pub fn slugs(&self, ids: impl IntoIterator<Item = i64>) -> Vec<String> {
        let slugs = ids.into_iter().filter_map(|id| self.slug(Some(id)));
        slugs.map(str::to_owned).collect()
    }

    /// The words for a thing, where they are not its name.
    pub fn other_words<'w>(&self, id: Option<i64>, words: &'w str) -> &'w str {
        match id.and_then(|id| self.names.get(&id)) {
            Some(name) if name == words => "",
            _ => words,
        }
    }
}

/// The file `things.toml`; empty where there is nothing to say.
pub async fn text(app: &App, known: &Known) -> Result<String> {
    let pictures = picture::names(&app.db).await?;
    let pictures: HashMap<i64, String> =
        pictures.into_iter().map(|(name, id)| (id, name)).collect();
    let (mut things, mut series, mut measures) = (Vec::new(), Vec::new(), Vec::new());
    for thing in &known.all {
        let names = thing::names(&app.db, thing.id).await?;
        // A topic of which nothing else is known comes with its stories.
        let is_bare = thing.kind == Kind::Subject && thing.merged_into.is_none();
        if is_bare && names.is_empty() && thing.one_line.is_empty() {
            continue;
        }
        let table = table(thing, &names, (known, &pictures));
        match thing.kind {
            Kind::Series => series.push(table),
            Kind::Measure => measures.push(table),
            kind => things.push(table.text("kind", kind.word())),
        }
    }
    let all = Filled::default()
        .tables("thing", things)
        .tables("series", series)
        .tables("measure", measures);
    Ok(all.to_text())
}

fn table(
    thing: &Thing,
    names: &[Name],
    (known, pictures): (&Known, &HashMap<i64, String>),
) -> Filled {
    let picture = thing.picture.and_then(|id| pictures.get(&id));
    let usual = Privacy::by_default(thing.kind, !thing.one_line.is_empty(), false);
    let privacy = match thing.privacy == usual {
        true => "",
        false => thing.privacy.word(),
    };
    let sort_name = match thing.sort_name == thing.name {
        true => "",
        false => thing.sort_name.as_str(),
    };
    Filled::default()
        .text("slug", &thing.slug)
        .text("name", &thing.name)
        .text("sort_name", sort_name)
        .text("one_line", &thing.one_line)
        .optional("qid", thing.qid.as_deref())
        .texts("same_as", &thing.same_as)
        .optional("picture", picture.map(String::as_str))
        .text("privacy", privacy)
        .optional("parent", known.slug(thing.parent))
        .optional("from", thing.parent_from.as_deref())
        .optional("until", thing.parent_until.as_deref())
        .text("unit", &thing.unit)
        .text("every", &thing.rhythm)
        .optional("merged_into", known.slug(thing.merged_into))
        .tables("names", names.iter().map(name).collect())
}

fn name(name: &Name) -> Filled {
    let is_sure = matches!(name.form, Form::Full | Form::Short | Form::Inflected);
    Filled::default()
        .text("name", &name.name)
        .text("language", &name.language)
        .text("form", name.form.word())
        .flag("auto", name.auto, is_sure)
        .flag("blocked", name.blocked, false)
}
