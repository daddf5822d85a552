//! What became of a story's suggestions, counted after each decision.
use db::Tx;

use super::Sort;
use super::offer::Offer;
use ground::clock::Millis;
use ground::error::Result;
use newsroom::knowledge::record::{self, By, State};
use newsroom::strip::{self, Count};

/// Counts what became of the story's suggestions.
pub(super) async fn tally(tx: &mut Tx, article: i64, offer: &Offer, now: Millis) -> Result<()> {
    let records = record::of_article(&mut *tx, article).await?;
    let sorts = [
        (Sort::Name, record::Sort::Mention),
        (Sort::Figure, record::Sort::Figure),
        (Sort::Quote, record::Sort::Quote),
        (Sort::Moment, record::Sort::Moment),
    ];
    let count = |(sort, of): (Sort, record::Sort)| {
        let mut count = Count::nothing(sort);
        let shown = offer
            .items
            .iter()
            .filter(|item| item.sort == sort && item.shown);
        count.shown = i64::try_from(shown.count()).unwrap_or(i64::MAX);
        let decided = records.iter().filter(|one| one.sort == of);
        for record in decided.filter(|one| one.decided_by.is_some()) {
            match (record.state, &record.made_by) {
                (State::Rejected, _) => count.rejected += 1,
                (State::Suggested, _) => {}
                (_, By::Rule(_)) => count.accepted += 1,
                _ => count.changed += 1,
            }
        }
        count
    };
    let counts = sorts.map(count);
    let off = strip::settle(tx, article, &counts, now).await?;
    for sort in off {
        tracing::info!(
            sort = sort.word(),
            "suggestions of a sort are off: too many were rejected"
        );
    }
    Ok(())
}
