//! Authors, about pages, sections, fronts and the publication's settings, each file read by itself.
use richtext::{Anchors, Document};
use serde::de::DeserializeOwned;

use super::fields::{At, Fields, texts_of, values};
use super::folder::Said;
use super::foreign::{self, Foreign};
use super::keys;
use super::mistakes::Mistakes;
use super::node::{self, Entry, Value, line_of};
use super::pictures::web_address;
use super::talk;
use super::words::{SLUG_RULE, hint, is_slug};
use super::{bio, front_matter, links, paths, typography};
use crate::newsroom::about;
use crate::newsroom::author::{Kind, Link};
use crate::newsroom::publication::Settings;
use crate::newsroom::section::RESERVED;
use crate::talk::comment;

/// An author's file.
#[derive(Debug)]
pub struct Author {
    /// Path within the folder.
    pub file: String,
    /// The file's name.
    pub slug: String,
    /// Person or team.
    pub kind: Kind,
    /// The name as it is signed.
    pub name: String,
    /// Job title.
    pub job: Option<String>,
    /// Public e-mail address.
    pub email: Option<String>,
    /// Addresses elsewhere.
    pub links: Vec<Link>,
    /// Picture, as written.
    pub portrait: Option<At<String>>,
    /// Members of a team: author and role.
    pub members: Vec<(At<String>, Option<String>)>,
    /// Biography.
    pub bio: Document,
    /// Links in it that lead to files of the folder.
    pub file_links: Vec<At<String>>,
}

/// An about page's file.
#[derive(Debug)]
pub struct Page {
    /// The file's name.
    pub slug: String,
    /// What it is about.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Place in the footer.
    pub order: i64,
    /// Its text.
    pub document: Document,
    /// Path within the folder.
    pub file: String,
    /// Links in the text that lead to files of the folder, or to places in a text.
    pub file_links: Vec<At<String>>,
    /// The places in the text that links can lead to.
    pub anchors: Anchors,
}

/// A section of `sections.toml`.
#[derive(Debug)]
pub struct Section {
    /// First part of the URL.
    pub slug: String,
    /// Name in the navigation.
    pub name: String,
    /// One sentence.
    pub description: String,
    /// Whether everything in it is free.
    pub is_free: bool,
    /// Whether it carries opinion.
    pub is_opinion: bool,
}

/// `fronts.toml`: the home front under `None`, the others under the section's slug.
pub type Fronts = Vec<(Option<At<String>>, Vec<At<String>>)>;

/// Reads an author.
pub fn author(
    file: &str,
    text: &str,
    foreign: &Foreign,
    mistakes: &mut Mistakes,
) -> Option<Author> {
    let slug = slug_of(file, mistakes);
    let parts = front_matter::read(file, text, &foreign.ignored_keys, mistakes)?;
    let bio = bio::read(file, &parts, foreign, mistakes);
    let mut fields = Fields::new(file, 1, "", &parts.entries, keys::AUTHOR, mistakes);
    fields.is_partial = parts.is_partial;
    let name = fields.required("name");
    let kind = kind(&mut fields);
    let members = members(&mut fields, kind);
    Some(Author {
        file: file.to_owned(),
        kind,
        job: fields
            .text("job")
            .map(|job| typography::text(&foreign.set, job.value)),
        email: email(&mut fields),
        links: links(&mut fields),
        portrait: fields.text("portrait"),
        members,
        slug: slug?,
        name: name?.value,
        file_links: file_links(bio.as_ref(), &parts),
        bio: bio?,
    })
}

fn file_links(document: Option<&Document>, parts: &front_matter::File<'_>) -> Vec<At<String>> {
    let found = |document| links::to_files(document, parts.body, parts.body_line);
    document.map(found).unwrap_or_default()
}

fn slug_of(file: &str, mistakes: &mut Mistakes) -> Option<String> {
    let stem = paths::name(file);
    if !is_slug(stem) {
        let message = format!("the file's name becomes part of an address: {SLUG_RULE}");
        mistakes.add(file, 0, "", message);
        return None;
    }
    Some(stem.to_owned())
}

