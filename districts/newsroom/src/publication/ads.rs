//! `ads.txt` (IAB Tech Lab, 1.1): who may sell the publication's advertising space.

/// What stands in the file of a publication that nobody sells for. An empty file would say
/// nothing; this record authorises nobody.
pub const NOBODY: &str = "placeholder.example.com, placeholder, DIRECT, placeholder\n";

/// Names that may stand before `=`.
const VARIABLES: [&str; 5] = [
    "CONTACT",
    "SUBDOMAIN",
    "INVENTORYPARTNERDOMAIN",
    "OWNERDOMAIN",
    "MANAGERDOMAIN",
];

/// A line that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// Somebody who may sell.
    Seller {
        /// Domain of the advertising system.
        system: String,
        /// The publication's account there.
        account: String,
        /// Whether the account is the publication's own, and not a reseller's.
        is_direct: bool,
        /// Id of the system at a certification authority.
        authority: Option<String>,
    },
    /// A declaration, such as the owner's domain.
    Variable {
        /// Its name in capitals.
        name: &'static str,
        /// What it is set to.
        value: String,
    },
}

/// A line that the buyers' programs would misread.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct Mistake {
    /// Number of the line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: &'static str,
}

/// The records of a file.
///
/// # Errors
/// Every line that is wrong.
pub fn parse(text: &str) -> Result<Vec<Record>, Vec<Mistake>> {
    let mut records = Vec::new();
    let mut mistakes = Vec::new();
    let text = text.trim_start_matches('\u{FEFF}');
    for (line, content) in (1..).zip(text.lines()) {
        match record(content) {
            Ok(record) => records.extend(record),
            Err(reason) => mistakes.push(Mistake { line, reason }),
        }
    }
    if mistakes.is_empty() {
        Ok(records)
    } else {
        Err(mistakes)
    }
}

fn record(line: &str) -> Result<Option<Record>, &'static str> {
    let content = line.split('#').next().unwrap_or_default().trim();
    if content.is_empty() {
        return Ok(None);
    }
    if content.chars().any(char::is_control) {
        return Err("holds a control character");
    }
    // Fields of extensions stand behind a semicolon.
    let content = content.split(';').next().unwrap_or_default();
    match content.split_once('=') {
        Some((name, value)) if !name.contains(',') => variable(name.trim(), value.trim()).map(Some),
        _ => seller(content).map(Some),
    }
}

fn variable(name: &str, value: &str) -> Result<Record, &'static str> {
    let known = VARIABLES
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(name));
    let name = known.ok_or("is a variable that the standard does not know")?;
    if value.is_empty() {
        return Err("sets a variable to nothing");
    }
    // A manager may be named for one country: `example.com, FR`.
    let domain = value.split(',').next().unwrap_or_default().trim();
    if name != "CONTACT" && !is_domain(domain) {
        return Err("wants a domain behind the equals sign, as in example.com");
    }
    Ok(Record::Variable {
        name,
        value: value.to_owned(),
    })
}

fn seller(content: &str) -> Result<Record, &'static str> {
    let fields: Vec<&str> = content.split(',').map(str::trim).collect();
    let [system, account, relation, authority @ ..] = fields.as_slice() else {
        return Err("wants at least three fields: domain, account, DIRECT or RESELLER");
    };
    if authority.len() > 1 {
        return Err("has more than four fields");
    }
    if !is_domain(system) {
        return Err("wants the domain of an advertising system first, as in example.com");
    }
    if account.is_empty() || account.contains(char::is_whitespace) {
        return Err("wants the publication's account, without spaces, as the second field");
    }
    let is_direct = relation.eq_ignore_ascii_case("DIRECT");
    if !is_direct && !relation.eq_ignore_ascii_case("RESELLER") {
        return Err("wants DIRECT or RESELLER as the third field");
    }
    if authority
        .first()
        .is_some_and(|id| id.contains(char::is_whitespace))
    {
        return Err("has spaces in the id of the certification authority");
    }
    Ok(Record::Seller {
        system: system.to_ascii_lowercase(),
        account: (*account).to_owned(),
        is_direct,
        authority: authority
            .first()
            .filter(|id| !id.is_empty())
            .map(|&id| id.to_owned()),
    })
}

/// Two labels at least, of letters, digits and inner hyphens, without scheme, port or path.
fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.len() <= 253 && text.contains('.') && text.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sellers_variables_comments_and_extensions_are_read() {
        let text = "\u{FEFF}# sellers\n\nGreenAds.com, 12345, direct, d75815a79 # main\r\n\
                    silver.example,xf436,RESELLER;extension\nOWNERDOMAIN=example.org\nmanagerdomain = a.example, FR\n";
        let records = parse(text).unwrap();
        assert_eq!(records.len(), 4);
        assert_eq!(
            records[0],
            Record::Seller {
                system: "greenads.com".to_owned(),
                account: "12345".to_owned(),
                is_direct: true,
                authority: Some("d75815a79".to_owned()),
            }
        );
        assert!(matches!(
            &records[1],
            Record::Seller {
                is_direct: false,
                authority: None,
                ..
            }
        ));
        assert_eq!(
            records[2],
            Record::Variable {
                name: "OWNERDOMAIN",
                value: "example.org".to_owned()
            }
        );
    }

    #[test]
    fn every_wrong_line_is_named_with_its_number() {
        let text = "ok.example, 1, DIRECT\nads.example 1 DIRECT\nhttps://ads.example/, 1, DIRECT\nads.example, , DIRECT\n\
                    ads.example, 1, OWNER\nads.example, 1, DIRECT, a, b\nads.example, 1 2, DIRECT\nlocalhost, 1, DIRECT\n\
                    COLOUR=red\nSUBDOMAIN=\nOWNERDOMAIN=not a domain\nads.example, 1, DIRECT, a b\n-a.example, 1, DIRECT\n";
        let mistakes = parse(text).unwrap_err();
        let lines: Vec<usize> = mistakes.iter().map(|mistake| mistake.line).collect();
        assert_eq!(lines, (2..=13).collect::<Vec<_>>(), "{mistakes:?}");
        assert!(mistakes[3].to_string().starts_with("line 5: wants DIRECT"));
    }

    #[test]
    fn the_file_that_authorises_nobody_is_one_good_record() {
        assert_eq!(parse(NOBODY).unwrap().len(), 1);
        assert_eq!(parse("").unwrap(), []);
    }
}
