//! Writes a document as Markdown, so that it can be edited as text: what is read from it again says
//! the same.

mod inline;

use crate::block::{Align, BlockKind, Note, PictureRef};
use crate::document::Document;
use crate::inline::Inline;

use inline::{escaped_url, one_line, running};

/// The document as Markdown that [`super::parse`] reads.
pub fn write(document: &Document) -> String {
    let kinds: Vec<&BlockKind> = document.blocks.iter().map(|block| &block.kind).collect();
    blocks(&kinds)
}

fn blocks(kinds: &[&BlockKind]) -> String {
    let mut text = String::new();
    for (at, kind) in kinds.iter().enumerate() {
        if at > 0 {
            text.push_str("\n\n");
            if joins(kinds[at - 1], kind) {
                text.push_str("<!-- -->\n\n");
            }
        }
        text.push_str(&block(kind));
    }
    text
}

/// Whether two blocks would be read as one.
fn joins(before: &BlockKind, after: &BlockKind) -> bool {
    matches!(
        (before, after),
        (
            BlockKind::List { .. },
            BlockKind::List { .. } | BlockKind::Code { .. }
        )
    )
}

fn owned(kinds: &[BlockKind]) -> String {
    blocks(&kinds.iter().collect::<Vec<_>>())
}

fn block(kind: &BlockKind) -> String {
    match kind {
        BlockKind::Paragraph { text } => running(text),
        BlockKind::Heading { level, text } => {
            format!("{} {}", "#".repeat(usize::from(*level)), one_line(text))
        }
        BlockKind::List {
            ordered,
            start,
            loose,
            items,
        } => list(*ordered, start.unwrap_or(1), *loose, items),
        BlockKind::Quote {
            blocks,
            attribution,
        } => quote(blocks, attribution.as_ref()),
        BlockKind::PullQuote { text, attribution } => pull(text, attribution.as_ref()),
        BlockKind::Picture { picture: one } => picture(one),
        BlockKind::Gallery { pictures, caption } => {
            let pictures: Vec<String> = pictures.iter().map(picture).collect();
            captioned(&pictures.join("\n"), caption.as_ref())
        }
        BlockKind::Embed { .. } => embed(kind),
        BlockKind::Table {
            head,
            rows,
            caption,
            align,
        } => captioned(&table(head, rows, align), caption.as_ref()),
        BlockKind::Code { language, text } => code(language.as_deref(), text),
        BlockKind::Details {
            summary,
            open,
            blocks,
        } => details(summary, *open, blocks),
        BlockKind::Notes { notes } => {
            let notes: Vec<String> = notes.iter().map(note).collect();
            notes.join("\n\n")
        }
        BlockKind::Divider => "---".to_owned(),
        BlockKind::Gate => "<!-- gate -->".to_owned(),
    }
}

/// Puts `first` before the first line and as many blanks before the others.
fn hanging(first: &str, text: &str) -> String {
    let blanks = " ".repeat(first.chars().count());
    let line = |(at, line): (usize, &str)| match (at, line.is_empty()) {
        (0, _) => format!("{first}{line}"),
        (_, true) => String::new(),
        (_, false) => format!("{blanks}{line}"),
    };
    let lines = text.split('\n').enumerate().map(line);
    lines.collect::<Vec<_>>().join("\n")
}

fn list(ordered: bool, start: u64, loose: bool, items: &[Vec<BlockKind>]) -> String {
    let item = |(number, blocks): (u64, &Vec<BlockKind>)| {
        let mark = match ordered {
            true => format!("{number}. "),
            false => "- ".to_owned(),
        };
        let text = match (loose, blocks.as_slice()) {
            (false, [first @ BlockKind::Paragraph { .. }, rest @ ..]) if !rest.is_empty() => {
                format!("{}\n{}", block(first), owned(rest))
            }
            (_, blocks) => owned(blocks),
        };
        hanging(&mark, &text)
    };
    let items: Vec<String> = (start..).zip(items).map(item).collect();
    items.join(if loose { "\n\n" } else { "\n" })
}

