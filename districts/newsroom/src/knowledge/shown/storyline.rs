//! What readers see of storylines.
use super::{Figure, Mentioned, Moment, Readers, made, store};
use crate::article::{self, Head};
use crate::knowledge::moment;
use crate::knowledge::storyline::{self, Item, ItemKind, Storyline};
use crate::knowledge::thing::Thing;
use ground::changes;
use ground::error::Result;

/// Storylines that are looked at for a list, at once.
const BATCH: usize = 50;

/// A storyline as it is told.
#[derive(Clone, Debug)]
pub struct Told {
    /// What happened, in the order of a timeline, each once.
    pub moments: Vec<Moment>,
    /// What is planned, the next first.
    pub next: Vec<Moment>,
    /// The five that carry it.
    pub five: Vec<Moment>,
    /// Figures that were put into it and still count, in its order.
    pub figures: Vec<Figure>,
    /// Who and what its stories name, those in most of them first.
    pub who: Vec<Mentioned>,
    /// Its stories, the newest first.
    pub articles: Vec<Head>,
    /// What belongs to it and may be shown, with labels and pins, in its order.
    pub items: Vec<Item>,
}

impl Told {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.moments.is_empty()
            && self.next.is_empty()
            && self.figures.is_empty()
            && self.articles.is_empty()
    }
}

/// What readers see of a storyline: what was put into it, and the moments of its stories.
pub async fn of_storyline(readers: &Readers<'_>, line: &Storyline) -> Result<Told> {
    changes::show(line.tag());
    let mut items = storyline::items(readers.db, line.id).await?;
    let of = |kind| {
        let these = items.iter().filter(move |item: &&Item| item.kind == kind);
        these.map(|item| item.id).collect::<Vec<i64>>()
    };
    let (stories, own, figures) = (
        of(ItemKind::Article),
        of(ItemKind::Moment),
        of(ItemKind::Figure),
    );
    let mut articles = article::by_ids(readers.db, &stories, readers.now).await?;
    articles.sort_by_key(|head| std::cmp::Reverse((head.published_at, head.id)));
    let (mut found, mut mentions) = (Vec::new(), Vec::new());
    for batch in own.chunks(store::BATCH) {
        found.extend(store::moments(readers.db, batch).await?);
    }
    for head in &articles {
        found.extend(store::moments_of_article(readers.db, head.id).await?);
        let cast = super::things_of_article(readers, head).await?;
        mentions.extend(cast);
    }
    let mut moments = made::moments(readers, found).await?;
    moment::in_order(&mut moments);
    moments.dedup_by_key(|moment| moment.id);
    let figures = figures_of(readers, &figures).await?;
    let is_shown = |item: &Item| match item.kind {
        ItemKind::Article => articles.iter().any(|head| head.id == item.id),
        ItemKind::Moment => moments.iter().any(|moment| moment.id == item.id),
        ItemKind::Figure => figures.iter().any(|figure| figure.id == item.id),
    };
    items.retain(is_shown);
    let pinned: Vec<i64> = items
        .iter()
        .filter(|item| item.is_pinned && item.kind == ItemKind::Moment)
        .map(|item| item.id)
        .collect();
    let (next, past) = moment::ahead(moments, readers.now);
    let moments = moment::once(past);
    Ok(Told {
        five: moment::choose(&moments, &pinned),
        moments,
        next,
        figures,
        who: made::company(mentions),
        articles,
        items,
    })
}

async fn figures_of(readers: &Readers<'_>, ids: &[i64]) -> Result<Vec<Figure>> {
    let mut found = Vec::new();
    for batch in ids.chunks(store::BATCH) {
        found.extend(store::figures(readers.db, batch).await?);
    }
    let mut figures = made::figures(readers, found, false).await?;
    figures.retain(|figure| figure.fate.is_current());
    figures.sort_by_key(|figure| ids.iter().position(|id| *id == figure.id));
    Ok(figures)
}

/// Storylines that have a live story, those that were changed last first, behind one.
pub async fn storylines(
    readers: &Readers<'_>,
    last: Option<&Storyline>,
    limit: usize,
) -> Result<Vec<Storyline>> {
    let mut shown: Vec<Storyline> = Vec::new();
    let mut last = last.cloned();
    while shown.len() < limit {
        let found = storyline::page(readers.db, last.as_ref(), BATCH).await?;
        let Some(oldest) = found.last() else { break };
        last = Some(oldest.clone());
        for line in found {
            if has_story(readers, &line).await? {
                shown.push(line);
            }
        }
    }
    shown.truncate(limit);
    Ok(shown)
}

async fn has_story(readers: &Readers<'_>, line: &Storyline) -> Result<bool> {
    let items = storyline::items(readers.db, line.id).await?;
    for item in items {
        let is_story = item.kind == ItemKind::Article;
        if is_story
            && !article::by_ids(readers.db, &[item.id], readers.now)
                .await?
                .is_empty()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The storylines of which a story is a part.
pub async fn storylines_of_article(readers: &Readers<'_>, head: &Head) -> Result<Vec<Storyline>> {
    storyline::of_item(readers.db, ItemKind::Article, head.id).await
}

/// The storylines with a story that names a thing in the open.
pub async fn storylines_of_thing(
    readers: &Readers<'_>,
    thing: &Thing,
    limit: usize,
) -> Result<Vec<Storyline>> {
    let mut lines: Vec<Storyline> = Vec::new();
    for head in super::articles_of_thing(readers, thing, 200).await? {
        for line in storylines_of_article(readers, &head).await? {
            if !lines.iter().any(|known| known.id == line.id) {
                lines.push(line);
            }
        }
    }
    lines.truncate(limit);
    Ok(lines)
}
