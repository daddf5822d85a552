//! Forms of the desk: from what was typed to a campaign or a creative, or to what is wrong.
use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::{Campaign, Content, Creative, House, Slot};
use crate::ground::clock::Millis;
use crate::newsroom::publication::Publication;

/// The fields of a posted form, by name.
pub type Fields = BTreeMap<String, String>;
/// What is wrong, by field: the key of an interface string.
pub type Problems = BTreeMap<&'static str, &'static str>;

/// The longest HTML of a tag, in bytes.
const LONGEST_TAG: usize = 16_384;
/// The longest name, headline or label, in characters.
const LONGEST_LINE: usize = 200;
/// The longest text of an advert, in characters.
const LONGEST_TEXT: usize = 1_000;

/// A box to tick.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// The word behind the box.
    pub word: String,
    /// What it is called.
    pub name: String,
    /// Whether it is ticked.
    pub checked: bool,
}

/// The form of a campaign as it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct CampaignView {
    /// Name.
    pub name: String,
    /// Beginning, in the publication's time.
    pub starts: String,
    /// End, in the publication's time; may be empty.
    pub ends: String,
    /// Whether it rests.
    pub paused: bool,
    /// Sections to tick.
    pub sections: Vec<Choice>,
}

/// The form of a creative as it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct CreativeView {
    /// Name.
    pub name: String,
    /// `house` or `tag`.
    pub kind: &'static str,
    /// In large letters.
    pub headline: String,
    /// A sentence or two.
    pub text: String,
    /// What the link says.
    pub action: String,
    /// Where it leads.
    pub link: String,
    /// A picture's name.
    pub picture: String,
    /// HTML of an ad server.
    pub html: String,
    /// Who pays.
    pub label: String,
    /// Weight.
    pub weight: String,
    /// At most a day; may be empty.
    pub cap: String,
    /// Every so many-th time.
    pub every: String,
    /// Whether it rests.
    pub paused: bool,
    /// Slots to tick.
    pub slots: Vec<Choice>,
}

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", |value| value.trim())
}

fn is_ticked(fields: &Fields, name: &str) -> bool {
    fields.contains_key(name)
}

fn line(fields: &Fields, name: &'static str, problems: &mut Problems) -> String {
    let text = field(fields, name);
    if text.is_empty() {
        problems.insert(name, "advert-problem-empty");
    }
    short(text, name, LONGEST_LINE, problems)
}

fn short(text: &str, name: &'static str, most: usize, problems: &mut Problems) -> String {
    if text.chars().count() > most {
        problems.insert(name, "advert-problem-long");
    }
    text.to_owned()
}

/// A moment as `<input type="datetime-local">` writes it.
fn moment(text: &str, zone: &TimeZone) -> Option<Millis> {
    let civil: DateTime = text.parse().ok()?;
    let at = civil.to_zoned_datetime(zone.clone()).ok()?;
    Some(at.timestamp().as_millisecond())
}

fn written(at: Millis, zone: &TimeZone) -> String {
    let at = Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH);
    let here = at.to_zoned_datetime(zone.clone());
    here.strftime("%Y-%m-%dT%H:%M").to_string()
}

fn number(
    fields: &Fields,
    name: &'static str,
    (least, most): (i64, i64),
    problems: &mut Problems,
) -> i64 {
    let number = field(fields, name).parse().unwrap_or(least - 1);
    if !(least..=most).contains(&number) {
        problems.insert(name, "advert-problem-number");
    }
    number
}

/// The campaign that was typed, and what is wrong with it.
pub fn campaign(publication: &Publication, id: i64, fields: &Fields) -> (Campaign, Problems) {
    let mut problems = Problems::new();
    let name = line(fields, "name", &mut problems);
    let zone = &publication.zone;
    let starts_at = moment(field(fields, "starts"), zone).unwrap_or_else(|| {
        problems.insert("starts", "advert-problem-date");
        0
    });
    let ends_at = match field(fields, "ends") {
        "" => None,
        text => {
            let at = moment(text, zone);
            if at.is_none_or(|at| at <= starts_at) {
                problems.insert("ends", "advert-problem-ends");
            }
            at
        }
    };
    let slugs = publication.sections().iter().map(|section| &section.slug);
    let ticked = slugs.filter(|slug| is_ticked(fields, &format!("section-{slug}")));
    let campaign = Campaign {
        id,
        name,
        starts_at,
        ends_at,
        sections: ticked.cloned().collect(),
        is_paused: is_ticked(fields, "paused"),
    };
    (campaign, problems)
}

