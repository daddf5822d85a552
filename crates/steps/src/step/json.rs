//! Steps as JSON, as ProseMirror writes and reads them.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use super::Step;
use crate::attrs::plain_value;
use crate::mark::Mark;
use crate::node::Slice;
use crate::refusal::{Refusal, Result};
use crate::schema::Schema;

impl Step {
    /// Reads a step.
    ///
    /// # Errors
    ///
    /// It is no step, ends before it begins, or names what is not in the schema.
    pub fn from_json(json: &Value, schema: &Schema) -> Result<Self> {
        let kind = json.get("stepType").and_then(Value::as_str);
        let kind = kind.ok_or(Refusal::Shape("a step has a stepType"))?;
        if kind != "markSet" {
            return Fields { json, schema }.one(kind);
        }
        let steps = json.get("steps").and_then(Value::as_array);
        let steps = steps.ok_or(Refusal::Shape("a set of marks has steps"))?;
        let steps = steps.iter().map(|step| mark_step(step, schema));
        Ok(Self::MarkSet(steps.collect::<Result<_>>()?))
    }

    /// The step as JSON. [`Serialize`] writes the same without making a value of it.
    pub fn to_json(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

fn mark_step(json: &Value, schema: &Schema) -> Result<Step> {
    match json.get("stepType").and_then(Value::as_str) {
        Some(kind @ ("addMark" | "removeMark")) => Fields { json, schema }.one(kind),
        _ => Err(Refusal::Shape("a set of marks adds and removes marks")),
    }
}

/// Reads a position or a size.
pub(crate) fn position(json: Option<&Value>) -> Result<usize> {
    const WRONG: Refusal = Refusal::Shape("a position is a whole number from 0");
    let number = json.and_then(Value::as_number).ok_or(WRONG)?;
    let whole = number.as_u64().or_else(|| {
        let float = number.as_f64()?;
        (float == 0.0).then_some(0)
    });
    let whole = u32::try_from(whole.ok_or(WRONG)?).map_err(|_| WRONG)?;
    usize::try_from(whole).map_err(|_| WRONG)
}

/// The fields of a step that is read.
struct Fields<'a> {
    json: &'a Value,
    schema: &'a Schema,
}

impl Fields<'_> {
    fn one(&self, kind: &str) -> Result<Step> {
        match kind {
            "replace" => {
                let (from, to) = self.range()?;
                let (slice, structure) = (self.slice()?, self.flag("structure")?);
                Ok(Step::Replace {
                    from,
                    to,
                    slice,
                    structure,
                })
            }
            "replaceAround" => self.around(),
            "addMark" => {
                let ((from, to), mark) = (self.range()?, self.mark()?);
                Ok(Step::AddMark { from, to, mark })
            }
            "removeMark" => {
                let ((from, to), mark) = (self.range()?, self.mark()?);
                Ok(Step::RemoveMark { from, to, mark })
            }
            "addNodeMark" => Ok(Step::AddNodeMark {
                at: self.position("pos")?,
                mark: self.mark()?,
            }),
            "removeNodeMark" => Ok(Step::RemoveNodeMark {
                at: self.position("pos")?,
                mark: self.mark()?,
            }),
            "attr" => Ok(Step::Attr {
                at: self.position("pos")?,
                name: self.name()?,
                value: self.value()?,
            }),
            "docAttr" => Ok(Step::DocAttr {
                name: self.name()?,
                value: self.value()?,
            }),
            other => Err(Refusal::UnknownStep(other.chars().take(40).collect())),
        }
    }

    fn around(&self) -> Result<Step> {
        let (from, to) = self.range()?;
        let (gap_from, gap_to) = (self.position("gapFrom")?, self.position("gapTo")?);
        let (slice, insert) = (self.slice()?, self.position("insert")?);
        if from > gap_from || gap_from > gap_to || gap_to > to {
            return Err(Refusal::Backwards);
        }
        if insert > slice.size() {
            return Err(Refusal::Fit);
        }
        Ok(Step::ReplaceAround {
            from,
            to,
            gap_from,
            gap_to,
            slice,
            insert,
            structure: self.flag("structure")?,
        })
    }

