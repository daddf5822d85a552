//! The publication that suffers: four stories without pictures, so that no job is at work beside what
//! is measured, and with a meter that never begins a new period meanwhile.

use std::fs;
use std::path::Path;

use crate::{Result, place};

/// The stories' slugs.
pub const SLUGS: [&str; 4] = ["ferry", "harbour", "lighthouse", "pilot"];
/// How many of them a visitor may read.
pub const LIMIT: usize = 3;
/// Paragraphs of a story; the first two are its lead-in.
const PARAGRAPHS: usize = 12;

const PUBLICATION: &str = "\
name = \"The Weather Gazette\"
language = \"en\"
time_zone = \"UTC\"
currency = \"USD\"
accent = \"#1f5f7a\"
publisher = \"The Weather Gazette\"
address = \"1 Storm Quay, Port Example\"
email = \"desk@storm.example\"

[paywall]
limit = 3
registered_limit = 3
period = \"rolling\"
rolling_days = 30
lead_in_paragraphs = 2

[[plans]]
slug = \"digital\"
name = \"Digital\"
text = \"Every story in full.\"
gives = [\"articles\"]

[[offers]]
code = \"monthly\"
plan = \"digital\"
name = \"Monthly\"
prices = \"6\"
interval = \"month\"
";

const SECTIONS: &str = "\
[[section]]
slug = \"news\"
name = \"News\"
description = \"What the wind brings.\"
";

const AUTHOR: &str = "---\nname: Gale Example\njob: Reporter\n---\nWrites about the weather.\n";

/// Writes it as a folder for `masthead import`.
///
/// # Errors
/// When it cannot be written.
pub fn write(folder: &Path) -> Result<()> {
    for part in ["articles", "authors"] {
        place::create(&folder.join(part))?;
    }
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    };
    file("publication.toml", PUBLICATION)?;
    file("sections.toml", SECTIONS)?;
    file("authors/gale-example.md", AUTHOR)?;
    for (day, slug) in SLUGS.iter().enumerate() {
        file(&format!("articles/{slug}.md"), &story(day + 1, slug))?;
    }
    Ok(())
}

fn story(day: usize, slug: &str) -> String {
    let paragraph = |number| {
        format!(
            "Paragraph {number} of the story about the {slug} says at some length what happened to \
             it in the wind, who saw that, and what they made of it afterwards.\n"
        )
    };
    let paragraphs: Vec<String> = (1..=PARAGRAPHS).map(paragraph).collect();
    format!(
        "---\ntitle: The {slug} in the storm\nsection: news\nbyline: [gale-example]\n\
         date: 2026-01-0{day}T10:00:00Z\n---\n{}",
        paragraphs.join("\n")
    )
}
