//! Masthead: a self-hosted news publication in one binary. The districts, from the ground up: each
//! knows those above it in this list, and none below. A district of features alone has them here.
pub mod ground;

pub mod web;

pub mod paywall;

/// The newsroom's model: the publication, its sections, authors, articles, pictures and pages.
pub mod newsroom {
    pub mod about;
    pub mod article;
    pub mod author;
    pub mod draft;
    pub mod former;
    pub mod front;
    pub mod house_style;
    pub mod picture;
    pub mod publication;
    pub mod search;
    pub mod section;
    pub mod slug;
    pub mod topic;
    pub mod websub;
    pub mod wrong;
}

/// People: readers with their accounts, staff with their roles and deeds, the letters that go to
/// them, notes about them.
pub mod people {
    pub mod deed;
    pub mod delivery;
    pub mod letter;
    pub mod mailing;
    pub mod note;
    pub mod notice;
    pub mod reader;
    pub mod rights;
    pub mod role;
    pub mod set_up;
    pub mod staff;
}

pub mod desk;

/// What is sold: plans and offers, who holds them, what is paid, gifts.
pub mod shop {
    pub mod gift;
    pub mod offer;
    pub mod payment;
    pub mod permission;
    pub mod subscription;
}

/// What others say on our pages: adverts and comments.
pub mod talk {
    pub mod advert;
    pub mod comment;
}

/// Pages that put together what several features give.
pub mod pages {
    pub mod about;
    pub mod about_author;
    pub mod account;
    pub mod archive;
    pub mod article;
    pub mod author;
    pub mod correction;
    pub mod feed;
    pub mod former;
    pub mod front;
    pub mod inbox;
    pub mod oembed;
    pub mod reader_desk;
    pub mod search;
    pub mod section;
    pub mod site;
    pub mod sitemap;
    pub mod subscribe;
    pub mod text_files;
    pub mod topic;
}

pub mod backup;

pub mod command;
pub mod features;
pub mod import;
pub mod routes;
