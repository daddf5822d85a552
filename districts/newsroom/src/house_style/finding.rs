//! What the rules find in a story that is about to be published.
use richtext::BlockKind;
use steps::Node;

use super::Rule;
use crate::draft::from_tree;

/// Most findings that are told; who has more of them reads the story again.
const MOST: usize = 50;

/// Words that a rule has found, as often as they stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The words.
    pub text: String,
    /// What is better; nothing where the rule warns alone, empty where they should go.
    pub better: Option<String>,
    /// What the rule says.
    pub say: String,
    /// How often they were found.
    pub count: usize,
}

/// What deserves a second look in a story, which is in `language` if it does not say otherwise. Code is
/// left alone, and so is what is never published.
pub fn second_look(rules: &[Rule], story: &Node, language: &str) -> Vec<Found> {
    let said = from_tree(story);
    let language = said.fields.language.as_deref().unwrap_or(language);
    let blocks = said.document.blocks.iter();
    let blocks = blocks.filter(|block| !matches!(block.kind, BlockKind::Code { .. }));
    let mut texts = vec![said.fields.headline.clone(), said.fields.standfirst.clone()];
    texts.extend(blocks.map(|block| block.kind.plain_text()));
    let mut found: Vec<Found> = Vec::new();
    for rule in rules.iter().filter(|rule| rule.is_for(language)) {
        for text in &texts {
            look(rule, text, &mut found);
        }
    }
    found.truncate(MOST);
    found
}

fn look(rule: &Rule, text: &str, found: &mut Vec<Found>) {
    // A rule that was sound when it was saved is sound.
    let Ok(pattern) = rule.compile() else { return };
    for captures in pattern.regex().captures_iter(text) {
        let words = captures.get(0).map_or("", |whole| whole.as_str());
        let group = |number: usize| captures.get(number).map_or("", |group| group.as_str());
        let better = rule.suggest.as_ref().map(|better| filled(better, group));
        if better.as_deref() == Some(words) {
            continue;
        }
        let known = found
            .iter_mut()
            .find(|one| one.text == words && one.better == better && one.say == rule.say);
        match known {
            Some(one) => one.count += 1,
            None => found.push(Found {
                text: words.to_owned(),
                better,
                say: rule.say.clone(),
                count: 1,
            }),
        }
    }
}

/// A suggestion with the groups of a match, as the editor puts them in: `$1` is the first.
fn filled<'a>(better: &str, group: impl Fn(usize) -> &'a str) -> String {
    let mut out = String::new();
    let mut letters = better.chars().peekable();
    while let Some(letter) = letters.next() {
        let number = letters.peek().and_then(|next| next.to_digit(10));
        match number.filter(|_| letter == '$') {
            Some(number) => {
                letters.next();
                out.push_str(group(usize::try_from(number).unwrap_or(0)));
            }
            None => out.push(letter),
        }
    }
    out
}
