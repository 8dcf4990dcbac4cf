//! A register with the Klantinteracties API, in memory. It keeps what is sent to it, and refuses what Open Klant 2.18
//! refuses: what is required, what must exist, what must be unique.

use std::collections::BTreeMap;

use klantinteracties::{Objecttype, Options, Profile, to_invalid_params, validate};
use serde_json::{Map, Value, json};

/// What is registered: the resource and the object, by uuid.
pub type Objects = BTreeMap<String, (&'static str, Value)>;

#[derive(Default)]
pub struct Register {
    pub objects: Objects,
    /// How many objects it made.
    pub made: usize,
    /// The requests that came, refused ones too.
    pub requests: Vec<(String, String)>,
    /// The number of the request that finds the server broken.
    pub fails_at: Option<usize>,
}

/// A refusal: the status and the code, with the place.
type Refusal = (u16, String, String);
type Answered<T> = Result<T, Refusal>;

/// A reference that an object holds: its property, what it refers to, and whether the object goes when that goes.
struct Key(&'static str, &'static str, bool);

/// The references of each resource, and the properties that must be there.
fn resource(name: &str) -> Option<(&'static str, &'static [Key], &'static [&'static str])> {
    Some(match name {
        "actoren" => ("actoren", &[], &["naam", "soortActor"]),
        "actorklantcontacten" => (
            "actorklantcontacten",
            &[Key("actor", "actoren", true), Key("klantcontact", "klantcontacten", true)],
            &["actor", "klantcontact"],
        ),
        "klantcontacten" => ("klantcontacten", &[], &["kanaal", "onderwerp", "taal", "vertrouwelijk"]),
        "betrokkenen" => (
            "betrokkenen",
            &[Key("hadKlantcontact", "klantcontacten", true), Key("wasPartij", "partijen", true)],
            &["hadKlantcontact", "rol", "initiator"],
        ),
        "onderwerpobjecten" => (
            "onderwerpobjecten",
            &[Key("klantcontact", "klantcontacten", true), Key("wasKlantcontact", "klantcontacten", true)],
            &[],
        ),
        "bijlagen" => ("bijlagen", &[Key("wasBijlageVanKlantcontact", "klantcontacten", true)], &[]),
        "internetaken" => (
            "internetaken",
            &[Key("aanleidinggevendKlantcontact", "klantcontacten", true)],
            &["gevraagdeHandeling", "aanleidinggevendKlantcontact", "status"],
        ),
        "partijen" => ("partijen", &[], &["soortPartij", "indicatieActief"]),
        "partij-identificatoren" => (
            "partij-identificatoren",
            &[
                Key("identificeerdePartij", "partijen", true),
                Key("subIdentificatorVan", "partij-identificatoren", false),
            ],
            &["partijIdentificator"],
        ),
        "digitaleadressen" => (
            "digitaleadressen",
            &[Key("verstrektDoorPartij", "partijen", true), Key("verstrektDoorBetrokkene", "betrokkenen", true)],
            &["adres", "soortDigitaalAdres", "verstrektDoorPartij"],
        ),
        "rekeningnummers" => ("rekeningnummers", &[Key("partij", "partijen", true)], &["iban"]),
        "categorieen" => ("categorieen", &[], &[]),
        "categorie-relaties" => {
            ("categorie-relaties", &[Key("partij", "partijen", true), Key("categorie", "categorieen", true)], &[])
        }
        "vertegenwoordigingen" => (
            "vertegenwoordigingen",
            &[Key("vertegenwoordigendePartij", "partijen", true), Key("vertegenwoordigdePartij", "partijen", true)],
            &["vertegenwoordigendePartij", "vertegenwoordigdePartij"],
        ),
        _ => return None,
    })
}

