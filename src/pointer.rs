//! JSON Pointers (RFC 6901), which are written only when there is something to report.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::scan::{cut, number, push_decimal, replaced};

/// The path from the document to a value. Each step refers to its parent on the stack, so that a path is not allocated.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Path<'p> {
    Root,
    Name(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
    /// A parent and the rest of the path as a JSON Pointer.
    Below(&'p Path<'p>, &'p str),
}

impl Path<'_> {
    /// Returns the path as a JSON Pointer.
    pub(crate) fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer);
        pointer
    }

    /// Returns what a JSON Pointer has after this path: nothing, or further steps. Returns `None` if it leads elsewhere.
    pub(crate) fn rest_of<'r>(&self, pointer: &'r str) -> Option<&'r str> {
        let parent = match self {
            Self::Root => return Some(pointer),
            Self::Name(parent, _) | Self::Index(parent, _) | Self::Below(parent, _) => parent,
        };
        let rest = parent.rest_of(pointer)?;
        let end = match self {
            Self::Below(_, steps) => steps.len(),
            _ => 1 + rest.bytes().skip(1).take_while(|byte| *byte != b'/').count(),
        };
        let (step, rest) = rest.split_at_checked(end)?;
        let is_it = match self {
            Self::Root => true,
            Self::Name(_, name) => step.strip_prefix('/').is_some_and(|step| unescaped(step) == *name),
            Self::Index(_, index) => step.strip_prefix('/').and_then(number) == Some(*index),
            Self::Below(_, steps) => step == *steps && matches!(rest.bytes().next(), None | Some(b'/')),
        };
        is_it.then_some(rest)
    }

    fn write(&self, pointer: &mut String) {
        match self {
            Self::Root => {}
            Self::Name(parent, name) => {
                parent.write(pointer);
                pointer.push('/');
                for character in name.chars() {
                    match character {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        _ => pointer.push(character),
                    }
                }
            }
            Self::Below(parent, rest) => {
                parent.write(pointer);
                pointer.push_str(rest);
            }
            Self::Index(parent, index) => {
                parent.write(pointer);
                pointer.push('/');
                push_decimal(pointer, *index as u64, 1);
            }
        }
    }
}

/// Returns the name that a step of a JSON Pointer stands for.
pub(crate) fn unescaped(step: &str) -> Cow<'_, str> {
    if cut(step, b'~').is_some() { replaced(&replaced(step, "~1", "/"), "~0", "~").into() } else { step.into() }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn names_are_escaped() {
        let path = Path::Name(&Path::Index(&Path::Name(&Path::Root, "a/b"), 3), "~1");
        assert_eq!(path.pointer(), "/a~1b/3/~01");
        assert_eq!(Path::Root.pointer(), "");
    }

    #[test]
    fn what_comes_after_a_path() {
        let list = Path::Name(&Path::Root, "a/b");
        let path = Path::Name(&Path::Index(&list, 3), "~1");
        for (pointer, rest) in
            [("/a~1b/3/~01", Some("")), ("/a~1b/3/~01/c/d", Some("/c/d")), ("/a~1b/3", None), ("/a~1b/30/~01", None)]
        {
            assert_eq!(path.rest_of(pointer), rest, "{pointer}");
        }
        assert_eq!(Path::Below(&list, "/1/c").rest_of("/a~1b/1/c/d"), Some("/d"));
        assert_eq!(Path::Below(&list, "/1/c").rest_of("/a~1b/1/cd"), None);
        assert_eq!((Path::Root.rest_of("/a"), list.rest_of("/a")), (Some("/a"), None));
    }
}
