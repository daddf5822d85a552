//! What a picture's file says about itself, as a rights record.
use super::{Caption, Rights};

/// The rights record in a file's metadata; its words are text, whatever they look like.
pub fn rights(found: imaging::Metadata) -> Rights {
    let mut suppliers = found.suppliers;
    suppliers.extend(found.source.filter(|source| !suppliers.contains(source)));
    Rights {
        caption: found.caption.map(Caption::plain),
        alt: found.alt,
        description: found.extended_description,
        headline: found.headline,
        credit: credit_line(&found.creators, found.credit_line),
        creators: found.creators,
        suppliers,
        licence_url: found.licence_url,
        licensors: found.licensors,
        copyright: found.copyright,
        usage_terms: found.usage_terms,
        instructions: found.instructions,
        data_mining: found.data_mining,
        other_constraints: found.other_constraints,
        persons: found.persons,
        event: found.event,
        sublocation: found.sublocation,
        place: found.place,
        region: found.region,
        country: found.country,
        country_code: found.country_code,
        places_shown: found.places_shown,
        taken: found.taken,
        digital_source: found.digital_source_type,
        ..Rights::default()
    }
}

/// By-line and credit together, "Hanne Vogt/Tollbridge Gazette"; who is in the credit already
/// is not named twice.
fn credit_line(creators: &[String], credit: Option<String>) -> Option<String> {
    let credit = credit?;
    let creators = creators.iter().map(String::as_str);
    let missing = creators.filter(|name| !names(&credit, name));
    let parts: Vec<&str> = missing.chain([credit.as_str()]).collect();
    Some(parts.join("/"))
}

/// Whether `line` has `name` as words of its own.
fn names(line: &str, name: &str) -> bool {
    let (line, name) = (line.to_lowercase(), name.to_lowercase());
    line.match_indices(&name).any(|(at, found)| {
        let before = line[..at].chars().next_back();
        let after = line[at + found.len()..].chars().next();
        let is_inside = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
        !is_inside(before) && !is_inside(after)
    })
}

/// The keys of the values in which a letter is U+FFFD.
pub fn keys_with_lost_letters(rights: &Rights) -> Vec<String> {
    let Ok(serde_json::Value::Object(record)) = serde_json::to_value(rights) else {
        return Vec::new();
    };
    let is_lost = |value: &serde_json::Value| value.to_string().contains('\u{FFFD}');
    let lost = record.into_iter().filter(|(_, value)| is_lost(value));
    lost.map(|(key, _)| key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(creators: &[&str], credit: &str) -> Option<String> {
        let creators: Vec<String> = creators.iter().map(|&name| name.to_owned()).collect();
        credit_line(&creators, Some(credit.to_owned()))
    }

    #[test]
    fn by_line_and_credit_together_make_the_credit_line() {
        for (creators, credit, expected) in [
            (
                &["Hanne Vogt"][..],
                "Tollbridge Gazette",
                "Hanne Vogt/Tollbridge Gazette",
            ),
            (&["Ana", "Bo Ek"], "Agency", "Ana/Bo Ek/Agency"),
            (&[], "Agency", "Agency"),
            // Named already.
            (&["Ana"], "Ana/Agency", "Ana/Agency"),
            (
                &["Zoë Øre"],
                "Photo: ZOË ØRE (Agency)",
                "Photo: ZOË ØRE (Agency)",
            ),
            (&["Ana", "Bo"], "Bo via Agency", "Ana/Bo via Agency"),
            // Only letters of another word.
            (&["Ana"], "Banana Pictures", "Ana/Banana Pictures"),
        ] {
            assert_eq!(line(creators, credit).as_deref(), Some(expected));
        }
        assert_eq!(credit_line(&["Ana".to_owned()], None), None);
    }

    #[test]
    fn an_agency_and_another_source_are_both_kept() {
        let found = imaging::Metadata {
            suppliers: vec!["Agency".to_owned()],
            source: Some("Archive".to_owned()),
            ..imaging::Metadata::default()
        };
        assert_eq!(rights(found.clone()).suppliers, ["Agency", "Archive"]);
        let same = imaging::Metadata {
            source: Some("Agency".to_owned()),
            ..found
        };
        assert_eq!(rights(same).suppliers, ["Agency"]);
    }
}
