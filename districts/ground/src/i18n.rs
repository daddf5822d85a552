//! Interface strings and dates in the reader's language, from Fluent files.
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
pub use fluent_bundle::{FluentArgs, FluentValue};
use include_dir::{Dir, include_dir};
use jiff::tz::{TimeZone, TimeZoneTransition};
use jiff::{Timestamp, ZonedDateTime};
use unic_langid::LanguageIdentifier;

use crate::clock::Millis;
use crate::language;
use crate::numbers::Style;

/// Changes of a time zone that are looked through for one that moves the clocks: some only give the
/// time another name.
const MOST_TRANSITIONS: usize = 8;

/// Languages of the interface; English is complete by definition.
pub const LANGUAGES: [&str; 5] = ["en", "de", "fr", "es", "ar"];

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static BUNDLES: LazyLock<HashMap<&'static str, FluentBundle<FluentResource>>> =
    LazyLock::new(|| {
        LANGUAGES
            .into_iter()
            .map(|language| (language, bundle(language)))
            .collect()
    });

/// Parses the files of one language. They are built in, and a test parses each.
fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let tag = language.parse().expect("our language tags are well-formed");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    match language {
        "de" => bundle.set_formatter(Some(|value, _| number("de", value))),
        "fr" => bundle.set_formatter(Some(|value, _| number("fr", value))),
        "es" => bundle.set_formatter(Some(|value, _| number("es", value))),
        "ar" => bundle.set_formatter(Some(|value, _| isolated(value))),
        _ => bundle.set_formatter(Some(|value, _| number("en", value))),
    }
    for file in FILES.files() {
        let name = file.path().to_string_lossy();
        if name.split('.').next() == Some(language) {
            let source = file.contents_utf8().unwrap_or_default().to_owned();
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
    }
    bundle
}

/// A whole number as the language groups its digits; `None` for all else, which Fluent writes.
fn number(language: &str, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.as_string();
    let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| Style::of(language).prose(&digits))
}

/// The interface language for a BCP 47 tag: its primary subtag, or English.
pub fn interface(tag: &str) -> &'static str {
    let primary = language::primary(tag);
    LANGUAGES
        .into_iter()
        .find(|language| language.eq_ignore_ascii_case(primary))
        .unwrap_or("en")
}

/// Whether the interface speaks the language of this tag.
pub fn is_supported(tag: &str) -> bool {
    let primary = language::primary(tag);
    LANGUAGES
        .iter()
        .any(|language| language.eq_ignore_ascii_case(primary))
}

/// Scripts that are written from right to left (CLDR, `scriptMetadata`).
const RIGHT_TO_LEFT: [&str; 38] = [
    "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung",
    "Khar", "Lydi", "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr",
    "Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Syrn",
    "Thaa", "Yezi",
];

/// The scripts of languages whose codes were replaced by others (CLDR, `languageAlias`).
const REPLACED: [(&str, &str); 4] = [
    ("iw", "Hebr"),
    ("ji", "Hebr"),
    ("prs", "Arab"),
    ("pnb", "Arab"),
];

/// Writing direction of a language tag: that of its script, where it names one, else that of the
/// script in which the language is written there most (CLDR, `likelySubtags`).
pub fn direction(tag: &str) -> &'static str {
    let script = identifier(tag).and_then(|mut language| {
        if language.script.is_none() && !language.maximize() {
            return REPLACED
                .into_iter()
                .find(|(old, _)| language.language.as_str() == *old)
                .and_then(|(_, script)| script.parse().ok());
        }
        language.script
    });
    match script.is_some_and(|script| RIGHT_TO_LEFT.contains(&script.as_str())) {
        true => "rtl",
        false => "ltr",
    }
}

/// Language, script and region of a tag; what follows them says nothing of the script.
fn identifier(tag: &str) -> Option<LanguageIdentifier> {
    let ends = tag.match_indices('-').map(|(at, _)| at).chain([tag.len()]);
    let starts: Vec<&str> = ends.filter_map(|end| tag.get(..end)).collect();
    starts.iter().rev().find_map(|start| start.parse().ok())
}

