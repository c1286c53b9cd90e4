//! Panels: drawn by lot, and what they may set aside.
