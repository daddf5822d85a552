//! Trees as JSON, as ProseMirror writes and reads them.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use super::{DEEPEST, Fragment, Node};
use crate::mark::Mark;
use crate::refusal::{Refusal, Result};
use crate::schema::Schema;

impl Node {
    /// Reads a tree. Whether it is valid is for [`Node::check`] to say.
    ///
    /// # Errors
    ///
    /// The JSON is not a tree, a name is not of the schema, or nodes are nested too deep.
    pub fn from_json(json: &Value, schema: &Schema) -> Result<Self> {
        Nesting::default().node(json, schema)
    }

    /// The tree as JSON. [`Serialize`] writes the same without making a value of it.
    pub fn to_json(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// How many nodes there are around what is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Nesting(usize);

impl Nesting {
    fn node(self, json: &Value, schema: &Schema) -> Result<Node> {
        if self.0 >= DEEPEST {
            return Err(Refusal::Depth);
        }
        let name = json.get("type").and_then(Value::as_str);
        let name = name.ok_or(Refusal::Shape("a node has a type"))?;
        let marks = Mark::set_from_json(json.get("marks"), schema)?;
        let kind = schema.node_type(name)?;
        if kind.is_text() {
            let text = json.get("text").and_then(Value::as_str);
            let text = text.ok_or(Refusal::Shape("a text has its characters"))?;
            kind.attributes().read(json.get("attrs"))?;
            return Node::text(schema, text, marks);
        }
        let content = Nesting(self.0 + 1).nodes(json.get("content"), schema)?;
        Node::new(schema, name, json.get("attrs"), content, marks)
    }

    fn nodes(self, json: Option<&Value>, schema: &Schema) -> Result<Vec<Node>> {
        match json {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(nodes)) => {
                let nodes = nodes.iter().map(|node| self.node(node, schema));
                nodes.collect()
            }
            Some(_) => Err(Refusal::Shape("content is a list of nodes")),
        }
    }

    /// Reads nodes in a row.
    pub(super) fn fragment(self, json: Option<&Value>, schema: &Schema) -> Result<Fragment> {
        Ok(Fragment::joined(self.nodes(json, schema)?))
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", self.name())?;
        self.kind().attributes().write(self.attrs(), &mut map)?;
        if !self.children().is_empty() {
            map.serialize_entry("content", self.children())?;
        }
        if !self.marks().is_empty() {
            map.serialize_entry("marks", self.marks())?;
        }
        if let Some(text) = self.as_text() {
            map.serialize_entry("text", text)?;
        }
        map.end()
    }
}
