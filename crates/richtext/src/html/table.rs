//! Tables, in a region that can be scrolled with the keyboard.

use crate::block::{Align, BlockKind};
use crate::inline::Inline;
use crate::text::escape;

use super::{OpenTag, element};

/// The figure of a table; empty for any other block.
pub(super) fn table(tag: &OpenTag<'_>) -> String {
    let BlockKind::Table {
        head,
        rows,
        caption,
        align,
    } = tag.kind
    else {
        return String::new();
    };
    // Stored documents may have ragged rows; HTML wants them all as wide as the widest.
    let widths = rows.iter().map(Vec::len);
    let columns = widths.chain([head.len()]).max().unwrap_or(0);
    if columns == 0 {
        return String::new();
    }
    let row = |name: &str, cells: &[Inline]| {
        let blank = Inline::default();
        let cells = (0..columns).map(|at| {
            let text = tag.inline(cells.get(at).unwrap_or(&blank));
            let class = align_class(align.get(at).copied().unwrap_or_default());
            let scope = if name == "th" { " scope=\"col\"" } else { "" };
            format!("<{name}{scope}{class}>{text}</{name}>")
        });
        element("tr", &cells.collect::<String>())
    };
    let mut inside = String::new();
    if head.iter().any(|cell| !cell.is_empty()) {
        inside += &element("thead", &row("th", head));
    }
    let body: String = rows.iter().map(|cells| row("td", cells)).collect();
    inside += &element("tbody", &body);
    let label = caption
        .as_ref()
        .map(Inline::plain)
        .filter(|text| !text.trim().is_empty());
    let label = escape(label.as_deref().unwrap_or(tag.options.table_label));
    let scroll = format!(
        "<div role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table>{inside}</table></div>"
    );
    tag.wrap(
        "figure",
        "table",
        &(scroll + &tag.figcaption(caption.as_ref())),
    )
}

fn align_class(align: Align) -> &'static str {
    match align {
        Align::Auto => "",
        Align::Left => " class=\"left\"",
        Align::Center => " class=\"center\"",
        Align::Right => " class=\"right\"",
    }
}
