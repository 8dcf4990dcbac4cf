use std::net::IpAddr;
use std::str::FromStr;

use email_address::{EmailAddress, Options};

use super::host::is_label;
use super::parsed::parsed;
use super::{Format, Normal};
use crate::model::Objecttype;
use crate::options::Profile;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// An e-mail address.
    Emailadres: |text| EMAIL.has(text), EMAIL.rule; "jan@example.nl", not "jan.example.nl"
}

/// The form of a [`Emailadres`].
pub static EMAIL: Format = Format {
    rule: &RULE,
    min: 3,
    max: 254,
    check: is_valid,
    or_empty: true,
    normal: Some(&NORMAL),
    pattern: "[^ ]+@[^ ]+",
    annotation: Some("email"),
};

static RULE: Rule = by_value(
    "format-email",
    "Open Klant 2.18",
    Message {
        nl: "Dit is geen geldig e-mailadres. Schrijf het als naam@voorbeeld.nl.",
        en: "This is not a valid e-mail address. Write it like name@example.nl.",
    },
    Example::new(
        Some(Objecttype::DigitaalAdres),
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email"}"#,
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan.example.nl","soortDigitaalAdres":"email"}"#,
    ),
);

fn is_valid(text: &str, profile: Profile) -> bool {
    let options = Options::default().without_display_text();
    let Ok(address) = EmailAddress::parse_with_options(text, options) else {
        return false;
    };
    let local = address.local_part();
    local.is_ascii() && !local.contains(' ') && is_domain(address.domain(), profile)
}

/// The information model wants a point in an address; the server also takes the machine itself and literal addresses.
fn is_domain(domain: &str, profile: Profile) -> bool {
    let by_server = domain.eq_ignore_ascii_case("localhost") || is_ip_literal(domain);
    let has_top_level = domain.rsplit_once('.').is_some_and(|(_, top)| top.chars().nth(1).is_some());
    (has_top_level && domain.split('.').all(is_label)) || (profile == Profile::OpenKlant && by_server)
}

fn is_ip_literal(domain: &str) -> bool {
    let literal = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    literal.is_some_and(|literal| IpAddr::from_str(literal).is_ok())
}

static NORMAL: Normal = Normal {
    code: "email",
    message: Message {
        nl: "Het deel van het e-mailadres na de @ is in kleine letters geschreven.",
        en: "The part of the e-mail address after the @ has been written in small letters.",
    },
    write: |text| {
        let (local, domain) = text.rsplit_once('@')?;
        Some(format!("{local}@{}", domain.to_ascii_lowercase())).filter(|address| is_valid(address, Profile::OpenKlant))
    },
};
