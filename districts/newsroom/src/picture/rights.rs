//! The rights record of a picture and the credit line it gives.
//!
//! Fields follow the IPTC Photo Metadata Standard; the credit line follows what
//! agencies and Creative Commons licences ask for.
use imaging::Licensor;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Caption;
use super::crop::Crops;
use web::theme::escape;

/// Who made a picture, who handed it on, under which terms, and what it shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rights {
    /// What the reader reads under it.
    pub caption: Option<Caption>,
    /// What a screen reader says.
    pub alt: Option<String>,
    /// What a screen reader can say at length.
    pub description: Option<String>,
    /// A short headline, as agencies give one.
    pub headline: Option<String>,
    /// Photographers, illustrators.
    pub creators: Vec<String>,
    /// Agencies and sources, in order.
    pub suppliers: Vec<String>,
    /// Distributor.
    pub via: Option<String>,
    /// Name of the licence, as in "CC BY 4.0".
    pub licence: Option<String>,
    /// Address of the licence's text.
    pub licence_url: Option<String>,
    /// Who licenses it, and where.
    pub licensors: Vec<Licensor>,
    /// Where the picture was found.
    pub source_page: Option<String>,
    /// What was changed, when the licence asks for it.
    pub changes: Option<String>,
    /// The whole credit line, when the rendered one must be overridden.
    pub credit: Option<String>,
    /// Copyright notice.
    pub copyright: Option<String>,
    /// Restrictions of use.
    pub usage_terms: Option<String>,
    /// What whoever supplied it asks of editors.
    pub instructions: Option<String>,
    /// Terms for training machines, a term of PLUS's list, as in `DMI-PROHIBITED`.
    pub data_mining: Option<String>,
    /// Constraints in words, to which such a term can point.
    pub other_constraints: Option<String>,
    /// Who is shown.
    pub persons: Vec<String>,
    /// What is going on.
    pub event: Option<String>,
    /// The spot within the place where it was taken.
    pub sublocation: Option<String>,
    /// The city or place where it was taken.
    pub place: Option<String>,
    /// State or province where it was taken.
    pub region: Option<String>,
    /// Country where it was taken.
    pub country: Option<String>,
    /// ISO code of that country.
    pub country_code: Option<String>,
    /// Places that are shown.
    pub places_shown: Vec<String>,
    /// When it was taken, as the source says it.
    pub taken: Option<String>,
    /// The point that crops must keep: x and y from 0 to 1.
    pub focus: Option<[f32; 2]>,
    /// IPTC digital source type, as in `digitalArt`.
    pub digital_source: Option<String>,
    /// The last day on which it may be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Date>,
    /// Not for the archive: so many days after it was first published it is shown no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_shown: Option<u16>,
    /// Quarters clockwise by which the file is turned before it is shown.
    #[serde(skip_serializing_if = "is_upright")]
    pub turned: u8,
    /// Points that crops of one shape must keep, in place of `focus`.
    #[serde(skip_serializing_if = "Crops::is_empty")]
    pub crops: Crops,
}

/// Records of before have none of these, and stay what they are word for word.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_upright(turned: &u8) -> bool {
    *turned == 0
}

