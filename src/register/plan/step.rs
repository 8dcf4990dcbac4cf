//! A step of a plan: a request and its result.

use super::super::link::LINKS;
use super::Answer;
use super::json::{elements, text};
use crate::argument;
use crate::model::Objecttype;
use crate::profile::Profile;
use crate::tree::{Object, Value};
use crate::value::Format;
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

/// A request and its result.
#[derive(Clone, PartialEq)]
pub(in super::super) struct Step {
    pub(in super::super) method: &'static str,
    pub(in super::super) path: String,
    /// The object that an earlier step made and this request changes. Its path follows `path`.
    pub(in super::super) on: Option<MadeBy>,
    /// The body, with `null` for each reference whose uuid is not known yet.
    pub(in super::super) body: Value<'static>,
    pub(in super::super) references: Vec<OpenReference>,
    /// The objects that were registered already and get a new owner by this request.
    pub(in super::super) taken: Vec<TakenOver>,
    /// The objects that the request made, in order: the part of the answer, and the path. `None` until it is answered.
    pub(in super::super) made: Option<Vec<(String, String)>>,
}

/// An object that was registered already: its path, and the body that gives it back to its earlier owner.
#[derive(Clone, PartialEq)]
pub(in super::super) struct TakenOver {
    pub(in super::super) path: String,
    pub(in super::super) give_back: Value<'static>,
}

/// The result of a request.
pub(super) enum Outcome {
    Made(Vec<(String, String)>),
    Refused,
    /// The answer comes from a gateway, or cannot be read.
    Unknown,
}

/// The path in a body of the uuid of an object that an earlier step makes.
#[derive(Clone, PartialEq)]
pub(in super::super) struct OpenReference {
    pub(in super::super) place: String,
    pub(in super::super) source: MadeBy,
}

/// An object that an earlier step makes: the index of the step, and the part of its answer. An empty part is the whole
/// answer.
#[derive(Clone, PartialEq)]
pub(in super::super) struct MadeBy {
    pub(in super::super) step: usize,
    pub(in super::super) part: String,
}

impl Step {
    pub(in super::super) fn new(method: &'static str, path: String, body: Object<'static>) -> Self {
        let body = Value::Object(body);
        Self { method, path, on: None, body, references: Vec::new(), taken: Vec::new(), made: None }
    }

    /// Derives the result of the request from an answer.
    pub(super) fn outcome(&self, answer: Answer<'_>) -> Outcome {
        let text = core::str::from_utf8(answer.body).unwrap_or_default();
        let body = argument::read("body", text).unwrap_or(Value::Null);
        match answer.status {
            200..300 if self.method != "POST" => Outcome::Made(Vec::new()),
            200..300 => match self.made(&body) {
                // The answer says that objects were made, but holds no uuid to refer to them.
                made if made.is_empty() => Outcome::Unknown,
                made => Outcome::Made(made),
            },
            // The relation exists already, which is what the request asked for.
            400 if self.is_pair() && is_not_unique(&body) => Outcome::Made(Vec::new()),
            // No register answers with these statuses, so the result is not known.
            502..=504 | 0..100 | 600.. => Outcome::Unknown,
            _ => Outcome::Refused,
        }
    }

    /// Returns whether the request relates two things. The register holds each relation once.
    fn is_pair(&self) -> bool {
        [Objecttype::ActorKlantcontact, Objecttype::Vertegenwoordiging].map(path_of).contains(&self.path)
    }

    fn made(&self, body: &Value<'_>) -> Vec<(String, String)> {
        let mut made = Vec::new();
        let mut add = |part: &str, path: &str, value: Option<&Value<'_>>| {
            let uuid = value.and_then(|value| text(value, "uuid"));
            if let Some(uuid) = uuid.filter(|uuid| Format::Uuid.check()(uuid, Profile::Basisterminologie)) {
                made.push((part.to_owned(), [path, "/", uuid].concat()));
            }
        };
        if self.path == path_of(Objecttype::MaakKlantcontact) {
            for objecttype in PARTS {
                let part = body.member(objecttype.name()).or_else(|| looked_up(body, objecttype));
                add(objecttype.name(), &path_of(objecttype), part);
            }
        } else {
            add("", &self.path, Some(body));
            for identificator in elements(body.member("partijIdentificatoren")) {
                let group = identificator.member("partijIdentificator");
                let soort = group.and_then(|group| text(group, "codeSoortObjectId")).unwrap_or_default();
                add(soort, &path_of(Objecttype::PartijIdentificator), Some(identificator));
            }
        }
        made
    }
}

/// The objects that `maak-klantcontact` makes.
pub(in super::super) const PARTS: [Objecttype; 3] =
    [Objecttype::Klantcontact, Objecttype::Betrokkene, Objecttype::Onderwerpobject];

/// Finds a part of what `maak-klantcontact` made in the klantcontact that a later request for it returns.
fn looked_up<'v, 'de>(klantcontact: &'v Value<'de>, part: Objecttype) -> Option<&'v Value<'de>> {
    if part == Objecttype::Klantcontact {
        return Some(klantcontact);
    }
    let link = LINKS.iter().find(|link| link.of == part && link.to == Objecttype::Klantcontact)?;
    elements(klantcontact.member(link.list)).next()
}

/// Returns the path to which a request for a new object is sent.
pub(in super::super) fn path_of(objecttype: Objecttype) -> String {
    ["/", objecttype.resource()].concat()
}

/// Returns whether an answer says that the object exists already.
fn is_not_unique(body: &Value<'_>) -> bool {
    elements(body.member("invalidParams")).any(|param| text(param, "code") == Some("unique"))
}
