//! The URLs of the newsroom at the desk: stories from idea to correction, pictures, the rules of the house.
use axum::routing::{get, post};

use crate::desk::house_style::{self, STYLE};
use crate::desk::house_words;
use crate::desk::library::{self, RECORD};
use crate::desk::story::{PUBLISH, RUN, WRITE};
use crate::desk::writing::{self, AFTER};
use crate::desk::{newsroom, planning};
use crate::ground::limit::Attempt;
use crate::pages;
use crate::pages::article::draft::links::SHOW;
use crate::pages::site::route::{Route, desk};

/// The routes.
pub(super) const TABLE: &[Route] = &[
    // Writing
    desk("/desk/stories", WRITE, || {
        get(writing::index::index).post(writing::index::create)
    }),
    desk("/desk/stories/links", WRITE, || {
        get(writing::choices::links)
    }),
    // From idea to published
    desk("/desk/stories/board", WRITE, || get(planning::board::index)),
    desk("/desk/stories/calendar", WRITE, || {
        get(planning::week::index)
    }),
    desk("/desk/stories/idea", WRITE, || {
        get(planning::idea::form).post(planning::idea::create)
    }),
    desk("/desk/stories/{id}/assignment", WRITE, || {
        get(planning::story::show)
    }),
    desk("/desk/stories/{id}/assign", RUN, || {
        post(planning::assign::update)
    }),
    desk("/desk/stories/{id}/stage", WRITE, || {
        post(planning::step::create)
    }),
    desk("/desk/stories/{id}/items/{item}", WRITE, || {
        post(planning::item::update)
    }),
    desk("/desk/newsroom", RUN, || get(newsroom::index)),
    desk("/desk/newsroom/checks", RUN, || {
        post(newsroom::checks::update)
    }),
    desk("/desk/newsroom/checklists/{section}", RUN, || {
        post(newsroom::checklists::update)
    }),
    desk("/desk/newsroom/editors/{id}", RUN, || {
        post(newsroom::editors::update)
    }),
    desk("/desk/pictures", WRITE, || get(library::index::index)),
    desk("/desk/pictures/uploads", WRITE, || {
        post(library::uploads::create)
    }),
    desk("/desk/pictures/uploads/{id}", WRITE, || {
        get(library::uploads::show).post(library::uploads::take)
    })
    .never("a part of a file that was counted when it was begun"),
    desk("/desk/pictures/{id}", WRITE, || get(library::record::show)),
    desk("/desk/pictures/{id}/record", RECORD, || {
        post(library::record::update)
    }),
    desk("/desk/pictures/{id}/crop", RECORD, || {
        post(library::crop::update)
    }),
    desk("/desk/pictures/{id}/turn", RECORD, || {
        post(library::crop::turn)
    }),
    desk("/desk/pictures/choose", WRITE, || {
        get(writing::choices::pictures)
    }),
    desk("/desk/stories/{id}", WRITE, || get(writing::show::show)),
    desk("/desk/stories/{id}/draft", WRITE, || {
        get(writing::steps::document)
    }),
    desk("/desk/stories/{id}/steps", WRITE, || {
        get(writing::steps::index).post(writing::steps::create)
    })
    .never("each is kept in the one order; a count would cost as much as the step"),
    desk("/desk/stories/{id}/presence", WRITE, || {
        post(writing::steps::presence)
    })
    .never("where somebody is, is kept in memory alone"),
    desk("/desk/stories/{id}/leftovers", WRITE, || {
        post(writing::steps::leave)
    }),
    desk("/desk/leftovers/{id}", WRITE, || {
        post(writing::steps::settle)
    }),
    desk("/desk/stories/{id}/revisions", WRITE, || {
        post(writing::history::keep)
    }),
    desk("/desk/stories/{id}/history", WRITE, || {
        get(writing::history::index)
    }),
    desk("/desk/stories/{id}/replay", WRITE, || {
        get(writing::replay::index)
    }),
    desk("/desk/stories/{id}/preview", WRITE, || {
        get(pages::article::draft::desk::index)
    }),
    desk("/desk/stories/{id}/preview/page", WRITE, || {
        get(pages::article::draft::desk::show)
    }),
    desk("/desk/stories/{id}/preview/links", SHOW, || {
        get(pages::article::draft::links::index).post(pages::article::draft::links::create)
    }),
    desk("/desk/draft-links/{id}/end", SHOW, || {
        post(pages::article::draft::links::end)
    }),
    desk("/desk/stories/{id}/restore", WRITE, || {
        post(writing::history::restore)
    }),
    desk("/desk/stories/{id}/publish", PUBLISH, || {
        get(writing::publish::index).post(writing::publish::create)
    }),
    desk("/desk/stories/{id}/after", WRITE, || {
        get(writing::after::index)
    }),
    desk("/desk/stories/{id}/entries", AFTER, || {
        post(writing::after::entries::save)
    }),
    desk("/desk/stories/{id}/state", AFTER, || {
        post(writing::after::state::change)
    }),
    desk("/desk/stories/{id}/expiry", AFTER, || {
        post(writing::after::expiry::save)
    }),
    desk("/desk/stories/{id}/embargo", PUBLISH, || {
        post(writing::after::embargo::save)
    }),
    desk("/desk/stories/{id}/addresses", AFTER, || {
        post(writing::after::addresses::let_go)
    }),
    desk("/desk/stories/{id}/words", AFTER, || {
        get(writing::after::words::index).post(writing::after::words::create)
    }),
    desk("/desk/words/{id}", AFTER, || {
        post(writing::after::words::settle)
    }),
    desk("/desk/stories/{id}/threads", WRITE, || {
        post(writing::threads::create)
    }),
    desk("/desk/stories/{id}/embed", WRITE, || {
        post(writing::embed::look_up)
    })
    .first(Attempt::Embed),
    desk("/desk/stories/{id}/spelling", WRITE, || {
        get(writing::spelling::show).post(writing::spelling::pass)
    }),
    desk("/desk/threads/{id}/messages", WRITE, || {
        post(writing::threads::answer)
    }),
    desk("/desk/threads/{id}/state", WRITE, || {
        post(writing::threads::settle)
    }),
    desk("/desk/style", STYLE, || {
        get(house_style::index).post(house_style::create)
    }),
    desk("/desk/style/rules.csv", STYLE, || get(house_style::export)),
    desk("/desk/style/import", STYLE, || post(house_style::import)),
    desk("/desk/style/words", STYLE, || {
        get(house_words::index).post(house_words::create)
    }),
    desk("/desk/style/words.csv", STYLE, || get(house_words::export)),
    desk("/desk/style/words/add", STYLE, || post(house_words::add)),
    desk("/desk/style/words/import", STYLE, || {
        post(house_words::import)
    }),
    desk("/desk/style/words/{id}/delete", STYLE, || {
        post(house_words::delete)
    }),
    desk("/desk/style/{id}", STYLE, || {
        get(house_style::edit).post(house_style::update)
    }),
    desk("/desk/style/{id}/delete", STYLE, || {
        post(house_style::delete)
    }),
    desk("/desk/events", WRITE, || get(writing::events::listen)),
];
