//! Forms of the desk: from what was typed to a campaign or a creative, or to what is wrong.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Campaign, Content, Creative, House, Slot};
use desk::fields::{Fields, Tick, moment_field};
use desk::form::Problems;
use ground::error::Result;
use newsroom::publication::Publication;
use web::next;
use web::seen::Seen;

/// The longest HTML of a tag, in bytes.
const LONGEST_TAG: usize = 16_384;
/// The longest name, headline or label, in characters.
const LONGEST_LINE: usize = 200;
/// The longest text of an advert, in characters.
const LONGEST_TEXT: usize = 1_000;

/// Boxes that are ticked, by the names of their fields.
type Ticked = BTreeMap<String, String>;

/// A box to tick.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// The name of its field.
    pub field: String,
    /// What it is called.
    pub name: String,
    /// Whether it is ticked.
    pub checked: bool,
}

/// The form of a campaign.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CampaignForm {
    name: String,
    /// In the publication's time.
    starts: String,
    ends: String,
    paused: Tick,
    /// The version that was seen.
    #[serde(skip_serializing)]
    pub seen: Seen,
    /// Its sections, each under `section-` and its slug.
    #[serde(flatten)]
    boxes: Ticked,
}

impl CampaignForm {
    /// The form that shows a campaign.
    ///
    /// # Errors
    /// When the campaign has no JSON form.
    pub fn of(campaign: &Campaign, publication: &Publication) -> Result<Self> {
        let zone = &publication.zone;
        // A section may have another slug by now.
        let now = |slug: &String| publication.section_called(slug).map(|one| one.slug.clone());
        let slugs = campaign.sections.iter();
        let boxes = slugs.map(|slug| section_field(&now(slug).unwrap_or_else(|| slug.clone())));
        Ok(Self {
            name: campaign.name.clone(),
            starts: moment_field(Some(campaign.starts_at), zone),
            ends: moment_field(campaign.ends_at, zone),
            paused: Tick(campaign.is_paused),
            seen: Seen::of(campaign)?,
            boxes: ticked(boxes),
        })
    }

    /// The sections to tick.
    pub fn sections(&self, publication: &Publication) -> Vec<Choice> {
        let choice = |section: &newsroom::section::Section| {
            let field = section_field(&section.slug);
            Choice {
                checked: self.boxes.contains_key(&field),
                name: section.name.clone(),
                field,
            }
        };
        publication.sections().iter().map(choice).collect()
    }

    /// The campaign that was typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, id: i64, publication: &Publication) -> Result<Campaign, Problems> {
        let mut fields = Fields::of(publication);
        let name = fields.needed("name", &self.name, LONGEST_LINE, "form-problem-empty");
        let starts_at = fields.moment("starts", &self.starts);
        let starts_at = fields.some("starts", starts_at, "form-problem-moment");
        let ends_at = fields.moment("ends", &self.ends);
        let is_after = ends_at.is_none_or(|end| starts_at.is_none_or(|start| end > start));
        fields.check("ends", is_after, "advert-problem-ends");
        let slugs = publication.sections().iter().map(|section| &section.slug);
        let sections = slugs.filter(|slug| self.boxes.contains_key(&section_field(slug)));
        fields.finish(|| {
            Some(Campaign {
                id,
                name,
                starts_at: starts_at?,
                ends_at,
                sections: sections.cloned().collect(),
                is_paused: self.paused.0,
            })
        })
    }
}

/// The form of a creative.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CreativeForm {
    name: String,
    /// `house` or `tag`.
    pub(super) kind: String,
    headline: String,
    text: String,
    action: String,
    link: String,
    /// A picture's name.
    pub(super) picture: String,
    html: String,
    /// Who pays.
    label: String,
    weight: String,
    /// At most a day; may be empty.
    cap: String,
    every: String,
    paused: Tick,
    /// The version that was seen.
    #[serde(skip_serializing)]
    pub seen: Seen,
    /// Its slots, each under `slot-` and its word.
    #[serde(flatten)]
    boxes: Ticked,
}

