//! Fuzzes [`inequality_fuzz::claim`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| inequality_fuzz::claim(data));
