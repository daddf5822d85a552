//! `[comments]` of `publication.toml`.
use super::fields::{Fields, values};
use super::people::{mail_address, word};
use crate::talk::comment::Settings;

/// Reads the terms of the comments.
pub fn comments(fields: &mut Fields<'_>, settings: &mut Settings) {
    for (key, place) in [
        ("enabled", &mut settings.enabled),
        ("premoderate_new", &mut settings.premoderate_new),
    ] {
        if let Some(flag) = fields.flag(key) {
            *place = flag;
        }
    }
    for (key, place) in [
        ("trusted_after", &mut settings.trusted_after),
        ("close_after_days", &mut settings.close_after_days),
        ("longest", &mut settings.longest),
        ("per_hour", &mut settings.per_hour),
        ("most_links", &mut settings.most_links),
    ] {
        if let Some(number) = fields.number(key) {
            *place = number;
        }
    }
    for (key, place) in [
        ("hold_words", &mut settings.hold_words),
        ("refuse_words", &mut settings.refuse_words),
        ("hold_links", &mut settings.hold_links),
        ("refuse_links", &mut settings.refuse_links),
    ] {
        *place = values(fields.texts(key));
    }
    let circles = ["subscribers", "registered", "everybody"];
    if let Some(circle) = word(fields, "read", &circles) {
        settings.read = circle;
    }
    if let Some(circle) = word(fields, "post", &circles[..2]) {
        settings.post = circle;
    }
    if let Some(email) = mail_address(fields, "complaints_email") {
        settings.complaints_email = email;
    }
}
