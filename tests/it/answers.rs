//! A register in memory answers in many ways, as Open Klant does. Whatever is asked for, and in whatever order the answers
//! come, a timeline shows the same, and a name that is secret nowhere.

use std::collections::BTreeSet;

use klantinteracties::Options;
use klantinteracties::register::from_open_klant;
use klantinteracties::timeline;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::support::uuid;

/// What is in a name that may not be shown.
const SECRET: &str = "GEHEIM";

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
struct Register {
    partijen: Vec<Partij>,
    contacts: Vec<Contact>,
}

#[derive(Debug, Clone)]
struct Partij {
    is_secret: bool,
    /// Whom a contactpersoon worked for, by the place among the partijen.
    employer: Option<usize>,
}

#[derive(Debug, Clone)]
struct Contact {
    day: Option<u32>,
    /// Who took part, by the place among the partijen, and whether the betrokkene says its own name.
    betrokkenen: Vec<(usize, bool, bool)>,
    follows: Option<usize>,
    task: Option<bool>,
}

const PARTIJ: usize = 100;
const BETROKKENE: usize = 1_000;
const ONDERWERPOBJECT: usize = 2_000;
const TASK: usize = 3_000;

impl Register {
    fn partij(&self, at: usize) -> Value {
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
    fn expanded(&self, contacts: &[usize]) -> Value {
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

    fn all(&self) -> Vec<usize> {
        (0..self.contacts.len()).collect()
    }

    fn each_betrokkene(&self) -> Vec<Value> {
        let of = |contact: usize| (0..self.contacts[contact].betrokkenen.len()).map(move |at| (contact, at));
        self.all().into_iter().flat_map(of).map(|(contact, at)| self.betrokkene(contact, at)).collect()
    }

    /// The same without anything expanded: a page of each resource.
    fn separate(&self) -> Vec<Value> {
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
    fn by_partij(&self) -> Vec<Value> {
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

fn register() -> impl Strategy<Value = Register> {
    let partij = (prop::bool::weighted(0.4), prop::option::of(0_usize..4))
        .prop_map(|(is_secret, employer)| Partij { is_secret, employer });
    let betrokkenen = prop::collection::vec((0_usize..4, any::<bool>(), any::<bool>()), 0..4);
    let contact = (prop::option::of(1_u32..4), betrokkenen, prop::option::of(0_usize..6), any::<Option<bool>>())
        .prop_map(|(day, betrokkenen, follows, task)| Contact { day, betrokkenen, follows, task });
    (prop::collection::vec(partij, 4), prop::collection::vec(contact, 1..6))
        .prop_map(|(partijen, contacts)| Register { partijen, contacts })
}

fn options() -> impl Strategy<Value = Value> {
    let group = prop::sample::select(vec![json!(null), json!("thread"), json!("day")]);
    (prop::option::of(0_usize..4), any::<bool>(), group).prop_map(|(partij, initiator_only, group_by)| {
        let mut options = json!({"initiatorOnly": initiator_only, "groupBy": group_by});
        if let Some(partij) = partij {
            options["partij"] = json!(uuid(PARTIJ + partij));
        }
        options
    })
}

/// What a timeline shows of some answers.
fn shown(answers: &[Value], options: &Value) -> Value {
    let mut builder = timeline::Builder::new(&timeline::Options::from_json(&options.to_string()).unwrap());
    for answer in answers {
        builder.add(answer.to_string().into_bytes());
        // Whatever was asked for before changes nothing.
        builder.page(None).unwrap();
    }
    json!(builder.page(None).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_order_and_any_split_into_pages_shows_the_same(
        (register, order) in register().prop_flat_map(|register| {
            let all = register.all();
            (Just(register), Just(all).prop_shuffle())
        }),
        options in options(),
        cuts in prop::collection::vec(any::<Index>(), 0..3),
    ) {
        let expected = shown(&[register.expanded(&register.all())], &options);
        let mut cuts: Vec<_> = cuts.iter().map(|cut| cut.index(order.len() + 1)).chain([0, order.len()]).collect();
        cuts.sort_unstable();
        let pages: Vec<_> = cuts.windows(2).map(|cut| register.expanded(&order[cut[0]..cut[1]])).collect();
        prop_assert_eq!(&shown(&pages, &options), &expected);
        // All pages at once, as a list.
        prop_assert_eq!(&shown(&[json!(pages)], &options), &expected);
    }

    #[test]
    fn whatever_is_asked_for_shows_the_same(
        register in register(),
        options in options(),
        order in Just(vec![0, 1, 2, 3, 4]).prop_shuffle(),
    ) {
        let all = register.all();
        let partijen: Vec<_> = (0..register.partijen.len()).map(|at| register.partij(at)).collect();
        // With the organisations behind contactpersonen, which no expansion reaches.
        let expected = shown(&[register.expanded(&all), json!(partijen)], &options);
        let separate = register.separate();
        let shuffled: Vec<_> = order.iter().map(|at| separate[*at].clone()).collect();
        prop_assert_eq!(&shown(&shuffled, &options), &expected);
        prop_assert_eq!(&shown(&register.by_partij(), &options), &expected);
        // Everything, several times.
        let everything = [shuffled, vec![register.expanded(&all)], register.by_partij()].concat();
        prop_assert_eq!(&shown(&everything, &options), &expected);
    }

    #[test]
    fn a_secret_name_is_nowhere(register in register(), order in Just(vec![0, 1, 2, 3, 4]).prop_shuffle()) {
        let own = json!({"vertrouwelijk": "show"});
        let all = register.all();
        let reversed: Vec<_> = all.iter().rev().copied().collect();
        let separate = register.separate();
        let shuffled: Vec<_> = order.iter().map(|at| separate[*at].clone()).collect();
        for answers in [vec![register.expanded(&all)], vec![register.expanded(&reversed)], shuffled, register.by_partij()] {
            let shown = shown(&answers, &own).to_string();
            prop_assert!(!shown.contains(SECRET), "{shown}");
        }
    }

    #[test]
    fn a_klantcontact_has_what_any_answer_tells_of_it(register in register()) {
        let read = |answers: &[Value]| -> Vec<(String, Vec<String>)> {
            let text = json!(answers).to_string();
            let registered = from_open_klant(&text, &Options::default());
            let registered = serde_json::to_value(registered).unwrap();
            let list = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
            let mut read: Vec<_> = list(&registered, "klantcontacten").iter().map(|contact| {
                let names = list(contact, "hadBetrokkenen").into_iter().map(|betrokkene| {
                    let details = &betrokkene["wasPartij"]["partijIdentificatie"];
                    format!("{} {}", details["naam"], details["volledigeNaam"])
                });
                (contact["uuid"].to_string(), names.collect())
            }).collect();
            read.sort();
            read
        };
        let expected = read(&[register.expanded(&register.all())]);
        prop_assert!(expected.iter().flat_map(|(_, names)| names).all(|names| names != "null null"));
        prop_assert_eq!(&read(&register.separate()), &expected);
        prop_assert_eq!(&read(&register.by_partij()), &expected);
    }
}