impl Rights {
    /// This record, with gaps filled from `other`. A credit line that overrides other
    /// names than these is not taken over, and a place is taken over whole.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let names_nobody = self.creators.is_empty()
            && self.suppliers.is_empty()
            && self.via.is_none()
            && self.licence.is_none();
        let [sublocation, place, region, country, country_code] = self.taken_at(&other);
        Self {
            caption: self.caption.or(other.caption),
            alt: self.alt.or(other.alt),
            description: self.description.or(other.description),
            headline: self.headline.or(other.headline),
            creators: list(self.creators, other.creators),
            suppliers: list(self.suppliers, other.suppliers),
            via: self.via.or(other.via),
            licence: self.licence.or(other.licence),
            licence_url: self.licence_url.or(other.licence_url),
            licensors: list(self.licensors, other.licensors),
            source_page: self.source_page.or(other.source_page),
            changes: self.changes.or(other.changes),
            credit: self.credit.or(other.credit.filter(|_| names_nobody)),
            copyright: self.copyright.or(other.copyright),
            usage_terms: self.usage_terms.or(other.usage_terms),
            instructions: self.instructions.or(other.instructions),
            data_mining: self.data_mining.or(other.data_mining),
            other_constraints: self.other_constraints.or(other.other_constraints),
            persons: list(self.persons, other.persons),
            event: self.event.or(other.event),
            sublocation,
            place,
            region,
            country,
            country_code,
            places_shown: list(self.places_shown, other.places_shown),
            taken: self.taken.or(other.taken),
            focus: self.focus.or(other.focus),
            digital_source: self.digital_source.or(other.digital_source),
            expires: self.expires.or(other.expires),
            days_shown: self.days_shown.or(other.days_shown),
            turned: (self.turned + other.turned) % 4,
            crops: match self.crops.is_empty() {
                true => other.crops,
                false => self.crops,
            },
        }
    }

    /// Where it was taken, from small to large and the country's code last: as this record has
    /// it, or as `other` does where this one says nothing. Parts of two places make no place.
    fn taken_at(&self, other: &Self) -> [Option<String>; 5] {
        let parts = |rights: &Self| {
            [
                rights.sublocation.clone(),
                rights.place.clone(),
                rights.region.clone(),
                rights.country.clone(),
                rights.country_code.clone(),
            ]
        };
        let own = parts(self);
        if own.iter().any(Option::is_some) {
            own
        } else {
            parts(other)
        }
    }

    /// Where the picture can be licensed; where it was found, when nobody says.
    pub fn licence_page(&self) -> Option<&str> {
        let mut licensors = self.licensors.iter();
        let page = licensors.find_map(|licensor| licensor.url.as_deref());
        page.or(self.source_page.as_deref())
    }

    /// The terms for training machines as an address of PLUS's list.
    pub fn data_mining_url(&self) -> Option<String> {
        let term = self.data_mining.as_ref()?;
        let is_short = term.starts_with("DMI-");
        Some(if is_short {
            format!("http://ns.useplus.org/ldf/vocab/{term}")
        } else {
            term.clone()
        })
    }

    /// The credit line as plain text: "Sputnik/A. Photographer/Kremlin via Reuters",
    /// "Kremlin.ru, CC BY 4.0, via Wikimedia Commons". `None` where nobody is named.
    pub fn credit_line(&self) -> Option<String> {
        if let Some(credit) = &self.credit {
            return Some(credit.clone());
        }
        let names = self.names()?;
        let Some(licence) = &self.licence else {
            return Some(match &self.via {
                Some(via) => format!("{names} via {via}"),
                None => names,
            });
        };
        let parts = [
            Some(names),
            Some(licence.clone()),
            self.changes.clone(),
            self.via.as_ref().map(|via| format!("via {via}")),
        ];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    /// Whether somebody is named: the credit line has a word at least.
    pub fn is_credited(&self) -> bool {
        self.credit_line()
            .is_some_and(|line| !line.trim().is_empty())
    }

    /// Whether it is said under which terms it may be shown: a licence, or terms in words.
    pub fn has_terms(&self) -> bool {
        let terms = [&self.licence, &self.licence_url, &self.usage_terms];
        let mut terms = terms.into_iter().flatten();
        terms.any(|term| !term.trim().is_empty())
    }

    /// The agency first, then who made it, then the other sources; as agencies sign.
    fn names(&self) -> Option<String> {
        let makers = self.creators.iter();
        let ordered: Vec<&str> = self
            .suppliers
            .iter()
            .take(1)
            .chain(makers)
            .chain(self.suppliers.iter().skip(1))
            .map(String::as_str)
            .collect();
        (!ordered.is_empty()).then(|| ordered.join("/"))
    }

    /// The credit line as HTML, with the licence linked where its address is known.
    pub fn credit_html(&self) -> Option<String> {
        let line = escape(&self.credit_line()?);
        let (Some(licence), Some(url)) = (&self.licence, &self.licence_url) else {
            return Some(line);
        };
        if !(url.starts_with("https://") || url.starts_with("http://")) {
            return Some(line);
        }
        let licence = escape(licence);
        let link = format!(
            "<a href=\"{}\" rel=\"license noopener\">{licence}</a>",
            escape(url)
        );
        Some(line.replacen(&licence, &link, 1))
    }
}

