//! The file of a schema as it is written.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::attrs::Attribute;

/// The whole file.
#[derive(Deserialize)]
pub(crate) struct Spec {
    #[serde(default)]
    pub(crate) version: u64,
    #[serde(default = "doc")]
    pub(crate) top: String,
    pub(crate) nodes: Ordered<NodeSpec>,
    #[serde(default)]
    pub(crate) marks: Ordered<MarkSpec>,
}

/// A node of the file.
#[derive(Deserialize)]
pub(crate) struct NodeSpec {
    #[serde(default)]
    pub(crate) content: String,
    pub(crate) marks: Option<String>,
    #[serde(default)]
    pub(crate) group: String,
    #[serde(default, rename = "inline")]
    pub(crate) is_inline: bool,
    #[serde(default, rename = "atom")]
    pub(crate) is_atom: bool,
    #[serde(default)]
    attrs: Ordered<Value>,
}

/// A mark of the file.
#[derive(Deserialize)]
pub(crate) struct MarkSpec {
    pub(crate) excludes: Option<String>,
    #[serde(default)]
    group: String,
    #[serde(default)]
    attrs: Ordered<Value>,
}

fn doc() -> String {
    "doc".to_owned()
}

impl NodeSpec {
    pub(crate) fn is_in(&self, group: &str) -> bool {
        self.group.split(' ').any(|it| it == group)
    }

    pub(crate) fn attributes(&self) -> Vec<Attribute> {
        attributes(&self.attrs)
    }
}

impl MarkSpec {
    pub(crate) fn is_in(&self, group: &str) -> bool {
        self.group.split(' ').any(|it| it == group)
    }

    pub(crate) fn attributes(&self) -> Vec<Attribute> {
        attributes(&self.attrs)
    }
}

fn attributes(attrs: &Ordered<Value>) -> Vec<Attribute> {
    let attributes = attrs.0.iter().map(|(name, default)| Attribute {
        name: name.clone(),
        default: default.clone(),
    });
    attributes.collect()
}

/// An object whose fields have an order: that of marks is their rank.
pub(crate) struct Ordered<T>(pub(crate) Vec<(String, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields(PhantomData))
    }
}

struct Fields<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
    type Value = Ordered<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Ordered(fields))
    }
}
