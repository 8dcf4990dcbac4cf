//! A register that gives answers of many kinds, as Open Klant does.

use std::collections::BTreeSet;

use klantinteracties::timeline;
use serde_json::{Value, json};

use crate::support::uuid;

/// What is in a name that may not be shown.
pub const SECRET: &str = "GEHEIM";

fn reference(resource: &str, number: usize) -> Value {
    json!({"uuid": uuid(number), "url": format!("https://register.example/api/v1/{resource}/{}", uuid(number))})
}

/// An object as it stands in full: its reference, and the rest.
fn whole(resource: &str, number: usize, rest: Value) -> Value {
    let mut object = reference(resource, number);
    object.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
    object
}

/// A register: klantcontacten, and what belongs to them by number.
#[derive(Debug, Clone)]
pub struct Register {
    pub partijen: Vec<Partij>,
    pub contacts: Vec<Contact>,
}

#[derive(Debug, Clone)]
pub struct Partij {
    pub is_secret: bool,
    /// Whom a contactpersoon worked for, by the place among the partijen.
    pub employer: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct Contact {
    pub day: Option<u32>,
    /// Who took part, by the place among the partijen, and whether the betrokkene says its own name.
    pub betrokkenen: Vec<(usize, bool, bool)>,
    pub follows: Option<usize>,
    pub task: Option<bool>,
}

pub const PARTIJ: usize = 100;
const BETROKKENE: usize = 1_000;
const ONDERWERPOBJECT: usize = 2_000;
const TASK: usize = 3_000;

impl Register {
    pub fn partij(&self, at: usize) -> Value {
        let Partij { is_secret, employer } = &self.partijen[at];
        let naam = if *is_secret { format!("{SECRET} {at}") } else { format!("Naam {at}") };
        let employer = employer.filter(|employer| *employer != at);
        let details = match employer {
            Some(employer) => json!({"uuid": uuid(500 + at), "contactnaam": {"voornaam": naam}, "volledigeNaam": naam,
                "werkteVoorPartij": reference("partijen", PARTIJ + employer)}),
            None => json!({"naam": naam}),
        };
        let soort = if employer.is_some() { "contactpersoon" } else { "organisatie" };
        whole(
            "partijen",
            PARTIJ + at,
            json!({"soortPartij": soort, "indicatieActief": true, "betrokkenen": [],
            "indicatieGeheimhouding": is_secret, "partijIdentificatie": details, "digitaleAdressen": []}),
        )
    }

    fn betrokkene(&self, contact: usize, at: usize) -> Value {
        let (partij, says_name, initiator) = self.contacts[contact].betrokkenen[at];
        let naam = match (says_name, self.partijen[partij].is_secret) {
            (false, _) => String::new(),
            (true, true) => format!("{SECRET} {partij}"),
            (true, false) => format!("Naam {partij}"),
        };
        whole(
            "betrokkenen",
            BETROKKENE + 10 * contact + at,
            json!({"rol": "klant", "initiator": initiator,
            "volledigeNaam": naam, "organisatienaam": "", "wasPartij": reference("partijen", PARTIJ + partij),
            "hadKlantcontact": reference("klantcontacten", contact)}),
        )
    }

    fn onderwerpobject(&self, contact: usize) -> Option<Value> {
        let follows = self.contacts[contact].follows?;
        Some(whole(
            "onderwerpobjecten",
            ONDERWERPOBJECT + contact,
            json!({"klantcontact": reference("klantcontacten", contact),
            "wasKlantcontact": reference("klantcontacten", follows), "onderwerpobjectidentificator": null}),
        ))
    }

    fn task(&self, contact: usize) -> Option<Value> {
        let is_done = self.contacts[contact].task?;
        let status = if is_done { "verwerkt" } else { "te_verwerken" };
        Some(whole(
            "internetaken",
            TASK + contact,
            json!({"gevraagdeHandeling": SECRET, "status": status,
            "aanleidinggevendKlantcontact": reference("klantcontacten", contact)}),
        ))
    }

