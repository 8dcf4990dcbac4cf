//! The tests of the public API, in one program: `cargo test --all-features --test it`, or `... --test it timeline::` for one
//! module. `tests/README.md` says where what is tested.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod agreement;
mod answers;
mod build;
mod built;
mod cases;
mod change;
mod correct;
#[cfg(feature = "json-schema")]
mod data;
mod decisions;
mod describe;
mod diagram;
mod draft;
mod example_register;
mod example_service;
mod floors;
mod forms;
mod fuzz;
mod model;
mod openklant;
mod oracles;
mod plan;
mod privacy;
mod property;
mod read;
mod recorded;
mod refusal;
mod register;
mod register_server;
mod robust;
mod schema;
mod support;
mod texts;
mod timeline;
mod values;
