//! Reads objects of the Contactmomenten API 1.0, which preceded this API and which registers still answer with.

use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use super::recognise::is_same;
use crate::model::{
    Actor, Betrokkene, Contactnaam, Identificator, Klantcontact, Onderwerpobject, Partij, PartijIdentificatie,
    Reference,
};
use crate::scan::{after_last, cut_last, trim, without_end};
use crate::tree::{Object, Value, identity};
use crate::vocabulary::CodeObjecttype;

/// A type of object of that API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Predecessor {
    /// A contact.
    Contactmoment,
    /// The relation between a contact and a klant who took part in it.
    Klantcontactmoment,
    /// The relation between a contact and an object that it was about.
    Objectcontactmoment,
}

impl Predecessor {
    pub(super) const ALL: [Self; 3] = [Self::Contactmoment, Self::Klantcontactmoment, Self::Objectcontactmoment];

    /// Returns the type of the objects of a resource. Some registers write its name in the singular.
    pub(super) fn of_resource(name: &str) -> Option<Self> {
        let singular = name.strip_suffix("en").unwrap_or(name);
        Self::ALL.into_iter().find(|predecessor| is_same(predecessor.name(), singular))
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Contactmoment => "contactmoment",
            Self::Klantcontactmoment => "klantcontactmoment",
            Self::Objectcontactmoment => "objectcontactmoment",
        }
    }

    /// Returns the properties that no other object has, and the other properties. Some registers added properties to
    /// the standard.
    const fn properties(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Contactmoment => (
                &[
                    "tekst",
                    "antwoord",
                    "onderwerpLinks",
                    "initiatiefnemer",
                    "medewerkerIdentificatie",
                    "vorigContactmoment",
                ],
                &[
                    "registratiedatum",
                    "bronorganisatie",
                    "kanaal",
                    "onderwerp",
                    "medewerker",
                    "volgendContactmoment",
                    "voorkeurskanaal",
                    "voorkeurstaal",
                    "identificatie",
                    "type",
                    "status",
                    "klantcontactmomenten",
                    "objectcontactmomenten",
                ],
            ),
            Self::Klantcontactmoment => (&["contactmoment"], &["klant", "rol", "gelezen"]),
            Self::Objectcontactmoment => (&["contactmoment"], &["object", "objectType"]),
        }
    }

    pub(super) fn is_told_by(self, name: &str) -> bool {
        self.properties().0.contains(&name)
    }

    pub(super) fn knows(self, name: &str) -> bool {
        self.is_told_by(name) || self.properties().1.contains(&name)
    }

    /// Converts an object to objects of the Klantinteracties API: a klantcontact, or an object that belongs to one.
    pub(super) fn read<'de>(self, object: &Object<'de>) -> Vec<Object<'de>> {
        let mut read = Vec::new();
        match self {
            Self::Contactmoment => read.push(klantcontact(object)),
            Self::Klantcontactmoment => belongs(object, betrokkene(object), "hadKlantcontact", &mut read),
            Self::Objectcontactmoment => belongs(object, onderwerpobject(object), "klantcontact", &mut read),
        }
        read
    }
}

/// Adds an object that belongs to a contact, and the contact itself if it is whole.
fn belongs<'de>(object: &Object<'de>, mut part: Object<'de>, refers_by: &'static str, read: &mut Vec<Object<'de>>) {
    match object.member("contactmoment") {
        Some(Value::Object(contact)) => {
            put(&mut part, refers_by, reference(contact.member("url").or_else(|| contact.member("uuid"))));
            read.push(klantcontact(contact));
        }
        contact => put(&mut part, refers_by, reference(contact)),
    }
    read.push(part);
}

