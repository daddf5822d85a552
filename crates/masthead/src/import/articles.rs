//! One story's file, read by itself: what can be said without looking at the others.
use jiff::tz::TimeZone;
use richtext::{Anchors, BlockKind, Document, Typography};
use unicode_normalization::UnicodeNormalization;

use super::fields::{At, Fields};
use super::foreign::{self, Foreign};
use super::front_matter;
use super::keys;
use super::knowledge;
use super::languages::Languages;
use super::mistakes::Mistakes;
use super::node::Value;
use super::outline::{Lead, Outline, Used};
use super::words::{self, SLUG_RULE, hint, is_slug, slugify, with_language};
use super::{byline, dates, links, paths, pictures, typography};
use crate::ground::clock::Millis;
use crate::ground::ids::{hex, sha256};
use crate::newsroom::article::moved::OldAddress;
use crate::newsroom::article::{Correction, CorrectionKind, State, Wording};
use crate::newsroom::picture::Rights;
use crate::paywall::Access;

/// Raised when the importer reads the same file differently, so that unchanged files are looked at again.
const READING: &str = "8";

/// What the files are read against.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The publication's time zone.
    pub zone: TimeZone,
    /// Its name, for messages.
    pub zone_name: String,
    /// The publication's language.
    pub language: String,
    /// What is said of other systems' syntax and of typography.
    pub foreign: Foreign,
    /// The folders that hold the stories of one language.
    pub languages: Languages,
}

impl Setting {
    /// How texts in the publication's language are set.
    pub fn typographic(&self) -> typography::Setting {
        self.sets().then(|| Typography::of(&self.language))
    }

    /// Whether texts are set where they do not say it themselves.
    fn sets(&self) -> bool {
        self.foreign.typography.unwrap_or(true)
    }
}

/// A story as its file has it.
#[derive(Debug)]
pub struct Parsed {
    /// What the other files must know of it.
    pub outline: Outline,
    /// Headline and the other short texts.
    pub wording: Wording,
    /// Who may read it.
    pub access: Access,
    /// Corrections and clarifications.
    pub corrections: Vec<Correction>,
    /// The text.
    pub document: Document,
}

/// Reads a story; `None` with mistakes when something that every story needs is missing.
pub fn read(file: &str, text: &str, setting: &Setting, mistakes: &mut Mistakes) -> Option<Parsed> {
    let parts = front_matter::read(file, text, &setting.foreign.ignored_keys, mistakes);
    let Some(parts) = parts else {
        // What follows a front matter that never ends is no text.
        if !text.starts_with(['-', '+']) {
            foreign::parse(file, (text, 1), &setting.foreign, mistakes);
        }
        return None;
    };
    let mut fields = Fields::of_article(file, &parts.entries, mistakes);
    fields.is_partial = parts.is_partial;
    let language = language(&mut fields, file, setting);
    let spoken = language.as_deref().unwrap_or(&setting.language);
    let set = typography::of_file(&mut fields, setting.sets(), spoken);
    let mut foreign = setting.foreign.of(&parts.entries);
    foreign.set.clone_from(&set);
    let body_at = (parts.body, parts.body_line);
    let document = body(file, body_at, &foreign, fields.mistakes);
    foreign::check_separator(&mut fields);
    let wording = wording(&mut fields, file, &set);
    let section = section(&mut fields);
    let byline = byline::read(&mut fields);
    let published_at = published_at(&mut fields, file, setting);
    let (document, anchors) = document.unzip();
    let access = access(&mut fields, setting);
    let corrections = corrections(&mut fields, setting, &set);
    let known = knowledge::of_story(&mut fields, setting, &set);
    if let (Some(said), Some(wording), Some(document)) = (&known, &wording, &document) {
        knowledge::check_words(file, said, (wording, document), fields.mistakes);
    }
    let outline = Outline {
        file: file.to_owned(),
        hash: hash(text, setting),
        slug: slug(&mut fields, file, setting),
        aliases: aliases(&mut fields),
        id: fields.text("id"),
        guid: fields.text("guid"),
        topics: topics(&mut fields, setting),
        updated_at: date(&mut fields, "updated", setting),
        expires_at: date(&mut fields, "expires", setting),
        state: state(&mut fields),
        language,
        translation_of: fields.text("translation_of"),
        translation_key: fields.text("translation_key"),
        picture: picture(&mut fields, &set).map(Box::new),
        section: section?,
        byline: byline?,
        published_at: published_at?,
        knowledge: known,
        former_knowledge: None,
        pictures: Vec::new(),
        file_links: Vec::new(),
        anchors: anchors?,
    };
    let document = document?;
    Some(Parsed {
        outline: Outline {
            pictures: pictures_of(&document, body_at),
            file_links: links::to_files(&document, parts.body, parts.body_line),
            ..outline
        },
        wording: wording?,
        access,
        corrections,
        document,
    })
}

