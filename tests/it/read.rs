//! How texts are read that hold several documents, or one over several lines.

use klantinteracties::{ManyReport, Objecttype, Options, validate_many};

/// How many documents there are, and for each that is not valid which one it is, and why.
fn many(text: &str) -> (usize, Vec<(usize, &'static str)>) {
    let ManyReport { total, invalid, .. } = validate_many(Objecttype::Categorie, text, &Options::default());
    let codes = invalid.iter().map(|invalid| (invalid.index, invalid.violations.first().unwrap().code()));
    (total, codes.collect())
}

#[test]
fn one_document_over_several_lines_is_one_document() {
    for text in ["{\n  \"naam\": 1\n}", "{\"naam\": 1\n}\n", "\n\n{\r\n\"naam\": 1}\r\n", "\u{feff}{\n\"naam\":\n1}"] {
        assert_eq!(many(text), (1, vec![(0, "type")]), "{text}");
    }
    for text in ["{\n  \"naam\": \"a\",\n}\n", "{\n\"naam\": [\n]\n", "{\n\"naam\": \"a\"\n}\n}"] {
        assert_eq!(many(text), (1, vec![(0, "json-syntax")]), "{text}");
    }
}

#[test]
fn documents_on_lines_stand_by_themselves() {
    assert_eq!(many("{}\n{\"naam\": 1}\n\n{}"), (3, vec![(1, "type")]));
    assert_eq!(many("{\n{\"naam\": 1}\n{}"), (3, vec![(0, "json-syntax"), (1, "type")]));
    assert_eq!(many("{}\n{\n\"naam\": 1}"), (3, vec![(1, "json-syntax"), (2, "json-syntax")]));
    assert_eq!(many("{}\n{"), (2, vec![(1, "json-syntax")]));
    assert_eq!(many("1\n2"), (2, vec![(0, "type"), (1, "type")]));
    let deep = "[".repeat(100) + &"]".repeat(100);
    let text = format!("{{\"naam\": {deep}}}\n{{\"naam\": {deep}}}");
    assert_eq!(many(&text), (2, vec![(0, "json-depth"), (1, "json-depth")]));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(many("\u{feff}[{}, {\"naam\": 1}]"), (2, vec![(1, "type")]));
    assert_eq!(many("\u{feff}{}\n{\"naam\": 1}"), (2, vec![(1, "type")]));
    assert_eq!(many("\u{feff}"), (0, vec![]));
    assert_eq!(many("\u{feff}[1,"), (2, vec![(0, "type"), (1, "json-syntax")]));
}
