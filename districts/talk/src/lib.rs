//! What others say on our pages: adverts and comments.
pub mod advert;
pub mod comment;
