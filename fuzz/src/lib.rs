//! What the fuzz targets try: the properties that the tests in `tests/it` try too, with inputs that libFuzzer finds.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a property fails by panicking")]

#[path = "../../tests/it/change.rs"]
pub mod change;
#[path = "../../tests/it/property/mod.rs"]
pub mod property;
#[path = "../../tests/it/register.rs"]
pub mod register;

/// The part of `tests/it/support.rs` that the modules above use.
pub mod support {
    use std::path::{Path, PathBuf};

    /// A file or folder in `tests/`.
    pub fn path(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests").join(name)
    }

    /// A uuid that is recognised by its number.
    pub fn uuid(number: usize) -> String {
        format!("11111111-1111-4111-8111-{number:012}")
    }
}
