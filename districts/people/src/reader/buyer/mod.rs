//! Buyers: visitors who have ordered with an address that they have not proved yet. Each is an
//! account of its own, apart from the one that the address may have: it reads in the browser that
//! ordered, and opens nothing else. With the proof its orders go to the account of the address.
mod store;

use db::{Db, Migration, Tx};
use sha2::{Digest, Sha256};

use super::{AllHolds, Email, Reader, by_id};
use crate::reader::session::Sessions;
use crate::rights::{Holdings, Rights};
use ground::app::App;
use ground::clock::DAY;
use ground::error::Result;
use ground::ids::{from_hex, hex, random_bytes};

/// The tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    25,
    "buyers",
    include_str!("0025_buyers.sql"),
)];

/// How long the address of an order that came to nothing is kept: longer than a checkout is open.
const PATIENCE: i64 = 2 * DAY;

/// The secret of one order form: whoever sends the form twice orders as one buyer.
pub fn new_form() -> String {
    hex(&random_bytes::<16>())
}

/// A form's secret as the database knows it. What is none stands for a form of its own.
fn form_hash(form: &str) -> String {
    let token: [u8; 16] = from_hex(form).unwrap_or_else(random_bytes);
    hex(&Sha256::digest(token))
}

/// What a buyer has of what was bought: reading, in this browser. Comments, gifts and newsletters
/// belong to an account.
pub fn rights(bought: Rights) -> Rights {
    Rights {
        articles: bought.articles,
        ad_free: bought.ad_free,
        ..Rights::default()
    }
}

/// Whether this account is a buyer's.
pub async fn is_one(db: &Db, reader: i64) -> Result<bool> {
    Ok(store::is_one(db, reader).await?)
}

/// The buyer who sent this form, made now where it is sent for the first time. Whoever has bought
/// something already is found by the session alone: the form may have been left on a screen.
pub async fn of_form(app: &App, form: &str, email: &Email) -> Result<Reader> {
    let hash = form_hash(form);
    let known = match made(app, &hash, email).await? {
        Some(id) => id,
        // The same form was faster on another node.
        None => store::by_form(&app.db, &hash).await?.unwrap_or_default(),
    };
    let buyer = by_id(&app.db, known).await?;
    Ok(buyer.ok_or_else(|| anyhow::anyhow!("a buyer who was just made is missing"))?)
}

/// Makes the buyer of a form, or finds the one that is made and has bought nothing; none where
/// another transaction makes one. Also what is found is committed: who else reads sees it only then.
async fn made(app: &App, form: &str, email: &Email) -> Result<Option<i64>> {
    let now = app.clock.now();
    let mut form = form.to_owned();
    let mut tx = app.db.begin().await?;
    if let Some(id) = store::by_form(&mut tx, &form).await? {
        if !(app.part::<Holdings>().has_bought)(&mut tx, id).await? {
            tx.commit().await?;
            return Ok(Some(id));
        }
        form = form_hash("");
    }
    let id = app.ids.next(now);
    store::insert_reader(&mut tx, id, email, now).await?;
    if !store::insert(&mut tx, id, email, &form, now)
        .await?
        .is_done()
    {
        tx.rollback().await?;
        return Ok(None);
    }
    tx.commit().await?;
    Ok(Some(id))
}

/// Corrects the address of a buyer who has bought nothing yet.
pub async fn set_email(app: &App, buyer: Reader, email: &Email) -> Result<Reader> {
    if buyer.email == email.written() {
        return Ok(buyer);
    }
    let mut tx = app.db.begin().await?;
    super::hold(&mut tx, buyer.id).await?;
    if (app.part::<Holdings>().has_bought)(&mut tx, buyer.id).await? {
        tx.rollback().await?;
        return Ok(buyer);
    }
    store::set_email(&mut tx, buyer.id, email).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(Reader {
        email: email.written().to_owned(),
        ..buyer
    })
}

