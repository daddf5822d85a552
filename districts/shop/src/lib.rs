//! What is sold: plans and offers, who holds them, what is paid, gifts.
pub mod gift;
pub mod offer;
pub mod payment;
pub mod permission;
pub mod subscription;
