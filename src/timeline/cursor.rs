//! Where a page ends, as text that callers give back for the next one.

use super::order::SortKey;
use crate::argument::{OptionError, Result};
use crate::scan::{cut, decimal, number};
use alloc::string::String;

/// The end of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The last contact of the page.
    pub(super) last: SortKey,
    /// The newest contact of its group, by which groups are ordered.
    pub(super) head: SortKey,
    /// The newest contact of all when the first page was made, so that contacts that came later do not move the next page.
    pub(super) top: SortKey,
}

impl Cursor {
    /// Returns the cursor as text: the lengths of the first two keys, and the three keys. Callers need not know this.
    pub(super) fn write(&self) -> String {
        let [last, head, top] = [&self.last, &self.head, &self.top].map(SortKey::write);
        [&decimal(last.len() as u64, 1), "_", &decimal(head.len() as u64, 1), "_", &last, &head, &top].concat()
    }

    /// Reads what [`write`](Self::write) wrote.
    ///
    /// # Errors
    /// The text was not written by that.
    pub(super) fn read(text: &str) -> Result<Self> {
        Self::parse(text).ok_or_else(|| OptionError("cursor: use a nextCursor that a timeline gave".into()))
    }

    fn parse(text: &str) -> Option<Self> {
        let (last_length, rest) = cut(text, b'_')?;
        let (head_length, keys) = cut(rest, b'_')?;
        let (last, keys) = keys.split_at_checked(number(last_length)?)?;
        let (head, top) = keys.split_at_checked(number(head_length)?)?;
        Some(Self { last: SortKey::read(last)?, head: SortKey::read(head)?, top: SortKey::read(top)? })
    }
}

#[cfg(test)]
mod tests {
    use super::Cursor;
    use crate::timeline::order::SortKey;
    use crate::tree::shared;
    use crate::value::parse_date_time;

    #[test]
    fn a_cursor_is_read_as_it_was_written() {
        let key = |moment, depth, id| SortKey::new(moment, depth, &shared(id));
        let moment = parse_date_time("2024-05-31T07:30:00.000000001Z");
        let cursor = Cursor { last: key(moment, 0, "a_1"), head: key(None, 2, "é"), top: key(moment, 1, "") };
        assert_eq!(Cursor::read(&cursor.write()), Ok(cursor));
        for text in ["", "1", "1_1", "1_1_12", "99_99_a"] {
            assert!(Cursor::read(text).is_err(), "{text}");
        }
    }
}
