//! The trace: from a paragraph down to the struggles and testimonies that it grew from, and from each of them up.
