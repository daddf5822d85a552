//! A schema: which nodes and marks there are, and what may be in what.

mod automaton;
mod expression;
mod kinds;
mod spec;

use std::collections::HashMap;
use std::sync::Arc;

pub use kinds::{MarkType, NodeType};

use crate::attrs::AttributeSet;
use crate::refusal::{Refusal, Result};
use automaton::Automaton;
use expression::Known;
use spec::{MarkSpec, NodeSpec, Spec};

/// Why a schema cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// It is no JSON of that form.
    #[error("the schema cannot be read: {0}")]
    Json(#[from] serde_json::Error),
    /// The top node or the text is missing.
    #[error("the schema has no node {0:?}")]
    Missing(String),
    /// A name stands for two things, or for nothing.
    #[error("{of}: {name:?} is unknown, or is there twice")]
    Name {
        /// The node or mark that names it.
        of: String,
        /// The name.
        name: String,
    },
    /// A content expression is wrong.
    #[error("the content of {of}: {why}")]
    Content {
        /// The node.
        of: String,
        /// What is wrong.
        why: &'static str,
    },
}

/// Which nodes and marks there are.
#[derive(Debug, Clone)]
pub struct Schema {
    version: u64,
    top: Arc<NodeType>,
    text: Arc<NodeType>,
    nodes: HashMap<String, Arc<NodeType>>,
    marks: HashMap<String, Arc<MarkType>>,
}

impl Schema {
    /// Reads a schema: `version`, `top`, and by name and in order `nodes` and `marks`. Of a node it
    /// reads `content`, `marks`, `group`, `inline`, `atom` and `attrs` with their defaults, of a
    /// mark `attrs`, `excludes` and `group`; the rest is for the browser.
    ///
    /// # Errors
    ///
    /// A name is unknown or a content expression is wrong.
    pub fn from_json(json: &str) -> std::result::Result<Self, SchemaError> {
        let spec: Spec = serde_json::from_str(json)?;
        let mut nodes = HashMap::new();
        for (id, (name, node)) in spec.nodes.0.iter().enumerate() {
            let kind = node_type(&spec, id, name, node)?;
            if nodes.insert(name.clone(), Arc::new(kind)).is_some() {
                return Err(unknown(name, name));
            }
        }
        let mut marks = HashMap::new();
        for (rank, (name, mark)) in spec.marks.0.iter().enumerate() {
            let kind = mark_type(&spec, rank, name, mark)?;
            if nodes.contains_key(name) || marks.insert(name.clone(), Arc::new(kind)).is_some() {
                return Err(unknown(name, name));
            }
        }
        let find = |name: &str| {
            let kind: Option<&Arc<NodeType>> = nodes.get(name);
            kind.cloned()
                .ok_or_else(|| SchemaError::Missing(name.to_owned()))
        };
        Ok(Self {
            version: spec.version,
            top: find(&spec.top)?,
            text: find("text")?,
            nodes,
            marks,
        })
    }

    /// The number of the schema, which the browser sends with its steps.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The node that a whole document is.
    pub fn top(&self) -> &NodeType {
        &self.top
    }

    /// The node that text is.
    pub(crate) fn text(&self) -> &Arc<NodeType> {
        &self.text
    }

    /// The node of a name.
    pub(crate) fn node_type(&self, name: &str) -> Result<&Arc<NodeType>> {
        let kind = self.nodes.get(name);
        kind.ok_or_else(|| Refusal::UnknownNode(name.to_owned()))
    }

    /// The mark of a name.
    pub(crate) fn mark_type(&self, name: &str) -> Result<&Arc<MarkType>> {
        let kind = self.marks.get(name);
        kind.ok_or_else(|| Refusal::UnknownMark(name.to_owned()))
    }
}

fn node_type(
    spec: &Spec,
    id: usize,
    name: &str,
    node: &NodeSpec,
) -> std::result::Result<NodeType, SchemaError> {
    let known = Known::of(spec);
    let fail = |why| SchemaError::Content {
        of: name.to_owned(),
        why,
    };
    let expression = expression::parse(&node.content, &known).map_err(fail)?;
    let is_leaf = expression.is_none();
    let content = Automaton::compile(expression.as_ref()).map_err(fail)?;
    if content.is_stuck(|id| known.is_text(id)) {
        return Err(fail("text alone is required, which cannot be empty"));
    }
    let inline_content = content.first().is_some_and(|id| known.is_inline(id));
    let marks = match node.marks.as_deref() {
        Some("_") => None,
        None if inline_content => None,
        None | Some("") => Some(Vec::new()),
        Some(names) => Some(gather(spec, name, names)?),
    };
    Ok(NodeType {
        id,
        name: name.to_owned(),
        is_text: name == "text",
        is_inline: node.is_inline || name == "text",
        is_leaf,
        is_atom: is_leaf || node.is_atom,
        inline_content,
        attributes: AttributeSet::new(name, node.attributes()),
        content,
        marks,
    })
}

fn mark_type(
    spec: &Spec,
    rank: usize,
    name: &str,
    mark: &MarkSpec,
) -> std::result::Result<MarkType, SchemaError> {
    let excluded = match mark.excludes.as_deref() {
        None => vec![rank],
        Some("") => Vec::new(),
        Some(names) => gather(spec, name, names)?,
    };
    Ok(MarkType {
        rank,
        name: name.to_owned(),
        attributes: AttributeSet::new(name, mark.attributes()),
        excluded,
    })
}

/// The ranks of the marks that a list of names and groups names.
fn gather(spec: &Spec, of: &str, names: &str) -> std::result::Result<Vec<usize>, SchemaError> {
    let mut ranks = Vec::new();
    for name in names.split(' ') {
        let marks = spec.marks.0.iter().enumerate();
        let own = marks.clone().filter(|(_, (it, _))| it == name);
        let own: Vec<usize> = own.map(|(rank, _)| rank).collect();
        let grouped = marks.filter(|(_, (_, mark))| name == "_" || mark.is_in(name));
        let grouped: Vec<usize> = grouped.map(|(rank, _)| rank).collect();
        let found = if own.is_empty() { grouped } else { own };
        if found.is_empty() {
            return Err(unknown(of, name));
        }
        ranks.extend(found);
    }
    Ok(ranks)
}

fn unknown(of: &str, name: &str) -> SchemaError {
    SchemaError::Name {
        of: of.to_owned(),
        name: name.to_owned(),
    }
}
