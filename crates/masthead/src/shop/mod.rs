//! What is sold: plans and offers, who holds them, what is paid, gifts.
pub mod gift;
pub mod offer;
pub mod payment;
pub mod subscription;

use crate::people::role::{Permission, Role};

/// Giving, refunding, pausing and cancelling subscriptions. Several features of the shop ask for it.
pub const SUBSCRIPTIONS: Permission = Permission::of(&[Role::Support]);
