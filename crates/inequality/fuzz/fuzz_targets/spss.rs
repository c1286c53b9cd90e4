//! Fuzzes [`inequality_fuzz::spss`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| inequality_fuzz::spss(data));
