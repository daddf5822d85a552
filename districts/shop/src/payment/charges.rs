//! Charges: what readers were charged, with a number of ours.
use db::{Db, Tx};

use super::{Invoice, store};
use ground::error::Result;

/// A charge of a subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// Id.
    pub id: i64,
    /// The subscription's id.
    pub subscription: i64,
    /// Who was charged.
    pub reader: i64,
    /// Its number, as in `M-7F3K-2Q9D-1`: the order's, and which of its charges it is.
    pub number: String,
    /// The rest.
    pub invoice: Invoice,
}

/// Writes a charge, or what has changed of it.
pub async fn put(tx: &mut Tx, processor: &str, charge: &Charge) -> Result<()> {
    Ok(store::put_charge(tx, processor, charge).await?)
}

/// A reader's charges, newest first.
pub async fn of_reader(db: &Db, reader: i64) -> Result<Vec<Charge>> {
    Ok(store::charges_of_reader(db, reader).await?)
}

/// A subscription's charges, newest first.
pub async fn of(db: &Db, subscription: i64) -> Result<Vec<Charge>> {
    Ok(store::charges_of(db, subscription).await?)
}

/// The charge with this number.
pub async fn by_number(db: &Db, number: &str) -> Result<Option<Charge>> {
    Ok(store::charge(db, number).await?)
}

/// Brings the charges of one account to another.
pub async fn bring(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    Ok(store::bring_charges(tx, from, to).await?)
}

/// Charges behind an id, in the order of the ids, which grow with time; a page of them.
pub async fn after(db: &Db, id: i64) -> Result<Vec<Charge>> {
    Ok(store::charges_after(db, id).await?)
}
