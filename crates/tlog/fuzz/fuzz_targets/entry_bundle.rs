//! Fuzzes [`tlog_fuzz::entry_bundle`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tlog_fuzz::entry_bundle(data));
