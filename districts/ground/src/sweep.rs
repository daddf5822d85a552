//! Forgetting what is old, in batches: one statement for all of it would hold the writer of SQLite,
//! and with it every reader's first story, for as long as it takes.

/// Rows that one statement removes: a few milliseconds of the writer.
const BATCH: i64 = 500;

/// Removes rows until none is left that is old enough, and returns how many there were. `remove`
/// removes at most as many as it is told, in a transaction of its own, so that others write
/// between two batches.
///
/// The statement has its condition twice: once to choose the rows, and once to leave those alone
/// that somebody has renewed since they were chosen.
///
/// # Errors
/// Those of `remove`. What was removed before stays removed.
pub async fn in_batches<F>(remove: impl Fn(i64) -> F) -> db::Result<u64>
where
    F: Future<Output = db::Result<u64>>,
{
    let mut removed = 0;
    loop {
        let batch = remove(BATCH).await?;
        removed += batch;
        if batch == 0 {
            return Ok(removed);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[tokio::test]
    async fn everything_goes_and_never_more_than_a_batch_at_once() {
        let (left, most) = (Cell::new(2_500), Cell::new(0));
        let remove = |batch: i64| {
            let batch = left.get().min(u64::try_from(batch).expect("not negative"));
            left.set(left.get() - batch);
            most.set(most.get().max(batch));
            std::future::ready(Ok(batch))
        };
        let removed = in_batches(remove).await.expect("nothing fails");
        assert_eq!((removed, left.get(), most.get()), (2_500, 0, 500));
    }
}
