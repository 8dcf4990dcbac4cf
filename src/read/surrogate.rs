//! Half surrogate pairs: JSON can escape them, text cannot hold them.

/// Turns each `\ud800`..`\udfff` that is not half of a pair into `\u0000`, which is refused as a control character at
/// the property that holds it. The JSON reader would refuse the whole document. Positions stay as they are. `None` when
/// there is none.
pub(crate) fn without_lone_surrogates(text: &[u8]) -> Option<Vec<u8>> {
    let mut replaced: Option<Vec<u8>> = None;
    let mut rest = 0;
    while let Some(escape) = next_escape(text, rest) {
        rest = match unit(text, escape) {
            Some(0xd800..=0xdbff) if matches!(unit(text, escape + 6), Some(0xdc00..=0xdfff)) => escape + 12,
            Some(0xd800..=0xdfff) => {
                let replaced = replaced.get_or_insert_with(|| text.to_vec());
                if let Some(digits) = replaced.get_mut(escape + 2..escape + 6) {
                    digits.fill(b'0');
                }
                escape + 6
            }
            _ => escape + 2,
        };
    }
    replaced
}

fn next_escape(text: &[u8], from: usize) -> Option<usize> {
    let offset = text.get(from..)?.iter().position(|byte| *byte == b'\\')?;
    Some(from + offset)
}

/// The UTF-16 unit that `\uXXXX` at `escape` stands for.
fn unit(text: &[u8], escape: usize) -> Option<u16> {
    let digits = text.get(escape..escape + 6)?.strip_prefix(b"\\u")?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::without_lone_surrogates;

    #[test]
    fn only_halves_are_replaced() {
        for (text, expected) in [
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\ud83d""#, r#""\u0000""#),
            (r#""\ude00\ud83d""#, r#""\u0000\u0000""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\u0000\ud83d\ude00""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\ud8"#, r#""\ud8"#),
            (r#""\u+d83""#, r#""\u+d83""#),
        ] {
            let replaced = without_lone_surrogates(text.as_bytes());
            assert_eq!(replaced.as_deref().unwrap_or(text.as_bytes()), expected.as_bytes());
            assert_eq!(replaced.is_some(), text != expected);
        }
    }
}
