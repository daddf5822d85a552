//! Pictures and their rights: front matter goes before the `.toml` beside the file, and that
//! before what the file itself carries.
use std::collections::{BTreeMap, HashSet};
use std::str::FromStr;

use imaging::{Licensor, Limits};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::fields::{At, Fields, values};
use super::keys;
use super::mistakes::Mistakes;
use super::node::Value;
use super::paths::beside;
use super::people::table;
use super::source::{Listing, Source};
use super::words::hint;
use super::{carried, dates, typography};
use crate::ground::ids::{hex, sha256};
use crate::newsroom::picture::{Caption, Rights};

/// A picture of the folder.
#[derive(Debug, Serialize, Deserialize)]
pub struct Found {
    /// Its path within the folder, as the disk has it.
    #[serde(skip)]
    pub file: String,
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
    /// File extension that fits the content.
    pub format: String,
    /// Pixels of the upright picture.
    pub width: u32,
    /// Pixels of the upright picture.
    pub height: u32,
    /// The record beside the file over what the file carries.
    pub rights: Rights,
}

/// All pictures of the folder by [`name`].
pub type Pictures = BTreeMap<String, Found>;

/// Looks at one picture: what it is, whether it is whole, what it carries, what is written
/// beside it. Those whose hash is among the `whole` are not decoded again.
pub fn read(
    source: &Source,
    listing: &Listing,
    path: &str,
    (whole, setting): (&mut HashSet<String>, &typography::Setting),
    mistakes: &mut Mistakes,
) -> Option<Found> {
    let bytes = source.picture(path, mistakes)?;
    let info = match imaging::inspect(&bytes, &Limits::default()) {
        Ok(info) => info,
        Err(error) => {
            mistakes.add(path, 0, "", error.to_string());
            return None;
        }
    };
    let extension = info.format.extension();
    let composed = composed(path);
    let (_, named) = composed.rsplit_once('.').unwrap_or((&composed, ""));
    let named = named.to_ascii_lowercase().replace("jpeg", "jpg");
    if named != extension {
        let message = format!(
            "is named `.{named}`, but its content is {}",
            info.format.mime()
        );
        mistakes.add(path, 0, "", message);
        return None;
    }
    let sha256 = hex(&sha256(&bytes));
    if !whole.contains(&sha256) {
        match imaging::decode(&bytes, &Limits::default()) {
            Ok(_) => drop(whole.insert(sha256.clone())),
            Err(error) => mistakes.add(path, 0, "", error.to_string()),
        }
    }
    let beside = recorded(source, listing, path, mistakes);
    let beside = typography::rights(setting, beside);
    let own = carried::rights(imaging::metadata(&bytes));
    let rights = beside.or(own.clone());
    carried::check(path, &bytes, (&own, &rights), mistakes);
    Some(Found {
        file: path.to_owned(),
        sha256,
        format: extension.to_owned(),
        width: info.width,
        height: info.height,
        rights,
    })
}

/// The path of the `.toml` beside a picture, when there is one.
pub fn record<'a>(listing: &'a Listing, path: &str) -> Option<&'a str> {
    let path = composed(path);
    let (stem, _) = path.rsplit_once('.').unwrap_or((&path, ""));
    listing.table(&format!("{stem}.toml"))
}

/// What the record beside a picture says.
fn recorded(source: &Source, listing: &Listing, path: &str, mistakes: &mut Mistakes) -> Rights {
    let Some(path) = record(listing, path) else {
        return Rights::default();
    };
    let Some(text) = source.text(path, mistakes) else {
        return Rights::default();
    };
    let entries = table(path, &text, mistakes);
    rights(&mut Fields::new(
        path,
        1,
        "",
        &entries,
        keys::RIGHTS,
        mistakes,
    ))
}

