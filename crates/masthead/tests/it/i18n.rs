//! Interface strings: every language is complete, parses, and is what the code asks for.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use jiff::tz::TimeZone;
use masthead::ground::i18n::{self, DateStyle, FluentArgs, LANGUAGES};

use super::harness::TestApp;

/// The variables of each string, by key.
type Strings = BTreeMap<String, BTreeSet<String>>;

fn workspace(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// The files of a language, each with its name.
fn files(language: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(workspace("districts/ground/locales")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.split('.').next() == Some(language) {
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
    files.sort();
    files
}

fn strings(source: &str) -> Strings {
    let mut strings = Strings::new();
    let mut current = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =")
            && !line.starts_with(' ')
        {
            current = Some(strings.entry(key.to_owned()).or_default());
        }
        if let Some(variables) = &mut current {
            let names = line.split('$').skip(1).map(|rest| {
                let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
                rest.split(|letter| !is_name(letter))
                    .next()
                    .unwrap_or_default()
            });
            variables.extend(names.map(str::to_owned));
        }
    }
    strings
}

fn language(language: &str) -> Strings {
    let files = files(language);
    files
        .iter()
        .flat_map(|(_, source)| strings(source))
        .collect()
}

/// What `other` lacks, has too much, or says with other variables than English.
fn differences(english: &Strings, other: &Strings) -> Vec<String> {
    let mut found = Vec::new();
    for (key, variables) in english {
        match other.get(key) {
            None => found.push(format!("{key} is missing")),
            Some(others) if others != variables => {
                found.push(format!("{key} has {others:?}, English has {variables:?}"));
            }
            Some(_) => {}
        }
    }
    let more = other.keys().filter(|key| !english.contains_key(*key));
    found.extend(more.map(|key| format!("{key} is not in English")));
    found
}

fn args(values: &[(&'static str, i64)]) -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    for (name, value) in values {
        args.set(*name, *value);
    }
    args
}

#[test]
fn every_language_has_the_strings_of_english_with_the_same_variables() {
    let english = language("en");
    assert!(english.len() > 140, "{}", english.len());
    for tag in LANGUAGES {
        let found = differences(&english, &language(tag));
        assert!(found.is_empty(), "{tag}\n{}", found.join("\n"));
    }
}

#[test]
fn a_missing_a_foreign_and_a_differing_string_are_found() {
    let english = strings("a = A\nb = B { $name }\nc = { $n ->\n   *[other] C\n}\n");
    assert_eq!(differences(&english, &english), Vec::<String>::new());
    let other = strings("b = B { $who }\nc = { $n ->\n   *[other] { $n } C\n}\nd = D\n");
    let found = differences(&english, &other);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].starts_with("a is missing"));
    assert!(found[1].starts_with("b has"));
    assert!(found[2].starts_with("d is not in English"));
}

#[test]
fn every_file_parses_and_says_nothing_twice() {
    for tag in LANGUAGES {
        let mut seen = BTreeSet::new();
        for (name, source) in files(tag) {
            if let Err((_, errors)) = FluentResource::try_new(source.clone()) {
                panic!("{name}: {errors:?}");
            }
            for line in source.lines() {
                let is_key = line.starts_with(|first: char| first.is_ascii_alphabetic());
                if let Some((key, _)) = line.split_once(" =").filter(|_| is_key) {
                    assert!(seen.insert(key.to_owned()), "{name}: {key} stands twice");
                }
            }
        }
    }
}

#[test]
fn every_language_has_the_same_files() {
    let ends = |tag: &str| -> Vec<String> {
        let files = files(tag);
        files
            .iter()
            .map(|(name, _)| name[tag.len()..].to_owned())
            .collect()
    };
    for tag in LANGUAGES {
        assert_eq!(ends(tag), ends("en"), "{tag}");
    }
}

/// Every file with one of these endings below `folder`.
fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
}

/// The first string literal within the call that begins at the start of `text`,
/// and whether the program completes it: `"byline-" ~ role`, `format!("error-{code}-text")`.
fn key_of(text: &str) -> Option<(String, bool)> {
    let call: String = text.chars().take(160).take_while(|c| *c != ';').collect();
    let (before, rest) = call.split_once('"')?;
    let (key, after) = rest.split_once('"')?;
    if before.contains(')') || before.contains('{') {
        return None;
    }
    let is_part = key.contains('{') || after.trim_start().starts_with('~');
    Some((key.split('{').next().unwrap_or(key).to_owned(), is_part))
}

