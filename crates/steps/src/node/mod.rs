//! A tree of a schema: cheap to clone, never changed, with its sizes kept.

mod check;
mod fragment;
mod json;
mod place;
mod replace;
mod slice;
mod text;
mod walk;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde_json::Value;

pub use fragment::Fragment;
pub(crate) use place::Place;
pub(crate) use replace::replace;
pub use slice::Slice;
use text::Text;

use crate::attrs::Attrs;
use crate::mark::Mark;
use crate::refusal::{Refusal, Result};
use crate::schema::{NodeType, Schema};

/// How deep nodes may be nested, the topmost and text counted.
pub const DEEPEST: usize = 64;

/// About how many bytes a node takes besides its text and attributes.
const NODE_WEIGHT: usize = 64;

/// A node with all that is in it. A clone shares it.
#[derive(Debug, Clone)]
pub struct Node(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    kind: Arc<NodeType>,
    attrs: Attrs,
    marks: Vec<Mark>,
    body: Body,
    /// How many nodes are nested here, itself counted.
    height: usize,
    /// About how many bytes it takes.
    weight: usize,
    /// Whether it is known to keep to the schema, with all that is in it.
    is_sound: AtomicBool,
}

#[derive(Debug)]
enum Body {
    Text(Text),
    Content(Fragment),
}

impl Node {
    /// A node of this name. What is missing of the attributes has its default.
    ///
    /// # Errors
    ///
    /// The schema has no such node or attribute, or the node is text.
    pub fn new(
        schema: &Schema,
        name: &str,
        attrs: Option<&Value>,
        content: Vec<Node>,
        marks: Vec<Mark>,
    ) -> Result<Self> {
        let kind = schema.node_type(name)?;
        if kind.is_text() {
            return Err(Refusal::Shape("text is made of its characters"));
        }
        let attrs = kind.attributes().read(attrs)?;
        let content = Body::Content(Fragment::joined(content));
        Self::build(Arc::clone(kind), attrs, Mark::sorted(marks), content)
    }

    /// Text with these marks.
    ///
    /// # Errors
    ///
    /// There are no characters.
    pub fn text(schema: &Schema, text: &str, marks: Vec<Mark>) -> Result<Self> {
        let kind = schema.text();
        let attrs = kind.attributes().defaults().clone();
        let body = Body::Text(Text::new(text.to_owned()));
        Self::build(Arc::clone(kind), attrs, Mark::sorted(marks), body)
    }

    fn build(kind: Arc<NodeType>, attrs: Attrs, marks: Vec<Mark>, body: Body) -> Result<Self> {
        let (height, inner) = match &body {
            Body::Text(text) if text.is_empty() => {
                return Err(Refusal::Shape("text has at least one character"));
            }
            Body::Text(text) => (0, text.as_str().len()),
            Body::Content(content) => (content.height(), content.weight()),
        };
        // The pieces that a step puts together are each within the limit, so that their sum is
        // within twice the limit.
        if height >= 2 * DEEPEST {
            return Err(Refusal::Depth);
        }
        let own = NODE_WEIGHT + attrs.weight() + marks.iter().map(Mark::weight).sum::<usize>();
        Ok(Self(Arc::new(Inner {
            kind,
            attrs,
            marks,
            body,
            height: height + 1,
            weight: own + inner,
            is_sound: AtomicBool::new(false),
        })))
    }

    /// What kind of node it is.
    pub fn kind(&self) -> &NodeType {
        &self.0.kind
    }

    /// The name of its kind.
    pub fn name(&self) -> &str {
        self.kind().name()
    }

    /// The value of an attribute.
    pub fn attr(&self, name: &str) -> Option<&Value> {
        self.kind().attributes().get(&self.0.attrs, name)
    }

    pub(crate) fn attrs(&self) -> &Attrs {
        &self.0.attrs
    }

    /// Its marks, in the order of the schema.
    pub fn marks(&self) -> &[Mark] {
        &self.0.marks
    }

    /// Its characters, where it is text.
    pub fn as_text(&self) -> Option<&str> {
        self.own_text().map(Text::as_str)
    }

