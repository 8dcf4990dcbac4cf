//! Texts as people see them.

use crate::scan::trim;
use crate::value::character::is_blank;
use alloc::borrow::ToOwned;
use alloc::string::String;

/// Returns the text without the white space around it; `None` when nothing of it can be seen.
// Not inlined, because nearly every value that is shown goes through it and the wasm file would have a copy for each.
#[inline(never)]
pub(super) fn visible(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !is_blank(text)).map(trim)
}

/// Returns the same as [`visible`], as an owned text.
// Not inlined, for the same reason.
#[inline(never)]
pub(super) fn visible_owned(text: Option<&str>) -> Option<String> {
    visible(text).map(str::to_owned)
}