fn klantcontact<'de>(object: &Object<'de>) -> Object<'de> {
    let mut klantcontact = Object::new(Klantcontact::declaration());
    identify(&mut klantcontact, object);
    for (name, from) in [
        ("referentienummer", "identificatie"),
        ("kanaal", "kanaal"),
        ("onderwerp", "onderwerp"),
        ("inhoud", "tekst"),
        ("reactie", "antwoord"),
        ("plaatsgevondenOp", "registratiedatum"),
    ] {
        put(&mut klantcontact, name, object.member(from).filter(|value| value.as_text().is_some()).cloned());
    }
    put(&mut klantcontact, "vertrouwelijk", secret(object, "vertrouwelijk"));
    let mut onderwerpobjecten = Vec::new();
    if let Some(before) = reference(object.member("vorigContactmoment")) {
        let mut onderwerpobject = Object::new(Onderwerpobject::declaration());
        put(&mut onderwerpobject, "wasKlantcontact", Some(before));
        onderwerpobjecten.push(Value::Object(onderwerpobject));
    }
    for link in elements(object, "onderwerpLinks").filter_map(Value::as_text) {
        onderwerpobjecten.push(Value::Object(about(link, None)));
    }
    for about in elements(object, "objectcontactmomenten") {
        if let Value::Object(about) = about {
            onderwerpobjecten.push(Value::Object(onderwerpobject(about)));
        }
    }
    let mut betrokkenen = Vec::new();
    for klant in elements(object, "klantcontactmomenten") {
        if let Value::Object(klant) = klant {
            betrokkenen.push(betrokkene(klant));
        }
    }
    let initiator = object.member("initiatiefnemer").and_then(Value::as_text);
    if let Some(initiator) = initiator.filter(|initiator| !initiator.is_empty()) {
        if betrokkenen.is_empty() {
            betrokkenen.push(Object::new(Betrokkene::declaration()));
        }
        for betrokkene in &mut betrokkenen {
            put(betrokkene, "initiator", Some(Value::Boolean(initiator == "klant")));
        }
    }
    list(&mut klantcontact, "gingOverOnderwerpobjecten", onderwerpobjecten);
    list(&mut klantcontact, "hadBetrokkenActoren", actor(object).map(Value::Object).into_iter().collect());
    list(&mut klantcontact, "hadBetrokkenen", betrokkenen.into_iter().map(Value::Object).collect());
    klantcontact
}

/// Joins the betrokkene for the initiator, which that API keeps in the contact, with the betrokkene for the klant,
/// which it keeps elsewhere and which is in the list too.
pub(super) fn name_initiator(betrokkenen: &mut Vec<Value<'_>>) {
    let is_bare = |value: &Value<'_>| match value {
        Value::Object(betrokkene) => {
            betrokkene.members().len() == 1 && matches!(betrokkene.member("initiator"), Some(Value::Boolean(_)))
        }
        _ => false,
    };
    let Some(bare) = betrokkenen.iter().position(is_bare) else { return };
    let Value::Object(bare) = betrokkenen.remove(bare) else { return };
    for betrokkene in betrokkenen {
        if let (Value::Object(betrokkene), Some(initiator)) = (betrokkene, bare.member("initiator"))
            && betrokkene.member("initiator").is_none()
        {
            betrokkene.put("initiator".into(), initiator.clone());
        }
    }
}

/// Returns the actor for the medewerker who acted for the municipality.
fn actor<'de>(object: &Object<'de>) -> Option<Object<'de>> {
    let Some(Value::Object(medewerker)) = object.member("medewerkerIdentificatie") else { return None };
    let said = |name| medewerker.member(name).and_then(Value::as_text).filter(|text| !trim(text).is_empty());
    let names = ["voorletters", "voorvoegselAchternaam", "achternaam"].into_iter().filter_map(said);
    let naam = names.collect::<Vec<_>>().join(" ");
    let naam = if naam.is_empty() { said("identificatie")?.to_owned() } else { naam };
    let mut actor = Object::new(Actor::declaration());
    put(&mut actor, "naam", Some(Value::Text(naam.into())));
    put(&mut actor, "soortActor", Some(Value::Text("medewerker".into())));
    Some(actor)
}

/// Returns the betrokkene for a klant who took part.
fn betrokkene<'de>(object: &Object<'de>) -> Object<'de> {
    let mut betrokkene = Object::new(Betrokkene::declaration());
    identify(&mut betrokkene, object);
    put(&mut betrokkene, "rol", Some(Value::Text("klant".into())));
    let partij = match object.member("klant") {
        Some(Value::Object(klant)) => Some(partij(klant)),
        Some(Value::Text(url)) => {
            let mut partij = Object::new(Partij::declaration());
            refer(&mut partij, url);
            Some(partij)
        }
        _ => None,
    };
    put(&mut betrokkene, "wasPartij", partij.map(Value::Object));
    betrokkene
}

