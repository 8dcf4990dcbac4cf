use std::fmt;

use serde::{Serialize, Serializer};

use super::link::LINKS;
use super::request::Request;
use crate::model::Objecttype;
use crate::profile::Profile;
use crate::shape::FREE;
use crate::tree::{How, Object, Value, WrittenValue, steps};
use crate::value::UUID;
use crate::written::{self, OptionError};

/// The requests that register a klantcontact, in order. Later ones refer to what the register answered to earlier ones,
/// so each is asked for with the answer to the one before. The caller sends them.
///
/// Written as JSON, it is all that is needed to go on after a crash. It holds the bodies, which are personal data.
///
/// ```
/// use klantinteracties::{Answer, Options, RequestPlan, request_plan};
///
/// let json = r#"{
///     "hadBetrokkenActoren": [{"uuid": "11111111-1111-4111-8111-111111111120"}],
///     "hadBetrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}}],
///     "kanaal": "balie", "onderwerp": "Paspoort", "inhoud": "Verloren", "taal": "nld", "vertrouwelijk": false
/// }"#;
/// let mut plan = request_plan(json, &Options::default()).unwrap();
/// let first = plan.next(None).unwrap();
/// assert_eq!((first.method, first.path.as_str()), ("POST", "/maak-klantcontact"));
///
/// let body = r#"{"klantcontact": {"uuid": "11111111-1111-4111-8111-111111111110"}}"#;
/// let second = plan.next(Some(Answer { status: 201, body: body.as_bytes() })).unwrap();
/// assert_eq!(second.path, "/actorklantcontacten");
///
/// // The server fails: what was made is undone.
/// assert!(plan.next(Some(Answer { status: 500, body: b"" })).is_none());
/// let undo = plan.undo();
/// assert_eq!((undo[0].method, undo[0].path.as_str()), ("DELETE", "/klantcontacten/11111111-1111-4111-8111-111111111110"));
/// ```
#[derive(Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestPlan {
    pub(super) steps: Vec<Step>,
    pub(super) left_out: Vec<String>,
    /// Whether the first step without an answer has been handed out.
    pub(super) sent: bool,
    /// Whether it does not go on, because a request failed or what was made is being undone.
    pub(super) stopped: bool,
}

/// What a register answered to a request.
#[derive(Clone, Copy)]
pub struct Answer<'a> {
    /// The status of HTTP, such as 201.
    pub status: u16,
    /// The body as it came; JSON when something was made.
    pub body: &'a [u8],
}

/// A request, and what came of it.
#[derive(Clone, PartialEq, Serialize)]
pub(super) struct Step {
    pub(super) method: &'static str,
    pub(super) path: String,
    /// What was made before, whose path it is; it stands behind `path`.
    pub(super) on: Option<Source>,
    /// With `null` where a reference is to come.
    #[serde(serialize_with = "write_body")]
    pub(super) body: Value<'static>,
    pub(super) references: Vec<Reference>,
    /// What was there before and now belongs to what is made.
    pub(super) taken: Vec<Taken>,
    /// What it made, in that order: which part of the answer, and its path. Nothing until it is answered.
    pub(super) made: Option<Vec<(String, String)>>,
}

/// What was there before: its path, and what to send to give it back.
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Taken {
    pub(super) path: String,
    #[serde(serialize_with = "write_body")]
    pub(super) give_back: Value<'static>,
}

/// What came of a request.
enum Outcome {
    Made(Vec<(String, String)>),
    Refused,
    /// Something between us and the register answered, or what nobody can read.
    Unknown,
}

/// The place in a body for the uuid of what an earlier step made.
#[derive(Clone, PartialEq, Serialize)]
pub(super) struct Reference {
    pub(super) place: String,
    pub(super) source: Source,
}

/// What an earlier step made: the number of the step, and the part of its answer; the empty one is the whole.
#[derive(Clone, PartialEq, Serialize)]
pub(super) struct Source {
    pub(super) step: usize,
    pub(super) part: String,
}

impl Step {
    pub(super) fn new(method: &'static str, path: String, body: Object<'static>) -> Self {
        let body = Value::Object(body);
        Self { method, path, on: None, body, references: Vec::new(), taken: Vec::new(), made: None }
    }

