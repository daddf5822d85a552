//! Straight quotes, dashes and dots in every language, and where they stay.
use richtext::{HtmlOptions, PictureContext, PictureRef, Typography, html, markdown};

fn set(language: &str, text: &str) -> String {
    Typography::of(language).text(text)
}

/// The words of a Markdown text, set in a language.
fn words(language: &str, text: &str) -> String {
    let document = markdown::parse_set(text, Some(&Typography::of(language))).expect(text);
    document.plain_text()
}

fn all(language: &str, pairs: &[(&str, &str)]) {
    for (typed, expected) in pairs {
        assert_eq!(set(language, typed), *expected, "{language}: {typed}");
    }
}

#[test]
fn each_language_has_its_own_marks() {
    let typed = "a \"b 'c' d\" e";
    for (language, expected) in [
        ("en", "a “b ‘c’ d” e"),
        ("en-GB", "a “b ‘c’ d” e"),
        ("de", "a „b ‚c‘ d“ e"),
        ("de-AT", "a „b ‚c‘ d“ e"),
        ("de-CH", "a «b ‹c› d» e"),
        ("fr", "a «\u{202F}b «\u{202F}c\u{202F}» d\u{202F}» e"),
        ("fr-CA", "a «\u{202F}b ”c“ d\u{202F}» e"),
        ("fr-CH", "a «b ‹c› d» e"),
        ("es", "a “b ‘c’ d” e"),
        ("ar", "a ”b ’c‘ d“ e"),
        ("it", "a «b “c” d» e"),
        ("pt-BR", "a “b ‘c’ d” e"),
        ("pt-PT", "a «b “c” d» e"),
        ("pl", "a „b «c» d” e"),
        ("sv", "a ”b ’c’ d” e"),
        ("ru", "a «b „c“ d» e"),
        ("ja", "a 「b 『c』 d」 e"),
        ("zh_Hant_TW", "a 「b 『c』 d」 e"),
        ("zh-Hans", "a “b ‘c’ d” e"),
        ("tlh", "a “b ‘c’ d” e"),
    ] {
        assert_eq!(set(language, typed), expected, "{language}");
    }
}

#[test]
fn quotations_stand_in_quotations_and_beside_other_marks() {
    all(
        "en",
        &[
            ("\"'Yes,' he said.\"", "“‘Yes,’ he said.”"),
            ("'\"No,\" she said.'", "‘“No,” she said.’"),
            ("\"He said \"no\" twice.\"", "“He said ‘no’ twice.”"),
            ("(\"x\") [\"y\"] \"z\".", "(“x”) [“y”] “z”."),
            ("word---\"quoted\"---word", "word—“quoted”—word"),
            ("\"a\"/\"b\"", "“a”/“b”"),
            ("\"...and then?\"", "“…and then?”"),
            ("\"Wait--\" he said", "“Wait–” he said"),
            ("said:\"yes\"", "said:“yes”"),
            ("the end of it.\"", "the end of it.”"),
            (
                "\"The next paragraph goes on.",
                "“The next paragraph goes on.",
            ),
            ("“Already,” she's said", "“Already,” she’s said"),
        ],
    );
    all("zh", &[("他说\"你好\"了", "他说“你好”了")]);
    all("fr", &[("l'\"Aurore\"", "l’«\u{202F}Aurore\u{202F}»")]);
}

