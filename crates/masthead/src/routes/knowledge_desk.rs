//! The URLs of what the publication knows, at the desk.
use axum::routing::{get, post};

use crate::desk::knowledge::{KNOWLEDGE, inbox, numbers, record, storylines, strip, things};
use crate::desk::story::WRITE;
use crate::pages::site::route::{Route, desk};

/// The routes.
pub(super) const TABLE: &[Route] = &[
    desk("/desk/stories/{id}/knowledge", WRITE, || {
        get(strip::index).post(strip::create)
    }),
    desk("/desk/stories/{id}/knowledge/suggestions", WRITE, || {
        get(strip::show).post(strip::decide)
    }),
    desk("/desk/knowledge", KNOWLEDGE, || get(inbox::index)),
    desk("/desk/knowledge/numbers", KNOWLEDGE, || {
        get(numbers::index).post(numbers::update)
    }),
    desk("/desk/knowledge/records/{id}", KNOWLEDGE, || {
        get(record::show)
    }),
    desk("/desk/knowledge/records/{id}/inbox", KNOWLEDGE, || {
        post(inbox::settle)
    }),
    desk("/desk/knowledge/records/{id}/correct", KNOWLEDGE, || {
        post(record::correct)
    }),
    desk("/desk/knowledge/records/{id}/openly", KNOWLEDGE, || {
        post(record::openly)
    }),
    desk("/desk/knowledge/records/{id}/places", KNOWLEDGE, || {
        post(record::settle)
    }),
    desk("/desk/things", KNOWLEDGE, || get(things::index)),
    desk("/desk/things/{id}", KNOWLEDGE, || {
        get(things::show).post(things::update)
    }),
    desk("/desk/things/{id}/names", KNOWLEDGE, || post(things::names)),
    desk("/desk/things/{id}/merge", KNOWLEDGE, || post(things::merge)),
    desk("/desk/things/{id}/split", KNOWLEDGE, || post(things::split)),
    desk("/desk/things/{id}/undo", KNOWLEDGE, || post(things::undo)),
    desk("/desk/storylines", WRITE, || get(storylines::index)),
    desk("/desk/storylines/new", KNOWLEDGE, || {
        post(storylines::create)
    }),
    desk("/desk/storylines/{id}", WRITE, || {
        get(storylines::show).post(storylines::update)
    }),
    desk("/desk/storylines/{id}/items", WRITE, || {
        post(storylines::arrange)
    }),
];
