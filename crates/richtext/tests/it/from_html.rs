//! HTML written elsewhere.

use richtext::{from_html, sanitise_html};

use crate::{html, parse};

fn check(text: &str, expected: &str) {
    assert_eq!(html(&from_html(text)), expected, "for {text:?}");
}

#[test]
fn text_becomes_paragraphs() {
    check("a\n b<p>c<p>d", "<p>a b</p>\n<p>c</p>\n<p>d</p>");
    check("<div>a<div>b</div> c</div>", "<p>a</p>\n<p>b</p>\n<p>c</p>");
    check(
        "<p> <b>a</b> <i>b</i><br>\n c&nbsp;&lt;d </p>",
        "<p><strong>a</strong> <em>b</em><br>c\u{a0}&lt;d</p>",
    );
    check("<h1>a</h1><h5>b</h5><hr>", "<h2>a</h2>\n<h4>b</h4>\n<hr>");
    check(
        "<pre>a\n  b<b>c</b></pre>",
        "<pre tabindex=\"0\"><code>a\n  bc</code></pre>",
    );
}

#[test]
fn figures_share_their_caption() {
    check(
        "<figure><img src=a.jpg alt=b><figcaption><p>c</p></figcaption></figure>",
        "<figure class=\"picture\">[Block a.jpg b c]</figure>",
    );
    check(
        "<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>",
        "<figure class=\"quote\"><blockquote><p>a</p></blockquote><figcaption>b</figcaption></figure>",
    );
    check(
        "<figure><p>a</p><figcaption>b</figcaption></figure>c",
        "<p>a</p>\n<p>b</p>\n<p>c</p>",
    );
    check(
        "<blockquote>一<br>二三<figure><figcaption>— b</figcaption></figure></blockquote>",
        "<figure class=\"quote\"><blockquote><p>一<br>二三</p></blockquote><figcaption>b</figcaption></figure>",
    );
    check(
        "<blockquote><figure><img src=a></figure>b</blockquote>",
        "<figure class=\"quote\"><blockquote><figure class=\"picture\">[Block a - -]</figure><p>b</p></blockquote></figure>",
    );
}

#[test]
fn tables_find_their_head() {
    let table = |inside: &str| {
        format!(
            "<figure class=\"table\"><div role=\"region\" tabindex=\"0\" aria-label=\"c\"><table>{inside}</table></div><figcaption>c</figcaption></figure>"
        )
    };
    check(
        "<table><caption>c</caption><tr><th>a<th>b<tr><td>1</table>",
        &table(
            "<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody>",
        ),
    );
    check(
        "<table><caption>c</caption><tr><th>a<td>b<table><tr><td>x</td></tr></table></table>",
        &table("<tbody><tr><td>a</td><td>b<br>x</td></tr></tbody>"),
    );
}

#[test]
fn rendered_documents_come_back() {
    let text = "## a\n\nb **c** [d](/e)\n\n- f\n  1. > l\n  2. m\n\n     ```\n     n\n     ```\n\n> g\n> - o\n>\n> — h\n\n| i |\n|---|\n| j |\n\n---\n\n```\nk\n```";
    let first = html(&parse(text));
    assert_eq!(html(&from_html(&first)), first);
}

#[test]
fn only_text_markup_is_left() {
    let check = |text: &str, expected: &str| assert_eq!(sanitise_html(text), expected);
    // What is left out here keeps an item within the link; without it, browsers put it beside.
    check(
        "<ul><li><details><a href=\"\"><li>",
        "<ul><li><a></a></li><li></li></ul>",
    );
    check(
        "<p onclick=x style=y class=z>a<script>b</script><style>c</style></p>",
        "<p>a</p>",
    );
    check("<a href=\"javascript:x\" target=_blank>a</a>", "<a>a</a>");
    check("<img src=x onerror=alert(1)>", "<img src=\"x\">");
    check(
        "<iframe src=x>a</iframe><svg><title>b</title></svg><form><input>c</form>",
        "c",
    );
    check("<!-- a --><b>b", "<b>b</b>");
    check(
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "",
    );
}
