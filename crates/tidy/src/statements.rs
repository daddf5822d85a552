//! Collects the SQL statements of a file, so that a test can prepare each on both databases.

use crate::{File, Finding, line_of};

/// A statement as the sources write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The file it is in.
    pub path: String,
    /// The line, from 1, of its call.
    pub line: usize,
    /// Its text for SQLite.
    pub sqlite: String,
    /// Its text for PostgreSQL, most often the same.
    pub postgres: String,
}

/// The calls that make statements, and how many literals each takes.
const CALLS: [(&str, usize); 2] = [("sql(", 1), ("by_dialect(", 2)];

/// Every statement of a file. A call with anything but literals cannot be
/// prepared beforehand, and is a finding.
pub fn statements(file: &File) -> (Vec<Statement>, Vec<Finding>) {
    let parts = file.parts();
    // A quotation mark as a character is no literal.
    let code = parts.code.replace("'\"'", "'-'");
    let end = tests_begin(&code, parts.first_test_line());
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    for (call, wanted) in CALLS {
        for (at, _) in code[..end].match_indices(call) {
            if !is_call(&code[..at]) {
                continue;
            }
            let line = line_of(&code, at);
            let open = at + call.len();
            let first = code[..open].matches('"').count() / 2;
            let texts = (first..).take(literals_in(&code[open..], wanted));
            let texts: Vec<String> = texts
                .filter_map(|n| Some(unescaped(&parts.literals.get(n)?.1)))
                .collect();
            match texts.as_slice() {
                [sqlite, .., postgres] | [sqlite @ postgres] if texts.len() == wanted => found
                    .push(Statement {
                        path: file.path.clone(),
                        line,
                        sqlite: sqlite.clone(),
                        postgres: postgres.clone(),
                    }),
                _ => wrong.push(file.finding(
                    line,
                    "write the statement as a literal here, so that it can be checked",
                )),
            }
        }
    }
    (found, wrong)
}

/// The byte at which the unit tests begin, or the end.
fn tests_begin(code: &str, line: Option<usize>) -> usize {
    let Some(line) = line else { return code.len() };
    code.split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum()
}

/// Whether a name that ends here is whole and called, not declared.
fn is_call(before: &str) -> bool {
    let is_part = before
        .chars()
        .next_back()
        .is_some_and(|c| c.is_alphanumeric() || c == '_');
    !is_part && !before.trim_end().ends_with("fn")
}

/// How many of the `wanted` arguments are literals, one after the other.
fn literals_in(code: &str, wanted: usize) -> usize {
    let mut rest = code;
    for count in 0..wanted {
        let Some(inside) = rest.trim_start().strip_prefix('"') else {
            return count;
        };
        let Some((_, after)) = inside.split_once('"') else {
            return count;
        };
        let after = after.trim_start();
        rest = after.strip_prefix(',').unwrap_or(after);
        let ends = rest.trim_start().starts_with(')');
        if count + 1 == wanted && !ends {
            return count;
        }
    }
    wanted
}

/// The text that Rust makes of a literal.
fn unescaped(literal: &str) -> String {
    let (mut text, mut rest) = (String::new(), literal.chars().peekable());
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            ('\\', Some('\n')) => while rest.next_if(|c| c.is_whitespace()).is_some() {},
            ('\\', Some('n')) => {
                rest.next();
                text.push('\n');
            }
            ('\\', Some('"' | '\\' | '\'')) => text.extend(rest.next()),
            _ => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(code: &str) -> Vec<(usize, String, String)> {
        let (found, wrong) = statements(&File::new("a/store.rs", code));
        assert_eq!(wrong, [], "{code}");
        found
            .into_iter()
            .map(|it| (it.line, it.sqlite, it.postgres))
            .collect()
    }

    #[test]
    fn every_statement_is_found_with_its_line() {
        let code = "// sql(\"no\")\nlet a = '\"'; f(\"x\"); sql(\"A\").bind(\"b\");\ndb::sql(\n    \"B\n     C\",\n)";
        let expected = [(2, "A"), (3, "B\n     C")];
        assert_eq!(
            texts(code),
            expected.map(|(line, text)| (line, text.to_owned(), text.to_owned()))
        );
    }

    #[test]
    fn a_statement_that_forks_has_two_texts() {
        assert_eq!(
            texts("by_dialect(\"A\", \"B\")"),
            [(1, "A".to_owned(), "B".to_owned())]
        );
        assert_eq!(texts("by_dialect(\n\"A\",\n\"B\",\n)").len(), 1);
    }

    #[test]
    fn escapes_are_read_as_rust_reads_them() {
        assert_eq!(
            texts("sql(\"A \\\n     'x' ESCAPE '\\\\' \\\"b\\\"\")")[0].1,
            "A 'x' ESCAPE '\\' \"b\""
        );
    }

    #[test]
    fn declarations_other_names_and_tests_are_no_statements() {
        assert_eq!(
            texts("pub fn sql(text: &str) {}\nmysql(a);\n#[cfg(test)]\nmod tests { sql(a); }"),
            []
        );
    }

    #[test]
    fn a_statement_that_is_put_together_is_a_finding() {
        for code in [
            "sql(text)",
            "sql(&format!(\"A\"))",
            "by_dialect(\"A\", B)",
            "sql(concat(\"A\"))",
            "sql(\"A\".trim())",
        ] {
            let (found, wrong) = statements(&File::new("a/store.rs", format!("\n{code}")));
            assert_eq!(
                (found.len(), wrong.len(), wrong[0].line),
                (0, 1, 2),
                "{code}"
            );
        }
    }
}
