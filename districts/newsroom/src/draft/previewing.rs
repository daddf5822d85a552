//! A version of a draft as readers would have it. What is missing is left out, because a story is
//! looked at long before it is whole.
use richtext::Document;
use steps::Node;

use super::topics::named;
use super::{Draft, Fields, Said, from_tree};
use crate::article::{
    self, Correction, Credit, Head, LeadPicture, State, Story, Tally, Topic, Wording,
};
use crate::publication::Publication;
use crate::slug::slug_of;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use paywall::Access;

/// Stands in an address for a headline that nobody has written yet.
const NAMELESS: &str = "story";

/// An article that is not there yet.
#[derive(Debug)]
pub struct Preview {
    /// Its text, cut at its gate, with what lists would show of it.
    pub story: Story,
    /// Its topics, in the writers' order.
    pub topics: Vec<Topic>,
    /// What was corrected in the article that it changes.
    pub corrections: Vec<Correction>,
}

/// A document of a draft as the article that it would be at `now`. Suggestions count as rejected;
/// talks in the margin and what is put aside are left out.
///
/// # Errors
/// When the database does not answer.
pub async fn preview(
    app: &App,
    publication: &Publication,
    (draft, document): (&Draft, &Node),
    now: Millis,
) -> Result<Preview> {
    let Said {
        document: text,
        fields,
        ..
    } = from_tree(document);
    let before = article::by_id(&app.db, draft.id).await?;
    let topics = named(&app.db, &fields.topics).await?.topics;
    let head = head(publication, (draft, before), (fields, &text), now);
    Ok(Preview {
        story: article::cut(publication, head, &text),
        topics,
        corrections: article::corrections(&app.db, draft.id).await?,
    })
}

/// What lists would show of it: what the draft says, and for the rest what readers have now.
fn head(
    publication: &Publication,
    (draft, before): (&Draft, Option<Head>),
    (fields, text): (Fields, &Document),
    now: Millis,
) -> Head {
    let section = publication.section_by_slug(&fields.section);
    let section = section.map(|section| section.id);
    let section = section.or(before.as_ref().map(|head| head.section));
    let section = section.unwrap_or_default();
    let slug = slug(&fields, before.as_ref());
    let byline = fields.byline.iter().filter_map(|signed| {
        let author = publication.author_by_slug(&signed.author)?;
        Some(Credit {
            author: author.id,
            role: signed.role,
        })
    });
    let picture = fields.picture.as_ref().and_then(|lead| {
        Some(LeadPicture {
            picture: lead.picture.parse().ok()?,
            rights: lead.said(),
        })
    });
    let settings = &publication.settings;
    Head {
        id: draft.id,
        story: before.as_ref().map_or(draft.id, |head| head.story),
        slug,
        section,
        pool: before.as_ref().map_or(section, |head| head.pool),
        state: State::Draft,
        access: fields.access.unwrap_or(Access::Metered),
        revision: draft.revision.unwrap_or_default(),
        language: fields.language.filter(|tag| *tag != settings.language),
        published_at: before.as_ref().map_or(now, |head| head.published_at),
        updated_at: before.as_ref().and_then(|head| head.updated_at),
        byline: byline.collect(),
        picture,
        words: i64::try_from(text.word_count()).unwrap_or(i64::MAX),
        comments: Tally::default(),
        second_from: None,
        second_until: None,
        expires_at: before.as_ref().and_then(|head| head.expires_at),
        feed_id: before.and_then(|head| head.feed_id),
        wording: Wording {
            headline: fields.headline,
            standfirst: fields.standfirst,
            dateline: fields.dateline,
        },
    }
}

fn slug(fields: &Fields, before: Option<&Head>) -> String {
    let typed = Some(&fields.slug).filter(|slug| !slug.is_empty());
    let known = typed.or(before.map(|head| &head.slug)).cloned();
    let slug = known.unwrap_or_else(|| slug_of(&fields.headline));
    Some(slug)
        .filter(|slug| !slug.is_empty())
        .unwrap_or_else(|| NAMELESS.to_owned())
}
