//! A small, bounded tree over an XMP packet: no DTD, no entities, limited depth.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, ResolveResult};
use quick_xml::reader::NsReader;

use super::NAMESPACES;

/// Bytes of a packet that are looked at.
const MAX_BYTES: usize = 4 << 20;
/// Elements inside one another; a location in a bag takes about eight.
const MAX_DEPTH: usize = 24;
/// Attributes of one element; looking for doubles takes their square in time.
const MAX_ATTRIBUTES: usize = 500;
/// Elements and attributes together; histories of edited files can have many thousand.
const MAX_NODES: usize = 200_000;

/// An element, or an attribute, which RDF treats as an element with text.
#[derive(Default)]
pub(super) struct Node {
    /// Our prefix and the local name; empty in an unknown namespace.
    name: String,
    text: String,
    children: Vec<Node>,
}

impl Node {
    /// The first child, or attribute, of this name.
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All children of this name.
    pub fn children_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// This element's own text, trimmed.
    pub fn own_text(&self) -> &str {
        self.text.trim()
    }

    /// Itself or the first element of this name inside it, breadth does not matter.
    pub fn find(&self, name: &str) -> Option<&Node> {
        if self.name == name {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(name))
    }
}

/// Parses a packet; `None` where it is broken, over a bound, or has a DTD.
pub(super) fn parse(bytes: &[u8]) -> Option<Node> {
    if bytes.len() > MAX_BYTES {
        return None;
    }
    let text = decode(bytes);
    let mut reader = NsReader::from_str(&text);
    let mut stack: Vec<Node> = Vec::new();
    let mut nodes = 0;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                stack.push(open(&tag, reader.resolver(), &mut nodes)?);
                if stack.len() > MAX_DEPTH {
                    return None;
                }
            }
            Event::Empty(tag) => {
                let node = open(&tag, reader.resolver(), &mut nodes)?;
                if let Some(root) = close(&mut stack, node) {
                    return Some(root);
                }
            }
            Event::End(_) => {
                let node = stack.pop()?;
                if let Some(root) = close(&mut stack, node) {
                    return Some(root);
                }
            }
            Event::Text(part) => push_text(&mut stack, &part.xml10_content()),
            Event::CData(part) => push_text(&mut stack, &part.xml10_content()),
            Event::GeneralRef(reference) => push_text(&mut stack, &resolve(&reference)?),
            Event::DocType(_) | Event::Eof => return None,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// Hangs a finished node on its parent, or hands back the root.
fn close(stack: &mut [Node], node: Node) -> Option<Node> {
    match stack.last_mut() {
        Some(parent) => parent.children.push(node),
        None => return Some(node),
    }
    None
}

fn open(tag: &BytesStart, resolver: &NamespaceResolver, nodes: &mut usize) -> Option<Node> {
    let (namespace, local) = resolver.resolve_element(tag.name());
    let mut node = Node {
        name: name(&namespace, local.as_ref()),
        ..Node::default()
    };
    for attribute in tag.attributes() {
        if node.children.len() == MAX_ATTRIBUTES {
            return None;
        }
        let attribute = attribute.ok()?;
        let (namespace, local) = resolver.resolve_attribute(attribute.key);
        let name = name(&namespace, local.as_ref());
        // Only the five predefined entities resolve; any other is an error.
        let text = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .ok()?
            .into_owned();
        node.children.push(Node {
            name,
            text,
            children: Vec::new(),
        });
    }
    *nodes += 1 + node.children.len();
    (*nodes <= MAX_NODES).then_some(node)
}

fn name(namespace: &ResolveResult, local: &str) -> String {
    let ResolveResult::Bound(Namespace(uri)) = namespace else {
        return String::new();
    };
    NAMESPACES
        .iter()
        .find(|(_, known)| known == uri)
        .map(|(prefix, _)| format!("{prefix}:{local}"))
        .unwrap_or_default()
}

fn push_text(stack: &mut [Node], text: &str) {
    if let Some(node) = stack.last_mut() {
        node.text.push_str(text);
    }
}

fn resolve(reference: &BytesRef) -> Option<String> {
    if let Some(character) = reference.resolve_char_ref().ok()? {
        return Some(character.to_string());
    }
    let name: &str = reference;
    quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned)
}

/// UTF-16 by its mark or its pattern of zeros, else UTF-8.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xFE, 0xFF, ..] | [0, b'<', ..] => Cow::Owned(utf16(bytes, u16::from_be_bytes)),
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => Cow::Owned(utf16(bytes, u16::from_le_bytes)),
        _ => String::from_utf8_lossy(bytes),
    }
}

fn utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| join([pair[0], pair[1]]));
    let decoded = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
    decoded
        .collect::<String>()
        .trim_start_matches('\u{FEFF}')
        .to_owned()
}
