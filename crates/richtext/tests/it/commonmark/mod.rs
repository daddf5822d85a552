//! The examples of the CommonMark specification, 0.31.2. What comes out is compared as structure:
//! elements, and runs of text with the marks that are on. The order of marks and white space that
//! HTML does not show make no difference.

use std::collections::BTreeSet;

use richtext::{HtmlOptions, PictureContext, PictureRef, markdown};
use serde_json::Value;

mod differences;
mod outline;

use differences::DIFFERENCES;
use outline::outline;

const EXAMPLES: &str = include_str!("../../fixtures/commonmark-0.31.2.json");

fn picture(picture: &PictureRef, _: PictureContext) -> String {
    let alt = picture.alt.as_deref().unwrap_or_default();
    format!("<img src=\"{}\" alt=\"{alt}\">", picture.file)
}

/// What the text becomes, or that it is refused.
fn rendered(text: &str) -> String {
    match markdown::parse(text) {
        Ok(document) => outline(&richtext::html(&document, &HtmlOptions::new(&picture))),
        Err(errors) => format!("refused: {errors:?}"),
    }
}

#[test]
fn every_example_comes_out_as_the_specification_says_or_is_a_difference_that_is_meant() {
    let fixture: Value = serde_json::from_str(EXAMPLES).expect("the fixture is JSON");
    let examples = fixture["examples"].as_array().expect("a list of examples");
    assert_eq!(examples.len(), 652);
    let meant: BTreeSet<u64> = DIFFERENCES
        .iter()
        .flat_map(|(_, numbers)| numbers.iter().copied())
        .collect();
    let text = |example: &Value, key: &str| example[key].as_str().unwrap_or_default().to_owned();
    let mut wrong = Vec::new();
    for example in examples {
        let number = example["number"].as_u64().unwrap_or_default();
        let (markdown, html) = (text(example, "markdown"), text(example, "html"));
        let (expected, found) = (outline(&html), rendered(&markdown));
        if (expected == found) == meant.contains(&number) {
            let section = text(example, "section");
            wrong.push(format!(
                "{number} ({section}): {markdown:?}\n  expected {expected}\n  found    {found}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), wrong.len());
}
