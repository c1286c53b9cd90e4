//! Measures of inequality: incomes and weights in, numbers with their errors out.

#![forbid(unsafe_code)]

pub mod read;