/// The lists of a partij that hold references to what says itself whose it is, with what is preferred of it.
const OF_PARTIJ: [(&str, &str, &str, &str); 2] = [
    ("digitaleAdressen", "digitaleadressen", "verstrektDoorPartij", "voorkeursDigitaalAdres"),
    ("rekeningnummers", "rekeningnummers", "partij", "voorkeursRekeningnummer"),
];

impl Register {
    /// A register that holds these already, each with its uuid.
    pub fn with(objects: &[(&'static str, Value)]) -> Self {
        let objects = objects.iter().map(|(name, object)| (text(object, "/uuid"), (*name, object.clone())));
        Self { objects: objects.collect(), ..Self::default() }
    }

    /// Answers a request; what is refused changes nothing.
    pub fn answer(&mut self, method: &str, path: &str, body: &str) -> (u16, String) {
        self.requests.push((method.to_owned(), path.to_owned()));
        if self.fails_at == Some(self.requests.len()) {
            return (500, json!({"code": "error", "status": 500}).to_string());
        }
        let before = self.objects.clone();
        match self.handle(method, path, body) {
            Ok((status, answer)) => (status, answer.map(|answer| answer.to_string()).unwrap_or_default()),
            Err((status, code, name)) => {
                self.objects = before;
                let params = json!([{"name": name, "code": code, "reason": "Dit mag niet."}]);
                (status, json!({"code": "invalid", "status": status, "invalidParams": params}).to_string())
            }
        }
    }

    fn handle(&mut self, method: &str, path: &str, body: &str) -> Answered<(u16, Option<Value>)> {
        let (name, uuid) = path.trim_start_matches('/').split_once('/').unwrap_or((path.trim_start_matches('/'), ""));
        let body: Value = serde_json::from_str(body).unwrap_or_default();
        match method {
            "POST" if uuid.is_empty() => {
                // The rules about the object itself are those of the profile, which the recordings of a server judge.
                let objecttype = Objecttype::ALL.iter().find(|objecttype| objecttype.resource() == name);
                let objecttype = *objecttype.ok_or_else(|| refused(404, "not_found", ""))?;
                let options = Options::default().profile(Profile::OpenKlant);
                if let Err(violations) = validate(objecttype, &body.to_string(), &options).into_result() {
                    let param = to_invalid_params(&violations).remove(0);
                    return Err((400, param.code, param.name));
                }
                let made =
                    if name == "maak-klantcontact" { self.make_klantcontact(&body)? } else { self.make(name, &body)? };
                Ok((201, Some(made)))
            }
            "PATCH" => {
                let (name, object) = self.objects.get(uuid).cloned().ok_or_else(|| refused(404, "not_found", ""))?;
                // Which kind of object it is has to be said again.
                if name == "partijen" && body.get("soortPartij").is_none() {
                    return Err(refused(400, "required", "soortPartij"));
                }
                let mut changed = object.as_object().cloned().unwrap_or_default();
                changed.extend(body.as_object().cloned().unwrap_or_default());
                Ok((200, Some(self.keep(name, uuid.to_owned(), &Value::Object(changed))?)))
            }
            "DELETE" => {
                self.objects.get(uuid).filter(|(of, _)| *of == name).ok_or_else(|| refused(404, "not_found", ""))?;
                self.delete(uuid)?;
                Ok((204, None))
            }
            _ => Err(refused(405, "method_not_allowed", "")),
        }
    }

    fn make_klantcontact(&mut self, body: &Value) -> Answered<Value> {
        let klantcontact = self.make("klantcontacten", &body["klantcontact"])?;
        let mut made = json!({"klantcontact": klantcontact});
        for (part, name, refers_by) in
            [("betrokkene", "betrokkenen", "hadKlantcontact"), ("onderwerpobject", "onderwerpobjecten", "klantcontact")]
        {
            if let Some(Value::Object(object)) = body.get(part) {
                let mut object = object.clone();
                object.insert(refers_by.to_owned(), json!({"uuid": klantcontact["uuid"]}));
                made[part] = self.make(name, &Value::Object(object))?;
            }
        }
        Ok(made)
    }

    fn make(&mut self, name: &str, body: &Value) -> Answered<Value> {
        self.made += 1;
        let uuid = format!("00000000-0000-4000-8000-{:012}", self.made);
        self.keep(name, uuid, body)
    }

    /// Registers an object, or what it has become.
    fn keep(&mut self, name: &str, uuid: String, body: &Value) -> Answered<Value> {
        let (name, keys, required) = resource(name).ok_or_else(|| refused(404, "not_found", ""))?;
        if let Some(missing) = required.iter().find(|property| body.get(**property).is_none()) {
            return Err(refused(400, "required", missing));
        }
        let mut object: Map<_, _> = body.as_object().cloned().unwrap_or_default();
        object.insert("uuid".to_owned(), json!(uuid));
        object.insert("url".to_owned(), json!(format!("http://register.example/{name}/{uuid}")));
        for Key(property, to, _) in keys {
            let reference = object.get(*property).filter(|reference| !reference.is_null());
            if reference.is_some_and(|reference| !self.is(to, &text(reference, "/uuid"))) {
                return Err(refused(400, "invalid", property));
            }
        }
        let identificatoren = object.remove("partijIdentificatoren");
        let object = Value::Object(object);
        self.is_allowed(name, &uuid, &object)?;
        self.objects.insert(uuid.clone(), (name, object.clone()));
        if name == "partijen" {
            self.own(&uuid, &object)?;
            let mut made = Vec::new();
            for mut identificator in identificatoren.as_ref().and_then(Value::as_array).cloned().unwrap_or_default() {
                if identificator.get("identificeerdePartij").is_some_and(|partij| !partij.is_null()) {
                    return Err(refused(400, "invalid", "partijIdentificatoren.identificeerdePartij"));
                }
                identificator["identificeerdePartij"] = json!({"uuid": uuid});
                made.push(self.make("partij-identificatoren", &identificator)?);
            }
            let mut answer = object;
            // The order of the answer is that of the server.
            answer["partijIdentificatoren"] = made.into_iter().rev().collect();
            return Ok(answer);
        }
        Ok(object)
    }

    fn is(&self, name: &str, uuid: &str) -> bool {
        self.objects.get(uuid).is_some_and(|(of, _)| *of == name)
    }

    /// The rules that look at what else is registered.
    fn is_allowed(&self, name: &str, uuid: &str, object: &Value) -> Answered<()> {
        let others = || self.objects.iter().filter(|(other, (of, _))| *of == name && *other != uuid);
        let has_other = |pointers: &[&str]| {
            let same = |other: &Value| pointers.iter().all(|at| object.pointer(at) == other.pointer(at));
            object.pointer(pointers[0]).is_some_and(|value| !value.is_null())
                && others().any(|(_, (_, other))| same(other))
        };
        let unique = |pointers: &[&str]| if has_other(pointers) { Err(refused(400, "unique", "")) } else { Ok(()) };
        match name {
            "klantcontacten" => {
                unique(&["/nummer"])?;
                unique(&["/referentienummer"])
            }
            "actorklantcontacten" => unique(&["/actor/uuid", "/klantcontact/uuid"]),
            "vertegenwoordigingen" => unique(&["/vertegenwoordigendePartij/uuid", "/vertegenwoordigdePartij/uuid"]),
            "partij-identificatoren" => {
                let group = "/partijIdentificator";
                let soort = "/partijIdentificator/codeSoortObjectId";
                let parent = object.pointer("/subIdentificatorVan/uuid").and_then(Value::as_str);
                let parent = parent.and_then(|uuid| self.objects.get(uuid)).map(|(_, parent)| text(parent, soort));
                if text(object, soort) == "vestigingsnummer" && parent.as_deref() != Some("kvk_nummer") {
                    return Err(refused(400, "invalid", "subIdentificatorVan"));
                }
                if has_other(&[group, "/subIdentificatorVan/uuid"]) || has_other(&["/identificeerdePartij/uuid", soort])
                {
                    return Err(refused(400, "invalid", "__all__"));
                }
                Ok(())
            }
            "internetaken" => {
                unique(&["/referentienummer"])?;
                let has = |property| object.get(property).is_some();
                if has("toegewezenAanActor") == has("toegewezenAanActoren") {
                    return Err(refused(400, "invalid", "nonFieldErrors"));
                }
                let actoren = object["toegewezenAanActoren"].as_array().cloned().unwrap_or_default();
                if actoren.iter().all(|actor| self.is("actoren", &text(actor, "/uuid"))) {
                    Ok(())
                } else {
                    Err(refused(400, "invalid", "toegewezenAanActoren.0.uuid"))
                }
            }
            "digitaleadressen" => {
                if object["isStandaardAdres"] == true && object["verstrektDoorPartij"].is_null() {
                    return Err(refused(400, "invalid", "isStandaardAdres"));
                }
                let is_of_partij = !object["verstrektDoorPartij"].is_null();
                if is_of_partij && has_other(&["/referentie", "/soortDigitaalAdres", "/verstrektDoorPartij/uuid"]) {
                    return Err(refused(400, "unique", "nonFieldErrors"));
                }
                Ok(())
            }
            "partijen" => {
                let employer = object.pointer("/partijIdentificatie/werkteVoorPartij/uuid").and_then(Value::as_str);
                let soort = employer.map(|uuid| self.objects.get(uuid).map(|(_, partij)| text(partij, "/soortPartij")));
                if soort.is_some_and(|soort| soort.as_deref() != Some("organisatie")) {
                    return Err(refused(400, "invalid", "partijIdentificatie.werkteVoorPartij.uuid"));
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Makes what a partij lists its own, and lets go of the rest.
    fn own(&mut self, uuid: &str, partij: &Value) -> Answered<()> {
        for (list, name, refers_by, preferred) in OF_PARTIJ {
            let Some(listed) = partij.get(list).and_then(Value::as_array) else {
                // The server stumbles over this.
                if partij.get(preferred).is_some_and(|preferred| !preferred.is_null()) {
                    return Err(refused(500, "error", preferred));
                }
                continue;
            };
            let listed: Vec<_> = listed.iter().map(|reference| text(reference, "/uuid")).collect();
            if !listed.iter().all(|listed| self.is(name, listed)) {
                return Err(refused(400, "invalid", list));
            }
            let prefers = partij.get(preferred).filter(|preferred| !preferred.is_null());
            if prefers.is_some_and(|preferred| !listed.contains(&text(preferred, "/uuid"))) {
                return Err(refused(400, "invalid", preferred));
            }
            for (other, (of, object)) in &mut self.objects {
                if *of == name && listed.contains(other) {
                    object[refers_by] = json!({"uuid": uuid});
                } else if *of == name && object[refers_by]["uuid"] == uuid {
                    object[refers_by] = Value::Null;
                }
            }
        }
        Ok(())
    }

    /// Deletes an object, with what belongs to it.
    fn delete(&mut self, uuid: &str) -> Answered<()> {
        self.objects.remove(uuid);
        let referring: Vec<_> = self
            .objects
            .iter()
            .flat_map(|(other, (name, object))| {
                let keys = resource(name).map(|(_, keys, _)| keys).unwrap_or_default();
                let refers = keys.iter().filter(|key| object[key.0]["uuid"] == uuid);
                refers.map(|key| (other.clone(), key.2)).collect::<Vec<_>>()
            })
            .collect();
        for (other, goes_along) in referring {
            if !goes_along {
                return Err(refused(500, "error", "subIdentificatorVan"));
            }
            self.delete(&other)?;
        }
        Ok(())
    }
}

fn refused(status: u16, code: &str, name: &str) -> Refusal {
    (status, code.to_owned(), name.to_owned())
}

fn text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}
