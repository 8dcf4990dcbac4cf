//! Timelines: the cases, and what holds whatever comes in.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use klantinteracties::timeline::{self, Timeline};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::change::{Json, Members};
use crate::property::MARK;
use crate::property::timeline::{self as property, Given, is_shown_once, pages};
use crate::support::{files, uuid, write_for_package};

/// A case: the contacts or texts that are given, and what is to be shown of them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    description: String,
    options: Option<Value>,
    /// What differs from the contacts of the file.
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    set: Members,
    contacts: Option<Box<RawValue>>,
    sources: Option<Vec<String>>,
    /// Added after the first page.
    later: Option<Box<RawValue>>,
    #[serde(default)]
    expect: BTreeMap<String, Value>,
    /// A text that may not be anywhere in what is shown.
    absent: Option<String>,
    /// The ids on each page.
    pages: Option<Value>,
    page_sizes: Option<Value>,
}

#[derive(Deserialize)]
struct File {
    /// The contacts of every case that does not give its own.
    base: Option<Json>,
    cases: Vec<Case>,
}

/// Every case, with the name of its file.
fn cases() -> Vec<(String, Case)> {
    let of_file = |(name, text): (String, String)| {
        let File { base, cases } = serde_json::from_str(&text).unwrap();
        cases.into_iter().map(move |mut case| {
            if case.contacts.is_none() && case.sources.is_none() {
                let contacts = base.as_ref().unwrap().changed(&case.remove, &case.set).to_string();
                case.contacts = Some(RawValue::from_string(contacts).unwrap());
            }
            (name.clone(), case)
        })
    };
    files("timeline").into_iter().flat_map(of_file).collect()
}

/// The sources of every case.
pub fn sources() -> Vec<String> {
    let of_case = |(_, case): (String, Case)| {
        let contacts = case.contacts.map(|contacts| contacts.get().to_owned());
        case.sources.into_iter().flatten().chain(contacts).collect::<Vec<_>>()
    };
    cases().into_iter().flat_map(of_case).collect()
}

fn builder(case: &Case) -> timeline::Builder<'_> {
    let options = case.options.as_ref().map(|options| timeline::Options::from_json(&options.to_string()).unwrap());
    let mut builder = timeline::Builder::new(&options.unwrap_or_default());
    let sources = case.sources.iter().flatten().map(String::as_str);
    for source in sources.chain(case.contacts.as_ref().map(|contacts| contacts.get())) {
        builder.add(source.as_bytes());
    }
    builder
}

/// Whether all that is expected is there; `null` is also what is absent. An object may hold more.
fn holds(expected: &Value, found: Option<&Value>) -> bool {
    match (expected, found) {
        (Value::Null, found) => found.is_none_or(Value::is_null),
        (Value::Object(expected), Some(found)) => {
            expected.iter().all(|(name, expected)| holds(expected, found.get(name)))
        }
        (Value::Array(expected), Some(Value::Array(found))) => {
            expected.len() == found.len()
                && expected.iter().zip(found).all(|(expected, found)| holds(expected, Some(found)))
        }
        (expected, found) => Some(expected) == found,
    }
}

fn ids(items: &Value) -> Vec<&str> {
    items.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect()
}

#[test]
fn every_case_shows_what_it_expects() {
    let mut written = String::new();
    for (name, case) in cases() {
        let title = format!("{name}: {}", case.description);
        let mut builder = builder(&case);
        let shown = serde_json::to_string(&builder.timeline()).unwrap();
        written += &shown;
        written += "\n";
        let found: Value = serde_json::from_str(&shown).unwrap();
        for (part, expected) in &case.expect {
            assert!(holds(expected, found.get(part)), "{title}: {part}\n{expected:#}\n{:#}", found[part]);
        }
        if let Some(absent) = &case.absent {
            assert!(!shown.contains(absent), "{title}: {shown}");
        }
        let mut page = builder.page(None).unwrap();
        let mut pages = vec![serde_json::to_value(&page.items).unwrap()];
        if let Some(later) = &case.later {
            builder.add(later.get().as_bytes());
        }
        while let Some(cursor) = page.next_cursor {
            page = builder.page(Some(&cursor)).unwrap();
            pages.push(serde_json::to_value(&page.items).unwrap());
        }
        if let Some(expected) = &case.pages {
            assert_eq!(json!(pages.iter().map(ids).collect::<Vec<_>>()), *expected, "{title}");
        }
        if let Some(expected) = &case.page_sizes {
            assert_eq!(json!(pages.iter().map(|page| ids(page).len()).collect::<Vec<_>>()), *expected, "{title}");
            let all: BTreeSet<&str> = pages.iter().flat_map(ids).collect();
            assert_eq!(json!(all.len()), found["total"], "{title}");
        }
    }
    // For tests/npm/timeline.test.mjs, which expects the same of the package.
    write_for_package("timelines.jsonl", &written);
}

