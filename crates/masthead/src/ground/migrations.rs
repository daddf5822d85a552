//! The schema's history. Migrations only add; a released one is never edited.
use db::Migration;

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration::shared(
            1,
            "publication",
            include_str!("../../migrations/0001_publication.sql"),
        ),
        Migration::shared(2, "jobs", jobs::MIGRATION),
        Migration::shared(
            3,
            "readers",
            include_str!("../../migrations/0003_readers.sql"),
        ),
        Migration::shared(
            4,
            "accounts",
            include_str!("../../migrations/0004_accounts.sql"),
        ),
        Migration::shared(
            5,
            "offers",
            include_str!("../../migrations/0005_offers.sql"),
        ),
        Migration::shared(
            6,
            "payment",
            include_str!("../../migrations/0006_payment.sql"),
        ),
        Migration::shared(
            7,
            "comments",
            include_str!("../../migrations/0007_comments.sql"),
        ),
        Migration::shared(
            8,
            "adverts",
            include_str!("../../migrations/0008_adverts.sql"),
        ),
        Migration::shared(
            9,
            "office",
            include_str!("../../migrations/0009_office.sql"),
        ),
        Migration::shared(10, "nodes", include_str!("../../migrations/0010_nodes.sql")),
        Migration::shared(
            11,
            "favours",
            include_str!("../../migrations/0011_favours.sql"),
        ),
        Migration::shared(
            12,
            "stuck calls",
            include_str!("../../migrations/0012_stuck_calls.sql"),
        ),
        Migration::shared(
            13,
            "identity",
            include_str!("../../migrations/0013_identity.sql"),
        ),
        Migration::shared(
            14,
            "provider accounts",
            include_str!("../../migrations/0014_provider_accounts.sql"),
        ),
        Migration::shared(
            15,
            "server",
            include_str!("../../migrations/0015_server.sql"),
        ),
        Migration::shared(16, "pools", include_str!("../../migrations/0016_pools.sql")),
        Migration::shared(
            17,
            "gift orders",
            include_str!("../../migrations/0017_gift_orders.sql"),
        ),
        Migration::shared(
            18,
            "comment versions",
            include_str!("../../migrations/0018_comment_versions.sql"),
        ),
    ]
}
