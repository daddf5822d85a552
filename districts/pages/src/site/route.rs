//! A row of the table of routes: what it shows, who may use it, where it is counted.
use axum::middleware::from_fn_with_state;
use axum::routing::MethodRouter;

use crate::site::guard::{self, Guard};
use ground::app::App;
use ground::limit::{Attempt, Counted};
use people::role::Permission;

/// What a route shows, and so how closely the tests watch it for gated text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Faces {
    /// One article, as much of it as the reader may have.
    Article,
    /// Articles in a list, or a page about something else: nothing gated, ever.
    List,
    /// Something machines read: a feed, a sitemap, an embed. Nothing gated, ever.
    Feed,
    /// Forms and pages about the person who asks: nothing gated, ever, and never public.
    Personal,
    /// Pages of the desk: nothing gated, ever.
    Desk,
    /// Files: styles, scripts, pictures.
    Static,
    /// For the person who runs the server.
    Ops,
}

/// A row of [`crate::routes::TABLE`].
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// The pattern, as axum writes it.
    pub path: &'static str,
    /// What it shows.
    pub faces: Faces,
    /// Who may use it.
    pub guard: Guard,
    /// Where what it changes is counted.
    pub counted: Counted,
    handler: Handler,
}

/// Makes the handler of a route.
pub type Handler = fn() -> MethodRouter<App>;

/// An article, as much of it as the reader may have.
pub const fn article(path: &'static str, handler: Handler) -> Route {
    Route::new(path, Faces::Article, handler)
}

/// Something machines read.
pub const fn feed(path: &'static str, handler: Handler) -> Route {
    Route::new(path, Faces::Feed, handler)
}

/// Articles in a list, or a page about something else.
pub const fn list(path: &'static str, handler: Handler) -> Route {
    Route::new(path, Faces::List, handler)
}

/// Files.
pub const fn file(path: &'static str, handler: Handler) -> Route {
    Route::new(path, Faces::Static, handler)
}

/// A page or form about the person who asks, open to everybody.
pub const fn open(path: &'static str, handler: Handler) -> Route {
    Route::new(path, Faces::Personal, handler)
}

/// A page or form of somebody with an account.
pub const fn own(path: &'static str, handler: Handler) -> Route {
    Route::new(path, Faces::Personal, handler).guarded(Guard::SignedIn)
}

/// Where programs send what they have signed.
pub const fn signed(path: &'static str, handler: Handler) -> Route {
    Route::new(path, Faces::Personal, handler).guarded(Guard::Signed)
}

/// A page or form of the desk, counted for each member of staff.
pub const fn desk(path: &'static str, permission: Permission, handler: Handler) -> Route {
    Route::new(path, Faces::Desk, handler)
        .guarded(Guard::Staff(permission))
        .first(Attempt::Desk)
}

/// For the person who runs the server.
pub const fn ops(path: &'static str, handler: Handler) -> Route {
    Route::new(path, Faces::Ops, handler)
}

impl Route {
    const fn new(path: &'static str, faces: Faces, handler: Handler) -> Self {
        Self {
            path,
            faces,
            guard: Guard::Everybody,
            counted: Counted::Reads,
            handler,
        }
    }

    /// Counted before the handler.
    pub const fn first(mut self, attempt: Attempt) -> Self {
        self.counted = Counted::First(attempt);
        self
    }

    /// Counted by the handler.
    pub const fn within(mut self, attempt: Attempt) -> Self {
        self.counted = Counted::Within(attempt);
        self
    }

    /// Not counted, and why not.
    pub const fn never(mut self, reason: &'static str) -> Self {
        self.counted = Counted::Never(reason);
        self
    }

    const fn guarded(mut self, guard: Guard) -> Self {
        self.guard = guard;
        self
    }

    /// The handler behind its guard.
    pub fn service(&self, app: &App) -> MethodRouter<App> {
        let handler = (self.handler)();
        match (self.guard, self.counted) {
            (Guard::Everybody, Counted::Reads | Counted::Within(_) | Counted::Never(_)) => handler,
            (guard, counted) => {
                let state = (app.clone(), guard, counted);
                handler.layer(from_fn_with_state(state, guard::enforce))
            }
        }
    }
}
