//! The schema's history. Migrations only add; a released one is never edited.
use db::Migration;

/// Each migration's name and text, oldest first; the first has number 1.
const TEXTS: [(&str, &str); 19] = [
    (
        "publication",
        include_str!("../../migrations/0001_publication.sql"),
    ),
    ("jobs", jobs::MIGRATION),
    ("readers", include_str!("../../migrations/0003_readers.sql")),
    (
        "accounts",
        include_str!("../../migrations/0004_accounts.sql"),
    ),
    ("offers", include_str!("../../migrations/0005_offers.sql")),
    ("payment", include_str!("../../migrations/0006_payment.sql")),
    (
        "comments",
        include_str!("../../migrations/0007_comments.sql"),
    ),
    ("adverts", include_str!("../../migrations/0008_adverts.sql")),
    ("office", include_str!("../../migrations/0009_office.sql")),
    ("nodes", include_str!("../../migrations/0010_nodes.sql")),
    ("favours", include_str!("../../migrations/0011_favours.sql")),
    (
        "stuck calls",
        include_str!("../../migrations/0012_stuck_calls.sql"),
    ),
    (
        "identity",
        include_str!("../../migrations/0013_identity.sql"),
    ),
    (
        "provider accounts",
        include_str!("../../migrations/0014_provider_accounts.sql"),
    ),
    ("server", include_str!("../../migrations/0015_server.sql")),
    ("pools", include_str!("../../migrations/0016_pools.sql")),
    (
        "gift orders",
        include_str!("../../migrations/0017_gift_orders.sql"),
    ),
    (
        "comment versions",
        include_str!("../../migrations/0018_comment_versions.sql"),
    ),
    ("changes", include_str!("../../migrations/0019_changes.sql")),
];

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    (1..)
        .zip(TEXTS)
        .map(|(number, (name, text))| Migration::shared(number, name, text))
        .collect()
}