/// Returns the partij for a klant, as far as that API describes it.
fn partij<'de>(klant: &Object<'de>) -> Object<'de> {
    let mut partij = Object::new(Partij::declaration());
    identify(&mut partij, klant);
    put(&mut partij, "indicatieGeheimhouding", secret(klant, "indicatieGeheimhouding"));
    let mut naam = Object::new(Contactnaam::declaration());
    for (name, from) in
        [("voornaam", "voornaam"), ("voorvoegselAchternaam", "voorvoegselAchternaam"), ("achternaam", "achternaam")]
    {
        put(&mut naam, name, klant.member(from).filter(|value| value.as_text().is_some()).cloned());
    }
    if !naam.members().is_empty() {
        let mut details = Object::new(PartijIdentificatie::declaration());
        put(&mut details, "contactnaam", Some(Value::Object(naam)));
        put(&mut partij, "partijIdentificatie", Some(Value::Object(details)));
    }
    partij
}

fn onderwerpobject<'de>(object: &Object<'de>) -> Object<'de> {
    let kind = object.member("objectType").and_then(Value::as_text);
    let mut onderwerpobject = match object.member("object") {
        Some(Value::Text(url)) => about(url, kind),
        Some(Value::Object(held)) => about(held.member("url").and_then(Value::as_text).unwrap_or_default(), kind),
        _ => Object::new(Onderwerpobject::declaration()),
    };
    identify(&mut onderwerpobject, object);
    onderwerpobject
}

/// Returns the onderwerpobject for a url. If nothing else says its kind, the url does.
fn about<'de>(url: &str, kind: Option<&str>) -> Object<'de> {
    let resource = cut_last(without_end(url, b'/'), b'/').map_or("", |(place, _)| after_last(place, b'/'));
    let is_zaak = kind.map_or(is_same(resource, "zaken"), |kind| is_same(kind, CodeObjecttype::Zaak.as_str()));
    let known = [CodeObjecttype::Zaak.as_str(), "open-zaak", "uuid"];
    let [code, register, soort] = if is_zaak { known } else { [kind.unwrap_or("onderwerpLink"), "", "url"] };
    let id = if is_zaak { identity(url) } else { Cow::Borrowed(url) };
    let mut identificator = Object::new(Identificator::declaration());
    for (name, text) in
        [("objectId", &*id), ("codeObjecttype", code), ("codeRegister", register), ("codeSoortObjectId", soort)]
    {
        put(&mut identificator, name, Some(Value::Text(text.to_owned().into())));
    }
    let mut onderwerpobject = Object::new(Onderwerpobject::declaration());
    put(&mut onderwerpobject, "onderwerpobjectidentificator", Some(Value::Object(identificator)));
    onderwerpobject
}

/// Copies the identification of an object, which is its url in that API.
fn identify<'de>(object: &mut Object<'de>, from: &Object<'de>) {
    if let Some(url) = from.member("url").and_then(Value::as_text) {
        refer(object, url);
    }
    if let Some(uuid @ Value::Text(_)) = from.member("uuid") {
        object.put("uuid".into(), uuid.clone());
    }
}

fn refer(object: &mut Object<'_>, url: &str) {
    let id = identity(url);
    if uuid::Uuid::try_parse(&id).is_ok() {
        object.put("uuid".into(), Value::Text(id.into_owned().into()));
    }
    object.put("url".into(), Value::Text(url.to_owned().into()));
}

/// Returns a reference to the object with a url or uuid.
fn reference<'de>(to: Option<&Value<'de>>) -> Option<Value<'de>> {
    let url = to?.as_text().filter(|url| !trim(url).is_empty())?;
    let mut reference = Object::new(Reference::declaration());
    refer(&mut reference, url);
    Some(Value::Object(reference))
}

/// Returns `true` as the value of a property that keeps an object secret, if the object has it and it is not `false`.
/// That API has no such property, but some registers add one.
fn secret<'de>(object: &Object<'de>, name: &str) -> Option<Value<'de>> {
    let is_secret = !matches!(object.member(name)?, Value::Null | Value::Boolean(false));
    is_secret.then_some(Value::Boolean(true))
}

fn elements<'v, 'de>(object: &'v Object<'de>, name: &str) -> core::slice::Iter<'v, Value<'de>> {
    match object.member(name) {
        Some(Value::List(values)) => values.iter(),
        _ => [].iter(),
    }
}

fn list<'de>(object: &mut Object<'de>, name: &'static str, values: Vec<Value<'de>>) {
    if !values.is_empty() {
        object.put(name.into(), Value::List(values));
    }
}

fn put<'de>(object: &mut Object<'de>, name: &'static str, value: Option<Value<'de>>) {
    if let Some(value) = value {
        object.put(name.into(), value);
    }
}
