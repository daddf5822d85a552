//! Drafts as their page would be: in a frame at the desk, as what machines make of them, and under a
//! secret address for somebody outside. Nothing is debited, counted or kept.
pub mod desk;
mod excerpts;
pub mod links;
pub mod open;

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use crate::article::show::{self, Eyes, Sight, Subject};
use ground::app::App;
use ground::client::Client;
use ground::error::{Error, Result};
use newsroom::article::entry;
use newsroom::draft::{self, Draft, Preview};
use newsroom::publication::Publication;
use paywall::{self, Admission, Asker, Claims, Facts, Intent};
use talk::advert::consent::Choice;
use web::Rendered;
use web::page::Face;

/// Through whose eyes a draft is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum As {
    /// Somebody who comes for the first time.
    Visitor,
    /// A visitor whose free articles are used up.
    Wall,
    /// Somebody who has bought.
    Subscriber,
    /// Somebody outside to whom the newsroom gave a link.
    Invited,
}

impl As {
    fn face(self) -> Face {
        match self {
            Self::Subscriber => Face::Subscriber,
            Self::Visitor | Self::Wall | Self::Invited => Face::Public,
        }
    }

    fn claims(self) -> Claims {
        Claims {
            subscription: self == Self::Subscriber,
            // A member of staff with permission has made the link.
            staff: self == Self::Invited,
            ..Claims::default()
        }
    }
}

/// A version of a draft as readers would have it.
async fn at(
    app: &App,
    publication: &Publication,
    (draft, version): (&Draft, i64),
) -> Result<Preview> {
    if !(0..=draft.version).contains(&version) {
        return Err(Error::NotFound);
    }
    let document = draft::at(app, draft.id, version).await?;
    let document = document.ok_or(Error::NotFound)?;
    draft::preview(app, publication, (draft, &document), app.clock.now()).await
}

/// The page of a draft, as much of it as whoever looks would get.
async fn page(
    app: &App,
    publication: &Publication,
    preview: Preview,
    eye: As,
) -> Result<Arc<Rendered>> {
    let Preview {
        story,
        topics,
        corrections,
    } = preview;
    let entry = entry::of(app, publication, story.head.clone(), topics).await?;
    let sight = sight(app, publication, &entry.facts, eye).await?;
    let subject = Subject {
        entry: &entry,
        story,
        corrections,
        is_draft: true,
    };
    let eyes = Eyes {
        face: eye.face(),
        reads_comments: false,
        gives: false,
    };
    show::page_of(app, publication, subject, (sight, eyes, Choice::Common), 0).await
}

/// What the paywall gives them. It is asked as diagnostics ask, so it spends nothing.
async fn sight(app: &App, publication: &Publication, facts: &Facts, eye: As) -> Result<Sight> {
    let is_open = paywall::is_open_to_all(facts, app.clock.now());
    if eye == As::Wall && !is_open {
        let wall = paywall::used_up(facts, publication.paywall());
        return Ok(Sight::LeadIn { wall });
    }
    let asker = Asker {
        visitor: None,
        reader: None,
        claims: eye.claims(),
        intent: Intent::Inspect,
        client: Client::at(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
    };
    let question = paywall::ask(app, publication.rules(), facts, &asker);
    match question.admit().await {
        Admission::Full(grant, reason) => Ok(Sight::Full { grant, reason }),
        Admission::LeadIn(wall) => Ok(Sight::LeadIn { wall }),
        Admission::Refuse => Err(Error::NotFound),
    }
}
