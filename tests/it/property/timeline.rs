//! Timelines of contacts in any order, by any pages.

use std::collections::BTreeSet;

use arbitrary::{Result, Unstructured};
use klantinteracties::timeline::{self, Timeline};
use serde_json::{Value, json};

use super::MARK;
use super::answers::{Contact, PARTIJ, Partij, Register, SECRET, shown};
use crate::support::uuid;

/// What differs between contacts.
#[derive(Debug, Clone)]
pub struct Given {
    pub id: Option<usize>,
    pub moment: Value,
    /// What it follows, and whether it says so by reference.
    pub links: Vec<(usize, bool)>,
    pub vertrouwelijk: Option<bool>,
    pub initiator: Option<bool>,
    pub tasks: usize,
    pub expanded: bool,
    /// Whose it is, and about which zaak.
    pub kind: usize,
}

/// A contact with something internal in every place that is.
pub fn contact(given: &Given) -> Value {
    let Given { id, moment, links, vertrouwelijk, initiator, tasks, expanded, kind } = given;
    let objects: Vec<_> = links
        .iter()
        .map(|(to, by_reference)| match by_reference {
            true => json!({"wasKlantcontact": {"uuid": uuid(*to)}}),
            false => json!({"onderwerpobjectidentificator": {"objectId": uuid(*to), "codeObjecttype": "klantcontact", "codeRegister": "openklant", "codeSoortObjectId": "uuid"}}),
        })
        .chain([json!({"onderwerpobjectidentificator": {"objectId": format!("zaak-{kind}"), "codeObjecttype": "zaak"}})])
        .collect();
    let masked = if *vertrouwelijk == Some(true) { MARK } else { "tekst" };
    let betrokkenen = json!([{
        "rol": "klant", "initiator": initiator, "contactnaam": {"voornaam": masked}, "organisatienaam": "",
        "digitaleAdressen": [{"adres": MARK, "omschrijving": MARK}], "bezoekadres": {"adresregel1": MARK}, "onbekend": MARK,
        "wasPartij": {"uuid": uuid(100 + kind), "interneNotitie": MARK, "nummer": MARK, "soortPartij": "persoon",
            "partijIdentificatoren": [{"partijIdentificator": {"objectId": MARK}}], "rekeningnummers": [{"iban": MARK}]},
    }]);
    let actoren = json!([{"naam": MARK, "soortActor": "medewerker", "actoridentificator": {"objectId": MARK},
        "actorIdentificatie": {"functie": MARK, "emailadres": MARK, "telefoonnummer": MARK}}]);
    let taken: Vec<_> = (0..*tasks)
        .map(|task| {
            json!({"nummer": MARK, "gevraagdeHandeling": MARK, "toelichting": MARK,
            "status": if task == 0 { "verwerkt" } else { "te_verwerken" }, "toegewezenAanActoren": actoren})
        })
        .collect();
    let mut contact = json!({
        "kanaal": "e-mail", "onderwerp": masked, "inhoud": masked, "reactie": if *tasks == 2 { masked } else { "" },
        "taal": MARK, "hoofdOnderwerpType": MARK, "metadata": {MARK: MARK}, MARK: {MARK: [MARK]},
        "vertrouwelijk": vertrouwelijk, "plaatsgevondenOp": moment, "hadBetrokkenActoren": actoren,
    });
    let bijlagen = json!([{"bijlageidentificator": {"objectId": masked}}]);
    let related = json!({"gingOverOnderwerpobjecten": objects, "hadBetrokkenen": betrokkenen,
        "leiddeTotInterneTaken": taken, "omvatteBijlagen": bijlagen});
    if *expanded {
        contact["_expand"] = related;
    } else {
        contact.as_object_mut().unwrap().extend(related.as_object().unwrap().clone());
    }
    if let Some(id) = id {
        contact["uuid"] = json!(uuid(*id));
    }
    contact
}

/// Every page of a timeline.
pub fn pages(contacts: &[Value], options: &Value) -> (Timeline, Vec<Value>) {
    let mut builder = timeline::Builder::new(&timeline::Options::from_json(&options.to_string()).unwrap());
    builder.add(json!(contacts).to_string().into_bytes());
    let timeline = builder.timeline();
    let mut cursor = timeline.next_cursor.clone();
    let mut pages = vec![json!([timeline.items, timeline.groups])];
    while let Some(after) = cursor {
        let page = builder.page(Some(&after)).unwrap();
        pages.push(json!([page.items, page.groups]));
        cursor = page.next_cursor;
    }
    (timeline, pages)
}

