//! Fuzzes [`tlog_fuzz::proof`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tlog_fuzz::proof(data));
