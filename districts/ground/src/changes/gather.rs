//! Many changes in one transaction, told together at its end: each telling locks the one row that
//! all changes of the house raise, and another version of that row.
use std::cell::RefCell;
use std::collections::BTreeSet;

use super::Tag;

tokio::task_local! {
    static GATHERED: RefCell<BTreeSet<Tag>>;
}

/// Does `work`, in which changes are only noted, and returns what they concern: whoever calls it
/// gives that to [`super::record`] in the same transaction.
pub async fn gather<T>(work: impl Future<Output = T>) -> (T, BTreeSet<Tag>) {
    let work = async {
        let done = work.await;
        (done, GATHERED.with(RefCell::take))
    };
    GATHERED.scope(RefCell::default(), work).await
}

/// Notes the tags where changes are gathered; returns those that are still to be written.
pub(super) fn take_up(tags: Vec<Tag>) -> Vec<Tag> {
    let mut tags = Some(tags);
    // Nobody gathers: the caller writes them.
    let _ = GATHERED.try_with(|gathered| {
        gathered
            .borrow_mut()
            .extend(tags.take().into_iter().flatten())
    });
    tags.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_gathered_is_told_once_and_nothing_outside_is_kept_back() {
        let tag = || vec![Tag::one("article", 1)];
        assert_eq!(take_up(tag()), tag());
        let (left, gathered) = gather(async { [take_up(tag()), take_up(tag())] }).await;
        assert!(left.iter().all(Vec::is_empty));
        assert_eq!(gathered.into_iter().collect::<Vec<_>>(), tag());
    }
}
