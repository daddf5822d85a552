//! What may read much, and why.

/// A statement by its file and how it begins, and the reason.
pub struct Meant(pub &'static str, pub &'static str, pub &'static str);

pub const MEANT: &[Meant] = &[
    Meant(
        "districts/newsroom/src/draft/store.rs",
        "SELECT id FROM drafts WHERE published_version > 0",
        "for an import, which reads all articles; the newsroom's own stories are fewer",
    ),
    Meant(
        "districts/newsroom/src/knowledge/thing/mention/store.rs",
        "SELECT m.name, m.kind, count(DISTINCT k.article_id)",
        "once for a whole archive, or kept by whoever suggests: names that were rejected often",
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
        "districts/newsroom/src/picture/store.rs",
        "SELECT id FROM pictures WHERE desk_at IS NOT NULL",
        "for an import, which reads all pictures",
    ),
    Meant(
        "districts/newsroom/src/article/store.rs",
        "SELECT count(*) FROM articles WHERE state = 'live' AND published_at <= $1",
        "only the tool that fills a database for measuring asks it",
    ),
    Meant(
        "districts/shop/src/offer/experiment/store.rs",
        "SELECT code, count(*), count(chosen_at)",
        "a page of the desk that is opened on purpose counts whom an experiment was shown",
    ),
    Meant(
        "districts/shop/src/subscription/store.rs",
        "SELECT (SELECT count(*) FROM subscriptions WHERE id >= $1",
        "states that few subscriptions are in; how many are active is not asked",
    ),
    Meant(
        "districts/talk/src/comment/store/office.rs",
        "SELECT (SELECT count(*) FROM comments WHERE state = 'pending'), (SELECT count(DISTINCT",
        "few comments wait",
    ),
    Meant(
        "districts/talk/src/comment/store/office.rs",
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