    fn own_text(&self) -> Option<&Text> {
        match &self.0.body {
            Body::Text(text) => Some(text),
            Body::Content(_) => None,
        }
    }

    /// What is in it; text has nothing in it.
    pub fn content(&self) -> &Fragment {
        match &self.0.body {
            Body::Text(_) => Fragment::none(),
            Body::Content(content) => content,
        }
    }

    /// Its children.
    pub fn children(&self) -> &[Node] {
        self.content().nodes()
    }

    /// Its child of this number.
    pub fn child(&self, at: usize) -> Option<&Node> {
        self.children().get(at)
    }

    /// How many positions it takes: the code units of text, 1 for a leaf, else the content and 2.
    pub fn node_size(&self) -> usize {
        match &self.0.body {
            Body::Text(text) => text.units(),
            Body::Content(_) if self.kind().is_leaf() => 1,
            Body::Content(content) => content.size() + 2,
        }
    }

    /// How many positions its content takes.
    pub fn content_size(&self) -> usize {
        self.content().size()
    }

    /// How many nodes are nested in it, itself counted.
    pub fn height(&self) -> usize {
        self.0.height
    }

    /// About how many bytes it takes with all that is in it.
    pub fn weight(&self) -> usize {
        self.0.weight
    }

    /// The same node with other content.
    pub(crate) fn with_content(&self, content: Fragment) -> Result<Self> {
        let body = Body::Content(content);
        let (attrs, marks) = (self.0.attrs.clone(), self.0.marks.clone());
        Self::build(Arc::clone(&self.0.kind), attrs, marks, body)
    }

    /// The same node with other marks.
    pub(crate) fn with_marks(&self, marks: Vec<Mark>) -> Result<Self> {
        let body = match &self.0.body {
            Body::Text(text) => Body::Text(text.clone()),
            Body::Content(content) => Body::Content(content.clone()),
        };
        Self::build(Arc::clone(&self.0.kind), self.0.attrs.clone(), marks, body)
    }

    /// The same node with other attributes.
    pub(crate) fn with_attrs(&self, attrs: Attrs) -> Result<Self> {
        let body = Body::Content(self.content().clone());
        let marks = self.0.marks.clone();
        Self::build(Arc::clone(&self.0.kind), attrs, marks, body)
    }

    /// A node with the same kind, these attributes and marks, and no content.
    pub(crate) fn bare(&self, attrs: Attrs, marks: Vec<Mark>) -> Result<Self> {
        let body = Body::Content(Fragment::default());
        Self::build(Arc::clone(&self.0.kind), attrs, marks, body)
    }

    fn with_text(&self, text: Text) -> Result<Self> {
        let (attrs, marks) = (self.0.attrs.clone(), self.0.marks.clone());
        Self::build(Arc::clone(&self.0.kind), attrs, marks, Body::Text(text))
    }

    /// Whether kind, attributes and marks are equal.
    pub(crate) fn has_markup_of(&self, other: &Self) -> bool {
        self.kind().id() == other.kind().id()
            && self.0.attrs == other.0.attrs
            && self.0.marks == other.0.marks
    }

    /// Both as one, where they are text with the same marks.
    fn join(&self, next: &Self) -> Option<Self> {
        let (own, next_text) = (self.own_text()?, next.own_text()?);
        if !self.has_markup_of(next) {
            return None;
        }
        self.with_text(own.join(next_text)).ok()
    }

    /// The node with only the content between two positions in it.
    pub(crate) fn cut(&self, from: usize, to: usize) -> Result<Self> {
        match &self.0.body {
            Body::Text(text) if from == 0 && to == text.units() => Ok(self.clone()),
            Body::Text(text) => self.with_text(text.cut(from, to)?),
            Body::Content(content) if from == 0 && to == content.size() => Ok(self.clone()),
            Body::Content(content) => self.with_content(content.cut(from, to)?),
        }
    }

    /// Whether the two are the same in memory, as what a step leaves alone is before and after it.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Where it is in memory.
    pub(crate) fn address(&self) -> usize {
        Arc::as_ptr(&self.0).addr()
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other)
            || self.has_markup_of(other)
                && self.as_text() == other.as_text()
                && self.children() == other.children()
    }
}
