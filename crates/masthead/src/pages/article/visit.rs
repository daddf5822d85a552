//! What a request says about who asks, from where, and what for.
use axum::extract::FromRequestParts;
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method};

use crate::advert::consent::{self, Choice};
use crate::app::App;
use crate::client::Client;
use crate::clock::{DAY, SECOND};
use crate::error::Error;
use crate::gift;
use crate::paywall::{Asker, Claims, Intent, Settings, Visitor};
use crate::publication::Publication;
use crate::reader::Caller;
use crate::web::cookies;

/// A request for an article.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Who asks, for the paywall.
    pub asker: Asker,
    /// Who asks, as far as there is an account.
    pub caller: Caller,
    /// Gift links that the browser has redeemed.
    pub gifts: Vec<gift::Claim>,
    /// The path as it was asked for, already canonical.
    pub path: String,
    /// Whether the reader agreed to adverts of others.
    pub agreed: bool,
}

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
    app.keys.read(cookie, app.clock.now())
}

/// The header that gives `visitor` its cookie, for longer than a period of the meter.
pub fn set_cookie(app: &App, terms: &Settings, visitor: &Visitor) -> HeaderValue {
    let value = app.keys.cookie(visitor);
    let seconds = i64::from(terms.cookie_days()) * DAY / SECOND;
    cookies::set(cookie_name(app), &value, seconds, app.is_secure)
}

impl Visit {
    /// Which of the pages with adverts the reader gets.
    pub fn choice(&self, publication: &Publication) -> Choice {
        Choice::new(publication, self.agreed)
    }

    /// Reads a request's head.
    fn read(app: &App, parts: &Parts, caller: Caller) -> Self {
        let headers = &parts.headers;
        let asker = Asker {
            visitor: visitor(app, headers),
            reader: caller.0.as_ref().and_then(|viewer| viewer.reader.person()),
            claims: Claims {
                subscription: caller.rights().articles,
                ..Claims::default()
            },
            intent: intent(&parts.method, headers),
            client: Client::of(app, parts),
        };
        Self {
            asker,
            caller,
            gifts: gift::claims(app, headers),
            path: parts.uri.path().to_owned(),
            agreed: consent::agreed(app, headers),
        }
    }
}

/// The headers in which browsers announce that nobody looks yet: the first is the standard's,
/// the others are older.
const PURPOSES: [HeaderName; 4] = [
    HeaderName::from_static("sec-purpose"),
    HeaderName::from_static("purpose"),
    HeaderName::from_static("x-purpose"),
    HeaderName::from_static("x-moz"),
];

/// Whether nobody looks yet.
pub fn is_speculative(headers: &HeaderMap) -> bool {
    let announces = |value: &HeaderValue| {
        let value = String::from_utf8_lossy(value.as_bytes()).to_ascii_lowercase();
        ["prefetch", "prerender", "preview"]
            .iter()
            .any(|purpose| value.contains(purpose))
    };
    PURPOSES
        .iter()
        .any(|name| headers.get_all(name).iter().any(announces))
}

fn intent(method: &Method, headers: &HeaderMap) -> Intent {
    if is_speculative(headers) {
        Intent::Speculate
    } else if method == Method::HEAD {
        Intent::Inspect
    } else {
        Intent::Read
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let caller = Caller::from_request_parts(parts, app).await?;
        Ok(Self::read(app, parts, caller))
    }
}
