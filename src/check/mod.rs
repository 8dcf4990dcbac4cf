//! Walks a draft in document order, judges every value by its declaration, and every object by its rules.

mod edit;
mod folding;
mod registered;

use std::borrow::Cow;

use self::edit::{Edit, is_broken_at};
pub(crate) use self::folding::returned;
pub(crate) use self::registered::check_new;
use crate::decision::Situation;
use crate::options::Options;
use crate::pointer::Path;
use crate::profile::Profile;
use crate::report::{Expected, Params, Severity, Violation};
use crate::rules::{Broken, Document, Rule, Scene, Verdict, broken, repeated, value as rules};
use crate::shape::{Nested, Property, Required, Shape, Text, Type};
use crate::table::Seen;
use crate::tree::{Member, Object, Value};
use crate::value::Format;
use crate::value::character::{is_blank, is_forbidden, is_white, position};

/// The violations in a document, in document order; what is missing stands where the object begins that misses it.
pub(crate) fn check(object: &Object<'_>, options: &Options) -> Vec<Violation> {
    judge(&Document::new(options, object), object, options, &[], Edit::Here)
}

/// What was found in a document, and what that depends on beside the document and the options.
#[derive(Clone, PartialEq, Default)]
pub(crate) struct Judged {
    pub(crate) violations: Vec<Violation>,
    situation: Situation,
}

impl Judged {
    /// What is wrong with a document that cannot be judged.
    pub(crate) fn unread(violations: Vec<Violation>) -> Self {
        Self { violations, ..Self::default() }
    }

    /// What is found after an edit at the end of the steps, by the same options. Elements may not have moved. Without steps
    /// the edit is of the whole document, and nothing is taken over.
    pub(crate) fn again(&self, object: &Object<'_>, options: &Options, steps: &[Cow<'_, str>]) -> Self {
        let document = Document::new(options, object);
        let situation = document.situation();
        let edit = if situation == self.situation { Edit::along(steps) } else { Edit::Here };
        Self { violations: judge(&document, object, options, &self.violations, edit), situation }
    }
}

fn judge(
    document: &Document<'_>,
    object: &Object<'_>,
    options: &Options,
    before: &[Violation],
    edit: Edit<'_>,
) -> Vec<Violation> {
    let mut checker = Checker { options, before, found: Vec::new(), suggestions: 0 };
    let place = Place { path: &Path::Root, scene: &document.scene(), pointed: &[], edit };
    checker.object(object, Link::Held, None, place);
    checker.found
}

/// Where something stands.
#[derive(Clone, Copy)]
struct Place<'p> {
    path: &'p Path<'p>,
    scene: &'p Scene<'p>,
    /// The broken rules about what is around it, that point here or further.
    pointed: &'p [Broken],
    edit: Edit<'p>,
}

struct Checker<'o> {
    options: &'o Options,
    /// What was found before the edit.
    before: &'o [Violation],
    found: Vec<Violation>,
    suggestions: usize,
}

/// How many unknown names are compared with the known ones. That takes long, and a document with more of them holds
/// something else than misspelt names.
const MOST_SUGGESTIONS: usize = 100;

