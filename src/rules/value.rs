//! The rules about text and values that any object has.

use super::{Example, Rule, by_value};
use crate::model::Objecttype;
use crate::options::Setting;
use crate::report::Params;
use crate::text::Message;
use crate::tree::Unreadable;
use crate::value::{self, Format};

/// Rules about values, but for those about forms.
pub(crate) static RULES: &[&Rule] = &[
    &JSON_SYNTAX,
    &JSON_DUPLICATE_KEY,
    &JSON_DEPTH,
    &JSON_SIZE,
    &REQUIRED,
    &NULL,
    &TYPE,
    &BLANK,
    &MAX_LENGTH,
    &CHOICE,
    &RANGE,
    &CONTROL_CHARACTER,
    &UNKNOWN_FIELD,
    &IGNORED_FIELD,
    &METADATA_NAME,
];

const API: &str = "Klantinteracties API 0.9.0";
const JSON: &str = "RFC 8259";
const READER: &str = "klantinteracties";

/// Documents with and without a mistake.
const fn categorie(accepts: &'static str, rejects: &'static str) -> Example {
    Example::new(Some(Objecttype::Categorie), accepts, rejects)
}

const fn adres(accepts: &'static str, rejects: &'static str) -> Example {
    Example::new(Some(Objecttype::DigitaalAdres), accepts, rejects)
}

pub(crate) static JSON_SYNTAX: Rule = by_value(
    "json-syntax",
    JSON,
    Message {
        nl: "De tekst is geen geldige JSON. Kijk bij regel {line}, teken {column}.",
        en: "The text is not valid JSON. Look at line {line}, column {column}.",
    },
    categorie("{}", "{,}"),
);

pub(crate) static JSON_DUPLICATE_KEY: Rule = by_value(
    "json-duplicate-key",
    JSON,
    Message { nl: "Deze naam staat er twee keer. Laat er één staan.", en: "This name stands there twice. Keep one." },
    categorie(r#"{"naam":"a"}"#, r#"{"naam":"a","naam":"b"}"#),
);

pub(crate) static JSON_DEPTH: Rule = by_value(
    "json-depth",
    READER,
    Message {
        nl: "De gegevens zijn te diep genest: meer dan {max} niveaus bij regel {line}, teken {column}.",
        en: "The data are nested too deeply: more than {max} levels at line {line}, column {column}.",
    },
    categorie(
        "{}",
        concat!(
            r#"{"naam":"#,
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            "}"
        ),
    ),
);

pub(crate) static JSON_SIZE: Rule = by_value(
    "json-size",
    READER,
    Message {
        nl: "De gegevens zijn te groot: meer dan {max} bytes. Verstuur grote inhoud als bijlage.",
        en: "The data are too large: more than {max} bytes. Send large content as a bijlage.",
    },
    categorie("{}", r#"{"naam":"Buurt"}"#),
);

pub(crate) static REQUIRED: Rule = by_value(
    "required",
    API,
    Message { nl: "Dit is verplicht. Vul het in.", en: "This is required. Fill it in." },
    adres(
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email"}"#,
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"soortDigitaalAdres":"email"}"#,
    ),
);

pub(crate) static NULL: Rule = by_value(
    "null",
    API,
    Message {
        nl: "Dit mag niet leeg (null) zijn. Vul iets in of laat het helemaal weg.",
        en: "This must not be empty (null). Fill something in or leave it out altogether.",
    },
    categorie("{}", r#"{"naam":null}"#),
);

pub(crate) static TYPE: Rule = by_value(
    "type",
    API,
    Message {
        nl: "Hier hoort een ander soort waarde ({expected}). Pas de waarde aan.",
        en: "Another kind of value belongs here ({expected}). Change the value.",
    },
    categorie(r#"{"naam":"1"}"#, r#"{"naam":1}"#),
);

pub(crate) static BLANK: Rule = by_value(
    "blank",
    API,
    Message {
        nl: "Hier staat niets, of alleen tekens die niet te zien zijn. Vul iets in, of laat het weg als dat mag.",
        en: "There is nothing here, or only characters that cannot be seen. Fill something in, or leave it out where that is allowed.",
    },
    adres(
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"@jan","soortDigitaalAdres":"overig"}"#,
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":" ","soortDigitaalAdres":"overig"}"#,
    ),
);

pub(crate) static MAX_LENGTH: Rule = by_value(
    "max-length",
    API,
    Message {
        nl: "Deze tekst is te lang: {length} tekens. Gebruik er hooguit {max}.",
        en: "This text is too long: {length} characters. Use {max} at most.",
    },
    categorie(
        r#"{"naam":"a"}"#,
        r#"{"naam":"Een naam van meer dan tachtig tekens is te lang om in een lijst met categorieën te staan"}"#,
    ),
);

pub(crate) static CHOICE: Rule = by_value(
    "choice",
    API,
    Message { nl: "Kies een van deze waarden: {choices}.", en: "Choose one of these values: {choices}." },
    adres(
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email"}"#,
        r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"e-mail"}"#,
    ),
);

pub(crate) static RANGE: Rule = by_value(
    value::RANGE.0,
    API,
    value::RANGE.1,
    Example::new(
        Some(Objecttype::Betrokkene),
        r#"{"bezoekadres":{"huisnummer":1},"rol":"klant","initiator":true,
            "hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"}}"#,
        r#"{"bezoekadres":{"huisnummer":0},"rol":"klant","initiator":true,
            "hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"}}"#,
    ),
);

