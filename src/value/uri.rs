use super::Format;
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

/// An address on the web, with its scheme.
pub static URI: Format = Format { rule: &RULE, min: 1, max: 1000, check: is_valid, or_empty: true };

static RULE: Rule = by_value(
    "format-uri",
    "Klantinteracties API 0.9.0",
    Message {
        nl: "Dit is geen volledig webadres. Begin met https:// en gebruik geen spaties.",
        en: "This is not a complete web address. Begin with https:// and use no spaces.",
    },
    Example {
        objecttype: Objecttype::Klantcontact,
        accepts: r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"hoofdOnderwerpType":"https://zaken.example.nl/zaaktypen/1","plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
        rejects: r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"hoofdOnderwerpType":"zaaktype","plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
    },
);

fn is_valid(text: &str) -> bool {
    ["https://", "http://", "ftp://", "ftps://"].iter().any(|scheme| {
        text.strip_prefix(scheme).is_some_and(|rest| {
            rest.starts_with(|first: char| first.is_alphanumeric() || first == '[') && !rest.contains(forbidden)
        })
    })
}

fn forbidden(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`')
}
