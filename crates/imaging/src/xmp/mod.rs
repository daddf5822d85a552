//! XMP: which property holds which field, shared by the reader and the writer.

mod read;
mod tree;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;

use crate::Metadata;

/// Prefixes we use and the namespaces they stand for; a file may use others.
const NAMESPACES: [(&str, &str); 10] = [
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("photoshop", "http://ns.adobe.com/photoshop/1.0/"),
    ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ("xmpRights", "http://ns.adobe.com/xap/1.0/rights/"),
    ("plus", "http://ns.useplus.org/ldf/xmp/1.0/"),
    (
        "Iptc4xmpCore",
        "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    ),
    ("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"),
    ("cc", "http://creativecommons.org/ns#"),
];

/// How a property's value is written; the reader takes any form.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// One text.
    Plain,
    /// Texts by language, of which we write `x-default`.
    Languages,
}

/// A property that holds one text.
struct Property {
    name: &'static str,
    form: Form,
    slot: fn(&mut Metadata) -> &mut Option<String>,
}

const fn property(
    name: &'static str,
    form: Form,
    slot: fn(&mut Metadata) -> &mut Option<String>,
) -> Property {
    Property { name, form, slot }
}

const PROPERTIES: [Property; 20] = [
    property("photoshop:Credit", Form::Plain, |m| &mut m.credit_line),
    property("photoshop:Source", Form::Plain, |m| &mut m.source),
    property("dc:rights", Form::Languages, |m| &mut m.copyright),
    property("xmpRights:UsageTerms", Form::Languages, |m| {
        &mut m.usage_terms
    }),
    property("xmpRights:WebStatement", Form::Plain, |m| {
        &mut m.licence_url
    }),
    property("photoshop:Headline", Form::Plain, |m| &mut m.headline),
    property("dc:description", Form::Languages, |m| &mut m.caption),
    property("Iptc4xmpCore:AltTextAccessibility", Form::Languages, |m| {
        &mut m.alt
    }),
    property("Iptc4xmpCore:ExtDescrAccessibility", Form::Languages, |m| {
        &mut m.extended_description
    }),
    property("Iptc4xmpCore:Location", Form::Plain, |m| &mut m.sublocation),
    property("photoshop:City", Form::Plain, |m| &mut m.place),
    property("photoshop:State", Form::Plain, |m| &mut m.region),
    property("photoshop:Country", Form::Plain, |m| &mut m.country),
    property("Iptc4xmpCore:CountryCode", Form::Plain, |m| {
        &mut m.country_code
    }),
    property("photoshop:DateCreated", Form::Plain, |m| &mut m.taken),
    property("photoshop:Instructions", Form::Plain, |m| {
        &mut m.instructions
    }),
    property("Iptc4xmpExt:Event", Form::Languages, |m| &mut m.event),
    property("Iptc4xmpExt:DigitalSourceType", Form::Plain, |m| {
        &mut m.digital_source_type
    }),
    property("plus:DataMining", Form::Plain, |m| &mut m.data_mining),
    property("plus:OtherConstraints", Form::Languages, |m| {
        &mut m.other_constraints
    }),
];
