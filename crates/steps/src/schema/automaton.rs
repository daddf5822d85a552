//! The deterministic automaton that a content expression becomes.

use std::collections::{BTreeSet, HashMap};

use super::expression::Expression;

/// More states than any sensible expression has.
const MOST_STATES: usize = 500;

/// Which rows of nodes a content expression takes.
#[derive(Debug)]
pub(super) struct Automaton {
    /// The first is where a row begins.
    states: Vec<State>,
}

#[derive(Debug, Default)]
struct State {
    is_end: bool,
    /// From the number of a node to the next state.
    next: Vec<(usize, usize)>,
}

impl Automaton {
    /// Compiles an expression; without one, no node is taken.
    pub(super) fn compile(expression: Option<&Expression>) -> Result<Self, &'static str> {
        let mut graph = Graph::default();
        let start = graph.state();
        let end = graph.state();
        match expression {
            Some(expression) => graph.add(expression, start, end),
            None => graph.link(start, None, end),
        }
        graph.determine(start, end)
    }

    /// Whether a row of nodes is taken from its beginning to its end.
    pub(super) fn accepts(&self, row: impl Iterator<Item = usize>) -> bool {
        let mut at = 0;
        for node in row {
            let Some(state) = self.states.get(at) else {
                return false;
            };
            let Some((_, next)) = state.next.iter().find(|(it, _)| *it == node) else {
                return false;
            };
            at = *next;
        }
        self.states.get(at).is_some_and(|state| state.is_end)
    }

    /// A node that a row may begin with.
    pub(super) fn first(&self) -> Option<usize> {
        Some(self.states.first()?.next.first()?.0)
    }

    /// Whether a row of both may begin with the same node.
    pub(super) fn shares_beginning(&self, other: &Self) -> bool {
        let (Some(own), Some(other)) = (self.states.first(), other.states.first()) else {
            return false;
        };
        let has = |node: &usize| other.next.iter().any(|(it, _)| it == node);
        own.next.iter().any(|(node, _)| has(node))
    }

    /// Whether there is a place where the row cannot end, and only goes on with what cannot be made
    /// from nothing.
    pub(super) fn is_stuck(&self, needs_content: impl Fn(usize) -> bool) -> bool {
        let stuck =
            |state: &State| !state.is_end && state.next.iter().all(|it| needs_content(it.0));
        self.states.iter().any(stuck)
    }
}

/// An automaton in which several ways may be open.
#[derive(Default)]
struct Graph {
    /// From each state the ways on: with a node, or for nothing.
    ways: Vec<Vec<(Option<usize>, usize)>>,
}

impl Graph {
    fn state(&mut self) -> usize {
        self.ways.push(Vec::new());
        self.ways.len() - 1
    }

    fn link(&mut self, from: usize, node: Option<usize>, to: usize) {
        if let Some(ways) = self.ways.get_mut(from) {
            ways.push((node, to));
        }
    }

    fn add(&mut self, expression: &Expression, from: usize, to: usize) {
        match expression {
            Expression::Node(node) => self.link(from, Some(*node), to),
            Expression::Choice(choices) => {
                for choice in choices {
                    self.add(choice, from, to);
                }
            }
            Expression::Sequence(parts) => {
                let mut at = from;
                for part in parts {
                    let next = self.state();
                    self.add(part, at, next);
                    at = next;
                }
                self.link(at, None, to);
            }
            Expression::Star(inner) => self.repeat(inner, from, to),
            Expression::Plus(inner) => {
                let middle = self.state();
                self.add(inner, from, middle);
                self.repeat(inner, middle, to);
            }
            Expression::Optional(inner) => {
                self.link(from, None, to);
                self.add(inner, from, to);
            }
        }
    }

    fn repeat(&mut self, inner: &Expression, from: usize, to: usize) {
        let hub = self.state();
        self.link(from, None, hub);
        self.add(inner, hub, hub);
        self.link(hub, None, to);
    }

    /// Everything that is reached for nothing.
    fn reach(&self, from: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
        let mut open: Vec<usize> = from.into_iter().collect();
        let mut reached = BTreeSet::new();
        while let Some(at) = open.pop() {
            if reached.insert(at) {
                let ways = self.ways.get(at).into_iter().flatten();
                open.extend(ways.filter(|(node, _)| node.is_none()).map(|(_, to)| *to));
            }
        }
        reached
    }

    fn determine(&self, start: usize, end: usize) -> Result<Automaton, &'static str> {
        let mut sets = vec![self.reach([start])];
        let mut numbers: HashMap<BTreeSet<usize>, usize> = HashMap::new();
        numbers.extend(sets.first().cloned().map(|set| (set, 0)));
        let mut states = Vec::new();
        while let Some(set) = sets.get(states.len()).cloned() {
            if sets.len() > MOST_STATES {
                return Err("it is too complicated");
            }
            let mut state = State {
                is_end: set.contains(&end),
                next: Vec::new(),
            };
            for (node, targets) in self.targets(&set) {
                let target = self.reach(targets);
                let number = *numbers.entry(target.clone()).or_insert_with(|| {
                    sets.push(target);
                    sets.len() - 1
                });
                state.next.push((node, number));
            }
            states.push(state);
        }
        Ok(Automaton { states })
    }

    /// Where each node leads from a set of states.
    fn targets(&self, set: &BTreeSet<usize>) -> Vec<(usize, Vec<usize>)> {
        let mut targets: Vec<(usize, Vec<usize>)> = Vec::new();
        let ways = set.iter().filter_map(|at| self.ways.get(*at)).flatten();
        for (node, to) in ways {
            let Some(node) = node else { continue };
            match targets.iter_mut().find(|(it, _)| it == node) {
                Some((_, to_all)) => to_all.push(*to),
                None => targets.push((*node, vec![*to])),
            }
        }
        targets
    }
}
