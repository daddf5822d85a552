//! One SQL text over SQLite (group commit) and PostgreSQL: queries, transactions, migrations.