/// Makes the timelines that the bytes describe.
pub fn holds(bytes: &[u8]) {
    let Some((kind, rest)) = bytes.split_first() else { return };
    let mut choices = Unstructured::new(rest);
    // Bytes that describe no timeline have none to show.
    let _ = match kind % 4 {
        0 => {
            any_answer(rest);
            Ok(())
        }
        1 => any_register(&mut choices),
        _ => any_contacts(&mut choices),
    };
}

/// Whatever an answer is, each contact in it is shown or excluded.
fn any_answer(bytes: &[u8]) {
    let [options, json @ ..] = bytes else { return };
    let group_by = [json!(null), json!("thread"), json!("zaak"), json!("day")];
    let options = json!({"groupBy": group_by[usize::from(options % 4)], "pageSize": 1 + options / 64});
    let options = timeline::Options::from_json(&options.to_string()).unwrap();
    let mut builder = timeline::Builder::new(&options);
    builder.add(json);
    let timeline = builder.timeline();
    let excluded: BTreeSet<usize> = timeline.excluded.iter().map(|excluded| excluded.index).collect();
    assert_eq!(excluded.len(), timeline.excluded.len());
    let mut shown = timeline.items.len();
    let mut cursor = timeline.next_cursor.clone();
    while let Some(after) = cursor {
        let page = builder.page(Some(&after)).unwrap();
        assert!(!page.items.is_empty() && page.total == timeline.total);
        shown += page.items.len();
        cursor = page.next_cursor;
    }
    assert_eq!(shown, timeline.total);
    if json.windows(MARK.len()).any(|window| window == MARK.as_bytes()) {
        let debug = format!("{builder:?}{:?}", Timeline { problems: Vec::new(), ..timeline });
        assert!(!debug.contains(MARK), "{debug}");
    }
}

