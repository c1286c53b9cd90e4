//! Search: full text over struggles, behind one function for both databases.
