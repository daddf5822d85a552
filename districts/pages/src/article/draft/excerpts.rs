//! A draft as those show it who take only some of it: search engines, where it is shared, feeds.
//! Everything here is public text.
use serde::Serialize;

use crate::feed::content;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n;
use newsroom::article::view::{Signature, lead_picture, signatures};
use newsroom::draft::Preview;
use newsroom::picture::view::{PictureView, load};
use newsroom::publication::Publication;
use web::canonical::address;

/// Where search engines cut titles and descriptions, about, in characters.
const TITLE: usize = 60;
const DESCRIPTION: usize = 155;

/// What others show of a story.
#[derive(Serialize)]
pub(super) struct Excerpt {
    /// Title, and whether it was cut.
    title: Cut,
    /// The publication's name, behind the title.
    site: String,
    /// The parts of the address.
    host: String,
    path: Vec<String>,
    description: Cut,
    headline: String,
    standfirst: String,
    published: Millis,
    byline: Vec<Signature>,
    picture: Option<PictureView>,
    /// What a feed has of the text; nothing from behind the gate. Safe HTML.
    feed_html: String,
    language: String,
    dir: &'static str,
}

/// A text as others show it.
#[derive(Serialize)]
struct Cut {
    text: String,
    is_cut: bool,
}

impl Cut {
    fn of(text: &str, most: usize) -> Self {
        if text.chars().count() <= most {
            return Self {
                text: text.to_owned(),
                is_cut: false,
            };
        }
        let mut cut = String::new();
        for word in text.split_inclusive(' ') {
            if cut.chars().count() + word.chars().count() > most {
                break;
            }
            cut.push_str(word);
        }
        Self {
            text: format!("{} …", cut.trim_end()),
            is_cut: true,
        }
    }
}

/// What others would show of a draft.
pub(super) async fn of(app: &App, publication: &Publication, preview: &Preview) -> Result<Excerpt> {
    let head = &preview.story.head;
    let path = head.path(publication);
    let url = address(app, &path);
    let pictures = load(app, head.picture.iter().map(|lead| lead.picture).collect()).await?;
    let language = head.language(publication);
    let host = app.config.public_url();
    let (story, corrections) = (&preview.story, &preview.corrections);
    Ok(Excerpt {
        title: Cut::of(&head.wording.headline, TITLE),
        site: publication.settings.name.clone(),
        host: host.rsplit('/').next().unwrap_or_default().to_owned(),
        path: path.split('/').skip(1).map(str::to_owned).collect(),
        description: Cut::of(&head.wording.standfirst, DESCRIPTION),
        headline: head.wording.headline.clone(),
        standfirst: head.wording.standfirst.clone(),
        published: head.published_at,
        byline: signatures(publication, &head.byline),
        picture: lead_picture(app, head, &pictures),
        feed_html: content::html_of(app, publication, story, corrections, &url).await?,
        language: language.to_owned(),
        dir: i18n::direction(language),
    })
}
