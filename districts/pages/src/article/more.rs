//! What stands under a story: "More from X" with stories of X alone, and under a heading of its
//! own what fills up.
use serde::Serialize;

use ground::app::App;
use ground::changes;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use newsroom::article::entry::Entry;
use newsroom::article::view::{Card, cards, section_link};
use newsroom::article::{self, related};
use newsroom::publication::Publication;

/// Stories under one heading.
#[derive(Serialize)]
pub(super) struct More {
    heading: String,
    /// Whether they are of several sections.
    is_mixed: bool,
    cards: Vec<Card>,
}

/// The stories under an article, for a reader who has read those of `mask`.
pub(super) async fn more(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    mask: u64,
) -> Result<Vec<More>> {
    let section = entry.head.section;
    let locale = publication.settings.language.as_str();
    let (here, elsewhere) = related::unread(&entry.related, mask, section);
    let mut args = FluentArgs::new();
    args.set("section", section_link(publication, section).name);
    let from = i18n::translate(locale, "more-from", &args);
    let others = i18n::text(locale, "more-stories");
    // What is withdrawn and comes back stands here again.
    for gone in entry.related.iter().filter(|one| !one.is_live) {
        changes::show(article::shown::tag(gone.id));
    }
    let mut groups = Vec::new();
    for (heading, is_mixed, ids) in [(from, false, here), (others, true, elsewhere)] {
        let heads = article::by_ids(&app.db, &ids, app.clock.now()).await?;
        if !heads.is_empty() {
            let cards = cards(app, publication, &heads).await?;
            groups.push(More {
                heading,
                is_mixed,
                cards,
            });
        }
    }
    Ok(groups)
}
