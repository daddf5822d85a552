//! `masthead demo`
use anyhow::{Context, Result, bail};

use super::{boot, serve};
use crate::ground::app::App;
use crate::ground::config::{Config, Processor};
use crate::ground::ids::{hex, random_bytes};
use crate::import::{self, Progress};
use crate::newsroom::publication;
use crate::people::deed::Actor;
use crate::people::reader::Email;
use crate::people::role::{Role, Roles};
use crate::people::staff;
use crate::talk::{advert, comment};
use crate::web::seen::Seen;

/// The demo's owner of the desk.
pub const OWNER: &str = "owner@demo.example";

/// Serves the demo from a fresh folder, or from the one given.
///
/// # Errors
/// What [`serve::run`] says.
pub async fn run(mut config: Config, is_kept: bool) -> Result<()> {
    if !is_kept {
        config.data =
            std::env::temp_dir().join(format!("masthead-demo-{}", hex(&random_bytes::<8>())));
        config.database_url = None;
    }
    config.is_demo = true;
    if config.payment.processor == Processor::None {
        config.payment.processor = Processor::Till;
    }
    let folder = config.data.clone();
    let listener = serve::bind(&mut config).await?;
    let app = boot::app(config).await?;
    let served = match load(&app).await {
        Ok(()) => serve::until_stopped(app, listener).await,
        Err(error) => Err(error),
    };
    if !is_kept {
        // Left behind in the system's folder of temporary files, it does no harm.
        drop(std::fs::remove_dir_all(folder));
    }
    served
}

/// Fills an empty database with the demo publication; one that holds it stays as it is.
///
/// # Errors
/// When the database holds anything else: in a demo everybody reads every mail, and the desk
/// asks for no second factor. When the demo cannot be imported.
pub async fn load(app: &App) -> Result<()> {
    let members = staff::members(&app.db).await?;
    let has_sections = !publication::current(app).await?.sections.is_empty();
    // The demo's owner is nobody's elsewhere, and is there before anything else.
    let is_demo = members.iter().any(|member| member.reader.email == OWNER);
    if !is_demo && (has_sections || !members.is_empty()) {
        bail!(
            "{} holds a publication that is not the demo, and a demo shows every mail to everybody; \
             name an empty folder, or run `masthead serve`",
            app.config.data.display()
        );
    }
    if has_sections {
        return Ok(());
    }
    owner(app).await?;
    let source = import::demo::source(app.clock.now());
    import::import(app, source, &Progress::Silent).await?;
    advert::demo::load(app).await?;
    comment::demo::load(app).await?;
    Ok(())
}

/// Somebody who may see the desk; the mail with which they log in is at `/dev/mail`.
async fn owner(app: &App) -> Result<()> {
    let email = Email::parse(OWNER).context("the demo's owner has an address")?;
    let roles = Roles::of(vec![Role::Owner]);
    staff::appoint(
        app,
        Actor::Command,
        (&email, "Olive Owner"),
        Seen::default(),
        roles,
    )
    .await?;
    Ok(())
}