#[test]
fn apostrophes_are_no_quotes() {
    all(
        "en",
        &[
            ("it's O'Brien's", "it’s O’Brien’s"),
            (
                "rock 'n' roll and rock'n'roll",
                "rock ’n’ roll and rock’n’roll",
            ),
            ("the '90s, the class of '68.", "the ’90s, the class of ’68."),
            ("'tis the boys' school", "’tis the boys’ school"),
            ("'Give 'em hell,' he said", "‘Give ’em hell,’ he said"),
            ("'20 people came,' he said", "‘20 people came,’ he said"),
            (
                "'The boys' school is shut,' he said",
                "‘The boys’ school is shut,’ he said",
            ),
            (
                "the boys' and the girls' rooms",
                "the boys’ and the girls’ rooms",
            ),
            ("the 1990's", "the 1990’s"),
            (
                "Hawai'i, O'ahu, Hawai'i's, Hawaiʻi",
                "Hawaiʻi, Oʻahu, Hawaiʻi’s, Hawaiʻi",
            ),
        ],
    );
    all(
        "fr",
        &[
            ("aujourd'hui, l'été", "aujourd’hui, l’été"),
            ("rock 'n' roll", "rock ’n’ roll"),
        ],
    );
    all("de", &[("'s ist gut, geht's?", "’s ist gut, geht’s?")]);
    all(
        "nl",
        &[(
            "'s ochtends in 's-Hertogenbosch",
            "’s ochtends in ’s-Hertogenbosch",
        )],
    );
    all("uk", &[("об'єкт", "об’єкт")]);
    all("tr", &[("İstanbul'da 2019'da", "İstanbul’da 2019’da")]);
    all("de-CH", &[("1'000'000 Franken", "1’000’000 Franken")]);
    all("haw", &[("'Iolani", "ʻIolani")]);
}

#[test]
fn hebrew_has_signs_of_its_own() {
    all(
        "he",
        &[
            ("צה\"ל וארה\"ב", "צה״ל וארה״ב"),
            ("ג'ורג' בא", "ג׳ורג׳ בא"),
            ("אמר \"שלום\" והלך", "אמר ”שלום” והלך"),
            ("קרא ב\"הארץ\"", "קרא ב”הארץ”"),
            ("\"צה\"ל\"", "”צה״ל”"),
        ],
    );
}

#[test]
fn measures_are_no_quotes() {
    all(
        "en",
        &[
            ("He is 6'2\" tall", "He is 6′2″ tall"),
            ("5' 10\" and 5'10½\"", "5′ 10″ and 5′10½″"),
            ("a 6' wall, a 12\" record", "a 6′ wall, a 12″ record"),
            (
                "\"He is 6'2\" tall,\" she said",
                "“He is 6′2″ tall,” she said",
            ),
            ("\"a 12\" record\"", "“a 12″ record”"),
            ("\"In 1998\" she won \"it\"", "“In 1998” she won “it”"),
            ("40°26'46\"N", "40°26′46″N"),
            ("8\"x10\"", "8″x10″"),
            ("\"Apollo 13\"", "“Apollo 13”"),
            ("'in 1998'", "‘in 1998’"),
        ],
    );
}

#[test]
fn dashes_and_dots_are_set_and_drawings_stay() {
    all(
        "en",
        &[
            ("1914--1918", "1914–1918"),
            ("a -- b --- c", "a – b — c"),
            ("well... then....", "well… then…."),
            ("a - b-c", "a - b-c"),
            ("------ ......", "------ ......"),
            ("a --> b <-- c <!-- d", "a --> b <-- c <!-- d"),
            ("go test ./...", "go test ./..."),
        ],
    );
}

#[test]
fn addresses_stay() {
    for kept in [
        "https://a.example/it's--x...y?q=\"z\"&b='c'",
        "www.a.example/b--c",
        "a.example/b--c",
        "o'brien@a.example",
        "mailto:o'brien@a--b.example",
        "ftp://x.example/'a'",
    ] {
        assert_eq!(set("en", kept), kept);
        assert_eq!(
            set("en", &format!("(\"{kept}\").")),
            format!("(“{kept}”)."),
            "{kept}"
        );
    }
    assert_eq!(set("en", "'a@b.example'"), "‘a@b.example’");
    assert_eq!(
        set("en", "\"Wait...\" and/or \"no\""),
        "“Wait…” and/or “no”"
    );
}

#[test]
fn code_escapes_and_entities_stay() {
    let text = "A `\"b\" -- 'c'` and \\\"d\\\" and &quot;e&quot; and \\-- and \"f\".\n\n    \"g\" -- 'h'\n\n\
                ```\n\"i\"...\n```\n\n<code>\"j\"</code> \"`k`\"\n";
    let words = words("en", text);
    for kept in [
        "A \"b\" -- 'c' and \"d\" and \"e\" and -- and “f”.",
        "\"g\" -- 'h'",
        "\"i\"...",
        "\"j\" “k”",
    ] {
        assert!(words.contains(kept), "{kept} in {words}");
    }
    let plain = markdown::parse("a \\\"b\\\" &quot;c&quot;").unwrap();
    let json = serde_json::to_string(&plain).unwrap();
    assert!(
        json.contains("[{\"text\":\"a \\\"b\\\" \\\"c\\\"\"}]"),
        "one run: {json}"
    );
}

