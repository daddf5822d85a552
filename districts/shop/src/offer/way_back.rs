//! The way back to the article at whose end somebody decided to subscribe. It leads through
//! offers, a log-in, a mail and the processor's page, so it is kept in a cookie.
use http::{HeaderMap, HeaderValue};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use ground::app::App;
use web::{cookies, next};

/// How long the way back is kept, in seconds: longer than the mail with the code is good for.
const PATIENCE: i64 = 60 * 60;

fn cookie_name(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-way-back"
    } else {
        "way-back"
    }
}

/// The cookie that remembers the path.
pub fn cookie(app: &App, path: &str) -> HeaderValue {
    let path = utf8_percent_encode(&next::local(path), NON_ALPHANUMERIC).to_string();
    cookies::set(cookie_name(app), &path, PATIENCE, app.is_secure)
}

/// The path that was remembered; `None` where there is none or it leads elsewhere.
pub fn remembered(app: &App, headers: &HeaderMap) -> Option<String> {
    let kept = cookies::get(headers, cookie_name(app))?;
    let path = percent_decode_str(kept).decode_utf8().ok()?;
    let path = next::local(&path);
    (path != "/").then(|| path.into_owned())
}

/// The cookie that forgets it, for whoever has come back.
pub fn forget(app: &App) -> HeaderValue {
    cookies::set(cookie_name(app), "", 0, app.is_secure)
}