/// Has the orders of a buyer go to the account of another address than the one that was typed, once
/// it is proved: the browser that has paid says that the other one is wrong.
pub(super) async fn correct(app: &App, buyer: Option<i64>, email: &Email) -> Result<()> {
    match buyer {
        Some(buyer) => Ok(store::set_key(&app.db, buyer, email).await?),
        None => Ok(()),
    }
}

/// Brings to an account, whose owner has just shown who they are, what buyers have bought with its
/// address; whether there was something. Their own sessions stay, and are told whose it is.
pub(super) async fn join(app: &App, tx: &mut Tx, reader: &Reader) -> Result<bool> {
    let Some(email) = Email::parse(&reader.email) else {
        return Ok(false);
    };
    let holdings = app.part::<Holdings>();
    // What was never paid is left to the sweep.
    let joining = (holdings.buyers_of)(tx, email.key()).await?;
    if joining.is_empty() {
        return Ok(false);
    }
    (holdings.bring)(app, tx, &joining, reader.id).await?;
    for buyer in joining {
        // What is at the checkout is brought when it is paid: it is known by the address.
        if !(holdings.has_orders)(tx, buyer).await? {
            store::retire(tx, buyer).await?;
            super::anonymise(tx, buyer).await?;
        }
    }
    Ok(true)
}

/// Whether this is a buyer whose orders wait for the address that a reader has proved.
pub async fn waits_for(app: &App, buyer: i64, reader: &Reader) -> Result<bool> {
    match Email::parse(&reader.email).filter(|_| reader.is_verified()) {
        Some(email) => Ok(store::has_key(&app.db, buyer, email.key()).await?),
        None => Ok(false),
    }
}

/// Brings to an account what was paid with its address since its owner has logged in.
pub async fn join_waiting(app: &App, reader: &Reader) -> Result<()> {
    let email = Email::parse(&reader.email).filter(|_| reader.is_verified());
    let Some(email) = email else {
        return Ok(());
    };
    if !store::is_typed(&app.db, email.key()).await? {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    if !join(app, &mut tx, reader).await? {
        return Ok(tx.rollback().await?);
    }
    tx.commit().await?;
    app.part::<Sessions>().clear();
    app.job_bell.ring();
    Ok(())
}

/// Forgets a buyer, with the account.
pub(super) async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::forget(tx, reader).await?)
}

/// Forgets those who have ordered and never paid, and those whose orders are an account's and
/// whose session is over.
pub(super) async fn sweep(app: &App) -> Result<()> {
    let than = app.clock.now() - PATIENCE;
    let mut after = i64::MIN;
    loop {
        let older = store::older(&app.db, than, after).await?;
        let Some(last) = older.last().copied() else {
            return Ok(());
        };
        for id in older {
            if let Err(error) = erase_idle(app, id).await {
                tracing::error!(%error, buyer = id, "a buyer cannot be forgotten; later again");
            }
        }
        after = last;
    }
}

/// Erases a buyer of whom no order can be paid or was. Whoever pays is only read; the others are
/// looked at again while nobody else orders as this buyer.
async fn erase_idle(app: &App, id: i64) -> Result<()> {
    let mut tx = app.db.begin().await?;
    if is_needed(app, &mut tx, id).await? {
        return Ok(tx.rollback().await?);
    }
    super::hold(&mut tx, id).await?;
    let is_needed = is_needed(app, &mut tx, id).await?;
    let buyer = by_id(&mut tx, id).await?.filter(|_| !is_needed);
    let Some(buyer) = buyer else {
        return Ok(tx.rollback().await?);
    };
    app.part::<AllHolds>().erase(&mut tx, &buyer).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(())
}

/// Whether an order of a buyer can be paid or was, or its browser is still to be told whose it is.
async fn is_needed(app: &App, tx: &mut Tx, id: i64) -> Result<bool> {
    let has_orders = (app.part::<Holdings>().has_orders)(tx, id).await?;
    Ok(has_orders || store::is_told(tx, id).await?)
}
