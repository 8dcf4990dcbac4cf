use std::collections::BTreeMap;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::read;
use crate::check::check;
use crate::model::{Objecttype, Reference};
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::pointer::Path;
use crate::profile::Profile;
use crate::register::{ALWAYS_SENT, Request};
use crate::report::{Expected, Params, Violation};
use crate::rules::{KLANTCONTACT_CHANGED, Rule, value as rules};
use crate::shape::{FREE, Form, Nested, Property, Text, Type};
use crate::table::{Seen, Table};
use crate::tree::{Object, Value, key};
use crate::validate::{is_valid, of_document};

/// What was corrected in a klantcontact, and what to send to the register.
///
/// Serialised it is `{"differences", "violations", "requests"}`.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    differences: Vec<String>,
    violations: Vec<Violation>,
    requests: Vec<Request>,
}

impl Correction {
    /// Where the two differ, as JSON Pointers, in the order of the changed document.
    pub fn differences(&self) -> &[String] {
        &self.differences
    }

    /// What is no repair (`klantcontact-changed`), and what is wrong with the changed document by itself where the
    /// original was right.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// What to send to the register, when no violation is an error: for each object that differs and has a uuid, the
    /// properties that differ.
    pub fn requests(&self) -> &[Request] {
        &self.requests
    }
}

impl Serialize for Correction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut correction = serializer.serialize_struct("Correction", 3)?;
        correction.serialize_field("differences", &self.differences)?;
        correction.serialize_field("violations", &self.violations)?;
        correction.serialize_field("requests", &self.requests)?;
        correction.end()
    }
}

/// Corrects a klantcontact that is registered. From "Klantcontact" in the basisterminologie: after registration it changes
/// only to repair an error.
///
/// A value that becomes another, or goes, is a repair. What was empty and is filled in is new, and so are other people,
/// actors, tasks, subjects, zaken and bijlagen: those belong in a new klantcontact or in an interne taak. Both states can be
/// what a register answered; what the register fills in may be left out.
///
/// ```
/// use klantinteracties::{Options, correct};
///
/// let uuid = "11111111-1111-4111-8111-111111111110";
/// let original = format!(r#"{{"uuid": "{uuid}", "onderwerp": "Pasport", "inhoud": "Verloren"}}"#);
/// let changed = format!(r#"{{"uuid": "{uuid}", "onderwerp": "Paspoort", "inhoud": "Verloren", "reactie": "Gevonden"}}"#);
/// let correction = correct(&original, &changed, &Options::default());
/// assert_eq!(correction.differences(), ["/onderwerp", "/reactie"]);
/// let violation = &correction.violations()[0];
/// assert_eq!((violation.code(), violation.path.as_str()), ("klantcontact-changed", "/reactie"));
/// ```
pub fn correct(
    original: &(impl AsRef<[u8]> + ?Sized),
    changed: &(impl AsRef<[u8]> + ?Sized),
    options: &Options,
) -> Correction {
    let mut found =
        Found { options, differences: Vec::new(), violations: Vec::new(), requests: Vec::new(), last: BTreeMap::new() };
    let (before, was_wrong) = state(original.as_ref(), options);
    let (after, is_wrong) = state(changed.as_ref(), options);
    match (before, after) {
        (Some(original), Some(changed)) => {
            found.object(Objecttype::Klantcontact, &original, &changed, &Path::Root);
        }
        // What cannot be read cannot be compared; the violations say why.
        _ => found.violations.extend(was_wrong.iter().cloned()),
    }
    let mut differences = Seen::default();
    for difference in &found.differences {
        differences.is_new(("", difference));
    }
    let mut wrong_before = Table::<Vec<&Violation>>::default();
    for violation in &was_wrong {
        wrong_before.change((violation.code(), &violation.path), |same| same.push(violation));
    }
    // A correction need not repair everything, and a register answers with `null` what it has nothing for.
    let is_left = |violation: &Violation| {
        let place = (violation.code(), violation.path.as_str());
        let is_nothing = std::ptr::eq(violation.rule, &rules::NULL) && !differences.contains(("", &violation.path));
        is_nothing || wrong_before.get(place).is_some_and(|same| same.contains(&violation))
    };
    found.violations.extend(is_wrong.into_iter().filter(|violation| !is_left(violation)));
    let requests = if is_valid(&found.violations) { found.requests } else { Vec::new() };
    Correction { differences: found.differences, violations: found.violations, requests }
}

