//! Lines of tables for other programs (RFC 4180).

/// A line of fields, with its end.
pub fn line(fields: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let fields: Vec<String> = fields.into_iter().map(|one| quoted(one.as_ref())).collect();
    fields.join(",") + "\r\n"
}

fn quoted(field: &str) -> String {
    match field.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", field.replace('"', "\"\"")),
        false => field.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_field_is_quoted() {
        let fields = ["plain", "a,b", "say \"so\"", "two\nlines", ""];
        let written = "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\r\n";
        assert_eq!(line(fields), written);
    }
}
