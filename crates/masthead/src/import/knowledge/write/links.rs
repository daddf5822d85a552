//! References between rows, which are written when all rows are there.
use db::Tx;

use super::super::said::{Place, Row, What};
use super::super::stands;
use super::Scribe;
use super::rows::Story;
use crate::ground::error::Result;
use crate::newsroom::article;
use crate::newsroom::knowledge::record::{self, Sort};
use crate::newsroom::knowledge::{figure, moment, quote};

/// A reference of a row to another one.
pub struct Later {
    record: i64,
    article: i64,
    place: Place,
    link: Link,
}

/// What such a reference says.
#[derive(Clone, Copy)]
enum Link {
    /// The moment is another telling of that one.
    Retells,
    /// The words were said at that moment.
    SaidAt,
    /// The figure is wrong, and that one right.
    CorrectedBy,
}

impl Scribe<'_> {
    /// Keeps references to other rows until all are written.
    pub(super) fn remember(&mut self, article: i64, record: i64, row: &Row) {
        let corrected_by = row
            .fate
            .as_ref()
            .and_then(|fate| fate.corrected_by.as_ref());
        let link = match &row.what {
            What::Moment(moment) => (moment.retells.as_ref(), Link::Retells),
            What::Quote(quote) => (quote.moment.as_ref(), Link::SaidAt),
            What::Figure(_) => (corrected_by, Link::CorrectedBy),
            What::Mention(_) => (None, Link::Retells),
        };
        if let (Some(place), link) = link {
            self.later.push(Later {
                record,
                article,
                place: place.clone(),
                link,
            });
        }
    }

    /// Writes the references between rows.
    pub(super) async fn write_later(&mut self, tx: &mut Tx) -> Result<()> {
        for later in std::mem::take(&mut self.later) {
            let sort = match later.link {
                Link::Retells | Link::SaidAt => Sort::Moment,
                Link::CorrectedBy => Sort::Figure,
            };
            let to = self
                .record_at(tx, later.article, (&later.place, sort))
                .await?;
            let (Some(to), Some(from)) = (to, record::by_id(&mut *tx, later.record).await?) else {
                continue;
            };
            let seen = (from.id, from.version);
            let is_changed = match later.link {
                Link::Retells => match moment::facts(&mut *tx, from.id).await? {
                    Some(mut facts) if facts.same_as != Some(to) => {
                        facts.same_as = Some(to);
                        moment::change(tx, seen, &facts).await?.is_done()
                    }
                    _ => false,
                },
                Link::SaidAt => match quote::facts(&mut *tx, from.id).await? {
                    Some(mut facts) if facts.moment != Some(to) => {
                        facts.moment = Some(to);
                        quote::change(tx, seen, &facts).await?.is_done()
                    }
                    _ => false,
                },
                Link::CorrectedBy => match figure::fate(&mut *tx, from.id).await? {
                    Some(mut fate) if fate.corrected_by != Some(to) => {
                        fate.corrected_by = Some(to);
                        figure::set_fate(tx, seen, &fate).await?.is_done()
                    }
                    _ => false,
                },
            };
            self.changed += usize::from(is_changed);
        }
        for (wrong, right) in std::mem::take(&mut self.corrected) {
            self.show_with(tx, (wrong, right)).await?;
        }
        Ok(())
    }

    /// Shows what was wrong, whose words stand no more, where the right figure is shown.
    async fn show_with(&mut self, tx: &mut Tx, (wrong, right): (i64, i64)) -> Result<()> {
        let wrong = record::by_id(&mut *tx, wrong).await?;
        let right = record::by_id(&mut *tx, right).await?;
        let (Some(wrong), Some(right)) = (wrong, right) else {
            return Ok(());
        };
        if right.is_open && !wrong.shown_openly {
            let shown = record::show_openly(tx, (wrong.id, wrong.version), true).await?;
            self.changed += usize::from(shown.is_done());
        }
        Ok(())
    }

    /// The record at words of a story; of `article` where no other is named.
    pub(super) async fn record_at(
        &mut self,
        tx: &mut Tx,
        article: i64,
        (place, sort): (&Place, Sort),
    ) -> Result<Option<i64>> {
        let named = place.story.as_ref();
        let named = named.map(|story| self.articles.get(story.value.as_str()));
        let Some(article) = named.map_or(Some(article), |found| found.map(|(id, _)| *id)) else {
            return Ok(None);
        };
        let Some((_, wanted)) = article::newest(&mut *tx, article).await? else {
            return Ok(None);
        };
        let content = wanted.content;
        let story = Story {
            file: "",
            article,
            since: self.now,
            passages: stands::passages(&content.wording, &content.document),
            records: record::of_article(&mut *tx, article).await?,
        };
        let found = match stands::place(&place.words, &story.passages) {
            Some(anchor) => story.record(sort, &anchor),
            None => story.with_words(sort, &place.words.text.value),
        };
        Ok(found.map(|record| record.id))
    }
}
