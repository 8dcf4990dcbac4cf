//! How the server changes names. It turns each name into snake_case when it reads it, and back into camelCase when it
//! answers. The answer may have another name than was sent, so that two names can become one.

use alloc::string::String;
use alloc::vec::Vec;

/// Returns the name under which the server answers with what it was sent under `name`.
pub(crate) fn returned(name: &str) -> String {
    camel_case(&snake_case(name))
}

/// Puts an underscore before each capital that begins a word, and before digits by themselves that come after a letter.
/// This follows the regular expressions of the server, which look ahead and behind.
fn snake_case(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let at = |index: usize| characters.get(index).copied();
    let is = |index: usize, kind: fn(&char) -> bool| at(index).as_ref().is_some_and(kind);
    let is_lower_or_digit = |index: usize| is(index, |it| it.is_ascii_lowercase() || it.is_ascii_digit());
    let is_upper_or_digit = |index: usize| is(index, |it| it.is_ascii_uppercase() || it.is_ascii_digit());
    // Returns whether a word begins here.
    let begins = |index: usize| {
        let after = |kind: fn(&char) -> bool| index.checked_sub(1).is_some_and(|before| is(before, kind));
        let ends = at(index + 1).is_none();
        is(index, char::is_ascii_uppercase)
            || (is(index, char::is_ascii_digit)
                && ((after(char::is_ascii_lowercase) && (ends || is_upper_or_digit(index + 1)))
                    || (after(char::is_ascii_uppercase) && (ends || is(index + 1, char::is_ascii_digit)))))
    };
    // Returns whether this is a capital or digit that a lower case letter or digit comes after, or a digit at the end.
    let stands_out = |index: usize| {
        let ends = at(index + 1).is_none() && !is(index, char::is_ascii_uppercase);
        is_upper_or_digit(index) && (is_lower_or_digit(index + 1) || ends)
    };
    let mut snake = String::new();
    let mut index = 0;
    while let Some(character) = at(index) {
        let after_one = (is_lower_or_digit(index) && begins(index + 1))
            || (character.is_ascii_uppercase() && stands_out(index + 1) && begins(index + 1));
        if after_one {
            snake.push(character);
            index += 1;
        }
        if after_one || (stands_out(index) && begins(index)) {
            snake.push('_');
        }
        snake.extend(at(index));
        index += 1;
    }
    // Only ASCII, because capitals beyond it are rare in names and a table of them is large.
    snake.to_ascii_lowercase()
}

/// Removes each underscore before a lower case letter or a digit, and turns that letter into a capital.
fn camel_case(name: &str) -> String {
    let mut camel = String::new();
    let mut rest = name.chars().peekable();
    while let Some(character) = rest.next() {
        let begins = |next: &char| character == '_' && (next.is_ascii_lowercase() || next.is_ascii_digit());
        camel.push(rest.next_if(begins).map_or(character, |next| next.to_ascii_uppercase()));
    }
    camel
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use fancy_regex::{Captures, Regex};

    use super::{returned, snake_case};

    /// These names were sent to a server. They also follow from the regular expressions in its source.
    #[test]
    fn names_come_back_as_the_server_answers_them() {
        for (sent, answered) in [
            ("zaakType", "zaakType"),
            ("zaak_type", "zaakType"),
            ("zaak", "zaak"),
            ("URL", "url"),
            ("ABC", "abc"),
            ("Zaak-ID", "Zaak-id"),
            ("zaakID", "zaakId"),
            ("type2", "type2"),
            ("", ""),
        ] {
            assert_eq!(returned(sent), answered, "{sent}");
        }
    }

    /// The expressions with which djangorestframework-camel-case 1.4.2 changes names, over all short names.
    #[test]
    fn names_change_by_the_expressions_of_the_server() {
        let word = r"([a-z0-9]|[A-Z]?(?=[A-Z0-9](?=[a-z0-9]|(?<![A-Z])$)))([A-Z]|(?<=[a-z])[0-9](?=[0-9A-Z]|$)|(?<=[A-Z])[0-9](?=[0-9]|$))";
        let (word, underscore) = (Regex::new(word).unwrap(), Regex::new("([a-z0-9]?)_([a-z0-9])").unwrap());
        let mut names = std::vec![String::new()];
        let mut count = 0;
        for _ in 0..=6 {
            for name in &names {
                let snake = word.replace_all(name, "${1}_$2").to_lowercase();
                assert_eq!(snake_case(name), snake, "{name}");
                let joined = |parts: &Captures<'_, str>| [&parts[1], &parts[2].to_uppercase()].concat();
                assert_eq!(returned(name), underscore.replace_all(&snake, joined), "{name}");
                count += 1;
            }
            names = names
                .iter()
                .flat_map(|name| "aB1_é".chars().map(move |letter| std::format!("{name}{letter}")))
                .collect();
        }
        assert_eq!(count, 19_531);
    }
}
