//! `masthead withdraw`, `block` and `restore`: takes a published article off the site and back.
use anyhow::{Context, Result, bail};

use crate::ground::app::App;
use crate::newsroom::article::{self, Found, State};
use crate::newsroom::publication;

/// Changes the state of the article called `slug` and says in one line what the address answers from now on.
///
/// # Errors
/// When there is no such article, or it was never published.
pub async fn change(app: &App, slug: &str, state: State) -> Result<String> {
    let found = article::find(&app.db, slug)
        .await?
        .with_context(|| format!("there is no article called {slug}"))?;
    let (Found::Article(head) | Found::Moved(head)) = found;
    if head.state == State::Draft {
        bail!("{slug} is a draft; only what was published can be withdrawn, blocked or restored");
    }
    let mut tx = app.db.begin().await?;
    // What is in this state already is as was asked.
    let _ = article::set_state(&mut tx, &app.ids, &head.slug, state, app.clock.now()).await?;
    tx.commit().await?;
    publication::refresh(app).await?;
    let publication = publication::current(app).await?;
    let answer = match state {
        State::Withdrawn => "is withdrawn and answers 410",
        State::Blocked => "is blocked for legal reasons and answers 451",
        _ => "is on the site",
    };
    Ok(format!("{} {answer}", head.path(&publication)))
}
