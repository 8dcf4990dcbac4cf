//! Adds a request to call back to a klantcontact: [`callback_request`].

use super::{Built, built, draft, is_absent, judged, list, text};
use crate::model::{Betrokkene, DigitaalAdres, Objecttype, StatusInterneTaak};
use crate::options::Options;
use crate::report::{Params, Severity, Violation};
use crate::rules::value as rules;
use crate::tree::{Object, Value, View};
use crate::validate::WellFormed;
use alloc::borrow::ToOwned;

/// The property of a request to call back with the addresses to use for it only.
pub(super) const ADRESSEN: &str = "digitaleAdressen";

/// Adds an interne taak to a klantcontact, to come back to the customer, and the addresses to do that at.
///
/// The task is an interneTaak that may have `digitaleAdressen`, which are added to the betrokkene who started the contact, or
/// else to the first one. A task without `status` becomes `te_verwerken`. Whether the betrokkene may have such addresses is
/// judged by the table of [`contact_details`](crate::contact_details).
///
/// ```
/// use klantinteracties::Options;
/// use klantinteracties::untyped::callback_request;
///
/// let contact = r#"{
///     "kanaal": "balie", "onderwerp": "Paspoort", "inhoud": "Vraag", "taal": "nld", "vertrouwelijk": false,
///     "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
///     "hadBetrokkenen": [{"rol": "klant", "initiator": true}]
/// }"#;
/// let task = r#"{
///     "gevraagdeHandeling": "Terugbellen",
///     "toegewezenAanActoren": [{"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}],
///     "digitaleAdressen": [{"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}]
/// }"#;
/// let model = callback_request(contact, task, &Options::default()).unwrap();
/// assert!(serde_json::to_string(&model).is_ok());
/// ```
///
/// # Errors
/// Everything that is wrong with the klantcontact that would be made.
pub fn callback_request(
    klantcontact: &(impl AsRef<[u8]> + ?Sized),
    task: &(impl AsRef<[u8]> + ?Sized),
    options: &Options,
) -> Built<WellFormed<'static>> {
    let contact = draft(Objecttype::Klantcontact, klantcontact.as_ref(), options)?;
    of_trees(contact, draft(Objecttype::InterneTaak, task.as_ref(), options)?, options)
}

/// The klantcontact with the task, and with the addresses that stand in it.
pub(super) fn of_trees(
    mut contact: Object<'static>,
    mut task: Object<'static>,
    options: &Options,
) -> Built<WellFormed<'static>> {
    if is_absent(&task, "status") {
        task.put("status".into(), text(StatusInterneTaak::TeVerwerken.name()));
    }
    let adressen = task.take(ADRESSEN).filter(|adressen| *adressen != Value::Null);
    if let Some(tasks) = list(&mut contact, "leiddeTotInterneTaken") {
        tasks.push(Value::Object(task));
    }
    let Some(adressen) = adressen else { return built(contact, options) };
    let Some(betrokkene) = to_reach(&mut contact) else {
        let mut violations = judged(&mut contact, options);
        // An error, whatever severity the options give the rule: there is nobody to reach at these addresses.
        let (path, wording) = ("/hadBetrokkenen/0".to_owned(), options.wording);
        let (rule, severity, params) = (&rules::REQUIRED, Severity::Error, Params::None);
        violations.push(Violation { rule, severity, path, params, wording });
        return Err(violations);
    };
    match (adressen.declared_as(DigitaalAdres::declaration()), list(betrokkene, ADRESSEN)) {
        (Value::List(adressen), Some(own)) => own.extend(adressen),
        (adressen, _) => betrokkene.put(ADRESSEN.into(), adressen),
    }
    built(contact, options)
}

/// Returns the betrokkene to reach: the one who started the contact, or else the first.
fn to_reach<'c>(contact: &'c mut Object<'static>) -> Option<&'c mut Object<'static>> {
    let Some(Value::List(betrokkenen)) = contact.member_mut("hadBetrokkenen") else { return None };
    let has_started = |value: &Value<'_>| {
        View::<Betrokkene>::of_value(value).is_some_and(|betrokkene| betrokkene.initiator().value() == Some(true))
    };
    let index = betrokkenen.iter().position(has_started).unwrap_or(0);
    match betrokkenen.get_mut(index) {
        Some(Value::Object(betrokkene)) => Some(betrokkene),
        _ => None,
    }
}
