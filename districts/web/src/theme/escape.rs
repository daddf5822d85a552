//! Text in HTML: the five characters that mean something there, and no others.
use std::fmt::{self, Write};

use minijinja::value::Value;
use minijinja::{AutoEscape, Error, Output, State, escape_formatter};

/// The name under which templates know the escaping of HTML. Minijinja's own writes each slash
/// as `&#x2f;`, which HTML does not need and simple readers of addresses do not undo.
const HTML: &str = "html";

/// Which text is escaped for: pages and letters as HTML, plain text not at all.
pub(super) fn of_template(name: &str) -> AutoEscape {
    if name.ends_with(".html") {
        AutoEscape::Custom(HTML.into())
    } else {
        AutoEscape::None
    }
}

/// Writes a value of a template; what is marked as safe stays as it is.
pub(super) fn write(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    // A theme can ask for minijinja's own by `{% autoescape "html" %}`.
    let is_html = matches!(
        state.auto_escape(),
        AutoEscape::Custom(_) | AutoEscape::Html
    );
    if !is_html {
        return escape_formatter(out, state, value);
    }
    match value.as_str() {
        _ if value.is_safe() => write!(out, "{value}")?,
        Some(text) => write_escaped(out, text)?,
        None => write_escaped(out, &value.to_string())?,
    }
    Ok(())
}

/// Text that is safe in HTML content and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    write_escaped(&mut safe, text).expect("writing to memory does not fail");
    safe
}

fn write_escaped(out: &mut impl Write, text: &str) -> fmt::Result {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (before, found) = rest.split_at(at);
        out.write_str(before)?;
        out.write_str(match found.as_bytes()[0] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        })?;
        rest = &found[1..];
    }
    out.write_str(rest)
}

#[cfg(test)]
mod tests {
    use minijinja::{Environment, context};

    use super::*;

    fn rendered(template: &str, name: &'static str) -> String {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(of_template);
        environment.set_formatter(write);
        environment
            .add_template_owned(name, template.to_owned())
            .expect("it parses");
        let values = context! { text => "/a?b&c <d> \"e\" 'f' ü", number => 7, list => ["<"] };
        environment
            .get_template(name)
            .and_then(|template| template.render(values))
            .expect("it renders")
    }

    #[test]
    fn five_characters_are_escaped_and_a_slash_is_none_of_them() {
        let escaped = "/a?b&amp;c &lt;d&gt; &quot;e&quot; &#39;f&#39; ü";
        assert_eq!(escape("/a?b&c <d> \"e\" 'f' ü"), escaped);
        for template in [
            "{{ text }}",
            "{{ text|e }}",
            "{{ text|escape }}",
            "{% autoescape \"html\" %}{{ text }}{% endautoescape %}",
            "{% autoescape false %}{{ text|e }}{% endautoescape %}",
            "{% macro say(words) %}{{ words }}{% endmacro %}{{ say(text) }}",
            "{% set kept %}{{ text }}{% endset %}{{ kept }}",
            "{{ [text]|join(\"\") }}",
        ] {
            assert_eq!(rendered(template, "page.html"), escaped, "{template}");
        }
    }

    #[test]
    fn what_is_no_text_is_escaped_too_and_what_is_safe_is_not() {
        assert_eq!(rendered("{{ number }}", "page.html"), "7");
        assert_eq!(rendered("{{ list }}", "page.html"), "[&#39;&lt;&#39;]");
        assert_eq!(
            rendered("{{ text|safe }}", "page.html"),
            "/a?b&c <d> \"e\" 'f' ü"
        );
        assert_eq!(rendered("{{ text }}", "page.txt"), "/a?b&c <d> \"e\" 'f' ü");
    }
}
