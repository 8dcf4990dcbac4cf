//! Codes that a standard lists.

/// Codes of `LENGTH` letters, as bits: a row for the letters before the last, and in it a bit for the last. The compiler
/// makes the bits from the list, so that the wasm files need not hold the list.
pub(super) struct Codes<const LENGTH: usize, const ROWS: usize> {
    rows: [u32; ROWS],
    first: u8,
}

const LETTERS: usize = 26;

impl<const LENGTH: usize, const ROWS: usize> Codes<LENGTH, ROWS> {
    /// Reads the codes of a list, in which each is followed by a space. `first` is the first letter of the alphabet, as
    /// they write it.
    #[expect(clippy::indexing_slicing, reason = "it makes constants, for which the compiler checks the indexes")]
    pub(super) const fn of(list: &str, first: u8) -> Self {
        let list = list.as_bytes();
        let mut codes = Self { rows: [0; ROWS], first };
        let (mut place, mut row) = (0, 0);
        while place < list.len() {
            if list[place] == b' ' {
                row = 0;
            } else {
                let letter = list[place] - first;
                if list[place + 1] == b' ' {
                    codes.rows[row] |= 1 << letter;
                } else {
                    row = LETTERS * row + letter as usize;
                }
            }
            place += 1;
        }
        codes
    }

    pub(super) fn contains(&self, code: &str) -> bool {
        let Ok(code) = <[u8; LENGTH]>::try_from(code.as_bytes()) else { return false };
        let (mut row, mut last) = (0, 0);
        for letter in code.map(|byte| usize::from(byte.wrapping_sub(self.first))) {
            if letter >= LETTERS {
                return false;
            }
            (row, last) = (LETTERS * row + last, letter);
        }
        self.rows.get(row).is_some_and(|row| row >> last & 1 == 1)
    }
}
