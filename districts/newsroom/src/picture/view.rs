//! A picture as templates and machine-readable faces see it.
//!
//! A picture's address is a capability: it carries a signature, so that nobody can
//! guess the addresses of pictures behind the gate. Those expire after two or three days.
use std::collections::HashMap;

use serde::Serialize;

use super::{Caption, Picture, Ratio, Rights, SHARE, Size};
use ground::app::App;
use ground::clock::{DAY, HOUR, Millis};
use ground::error::Result;
use web::page::Meta;

/// Who may use a picture's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody, as long as something public shows it: pictures of lead-ins, portraits, cards.
    Everybody,
    /// Whoever has the page it stands on, for two UTC days after that of `now`: longer
    /// than a rendered page is kept.
    Gated(Millis),
    /// Whoever looks at a page that is not public, such as a draft, for some hours after that of
    /// `now`.
    Preview(Millis),
    /// The newsroom, as long, and also after the picture's end.
    Desk(Millis),
}

impl Audience {
    /// Whether it is readers, who may not see a picture after its end.
    pub fn is_reader(self) -> bool {
        !matches!(self, Self::Desk(_))
    }

    /// Whether it is the public, who may have nothing that no public page shows.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Everybody | Self::Gated(_))
    }
}

/// A picture as a template sees it.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    /// Address of a middle size.
    pub src: String,
    /// Pixels of the largest size, wider than which nothing draws it.
    pub width: i64,
    /// Pixels of the largest size.
    pub height: i64,
    /// JPEG sizes.
    pub srcset: String,
    /// Sizes in better formats.
    pub sources: Vec<Source>,
    /// What a screen reader says.
    pub alt: String,
    /// What the reader reads under it; safe HTML.
    pub caption_html: Option<String>,
    /// The credit line; safe HTML.
    pub credit_html: Option<String>,
    /// Address of the largest size.
    pub link: String,
    /// Classes that keep the focal point in view where a card crops the picture.
    pub focus: Option<String>,
    /// The same in a gallery.
    pub focus_gallery: Option<String>,
    /// The same in a square.
    pub focus_square: Option<String>,
}

/// A `<source>` of `<picture>`.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Media type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Addresses with widths.
    pub srcset: String,
}

/// The pictures with these ids that readers may see now.
pub async fn load(app: &App, ids: Vec<i64>) -> Result<HashMap<i64, Picture>> {
    let now = app.clock.now();
    let mut pictures = load_all(app, ids).await?;
    pictures.retain(|_, picture| picture.is_shown(now));
    Ok(pictures)
}

/// The pictures with these ids, also those that readers may not see any more.
pub async fn load_all(app: &App, mut ids: Vec<i64>) -> Result<HashMap<i64, Picture>> {
    ids.sort_unstable();
    ids.dedup();
    let pictures = super::by_ids(&app.db, &ids).await?.into_iter();
    Ok(pictures.map(|picture| (picture.id, picture)).collect())
}

