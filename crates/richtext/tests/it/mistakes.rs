//! Every mistake is reported, with its line.

use richtext::markdown::parse;

fn check(text: &str, expected: &[(usize, &str)]) {
    let errors = parse(text).expect_err(text);
    let found: Vec<(usize, &str)> = errors
        .iter()
        .map(|e| (e.line, e.message.as_str()))
        .collect();
    assert_eq!(found.len(), expected.len(), "for {text:?}: {found:?}");
    for ((line, message), (expected_line, part)) in found.iter().zip(expected) {
        assert_eq!(line, expected_line, "for {text:?}: {message}");
        assert!(message.contains(part), "for {text:?}: {message}");
    }
}

#[test]
fn containers_must_be_known_and_closed() {
    check("a\n\n:::pull\ntext", &[(3, "never closed")]);
    check(
        ":::pull\na\n:::embed\nprovider: x\nurl: https://x.org\n:::",
        &[(1, "never closed")],
    );
    check(
        "a\n:::tweet\nx\n:::\n:::",
        &[(2, "`:::tweet` is unknown"), (5, "closes nothing")],
    );
    check(
        "- a\n  > :::pull\n  > b",
        &[(2, "inside a list or a quote")],
    );
    check(
        "<div>\n:::pull\nx\n:::\n</div>\n\n<pre>\n:::pull\nx\n:::\n</pre>",
        &[(8, "inside raw HTML")],
    );
    check(":::pull\n\n:::", &[(1, "is empty")]);
    check("a\n\n:::pull\n![x](a.jpg)\n:::", &[(3, "only text")]);
}

#[test]
fn embeds_need_their_keys() {
    check(":::embed\nurl: https://x.org\n:::", &[(1, "`provider`")]);
    check(":::embed\nprovider: X\n:::", &[(1, "`url`")]);
    check(
        ":::embed\nprovider: X\nurl: javascript:x\n:::",
        &[(1, "not a web address")],
    );
    check(
        ":::embed\nprovider: X\nsize: 3\n:::",
        &[(3, "no key `size`")],
    );
    check(
        ":::embed\nprovider: X\ntext\n:::",
        &[(3, "expected `key: value`")],
    );
    check(
        ":::embed\nprovider: X\nurl: https://x.org\n\na\n<script>x</script>\n:::",
        &[(6, "<script>")],
    );
}

#[test]
fn a_gate_is_never_overlooked() {
    check("a\n\nb <!-- gate --> c", &[(3, "alone on its line")]);
    check("> a\n> <!-- gate -->", &[(2, "inside a list or a quote")]);
    check("- a\n\n  <!-- gate -->", &[(3, "inside a list or a quote")]);
    check("a\n\n    <!-- gate -->", &[(3, "must not be indented")]);
    check(
        ":::pull\na\n<!-- gate -->\n:::",
        &[(3, "inside a list or a quote")],
    );
}

#[test]
fn active_markup_is_refused() {
    check("a\n\n<script>alert(1)</script>", &[(3, "`<script>`")]);
    check("a <IFRAME src=x></IFRAME>", &[(1, "`<iframe>`")]);
    check("<div>\n<form action=x>\n</form></div>", &[(2, "`<form>`")]);
    let both = "<div>\n<iframe>\n<object>\n</iframe>\n<!--\n<form>\n-->\n<Video src=x></div>";
    check(both, &[(2, "`<iframe>`"), (8, "`<video>`")]);
    check("<svg onload=alert(1)>", &[(1, "`<svg>`")]);
}

#[test]
fn what_is_not_supported_is_said() {
    check("a\n\n[^1]: note", &[(3, "nothing refers")]);
    check("a[^1]\n\n[^1]: note\n\n[^1]: other", &[(5, "already")]);
    check(":::pull\n- a\n:::", &[(1, "no lists")]);
    check("a\n\n<blockquote>\n\nb", &[(3, "never closed")]);
    let summary = "<details>\n<summary>Title\n\nBody\n\n---\n\n</details>";
    check(&format!("a\n\n{summary}"), &[(3, "never closed")]);
    check("- <blockquote>\n\n- b", &[(1, "never closed")]);
    check(
        &format!("a\n\n{}", "<blockquote>\n".repeat(20)),
        &[(3, "nested deeper")],
    );
    check(
        &format!("|{}\n|{}", "a|".repeat(51), "-|".repeat(51)),
        &[(1, "more than 50 columns")],
    );
    check(
        &format!("a\n\n{}", "> ".repeat(20)),
        &[(3, "nested deeper")],
    );
    check(&"[a](/b) ".repeat(5001), &[(1, "more than 5000")]);
    check(&"a".repeat(2 * 1024 * 1024 + 1), &[(1, "longer than")]);
}

#[test]
fn all_mistakes_come_at_once_in_order() {
    check(
        "<script>x</script>\n\n:::pull\n\n:::\n\n:::what\n:::\n\na <!-- gate -->",
        &[(1, "script"), (3, "empty"), (7, "unknown"), (10, "alone")],
    );
}