fn quoted(text: &str) -> String {
    let line = |line: &str| match line {
        "" => ">".to_owned(),
        line => format!("> {line}"),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn quote(blocks: &[BlockKind], attribution: Option<&Inline>) -> String {
    let mut text = owned(blocks);
    if let Some(name) = attribution {
        text.push_str("\n\n— ");
        text.push_str(&one_line(name));
    }
    quoted(&text)
}

fn pull(text: &Inline, attribution: Option<&Inline>) -> String {
    let mut lines = running(text);
    if let Some(name) = attribution {
        lines.push_str("\n— ");
        lines.push_str(&one_line(name));
    }
    format!(":::pull\n{lines}\n:::")
}

fn picture(picture: &PictureRef) -> String {
    let alt = inline::escaped(picture.alt.as_deref().unwrap_or_default());
    let caption = picture.caption.as_ref().map(|caption| {
        let caption = one_line(caption).replace('\\', "\\\\").replace('"', "\\\"");
        format!(" \"{caption}\"")
    });
    let file = escaped_url(&picture.file);
    let image = format!("![{alt}]({file}{})", caption.unwrap_or_default());
    match picture.link.as_ref().map(|link| escaped_url(&link.href)) {
        Some(href) => format!("[{image}]({href})"),
        None => image,
    }
}

fn captioned(text: &str, caption: Option<&Inline>) -> String {
    match caption {
        Some(caption) => format!(
            "<figure>\n\n{text}\n\n<figcaption>{}</figcaption>\n\n</figure>",
            one_line(caption)
        ),
        None => text.to_owned(),
    }
}

fn embed(kind: &BlockKind) -> String {
    let BlockKind::Embed {
        provider,
        url,
        author,
        date,
        picture,
        paragraphs,
    } = kind
    else {
        return String::new();
    };
    let file = picture.as_ref().map(|picture| picture.file.clone());
    let keys = [
        ("provider", Some(provider)),
        ("url", Some(url)),
        ("author", author.as_ref()),
        ("date", date.as_ref()),
        ("picture", file.as_ref()),
    ];
    let mut text = String::from(":::embed\n");
    for (key, value) in keys {
        if let Some(value) = value {
            text.push_str(&format!("{key}: {value}\n"));
        }
    }
    for paragraph in paragraphs {
        text.push('\n');
        text.push_str(&running(paragraph));
        text.push('\n');
    }
    text.push_str(":::");
    text
}

fn table(head: &[Inline], rows: &[Vec<Inline>], align: &[Align]) -> String {
    let columns = align.len().max(head.len()).max(1);
    let row = |cells: &[Inline]| {
        let cell = |at: usize| cells.get(at).map(inline::cell).unwrap_or_default();
        let cells: Vec<String> = (0..columns).map(cell).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = |at: usize| match align.get(at).copied().unwrap_or_default() {
        Align::Auto => "---",
        Align::Left => ":--",
        Align::Center => ":-:",
        Align::Right => "--:",
    };
    let rules: Vec<&str> = (0..columns).map(rule).collect();
    let mut lines = vec![row(head), format!("| {} |", rules.join(" | "))];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

fn code(language: Option<&str>, text: &str) -> String {
    let longest = inline::longest_run(text, '`').max(2) + 1;
    let fence = "`".repeat(longest);
    let language = language.unwrap_or_default();
    format!("{fence}{language}\n{text}\n{fence}")
}

fn details(summary: &Inline, open: bool, blocks: &[BlockKind]) -> String {
    let open = if open { " open" } else { "" };
    let (summary, text) = (one_line(summary), owned(blocks));
    format!("<details{open}>\n<summary>{summary}</summary>\n\n{text}\n\n</details>")
}

fn note(note: &Note) -> String {
    let text = owned(&note.blocks);
    let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let line = |(at, line): (usize, String)| match (at, line.is_empty()) {
        (0, _) => format!("[^{}]: {line}", note.number),
        (_, true) => String::new(),
        (_, false) => format!("    {line}"),
    };
    let lines = lines.into_iter().enumerate().map(line);
    lines.collect::<Vec<_>>().join("\n")
}
