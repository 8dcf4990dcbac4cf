//! Walks a draft, judges every value by its declaration, and runs the rules about each object on the way.

use std::collections::BTreeSet;

use crate::model::{Form, Nested, Property, Required, Shape, Text, Type};
use crate::options::{Options, Profile};
use crate::pointer::Path;
use crate::read::{Entry, List, Object, Slot, Unknown, View};
use crate::report::{Expected, Params, Severity, Violation};
use crate::rules::{Rule, Scene, Verdict, run, value as rules};

/// The violations found so far, each with its place in the document.
pub(crate) struct Findings<'o> {
    options: &'o Options,
    found: Vec<(u32, Violation)>,
    suggestions: usize,
}

/// How many unknown names are compared with the known ones. That takes long, and a document with more of them holds
/// something else than misspelt names.
const MOST_SUGGESTIONS: usize = 100;

impl<'o> Findings<'o> {
    pub(crate) fn new(options: &'o Options) -> Self {
        Self { options, found: Vec::new(), suggestions: 0 }
    }

    pub(crate) fn report(&mut self, rule: &'static Rule, at: u32, path: &Path<'_>, params: Params) {
        if let Some(severity) = self.options.severity(rule) {
            let path = path.pointer();
            self.found.push((at, Violation { rule, severity, path, params, language: self.options.language }));
        }
    }

    /// Reports what a check says of an object, at the property that the rule points to.
    pub(crate) fn verdict(
        &mut self,
        rule: &'static Rule,
        verdict: Verdict,
        object: &dyn Object<'_>,
        at: u32,
        path: &Path<'_>,
    ) {
        if verdict != Verdict::Kept {
            self.below(rule, verdict, rule.path, Some(object), at, path);
        }
    }

    /// Reports what a check says of a place; what is tolerable is never worse than a warning.
    fn judged(&mut self, rule: &'static Rule, verdict: Verdict, at: u32, path: &Path<'_>) {
        let found = self.found.len();
        self.report(rule, at, path, Params::None);
        if verdict == Verdict::Tolerable
            && let Some((_, violation)) = self.found.get_mut(found)
        {
            violation.severity = Severity::Warning;
        }
    }

    /// Follows a pointer into an object, for as long as there is something.
    fn below(
        &mut self,
        rule: &'static Rule,
        verdict: Verdict,
        pointer: &'static str,
        object: Option<&dyn Object<'_>>,
        at: u32,
        path: &Path<'_>,
    ) {
        let Some(rest) = pointer.strip_prefix('/') else {
            return self.judged(rule, verdict, at, path);
        };
        let (name, rest) = rest.find('/').map_or((rest, ""), |end| rest.split_at(end));
        let path = Path::Name(path, name);
        let slot = object.and_then(|object| object.field(object.shape().position(name, 0)?));
        match slot.map(|slot| (slot.view(), slot.at())) {
            None | Some((View::Absent, _)) => self.below(rule, verdict, rest, None, at, &path),
            Some((View::Object(object), at)) => self.below(rule, verdict, rest, Some(object), at, &path),
            Some((_, at)) => self.below(rule, verdict, rest, None, at, &path),
        }
    }

    /// The violations in document order; what is missing stands where the object that misses it begins.
    pub(crate) fn in_document_order(mut self) -> Vec<Violation> {
        self.found.sort_by_key(|(at, _)| *at);
        self.found.into_iter().map(|(_, violation)| violation).collect()
    }
}

/// Judges a draft: a violation for each value that is not as declared, and for each broken rule.
pub(crate) struct Checker<'c, 'o> {
    pub(crate) findings: &'c mut Findings<'o>,
}

