//! A plan that a caller carries out request by request, with the answer to each.

mod json;
mod step;

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use self::step::Outcome;
pub(super) use self::step::{MadeBy, OpenReference, PARTS, Step, TakenOver, path_of};
use super::request::Request;
use crate::scan::cut_last;
use crate::shape::FREE;
use crate::tree::{How, Value, steps};

/// The requests that register a klantcontact, in order. A request can refer to an object that an earlier one made, so
/// [`next`](Self::next) takes the answer to each request before it gives the next. The caller sends them.
///
/// A plan is serialised to JSON, so that the caller can save it before each request and continue after a crash. The
/// JSON holds the bodies of the requests, which are personal data.
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
#[derive(Clone, PartialEq, Default)]
pub struct RequestPlan {
    steps: Vec<Step>,
    left_out: Vec<String>,
    /// Whether the first step without an answer has been returned to the caller.
    sent: bool,
    /// Whether the plan has stopped, because a request failed or the plan is being undone.
    stopped: bool,
}

/// The answer of a register to a request.
#[derive(Clone, Copy)]
pub struct Answer<'a> {
    /// The HTTP status, such as 201.
    pub status: u16,
    /// The body, unchanged. It is JSON if an object was made.
    pub body: &'a [u8],
}

impl RequestPlan {
    /// Makes a plan of which no request has been sent.
    pub(super) const fn new(steps: Vec<Step>, left_out: Vec<String>) -> Self {
        Self { steps, left_out, sent: false, stopped: false }
    }

    /// Returns the next request, given the answer to the previous one; the first request needs no answer. Returns
    /// `None` if the plan is done or has stopped. An answer that says that nothing was made stops the plan, and then
    /// the caller should [`undo`](Self::undo) it. Also returns `None` if the answer does not tell whether something was
    /// made, because it cannot be read or comes from a gateway (502, 503, 504); then the request is
    /// [`pending`](Self::pending).
    ///
    /// Without an answer, it returns the previous request again, so that the caller can send it again.
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
        // The answer did not hold the uuid that the request refers to.
        self.stopped = request.is_none();
        request
    }

    /// Returns the request whose result is not known: it was returned by [`next`](Self::next), and there is no
    /// conclusive answer to it. After a crash it may have reached the register or not. [`undo`](Self::undo) does not
    /// undo it.
    pub fn pending(&self) -> Option<Request> {
        let step = self.steps.iter().find(|step| step.made.is_none() && self.sent)?;
        self.request(step)
    }

    /// Returns the requests that undo the plan, in the order in which they must be sent, and stops the plan. Objects
    /// that were made are deleted, the last first. Objects that were registered already return to their earlier owners,
    /// if the klantcontact shows these. An answer with status 404 means that an object is gone already, and counts as
    /// success. After any other failure the caller should not send the rest, because deleting an object also deletes
    /// what belongs to it.
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

    /// Returns whether every request has been answered.
    pub fn is_done(&self) -> bool {
        !self.stopped && self.steps.iter().all(|step| step.made.is_some())
    }

    /// Returns the parts of the klantcontact that the plan does not register, as JSON Pointers: the API has no property
    /// for them, or they belong to an object that is registered already.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// Returns the path of an object that a step made.
    fn path(&self, made_by: &MadeBy) -> Option<&str> {
        let made = self.steps.get(made_by.step)?.made.as_ref()?;
        made.iter().find(|(part, _)| *part == made_by.part).map(|(_, path)| path.as_str())
    }

    /// Returns a request in which every reference has its uuid.
    fn request(&self, step: &Step) -> Option<Request> {
        let mut body = step.body.clone();
        for OpenReference { place, source } in &step.references {
            let (_, uuid) = cut_last(self.path(source)?, b'/')?;
            let uuid = Value::Text(uuid.to_owned().into());
            body.put(&steps(place)?, uuid, &FREE, How::Replace)?;
        }
        let on = step.on.as_ref().map_or(Some(""), |made_by| self.path(made_by))?;
        let Value::Object(body) = body else { return None };
        Some(Request { method: step.method, path: [&step.path, on].concat(), body: Some(body) })
    }
}

/// Shows only how far the plan is: the bodies are personal data, and debug output ends up in logs.
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

/// Shows only the status: an answer holds personal data, and debug output ends up in logs.
impl fmt::Debug for Answer<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Answer").field("status", &self.status).finish_non_exhaustive()
    }
}
