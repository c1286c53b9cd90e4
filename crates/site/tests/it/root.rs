//! Roots: the trace of a paragraph, and its picture.
