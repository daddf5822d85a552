//! `masthead staff add`, `list`, `remove`, `reset` and `link`: the way to the first owner, and back in for
//! a newsroom that has locked itself out.
use std::io::Write;

use anyhow::{Context, Result, anyhow, bail};
use clap::{Args, Subcommand};
use mail::Mailer;
use serde::{Deserialize, Serialize};

use super::boot;
use crate::ground::alarm;
use crate::ground::app::App;
use crate::ground::clock::HOUR;
use crate::ground::config::Config;
use crate::people::deed::{self, Actor, Deed};
use crate::people::reader::{self, Email, EmailProblem, Reader, log_in};
use crate::people::role::{self, Role, Roles};
use crate::people::staff::{self, Change};
use crate::web::seen::Seen;

/// What to do with the staff.
#[derive(Debug, Subcommand, Serialize, Deserialize)]
pub enum Staff {
    /// Take somebody onto the staff, or give them other roles.
    Add(Add),
    /// Print everybody on the staff.
    List,
    /// Take somebody off the staff.
    Remove(Remove),
    /// Take the second factor and all sessions from somebody who has lost the former, and print
    /// a link to log in.
    Reset(Whom),
    /// Print a link to log in, for when no mail comes.
    Link(Whom),
}

/// Whom it is about.
#[derive(Debug, Args, Serialize, Deserialize)]
pub struct Whom {
    /// The address.
    pub email: String,
}

/// Who joins, as what.
#[derive(Debug, Args, Serialize, Deserialize)]
pub struct Add {
    /// The address.
    pub email: String,
    /// owner, support, moderator or advertising; may be given several times.
    #[arg(long = "role", value_name = "ROLE", required = true, value_parser = role)]
    pub roles: Vec<Role>,
    /// The name that others see, where the account has none yet.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub name: String,
}

/// Who leaves.
#[derive(Debug, Args, Serialize, Deserialize)]
pub struct Remove {
    /// The address.
    pub email: String,
}

fn role(word: &str) -> Result<Role, String> {
    let words: Vec<&str> = Role::ALL.iter().map(|role| role.word()).collect();
    Role::parse(word).ok_or_else(|| format!("not one of {}", words.join(", ")))
}

/// Runs one of the commands and returns what it prints.
///
/// # Errors
/// When the database cannot be read or written, or there is no such person.
pub async fn run(app: &App, what: Staff) -> Result<String> {
    match what {
        Staff::List => list(app).await,
        Staff::Add(who) => add(app, &who).await,
        Staff::Remove(who) => remove(app, &who).await,
        Staff::Reset(who) => reset(app, &who).await,
        Staff::Link(who) => link(app, &who).await,
    }
}

/// Prints everybody on the staff, which needs no database that can be written.
///
/// # Errors
/// When there is no database that can be read.
pub async fn print(config: Config) -> Result<()> {
    let app = boot::reader(config).await?;
    write!(std::io::stdout(), "{}", list(&app).await?)?;
    Ok(())
}

/// Everybody on the staff, a line each.
pub async fn list(app: &App) -> Result<String> {
    let members = staff::members(&app.db).await?;
    if members.is_empty() {
        return Ok("nobody is on the staff yet; `masthead staff add` changes that\n".to_owned());
    }
    let line = |member: &staff::Member| {
        let pending = if member.reader.is_verified() {
            ""
        } else {
            "  has not logged in yet"
        };
        format!(
            "{}  {}{pending}\n",
            member.reader.email,
            member.roles.words()
        )
    };
    Ok(members.iter().map(line).collect())
}