impl CreativeForm {
    /// The form that shows a creative.
    ///
    /// # Errors
    /// When the creative has no JSON form.
    pub fn of(creative: &Creative) -> Result<Self> {
        let (kind, house, html) = match &creative.content {
            Content::House(house) => ("house", house.clone(), String::new()),
            Content::Tag { html } => ("tag", House::default(), html.clone()),
        };
        Ok(Self {
            name: creative.name.clone(),
            kind: kind.to_owned(),
            headline: house.headline,
            text: house.text,
            action: house.action,
            link: house.link,
            picture: house.picture,
            html,
            label: creative.label.clone(),
            weight: creative.weight.to_string(),
            cap: creative
                .daily_cap
                .map_or_else(String::new, |cap| cap.to_string()),
            every: creative.every_nth.to_string(),
            paused: Tick(creative.is_paused),
            seen: Seen::of(creative)?,
            boxes: ticked(creative.slots.iter().map(|slot| slot_field(*slot))),
        })
    }

    /// The slots to tick; their names are keys of interface strings.
    pub fn slots(&self) -> Vec<Choice> {
        let choice = |slot: Slot| Choice {
            field: slot_field(slot),
            name: format!("advert-slot-{}", slot.word()),
            checked: self.has(slot),
        };
        Slot::ALL.into_iter().map(choice).collect()
    }

    fn has(&self, slot: Slot) -> bool {
        self.boxes.contains_key(&slot_field(slot))
    }

    /// The creative that was typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(
        &self,
        id: i64,
        campaign: i64,
        mut fields: Fields<'_>,
    ) -> Result<Creative, Problems> {
        let name = fields.needed("name", &self.name, LONGEST_LINE, "form-problem-empty");
        let content = match self.kind.as_str() {
            "tag" => self.tag(&mut fields),
            _ => Content::House(self.house(&mut fields)),
        };
        let slots: Vec<Slot> = Slot::ALL
            .into_iter()
            .filter(|slot| self.has(*slot))
            .collect();
        fields.check("slots", !slots.is_empty(), "advert-problem-slots");
        let label = fields.text("label", &self.label, LONGEST_LINE);
        let number = "form-problem-number";
        let weight = fields.number("weight", &self.weight, 1..=1_000, number);
        let daily_cap = fields.number_or_none("cap", &self.cap, 1..=100_000_000, number);
        let every_nth = fields.number("every", &self.every, 1..=1_000, number);
        fields.finish(|| {
            Some(Creative {
                id,
                campaign,
                name,
                slots,
                label,
                weight: weight?,
                daily_cap,
                every_nth: every_nth?,
                is_paused: self.paused.0,
                content,
            })
        })
    }

    fn tag(&self, fields: &mut Fields<'_>) -> Content {
        let html = self.html.trim().to_owned();
        fields.check("html", !html.is_empty(), "form-problem-empty");
        fields.check("html", html.len() <= LONGEST_TAG, "form-problem-long");
        Content::Tag { html }
    }

    fn house(&self, fields: &mut Fields<'_>) -> House {
        let link = self.link.trim().to_owned();
        fields.check("link", is_link(&link), "advert-problem-link");
        House {
            headline: fields.needed(
                "headline",
                &self.headline,
                LONGEST_LINE,
                "form-problem-empty",
            ),
            text: fields.text("text", &self.text, LONGEST_TEXT),
            action: fields.text("action", &self.action, LONGEST_LINE),
            link,
            picture: self.picture.trim().to_owned(),
        }
    }
}

fn section_field(slug: &str) -> String {
    format!("section-{slug}")
}

fn slot_field(slot: Slot) -> String {
    format!("slot-{}", slot.word())
}

fn ticked(fields: impl Iterator<Item = String>) -> Ticked {
    fields.map(|field| (field, "yes".to_owned())).collect()
}

/// An address on this site, or one of the web: nothing that a click could run.
fn is_link(link: &str) -> bool {
    if link.starts_with('/') {
        return link == "/" || next::local(link) != "/";
    }
    url::Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
        && link.chars().all(|letter| letter.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_that_a_browser_opens_are_links() {
        for good in ["/about", "https://a.example/b?c=d", "http://a.example"] {
            assert!(is_link(good), "{good}");
        }
        for wrong in [
            "",
            "about",
            "//a.example",
            "/\\a.example",
            "javascript:alert(1)",
            "data:text/html,a",
            "https://a.example/\r\nSet-Cookie: a=b",
            "ftp://a.example",
        ] {
            assert!(!is_link(wrong), "{wrong:?}");
        }
    }
}
