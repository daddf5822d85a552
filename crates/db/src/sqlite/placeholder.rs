//! `$1` becomes `?1`: SQLite would number `$` names by first appearance, not by their digits.

/// Rewrites the placeholders of a statement, leaving quoted text and comments as they are.
pub fn rewrite(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['$', '\'', '"', '-', '/']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = match verbatim_length(rest) {
            0 if is_placeholder(rest) => {
                out.push('?');
                rest = &rest[1..];
                continue;
            }
            0 => 1,
            length => length,
        };
        out.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    out.push_str(rest);
    out
}

fn is_placeholder(rest: &str) -> bool {
    rest.strip_prefix('$')
        .is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()))
}

/// How much of the start of `rest` is a quotation or a comment. A doubled quote inside a
/// quotation reads as two adjacent ones, which comes to the same.
fn verbatim_length(rest: &str) -> usize {
    let end = if rest.starts_with('\'') {
        "'"
    } else if rest.starts_with('"') {
        "\""
    } else if rest.starts_with("--") {
        "\n"
    } else if rest.starts_with("/*") {
        "*/"
    } else {
        return 0;
    };
    let start = end.len();
    rest[start..]
        .find(end)
        .map_or(rest.len(), |at| start + at + end.len())
}

#[cfg(test)]
mod tests {
    use super::rewrite;

    #[test]
    fn placeholders_keep_their_numbers() {
        assert_eq!(
            rewrite("a = $1 AND b = $10 OR c=$2"),
            "a = ?1 AND b = ?10 OR c=?2"
        );
    }

    #[test]
    fn quoted_text_and_comments_stay() {
        let text = "SELECT 'cost $1', 'it''s $2', \"$3\", a - b / 2 -- $4\n /* $5 */, $6";
        let expected = "SELECT 'cost $1', 'it''s $2', \"$3\", a - b / 2 -- $4\n /* $5 */, ?6";
        assert_eq!(rewrite(text), expected);
    }

    #[test]
    fn an_open_quotation_reaches_to_the_end() {
        assert_eq!(rewrite("SELECT $1, 'open $2"), "SELECT ?1, 'open $2");
        assert_eq!(rewrite("$"), "$");
    }
}
