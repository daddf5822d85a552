//! Words of a search in public text, for templates to mark. Nothing here is HTML: the template
//! escapes each piece.
use std::ops::Range;

use serde::Serialize;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    text: String,
    marked: bool,
}

/// `text` in pieces, of which those at `marks` are marked.
pub fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut put = |range: Range<usize>, marked| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            pieces.push(Piece {
                text: text.to_owned(),
                marked,
            });
        }
    };
    for mark in marks {
        put(at..mark.start, false);
        put(mark.clone(), true);
        at = mark.end;
    }
    put(at..text.len(), false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_the_text() {
        let of = |marks: &[Range<usize>]| -> Vec<(String, bool)> {
            let pieces = pieces("a <b> c", marks);
            pieces.into_iter().map(|it| (it.text, it.marked)).collect()
        };
        let piece = |text: &str, marked| (text.to_owned(), marked);
        assert_eq!(of(&[]), [piece("a <b> c", false)]);
        assert_eq!(
            of(&[0..1, 2..5]),
            [
                piece("a", true),
                piece(" ", false),
                piece("<b>", true),
                piece(" c", false)
            ]
        );
        assert_eq!(pieces("", &[]), []);
    }
}
