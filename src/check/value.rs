//! Judges a value by the declaration of its property: its type, its length and its form.

use super::Checker;
use super::folding::returned;
use super::plain::is_plain;
use super::requirement::is_one_of;
use crate::pointer::Path;
use crate::profile::Profile;
use crate::report::{Expected, Params};
use crate::rules::{Rule, Verdict, value as rules};
use crate::scan;
use crate::shape::{Form, Property, Required, Text, Type};
use crate::table::PairSet;
use crate::tree::{Member, Object, Value};
use crate::value::Format;
use crate::value::character::{begins_visibly, is_blank, is_forbidden, is_white, position};

impl Checker<'_> {
    /// Returns whether nothing is wrong with a value, as can be seen at once of most values.
    #[inline]
    pub(super) fn is_certainly_right(&self, holder: &Object<'_>, property: &Property, value: &Value<'_>) -> bool {
        match (value, &property.kind) {
            (Value::Text(text), Type::Text(declared)) => {
                let has_form = |format: Format| format.suspect().is_none() && self.has_form(text, format);
                text.len() <= declared.max
                    && begins_visibly(text)
                    && is_plain(text)
                    && (matches!(declared.form, Form::Free) || holder.format(declared).is_none_or(has_form))
            }
            (Value::Text(word), Type::Choice(choices)) => is_one_of(choices, word),
            (Value::Boolean(_), Type::Boolean) => true,
            _ => false,
        }
    }

    /// Judges a value that is not an object or a list of objects, as its property declares it.
    pub(super) fn value(&mut self, holder: &Object<'_>, property: &Property, value: &Value<'_>, path: &Path<'_>) {
        match (value, &property.kind) {
            (Value::Null, _) if property.nullable => {}
            (Value::Null, _) => self.report(&rules::NULL, path, Params::None),
            (Value::Text(text), Type::Text(declared)) => {
                self.text(text, declared, property, holder.format(declared), path);
            }
            (Value::Text(word), Type::Choice(choices)) if is_one_of(choices, word) => {}
            (Value::Text(_), Type::Choice(choices)) => self.report(&rules::CHOICE, path, Params::Choices(choices)),
            (Value::Boolean(_), Type::Boolean) => {}
            (Value::Integer(number), Type::Integer { min, max }) if (*min..=*max).contains(number) => {}
            (value, Type::Integer { min, max }) if value.is_whole() => {
                self.report(&rules::RANGE, path, Params::Range { min: *min, max: *max });
            }
            (Value::Object(entries), Type::Entries(text)) => self.entries(entries, text, path),
            (_, kind) => self.report(&rules::TYPE, path, Params::Expected(expected(kind))),
        }
    }

    /// Judges an object with free names, each of which has a text.
    fn entries(&mut self, entries: &Object<'_>, declared: &Text, path: &Path<'_>) {
        let mut names = PairSet::default();
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

    /// Judges a text, which has to have a form when `format` is one.
    #[inline]
    fn text(&mut self, text: &str, declared: &Text, property: &Property, format: Option<Format>, path: &Path<'_>) {
        let required = !matches!(property.required, Required::No);
        if is_blank(text) && (required || !self.may_be_blank(text, format)) {
            let rule = if required { &rules::BLANK } else { format.map_or(&rules::BLANK, rules::of_format) };
            return self.blank(rule, text, path);
        }
        match format {
            None => self.length_and_characters(text, declared, path),
            Some(format) => self.formatted(text, declared, format, path),
        }
    }

    /// Returns whether a text in which nothing can be seen may stand for no value.
    fn may_be_blank(&self, text: &str, format: Option<Format>) -> bool {
        let profile = self.options.profile;
        match (format, text) {
            // The server takes white space away, which leaves nothing. It would keep other characters that nobody sees.
            (None, _) => is_white(text),
            (Some(format), "") => format.takes_empty(profile),
            (Some(format), _) => self.has_form(text, format),
        }
    }

    /// Returns whether a text has a form. It is not inlined, so that there is one copy of the table of the forms.
    #[inline(never)]
    fn has_form(&self, text: &str, format: Format) -> bool {
        format.check()(text, self.options.profile)
    }

    /// Judges a text that has to have a form.
    fn formatted(&mut self, text: &str, declared: &Text, format: Format, path: &Path<'_>) {
        if text.is_empty() {
            // The server takes an empty text for a value here, which counts where values have to be unique.
            let verdict = if format.or_empty() { Verdict::Kept } else { Verdict::Tolerable };
            self.judged(&rules::BLANK, verdict, path, Params::None);
        } else if !self.has_form(text, format) {
            self.report(rules::of_format(format), path, Params::None);
        } else {
            if format.suspect().is_some_and(|is_suspect| is_suspect(text)) {
                self.judged(rules::of_format(format), Verdict::Tolerable, path, Params::None);
            }
            self.length_and_characters(text, declared, path);
        }
    }

    /// Reports a text in which nothing can be seen. The server accepts one that has characters other than white space.
    fn blank(&mut self, rule: &'static Rule, text: &str, path: &Path<'_>) {
        let is_accepted =
            self.options.profile == Profile::OpenKlant && core::ptr::eq(rule, &rules::BLANK) && !is_white(text);
        self.judged(rule, if is_accepted { Verdict::Tolerable } else { Verdict::Broken }, path, Params::None);
    }

    fn length_and_characters(&mut self, text: &str, declared: &Text, path: &Path<'_>) {
        // A text has no more code points than bytes, so most texts need no counting.
        if text.len() > declared.max {
            let length = scan::length(text);
            if length > declared.max {
                self.report(&rules::MAX_LENGTH, path, Params::MaxLength { max: declared.max, length });
            }
        }
        self.characters(text, declared.lines, path);
    }

    fn characters(&mut self, text: &str, lines: bool, path: &Path<'_>) {
        if let Some((line, column)) = position(text, |character| is_forbidden(character, lines)) {
            // The server refuses only what its database cannot hold.
            let is_accepted = self.options.profile == Profile::OpenKlant && !text.contains('\0');
            let verdict = if is_accepted { Verdict::Tolerable } else { Verdict::Broken };
            self.judged(&rules::CONTROL_CHARACTER, verdict, path, Params::Position { line, column });
        }
    }
}

/// Returns the type of JSON value that a property takes.
pub(crate) const fn expected(kind: &Type) -> Expected {
    match kind {
        Type::Text(_) | Type::Choice(_) => Expected::Text,
        Type::Boolean => Expected::Boolean,
        Type::Integer { .. } => Expected::Number,
        Type::Entries(_) | Type::Object(_) => Expected::Object,
        Type::List(_) => Expected::List,
    }
}
