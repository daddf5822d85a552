//! What may read much, and why.

/// A statement by its file and how it begins, and the reason.
pub struct Meant(pub &'static str, pub &'static str, pub &'static str);

pub const MEANT: &[Meant] = &[
    Meant(
        "crates/masthead/src/newsroom/draft/store.rs",
        "SELECT id FROM drafts WHERE published_version > 0",
        "for an import, which reads all articles; the newsroom's own stories are fewer",
    ),
    Meant(
        "crates/jobs/src/dead.rs",
        "SELECT state, COUNT(*) FROM jobs GROUP BY state",
        "for the metrics and the doctor; the queue is short, but after an import",
    ),
    Meant(
        "crates/jobs/src/dead.rs",
        "SELECT kind, SUM(",
        "for the doctor; the queue is short, but after an import",
    ),
    Meant(
        "crates/masthead/src/newsroom/picture/store.rs",
        "SELECT id FROM pictures WHERE desk_at IS NOT NULL",
        "for an import, which reads all pictures",
    ),
    Meant(
        "crates/masthead/src/newsroom/article/store.rs",
        "SELECT count(*) FROM articles WHERE state = 'live' AND published_at <= $1",
        "only the tool that fills a database for measuring asks it",
    ),
    Meant(
        "crates/masthead/src/shop/offer/experiment/store.rs",
        "SELECT code, count(*), count(chosen_at)",
        "a page of the desk that is opened on purpose counts whom an experiment was shown",
    ),
    Meant(
        "crates/masthead/src/shop/subscription/store.rs",
        "SELECT (SELECT count(*) FROM subscriptions WHERE id >= $1",
        "states that few subscriptions are in; how many are active is not asked",
    ),
    Meant(
        "crates/masthead/src/talk/comment/store/office.rs",
        "SELECT (SELECT count(*) FROM comments WHERE state = 'pending'), (SELECT count(DISTINCT",
        "few comments wait",
    ),
    Meant(
        "crates/masthead/src/talk/comment/store/office.rs",
        "SELECT (SELECT min(id) FROM comments WHERE state = 'pending')",
        "the first of those that wait, and those of a day by their ids",
    ),
];

impl Meant {
    /// Whether this is the statement.
    pub fn is(&self, path: &str, text: &str) -> bool {
        self.0 == path && text.starts_with(self.1)
    }
}