/// A state of a klantcontact, where it can be read, and what is wrong with it.
fn state<'de>(json: &'de [u8], options: &Options) -> (Option<Object<'de>>, Vec<Violation>) {
    let given = read(Objecttype::Klantcontact, json, options).map(|given| match given {
        Value::List(mut page) if page.len() == 1 => page.pop().unwrap_or(Value::Null),
        given => given,
    });
    match given {
        Ok(Value::Object(mut object)) => {
            if options.normalize {
                normalize_object(&mut object, options.language);
            }
            let violations = check(&object, options);
            (Some(object), violations)
        }
        Ok(_) => (None, of_document(&rules::TYPE, Params::Expected(Expected::Object), options)),
        Err(violations) => (None, violations),
    }
}

struct Found<'o> {
    options: &'o Options,
    differences: Vec<String>,
    violations: Vec<Violation>,
    requests: Vec<Request>,
    /// Where the last request for each path stands.
    last: BTreeMap<String, usize>,
}

impl Found<'_> {
    /// Compares two states of an object that has a resource of its own.
    fn object(&mut self, objecttype: Objecttype, original: &Object<'_>, changed: &Object<'_>, path: &Path<'_>) {
        let mut body = Object::new(&FREE);
        for (index, property) in objecttype.shape().properties.iter().enumerate() {
            let (before, after) = (original.get(index), changed.get(index));
            let path = Path::Name(path, property.name);
            if is_same_member(Some(property), before, after) {
                continue;
            }
            match (&property.kind, before, after) {
                (Type::List(nested), Some(Value::List(before)), Some(Value::List(after)))
                    if (property.of_registration || nested.or_reference) && before.len() == after.len() =>
                {
                    let objecttype = Objecttype::from_name((nested.shape)().name);
                    self.list(objecttype, before, after, &path);
                }
                _ if self.one(property, before, after, &path) => {}
                _ => self.value(property, before, after, &path, &mut body),
            }
        }
        if body.members().is_empty() {
            return;
        }
        let Some(uuid) = original.text("uuid") else {
            // Nothing can be sent for what nobody knows the place of.
            return self.report(&rules::REQUIRED, &Path::Name(path, "uuid"));
        };
        for name in always_sent(objecttype, &body) {
            if let (None, Some(value)) = (body.member(name), changed.member(name)) {
                body.put(name.into(), value.to_static());
            }
        }
        let path = format!("/{}/{uuid}", objecttype.resource());
        let request = Request { method: "PATCH", path, body: Some(body) };
        // An address can stand in a list and be the preferred one as well.
        let last = self.last.get(&request.path).and_then(|index| self.requests.get(*index));
        if last != Some(&request) {
            self.last.insert(request.path.clone(), self.requests.len());
            self.requests.push(request);
        }
    }

    /// Compares two states of one object that has a resource of its own, and says whether the property holds those.
    fn one(
        &mut self,
        property: &Property,
        before: Option<&Value<'_>>,
        after: Option<&Value<'_>>,
        path: &Path<'_>,
    ) -> bool {
        let (Type::Object(nested), Some(Value::Object(before)), Some(Value::Object(after))) =
            (&property.kind, before, after)
        else {
            return false;
        };
        let objecttype = Objecttype::from_name((nested.shape)().name);
        let Some(objecttype) = objecttype.filter(|_| nested.or_reference && is_one(before, after)) else {
            return false;
        };
        self.object(objecttype, before, after, path);
        true
    }

    /// Compares the elements of a list, one by one; another element is new.
    fn list(&mut self, objecttype: Option<Objecttype>, before: &[Value<'_>], after: &[Value<'_>], path: &Path<'_>) {
        for (index, (before, after)) in before.iter().zip(after).enumerate() {
            let path = Path::Index(path, index);
            match (objecttype, before, after) {
                (_, before, after) if is_same(Some(before), Some(after)) => {}
                (Some(objecttype), Value::Object(before), Value::Object(after)) if key(before) == key(after) => {
                    self.object(objecttype, before, after, &path);
                }
                _ => self.is_new(&path),
            }
        }
    }

    /// A value of the object itself, which a request can change.
    fn value(
        &mut self,
        property: &'static Property,
        before: Option<&Value<'_>>,
        after: Option<&Value<'_>>,
        path: &Path<'_>,
        body: &mut Object<'static>,
    ) {
        let goes_with_others = || is_empty(after) && before.is_some_and(holds_others);
        if is_fixed(property) || is_empty(before) || goes_with_others() {
            return self.is_new(path);
        }
        match (before, after) {
            (Some(Value::Object(before)), Some(Value::Object(after))) => {
                if !self.group(before, after, path) {
                    return;
                }
            }
            _ => self.differences.push(path.pointer()),
        }
        match after.map_or_else(|| emptied(property), sent) {
            Some(value) => *body.other(property.name.into()) = value,
            None => self.report(&rules::REQUIRED, path),
        }
    }

    /// Compares what stands in a group, such as a name or an address, member by member, and says whether it has to be sent:
    /// that goes as a whole.
    fn group(&mut self, before: &Object<'_>, after: &Object<'_>, path: &Path<'_>) -> bool {
        let mut differs = false;
        let gone = named(before).filter(|(name, _)| after.member(name).is_none());
        for (name, property) in named(after).chain(gone) {
            let path = Path::Name(path, name);
            let (before, after) = (before.member(name), after.member(name));
            if is_same_member(property, before, after)
                || property.is_some_and(|property| self.one(property, before, after, &path))
            {
                continue;
            }
            differs = true;
            if property.is_some_and(is_fixed) || is_empty(before) {
                self.is_new(&path);
            } else {
                self.differences.push(path.pointer());
            }
        }
        differs
    }

    fn is_new(&mut self, path: &Path<'_>) {
        self.differences.push(path.pointer());
        self.report(KLANTCONTACT_CHANGED, path);
    }

    fn report(&mut self, rule: &'static Rule, path: &Path<'_>) {
        if let Some(severity) = self.options.severity(rule) {
            self.violations.push(Violation {
                rule,
                severity,
                path: path.pointer(),
                params: Params::None,
                language: self.options.language,
            });
        }
    }
}

