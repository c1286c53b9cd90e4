//! Fuzzes [`opinion_fuzz::export`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| opinion_fuzz::export(data));