/// Keys that the text asks for after one of the openings and that `english` lacks.
fn unknown_keys(text: &str, openings: &[&str], english: &Strings) -> Vec<String> {
    let mut unknown = Vec::new();
    for opening in openings {
        let calls = text
            .match_indices(opening)
            .map(|(at, _)| &text[at + opening.len()..]);
        for (key, is_part) in calls.filter_map(key_of) {
            let known = if is_part {
                english.keys().any(|known| known.starts_with(&key))
            } else {
                english.contains_key(&key)
            };
            if !known {
                unknown.push(key);
            }
        }
    }
    unknown
}

#[test]
fn every_string_that_a_template_or_the_code_asks_for_exists() {
    let english = language("en");
    let mut paths = Vec::new();
    walk(&workspace("districts/web/templates"), ".html", &mut paths);
    walk(&workspace("districts"), ".rs", &mut paths);
    walk(&workspace("crates/masthead/src"), ".rs", &mut paths);
    assert!(paths.len() > 60, "{}", paths.len());
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let openings: &[&str] = match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => &[" t(", "{t("],
            _ => &["i18n::text(", "i18n::translate("],
        };
        let unknown = unknown_keys(&text, openings, &english);
        assert!(unknown.is_empty(), "{}: {unknown:?}", path.display());
    }
}

#[test]
fn a_string_that_does_not_exist_is_found() {
    let english = strings("a-b = A\n");
    let page = r#"{{ t("a-b") }} {{ t("a-c", n=1) }} {{ t("a-" ~ kind) }} {{ t("x-" ~ kind) }}"#;
    assert_eq!(unknown_keys(page, &[" t("], &english), ["a-c", "x-"]);
    let code = r#"i18n::text(locale, "a-d"); i18n::text(locale, &format!("a-{kind}")); i18n::text(locale, key)"#;
    assert_eq!(unknown_keys(code, &["i18n::text("], &english), ["a-d"]);
}

#[test]
fn plurals_follow_each_language() {
    let left =
        |tag: &str, left: i64| i18n::translate(tag, "left-notice-day", &args(&[("left", left)]));
    assert_eq!(left("en", 0), "That was your last free article today");
    assert_eq!(left("en", 1), "1 free article left today");
    assert_eq!(left("de", 2), "Heute noch 2 Artikel kostenlos");
    assert_eq!(
        left("fr", 0),
        "C’était votre dernier article gratuit aujourd’hui"
    );
    assert_eq!(left("fr", 1), "Encore 1\u{a0}article gratuit aujourd’hui");
    assert_eq!(left("fr", 2), "Encore 2\u{a0}articles gratuits aujourd’hui");
    assert_eq!(left("es", 1), "Queda 1 artículo gratuito hoy");
    assert_eq!(left("es", 3), "Quedan 3 artículos gratuitos hoy");
}

