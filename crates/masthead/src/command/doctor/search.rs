//! The index of search: whether it is there, and has every story.
use super::Check;
use crate::ground::app::App;
use crate::ground::error::Result;
use crate::newsroom::article;
use crate::newsroom::search;

/// Compares what each server with this data folder wrote down with the articles there are.
pub async fn index(app: &App) -> Result<Check> {
    const SUBJECT: &str = "search";
    let followed = search::all_followed(&app.config.data);
    if followed.is_empty() {
        let finding = "there is no index yet";
        return Ok(Check::warn(SUBJECT, finding, "`masthead serve` makes it"));
    }
    let live = article::count_live(&app.db, app.clock.now()).await?;
    let other = followed
        .iter()
        .map(|one| one.stories)
        .find(|stories| i64::try_from(*stories).is_ok_and(|stories| stories != live));
    Ok(match other {
        None => Check::ok(SUBJECT, format!("readers find all {live} live stories")),
        Some(stories) => Check::warn(
            SUBJECT,
            format!("the index has {stories} stories, and {live} are live"),
            "keep `masthead serve` running, which follows within seconds; if it stays so, \
             `masthead search rebuild`",
        ),
    })
}
