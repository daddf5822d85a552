//! Reads the rights record from an XMP packet, whichever of RDF's forms it uses.

use super::PROPERTIES;
use super::tree::{Node, parse};
use crate::metadata::{Licensor, Metadata, clean};

const LISTS: [&str; 3] = ["rdf:Seq", "rdf:Bag", "rdf:Alt"];

/// Reads what the packet says; `None` where it is broken.
pub(crate) fn read(packet: &[u8]) -> Option<Metadata> {
    let root = parse(packet)?;
    let mut found = root.find("rdf:RDF").map(properties).unwrap_or_default();
    clean(&mut found);
    Some(found)
}

fn properties(rdf: &Node) -> Metadata {
    let mut found = Metadata {
        creators: texts(rdf, "dc:creator"),
        persons: texts(rdf, "Iptc4xmpExt:PersonInImage"),
        places_shown: items(rdf, "Iptc4xmpExt:LocationShown")
            .filter_map(place)
            .collect(),
        suppliers: parts(rdf, "plus:ImageSupplier", "plus:ImageSupplierName"),
        licensors: items(rdf, "plus:Licensor")
            .map(|item| Licensor {
                name: field(item, "plus:LicensorName"),
                url: field(item, "plus:LicensorURL"),
            })
            .collect(),
        ..Metadata::default()
    };
    for property in &PROPERTIES {
        *(property.slot)(&mut found) = text(rdf, property.name);
    }
    fall_back(rdf, &mut found);
    found
}

/// Other properties that say the same, where the usual one is absent.
fn fall_back(rdf: &Node, found: &mut Metadata) {
    let created = |part: &str| {
        parts(rdf, "Iptc4xmpExt:LocationCreated", part)
            .into_iter()
            .next()
    };
    let later = [
        (&mut found.licence_url, text(rdf, "cc:license")),
        (&mut found.taken, text(rdf, "xmp:CreateDate")),
        (&mut found.sublocation, created("Iptc4xmpExt:Sublocation")),
        (&mut found.place, created("Iptc4xmpExt:City")),
        (&mut found.region, created("Iptc4xmpExt:ProvinceState")),
        (&mut found.country, created("Iptc4xmpExt:CountryName")),
        (&mut found.country_code, created("Iptc4xmpExt:CountryCode")),
    ];
    for (slot, value) in later {
        if slot.is_none() {
            *slot = value;
        }
    }
}

/// The first occurrence of a property in any of the packet's descriptions.
fn property<'a>(rdf: &'a Node, name: &str) -> Option<&'a Node> {
    rdf.children_named("rdf:Description")
        .find_map(|description| description.child(name))
}

fn text(rdf: &Node, name: &str) -> Option<String> {
    property(rdf, name).and_then(value)
}

fn texts(rdf: &Node, name: &str) -> Vec<String> {
    items(rdf, name).filter_map(value).collect()
}

/// One part of every structure in a list.
fn parts(rdf: &Node, name: &str, part: &str) -> Vec<String> {
    items(rdf, name)
        .filter_map(|item| field(item, part))
        .collect()
}

/// The items of a list property; a property without a list is its only item.
fn items<'a>(rdf: &'a Node, name: &str) -> impl Iterator<Item = &'a Node> {
    let property = property(rdf, name);
    let list = property.and_then(list);
    let single = property.filter(|_| list.is_none());
    list.into_iter()
        .flat_map(|list| list.children_named("rdf:li"))
        .chain(single)
}

fn list(property: &Node) -> Option<&Node> {
    LISTS.iter().find_map(|kind| property.child(kind))
}

/// A part of a structure, which may be nested in a description of its own.
fn field(structure: &Node, part: &str) -> Option<String> {
    let nested = structure.child("rdf:Description");
    structure
        .child(part)
        .or_else(|| nested?.child(part))
        .and_then(value)
}

/// A value as text: by language, as a reference, qualified, or plain.
fn value(node: &Node) -> Option<String> {
    if let Some(list) = list(node) {
        let item = list.children_named("rdf:li").find(is_default_language);
        return item.or_else(|| list.child("rdf:li")).and_then(plain);
    }
    plain(node)
}

fn is_default_language(item: &&Node) -> bool {
    item.child("xml:lang")
        .is_some_and(|lang| lang.own_text() == "x-default")
}

fn plain(node: &Node) -> Option<String> {
    let nested = node
        .child("rdf:Description")
        .and_then(|inner| inner.child("rdf:value"));
    let source = node
        .child("rdf:resource")
        .or_else(|| node.child("rdf:value"))
        .or(nested);
    let text = source.unwrap_or(node).own_text();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The name of a location, or what its parts say from small to large.
fn place(location: &Node) -> Option<String> {
    let name = field(location, "Iptc4xmpExt:LocationName");
    name.or_else(|| {
        let parts = ["Sublocation", "City", "ProvinceState", "CountryName"]
            .map(|part| field(location, &format!("Iptc4xmpExt:{part}")));
        let known: Vec<String> = parts.into_iter().flatten().collect();
        (!known.is_empty()).then(|| known.join(", "))
    })
}
