//! Making the sizes of pictures, as jobs.
use super::Rights;

/// The rights as the files carry them.
pub fn metadata(rights: &Rights) -> imaging::Metadata {
    imaging::Metadata {
        creators: rights.creators.clone(),
        credit_line: rights.credit_line(),
        source: rights.suppliers.first().cloned(),
        copyright: rights.copyright.clone(),
        usage_terms: rights.usage_terms.clone(),
        licence_url: rights.licence_url.clone(),
        caption: rights.caption.clone(),
        alt: rights.alt.clone(),
        persons: rights.persons.clone(),
        place: rights.place.clone(),
        taken: rights.taken.clone(),
        suppliers: rights.suppliers.clone(),
        digital_source_type: rights.digital_source.clone(),
        ..imaging::Metadata::default()
    }
}
