//! Straight quotes and dashes of what the newsroom writes become those of its language.
use richtext::Typography;

use super::fields::Fields;
use crate::newsroom::picture::{Caption, Rights};

/// How a text is set; `None` leaves it as it was typed.
pub type Setting = Option<Typography>;

/// What a file says with the key `typography`, over what holds elsewhere.
pub fn of_file(fields: &mut Fields<'_>, is_on: bool, language: &str) -> Setting {
    let is_on = fields.flag("typography").unwrap_or(is_on);
    is_on.then(|| Typography::of(language))
}

/// A text without markup.
pub fn text(setting: &Setting, text: String) -> String {
    match setting {
        Some(typography) => typography.text(&text),
        None => text,
    }
}

/// The texts of a rights record that readers read. Names, credits and terms stay letter for letter.
pub fn rights(setting: &Setting, record: Rights) -> Rights {
    let Some(typography) = setting else {
        return record;
    };
    let text = |text: Option<String>| text.map(|text| typography.text(&text));
    Rights {
        caption: record.caption.map(|caption| match caption {
            Caption::Markdown(markdown) => Caption::Markdown(typography.markdown(&markdown)),
            plain @ Caption::Plain { .. } => plain,
        }),
        alt: text(record.alt),
        headline: text(record.headline),
        description: text(record.description),
        ..record
    }
}
