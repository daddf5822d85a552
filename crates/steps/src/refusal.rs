//! Why a tree or a step is not taken.

/// What the functions of this crate answer with.
pub type Result<T> = std::result::Result<T, Refusal>;

/// Why a tree or a step is not taken. The texts are for logs and for the person who wrote the client.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The JSON is not of the form that is expected there.
    #[error("{0}")]
    Shape(&'static str),
    /// The schema has no such node.
    #[error("the schema has no node {0:?}")]
    UnknownNode(String),
    /// The schema has no such mark.
    #[error("the schema has no mark {0:?}")]
    UnknownMark(String),
    /// The node or mark has no such attribute.
    #[error("{of} has no attribute {name:?}")]
    UnknownAttribute {
        /// The node or mark.
        of: String,
        /// The attribute.
        name: String,
    },
    /// There is no such kind of step.
    #[error("there is no step {0:?}")]
    UnknownStep(String),
    /// The position is outside of the tree.
    #[error("the position {0} is outside of the tree")]
    Outside(usize),
    /// The position is between the two code units of one character.
    #[error("a position is inside of a character")]
    InsideCharacter,
    /// The ends of the step are not in order.
    #[error("the step ends before it begins")]
    Backwards,
    /// No node begins at the position, or a text does, which has no attributes and marks of its own.
    #[error("there is no node at the position {0}")]
    NoNode(usize),
    /// The slice is open deeper than its content is, or than the place it is put in.
    #[error("the slice is open too deep")]
    Open,
    /// Two nodes cannot become one.
    #[error("{0} cannot be joined onto {1}")]
    Join(String, String),
    /// The content of a node would break the schema.
    #[error("the content of {0} would be invalid")]
    Content(String),
    /// The marks of a node exclude one another, or are out of order.
    #[error("the marks of {0} are invalid")]
    Marks(String),
    /// A step that must change the structure alone would delete content.
    #[error("the step would overwrite content")]
    Overwrites,
    /// What a step keeps is not a row of whole nodes.
    #[error("the gap is not a flat range")]
    Gap,
    /// What a step keeps has no place in its slice.
    #[error("the content does not fit into the slice")]
    Fit,
    /// Nodes are nested deeper than [`crate::DEEPEST`].
    #[error("the tree is too deep")]
    Depth,
    /// The tree is larger than the limit.
    #[error("the tree is larger than {0} bytes")]
    Large(usize),
    /// The request is larger than the limit.
    #[error("there are more than {0} bytes")]
    Bytes(usize),
    /// There are more steps than the limit.
    #[error("there are more than {0} steps")]
    Steps(usize),
    /// The steps of a batch change more than the limit when taken together.
    #[error("the steps are too much work")]
    Work,
}
