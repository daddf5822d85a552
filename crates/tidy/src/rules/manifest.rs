//! Every dependency says what it is for.

use crate::{File, Finding};

/// Each dependency has a `#` with its reason on its line or the one above.
/// Crates of this workspace (`path = ..`) speak for themselves, and what the workspace has
/// (`workspace = true`) has its reason there.
pub fn dependencies_have_reasons(file: &File) -> Vec<Finding> {
    if !file.path.ends_with("Cargo.toml") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let (mut in_dependencies, mut depth, mut above) = (false, 0, "");
    for (at, line) in file.text.lines().enumerate() {
        let is_table = depth == 0 && line.starts_with('[');
        if is_table {
            in_dependencies = line.trim_end().ends_with("dependencies]");
        }
        let names_one = (is_table && line.contains("dependencies."))
            || (in_dependencies && depth == 0 && !is_table && is_entry(line));
        if names_one && !has_reason(line, above) {
            findings.push(file.finding(at + 1, "say in a comment what the dependency is for"));
        }
        depth += brackets(line);
        above = line;
    }
    findings
}

fn is_entry(line: &str) -> bool {
    line.starts_with(|c: char| c.is_alphanumeric() || c == '"')
        && line.contains('=')
        && !line.contains("path =")
        && !line.contains("workspace = true")
}

fn has_reason(line: &str, above: &str) -> bool {
    above.trim_start().starts_with('#') || line.contains(" # ")
}

/// How many brackets a line opens more than it closes.
fn brackets(line: &str) -> i32 {
    let code = line.split(" #").next().unwrap_or_default();
    let count = |set: [char; 2]| i32::try_from(code.matches(set).count()).unwrap_or(0);
    count(['[', '{']) - count([']', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted::check;

    #[test]
    fn a_dependency_without_a_reason_is_found() {
        let check = |text: &str, lines: &[usize]| {
            check(
                dependencies_have_reasons,
                "crates/a/Cargo.toml",
                text,
                lines,
            )
        };
        check("[dependencies]\na = \"1\"\n", &[2]);
        check(
            "[dependencies]\n# Reads a.\na = \"1\"\nb = \"1\"\nc = \"1\" # Writes c.",
            &[4],
        );
        check("[dev-dependencies]\na = { version = \"1\" }", &[2]);
        check("[target.'cfg(unix)'.dependencies]\na = \"1\"", &[2]);
        check("[workspace.dependencies]\na = \"1\"", &[2]);
        check("[dependencies.a]\nversion = \"1\"", &[1]);
        check(
            "[dependencies]\n# Why.\na = { features = [\n    \"b\",\n] }\nc = \"1\"",
            &[6],
        );
    }

    #[test]
    fn other_tables_and_crates_of_the_workspace_need_no_reason() {
        let text = "[package]\nname = \"a\"\n\n[dependencies]\nb = { path = \"../b\" }\n\n[lints]\nworkspace = true";
        check(dependencies_have_reasons, "crates/a/Cargo.toml", text, &[]);
    }
}