impl Checker<'_> {
    fn report(&mut self, rule: &'static Rule, path: &Path<'_>, params: Params) {
        self.judged(rule, Verdict::Broken, path, params);
    }

    /// Reports a verdict; what is tolerable is never worse than a warning.
    fn judged(&mut self, rule: &'static Rule, verdict: Verdict, path: &Path<'_>, params: Params) {
        if verdict == Verdict::Kept {
            return;
        }
        if let Some(severity) = self.options.severity(rule) {
            let severity = if verdict == Verdict::Tolerable { Severity::Warning } else { severity };
            let path = path.pointer();
            self.found.push(Violation { rule, severity, path, params, language: self.options.language });
        }
    }

    /// Reports broken rules here, whatever they point to.
    #[inline]
    fn all_here<'b>(&mut self, path: &Path<'_>, broken: impl IntoIterator<Item = &'b Broken>) {
        for Broken { rule, verdict, pointer } in broken {
            self.judged(rule, *verdict, &Path::Below(path, pointer), Params::None);
        }
    }

    /// Whether nothing is wrong with an object, because nothing was and an edit has not changed that: with one that stands
    /// elsewhere it cannot have, and with one beside it only by a rule or a variant.
    fn is_as_before(&self, object: &Object<'_>, variant: Option<&str>, place: Place<'_>) -> bool {
        let Place { path, scene, pointed, edit } = place;
        let was_broken = || !self.before.is_empty() && is_broken_at(&path.pointer(), self.before);
        let can_differ = match edit {
            Edit::Here | Edit::Below(_) => true,
            Edit::Elsewhere => false,
            Edit::Beside => variant.is_some() || !broken(object, scene).is_empty(),
        };
        !can_differ && pointed.is_empty() && !was_broken()
    }

    /// Judges an object and all that is in it. `variant` says which kind it is, where that is said beside it. Of a
    /// reference to an object that is registered already, the uuid is all there is to judge.
    fn object(&mut self, object: &Object<'_>, link: Link, variant: Option<&str>, place: Place<'_>) {
        let Place { path, scene, pointed, edit } = place;
        if self.is_as_before(object, variant, place) {
            return;
        }
        let shape = object.shape();
        let is_reference = link.is_reference(object);
        let is_uuid = |property: &Property| property.name == "uuid";

        let mut missing =
            |property: &Property| self.report(&rules::REQUIRED, &Path::Name(path, property.name), Params::None);
        if is_reference {
            let without = |index: &usize| !object.has(*index);
            let uuid = shape.position("uuid", 0).filter(without).and_then(|index| shape.properties.get(index));
            uuid.into_iter().for_each(&mut missing);
        } else {
            let required = object.missing().filter_map(|index| shape.properties.get(index));
            required.filter(|property| is_required(property, variant, scene)).for_each(missing);
        }
        let mut pointing = if is_reference { Vec::new() } else { broken(object, scene) };
        pointing.extend(pointed);
        self.all_here(path, pointing.iter().filter(|broken| broken.ends_at(object)));

        let mut others = Seen::default();
        for Member { name, value } in object.members() {
            let Some(property) = name.property(shape) else {
                let text = name.text(shape);
                let path = Path::Name(path, text);
                self.unknown(text, others.is_new(("", text)), shape, &path);
                if name.repeated {
                    self.report(&rules::JSON_DUPLICATE_KEY, &path, Params::None);
                }
                continue;
            };
            let path = Path::Name(path, name.of_property(property));
            let pointed = below(&pointing, property.name);
            let pointed = pointed.as_deref().unwrap_or_default();
            let is_judged = match is_reference {
                true => is_uuid(property),
                false => !is_ignored(property, scene) || is_planned(property, value, scene),
            };
            if !is_of_variant(property, variant) {
                self.report(&rules::UNKNOWN_FIELD, &path, Params::None);
            } else if is_judged {
                let place = Place { path: &path, scene, pointed, edit };
                self.property(object, property, name.repeated, value, place);
            } else {
                if !is_reference && is_lost(property, value) && !is_echo(object, variant, scene) {
                    self.report(&rules::IGNORED_FIELD, &path, Params::None);
                }
                self.all_here(&path, pointed);
            }
        }
    }

    #[inline]
    fn property(
        &mut self,
        holder: &Object<'_>,
        property: &Property,
        repeated: bool,
        value: &Value<'_>,
        place: Place<'_>,
    ) {
        let Place { path, scene, pointed, edit } = place;
        if repeated {
            self.report(&rules::JSON_DUPLICATE_KEY, path, Params::None);
        }
        match (value, &property.kind) {
            (Value::Null, _) if property.nullable => {}
            (Value::Null, _) => self.report(&rules::NULL, path, Params::None),
            (Value::Text(text), Type::Text(declared)) => {
                self.text(text, declared, property, holder.format(declared), path);
            }
            (Value::Text(word), Type::Choice(choices)) if choices.contains(&word.as_ref()) => {}
            (Value::Text(_), Type::Choice(choices)) => self.report(&rules::CHOICE, path, Params::Choices(choices)),
            (Value::Boolean(_), Type::Boolean) => {}
            (Value::Integer(number), Type::Integer { min, max }) if (*min..=*max).contains(number) => {}
            (value, Type::Integer { min, max }) if value.is_whole() => {
                self.report(&rules::RANGE, path, Params::Range { min: *min, max: *max });
            }
            (Value::Object(entries), Type::Entries(text)) => self.entries(entries, text, path),
            (Value::Object(object), Type::Object(declared)) => {
                let variant = declared.variant.map(|name| holder.text(name).unwrap_or_default());
                let scene = scene.inside(holder);
                let place = Place { scene: &scene, edit: edit.in_member(property.name), ..place };
                return self.object(object, Link::of(property, declared, &scene), variant, place);
            }
            (Value::List(values), Type::List(declared)) => {
                self.all_here(path, pointed);
                let scene = scene.inside(holder);
                let place = Place { path, scene: &scene, pointed: &[], edit: edit.in_member(property.name) };
                return self.list(values, Link::of(property, declared, &scene), place);
            }
            (_, kind) => self.report(&rules::TYPE, path, Params::Expected(expected(kind))),
        }
        self.all_here(path, pointed);
    }

    fn list(&mut self, values: &[Value<'_>], link: Link, list: Place<'_>) {
        let mut repeated = repeated(values, list.scene).into_iter().peekable();
        for (index, value) in values.iter().enumerate() {
            let path = Path::Index(list.path, index);
            match value {
                Value::Object(object) => {
                    let mut pointed = Vec::new();
                    while let Some((_, broken)) = repeated.next_if(|(place, _)| *place == index) {
                        pointed.push(broken);
                    }
                    let place = Place { path: &path, pointed: &pointed, edit: list.edit.in_element(index), ..list };
                    self.object(object, link, None, place);
                }
                Value::Null => self.report(&rules::NULL, &path, Params::None),
                _ => self.report(&rules::TYPE, &path, Params::Expected(Expected::Object)),
            }
        }
    }

    fn entries(&mut self, entries: &Object<'_>, declared: &Text, path: &Path<'_>) {
        let mut names = Seen::default();
        for Member { name, value } in entries.members() {
            let repeated = name.repeated;
            let name = name.text(entries.shape());
            let path = Path::Name(path, name);
            if !names.is_new(("", name)) || repeated {
                self.report(&rules::JSON_DUPLICATE_KEY, &path, Params::None);
            }
            self.characters(name, false, &path);
            if self.options.profile == Profile::OpenKlant && returned(name) != name {
                self.report(&rules::METADATA_NAME, &path, Params::None);
            }
            match value {
                Value::Text(text) if is_blank(text) => self.blank(&rules::BLANK, text, &path),
                Value::Text(text) => self.length_and_characters(text, declared, &path),
                Value::Null => self.report(&rules::NULL, &path, Params::None),
                _ => self.report(&rules::TYPE, &path, Params::Expected(Expected::Text)),
            }
        }
    }

    #[inline]
    fn text(
        &mut self,
        text: &str,
        declared: &Text,
        property: &Property,
        format: Option<&'static Format>,
        path: &Path<'_>,
    ) {
        let required = !matches!(property.required, Required::No);
        let profile = self.options.profile;
        if is_blank(text) {
            let takes = |format: &Format| match text {
                "" => format.takes_empty(profile),
                _ => (format.check)(text, profile),
            };
            // White space is taken away and leaves nothing; what else nobody can see would be kept.
            let may_be_empty = !required && format.map_or_else(|| is_white(text), takes);
            if !may_be_empty {
                let rule = if required { &rules::BLANK } else { format.map_or(&rules::BLANK, rules::of_format) };
                return self.blank(rule, text, path);
            }
        }
        let Some(format) = format else {
            return self.length_and_characters(text, declared, path);
        };
        if text.is_empty() {
            // The server keeps what stands for no value in no other form as a value, and one that has to be unique.
            let verdict = if format.or_empty { Verdict::Kept } else { Verdict::Tolerable };
            self.judged(&rules::BLANK, verdict, path, Params::None);
        } else if !(format.check)(text, profile) {
            self.report(rules::of_format(format), path, Params::None);
        } else {
            if format.suspect.is_some_and(|is_suspect| is_suspect(text)) {
                self.judged(rules::of_format(format), Verdict::Tolerable, path, Params::None);
            }
            self.length_and_characters(text, declared, path);
        }
    }

    /// Reports a text in which nothing can be seen. The server sees what is no white space.
    fn blank(&mut self, rule: &'static Rule, text: &str, path: &Path<'_>) {
        let by_server =
            self.options.profile == Profile::OpenKlant && std::ptr::eq(rule, &rules::BLANK) && !is_white(text);
        self.judged(rule, if by_server { Verdict::Tolerable } else { Verdict::Broken }, path, Params::None);
    }

    fn length_and_characters(&mut self, text: &str, declared: &Text, path: &Path<'_>) {
        // A text has no more code points than bytes, so most need no counting.
        if text.len() > declared.max {
            let length = text.chars().count();
            if length > declared.max {
                self.report(&rules::MAX_LENGTH, path, Params::MaxLength { max: declared.max, length });
            }
        }
        self.characters(text, declared.lines, path);
    }

    fn characters(&mut self, text: &str, lines: bool, path: &Path<'_>) {
        // Most texts are plain, and that is seen sooner.
        if is_plain(text) {
            return;
        }
        if let Some((line, column)) = position(text, |character| is_forbidden(character, lines)) {
            // The server refuses only what its database cannot hold.
            let by_server = self.options.profile == Profile::OpenKlant && !text.contains('\0');
            let verdict = if by_server { Verdict::Tolerable } else { Verdict::Broken };
            self.judged(&rules::CONTROL_CHARACTER, verdict, path, Params::Position { line, column });
        }
    }

    fn unknown(&mut self, name: &str, is_first: bool, shape: &Shape, path: &Path<'_>) {
        if !is_first {
            return self.report(&rules::JSON_DUPLICATE_KEY, path, Params::None);
        }
        self.suggestions += 1;
        let nearest = if self.suggestions > MOST_SUGGESTIONS { None } else { nearest(name, shape) };
        self.report(&rules::UNKNOWN_FIELD, path, nearest.map_or(Params::None, Params::Suggestion));
    }
}

