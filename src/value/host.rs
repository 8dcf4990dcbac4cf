//! Host names as Django 5.2 accepts them in e-mail addresses and URLs.

use std::net::Ipv6Addr;
use std::str::FromStr;

use super::character::is_ascii_letter;

/// The maximum length of a label in the domain name system.
const LONGEST_LABEL: usize = 63;

/// Returns whether the text is a host name with a top-level domain.
pub(super) fn is_domain(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(labels, top)| is_top_level(top) && labels.split('.').all(is_label))
}

/// Returns whether the text can be a label, which is a part between the points of a host name.
fn is_label(label: &str) -> bool {
    is_bounded(label) && label.chars().all(|character| character.is_ascii_digit() || is_of_name(character))
}

/// Returns whether the label can be a top-level domain: it has no digits, unless it is written in Punycode.
fn is_top_level(label: &str) -> bool {
    let is_name = label.chars().nth(1).is_some() && is_bounded(label) && label.chars().all(is_of_name);
    let punycode = label.split_at_checked(4).filter(|(start, _)| start.eq_ignore_ascii_case("xn--"));
    is_name
        || punycode.is_some_and(|(_, rest)| {
            let inside = |character: char| character.is_ascii_digit() || is_ascii_letter(character);
            (1..=LONGEST_LABEL - 4).contains(&rest.chars().count()) && rest.chars().all(inside)
        })
}

/// Returns whether the label has a valid length, and no hyphen at its start or end.
fn is_bounded(label: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&label.chars().count()) && !label.starts_with('-') && !label.ends_with('-')
}

/// Returns whether the character can be in a top-level domain: an ASCII letter, a hyphen, or U+00A1 to U+FFFF.
fn is_of_name(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, '-' | '\u{a1}'..='\u{ffff}')
}

/// Returns whether the text is an IPv6 address. Django rejects a text that is longer than 39 characters.
pub(super) fn is_ipv6(text: &str) -> bool {
    const LONGEST: usize = 39;
    text.len() <= LONGEST && Ipv6Addr::from_str(text).is_ok()
}
