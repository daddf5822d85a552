//! The first owner of a publication that has none: made in the browser by whoever has the code that
//! the server prints when it starts. The code is good once and for an hour.
mod store;

use db::{Executor, Migration};

use crate::deed::{self, Actor, Deed};
use crate::reader::browser::{Browser, Welcome, welcome};
use crate::reader::session::Sessions;
use crate::reader::{self, Email};
use crate::role::{self, Role, Roles};
use ground::app::App;
use ground::changes;
use ground::clock::{HOUR, Millis};
use ground::error::Result;
use ground::ids::{hex, random_bytes, sha256};
use newsroom::publication;

/// The steps of its table.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    60,
    "set_up",
    include_str!("0060_set_up.sql"),
)];

/// How long a code is good.
const LIFE: Millis = HOUR;

/// Letters and digits that are not taken for others: five bits each.
const ALPHABET: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
/// Characters of a code, which is eighty bits, and of each of its groups.
const LENGTH: usize = 16;
const GROUP: usize = 4;

/// Whether the publication still waits for its first owner.
pub async fn is_open(on: impl Executor) -> Result<bool> {
    Ok(!role::has_owner(on).await?)
}

/// Makes a code in place of the one before.
pub async fn offer(app: &App) -> Result<String> {
    let code = new_code();
    let expires_at = app.clock.now() + LIFE;
    store::replace(&app.db, &hash(&code), expires_at).await?;
    Ok(code)
}

fn new_code() -> String {
    let bytes: [u8; LENGTH] = random_bytes();
    let letters = bytes.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    let groups: Vec<String> = letters.chunks(GROUP).map(String::from_iter).collect();
    groups.join("-")
}

/// The hash of a code, however it was typed.
fn hash(code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    hex(&sha256(plain.to_ascii_lowercase().as_bytes()))
}

/// Whether a code would still make the first owner.
pub async fn is_good(app: &App, code: &str) -> Result<bool> {
    let found = store::is_good(&app.db, &hash(code), app.clock.now()).await?;
    Ok(found && is_open(&app.db).await?)
}

/// Who becomes the first owner.
#[derive(Clone, Debug)]
pub struct First {
    /// The address.
    pub email: Email,
    /// The name that others see.
    pub name: String,
    /// The language of the publication and its desk.
    pub language: String,
}

/// Uses a code up: makes the first owner and logs them in; `None` where the code is good no more,
/// or somebody was faster.
pub async fn claim(
    app: &App,
    code: &str,
    first: &First,
    browser: &Browser,
) -> Result<Option<Welcome>> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    // Nobody else becomes an owner beside it.
    changes::hold(&mut tx).await?;
    let is_used = store::use_up(&mut tx, &hash(code), now).await?.is_done();
    if !is_used || !is_open(&mut tx).await? {
        tx.rollback().await?;
        return Ok(None);
    }
    let id = app.ids.next(now);
    reader::invited(&mut tx, &first.email, &first.name, id, now).await?;
    // Roles count for a proved address alone; whoever runs the server vouches for this one.
    let owner = reader::verified(&mut tx, &first.email, id, now).await?;
    role::set(&mut tx, owner.id, Roles::of(vec![Role::Owner]), now).await?;
    let deed = Deed {
        action: "staff.roles",
        subject: format!("reader:{}", owner.id),
        detail: Role::Owner.word(),
    };
    deed::log(app, &mut tx, Actor::Command, deed).await?;
    let mut settings = publication::settings(&mut tx).await?;
    if settings.language != first.language {
        settings.language.clone_from(&first.language);
        settings.decide(&["language"]);
        let _ = publication::save_settings(&mut tx, &settings).await?;
    }
    let welcome = welcome(app, &mut tx, &owner, 1, browser).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    publication::look(app).await?;
    Ok(Some(welcome))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let code = new_code();
        assert_eq!(code.len(), 19);
        let typed = code.to_uppercase().replace('-', " ");
        assert_eq!(hash(&code), hash(&typed));
        assert_ne!(hash(&code), hash(&new_code()));
    }
}
