use alloc::borrow::Cow;

use super::character::is_ascii_letter;
use super::host::{is_domain, is_ipv4, is_ipv6};
use super::parsed::parsed;
use super::{Definition, Normal, Sources};
use crate::code::Code;
use crate::profile::Profile;
use crate::scan::{cut_last, has_only, parts};
use crate::text::{Message, Texts};

parsed! {
    /// An e-mail address.
    Emailadres: Email; "jan@example.nl", not "jan.example.nl"
}

/// The form of an [`Emailadres`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatEmail,
    source: "Open Klant 2.18",
    message: Texts::same(Message {
        nl: "Dit is geen geldig e-mailadres. Schrijf het als naam@voorbeeld.nl.",
        en: "This is not a valid e-mail address. Write it like name@example.nl.",
    }),
    min: 3,
    max: 254,
    check: is_valid,
    or_empty: true,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "Het deel van het e-mailadres na de @ is in kleine letters geschreven.",
        en: "The part of the e-mail address after the @ has been written in small letters.",
    })),
    pattern: "[^ ]+@[^ ]+",
    annotation: Some("email"),
    suspect: None,
    sources: Sources::new(
        "`EmailValidator` of Django 5.2, with a top level (the information model wants a point)",
        "`EmailValidator` of Django 5.2",
    ),
};

/// Checks the address as Django 5.2 does. Django's limit of 320 characters has no effect, because a property is
/// shorter.
fn is_valid(text: &str, profile: Profile) -> bool {
    cut_last(text, b'@').is_some_and(|(local, domain)| is_local(local) && is_place(domain, profile))
}

/// Checks the part before the @: words with points between them, or a text in quotes (RFC 5322, with most of its
/// obsolete forms).
fn is_local(local: &str) -> bool {
    match local.strip_prefix('"') {
        Some(quoted) => is_quoted(quoted),
        None => parts(local, b'.').all(|word| !word.is_empty() && has_only(word, is_of_word)),
    }
}

const fn is_of_word(character: char) -> bool {
    is_ascii_letter(character)
        || matches!(character, '0'..='9' | '!' | '#'..='\'' | '*' | '+' | '-' | '/' | '=' | '?' | '^'..='`' | '{'..='~')
}

/// Returns whether the text ends with its only unescaped quote. A space in the text must be escaped.
fn is_quoted(quoted: &str) -> bool {
    let mut rest = quoted.chars();
    while let Some(character) = rest.next() {
        let is_quotable = match character {
            '"' => return rest.as_str().is_empty(),
            '\\' => matches!(rest.next(), Some('\u{1}'..='\u{9}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{7f}')),
            '\u{1}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '!'..='\u{7f}' => true,
            _ => is_ascii_letter(character),
        };
        if !is_quotable {
            return false;
        }
    }
    false
}

/// Checks the part after the @. The information model requires a point in it; the server also accepts `localhost` and
/// an IP address in brackets.
fn is_place(domain: &str, profile: Profile) -> bool {
    is_domain(domain) || (profile == Profile::OpenKlant && (domain == "localhost" || is_ip_literal(domain)))
}

fn is_ip_literal(domain: &str) -> bool {
    let literal = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    literal.is_some_and(|literal| is_ipv4(literal) || is_ipv6(literal))
}

static NORMAL: Normal = Normal {
    code: "email",
    write: |text| {
        let (local, domain) = cut_last(text, b'@')?;
        Some([local, "@", &domain.to_ascii_lowercase()].concat())
            .filter(|address| is_valid(address, Profile::OpenKlant))
    },
};

/// Returns the address with the part after the @ in lower case, so that spellings of the same address are equal.
pub(crate) fn mailbox(text: &str) -> Cow<'_, str> {
    let has_capitals = text.bytes().any(|byte| byte.is_ascii_uppercase());
    let written = has_capitals.then(|| (NORMAL.write)(text)).flatten();
    written.map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use email_address::{EmailAddress, Options};
    use proptest::prelude::*;

    use super::{is_place, is_valid};
    use crate::profile::Profile;

    /// Checks the address with a well-known library. The library rejects empty quotes, long names before the @, and
    /// spaces in quotes.
    fn is_known(text: &str, profile: Profile) -> bool {
        EmailAddress::parse_with_options(text, Options::default().without_display_text())
            .is_ok_and(|address| address.local_part().is_ascii() && is_place(address.domain(), profile))
    }

    proptest! {
        #[test]
        fn addresses_are_known(
            text in "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~\"\\\\(),:;<>\\[\\]@-]{1,9}@(b\\.nl|localhost|\\[::1\\])?",
            open_klant in any::<bool>(),
        ) {
            let profile = if open_klant { Profile::OpenKlant } else { Profile::Basisterminologie };
            prop_assume!(!text.starts_with("\"\"@"));
            prop_assert_eq!(is_valid(&text, profile), is_known(&text, profile));
        }
    }

    #[test]
    fn what_is_in_quotes_is_free_but_for_spaces() {
        for (text, expected) in [
            (r#""a@b"@c.nl"#, true),
            (r#""a\ b"@c.nl"#, true),
            (r#""a b"@c.nl"#, false),
            (r#""a\"@c.nl"#, false),
            (r#""a"b"@c.nl"#, false),
            (r#""@c.nl"#, false),
            ("a.@c.nl", false),
        ] {
            assert_eq!(is_valid(text, Profile::OpenKlant), expected, "{text}");
        }
        assert!(is_valid(&format!("{}@b.nl", "a".repeat(75)), Profile::OpenKlant), "the server counts the whole only");
    }
}
