//! Group subscriptions: somebody pays for seats and gives them to others, by mail or to all
//! who have an address in a domain. There are never more people than seats.
pub mod pages;
mod store;

use db::{Db, Migration, Tx};

use super::token;
use crate::subscription::{self, Entitlement};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;
use people::letter::{self, Letter};
use people::reader::{Email, Reader};
use people::rights::Rights;

/// Steps of its tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    37,
    "wide_keys",
    include_str!("0037_wide_keys.sql"),
)];

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Id; that of its subscription.
    pub id: i64,
    /// Who pays, and sits on the first seat.
    pub holder: i64,
    /// Its name for those who are invited.
    pub name: String,
    /// What a seat gives.
    pub rights: Rights,
    /// How many there are, the holder's included.
    pub seats: i64,
    /// How many are taken or promised.
    pub taken: i64,
    /// Mail domains whose people may take a seat themselves.
    pub domains: Vec<String>,
    /// Until when, exclusive; `None` until it is changed.
    pub ends_at: Option<Millis>,
}

/// A seat that is taken or promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The address as it is compared.
    pub email_key: String,
    /// The address as it was written.
    pub email: String,
    /// Who sits there; nobody before the invitation is accepted.
    pub reader: Option<i64>,
}

/// What became of an attempt to take a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is theirs now.
    Seat,
    /// They have one already.
    Already,
    /// There is none left.
    Full,
}

impl Group {
    /// What the table of rights calls its seats.
    pub fn source(&self) -> String {
        format!("group:{}", self.id)
    }

    /// Whether it goes on at `now`.
    pub fn is_open(&self, now: Millis) -> bool {
        self.ends_at.is_none_or(|end| now < end)
    }

    /// Whether somebody with this address may take a seat without being invited.
    pub fn invites(&self, email: &Email) -> bool {
        super::Audience::Domains(self.domains.clone()).has_domain(email.domain())
    }
}

/// Opens a group for a purchase, with the holder on its first seat; a second call changes
/// nothing but the end.
pub async fn open(app: &App, tx: &mut Tx, group: &Group, holder: &Reader) -> Result<()> {
    let now = app.clock.now();
    store::open(tx, group).await?;
    if store::add_seat(
        tx,
        group.id,
        (&holder.email, &key(&holder.email)),
        None,
        now,
    )
    .await?
    .is_done()
    {
        store::sit(tx, group.id, &key(&holder.email), holder.id, now).await?;
    }
    set_end(tx, group.id, group.ends_at).await
}

/// Sets what the seats of a group give and until when, as its subscription does. Call
/// [`people::reader::session::Sessions::clear`] after the commit.
pub async fn renew(tx: &mut Tx, id: i64, rights: Rights, ends_at: Option<Millis>) -> Result<()> {
    store::set_rights(tx, id, rights).await?;
    set_end(tx, id, ends_at).await
}

/// Sets until when a group goes on, for all its seats. Call
/// [`people::reader::session::Sessions::clear`] after the commit.
pub async fn set_end(tx: &mut Tx, id: i64, ends_at: Option<Millis>) -> Result<()> {
    store::set_end(tx, id, ends_at).await?;
    let Some(group) = store::by_id(&mut *tx, id).await? else {
        return Ok(());
    };
    for seat in store::seats(&mut *tx, id).await? {
        if let Some(reader) = seat.reader {
            give(tx, &group, reader).await?;
        }
    }
    Ok(())
}

/// What a seat gives. The holder has the same from the subscription itself.
async fn give(tx: &mut Tx, group: &Group, reader: i64) -> Result<()> {
    let entitlement = Entitlement {
        source: group.source(),
        rights: group.rights,
        starts_at: 0,
        ends_at: group.ends_at,
    };
    subscription::entitle(tx, reader, &entitlement).await
}

fn key(email: &str) -> String {
    Email::parse(email).map_or_else(|| email.to_lowercase(), |email| email.key().to_owned())
}

/// Brings the addresses of seats into the form of today, as
/// [`people::reader::renew_keys`] does.
pub async fn renew_keys(db: &Db) -> Result<()> {
    for (group, email, before) in store::with_wide_keys(db).await? {
        let now = key(&email);
        if now != before {
            store::set_key(db, group, &before, &now).await?;
        }
    }
    Ok(())
}

/// The group of this id.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<Group>> {
    store::by_id(db, id).await
}

/// The groups that a reader pays for.
pub async fn held(db: &Db, reader: i64) -> Result<Vec<Group>> {
    store::held(db, reader).await
}

/// The groups that a reader sits in.
pub async fn joined(db: &Db, reader: i64) -> Result<Vec<Group>> {
    store::joined(db, reader).await
}

/// The groups whose domains let somebody with this address take a seat.
pub async fn inviting(db: &Db, email: &Email, now: Millis) -> Result<Vec<Group>> {
    let mut groups = store::with_domains(db).await?;
    groups.retain(|group| group.is_open(now) && group.invites(email));
    Ok(groups)
}

