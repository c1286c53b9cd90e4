//! Fuzzes [`inequality_fuzz::stata`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| inequality_fuzz::stata(data));
