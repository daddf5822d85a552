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

/// The fields of each line.
pub fn records(text: &str) -> Vec<Vec<String>> {
    let mut records = vec![vec![String::new()]];
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(field) = records.last_mut().and_then(|record| record.last_mut()) else {
            break;
        };
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' if is_quoted || field.is_empty() => is_quoted = !is_quoted,
            ',' if !is_quoted => {
                if let Some(record) = records.last_mut() {
                    record.push(String::new());
                }
            }
            '\r' if !is_quoted && letters.peek() == Some(&'\n') => {}
            '\n' if !is_quoted => records.push(vec![String::new()]),
            letter => field.push(letter),
        }
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_field_is_quoted() {
        let fields = ["plain", "a,b", "say \"so\"", "two\nlines", ""];
        let written = "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\r\n";
        assert_eq!(line(fields), written);
        let read = [fields.map(str::to_owned).to_vec(), vec![String::new()]];
        assert_eq!(records(written), read, "the last line is empty");
    }
}
