//! The rights record of a picture, and reading it from whatever a file carries.

use serde::{Deserialize, Serialize};

use crate::{Format, container, exif, iim, xmp};

/// Bytes one value may have; longer ones are cut at a character.
const MAX_TEXT: usize = 10_000;
/// Entries a list may have.
const MAX_ITEMS: usize = 50;

/// What IPTC Photo Metadata says about a picture, as plain text.
///
/// All values come from strangers. They are trimmed, free of control characters
/// and bounded; URLs are `http` or `https`. A letter that could not be read is U+FFFD.
#[derive(Default, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// Who made it (`dc:creator`).
    pub creators: Vec<String>,
    /// How to credit it (`photoshop:Credit`).
    pub credit_line: Option<String>,
    /// The agency or archive it came from (`photoshop:Source`).
    pub source: Option<String>,
    /// The copyright notice (`dc:rights`).
    pub copyright: Option<String>,
    /// Terms in words, such as "no archive" (`xmpRights:UsageTerms`).
    pub usage_terms: Option<String>,
    /// The licence or rights statement (`xmpRights:WebStatement`).
    pub licence_url: Option<String>,
    /// A short headline (`photoshop:Headline`).
    pub headline: Option<String>,
    /// The caption (`dc:description`).
    pub caption: Option<String>,
    /// Alternative text (`Iptc4xmpCore:AltTextAccessibility`).
    pub alt: Option<String>,
    /// A long description (`Iptc4xmpCore:ExtDescrAccessibility`).
    pub extended_description: Option<String>,
    /// People shown (`Iptc4xmpExt:PersonInImage`).
    pub persons: Vec<String>,
    /// The spot within the place (`Iptc4xmpCore:Location`).
    pub sublocation: Option<String>,
    /// The city or place it was taken in (`photoshop:City`, `LocationCreated`).
    pub place: Option<String>,
    /// State or province (`photoshop:State`).
    pub region: Option<String>,
    /// Name of the country (`photoshop:Country`).
    pub country: Option<String>,
    /// ISO code of the country (`Iptc4xmpCore:CountryCode`).
    pub country_code: Option<String>,
    /// Places shown, which may be far from the camera (`Iptc4xmpExt:LocationShown`).
    pub places_shown: Vec<String>,
    /// When it was taken: ISO 8601 text as precise as known (`photoshop:DateCreated`).
    pub taken: Option<String>,
    /// Who supplied it, in order (`plus:ImageSupplier`).
    pub suppliers: Vec<String>,
    /// Who licenses it, in order (`plus:Licensor`).
    pub licensors: Vec<Licensor>,
    /// Instructions to editors (`photoshop:Instructions`).
    pub instructions: Option<String>,
    /// The event shown (`Iptc4xmpExt:Event`).
    pub event: Option<String>,
    /// How it came to be, a term of IPTC's list (`Iptc4xmpExt:DigitalSourceType`).
    pub digital_source_type: Option<String>,
    /// Terms for training machines, a term of PLUS's list (`plus:DataMining`).
    pub data_mining: Option<String>,
    /// Constraints in words, to which a term of that list can point (`plus:OtherConstraints`).
    pub other_constraints: Option<String>,
}

/// Somebody who licenses a picture.
#[derive(Default, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Licensor {
    /// Name (`plus:LicensorName`).
    pub name: Option<String>,
    /// Where the picture can be licensed (`plus:LicensorURL`).
    pub url: Option<String>,
}

/// Reads the rights record of a file: XMP first, then IIM, then EXIF.
///
/// Never fails: unknown files and broken metadata read as empty. XMP goes first
/// field by field, because IIM cuts a credit at 32 bytes.
pub fn metadata(bytes: &[u8]) -> Metadata {
    let Some(format) = Format::sniff(bytes) else {
        return Metadata::default();
    };
    let blocks = container::blocks(format, bytes);
    let mut found = blocks.xmp.and_then(xmp::read).unwrap_or_default();
    for later in [
        blocks.iim.map(|iim| iim::read(&iim)),
        blocks.exif.map(exif::read),
    ] {
        fill(&mut found, later.unwrap_or_default());
    }
    found
}

/// The records that the file has and that cannot be read: their names, for a person.
pub fn unread(bytes: &[u8]) -> Vec<&'static str> {
    let Some(format) = Format::sniff(bytes) else {
        return Vec::new();
    };
    let blocks = container::blocks(format, bytes);
    // Some tools leave a packet of nothing but room.
    let is_blank = |packet: &[u8]| {
        packet
            .iter()
            .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    };
    let xmp = blocks.xmp.filter(|packet| !is_blank(packet));
    let is_xmp_lost = xmp.is_some_and(|packet| xmp::read(packet).is_none());
    let is_iim_lost = blocks.iim.is_some_and(|record| !iim::is_whole(&record));
    let lost = [
        (is_xmp_lost, "XMP"),
        (is_iim_lost, "IPTC"),
        (blocks.has_packed, "compressed"),
    ];
    lost.into_iter()
        .filter_map(|(is_lost, name)| is_lost.then_some(name))
        .collect()
}

