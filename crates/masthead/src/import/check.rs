//! Phase two: holds the files against each other and against what is published already.
use std::collections::{HashMap, HashSet};

use super::fields::At;
use super::folder::{FRONTS, Folder, PUBLICATION};
use super::knowledge;
use super::known::Known;
use super::links::Places;
use super::mistakes::Mistakes;
use super::outline::Outline;
use super::pictures::{gaps, name_of};
use super::words::{hint, slugify};
use super::{slugs, translations};
use crate::newsroom::author::Kind;
use crate::newsroom::picture::Rights;

/// Notes every mistake that shows only when the files are seen together.
pub fn check(folder: &Folder, known: &Known, places: &Places, mistakes: &mut Mistakes) {
    check_settings(folder, known, mistakes);
    for author in &folder.authors {
        let at = (author.file.as_str(), "portrait");
        check_own(folder, at, author.portrait.as_ref(), mistakes);
        places.check(&author.file, &author.file_links, mistakes);
        for (member, _) in &author.members {
            check_member(folder, known, &author.file, member, mistakes);
        }
    }
    for page in &folder.pages {
        places.check(&page.file, &page.file_links, mistakes);
    }
    let mut topics = Topics::default();
    for article in &folder.articles {
        check_names(known, article, mistakes);
        check_topics(article, &mut topics, mistakes);
        check_lead_picture(folder, article, mistakes);
        check_body_pictures(folder, article, mistakes);
        check_times(article, mistakes);
        places.check(&article.file, &article.file_links, mistakes);
    }
    slugs::check(folder, known, mistakes);
    translations::check(folder, known, mistakes);
    let slugs = slugs_of(folder, known);
    check_fronts(folder, known, &slugs, mistakes);
    knowledge::check(folder, &known.things, &slugs, mistakes);
    for thing in &folder.knowledge.things.now {
        let at = (knowledge::THINGS, "picture");
        check_own(folder, at, thing.picture.as_ref(), mistakes);
    }
}

/// The slugs of all stories: those of the folder, and those that are published.
fn slugs_of<'a>(folder: &'a Folder, known: &'a Known) -> HashSet<&'a str> {
    let own = folder.articles.iter();
    let own = own.map(|article| article.slug.value.as_str());
    let others = known.origins.iter().map(|origin| origin.slug.as_str());
    own.chain(others).collect()
}

fn check_settings(folder: &Folder, known: &Known, mistakes: &mut Mistakes) {
    let Some((settings, line)) = &folder.settings else {
        return;
    };
    for slug in &settings.paywall.always_free {
        if !known.sections.contains_key(slug) {
            let hint = hint(slug, known.sections.keys().map(String::as_str));
            let message = format!("there is no section `{slug}`{hint}");
            mistakes.add(PUBLICATION, *line, "paywall.always_free", message);
        }
    }
}

/// Notes what is wrong with the picture of an author or a thing.
fn check_own(
    folder: &Folder,
    (file, key): (&str, &str),
    picture: Option<&At<String>>,
    mistakes: &mut Mistakes,
) {
    let Some(picture) = picture else { return };
    match name_of(file, &picture.value, &folder.pictures) {
        Err(message) => mistakes.add(file, picture.line, key, message),
        Ok(name) => {
            for (gap, message) in gaps(&folder.pictures[name].rights) {
                mistakes.add(file, picture.line, &format!("{key}.{gap}"), message);
            }
        }
    }
}

fn check_member(
    folder: &Folder,
    known: &Known,
    file: &str,
    member: &At<String>,
    mistakes: &mut Mistakes,
) {
    let is_team = |slug: &str| {
        let mut authors = folder.authors.iter();
        authors.any(|author| author.slug == slug && author.kind == Kind::Team)
    };
    match known.author(&member.value) {
        None => mistakes.add(
            file,
            member.line,
            "members",
            no_author(known, &member.value),
        ),
        Some(slug) if is_team(slug) => {
            let message = format!("`{slug}` is a team; members are persons");
            mistakes.add(file, member.line, "members", message);
        }
        Some(_) => {}
    }
}

fn no_author(known: &Known, name: &str) -> String {
    let hint = hint(name, known.authors.keys().map(String::as_str));
    format!("there is no author `{name}`{hint}")
}

