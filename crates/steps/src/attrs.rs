//! The values of a node's or mark's attributes, in the order of the schema.

use std::sync::Arc;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Number, Value};

use crate::refusal::{Refusal, Result};

/// How deep the value of an attribute may be nested.
const DEEPEST_VALUE: usize = 16;

/// What the schema says of an attribute.
#[derive(Debug, Clone)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) default: Value,
}

/// The attributes that a node or mark has, with their defaults.
#[derive(Debug)]
pub(crate) struct AttributeSet {
    of: String,
    names: Vec<String>,
    defaults: Attrs,
}

/// The values of attributes, one for each that the schema has.
#[derive(Debug, Clone)]
pub(crate) struct Attrs(Arc<Values>);

#[derive(Debug)]
struct Values {
    values: Vec<Value>,
    /// About how many bytes the values take.
    weight: usize,
}

impl AttributeSet {
    /// The attributes of the node or mark that is called `of`.
    pub(crate) fn new(of: &str, attributes: Vec<Attribute>) -> Self {
        let mut names = Vec::new();
        let mut values = Vec::new();
        for attribute in attributes {
            names.push(attribute.name);
            values.push(attribute.default);
        }
        Self {
            of: of.to_owned(),
            names,
            defaults: Attrs::new(values),
        }
    }

    pub(crate) fn defaults(&self) -> &Attrs {
        &self.defaults
    }

    /// Reads the values. What is missing has its default.
    pub(crate) fn read(&self, json: Option<&Value>) -> Result<Attrs> {
        let given = match json {
            None | Some(Value::Null) => return Ok(self.defaults.clone()),
            Some(Value::Object(given)) => given,
            Some(_) => return Err(Refusal::Shape("attributes are an object")),
        };
        let mut values = self.defaults.0.values.clone();
        for (name, value) in given {
            *self.slot(&mut values, name)? = plain(value, DEEPEST_VALUE)?;
        }
        Ok(Attrs::new(values))
    }

    /// The values with one changed; without a value it becomes the default.
    pub(crate) fn with(&self, attrs: &Attrs, name: &str, value: Option<&Value>) -> Result<Attrs> {
        let mut values = attrs.0.values.clone();
        let default = self.get(&self.defaults, name).cloned();
        *self.slot(&mut values, name)? = value.cloned().or(default).unwrap_or_default();
        Ok(Attrs::new(values))
    }

    /// The value of an attribute, where there is such an attribute.
    pub(crate) fn get<'a>(&self, attrs: &'a Attrs, name: &str) -> Option<&'a Value> {
        let at = self.names.iter().position(|it| it == name)?;
        attrs.0.values.get(at)
    }

    fn slot<'a>(&self, values: &'a mut [Value], name: &str) -> Result<&'a mut Value> {
        let at = self.names.iter().position(|it| it == name);
        let slot = at.and_then(|at| values.get_mut(at));
        slot.ok_or_else(|| Refusal::UnknownAttribute {
            of: self.of.clone(),
            name: name.to_owned(),
        })
    }

    /// Writes the field `attrs`, where there are attributes.
    pub(crate) fn write<M: SerializeMap>(
        &self,
        attrs: &Attrs,
        map: &mut M,
    ) -> std::result::Result<(), M::Error> {
        if self.names.is_empty() {
            return Ok(());
        }
        map.serialize_entry("attrs", &Named(&self.names, attrs))
    }
}

impl Attrs {
    fn new(values: Vec<Value>) -> Self {
        let weight = values.iter().map(weight).sum();
        Self(Arc::new(Values { values, weight }))
    }

    /// About how many bytes the values take.
    pub(crate) fn weight(&self) -> usize {
        self.0.weight
    }
}

impl PartialEq for Attrs {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.values == other.0.values
    }
}

/// Attributes with their names, to be written.
struct Named<'a>(&'a [String], &'a Attrs);

impl Serialize for Named<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().zip(&self.1.0.values))
    }
}

/// The value as JavaScript has it, in which 1.0 is 1 and no whole number is exact beyond 2^53.
pub(crate) fn plain(value: &Value, deep: usize) -> Result<Value> {
    let Some(deep) = deep.checked_sub(1) else {
        return Err(Refusal::Shape(
            "the value of an attribute is nested too deep",
        ));
    };
    Ok(match value {
        Value::Number(number) => Value::Number(plain_number(number)),
        Value::Array(items) => {
            let items = items.iter().map(|item| plain(item, deep));
            Value::Array(items.collect::<Result<_>>()?)
        }
        Value::Object(fields) => {
            let fields = fields.iter();
            let fields = fields.map(|(name, value)| Ok((name.clone(), plain(value, deep)?)));
            Value::Object(fields.collect::<Result<_>>()?)
        }
        other => other.clone(),
    })
}

/// The value of an attribute in a step.
pub(crate) fn plain_value(value: &Value) -> Result<Value> {
    plain(value, DEEPEST_VALUE)
}

fn plain_number(number: &Number) -> Number {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let Some(float) = number.as_f64() else {
        return number.clone();
    };
    if float.fract() == 0.0 && float.abs() <= EXACT {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the number is whole and below 2^53"
        )]
        let whole = float as i64;
        return Number::from(whole);
    }
    Number::from_f64(float).unwrap_or_else(|| number.clone())
}

/// About how many bytes a value takes.
fn weight(value: &Value) -> usize {
    let inner: usize = match value {
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(weight).sum(),
        Value::Object(fields) => {
            let fields = fields.iter();
            fields.map(|(name, value)| name.len() + weight(value)).sum()
        }
        _ => 0,
    };
    inner + 8
}