impl<'de> Checker<'_, '_> {
    /// Judges an object and all that is in it. `variant` says which kind it is, where that is said beside it.
    pub(crate) fn object(
        &mut self,
        object: &dyn Object<'de>,
        at: u32,
        path: &Path<'_>,
        variant: Option<&str>,
        scene: &Scene<'_>,
    ) {
        let shape = object.shape();
        let present = object.present();
        for (index, property) in shape.properties.iter().enumerate() {
            if present & (1 << index) == 0 {
                if is_required(property, variant, scene) {
                    self.findings.report(&rules::REQUIRED, at, &Path::Name(path, property.name), Params::None);
                }
            } else if let Some(slot) = object.field(index) {
                let path = Path::Name(path, property.name);
                if is_of_variant(property, variant) {
                    self.value(object, property, slot, &path, scene);
                } else {
                    self.findings.report(&rules::UNKNOWN_FIELD, slot.at(), &path, Params::None);
                }
            }
        }
        self.unknown(shape, object.unknown(), path);
        run(object, at, path, scene, self.findings);
    }

    /// Judges an object that may be a reference to one that is registered already: then its uuid is all there is to see.
    fn nested(
        &mut self,
        object: &dyn Object<'de>,
        at: u32,
        path: &Path<'_>,
        link: Link,
        variant: Option<&str>,
        scene: &Scene<'_>,
    ) {
        let is_reference = match link {
            Link::Held => false,
            Link::Either => object.is_reference(),
            Link::Referred => true,
        };
        if !is_reference {
            return self.object(object, at, path, variant, scene);
        }
        let own = Path::Name(path, "uuid");
        let uuid = object.shape().position("uuid", 0);
        if let Some(index) = uuid
            && let (Some(property), Some(slot)) = (object.shape().properties.get(index), object.field(index))
        {
            match slot.view() {
                View::Absent => self.findings.report(&rules::REQUIRED, at, &own, Params::None),
                _ => self.declared(object, property, slot, &own, scene),
            }
        }
        self.unknown(object.shape(), object.unknown(), path);
    }

    fn value(
        &mut self,
        object: &dyn Object<'de>,
        property: &Property,
        slot: &dyn Slot<'de>,
        path: &Path<'_>,
        scene: &Scene<'_>,
    ) {
        if !is_ignored(property, scene) {
            self.declared(object, property, slot, path, scene);
        }
    }

    fn declared(
        &mut self,
        object: &dyn Object<'de>,
        property: &Property,
        slot: &dyn Slot<'de>,
        path: &Path<'_>,
        scene: &Scene<'_>,
    ) {
        let at = slot.at();
        if slot.repeated() {
            self.findings.report(&rules::JSON_DUPLICATE_KEY, at, path, Params::None);
        }
        match (slot.view(), &property.kind) {
            (View::Absent, _) => {}
            (View::Null, _) if property.nullable => {}
            (View::Null, _) => self.findings.report(&rules::NULL, at, path, Params::None),
            (View::Text(text), Type::Text(declared)) => {
                self.text(text, declared, property, sibling_format(object, declared), at, path);
            }
            (View::Text(word), Type::Choice(choices)) if choices.contains(&word) => {}
            (View::Text(_), Type::Choice(choices)) => {
                self.findings.report(&rules::CHOICE, at, path, Params::Choices(choices));
            }
            (View::Boolean(_), Type::Boolean) => {}
            (View::Integer(number), Type::Integer { min, max }) if (*min..=*max).contains(&number) => {}
            (View::Integer(_), Type::Integer { min, max }) => {
                self.findings.report(&rules::RANGE, at, path, Params::Range { min: *min, max: *max });
            }
            (View::Entries(entries), Type::Entries(text)) => self.entries(entries, text, path),
            (View::Object(nested), Type::Object(declared)) => {
                let variant = declared.variant.map(|name| sibling(object, name).unwrap_or_default());
                self.nested(
                    nested,
                    at,
                    path,
                    Link::of(property, declared, scene),
                    variant,
                    &Scene { parent: object.node(), ..*scene },
                );
            }
            (View::List(list), Type::List(declared)) => {
                let link = Link::of(property, declared, scene);
                self.list(list, link, path, &Scene { parent: object.node(), ..*scene });
            }
            (_, kind) => self.findings.report(&rules::TYPE, at, path, Params::Expected(expected(kind))),
        }
    }

    fn list(&mut self, list: &dyn List<'de>, link: Link, path: &Path<'_>, scene: &Scene<'_>) {
        for (index, slot) in (0..).map_while(|index| Some((index, list.get(index)?))) {
            let path = Path::Index(path, index);
            match slot.view() {
                View::Object(object) => self.nested(object, slot.at(), &path, link, None, scene),
                View::Null => self.findings.report(&rules::NULL, slot.at(), &path, Params::None),
                _ => self.findings.report(&rules::TYPE, slot.at(), &path, Params::Expected(Expected::Object)),
            }
        }
    }

    fn entries(&mut self, entries: &[Entry<'de>], declared: &Text, path: &Path<'_>) {
        let mut names = BTreeSet::new();
        for Entry { name, value } in entries {
            let (at, path) = (value.at(), Path::Name(path, name));
            if !names.insert(name.as_ref()) {
                self.findings.report(&rules::JSON_DUPLICATE_KEY, at, &path, Params::None);
            }
            match value.view() {
                View::Text(text) if text.trim().is_empty() => {
                    self.findings.report(&rules::BLANK, at, &path, Params::None);
                }
                View::Text(text) => self.length_and_characters(text, declared, at, &path),
                View::Null => self.findings.report(&rules::NULL, at, &path, Params::None),
                _ => self.findings.report(&rules::TYPE, at, &path, Params::Expected(Expected::Text)),
            }
        }
    }

    fn text(
        &mut self,
        text: &str,
        declared: &Text,
        property: &Property,
        format: Option<&'static crate::value::Format>,
        at: u32,
        path: &Path<'_>,
    ) {
        let required = !matches!(property.required, Required::No);
        if text.trim().is_empty() {
            let may_be_empty = !required
                && format.is_none_or(|format| text.is_empty() && format.takes_empty(self.findings.options.profile));
            if !may_be_empty {
                let rule = if required { &rules::BLANK } else { format.map_or(&rules::BLANK, |format| format.rule) };
                self.findings.report(rule, at, path, Params::None);
                return;
            }
        }
        match format {
            Some(format) if !text.is_empty() && !(format.check)(text, self.findings.options.profile) => {
                self.findings.report(format.rule, at, path, Params::None);
            }
            _ => self.length_and_characters(text, declared, at, path),
        }
    }

    fn length_and_characters(&mut self, text: &str, declared: &Text, at: u32, path: &Path<'_>) {
        // A text has no more code points than bytes, so most need no counting.
        if text.len() > declared.max {
            let length = text.chars().count();
            if length > declared.max {
                self.findings.report(&rules::MAX_LENGTH, at, path, Params::MaxLength { max: declared.max, length });
            }
        }
        if text.chars().any(|character| is_forbidden(character, declared.lines)) {
            // The server refuses only what its database cannot hold.
            let by_server = self.findings.options.profile == Profile::OpenKlant && !text.contains('\0');
            let verdict = if by_server { Verdict::Tolerable } else { Verdict::Broken };
            self.findings.judged(&rules::CONTROL_CHARACTER, verdict, at, path);
        }
    }

    fn unknown(&mut self, shape: &Shape, unknown: &[Unknown<'de>], path: &Path<'_>) {
        let mut names = BTreeSet::new();
        for Unknown { name, at } in unknown {
            let path = Path::Name(path, name);
            let (rule, params) = if names.insert(name.as_ref()) {
                self.findings.suggestions += 1;
                let nearest = if self.findings.suggestions > MOST_SUGGESTIONS { None } else { nearest(name, shape) };
                (&rules::UNKNOWN_FIELD, nearest.map_or(Params::None, Params::Suggestion))
            } else {
                (&rules::JSON_DUPLICATE_KEY, Params::None)
            };
            self.findings.report(rule, *at, &path, params);
        }
    }
}

/// Whether the object at a place is held there, or referred to by its uuid.
#[derive(Clone, Copy)]
enum Link {
    Held,
    Either,
    Referred,
}

impl Link {
    fn of(property: &Property, declared: &Nested, scene: &Scene<'_>) -> Self {
        match declared.or_reference {
            true if property.by_reference && scene.is_request() => Self::Referred,
            true => Self::Either,
            false => Self::Held,
        }
    }
}

/// Whether the server does not look at what stands there: what it fills in itself, and links that nesting makes.
fn is_ignored(property: &Property, scene: &Scene<'_>) -> bool {
    let by_open_klant = scene.options.profile == Profile::OpenKlant;
    let is_implied = property.required == Required::Standalone && !scene.is_standalone();
    (by_open_klant && property.read_only) || (scene.is_request() && (property.of_registration || is_implied))
}

fn is_required(property: &Property, variant: Option<&str>, scene: &Scene<'_>) -> bool {
    match property.required {
        Required::No => false,
        Required::Yes => true,
        Required::Standalone => scene.is_standalone(),
        Required::ByOpenKlant => scene.is_standalone() && scene.options.profile == Profile::OpenKlant,
        Required::For(variants) => variant.is_some_and(|variant| variants.contains(&variant)),
    }
}

/// Whether the property belongs to this variant of its object. Of an unknown variant nothing is wrong.
fn is_of_variant(property: &Property, variant: Option<&str>) -> bool {
    let variant = variant.filter(|variant| !variant.is_empty() && !property.only.is_empty());
    variant.is_none_or(|variant| property.only.contains(&variant))
}

/// The text of the property `name` beside another.
fn sibling<'v>(object: &'v dyn Object<'_>, name: &str) -> Option<&'v str> {
    match object.field(object.shape().position(name, 0)?)?.view() {
        View::Text(text) => Some(text),
        _ => None,
    }
}

fn sibling_format(object: &dyn Object<'_>, declared: &Text) -> Option<&'static crate::value::Format> {
    match declared.form {
        Form::Free => None,
        Form::Format(format) => Some(format),
        Form::By(name, forms) => {
            let word = sibling(object, name)?;
            forms.iter().find(|(of, _)| *of == word).map(|(_, format)| *format)
        }
    }
}

const fn expected(kind: &Type) -> Expected {
    match kind {
        Type::Text(_) | Type::Choice(_) => Expected::Text,
        Type::Boolean => Expected::Boolean,
        Type::Integer { .. } => Expected::Number,
        Type::Entries(_) | Type::Object(_) => Expected::Object,
        Type::List(_) => Expected::List,
    }
}

/// Characters that nobody can see and that change what others look like: controls, and those that turn the direction of
/// writing. Lines and tabs are fine where there can be lines.
fn is_forbidden(character: char, lines: bool) -> bool {
    match character {
        ' '..='~' => false,
        '\n' | '\r' | '\t' => !lines,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => character.is_control(),
    }
}

/// The declared name that is nearest to an unknown one, when it is near enough to be what was meant.
fn nearest(name: &str, shape: &Shape) -> Option<&'static str> {
    // Names are short; a long one is no slip of the pen, and comparing it would take long.
    const LONGEST: usize = 64;
    if name.len() > LONGEST {
        return None;
    }
    let candidates = shape.properties.iter().map(|property| (distance(name, property.name), property.name));
    let (distance, nearest) = candidates.min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 + nearest.len() / 4).then_some(nearest)
}

/// How many letters to add, drop or change, whatever their case (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (deleted, letter) in from.chars().enumerate() {
        let mut diagonal = deleted;
        let mut left = deleted + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, other) in row.iter_mut().skip(1).zip(to.chars()) {
            let changed = diagonal + usize::from(!letter.eq_ignore_ascii_case(&other));
            diagonal = *cell;
            left = changed.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distances() {
        assert_eq!(distance("onderwerobject", "onderwerpobject"), 1);
        assert_eq!(distance("correspondentieAdres", "correspondentieadres"), 0);
        assert_eq!(distance("", "taal"), 4);
        assert_eq!(distance("kanaal", "kanaal"), 0);
    }
}