/// The seats of a group that are taken or promised, in the order in which they were.
pub async fn seats(db: &Db, id: i64) -> Result<Vec<Seat>> {
    Ok(store::seats(db, id).await?)
}

/// Promises a seat to an address and writes to it.
pub async fn invite(
    app: &App,
    tx: &mut Tx,
    group: &Group,
    email: &Email,
    from: &str,
) -> Result<Taken> {
    let now = app.clock.now();
    let (secret, hash) = token::new();
    if store::seat(tx, group.id, email.key()).await?.is_some() {
        return Ok(Taken::Already);
    }
    if !store::take(tx, group.id).await?.is_done() {
        return Ok(Taken::Full);
    }
    let address = (email.written(), email.key());
    if !store::add_seat(tx, group.id, address, Some(&hash), now)
        .await?
        .is_done()
    {
        store::give_back(tx, group.id).await?;
        return Ok(Taken::Already);
    }
    let url = format!(
        "{}/account/group/join?token={secret}",
        app.config.public_url()
    );
    let letter = Letter::new("group-invitation", email.written())
        .typed_by(Some(group.holder))
        .with("from", from)
        .with("group", &group.name)
        .action(url);
    letter::send(app, tx, &letter, None).await?;
    Ok(Taken::Seat)
}

/// Takes the seat that an invitation promised; `None` where the invitation is used, unknown,
/// or its group has ended. Call [`people::reader::session::Sessions::clear`] after the
/// commit.
pub async fn accept(
    app: &App,
    tx: &mut Tx,
    secret: &str,
    reader: &Reader,
) -> Result<Option<Group>> {
    let now = app.clock.now();
    let Some(hash) = token::hash(secret) else {
        return Ok(None);
    };
    let Some(id) = store::use_invitation(tx, &hash, reader.id, now).await? else {
        return Ok(None);
    };
    let Some(group) = store::by_id(&mut *tx, id)
        .await?
        .filter(|group| group.is_open(now))
    else {
        return Ok(None);
    };
    give(tx, &group, reader.id).await?;
    Ok(Some(group))
}

/// The group of an invitation that can still be accepted.
pub async fn invited(db: &Db, secret: &str, now: Millis) -> Result<Option<Group>> {
    let Some(hash) = token::hash(secret) else {
        return Ok(None);
    };
    let group = store::of_invitation(db, &hash).await?;
    Ok(group.filter(|group| group.is_open(now)))
}

/// Takes a free seat for somebody whose verified address is in one of the group's domains.
/// Call [`people::reader::session::Sessions::clear`] after the commit.
pub async fn take(app: &App, tx: &mut Tx, group: &Group, reader: &Reader) -> Result<Taken> {
    let now = app.clock.now();
    let email = key(&reader.email);
    if let Some(seat) = store::seat(tx, group.id, &email).await? {
        if seat.reader.is_some() {
            return Ok(Taken::Already);
        }
    } else {
        if !store::take(tx, group.id).await?.is_done() {
            return Ok(Taken::Full);
        }
        if !store::add_seat(tx, group.id, (&reader.email, &email), None, now)
            .await?
            .is_done()
        {
            store::give_back(tx, group.id).await?;
            return Ok(Taken::Already);
        }
    }
    store::sit(tx, group.id, &email, reader.id, now).await?;
    give(tx, group, reader.id).await?;
    Ok(Taken::Seat)
}

/// Frees a seat, whoever sits there. Overtaken where there is none, and for the
/// holder's, which stays. Call
/// [`people::reader::session::Sessions::clear`] after the commit.
pub async fn free(tx: &mut Tx, group: &Group, email_key: &str) -> Result<Written> {
    let Some(seat) = store::seat(tx, group.id, email_key).await? else {
        return Ok(Written::Overtaken);
    };
    if seat.reader == Some(group.holder) || !store::remove(tx, group.id, email_key).await?.is_done()
    {
        return Ok(Written::Overtaken);
    }
    store::give_back(tx, group.id).await?;
    if let Some(reader) = seat.reader {
        subscription::revoke(tx, reader, &group.source()).await?;
    }
    Ok(Written::Done)
}

/// Sets the domains whose people may take a seat.
pub async fn set_domains(tx: &mut Tx, id: i64, domains: &[String]) -> Result<()> {
    store::set_domains(tx, id, domains).await
}

/// Frees the seats of somebody who leaves for good, and empties their own seat where they pay
/// for a group: the seats of the others last as long as what is paid.
pub(super) async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    store::forget_holder(tx, reader).await?;
    for (id, email_key) in store::seats_of(tx, reader).await? {
        if let Some(group) = store::by_id(&mut *tx, id).await? {
            // A seat that somebody else has just freed is free too.
            let _ = free(tx, &group, &email_key).await?;
        }
    }
    Ok(())
}
