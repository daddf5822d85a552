//! Pictures that the publication shows outside its stories: portraits, and those of the pages about it.
use super::public::{Shown, Wanted};
use crate::about;
use crate::publication::Publication;
use ground::app::{App, Pending};
use ground::error::Result;

/// Whether a picture is a portrait, which the page of its author shows to the public.
pub fn is_portrait<'a>(
    _: &'a App,
    publication: &'a Publication,
    wanted: &'a Wanted,
) -> Pending<'a, Result<Option<Shown>>> {
    Box::pin(async move {
        let mut authors = publication.authors();
        let is_portrait = authors.any(|author| author.portrait == Some(wanted.id));
        Ok(is_portrait.then_some(Shown { until: None }))
    })
}

/// Whether one of the few pages about the publication shows a picture.
pub fn is_about<'a>(
    app: &'a App,
    publication: &'a Publication,
    wanted: &'a Wanted,
) -> Pending<'a, Result<Option<Shown>>> {
    Box::pin(async move {
        for entry in publication.about() {
            let page = about::by_slug(&app.db, &entry.slug).await?;
            let shows = page.is_some_and(|page| {
                let mut pictures = page.document.pictures();
                pictures.any(|one| one.id == Some(wanted.id))
            });
            if shows {
                return Ok(Some(Shown { until: None }));
            }
        }
        Ok(None)
    })
}
