//! The quotation marks of languages: Unicode CLDR 48.2, `delimiters.json` of `cldr-misc-full`.
//! What is not listed has those of CLDR's root. German in Switzerland has the marks that its papers
//! and its Chancellery use, which are those of CLDR's Alemannic.

/// The marks of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    /// Opening and closing marks, then those of a quotation within one.
    pub(super) levels: [(char, char); 2],
    /// What stands between a guillemet and the words, where anything does.
    pub(super) gap: Option<char>,
}

/// CLDR's root.
const ROOT: &str = "“”‘’";

/// The four marks, and the languages that have them.
const TABLE: &[(&str, &str)] = &[
    (
        "«»“”",
        "ast blo bm br ca cv dyo el es-us eu ewo ie it kab kk lij mg mua nnh pms pt-ao pt-ch \
         pt-cv pt-gq pt-gw pt-lu pt-mo pt-mz pt-pt pt-st pt-tl sc sg ti",
    ),
    (
        "„“‚‘",
        "bs-cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl",
    ),
    (
        "«»‹›",
        "am az-arab az-cyrl de-ch de-li fa fr-ch gsw jgo kkj mzn rm sdh wae",
    ),
    ("«»„“", "bas be bua ky os ru sah tyv uk"),
    ("””’’", "fi he lag rn se sn sv yi"),
    ("«»‘’", "dua el-polyton ksf nb nn no rw"),
    ("”“’‘", "ar lld ms-arab syr ur"),
    ("«»«»", "fr ht hy oc yav"),
    ("„“„“", "bg lt prg sgs"),
    ("“”’‘", "uz"),
    ("‘’“”", "fur ia ti-er tn"),
    ("「」『』", "ja yue zh-hant zh-tw zh-hk zh-mo"),
    ("„”«»", "nmg pl ro"),
    ("„”‚’", "agq ff"),
    ("„”»«", "hu szl"),
    ("»«›‹", "kk-arab ug"),
    ("«»„”", "shi zgh"),
    ("„”‘’", "bs"),
    ("“”«»", "eo"),
    ("«»”“", "fr-ca"),
    ("„“«»", "ka"),
    ("‘’‘’", "nl"),
    ("„”’’", "sr"),
    ("“”“”", "tk"),
];

/// French sets its marks off with a narrow space that does not break; CLDR has none, because it is
/// no part of the mark (Imprimerie nationale, *Lexique des règles typographiques*).
const NARROW: char = '\u{202F}';

impl Marks {
    /// Those of a BCP 47 tag: of the whole, else of what is left without its last part.
    pub(super) fn of(tag: &str) -> Marks {
        let tag = tag.replace('_', "-").to_ascii_lowercase();
        let mut part = tag.as_str();
        let marks = loop {
            if let Some(marks) = listed(part) {
                break marks;
            }
            match part.rsplit_once('-') {
                Some((shorter, _)) => part = shorter,
                None => break ROOT,
            }
        };
        let mut marks = marks.chars();
        let mut next = || marks.next().unwrap_or('"');
        Marks {
            levels: [(next(), next()), (next(), next())],
            gap: matches!(part, "fr" | "fr-ca").then_some(NARROW),
        }
    }
}

fn listed(tag: &str) -> Option<&'static str> {
    let has = |languages: &str| languages.split_whitespace().any(|one| one == tag);
    let found = TABLE.iter().find(|(_, languages)| has(languages));
    found.map(|(marks, _)| *marks)
}
