//! Order numbers: short enough to be read out, hard enough not to be guessed.
use ground::ids::random_bytes;
use ground::steps;

/// Letters and digits that are not taken for one another (after Crockford).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A new order number, as in `M-7F3K-2Q9D`: 40 random bits.
pub fn new() -> String {
    let letters: Vec<char> = random_bytes::<8>()
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(byte % 32)]))
        .collect();
    let half = |part: &[char]| part.iter().collect::<String>();
    format!("M-{}-{}", half(&letters[..4]), half(&letters[4..]))
}

/// The order number in what somebody typed: case, spaces and the look-alikes do not matter.
pub fn parse(typed: &str) -> Option<String> {
    steps::took(typed.len());
    let plain: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let typed = typed.trim_start().to_ascii_uppercase();
    let rest = match plain.strip_prefix('M') {
        Some(rest) if rest.len() == 8 || typed.starts_with("M-") => rest,
        _ => &plain,
    };
    let rest: String = rest
        .chars()
        .map(|letter| match letter {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let is_good = rest.len() == 8 && rest.bytes().all(|byte| LETTERS.contains(&byte));
    is_good.then(|| format!("M-{}-{}", &rest[..4], &rest[4..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_grows_with_what_was_typed_alone() {
        for (piece, tail) in steps::FAMILIES.into_iter().chain([("M-", "O"), (" ", "m")]) {
            let make = |size| format!("{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |typed| {
                let _ = parse(typed);
            });
        }
    }

    #[test]
    fn an_order_number_is_found_however_it_is_typed() {
        let number = new();
        assert_eq!(parse(&number), Some(number.clone()));
        assert_eq!(
            parse(&number.to_lowercase().replace('-', " ")),
            Some(number)
        );
        assert_eq!(parse(" m7f3k 2q9o "), Some("M-7F3K-2Q90".to_owned()));
        assert_eq!(parse("7F3KLQID"), Some("M-7F3K-1Q1D".to_owned()));
    }

    #[test]
    fn what_is_no_order_number_is_refused() {
        for wrong in [
            "",
            "M-",
            "M-7F3K-2Q9",
            "M-7F3K-2Q9DD",
            "M-7F3K-2Q9U",
            "äöüßäöüß",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
