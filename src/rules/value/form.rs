//! A text has the form of its property: a rule for each form in [`crate::value`], which is where a form is checked.

use crate::code::Code;
use crate::report::{Rule, Setting};
use crate::rules::{Change, Example, Explanation, base, link};
use crate::text::Message;
use crate::value::{self, Format};

/// The rules about forms, in the order of [`Format::ALL`].
static RULES: [Rule; Format::ALL.len()] = [
    rule(Format::Uuid),
    rule(Format::Uri),
    rule(Format::Date),
    rule(Format::DateTime),
    rule(Format::Email),
    rule(Format::Telefoonnummer),
    rule(Format::Iban),
    rule(Format::Bic),
    rule(Format::Postcode),
    rule(Format::Land),
    rule(Format::Nummeraanduiding),
    rule(Format::Referentienummer),
    rule(Format::Referentie),
    rule(Format::Bsn),
    rule(Format::Rsin),
    rule(Format::KvkNummer),
    rule(Format::Vestigingsnummer),
];

/// The rule that a text must have a form.
const fn rule(format: Format) -> Rule {
    Rule {
        code: format.code(),
        objecttype: None,
        path: "",
        basisterminologie: Setting::Error,
        open_klant: Setting::Error,
    }
}

/// The rule about a form.
#[cold]
#[expect(clippy::expect_used, reason = "the rules are made of the list of forms")]
pub(crate) fn of_format(format: Format) -> &'static Rule {
    of_code(format.code()).expect("every form has its rule")
}

/// The rule about a form that has this code.
pub(crate) fn of_code(code: Code) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