/// What the register must be sent too when something of an object changes: without the word for its kind, it drops what
/// depends on the kind.
fn always_sent(objecttype: Objecttype, body: &Object<'_>) -> Vec<&'static str> {
    let mut names = if objecttype == Objecttype::Partij { ALWAYS_SENT.to_vec() } else { Vec::new() };
    for property in objecttype.shape().properties {
        if let (Type::Object(Nested { variant: Some(name), .. }), Some(_)) =
            (&property.kind, body.member(property.name))
        {
            names.push(name);
        }
    }
    names
}

/// A value as a request holds it: nothing that the register fills in, and only references to what stands by itself; none
/// where nothing says by what that is known, because the register would forget it.
fn sent(value: &Value<'_>) -> Option<Value<'static>> {
    let Value::Object(object) = value else { return Some(value.to_static()) };
    let shape = object.shape();
    let mut body = Object::new(&FREE);
    for member in object.members() {
        let name = member.name.declared(shape);
        match member.name.property(shape) {
            Some(property) if property.read_only || name == "uuid" => {}
            // The register answers with `null` where it takes none.
            Some(Property { nullable: false, .. }) if member.value == Value::Null => {}
            Some(Property { kind: Type::Object(Nested { or_reference: true, .. }), .. }) => {
                let reference = match &member.value {
                    Value::Object(other) => {
                        let mut reference = Object::new(&FREE);
                        reference.put("uuid".into(), Value::Text(key(other)?.into_owned().into()));
                        Value::Object(reference)
                    }
                    _ => Value::Null,
                };
                body.put(name.to_owned().into(), reference);
            }
            _ => body.put(name.to_owned().into(), sent(&member.value)?),
        }
    }
    Some(Value::Object(body))
}

/// The names in an object, with what is declared of them.
fn named<'o>(object: &'o Object<'_>) -> impl Iterator<Item = (&'o str, Option<&'static Property>)> {
    let shape = object.shape();
    object.members().iter().map(|member| (member.name.text(shape), member.name.property(shape)))
}

/// Whether another value of a property is no repair: somebody or something else is meant, or the register fills it in.
fn is_fixed(property: &Property) -> bool {
    is_of_others(property) || property.of_registration || property.read_only
}

/// Whether what stands in a property is registered by itself.
fn is_of_others(property: &Property) -> bool {
    let refers = |nested: &Nested| nested.or_reference || (nested.shape)() == Reference::declaration();
    matches!(&property.kind, Type::Object(nested) | Type::List(nested) if refers(nested))
}

/// Whether a group holds what is registered by itself, such as the organisatie that a contactpersoon works for.
fn holds_others(group: &Value<'_>) -> bool {
    let Value::Object(group) = group else { return false };
    named(group).any(|(name, property)| property.is_some_and(is_of_others) && !is_empty(group.member(name)))
}

/// What the API takes for a value that goes; none for what cannot be empty there.
fn emptied(property: &Property) -> Option<Value<'static>> {
    match &property.kind {
        _ if property.nullable => Some(Value::Null),
        Type::Text(Text { form: Form::Format(format), .. }) if !format.takes_empty(Profile::OpenKlant) => None,
        Type::Text(_) => Some(Value::Text("".into())),
        Type::Entries(_) | Type::Object(_) => Some(Value::Object(Object::new(&FREE))),
        Type::List(_) => Some(Value::List(Vec::new())),
        Type::Choice(_) | Type::Boolean | Type::Integer { .. } => None,
    }
}

