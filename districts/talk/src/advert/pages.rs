//! What stands in the frames, and where clicks lead.
use std::sync::Arc;

use axum::extract::State;
use http::header::CONTENT_SECURITY_POLICY;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use serde::{Deserialize, Serialize};

use super::consent::Choice;
use super::running::tag;
use super::{Ask, Content, Creative, House, Slot, day, store, tally, terms};
use crate::advert::Tally;
use ground::app::App;
use ground::changes;
use ground::error::{Error, Result};
use ground::i18n;
use ground::limit::{self, Attempt};
use newsroom::picture;
use newsroom::picture::view::{Audience, PictureView};
use newsroom::publication::{self, Publication};
use people::reader::{Caller, Trying};
use web::assets::Assets;
use web::extract::{Path, Query};
use web::kept::PageCache;
use web::purpose::is_speculative;
use web::theme::{self, Theme};
use web::{Answer, CachePolicy, Rendered, page, robots};

/// For adverts that the publication sets: words, a picture and a link.
const HOUSE_CSP: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
     sandbox allow-popups allow-popups-to-escape-sandbox";

/// For a place that stays empty: a script of ours tells the page so.
const EMPTY_CSP: &str = "default-src 'none'; script-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";

/// For code of others. The sandbox gives it an origin of its own, so that it sees neither
/// this site's cookies nor its pages.
const TAG_CSP: &str = "default-src https: data: blob: 'unsafe-inline' 'unsafe-eval'; \
     base-uri 'none'; form-action https:; frame-ancestors 'self'; \
     sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// Signs the addresses of clicks.
const PURPOSE: &str = "advert click";

/// Where a frame stands.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    section: String,
}

#[derive(Serialize)]
struct Frame<'a> {
    slot: &'a str,
    house: &'a House,
    label: &'a str,
    picture: Option<PictureView>,
    click_url: String,
    palette_url: String,
    language: &'a str,
    dir: &'static str,
    locale: &'a str,
    time_zone: &'a str,
}

#[derive(Serialize)]
struct TagFrame<'a> {
    html: &'a str,
    language: &'a str,
    dir: &'static str,
    locale: &'a str,
}

/// `GET /adverts/{slot}`: the document in a frame, chosen for this request.
///
/// # Errors
/// [`Error::NotFound`] for a slot that does not exist, and for a document that a browser wants
/// to show as a page: what an ad server puts into a frame is no page of this site.
pub async fn frame(
    State(app): State<App>,
    caller: Caller,
    Path(word): Path<String>,
    Query(place): Query<Place>,
    (method, headers): (Method, HeaderMap),
) -> Result<Answer> {
    let slot = Slot::parse(&word).ok_or(Error::NotFound)?;
    if !may_be_frame(&headers) {
        return Err(Error::NotFound);
    }
    let publication = publication::current(&app).await?;
    if caller.face().is_ad_free() {
        // An old page in a window of somebody who has subscribed since.
        return Ok(framed(nothing(&app), EMPTY_CSP));
    }
    let section = publication.section_by_slug(&place.section);
    let section = section.map(|section| section.slug.as_str());
    let tags = terms(&publication).consent == Ask::None
        || Choice::of(&app, &publication, &headers) == Choice::Agreed;
    let chosen = tally::choose(&app, &publication, slot, section, tags).await?;
    let Some(creative) = chosen else {
        return Ok(framed(nothing(&app), EMPTY_CSP));
    };
    if is_impression(&method, &headers) {
        let today = day(&publication, app.clock.now());
        app.part::<Tally>().seen(creative.id, today);
    }
    document(&app, &publication, creative, (slot, Audience::Everybody)).await
}

/// A creative as its frame shows it, rendered once per change; to the newsroom also while it does not
/// run, when the public may not have its picture.
pub(super) async fn document(
    app: &App,
    publication: &Publication,
    creative: &Creative,
    (slot, to): (Slot, Audience),
) -> Result<Answer> {
    let path = format!("/adverts/{}/{}", slot.word(), creative.id);
    let make = async {
        changes::show(tag(creative.id));
        render(app, publication, creative, (slot, to)).await
    };
    let variant = u64::from(!to.is_public());
    let rendered = app
        .part::<PageCache>()
        .get_or_make(&app.changes, publication.slot(&path, variant), make)
        .await?;
    let policy = if creative.is_tag() {
        TAG_CSP
    } else {
        HOUSE_CSP
    };
    Ok(framed(rendered, policy))
}

