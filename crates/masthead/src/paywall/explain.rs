//! Why does this reader see the wall? The decision in words, without spending anything.
