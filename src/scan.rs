//! Searches text, and takes it apart. The searches of `str` take patterns of every kind, and their code would be a large
//! part of the wasm files; these do the same for the few kinds of patterns that are used here. They are not inlined, so
//! that there is one copy of each.

use alloc::string::String;

/// Returns the text before and after the first `mark`, a byte of ASCII.
#[inline(never)]
pub(crate) fn cut(text: &str, mark: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().position(|byte| byte == mark)?)
}

/// Returns the text before and after the last `mark`, a byte of ASCII.
#[inline(never)]
pub(crate) fn cut_last(text: &str, mark: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().rposition(|byte| byte == mark)?)
}

/// Returns the text before and after the byte of ASCII at `place`.
fn around(text: &str, place: usize) -> Option<(&str, &str)> {
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// Returns the text before the first of the marks, which are ASCII. If there is none, this is the whole text.
#[inline(never)]
pub(crate) fn before<'t>(text: &'t str, marks: &[u8]) -> &'t str {
    text.bytes().position(|byte| marks.contains(&byte)).and_then(|place| text.get(..place)).unwrap_or(text)
}

/// Returns the text after the last `mark`, a byte of ASCII. If there is none, this is the whole text.
pub(crate) fn after_last(text: &str, mark: u8) -> &str {
    cut_last(text, mark).map_or(text, |(_, after)| after)
}

/// Returns the parts of a text that stand between the marks, which are ASCII. A text without a mark is one part.
pub(crate) const fn parts(text: &str, mark: u8) -> Parts<'_> {
    Parts { rest: Some(text), mark }
}

pub(crate) struct Parts<'t> {
    rest: Option<&'t str>,
    mark: u8,
}

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest.take()?;
        let Some((part, after)) = cut(rest, self.mark) else { return Some(rest) };
        self.rest = Some(after);
        Some(part)
    }
}

/// Returns whether any character of the text is such a one.
#[inline(never)]
pub(crate) fn has(text: &str, is_such: fn(char) -> bool) -> bool {
    text.chars().any(is_such)
}

/// Returns whether every character of the text is such a one.
#[inline(never)]
pub(crate) fn has_only(text: &str, is_such: fn(char) -> bool) -> bool {
    text.chars().all(is_such)
}

/// Returns the text without such characters.
#[inline(never)]
pub(crate) fn without(text: &str, is_such: fn(char) -> bool) -> String {
    text.chars().filter(|character| !is_such(*character)).collect()
}

/// Returns the text without such characters at its begin and its end.
#[inline(never)]
pub(crate) fn trimmed(text: &str, is_such: fn(char) -> bool) -> &str {
    let mut rest = text.chars();
    while rest.clone().next().is_some_and(is_such) {
        rest.next();
    }
    while rest.clone().next_back().is_some_and(is_such) {
        rest.next_back();
    }
    rest.as_str()
}

/// Returns the text without white space at its begin and its end.
pub(crate) fn trim(text: &str) -> &str {
    // Most texts have none there.
    let is_visible = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let is_trimmed = is_visible(text.as_bytes().first()) && is_visible(text.as_bytes().last());
    if is_trimmed { text } else { trimmed(text, char::is_whitespace) }
}

/// Returns how many characters the text has.
#[inline(never)]
pub(crate) fn length(text: &str) -> usize {
    // Each character has one byte that does not continue another.
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
}

/// Returns the text without the marks at its end, which are ASCII.
#[inline(never)]
pub(crate) fn without_end(text: &str, mark: u8) -> &str {
    text.bytes().rposition(|byte| byte != mark).and_then(|last| text.get(..=last)).unwrap_or_default()
}

/// Returns the text with `new` in place of each `old`, which is not empty.
#[inline(never)]
pub(crate) fn replaced(text: &str, old: &str, new: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text.chars();
    loop {
        if let Some(after) = rest.as_str().strip_prefix(old) {
            replaced.push_str(new);
            rest = after.chars();
        } else if let Some(character) = rest.next() {
            replaced.push(character);
        } else {
            return replaced;
        }
    }
}

/// Reads a number that is written with digits only, if it fits in the type.
pub(crate) fn number<T: TryFrom<u64>>(text: &str) -> Option<T> {
    T::try_from(digits(text)?).ok()
}

#[inline(never)]
fn digits(text: &str) -> Option<u64> {
    let more = |number: u64, byte: u8| {
        let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    };
    text.bytes().try_fold(0, more).filter(|_| !text.is_empty())
}

/// Returns a number in decimal digits, with zeros in front up to `width`. The formatting of the standard library can do
/// much more, and would be a part of each wasm file for this.
pub(crate) fn decimal(number: u64, width: usize) -> String {
    let mut text = String::new();
    push_decimal(&mut text, number, width);
    text
}

/// Adds a number in decimal digits to a text, with zeros in front up to `width`.
#[inline(never)]
pub(crate) fn push_decimal(text: &mut String, number: u64, width: usize) {
    if number > 9 || width > 1 {
        push_decimal(text, number / 10, width.saturating_sub(1));
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn all_do_what_those_of_std_do(text in "[a/é.0-9 \u{1c}\u{a0}~🙂]{0,12}", old in "[a/é.0]{1,2}", new in "[a/é]{0,2}") {
            prop_assert_eq!(super::cut(&text, b'/'), text.split_once('/'));
            prop_assert_eq!(super::cut_last(&text, b'/'), text.rsplit_once('/'));
            prop_assert_eq!(Some(super::before(&text, b"/.")), text.split(['/', '.']).next());
            prop_assert_eq!(Some(super::after_last(&text, b'/')), text.rsplit('/').next());
            prop_assert!(super::parts(&text, b'.').eq(text.split('.')));
            prop_assert_eq!(super::has(&text, |character| character == 'é'), text.contains('é'));
            prop_assert_eq!(super::has_only(&text, char::is_alphabetic), text.chars().all(char::is_alphabetic));
            prop_assert_eq!(super::without(&text, |character| character == 'é'), text.replace('é', ""));
            prop_assert_eq!(super::trim(&text), text.trim());
            prop_assert_eq!(super::length(&text), text.chars().count());
            prop_assert_eq!(super::trimmed(&text, |character| character == '/'), text.trim_matches('/'));
            prop_assert_eq!(super::without_end(&text, b'/'), text.trim_end_matches('/'));
            prop_assert_eq!(super::replaced(&text, &old, &new), text.replace(&old, &new));
        }

        #[test]
        fn numbers_are_those_of_std(text in "[0-9]{0,22}|[+ 0-9-]{0,3}") {
            let known = text.parse().ok().filter(|_: &u64| !text.starts_with('+'));
            prop_assert_eq!(super::number(&text), known);
        }

        #[test]
        fn digits_are_those_of_std(number: u64, small in 0..1_000_u64, width in 0..24_usize) {
            for number in [number, small] {
                prop_assert_eq!(super::decimal(number, width), format!("{number:0width$}"));
            }
        }
    }
}
