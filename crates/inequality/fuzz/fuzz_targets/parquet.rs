//! Fuzzes [`inequality_fuzz::parquet`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| inequality_fuzz::parquet(data));