/// The keys of a rights record.
pub fn rights(fields: &mut Fields<'_>) -> Rights {
    let mut text = |key| fields.text(key).map(|text| text.value);
    let mut rights = Rights {
        caption: text("caption").map(Caption::Markdown),
        alt: text("alt"),
        description: text("description"),
        headline: text("headline"),
        via: text("via"),
        licence: text("licence"),
        changes: text("changes"),
        credit: text("credit"),
        copyright: text("copyright"),
        usage_terms: text("usage_terms"),
        instructions: text("instructions"),
        data_mining: text("data_mining"),
        other_constraints: text("other_constraints"),
        event: text("event"),
        sublocation: text("sublocation"),
        place: text("place"),
        region: text("region"),
        country: text("country"),
        country_code: text("country_code"),
        taken: text("taken"),
        digital_source: text("digital_source"),
        ..Rights::default()
    };
    rights.creators = values(fields.texts("creators"));
    rights.suppliers = values(fields.texts("suppliers"));
    rights.persons = values(fields.texts("persons"));
    rights.places_shown = values(fields.texts("places_shown"));
    let licensor = Licensor {
        name: fields.text("licensor").map(|text| text.value),
        url: web_address(fields, "licensor_url"),
    };
    if licensor != Licensor::default() {
        rights.licensors = vec![licensor];
    }
    rights.licence_url = web_address(fields, "licence_url");
    rights.source_page = web_address(fields, "source_page");
    rights.focus = focus(fields);
    rights.expires = parsed(fields, "expires", "expected the last day, as in 2026-12-31");
    rights.days_shown = parsed(fields, "days_shown", "expected a number of days");
    rights
}

/// A value that is written as a text.
fn parsed<T: FromStr>(fields: &mut Fields<'_>, key: &'static str, wrong: &str) -> Option<T> {
    let At { value, line } = fields.text(key)?;
    let parsed = value.trim().parse().ok();
    if parsed.is_none() {
        fields.wrong(line, key, wrong.to_owned());
    }
    parsed
}

/// An address of the web.
pub fn web_address(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let At { value, line } = fields.text(key)?;
    let is_web = value.starts_with("https://") || value.starts_with("http://");
    if !is_web || url::Url::parse(&value).is_err() {
        fields.wrong(line, key, format!("`{value}` is no web address"));
        return None;
    }
    Some(value)
}

fn focus(fields: &mut Fields<'_>) -> Option<[f32; 2]> {
    let entry = fields.entry("focus")?;
    let numbers: Option<Vec<f32>> = match &entry.value {
        Value::List(nodes) => nodes
            .iter()
            .map(|node| match &node.value {
                Value::Scalar { text, .. } => text.parse().ok(),
                _ => None,
            })
            .collect(),
        _ => None,
    };
    match numbers.as_deref() {
        Some([x, y]) if (0.0..=1.0).contains(x) && (0.0..=1.0).contains(y) => Some([*x, *y]),
        _ => {
            fields.wrong(entry.line, "focus", "expected `[x, y]`, each from 0 to 1");
            None
        }
    }
}

/// What a picture is called: its path in `pictures/`, or in the folder where it stands beside a
/// story; the letters are composed, because a Mac takes accents apart.
pub fn name(path: &str) -> String {
    let path = composed(path);
    path.strip_prefix("pictures/")
        .map_or(path.clone(), str::to_owned)
}

/// A name with its letters composed.
pub fn composed(name: &str) -> String {
    if name.is_ascii() {
        return name.to_owned();
    }
    name.nfc().collect()
}

