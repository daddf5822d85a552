//! A name that is almost a known one: a slip of one letter, or of two in a long name.
use std::collections::HashMap;

use sense::{Certainty, Reading};

use crate::knowledge::thing::Known;

/// The shortest name in which one letter may be wrong, and in which two may, in letters.
const ONE: usize = 5;
const TWO: usize = 9;

/// The names of a reading that look as if a known one was meant, by their places.
pub fn misspelt(reading: &Reading, known: &[Known]) -> HashMap<usize, Known> {
    let names = reading.names.iter().enumerate();
    let strangers = names.filter(|(_, name)| name.certainty == Certainty::New);
    let mut found = HashMap::new();
    for (at, name) in strangers {
        let letters: Vec<char> = name.name.chars().collect();
        let near = known.iter().find(|one| is_near(&letters, &one.name));
        if let Some(near) = near {
            found.insert(at, near.clone());
        }
    }
    found
}

/// Whether a name is another one with a slip in it, and not the same.
fn is_near(name: &[char], other: &str) -> bool {
    let most = match name.len() {
        TWO.. => 2,
        ONE.. => 1,
        _ => return false,
    };
    if other.chars().next() != name.first().copied() {
        return false;
    }
    let other: Vec<char> = other.chars().collect();
    if other.len().abs_diff(name.len()) > most || other.len() < ONE {
        return false;
    }
    (1..=most).contains(&distance(name, &other))
}

/// How many letters have to be put in, taken out, replaced or swapped with the next.
fn distance(one: &[char], other: &[char]) -> usize {
    let width = other.len() + 1;
    let mut rows = vec![vec![0; width]; one.len() + 1];
    rows[0] = (0..width).collect();
    for i in 1..=one.len() {
        rows[i][0] = i;
        for j in 1..width {
            let is_same = one[i - 1] == other[j - 1];
            let replaced = rows[i - 1][j - 1] + usize::from(!is_same);
            let mut least = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            let is_swap =
                i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if is_swap {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = least;
        }
    }
    rows[one.len()][other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(name: &str, other: &str) -> bool {
        let letters: Vec<char> = name.chars().collect();
        is_near(&letters, other)
    }

    #[test]
    fn a_slip_is_near_and_the_same_name_or_another_one_is_not() {
        assert!(near("Zelenskyy", "Zelensky") && near("Lavorv", "Lavrov"));
        assert!(near("Volodimir Zelenski", "Volodymyr Zelenski"));
        assert!(!near("Zelensky", "Zelensky"));
        assert!(!near("Xi", "Yi") && !near("China", "Chile"));
        assert!(!near("Brown", "Crown"), "the first letter is seldom wrong");
    }
}
