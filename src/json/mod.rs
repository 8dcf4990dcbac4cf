//! JSON text as such (RFC 8259): reading it piece by piece, and writing values of this library as JSON.

mod read;
mod write;

pub(crate) use read::{BYTE_ORDER_MARK, Json, Malformed};
pub(crate) use write::to_json;