/// The picture that a writer means by `written` in `file`, or what is wrong with it. One beside the
/// file comes first, then those of `pictures/`: `pictures/a.jpg`, `/pictures/a.jpg` and `../pictures/a.jpg` all mean `a.jpg`, and `a%20b.jpg`
/// means `a b.jpg` where no file is named like that itself.
pub fn name_of<'a>(file: &str, written: &str, pictures: &'a Pictures) -> Result<&'a str, String> {
    if written.contains("://") || written.starts_with("//") {
        return Err(format!(
            "`{written}` is elsewhere; put the file into pictures/"
        ));
    }
    let path = percent_encoding::percent_decode_str(written).decode_utf8_lossy();
    let near = [written, &path].map(|path| beside(file, &composed(path)));
    let near = near.into_iter().flatten();
    if let Some((name, _)) = near.filter_map(|path| pictures.get_key_value(&path)).next() {
        return Ok(name);
    }
    let mut rest = written;
    while let Some(shorter) = rest
        .strip_prefix("./")
        .or_else(|| rest.strip_prefix("../"))
        .or_else(|| rest.strip_prefix('/'))
    {
        rest = shorter;
    }
    let name = rest.strip_prefix("pictures/").unwrap_or(rest);
    let decoded = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
    for name in [composed(name), composed(&decoded)] {
        if let Some((name, _)) = pictures.get_key_value(&name) {
            return Ok(name);
        }
    }
    if let Some(name) = by_address(written, &composed(&decoded), pictures) {
        return Ok(name);
    }
    let hint = hint(&decoded, pictures.keys().map(String::as_str));
    let format = extension(&decoded).filter(|format| !ACCEPTED.contains(&&**format));
    Err(match format {
        Some(format) if hint.is_empty() => {
            let format = format.to_uppercase();
            format!("`{written}`: {format} is not accepted; pictures are {FORMATS} files")
        }
        _ => format!("`{written}` is not in pictures/{hint}"),
    })
}

/// The picture that is meant from the root of another system's site, or from the address of a story
/// there, where it is only one. An address has no number that the story's folder begins with.
fn by_address<'a>(written: &str, path: &str, pictures: &'a Pictures) -> Option<&'a str> {
    let is_rooted = written.starts_with('/');
    if !is_rooted && !written.starts_with("../") {
        return None;
    }
    let whole = Some(path).filter(|path| is_rooted || path.contains('/'));
    let ends = [whole, without_day(path)].into_iter().flatten();
    let ends: Vec<String> = ends.map(|path| format!("/{path}")).collect();
    let only = |is_meant: &dyn Fn(&str) -> bool| {
        let mut found = pictures.keys().filter(|name| is_meant(name));
        found.next().filter(|_| found.next().is_none())
    };
    let mut exact = ends
        .iter()
        .filter_map(|end| only(&|name| name.ends_with(end.as_str())));
    let unnumbered = || {
        let end = ends.first().filter(|end| end.matches('/').count() > 1)?;
        only(&|name| without_numbers(name).ends_with(end.as_str()))
    };
    exact.next().or_else(unnumbered).map(String::as_str)
}

/// The path whose folders have no number or day before their names, as in `08-paging/a.png`.
fn without_numbers(path: &str) -> String {
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let folders = folders.split('/').map(|name| {
        let plain = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
        if plain.is_empty() { name } else { plain }
    });
    let parts: Vec<&str> = folders.chain([file]).collect();
    parts.join("/")
}

/// What stands behind the day in the address of a story, `2024/05/07/story/a.png`.
fn without_day(path: &str) -> Option<&str> {
    let (end, _) = path.match_indices('/').nth(2)?;
    let rest = &path[end + 1..];
    (dates::is_day(&path[..end]) && rest.contains('/')).then_some(rest)
}

/// Extensions of the formats that are taken.
pub const ACCEPTED: [&str; 5] = ["jpg", "jpeg", "png", "webp", "gif"];
/// The same in words.
const FORMATS: &str = "JPEG, PNG, WebP or GIF";

/// What stands behind the last dot of a file's name, where that can name a format.
fn extension(name: &str) -> Option<String> {
    let (_, extension) = name.rsplit_once('.')?;
    let is_format = |text: &str| {
        (2..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    is_format(extension).then(|| extension.to_ascii_lowercase())
}

/// What a use of a picture lacks; `rights` are those of this use over the picture's own.
pub fn gaps(rights: &Rights) -> Vec<(&'static str, &'static str)> {
    let mut gaps = Vec::new();
    if !rights.is_credited() {
        gaps.push((
            "credit",
            "the picture has no credit: name `creators`, `suppliers` or `credit`, here or in the .toml beside it",
        ));
    }
    if rights.alt.is_none() {
        gaps.push((
            "alt",
            "the picture has no alternative text: say what it shows, here or in the .toml beside it",
        ));
    }
    gaps
}
