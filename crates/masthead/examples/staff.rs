//! People at the desk, for `cargo xtask bench --desk`: `staff DATA COUNT` makes an owner and so many editors
//! in a folder that `seed` has filled, and prints the cookie of each, the owner's first.

use std::path::PathBuf;

use anyhow::{Context, Result};
use db::{Db, SqliteOptions};
use http::HeaderMap;
use masthead::features;
use masthead::ground::app::App;
use masthead::ground::clock::Clock;
use masthead::ground::config::Config;
use masthead::ground::ids::Ids;
use masthead::people::reader::{self, Email, session};
use masthead::people::role::{self, Role, Roles};

#[tokio::main]
async fn main() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let data = PathBuf::from(words.next().context("name the data folder")?);
    let count: usize = words.next().context("say how many editors")?.parse()?;
    let db = Db::open_sqlite(&data.join("masthead.db"), SqliteOptions::default()).await?;
    let config = Config {
        data,
        ..Config::default()
    };
    let app = features::open(config, db, Clock::System, Ids::of_node(0)).await?;
    println!("{}", cookie(&app, "owner", Role::Owner).await?);
    for number in 0..count {
        println!(
            "{}",
            cookie(&app, &format!("editor{number}"), Role::Editor).await?
        );
    }
    Ok(())
}

/// The cookie of somebody with a role, who has shown two factors.
async fn cookie(app: &App, name: &str, role: Role) -> Result<String> {
    let now = app.clock.now();
    let email = Email::parse(&format!("{name}@bench.example")).context("an address")?;
    let mut tx = app.db.begin().await?;
    let reader = reader::verified(&mut tx, &email, app.ids.next(now), now).await?;
    role::set(&mut tx, reader.id, Roles::of(vec![role]), now).await?;
    let cookie = session::begin(app, &mut tx, reader.id, 2, &HeaderMap::new(), "").await?;
    tx.commit().await?;
    let cookie = cookie.to_str()?.split(';').next().unwrap_or_default();
    Ok(cookie.to_owned())
}
