//! Checklists: what a section wants seen to before a story is published, and what was seen to in a story.
mod store;

use std::collections::HashMap;

use db::{Db, Executor, Migration, Tx, Written};

use crate::publication::Publication;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;

/// Steps of its tables.
pub const MIGRATION: Migration =
    Migration::shared(52, "checklists", include_str!("0052_checklists.sql"));

/// The longest item, in characters.
pub const LONGEST: usize = 200;
/// Most items of a section.
pub const MOST: usize = 30;
/// The section whose items are every section's.
pub const EVERY: i64 = 0;

/// Something to see to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: i64,
    /// Its section, or [`EVERY`].
    pub section: i64,
    /// The words.
    pub text: String,
    /// Whether it is on the list now.
    pub is_listed: bool,
}

/// That something was seen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The item.
    pub item: i64,
    /// Who has seen to it.
    pub staff: i64,
    /// When.
    pub at: Millis,
}

/// An item of a story's list, and who has seen to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The item.
    pub item: Item,
    /// Who has seen to it; nobody yet where there is none.
    pub tick: Option<Tick>,
}

/// All lists, in their order.
#[derive(Clone, Debug, Default)]
pub struct Lists(Vec<Item>);

impl Lists {
    /// What is on the list of a section itself.
    pub fn of(&self, section: i64) -> impl Iterator<Item = &Item> {
        let listed = self.0.iter().filter(|item| item.is_listed);
        listed.filter(move |item| item.section == section)
    }

    /// What is to be seen to in a story of this section: every section's items, then its own.
    pub fn for_story(&self, publication: &Publication, section: &str) -> Vec<&Item> {
        let own = publication.section_by_slug(section);
        let own = own.into_iter().flat_map(|section| self.of(section.id));
        self.of(EVERY).chain(own).collect()
    }
}

/// All lists.
pub async fn lists(on: impl Executor) -> Result<Lists> {
    Ok(Lists(store::items(on).await?))
}

/// The list of a story, with what was seen to.
pub async fn of_story(
    db: &Db,
    publication: &Publication,
    (draft, section): (i64, &str),
) -> Result<Vec<Entry>> {
    let lists = lists(db).await?;
    let ticks = store::ticks(db, draft).await?;
    let entry = |item: &Item| Entry {
        tick: ticks.iter().find(|tick| tick.item == item.id).copied(),
        item: item.clone(),
    };
    let items = lists.for_story(publication, section).into_iter();
    Ok(items.map(entry).collect())
}

/// What was seen to in these stories: the items, by story.
pub async fn ticked(db: &Db, drafts: &[i64]) -> Result<HashMap<i64, Vec<i64>>> {
    let mut all: HashMap<i64, Vec<i64>> = HashMap::new();
    for batch in drafts.chunks(store::BATCH) {
        for (draft, item) in store::ticked(db, batch).await? {
            all.entry(draft).or_default().push(item);
        }
    }
    Ok(all)
}

/// Notes that somebody has seen to an item. [`Written::Overtaken`] where somebody has already.
pub async fn tick(
    app: &App,
    tx: &mut Tx,
    (draft, item): (i64, i64),
    staff: i64,
) -> Result<Written> {
    let tick = Tick {
        item,
        staff,
        at: app.clock.now(),
    };
    Ok(store::tick(tx, draft, tick).await?)
}

/// Takes such a note back. [`Written::Overtaken`] where it is back already.
pub async fn untick(tx: &mut Tx, (draft, item): (i64, i64)) -> Result<Written> {
    Ok(store::untick(tx, draft, item).await?)
}

/// Makes the list of a section this one, behind [`changes::hold`]. An item with the same words is the
/// same item, also one that was on the list before.
///
/// [`changes::hold`]: ground::changes::hold
pub async fn set(app: &App, tx: &mut Tx, section: i64, texts: &[String]) -> Result<()> {
    let before = store::items(&mut *tx).await?;
    let before: Vec<Item> = before
        .into_iter()
        .filter(|item| item.section == section)
        .collect();
    for gone in before.iter().filter(|item| !texts.contains(&item.text)) {
        store::place(tx, gone.id, 0, false).await?;
    }
    for (place, text) in (1..).zip(texts) {
        match before.iter().find(|item| item.text == *text) {
            Some(item) => store::place(tx, item.id, place, true).await?,
            None => {
                let item = Item {
                    id: app.ids.next(app.clock.now()),
                    section,
                    text: text.clone(),
                    is_listed: true,
                };
                store::insert(tx, &item, place).await?;
            }
        }
    }
    Ok(())
}
