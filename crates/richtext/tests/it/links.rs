//! Which addresses survive.

use richtext::{Inline, Link, Marks, Span, from_html, inline_html, safe_href};

use crate::{html, parse};

fn check(href: &str, expected: Option<&str>) {
    assert_eq!(safe_href(href).as_deref(), expected, "for {href:?}");
}

#[test]
fn plain_addresses_are_kept() {
    for href in [
        "https://x.org",
        "http://x.org:80/a?b=c#d",
        "mailto:a@x.org",
        "tel:+33123",
        "/a/b",
        "a/b.html",
        "../a",
        "./a:b",
        "#note",
        "?q=1",
        "/a%20b",
        "https://ex\u{e4}mple.org/\u{e4}",
        "https://[::1]/",
    ] {
        check(href, Some(href));
    }
}

#[test]
fn addresses_are_made_valid() {
    check(" https://x.org/a b ", Some("https://x.org/a%20b"));
    check("HTTPS://X.org/", Some("https://X.org/"));
    check("//x.org/a", Some("https://x.org/a"));
    check("/a\"<>`{}|\\^", Some("/a%22%3C%3E%60%7B%7D%7C%5C%5E"));
    check("/100%", Some("/100%25"));
}

#[test]
fn odd_addresses_are_refused() {
    for href in [
        "",
        " ",
        "http:",
        "http://",
        "https:x",
        "https:///x",
        "mailto:",
        "ftp://x.org",
        "file:///etc/passwd",
        "a:b",
    ] {
        check(href, None);
    }
    check(&format!("/{}", "a".repeat(3000)), None);
}

const TRICKS: [&str; 36] = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "JAVASCRIPT:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\rscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "\u{0}javascript:alert(1)",
    "javascript\u{0}:alert(1)",
    "javascript :alert(1)",
    "javascript\u{a0}:alert(1)",
    "\u{a0}javascript:alert(1)",
    "\u{200b}javascript:alert(1)",
    "java\u{200b}script:alert(1)",
    "\u{feff}javascript:alert(1)",
    "\u{202e}javascript:alert(1)",
    "java\u{ad}script:alert(1)",
    "javascript:://x",
    "javascript://x.org/%0Aalert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "javascript&#x3a;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "javascript%3Aalert(1)",
    "%6Aavascript:alert(1)",
    "jav&#x09;ascript:alert(1)",
    "javascript：alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "view-source:javascript:1",
    "blob:https://x.org/1",
];

#[test]
fn scripts_never_become_links_in_any_spelling() {
    for href in TRICKS {
        check(href, None);
        let attribute = href.replace('"', "&quot;");
        for text in [
            format!("[x]({href})"),
            format!("[x](<{href}>)"),
            format!("[x][r]\n\n[r]: <{href}>"),
            format!("<{href}>"),
            format!("<a href=\"{attribute}\">x</a>"),
            format!("<p><a href='{attribute}'>x</a></p>"),
        ] {
            if let Ok(document) = richtext::markdown::parse(&text) {
                assert!(
                    !html(&document).contains("href"),
                    "for {text:?}: {}",
                    html(&document)
                );
            }
            assert!(!html(&from_html(&text)).contains("href"), "for {text:?}");
        }
    }
}

#[test]
fn a_refused_link_keeps_its_text() {
    assert_eq!(
        html(&parse("a [b *c*](javascript:x) d")),
        "<p>a b <em>c</em> d</p>"
    );
    assert_eq!(html(&from_html("a <a href='data:x'>b</a>")), "<p>a b</p>");
}

#[test]
fn a_link_from_stored_json_is_judged_again() {
    for href in TRICKS {
        let link = Some(Link {
            href: href.to_owned(),
            title: None,
        });
        let marks = Marks {
            link,
            ..Marks::default()
        };
        let inline = Inline(vec![Span {
            text: "x".to_owned(),
            marks,
        }]);
        assert_eq!(inline_html(&inline), "x", "for {href:?}");
    }
}