fn option<T>(
    choices: &mut Unstructured<'_>,
    value: impl FnOnce(&mut Unstructured<'_>) -> Result<T>,
) -> Result<Option<T>> {
    if choices.ratio(3, 4)? { value(choices).map(Some) } else { Ok(None) }
}

fn below(choices: &mut Unstructured<'_>, end: usize) -> Result<usize> {
    choices.choose_index(end)
}

fn shuffled<T>(choices: &mut Unstructured<'_>, mut values: Vec<T>) -> Result<Vec<T>> {
    for end in (1..values.len()).rev() {
        values.swap(end, choices.choose_index(end + 1)?);
    }
    Ok(values)
}

fn given(choices: &mut Unstructured<'_>) -> Result<Given> {
    let moment = match choices.int_in_range(0..=7_u8)? {
        0 => Value::Null,
        1 => json!("geen datum"),
        _ => {
            let [day, hour, offset] = [1 + below(choices, 3)?, below(choices, 3)?, below(choices, 3)?];
            json!(format!("2024-05-{day:02}T{:02}:00:00+{offset:02}:00", hour + offset))
        }
    };
    let mut links = Vec::new();
    for _ in 0..below(choices, 3)? {
        links.push((below(choices, 12)?, choices.arbitrary()?));
    }
    Ok(Given {
        id: option(choices, |choices| below(choices, 10))?,
        moment,
        links,
        vertrouwelijk: choices.arbitrary()?,
        initiator: choices.arbitrary()?,
        tasks: below(choices, 3)?,
        expanded: choices.arbitrary()?,
        kind: below(choices, 4)?,
    })
}

fn options(choices: &mut Unstructured<'_>) -> Result<Value> {
    let mut options = json!({
        "initiatorOnly": choices.arbitrary::<bool>()?,
        "vertrouwelijk": choices.choose(&[json!(null), json!("mask"), json!("hide")])?,
        "groupBy": choices.choose(&[json!(null), json!("thread"), json!("zaak"), json!("day")])?,
        "pageSize": 1 + below(choices, 4)?,
        "language": choices.choose(&["nl", "en"])?,
        "seen": "2024-05-02T00:00:00Z",
    });
    if choices.ratio(1, 4)? {
        options["partij"] = json!(uuid(PARTIJ + below(choices, 4)?));
    }
    Ok(options)
}

/// In any order and by any pages the same is shown, each contact once, and nothing internal.
fn any_contacts(choices: &mut Unstructured<'_>) -> Result<()> {
    let options = options(choices)?;
    let mut contacts = Vec::new();
    for _ in 0..below(choices, 10)? {
        contacts.push(contact(&given(choices)?));
    }
    let (timeline, expected) = pages(&contacts, &options);
    is_shown_once(&contacts, &timeline, &expected);
    for shown in [json!(timeline).to_string(), json!(expected).to_string(), format!("{timeline:?}")] {
        assert!(!shown.contains(MARK), "{shown}");
    }
    if choices.arbitrary()? {
        let others = shuffled(choices, contacts)?;
        assert_eq!(pages(&others, &options).1, expected);
        return Ok(());
    }
    // In pages of registers, too, between which a page was asked for.
    let mut builder = timeline::Builder::new(&timeline::Options::from_json(&options.to_string()).unwrap());
    let mut rest = contacts.as_slice();
    while !rest.is_empty() {
        let (page, others) = rest.split_at(1 + below(choices, rest.len())?);
        builder.add(json!({"results": page}).to_string().into_bytes());
        builder.page(None).unwrap();
        rest = others;
    }
    assert_eq!(json!(builder.timeline()), json!(timeline));
    Ok(())
}

/// Whether each contact is on one page, or excluded.
pub fn is_shown_once(contacts: &[Value], timeline: &Timeline, pages: &[Value]) {
    let items = |page: &Value| page[0].as_array().unwrap().clone();
    let shown: Vec<String> = pages.iter().flat_map(items).map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    let once: BTreeSet<&str> = shown.iter().map(String::as_str).collect();
    assert_eq!((shown.len(), once.len()), (timeline.total, timeline.total));
    let excluded: BTreeSet<usize> = timeline.excluded.iter().map(|excluded| excluded.index).collect();
    assert_eq!(excluded.len(), timeline.excluded.len());
    assert_eq!(timeline.total + excluded.len(), contacts.len());
    // Each item of a page is in one of its groups.
    for page in pages {
        if let Some(groups) = page[1].as_array() {
            let grouped: Vec<_> = groups.iter().flat_map(|group| group["items"].as_array().unwrap()).collect();
            assert_eq!(json!(grouped), json!((0..page[0].as_array().unwrap().len()).collect::<Vec<_>>()));
        }
    }
}

fn register(choices: &mut Unstructured<'_>) -> Result<Register> {
    let mut partijen = Vec::new();
    for _ in 0..4 {
        let is_secret = choices.ratio(2, 5)?;
        partijen.push(Partij { is_secret, employer: option(choices, |choices| below(choices, 4))? });
    }
    let mut contacts = Vec::new();
    for _ in 0..1 + below(choices, 5)? {
        let mut betrokkenen = Vec::new();
        for _ in 0..below(choices, 4)? {
            betrokkenen.push((below(choices, 4)?, choices.arbitrary()?, choices.arbitrary()?));
        }
        contacts.push(Contact {
            day: option(choices, |choices| choices.int_in_range(1..=3))?,
            betrokkenen,
            follows: option(choices, |choices| below(choices, 6))?,
            task: choices.arbitrary()?,
        });
    }
    Ok(Register { partijen, contacts })
}

/// Whatever a register is asked for, and in whatever order, the same is shown, and no name that is secret.
fn any_register(choices: &mut Unstructured<'_>) -> Result<()> {
    let register = register(choices)?;
    let options = json!({
        "vertrouwelijk": "show",
        "initiatorOnly": choices.arbitrary::<bool>()?,
        "groupBy": choices.choose(&[json!(null), json!("thread"), json!("day")])?,
    });
    let all = register.all();
    if choices.ratio(1, 4)? {
        let order = shuffled(choices, all.clone())?;
        let (one, other) = order.split_at(below(choices, order.len() + 1)?);
        let expected = shown(&[register.expanded(&all)], &options);
        assert_eq!(shown(&[register.expanded(one), register.expanded(other)], &options), expected);
        return Ok(());
    }
    let partijen: Vec<_> = (0..register.partijen.len()).map(|at| register.partij(at)).collect();
    // With the organisations behind contactpersonen, which no expansion reaches.
    let expected = shown(&[register.expanded(&all), json!(partijen)], &options);
    assert!(!expected.to_string().contains(SECRET), "{expected}");
    let answers = match choices.int_in_range(0..=3_u8)? {
        0 => register.by_partij(),
        1 => [register.separate(), vec![register.expanded(&all)], register.by_partij()].concat(),
        _ => register.separate(),
    };
    assert_eq!(shown(&shuffled(choices, answers)?, &options), expected);
    Ok(())
}
