//! Who makes a request: nobody known, or the owner of a session with their rights.
use std::sync::Arc;

use axum::extract::FromRequestParts;
use http::request::Parts;

use super::Reader;
use super::session::Hash;
use crate::app::App;
use crate::clock::Millis;
use crate::error::{Error, Result};
use crate::staff::{self, Roles};
use crate::subscription::{self, Rights};
use crate::web::page::Face;

/// Somebody who is logged in.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The account.
    pub reader: Reader,
    /// The session's name in the database.
    pub session: Hash,
    /// Factors shown at log-in.
    pub factors: i64,
    /// What they have paid for or been given.
    pub rights: Rights,
    /// What they may do at the desk.
    pub roles: Roles,
}

impl Viewer {
    pub(super) async fn load(
        app: &App,
        reader: Reader,
        session: Hash,
        factors: i64,
        now: Millis,
    ) -> Result<Self> {
        // Nothing is anybody's before the address is proved.
        let (rights, roles) = if reader.is_verified() {
            (
                subscription::rights(&app.db, reader.id, now).await?,
                staff::roles(&app.db, reader.id).await?,
            )
        } else {
            (Rights::default(), Roles::default())
        };
        Ok(Self {
            reader,
            session,
            factors,
            rights,
            roles,
        })
    }
}

/// Who makes a request.
#[derive(Clone, Debug, Default)]
pub struct Caller(pub Option<Arc<Viewer>>);

impl Caller {
    /// For whom pages are rendered.
    pub fn face(&self) -> Face {
        match &self.0 {
            None => Face::Public,
            Some(viewer) if viewer.rights.ad_free => Face::Subscriber,
            Some(_) => Face::Reader,
        }
    }

    /// What the caller has paid for or been given.
    pub fn rights(&self) -> Rights {
        self.0
            .as_ref()
            .map(|viewer| viewer.rights)
            .unwrap_or_default()
    }
}

/// The person of a route that only somebody with an account may use.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Arc<Viewer>);

impl FromRequestParts<App> for Caller {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        Ok(Self(app.sessions.viewer(app, &parts.headers).await?))
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let Caller(viewer) = Caller::from_request_parts(parts, app).await?;
        viewer.map(Self).ok_or(Error::LogIn)
    }
}
