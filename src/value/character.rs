//! What characters are: seen or not, and what is between others without being part of a value.

use std::borrow::Cow;

/// White space, as the server has it (`str.isspace` of Python): that of Unicode, and the four separators of ASCII.
pub(crate) fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{1c}'..='\u{1f}')
}

/// Whether there is only white space, or nothing.
pub(crate) fn is_white(text: &str) -> bool {
    text.chars().all(is_space)
}

/// Whether nobody can see anything in the text: it is empty, or all in it is white space or has no shape.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|character| is_space(character) || is_shapeless(character))
}

/// Characters without a shape of their own (`Default_Ignorable_Code_Point` of Unicode), and the Braille pattern without
/// dots.
fn is_shapeless(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Invisible characters that come along when text is copied: soft hyphens, spaces without width, joiners, marks and turns
/// of the direction of writing, signs of formulas, byte order marks.
pub(crate) const fn is_copied(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// A letter of ASCII, for an expression that does not mind case: four letters that are none are the other case of one.
pub(super) const fn is_ascii_letter(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, '\u{130}' | '\u{131}' | '\u{17f}' | '\u{212a}')
}

/// What people put between the digits of a number to keep it readable.
pub(crate) fn is_separator(character: char) -> bool {
    matches!(character, '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}') || is_space(character) || is_copied(character)
}

/// The text without what is between digits or letters only to keep them readable.
pub(crate) fn without_separators(text: &str) -> String {
    text.chars().filter(|character| !is_separator(*character)).collect()
}

/// The text without the invisible characters that come along when text is copied. A joiner between characters beyond
/// ASCII stays: in many scripts, and in emoji, it is part of a word.
pub(crate) fn without_copied(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(is_copied) {
        return Cow::Borrowed(text);
    }
    let can_join = |character: char| !character.is_ascii() && !is_space(character) && !is_copied(character);
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let joins = || {
            let next = rest.clone().find(|character| !is_copied(*character));
            matches!(character, '\u{200c}' | '\u{200d}')
                && kept.chars().next_back().is_some_and(can_join)
                && next.is_some_and(can_join)
        };
        if !is_copied(character) || joins() {
            kept.push(character);
        }
    }
    Cow::Owned(kept)
}

/// Characters that nobody can see and that change what others look like: controls, and those that turn the direction of
/// writing. Lines and tabs are fine where there can be lines.
pub(crate) fn is_forbidden(character: char, lines: bool) -> bool {
    match character {
        ' '..='~' => false,
        '\n' | '\r' | '\t' => !lines,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => character.is_control(),
    }
}

/// The line and the column, both from 1 and in code points, of the first character like that.
pub(crate) fn position(text: &str, is_it: impl Fn(char) -> bool) -> Option<(usize, usize)> {
    let (mut line, mut column, mut last) = (1, 1, '\n');
    for character in text.chars() {
        if is_it(character) {
            return Some((line, column));
        }
        match character {
            // Two characters that end one line.
            '\n' if last == '\r' => {}
            '\n' | '\r' => (line, column) = (line + 1, 1),
            _ => column += 1,
        }
        last = character;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_blank, is_space, is_white, position, without_copied};

    #[test]
    fn white_space_is_that_of_python() {
        let spaces: Vec<u32> = ('\0'..=char::MAX).filter(|character| is_space(*character)).map(u32::from).collect();
        let others = [0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];
        let mut expected: Vec<u32> = (0x9..=0xd).chain(0x1c..=0x20).chain(0x2000..=0x200a).chain(others).collect();
        expected.sort_unstable();
        assert_eq!(spaces, expected);
    }

    #[test]
    fn what_cannot_be_seen() {
        assert!(is_white("") && is_white(" \u{1f}\u{a0}") && !is_white("\u{200b}"));
        assert!(is_blank("\u{200b} \u{feff}\u{3164}\u{e0020}") && !is_blank("\u{200b}a") && !is_blank("\u{1}"));
    }

    #[test]
    fn joiners_stay_in_words() {
        for (text, expected) in [
            ("a\u{200d}b", "ab"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("\u{200c}می\u{200c}\u{200b}\u{200c}خ\u{200d}", "می\u{200c}خ"),
            ("👩\u{200d}👧", "👩\u{200d}👧"),
            ("\u{feff}a\u{ad}b\u{2060}", "ab"),
            ("é\u{200d}\u{a0}é", "é\u{a0}é"),
        ] {
            assert_eq!(without_copied(text), expected);
            assert_eq!(without_copied(expected), expected);
        }
    }

    #[test]
    fn positions() {
        for (text, expected) in
            [("x", (1, 1)), ("éax", (1, 3)), ("a\r\nbx", (2, 2)), ("\n\rx", (3, 1)), ("a\r\n\r\nx", (3, 1))]
        {
            assert_eq!(position(text, |character| character == 'x'), Some(expected), "{text:?}");
        }
        assert_eq!(position("a", |character| character == 'x'), None);
    }
}
