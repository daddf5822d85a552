//! What a story is about.
use super::{Figure, Mentioned, Moment, Quote, Readers, made, store};
use crate::article::Head;
use crate::knowledge::moment;
use ground::error::Result;

/// The things that a story names, each once, the most prominent first.
pub async fn things_of_article(readers: &Readers<'_>, head: &Head) -> Result<Vec<Mentioned>> {
    let found = store::mentions_of_article(readers.db, head.id).await?;
    let shown = made::mentions(readers, found).await?.into_iter();
    Ok(made::cast(shown.map(|one| one.mentioned).collect()))
}

/// The moments of a story, in the order of a timeline.
pub async fn moments_of_article(readers: &Readers<'_>, head: &Head) -> Result<Vec<Moment>> {
    let found = store::moments_of_article(readers.db, head.id).await?;
    let mut moments = made::moments(readers, found).await?;
    moment::in_order(&mut moments);
    Ok(moments)
}

/// The figures of a story that still count, in the order in which they were found.
pub async fn figures_of_article(readers: &Readers<'_>, head: &Head) -> Result<Vec<Figure>> {
    let found = store::figures_of_article(readers.db, head.id).await?;
    made::figures(readers, found, false).await
}

/// The quotations of a story.
pub async fn quotes_of_article(readers: &Readers<'_>, head: &Head) -> Result<Vec<Quote>> {
    let found = store::quotes_of_article(readers.db, head.id).await?;
    made::quotes(readers, found).await
}