/// Takes somebody onto the staff and says how they get in.
///
/// # Errors
/// When the address is none, or the change would leave no owner.
pub async fn add(app: &App, who: &Add) -> Result<String> {
    let email = Email::reached(app, &who.email).map_err(|problem| match problem {
        EmailProblem::Form => anyhow!("{} is not an address that e-mail can reach", who.email),
        EmailProblem::LookAlike => {
            anyhow!(
                "{} holds letters that others can be mistaken for",
                who.email
            )
        }
        EmailProblem::Unreachable => anyhow!(
            "the mail server takes no address with letters like those of {} before the @",
            who.email
        ),
    })?;
    let mut roles = who.roles.clone();
    roles.dedup();
    let roles = Roles::of(roles);
    let words = roles.words();
    let is_first = staff::members(&app.db).await?.is_empty();
    let change = staff::appoint(
        app,
        Actor::Command,
        (&email, who.name.trim()),
        Seen::default(),
        roles,
    )
    .await?;
    if change == Change::LastOwner {
        bail!("{} is the last owner and stays one", who.email);
    }
    let mut said = format!("{} is on the staff: {words}\n", email.written());
    if is_first || no_mail_comes(app).await? {
        said.push_str(&way_in(app, &email).await?);
    }
    Ok(said)
}

/// Whether somebody would wait in vain for a mail: it is written to a folder or not taken.
async fn no_mail_comes(app: &App) -> Result<bool> {
    let is_down = alarm::look(app).await?.mail.down_since().is_some();
    Ok(is_down || matches!(app.mailer, Mailer::Folder(_)))
}

/// A link and a code with which the owner of an address logs in without a mail.
async fn way_in(app: &App, email: &Email) -> Result<String> {
    let mut tx = app.db.begin().await?;
    let expires_at = app.clock.now() + HOUR;
    let (url, code) = log_in::offer(app, &mut tx, email, "/desk", expires_at).await?;
    tx.commit().await?;
    Ok(format!(
        "log in within an hour at {url}\nwith the code {code}\n"
    ))
}

/// Takes the second factor and all sessions from a member of staff, and says how they get in.
///
/// # Errors
/// When they are not on the staff.
pub async fn reset(app: &App, who: &Whom) -> Result<String> {
    let member = member(app, &who.email).await?;
    staff::reset(app, Actor::Command, &member).await?;
    let email = address(&member)?;
    let done = "is logged out everywhere and has no second factor any more";
    Ok(format!(
        "{} {done}\n{}",
        member.email,
        way_in(app, &email).await?
    ))
}

/// A way in for a member of staff to whom no mail comes. Who has a second factor still shows it.
///
/// # Errors
/// When they are not on the staff.
pub async fn link(app: &App, who: &Whom) -> Result<String> {
    let member = member(app, &who.email).await?;
    let mut tx = app.db.begin().await?;
    let deed = Deed {
        action: "staff.link",
        subject: format!("reader:{}", member.id),
        detail: &member.email,
    };
    deed::log(app, &mut tx, Actor::Command, deed).await?;
    tx.commit().await?;
    way_in(app, &address(&member)?).await
}

fn address(member: &Reader) -> Result<Email> {
    Email::parse(&member.email)
        .with_context(|| format!("{} is not an address that e-mail can reach", member.email))
}

/// Takes somebody off the staff.
///
/// # Errors
/// When they are not on it, or are the last owner.
pub async fn remove(app: &App, who: &Remove) -> Result<String> {
    let member = member(app, &who.email).await?;
    match staff::reappoint(
        app,
        Actor::Command,
        &member,
        Seen::default(),
        Roles::default(),
    )
    .await?
    {
        Change::Done => Ok(format!("{} is on the staff no more\n", member.email)),
        Change::Overtaken => bail!("{} has other roles by now; look again", member.email),
        Change::LastOwner => bail!(
            "{} is the last owner; make somebody else one first",
            member.email
        ),
    }
}

async fn member(app: &App, email: &str) -> Result<Reader> {
    let found = match Email::parse(email) {
        Some(email) => reader::by_email(&app.db, &email).await?,
        None => None,
    };
    if let Some(found) = found
        && role::of(&app.db, found.id).await?.any()
    {
        return Ok(found);
    }
    bail!("{email} is not on the staff")
}
