//! A register in memory answers in many ways, as Open Klant does. Whatever is asked for, and in whatever order the answers
//! come, a timeline shows the same, and a name that is secret nowhere.

use klantinteracties::Options;
use klantinteracties::register::from_open_klant;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::property::answers::{Contact, PARTIJ, Partij, Register, SECRET, shown};
use crate::support::uuid;

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
