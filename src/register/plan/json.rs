//! Writes a plan as JSON and reads it, to continue it later or elsewhere.

use super::RequestPlan;
use super::step::{MadeBy, OpenReference, Step, TakenOver};
use crate::argument::{self, OptionError};
use crate::json::json;
use crate::shape::FREE;
use crate::tree::{JsonValue, Object, Value};
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

json! { RequestPlan { "steps": steps, "leftOut": left_out, "sent": sent, "stopped": stopped, } }

json! {
    Step, this => {
        "method": this.method,
        "path": this.path,
        "on": this.on,
        "body": JsonValue::declared(&this.body),
        "references": this.references,
        "taken": this.taken,
        "made": this.made,
    }
}

json! {
    TakenOver, this => {
        "path": this.path,
        "giveBack": JsonValue::declared(&this.give_back),
    }
}

json! { OpenReference { "place": place, "source": source, } }

json! { MadeBy { "step": step, "part": part, } }

impl RequestPlan {
    /// Parses a plan from the JSON that it was serialised to.
    ///
    /// ```
    /// use klantinteracties::register::RequestPlan;
    ///
    /// let json = serde_json::to_string(&RequestPlan::default())?;
    /// assert!(RequestPlan::from_json(&json)?.is_done());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Fails if the text is not a serialised plan.
    pub fn from_json(json: &str) -> Result<Self, OptionError> {
        let (mut plan, written) = (Self::default(), argument::read("plan", json)?);
        let unknown = || OptionError("plan: use the JSON that a plan was serialised to".into());
        plan.read(&written).ok_or_else(unknown)?;
        Ok(plan)
    }

    /// Reads the plan; `None` if the value is not a serialised plan.
    fn read(&mut self, plan: &Value<'_>) -> Option<()> {
        for step in list(plan, "steps")? {
            let mut read = Step::new("", String::new(), Object::new(&FREE));
            read.read(step)?;
            self.steps.push(read);
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
            self.references.push(OpenReference { source: read_made_by(source)?, place: place.to_owned() });
        }
        for taken in list(step, "taken")? {
            let (path, give_back) = (text(taken, "path")?, taken.member("giveBack")?);
            self.taken.push(TakenOver { give_back: read_body(give_back)?, path: path.to_owned() });
        }
        match step.member("on")? {
            Value::Null => {}
            on => self.on = Some(read_made_by(on)?),
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

fn read_made_by(source: &Value<'_>) -> Option<MadeBy> {
    let Value::Integer(step) = source.member("step")? else { return None };
    Some(MadeBy { step: usize::try_from(*step).ok()?, part: text(source, "part")?.to_owned() })
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

pub(super) fn text<'v>(value: &'v Value<'_>, name: &str) -> Option<&'v str> {
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

pub(super) fn elements<'v, 'de>(value: Option<&'v Value<'de>>) -> impl Iterator<Item = &'v Value<'de>> {
    match value {
        Some(Value::List(values)) => values.iter(),
        _ => [].iter(),
    }
}
