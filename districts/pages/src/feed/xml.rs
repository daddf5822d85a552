//! XML written through one writer that escapes everything and drops what XML cannot carry.
use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Attributes in order.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A document being written.
pub struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A whole document with `name` as its root.
    pub fn document(
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) -> Vec<u8> {
        let mut xml = Self(Writer::new(Vec::with_capacity(32 * 1024)));
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml.within(name, attributes, inside);
        xml.0.into_inner()
    }

    /// An element with others inside.
    pub fn within(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.put(Event::Start(start(name, attributes)));
        inside(self);
        self.put(Event::End(BytesEnd::new(name)));
        self.put(Event::Text(BytesText::new("\n")));
    }

    /// An element with text inside.
    pub fn text(&mut self, name: &str, text: &str) {
        self.text_with(name, &[], text);
    }

    /// An element with attributes and text inside.
    pub fn text_with(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.put(Event::Start(start(name, attributes)));
        self.put(Event::Text(BytesText::new(&legal(text))));
        self.put(Event::End(BytesEnd::new(name)));
        self.put(Event::Text(BytesText::new("\n")));
    }

    /// The same where there is a text that is not empty.
    pub fn some_text(&mut self, name: &str, attributes: Attributes<'_>, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.text_with(name, attributes, text);
        }
    }

    /// An element with nothing inside.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.put(Event::Empty(start(name, attributes)));
        self.put(Event::Text(BytesText::new("\n")));
    }

    fn put(&mut self, event: Event<'_>) {
        let written = self.0.write_event(event);
        debug_assert!(written.is_ok(), "writing to memory does not fail");
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, legal(value).as_ref()));
    }
    start
}

/// The text without characters that no XML 1.0 document may hold, escaped or not.
fn legal(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_legal) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter(|&character| is_legal(character))
            .collect(),
    )
}

/// XML 1.0, production 2.
fn is_legal(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let bytes = Xml::document("a", &[("b", text)], |xml| xml.text("c", text));
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn what_could_end_an_element_or_an_attribute_is_escaped() {
        let xml = written("<&\"']]>");
        assert!(xml.contains("<c>&lt;&amp;&quot;&apos;]]&gt;</c>"), "{xml}");
        assert!(xml.contains("b=\"&lt;&amp;&quot;"), "{xml}");
    }

    #[test]
    fn characters_that_xml_cannot_hold_are_dropped() {
        let xml = written("a\u{0}\u{8}\u{B}\u{1B}\u{FFFE}\u{FFFF}b\u{1F5DE}");
        assert!(xml.contains("<c>ab\u{1F5DE}</c>"), "{xml}");
    }
}
