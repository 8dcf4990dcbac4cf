//! Reads JSON text (RFC 8259) token by token, and writes values of this library as JSON.

mod read;
mod write;

pub(crate) use read::{BYTE_ORDER_MARK, Json, Malformed};
pub(crate) use write::{ToJson, Writer, json, to_json};
