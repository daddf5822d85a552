//! The names of the people who work on stories.
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::Desk;
use ground::error::Result;
use people::reader;
use people::staff;

/// The names of those who write, by account.
pub type Names = HashMap<i64, String>;

/// The names of the staff, and of these people, who may be on it no more. Who has erased their
/// account is called a former colleague.
pub async fn names(desk: &Desk, people: Vec<i64>) -> Result<Names> {
    let app = &desk.app;
    let members = staff::members(&app.db).await?.into_iter();
    let mut names: Names = members
        .map(|member| (member.reader.id, member.reader.called().to_owned()))
        .collect();
    for id in people {
        if let Entry::Vacant(unknown) = names.entry(id) {
            let reader = reader::by_id(&app.db, id).await?;
            let name = reader.map(|reader| reader.called().to_owned());
            let name = name.filter(|name| !name.is_empty());
            unknown.insert(name.unwrap_or_else(|| desk.word("writing-former-colleague")));
        }
    }
    Ok(names)
}
