use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use super::Format;
use super::host::is_label;
use super::parsed::parsed;
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// An address on the web, with its scheme.
    Uri: |text| URI.has(text), URI.rule; "https://example.nl/1", not "example.nl"
}

/// The form of a [`Uri`].
pub static URI: Format = Format {
    rule: &RULE,
    min: 1,
    max: 1000,
    check: |text, _| is_valid(text),
    or_empty: true,
    normal: None,
    pattern: "([hH][tT][tT][pP][sS]?|[fF][tT][pP][sS]?)://[^ ]+",
    annotation: Some("uri"),
};

static RULE: Rule = by_value(
    "format-uri",
    "Klantinteracties API 0.9.0",
    Message {
        nl: "Dit is geen volledig webadres. Begin met https:// en gebruik geen spaties.",
        en: "This is not a complete web address. Begin with https:// and use no spaces.",
    },
    Example::new(
        Some(Objecttype::Klantcontact),
        r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"hoofdOnderwerpType":"https://zaken.example.nl/zaaktypen/1","plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
        r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"hoofdOnderwerpType":"zaaktype","plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
    ),
);

fn is_valid(text: &str) -> bool {
    let after_scheme = ["https://", "http://", "ftp://", "ftps://"].iter().find_map(|scheme| {
        // Schemes and hosts have no capitals of their own.
        let (begin, rest) = text.split_at_checked(scheme.len())?;
        begin.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    after_scheme.is_some_and(|rest| {
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (user, host) = authority.split_once('@').map_or(("-", authority), |(user, host)| (user, host));
        !rest.contains(char::is_whitespace) && is_user(user) && is_host(without_port(host))
    })
}

/// A name, with or without a password.
fn is_user(user: &str) -> bool {
    let (name, password) = user.split_once(':').unwrap_or((user, ""));
    !name.is_empty() && !password.contains(':')
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// A name with a top level, an address, or the machine itself.
fn is_host(host: &str) -> bool {
    let literal = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    if host.chars().count() > LONGEST_HOST {
        return false;
    }
    host.eq_ignore_ascii_case("localhost")
        || Ipv4Addr::from_str(host).is_ok()
        || literal.is_some_and(|literal| Ipv6Addr::from_str(literal).is_ok())
        || host.strip_suffix('.').unwrap_or(host).rsplit_once('.').is_some_and(|(labels, top)| {
            let named = top.chars().nth(1).is_some()
                && top.chars().all(|character| character == '-' || character.is_alphabetic());
            (named || top.starts_with("xn--")) && is_label(top) && labels.split('.').all(is_label)
        })
}

/// The limit of the domain name system.
const LONGEST_HOST: usize = 253;
