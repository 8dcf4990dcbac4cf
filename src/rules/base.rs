//! The documents that the examples of the rules are changes of.

use crate::model::Objecttype;

/// A document that keeps to every rule.
#[derive(Debug)]
pub(crate) struct Base {
    /// What the documentation calls it.
    pub(crate) name: &'static str,
    /// What it is; `None` where it stands for several: `{"schema", "data"}`, `{"original", "changed"}`, or a list of
    /// klantcontacten for a timeline or a plan; and where it is an answer that says what a register refused.
    pub(crate) objecttype: Option<Objecttype>,
    /// The document, as JSON text.
    pub(crate) document: &'static str,
}

/// A conversation at the desk with somebody who is known.
pub(crate) static KLANTCONTACT: Base = Base {
    name: "klantcontact",
    objecttype: Some(Objecttype::Klantcontact),
    document: r#"{
        "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
        "hadBetrokkenen": [
            {
                "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
                "rol": "klant",
                "initiator": true
            }
        ],
        "kanaal": "balie",
        "onderwerp": "Paspoort",
        "inhoud": "Hoe vraag ik een paspoort aan?",
        "taal": "nld",
        "vertrouwelijk": false,
        "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
    }"#,
};

/// A telephone call about a lost passport.
pub(crate) static KLANTCONTACT_TELEFOON: Base = Base {
    name: "klantcontact-telefoon",
    objecttype: Some(Objecttype::Klantcontact),
    document: r#"{
        "kanaal": "telefoon",
        "onderwerp": "Paspoort",
        "taal": "nld",
        "vertrouwelijk": false,
        "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
        "inhoud": "Paspoort verloren",
        "hadBetrokkenen": [
            {
                "rol": "klant",
                "initiator": true,
                "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}
            }
        ],
        "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}]
    }"#,
};

/// A conversation at the desk, with the whole partij in it.
pub(crate) static KLANTCONTACT_PERSOON: Base = Base {
    name: "klantcontact-persoon",
    objecttype: Some(Objecttype::Klantcontact),
    document: r#"{
        "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
        "hadBetrokkenen": [
            {
                "wasPartij": {
                    "partijIdentificatoren": [
                        {
                            "partijIdentificator": {
                                "codeObjecttype": "natuurlijk_persoon",
                                "codeSoortObjectId": "bsn",
                                "objectId": "123456782",
                                "codeRegister": "brp"
                            }
                        }
                    ],
                    "soortPartij": "persoon",
                    "indicatieActief": true,
                    "partijIdentificatie": {"contactnaam": {"voornaam": "Ans", "achternaam": "Bakker"}}
                },
                "rol": "klant",
                "initiator": true
            }
        ],
        "kanaal": "balie",
        "onderwerp": "Paspoort",
        "inhoud": "Hoe vraag ik een paspoort aan?",
        "taal": "nld",
        "vertrouwelijk": false,
        "plaatsgevondenOp": "2024-05-31T09:30:00+02:00"
    }"#,
};

/// A conversation at the desk that leads to a task: calling back.
pub(crate) static KLANTCONTACT_TERUGBELLEN: Base = Base {
    name: "klantcontact-terugbellen",
    objecttype: Some(Objecttype::Klantcontact),
    document: r#"{
        "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
        "hadBetrokkenen": [
            {
                "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
                "rol": "klant",
                "initiator": true
            }
        ],
        "kanaal": "balie",
        "onderwerp": "Paspoort",
        "inhoud": "Hoe vraag ik een paspoort aan?",
        "taal": "nld",
        "vertrouwelijk": false,
        "plaatsgevondenOp": "2024-05-31T09:30:00+02:00",
        "leiddeTotInterneTaken": [
            {
                "gevraagdeHandeling": "Terugbellen",
                "status": "te_verwerken",
                "toegewezenAanActoren": [
                    {"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}
                ]
            }
        ]
    }"#,
};

/// Somebody who took part in a contact.
pub(crate) static BETROKKENE: Base = Base {
    name: "betrokkene",
    objecttype: Some(Objecttype::Betrokkene),
    document: r#"{
        "rol": "klant",
        "initiator": true,
        "hadKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
    }"#,
};

