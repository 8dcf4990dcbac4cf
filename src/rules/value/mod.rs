//! The rules about text and values that any object has. Reading and judging a document report them.

pub(super) mod blank;
pub(super) mod choice;
pub(super) mod control_character;
pub(super) mod form;
pub(super) mod ignored_field;
pub(super) mod json_depth;
pub(super) mod json_duplicate_key;
pub(super) mod json_size;
pub(super) mod json_syntax;
pub(super) mod kind;
pub(super) mod max_length;
pub(super) mod metadata_name;
pub(super) mod null;
pub(super) mod range;
pub(super) mod required;
pub(super) mod unknown_field;

pub(crate) use blank::RULE as BLANK;
pub(crate) use choice::RULE as CHOICE;
pub(crate) use control_character::RULE as CONTROL_CHARACTER;
pub(crate) use form::{of_code, of_format};
pub(crate) use ignored_field::RULE as IGNORED_FIELD;
pub(crate) use json_depth::RULE as JSON_DEPTH;
pub(crate) use json_duplicate_key::RULE as JSON_DUPLICATE_KEY;
pub(crate) use json_size::RULE as JSON_SIZE;
pub(crate) use json_syntax::RULE as JSON_SYNTAX;
pub(crate) use kind::RULE as TYPE;
pub(crate) use max_length::RULE as MAX_LENGTH;
pub(crate) use metadata_name::RULE as METADATA_NAME;
pub(crate) use null::RULE as NULL;
pub(crate) use range::RULE as RANGE;
pub(crate) use required::RULE as REQUIRED;
pub(crate) use unknown_field::RULE as UNKNOWN_FIELD;

use crate::report::{Params, Rule};
use crate::tree::Unreadable;

/// The rule that a text breaks which cannot be read, and where reading stopped.
pub(crate) const fn of_unreadable(unreadable: Unreadable) -> (&'static Rule, Params) {
    match unreadable {
        Unreadable::Malformed { line, column } => (&JSON_SYNTAX, Params::Position { line, column }),
        Unreadable::TooDeep { max, line, column } => (&JSON_DEPTH, Params::Depth { max, line, column }),
    }
}
