//! Texts and questions of ten languages: what finds what, and what does not.

use crate::shelf::{Shelf, entry};

/// The language, a title, a text, what finds it, and what does not.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const CASES: [Case; 10] = [
    (
        "en",
        "Mayor’s café plans rejected",
        "The city councillors were voting against the O'Neill proposal on Covid-19 rules in 2024.",
        &[
            "mayor",
            "cafe",
            "CAFÉ plan",
            "councillor vote",
            "\"against the o’neill\"",
            "covid-19",
            "rejecting 2024",
            "the mayor",
        ],
        &["mayors dogs", "\"the against\"", "neil", "\"plans cafe\""],
    ),
    (
        "de",
        "Größere Häuser für München",
        "Die Bürgermeisterin weiß, dass Straßen und Wohnungen fehlen; über den Maßnahmen wird gestritten.",
        &[
            "haus",
            "grosse häuser",
            "munchen",
            "MÜNCHEN wohnung",
            "strasse",
            "Straße",
            "massnahme",
            "bürgermeisterinnen",
            "burgermeisterin",
        ],
        &["münster", "\"wohnungen straßen\""],
    ),
    (
        "fr",
        "L’élection présidentielle à l’université",
        "Les étudiants réclament des logements ; le cœur de la réforme, c’est l’égalité.",
        &[
            "élections",
            "election presidentielles",
            "universite",
            "UNIVERSITÉ",
            "étudiante",
            "etudiants",
            "coeur",
            "\"le cœur de la réforme\"",
            "l'egalite",
        ],
        &["électricité", "\"réforme égalité\""],
    ),
    (
        "es",
        "La organización de las elecciones en España",
        "Los niños celebraron mañana y noche; las naciones pidieron explicaciones.",
        &[
            "organizaciones",
            "organizacion",
            "eleccion",
            "elección",
            "espana",
            "niño",
            "nino",
            "nación",
            "celebrar",
        ],
        &["organismo", "noches mañanas perros"],
    ),
    (
        "ar",
        "الانتخابات الرئاسية في مصر",
        "قال الوزير إنّ الحكومة ستدعم المدارس والجامعات بالتعليم الجديد عام ٢٠٢٤.",
        &[
            "انتخابات",
            "الانتخابات",
            "والانتخابات",
            "رئاسية",
            "حكومه",
            "للحكومة",
            "مدارس",
            "جامعات",
            "الجامعات",
            "تعليم",
            "2024",
            "ان",
            "إن الحكومة",
            "وزير",
        ],
        &["انتقام", "كتاب"],
    ),
    (
        "ru",
        "Ёлка и новые выборы в Москве",
        "Журналисты рассказали о решениях правительства и книгах писателей.",
        &[
            "елка",
            "ёлки",
            "выбор",
            "выборов",
            "москва",
            "журналист",
            "решение правительство",
            "книга",
        ],
        &["выход", "петербург"],
    ),
    (
        "zh",
        "中国国家主席访问北京大学",
        "经济增长放缓,政府宣布新的气候政策。习近平在俄罗斯会见普京。",
        &[
            "国家主席",
            "北京大学",
            "经济增长",
            "气候政策",
            "习近平",
            "普京",
            "\"国家主席\"",
            "政府 气候",
        ],
        &["上海", "主席国家", "平习"],
    ),
    (
        "ja",
        "東京都知事が記者会見",
        "カタカナの新しいスマートフォンを発売した。政府は気候変動の対策を発表しました。",
        &[
            "東京",
            "記者会見",
            "スマートフォン",
            "気候変動",
            "政府 対策",
            "発表",
        ],
        &["大阪", "会見記者"],
    ),
    (
        "ko",
        "한국은행이 기준금리를 인상했다",
        "대통령은 기자회견에서 새로운 기후 정책을 발표했다.",
        &[
            "한국은행",
            "기준금리",
            "금리",
            "대통령",
            "기자회견",
            "\"기후 정책\"",
            "기후 정책",
        ],
        &["일본은행", "정책기후"],
    ),
    (
        "th",
        "ประเทศไทยประกาศผลการเลือกตั้ง",
        "นายกรัฐมนตรีกล่าวว่ารัฐบาลจะสนับสนุนโรงเรียน",
        &["ประเทศไทย", "ประกาศผล", "การเลือกตั้ง", "รัฐบาล", "โรงเรียน"],
        &["ญี่ปุ่น", "ไทยประเทศ"],
    ),
];

#[test]
fn every_language_is_found_as_its_readers_type_it() {
    let entries = CASES.iter().map(|it| entry(it.0, it.0, it.1, it.2));
    let shelf = Shelf::with(entries.collect());
    let all: Vec<&str> = CASES.iter().map(|it| it.0).collect();
    let mut wrong = Vec::new();
    for (language, _, _, finding, missing) in CASES {
        for languages in [&[language][..], &all, &[]] {
            for text in finding {
                if !shelf.found(text, languages).contains(&language.to_owned()) {
                    wrong.push(format!("{language} in {languages:?}: {text} should find"));
                }
            }
            for text in missing {
                if shelf.found(text, languages).contains(&language.to_owned()) {
                    wrong.push(format!(
                        "{language} in {languages:?}: {text} should not find"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_word_of_a_dense_script_is_found_in_a_text_of_another_language() {
    let shelf = Shelf::with(vec![entry(
        "a",
        "en",
        "Beijing says 气候政策 now",
        "and 서울 too",
    )]);
    for text in ["气候政策", "서울", "now"] {
        assert_eq!(shelf.found(text, &["en"]), ["a"], "{text}");
    }
    assert_eq!(shelf.found("beijing", &["zh"]), [""; 0]);
}

#[test]
fn words_that_say_nothing_are_left_out_unless_they_are_all() {
    let shelf = Shelf::with(vec![
        entry("a", "en", "Mayor resigns", ""),
        entry("b", "en", "To be or not to be", ""),
    ]);
    assert_eq!(shelf.found("the mayor", &["en"]), ["a"]);
    assert_eq!(shelf.found("to be or not", &["en"]), ["b"]);
    assert_eq!(shelf.found("\"to be or not to be\"", &["en"]), ["b"]);
    assert_eq!(shelf.found("\"the mayor\"", &["en"]), [""; 0]);
}