/// The form that shows a campaign.
pub fn campaign_view(publication: &Publication, campaign: &Campaign) -> CampaignView {
    let choice = |section: &crate::newsroom::section::Section| Choice {
        word: section.slug.clone(),
        name: section.name.clone(),
        checked: campaign.sections.contains(&section.slug),
    };
    CampaignView {
        name: campaign.name.clone(),
        starts: written(campaign.starts_at, &publication.zone),
        ends: campaign
            .ends_at
            .map_or_else(String::new, |at| written(at, &publication.zone)),
        paused: campaign.is_paused,
        sections: publication.sections().iter().map(choice).collect(),
    }
}

/// The creative that was typed, and what is wrong with it.
pub fn creative(id: i64, campaign: i64, fields: &Fields) -> (Creative, Problems) {
    let mut problems = Problems::new();
    let name = line(fields, "name", &mut problems);
    let content = match field(fields, "kind") {
        "tag" => tag(fields, &mut problems),
        _ => Content::House(house(fields, &mut problems)),
    };
    let slots: Vec<Slot> = Slot::ALL
        .into_iter()
        .filter(|slot| is_ticked(fields, &format!("slot-{}", slot.word())))
        .collect();
    if slots.is_empty() {
        problems.insert("slots", "advert-problem-slots");
    }
    let daily_cap = match field(fields, "cap") {
        "" => None,
        _ => Some(number(fields, "cap", (1, 100_000_000), &mut problems)),
    };
    let creative = Creative {
        id,
        campaign,
        name,
        slots,
        label: short(field(fields, "label"), "label", LONGEST_LINE, &mut problems),
        weight: number(fields, "weight", (1, 1_000), &mut problems),
        daily_cap,
        every_nth: number(fields, "every", (1, 1_000), &mut problems),
        is_paused: is_ticked(fields, "paused"),
        content,
    };
    (creative, problems)
}

fn tag(fields: &Fields, problems: &mut Problems) -> Content {
    let html = field(fields, "html");
    if html.is_empty() {
        problems.insert("html", "advert-problem-empty");
    }
    if html.len() > LONGEST_TAG {
        problems.insert("html", "advert-problem-long");
    }
    Content::Tag {
        html: html.to_owned(),
    }
}

fn house(fields: &Fields, problems: &mut Problems) -> House {
    let link = field(fields, "link").to_owned();
    if !is_link(&link) {
        problems.insert("link", "advert-problem-link");
    }
    House {
        headline: line(fields, "headline", problems),
        text: short(field(fields, "text"), "text", LONGEST_TEXT, problems),
        action: short(field(fields, "action"), "action", LONGEST_LINE, problems),
        link,
        picture: field(fields, "picture").to_owned(),
    }
}

/// An address on this site, or one of the web: nothing that a click could run.
fn is_link(link: &str) -> bool {
    if link.starts_with('/') {
        return link == "/" || crate::web::next::local(link) != "/";
    }
    url::Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
        && link.chars().all(|letter| letter.is_ascii_graphic())
}

/// The form that shows a creative; names of slots are keys of interface strings.
pub fn creative_view(creative: &Creative) -> CreativeView {
    let choice = |slot: Slot| Choice {
        word: slot.word().to_owned(),
        name: format!("advert-slot-{}", slot.word()),
        checked: creative.slots.contains(&slot),
    };
    let (kind, house, html) = match &creative.content {
        Content::House(house) => ("house", house.clone(), String::new()),
        Content::Tag { html } => ("tag", House::default(), html.clone()),
    };
    CreativeView {
        name: creative.name.clone(),
        kind,
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
        paused: creative.is_paused,
        slots: Slot::ALL.into_iter().map(choice).collect(),
    }
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

    #[test]
    fn a_moment_is_read_and_written_in_the_time_of_the_publication() {
        let zone = TimeZone::get("Europe/Berlin").expect("a zone");
        let at = moment("2026-06-15T14:00", &zone).expect("a moment");
        assert_eq!(at, 1_781_524_800_000);
        assert_eq!(written(at, &zone), "2026-06-15T14:00");
        assert_eq!(moment("15.6.2026", &zone), None);
    }
}
