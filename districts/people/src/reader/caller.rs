//! Who makes a request: nobody known, or the owner of a session with their rights.
use std::sync::Arc;

use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::request::Parts;

use super::session::{Hash, Row};
use super::{Reader, buyer};
use crate::deed::Actor;
use crate::reader::session::Sessions;
use crate::rights::{Holdings, Rights};
use crate::role::{self, Roles};
use ground::app::App;
use ground::client::Client;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::limit::Who;
use newsroom::publication;
use web::page::Face;

/// Somebody who is logged in.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The account.
    pub reader: Reader,
    /// The session's name in the database.
    pub session: Hash,
    /// Factors shown at log-in.
    pub factors: i64,
    /// When the session began.
    pub began_at: Millis,
    /// What they have paid for or been given.
    pub rights: Rights,
    /// What they may do at the desk.
    pub roles: Roles,
    /// Until when they read although a charge was not paid; `None` where nothing is due.
    pub owes_until: Option<Millis>,
    /// Whether they have bought something that they have not read with.
    pub is_unread: bool,
    /// Whether they have ordered with an address that is not proved: then they are nobody's
    /// account, and only read.
    pub is_buyer: bool,
}

impl Viewer {
    pub(super) async fn load(
        app: &App,
        reader: Reader,
        session: Hash,
        row: &Row,
        now: Millis,
    ) -> Result<Self> {
        let of_account = app.part::<Holdings>().of_account;
        let held = of_account(app, reader.id, now).await?;
        // Nothing is anybody's before the address is proved, but what the browser itself has paid.
        let is_buyer = !reader.is_verified() && buyer::is_one(&app.db, reader.id).await?;
        let (rights, roles) = match (reader.is_verified(), is_buyer) {
            (true, _) => (held.rights, role::of(&app.db, reader.id).await?),
            (false, true) => (buyer::rights(held.rights), Roles::default()),
            (false, false) => (Rights::default(), Roles::default()),
        };
        Ok(Self {
            reader,
            session,
            factors: row.factors,
            began_at: row.began_at,
            rights,
            roles,
            owes_until: held.owes_until,
            is_unread: held.is_unread,
            is_buyer,
        })
    }

    /// Who they are to the log of what staff do.
    pub fn actor(&self) -> Actor<'_> {
        Actor::Staff {
            reader: self.reader.id,
            email: &self.reader.email,
            roles: &self.roles,
        }
    }
}

/// Who makes a request: the owner of a session, and what the network it comes from gives. A
/// buyer is not among the owners, so that what belongs to an account stays closed to one.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The owner of the session.
    pub viewer: Option<Arc<Viewer>>,
    /// What the network gives.
    pub network: Rights,
    buyer: Option<Arc<Viewer>>,
}

impl Caller {
    /// Somebody who is logged in, wherever they are.
    pub fn of(viewer: Arc<Viewer>) -> Self {
        Self::with(Some(viewer), Rights::default())
    }

    /// The same after something was bought or given: what they had before is known too well.
    pub async fn again(self, app: &App, headers: &HeaderMap) -> Result<Self> {
        let viewer = app.part::<Sessions>().viewer(app, headers).await?;
        Ok(Self::with(viewer, self.network))
    }

    fn with(viewer: Option<Arc<Viewer>>, network: Rights) -> Self {
        let (buyer, viewer) = match viewer {
            Some(buyer) if buyer.is_buyer => (Some(buyer), None),
            viewer => (None, viewer),
        };
        Self {
            viewer,
            network,
            buyer,
        }
    }

    /// Whoever has ordered in this browser with an address that is not proved.
    pub fn buyer(&self) -> Option<&Arc<Viewer>> {
        self.buyer.as_ref()
    }

    /// Whether an order of this browser waits for the proof of its address. Whose orders are an
    /// account's already logs in as everybody.
    pub fn waits_for_proof(&self) -> bool {
        let buyer = self.buyer();
        buyer.is_some_and(|viewer| !viewer.reader.email.is_empty())
    }

    /// Whose orders these are: of the account, or of the buyer.
    pub fn holder(&self) -> Option<&Arc<Viewer>> {
        self.viewer.as_ref().or(self.buyer.as_ref())
    }

    /// For whom pages are rendered.
    pub fn face(&self) -> Face {
        match (&self.viewer, self.rights().ad_free) {
            (None, false) => Face::Public,
            (None, true) => Face::Guest,
            (Some(_), true) => Face::Subscriber,
            (Some(_), false) => Face::Reader,
        }
    }

    /// What the caller has paid for or been given, or what the institution has paid for
    /// whose network this is.
    pub fn rights(&self) -> Rights {
        let own = self.holder().map(|viewer| viewer.rights);
        own.unwrap_or_default().with(self.network)
    }

    /// Whether nothing is known of them that a shared page would not show.
    pub fn is_stranger(&self) -> bool {
        self.viewer.is_none() && self.network == Rights::default()
    }
}

impl From<&Caller> for Face {
    fn from(caller: &Caller) -> Self {
        caller.face()
    }
}

/// The person of a route that only somebody with an account may use.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Arc<Viewer>);

/// Who tries something, for the limits that count it.
#[derive(Clone, Debug)]
pub struct Trying(pub Who);

impl FromRequestParts<App> for Caller {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let viewer = app.part::<Sessions>().viewer(app, &parts.headers).await?;
        // Asked anew for every request: whoever leaves the network has nothing left of it.
        let client = Client::of(app, parts);
        let publication = publication::current(app).await?;
        let of_network = app.part::<Holdings>().of_network;
        let rights = of_network(&publication, client, app.clock.now());
        Ok(Self::with(viewer, rights))
    }
}

impl FromRequestParts<App> for Trying {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        Self::of(app, parts).await.map(Self)
    }
}

impl Trying {
    /// Who tries something with a request.
    pub async fn of(app: &App, parts: &Parts) -> Result<Who, Error> {
        let viewer = app.part::<Sessions>().viewer(app, &parts.headers).await?;
        Ok(Who {
            account: viewer.map(|viewer| viewer.reader.id),
            mailbox: None,
            client: Some(Client::of(app, parts)),
        })
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let viewer = app.part::<Sessions>().viewer(app, &parts.headers).await?;
        let viewer = viewer.filter(|viewer| !viewer.is_buyer);
        viewer.map(Self).ok_or(Error::LogIn)
    }
}
