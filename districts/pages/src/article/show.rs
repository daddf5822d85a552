//! The article page: what the template `article/show.html` gets for one reader's sight of it.
use std::sync::Arc;

use richtext::{BlockId, Document};
use serde::Serialize;

use crate::about_author::{AboutAuthor, about_authors};
use crate::article::contents::contents;
use crate::article::gate::{Gate, Invitation, gate, gives, invitation, left_notice};
use crate::article::inserts::{Inserts, Known};
use crate::article::json_ld::Shown;
use crate::article::languages::{Translation, translations};
use crate::article::more::{More, more};
use crate::knowledge::in_story::SoFar;
use ground::app::App;
use ground::changes;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::article::entry::Entry;
use newsroom::article::view::{Signature, audience, lead_picture, section_link, signatures};
use newsroom::article::{
    self, Correction, CorrectionKind, Head, Story, Topic, Wording, discussion, translation,
};
use newsroom::picture::view::{Audience, PictureView, load};
use newsroom::publication::Publication;
use paywall::{Grant, Reason, Wall};
use talk::advert::consent::Choice;
use talk::advert::{InArticle, OnPage, Slot, on_page};
use talk::comment;
use web::page::{self, Face, Meta, NamedLink};
use web::{Rendered, theme};

/// How much of the article is shown, and why.
#[derive(Clone, Copy, Debug)]
pub enum Sight {
    /// The whole story.
    Full {
        /// Opens the gate.
        grant: Grant,
        /// Why it is open.
        reason: Reason,
    },
    /// The opening.
    LeadIn {
        /// What ends it.
        wall: Wall,
    },
}

/// Who looks, as far as pages differ by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eyes {
    /// For whom the page is.
    pub face: Face,
    /// Whether they may read comments.
    pub reads_comments: bool,
    /// Whether they may give articles away.
    pub gives: bool,
}

/// The variants of pages that everybody may have: lists and lead-ins, and stories that are free.
pub const PUBLIC: [u64; 4] = [0, WITH_COMMENTS, FREE << 36, FREE << 36 | WITH_COMMENTS];

/// What tells free stories apart from lead-ins.
const FREE: u64 = 103;
/// What tells pages apart whose readers may read comments.
const WITH_COMMENTS: u64 = 1 << 32;

impl Sight {
    /// Tells apart the pages of one article: what is shown, what is left, and which
    /// related stories the reader knows already. 0 is the public lead-in.
    pub fn variant(&self, eyes: Eyes, mask: u64) -> u64 {
        let kind = match self {
            Self::LeadIn {
                wall: Wall::Continue,
            } => 0,
            // Apart from the lead-in, whatever the clock does around the end of breaking news.
            Self::Full {
                reason: Reason::Free,
                ..
            } => FREE,
            Self::Full {
                reason: Reason::Breaking(_),
                ..
            } => 104,
            Self::LeadIn { wall } => 1 + *wall as u64,
            Self::Full {
                reason: Reason::Metered { left, .. },
                ..
            } => 1_000 + u64::from(*left),
            Self::Full {
                reason: Reason::Staff,
                ..
            } => 101,
            Self::Full {
                reason: Reason::Token,
                ..
            } => 105,
            Self::Full { .. } => 102,
        };
        let eyes =
            u64::from(eyes.gives) << 3 | (eyes.face as u64) << 1 | u64::from(eyes.reads_comments);
        (kind << 4 | eyes) << 32 | mask
    }
}

#[derive(Serialize)]
struct ShowPage {
    article: ArticleView,
    gate: Option<Gate>,
    left_notice: Option<String>,
    /// The article's id, where the reader may give it to others.
    gives: Option<i64>,
    about_authors: Vec<AboutAuthor>,
    /// What its storylines tell.
    so_far: Vec<SoFar>,
    comments: Option<CommentsHead>,
    more: Vec<More>,
    invitation: Option<Invitation>,
}

#[derive(Serialize)]
struct ArticleView {
    #[serde(flatten)]
    wording: Wording,
    section: NamedLink,
    byline: Vec<Signature>,
    published: Millis,
    updated: Option<Millis>,
    language: String,
    dir: &'static str,
    minutes: i64,
    picture: Option<PictureView>,
    contents: Vec<NamedLink>,
    lead_in_html: String,
    rest_html: Option<String>,
    /// Whether a figure has a box.
    has_boxes: bool,
    topics: Vec<NamedLink>,
    /// What is new in the story, the newest first.
    updates: Vec<CorrectionView>,
    /// The other entries of the newsroom.
    corrections: Vec<CorrectionView>,
    access: &'static str,
    url: String,
    translations: Vec<Translation>,
}

