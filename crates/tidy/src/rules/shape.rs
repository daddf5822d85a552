//! The shape of Rust files: headers, sizes, attributes, leftovers.

use crate::{File, Finding};

/// The most lines of a file without its tests.
const LONGEST: usize = 500;

/// Words that a statement begins with.
const OPENINGS: [&str; 14] = [
    "async fn ",
    "const ",
    "else ",
    "fn ",
    "for ",
    "if ",
    "impl ",
    "let ",
    "match ",
    "mod ",
    "pub ",
    "return ",
    "use ",
    "while ",
];

/// Every Rust file begins with a `//!` that says what lives there.
pub fn files_have_headers(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".rs"]) || file.text.starts_with("//!") {
        return Vec::new();
    }
    vec![file.finding(1, "begin the file with `//!` and what lives here")]
}

/// No Rust file is longer than 500 lines, tests not counted.
pub fn files_are_short(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".rs"]) || file.is_test() {
        return Vec::new();
    }
    let all = file.text.lines().count();
    let lines = file
        .parts()
        .first_test_line()
        .map_or(all, |first| first - 1);
    if lines <= LONGEST {
        return Vec::new();
    }
    vec![file.finding(
        LONGEST + 1,
        format!("{lines} lines; split where a name appears"),
    )]
}

/// No test is switched off, and every lint that is set aside says why.
pub fn attributes_are_honest(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".rs"]) {
        return Vec::new();
    }
    let code = &file.parts().code;
    let mut findings = file.by_line(code, dishonest);
    for (at, _) in code.match_indices("[expect(") {
        let attribute = &code[at..];
        let attribute = &attribute[..attribute.find(")]").unwrap_or(attribute.len())];
        if !attribute.contains("reason =") {
            findings.push(file.finding(crate::line_of(code, at), "give the `expect` a `reason`"));
        }
    }
    findings
}

fn dishonest(line: &str) -> Option<String> {
    let line = line.replace("#![", "#[");
    let message = if line.contains("#[ignore") {
        "assert today's behaviour instead of ignoring a test"
    } else if line.contains("#[should_panic") {
        "assert on an error instead of a panic"
    } else if line.contains("#[allow(") {
        "use #[expect(.., reason = \"..\")], which notices when it is no longer needed"
    } else {
        return None;
    };
    Some(message.to_owned())
}

/// No code is kept in comments. Comments of documentation may show some.
pub fn no_code_is_commented_out(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".rs"]) {
        return Vec::new();
    }
    file.by_line(&file.parts().comments, |line| {
        let body = line.trim().strip_prefix("//")?;
        let is_documentation = body.starts_with(['/', '!']);
        let is_code = !is_documentation && looks_like_code(body.trim());
        is_code.then(|| "remove the code in the comment; git remembers it".to_owned())
    })
}

/// Prose may begin with "let" or end with ";", but hardly both.
fn looks_like_code(body: &str) -> bool {
    let opens = OPENINGS.iter().any(|opening| body.starts_with(opening));
    let closes = body.ends_with([';', '{', '}']);
    let is_call = body.starts_with('.') && body.contains('(') && !body.starts_with("..");
    (opens && closes)
        || is_call
        || body.starts_with("#[")
        || [");", "?;", "})", "};"]
            .iter()
            .any(|end| body.ends_with(end))
        || ["{", "}", "(", ")"].contains(&body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted::check;

    #[test]
    fn a_file_without_a_header_is_found() {
        check(files_have_headers, "crates/a/src/a.rs", "use b;\n", &[1]);
        check(
            files_have_headers,
            "crates/a/src/a.rs",
            "// A note.\n",
            &[1],
        );
        check(files_have_headers, "crates/a/src/a.rs", "//! Notes.\n", &[]);
        check(files_have_headers, "crates/a/a.css", "a {}", &[]);
    }

    #[test]
    fn a_long_file_is_found_but_its_tests_do_not_count() {
        let long = "//\n".repeat(501);
        check(files_are_short, "crates/a/src/a.rs", &long, &[501]);
        check(files_are_short, "crates/a/tests/a.rs", &long, &[]);
        let tested = format!("{}#[cfg(test)]\n{long}", "//\n".repeat(500));
        check(files_are_short, "crates/a/src/a.rs", &tested, &[]);
    }

    #[test]
    fn tests_that_are_switched_off_and_lints_without_a_reason_are_found() {
        let check = |text: &str, lines: &[usize]| check(attributes_are_honest, "a.rs", text, lines);
        check("#[ignore]\nfn a() {}", &[1]);
        check("\n#[ignore = \"slow\"]", &[2]);
        check("#[should_panic(expected = \"x\")]", &[1]);
        check("#[allow(dead_code)]", &[1]);
        check("#![allow(dead_code)]", &[1]);
        check("#[expect(dead_code)]", &[1]);
        check(
            "#[expect(\n    dead_code,\n    reason = \"soon used (really)\"\n)]",
            &[],
        );
        check(
            "#![expect(dead_code, reason = \"x\")]\nresult.expect(\"fine\");",
            &[],
        );
        check(
            "// #[ignore] is not used here\nlet a = \"#[allow(x)]\";",
            &[],
        );
    }

    #[test]
    fn code_in_comments_is_found() {
        for code in [
            "let a = b;",
            "fn a() {",
            "    .map(a)",
            "use a::b;",
            "#[test]",
            "a.b();",
            "}",
            "return a;",
            "if a {",
            "pub struct A {",
            "a(b)?;",
            "})",
        ] {
            check(
                no_code_is_commented_out,
                "a.rs",
                &format!("a();\n//{code}\n// {code}"),
                &[2, 3],
            );
        }
    }

    #[test]
    fn prose_and_documentation_are_not_taken_for_code() {
        for prose in [
            "// let the caller decide",
            "// use the first one",
            "// if there is none, the last",
            "// It waits;",
            "// ... and so on (always)",
            "/// let a = b;",
            "//! fn a() {",
            "let a = \"// let b = c;\";",
        ] {
            check(no_code_is_commented_out, "a.rs", prose, &[]);
        }
    }
}
