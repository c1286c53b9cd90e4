//! Fuzzes [`tlog_fuzz::tile_path`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tlog_fuzz::tile_path(data));
