//! Names of machines on the internet, as Django 5.2 has them in e-mail addresses and on the web.

use std::net::Ipv6Addr;
use std::str::FromStr;

use super::character::is_ascii_letter;

/// The limit of the domain name system.
const LONGEST_LABEL: usize = 63;

/// Whether the text is a name with a top level.
pub(super) fn is_domain(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(labels, top)| is_top_level(top) && labels.split('.').all(is_label))
}

/// Whether the text can be one of the parts between the points of a name.
fn is_label(label: &str) -> bool {
    is_bounded(label) && label.chars().all(|character| character.is_ascii_digit() || is_of_name(character))
}

/// A top level has no digits, unless it is written in Punycode.
fn is_top_level(label: &str) -> bool {
    let is_name = label.chars().nth(1).is_some() && is_bounded(label) && label.chars().all(is_of_name);
    let punycode = label.split_at_checked(4).filter(|(start, _)| start.eq_ignore_ascii_case("xn--"));
    is_name
        || punycode.is_some_and(|(_, rest)| {
            let inside = |character: char| character.is_ascii_digit() || is_ascii_letter(character);
            (1..=LONGEST_LABEL - 4).contains(&rest.chars().count()) && rest.chars().all(inside)
        })
}

/// Whether a part has a length that it can have, and no hyphen at its ends.
fn is_bounded(label: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&label.chars().count()) && !label.starts_with('-') && !label.ends_with('-')
}

/// A letter, a hyphen, or whatever is no ASCII and no supplementary character.
fn is_of_name(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, '-' | '\u{a1}'..='\u{ffff}')
}

/// An address in the notation of version 6; Django reads none that is longer than the longest without a dotted end.
pub(super) fn is_ipv6(text: &str) -> bool {
    const LONGEST: usize = 39;
    text.len() <= LONGEST && Ipv6Addr::from_str(text).is_ok()
}
