//! Makes a klantcontact that answers another one: [`answer`].

use super::{Built, built, draft, is_absent, list, object, text};
use crate::model::{Identificator, Objecttype, Onderwerpobject, Reference};
use crate::options::Options;
use crate::tree::{Object, Value, View};
use crate::validate::WellFormed;
use crate::vocabulary::CodeObjecttype;
use alloc::borrow::ToOwned;

/// The properties that an answer takes over from the contact that it answers, unless it has its own.
const TAKEN_OVER: [&str; 3] = ["onderwerp", "taal", "vertrouwelijk"];

/// The properties that an answer takes over from each betrokkene: those that say who it was. Contact details were for the
/// follow-up of the other contact.
const WHO: [&str; 4] = ["wasPartij", "contactnaam", "rol", "organisatienaam"];

/// Makes a klantcontact in which the municipality answers a registered one.
///
/// The reply is a klantcontact. Where it has no `onderwerp`, `taal`, `vertrouwelijk` or `hadBetrokkenen`, it takes over
/// those of the original. No betrokkene is `initiator`, because the customer did not start it.
///
/// The original becomes an onderwerpobject of the answer, in both notations that systems look for: `wasKlantcontact`, and
/// the identificator `klantcontact`/`openklant`/`uuid`. That relates the answer to the original, and to the task that the
/// original led to.
///
/// ```
/// use klantinteracties::Options;
/// use klantinteracties::untyped::answer;
///
/// let original = r#"{
///     "uuid": "11111111-1111-4111-8111-111111111110",
///     "kanaal": "balie", "onderwerp": "Paspoort", "inhoud": "Vraag", "taal": "nld", "vertrouwelijk": false,
///     "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}]
/// }"#;
/// let reply = r#"{
///     "kanaal": "telefoon", "inhoud": "Het ligt klaar.",
///     "hadBetrokkenActoren": [{"naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}]
/// }"#;
/// let model = answer(original, reply, &Options::default()).unwrap();
/// let contact = serde_json::to_value(model).unwrap();
/// assert_eq!(contact["onderwerp"], "Paspoort");
/// assert_eq!(contact["hadBetrokkenen"][0]["initiator"], false);
/// ```
///
/// # Errors
/// Everything that is wrong with the klantcontact that would be made. An original without a uuid cannot be answered.
pub fn answer(
    original: &(impl AsRef<[u8]> + ?Sized),
    reply: &(impl AsRef<[u8]> + ?Sized),
    options: &Options,
) -> Built<WellFormed<'static>> {
    let original = draft(Objecttype::Klantcontact, original.as_ref(), options)?;
    of_trees(&original, draft(Objecttype::Klantcontact, reply.as_ref(), options)?, options)
}

/// The reply as a klantcontact that answers the original.
pub(super) fn of_trees(
    original: &Object<'static>,
    mut contact: Object<'static>,
    options: &Options,
) -> Built<WellFormed<'static>> {
    for name in TAKEN_OVER {
        if let (true, Some(value)) = (is_absent(&contact, name), original.member(name)) {
            contact.put(name.into(), value.clone());
        }
    }
    if let (true, Some(Value::List(betrokkenen))) =
        (is_absent(&contact, "hadBetrokkenen"), original.member("hadBetrokkenen"))
    {
        let who = betrokkenen.iter().map(who).collect();
        contact.put("hadBetrokkenen".into(), Value::List(who));
    }
    if let Some(Value::List(betrokkenen)) = contact.member_mut("hadBetrokkenen") {
        for betrokkene in betrokkenen {
            if let Value::Object(betrokkene) = betrokkene {
                betrokkene.put("initiator".into(), Value::Boolean(false));
            }
        }
    }
    let subject = subject(original.member("uuid").cloned());
    if let Some(objects) = list(&mut contact, "gingOverOnderwerpobjecten") {
        match objects.iter_mut().find(|object| is_about(object, original.text("uuid"))) {
            Some(Value::Object(known)) => complete(known, subject),
            _ => objects.push(subject),
        }
    }
    built(contact, options)
}

/// Returns a betrokkene with only what says who it was.
fn who(betrokkene: &Value<'static>) -> Value<'static> {
    let Value::Object(betrokkene) = betrokkene else { return betrokkene.clone() };
    let known = WHO.into_iter().filter_map(|name| Some((name, betrokkene.member(name)?.clone())));
    object(betrokkene.shape(), known)
}

/// Returns whether an onderwerpobject is the contact with this uuid already, in either notation.
fn is_about(subject: &Value<'_>, uuid: Option<&str>) -> bool {
    let is_it = |known: Option<&str>| known.zip(uuid).is_some_and(|(known, uuid)| known.eq_ignore_ascii_case(uuid));
    View::<Onderwerpobject>::of_value(subject).is_some_and(|subject| {
        is_it(subject.was_klantcontact().value().and_then(|contact| contact.uuid().value()))
            || is_it(subject.onderwerpobjectidentificator().value().and_then(|object| object.object_id().value()))
    })
}

/// Adds the members of `more` that the object does not have.
fn complete(object: &mut Object<'static>, more: Value<'static>) {
    let Value::Object(more) = more else { return };
    for member in more.members() {
        let name = member.name.declared(more.shape());
        if is_absent(object, name) {
            object.put(name.to_owned().into(), member.value.clone());
        }
    }
}

/// Returns the contact with this uuid as an onderwerpobject.
fn subject(uuid: Option<Value<'static>>) -> Value<'static> {
    let uuid = |name: &'static str| uuid.clone().map(|uuid| (name, uuid));
    let codes = [
        ("codeObjecttype", text(CodeObjecttype::Klantcontact.as_str())),
        ("codeRegister", text("openklant")),
        ("codeSoortObjectId", text("uuid")),
    ];
    object(
        Onderwerpobject::declaration(),
        [
            ("wasKlantcontact", object(Reference::declaration(), uuid("uuid"))),
            (
                "onderwerpobjectidentificator",
                object(Identificator::declaration(), uuid("objectId").into_iter().chain(codes)),
            ),
        ],
    )
}
