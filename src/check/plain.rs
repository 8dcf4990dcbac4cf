//! A quick look at a text, to see that nothing in it can be wrong.

/// Returns whether each byte is a character of ASCII from the space up to and including `~`. Such a text has no control
/// characters, and most texts are like that. It looks at eight bytes at a time.
pub(super) fn is_plain(text: &str) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = ONES << 7;
    let (words, rest) = text.as_bytes().as_chunks();
    // Any other byte has its highest bit in one of these three: it is beyond ASCII, below the space, or just above `~`.
    let is_plain_word = |word: &[u8; 8]| {
        let word = u64::from_le_bytes(*word);
        (word | word.wrapping_sub(ONES * 0x20) | word.wrapping_add(ONES)) & HIGHS == 0
    };
    words.iter().all(is_plain_word) && rest.iter().all(|byte| matches!(byte, b' '..=b'~'))
}

#[cfg(test)]
mod tests {
    use super::is_plain;

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
        assert!(is_plain("") && !is_plain("aaaaaaé") && !is_plain("aé"));
    }
}
