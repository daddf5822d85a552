//! Words that the glossary of STYLE.md keeps out of the interface, with what to write instead.

use crate::{File, Finding};

/// Where the strings of the interface are.
const STRINGS: [&str; 1] = ["districts/ground/locales/"];

/// Of a language, the words that are out and those that are in. A star stands for any ending.
type Words = &'static [(&'static str, &'static str)];

const OUT: [(&str, Words); 5] = [
    ("en", ENGLISH),
    ("de", GERMAN),
    ("fr", FRENCH),
    ("es", SPANISH),
    ("ar", ARABIC),
];

const ENGLISH: Words = &[
    ("mails", "e-mails"),
    ("a mail", "an e-mail"),
    ("by mail", "by e-mail"),
    ("this mail", "this e-mail"),
    ("unwanted mail*", "spam folder"),
    ("somebody*", "someone"),
    ("anybody*", "anyone"),
    ("everybody*", "everyone"),
    ("whoever", "the person who"),
    ("shall", "will"),
    ("mend*", "fix"),
    ("register*", "create an account"),
    ("erase*", "delete"),
    ("second factor", "two-step verification"),
    ("app for codes", "authenticator app"),
    ("used up", "already been used"),
    ("go on reading", "keep reading"),
    ("goes back to", "is refunded to"),
    ("given back", "refunded"),
    ("unwrap*", "open"),
    ("contested", "disputed"),
    ("account at", "account with"),
];

const GERMAN: Words = &[
    ("Brief", "E-Mail"),
    ("Briefe", "E-Mails"),
    ("Briefen", "E-Mails"),
    ("Mail", "E-Mail"),
    ("Mails", "E-Mails"),
    ("Mailanbieter*", "E-Mail-Anbieter"),
    ("Abonnement*", "Abo"),
    ("kostenfrei*", "kostenlos"),
    ("Probezeit*", "Testphase"),
    ("benutz*", "verwenden"),
    ("Knopf", "Schaltfläche"),
    ("verbraucht", "bereits verwendet"),
    ("Inhaber*", "Leitung"),
    ("Strang", "Diskussion"),
    ("Schranke", "Bezahlschranke"),
    ("je Person", "pro Person"),
];

const FRENCH: Words = &[
    ("courrier", "e-mail"),
    ("courriel*", "e-mail"),
    ("adresse électronique", "adresse e-mail"),
    ("effac*", "supprimer"),
    ("propriétaire*", "responsable"),
    ("établissement*", "institution"),
    ("votre argent", "rembourser"),
    ("bann*", "suspendre"),
    ("caisse", "paiement"),
];

const SPANISH: Words = &[
    ("carta", "correo"),
    ("cartas", "correos"),
    ("borr*", "eliminar"),
    ("noticia*", "artículo"),
    ("expuls*", "bloquear"),
    ("vet*", "bloquear"),
    ("período*", "periodo"),
    ("caja", "pago"),
    ("razón", "motivo"),
    ("razones", "motivos"),
    ("enseguida", "de inmediato"),
];

const ARABIC: Words = &[
    ("المكتب", "لوحة التحرير"),
    ("مكتب التحرير", "لوحة التحرير"),
    ("المطبوعة", "الموقع"),
    ("الجدار", "حاجز الاشتراك"),
    ("استعمل*", "استخدم"),
    ("استُعمل*", "استُخدم"),
    ("يُستعمل*", "يُستخدم"),
    ("استعمال*", "استخدام"),
    ("ربع السنة", "ثلاثة أشهر"),
    ("ربع سنة", "ثلاثة أشهر"),
    ("التجربة المجانية", "الفترة المجانية"),
    ("يرجى", "يُرجى"),
    ("صندوق", "بوابة دفع"),
];

/// No string of the interface has a word that is out. Keys, variables and comments may.
pub fn strings_keep_the_glossary(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".ftl"]) || !file.is_under(&STRINGS) {
        return Vec::new();
    }
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let language = name.split('.').next().unwrap_or_default();
    let Some((_, words)) = OUT.iter().find(|(of, _)| *of == language) else {
        return vec![file.finding(1, format!("{language:?} has no words in the glossary"))];
    };
    file.by_line(&file.text, |line| {
        let said = said(line);
        let (out, instead) = words.iter().find(|(out, _)| has(&said, out))?;
        Some(format!("\"{out}\" is out: write \"{instead}\""))
    })
}

/// What a line says to a reader, in lower case.
fn said(line: &str) -> String {
    if line.starts_with('#') {
        return String::new();
    }
    let is_key = line.starts_with(|c: char| c.is_ascii_alphabetic());
    let value = match line.split_once(" =") {
        Some((_, value)) if is_key => value,
        _ => line,
    };
    let words = value.split(' ').filter(|word| !word.starts_with('$'));
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether a text in lower case has a word, whole or, with a star, as the beginning of one.
fn has(text: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    let (word, is_open) = match word.strip_suffix('*') {
        Some(begin) => (begin, true),
        None => (word.as_str(), false),
    };
    let is_edge = |c: char| !c.is_alphanumeric() && c != '-';
    text.match_indices(word).any(|(at, _)| {
        text[..at].chars().next_back().is_none_or(is_edge)
            && (is_open || text[at + word.len()..].chars().next().is_none_or(is_edge))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted;

    fn check(name: &str, text: &str, lines: &[usize]) {
        let path = format!("districts/ground/locales/{name}");
        planted::check(strings_keep_the_glossary, &path, text, lines);
    }

    #[test]
    fn a_word_that_is_out_is_found_in_every_language() {
        for (language, words) in OUT {
            let name = format!("{language}.payment.ftl");
            for (word, instead) in words {
                let word = word.replace('*', "");
                check(&name, &format!("a = A\nb =\n    ({word})."), &[3]);
                check(&name, &format!("a = {instead}"), &[]);
            }
        }
    }

    #[test]
    fn capitals_and_endings_are_found_too() {
        check("en.ftl", "a = SOMEBODY’s\nb = Registered, erased", &[1, 2]);
        check(
            "de.ftl",
            "a = Ihres Abonnements\nb = E-Mail: Benutzen",
            &[1, 2],
        );
    }

    #[test]
    fn keys_variables_comments_and_longer_words_may_hold_it() {
        let text = "# A mail for whoever\nmails = E-mails of { $mails }\n    The mail server";
        check("en.letter.ftl", text, &[]);
        check("de.ftl", "a = E-Mail, Mailserver, Briefkasten", &[]);
        check("ar.ftl", "a = من المكتبة", &[]);
    }

    #[test]
    fn a_language_without_a_glossary_is_found() {
        check("it.ftl", "a = Uno", &[1]);
    }
}