pub(crate) static CONTROL_CHARACTER: Rule = by_value(
    "control-character",
    "Unicode 15, General Category Cc; Open Klant 2.18",
    Message {
        nl: "Op regel {line}, teken {column} staat een onzichtbaar teken dat niet mag. Haal het weg.",
        en: "At line {line}, column {column} there is an invisible character that is not allowed. Remove it.",
    },
    categorie(r#"{"naam":"ab"}"#, r#"{"naam":"a\u0000b"}"#),
);

pub(crate) static UNKNOWN_FIELD: Rule = Rule {
    basisterminologie: Setting::Warning,
    open_klant: Setting::Warning,
    ..by_value(
        "unknown-field",
        API,
        Message {
            nl: "Deze naam is niet bekend en wordt genegeerd. Kijk of hij goed gespeld is.",
            en: "This name is not known and is ignored. See whether it is spelt well.",
        },
        categorie("{}", r#"{"namm":"Buurt"}"#),
    )
};

pub(crate) static IGNORED_FIELD: Rule = Rule {
    basisterminologie: Setting::Off,
    open_klant: Setting::Warning,
    ..by_value(
        "ignored-field",
        "Open Klant 2.18",
        Message {
            nl: "Het register slaat dit niet op: het vult dit zelf in, of wil er een eigen verzoek voor.",
            en: "The register does not store this: it fills this in itself, or wants a request of its own for it.",
        },
        Example::new(
            Some(Objecttype::Betrokkene),
            r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"}}"#,
            r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"digitaleAdressen":[{"adres":"0612345678","soortDigitaalAdres":"telefoonnummer"}]}"#,
        ),
    )
};

pub(crate) static METADATA_NAME: Rule = Rule {
    basisterminologie: Setting::Off,
    open_klant: Setting::Warning,
    ..by_value(
        "metadata-name",
        "Open Klant 2.18",
        Message {
            nl: "Het register verandert deze naam. Begin met een kleine letter en gebruik alleen letters en cijfers, zoals zaakType.",
            en: "The register changes this name. Begin with a small letter and use letters and digits only, like zaakType.",
        },
        Example::new(
            Some(Objecttype::Klantcontact),
            r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"inhoud":"Verloren","metadata":{"zaakType":"1"},"hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
            r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"inhoud":"Verloren","metadata":{"zaak_type":"1"},"hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
        ),
    )
};

/// The rules about forms, in the order of [`value::FORMATS`].
pub(crate) static FORMS: [Rule; value::FORMATS.len()] = [
    of_form(
        &value::UUID,
        Example::new(
            Some(Objecttype::Betrokkene),
            r#"{"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"}}"#,
            r#"{"wasPartij":{"uuid":"1234"},"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"}}"#,
        ),
    ),
    of_form(
        &value::URI,
        Example::new(
            Some(Objecttype::Klantcontact),
            r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"hoofdOnderwerpType":"https://zaken.example.nl/zaaktypen/1","plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
            r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"hoofdOnderwerpType":"zaaktype","plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
        ),
    ),
    of_form(
        &value::DATE,
        Example::new(
            Some(Objecttype::DigitaalAdres),
            r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email","verificatieDatum":"2024-05-31"}"#,
            r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email","verificatieDatum":"31-05-2024"}"#,
        ),
    ),
    of_form(
        &value::DATE_TIME,
        Example::new(
            Some(Objecttype::Klantcontact),
            r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
            r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"plaatsgevondenOp":"31-05-2024 9:30","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
        ),
    ),
    of_form(
        &value::EMAIL,
        Example::new(
            Some(Objecttype::DigitaalAdres),
            r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email"}"#,
            r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan.example.nl","soortDigitaalAdres":"email"}"#,
        ),
    ),
    of_form(
        &value::TELEFOONNUMMER,
        Example::new(
            Some(Objecttype::DigitaalAdres),
            r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"0612345678","soortDigitaalAdres":"telefoonnummer"}"#,
            r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"06-12345678","soortDigitaalAdres":"telefoonnummer"}"#,
        ),
    ),
    of_form(
        &value::IBAN,
        Example::new(
            Some(Objecttype::Rekeningnummer),
            r#"{"iban":"NL91ABNA0417164300"}"#,
            r#"{"iban":"NL00ABNA0417164300"}"#,
        ),
    ),
    of_form(
        &value::BIC,
        Example::new(
            Some(Objecttype::Rekeningnummer),
            r#"{"iban":"NL91ABNA0417164300","bic":"ABNANL2A"}"#,
            r#"{"iban":"NL91ABNA0417164300","bic":"ABNA"}"#,
        ),
    ),
    of_form(
        &value::POSTCODE,
        Example::new(
            Some(Objecttype::Betrokkene),
            r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"postcode":"1234 AB"}}"#,
            r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"postcode":"1234AB"}}"#,
        ),
    ),
    of_form(
        &value::LAND,
        Example::new(
            Some(Objecttype::Betrokkene),
            r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"land":"BE"}}"#,
            r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"land":"BEL"}}"#,
        ),
    ),
    of_form(
        &value::NUMMERAANDUIDING,
        Example::new(
            Some(Objecttype::Betrokkene),
            r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"nummeraanduidingId":"0363200000123456"}}"#,
            r#"{"rol":"klant","initiator":true,"hadKlantcontact":{"uuid":"11111111-1111-4111-8111-111111111110"},"bezoekadres":{"nummeraanduidingId":"0363"}}"#,
        ),
    ),
    of_form(
        &value::REFERENTIENUMMER,
        Example::new(
            Some(Objecttype::Klantcontact),
            r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"referentienummer":"12","plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
            r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"referentienummer":"KC-12","plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
        ),
    ),
    of_form(
        &value::REFERENTIE,
        Example::new(
            Some(Objecttype::DigitaalAdres),
            r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email","referentie":"werk-adres"}"#,
            r#"{"verstrektDoorPartij":{"uuid":"11111111-1111-4111-8111-111111111101"},"adres":"jan@example.nl","soortDigitaalAdres":"email","referentie":"werk adres"}"#,
        ),
    ),
    of_form(
        &value::BSN,
        Example::new(
            Some(Objecttype::PartijIdentificator),
            r#"{"partijIdentificator":{"codeObjecttype":"natuurlijk_persoon","codeSoortObjectId":"bsn","objectId":"123456782","codeRegister":"brp"}}"#,
            r#"{"partijIdentificator":{"codeObjecttype":"natuurlijk_persoon","codeSoortObjectId":"bsn","objectId":"123456789","codeRegister":"brp"}}"#,
        ),
    ),
    of_form(
        &value::RSIN,
        Example::new(
            Some(Objecttype::PartijIdentificator),
            r#"{"partijIdentificator":{"codeObjecttype":"niet_natuurlijk_persoon","codeSoortObjectId":"rsin","objectId":"123456782","codeRegister":"hr"}}"#,
            r#"{"partijIdentificator":{"codeObjecttype":"niet_natuurlijk_persoon","codeSoortObjectId":"rsin","objectId":"123456789","codeRegister":"hr"}}"#,
        ),
    ),
    of_form(
        &value::KVK_NUMMER,
        Example::new(
            Some(Objecttype::PartijIdentificator),
            r#"{"partijIdentificator":{"codeObjecttype":"niet_natuurlijk_persoon","codeSoortObjectId":"kvk_nummer","objectId":"12345678","codeRegister":"hr"}}"#,
            r#"{"partijIdentificator":{"codeObjecttype":"niet_natuurlijk_persoon","codeSoortObjectId":"kvk_nummer","objectId":"1234567","codeRegister":"hr"}}"#,
        ),
    ),
    of_form(
        &value::VESTIGINGSNUMMER,
        Example::new(
            Some(Objecttype::PartijIdentificator),
            r#"{"partijIdentificator":{"codeObjecttype":"vestiging","codeSoortObjectId":"vestigingsnummer","objectId":"000012345678","codeRegister":"hr"},"subIdentificatorVan":{"uuid":"11111111-1111-4111-8111-111111111170"}}"#,
            r#"{"partijIdentificator":{"codeObjecttype":"vestiging","codeSoortObjectId":"vestigingsnummer","objectId":"1234567","codeRegister":"hr"},"subIdentificatorVan":{"uuid":"11111111-1111-4111-8111-111111111170"}}"#,
        ),
    ),
];

/// The rule that a text must have a form.
const fn of_form(format: &Format, example: Example) -> Rule {
    by_value(format.code, format.source, format.message, example)
}

/// The rule about a form.
#[cold]
#[expect(clippy::expect_used, reason = "the rules are made of the list of forms")]
pub(crate) fn of_format(format: &Format) -> &'static Rule {
    of_form_code(format.code).expect("every form has its rule")
}

/// The rule about a form that has this code.
pub(crate) fn of_form_code(code: &str) -> Option<&'static Rule> {
    FORMS.iter().find(|rule| rule.code == code)
}

/// The rule that a text breaks which cannot be read, and where.
pub(crate) const fn of_unreadable(unreadable: Unreadable) -> (&'static Rule, Params) {
    match unreadable {
        Unreadable::Malformed { line, column } => (&JSON_SYNTAX, Params::Position { line, column }),
        Unreadable::TooDeep { max, line, column } => (&JSON_DEPTH, Params::Depth { max, line, column }),
    }
}
