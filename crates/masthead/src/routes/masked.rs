//! What the log hides of the addresses of our routes.
use std::borrow::Cow;

use super::TABLE;
use crate::ground::steps;
use crate::pages::site::mask::{Mask, SECRETS};

fn path(path: &str) -> Cow<'_, str> {
    Mask::new(TABLE.iter().map(|route| route.path)).path(path)
}

#[test]
fn every_route_with_a_secret_is_masked_from_there_on() {
    let mut secrets = 0;
    for route in TABLE {
        if !SECRETS.iter().any(|secret| route.path.contains(secret)) {
            continue;
        }
        secrets += 1;
        let filled = SECRETS.iter().fold(route.path.to_owned(), |path, name| {
            path.replace(name, "s3cr3t")
        });
        assert!(!path(&filled).contains("s3cr3t"), "{filled}");
    }
    assert!(secrets >= 9, "{secrets}");
}

#[test]
fn the_work_grows_with_the_path_alone() {
    for (piece, tail) in [
        ("/", "a"),
        ("/log-in", "/link"),
        ("/%", "%6c"),
        ("/a", "//"),
    ] {
        let make = |size| format!("/log-in/{}{}", piece.repeat(size), tail.repeat(size));
        steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |text| {
            let _ = path(text);
        });
    }
}

#[test]
fn other_spellings_hide_the_same() {
    for spelled in [
        "/log-in/link/s3cr3t/",
        "//log-in//link/s3cr3t",
        "/Log-In/LINK/s3cr3t",
        "/log%2Din/link/s3cr3t",
        "/log-in/link/s3cr3t/and/more",
        "/till/checkout/s3cr3t",
    ] {
        assert!(
            !path(spelled).contains("s3cr3t"),
            "{spelled}: {}",
            path(spelled)
        );
    }
}

#[test]
fn what_is_no_secret_stays() {
    for plain in [
        "/",
        "/economy/a-story",
        "/log-in/link",
        "/account/email",
        "/pictures/7",
    ] {
        assert_eq!(path(plain), plain);
    }
    assert_eq!(path("/gift/abc"), "/gift/***");
}