/// A creative's HTML, which only ever stands in a frame.
pub(super) async fn render(
    app: &App,
    publication: &Publication,
    creative: &Creative,
    (slot, to): (Slot, Audience),
) -> Result<Arc<Rendered>> {
    let language = publication.settings.language.as_str();
    let dir = i18n::direction(language);
    let page = match &creative.content {
        Content::Tag { html } => {
            let context = theme::context(&TagFrame {
                html,
                language,
                dir,
                locale: language,
            });
            app.part::<Theme>().render("advert/tag.html", &context)?
        }
        Content::House(house) => {
            let frame = Frame {
                slot: slot.word(),
                house,
                label: &creative.label,
                picture: picture(app, &house.picture, to).await?,
                click_url: click_path(app, creative.id),
                palette_url: page::palette_url(&publication.settings.accent),
                language,
                dir,
                locale: language,
                time_zone: &publication.settings.time_zone,
            };
            app.part::<Theme>()
                .render("advert/house.html", &theme::context(&frame))?
        }
    };
    Ok(Arc::new(Rendered::html(page.html)))
}

async fn picture(app: &App, name: &str, to: Audience) -> Result<Option<PictureView>> {
    let found = match name {
        "" => None,
        name => picture::named(&app.db, name).await?,
    };
    let view = |picture: picture::Picture| {
        let rights = picture.rights.clone();
        picture::view::view(app, &picture, rights, to)
    };
    let now = app.clock.now();
    Ok(found.filter(|picture| picture.is_shown(now)).map(view))
}

/// A document for a frame of this site, kept by nobody and found by no search.
fn framed(rendered: Arc<Rendered>, policy: &'static str) -> Answer {
    Answer::rendered(CachePolicy::NoStore, rendered)
        .header(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy))
        .header(
            HeaderName::from_static("x-robots-tag"),
            HeaderValue::from_static("noindex"),
        )
}

/// What stands in a place for which there is no advert: no label, and word to the page.
fn nothing(app: &App) -> Arc<Rendered> {
    let script = app.part::<Assets>().url("advert-empty.js");
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title></title>\
         <script src=\"{script}\"></script></html>\n"
    );
    Arc::new(Rendered::html(html))
}

/// Whether the document can be for a frame, as far as the request tells (Fetch Metadata).
fn may_be_frame(headers: &HeaderMap) -> bool {
    let mut wanted = headers.get_all("sec-fetch-dest").iter();
    wanted.all(|dest| dest == "iframe")
}

/// A frame that a browser has opened for somebody, and not fetched in case.
fn is_impression(method: &Method, headers: &HeaderMap) -> bool {
    let is_frame = headers.contains_key("sec-fetch-dest") && may_be_frame(headers);
    is_frame && is_somebody(method, headers)
}

/// Whether a person looks: no program that says that it is one, and no browser in case.
fn is_somebody(method: &Method, headers: &HeaderMap) -> bool {
    method == Method::GET && !is_speculative(headers) && !robots::is_declared(headers)
}

/// The address that counts a click and leads on.
pub fn click_path(app: &App, creative: i64) -> String {
    let signature = app.keys.sign(PURPOSE, &creative.to_string());
    format!("/adverts/click/{creative}/{signature}")
}

/// `GET /adverts/click/{id}/{signature}`: leads to where the advert says. The address is in
/// the database and not in the request, so nobody can make this a way to another place.
///
/// # Errors
/// [`Error::NotFound`] for a forged address.
pub async fn click(
    State(app): State<App>,
    Path((id, signature)): Path<(i64, String)>,
    Trying(who): Trying,
    (method, headers): (Method, HeaderMap),
) -> Result<Answer> {
    if !app.keys.is_signed(PURPOSE, &id.to_string(), &signature) {
        return Err(Error::NotFound);
    }
    let creative = store::creative_by_id(&app.db, id).await?;
    let Some(Content::House(house)) = creative.map(|creative| creative.content) else {
        return Err(Error::NotFound);
    };
    if is_somebody(&method, &headers)
        && limit::count(&app, Attempt::AdvertClick, &who)
            .await?
            .is_none()
    {
        let publication = publication::current(&app).await?;
        app.part::<Tally>()
            .clicked(id, day(&publication, app.clock.now()));
    }
    let see_other = StatusCode::SEE_OTHER;
    Ok(Answer::redirect(
        CachePolicy::NoStore,
        see_other,
        &house.link,
    ))
}