fn kind(fields: &mut Fields<'_>) -> Kind {
    let Some(kind) = fields.text("kind") else {
        return Kind::Person;
    };
    match kind.value.as_str() {
        "person" => Kind::Person,
        "team" => Kind::Team,
        other => {
            let hint = hint(other, ["person", "team"]);
            fields.wrong(
                kind.line,
                "kind",
                format!("`{other}` is neither `person` nor `team`{hint}"),
            );
            Kind::Person
        }
    }
}

fn members(fields: &mut Fields<'_>, kind: Kind) -> Vec<(At<String>, Option<String>)> {
    let nodes = fields.nodes("members");
    if kind == Kind::Person && !nodes.is_empty() {
        fields.wrong(
            nodes[0].line,
            "members",
            "a person has no members; say `kind: team`",
        );
    }
    let mut members = Vec::with_capacity(nodes.len());
    for (number, node) in nodes.iter().enumerate() {
        if let Value::Scalar { text, .. } = &node.value {
            let author = At {
                value: text.clone(),
                line: node.line,
            };
            members.push((author, None));
            continue;
        }
        let Some(mut table) = fields.table("members", number, node, keys::MEMBER) else {
            continue;
        };
        let role = table.text("role").map(|role| role.value);
        members.extend(table.required("author").map(|author| (author, role)));
    }
    members
}

fn email(fields: &mut Fields<'_>) -> Option<String> {
    mail_address(fields, "email")
}

/// The e-mail address under a key, in the form in which it is compared with those of accounts.
pub fn mail_address(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let email = fields.text(key)?;
    match mail::Address::parse(&email.value) {
        Ok(address) => Some(address.to_string()),
        Err(fault) => {
            fields.wrong(email.line, key, format!("`{}` {fault}", email.value));
            None
        }
    }
}

fn links(fields: &mut Fields<'_>) -> Vec<Link> {
    let nodes = fields.nodes("links");
    let mut links = Vec::with_capacity(nodes.len());
    for (number, node) in nodes.iter().enumerate() {
        let Some(mut table) = fields.table("links", number, node, keys::LINK) else {
            continue;
        };
        let label = table.required("label");
        table.required("url");
        if let (Some(label), Some(url)) = (label, web_address(&mut table, "url")) {
            links.push(Link {
                label: label.value,
                url,
            });
        }
    }
    links
}

/// Reads an about page.
pub fn page(file: &str, text: &str, foreign: &Foreign, mistakes: &mut Mistakes) -> Option<Page> {
    let slug = slug_of(file, mistakes);
    let parts = front_matter::read(file, text, &foreign.ignored_keys, mistakes)?;
    let body = (parts.body, parts.body_line);
    let (document, anchors) = foreign::parse(file, body, foreign, mistakes).unzip();
    let mut fields = Fields::new(file, 1, "", &parts.entries, keys::PAGE, mistakes);
    fields.is_partial = parts.is_partial;
    let title = fields.required("title");
    let kind = fields.text("kind").map_or_else(
        || "other".to_owned(),
        |kind| {
            if about::KINDS.iter().all(|(known, _)| *known != kind.value) {
                let hint = hint(&kind.value, about::KINDS.map(|(known, _)| known));
                fields.wrong(
                    kind.line,
                    "kind",
                    format!("`{}` is no kind of page{hint}", kind.value),
                );
            }
            kind.value
        },
    );
    Some(Page {
        kind,
        order: fields.number("order").unwrap_or(1000),
        slug: slug?,
        title: typography::text(&foreign.set, title?.value),
        file: file.to_owned(),
        file_links: file_links(document.as_ref(), &parts),
        document: document?,
        anchors: anchors?,
    })
}

/// The entries of a TOML file; none, with mistakes, when it is not TOML.
pub fn table(file: &str, text: &str, mistakes: &mut Mistakes) -> Vec<Entry> {
    let (entries, faults) = node::toml(text, 1);
    if faults.is_empty() {
        return entries;
    }
    for (line, message) in faults {
        mistakes.add(file, line, "", message);
    }
    Vec::new()
}

