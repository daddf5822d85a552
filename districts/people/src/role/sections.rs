//! The sections whose stories an editor edits: all, where none is named.
use std::collections::HashMap;

use db::{Executor, Tx};

use super::store;
use ground::error::Result;

/// The sections of those editors who edit some alone, by account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sections(HashMap<i64, Vec<i64>>);

impl Sections {
    /// The sections of this account; none where it edits all.
    pub fn of(&self, account: i64) -> &[i64] {
        self.0.get(&account).map_or(&[], Vec::as_slice)
    }

    /// Whether an editor edits stories of this section. A story without one is every editor's.
    pub fn hold(&self, account: i64, section: Option<i64>) -> bool {
        let own = self.of(account);
        own.is_empty() || section.is_none_or(|section| own.contains(&section))
    }
}

/// Who edits which sections.
pub async fn all(on: impl Executor) -> Result<Sections> {
    let mut sections: HashMap<i64, Vec<i64>> = HashMap::new();
    for (account, section) in store::sections(on).await? {
        sections.entry(account).or_default().push(section);
    }
    Ok(Sections(sections))
}

/// Makes these the sections of an editor; without any they edit all.
pub async fn set(tx: &mut Tx, account: i64, sections: &[i64]) -> Result<()> {
    store::forget_sections(tx, account).await?;
    for section in sections {
        store::insert_section(tx, account, *section).await?;
    }
    Ok(())
}