/// The hash of everything that decides how a file is read.
pub fn hash(text: &str, setting: &Setting) -> String {
    let foreign = setting.foreign.line();
    let setting = [&setting.zone_name, &setting.language, &foreign];
    let whole = [READING, &setting.map(String::as_str).join("\0"), text].join("\0");
    hex(&sha256(whole.as_bytes()))
}

fn line_of_text(
    fields: &mut Fields<'_>,
    key: &'static str,
    set: &typography::Setting,
) -> Option<String> {
    let text = fields.text(key)?.value;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(typography::text(set, text))
}

/// The short texts; none without a headline.
fn wording(fields: &mut Fields<'_>, file: &str, set: &typography::Setting) -> Option<Wording> {
    let named = paths::title(file).filter(|_| fields.entry("title").is_none());
    let headline = match named {
        Some(title) => Some(title),
        None => fields.required("title").map(|title| title.value),
    };
    let standfirst = line_of_text(fields, "standfirst", set).unwrap_or_default();
    let dateline = line_of_text(fields, "dateline", set);
    Some(Wording {
        headline: typography::text(set, headline?),
        standfirst,
        dateline,
    })
}

fn slug(fields: &mut Fields<'_>, file: &str, setting: &Setting) -> At<String> {
    let mut slug = fields.text("slug").unwrap_or_else(|| At {
        value: slug_of(file, setting),
        line: fields.line,
    });
    // Other systems take capitals, dots and underscores too.
    let is_theirs = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    if slug.value.chars().all(is_theirs) {
        slug.value = slugify(&slug.value);
    }
    if !is_slug(&slug.value) {
        let message = format!("`{}` cannot stand in an address: {SLUG_RULE}", slug.value);
        fields.wrong(slug.line, "slug", message);
    }
    slug
}

/// The slug that a file's name says, with its language where that is not the publication's.
fn slug_of(file: &str, setting: &Setting) -> String {
    let slug = words::slug_of(paths::stem(file));
    match setting
        .languages
        .tag(file)
        .filter(|tag| is_other(tag, setting))
    {
        Some(tag) => with_language(&slug, tag),
        None => slug,
    }
}

fn is_other(tag: &str, setting: &Setting) -> bool {
    !tag.eq_ignore_ascii_case(&setting.language)
}

fn aliases(fields: &mut Fields<'_>) -> Vec<At<OldAddress>> {
    let mut aliases = Vec::new();
    for At { value, line } in fields.texts("aliases") {
        match OldAddress::read(&value) {
            Ok(value) => aliases.push(At { value, line }),
            Err(unfit) => fields.wrong(line, "aliases", format!("`{value}` {unfit}")),
        }
    }
    aliases
}

/// Names of topics, their letters composed: a Mac takes accents apart. Stories in all languages
/// share them, so they are set in the publication's.
fn topics(fields: &mut Fields<'_>, setting: &Setting) -> Vec<At<String>> {
    let mut topics = fields.texts("topics");
    let set = setting.typographic();
    for topic in &mut topics {
        topic.value = typography::text(&set, topic.value.nfc().collect());
    }
    topics
}

fn section(fields: &mut Fields<'_>) -> Option<At<String>> {
    let first = fields.texts("section").into_iter().next();
    if first.is_none() && fields.entry("section").is_none() {
        fields.wrong(fields.line, "section", "is missing");
    }
    first
}

