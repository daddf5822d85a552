//! The document model of blocks, its sanitiser, and its HTML and plain-text rendering.
