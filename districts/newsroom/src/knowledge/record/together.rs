//! Many records of one story, whose words are looked for together at the end: so the story is read once
//! and not for each of them.
use db::Tx;

use super::follow;
use ground::error::Result;

tokio::task_local! {
    static PUT_OFF: ();
}

/// Does `work`, in which records are made and decided about and no words are looked for: whoever calls
/// it calls [`look`] in the same transaction.
pub async fn together<T>(work: impl Future<Output = T>) -> T {
    PUT_OFF.scope((), work).await
}

/// Looks for the words of all records of an article, where it is published.
pub async fn look(tx: &mut Tx, article: i64) -> Result<()> {
    follow::place(tx, article, None).await
}

/// Whether words are looked for later.
pub(super) fn is_put_off() -> bool {
    PUT_OFF.try_with(|()| ()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_what_is_done_together_is_put_off() {
        assert!(!is_put_off());
        assert!(together(async { is_put_off() }).await);
        assert!(!is_put_off());
    }
}
