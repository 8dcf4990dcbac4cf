//! Making objects from what happened: the cases of the functions, the examples by builders, and whatever is made is valid.

use chrono::{DateTime, FixedOffset};
use klantinteracties::model::{
    Actor, Betrokkene, Bijlage, Builder, Contactnaam, Contactpersoon, DigitaalAdres, Identificator, InterneTaak,
    Klantcontact, Medewerker, ObjecttypeIdentificator, Onderwerpobject, Organisatie, Partij, PartijIdentificator,
    PartijIdentificatorGroep, Persoon, RegisterIdentificator, Rol, SoortActor, SoortDigitaalAdres, SoortIdentificator,
    StatusInterneTaak,
};
use klantinteracties::untyped::{answer, callback_request, effective_contact, register_partij, split_interaction};
use klantinteracties::value::{Taal, Telefoonnummer};
use klantinteracties::{Built, Ground, Language, Objecttype, Options, Outcome, may_register, situation_of, validate};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

use crate::change::fill;
use crate::support::{self, NOW, example};

fn options() -> Options {
    Options::default().now(NOW.parse::<klantinteracties::Moment>().unwrap())
}

/// What a function answers: what it made, or the codes and paths of what is wrong.
fn answered<T: Serialize>(built: Built<T>) -> Result<Value, Value> {
    built.map(|made| serde_json::to_value(made).unwrap()).map_err(|violations| {
        violations.iter().map(|violation| json!({"code": violation.code(), "path": violation.path})).collect()
    })
}

/// A text is JSON text; anything else is a value.
fn document(argument: &Value) -> String {
    argument.as_str().map_or_else(|| argument.to_string(), str::to_owned)
}

/// What a case asks for beside the options that all functions have.
fn referenties(options: Option<&mut Value>) -> Vec<String> {
    let referentie = options.and_then(Value::as_object_mut).and_then(|options| options.remove("referentie"));
    match referentie {
        Some(Value::Array(referenties)) => referenties.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::String(referentie)) => vec![referentie],
        _ => Vec::new(),
    }
}

fn call(function: &str, arguments: &[Value], referenties: &[String], options: &Options) -> Result<Value, Value> {
    let documents: Vec<String> = arguments.iter().map(document).collect();
    let second = || &documents[1];
    match function {
        "splitInteraction" => answered(split_interaction(&documents[0], options)),
        "callbackRequest" => answered(callback_request(&documents[0], second(), options)),
        "answer" => answered(answer(&documents[0], second(), options)),
        "registerPartij" => {
            let ground = arguments[1].as_str().map(|ground| Ground::from_name(ground).unwrap());
            answered(register_partij(&documents[0], ground, options))
        }
        "effectiveContact" => {
            let partij = (!arguments[1].is_null()).then(second);
            answered(effective_contact(&documents[0], partij, options).map(|contact| contact.preferring(referenties)))
        }
        other => panic!("there is no {other}"),
    }
}

fn files() -> impl Iterator<Item = Value> {
    support::files("build").into_iter().map(|(_, text)| {
        let mut file = serde_json::from_str(&text).unwrap();
        fill(&mut file, "cases", "arguments");
        file
    })
}

fn expected(case: &Value) -> Result<Value, Value> {
    if let Some(violations) = case.get("violations") {
        return Err(violations.clone());
    }
    let named = |name: &Value| example(name.as_str().unwrap());
    Ok(match (case.get("example"), case.get("examples")) {
        (Some(name), _) => named(name),
        (_, Some(names)) => names.as_array().unwrap().iter().map(named).collect(),
        _ => case["value"].clone(),
    })
}

#[test]
fn every_case_makes_what_it_expects() {
    let mut count = 0;
    for file in files() {
        for case in file["cases"].as_array().unwrap() {
            let arguments = case["arguments"].as_array().unwrap();
            let mut given = case.get("options").cloned();
            let referenties = referenties(given.as_mut());
            let options = given.map_or_else(options, |options| {
                Options::from_json(&options.to_string()).unwrap().now(NOW.parse::<klantinteracties::Moment>().unwrap())
            });
            let made = call(file["function"].as_str().unwrap(), arguments, &referenties, &options);
            assert_eq!(made, expected(case), "{}: {}", file["function"], case["description"]);
            count += 1;
        }
    }
    assert!(count > 30, "{count} cases");
}

/// Values that stand in drafts where others belong.
fn replacement() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!({})),
        Just(json!([])),
        Just(json!([{}])),
        Just(json!("")),
        Just(json!("klant")),
        Just(json!(true)),
        Just(json!(12)),
        Just(json!({"uuid": "11111111-1111-4111-8111-111111111101"})),
    ]
}

