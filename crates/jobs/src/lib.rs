//! A durable queue and schedule over `db`.