/// The explanation of the rule about each form. The example is a document with a property of that form: once with a text
/// that has the form, and once with one that has not.
pub(crate) static EXPLANATIONS: [Explanation; Format::ALL.len()] = [
    Explanation {
        rule: &RULES[0],
        source: Format::Uuid.definition().source,
        message: Format::Uuid.definition().message,
        what: Message { nl: "Meldt een verwijzing die geen UUID is.", en: "Reports a reference that is not a UUID." },
        why: Message {
            nl: "Zo'n verwijzing wijst naar niets. Het contact raakt los van de persoon of de taak waar het bij hoort.",
            en: "Such a reference points to nothing. The contact gets separated from the person or the task that it belongs to.",
        },
        link: link::API,
        example: Example {
            base: &base::BETROKKENE,
            keeps: &[
                Change::Set("/wasPartij", r#"{"uuid": "11111111-1111-4111-8111-111111111101"}"#),
                Change::Text("/wasPartij/uuid", value::uuid::SAMPLE.valid),
            ],
            breaks: &[Change::Text("/wasPartij/uuid", value::uuid::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[1],
        source: Format::Uri.definition().source,
        message: Format::Uri.definition().message,
        what: Message {
            nl: "Meldt een webadres dat geen volledig adres is.",
            en: "Reports a web address that is not a complete address.",
        },
        why: Message {
            nl: "Een medewerker kan een half adres niet openen.",
            en: "A clerk cannot open half an address.",
        },
        link: link::API,
        example: Example {
            base: &base::KLANTCONTACT_TELEFOON,
            keeps: &[Change::Text("/hoofdOnderwerpType", value::uri::SAMPLE.valid)],
            breaks: &[Change::Text("/hoofdOnderwerpType", value::uri::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[2],
        source: Format::Date.definition().source,
        message: Format::Date.definition().message,
        what: Message {
            nl: "Meldt een datum die niet als jaar, maand en dag geschreven is, of die niet bestaat.",
            en: "Reports a date that is not written as year, month and day, or does not exist.",
        },
        why: Message {
            nl: "Bij 05-06-2024 denkt de een aan juni en de ander aan mei. Wie een termijn bewaakt, kan zo een maand te laat zijn.",
            en: "In 05-06-2024 one person reads June and another May. Whoever watches a term can be a month late.",
        },
        link: link::INFORMATION_MODEL,
        example: Example {
            base: &base::DIGITAAL_ADRES,
            keeps: &[Change::Text("/verificatieDatum", value::date::SAMPLE.valid)],
            breaks: &[Change::Text("/verificatieDatum", value::date::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[3],
        source: Format::DateTime.definition().source,
        message: Format::DateTime.definition().message,
        what: Message {
            nl: "Meldt een tijdstip zonder volledige datum, tijd en tijdzone.",
            en: "Reports a moment without a full date, time and time zone.",
        },
        why: Message {
            nl: "Zonder tijdzone weet niemand hoe laat het was. Contacten komen dan in de verkeerde volgorde te staan.",
            en: "Without a time zone nobody knows what time it was. Contacts then end up in the wrong order.",
        },
        link: link::INFORMATION_MODEL,
        example: Example {
            base: &base::KLANTCONTACT_TELEFOON,
            keeps: &[Change::Text("/plaatsgevondenOp", value::date_time::SAMPLE.valid)],
            breaks: &[Change::Text("/plaatsgevondenOp", value::date_time::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[4],
        source: Format::Email.definition().source,
        message: Format::Email.definition().message,
        what: Message {
            nl: "Meldt een e-mailadres waar geen bericht kan aankomen.",
            en: "Reports an e-mail address at which no message can arrive.",
        },
        why: Message {
            nl: "De inwoner wacht op een antwoord dat nooit aankomt.",
            en: "The inhabitant waits for an answer that never arrives.",
        },
        link: link::OPEN_KLANT,
        example: Example {
            base: &base::DIGITAAL_ADRES,
            keeps: &[Change::Text("/adres", value::email::SAMPLE.valid)],
            breaks: &[Change::Text("/adres", value::email::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[5],
        source: Format::Telefoonnummer.definition().source,
        message: Format::Telefoonnummer.definition().message,
        what: Message {
            nl: "Meldt een telefoonnummer dat niet te bellen is.",
            en: "Reports a telephone number that cannot be dialled.",
        },
        why: Message {
            nl: "De medewerker kan niet terugbellen en de inwoner blijft wachten.",
            en: "The clerk cannot call back, and the inhabitant goes on waiting.",
        },
        link: link::OPEN_KLANT,
        example: Example {
            base: &base::DIGITAAL_ADRES,
            keeps: &[
                Change::Text("/soortDigitaalAdres", "telefoonnummer"),
                Change::Text("/adres", value::telefoonnummer::SAMPLE.valid),
            ],
            breaks: &[Change::Text("/adres", value::telefoonnummer::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[6],
        source: Format::Iban.definition().source,
        message: Format::Iban.definition().message,
        what: Message {
            nl: "Meldt een rekeningnummer waarvan de vorm of het controlegetal niet klopt.",
            en: "Reports an account number whose form or check digits are wrong.",
        },
        why: Message {
            nl: "Geld kan bij een ander terechtkomen, of helemaal niet aankomen.",
            en: "Money can end up with somebody else, or not arrive at all.",
        },
        link: link::IBAN,
        example: Example {
            base: &base::REKENINGNUMMER,
            keeps: &[Change::Text("/iban", value::iban::SAMPLE.valid)],
            breaks: &[Change::Text("/iban", value::iban::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[7],
        source: Format::Bic.definition().source,
        message: Format::Bic.definition().message,
        what: Message {
            nl: "Meldt een code die geen BIC van een bank is.",
            en: "Reports a code that is not the BIC of a bank.",
        },
        why: Message {
            nl: "Een buitenlandse betaling aan de inwoner loopt dan vast.",
            en: "A payment from abroad to the inhabitant then gets stuck.",
        },
        link: link::BIC,
        example: Example {
            base: &base::REKENINGNUMMER,
            keeps: &[Change::Text("/bic", value::bic::SAMPLE.valid)],
            breaks: &[Change::Text("/bic", value::bic::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[8],
        source: Format::Postcode.definition().source,
        message: Format::Postcode.definition().message,
        what: Message {
            nl: "Meldt een postcode die anders geschreven is dan de standaard vraagt.",
            en: "Reports a postcode that is written otherwise than the standard asks.",
        },
        why: Message {
            nl: "Een systeem herkent het adres niet. Een brief komt dan te laat of niet aan.",
            en: "A system does not recognise the address. A letter then arrives late or not at all.",
        },
        link: link::API,
        example: Example {
            base: &base::BETROKKENE,
            keeps: &[
                Change::Set("/bezoekadres", r#"{"postcode": "1234 AB"}"#),
                Change::Text("/bezoekadres/postcode", value::postcode::SAMPLE.valid),
            ],
            breaks: &[Change::Text("/bezoekadres/postcode", value::postcode::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[9],
        source: Format::Land.definition().source,
        message: Format::Land.definition().message,
        what: Message { nl: "Meldt een code die van geen land is.", en: "Reports a code that is of no country." },
        why: Message {
            nl: "Post naar het buitenland komt zonder het goede land niet aan.",
            en: "Mail to another country does not arrive without the right country.",
        },
        link: link::COUNTRIES,
        example: Example {
            base: &base::BETROKKENE,
            keeps: &[
                Change::Set("/bezoekadres", r#"{"land": "BE"}"#),
                Change::Text("/bezoekadres/land", value::land::SAMPLE.valid),
            ],
            breaks: &[Change::Text("/bezoekadres/land", value::land::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[10],
        source: Format::Nummeraanduiding.definition().source,
        message: Format::Nummeraanduiding.definition().message,
        what: Message {
            nl: "Meldt een nummer dat geen adres in de BAG kan zijn.",
            en: "Reports a number that cannot be an address in the BAG.",
        },
        why: Message {
            nl: "Bij zo'n nummer hoort geen huis. De inwoner krijgt dan geen post of bezoek.",
            en: "No house belongs to such a number. The inhabitant then gets no mail or visit.",
        },
        link: link::API,
        example: Example {
            base: &base::BETROKKENE,
            keeps: &[
                Change::Set("/bezoekadres", r#"{"nummeraanduidingId": "0363200000123456"}"#),
                Change::Text("/bezoekadres/nummeraanduidingId", value::nummeraanduiding::SAMPLE.valid),
            ],
            breaks: &[Change::Text("/bezoekadres/nummeraanduidingId", value::nummeraanduiding::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[11],
        source: Format::Referentienummer.definition().source,
        message: Format::Referentienummer.definition().message,
        what: Message {
            nl: "Meldt een nummer van een contact of taak dat niet alleen uit cijfers bestaat.",
            en: "Reports the number of a contact or task that does not consist of digits only.",
        },
        why: Message {
            nl: "Een inwoner noemt dit nummer aan de telefoon. De medewerker moet het dan kunnen terugvinden.",
            en: "An inhabitant gives this number on the telephone. The clerk must be able to find it.",
        },
        link: link::OPEN_KLANT,
        example: Example {
            base: &base::KLANTCONTACT_TELEFOON,
            keeps: &[Change::Text("/referentienummer", value::referentienummer::SAMPLE.valid)],
            breaks: &[Change::Text("/referentienummer", value::referentienummer::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[12],
        source: Format::Referentie.definition().source,
        message: Format::Referentie.definition().message,
        what: Message {
            nl: "Meldt een referentie met andere tekens dan letters, cijfers en streepjes.",
            en: "Reports a referentie with other characters than letters, digits, hyphens and underscores.",
        },
        why: Message {
            nl: "Een systeem herkent een adres aan zijn referentie. Met andere tekens gaat het adres van de inwoner verloren.",
            en: "A system recognises an address by its referentie. With other characters the inhabitant's address gets lost.",
        },
        link: link::API,
        example: Example {
            base: &base::DIGITAAL_ADRES,
            keeps: &[Change::Text("/referentie", value::referentie::SAMPLE.valid)],
            breaks: &[Change::Text("/referentie", value::referentie::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[13],
        source: Format::Bsn.definition().source,
        message: Format::Bsn.definition().message,
        what: Message {
            nl: "Meldt een BSN dat geen negen cijfers heeft of niet door de elfproef komt.",
            en: "Reports a BSN that does not have nine digits or fails the elfproef.",
        },
        why: Message {
            nl: "Eén verkeerd cijfer kan het nummer van een ander zijn. Die krijgt dan gegevens te zien die niet voor hem of haar zijn.",
            en: "One wrong digit can make it the number of another person, who then gets to see details that are not theirs.",
        },
        link: link::BSN,
        example: Example {
            base: &base::PARTIJ_IDENTIFICATOR,
            keeps: &[Change::Text("/partijIdentificator/objectId", value::bsn::SAMPLE.valid)],
            breaks: &[Change::Text("/partijIdentificator/objectId", value::bsn::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[14],
        source: Format::Rsin.definition().source,
        message: Format::Rsin.definition().message,
        what: Message {
            nl: "Meldt een RSIN dat geen negen cijfers heeft of niet door de elfproef komt.",
            en: "Reports an RSIN that does not have nine digits or fails the elfproef.",
        },
        why: Message {
            nl: "Eén verkeerd cijfer kan het nummer van een andere organisatie zijn.",
            en: "One wrong digit can make it the number of another organisation.",
        },
        link: link::HANDELSREGISTER,
        example: Example {
            base: &base::ONDERNEMING,
            keeps: &[
                Change::Text("/partijIdentificator/codeSoortObjectId", "rsin"),
                Change::Text("/partijIdentificator/objectId", value::rsin::SAMPLE.valid),
            ],
            breaks: &[Change::Text("/partijIdentificator/objectId", value::rsin::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[15],
        source: Format::KvkNummer.definition().source,
        message: Format::KvkNummer.definition().message,
        what: Message {
            nl: "Meldt een KVK-nummer dat geen acht cijfers heeft.",
            en: "Reports a KVK number that does not have eight digits.",
        },
        why: Message {
            nl: "Het bedrijf is met zo'n nummer niet te vinden. Een medewerker kan dan niet zien wie er belde.",
            en: "The company cannot be found by such a number. A clerk then cannot see who called.",
        },
        link: link::HANDELSREGISTER,
        example: Example {
            base: &base::ONDERNEMING,
            keeps: &[Change::Text("/partijIdentificator/objectId", value::kvk_nummer::SAMPLE.valid)],
            breaks: &[Change::Text("/partijIdentificator/objectId", value::kvk_nummer::SAMPLE.invalid)],
        },
    },
    Explanation {
        rule: &RULES[16],
        source: Format::Vestigingsnummer.definition().source,
        message: Format::Vestigingsnummer.definition().message,
        what: Message {
            nl: "Meldt een vestigingsnummer dat geen twaalf cijfers heeft.",
            en: "Reports a vestigingsnummer that does not have twelve digits.",
        },
        why: Message {
            nl: "De vestiging is met zo'n nummer niet te vinden. Post gaat dan naar de verkeerde plaats.",
            en: "The establishment cannot be found by such a number. Mail then goes to the wrong place.",
        },
        link: link::HANDELSREGISTER,
        example: Example {
            base: &base::PARTIJ_IDENTIFICATOR,
            keeps: &[
                Change::Set(
                    "/partijIdentificator",
                    r#"{
                    "codeObjecttype": "vestiging",
                    "codeSoortObjectId": "vestigingsnummer",
                    "objectId": "000012345678",
                    "codeRegister": "hr"
                }"#,
                ),
                Change::Set("/subIdentificatorVan", r#"{"uuid": "11111111-1111-4111-8111-111111111170"}"#),
                Change::Text("/partijIdentificator/objectId", value::vestigingsnummer::SAMPLE.valid),
            ],
            breaks: &[Change::Text("/partijIdentificator/objectId", value::vestigingsnummer::SAMPLE.invalid)],
        },
    },
];
