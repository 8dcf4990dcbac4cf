use std::net::Ipv4Addr;
use std::str::FromStr;

use super::Format;
use super::character::is_space;
use super::host::{is_domain, is_ipv6};
use super::parsed::parsed;
use crate::code::Code;
use crate::text::Message;

parsed! {
    /// An address on the web, with its scheme.
    Uri: URI; "https://zaken.example.nl/zaaktypen/1", not "zaaktype"
}

/// The form of a [`Uri`].
pub static URI: Format = Format {
    code: Code::FormatUri,
    source: "Klantinteracties API 0.9.0",
    message: Message {
        nl: "Dit is geen volledig webadres. Begin met https:// en gebruik geen spaties.",
        en: "This is not a complete web address. Begin with https:// and use no spaces.",
    },
    min: 1,
    max: 1000,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: None,
    pattern: "([hH][tT][tT][pP][sS]?|[fF][tT][pP][sS]?)://[^ ]+",
    annotation: Some("uri"),
    suspect: None,
};

/// As Django 5.2 has it.
fn is_valid(text: &str) -> bool {
    let after_scheme = ["https://", "http://", "ftp://", "ftps://"].iter().find_map(|scheme| {
        // Schemes and hosts have no capitals of their own.
        let (begin, rest) = text.split_at_checked(scheme.len())?;
        begin.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    after_scheme.is_some_and(|rest| {
        // It looks for a name before the first @, and reads all as a host when there is none.
        let with_user = rest.split_once('@').filter(|(user, _)| is_user(user)).map(|(_, place)| place);
        with_user.into_iter().chain([rest]).any(is_place) && is_authority(before_path(rest))
    })
}

fn before_path(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// A name, with or without a password.
fn is_user(user: &str) -> bool {
    let (name, password) = user.split_once(':').unwrap_or((user, ""));
    !name.is_empty() && !password.contains(':') && !user.contains(|character| character == '/' || is_space(character))
}

/// A host, with or without a port and what follows.
fn is_place(place: &str) -> bool {
    let host = before_path(place);
    let path = place.strip_prefix(host).unwrap_or_default();
    is_host(without_port(host)) && !path.contains(is_space)
}

/// What Python wants of all that stands before the path: a host, that is not too long and cannot be taken for something
/// else once it is in its normal form (NFKC), and brackets around an address only.
fn is_authority(authority: &str) -> bool {
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let name = without_port(host);
    (1..=LONGEST_HOST).contains(&name.chars().count())
        && !authority.contains(BECOME_SIGNS)
        && (authority.contains(['[', ']']) == name.starts_with('[') && authority.matches(['[', ']']).count() <= 2)
}

/// Characters in whose normal form (NFKC) there is one of the signs between the parts of an address.
const BECOME_SIGNS: [char; 19] = [
    '\u{2047}', '\u{2048}', '\u{2049}', '\u{2100}', '\u{2101}', '\u{2105}', '\u{2106}', '\u{2a74}', '\u{fe13}',
    '\u{fe16}', '\u{fe55}', '\u{fe56}', '\u{fe5f}', '\u{fe6b}', '\u{ff03}', '\u{ff0f}', '\u{ff1a}', '\u{ff1f}',
    '\u{ff20}',
];

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// A name with a top level, an address, or the machine itself.
fn is_host(host: &str) -> bool {
    let literal = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    LOCALHOST.iter().any(|name| host.eq_ignore_ascii_case(name))
        || Ipv4Addr::from_str(host).is_ok()
        || literal.is_some_and(is_ipv6)
        || is_domain(host.strip_suffix('.').unwrap_or(host))
}

/// The machine itself; the second has the letter that is an S without case.
const LOCALHOST: [&str; 2] = ["localhost", "localho\u{17f}t"];

/// The limit of the domain name system.
const LONGEST_HOST: usize = 253;

/// Whom each profile follows in it.
pub(super) const SOURCES: super::Sources = super::Sources::new(
    "`URLValidator` of Django 5.2: http, https, ftp or ftps, and a host with a top level",
    "the same",
);
