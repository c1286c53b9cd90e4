//! Fuzzes [`inequality_fuzz::xlsx`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| inequality_fuzz::xlsx(data));
