//! Marks and sets of marks, in the order of the schema.

use std::sync::Arc;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use crate::attrs::Attrs;
use crate::refusal::{Refusal, Result};
use crate::schema::{MarkType, Schema};

/// A mark with its attributes.
#[derive(Debug, Clone)]
pub struct Mark {
    kind: Arc<MarkType>,
    attrs: Attrs,
}

impl Mark {
    /// A mark of this name with these attributes; what is missing has its default.
    ///
    /// # Errors
    ///
    /// The schema has no such mark or attribute.
    pub fn new(schema: &Schema, name: &str, attrs: Option<&Value>) -> Result<Self> {
        let kind = schema.mark_type(name)?;
        let attrs = kind.attributes().read(attrs)?;
        Ok(Self {
            kind: Arc::clone(kind),
            attrs,
        })
    }

    /// Reads a mark.
    ///
    /// # Errors
    ///
    /// It is not a mark of the schema.
    pub fn from_json(json: &Value, schema: &Schema) -> Result<Self> {
        let name = json.get("type").and_then(Value::as_str);
        let name = name.ok_or(Refusal::Shape("a mark has a type"))?;
        Self::new(schema, name, json.get("attrs"))
    }

    /// Reads a set of marks.
    pub(crate) fn set_from_json(json: Option<&Value>, schema: &Schema) -> Result<Vec<Self>> {
        match json {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(marks)) => {
                let marks = marks.iter().map(|mark| Self::from_json(mark, schema));
                Ok(Self::sorted(marks.collect::<Result<_>>()?))
            }
            Some(_) => Err(Refusal::Shape("marks are a list")),
        }
    }

    /// Marks by their rank; the order of equal ones stays.
    pub(crate) fn sorted(mut marks: Vec<Self>) -> Vec<Self> {
        marks.sort_by_key(|mark| mark.kind.rank());
        marks
    }

    /// What kind of mark it is.
    pub fn kind(&self) -> &MarkType {
        &self.kind
    }

    /// The name of its kind.
    pub fn name(&self) -> &str {
        self.kind.name()
    }

    /// The value of an attribute.
    pub fn attr(&self, name: &str) -> Option<&Value> {
        self.kind.attributes().get(&self.attrs, name)
    }

    /// About how many bytes it takes.
    pub(crate) fn weight(&self) -> usize {
        self.attrs.weight() + 16
    }

    /// The set with this mark, without those that it excludes. It stays as it is where another
    /// mark excludes this one.
    pub fn add_to(&self, set: &[Self]) -> Vec<Self> {
        if set.contains(self) {
            return set.to_vec();
        }
        let mut marks = Vec::with_capacity(set.len() + 1);
        let mut is_placed = false;
        for other in set {
            if self.kind.excludes(&other.kind) {
                continue;
            }
            if other.kind.excludes(&self.kind) {
                return set.to_vec();
            }
            if !is_placed && other.kind.rank() > self.kind.rank() {
                marks.push(self.clone());
                is_placed = true;
            }
            marks.push(other.clone());
        }
        if !is_placed {
            marks.push(self.clone());
        }
        marks
    }

    /// The set without this mark.
    pub fn remove_from(&self, set: &[Self]) -> Vec<Self> {
        let mut marks = set.to_vec();
        if let Some(at) = set.iter().position(|mark| mark == self) {
            marks.remove(at);
        }
        marks
    }
}

impl PartialEq for Mark {
    fn eq(&self, other: &Self) -> bool {
        self.kind.rank() == other.kind.rank() && self.attrs == other.attrs
    }
}

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", self.name())?;
        self.kind.attributes().write(&self.attrs, &mut map)?;
        map.end()
    }
}