/// Reads `sections.toml`.
pub fn sections(
    file: &str,
    text: &str,
    set: &typography::Setting,
    mistakes: &mut Mistakes,
) -> Vec<Section> {
    let entries = table(file, text, mistakes);
    let mut fields = Fields::new(file, 1, "", &entries, keys::SECTIONS, mistakes);
    let nodes = fields.nodes("section");
    let mut sections: Vec<Section> = Vec::with_capacity(nodes.len());
    for (number, node) in nodes.iter().enumerate() {
        let Some(mut table) = fields.table("section", number, node, keys::SECTION) else {
            continue;
        };
        let description = table.text("description").map(|text| text.value);
        let is_free = table.flag("always_free").unwrap_or_default();
        let is_opinion = table.flag("opinion").unwrap_or_default();
        let (slug, name) = (table.required("slug"), table.required("name"));
        let (Some(slug), Some(name)) = (slug, name) else {
            continue;
        };
        let is_taken = sections.iter().any(|section| section.slug == slug.value);
        if let Some(message) = section_slug_mistake(&slug.value, is_taken) {
            table.wrong(slug.line, "slug", message);
        }
        sections.push(Section {
            slug: slug.value,
            name: name.value,
            description: typography::text(set, description.unwrap_or_default()),
            is_free,
            is_opinion,
        });
    }
    sections
}

fn section_slug_mistake(slug: &str, is_taken: bool) -> Option<String> {
    if is_taken {
        return Some(format!("`{slug}` is given twice"));
    }
    if RESERVED.contains(&slug) {
        return Some(format!("`{slug}` is an address that Masthead needs itself"));
    }
    (!is_slug(slug)).then(|| format!("`{slug}` cannot stand in an address: {SLUG_RULE}"))
}

/// Reads `fronts.toml`.
pub fn fronts(file: &str, text: &str, mistakes: &mut Mistakes) -> Fronts {
    let entries = table(file, text, mistakes);
    let mut fields = Fields::new(file, 1, "", &entries, keys::FRONTS, mistakes);
    let mut fronts: Fronts = Vec::new();
    if fields.entry("home").is_some() {
        fronts.push((None, fields.texts("home")));
    }
    let Some(sections) = fields.entry("sections") else {
        return fronts;
    };
    let Value::Map(inner) = &sections.value else {
        fields.wrong(sections.line, "sections", "expected a table");
        return fronts;
    };
    for entry in inner {
        let section = At {
            value: entry.key.clone(),
            line: entry.line,
        };
        let key = format!("sections.{}", entry.key);
        let slugs = texts_of(&entry.value, entry.line, |line| {
            fields.wrong(line, &key, "expected a list of texts");
        });
        fronts.push((Some(section), slugs));
    }
    fronts
}

/// Reads `publication.toml`.
pub fn publication(file: &str, entries: &[Entry], mistakes: &mut Mistakes) -> Said {
    let before = mistakes.sorted().len();
    let (mut settings, comments, foreign) = settings(file, entries, mistakes);
    // A value that could not be read is reported as such, not for its default.
    if mistakes.sorted().len() == before {
        let all = settings.mistakes().into_iter().chain(comments.mistakes());
        for (key, message) in all {
            mistakes.add(file, line_of(entries, key), key, message);
        }
    }
    if let Err(error) = settings.set_terms(&comments) {
        mistakes.add(file, 0, "comments", error.to_string());
    }
    Said {
        settings,
        always_free: line_of(entries, "paywall.always_free"),
        foreign,
    }
}