/// Whether two states are of one registered object.
fn is_one(before: &Object<'_>, after: &Object<'_>) -> bool {
    let whole = !before.is_reference() && !after.is_reference();
    whole && is_known_as(before, after)
}

/// Whether two objects go by the same uuid, or by the address that ends with it.
fn is_known_as(before: &Object<'_>, after: &Object<'_>) -> bool {
    key(before).is_some_and(|id| key(after) == Some(id))
}

/// Whether nothing differs in a property. What the register fills in may be left out, but for the uuid, by which an object
/// is known.
fn is_same_member(property: Option<&'static Property>, before: Option<&Value<'_>>, after: Option<&Value<'_>>) -> bool {
    let may_be_left_out = property.is_some_and(|property| property.read_only && property.name != "uuid");
    (may_be_left_out && (is_empty(before) || is_empty(after))) || is_same(before, after)
}

/// Whether nothing differs; what is absent, `null`, or an empty text, list or group is nothing.
fn is_same(before: Option<&Value<'_>>, after: Option<&Value<'_>>) -> bool {
    match (before, after) {
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            let is_referred_to = before.is_reference() || after.is_reference();
            (is_referred_to && is_known_as(before, after))
                || named(before)
                    .chain(named(after))
                    .all(|(name, property)| is_same_member(property, before.member(name), after.member(name)))
        }
        _ => (is_empty(before) && is_empty(after)) || before == after,
    }
}

fn is_empty(value: Option<&Value<'_>>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::Text(text)) => text.is_empty(),
        Some(Value::List(values)) => values.is_empty(),
        Some(Value::Object(group)) => group.members().iter().all(|member| is_empty(Some(&member.value))),
        Some(_) => false,
    }
}