    fn position(&self, name: &str) -> Result<usize> {
        position(self.json.get(name))
    }

    fn range(&self) -> Result<(usize, usize)> {
        let (from, to) = (self.position("from")?, self.position("to")?);
        match from <= to {
            true => Ok((from, to)),
            false => Err(Refusal::Backwards),
        }
    }

    fn slice(&self) -> Result<Slice> {
        Slice::from_json(self.json.get("slice"), self.schema)
    }

    fn mark(&self) -> Result<Mark> {
        let mark = self.json.get("mark").unwrap_or(&Value::Null);
        Mark::from_json(mark, self.schema)
    }

    fn flag(&self, name: &str) -> Result<bool> {
        match self.json.get(name) {
            None | Some(Value::Null) => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(Refusal::Shape("structure is true or false")),
        }
    }

    fn name(&self) -> Result<String> {
        let name = self.json.get("attr").and_then(Value::as_str);
        let name = name.ok_or(Refusal::Shape("attr is the name of an attribute"))?;
        Ok(name.to_owned())
    }

    fn value(&self) -> Result<Option<Value>> {
        self.json.get("value").map(plain_value).transpose()
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("stepType", self.kind())?;
        match self {
            Self::Replace {
                from,
                to,
                slice,
                structure,
            } => {
                write_all(&mut map, &[("from", *from), ("to", *to)])?;
                write_slice(&mut map, slice, *structure)?;
            }
            Self::ReplaceAround {
                from,
                to,
                gap_from,
                gap_to,
                slice,
                insert,
                structure,
            } => {
                let ends = [("from", *from), ("to", *to)];
                let gap = [
                    ("gapFrom", *gap_from),
                    ("gapTo", *gap_to),
                    ("insert", *insert),
                ];
                write_all(&mut map, &ends)?;
                write_all(&mut map, &gap)?;
                write_slice(&mut map, slice, *structure)?;
            }
            Self::AddMark { from, to, mark } | Self::RemoveMark { from, to, mark } => {
                map.serialize_entry("mark", mark)?;
                write_all(&mut map, &[("from", *from), ("to", *to)])?;
            }
            Self::MarkSet(steps) => map.serialize_entry("steps", steps)?,
            Self::AddNodeMark { at, mark } | Self::RemoveNodeMark { at, mark } => {
                map.serialize_entry("pos", at)?;
                map.serialize_entry("mark", mark)?;
            }
            Self::Attr { at, name, value } => {
                map.serialize_entry("pos", at)?;
                write_value(&mut map, name, value.as_ref())?;
            }
            Self::DocAttr { name, value } => write_value(&mut map, name, value.as_ref())?,
        }
        map.end()
    }
}

fn write_all<M: SerializeMap>(
    map: &mut M,
    fields: &[(&str, usize)],
) -> std::result::Result<(), M::Error> {
    let mut fields = fields.iter();
    fields.try_for_each(|(name, number)| map.serialize_entry(name, number))
}

fn write_slice<M: SerializeMap>(
    map: &mut M,
    slice: &Slice,
    structure: bool,
) -> std::result::Result<(), M::Error> {
    if slice.size() > 0 {
        map.serialize_entry("slice", slice)?;
    }
    if structure {
        map.serialize_entry("structure", &true)?;
    }
    Ok(())
}

fn write_value<M: SerializeMap>(
    map: &mut M,
    name: &str,
    value: Option<&Value>,
) -> std::result::Result<(), M::Error> {
    map.serialize_entry("attr", name)?;
    match value {
        Some(value) => map.serialize_entry("value", value),
        None => Ok(()),
    }
}

impl Step {
    /// The name of its kind in JSON.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Replace { .. } => "replace",
            Self::ReplaceAround { .. } => "replaceAround",
            Self::AddMark { .. } => "addMark",
            Self::RemoveMark { .. } => "removeMark",
            Self::MarkSet(_) => "markSet",
            Self::AddNodeMark { .. } => "addNodeMark",
            Self::RemoveNodeMark { .. } => "removeNodeMark",
            Self::Attr { .. } => "attr",
            Self::DocAttr { .. } => "docAttr",
        }
    }
}
