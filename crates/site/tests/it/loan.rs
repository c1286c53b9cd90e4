//! Loans: lent with strings, taken, recalled, renewed.
