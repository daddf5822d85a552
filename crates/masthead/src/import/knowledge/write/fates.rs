//! What becomes of records: decisions, corrections, withdrawals.
use db::Tx;

use super::super::said::{Corrects, Row};
use super::rows::Story;
use super::{IMPORT, Scribe};
use crate::ground::error::Result;
use crate::newsroom::knowledge::anchor::Anchor;
use crate::newsroom::knowledge::figure;
use crate::newsroom::knowledge::record::{self, By, New, Sort, State};

impl Scribe<'_> {
    pub(super) async fn decide(&mut self, tx: &mut Tx, id: i64, state: State) -> Result<()> {
        let Some(record) = record::by_id(&mut *tx, id).await? else {
            return Ok(());
        };
        let seen = (id, record.version);
        let written = record::decide(tx, seen, state, (IMPORT, self.now)).await?;
        debug_assert!(
            written.is_done(),
            "its version was read in this transaction"
        );
        Ok(())
    }

    /// What an export says beside: that a figure is shown openly, or is withdrawn.
    pub(super) async fn decree(&mut self, tx: &mut Tx, id: i64, row: &Row) -> Result<()> {
        let (Some(fate), Sort::Figure) = (&row.fate, row.what.sort()) else {
            return Ok(());
        };
        let Some(record) = record::by_id(&mut *tx, id).await? else {
            return Ok(());
        };
        if fate.is_open != record.shown_openly {
            let written = record::show_openly(tx, (id, record.version), fate.is_open).await?;
            debug_assert!(
                written.is_done(),
                "its version was read in this transaction"
            );
        }
        let before = figure::fate(&mut *tx, id).await?.unwrap_or_default();
        let wanted = figure::Fate {
            corrected_by: before.corrected_by,
            withdrawn_at: fate.withdrawn.as_ref().map(|(at, _)| *at),
            withdrawn_reason: fate
                .withdrawn
                .clone()
                .map(|(_, reason)| reason)
                .unwrap_or_default(),
        };
        self.set_fate(tx, id, (&before, &wanted)).await
    }

    /// A value that was wrong: a figure of its own, withdrawn in favour of the right one.
    pub(super) async fn correct(
        &mut self,
        tx: &mut Tx,
        story: &mut Story<'_>,
        (right, anchor): (i64, &Anchor),
        corrects: &Corrects,
    ) -> Result<()> {
        let Some(facts) = figure::facts(&mut *tx, right).await? else {
            return Ok(());
        };
        let known = story.with_words(Sort::Figure, &corrects.words.value);
        let is_staffs = known.is_some_and(|known| known.decided_by.is_some_and(|by| by != IMPORT));
        if is_staffs {
            self.keep(story.file, &corrects.words.value);
            return Ok(());
        }
        let id = match known.map(|known| known.id) {
            Some(id) => id,
            None => {
                let new = New {
                    id: self.app.ids.next(self.now),
                    article: story.article,
                    anchor: Anchor {
                        words: corrects.words.value.clone(),
                        nth: 0,
                        ..anchor.clone()
                    },
                    state: State::Confirmed,
                    made_by: By::Import,
                    confidence: 100,
                    decided_by: Some(IMPORT),
                    now: story.since,
                };
                let value = corrects.value.clone();
                let facts = figure::Facts {
                    value,
                    value_high: None,
                    ..facts
                };
                figure::add(tx, &new, &facts).await?;
                story.records.extend(record::by_id(&mut *tx, new.id).await?);
                self.changed += 1;
                self.corrected.push((new.id, right));
                new.id
            }
        };
        let before = figure::fate(&mut *tx, id).await?.unwrap_or_default();
        let wanted = figure::Fate {
            corrected_by: Some(right),
            withdrawn_at: Some(corrects.at),
            withdrawn_reason: corrects.reason.clone(),
        };
        self.set_fate(tx, id, (&before, &wanted)).await
    }

    async fn set_fate(
        &mut self,
        tx: &mut Tx,
        id: i64,
        (before, wanted): (&figure::Fate, &figure::Fate),
    ) -> Result<()> {
        if before == wanted {
            return Ok(());
        }
        let Some(record) = record::by_id(&mut *tx, id).await? else {
            return Ok(());
        };
        let written = figure::set_fate(tx, (id, record.version), wanted).await?;
        debug_assert!(
            written.is_done(),
            "its version was read in this transaction"
        );
        self.changed += 1;
        Ok(())
    }
}
