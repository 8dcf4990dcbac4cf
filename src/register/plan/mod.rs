//! The plan that a caller steps through: request by request, with the answer to each.

mod json;
mod step;

use std::fmt;

use serde::Serialize;

use self::step::Outcome;
pub(super) use self::step::{MadeBy, OpenReference, PARTS, Step, TakenOver, path_of};
use super::request::Request;
use crate::shape::FREE;
use crate::tree::{How, Value, steps};

/// The requests that register a klantcontact, in order. Later ones refer to what the register answered to earlier ones,
/// so each is asked for with the answer to the one before. The caller sends them.
///
/// Written as JSON, it is all that is needed to go on after a crash. It holds the bodies, which are personal data.
///
/// ```
/// use klantinteracties::untyped::request_plan;
/// use klantinteracties::register::{Answer, RequestPlan};
/// use klantinteracties::Options;
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
    steps: Vec<Step>,
    left_out: Vec<String>,
    /// Whether the first step without an answer has been handed out.
    sent: bool,
    /// Whether it does not go on, because a request failed or what was made is being undone.
    stopped: bool,
}

/// What a register answered to a request.
#[derive(Clone, Copy)]
pub struct Answer<'a> {
    /// The status of HTTP, such as 201.
    pub status: u16,
    /// The body as it came; JSON when something was made.
    pub body: &'a [u8],
}

impl RequestPlan {
    /// A plan of which nothing has been sent.
    pub(super) const fn new(steps: Vec<Step>, left_out: Vec<String>) -> Self {
        Self { steps, left_out, sent: false, stopped: false }
    }

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
            for TakenOver { path, give_back } in &step.taken {
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
    fn path(&self, made_by: &MadeBy) -> Option<&str> {
        let made = self.steps.get(made_by.step)?.made.as_ref()?;
        made.iter().find(|(part, _)| *part == made_by.part).map(|(_, path)| path.as_str())
    }

    /// A request with the references that were still open.
    fn request(&self, step: &Step) -> Option<Request> {
        let mut body = step.body.clone();
        for OpenReference { place, source } in &step.references {
            let (_, uuid) = self.path(source)?.rsplit_once('/')?;
            let uuid = Value::Text(uuid.to_owned().into());
            body.put(&steps(place)?, uuid, &FREE, How::Replace)?;
        }
        let on = step.on.as_ref().map_or(Some(""), |made_by| self.path(made_by))?;
        let Value::Object(body) = body else { return None };
        Some(Request { method: step.method, path: format!("{}{on}", step.path), body: Some(body) })
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
