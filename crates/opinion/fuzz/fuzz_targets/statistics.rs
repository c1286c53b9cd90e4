//! Fuzzes [`opinion_fuzz::statistics`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| opinion_fuzz::statistics(data));