/// All that the article's page has of its comments. It is the same for all who may read them.
#[derive(Serialize)]
struct CommentsHead {
    url: Option<String>,
    count: String,
    notice: Option<String>,
}

/// A correction as templates see it.
#[derive(Serialize)]
pub struct CorrectionView {
    kind: &'static str,
    label: String,
    at: Millis,
    text: String,
    /// Where on the page the passage is that it concerns, where the page shows it.
    place: Option<String>,
}

impl CorrectionView {
    /// A correction with its kind in words.
    pub fn new(correction: Correction, locale: &str) -> Self {
        let kind = correction.kind.word();
        let label = i18n::text(locale, &format!("correction-kind-{kind}"));
        Self {
            kind,
            label,
            at: correction.at,
            text: correction.text,
            place: None,
        }
    }

    /// The same on a page with these parts of the story. A passage that is not among them is not
    /// named either: its id follows from its words.
    fn within(correction: Correction, shown: &[&Document], locale: &str) -> Self {
        let blocks = || shown.iter().flat_map(|part| &part.blocks);
        let is_shown = |id: &&BlockId| blocks().any(|block| block.id == **id);
        let place = correction.block.as_ref().filter(is_shown);
        Self {
            place: place.map(|id| format!("#b-{}", id.as_str())),
            ..Self::new(correction, locale)
        }
    }
}

/// What a page is about: an article with its text.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The article.
    pub entry: &'a Entry,
    /// Its text, cut at the gate.
    pub story: Story,
    /// What was corrected, newest first.
    pub corrections: Vec<Correction>,
    /// Whether it is a draft: then nothing stands on the page that counts readers or that they
    /// could do, such as adverts and comments.
    pub is_draft: bool,
}

/// Renders the article for `sight`; `mask` says which related stories the reader knows.
pub async fn page(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    seen: (Sight, Eyes, Choice),
    mask: u64,
) -> Result<Arc<Rendered>> {
    let head = &entry.head;
    changes::show(translation::tag(head.story));
    let subject = Subject {
        entry,
        story: article::story(&app.db, publication, head.clone()).await?,
        corrections: article::corrections(&app.db, head.id).await?,
        is_draft: false,
    };
    page_of(app, publication, subject, seen, mask).await
}

/// The same of a text that is at hand.
///
/// # Errors
/// When the database does not answer, or the template fails.
pub async fn page_of(
    app: &App,
    publication: &Publication,
    subject: Subject<'_>,
    (sight, eyes, choice): (Sight, Eyes, Choice),
    mask: u64,
) -> Result<Arc<Rendered>> {
    let Subject {
        entry,
        story,
        corrections,
        is_draft,
    } = subject;
    let sight = &sight;
    let head = &entry.head;
    let path = head.path(publication);
    let pictures = load(app, head.picture.iter().map(|lead| lead.picture).collect()).await?;
    let shown = match sight {
        Sight::Full { .. } => Shown::Whole,
        Sight::LeadIn { .. } => Shown::LeadIn,
    };
    let known = Known::load(app, publication, head, is_draft).await?;
    let page_text = (shown, known.things.as_slice());
    let mut meta =
        crate::article::meta::meta(app, publication, entry, &pictures, &corrections, page_text);
    meta.face = eyes.face;
    let adverts = match is_draft {
        true => None,
        false => slots(publication, head, &path, sight, (eyes.face, choice)),
    };
    meta.adverts = adverts.as_ref().map(theme::context);
    hide(&mut meta, sight, is_draft);
    let advert = InArticle::new(app, publication, adverts.as_ref())?;
    let article = article_view(
        app,
        publication,
        (entry, &story),
        sight,
        lead_picture(app, head, &pictures),
        corrections,
        Inserts::new(advert, known.boxes, is_draft),
    )
    .await?;
    let content = ShowPage {
        article,
        gate: gate(publication, sight, eyes.face, &path),
        left_notice: left_notice(publication, sight),
        gives: (!is_draft && gives(publication, sight, eyes)).then_some(head.id),
        about_authors: about_authors(app, publication, &head.byline).await?,
        so_far: known.so_far,
        comments: comments_head(publication, head, eyes).filter(|_| !is_draft),
        more: more(app, publication, entry, mask).await?,
        invitation: invitation(publication, sight, &path),
    };
    page::render(
        app,
        publication,
        "article/show.html",
        &meta,
        &path,
        &content,
    )
}

