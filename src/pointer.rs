//! JSON Pointers (RFC 6901), which are written only when there is something to report.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::scan::{cut, push_decimal, replaced};

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
}
