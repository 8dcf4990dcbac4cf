//! The codes of the rules.

use crate::word::words;

words! {
    /// The stable code of a rule, which violations, the option `rules` and the catalogue use.
    ///
    /// The rules whose codes begin with `min-length` or `schema-` are checked with the feature `json-schema` only, but
    /// the codes always exist.
    ///
    /// ```
    /// use klantinteracties::Code;
    ///
    /// assert_eq!(Code::from_name("required"), Some(Code::Required));
    /// assert_eq!(Code::Required.name(), "required");
    /// ```
    #[non_exhaustive]
    pub enum Code {
        /// An inactive actor who is given a new contact or task.
        ActorInactive "actor-inactive",
        /// An address with a BAG number and loose parts or lines as well.
        AdresBagAndLines "adres-bag-and-lines",
        /// An object in the answer of a register that is not an object of Klantinteracties.
        AnswerUnknown "answer-unknown",
        /// An object in the answer of a register that belongs to none of the given klantcontacten.
        AnswerUnplaced "answer-unplaced",
        /// Contact details in a contact without follow-up.
        BetrokkeneContactgegevensNotAllowed "betrokkene-contactgegevens-not-allowed",
        /// An unknown betrokkene without contact details, when the follow-up needs contact.
        BetrokkeneContactgegevensRequired "betrokkene-contactgegevens-required",
        /// One-off contact details that the partij already has.
        BetrokkeneContactgegevensSameAsPartij "betrokkene-contactgegevens-same-as-partij",
        /// A customer as initiator of a contact that follows an earlier one.
        BetrokkeneInitiatorOnAnswer "betrokkene-initiator-on-answer",
        /// A contact with more than one initiator.
        BetrokkeneMultipleInitiators "betrokkene-multiple-initiators",
        /// An organisatienaam with a persoon, or a contactnaam with an organisatie.
        BetrokkeneNameMismatch "betrokkene-name-mismatch",
        /// An organisation as betrokkene, when its contactpersoon is there already.
        BetrokkeneOrganisatieNotInContact "betrokkene-organisatie-not-in-contact",
        /// A known betrokkene who cannot be reached anywhere, when the follow-up needs contact.
        BetrokkeneUnreachable "betrokkene-unreachable",
        /// A vertegenwoordiger without anybody whom they act for.
        BetrokkeneVertegenwoordigdeMissing "betrokkene-vertegenwoordigde-missing",
        /// A bijlage of which not all four characteristics are filled in.
        BijlageIdentificatorIncomplete "bijlage-identificator-incomplete",
        /// A text without any visible character.
        Blank "blank",
        /// A period that ends before it begins.
        CategorieRelatiePeriod "categorie-relatie-period",
        /// A word that is not among the choices.
        Choice "choice",
        /// A contactpersoon who works for a partij that is not an organisatie.
        ContactpersoonWerkteVoorOrganisatie "contactpersoon-werkte-voor-organisatie",
        /// A control character, or a character that changes the direction of writing.
        ControlCharacter "control-character",
        /// An address that a list holds twice, possibly in two spellings.
        DigitaalAdresDuplicate "digitaal-adres-duplicate",
        /// A digital address without an owner, or with two.
        DigitaalAdresOwner "digitaal-adres-owner",
        /// Two addresses of one kind with the same referentie in one partij.
        DigitaalAdresReferentieDuplicate "digitaal-adres-referentie-duplicate",
        /// A standard address that does not belong to a partij.
        DigitaalAdresStandaardWithoutPartij "digitaal-adres-standaard-without-partij",
        /// A code that is not the BIC of a bank.
        FormatBic "format-bic",
        /// A BSN that does not have nine digits or fails the elfproef.
        FormatBsn "format-bsn",
        /// A date that is not written as year, month and day, or does not exist.
        FormatDate "format-date",
        /// A moment without a full date, time and time zone.
        FormatDateTime "format-date-time",
        /// An e-mail address at which no message can arrive.
        FormatEmail "format-email",
        /// An account number whose form or check digits are wrong.
        FormatIban "format-iban",
        /// A KVK number that does not have eight digits.
        FormatKvkNummer "format-kvk-nummer",
        /// A code that does not belong to a country.
        FormatLand "format-land",
        /// A number that cannot be an address in the BAG.
        FormatNummeraanduiding "format-nummeraanduiding",
        /// A postcode in another notation than that of the standard.
        FormatPostcode "format-postcode",
        /// A referentie with other characters than letters, digits, hyphens and underscores.
        FormatReferentie "format-referentie",
        /// The number of a contact or task that does not consist of digits only.
        FormatReferentienummer "format-referentienummer",
        /// An RSIN that does not have nine digits or fails the elfproef.
        FormatRsin "format-rsin",
        /// A telephone number that cannot be dialled.
        FormatTelefoonnummer "format-telefoonnummer",
        /// A web address that is not a complete address.
        FormatUri "format-uri",
        /// A reference that is not a UUID.
        FormatUuid "format-uuid",
        /// A vestigingsnummer that does not have twelve digits.
        FormatVestigingsnummer "format-vestigingsnummer",
        /// A value that Open Klant does not store in this request.
        IgnoredField "ignored-field",
        /// A task that is assigned to nobody.
        InterneTaakActorRequired "interne-taak-actor-required",
        /// A task with a moment of handling that is not yet verwerkt.
        InterneTaakAfgehandeldOpStatus "interne-taak-afgehandeld-op-status",
        /// A task that was handled before the contact took place.
        InterneTaakBeforeKlantcontact "interne-taak-before-klantcontact",
        /// A task without the contact that led to it.
        InterneTaakKlantcontactRequired "interne-taak-klantcontact-required",
        /// Two tasks of one contact with the same number.
        InterneTaakReferentienummerDuplicate "interne-taak-referentienummer-duplicate",
        /// A document with too many levels.
        JsonDepth "json-depth",
        /// An object with two members of the same name.
        JsonDuplicateKey "json-duplicate-key",
        /// A document that is larger than the option maxBytes allows.
        JsonSize "json-size",
        /// A text that is not JSON.
        JsonSyntax "json-syntax",
        /// A kanaal that was not in use on the day of the contact.
        KanaalExpired "kanaal-expired",
        /// A kanaal that is not in the list of the municipality.
        KanaalUnknown "kanaal-unknown",
        /// A contact without anybody who acts for the municipality.
        KlantcontactActorRequired "klantcontact-actor-required",
        /// A contact without anybody from outside the municipality.
        KlantcontactBetrokkeneRequired "klantcontact-betrokkene-required",
        /// New information in a contact that is already registered.
        KlantcontactChanged "klantcontact-changed",
        /// A contact that lies more than five minutes in the future.
        KlantcontactInFuture "klantcontact-in-future",
        /// A contact that did not succeed.
        KlantcontactNotEstablished "klantcontact-not-established",
        /// Two contacts with the same number.
        KlantcontactReferentienummerDuplicate "klantcontact-referentienummer-duplicate",
        /// A contact that is about two or more zaken.
        KlantcontactSingleOnderwerp "klantcontact-single-onderwerp",
        /// A contact that succeeded and still asks for further action.
        KlantcontactVerdereActie "klantcontact-verdere-actie",
        /// A contact without inhoud and without a bijlage.
        KlantcontactWithoutContent "klantcontact-without-content",
        /// A contact without a known partij and without follow-up.
        KlantcontactWithoutPurpose "klantcontact-without-purpose",
        /// A text that is longer than the field allows.
        MaxLength "max-length",
        /// A name in metadata that Open Klant gives back in another spelling.
        MetadataName "metadata-name",
        /// A text that is shorter than the schema allows.
        MinLength "min-length",
        /// Null in a property that does not allow it.
        Null "null",
        /// A known objecttype in another spelling than the usual one.
        ObjecttypeSpelling "objecttype-spelling",
        /// Contacts that follow each other in a circle.
        OnderwerpobjectCycle "onderwerpobject-cycle",
        /// A reference to an earlier contact that is not among those given.
        OnderwerpobjectMissing "onderwerpobject-missing",
        /// A contact that has itself as its subject.
        OnderwerpobjectSelfReference "onderwerpobject-self-reference",
        /// An onderwerpobject that refers to two different objects.
        OnderwerpobjectTargetMismatch "onderwerpobject-target-mismatch",
        /// An onderwerpobject that refers to nothing.
        OnderwerpobjectTargetRequired "onderwerpobject-target-required",
        /// A register, a kind of object and a kind of number that do not belong together.
        PartijIdentificatorCombination "partij-identificator-combination",
        /// A partij with two numbers of one kind.
        PartijIdentificatorDuplicate "partij-identificator-duplicate",
        /// An identificator that refers to the partij that holds it.
        PartijIdentificatorIdentificeerdePartij "partij-identificator-identificeerde-partij",
        /// A BSN with an organisatie, or a number from the Handelsregister with a persoon.
        PartijIdentificatorKindMismatch "partij-identificator-kind-mismatch",
        /// A persoon or organisatie without a number in a register.
        PartijIdentificatorRequired "partij-identificator-required",
        /// A vestigingsnummer without the KVK number that it belongs to.
        PartijIdentificatorVestigingParent "partij-identificator-vestiging-parent",
        /// An inactive partij whose details are needed for the follow-up.
        PartijInactiveContactgegevens "partij-inactive-contactgegevens",
        /// Two standard addresses of one kind with a partij.
        PartijStandaardadresMultiple "partij-standaardadres-multiple",
        /// A preferred address that is not one of the partij's own.
        PartijVoorkeursadresNotOwn "partij-voorkeursadres-not-own",
        /// A preferred account that is not one of the partij's own.
        PartijVoorkeursrekeningnummerNotOwn "partij-voorkeursrekeningnummer-not-own",
        /// A number that is too small or too large.
        Range "range",
        /// An object that the register says it has already.
        RegisterDuplicate "register-duplicate",
        /// A value that the register does not accept.
        RegisterRefused "register-refused",
        /// A required value that is missing.
        Required "required",
        /// A schema that is itself wrong.
        SchemaInvalid "schema-invalid",
        /// A value that does not fit the schema.
        SchemaMismatch "schema-mismatch",
        /// A schema that refers to a schema elsewhere.
        SchemaRemote "schema-remote",
        /// A language code that is not in ISO 639-2.
        TaalUnknown "taal-unknown",
        /// A value of the wrong kind, such as a number where a text belongs.
        Type "type",
        /// A name that the model does not declare.
        UnknownField "unknown-field",
        /// A partij that represents itself.
        VertegenwoordigingSelf "vertegenwoordiging-self",
    }
}
