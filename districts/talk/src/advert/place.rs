//! Which slots a page has: decided when the page is rendered, for everybody who gets it.
use richtext::{BlockKind, Document};
use serde::Serialize;

use super::consent::Choice;
use super::running::frame_tag;
use super::{Adverts, Ask, Slot, terms};
use ground::app::App;
use ground::changes;
use ground::error::Result;
use newsroom::publication::Publication;
use web::page::Face;
use web::theme::{self, Theme};

/// Blocks that must follow an advert inside an article, so that it never stands right
/// before the gate or the end.
const MUST_FOLLOW: usize = 2;

/// A slot as templates see it.
#[derive(Clone, Debug, Serialize)]
pub struct SlotView {
    /// Its word; a class of its frame.
    pub name: &'static str,
    /// Address of what stands in it.
    pub src: String,
    /// Reserved pixels.
    pub width: u32,
    /// Reserved pixels.
    pub height: u32,
}

/// Every slot of one page; templates know it as `page.adverts`.
#[derive(Clone, Debug, Serialize)]
pub struct OnPage {
    /// Under the nameplate; on an article, below its text.
    pub header: Option<SlotView>,
    /// On the front or a section's page.
    pub list: Option<SlotView>,
    /// Inside an article.
    pub article: Option<SlotView>,
    /// Beside an article.
    pub sidebar: Option<SlotView>,
    /// Whether readers can choose, and so may be asked.
    pub ask: bool,
    /// The page, to come back to after an answer.
    pub path: String,
}

/// The slots of a page that may have `wanted`; `None` where nothing fills any of them, and
/// for everybody who reads without adverts.
pub fn on_page(
    publication: &Publication,
    face: Face,
    choice: Choice,
    path: &str,
    (wanted, section): (&[Slot], Option<&str>),
) -> Option<OnPage> {
    if face.is_ad_free() {
        return None;
    }
    let adverts = publication.peek::<Adverts>();
    for slot in wanted {
        changes::show(frame_tag(*slot, section));
    }
    let asks = terms(publication).consent == Ask::Ask;
    let tags = !asks || choice == Choice::Agreed;
    let slot = |slot: Slot| {
        let fills = wanted.contains(&slot) && adverts.fills(slot, section, tags);
        fills.then(|| view(slot, section))
    };
    let page = OnPage {
        header: slot(Slot::Header),
        list: slot(Slot::Front).or_else(|| slot(Slot::Section)),
        article: slot(Slot::Article),
        sidebar: slot(Slot::Sidebar),
        ask: asks && wanted.iter().any(|slot| adverts.has_tag(*slot, section)),
        path: path.to_owned(),
    };
    let slots = [&page.header, &page.list, &page.article, &page.sidebar];
    let is_empty = slots.iter().all(|slot| slot.is_none()) && !page.ask;
    (!is_empty).then_some(page)
}

fn view(slot: Slot, section: Option<&str>) -> SlotView {
    let (width, height) = slot.size();
    let word = slot.word();
    let src = match section {
        Some(section) => {
            let section = web::canonical::encode_path(section);
            format!("/adverts/{word}?section={section}")
        }
        None => format!("/adverts/{word}"),
    };
    SlotView {
        name: word,
        src,
        width,
        height,
    }
}

#[derive(Serialize)]
struct Partial<'a> {
    slot: &'a SlotView,
    locale: &'a str,
    time_zone: &'a str,
}

/// The advert inside an article: its frame, and where it goes.
#[derive(Clone, Debug)]
pub struct InArticle {
    /// The frame's HTML.
    pub html: String,
    /// Paragraphs before it, over lead-in and rest together.
    pub after: usize,
}

impl InArticle {
    /// The frame of an article's page, where it has one.
    ///
    /// # Errors
    /// When the template fails.
    pub fn new(
        app: &App,
        publication: &Publication,
        slots: Option<&OnPage>,
    ) -> Result<Option<Self>> {
        let Some(slot) = slots.and_then(|slots| slots.article.as_ref()) else {
            return Ok(None);
        };
        let partial = Partial {
            slot,
            locale: &publication.settings.language,
            time_zone: &publication.settings.time_zone,
        };
        let page = app
            .part::<Theme>()
            .render("partials/advert.html", &theme::context(&partial))?;
        Ok(Some(Self {
            html: page.html,
            after: terms(publication).after_paragraphs.max(1),
        }))
    }

    /// The number of blocks of a part of a story before the advert. `before` paragraphs have
    /// gone already; `None` where the part ends too soon.
    pub fn place(&self, part: &Document, before: usize) -> Option<usize> {
        let wanted = self.after.saturating_sub(before).max(1);
        let ends: Vec<usize> = (1..)
            .zip(&part.blocks)
            .filter(|(_, block)| is_paragraph(&block.kind))
            .map(|(end, _)| end)
            .collect();
        let place = *ends.get(wanted - 1)?;
        (part.blocks.len() >= place + MUST_FOLLOW).then_some(place)
    }
}

/// The number of paragraphs of a part of a story.
pub fn paragraphs(part: &Document) -> usize {
    let blocks = part.blocks.iter();
    blocks.filter(|block| is_paragraph(&block.kind)).count()
}

fn is_paragraph(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph { .. })
}