/// The message `key` in `language`; in English where it is missing; the key itself
/// where English lacks it too, which a test forbids.
pub fn translate(language: &str, key: &str, args: &FluentArgs) -> String {
    [interface(language), "en"]
        .into_iter()
        .find_map(|language| format(language, key, args))
        .unwrap_or_else(|| key.to_owned())
}

/// A value in a sentence that runs from right to left. A text with Latin letters is set between
/// U+2068 and U+2069, so that its signs stay on its own side: without them "Digital+" shows as
/// "+Digital". Programs that find addresses in plain text, and whoever copies one, would take the
/// marks for a part of it, so an address goes without.
fn isolated(value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::String(text) if is_foreign(text) => Some(format!("\u{2068}{text}\u{2069}")),
        value => number("ar", value),
    }
}

/// Whether a text has Latin letters, no mark of direction at its beginning, and is no address and
/// no mere abbreviation, whose letters stay together by themselves.
fn is_foreign(text: &str) -> bool {
    let is_marked = text.starts_with(['\u{200e}', '\u{200f}', '\u{2066}', '\u{2067}', '\u{2068}']);
    let is_latin = |c: char| c.is_alphabetic() && c < '\u{250}';
    let is_address = text.contains("://") || text.contains('@');
    let is_abbreviation = text.bytes().all(|byte| byte.is_ascii_uppercase());
    !is_marked && !is_address && !is_abbreviation && text.contains(is_latin)
}

/// "and" between the last two of a list. Spanish has another before the sound of i.
pub fn and(language: &str, next: &str) -> String {
    let key = if sounds_like_i(next) {
        "list-and-before-i"
    } else {
        "list-and"
    };
    text(language, key)
}

/// Whether a word begins with the sound of i, as Inés, Hilario and Yves do, and not with one
/// that glides into the next vowel, as Iago, Hierro and Yolanda do (RAE, "y").
fn sounds_like_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let bare = word.strip_prefix('h').unwrap_or(&word);
    let mut letters = bare.chars();
    let first = letters.next();
    let is_gliding = letters.next().is_none_or(|next| "aeouáéóú".contains(next));
    match first {
        Some('í') => true,
        Some('i') => !is_gliding,
        Some('y') => !is_gliding && bare.len() == word.len(),
        _ => false,
    }
}

/// Whether there is a message `key`.
pub fn knows(key: &str) -> bool {
    BUNDLES
        .get("en")
        .is_some_and(|bundle| bundle.has_message(key))
}

/// The message `key` without arguments.
pub fn text(language: &str, key: &str) -> String {
    translate(language, key, &FluentArgs::new())
}

fn format(language: &str, key: &str, args: &FluentArgs) -> Option<String> {
    let bundle = BUNDLES.get(language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let (mut text, mut problems) = (String::new(), Vec::new());
    // Written and not formatted: the formatter is for the values, and would see the whole too.
    let written = bundle.write_pattern(&mut text, pattern, Some(args), &mut problems);
    (written.is_ok() && problems.is_empty()).then_some(text)
}

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// With weekday and year.
    Long,
    /// With weekday, without year.
    Day,
    /// Day, short month, year.
    Short,
    /// Date and time of day with the zone's abbreviation.
    DateTime,
    /// Time of day.
    Time,
    /// Month and year.
    Month,
}

/// `at` in the publication's time zone, as `language` writes dates.
pub fn date(language: &str, zone: &TimeZone, at: Millis, style: DateStyle) -> String {
    let zoned = Timestamp::from_millisecond(at)
        .unwrap_or(Timestamp::MAX)
        .to_zoned_datetime(zone.clone());
    let mut args = FluentArgs::new();
    args.set("day", zoned.day());
    args.set("year", zoned.year().to_string());
    args.set("month", text(language, &format!("month-{}", zoned.month())));
    args.set(
        "month-short",
        text(language, &format!("month-short-{}", zoned.month())),
    );
    args.set(
        "weekday",
        text(
            language,
            &format!("weekday-{}", zoned.weekday().to_monday_one_offset()),
        ),
    );
    args.set("hour", format!("{:02}", zoned.hour()));
    args.set("minute", format!("{:02}", zoned.minute()));
    args.set("zone", zoned.strftime("%Z").to_string());
    let key = match style {
        DateStyle::Long => "date-long",
        DateStyle::Day => "date-day",
        DateStyle::Short => "date-short",
        DateStyle::DateTime => "date-time",
        DateStyle::Time => "time-of-day",
        DateStyle::Month => "date-month",
    };
    translate(language, key, &args)
}

