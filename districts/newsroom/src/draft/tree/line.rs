//! Text of one line or paragraph, both ways. A line break is a node of its own in the tree.

use richtext::{Inline, Link, Marks, NoteRef, Script, Span};
use serde_json::{Value, json};
use steps::{Mark, Node};

/// The nodes of a text.
pub(super) fn nodes(text: &Inline) -> Vec<Value> {
    let mut nodes = Vec::new();
    for span in &text.0 {
        if let Some(note) = span.marks.note {
            nodes.push(json!({"type": "note_ref", "attrs": {"number": note.number}}));
            continue;
        }
        let marks = marks(&span.marks);
        for (at, line) in span.text.split('\n').enumerate() {
            if at > 0 {
                nodes.push(json!({"type": "hard_break", "marks": marks}));
            }
            if !line.is_empty() {
                nodes.push(json!({"type": "text", "text": line, "marks": marks}));
            }
        }
    }
    nodes
}

fn marks(marks: &Marks) -> Value {
    let mut all = Vec::new();
    if let Some(link) = &marks.link {
        all.push(json!({"type": "link", "attrs": {"href": link.href, "title": link.title}}));
    }
    let plain = [
        ("emphasis", marks.emphasis),
        ("strong", marks.strong),
        ("code_text", marks.code),
        ("struck", marks.struck),
    ];
    let plain = plain.into_iter().filter(|(_, is_on)| *is_on);
    all.extend(plain.map(|(name, _)| json!({"type": name})));
    if let Some(script) = marks.script {
        let kind = match script {
            Script::Super => "super",
            Script::Sub => "sub",
        };
        all.push(json!({"type": "script", "attrs": {"kind": kind}}));
    }
    Value::from(all)
}

/// The text of a node's content, without white space at its ends.
pub(super) fn text(node: &Node) -> Inline {
    let mut text = Inline::default();
    for part in node.children() {
        match part.name() {
            "text" => push(&mut text, part.as_text().unwrap_or_default(), part.marks()),
            "hard_break" => push(&mut text, "\n", part.marks()),
            "note_ref" => text.0.push(note(part)),
            _ => {}
        }
    }
    trim(&mut text);
    text
}

/// The same, where there is something to read.
pub(super) fn filled(node: &Node) -> Option<Inline> {
    Some(text(node)).filter(|text| !text.0.is_empty())
}

/// A reference to a footnote. Whether an earlier place refers to it is found out later.
fn note(node: &Node) -> Span {
    let number = node.attr("number").and_then(Value::as_u64);
    let number = number.and_then(|number| u32::try_from(number).ok());
    let note = NoteRef {
        number: number.unwrap_or_default(),
        again: false,
    };
    Span {
        text: String::new(),
        marks: Marks {
            note: Some(note),
            ..Marks::default()
        },
    }
}

fn push(text: &mut Inline, part: &str, marks: &[Mark]) {
    let marks = read_marks(marks);
    let part: String = part.chars().filter_map(|c| clean(c, marks.code)).collect();
    match text.0.last_mut() {
        _ if part.is_empty() => {}
        Some(last) if last.marks == marks => last.text.push_str(&part),
        _ => text.0.push(Span { text: part, marks }),
    }
}

/// Characters that HTML does not allow are left out; a tab is a space where it is not code.
fn clean(c: char, is_code: bool) -> Option<char> {
    let is_noncharacter = matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFE == 0xFFFE;
    match c {
        '\t' if !is_code => Some(' '),
        '\n' | '\t' => Some(c),
        '\u{FEFF}' => None,
        c if c.is_control() || is_noncharacter => None,
        c => Some(c),
    }
}

fn read_marks(all: &[Mark]) -> Marks {
    let mut marks = Marks::default();
    for mark in all {
        let value = |name: &str| mark.attr(name).and_then(Value::as_str);
        match mark.name() {
            "emphasis" => marks.emphasis = true,
            "strong" => marks.strong = true,
            "code_text" => marks.code = true,
            "struck" => marks.struck = true,
            "script" if value("kind") == Some("sub") => marks.script = Some(Script::Sub),
            "script" => marks.script = Some(Script::Super),
            "link" => {
                let href = value("href").filter(|href| !href.is_empty());
                marks.link = href.map(|href| Link {
                    href: href.to_owned(),
                    title: value("title").map(str::to_owned),
                });
            }
            _ => {}
        }
    }
    marks
}

/// Takes spaces and line breaks off both ends, but for those of code.
fn trim(text: &mut Inline) {
    const BLANK: [char; 2] = [' ', '\n'];
    let is_fixed = |span: &Span| span.marks.code || span.marks.note.is_some();
    while let Some(last) = text.0.last_mut().filter(|span| !is_fixed(span)) {
        last.text.truncate(last.text.trim_end_matches(BLANK).len());
        if !last.text.is_empty() {
            break;
        }
        text.0.pop();
    }
    let is_blank = |span: &&Span| !is_fixed(span) && span.text.trim_start_matches(BLANK).is_empty();
    let blank = text.0.iter().take_while(is_blank).count();
    text.0.drain(..blank);
    if let Some(first) = text.0.first_mut().filter(|span| !is_fixed(span)) {
        first.text = first.text.trim_start_matches(BLANK).to_owned();
    }
}

/// Appends another text on a new line.
pub(super) fn push_line(text: &mut Inline, line: Inline) {
    if !text.0.is_empty() && !line.0.is_empty() {
        push(text, "\n", &[]);
    }
    for span in line.0 {
        match text.0.last_mut() {
            Some(last) if last.marks == span.marks && span.marks.note.is_none() => {
                last.text.push_str(&span.text);
            }
            _ => text.0.push(span),
        }
    }
}
