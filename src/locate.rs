//! Finds where the values that JSON Pointers lead to stand in a text.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use crate::json::{Json, Malformed};
use crate::pointer::unescaped;
use crate::scan::push_decimal;

/// Returns where in a JSON text the value at each path stands, as a range of bytes. An editor or a report that shows the
/// text needs it to point at a violation. The paths are JSON Pointers (RFC 6901), and all are found in one pass.
///
/// Where a path leads to nothing, such as a property that is missing, the range is the first byte of the innermost object
/// or list on the way to it. Of several members with the same name, the last is found. In a text that is not JSON, values
/// are found as far as it can be read.
///
/// ```
/// use klantinteracties::{Objecttype, Options, locate, validate};
///
/// let json = r#"{"naam": 1, "uuid": "a"}"#;
/// let report = validate(Objecttype::Categorie, json, &Options::default());
/// let places = locate(json, report.violations().iter().map(|violation| violation.path.as_str()));
/// let values: Vec<_> = places.into_iter().map(|place| &json[place]).collect();
/// assert_eq!(values, ["1", r#""a""#]);
///
/// assert_eq!(locate(r#"[{"a": []}]"#, ["", "/0/a", "/0/b/c", "/1"]), [0..11, 7..9, 1..2, 0..1]);
/// ```
pub fn locate<'p>(json: &(impl AsRef<[u8]> + ?Sized), paths: impl IntoIterator<Item = &'p str>) -> Vec<Range<usize>> {
    let mut wanted = Wanted::default();
    let mut count = 0;
    for path in paths {
        wanted.add(path, count);
        count += 1;
    }
    let bytes = json.as_ref();
    let text = match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => core::str::from_utf8(bytes.get(..error.valid_up_to()).unwrap_or_default()).unwrap_or_default(),
    };
    let mut locator = Locator { json: Json::new(text, true), found: vec![0..0; count], levels: 0 };
    // What stands after a mistake in the text stays where the innermost object begins that was read.
    let _ = locator.value(Some(&wanted));
    locator.found
}

/// The levels of objects and lists in which values are found. Documents have fewer: more are a violation themselves.
const MAX_LEVELS: usize = 128;

/// The paths that are wanted, by their steps.
#[derive(Default)]
struct Wanted<'p> {
    /// The numbers of the paths that end here.
    ends: Vec<usize>,
    below: BTreeMap<Cow<'p, str>, Self>,
}

impl<'p> Wanted<'p> {
    fn add(&mut self, path: &'p str, number: usize) {
        let mut wanted = self;
        for step in path.split('/').skip(1) {
            wanted = wanted.below.entry(unescaped(step)).or_default();
        }
        wanted.ends.push(number);
    }

    /// Calls `each` with the numbers of all paths that lead here or further.
    fn for_each(&self, each: &mut dyn FnMut(usize)) {
        self.ends.iter().copied().for_each(&mut *each);
        self.below.values().for_each(|wanted| wanted.for_each(each));
    }
}

struct Locator<'t> {
    json: Json<'t>,
    found: Vec<Range<usize>>,
    levels: usize,
}

impl Locator<'_> {
    /// Reads one value, to which the paths in `wanted` lead.
    fn value(&mut self, wanted: Option<&Wanted<'_>>) -> Result<(), Malformed> {
        let next = self.json.peek();
        let start = self.json.position();
        if let Some(wanted) = wanted {
            let is_nested = matches!(next, Some(b'{' | b'['));
            wanted.for_each(&mut |number| self.set(number, start..start + usize::from(is_nested)));
        }
        match next {
            Some(b'{') => self.nested(|locator| locator.object(wanted))?,
            Some(b'[') => self.nested(|locator| locator.list(wanted))?,
            Some(b'"') => drop(self.json.rare_string()?),
            Some(b'n') => self.json.word("null")?,
            Some(b't') => self.json.word("true")?,
            Some(b'f') => self.json.word("false")?,
            _ => drop(self.json.number()?),
        }
        let end = self.json.position();
        wanted.map_or(&[][..], |wanted| &wanted.ends).iter().for_each(|number| self.set(*number, start..end));
        Ok(())
    }

    fn set(&mut self, number: usize, range: Range<usize>) {
        self.found.get_mut(number).into_iter().for_each(|found| *found = range.clone());
    }

    /// Reads the brace or bracket that comes next, and then what is in it.
    fn nested(&mut self, read: impl FnOnce(&mut Self) -> Result<(), Malformed>) -> Result<(), Malformed> {
        if self.levels == MAX_LEVELS {
            return Err(Malformed);
        }
        self.levels += 1;
        self.json.skip_byte();
        read(self)?;
        self.levels -= 1;
        Ok(())
    }

    fn object(&mut self, wanted: Option<&Wanted<'_>>) -> Result<(), Malformed> {
        if self.json.take(b'}') {
            return Ok(());
        }
        loop {
            self.json.peek();
            let name = self.json.rare_string()?;
            self.json.expect(b':')?;
            self.value(wanted.and_then(|wanted| wanted.below.get(&name)))?;
            if !self.json.goes_on(b'}')? {
                return Ok(());
            }
        }
    }

    fn list(&mut self, wanted: Option<&Wanted<'_>>) -> Result<(), Malformed> {
        if self.json.take(b']') {
            return Ok(());
        }
        let wanted = wanted.filter(|wanted| !wanted.below.is_empty());
        for index in 0.. {
            let below = wanted.and_then(|wanted| {
                let mut step = String::new();
                push_decimal(&mut step, index, 1);
                wanted.below.get(step.as_str())
            });
            self.value(below)?;
            if !self.json.goes_on(b']')? {
                break;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::locate;

    #[test]
    fn names_and_indexes_lead_to_values() {
        let json = "\u{feff}{\"a/b\": [1, {\"~\\u0031\": null}], \"é\": \"x\"}";
        let at = |path| json.get(locate(json, [path]).remove(0)).unwrap();
        assert_eq!((at("/a~1b/0"), at("/a~1b/1/~01"), at("/é")), ("1", "null", "\"x\""));
        assert_eq!((at("/a~1b/1/x"), at("/a~1b/7"), at("/x")), ("{", "[", "{"));
        assert_eq!(at("/é/x"), "", "a text holds nothing");
    }

    #[test]
    fn of_members_with_one_name_the_last_counts() {
        assert_eq!(locate(r#"{"a": {"b": 1}, "a": {}}"#, ["/a", "/a/b"]), [21..23, 21..22]);
    }

    #[test]
    fn what_is_no_json_is_read_as_far_as_it_goes() {
        assert_eq!(locate(b"{\"a\": 1, \"b\": [2, \xff", ["/a", "/b/0", "/b/1", "/c"]), [6..7, 15..16, 18..18, 0..1]);
        assert_eq!(locate("", ["", "/a"]), [0..0, 0..0]);
        assert_eq!(locate(&"[".repeat(1000), ["/0/0"]).first(), Some(&(2..3)));
        assert!(locate("{}", []).is_empty());
    }
}
