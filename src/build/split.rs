//! Makes a klantcontact of each subject of an interaction: [`split_interaction`].

use super::{Built, draft, judged};
use crate::model::Objecttype;
use crate::options::Options;
use crate::pointer::Path;
use crate::report::{Expected, Params, Violation};
use crate::rules::{Rule, value as rules};
use crate::tree::{Object, Value, steps};
use crate::validate::{WellFormed, is_valid};
use alloc::borrow::ToOwned;
use alloc::vec;
use alloc::vec::Vec;

/// The list of an interaction with what belongs to one subject only.
const ONDERWERPEN: &str = "onderwerpen";
const BETROKKENEN: &str = "hadBetrokkenen";

/// The properties that identify one klantcontact, so that several cannot share them.
const OF_ONE: [&str; 4] = ["uuid", "url", "nummer", "referentienummer"];

/// Makes a klantcontact for each subject of an interaction, which is a conversation or a message about several things.
///
/// An interaction is written as a klantcontact with what all subjects share, such as the moment, the kanaal, the actors and
/// the people. Its list `onderwerpen` has what belongs to each subject: `onderwerp`, `inhoud`, follow-up, bijlagen. A
/// subject can have `hadBetrokkenen` too, with what holds for these people for this subject only, such as one-off contact
/// details. They are in the order of the shared ones, and `{}` adds nothing to one. A uuid or a number identifies one
/// klantcontact, so it counts in a subject only.
///
/// ```
/// use klantinteracties::Options;
/// use klantinteracties::untyped::split_interaction;
///
/// let interaction = r#"{
///     "kanaal": "balie", "taal": "nld", "vertrouwelijk": false,
///     "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
///     "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}],
///     "onderwerpen": [
///         {"onderwerp": "Omgewaaide boom", "inhoud": "De boom ligt over de straat."},
///         {"onderwerp": "Paspoort", "inhoud": "Waar haal ik het af?"}
///     ]
/// }"#;
/// let contacten = split_interaction(interaction, &Options::default()).unwrap();
/// assert_eq!(contacten.len(), 2);
/// ```
///
/// # Errors
/// Everything that is wrong, with paths in the interaction.
pub fn split_interaction(
    interaction: &(impl AsRef<[u8]> + ?Sized),
    options: &Options,
) -> Built<Vec<WellFormed<'static>>> {
    let mut shared = draft(Objecttype::Klantcontact, interaction.as_ref(), options)?;
    let root = Path::Name(&Path::Root, ONDERWERPEN);
    let onderwerpen = match shared.take(ONDERWERPEN) {
        Some(Value::List(onderwerpen)) if !onderwerpen.is_empty() => onderwerpen,
        Some(Value::List(_)) | None => return Err(wrong(&rules::REQUIRED, Params::None, &root, options)),
        Some(_) => return Err(wrong(&rules::TYPE, Params::Expected(Expected::List), &root, options)),
    };
    of_trees(shared, onderwerpen, options)
}

/// One klantcontact for each subject, of what is shared and what belongs to the subject.
pub(super) fn of_trees(
    mut shared: Object<'static>,
    onderwerpen: Vec<Value<'static>>,
    options: &Options,
) -> Built<Vec<WellFormed<'static>>> {
    let root = Path::Name(&Path::Root, ONDERWERPEN);
    for name in OF_ONE {
        shared.take(name);
    }
    let mut violations = Vec::new();
    let mut contacten = Vec::new();
    for (index, own) in onderwerpen.into_iter().enumerate() {
        let place = Path::Index(&root, index);
        match own.declared_as(Objecttype::Klantcontact.shape()) {
            Value::Object(own) => {
                let mut contact = with_own(&shared, &own);
                let found = judged(&mut contact, options);
                let found = found.into_iter().map(|violation| located(violation, &own, &shared, &place));
                // What is wrong with the shared part is found for every subject, and reported once.
                found.for_each(|violation| {
                    if !violations.contains(&violation) {
                        violations.push(violation);
                    }
                });
                contacten.push(WellFormed::new(Value::Object(contact)));
            }
            _ => violations.extend(wrong(&rules::TYPE, Params::Expected(Expected::Object), &place, options)),
        }
    }
    if is_valid(&violations) { Ok(contacten) } else { Err(violations) }
}

/// Returns the violation of a rule by the interaction itself, unless the options switch the rule off.
fn wrong(rule: &'static Rule, params: Params, path: &Path<'_>, options: &Options) -> Vec<Violation> {
    let Some(severity) = options.severity(rule) else { return Vec::new() };
    vec![Violation { rule, severity, path: path.pointer(), params, wording: options.wording }]
}

/// Returns what is shared, with what belongs to one subject.
fn with_own(shared: &Object<'static>, own: &Object<'static>) -> Object<'static> {
    let mut contact = shared.clone();
    for member in own.members() {
        let name = member.name.declared(own.shape());
        match (contact.member_mut(name), &member.value) {
            (Some(Value::List(all)), Value::List(each)) if name == BETROKKENEN => {
                for (index, own) in each.iter().enumerate() {
                    match (all.get_mut(index), own) {
                        (Some(Value::Object(shared)), Value::Object(own)) => *shared = with_own(shared, own),
                        (Some(place), own) => *place = own.clone(),
                        (None, own) => all.push(own.clone()),
                    }
                }
            }
            (_, value) => contact.put(name.to_owned().into(), value.clone()),
        }
    }
    contact
}

/// Returns the violation with its path in the interaction: in what is shared, or in what belongs to the subject.
fn located(violation: Violation, own: &Object<'static>, shared: &Object<'static>, place: &Path<'_>) -> Violation {
    let stands_in = |object: &Object<'static>| {
        let steps = steps(&violation.path).unwrap_or_default();
        let (first, rest) = steps.split_first()?;
        object.member(first)?.at(rest).map(|_| ())
    };
    let is_shared = stands_in(own).is_none() && stands_in(shared).is_some();
    let path = if is_shared { violation.path } else { Path::Below(place, &violation.path).pointer() };
    Violation { path, ..violation }
}
