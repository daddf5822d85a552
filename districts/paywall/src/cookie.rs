//! The visitor's cookie in the heads of requests and answers.
use http::{HeaderMap, HeaderValue};

use super::{Settings, Visitor};
use ground::app::App;
use ground::clock::{DAY, SECOND};
use web::cookies;

/// The visitor cookie's name. The `__Host-` prefix demands HTTPS; a site served over
/// plain HTTP, as on a developer's machine, does without.
pub fn cookie_name(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-meter"
    } else {
        "meter"
    }
}

/// The visitor whose valid cookie a request returns.
pub fn visitor(app: &App, headers: &HeaderMap) -> Option<Visitor> {
    let cookie = cookies::get(headers, cookie_name(app))?;
    Visitor::read(&app.keys, cookie, app.clock.now())
}

/// The header that gives `visitor` its cookie, for longer than a period of the meter.
pub fn set_cookie(app: &App, terms: &Settings, visitor: &Visitor) -> HeaderValue {
    let value = visitor.cookie(&app.keys);
    let seconds = i64::from(terms.cookie_days()) * DAY / SECOND;
    cookies::set(cookie_name(app), &value, seconds, app.is_secure)
}
