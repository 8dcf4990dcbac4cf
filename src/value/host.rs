//! Host names as Django 5.2 accepts them in e-mail addresses and URLs.

use super::character::is_ascii_letter;
use crate::scan::{cut_last, has_only, length, number, parts};

/// The maximum length of a label in the domain name system.
const LONGEST_LABEL: usize = 63;

/// Returns whether the text is a host name with a top-level domain.
pub(super) fn is_domain(name: &str) -> bool {
    cut_last(name, b'.').is_some_and(|(labels, top)| is_top_level(top) && parts(labels, b'.').all(is_label))
}

/// Returns whether the text can be a label, which is a part between the points of a host name.
fn is_label(label: &str) -> bool {
    is_bounded(label) && has_only(label, |character| character.is_ascii_digit() || is_of_name(character))
}

/// Returns whether the label can be a top-level domain: it has no digits, unless it is written in Punycode.
fn is_top_level(label: &str) -> bool {
    let is_name = label.chars().nth(1).is_some() && is_bounded(label) && has_only(label, is_of_name);
    let punycode = label.split_at_checked(4).filter(|(start, _)| start.eq_ignore_ascii_case("xn--"));
    is_name
        || punycode.is_some_and(|(_, rest)| {
            let inside = |character: char| character.is_ascii_digit() || is_ascii_letter(character);
            (1..=LONGEST_LABEL - 4).contains(&length(rest)) && has_only(rest, inside)
        })
}

/// Returns whether the label has a valid length, and no hyphen at its start or end.
fn is_bounded(label: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&length(label)) && !label.starts_with('-') && !label.ends_with('-')
}

/// Returns whether the character can be in a top-level domain: an ASCII letter, a hyphen, or U+00A1 to U+FFFF.
fn is_of_name(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, '-' | '\u{a1}'..='\u{ffff}')
}

/// Returns whether the text is an IPv6 address. Django rejects a text that is longer than 39 characters.
pub(super) fn is_ipv6(text: &str) -> bool {
    const LONGEST: usize = 39;
    let gap = text.as_bytes().windows(2).position(|pair| pair == b"::");
    let around = gap.and_then(|gap| Some((groups(text.get(..gap)?, false)?, groups(text.get(gap + 2..)?, true)?)));
    let is_address = match gap {
        Some(_) => around.is_some_and(|(before, after)| before + after < GROUPS),
        None => groups(text, true) == Some(GROUPS),
    };
    text.len() <= LONGEST && is_address
}

/// The number of groups of an IPv6 address. `::` stands for one or more that are zero.
const GROUPS: usize = 8;

/// Returns how many groups the text holds. The end of an address can be an IPv4 address, which counts as two.
fn groups(text: &str, is_end: bool) -> Option<usize> {
    let is_group = |group: &str| matches!(group.len(), 1..=4) && group.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut count = 0;
    let mut groups = parts(text, b':').peekable();
    while let Some(group) = groups.next().filter(|_| !text.is_empty()) {
        count += match groups.peek() {
            _ if is_group(group) => 1,
            None if is_end && is_ipv4(group) => 2,
            _ => return None,
        };
    }
    Some(count)
}

/// Returns whether the text is an IPv4 address, without leading zeros.
pub(super) fn is_ipv4(text: &str) -> bool {
    let is_byte = |part: &str| number::<u8>(part).is_some() && (part == "0" || !part.starts_with('0'));
    parts(text, b'.').count() == 4 && parts(text, b'.').all(is_byte)
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, Ipv6Addr};

    use proptest::prelude::*;

    use super::{is_ipv4, is_ipv6};

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn addresses_are_those_of_std(
            text in "((:|::)?([0-9a-fA-F]{1,5}|0|25[0-9]|1.2.3.4)){0,9}:{0,2}|[0-9a-f:.]{0,12}|([0-9]{1,2}|0[0-9]|2[0-9]{2}){3,5}[g.]?",
            begin in "(::)?([1-9a-f]{1,4}:){0,7}",
            end in "([1-9a-f]{1,4}|:|([1-9]?[0-9]\\.){3}[0-9]{1,3})",
            four in "(([0-9]|[1-9][0-9]|[01][0-9][0-9]|2[0-9]{2})[.]){3}[0-9]{0,3}",
        ) {
            let whole = [&*begin, &end].concat();
            for text in [text, whole, four, begin, end] {
                prop_assert_eq!(is_ipv4(&text), text.parse::<Ipv4Addr>().is_ok());
                prop_assert_eq!(is_ipv6(&text), text.len() <= 39 && text.parse::<Ipv6Addr>().is_ok());
            }
        }
    }
}
