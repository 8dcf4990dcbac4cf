use email_address::{EmailAddress, Options};

use super::Format;
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

/// An e-mail address.
pub static EMAIL: Format = Format { rule: &RULE, min: 3, max: 254, check: is_valid, or_empty: true };

static RULE: Rule = by_value(
    "format-email",
    "Open Klant 2.18",
    Message {
        nl: "Dit is geen geldig e-mailadres. Schrijf het als naam@voorbeeld.nl.",
        en: "This is not a valid e-mail address. Write it like name@example.nl.",
    },
    Example {
        objecttype: Objecttype::DigitaalAdres,
        accepts: r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email"}"#,
        rejects: r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan.example.nl","soortDigitaalAdres":"email"}"#,
    },
);

fn is_valid(text: &str) -> bool {
    let options = Options::default().without_display_text().without_domain_literal().with_required_tld();
    EmailAddress::parse_with_options(text, options).is_ok()
}
