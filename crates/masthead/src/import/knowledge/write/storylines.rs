//! Storylines: title, state, owner, summary and what belongs to them in its order.
use db::Tx;

use super::super::Table;
use super::super::said::Place;
use super::super::storylines::{Item as Listed, Storyline as Said};
use super::{IMPORT, Scribe};
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::newsroom::article;
use crate::newsroom::knowledge::record::{self, Sort};
use crate::newsroom::knowledge::storyline::{self, Item, ItemKind, Storyline};
use crate::people::staff::Member;

impl Scribe<'_> {
    /// Writes the storylines whose files are new, parts after those that they are parts of.
    pub(super) async fn write_storylines(
        &mut self,
        tx: &mut Tx,
        tables: &[Table<Said>],
        staff: &[Member],
    ) -> Result<()> {
        for has_parent in [false, true] {
            let tables = tables.iter().filter(|table| table.is_new());
            for table in tables.filter(|table| table.now.parent.is_some() == has_parent) {
                self.write_storyline(tx, (&table.now, table.former.as_ref()), staff)
                    .await?;
            }
        }
        Ok(())
    }

    async fn write_storyline(
        &mut self,
        tx: &mut Tx,
        (said, former): (&Said, Option<&Said>),
        staff: &[Member],
    ) -> Result<()> {
        let mut wanted = self.wanted_storyline(tx, said, staff).await?;
        let known = storyline::by_slug(&mut *tx, &said.slug).await?;
        let known = match known {
            Some(known) => known,
            None => {
                let begun = Storyline {
                    summary: String::new(),
                    ..wanted.clone()
                };
                self.changed += 1;
                storyline::add(tx, begun).await?
            }
        };
        let is_first = known.version == 1;
        (wanted.id, wanted.version) = (known.id, known.version);
        let said_before = match former {
            Some(former) => Some(self.wanted_storyline(tx, former, staff).await?),
            None => None,
        };
        let is_staffs = match &said_before {
            Some(before) => !is_same(before, &known),
            None => !is_first,
        };
        if !is_same(&wanted, &known) {
            if is_staffs {
                self.keep(&said.file, &said.title);
                return Ok(());
            }
            let by = (IMPORT, self.now);
            if !storyline::change(tx, &wanted, by).await?.is_done() {
                self.keep(&said.file, &said.title);
            }
            self.changed += 1;
        }
        self.write_items(tx, known.id, (&said.items, former)).await
    }

    async fn wanted_storyline(
        &mut self,
        tx: &mut Tx,
        said: &Said,
        staff: &[Member],
    ) -> Result<Storyline> {
        let id = self.app.ids.next(self.now);
        let owner = said.owner.as_ref();
        let is_owner = |member: &&Member| {
            owner.is_some_and(|owner| member.reader.email.eq_ignore_ascii_case(&owner.value))
        };
        let member = staff.iter().find(is_owner);
        if owner.is_some() && member.is_none() && !self.unowned.contains(&said.file) {
            self.unowned.push(said.file.clone());
        }
        let owner = member.map(|member| member.reader.id);
        let mut wanted = Storyline::new(id, &said.title, owner, self.now);
        wanted.slug.clone_from(&said.slug);
        wanted.state = said.state;
        wanted.summary.clone_from(&said.summary);
        wanted.summary_at = (!said.summary.is_empty()).then_some(self.now);
        if let Some(parent) = &said.parent {
            let parent = storyline::by_slug(&mut *tx, &parent.value).await?;
            wanted.parent = parent.map(|parent| parent.id);
        }
        Ok(wanted)
    }

    /// Puts what the file lists into the storyline, and takes out what it lists no longer. What the
    /// desk has put into it stays.
    async fn write_items(
        &mut self,
        tx: &mut Tx,
        storyline: i64,
        (listed, former): (&[Listed], Option<&Said>),
    ) -> Result<()> {
        let before = storyline::items(&mut *tx, storyline).await?;
        let mut now = Vec::with_capacity(listed.len());
        for (position, item) in (1_i64..).zip(listed) {
            let Some((kind, id)) = self.item(tx, item).await? else {
                continue;
            };
            now.push((kind, id));
            let known = before
                .iter()
                .find(|known| (known.kind, known.id) == (kind, id));
            let wanted = Item {
                kind,
                id,
                position,
                is_pinned: item.is_pinned,
                label: item.label.clone(),
                added_at: match known {
                    Some(known) => known.added_at,
                    None => self.since(tx, (kind, id)).await?,
                },
            };
            if known != Some(&wanted) {
                storyline::put(tx, storyline, &wanted, self.now).await?;
                self.changed += 1;
            }
        }
        for item in former.map(|former| &former.items).into_iter().flatten() {
            let Some(gone) = self.item(tx, item).await? else {
                continue;
            };
            if now.contains(&gone) {
                continue;
            }
            let taken = storyline::take_out(tx, storyline, gone, self.now).await?;
            self.changed += usize::from(taken.is_done());
        }
        Ok(())
    }

    /// Since when something is known: an article since it is published, a record since it is confirmed.
    async fn since(&self, tx: &mut Tx, (kind, id): (ItemKind, i64)) -> Result<Millis> {
        let since = match kind {
            ItemKind::Article => {
                let newest = article::newest(&mut *tx, id).await?;
                newest.map(|(_, wanted)| wanted.published_at)
            }
            ItemKind::Moment | ItemKind::Figure => {
                let record = record::by_id(&mut *tx, id).await?;
                record.and_then(|record| record.decided_at)
            }
        };
        Ok(since.map_or(self.now, |since| since.min(self.now)))
    }

    /// The article, or the record of a moment or figure, that a line of the file means.
    async fn item(&mut self, tx: &mut Tx, item: &Listed) -> Result<Option<(ItemKind, i64)>> {
        let Some((article, _)) = self.articles.get(item.story.value.as_str()).copied() else {
            return Ok(None);
        };
        let (Some(words), kind) = (&item.words, item.kind) else {
            return Ok(Some((ItemKind::Article, article)));
        };
        let sort = match kind {
            ItemKind::Figure => Sort::Figure,
            ItemKind::Moment | ItemKind::Article => Sort::Moment,
        };
        let place = Place {
            story: None,
            words: words.clone(),
        };
        let record = self.record_at(tx, article, (&place, sort)).await?;
        Ok(record.map(|record| (kind, record)))
    }
}

/// Whether two storylines say the same, whoever keeps count of them.
fn is_same(one: &Storyline, other: &Storyline) -> bool {
    one.title == other.title
        && one.state == other.state
        && one.owner == other.owner
        && one.parent == other.parent
        && one.summary == other.summary
}
