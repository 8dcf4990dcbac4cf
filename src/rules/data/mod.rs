//! The rules about data with a JSON Schema of their own. What a schema shares with the model is reported by the same
//! codes: `required`, `type`, `max-length`.

pub(super) mod min_length;
pub(super) mod schema_invalid;
pub(super) mod schema_mismatch;
pub(super) mod schema_remote;

pub(crate) use min_length::RULE as MIN_LENGTH;
pub(crate) use schema_invalid::RULE as SCHEMA_INVALID;
pub(crate) use schema_mismatch::RULE as SCHEMA_MISMATCH;
pub(crate) use schema_remote::RULE as SCHEMA_REMOTE;