/// The view of `picture`, where `rights` of this use go before the picture's own.
pub fn view(app: &App, picture: &Picture, rights: Rights, audience: Audience) -> PictureView {
    let rights = rights.or(picture.rights.clone());
    let folder = folder(app, picture, audience);
    let address = |size: &Size| format!("{folder}/{}", size.file());
    let srcset = |format: &str| {
        let sizes = picture.sizes.iter().filter(|size| size.format == format);
        sizes
            .map(|size| format!("{} {}w", address(size), size.width))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let jpegs: Vec<&Size> = picture
        .sizes
        .iter()
        .filter(|size| size.format == "jpg")
        .collect();
    // Until the sizes are made, the cleaned original stands in.
    let original = format!("{folder}/original.{}", picture.format);
    let middle = jpegs.iter().find(|size| size.width >= 960).or(jpegs.last());
    let webp = srcset("webp");
    let original_size = (picture.width, picture.height);
    let largest = jpegs.last().map(|size| (size.width, size.height));
    let (width, height) = largest.unwrap_or(original_size);
    PictureView {
        src: middle.map_or_else(|| original.clone(), |size| address(size)),
        width,
        height,
        srcset: srcset("jpg"),
        sources: if webp.is_empty() {
            Vec::new()
        } else {
            vec![Source {
                kind: "image/webp",
                srcset: webp,
            }]
        },
        alt: rights.alt.clone().unwrap_or_default(),
        caption_html: rights.caption.as_ref().map(Caption::html),
        credit_html: rights.credit_html(),
        link: jpegs.last().map_or(original, |size| address(size)),
        focus: rights.point(Ratio::Card).map(focus_classes),
        focus_gallery: rights.point(Ratio::Gallery).map(focus_classes),
        focus_square: rights.point(Ratio::Square).map(focus_classes),
    }
}

/// Address of the size best fit for cards and structured data (1200 pixels or the next smaller), absolute.
pub fn share_url(app: &App, picture: &Picture) -> (String, i64, i64) {
    let folder = folder(app, picture, Audience::Everybody);
    let jpegs = picture.sizes.iter().filter(|size| size.format == "jpg");
    let (path, width, height) = match jpegs
        .filter(|size| size.width <= 1280)
        .max_by_key(|size| size.width)
    {
        Some(size) => (
            format!("{folder}/{}.jpg", size.width),
            size.width,
            size.height,
        ),
        None => (
            format!("{folder}/original.{}", picture.format),
            picture.width,
            picture.height,
        ),
    };
    (format!("{}{path}", app.config.public_url()), width, height)
}

/// Has a page shown with this picture where it is shared; `own` rights of this use go before the
/// picture's.
pub fn share(app: &App, meta: &mut Meta, picture: &Picture, own: Rights) {
    let Some(og) = &mut meta.og else { return };
    let (url, width, height) = cut(app, picture).unwrap_or_else(|| share_url(app, picture));
    og.image = Some(url);
    og.image_width = Some(width);
    og.image_height = Some(height);
    og.image_alt = own.alt.or_else(|| picture.rights.alt.clone());
}

/// The size that is cut for where a page is shared, if one is made.
fn cut(app: &App, picture: &Picture) -> Option<(String, i64, i64)> {
    let mut sizes = picture.sizes.iter();
    let cut = sizes.find(|size| size.format == SHARE)?;
    let folder = folder(app, picture, Audience::Everybody);
    let url = format!("{}{folder}/{}", app.config.public_url(), cut.file());
    Some((url, cut.width, cut.height))
}

/// The focal point in tenths, as `focus.css` has classes for it: a strict content security
/// policy has no room for a style attribute.
pub fn focus_classes([x, y]: [f32; 2]) -> String {
    let tenth = |share: f32| (share.clamp(0.0, 1.0) * 10.0).round();
    format!("focus-x-{} focus-y-{}", tenth(x), tenth(y))
}

/// The largest size that fits into a box of pixels, absolute; `None` when none does.
pub fn share_url_within(
    app: &App,
    picture: &Picture,
    max_width: i64,
    max_height: i64,
) -> Option<(String, i64, i64)> {
    let fits = |width, height| width <= max_width && height <= max_height;
    let (url, width, height) = share_url(app, picture);
    if fits(width, height) {
        return Some((url, width, height));
    }
    let jpegs = picture.sizes.iter().filter(|size| size.format == "jpg");
    let size = jpegs
        .filter(|size| fits(size.width, size.height))
        .max_by_key(|size| size.width)?;
    let folder = folder(app, picture, Audience::Everybody);
    let url = format!("{}{folder}/{}.jpg", app.config.public_url(), size.width);
    Some((url, size.width, size.height))
}

/// Days after that of its page on which a gated address still works.
const DAYS_AFTER: i64 = 2;
/// Hours after that of a page that is not public on which the address of a picture on it still works.
/// Whoever reads it long has its last pictures, and a link that has ended does not go on for days.
const HOURS_AFTER: i64 = 3;
/// What an address behind the gate is signed for.
const GATED: &str = "gated picture";
/// What one of a page that is not public is signed for, and how it ends.
const PREVIEW: &str = "picture of a preview";
const PREVIEW_END: &str = "-preview";
/// What one of the newsroom is signed for, and how it ends.
const DESK: &str = "picture at the desk";
const DESK_END: &str = "-desk";

/// Addresses that end: what they are signed for, how they end, the unit of time that they count, and
/// how many of them they last.
const ENDING: [Ending; 3] = [
    (DESK, DESK_END, DAY, DAYS_AFTER, Audience::Desk),
    (PREVIEW, PREVIEW_END, HOUR, HOURS_AFTER, Audience::Preview),
    (GATED, "", DAY, DAYS_AFTER, Audience::Gated),
];

type Ending = (
    &'static str,
    &'static str,
    Millis,
    i64,
    fn(Millis) -> Audience,
);

/// `/pictures/{id}/{version}-{signature}`, and `-{last day}` behind it where it ends, and `-desk` behind
/// that where it is the newsroom's; `-{last hour}-preview` for a page that is not public.
pub fn folder(app: &App, picture: &Picture, audience: Audience) -> String {
    let Picture { id, version, .. } = picture;
    let ((purpose, end, unit, after, _), from) = match audience {
        Audience::Everybody => {
            let signature = app.keys.sign("picture", &format!("{id}.{version}"));
            return format!("/pictures/{id}/{version}-{signature}");
        }
        Audience::Desk(now) => (ENDING[0], now),
        Audience::Preview(now) => (ENDING[1], now),
        Audience::Gated(now) => (ENDING[2], now),
    };
    let last = from.div_euclid(unit) + after;
    let signature = app.keys.sign(purpose, &format!("{id}.{version}.{last}"));
    format!("/pictures/{id}/{version}-{signature}-{last}{end}")
}

/// Which version an address with this `signature` means, and who may use it now; `None` for
/// a forged or expired one.
pub fn check<'a>(
    app: &App,
    id: i64,
    signature: &'a str,
    now: Millis,
) -> Option<(&'a str, Audience)> {
    let (version, signature) = signature.split_once('-')?;
    let Some((signature, last)) = signature.split_once('-') else {
        let message = format!("{id}.{version}");
        let is_signed = app.keys.is_signed("picture", &message, signature);
        return is_signed.then_some((version, Audience::Everybody));
    };
    let (purpose, end, unit, after, audience) =
        *ENDING.iter().find(|(_, end, ..)| last.ends_with(end))?;
    let last: i64 = last.strip_suffix(end)?.parse().ok()?;
    let message = format!("{id}.{version}.{last}");
    let is_signed = app.keys.is_signed(purpose, &message, signature);
    if !is_signed || now.div_euclid(unit) > last {
        return None;
    }
    // As when the address was made, so that whatever follows from it ends with it.
    Some((version, audience((last - after) * unit)))
}