    fn contact(&self, at: usize) -> Value {
        let Contact { day, betrokkenen, follows, task } = &self.contacts[at];
        let betrokkenen = (0..betrokkenen.len()).map(|index| reference("betrokkenen", BETROKKENE + 10 * at + index));
        let onderwerpobjecten = follows.map(|_| reference("onderwerpobjecten", ONDERWERPOBJECT + at));
        let tasks = task.map(|_| reference("internetaken", TASK + at));
        let mut contact = whole(
            "klantcontacten",
            at,
            json!({"kanaal": "balie", "onderwerp": format!("Onderwerp {at}"),
            "vertrouwelijk": false, "hadBetrokkenen": betrokkenen.collect::<Vec<_>>(), "hadBetrokkenActoren": [],
            "gingOverOnderwerpobjecten": onderwerpobjecten.into_iter().collect::<Vec<_>>(),
            "leiddeTotInterneTaken": tasks.into_iter().collect::<Vec<_>>()}),
        );
        if let Some(day) = day {
            contact["plaatsgevondenOp"] = json!(format!("2024-05-{day:02}T10:00:00Z"));
        }
        contact
    }

    /// A page with everything expanded, in which each partij stands in full once.
    pub fn expanded(&self, contacts: &[usize]) -> Value {
        let mut told = BTreeSet::new();
        let results = contacts.iter().map(|at| {
            let betrokkenen = (0..self.contacts[*at].betrokkenen.len()).map(|index| {
                let mut betrokkene = self.betrokkene(*at, index);
                let (partij, ..) = self.contacts[*at].betrokkenen[index];
                let expanded = if told.insert(partij) { self.partij(partij) } else { Value::Null };
                betrokkene["_expand"] = json!({"wasPartij": expanded});
                betrokkene
            });
            let betrokkenen: Vec<_> = betrokkenen.collect();
            let mut contact = self.contact(*at);
            contact["_expand"] = json!({"hadBetrokkenen": betrokkenen,
                "gingOverOnderwerpobjecten": self.onderwerpobject(*at).into_iter().collect::<Vec<_>>(),
                "leiddeTotInterneTaken": self.task(*at).into_iter().collect::<Vec<_>>()});
            contact
        });
        json!({"count": contacts.len(), "next": null, "results": results.collect::<Vec<_>>()})
    }

    pub fn all(&self) -> Vec<usize> {
        (0..self.contacts.len()).collect()
    }

    fn each_betrokkene(&self) -> Vec<Value> {
        let of = |contact: usize| (0..self.contacts[contact].betrokkenen.len()).map(move |at| (contact, at));
        self.all().into_iter().flat_map(of).map(|(contact, at)| self.betrokkene(contact, at)).collect()
    }

    /// The same without anything expanded: a page of each resource.
    pub fn separate(&self) -> Vec<Value> {
        let page = |results: Vec<Value>| json!({"count": results.len(), "results": results});
        vec![
            page(self.all().into_iter().map(|at| self.contact(at)).collect()),
            page(self.each_betrokkene()),
            page(self.all().into_iter().filter_map(|at| self.onderwerpobject(at)).collect()),
            page(self.all().into_iter().filter_map(|at| self.task(at)).collect()),
            page((0..self.partijen.len()).map(|at| self.partij(at)).collect()),
        ]
    }

    /// Partijen one by one, with their betrokkenen and klantcontacten expanded, and the rest in lists by their names.
    pub fn by_partij(&self) -> Vec<Value> {
        let mut answers: Vec<Value> = Vec::new();
        for at in 0..self.partijen.len() {
            let own = self
                .each_betrokkene()
                .into_iter()
                .filter(|betrokkene| betrokkene["wasPartij"]["uuid"] == json!(uuid(PARTIJ + at)));
            let betrokkenen = own.map(|mut betrokkene| {
                let contact = self
                    .all()
                    .into_iter()
                    .find(|contact| betrokkene["hadKlantcontact"]["uuid"] == json!(uuid(*contact)));
                betrokkene["_expand"] = json!({"hadKlantcontact": self.contact(contact.unwrap())});
                betrokkene
            });
            let mut partij = self.partij(at);
            partij["_expand"] = json!({"betrokkenen": betrokkenen.collect::<Vec<_>>()});
            answers.push(partij);
        }
        let [contacts, _, onderwerpobjecten, tasks, _] = <[Value; 5]>::try_from(self.separate()).unwrap();
        answers.push(json!({"klantcontacten": contacts, "onderwerpobjecten": onderwerpobjecten, "internetaken": tasks["results"]}));
        answers
    }
}

/// What a timeline shows of some answers.
pub fn shown(answers: &[Value], options: &Value) -> Value {
    let mut builder = timeline::Builder::new(&timeline::Options::from_json(&options.to_string()).unwrap());
    for answer in answers {
        builder.add(answer.to_string().into_bytes());
        // Whatever was asked for before changes nothing.
        builder.page(None).unwrap();
    }
    json!(builder.page(None).unwrap())
}
