//! Judges a document: every value by its declaration, and every object by the rules about it.

mod edit;
mod folding;
mod plain;
mod registered;
mod requirement;
mod suggestion;
mod value;
mod walk;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use self::edit::Edit;
pub(crate) use self::folding::returned;
pub(crate) use self::registered::check_new;
use self::requirement::Inclusion;
pub(crate) use self::requirement::is_of_variant;
pub(crate) use self::value::expected;
use crate::decision::Situation;
use crate::options::Options;
use crate::pointer::Path;
use crate::report::{Params, Severity, Violation};
use crate::rules::{Broken, Context, Document, Rule, Verdict};
use crate::shape::{FREE, Property};
use crate::tree::{Object, Value};

/// Returns what is wrong with a document, in its order. What is missing comes where the object begins that misses it.
pub(crate) fn check(object: &Object<'_>, options: &Options) -> Vec<Violation> {
    judge(&Document::new(options, object), object, options, &[], Edit::Here)
}

/// Returns what is wrong with a value that stands in no document, as its property declares it.
pub(crate) fn check_value(value: &Value<'_>, property: &Property, options: &Options) -> Vec<Violation> {
    let mut checker = Checker { options, before: &[], found: Vec::new(), suggestions: 0 };
    checker.value(&Object::new(&FREE), property, value, &Path::Root);
    checker.found
}

/// What is wrong with a document, and what is needed to judge it again after an edit.
#[derive(Clone, PartialEq, Default)]
pub(crate) struct Judged {
    pub(crate) violations: Vec<Violation>,
    /// What the document as a whole showed. When an edit changes that, everything has to be judged anew.
    situation: Situation,
}

impl Judged {
    /// Returns what is wrong with a text that cannot be read as a document.
    pub(crate) fn unread(violations: Vec<Violation>) -> Self {
        Self { violations, ..Self::default() }
    }

    /// Judges the document after an edit at the end of `steps`, by the same options. What the edit cannot have changed is
    /// taken over from before. An edit that moves elements of a list is one of that list. Without steps the edit is of the
    /// whole document, and nothing is taken over.
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
    let location = Location { path: &Path::Root, context: &document.context(), pointed: &[], edit };
    checker.object(object, Inclusion::Embedded, None, location);
    checker.found
}

/// The place in a document that is being judged, with its surroundings.
#[derive(Clone, Copy)]
struct Location<'p> {
    path: &'p Path<'p>,
    context: &'p Context<'p>,
    /// The broken rules about the objects around it that point to this place, or into it.
    pointed: &'p [Broken],
    edit: Edit<'p>,
}

/// Collects what is wrong with a document.
struct Checker<'o> {
    options: &'o Options,
    /// What was wrong before the edit.
    before: &'o [Violation],
    found: Vec<Violation>,
    /// How many unknown names were compared with the declared ones.
    suggestions: usize,
}

impl Checker<'_> {
    fn report(&mut self, rule: &'static Rule, path: &Path<'_>, params: Params) {
        self.judged(rule, Verdict::Broken, path, params);
    }

    /// Reports a verdict, unless the rule is kept or the options switch it off. What is tolerable is never worse than a
    /// warning.
    fn judged(&mut self, rule: &'static Rule, verdict: Verdict, path: &Path<'_>, params: Params) {
        if verdict == Verdict::Kept {
            return;
        }
        if let Some(severity) = self.options.severity(rule) {
            let severity = if verdict == Verdict::Tolerable { Severity::Warning } else { severity };
            let path = path.pointer();
            self.found.push(Violation { rule, severity, path, params, wording: self.options.wording });
        }
    }

    /// Reports broken rules, each at the place below `path` that it points to.
    #[inline]
    fn all_here<'b>(&mut self, path: &Path<'_>, broken: impl IntoIterator<Item = &'b Broken>) {
        for Broken { rule, verdict, pointer } in broken {
            self.judged(rule, *verdict, &Path::Below(path, pointer), Params::None);
        }
    }
}
