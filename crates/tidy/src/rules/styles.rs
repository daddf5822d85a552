//! Styles work in both directions of writing.

use crate::{File, Finding, line_of};

/// Properties that name a side of the screen instead of a side of the text.
const PHYSICAL: [&str; 22] = [
    "border-bottom-left-radius",
    "border-bottom-right-radius",
    "border-left",
    "border-left-color",
    "border-left-style",
    "border-left-width",
    "border-right",
    "border-right-color",
    "border-right-style",
    "border-right-width",
    "border-top-left-radius",
    "border-top-right-radius",
    "left",
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "right",
    "scroll-margin-left",
    "scroll-margin-right",
    "scroll-padding-left",
    "scroll-padding-right",
];

/// Properties whose values may name a side.
const SIDED: [&str; 3] = ["clear", "float", "text-align"];

/// Style sheets use logical properties (`margin-inline-start`), never physical ones.
pub fn styles_are_logical(file: &File) -> Vec<Finding> {
    if !file.ends_in(&[".css"]) {
        return Vec::new();
    }
    let text = without_comments(&file.text);
    let mut findings = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ';')]) {
        if matches!(c, '{' | '}' | ';') {
            // What ends in "{" is a selector or a condition.
            let physical = if c == '{' {
                None
            } else {
                physical(&text[start..at])
            };
            let offset = text[start..at].len() - text[start..at].trim_start().len();
            findings.extend(physical.map(|name| {
                let message =
                    format!("`{name}` names a side of the screen; use the logical property");
                file.finding(line_of(&text, start + offset), message)
            }));
            start = at + c.len_utf8();
        }
    }
    findings
}

fn physical(declaration: &str) -> Option<String> {
    let (name, value) = declaration.split_once(':')?;
    let (name, value) = (name.trim().to_lowercase(), value.trim().to_lowercase());
    let is_side =
        SIDED.contains(&name.as_str()) && (value.starts_with("left") || value.starts_with("right"));
    (is_side || PHYSICAL.contains(&name.as_str())).then_some(name)
}

/// The text with comments blanked out.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, following) = after.split_once("*/").unwrap_or((after, ""));
        out.push_str(before);
        out.extend(comment.chars().filter(|c| *c == '\n'));
        rest = following;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::planted::check;

    #[test]
    fn physical_properties_are_found() {
        let check = |text: &str, lines: &[usize]| check(styles_are_logical, "a.css", text, lines);
        for declaration in [
            "margin-left: 1px",
            "PADDING-RIGHT:0",
            "left:0",
            "right : auto",
            "text-align: left",
            "float:right",
            "border-left: 1px solid",
            "border-top-left-radius: 2px",
        ] {
            check(
                &format!("/* a\n */ b {{\n  color: red;\n  {declaration};\n}}"),
                &[4],
            );
            check(&format!("b{{{declaration}}}"), &[1]);
        }
    }

    #[test]
    fn logical_properties_and_selectors_are_not() {
        let text = "a:hover .left, right:not(b) { margin-inline-start: 0; inset-inline: 0;
            text-align: start; transform-origin: left; --left: 1; }
            /* float: left; */ @media (min-width: 1px) { a { color: red } }";
        check(styles_are_logical, "a.css", text, &[]);
    }
}
