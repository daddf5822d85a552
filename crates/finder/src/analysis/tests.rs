//! Words of several scripts become the terms that they are looked up by.

use super::*;

fn firsts(text: &str, tag: &str) -> Vec<String> {
    tokens(text, Family::of(tag))
        .into_iter()
        .map(|it| it.terms.first)
        .collect()
}

#[test]
fn scripts_without_spaces_are_taken_apart() {
    assert_eq!(firsts("东京都知事", "zh").len(), 2);
    assert_eq!(firsts("ประเทศไทย", "th"), ["ประเทศ", "ไทย"]);
    assert_eq!(firsts("한국은행이", "ko"), ["한국", "국은", "은행", "행이"]);
    assert_eq!(firsts("A물B", "en"), ["Da", "물", "Db"]);
}

#[test]
fn the_arabic_al_is_left_out_with_its_particles() {
    let bare = firsts("انتخابات", "ar");
    for with in [
        "الانتخابات",
        "والانتخابات",
        "بالانتخابات",
        "كالانتخابات",
        "فالانتخابات",
        "للانتخابات",
    ] {
        assert_eq!(firsts(with, "ar"), bare, "{with}");
    }
    assert_ne!(firsts("الله", "ar"), firsts("له", "ar"));
}

#[test]
fn accents_give_a_second_term_only_where_the_stem_differs() {
    let terms = |word: &str, tag: &str| super::terms(word, Kind::Spaced, Family::of(tag));
    assert_eq!(
        terms("Université", "fr").second,
        Some(terms("universite", "fr").first)
    );
    assert_eq!(terms("elections", "fr").second, None);
    assert_eq!(terms("STRAẞE", "de").first, terms("strasse", "de").first);
    assert_eq!(terms("IŞIK", "tr").first, terms("ışık", "tr").first);
    assert_eq!(
        terms("ёлка", "ru").second,
        Some(terms("елка", "ru").first).filter(|it| *it != terms("ёлка", "ru").first)
    );
}

#[test]
fn numbers_are_the_same_in_all_languages() {
    assert_eq!(firsts("٢٠٢٤", "ar"), firsts("2024", "en"));
}