/// A person with a BSN.
pub(crate) static PARTIJ: Base = Base {
    name: "partij",
    objecttype: Some(Objecttype::Partij),
    document: r#"{
        "partijIdentificatoren": [
            {
                "partijIdentificator": {
                    "codeObjecttype": "natuurlijk_persoon",
                    "codeSoortObjectId": "bsn",
                    "objectId": "123456782",
                    "codeRegister": "brp"
                }
            }
        ],
        "soortPartij": "persoon",
        "indicatieActief": true
    }"#,
};

/// An organisation with a KVK number.
pub(crate) static ORGANISATIE: Base = Base {
    name: "organisatie",
    objecttype: Some(Objecttype::Partij),
    document: r#"{
        "partijIdentificatoren": [
            {
                "partijIdentificator": {
                    "codeObjecttype": "niet_natuurlijk_persoon",
                    "codeSoortObjectId": "kvk_nummer",
                    "objectId": "12345678",
                    "codeRegister": "hr"
                }
            }
        ],
        "soortPartij": "organisatie",
        "indicatieActief": true
    }"#,
};

/// Somebody who works for an organisation.
pub(crate) static CONTACTPERSOON: Base = Base {
    name: "contactpersoon",
    objecttype: Some(Objecttype::Partij),
    document: r#"{
        "soortPartij": "contactpersoon",
        "indicatieActief": true,
        "partijIdentificatie": {
            "werkteVoorPartij": {
                "partijIdentificatoren": [
                    {
                        "partijIdentificator": {
                            "codeObjecttype": "niet_natuurlijk_persoon",
                            "codeSoortObjectId": "kvk_nummer",
                            "objectId": "12345678",
                            "codeRegister": "hr"
                        }
                    }
                ],
                "soortPartij": "organisatie",
                "indicatieActief": true
            }
        }
    }"#,
};

/// The BSN of a person.
pub(crate) static PARTIJ_IDENTIFICATOR: Base = Base {
    name: "partijIdentificator",
    objecttype: Some(Objecttype::PartijIdentificator),
    document: r#"{
        "partijIdentificator": {
            "codeObjecttype": "natuurlijk_persoon",
            "codeSoortObjectId": "bsn",
            "objectId": "123456782",
            "codeRegister": "brp"
        }
    }"#,
};

/// The KVK number of a company.
pub(crate) static ONDERNEMING: Base = Base {
    name: "onderneming",
    objecttype: Some(Objecttype::PartijIdentificator),
    document: r#"{
        "partijIdentificator": {
            "codeObjecttype": "niet_natuurlijk_persoon",
            "codeSoortObjectId": "kvk_nummer",
            "objectId": "12345678",
            "codeRegister": "hr"
        }
    }"#,
};

/// One partij that represents another.
pub(crate) static VERTEGENWOORDIGING: Base = Base {
    name: "vertegenwoordiging",
    objecttype: Some(Objecttype::Vertegenwoordiging),
    document: r#"{
        "vertegenwoordigendePartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
        "vertegenwoordigdePartij": {"uuid": "11111111-1111-4111-8111-111111111102"}
    }"#,
};

/// The e-mail address of a partij.
pub(crate) static DIGITAAL_ADRES: Base = Base {
    name: "digitaalAdres",
    objecttype: Some(Objecttype::DigitaalAdres),
    document: r#"{
        "verstrektDoorPartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
        "adres": "jan@example.nl",
        "soortDigitaalAdres": "email"
    }"#,
};

/// The e-mail address of Ans.
pub(crate) static DIGITAAL_ADRES_ANS: Base = Base {
    name: "digitaalAdres-ans",
    objecttype: Some(Objecttype::DigitaalAdres),
    document: r#"{
        "adres": "ans@example.nl",
        "soortDigitaalAdres": "email",
        "verstrektDoorPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}
    }"#,
};

/// An account number.
pub(crate) static REKENINGNUMMER: Base = Base {
    name: "rekeningnummer",
    objecttype: Some(Objecttype::Rekeningnummer),
    document: r#"{"iban": "NL91ABNA0417164300"}"#,
};

/// A task to call somebody back.
pub(crate) static INTERNE_TAAK: Base = Base {
    name: "interneTaak",
    objecttype: Some(Objecttype::InterneTaak),
    document: r#"{
        "gevraagdeHandeling": "Terugbellen",
        "status": "te_verwerken",
        "toegewezenAanActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
        "aanleidinggevendKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}
    }"#,
};

