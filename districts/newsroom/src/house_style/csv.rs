//! The rules as a table for other programs (RFC 4180): kind, pattern, any case, what to do, suggestion,
//! what is said, why, language.
use super::{Kind, Rule};
use ground::csv;

/// The names of the columns.
const HEAD: [&str; 7] = [
    "kind", "pattern", "case", "suggest", "say", "why", "language",
];
/// Stands in the column `suggest` for a rule that warns alone.
const WARN: &str = "-";

/// A line of a table with its number: a rule without an id, if it is one.
type Line = (usize, Option<Rule>);

/// All rules as a table.
pub fn write(rules: &[Rule]) -> String {
    let mut out = csv::line(HEAD);
    for rule in rules {
        let case = if rule.any_case { "any" } else { "same" };
        let suggest = rule.suggest.as_deref().unwrap_or(WARN);
        let fields = [
            rule.kind.word(),
            &rule.pattern,
            case,
            suggest,
            &rule.say,
            &rule.why,
            &rule.language,
        ];
        out.push_str(&csv::line(fields.map(as_text)));
    }
    out
}

/// A field as a spreadsheet reads it: what begins like a formula is made text by an apostrophe, which
/// reading takes away again.
fn as_text(field: &str) -> String {
    let is_formula =
        field.starts_with(['=', '+', '@']) || (field.starts_with('-') && field != WARN);
    match is_formula {
        true => format!("'{field}"),
        false => field.to_owned(),
    }
}

/// The rules of a table, with its first line or without it.
pub fn read(text: &str) -> Vec<Line> {
    let text = text.trim_start_matches('\u{feff}');
    let lines = csv::records(text).into_iter().enumerate();
    let lines = lines.filter(|(_, fields)| fields.iter().any(|field| !field.trim().is_empty()));
    let lines =
        lines.filter(|(at, fields)| *at > 0 || fields.first().is_none_or(|one| one != HEAD[0]));
    lines.map(|(at, fields)| (at + 1, rule(&fields))).collect()
}

fn rule(fields: &[String]) -> Option<Rule> {
    let field = |at: usize| {
        let field = fields.get(at).map_or("", String::as_str).trim();
        let text = field.strip_prefix('\'');
        text.filter(|text| text.starts_with(['=', '+', '-', '@']))
            .unwrap_or(field)
            .to_owned()
    };
    let rule = Rule {
        id: 0,
        kind: Kind::parse(&field(0))?,
        pattern: field(1),
        any_case: match field(2).as_str() {
            "any" => true,
            "same" | "" => false,
            _ => return None,
        },
        suggest: Some(field(3)).filter(|suggest| suggest != WARN),
        say: field(4),
        why: field(5),
        language: field(6),
    };
    (!rule.pattern.is_empty() && fields.len() <= HEAD.len()).then_some(rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(pattern: &str, suggest: Option<&str>) -> Rule {
        Rule {
            id: 0,
            kind: Kind::Words,
            pattern: pattern.to_owned(),
            any_case: true,
            suggest: suggest.map(str::to_owned),
            say: "Shorter, \"better\"".to_owned(),
            why: "Two\nlines".to_owned(),
            language: "en".to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read_again_as_it_was() {
        let rules = [
            rule("utilise", Some("use")),
            rule("very", Some("")),
            rule("=cmd", None),
            rule("-", Some("–")),
        ];
        let read = read(&write(&rules)).into_iter();
        let read: Vec<Rule> = read.filter_map(|(_, rule)| rule).collect();
        assert_eq!(read, rules);
        assert!(
            write(&rules).contains("'=cmd"),
            "no program takes it for a formula"
        );
    }

    #[test]
    fn a_line_that_is_no_rule_is_named() {
        let lines = read("words,email,any,e-mail\nregex,a,any,b\n\nwords,,any,b\nwords,a,some,b");
        let lines = lines.iter().map(|(line, rule)| (*line, rule.is_some()));
        let lines: Vec<(usize, bool)> = lines.collect();
        assert_eq!(lines, [(1, true), (2, false), (4, false), (5, false)]);
    }
}
