//! Texts: written, amended, translated, frozen.
