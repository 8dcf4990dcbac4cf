//! Where a document was edited, so that what the edit cannot have changed is not judged again.
//!
//! What is wrong with an object depends on the object with everything in it, on the object that holds it, and on the
//! situation that the document as a whole shows. A rule gets to see nothing else.

use alloc::borrow::Cow;

use crate::pointer::Path;
use crate::report::Violation;
use crate::scan::number;

/// Where an edit was, relative to a place in the document.
#[derive(Clone, Copy)]
pub(super) enum Edit<'e> {
    /// At this place, or at one that holds it. This is also the edit of a document that was never judged.
    Here,
    /// In this place, at the end of these steps.
    Below(&'e [Cow<'e, str>]),
    /// In the object that holds this place, but not in this place.
    Beside,
    /// Anywhere else.
    Elsewhere,
}

impl<'e> Edit<'e> {
    /// Returns where an edit at the end of `steps` is, relative to the place where the steps begin.
    pub(super) const fn along(steps: &'e [Cow<'e, str>]) -> Self {
        if steps.is_empty() { Self::Here } else { Self::Below(steps) }
    }

    /// Returns whether the edit is in a member of this place, so that only that member differs from before.
    pub(super) const fn is_further_in(self) -> bool {
        matches!(self, Self::Below([_, _, ..]))
    }

    /// Returns where the edit is, relative to a member of this place.
    pub(super) fn in_member(self, name: &str) -> Self {
        match self {
            Self::Here => Self::Here,
            Self::Below(steps) => Self::after(steps, |step| step == name),
            Self::Beside | Self::Elsewhere => Self::Elsewhere,
        }
    }

    /// Returns where the edit is, relative to an element of the list at this place. What holds an element is the object that
    /// holds the list.
    pub(super) fn in_element(self, index: usize) -> Self {
        match self {
            Self::Below(steps) => Self::after(steps, |step| number(step) == Some(index)),
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

/// Returns whether any of the violations is at a place or in it.
pub(super) fn is_broken_at(place: &Path<'_>, violations: &[Violation]) -> bool {
    violations.iter().any(|violation| place.rest_of(&violation.path).is_some())
}