/// A zaak that a contact was about.
pub(crate) static ONDERWERPOBJECT: Base = Base {
    name: "onderwerpobject",
    objecttype: Some(Objecttype::Onderwerpobject),
    document: r#"{
        "onderwerpobjectidentificator": {
            "objectId": "5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11",
            "codeObjecttype": "zaak",
            "codeRegister": "openzaak",
            "codeSoortObjectId": "uuid"
        }
    }"#,
};

/// An earlier contact that a contact was about.
pub(crate) static VERVOLG: Base = Base {
    name: "vervolg",
    objecttype: Some(Objecttype::Onderwerpobject),
    document: r#"{
        "klantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"},
        "wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111111"}
    }"#,
};

/// A document that belongs to a contact.
pub(crate) static BIJLAGE: Base = Base {
    name: "bijlage",
    objecttype: Some(Objecttype::Bijlage),
    document: r#"{
        "bijlageidentificator": {
            "objectId": "5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11",
            "codeObjecttype": "informatieobject",
            "codeRegister": "openzaak",
            "codeSoortObjectId": "uuid"
        }
    }"#,
};

/// A category without anything filled in.
pub(crate) static CATEGORIE: Base = Base { name: "categorie", objecttype: Some(Objecttype::Categorie), document: "{}" };

/// A period of one day in which a partij belongs to a category.
pub(crate) static CATEGORIE_RELATIE: Base = Base {
    name: "categorieRelatie",
    objecttype: Some(Objecttype::CategorieRelatie),
    document: r#"{"beginDatum": "2024-01-01", "eindDatum": "2024-01-01"}"#,
};

/// Two states of one klantcontact: as it was registered, and as it is now.
pub(crate) static CORRECTION: Base = Base {
    name: "correction",
    objecttype: None,
    document: r#"{
        "original": {
            "uuid": "11111111-1111-4111-8111-111111111110",
            "onderwerp": "Paspoort",
            "inhoud": "Paspoort verloren"
        },
        "changed": {
            "uuid": "11111111-1111-4111-8111-111111111110",
            "onderwerp": "Paspoort",
            "inhoud": "Paspoort verloren"
        }
    }"#,
};

/// Two klantcontacten that are registered together.
pub(crate) static PLAN: Base = Base {
    name: "plan",
    objecttype: None,
    document: r#"[
        {
            "referentienummer": "12",
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "inhoud": "Verloren",
            "taal": "nld",
            "vertrouwelijk": false,
            "hadBetrokkenActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
            "hadBetrokkenen": [
                {
                    "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
                    "rol": "klant",
                    "initiator": true
                }
            ]
        },
        {
            "referentienummer": "13",
            "kanaal": "balie",
            "onderwerp": "Rijbewijs",
            "inhoud": "Verloren",
            "taal": "nld",
            "vertrouwelijk": false,
            "hadBetrokkenActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
            "hadBetrokkenen": [
                {
                    "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"},
                    "rol": "klant",
                    "initiator": true
                }
            ]
        }
    ]"#,
};

/// A klantcontact as a register answers it.
pub(crate) static ANSWER: Base = Base {
    name: "answer",
    objecttype: None,
    document: r#"[
        {
            "uuid": "11111111-1111-4111-8111-111111111110",
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "vertrouwelijk": false
        }
    ]"#,
};

/// An answer that refuses nothing yet.
pub(crate) static REFUSAL: Base = Base {
    name: "refusal",
    objecttype: None,
    document: r#"{
        "type": "https://klantinteracties.example/ref/fouten/ValidationError/",
        "code": "invalid",
        "title": "Invalid input.",
        "status": 400,
        "detail": "",
        "instance": "urn:uuid:11111111-1111-4111-8111-111111111195",
        "invalidParams": []
    }"#,
};

/// A klantcontact, and one that follows it.
pub(crate) static THREAD: Base = Base {
    name: "thread",
    objecttype: None,
    document: r#"[
        {
            "uuid": "11111111-1111-4111-8111-111111111110",
            "kanaal": "balie",
            "onderwerp": "Paspoort",
            "vertrouwelijk": false
        },
        {
            "uuid": "11111111-1111-4111-8111-111111111111",
            "kanaal": "telefoon",
            "onderwerp": "Paspoort",
            "vertrouwelijk": false,
            "gingOverOnderwerpobjecten": [
                {"wasKlantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}
            ]
        }
    ]"#,
};

/// Data with their JSON Schema.
#[cfg(feature = "json-schema")]
pub(crate) static DATA: Base =
    Base { name: "data", objecttype: None, document: r#"{"schema": {"type": "string"}, "data": "a"}"# };