/// Takes from `other` what `found` lacks, or has only with letters lost.
fn fill(found: &mut Metadata, mut other: Metadata) {
    for (list, later) in lists(found).into_iter().zip(lists(&mut other)) {
        let is_mended = list.len() == later.len()
            && list.iter().any(|text| is_lossy(text))
            && list
                .iter()
                .zip(&*later)
                .all(|(text, later)| mends(later, text));
        if list.is_empty() || is_mended {
            *list = std::mem::take(later);
        }
    }
    for (text, later) in texts(found).into_iter().zip(texts(&mut other)) {
        let is_mended = |text: &String| {
            is_lossy(text) && later.as_ref().is_some_and(|later| mends(later, text))
        };
        if text.as_ref().is_none_or(is_mended) {
            *text = later.take();
        }
    }
}

/// Whether a letter of it could not be read.
fn is_lossy(text: &str) -> bool {
    text.contains(char::REPLACEMENT_CHARACTER)
}

/// Whether `later` says what `text` says and has all its letters; IIM cuts what is long.
fn mends(later: &str, text: &str) -> bool {
    !is_lossy(later) && later.chars().count() >= text.chars().count()
}

/// Trims, bounds and checks every value; empty ones become absent.
pub(crate) fn clean(record: &mut Metadata) {
    for list in lists(record) {
        list.truncate(MAX_ITEMS);
        *list = list.iter().filter_map(|text| clean_text(text)).collect();
    }
    for text in texts(record) {
        *text = text.as_deref().and_then(clean_text);
    }
    record.licensors.truncate(MAX_ITEMS);
    for licensor in &mut record.licensors {
        for text in [&mut licensor.name, &mut licensor.url] {
            *text = text.as_deref().and_then(clean_text);
        }
    }
    let urls = record.licensors.iter_mut().map(|one| &mut one.url);
    for url in urls.chain([&mut record.licence_url]) {
        *url = url.take().filter(|url| is_web_address(url));
    }
    let nobody = Licensor::default();
    record.licensors.retain(|licensor| *licensor != nobody);
    record.taken = record.taken.take().filter(|taken| is_iso_time(taken));
}

fn clean_text(text: &str) -> Option<String> {
    let shown = |c: &char| *c == '\n' || !(c.is_control() || is_noncharacter(*c));
    let unix = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\t', " ");
    let text: String = unix.chars().filter(shown).collect();
    let text = cut(text.trim(), MAX_TEXT).trim_end();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Characters that XML cannot hold, and marks that turn the reading direction.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// At most `max` bytes of `text`, whole characters only.
pub(crate) fn cut(text: &str, max: usize) -> &str {
    &text[..text.floor_char_boundary(max)]
}

/// These become links on pages, so `javascript:` must not get through.
fn is_web_address(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://"))
        && !url.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>'))
}

fn is_iso_time(text: &str) -> bool {
    let year = text.get(..4).unwrap_or_default();
    let plausible =
        |b: u8| b.is_ascii_digit() || matches!(b, b'-' | b':' | b'T' | b'Z' | b'+' | b'.');
    year.bytes().all(|b| b.is_ascii_digit())
        && !matches!(year, "" | "0000")
        && text.len() <= 40
        && text.bytes().all(plausible)
}

/// Every list, in one fixed order.
fn lists(m: &mut Metadata) -> [&mut Vec<String>; 4] {
    [
        &mut m.creators,
        &mut m.persons,
        &mut m.places_shown,
        &mut m.suppliers,
    ]
}

/// Every single value, in one fixed order.
fn texts(m: &mut Metadata) -> [&mut Option<String>; 20] {
    [
        &mut m.credit_line,
        &mut m.source,
        &mut m.copyright,
        &mut m.usage_terms,
        &mut m.licence_url,
        &mut m.headline,
        &mut m.caption,
        &mut m.alt,
        &mut m.extended_description,
        &mut m.sublocation,
        &mut m.place,
        &mut m.region,
        &mut m.country,
        &mut m.country_code,
        &mut m.taken,
        &mut m.instructions,
        &mut m.event,
        &mut m.digital_source_type,
        &mut m.data_mining,
        &mut m.other_constraints,
    ]
}