fn check_names(known: &Known, article: &Outline, mistakes: &mut Mistakes) {
    let section = &article.section;
    if known.section(&section.value).is_none() {
        let hint = hint(&section.value, known.sections.keys().map(String::as_str));
        let message = format!("there is no section `{}`{hint}", section.value);
        mistakes.add(&article.file, section.line, "section", message);
    }
    for (author, _) in &article.byline {
        if known.author(&author.value).is_none() {
            let message = no_author(known, &author.value);
            mistakes.add(&article.file, author.line, "byline", message);
        }
    }
}

/// The topics that were met.
#[derive(Default)]
struct Topics<'a> {
    /// The address of each name: many stories share a topic.
    slugs: HashMap<&'a str, String>,
    /// The first name of each address, and its file.
    first: HashMap<String, (&'a str, &'a str)>,
}

/// Topics need no list of their own, but one address has one topic.
fn check_topics<'a>(article: &'a Outline, seen: &mut Topics<'a>, mistakes: &mut Mistakes) {
    let mut own = HashSet::new();
    for topic in &article.topics {
        let slug = seen.slugs.entry(&topic.value);
        let slug = &*slug.or_insert_with(|| slugify(&topic.value));
        let mut wrong = |message: String| {
            mistakes.add(&article.file, topic.line, "topics", message);
        };
        if slug.is_empty() {
            wrong(format!("`{}` has no letter or digit", topic.value));
        } else if !own.insert(slug.clone()) {
            wrong(format!("`{}` is given twice", topic.value));
        }
        let first = (topic.value.as_str(), article.file.as_str());
        let (name, file) = match seen.first.get(slug) {
            Some(first) => *first,
            None => *seen.first.entry(slug.clone()).or_insert(first),
        };
        if name != topic.value {
            wrong(format!(
                "`{}` has the address of `{name}` in {file}, /topics/{slug}; name one of them otherwise",
                topic.value
            ));
        }
    }
}

fn check_lead_picture(folder: &Folder, article: &Outline, mistakes: &mut Mistakes) {
    let Some(lead) = &article.picture else {
        return;
    };
    let file = &lead.file;
    match name_of(&article.file, &file.value, &folder.pictures) {
        Err(message) => mistakes.add(&article.file, file.line, "picture", message),
        Ok(name) => {
            let rights = lead.rights.clone().or(folder.pictures[name].rights.clone());
            for (gap, message) in gaps(&rights) {
                mistakes.add(&article.file, file.line, &format!("picture.{gap}"), message);
            }
        }
    }
}

fn check_body_pictures(folder: &Folder, article: &Outline, mistakes: &mut Mistakes) {
    for picture in &article.pictures {
        match name_of(&article.file, &picture.file, &folder.pictures) {
            Err(message) => mistakes.add(&article.file, picture.line, "", message),
            Ok(name) => {
                let used = Rights {
                    alt: picture.alt.clone(),
                    ..Rights::default()
                };
                for (_, message) in gaps(&used.or(folder.pictures[name].rights.clone())) {
                    mistakes.add(
                        &article.file,
                        picture.line,
                        "",
                        format!("{name}: {message}"),
                    );
                }
            }
        }
    }
}

fn check_times(article: &Outline, mistakes: &mut Mistakes) {
    if article
        .updated_at
        .is_some_and(|at| at < article.published_at)
    {
        let message = "is before the story's `date`";
        mistakes.add(&article.file, 1, "updated", message);
    }
    if article
        .expires_at
        .is_some_and(|at| at <= article.published_at)
    {
        let message = "is not after the story's `date`";
        mistakes.add(&article.file, 1, "expires", message);
    }
}

fn check_fronts(folder: &Folder, known: &Known, slugs: &HashSet<&str>, mistakes: &mut Mistakes) {
    for (section, placed) in &folder.fronts {
        let key = section.as_ref().map_or_else(
            || "home".to_owned(),
            |section| format!("sections.{}", section.value),
        );
        if let Some(section) = section
            && !known.sections.contains_key(&section.value)
        {
            let hint = hint(&section.value, known.sections.keys().map(String::as_str));
            mistakes.add(
                FRONTS,
                section.line,
                &key,
                format!("there is no such section{hint}"),
            );
        }
        let mut own = HashSet::new();
        for slug in placed {
            if !slugs.contains(slug.value.as_str()) {
                let hint = hint(&slug.value, slugs.iter().copied());
                let message = format!("there is no article `{}`{hint}", slug.value);
                mistakes.add(FRONTS, slug.line, &key, message);
            } else if !own.insert(&slug.value) {
                mistakes.add(
                    FRONTS,
                    slug.line,
                    &key,
                    format!("`{}` is placed twice", slug.value),
                );
            }
        }
    }
}