#[test]
fn arabic_has_six_plurals() {
    let count = |count: i64| i18n::translate("ar", "story-count", &args(&[("count", count)]));
    for (number, expected) in [
        (0, "لا مقالات"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالًا"),
        (99, "99 مقالًا"),
        (100, "100 مقال"),
    ] {
        assert_eq!(count(number), expected);
    }
    let rolling = |left: i64| {
        i18n::translate(
            "ar",
            "left-notice-rolling",
            &args(&[("left", left), ("days", 30)]),
        )
    };
    assert_eq!(rolling(0), "كان هذا آخر مقال مجاني لك في الوقت الحالي");
    assert_eq!(rolling(2), "بقي لك مقالان مجانيان خلال 30 يومًا");
}

#[test]
fn a_rolling_period_of_one_day_is_not_one_days() {
    let args = args(&[("left", 2), ("limit", 3), ("days", 1)]);
    for (tag, left, button) in [
        (
            "en",
            "2 free articles left in this 24-hour period",
            "Continue reading: 3 free in 24 hours",
        ),
        (
            "de",
            "Noch 2 Artikel kostenlos innerhalb von 24 Stunden",
            "Weiterlesen: 3 Artikel innerhalb von 24 Stunden kostenlos",
        ),
        (
            "fr",
            "Encore 2\u{a0}articles gratuits sur 1\u{a0}jour",
            "Continuer la lecture\u{a0}: 3\u{a0}articles gratuits sur 1\u{a0}jour",
        ),
        (
            "es",
            "Quedan 2 artículos gratuitos en estas 24 horas",
            "Seguir leyendo: 3 gratis en 24 horas",
        ),
        (
            "ar",
            "بقي لك مقالان مجانيان خلال يوم واحد",
            "متابعة القراءة: 3 مقالات مجانية خلال يوم واحد",
        ),
    ] {
        let said = |key| i18n::translate(tag, key, &args);
        assert_eq!(said("left-notice-rolling"), left);
        assert_eq!(said("continue-button-rolling"), button);
    }
}

#[test]
fn every_string_of_the_meter_is_whole_in_every_language_and_number() {
    for tag in LANGUAGES {
        for period in ["day", "week", "month", "rolling"] {
            for key in ["left-notice", "continue-button"] {
                for number in 0..=12 {
                    let args = args(&[("left", number), ("limit", number), ("days", number)]);
                    let text = i18n::translate(tag, &format!("{key}-{period}"), &args);
                    assert!(!text.contains(['{', '}', '$']), "{tag} {text}");
                    assert!(text.len() > 10 && text.trim() == text, "{tag} {text:?}");
                }
            }
        }
    }
}

#[test]
fn every_language_writes_dates_in_its_own_way() {
    /// 1 June 2026, noon in UTC.
    const NOON: i64 = 1_780_315_200_000;
    let zone = TimeZone::get("Europe/Paris").unwrap();
    for (tag, expected) in [
        (
            "en",
            [
                "Monday 1 June 2026",
                "1 Jun 2026",
                "1 June 2026, 14:00 CEST",
                "14:00",
                "June 2026",
            ],
        ),
        (
            "de",
            [
                "Montag, 1. Juni 2026",
                "1. Juni 2026",
                "1. Juni 2026, 14:00 Uhr MESZ",
                "14:00 Uhr",
                "Juni 2026",
            ],
        ),
        (
            "fr",
            [
                "lundi 1er juin 2026",
                "1er juin 2026",
                "1er juin 2026 à 14\u{a0}h\u{a0}00 (CEST)",
                "14\u{a0}h\u{a0}00",
                "juin 2026",
            ],
        ),
        (
            "es",
            [
                "lunes, 1 de junio de 2026",
                "1 jun 2026",
                "1 de junio de 2026, 14:00 CEST",
                "14:00",
                "junio de 2026",
            ],
        ),
        (
            "ar",
            [
                "الاثنين 1 يونيو 2026",
                "1 يونيو 2026",
                "1 يونيو 2026، 14:00 CEST",
                "14:00",
                "يونيو 2026",
            ],
        ),
    ] {
        let styles = [
            DateStyle::Long,
            DateStyle::Short,
            DateStyle::DateTime,
            DateStyle::Time,
            DateStyle::Month,
        ];
        let written = styles.map(|style| i18n::date(tag, &zone, NOON, style));
        assert_eq!(written, expected, "{tag}");
    }
}

#[test]
fn another_language_and_a_string_that_cannot_be_formed_fall_back() {
    assert_eq!(i18n::text("pt-BR", "subscribe"), "Subscribe");
    assert_eq!(i18n::text("de-AT", "subscribe"), "Abonnieren");
    assert_eq!(i18n::text("AR", "subscribe"), "الاشتراك");
    // Without its argument the German sentence is not shown half, and neither is the English one.
    assert_eq!(i18n::text("de", "more-from"), "more-from");
    assert_eq!(
        i18n::text("de", "there-is-no-such-string"),
        "there-is-no-such-string"
    );
}

#[test]
fn arabic_and_its_neighbours_run_from_right_to_left() {
    for tag in ["ar", "ar-EG", "he", "fa"] {
        assert_eq!(i18n::direction(tag), "rtl", "{tag}");
    }
    for tag in ["en", "de", "fr", "es-MX", ""] {
        assert_eq!(i18n::direction(tag), "ltr", "{tag}");
    }
}

#[tokio::test]
async fn a_page_in_arabic_runs_from_right_to_left() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.language = "ar".to_owned())
        .await;
    let page = app.visitor().get("/").await.expect(200);
    assert_eq!(page.attr("html", "dir"), "rtl");
    assert_eq!(page.attr("html", "lang"), "ar");
    assert_eq!(page.text(".skip"), "الانتقال إلى المحتوى");
    let missing = app.visitor().get("/no/such-page").await.expect(404);
    assert_eq!(missing.text("h1"), "لا توجد صفحة في هذا العنوان.");
}
