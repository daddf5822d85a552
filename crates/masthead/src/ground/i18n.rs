//! Interface strings and dates in the reader's language, from Fluent files.
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
pub use fluent_bundle::{FluentArgs, FluentValue};
use include_dir::{Dir, include_dir};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use unic_langid::LanguageIdentifier;

use crate::ground::clock::Millis;

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

/// The interface language for a BCP 47 tag: its primary subtag, or English.
pub fn interface(tag: &str) -> &'static str {
    let primary = tag.split('-').next().unwrap_or_default();
    LANGUAGES
        .into_iter()
        .find(|language| language.eq_ignore_ascii_case(primary))
        .unwrap_or("en")
}

/// Whether the interface speaks the language of this tag.
pub fn is_supported(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
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

/// Writing direction of a language tag: that of its script, where it names one, else that of the
/// script in which the language is written there most (CLDR, `likelySubtags`).
pub fn direction(tag: &str) -> &'static str {
    let script = identifier(tag).and_then(|mut language| {
        if language.script.is_none() {
            language.maximize();
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

/// The message `key` without arguments.
pub fn text(language: &str, key: &str) -> String {
    translate(language, key, &FluentArgs::new())
}

fn format(language: &str, key: &str, args: &FluentArgs) -> Option<String> {
    let bundle = BUNDLES.get(language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let mut problems = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(args), &mut problems)
        .into_owned();
    problems.is_empty().then_some(text)
}

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// With weekday and year.
    Long,
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

#[cfg(test)]
mod tests {
    use super::*;

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