/// When a story came out: by its file's name where its keys do not say it.
fn published_at(fields: &mut Fields<'_>, file: &str, setting: &Setting) -> Option<Millis> {
    match paths::date(file).filter(|_| fields.entry("date").is_none()) {
        Some(day) => match dates::parse(day, &setting.zone, &setting.zone_name) {
            Ok(moment) => Some(moment),
            Err(message) => {
                fields.wrong(0, "date", message);
                None
            }
        },
        None => required_date(fields, setting),
    }
}

fn required_date(fields: &mut Fields<'_>, setting: &Setting) -> Option<Millis> {
    if fields.entry("date").is_none() {
        fields.wrong(fields.line, "date", "is missing");
    }
    date(fields, "date", setting)
}

fn date(fields: &mut Fields<'_>, key: &'static str, setting: &Setting) -> Option<Millis> {
    let text = fields.text(key)?;
    match dates::parse(&text.value, &setting.zone, &setting.zone_name) {
        Ok(moment) => Some(moment),
        Err(message) => {
            fields.wrong(text.line, key, message);
            None
        }
    }
}

fn state(fields: &mut Fields<'_>) -> State {
    let is_draft = fields.flag("draft").unwrap_or_default();
    let is_withdrawn = fields.flag("withdrawn").unwrap_or_default();
    match (is_draft, is_withdrawn) {
        (true, true) => {
            let line = fields
                .entry("withdrawn")
                .map_or(fields.line, |entry| entry.line);
            fields.wrong(
                line,
                "withdrawn",
                "a draft was never public; keep `draft` or `withdrawn`",
            );
            State::Draft
        }
        (true, false) => State::Draft,
        (false, true) => State::Withdrawn,
        (false, false) => State::Live,
    }
}

fn access(fields: &mut Fields<'_>, setting: &Setting) -> Access {
    const WORDS: [&str; 4] = ["metered", "free", "subscribers", "breaking"];
    let until = date(fields, "breaking_until", setting);
    let until_line = fields.entry("breaking_until").map(|entry| entry.line);
    let word = fields.text("access");
    let access = match word.as_ref().map(|word| word.value.as_str()) {
        None | Some("metered") => Access::Metered,
        Some("free") => Access::Free,
        Some("subscribers") => Access::Subscribers,
        Some("breaking") => match until {
            Some(until) => return Access::Breaking { until },
            None => {
                if until_line.is_none() {
                    let line = word.map_or(fields.line, |word| word.line);
                    fields.wrong(line, "breaking_until", "is missing; `access` is `breaking`");
                }
                return Access::Metered;
            }
        },
        Some(other) => {
            let message = format!(
                "`{other}` is not `metered`, `free`, `subscribers` or `breaking`{}",
                hint(other, WORDS)
            );
            fields.wrong(
                word.map_or(fields.line, |word| word.line),
                "access",
                message,
            );
            return Access::Metered;
        }
    };
    if let Some(line) = until_line {
        fields.wrong(
            line,
            "breaking_until",
            "has no meaning unless `access` is `breaking`",
        );
    }
    access
}

fn language(fields: &mut Fields<'_>, file: &str, setting: &Setting) -> Option<String> {
    let named = || {
        let value = setting.languages.tag(file)?.to_owned();
        Some(At { value, line: 0 })
    };
    let text = fields.text("language").or_else(named)?;
    match text.value.parse::<unic_langid::LanguageIdentifier>() {
        Ok(tag) => Some(tag.to_string()).filter(|tag| *tag != setting.language),
        Err(_) => {
            let message = format!("`{}` is no BCP 47 language tag", text.value);
            fields.wrong(text.line, "language", message);
            None
        }
    }
}

fn picture(fields: &mut Fields<'_>, set: &typography::Setting) -> Option<Lead> {
    let entry = fields.entry("picture")?;
    let Value::Map(entries) = &entry.value else {
        let (file, rights) = (fields.text("picture")?, Rights::default());
        return Some(Lead { file, rights });
    };
    let known: Vec<keys::Key> = [keys::FILE].iter().chain(keys::RIGHTS).copied().collect();
    let mut table = Fields::new(
        fields.file,
        entry.line,
        "picture.",
        entries,
        &known,
        fields.mistakes,
    );
    let rights = typography::rights(set, pictures::rights(&mut table));
    let file = table.required("file")?;
    Some(Lead { file, rights })
}

