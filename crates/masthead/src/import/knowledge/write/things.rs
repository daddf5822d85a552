//! Things, series and measures. One that staff have changed stays as they have it.
use db::Tx;

use super::super::Table;
use super::super::tables::{THINGS, Thing as Said};
use super::{IMPORT, Scribe};
use crate::ground::error::Result;
use crate::newsroom::knowledge::deed::{self, Doer, Outcome};
use crate::newsroom::knowledge::thing::{self, Thing};

impl Scribe<'_> {
    /// Writes the file's things: those that are new with ids that parents can name at once.
    pub(super) async fn write_things(
        &mut self,
        tx: &mut Tx,
        table: &Table<Vec<Said>>,
    ) -> Result<()> {
        let mut before: Vec<Option<Thing>> = Vec::with_capacity(table.now.len());
        for said in &table.now {
            let slug = &said.slug.value;
            let known = thing::by_slug(&mut *tx, slug).await?;
            let new = || self.app.ids.next(self.now);
            let id = known.as_ref().map_or_else(new, |known| known.id);
            self.ids.insert(slug.clone(), id);
            before.push(known);
        }
        for (said, known) in table.now.iter().zip(before) {
            let mut former = table.former.iter().flatten();
            let former = former.find(|other| other.slug.value == said.slug.value);
            match known {
                None => self.add_thing(tx, said).await?,
                Some(known) => self.change_thing(tx, said, (&known, former)).await?,
            }
        }
        for said in &table.now {
            self.merge_thing(tx, said).await?;
        }
        Ok(())
    }

    async fn add_thing(&mut self, tx: &mut Tx, said: &Said) -> Result<()> {
        let Some(id) = self.ids.get(&said.slug.value).copied() else {
            return Ok(());
        };
        let mut thing = Thing::new(id, said.kind, &said.name, self.now);
        let wanted = self.wanted(tx, said).await?;
        thing.slug = wanted.slug;
        thing.sort_name = wanted.sort_name;
        thing.one_line = wanted.one_line;
        thing.qid = wanted.qid;
        thing.same_as = wanted.same_as;
        thing.picture = wanted.picture;
        thing.privacy = wanted.privacy;
        thing.parent = wanted.parent;
        thing.parent_from = wanted.parent_from;
        thing.parent_until = wanted.parent_until;
        thing.unit = wanted.unit;
        thing.rhythm = wanted.rhythm;
        let added = thing::add(tx, thing).await?;
        self.ids.insert(said.slug.value.clone(), added.id);
        for name in &said.names {
            thing::set_name(tx, added.id, name).await?;
        }
        self.changed += 1;
        Ok(())
    }

    async fn change_thing(
        &mut self,
        tx: &mut Tx,
        said: &Said,
        (known, former): (&Thing, Option<&Said>),
    ) -> Result<()> {
        let mut wanted = self.wanted(tx, said).await?;
        if known.topic.is_some() {
            // The topic's own form names it.
            wanted.name.clone_from(&known.name);
            wanted.slug.clone_from(&known.slug);
            wanted.sort_name.clone_from(&known.sort_name);
        }
        let names = thing::names(&mut *tx, known.id).await?;
        let mut missing = said
            .names
            .iter()
            .filter(|name| !names.contains(name))
            .peekable();
        let has_name = |name: &thing::Name| {
            let mut all = said.names.iter();
            all.any(|other| other.name == name.name && other.language == name.language)
        };
        let dropped = former.map(|former| &former.names).into_iter().flatten();
        let dropped: Vec<_> = dropped
            .filter(|name| names.contains(name) && !has_name(name))
            .collect();
        let is_same = wanted == deed::Said::of(known);
        if is_same && missing.peek().is_none() && dropped.is_empty() {
            return Ok(());
        }
        let deeds = deed::of_thing(&self.app.db, known.id).await?;
        if deeds
            .iter()
            .any(|deed| deed.staff.is_some_and(|staff| staff != IMPORT))
        {
            self.keep(THINGS, &said.slug.value);
            return Ok(());
        }
        for name in missing {
            thing::set_name(tx, known.id, name).await?;
        }
        for name in dropped {
            let gone = thing::remove_name(tx, known.id, (&name.name, &name.language)).await?;
            debug_assert!(gone.is_done(), "it was there in this transaction");
        }
        if !is_same {
            let seen = (known.id, known.version);
            let outcome = deed::change(tx, seen, &wanted, self.doer()).await?;
            if !matches!(outcome, Outcome::Done(_)) {
                self.keep(THINGS, &said.slug.value);
            }
        }
        self.changed += 1;
        Ok(())
    }

    async fn merge_thing(&mut self, tx: &mut Tx, said: &Said) -> Result<()> {
        let Some(into) = &said.merged_into else {
            return Ok(());
        };
        let from = thing::by_slug(&mut *tx, &said.slug.value).await?;
        let into = match self.thing(tx, &into.value).await? {
            Some(into) => thing::by_id(&mut *tx, into).await?,
            None => None,
        };
        let (Some(from), Some(into)) = (from, into) else {
            return Ok(());
        };
        if from.merged_into == Some(into.id) {
            return Ok(());
        }
        let seen = ((from.id, from.version), (into.id, into.version));
        match deed::merge(tx, seen.0, seen.1, self.doer()).await? {
            Outcome::Done(_) => self.changed += 1,
            Outcome::Overtaken | Outcome::HasTopic | Outcome::Refused => {
                self.keep(THINGS, &said.slug.value);
            }
        }
        Ok(())
    }

    fn doer(&self) -> Doer {
        Doer {
            staff: IMPORT,
            now: self.now,
            deed: self.app.ids.next(self.now),
        }
    }

    /// What the file says of a thing, as the desk would say it.
    async fn wanted(&mut self, tx: &mut Tx, said: &Said) -> Result<deed::Said> {
        let parent = match &said.parent {
            Some(parent) => self.thing(tx, &parent.value).await?,
            None => None,
        };
        let picture = said.picture.as_ref();
        Ok(deed::Said {
            name: said.name.clone(),
            sort_name: said.sort_name.clone(),
            one_line: said.one_line.clone(),
            slug: said.slug.value.clone(),
            kind: said.kind,
            privacy: said.privacy,
            qid: said.qid.clone(),
            same_as: said.same_as.clone(),
            picture: picture.and_then(|picture| (self.picture)(&picture.value)),
            parent,
            parent_from: said.parent_from.clone(),
            parent_until: said.parent_until.clone(),
            unit: said.unit.clone(),
            rhythm: said.rhythm.clone(),
        })
    }
}
