//! Reading records that others wrote, well or badly.

use imaging::{Licensor, Metadata, metadata, unread};

use crate::samples::{self, iim_set, jpeg_with_exif, jpeg_with_iim, jpeg_with_xmp};

fn packet(attributes: &str, properties: &str) -> String {
    format!(
        r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
          xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:d="http://purl.org/dc/elements/1.1/"
          xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
          xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
          xmlns:cc="http://creativecommons.org/ns#"
          xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
          xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">
        <rdf:Description rdf:about="" {attributes}>{properties}</rdf:Description>
        </rdf:RDF></x:xmpmeta><?xpacket end="w"?>"#
    )
}

fn read(attributes: &str, properties: &str) -> Metadata {
    metadata(&jpeg_with_xmp(packet(attributes, properties).as_bytes()))
}

#[test]
fn properties_written_as_attributes_are_read() {
    let found = read(
        r#"photoshop:Credit="A &amp; B" photoshop:City="K&#xF6;ln""#,
        "",
    );
    assert_eq!(found.credit_line.as_deref(), Some("A & B"));
    assert_eq!(found.place.as_deref(), Some("Köln"));
}

#[test]
fn any_prefix_counts_as_long_as_the_namespace_is_right() {
    let found = read(
        "",
        "<d:creator><rdf:Seq><rdf:li>Ana</rdf:li></rdf:Seq></d:creator>",
    );
    assert_eq!(found.creators, ["Ana"]);
    let wrong = read(r#"xmlns:dc="urn:other""#, "<dc:creator>Ana</dc:creator>");
    assert_eq!(wrong.creators, Vec::<String>::new());
}

#[test]
fn the_default_language_is_preferred_and_the_first_taken_otherwise() {
    let german = r#"<rdf:li xml:lang="de">Bild</rdf:li>"#;
    let default = r#"<rdf:li xml:lang="x-default">Picture</rdf:li>"#;
    let caption = |items: &str| {
        read(
            "",
            &format!("<d:description><rdf:Alt>{items}</rdf:Alt></d:description>"),
        )
        .caption
    };
    assert_eq!(
        caption(&format!("{german}{default}")).as_deref(),
        Some("Picture")
    );
    assert_eq!(caption(german).as_deref(), Some("Bild"));
}

#[test]
fn a_list_written_as_one_text_and_references_are_read() {
    let found = read(
        "",
        r#"<d:creator>Ana</d:creator>
        <plus:DataMining rdf:resource="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"/>
        <cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>"#,
    );
    assert_eq!(found.creators, ["Ana"]);
    assert!(found.data_mining.unwrap().ends_with("DMI-PROHIBITED"));
    assert_eq!(
        found.licence_url.as_deref(),
        Some("https://creativecommons.org/licenses/by/4.0/")
    );
}

#[test]
fn structures_are_read_in_both_of_their_forms_and_as_attributes() {
    let found = read(
        "",
        r#"<plus:ImageSupplier><rdf:Seq>
          <rdf:li rdf:parseType="Resource"><plus:ImageSupplierName>A</plus:ImageSupplierName></rdf:li>
          <rdf:li><rdf:Description plus:ImageSupplierName="B"/></rdf:li>
          <rdf:li plus:ImageSupplierName="C"/>
        </rdf:Seq></plus:ImageSupplier>
        <e:LocationShown><rdf:Bag><rdf:li e:City="Lyon" e:CountryName="France"/></rdf:Bag>
        </e:LocationShown>
        <e:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource"><e:City>Oslo</e:City>
        </rdf:li></rdf:Bag></e:LocationCreated>"#,
    );
    assert_eq!(found.suppliers, ["A", "B", "C"]);
    assert_eq!(found.places_shown, ["Lyon, France"]);
    assert_eq!(found.place.as_deref(), Some("Oslo"));
}

#[test]
fn utf_16_packets_are_read_in_both_byte_orders() {
    let text = packet(r#"photoshop:Credit="Ñandú""#, "");
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let little: Vec<u8> = "\u{FEFF}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [big, little] {
        assert_eq!(
            metadata(&jpeg_with_xmp(&bytes)).credit_line.as_deref(),
            Some("Ñandú")
        );
    }
}

#[test]
fn a_packet_with_a_dtd_or_an_unknown_entity_is_refused() {
    let body = packet(r#"photoshop:Credit="A""#, "<d:source>&lol;</d:source>");
    let bomb = format!(r#"<!DOCTYPE x [<!ENTITY lol "lol">]>{body}"#);
    for text in [bomb, body] {
        assert_eq!(
            metadata(&jpeg_with_xmp(text.as_bytes())),
            Metadata::default()
        );
    }
}

#[test]
fn deep_wide_and_broken_packets_read_as_empty() {
    let deep = "<d:a>".repeat(5_000);
    let wide: String = (0..2_000).map(|n| format!(" a{n}='x'")).collect();
    for text in [packet("", &deep), packet(&wide, ""), packet("", "<d:a>")] {
        assert_eq!(
            metadata(&jpeg_with_xmp(text.as_bytes())),
            Metadata::default()
        );
    }
}

#[test]
fn an_iim_record_alone_is_read_in_latin_1_and_utf_8() {
    let latin: Vec<u8> = [
        iim_set(80, b"Zo\xEB"),
        iim_set(80, b"Bo"),
        iim_set(110, b"Agency"),
        iim_set(120, b"A caption"),
        iim_set(55, b"20260501"),
        iim_set(60, b"102030+0200"),
        iim_set(101, b"Norge"),
    ]
    .concat();
    let found = metadata(&jpeg_with_iim(&latin));
    assert_eq!(found.creators, ["Zoë", "Bo"]);
    assert_eq!(found.credit_line.as_deref(), Some("Agency"));
    assert_eq!(found.taken.as_deref(), Some("2026-05-01T10:20:30+02:00"));
    assert_eq!(found.country.as_deref(), Some("Norge"));
    let utf8 = [
        b"\x1C\x01\x5A\0\x03\x1B%G".to_vec(),
        iim_set(110, "Ñ/é".as_bytes()),
    ]
    .concat();
    assert_eq!(
        metadata(&jpeg_with_iim(&utf8)).credit_line.as_deref(),
        Some("Ñ/é")
    );
}

#[test]
fn partial_iim_dates_stay_partial() {
    for (date, iso) in [
        ("20260500", "2026-05"),
        ("20260000", "2026"),
        ("20260501", "2026-05-01"),
    ] {
        let found = metadata(&jpeg_with_iim(&iim_set(55, date.as_bytes())));
        assert_eq!(found.taken.as_deref(), Some(iso));
    }
    assert_eq!(
        metadata(&jpeg_with_iim(&iim_set(55, b"00000000"))).taken,
        None
    );
}

#[test]
fn exif_is_the_last_source() {
    let found = metadata(&jpeg_with_exif(&samples::exif(1)));
    assert_eq!(found.creators, ["Ana Lima", "Bo Ek"]);
    assert_eq!(found.copyright.as_deref(), Some("(c) Ana Lima"));
    assert_eq!(found.taken.as_deref(), Some("2024-05-01T10:20:30"));
}

#[test]
fn xmp_wins_over_iim_field_by_field_and_iim_over_exif() {
    let xmp = packet(
        r#"photoshop:Credit="A credit of more than thirty-two bytes""#,
        "",
    );
    let iim = [
        iim_set(110, b"A credit of more than thirty-tw"),
        iim_set(116, b"From IIM"),
    ]
    .concat();
    // Each helper puts its segment in front of a whole file.
    let mut bytes = jpeg_with_xmp(xmp.as_bytes());
    for other in [jpeg_with_iim(&iim), jpeg_with_exif(&samples::exif(1))] {
        let segment = other[2..other.len() - samples::jpeg().len() + 2].to_vec();
        bytes.splice(2..2, segment);
    }
    let found = metadata(&bytes);
    assert_eq!(
        found.credit_line.as_deref(),
        Some("A credit of more than thirty-two bytes")
    );
    assert_eq!(found.copyright.as_deref(), Some("From IIM"));
    assert_eq!(found.creators, ["Ana Lima", "Bo Ek"]);
}

#[test]
fn links_that_are_not_web_addresses_and_control_characters_are_dropped() {
    let found = read(
        r#"xmpRights:WebStatement="javascript:alert(1)" photoshop:Credit="A&#x202E;B&#x7;C""#,
        "",
    );
    assert_eq!(found.licence_url, None);
    assert_eq!(found.credit_line.as_deref(), Some("ABC"));
}

#[test]
fn a_later_record_mends_the_letters_that_an_earlier_one_has_lost() {
    let head = packet("", "");
    let xmp = [
        head.split("</rdf:RDF>").next().unwrap().as_bytes(),
        b"<rdf:Description rdf:about='' photoshop:Credit='Jos\xE9 M' photoshop:Headline='\xE9'/>",
        b"</rdf:RDF></x:xmpmeta>",
    ];
    let mut bytes = jpeg_with_xmp(&xmp.concat());
    let other = jpeg_with_iim(&iim_set(110, b"Jos\xE9 M"));
    let segment = other[2..other.len() - samples::jpeg().len() + 2].to_vec();
    bytes.splice(2..2, segment);
    let found = metadata(&bytes);
    assert_eq!(found.credit_line.as_deref(), Some("José M"));
    assert_eq!(found.headline.as_deref(), Some("\u{FFFD}"));
}

#[test]
fn records_that_are_broken_are_named_and_others_are_not() {
    let broken = jpeg_with_xmp(packet("", "<d:a>").as_bytes());
    assert_eq!(unread(&broken), ["XMP"]);
    let mut cut = iim_set(110, b"Agency");
    cut.pop();
    assert_eq!(unread(&jpeg_with_iim(&cut)), ["IPTC"]);
    for packed in [
        samples::png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\x01\0\0\0x"),
        samples::png_chunk(b"zTXt", b"Raw profile type iptc\0\0x"),
    ] {
        let mut png = samples::png();
        png.splice(33..33, packed);
        assert_eq!(unread(&png), ["compressed"]);
    }
    let whole = [iim_set(110, b"Agency"), vec![0; 7]].concat();
    for bytes in [
        samples::jpeg(),
        samples::png(),
        samples::animated_gif(),
        jpeg_with_iim(&whole),
        jpeg_with_xmp(packet("", "").as_bytes()),
        jpeg_with_xmp(b"  \n\0\0"),
        b"no picture".to_vec(),
    ] {
        assert_eq!(unread(&bytes), Vec::<&str>::new());
    }
}

#[test]
fn a_record_in_a_resource_that_is_cut_short_is_read_as_far_as_it_goes() {
    let resource = |record: &[u8]| {
        let head = b"8BIM\x04\x04\0\0\0\0\x10\0";
        samples::jpeg_with(0xED, &[b"Photoshop 3.0\0", head, record])
    };
    let mut record = [iim_set(110, b"Agency"), iim_set(80, b"Ana")].concat();
    record.pop();
    let bytes = resource(&record);
    assert_eq!(metadata(&bytes).credit_line.as_deref(), Some("Agency"));
    assert_eq!(unread(&bytes), ["IPTC"]);
}

#[test]
fn a_value_of_more_than_32_kilobytes_does_not_hide_what_follows_it() {
    let mut record = vec![0x1C, 2, 120, 0x80, 4, 0, 0, 0x80, 1];
    record.extend(std::iter::repeat_n(b'x', 0x8001));
    record.extend(iim_set(110, b"Agency"));
    let found = metadata(&jpeg_with_iim(&record));
    assert_eq!(found.credit_line.as_deref(), Some("Agency"));
}

#[test]
fn each_licensor_keeps_the_address_that_is_its_own() {
    let found = read(
        "",
        r#"<plus:Licensor><rdf:Seq>
          <rdf:li rdf:parseType="Resource"><plus:LicensorName>A</plus:LicensorName></rdf:li>
          <rdf:li plus:LicensorName="B" plus:LicensorURL="https://b.example/"/>
          <rdf:li plus:LicensorURL="javascript:alert(1)"/>
        </rdf:Seq></plus:Licensor>"#,
    );
    let licensor = |name: &str, url: Option<&str>| Licensor {
        name: Some(name.to_owned()),
        url: url.map(str::to_owned),
    };
    let b = licensor("B", Some("https://b.example/"));
    assert_eq!(found.licensors, [licensor("A", None), b]);
}