fn corrections(
    fields: &mut Fields<'_>,
    setting: &Setting,
    set: &typography::Setting,
) -> Vec<Correction> {
    let nodes = fields.nodes("corrections");
    let mut corrections = Vec::with_capacity(nodes.len());
    for (number, node) in nodes.iter().enumerate() {
        let Some(mut table) = fields.table("corrections", number, node, keys::CORRECTION) else {
            continue;
        };
        let at = required_date(&mut table, setting);
        let text = table.required("text");
        let kind = match table.text("kind") {
            None => Some(CorrectionKind::Correction),
            Some(kind) => correction_kind(&mut table, &kind),
        };
        if let (Some(at), Some(text), Some(kind)) = (at, text, kind) {
            corrections.push(Correction {
                kind,
                text: typography::text(set, text.value),
                at,
                block: None,
            });
        }
    }
    corrections
}

fn correction_kind(table: &mut Fields<'_>, kind: &At<String>) -> Option<CorrectionKind> {
    let known = CorrectionKind::ALL.map(CorrectionKind::word);
    if known.contains(&kind.value.as_str()) {
        return Some(CorrectionKind::from_word(&kind.value));
    }
    let hint = hint(&kind.value, known);
    let message = format!(
        "`{}` is none of `correction`, `clarification`, `note`, `update`{hint}",
        kind.value
    );
    table.wrong(kind.line, "kind", message);
    None
}

/// The document and its places; mistakes carry the line within the file.
fn body(
    file: &str,
    (text, first_line): (&str, usize),
    foreign: &Foreign,
    mistakes: &mut Mistakes,
) -> Option<(Document, Anchors)> {
    let (document, anchors) = foreign::parse(file, (text, first_line), foreign, mistakes)?;
    let is_gate = |kind: &BlockKind| matches!(kind, BlockKind::Gate);
    let gates = document
        .blocks
        .iter()
        .filter(|block| is_gate(&block.kind))
        .count();
    // Footnotes stand last, wherever they are written.
    let is_text = |block: &&richtext::Block| !matches!(block.kind, BlockKind::Notes { .. });
    let last = document.blocks.iter().rfind(is_text);
    let ends = [document.blocks.first(), last];
    let line = |number: usize| {
        let lines = text.lines().enumerate();
        let separator = foreign.separator.as_deref().unwrap_or("<!-- gate -->");
        let words = ["gate", "more", separator];
        let is_mark = |line: &str| words.iter().any(|word| line.contains(word));
        let mut gates = lines.filter(|(_, line)| line.contains("<!--") && is_mark(line));
        gates
            .nth(number)
            .map_or(first_line, |(index, _)| first_line + index)
    };
    let is_empty = document.plain_text().trim().is_empty() && document.pictures().next().is_none();
    if is_empty {
        mistakes.add(file, first_line, "", "the story has no text and no picture");
    } else if gates > 1 {
        mistakes.add(file, line(1), "", "a second gate marker; a story has one");
    } else if gates == 1 && ends.into_iter().flatten().any(|block| is_gate(&block.kind)) {
        let message = "the gate marker needs text before and after it";
        mistakes.add(file, line(0), "", message);
    }
    Some((document, anchors))
}

/// The pictures of a document; where they stand is near enough for messages.
fn pictures_of(document: &Document, (text, first_line): (&str, usize)) -> Vec<Used> {
    let mut from = 0;
    let mut find = |file: &str| {
        let lines = text.lines().enumerate().skip(from);
        let index = lines
            .filter(|(_, line)| line.contains(file))
            .map(|(index, _)| index)
            .next();
        from = index.unwrap_or(from);
        first_line + from
    };
    let used = document.pictures().map(|picture| Used {
        file: picture.file.clone(),
        alt: picture.alt.clone(),
        line: find(&picture.file),
    });
    used.collect()
}
