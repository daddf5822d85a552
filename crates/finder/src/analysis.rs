//! From text to the terms of the index.