fn list<T>(first: Vec<T>, second: Vec<T>) -> Vec<T> {
    if first.is_empty() { second } else { first }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[&str]) -> Vec<String> {
        list.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn an_agency_picture_is_credited_as_agencies_ask() {
        let rights = Rights {
            creators: names(&["A. Photographer"]),
            suppliers: names(&["Sputnik", "Kremlin"]),
            via: Some("Reuters".to_owned()),
            ..Rights::default()
        };
        assert_eq!(
            rights.credit_line().as_deref(),
            Some("Sputnik/A. Photographer/Kremlin via Reuters")
        );
    }

    #[test]
    fn a_licensed_picture_names_creator_licence_and_source_and_links_the_licence() {
        let rights = Rights {
            creators: names(&["Kremlin.ru"]),
            licence: Some("CC BY 4.0".to_owned()),
            licence_url: Some("https://creativecommons.org/licenses/by/4.0/".to_owned()),
            via: Some("Wikimedia Commons".to_owned()),
            ..Rights::default()
        };
        assert_eq!(
            rights.credit_line().as_deref(),
            Some("Kremlin.ru, CC BY 4.0, via Wikimedia Commons")
        );
        assert_eq!(
            rights.credit_html().as_deref(),
            Some(
                "Kremlin.ru, <a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license noopener\">CC BY 4.0</a>, via Wikimedia Commons"
            )
        );
    }

    #[test]
    fn a_licence_address_that_is_no_web_address_is_not_linked() {
        let rights = Rights {
            creators: names(&["<b>"]),
            licence: Some("CC0".to_owned()),
            licence_url: Some("javascript:alert(1)".to_owned()),
            ..Rights::default()
        };
        assert_eq!(rights.credit_html().as_deref(), Some("&lt;b&gt;, CC0"));
    }

    #[test]
    fn names_given_here_are_not_hidden_by_a_credit_line_from_below() {
        let below = Rights {
            credit: Some("Old agency".to_owned()),
            alt: Some("A ship".to_owned()),
            ..Rights::default()
        };
        let named = Rights {
            creators: names(&["A. Photographer"]),
            ..Rights::default()
        };
        let merged = named.or(below.clone());
        assert_eq!(merged.credit_line().as_deref(), Some("A. Photographer"));
        assert_eq!(merged.alt.as_deref(), Some("A ship"));
        let merged = Rights::default().or(below);
        assert_eq!(merged.credit_line().as_deref(), Some("Old agency"));
    }

    #[test]
    fn an_override_is_shown_as_it_is_and_nobody_named_gives_no_line() {
        let overridden = Rights {
            credit: Some("Handout".to_owned()),
            creators: names(&["X"]),
            ..Rights::default()
        };
        assert_eq!(overridden.credit_line().as_deref(), Some("Handout"));
        assert_eq!(Rights::default().credit_line(), None);
    }

    #[test]
    fn terms_are_a_licence_or_words() {
        let said = |terms: &str| Some(terms.to_owned());
        for (rights, has) in [
            (Rights::default(), false),
            (
                Rights {
                    usage_terms: said(" "),
                    ..Rights::default()
                },
                false,
            ),
            (
                Rights {
                    copyright: said("Ana"),
                    ..Rights::default()
                },
                false,
            ),
            (
                Rights {
                    licence: said("CC0"),
                    ..Rights::default()
                },
                true,
            ),
            (
                Rights {
                    usage_terms: said("Ours"),
                    ..Rights::default()
                },
                true,
            ),
        ] {
            assert_eq!(rights.has_terms(), has, "{rights:?}");
        }
    }

    #[test]
    fn what_a_record_does_not_say_is_not_written_down() {
        let record = serde_json::to_string(&Rights::default()).unwrap();
        for key in ["expires", "days_shown", "turned", "crops"] {
            assert!(!record.contains(key), "{record}");
        }
    }

    #[test]
    fn a_credit_of_spaces_names_nobody() {
        let credited = |credit: &str| Rights {
            credit: Some(credit.to_owned()),
            ..Rights::default()
        };
        assert!(credited("Handout").is_credited());
        assert!(!credited(" ").is_credited());
        assert!(!Rights::default().is_credited());
    }
}