/// Every place in a value.
fn places(value: &Value, pointer: &str, into: &mut Vec<String>) {
    into.push(pointer.to_owned());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| places(value, &format!("{pointer}/{name}"), into));
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(index, value)| places(value, &format!("{pointer}/{index}"), into));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_made_is_valid(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        value in replacement(),
    ) {
        let all: Vec<(String, Value)> = files()
            .flat_map(|file| {
                let function = file["function"].as_str().unwrap().to_owned();
                file["cases"].as_array().unwrap().clone().into_iter().map(move |case| (function.clone(), case["arguments"].clone()))
            })
            .collect();
        let (function, mut arguments) = which.get(&all).clone();
        let mut pointers = Vec::new();
        places(&arguments, "", &mut pointers);
        let changeable: Vec<_> = pointers.into_iter().filter(|pointer| pointer.matches('/').count() > 1).collect();
        if !changeable.is_empty() {
            *arguments.pointer_mut(at.get(&changeable).as_str()).unwrap() = value;
        }
        if let Ok(made) = call(&function, arguments.as_array().unwrap(), &[], &options()) {
            let objecttype = match function.as_str() {
                "registerPartij" => Objecttype::Partij,
                "effectiveContact" => return Ok(()),
                _ => Objecttype::Klantcontact,
            };
            let objects = made.as_array().cloned().unwrap_or_else(|| vec![made]);
            for object in objects {
                prop_assert!(validate(objecttype, &object.to_string(), &options()).is_valid());
            }
        }
    }
}

fn contact(kanaal: &str, onderwerp: &str) -> Builder<Klantcontact> {
    let moment: DateTime<FixedOffset> = "2024-05-31T09:30:00+02:00".parse().unwrap();
    Klantcontact::builder(kanaal, onderwerp, Taal::NLD, false).plaatsgevonden_op(moment)
}

fn medewerker(naam: &str, functie: &str) -> Builder<Actor> {
    let telefoonnummer: Telefoonnummer = "0201234567".parse().unwrap();
    Actor::builder(naam, Medewerker::builder().functie(functie).telefoonnummer(telefoonnummer))
}

fn afdeling(naam: &str) -> Builder<Actor> {
    Actor::builder(naam, SoortActor::OrganisatorischeEenheid)
}

fn taak(handeling: &str, actor: Builder<Actor>) -> Builder<InterneTaak> {
    InterneTaak::builder(handeling, StatusInterneTaak::TeVerwerken).toegewezen_aan_actoren([actor])
}

fn naam(voornaam: &str, achternaam: &str) -> Builder<Contactnaam> {
    Contactnaam::builder().voornaam(voornaam).achternaam(achternaam)
}

fn nummer(
    objecttype: ObjecttypeIdentificator,
    soort: SoortIdentificator,
    nummer: &str,
    register: RegisterIdentificator,
) -> Builder<PartijIdentificator> {
    PartijIdentificator::builder(PartijIdentificatorGroep::builder(objecttype, soort, nummer, register))
}

fn persoon(bsn: &str, voornaam: &str, achternaam: &str) -> Builder<Partij> {
    Partij::builder(Persoon::builder().contactnaam(naam(voornaam, achternaam)), true).partij_identificatoren([nummer(
        ObjecttypeIdentificator::NatuurlijkPersoon,
        SoortIdentificator::Bsn,
        bsn,
        RegisterIdentificator::Brp,
    )])
}

fn email(adres: &str) -> Builder<DigitaalAdres> {
    DigitaalAdres::builder(adres, SoortDigitaalAdres::Email)
}

fn telefoon(adres: &str) -> Builder<DigitaalAdres> {
    DigitaalAdres::builder(adres, SoortDigitaalAdres::Telefoonnummer)
}

fn ans() -> Builder<Partij> {
    let mobiel = telefoon("0612345678").is_standaard_adres(true).omschrijving("mobiel");
    persoon("123456782", "Ans", "Bakker").digitale_adressen([mobiel])
}

fn object(id: &str, objecttype: &str, register: &str) -> Builder<Identificator> {
    Identificator::builder()
        .object_id(id)
        .code_objecttype(objecttype)
        .code_register(register)
        .code_soort_object_id("uuid")
}

fn document_of(id: &str) -> Builder<Bijlage> {
    let id = format!("0f7c8d3a-52a4-4f5e-8c0a-3d6f0a9b1c{id}");
    Bijlage::builder().bijlageidentificator(object(&id, "informatieobject", "openzaak"))
}

