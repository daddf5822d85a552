//! Writes the rights record as an XMP packet that fits one JPEG segment.

use std::fmt::Write;

use super::{Form, NAMESPACES, PROPERTIES};
use crate::metadata::{Metadata, cut};

/// Bytes of a JPEG segment less XMP's prefix.
const MAX_BYTES: usize = 65_533 - 29;

/// The packet, in UTF-8.
///
/// Values are shortened as far as needed to fit; real records never need it.
pub(crate) fn write(rights: &Metadata) -> Vec<u8> {
    // Halving ends: at one byte a value the packet is little more than its skeleton.
    let mut longest = usize::MAX;
    loop {
        let packet = packet(rights, longest);
        if packet.len() <= MAX_BYTES || longest <= 1 {
            return packet.into_bytes();
        }
        longest = (longest / 2).min(8_192);
    }
}

fn packet(rights: &Metadata, longest: usize) -> String {
    let mut out = Packet {
        text: String::with_capacity(4_096),
        longest,
    };
    out.raw("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    out.raw("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF");
    for (prefix, uri) in NAMESPACES.iter().filter(|(prefix, _)| *prefix != "xml") {
        // Writing to a string cannot fail.
        let _ = write!(out.text, " xmlns:{prefix}=\"{uri}\"");
    }
    out.raw(">\n<rdf:Description rdf:about=\"\">\n");
    properties(&mut out, rights);
    out.raw("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    out.text
}

fn properties(out: &mut Packet, rights: &Metadata) {
    let mut rights = rights.clone();
    for property in &PROPERTIES {
        if let Some(value) = (property.slot)(&mut rights) {
            out.property(property.name, property.form, value);
        }
    }
    out.list("dc:creator", "Seq", &rights.creators);
    out.list("Iptc4xmpExt:PersonInImage", "Bag", &rights.persons);
    out.structures(
        "plus:ImageSupplier",
        "Seq",
        &rights.suppliers,
        |out, name| {
            out.property("plus:ImageSupplierName", Form::Plain, name);
        },
    );
    out.structures(
        "Iptc4xmpExt:LocationShown",
        "Bag",
        &rights.places_shown,
        |out, name| {
            out.property("Iptc4xmpExt:LocationName", Form::Languages, name);
        },
    );
    out.structures("plus:Licensor", "Seq", &rights.licensors, |out, one| {
        for (part, value) in [("Name", &one.name), ("URL", &one.url)] {
            if let Some(value) = value {
                out.property(&format!("plus:Licensor{part}"), Form::Plain, value);
            }
        }
    });
}

/// The text so far, and how long a value may be, in bytes.
struct Packet {
    text: String,
    longest: usize,
}

impl Packet {
    fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A value, shortened and escaped.
    fn value(&mut self, value: &str) {
        for character in cut(value, self.longest).chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                other => self.text.push(other),
            }
        }
    }

    fn element(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.raw(&format!("<{name}>"));
        content(self);
        self.raw(&format!("</{name}>\n"));
    }

    fn property(&mut self, name: &str, form: Form, value: &str) {
        self.element(name, |out| match form {
            Form::Plain => out.value(value),
            Form::Languages => {
                out.raw("<rdf:Alt><rdf:li xml:lang=\"x-default\">");
                out.value(value);
                out.raw("</rdf:li></rdf:Alt>");
            }
        });
    }

    fn list(&mut self, name: &str, kind: &str, values: &[String]) {
        if values.is_empty() {
            return;
        }
        self.element(name, |out| {
            out.element(&format!("rdf:{kind}"), |out| {
                for value in values {
                    out.element("rdf:li", |out| out.value(value));
                }
            });
        });
    }

    fn structures<T>(&mut self, name: &str, kind: &str, all: &[T], write: impl Fn(&mut Self, &T)) {
        if all.is_empty() {
            return;
        }
        self.element(name, |out| {
            out.element(&format!("rdf:{kind}"), |out| {
                for one in all {
                    out.raw("<rdf:li rdf:parseType=\"Resource\">");
                    write(out, one);
                    out.raw("</rdf:li>\n");
                }
            });
        });
    }
}