#[test]
fn quotes_go_across_marks_lines_and_notes() {
    for (typed, expected) in [
        ("\"*a* b\" **\"c\"** *\"d*\"", "“a b” “c” “d”"),
        ("\"[a](https://x.example/'y')\"", "“a”"),
        ("*it*'s and [it](/x)'s", "it’s and it’s"),
        ("\"a\nb\"", "“a b”"),
        ("\"a\"[^1]\n\n[^1]: It's \"b\".", "“a”\n\nIt’s “b”."),
    ] {
        assert_eq!(words("en", typed), expected, "{typed}");
    }
}

#[test]
fn every_part_of_a_document_is_set_but_addresses_and_embeds() {
    let text = "## \"a\"\n\n- \"b\"\n\n> \"c\"\n>\n> — \"D\"\n\n| \"e\" |\n|---|\n| \"f\" |\n\n\
                ![\"g\"](x.jpg '\"h\"')\n\n:::pull\n\"i\"\n:::\n\n<details><summary>\"j\"</summary>\"k\"</details>\n\n\
                <figure><img src=\"x.jpg\" alt=\"it's\"><figcaption>\"l\"</figcaption></figure>\n\n\
                :::embed\nprovider: Y\nurl: https://y.example/'1'\n\n\"m\"\n:::\n";
    let document = markdown::parse_set(text, Some(&Typography::of("en"))).unwrap();
    let picture = |picture: &PictureRef, _: PictureContext| {
        let caption = picture.caption.as_ref().map(richtext::inline_html);
        let alt = picture.alt.clone().unwrap_or_default();
        format!("{alt} {}", caption.unwrap_or_default())
    };
    let html = html(&document, &HtmlOptions::new(&picture));
    for letter in "abcDefghijkl".chars() {
        assert!(html.contains(&format!("“{letter}”")), "{letter} in {html}");
    }
    assert!(
        html.contains("it’s") && html.contains("&quot;m&quot;"),
        "{html}"
    );
    assert!(html.contains("https://y.example/&#39;1&#39;"), "{html}");
}

#[test]
fn ids_of_blocks_do_not_depend_on_typography() {
    let text = "\"One\" -- it's.\n\nTwo.\n";
    let typed = markdown::parse(text).unwrap();
    let set = markdown::parse_set(text, Some(&Typography::of("de"))).unwrap();
    let ids = |document: &richtext::Document| -> Vec<String> {
        document
            .blocks
            .iter()
            .map(|block| block.id.to_string())
            .collect()
    };
    assert_eq!(ids(&typed), ids(&set));
    assert_ne!(typed, set);
}

#[test]
fn a_line_of_markdown_keeps_its_marks_code_and_addresses() {
    let typography = Typography::of("en");
    for (typed, expected) in [
        ("\"a\" *it's* -- b", "“a” *it’s* – b"),
        ("[\"a\"](/it's \"b's\") `'c'`", "[“a”](/it's \"b's\") `'c'`"),
        (
            "\\\"a\\\" &quot;b&quot; \"c\"",
            "\\\"a\\\" &quot;b&quot; “c”",
        ),
        (
            "<https://a.example/it's> it's",
            "<https://a.example/it's> it’s",
        ),
        ("", ""),
    ] {
        assert_eq!(typography.markdown(typed), expected);
    }
}

#[test]
fn what_was_set_stays_set() {
    for language in ["en", "de", "fr", "es", "ar", "he", "sv"] {
        let typography = Typography::of(language);
        let typed = "\"It's 6'2\"... 'so' -- 'n' '90s\" \"a\" b";
        let once = typography.text(typed);
        assert!(!once.contains(['"', '\'']), "{once}");
        assert_eq!(typography.text(&once), once);
    }
}
