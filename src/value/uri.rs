use super::character::is_space;
use super::host::{is_domain, is_ipv4, is_ipv6};
use super::parsed::parsed;
use super::{Definition, Sources};
use crate::code::Code;
use crate::scan::{before, cut, cut_last, has, length};
use crate::text::{Message, Texts};

parsed! {
    /// A web address with its scheme.
    Uri: Uri; "https://zaken.example.nl/zaaktypen/1", not "zaaktype"
}

/// The form of a [`Uri`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatUri,
    source: "Klantinteracties API 0.9.0",
    message: Texts::same(Message {
        nl: "Dit is geen volledig webadres. Begin met https:// en gebruik geen spaties.",
        en: "This is not a complete web address. Begin with https:// and use no spaces.",
    }),
    min: 1,
    max: 1000,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: None,
    normalized: None,
    pattern: "([hH][tT][tT][pP][sS]?|[fF][tT][pP][sS]?)://[^ ]+",
    annotation: Some("uri"),
    suspect: None,
    sources: Sources::new(
        "`URLValidator` of Django 5.2: http, https, ftp or ftps, and a host with a top level",
        "the same",
    ),
};

/// Checks the address as Django 5.2 does.
fn is_valid(text: &str) -> bool {
    let after_scheme = ["https://", "http://", "ftp://", "ftps://"].iter().find_map(|scheme| {
        // Schemes are compared without case.
        let (begin, rest) = text.split_at_checked(scheme.len())?;
        begin.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    after_scheme.is_some_and(|rest| {
        // Django looks for a user name before the first @. If there is none, it reads everything as the host.
        let with_user = cut(rest, b'@').filter(|(user, _)| is_user(user)).map(|(_, place)| place);
        with_user.into_iter().chain([rest]).any(is_place) && is_authority(before_path(rest))
    })
}

fn before_path(rest: &str) -> &str {
    before(rest, b"/?#")
}

/// Checks a user name, with or without a password.
fn is_user(user: &str) -> bool {
    let (name, password) = cut(user, b':').unwrap_or((user, ""));
    !name.is_empty() && cut(password, b':').is_none() && !has(user, |character| character == '/' || is_space(character))
}

/// Checks a host, with or without a port, and the characters after it.
fn is_place(place: &str) -> bool {
    let host = before_path(place);
    let path = place.strip_prefix(host).unwrap_or_default();
    is_host(without_port(host)) && !has(path, is_space)
}

/// Checks the part before the path as Python does: it is not too long, its normal form (NFKC) holds none of the
/// characters that separate the parts of a URL, and brackets surround only an IP address.
fn is_authority(authority: &str) -> bool {
    let host = cut_last(authority, b'@').map_or(authority, |(_, host)| host);
    let name = without_port(host);
    let brackets = authority.bytes().filter(|byte| matches!(byte, b'[' | b']')).count();
    (1..=LONGEST_HOST).contains(&length(name))
        && !has(authority, |character| BECOME_SIGNS.contains(&character))
        && ((brackets > 0) == name.starts_with('[') && brackets <= 2)
}

/// The characters whose normal form (NFKC) holds a character that separates the parts of a URL.
const BECOME_SIGNS: [char; 19] = [
    '\u{2047}', '\u{2048}', '\u{2049}', '\u{2100}', '\u{2101}', '\u{2105}', '\u{2106}', '\u{2a74}', '\u{fe13}',
    '\u{fe16}', '\u{fe55}', '\u{fe56}', '\u{fe5f}', '\u{fe6b}', '\u{ff03}', '\u{ff0f}', '\u{ff1a}', '\u{ff1f}',
    '\u{ff20}',
];

fn without_port(host: &str) -> &str {
    match cut_last(host, b':') {
        Some((name, port)) if (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Checks a host: a host name with a top-level domain, an IP address, or `localhost`.
fn is_host(host: &str) -> bool {
    let literal = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    LOCALHOST.iter().any(|name| host.eq_ignore_ascii_case(name))
        || is_ipv4(host)
        || literal.is_some_and(is_ipv6)
        || is_domain(host.strip_suffix('.').unwrap_or(host))
}

/// The spellings of `localhost`. The second holds the long s, which equals an s when Django ignores case.
const LOCALHOST: [&str; 2] = ["localhost", "localho\u{17f}t"];

/// The maximum length of a host name in the domain name system.
const LONGEST_HOST: usize = 253;
