//! What several features of the shop ask of whoever is at the desk.
use people::role::{Permission, Role};

/// Giving, refunding, pausing and cancelling subscriptions.
pub const SUBSCRIPTIONS: Permission = Permission::of("subscriptions", &[Role::Support]);

/// Seeing what is earned: for owners alone.
pub const REVENUE: Permission = Permission::of("revenue", &[]);
