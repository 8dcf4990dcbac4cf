#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| klantinteracties_fuzz::property::plan::holds(bytes));