/// When a story came out, as `language` writes it: without a time of day where its date has none,
/// which is the first moment of its day.
pub fn published(language: &str, zone: &TimeZone, at: Millis) -> String {
    let style = match has_time(zone, at) {
        true => DateStyle::DateTime,
        false => DateStyle::Long,
    };
    date(language, zone, at, style)
}

/// Whether a moment is more than a date: not the first one of its day.
pub fn has_time(zone: &TimeZone, at: Millis) -> bool {
    let moment = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
    let zoned = moment.to_zoned_datetime(zone.clone());
    zoned.start_of_day().is_ok_and(|first| first != zoned)
}

/// A moment for machines, in the publication's time zone; in UTC where the zone had an offset with
/// seconds then, which RFC 3339 and RFC 5322 cannot say: Amsterdam until 1937, Monrovia until 1972.
pub fn machine(zone: &TimeZone, at: Millis) -> ZonedDateTime {
    let moment = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
    let here = moment.to_zoned_datetime(zone.clone());
    match here.offset().seconds() % 60 {
        0 => here,
        _ => moment.to_zoned_datetime(TimeZone::UTC),
    }
}

/// RFC 3339 with the offset of the publication's time zone.
pub fn iso(zone: &TimeZone, at: Millis) -> String {
    let zoned = machine(zone, at);
    zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// For scripts that reckon with the publication's days: seconds east of UTC at a moment, and where
/// they change after it, when (in milliseconds) and to what, with spaces between.
pub fn offsets(zone: &TimeZone, at: Millis) -> String {
    let at = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
    let now = zone.to_offset(at).seconds();
    let is_other = |next: &TimeZoneTransition<'_>| next.offset().seconds() != now;
    match zone.following(at).take(MOST_TRANSITIONS).find(is_other) {
        Some(next) => {
            let moment = next.timestamp().as_millisecond();
            format!("{now} {moment} {}", next.offset().seconds())
        }
        None => now.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_told_the_offset_and_when_it_changes() {
        let at = "2026-06-15T12:00:00Z".parse::<Timestamp>().unwrap();
        let offsets = |name| offsets(&TimeZone::get(name).unwrap(), at.as_millisecond());
        assert_eq!(offsets("Europe/Berlin"), "7200 1792890000000 3600");
        assert_eq!(offsets("Asia/Tokyo"), "32400");
        assert_eq!(offsets("UTC"), "0");
        assert_eq!(offsets("Australia/Lord_Howe"), "37800 1791041400000 39600");
    }

    fn with(name: &'static str, value: impl Into<FluentValue<'static>>) -> FluentArgs<'static> {
        let mut args = FluentArgs::new();
        args.set(name, value.into());
        args
    }

    #[test]
    fn a_latin_name_is_isolated_in_arabic_and_nothing_else_is() {
        let said = |language, value| translate(language, "comment-answers", &with("name", value));
        assert!(said("ar", "Digital+").contains("\u{2068}Digital+\u{2069}"));
        for (language, value) in [
            ("ar", "ليلى"),
            ("ar", "24"),
            ("ar", "https://x.example/"),
            ("ar", "anna@readers.example"),
            ("ar", "\u{2067}26 US$\u{200e}\u{2069}"),
            ("en", "Digital+"),
        ] {
            let said = said(language, value);
            assert!(said.contains(value) && !said.contains('\u{2068}'), "{said}");
        }
    }

    #[test]
    fn a_word_that_chooses_a_variant_still_chooses_it_in_arabic() {
        let per = |interval| translate("ar", "offer-per", &with("interval", interval));
        assert_ne!(per("week"), per("year"));
        assert_ne!(per("day"), per("month"));
    }

    #[test]
    fn spanish_says_e_before_the_sound_of_i() {
        for next in ["Inés", "Isabel", "Íñigo", "Hilario", "Yves", "ignacio"] {
            assert_eq!(and("es", next), " e ", "{next}");
            assert_eq!(and("en", next), " and ", "{next}");
        }
        for next in ["Ana", "Hierro", "Iago", "Yolanda", "Hugo", "y", "i", ""] {
            assert_eq!(and("es", next), " y ", "{next}");
        }
    }

    #[test]
    fn a_number_in_a_sentence_is_grouped() {
        let said = |language| {
            let args = with("longest", 5_000);
            translate(language, "comment-problem-too-long", &args)
        };
        for (language, number) in [
            ("en", "5,000"),
            ("de", "5.000"),
            ("fr", "5\u{202f}000"),
            ("es", "5000"),
        ] {
            assert!(said(language).contains(number), "{}", said(language));
        }
    }

    #[test]
    fn the_script_decides_the_direction_and_cldr_the_script() {
        for tag in [
            "ar",
            "he",
            "fa",
            "ur",
            "ckb",
            "ps",
            "dv",
            "yi",
            "ug",
            "sd",
            "syr",
            "nqo",
            "pa-PK",
            "pa-Arab",
            "uz-AF",
            "az-IR",
            "kk-CN",
            "ff-Adlm",
            "rhg",
            "en-Hebr",
            "AR-eg",
            "ar-u-nu-latn",
            "ks",
            "prs",
            "pnb",
            "lrc",
            "ms-Arab",
            "iw",
            "ji",
        ] {
            assert_eq!(direction(tag), "rtl", "{tag}");
        }
        for tag in [
            "en",
            "ar-Latn",
            "ar-latn-TN",
            "fa-Cyrl",
            "he-Latn",
            "pa",
            "uz",
            "az",
            "ku",
            "ff",
            "zh-Hant",
            "ja",
            "",
            "x-private",
            "ar-Latn-u-nu-arab",
            "ur-Latn",
            "ug-Cyrl",
            "ks-Deva",
            "yi-Latn",
            "az-Cyrl",
        ] {
            assert_eq!(direction(tag), "ltr", "{tag}");
        }
    }

    #[test]
    fn machines_get_offsets_of_whole_minutes() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
        for (zone, moment, expected) in [
            (
                "Africa/Monrovia",
                "1970-06-01T00:00:00Z",
                "1970-06-01T00:00:00+00:00",
            ),
            (
                "Europe/Paris",
                "1905-06-01T00:00:00Z",
                "1905-06-01T00:00:00+00:00",
            ),
            (
                "Europe/Paris",
                "2026-06-01T00:00:00Z",
                "2026-06-01T02:00:00+02:00",
            ),
            (
                "Asia/Kathmandu",
                "2026-06-01T00:00:00Z",
                "2026-06-01T05:45:00+05:45",
            ),
        ] {
            let zone = TimeZone::get(zone).unwrap();
            assert_eq!(iso(&zone, at(moment)), expected);
        }
    }

    #[test]
    fn the_first_moment_of_a_day_has_no_time() {
        let zone = TimeZone::get("Africa/Cairo").unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
        // The clocks go from midnight to one o'clock on that day.
        for (moment, has) in [
            ("2026-04-23T22:00:00Z", false),
            ("2026-01-09T22:00:00Z", false),
            ("2026-01-09T22:00:01Z", true),
            ("2026-01-10T10:00:00Z", true),
        ] {
            assert_eq!(has_time(&zone, at(moment)), has, "{moment}");
        }
        assert_eq!(
            published("en", &zone, at("2026-01-09T22:00:00Z")),
            "Saturday 10 January 2026"
        );
    }
}
