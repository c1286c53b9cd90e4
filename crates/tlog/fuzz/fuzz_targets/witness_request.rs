//! Fuzzes [`tlog_fuzz::witness_request`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tlog_fuzz::witness_request(data));
