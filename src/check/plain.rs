//! A quick look at a text, to see that nothing in it can be wrong.

/// Returns whether a text certainly has no character that is forbidden, as most texts do not. It looks at eight bytes at a
/// time.
#[inline(never)]
pub(super) fn is_plain(text: &str) -> bool {
    let text = text.as_bytes();
    match text.last_chunk() {
        // The last word overlaps the one before it, unless the length is a multiple of eight.
        Some(last) => text.as_chunks().0.iter().all(is_plain_word) && is_plain_word(last),
        None => text.iter().all(is_plain_byte),
    }
}

#[inline]
fn is_plain_word(word: &[u8; 8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = ONES << 7;
    let bytes = u64::from_le_bytes(*word);
    // A byte has its highest bit in one of these three if it is beyond ASCII, below the space, or just above `~`.
    (bytes | bytes.wrapping_sub(ONES * 0x20) | bytes.wrapping_add(ONES)) & HIGHS == 0 || word.iter().all(is_plain_byte)
}

/// Returns whether the byte is in no character that is forbidden: it is no control character of ASCII, and does not begin
/// one of the characters from U+0080 to U+00BF or from U+2000 to U+2FFF, which have the others among them.
const fn is_plain_byte(byte: &u8) -> bool {
    !matches!(byte, 0..0x20 | 0x7f | 0xc2 | 0xe2)
}

#[cfg(test)]
mod tests {
    use super::is_plain;
    use crate::value::character::is_forbidden;

    #[test]
    fn plain_texts() {
        for byte in 0..=0x7f_u8 {
            for place in 0..8 {
                let mut text = [b'a'; 11];
                text[place] = byte;
                let text = std::str::from_utf8(&text).unwrap();
                assert_eq!(is_plain(text), (b' '..=b'~').contains(&byte), "{byte} at {place}");
                let (start, _) = text.split_at(place + 1);
                assert_eq!(is_plain(start), (b' '..=b'~').contains(&byte), "{byte} at {place}");
            }
        }
        assert!(is_plain("") && is_plain("één gewone zin met accenten"));
    }

    #[test]
    fn no_forbidden_character_is_plain() {
        for character in ('\0'..=char::MAX).filter(|character| is_forbidden(*character, false)) {
            let mut text = std::string::String::from("aaaaaaa");
            text.push(character);
            assert!(!is_plain(&text) && !is_plain(text.get(7..).unwrap()), "{}", u32::from(character));
        }
    }
}
