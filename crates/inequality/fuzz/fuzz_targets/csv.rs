//! Fuzzes [`inequality_fuzz::csv`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| inequality_fuzz::csv(data));