fn settings(
    file: &str,
    entries: &[Entry],
    mistakes: &mut Mistakes,
) -> (Settings, comment::Settings, Foreign) {
    let (mut settings, mut comments) = (Settings::default(), comment::Settings::default());
    let mut fields = Fields::new(file, 1, "", entries, keys::PUBLICATION, mistakes);
    let texts: [(&'static str, &mut String); 10] = [
        ("name", &mut settings.name),
        ("tagline", &mut settings.tagline),
        ("language", &mut settings.language),
        ("time_zone", &mut settings.time_zone),
        ("currency", &mut settings.currency),
        ("accent", &mut settings.accent),
        ("publisher", &mut settings.publisher),
        ("address", &mut settings.address),
        ("ads_txt", &mut settings.ads_txt),
        ("feed_tag", &mut settings.feed_tag),
    ];
    set(&mut fields, texts);
    settings.email = email(&mut fields).unwrap_or_default();
    settings.founded = fields.number("founded");
    settings.same_as = values(fields.texts("same_as"));
    let foreign = foreign::read(&mut fields);
    if let Some(flag) = fields.flag("house_refund") {
        settings.house_refund = flag;
    }
    if let Some(entry) = fields.entry("paywall") {
        match &entry.value {
            Value::Map(inner) => paywall(
                file,
                entry.line,
                inner,
                &mut settings.paywall,
                fields.mistakes,
            ),
            _ => fields.wrong(entry.line, "paywall", "expected a table"),
        }
    }
    if let Some(entry) = fields.entry("comments") {
        match &entry.value {
            Value::Map(inner) => {
                let mut fields = Fields::new(
                    file,
                    entry.line,
                    "comments.",
                    inner,
                    keys::COMMENTS,
                    fields.mistakes,
                );
                talk::comments(&mut fields, &mut comments);
            }
            _ => fields.wrong(entry.line, "comments", "expected a table"),
        }
    }
    (settings, comments, foreign)
}

fn set<const N: usize>(fields: &mut Fields<'_>, texts: [(&'static str, &mut String); N]) {
    for (key, place) in texts {
        if let Some(text) = fields.text(key) {
            *place = text.value;
        }
    }
}

fn paywall(
    file: &str,
    line: usize,
    entries: &[Entry],
    settings: &mut crate::paywall::Settings,
    mistakes: &mut Mistakes,
) {
    let mut fields = Fields::new(file, line, "paywall.", entries, keys::PAYWALL, mistakes);
    if let Some(limit) = fields.number("limit") {
        settings.limit = limit;
    }
    settings.registered_limit = fields.number("registered_limit");
    if let Some(count) = fields.number("gifts_per_month") {
        settings.gifts_per_month = count;
    }
    if let Some(days) = fields.number("rolling_days") {
        settings.rolling_days = days;
    }
    if let Some(count) = fields.number("lead_in_paragraphs") {
        settings.lead_in_paragraphs = count;
    }
    if let Some(percent) = fields.number("lead_in_percent") {
        settings.lead_in_percent = percent;
    }
    if let Some(period) = word(&mut fields, "period", &["day", "week", "month", "rolling"]) {
        settings.period = period;
    }
    if let Some(pools) = word(&mut fields, "pools", &["shared", "section"]) {
        settings.pools = pools;
    }
    settings.always_free = values(fields.texts("always_free"));
    settings.coverage = values(fields.texts("coverage"));
    let texts = [
        ("wall_text", &mut settings.wall_text),
        ("price_line", &mut settings.price_line),
        ("trial_line", &mut settings.trial_line),
    ];
    set(&mut fields, texts);
    settings.subscribe_url = address(&mut fields, "subscribe_url");
    settings.log_in_url = address(&mut fields, "log_in_url");
}

/// One of a few words.
pub(super) fn word<T: DeserializeOwned>(
    fields: &mut Fields<'_>,
    key: &'static str,
    words: &[&str],
) -> Option<T> {
    let text = fields.text(key)?;
    if !words.contains(&text.value.as_str()) {
        let hint = hint(&text.value, words.iter().copied());
        let message = format!("`{}` is not one of {}{hint}", text.value, words.join(", "));
        fields.wrong(text.line, key, message);
        return None;
    }
    serde_json::from_value(serde_json::Value::String(text.value)).ok()
}

/// An address on this site or elsewhere.
fn address(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let text = fields.text(key)?;
    if text.value.starts_with('/') && !text.value.starts_with("//") {
        return Some(text.value);
    }
    web_address(fields, key)
}
