//! Classes of characters: visible or not, and separators that are not part of a value.

use crate::scan::{has, has_only, without};
use alloc::borrow::Cow;
use alloc::string::String;

/// Returns whether the character is white space by `str.isspace` of Python, which the server uses: white space in
/// Unicode, and the four separators of ASCII.
pub(crate) fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{1c}'..='\u{1f}')
}

/// Returns whether the text is empty or only white space.
pub(crate) fn is_white(text: &str) -> bool {
    has_only(text, is_space)
}

/// Returns whether nothing in the text is visible: it is empty, or every character is white space or has no shape.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|character| is_space(character) || is_shapeless(character))
}

/// Returns whether the text begins with a visible character of ASCII, as most texts do.
#[inline]
pub(crate) fn begins_visibly(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_graphic)
}

/// Returns whether the character has no shape of its own: `Default_Ignorable_Code_Point` in Unicode, and the Braille
/// pattern without dots.
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

/// Returns whether the character is invisible and often comes along when text is copied: a soft hyphen, a zero-width
/// space or joiner, a direction mark, an invisible operator or a byte order mark.
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

/// Returns whether the character matches `[a-z]` when Python ignores case. Four letters outside ASCII match, because
/// their other case is an ASCII letter.
pub(super) const fn is_ascii_letter(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, '\u{130}' | '\u{131}' | '\u{17f}' | '\u{212a}')
}

/// Returns whether people use the character to group the digits of a number.
pub(crate) fn is_separator(character: char) -> bool {
    matches!(character, '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}') || is_space(character) || is_copied(character)
}

/// Returns the text without the characters that only group its digits or letters.
pub(crate) fn without_separators(text: &str) -> String {
    without(text, is_separator)
}

/// Returns the text without the invisible characters that come along when text is copied. A joiner between two
/// characters outside ASCII stays, because it is part of words in many scripts and of emoji.
pub(crate) fn without_copied(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !has(text, is_copied) {
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

/// Returns whether the character is a control character, or changes the direction of writing. Both are invisible and
/// change how other characters look. Line ends and tabs are allowed if `lines` is true.
pub(crate) fn is_forbidden(character: char, lines: bool) -> bool {
    match character {
        ' '..='~' => false,
        '\n' | '\r' | '\t' => !lines,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => character.is_control(),
    }
}

/// Returns the line and the column of the first character for which `is_it` returns true. Both start at 1, and a column
/// is a number of code points.
pub(crate) fn position(text: &str, is_it: impl Fn(char) -> bool) -> Option<(usize, usize)> {
    let (mut line, mut column, mut last) = (1, 1, '\n');
    for character in text.chars() {
        if is_it(character) {
            return Some((line, column));
        }
        match character {
            // A carriage return and a line feed together end one line.
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
    use super::{is_blank, is_copied, is_forbidden, is_shapeless, is_space, is_white, position, without_copied};
    use alloc::vec::Vec;
    use icu_properties::props::{
        BidiControl, BinaryProperty, DefaultIgnorableCodePoint, EnumeratedProperty, GeneralCategory, WhiteSpace,
    };

    /// Every character, beside what the Unicode Consortium's own library says of it.
    #[test]
    fn classes_are_those_of_unicode() {
        for character in '\0'..=char::MAX {
            let at = u32::from(character);
            // Python has the separators of ASCII too.
            let is_separator = matches!(character, '\u{1c}'..='\u{1f}');
            assert_eq!(is_space(character), WhiteSpace::for_char(character) || is_separator, "{at:x}");
            // The Braille pattern without dots shows nothing, and has no property that says so.
            let is_ignorable = DefaultIgnorableCodePoint::for_char(character) || character == '\u{2800}';
            assert_eq!(is_shapeless(character), is_ignorable, "{at:x}");
            assert!(!is_copied(character) || is_ignorable, "{at:x}");
            // The three marks change the direction of themselves only.
            let is_mark = matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}');
            let is_control = GeneralCategory::for_char(character) == GeneralCategory::Control;
            let changes_direction = BidiControl::for_char(character) && !is_mark;
            assert_eq!(is_forbidden(character, false), is_control || changes_direction, "{at:x}");
            let is_of_lines = matches!(character, '\n' | '\r' | '\t');
            assert_eq!(is_forbidden(character, true), !is_of_lines && (is_control || changes_direction), "{at:x}");
        }
    }

    /// The letters of ASCII, and those of which the other case is one, by the case mappings of Unicode.
    #[test]
    fn letters_are_those_that_ignore_case() {
        for character in '\0'..=char::MAX {
            let is_letter = |mapped: char| mapped.is_ascii_alphabetic();
            let is_mapped = character.to_lowercase().any(is_letter) || character.to_uppercase().any(is_letter);
            // Their other case is a letter with a mark, or several letters.
            let is_composed =
                character.to_lowercase().count() > 1 && character != '\u{130}' || character.to_uppercase().count() > 1;
            assert_eq!(super::is_ascii_letter(character), is_mapped && !is_composed, "{:x}", u32::from(character));
        }
    }

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
