//! Where a document was edited, so that what an edit cannot have changed need not be judged again.
//!
//! What is wrong with an object depends on the object with all that is in it, on what it stands in directly, and on the
//! situation that the document as a whole shows. Rules get to see nothing else.

use std::borrow::Cow;

use crate::report::Violation;

/// Where an edit was, as seen from some place in the document.
#[derive(Clone, Copy)]
pub(super) enum Edit<'e> {
    /// Here or around here; or everything is new.
    Here,
    /// Further along these steps.
    Below(&'e [Cow<'e, str>]),
    /// In what this stands in.
    Beside,
    /// Elsewhere: neither here nor in what this stands in.
    Elsewhere,
}

impl<'e> Edit<'e> {
    /// As seen from where these steps begin.
    pub(super) const fn along(steps: &'e [Cow<'e, str>]) -> Self {
        if steps.is_empty() { Self::Here } else { Self::Below(steps) }
    }

    /// As seen from a member.
    pub(super) fn in_member(self, name: &str) -> Self {
        match self {
            Self::Here => Self::Here,
            Self::Below(steps) => Self::after(steps, |step| step == name),
            Self::Beside | Self::Elsewhere => Self::Elsewhere,
        }
    }

    /// As seen from an element of a list; it stands in what the list stands in.
    pub(super) fn in_element(self, index: usize) -> Self {
        match self {
            Self::Below(steps) => Self::after(steps, |step| step.parse() == Ok(index)),
            edit => edit,
        }
    }

    fn after(steps: &'e [Cow<'e, str>], is_here: impl FnOnce(&str) -> bool) -> Self {
        match steps.split_first() {
            Some((step, rest)) if is_here(step) => Self::along(rest),
            _ => Self::Beside,
        }
    }
}

/// Whether something was wrong in what stands at a place.
pub(super) fn is_broken_at(place: &str, violations: &[Violation]) -> bool {
    let rest = |violation: &Violation| Some(violation.path.strip_prefix(place)?.bytes().next());
    violations.iter().any(|violation| matches!(rest(violation), Some(None | Some(b'/'))))
}