/// The broken rules that point to the member `name` or further. Mostly there are none at all.
#[inline]
fn below(pointing: &[Broken], name: &str) -> Option<Vec<Broken>> {
    let below = || pointing.iter().filter_map(|broken| broken.below(name)).collect();
    (!pointing.is_empty()).then(below)
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

    fn is_reference(self, object: &Object<'_>) -> bool {
        match self {
            Self::Held => false,
            Self::Either => object.is_reference(),
            Self::Referred => true,
        }
    }
}

/// Whether the server does not look at what stands there: what it fills in itself, and links that nesting makes.
#[inline]
fn is_ignored(property: &Property, scene: &Scene<'_>) -> bool {
    let by_open_klant = scene.options.profile == Profile::OpenKlant;
    let is_implied = property.required == Required::Standalone && !scene.is_standalone();
    (by_open_klant && property.read_only) || (scene.is_request() && (property.of_registration || is_implied))
}

/// Whether a plan looks at what stands there, though the server does not: at the uuid by which something is registered, and
/// at objects for which it wants requests of their own.
fn is_planned(property: &Property, value: &Value<'_>, scene: &Scene<'_>) -> bool {
    let is_read = match (value, &property.kind) {
        (Value::Text(_), _) => property.name == "uuid",
        (_, Type::List(declared)) => declared.or_reference,
        _ => false,
    };
    scene.is_planned && is_read
}

