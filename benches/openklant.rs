//! Measures how long it takes to read the answer of a register, compared with parsing the same bytes into
//! `serde_json::Value`, and how long it takes to plan a registration, compared with validating it: `cargo bench`.

#![expect(clippy::indexing_slicing, reason = "of values that are made here")]

use std::hint::black_box;
use std::time::Instant;

use klantinteracties::register::from_open_klant;
use klantinteracties::untyped::request_plan;
use klantinteracties::{Objecttype, Options, validate};
use serde_json::{Value, json};

const CONTACTS: usize = 10_000;

fn main() {
    plan();
    let objects: Vec<_> = (0..CONTACTS).map(contact).collect();
    let lists = |names: &[&str]| {
        let list = |name: &&str| objects.iter().map(|parts| parts[name].clone()).collect::<Vec<_>>();
        Value::Object(names.iter().map(|name| ((*name).to_owned(), json!({"results": list(name)}))).collect())
    };
    let expanded = objects.iter().map(|parts| {
        let mut klantcontact = parts["klantcontacten"].clone();
        let mut betrokkene = parts["betrokkenen"].clone();
        betrokkene["_expand"] =
            json!({"wasPartij": parts["partijen"], "digitaleAdressen": [parts["digitaleAdressen"]]});
        klantcontact["_expand"] =
            json!({"hadBetrokkenen": [betrokkene], "leiddeTotInterneTaken": [parts["internetaken"]]});
        klantcontact
    });
    measure("expanded", &json!({"count": CONTACTS, "results": expanded.collect::<Vec<_>>()}));
    measure("lists", &lists(&["klantcontacten", "betrokkenen", "partijen", "digitaleAdressen", "internetaken"]));
}

/// Plans the registration of a klantcontact in which somebody unknown asks to be called back.
fn plan() {
    const TIMES: usize = 1_000;
    let klantcontact = include_str!("../tests/cases/examples/2-baliegesprek-terugbelverzoek.json");
    let options = Options::default();
    let planning = best(|| (0..TIMES).all(|_| request_plan(black_box(klantcontact), &options).is_ok()));
    let validating = best(|| {
        let validate = || validate(Objecttype::Klantcontact, black_box(klantcontact), &options);
        (0..TIMES).all(|_| validate().violations().is_empty())
    });
    println!("request_plan        {planning:.1} us");
    println!("validate            {validating:.1} us");
}

fn measure(name: &str, answer: &Value) {
    let answer = answer.to_string();
    let reading = best(|| from_open_klant(&answer, &Options::default()).klantcontacten().count() == CONTACTS);
    let parsing = best(|| serde_json::from_str::<Value>(&answer).is_ok());
    println!("{name}: {CONTACTS} klantcontacten in {:.1} MB", answer.len() as f64 / 1e6);
    println!("from_open_klant     {reading:.0} ms");
    println!("serde_json::Value   {parsing:.0} ms    ratio {:.2}", reading / parsing);
}

/// Returns a klantcontact and the objects that belong to it, as a register answers with them, by the names of their
/// lists.
fn contact(number: usize) -> Value {
    let uuid = |kind: usize| format!("00000000-0000-4000-8{kind:03}-{number:012}");
    let reference = |kind: usize, resource: &str| json!({"uuid": uuid(kind), "url": format!("https://register.example/{resource}/{}", uuid(kind))});
    let adres = json!({"nummeraanduidingId": "", "straatnaam": "", "huisnummer": null, "huisnummertoevoeging": "",
        "postcode": "", "stad": "", "adresregel1": "", "adresregel2": "", "adresregel3": "", "land": ""});
    let naam = json!({"voorletters": "", "voornaam": "Ans", "voorvoegselAchternaam": "", "achternaam": "Bakker"});
    json!({
        "klantcontacten": {"uuid": uuid(0), "url": reference(0, "klantcontacten")["url"], "gingOverOnderwerpobjecten": [],
            "hadBetrokkenActoren": [{"uuid": uuid(1), "url": reference(1, "actoren")["url"], "naam": "Balie",
                "soortActor": "organisatorische_eenheid", "indicatieActief": true, "actoridentificator": null}],
            "omvatteBijlagen": [], "hadBetrokkenen": [reference(2, "betrokkenen")],
            "leiddeTotInterneTaken": [reference(3, "internetaken")], "nummer": "1234567890", "referentienummer": null,
            "kanaal": "balie", "onderwerp": "Paspoort voor een kind", "inhoud": "Welke papieren zijn nodig?",
            "reactie": "", "indicatieContactGelukt": null, "hoofdOnderwerpType": "", "verdereActieOndernomen": false,
            "taal": "nld", "vertrouwelijk": false, "plaatsgevondenOp": "2024-05-31T09:30:00+02:00", "metadata": {}},
        "betrokkenen": {"uuid": uuid(2), "url": reference(2, "betrokkenen")["url"],
            "wasPartij": reference(4, "partijen"), "hadKlantcontact": reference(0, "klantcontacten"),
            "digitaleAdressen": [reference(5, "digitaleadressen")], "bezoekadres": adres, "correspondentieadres": adres,
            "contactnaam": naam, "volledigeNaam": "Ans Bakker", "rol": "klant", "organisatienaam": "",
            "initiator": true},
        "partijen": {"uuid": uuid(4), "url": reference(4, "partijen")["url"], "nummer": "1", "interneNotitie": "",
            "betrokkenen": [reference(2, "betrokkenen")], "categorieRelaties": [], "digitaleAdressen": [],
            "voorkeursDigitaalAdres": null, "vertegenwoordigden": [], "rekeningnummers": [],
            "voorkeursRekeningnummer": null, "partijIdentificatoren": [], "soortPartij": "persoon",
            "indicatieGeheimhouding": null, "voorkeurstaal": "nld", "indicatieActief": true, "bezoekadres": adres,
            "correspondentieadres": adres,
            "partijIdentificatie": {"contactnaam": naam, "volledigeNaam": "Ans Bakker"}},
        "digitaleAdressen": {"uuid": uuid(5), "url": reference(5, "digitaleadressen")["url"],
            "verstrektDoorBetrokkene": reference(2, "betrokkenen"), "verstrektDoorPartij": null,
            "adres": "ans@example.nl", "soortDigitaalAdres": "email", "isStandaardAdres": false, "omschrijving": "",
            "referentie": "", "verificatieDatum": null},
        "internetaken": {"uuid": uuid(3), "url": reference(3, "internetaken")["url"], "nummer": "1",
            "referentienummer": null, "gevraagdeHandeling": "Terugbellen",
            "aanleidinggevendKlantcontact": reference(0, "klantcontacten"),
            "toegewezenAanActor": reference(1, "actoren"), "toegewezenAanActoren": [reference(1, "actoren")],
            "toelichting": "", "status": "te_verwerken", "toegewezenOp": "2024-05-31T07:31:00Z",
            "afgehandeldOp": null}
    })
}

/// Returns the milliseconds that one call takes, the shortest of several.
fn best(mut call: impl FnMut() -> bool) -> f64 {
    let mut time = || {
        let start = Instant::now();
        assert!(black_box(call()));
        start.elapsed().as_secs_f64() * 1e3
    };
    (0..10).map(|_| time()).fold(f64::INFINITY, f64::min)
}
