//! The rules about data with a JSON Schema of their own. What a schema shares with the model is reported by the same
//! codes: `required`, `type`, `max-length`.

use super::Rule;

#[cfg(not(feature = "json-schema"))]
pub(super) static RULES: &[&Rule] = &[];

#[cfg(feature = "json-schema")]
pub(crate) use with_schemas::{MIN_LENGTH, RULES, SCHEMA_INVALID, SCHEMA_MISMATCH, SCHEMA_REMOTE};

#[cfg(feature = "json-schema")]
mod with_schemas {
    use super::Rule;
    use crate::rules::{Example, by_value};
    use crate::text::Message;

    pub(crate) static RULES: &[&Rule] = &[&MIN_LENGTH, &SCHEMA_MISMATCH, &SCHEMA_INVALID, &SCHEMA_REMOTE];

    const SOURCE: &str = "JSON Schema 2020-12";

    const fn data(accepts: &'static str, rejects: &'static str) -> Example {
        Example::new(None, accepts, rejects)
    }

    pub(crate) static MIN_LENGTH: Rule = by_value(
        "min-length",
        SOURCE,
        Message {
            nl: "Deze tekst is te kort. Gebruik er minstens {min} tekens voor.",
            en: "This text is too short. Use at least {min} characters.",
        },
        data(r#"{"schema":{"minLength":2},"data":"ab"}"#, r#"{"schema":{"minLength":2},"data":"a"}"#),
    );

    pub(crate) static SCHEMA_MISMATCH: Rule = by_value(
        "schema-mismatch",
        SOURCE,
        Message {
            nl: "Deze waarde past niet bij het schema ({keyword}). Pas de waarde aan.",
            en: "This value does not fit the schema ({keyword}). Change it.",
        },
        data(
            r#"{"schema":{"enum":["boom","tak"]},"data":"boom"}"#,
            r#"{"schema":{"enum":["boom","tak"]},"data":"blad"}"#,
        ),
    );

    pub(crate) static SCHEMA_INVALID: Rule = by_value(
        "schema-invalid",
        SOURCE,
        Message {
            nl: "Het schema zelf is niet geldig. Laat de beheerder van het formulier ernaar kijken.",
            en: "The schema itself is not valid. Let whoever keeps the form look at it.",
        },
        data(r#"{"schema":{"type":"string"},"data":"a"}"#, r#"{"schema":{"type":"tekst"},"data":"a"}"#),
    );

    pub(crate) static SCHEMA_REMOTE: Rule = by_value(
        "schema-remote",
        SOURCE,
        Message {
            nl: "Het schema verwijst naar een schema elders, en dat wordt niet opgehaald. Zet het erbij onder $defs.",
            en: "The schema refers to a schema elsewhere, which is not fetched. Put it under $defs.",
        },
        data(
            r##"{"schema":{"$defs":{"naam":{"type":"string"}},"$ref":"#/$defs/naam"},"data":"a"}"##,
            r#"{"schema":{"$ref":"https://example.nl/naam.json"},"data":"a"}"#,
        ),
    );
}
