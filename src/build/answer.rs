use super::{Built, built, draft, is_absent, list, object, text, text_in};
use crate::model::{Identificator, Objecttype, Onderwerpobject, Reference};
use crate::options::Options;
use crate::tree::{Object, Value};
use crate::validate::WellFormed;
use crate::vocabulary::CodeObjecttype;

/// What an answer has of the contact that it answers, unless it says otherwise.
const TAKEN_OVER: [&str; 3] = ["onderwerp", "taal", "vertrouwelijk"];

/// What an answer has of each betrokkene: who it was. Contact details were for the follow-up of the other contact.
const WHO: [&str; 4] = ["wasPartij", "contactnaam", "rol", "organisatienaam"];

/// A new klantcontact in which the municipality answers a registered one.
///
/// The original is its onderwerpobject, in both notations that systems look for: `wasKlantcontact`, and the identificator
/// `klantcontact`/`openklant`/`uuid`. So the task that the original led to, the original and the answer are related. The
/// reply is a klantcontact; where it has no `onderwerp`, `taal`, `vertrouwelijk` or `hadBetrokkenen`, it has those of the
/// original. The customer did not begin it: no betrokkene is `initiator`.
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
/// Everything that is wrong with the klantcontact that would be made; an original without uuid cannot be answered.
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

/// Who a betrokkene was.
fn who(betrokkene: &Value<'static>) -> Value<'static> {
    let Value::Object(betrokkene) = betrokkene else { return betrokkene.clone() };
    let known = WHO.into_iter().filter_map(|name| Some((name, betrokkene.member(name)?.clone())));
    object(betrokkene.shape(), known)
}

/// Whether an onderwerpobject is the contact with this uuid already, in the one notation or the other.
fn is_about(subject: &Value<'_>, uuid: Option<&str>) -> bool {
    let is_it = |known: Option<&str>| known.zip(uuid).is_some_and(|(known, uuid)| known.eq_ignore_ascii_case(uuid));
    is_it(text_in(subject, "wasKlantcontact", "uuid"))
        || is_it(text_in(subject, "onderwerpobjectidentificator", "objectId"))
}

/// Adds what is not there yet.
fn complete(object: &mut Object<'static>, more: Value<'static>) {
    let Value::Object(more) = more else { return };
    for member in more.members() {
        let name = member.name.declared(more.shape());
        if is_absent(object, name) {
            object.put(name.to_owned().into(), member.value.clone());
        }
    }
}

/// The contact with this uuid, as what another was about.
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
