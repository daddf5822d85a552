//! Content expressions: names, groups, `(a|b)`, `*`, `+`, `?` and sequences.

use super::spec::{NodeSpec, Spec};

/// How deep parentheses may be nested.
const DEEPEST: usize = 16;

/// What a content expression says.
#[derive(Debug, Clone)]
pub(super) enum Expression {
    /// One node of this number.
    Node(usize),
    Choice(Vec<Expression>),
    Sequence(Vec<Expression>),
    Star(Box<Expression>),
    Plus(Box<Expression>),
    Optional(Box<Expression>),
}

type Parsed<T> = Result<T, &'static str>;

/// The nodes that an expression can name.
pub(super) struct Known<'a>(&'a [(String, NodeSpec)]);

impl<'a> Known<'a> {
    pub(super) fn of(spec: &'a Spec) -> Self {
        Self(&spec.nodes.0)
    }

    pub(super) fn is_text(&self, id: usize) -> bool {
        self.0.get(id).is_some_and(|(name, _)| name == "text")
    }

    pub(super) fn is_inline(&self, id: usize) -> bool {
        self.is_text(id) || self.0.get(id).is_some_and(|(_, node)| node.is_inline)
    }

    /// The node of a name, or those of a group.
    fn resolve(&self, name: &str) -> Vec<usize> {
        let nodes = || self.0.iter().enumerate();
        let own = nodes().find(|(_, (it, _))| it == name);
        match own {
            Some((id, _)) => vec![id],
            None => {
                let grouped = nodes().filter(|(_, (_, node))| node.is_in(name));
                grouped.map(|(id, _)| id).collect()
            }
        }
    }
}

/// Reads an expression; an empty one is none.
pub(super) fn parse(text: &str, known: &Known<'_>) -> Parsed<Option<Expression>> {
    let mut parser = Parser {
        tokens: tokens(text),
        known,
        is_inline: None,
    };
    if parser.tokens.is_empty() {
        return Ok(None);
    }
    parser.tokens.reverse();
    let expression = parser.choice(DEEPEST)?;
    match parser.tokens.is_empty() {
        true => Ok(Some(expression)),
        false => Err("there is text behind its end"),
    }
}

/// Words and single signs.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in text.chars() {
        let is_word = c.is_ascii_alphanumeric() || c == '_';
        match tokens.last_mut() {
            Some(last) if is_word && in_word => last.push(c),
            _ if c.is_whitespace() => {}
            _ => tokens.push(c.to_string()),
        }
        in_word = is_word;
    }
    tokens
}

struct Parser<'a> {
    /// What is still to be read, the next token last.
    tokens: Vec<String>,
    known: &'a Known<'a>,
    /// Whether the nodes so far are parts of a line.
    is_inline: Option<bool>,
}

impl Parser<'_> {
    fn eat(&mut self, sign: &str) -> bool {
        let is_next = self.next_is(&[sign]);
        if is_next {
            self.tokens.pop();
        }
        is_next
    }

    fn next_is(&self, signs: &[&str]) -> bool {
        let next = self.tokens.last();
        next.is_some_and(|next| signs.contains(&next.as_str()))
    }

    fn choice(&mut self, deep: usize) -> Parsed<Expression> {
        let mut choices = vec![self.sequence(deep)?];
        while self.eat("|") {
            choices.push(self.sequence(deep)?);
        }
        Ok(Expression::Choice(choices))
    }

    fn sequence(&mut self, deep: usize) -> Parsed<Expression> {
        let mut parts = vec![self.repeated(deep)?];
        while !self.tokens.is_empty() && !self.next_is(&[")", "|"]) {
            parts.push(self.repeated(deep)?);
        }
        Ok(Expression::Sequence(parts))
    }

    fn repeated(&mut self, deep: usize) -> Parsed<Expression> {
        let atom = self.atom(deep)?;
        let repeated = if self.eat("*") {
            Expression::Star(Box::new(atom))
        } else if self.eat("+") {
            Expression::Plus(Box::new(atom))
        } else if self.eat("?") {
            Expression::Optional(Box::new(atom))
        } else {
            return Ok(atom);
        };
        match self.next_is(&["*", "+", "?", "{"]) {
            true => Err("one sign of repetition is enough"),
            false => Ok(repeated),
        }
    }

    fn atom(&mut self, deep: usize) -> Parsed<Expression> {
        if self.eat("(") {
            let deep = deep.checked_sub(1).ok_or("it is nested too deep")?;
            let inner = self.choice(deep)?;
            return match self.eat(")") {
                true => Ok(inner),
                false => Err("a parenthesis is not closed"),
            };
        }
        let name = self.tokens.pop().ok_or("it ends too early")?;
        let ids = self.known.resolve(&name);
        if ids.is_empty() {
            return Err("it names a node or group that is not there");
        }
        for id in &ids {
            let is_inline = self.known.is_inline(*id);
            if *self.is_inline.get_or_insert(is_inline) != is_inline {
                return Err("it mixes blocks and parts of a line");
            }
        }
        Ok(Expression::Choice(
            ids.into_iter().map(Expression::Node).collect(),
        ))
    }
}
