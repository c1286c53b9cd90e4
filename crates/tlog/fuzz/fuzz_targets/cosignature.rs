//! Fuzzes [`tlog_fuzz::cosignature`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tlog_fuzz::cosignature(data));