/// The examples of the standard, from parsed values.
#[test]
fn the_examples_are_built() {
    let balie = || medewerker("J. de Boer", "medewerker balie");
    let zaak = |end: &str| object(&format!("5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a{end}"), "zaak", "openzaak");
    let bep = || persoon("111222333", "Bep", "Mulder");
    let zorg_thuis = Partij::builder(Organisatie::builder().naam("Zorg Thuis"), true)
        .partij_identificatoren([nummer(
            ObjecttypeIdentificator::NietNatuurlijkPersoon,
            SoortIdentificator::Rsin,
            "123456782",
            RegisterIdentificator::Hr,
        )])
        .vertegenwoordigde([bep()]);
    let contactpersoon = Contactpersoon::builder().werkte_voor_partij(zorg_thuis).contactnaam(naam("Cas", "Meijer"));
    let cas = Partij::builder(contactpersoon, true).digitale_adressen([email("cas@zorgthuis.example.nl")]);
    let klant = |initiator| Betrokkene::builder(Rol::Klant, initiator);
    let examples = [
        (
            "2-baliegesprek-terugbelverzoek",
            contact("balie", "Paspoort voor een kind")
                .inhoud("Welke papieren zijn nodig als één ouder in het buitenland woont?")
                .had_betrokken_actoren([balie()])
                .had_betrokkenen([klant(true)
                    .was_partij(ans())
                    .digitale_adressen([telefoon("0201234599").omschrijving("alleen voor dit terugbelverzoek")])])
                .leidde_tot_interne_taken([taak(
                    "Terugbellen over de benodigde papieren",
                    medewerker("S. Yilmaz", "medewerker burgerzaken"),
                )]),
        ),
        (
            "3a-melding-omgewaaide-boom",
            contact("balie", "Melding omgewaaide boom")
                .inhoud("Een omgewaaide boom blokkeert de straat.")
                .had_betrokken_actoren([balie()])
                .had_betrokkenen([klant(true).was_partij(ans())])
                .leidde_tot_zaken([zaak("11")]),
        ),
        (
            "3b-informatie-schuldhulpverlening",
            contact("balie", "Informatie schuldhulpverlening")
                .inhoud("Welke mogelijkheden zijn er om geholpen te worden van schulden af te komen?")
                .had_betrokken_actoren([balie()])
                .had_betrokkenen([klant(true).was_partij(ans()).digitale_adressen([telefoon("0201234599")])])
                .leidde_tot_interne_taken([taak(
                    "Terugbellen over schuldhulpverlening",
                    medewerker("M. Jansen", "medewerker werk en inkomen"),
                )]),
        ),
        (
            "4-email-met-bijlagen",
            contact("e-mail", "Aankondiging buurtfeest")
                .had_betrokken_actoren([afdeling("Communicatie")])
                .had_betrokkenen([klant(true)
                    .digitale_adressen([email("buurtfeest@example.nl")])
                    .contactnaam(naam("Joris", "Smit"))])
                .omvatte_bijlagen([document_of("01"), document_of("02"), document_of("03")])
                .leidde_tot_interne_taken([taak(
                    "Publiceren op de website",
                    medewerker("L. de Groot", "webredacteur"),
                )]),
        ),
        (
            "5-productaanvraag",
            contact("webformulier", "Aanvraag woningaanpassing")
                .had_betrokken_actoren([afdeling("Wmo")])
                .had_betrokkenen([
                    klant(false).was_partij(bep()),
                    Betrokkene::builder(Rol::Vertegenwoordiger, true).was_partij(cas),
                ])
                .omvatte_bijlagen([Bijlage::builder().bijlageidentificator(object(
                    "9b1d2c3e-4a5f-4b6c-8d7e-9f0a1b2c3d4e",
                    "productaanvraag",
                    "objecten",
                ))])
                .leidde_tot_zaken([zaak("12")]),
        ),
        (
            "6-document-bij-lopende-zaak",
            contact("website", "Aanvulling bij aanvraag evenement")
                .inhoud("De tekening toont het deel van de weg dat we tijdens het buurtfeest willen afsluiten.")
                .had_betrokken_actoren([afdeling("Vergunningen")])
                .had_betrokkenen([klant(true)
                    .was_partij(persoon("123456782", "Ans", "Bakker").digitale_adressen([email("ans@example.nl")]))])
                .ging_over_onderwerpobjecten([Onderwerpobject::builder().onderwerpobjectidentificator(zaak("13"))])
                .omvatte_bijlagen([document_of("04")]),
        ),
    ];
    for (name, builder) in examples {
        let model = builder.build(&options()).unwrap();
        assert_eq!(serde_json::to_value(&model).unwrap(), example(name), "{name}");
    }
}

/// The first example is not registered, and cannot be built.
#[test]
fn what_serves_nobody_is_not_built() {
    let violations = contact("telefoon", "Openingstijden")
        .inhoud("Wanneer is het stadhuis open?")
        .had_betrokken_actoren([afdeling("Klantcontactcentrum")])
        .had_betrokkenen([Betrokkene::builder(Rol::Klant, true)])
        .build(&options())
        .unwrap_err();
    assert_eq!(violations[0].code(), "klantcontact-without-purpose");
    let situation = situation_of(&example("1-anoniem-telefoongesprek").to_string(), &options());
    assert_eq!(may_register(&situation, Language::Nl).decision, Outcome::NoPurpose);
}
