//! Whether a story that readers can see shows a picture.
use super::store;
use crate::article::shown;
use crate::picture::public::{Shown, Wanted};
use crate::publication::Publication;
use ground::app::{App, Pending};
use ground::changes;
use ground::error::Result;

/// Whether one does now. Until the stories of before there were notes are taken up, every picture
/// counts as shown.
pub fn shows<'a>(
    app: &'a App,
    _: &'a Publication,
    wanted: &'a Wanted,
) -> Pending<'a, Result<Option<Shown>>> {
    Box::pin(async move {
        let now = app.clock.now();
        let found = match store::live_with(&app.db, wanted.id, now).await? {
            None => store::live_without_notes(&app.db).await?,
            found => found,
        };
        Ok(found.map(|(article, until)| {
            changes::show(shown::tag(article));
            Shown { until }
        }))
    })
}
