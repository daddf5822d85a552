//! What a request says about who asks, from where, and what for.
use axum::extract::FromRequestParts;
use http::request::Parts;
use http::{HeaderMap, Method};
use sha2::{Digest, Sha256};

use ground::app::App;
use ground::client::Client;
use ground::error::Error;
use newsroom::publication::Publication;
use paywall::{Asker, Claims, Intent, Person, visitor};
use people::reader::Caller;
use shop::gift;
use talk::advert::consent::{self, Choice};
use web::purpose::is_speculative;

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
            reader: person(&caller),
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

/// Who asks, to the paywall. A buyer counts as one person while there is something to read with:
/// what one subscriber may open in a day holds for them too.
fn person(caller: &Caller) -> Option<Person> {
    match (&caller.viewer, caller.buyer()) {
        (Some(viewer), _) => viewer.reader.person(),
        (None, Some(buyer)) if buyer.rights.articles => Some(Person {
            reader: buyer.reader.id,
            mailbox: Sha256::digest(format!("buyer {}", buyer.reader.id)).into(),
            is_admitted: true,
        }),
        (None, _) => None,
    }
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
