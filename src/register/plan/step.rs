//! A request of a plan, and what came of it.

use serde::Serialize;

use super::super::link::LINKS;
use super::Answer;
use super::json::{elements, text, write_body};
use crate::argument;
use crate::model::Objecttype;
use crate::profile::Profile;
use crate::tree::{Object, Value};
use crate::value::UUID;

/// A request, and what came of it.
#[derive(Clone, PartialEq, Serialize)]
pub(in super::super) struct Step {
    pub(in super::super) method: &'static str,
    pub(in super::super) path: String,
    /// What was made before, whose path it is; it stands behind `path`.
    pub(in super::super) on: Option<MadeBy>,
    /// With `null` where a reference is to come.
    #[serde(serialize_with = "write_body")]
    pub(in super::super) body: Value<'static>,
    pub(in super::super) references: Vec<OpenReference>,
    /// What was there before and now belongs to what is made.
    pub(in super::super) taken: Vec<TakenOver>,
    /// What it made, in that order: which part of the answer, and its path. Nothing until it is answered.
    pub(in super::super) made: Option<Vec<(String, String)>>,
}

/// What was there before: its path, and what to send to give it back.
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct TakenOver {
    pub(in super::super) path: String,
    #[serde(serialize_with = "write_body")]
    pub(in super::super) give_back: Value<'static>,
}

/// What came of a request.
pub(super) enum Outcome {
    Made(Vec<(String, String)>),
    Refused,
    /// Something between us and the register answered, or what nobody can read.
    Unknown,
}

/// The place in a body for the uuid of what an earlier step made.
#[derive(Clone, PartialEq, Serialize)]
pub(in super::super) struct OpenReference {
    pub(in super::super) place: String,
    pub(in super::super) source: MadeBy,
}

/// What an earlier step made: the number of the step, and the part of its answer; the empty one is the whole.
#[derive(Clone, PartialEq, Serialize)]
pub(in super::super) struct MadeBy {
    pub(in super::super) step: usize,
    pub(in super::super) part: String,
}

impl Step {
    pub(in super::super) fn new(method: &'static str, path: String, body: Object<'static>) -> Self {
        let body = Value::Object(body);
        Self { method, path, on: None, body, references: Vec::new(), taken: Vec::new(), made: None }
    }

    /// What an answer says.
    pub(super) fn outcome(&self, answer: Answer<'_>) -> Outcome {
        let text = std::str::from_utf8(answer.body).unwrap_or_default();
        let body = argument::read("body", text).unwrap_or(Value::Null);
        match answer.status {
            200..300 if self.method != "POST" => Outcome::Made(Vec::new()),
            200..300 => match self.made(&body) {
                // It was made, and cannot be referred to.
                made if made.is_empty() => Outcome::Unknown,
                made => Outcome::Made(made),
            },
            // It is there already, which is what was asked for.
            400 if self.is_pair() && is_not_unique(&body) => Outcome::Made(Vec::new()),
            // What no register answers with stands for no answer at all.
            502..=504 | 0..100 | 600.. => Outcome::Unknown,
            _ => Outcome::Refused,
        }
    }

    /// Whether it says that two things belong together, which the register knows once.
    fn is_pair(&self) -> bool {
        [Objecttype::ActorKlantcontact, Objecttype::Vertegenwoordiging].map(path_of).contains(&self.path)
    }

    fn made(&self, body: &Value<'_>) -> Vec<(String, String)> {
        let mut made = Vec::new();
        let mut add = |part: &str, path: &str, value: Option<&Value<'_>>| {
            let uuid = value.and_then(|value| text(value, "uuid"));
            if let Some(uuid) = uuid.filter(|uuid| (UUID.check)(uuid, Profile::Basisterminologie)) {
                made.push((part.to_owned(), format!("{path}/{uuid}")));
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

/// What `maak-klantcontact` makes.
pub(in super::super) const PARTS: [Objecttype; 3] =
    [Objecttype::Klantcontact, Objecttype::Betrokkene, Objecttype::Onderwerpobject];

/// A part of what `maak-klantcontact` made, in the klantcontact as whoever looks it up in the register finds it.
fn looked_up<'v, 'de>(klantcontact: &'v Value<'de>, part: Objecttype) -> Option<&'v Value<'de>> {
    if part == Objecttype::Klantcontact {
        return Some(klantcontact);
    }
    let link = LINKS.iter().find(|link| link.of == part && link.to == Objecttype::Klantcontact)?;
    elements(klantcontact.member(link.list)).next()
}

/// Where objects of a kind are made.
pub(in super::super) fn path_of(objecttype: Objecttype) -> String {
    format!("/{}", objecttype.resource())
}

/// Whether an answer says that what was to be made is there already.
fn is_not_unique(body: &Value<'_>) -> bool {
    elements(body.member("invalidParams")).any(|param| text(param, "code") == Some("unique"))
}
