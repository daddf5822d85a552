//! Who signs a story, and for what.
use super::fields::{At, Fields};
use super::keys;
use super::node::{Node, Value};
use super::words::hint;
use crate::newsroom::article::Role;

/// The authors of a story with their roles; `None` with a mistake where no one signs.
pub fn read(fields: &mut Fields<'_>) -> Option<Vec<(At<String>, Role)>> {
    let nodes = fields.nodes("byline");
    if nodes.is_empty() {
        let line = fields
            .entry("byline")
            .map_or(fields.line, |entry| entry.line);
        fields.wrong(line, "byline", "is missing; name who signs the story");
        return None;
    }
    let mut byline: Vec<(At<String>, Role)> = Vec::with_capacity(nodes.len());
    for (number, node) in nodes.iter().enumerate() {
        let Some((author, role)) = credit(fields, number, node) else {
            continue;
        };
        if byline
            .iter()
            .any(|(other, did)| other.value == author.value && *did == role)
        {
            let message = format!("`{}` signs twice in the same role", author.value);
            fields.wrong(author.line, "byline", message);
        }
        byline.push((author, role));
    }
    Some(byline)
}

fn credit(fields: &mut Fields<'_>, number: usize, node: &Node) -> Option<(At<String>, Role)> {
    if let Value::Scalar { text, .. } = &node.value {
        let author = At {
            value: text.trim().to_owned(),
            line: node.line,
        };
        return Some((author, Role::By));
    }
    let mut table = fields.table("byline", number, node, keys::CREDIT)?;
    let author = table.required("author")?;
    let role = match table.text("role") {
        None => Role::By,
        Some(role) => match role.value.as_str() {
            "by" => Role::By,
            "photographs-by" => Role::PhotographsBy,
            "with" => Role::With,
            other => {
                let hint = hint(other, ["by", "photographs-by", "with"]);
                let message = format!("`{other}` is not `by`, `photographs-by` or `with`{hint}");
                table.wrong(role.line, "role", message);
                return None;
            }
        },
    };
    Some((author, role))
}