#[test]
fn debug_output_shows_nothing_of_a_contact() {
    let contacts = json!([{"uuid": uuid(1), "kanaal": MARK, "onderwerp": MARK, "inhoud": MARK, "vertrouwelijk": false,
        "hadBetrokkenen": [{"volledigeNaam": MARK}], "leiddeTotZaken": [{"objectId": MARK}]}]);
    let mut builder = timeline::Builder::new(&timeline::Options::from_json(r#"{"groupBy": "zaak"}"#).unwrap());
    builder.add(contacts.to_string().into_bytes());
    let timeline = builder.timeline();
    assert!(json!(timeline).to_string().contains(MARK));
    assert!(!format!("{builder:?}{timeline:?}{:?}", timeline.items[0].betrokkenen).contains(MARK));
}

#[test]
fn mistakes_of_the_caller_say_what_to_do() {
    for (options, message) in [
        (r#"{"partij": 1}"#, "partij: use a text"),
        (r#"{"partij": {}}"#, "partij: use a text"),
        (r#"{"partij": null}"#, "partij: use a uuid"),
        (r#"{"now": "gisteren"}"#, "now: use a date and time like 2024-05-31T09:30:00Z"),
        (r#"{"now": null}"#, "now: use a date and time like 2024-05-31T09:30:00Z"),
        (r#"{"language": "fy"}"#, "language: use one of nl, en"),
        (r#"{"pageSize": 0}"#, "pageSize: use a number from 1"),
        (r#"{"pageSize": "10"}"#, "pageSize: use a whole number"),
        (r#"{"cursor": "volgende"}"#, "cursor: use a nextCursor that a timeline gave"),
        (r#"{"cursor": "1.0_1.0_9_a"}"#, "cursor: use a nextCursor that a timeline gave"),
        (r#"{"initiatorOnly": "ja"}"#, "initiatorOnly: use true or false"),
        (r#"{"vertrouwelijk": "blur"}"#, "vertrouwelijk: use one of show, mask, hide"),
        (r#"{"excludeKanalen": "sms"}"#, "excludeKanalen: use a list"),
        (r#"{"groupBy": "kanaal"}"#, "groupBy: use one of thread, zaak, day"),
        (r#"{"seen": "gisteren"}"#, "seen: use a date and time like 2024-05-31T09:30:00Z"),
        (r#"{"seen": {"a": "gisteren"}}"#, "seen: use a date and time like 2024-05-31T09:30:00Z"),
        (
            r#"{"vetrouwelijk": "show"}"#,
            "unknown option; use one of partij, now, language, pageSize, cursor, initiatorOnly, vertrouwelijk, includeKanalen, excludeKanalen, kanaalLabels, outgoingKanalen, outgoingActoren, outgoingBetrokkenen, outgoingFollowUps, groupBy, seen",
        ),
    ] {
        assert_eq!(timeline::Options::from_json(options).unwrap_err().to_string(), message, "{options}");
    }
    let all = r#"{"language": null, "pageSize": null, "cursor": null, "seen": null, "groupBy": null}"#;
    assert_eq!(timeline::Options::from_json(all), Ok(timeline::Options::default()));
}

/// A contact with something internal in every place that is.
fn contact() -> impl Strategy<Value = Value> {
    let links = prop::collection::vec((0_usize..12, any::<bool>()), 0..3);
    let moment = prop_oneof![
        Just(Value::Null),
        Just(json!("geen datum")),
        (1_u32..4, 0_u32..3, 0_u32..3).prop_map(|(day, hour, offset)| {
            json!(format!("2024-05-{day:02}T{:02}:00:00+{offset:02}:00", hour + offset))
        }),
    ];
    let flags = (any::<Option<bool>>(), any::<Option<bool>>(), 0_usize..3, any::<bool>());
    (prop::option::weighted(0.9, 0_usize..10), moment, links, flags, 0_usize..4).prop_map(
        |(id, moment, links, (vertrouwelijk, initiator, tasks, expanded), kind)| {
            property::contact(&Given { id, moment, links, vertrouwelijk, initiator, tasks, expanded, kind })
        },
    )
}

fn some_options() -> impl Strategy<Value = Value> {
    let words = |words: &'static [&'static str]| prop::option::of(prop::sample::select(words));
    let partij = prop::option::weighted(0.3, 100_usize..104);
    (partij, any::<bool>(), words(&["show", "hide", "mask"]), words(&["thread", "zaak", "day"]), 1_usize..4).prop_map(
        |(partij, initiator_only, vertrouwelijk, group_by, page_size)| {
            let mut options = json!({"initiatorOnly": initiator_only, "vertrouwelijk": vertrouwelijk,
                "groupBy": group_by, "pageSize": page_size, "seen": "2024-05-02T00:00:00Z"});
            if let Some(partij) = partij {
                options["partij"] = json!(uuid(partij));
            }
            options
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_order_gives_the_same(
        (contacts, shuffled) in prop::collection::vec(contact(), 0..12).prop_flat_map(|contacts| (Just(contacts.clone()), Just(contacts).prop_shuffle())),
        options in some_options(),
        cut in any::<prop::sample::Index>(),
    ) {
        let (timeline, expected) = pages(&contacts, &options);
        prop_assert_eq!(&pages(&shuffled, &options).1, &expected);
        // In two pages of registers, too.
        let parsed = timeline::Options::from_json(&options.to_string()).unwrap();
        let mut builder = timeline::Builder::new(&parsed);
        let (before, after) = contacts.split_at(cut.index(contacts.len() + 1));
        builder.add(json!({"results": before}).to_string().into_bytes());
        builder.page(None).unwrap();
        builder.add(json!({"results": after}).to_string().into_bytes());
        prop_assert_eq!(json!(builder.timeline()), json!(timeline));
    }

    #[test]
    fn every_contact_is_shown_once_or_excluded(contacts in prop::collection::vec(contact(), 0..16), options in some_options()) {
        let (timeline, pages) = pages(&contacts, &options);
        is_shown_once(&contacts, &timeline, &pages);
    }

    #[test]
    fn newer_contacts_move_no_page(
        days in prop::collection::vec((1_u32..9, 0_usize..4), 1..12),
        newer in prop::collection::vec(0_usize..5, 0..4),
        page_size in 1_usize..4,
    ) {
        let contact = |number: usize, day: u32, zaak: usize| json!({"uuid": uuid(number), "kanaal": "balie", "onderwerp": "x",
            "vertrouwelijk": false, "plaatsgevondenOp": format!("2024-05-{day:02}T10:00:00Z"),
            "leiddeTotZaken": [{"objectId": format!("zaak-{zaak}")}]});
        let contacts: Vec<_> = days.iter().enumerate().map(|(number, (day, zaak))| contact(number, *day, *zaak)).collect();
        let mut newer = newer.iter().enumerate().map(|(number, zaak)| contact(100 + number, 10, *zaak));
        let options = json!({"groupBy": "zaak", "pageSize": page_size});
        let (_, expected) = pages(&contacts, &options);
        let mut builder = timeline::Builder::new(&timeline::Options::from_json(&options.to_string()).unwrap());
        builder.add(json!(contacts).to_string().into_bytes());
        let mut page = builder.page(None).unwrap();
        let mut found = vec![json!([page.items, page.groups])];
        while let Some(cursor) = page.next_cursor {
            builder.add(json!(newer.next().as_slice()).to_string().into_bytes());
            page = builder.page(Some(&cursor)).unwrap();
            found.push(json!([page.items, page.groups]));
        }
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn nothing_internal_shows(contacts in prop::collection::vec(contact(), 0..8), options in some_options()) {
        prop_assume!(options["vertrouwelijk"] != "show");
        let (timeline, pages) = pages(&contacts, &options);
        for shown in [json!(timeline).to_string(), json!(pages).to_string(), format!("{timeline:?}")] {
            prop_assert!(!shown.contains(MARK), "{}", shown);
        }
    }

    #[test]
    fn whatever_comes_in(json in prop::collection::vec(any::<u8>(), 0..200), contacts in prop::collection::vec(contact(), 1..3), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        Timeline::from_json(&json, &timeline::Options::default());
        let mut bytes = json!({"count": 1, "results": contacts}).to_string().into_bytes();
        let at = at.index(bytes.len());
        Timeline::from_json(&bytes[..at], &timeline::Options::default());
        bytes[at] = byte;
        let shown = Timeline::from_json(&bytes, &timeline::Options::default());
        prop_assert!(shown.items.len() <= contacts.len() + 1);
    }
}

/// One thread of all, in which each follows the one before, and everybody follows the first.
fn long_thread(count: usize) -> Vec<u8> {
    let contacts = (0..count).map(|number| {
        json!({"uuid": uuid(number), "kanaal": "e-mail", "onderwerp": "x", "vertrouwelijk": false,
            "plaatsgevondenOp": format!("2024-05-01T00:00:00.{number:09}Z"),
            "gingOverOnderwerpobjecten": [{"wasKlantcontact": {"uuid": uuid(number.saturating_sub(1))}}, {"wasKlantcontact": {"uuid": uuid(0)}}]})
    });
    Value::Array(contacts.collect()).to_string().into_bytes()
}

/// One contact that follows all others, and is about as many zaken.
fn many_relations(count: usize) -> Vec<u8> {
    let contact = |id: usize| json!({"uuid": uuid(id), "kanaal": "balie", "onderwerp": "x", "vertrouwelijk": false});
    let mut contacts: Vec<Value> = (0..=count).map(contact).collect();
    contacts[count]["gingOverOnderwerpobjecten"] = (0..count)
        .flat_map(|id| {
            [
                json!({"wasKlantcontact": {"uuid": uuid(id)}}),
                json!({"onderwerpobjectidentificator": {"objectId": uuid(id), "codeObjecttype": "zaak"}}),
            ]
        })
        .collect();
    Value::Array(contacts).to_string().into_bytes()
}

/// Contacts that would take hours if each were compared with each.
#[test]
fn time_grows_with_the_contacts() {
    let same = r#"{"kanaal":"balie","onderwerp":"x","vertrouwelijk":false}"#;
    let copy =
        r#"{"uuid":"11111111-1111-4111-8111-111111111110","kanaal":"balie","onderwerp":"x","vertrouwelijk":false}"#;
    let missing = r#"{"kanaal":"balie","onderwerp":"x","vertrouwelijk":false,"gingOverOnderwerpobjecten":[{"wasKlantcontact":{"uuid":"a"}}]}"#;
    let linked = copy.replacen('}', r#","gingOverOnderwerpobjecten":[{"wasKlantcontact":{"uuid":"a"}}]}"#, 1);
    let many = |contact: &str| format!("[{}]", vec![contact; 20_000].join(",")).into_bytes();
    for json in [long_thread(20_000), many(same), many(copy), many(&linked), many(missing), many_relations(20_000)] {
        for group_by in ["null", r#""thread""#, r#""zaak""#] {
            let options = format!(r#"{{"pageSize": 20, "groupBy": {group_by}}}"#);
            let start = Instant::now();
            let shown = Timeline::from_json(&json, &timeline::Options::from_json(&options).unwrap());
            assert!(shown.total + shown.excluded.len() >= 20_000);
            // Without optimisation, on a busy machine; the square of the count would take minutes.
            assert!(start.elapsed() < Duration::from_secs(10), "{:?} for {} bytes", start.elapsed(), json.len());
        }
    }
}
