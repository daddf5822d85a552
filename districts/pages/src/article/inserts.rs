//! What stands in the text of a story and around it without being of it: an advert, the boxes at figures,
//! the story so far.
use richtext::Document;

use crate::knowledge::in_story::{self, Boxed, SoFar};
use ground::app::App;
use ground::error::Result;
use newsroom::article::Head;
use newsroom::article::view::story_html;
use newsroom::knowledge::shown::Mentioned;
use newsroom::picture::view::Audience;
use newsroom::publication::Publication;
use talk::advert::{InArticle, paragraphs};

/// What is known of a story besides its text, as everybody may see it.
#[derive(Default)]
pub(super) struct Known {
    /// The things that it names.
    pub things: Vec<Mentioned>,
    /// The boxes at its figures.
    pub boxes: Vec<Boxed>,
    /// What its storylines tell.
    pub so_far: Vec<SoFar>,
}

impl Known {
    /// Nothing of a draft, of which nobody has published anything.
    pub async fn load(
        app: &App,
        publication: &Publication,
        head: &Head,
        is_draft: bool,
    ) -> Result<Self> {
        if is_draft {
            return Ok(Self::default());
        }
        Ok(Self {
            things: in_story::things(app, publication, head).await?,
            boxes: in_story::boxes(app, publication, head).await?,
            so_far: in_story::so_far(app, publication, head).await?,
        })
    }
}

/// What stands between the blocks of a story.
pub(super) struct Inserts {
    advert: Option<InArticle>,
    boxes: Vec<Boxed>,
    is_draft: bool,
}

impl Inserts {
    /// The advert, where there is one, and boxes at figures.
    pub fn new(advert: Option<InArticle>, boxes: Vec<Boxed>, is_draft: bool) -> Self {
        Self {
            advert,
            boxes,
            is_draft,
        }
    }

    /// Whether a figure has a box.
    pub fn has_boxes(&self) -> bool {
        !self.boxes.is_empty()
    }

    /// The HTML of the opening.
    pub async fn opening(
        &mut self,
        app: &App,
        publication: &Publication,
        opening: &Document,
        audience: Audience,
    ) -> Result<String> {
        let places = self.places(opening, 0);
        html(app, publication, opening, audience, &places).await
    }

    /// The HTML of the rest, which whoever asks has been given, behind its opening.
    pub async fn rest(
        &mut self,
        app: &App,
        publication: &Publication,
        head: &Head,
        (opening, rest): (&Document, &Document),
        audience: Audience,
    ) -> Result<String> {
        if !self.is_draft {
            let own = (head, rest);
            let behind = in_story::boxes_of_rest(app, publication, own, &self.boxes).await?;
            self.boxes.extend(behind);
        }
        let places = self.places(rest, paragraphs(opening));
        html(app, publication, rest, audience, &places).await
    }

    /// What stands in a part, which begins after so many paragraphs: after how many blocks, in order. The
    /// advert stands in the first part that has a place for it.
    fn places(&mut self, part: &Document, before: usize) -> Vec<(usize, String)> {
        let mut places = in_story::places(&self.boxes, part);
        let at = self.advert.as_ref();
        if let Some(at) = at.and_then(|advert| advert.place(part, before)) {
            places.extend(self.advert.take().map(|advert| (at, advert.html)));
        }
        places.sort_by_key(|(at, _)| *at);
        places
    }
}

/// A part of the story, with what stands after so many of its blocks.
async fn html(
    app: &App,
    publication: &Publication,
    part: &Document,
    audience: Audience,
    places: &[(usize, String)],
) -> Result<String> {
    let locale = publication.settings.language.as_str();
    if places.is_empty() {
        return story_html(app, publication, part, audience, locale).await;
    }
    let (mut html, mut done) = (String::new(), 0);
    let end = (part.blocks.len(), String::new());
    for (at, insert) in places.iter().chain([&end]) {
        let blocks = Document {
            blocks: part.blocks[done..*at].to_vec(),
        };
        html.push_str(&story_html(app, publication, &blocks, audience, locale).await?);
        html.push_str(insert);
        done = *at;
    }
    Ok(html)
}