/// Marks what staff alone see, and takes from a draft's page what would tell others of it.
fn hide(meta: &mut Meta, sight: &Sight, is_draft: bool) {
    let is_staffs = matches!(
        sight,
        Sight::Full {
            reason: Reason::Staff,
            ..
        }
    );
    if is_draft || is_staffs {
        meta.preview = true;
        meta.robots = Some("noindex");
    }
    if is_draft {
        // A chat that looks at a link would tell everyone in it what it found.
        meta.description.clear();
        (meta.og, meta.json_ld, meta.oembed_url, meta.canonical) = (None, None, None, None);
    }
}

async fn article_view(
    app: &App,
    publication: &Publication,
    (entry, story): (&Entry, &Story),
    sight: &Sight,
    picture: Option<PictureView>,
    corrections: Vec<Correction>,
    mut inserts: Inserts,
) -> Result<ArticleView> {
    let head = &entry.head;
    let locale = publication.settings.language.as_str();
    let language = head.language(publication);
    let opening = story.opening(matches!(sight, Sight::Full { .. }));
    let open = audience(app, head);
    let lead_in_html = inserts.opening(app, publication, &opening, open).await?;
    let mut shown: Vec<&Document> = vec![&opening];
    let rest_html = match sight {
        Sight::LeadIn { .. } => None,
        Sight::Full { grant, reason } => {
            let rest = story
                .rest
                .open(grant)
                .ok_or_else(|| Error::Internal(anyhow::anyhow!("a grant of another story")))?;
            shown.push(rest);
            // Breaking news goes behind the gate again, and its pictures with it.
            let audience = match (reason, open) {
                (Reason::Free, _) | (_, Audience::Preview(_)) => open,
                _ => Audience::Gated(app.clock.now()),
            };
            let parts = (opening.as_ref(), rest);
            Some(
                inserts
                    .rest(app, publication, head, parts, audience)
                    .await?,
            )
        }
    };
    let is_update = |correction: &Correction| correction.kind == CorrectionKind::Update;
    let (updates, corrections): (Vec<_>, Vec<_>) = corrections.into_iter().partition(is_update);
    let entries = |some: Vec<Correction>| {
        let view = |one| CorrectionView::within(one, &shown, locale);
        some.into_iter().map(view).collect::<Vec<_>>()
    };
    Ok(ArticleView {
        wording: head.wording.clone(),
        section: section_link(publication, head.section),
        byline: signatures(publication, &head.byline),
        published: head.published_at,
        updated: head.updated_at,
        language: language.to_owned(),
        dir: i18n::direction(language),
        minutes: head.minutes(),
        picture,
        contents: contents(&shown),
        lead_in_html,
        has_boxes: inserts.has_boxes(),
        rest_html: rest_html.filter(|html| !html.is_empty()),
        topics: entry.topics.iter().map(topic_link).collect(),
        updates: entries(updates),
        corrections: entries(corrections),
        access: head.access.label(app.clock.now()),
        url: head.path(publication),
        translations: translations(publication, entry),
    })
}

/// Where adverts stand on an article's page; staff sees the story alone.
fn slots(
    publication: &Publication,
    head: &Head,
    path: &str,
    sight: &Sight,
    (face, choice): (Face, Choice),
) -> Option<OnPage> {
    if let Sight::Full {
        reason: Reason::Staff,
        ..
    } = sight
    {
        return None;
    }
    let section = publication.section(head.section);
    let section = section.map(|section| section.slug.as_str());
    let wanted = &[Slot::Header, Slot::Article, Slot::Sidebar];
    on_page(publication, face, choice, path, (wanted, section))
}

fn comments_head(publication: &Publication, head: &Head, eyes: Eyes) -> Option<CommentsHead> {
    let locale = publication.settings.language.as_str();
    let mut args = FluentArgs::new();
    args.set("count", head.comments.shown);
    discussion::exists(publication, head).then(|| CommentsHead {
        url: eyes
            .reads_comments
            .then(|| comment::path(publication, head)),
        count: i18n::translate(locale, "comment-count", &args),
        notice: (!eyes.reads_comments).then(|| i18n::text(locale, comment::notice(eyes.face))),
    })
}

/// A link to a topic, which the page shows from what is kept of the article.
fn topic_link(topic: &Topic) -> NamedLink {
    changes::show(topic.tag());
    NamedLink {
        name: topic.name.clone(),
        url: format!("/topics/{}", topic.slug),
    }
}