/// Whether the server would lose what is said there: what it fills in itself, and what it wants other requests for. Links
/// that nesting makes are no loss, and neither is what is registered already.
fn is_lost(property: &Property, value: &Value<'_>) -> bool {
    fn says_something(value: &Value<'_>) -> bool {
        match value {
            Value::Null => false,
            Value::Text(text) => !text.is_empty(),
            Value::List(values) => values.iter().any(says_something),
            Value::Object(object) => !object.members().is_empty() && object.text("uuid").is_none(),
            _ => true,
        }
    }
    let is_of_reference = matches!(property.name, "uuid" | "url");
    (property.of_registration || property.read_only) && !is_of_reference && says_something(value)
}

/// Whether the object is registered already, so that it may hold what the register filled in; a part of an object is when
/// that is.
fn is_echo(object: &Object<'_>, variant: Option<&str>, scene: &Scene<'_>) -> bool {
    let whole = scene.parent.filter(|_| variant.is_some());
    [Some(object), whole].into_iter().flatten().any(|object| object.text("uuid").is_some())
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
#[inline]
pub(crate) fn is_of_variant(property: &Property, variant: Option<&str>) -> bool {
    let variant = variant.filter(|variant| !variant.is_empty() && !property.only.is_empty());
    variant.is_none_or(|variant| property.only.contains(&variant))
}

pub(crate) const fn expected(kind: &Type) -> Expected {
    match kind {
        Type::Text(_) | Type::Choice(_) => Expected::Text,
        Type::Boolean => Expected::Boolean,
        Type::Integer { .. } => Expected::Number,
        Type::Entries(_) | Type::Object(_) => Expected::Object,
        Type::List(_) => Expected::List,
    }
}

/// Whether each byte is a character of ASCII that can be seen or is a space; eight at a time.
fn is_plain(text: &str) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = ONES << 7;
    let (words, rest) = text.as_bytes().as_chunks();
    // A byte that is none has its highest bit in one of these: it has it, it is below a space, or it is the one above `~`.
    let is_plain_word = |word: &[u8; 8]| {
        let word = u64::from_le_bytes(*word);
        (word | word.wrapping_sub(ONES * 0x20) | word.wrapping_add(ONES)) & HIGHS == 0
    };
    words.iter().all(is_plain_word) && rest.iter().all(|byte| matches!(byte, b' '..=b'~'))
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
    use super::{distance, is_plain};

    #[test]
    fn plain_texts() {
        for byte in 0..=0x7f_u8 {
            for place in 0..8 {
                let mut text = [b'a'; 11];
                text[place] = byte;
                let text = std::str::from_utf8(&text).unwrap();
                assert_eq!(is_plain(text), (b' '..=b'~').contains(&byte), "{byte} at {place}");
                let (start, _) = text.split_at(place + 1);
                assert_eq!(is_plain(start), (b' '..=b'~').contains(&byte), "{byte} at {place}");
            }
        }
        assert!(is_plain("") && !is_plain("aaaaaaé") && !is_plain("aé"));
    }

    #[test]
    fn distances() {
        assert_eq!(distance("onderwerobject", "onderwerpobject"), 1);
        assert_eq!(distance("correspondentieAdres", "correspondentieadres"), 0);
        assert_eq!(distance("", "taal"), 4);
        assert_eq!(distance("kanaal", "kanaal"), 0);
    }
}
