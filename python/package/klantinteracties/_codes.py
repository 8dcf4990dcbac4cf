# Made from the library by `cargo xtask docs`.

from typing import Literal

#: An object that can be validated by itself.
Objecttype = Literal[
    "klantcontact",
    "betrokkene",
    "digitaalAdres",
    "partij",
    "partijIdentificator",
    "vertegenwoordiging",
    "rekeningnummer",
    "categorie",
    "categorieRelatie",
    "actor",
    "actorKlantcontact",
    "interneTaak",
    "onderwerpobject",
    "bijlage",
    "maakKlantcontact",
]

#: The code of a rule.
RuleCode = Literal[
    "actor-inactive",
    "adres-bag-and-lines",
    "answer-unknown",
    "answer-unplaced",
    "betrokkene-contactgegevens-not-allowed",
    "betrokkene-contactgegevens-required",
    "betrokkene-contactgegevens-same-as-partij",
    "betrokkene-initiator-on-answer",
    "betrokkene-multiple-initiators",
    "betrokkene-name-mismatch",
    "betrokkene-organisatie-not-in-contact",
    "betrokkene-unreachable",
    "betrokkene-vertegenwoordigde-missing",
    "bijlage-identificator-incomplete",
    "blank",
    "categorie-relatie-period",
    "choice",
    "contactpersoon-werkte-voor-organisatie",
    "control-character",
    "digitaal-adres-duplicate",
    "digitaal-adres-owner",
    "digitaal-adres-referentie-duplicate",
    "digitaal-adres-standaard-without-partij",
    "format-bic",
    "format-bsn",
    "format-date",
    "format-date-time",
    "format-email",
    "format-iban",
    "format-kvk-nummer",
    "format-land",
    "format-nummeraanduiding",
    "format-postcode",
    "format-referentie",
    "format-referentienummer",
    "format-rsin",
    "format-telefoonnummer",
    "format-uri",
    "format-uuid",
    "format-vestigingsnummer",
    "ignored-field",
    "interne-taak-actor-required",
    "interne-taak-afgehandeld-op-status",
    "interne-taak-before-klantcontact",
    "interne-taak-klantcontact-required",
    "interne-taak-referentienummer-duplicate",
    "json-depth",
    "json-duplicate-key",
    "json-size",
    "json-syntax",
    "kanaal-expired",
    "kanaal-unknown",
    "klantcontact-actor-required",
    "klantcontact-betrokkene-required",
    "klantcontact-changed",
    "klantcontact-in-future",
    "klantcontact-not-established",
    "klantcontact-referentienummer-duplicate",
    "klantcontact-single-onderwerp",
    "klantcontact-verdere-actie",
    "klantcontact-without-content",
    "klantcontact-without-purpose",
    "max-length",
    "metadata-name",
    "min-length",
    "null",
    "objecttype-spelling",
    "onderwerpobject-cycle",
    "onderwerpobject-missing",
    "onderwerpobject-self-reference",
    "onderwerpobject-target-mismatch",
    "onderwerpobject-target-required",
    "partij-identificator-combination",
    "partij-identificator-duplicate",
    "partij-identificator-identificeerde-partij",
    "partij-identificator-kind-mismatch",
    "partij-identificator-required",
    "partij-identificator-vestiging-parent",
    "partij-inactive-contactgegevens",
    "partij-standaardadres-multiple",
    "partij-voorkeursadres-not-own",
    "partij-voorkeursrekeningnummer-not-own",
    "range",
    "register-duplicate",
    "register-refused",
    "required",
    "schema-invalid",
    "schema-mismatch",
    "schema-remote",
    "taal-unknown",
    "type",
    "unknown-field",
    "vertegenwoordiging-self",
]

#: The code of a change by normalising.
ChangeCode = Literal[
    "white-space",
    "invisible-characters",
    "json-duplicate-key",
    "date",
    "email",
    "telefoonnummer",
    "iban",
    "postcode",
    "nummeraanduiding",
    "referentienummer",
    "bsn",
    "rsin",
    "kvk-nummer",
    "vestigingsnummer",
]

#: A form of its own that a value can have.
ValueKind = Literal[
    "uuid",
    "uri",
    "date",
    "date-time",
    "email",
    "telefoonnummer",
    "iban",
    "bic",
    "postcode",
    "land",
    "nummeraanduiding",
    "referentienummer",
    "referentie",
    "bsn",
    "rsin",
    "kvk-nummer",
    "vestigingsnummer",
]

#: How bad a violation is: an error makes the document invalid.
Severity = Literal[
    "error",
    "warning",
]

#: How bad breaking a rule is, or that it is not checked.
Setting = Literal[
    "error",
    "warning",
    "off",
]

#: Against what a document is judged.
Profile = Literal[
    "basisterminologie",
    "open-klant",
]

#: The language of messages.
Language = Literal[
    "nl",
    "en",
]

#: For whom messages are.
Audience = Literal[
    "medewerker",
    "klant",
]

#: What a contact leads to.
FollowUp = Literal[
    "none",
    "without-contact",
    "needs-contact",
]

#: What to do with a contact.
Outcome = Literal[
    "register",
    "split",
    "not-yet",
    "no-purpose",
    "not-a-klantcontact",
]

#: What the contact details of a betrokkene may hold.
Policy = Literal[
    "empty",
    "required",
    "allowed",
]

#: Why it is sure that who gives the data of a partij may do so.
Ground = Literal[
    "self",
    "authorised-for-person",
    "authorised-for-organisation",
]

#: A kind of object that is pointed at, in its one spelling.
CodeObjecttype = Literal[
    "klantcontact",
    "zaak",
    "klanttaak",
    "informatieobject",
    "productaanvraag",
]

#: What kind of value a property holds.
PropertyKind = Literal[
    "text",
    "choice",
    "boolean",
    "number",
    "object",
    "list",
    "entries",
]

#: In what a drawing is written.
Notation = Literal[
    "mermaid",
    "dot",
]

#: What a timeline does with contacts that are vertrouwelijk.
Confidential = Literal[
    "show",
    "mask",
    "hide",
]

#: What stands together in a timeline.
GroupBy = Literal[
    "thread",
    "zaak",
    "day",
]

#: Why a timeline does not show a contact.
ExclusionReason = Literal[
    "invalid",
    "duplicate",
    "betrokkenen-unknown",
    "partij",
    "initiator",
    "kanaal",
    "vertrouwelijk",
]