    /// What an answer says.
    fn outcome(&self, answer: Answer<'_>) -> Outcome {
        let text = std::str::from_utf8(answer.body).unwrap_or_default();
        let body = written::read("body", text).unwrap_or(Value::Null);
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

fn write_body<S: Serializer>(body: &Value<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    WrittenValue::declared(body).serialize(serializer)
}

/// What `maak-klantcontact` makes.
pub(super) const PARTS: [Objecttype; 3] =
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
pub(super) fn path_of(objecttype: Objecttype) -> String {
    format!("/{}", objecttype.resource())
}

/// Whether an answer says that what was to be made is there already.
fn is_not_unique(body: &Value<'_>) -> bool {
    elements(body.member("invalidParams")).any(|param| text(param, "code") == Some("unique"))
}

impl RequestPlan {
    /// The next request, once the answer to the one before is given; the first is asked for without. None when the plan
    /// is done or has stopped: an answer that says that nothing was made stops it, and then it is time to
    /// [`undo`](Self::undo). None too when the answer does not say whether something was made, because it cannot be read
    /// or is that of a gateway (502, 503, 504); the request is [`pending`](Self::pending) then.
    ///
    /// Without an answer it gives the request that was given last again, so that it can be sent again.
    pub fn next(&mut self, answer: Option<Answer<'_>>) -> Option<Request> {
        if let (true, Some(answer)) = (self.sent, answer) {
            let step = self.steps.iter_mut().find(|step| step.made.is_none())?;
            match step.outcome(answer) {
                Outcome::Made(made) => step.made = Some(made),
                Outcome::Refused => self.stopped = true,
                Outcome::Unknown => return None,
            }
            self.sent = false;
        }
        let step = self.steps.iter().find(|step| step.made.is_none() && !self.stopped)?;
        let request = self.request(step);
        self.sent = request.is_some();
        // What it should refer to was not in the answer.
        self.stopped = request.is_none();
        request
    }

    /// The request whose answer is not known: it was given, and nothing was heard of it since that says what came of it.
    /// After a crash it may have reached the register or not. What it made, [`undo`](Self::undo) does not know.
    pub fn pending(&self) -> Option<Request> {
        let step = self.steps.iter().find(|step| step.made.is_none() && self.sent)?;
        self.request(step)
    }

    /// What to send to leave the register as it was, in that order: what was made is deleted, last first, and what was
    /// there before goes back to what it belonged to, as far as the klantcontact showed that. What is gone already answers
    /// with 404, which is as good; after any other failure the rest has to wait, because what is deleted takes along what
    /// belongs to it. The plan stops.
    pub fn undo(&mut self) -> Vec<Request> {
        self.stopped = true;
        let mut requests = Vec::new();
        for step in self.steps.iter().rev() {
            let Some(made) = &step.made else { continue };
            for Taken { path, give_back } in &step.taken {
                let Value::Object(body) = give_back.clone() else { continue };
                requests.push(Request { method: "PATCH", path: path.clone(), body: Some(body) });
            }
            let delete = |(_, path): &(String, String)| Request { method: "DELETE", path: path.clone(), body: None };
            requests.extend(made.iter().rev().map(delete));
        }
        requests
    }

    /// Whether everything is registered.
    pub fn is_done(&self) -> bool {
        !self.stopped && self.steps.iter().all(|step| step.made.is_some())
    }

    /// What of the klantcontact the plan does not register, as JSON Pointers: the API has no place for it, or it belongs
    /// to something else already.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// The path of what was made.
    fn path(&self, source: &Source) -> Option<&str> {
        let made = self.steps.get(source.step)?.made.as_ref()?;
        made.iter().find(|(part, _)| *part == source.part).map(|(_, path)| path.as_str())
    }

    /// A request with the references that were still open.
    fn request(&self, step: &Step) -> Option<Request> {
        let mut body = step.body.clone();
        for Reference { place, source } in &step.references {
            let (_, uuid) = self.path(source)?.rsplit_once('/')?;
            let uuid = Value::Text(uuid.to_owned().into());
            body.put(&steps(place)?, uuid, &FREE, How::Replace)?;
        }
        let on = step.on.as_ref().map_or(Some(""), |source| self.path(source))?;
        let Value::Object(body) = body else { return None };
        Some(Request { method: step.method, path: format!("{}{on}", step.path), body: Some(body) })
    }

    /// A plan that was written as JSON, to go on with.
    ///
    /// # Errors
    /// When this is not what a plan was written as.
    pub fn from_json(json: &str) -> Result<Self, OptionError> {
        let (mut plan, written) = (Self::default(), written::read("plan", json)?);
        let unknown = || OptionError("plan: use what the plan was written as".into());
        plan.read(&written).ok_or_else(unknown)?;
        Ok(plan)
    }

    /// Goes on from what was written; none when that is something else.
    fn read(&mut self, plan: &Value<'_>) -> Option<()> {
        for step in list(plan, "steps")? {
            let read = self.steps.push_mut(Step::new("", String::new(), Object::new(&FREE)));
            read.read(step)?;
        }
        for place in list(plan, "leftOut")? {
            self.left_out.push(place.as_text()?.to_owned());
        }
        self.sent = flag(plan, "sent")?;
        self.stopped = flag(plan, "stopped")?;
        Some(())
    }
}

impl Step {
    fn read(&mut self, step: &Value<'_>) -> Option<()> {
        self.method = ["POST", "PATCH"].into_iter().find(|method| text(step, "method") == Some(method))?;
        self.path = text(step, "path")?.to_owned();
        self.body = read_body(step.member("body")?)?;
        for reference in list(step, "references")? {
            let (place, source) = (text(reference, "place")?, reference.member("source")?);
            self.references.push(Reference { source: read_source(source)?, place: place.to_owned() });
        }
        for taken in list(step, "taken")? {
            let (path, give_back) = (text(taken, "path")?, taken.member("giveBack")?);
            self.taken.push(Taken { give_back: read_body(give_back)?, path: path.to_owned() });
        }
        match step.member("on")? {
            Value::Null => {}
            on => self.on = Some(read_source(on)?),
        }
        match step.member("made")? {
            Value::Null => {}
            made => read_pairs(made, self.made.insert(Vec::new()))?,
        }
        Some(())
    }
}

fn read_body(body: &Value<'_>) -> Option<Value<'static>> {
    matches!(body, Value::Object(_)).then(|| body.to_static())
}

fn read_source(source: &Value<'_>) -> Option<Source> {
    let Value::Integer(step) = source.member("step")? else { return None };
    Some(Source { step: usize::try_from(*step).ok()?, part: text(source, "part")?.to_owned() })
}

fn read_pairs(value: &Value<'_>, pairs: &mut Vec<(String, String)>) -> Option<()> {
    let Value::List(values) = value else { return None };
    for pair in values {
        let Value::List(pair) = pair else { return None };
        let [first, second] = pair.as_slice() else { return None };
        let (first, second) = (first.as_text()?, second.as_text()?);
        pairs.push((first.to_owned(), second.to_owned()));
    }
    Some(())
}

fn text<'v>(value: &'v Value<'_>, name: &str) -> Option<&'v str> {
    value.member(name)?.as_text()
}

fn flag(value: &Value<'_>, name: &str) -> Option<bool> {
    match value.member(name)? {
        Value::Boolean(flag) => Some(*flag),
        _ => None,
    }
}

fn list<'v, 'de>(value: &'v Value<'de>, name: &str) -> Option<&'v [Value<'de>]> {
    match value.member(name)? {
        Value::List(values) => Some(values),
        _ => None,
    }
}

fn elements<'v, 'de>(value: Option<&'v Value<'de>>) -> impl Iterator<Item = &'v Value<'de>> {
    match value {
        Some(Value::List(values)) => values.iter(),
        _ => [].iter(),
    }
}

/// The bodies are personal data, and debug output ends up in logs: only how far it is shows.
impl fmt::Debug for RequestPlan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answered = self.steps.iter().filter(|step| step.made.is_some()).count();
        formatter
            .debug_struct("RequestPlan")
            .field("steps", &self.steps.len())
            .field("answered", &answered)
            .field("sent", &self.sent)
            .field("stopped", &self.stopped)
            .finish_non_exhaustive()
    }
}

/// As of a value: an answer holds personal data.
impl fmt::Debug for Answer<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Answer").field("status", &self.status).finish_non_exhaustive()
    }
}
