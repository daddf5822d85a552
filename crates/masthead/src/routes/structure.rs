//! The URLs of the first start and of the publication's structure at the desk.
use axum::routing::{get, post};

use crate::desk::set_up;
use crate::desk::staff::STAFF;
use crate::desk::story::WRITE;
use crate::desk::structure::{self, STRUCTURE};
use crate::ground::limit::Attempt;
use crate::pages::site::route::{Route, desk, open};

/// The routes.
pub(super) const TABLE: &[Route] = &[
    // The first start
    open("/set-up", || {
        get(set_up::enter::index).post(set_up::enter::create)
    })
    .first(Attempt::SetUp),
    open("/set-up/{token}", || {
        get(set_up::enter::show).post(set_up::enter::claim)
    })
    .first(Attempt::SetUp),
    desk("/desk/set-up", STAFF, || get(set_up::steps::index)),
    desk("/desk/set-up/story", STAFF, || get(set_up::steps::story)),
    desk("/desk/set-up/publication", STAFF, || {
        get(set_up::steps::publication).post(set_up::steps::decide)
    }),
    desk("/desk/set-up/section", STAFF, || {
        get(set_up::steps::section).post(set_up::steps::add_section)
    }),
    desk("/desk/set-up/mail", STAFF, || {
        get(set_up::steps::mail).post(set_up::steps::try_mail)
    }),
    // The publication's structure
    desk("/desk/sections", STRUCTURE, || {
        get(structure::sections::index).post(structure::sections::create)
    }),
    desk("/desk/sections/{id}", STRUCTURE, || {
        get(structure::sections::edit).post(structure::sections::update)
    }),
    desk("/desk/sections/{id}/move", STRUCTURE, || {
        post(structure::sections::arrange)
    }),
    desk("/desk/sections/{id}/retire", STRUCTURE, || {
        post(structure::sections::retire)
    }),
    desk("/desk/authors", WRITE, || get(structure::authors::index)),
    desk("/desk/authors/new", STRUCTURE, || {
        get(structure::authors::new).post(structure::authors::create)
    }),
    desk("/desk/authors/{id}", WRITE, || {
        get(structure::authors::edit).post(structure::authors::update)
    }),
    desk("/desk/authors/{id}/merge", STRUCTURE, || {
        post(structure::authors::merge)
    }),
    desk("/desk/authors/{id}/remove", STRUCTURE, || {
        post(structure::authors::remove)
    }),
    desk("/desk/topics", STRUCTURE, || get(structure::topics::index)),
    desk("/desk/topics/{id}", STRUCTURE, || {
        get(structure::topics::edit).post(structure::topics::update)
    }),
    desk("/desk/topics/{id}/merge", STRUCTURE, || {
        post(structure::topics::merge)
    }),
    desk("/desk/topics/{id}/remove", STRUCTURE, || {
        post(structure::topics::remove)
    }),
    desk("/desk/about", STRUCTURE, || get(structure::abouts::index)),
    desk("/desk/about/new", STRUCTURE, || {
        get(structure::abouts::new).post(structure::abouts::create)
    }),
    desk("/desk/about/{id}", STRUCTURE, || {
        get(structure::abouts::edit).post(structure::abouts::update)
    }),
    desk("/desk/about/{id}/remove", STRUCTURE, || {
        post(structure::abouts::remove)
    }),
];
