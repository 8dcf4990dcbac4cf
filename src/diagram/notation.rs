//! Writes a graph in the notations that drawings are made from.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::graph::{Graph, Node};
use super::standard::Home;
use crate::scan::{replaced, trimmed};
use crate::word::words;

words! {
    /// The notation of a drawing.
    #[non_exhaustive]
    pub enum Notation {
        /// A flowchart of [Mermaid](https://mermaid.js.org/).
        Mermaid "mermaid",
        /// A directed graph of [Graphviz](https://graphviz.org/).
        Dot "dot",
    }
}

impl Home {
    const ALL: [Self; 3] = [Self::Here, Self::Elsewhere, Self::Borrowed];

    /// Returns its name in a drawing, the colour of the boxes, and the colour of their borders.
    const fn style(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Here => ("here", "#cfe4ff", "#1b5fa6"),
            Self::Elsewhere => ("elsewhere", "#ffd3e4", "#b0306c"),
            Self::Borrowed => ("borrowed", "#e2d4f7", "#6a3fa0"),
        }
    }
}

impl Notation {
    /// Writes the graph. `values` says whether values are shown.
    pub(super) fn write(self, graph: &Graph<'_>, values: bool) -> String {
        let mut text = String::new();
        line(
            &mut text,
            &[match self {
                Self::Mermaid => "flowchart LR",
                Self::Dot => "digraph klantcontact {\n  rankdir=LR\n  node [shape=box, style=filled]",
            }],
        );
        let ids = graph.ids();
        let id = |number: usize| ids.get(number).map_or("", String::as_str);
        for (number, node) in graph.nodes() {
            let (id, label) = (id(number), self.label(node, values));
            let (class, fill, stroke) = node.home().style();
            let parts: &[&str] = match self {
                Self::Mermaid => &["  ", id, "[\"", &label, "\"]:::", class],
                Self::Dot => &["  ", id, " [label=\"", &label, "\", fillcolor=\"", fill, "\", color=\"", stroke, "\"]"],
            };
            line(&mut text, parts);
        }
        for edge in graph.edges() {
            let (from, to) = (id(edge.from), id(edge.to));
            let parts: &[&str] = match self {
                Self::Mermaid => &["  ", from, " -->|", edge.name, "| ", to],
                Self::Dot => &["  ", from, " -> ", to, " [label=\"", edge.name, "\"]"],
            };
            line(&mut text, parts);
        }
        match self {
            Self::Mermaid => {
                for home in Home::ALL {
                    let (class, fill, stroke) = home.style();
                    line(&mut text, &["  classDef ", class, " fill:", fill, ",stroke:", stroke, ",color:#000"]);
                }
            }
            Self::Dot => line(&mut text, &["}"]),
        }
        text
    }

    /// Returns the text in the box of an object: its name, its word, and its values when they are asked for.
    fn label(self, node: &Node<'_>, values: bool) -> String {
        let mut label = name(node);
        let line_end = match self {
            Self::Mermaid => "<br/>",
            Self::Dot => "\\n",
        };
        if let Some(word) = node.word(node.kind.word) {
            label.push_str(line_end);
            label.push_str(&replaced(word, "_", " "));
        }
        for value in if values { node.values() } else { Vec::new() } {
            label.push_str(line_end);
            self.escape(&value, &mut label);
        }
        label
    }

    /// Writes a value so that it is only ever text, whatever it holds.
    fn escape(self, value: &str, label: &mut String) {
        let mut is_apart = false;
        let mut characters = trimmed(value, is_space).chars().peekable();
        while let Some(character) = characters.next() {
            let was_apart = core::mem::replace(&mut is_apart, is_space(character));
            match (self, character) {
                _ if is_apart && was_apart => {}
                // Mermaid takes the words `direction TB` for an instruction wherever they are, so no plain space is left.
                (Self::Mermaid, _) if is_apart => label.push_str("#32;"),
                (Self::Dot, _) if is_apart => label.push(' '),
                // Mermaid gives a meaning to many characters, also between quotes.
                (Self::Mermaid, _) if !character.is_alphanumeric() => {
                    // Writing to a String does not fail.
                    let _ = write!(label, "#{};", u32::from(character));
                    // It even recognises `\n`, `$$` and `:fa-` when they are escaped. A word joiner between their
                    // characters, which is not visible, prevents that.
                    if matches!((character, characters.peek()), ('\\', Some('n')) | ('$', Some('$')) | (':', Some('f')))
                    {
                        label.push_str("#8288;");
                    }
                }
                (Self::Dot, '"' | '\\') => {
                    label.push('\\');
                    label.push(character);
                }
                (Self::Dot, '&') => label.push_str("&amp;"),
                _ => label.push(character),
            }
        }
    }
}

/// Returns whether a character becomes a space: white space, and characters that SVG cannot hold.
fn is_space(character: char) -> bool {
    character.is_whitespace() || character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}')
}

/// Writes a line of these parts.
// Not inlined, because every line goes through it and the wasm file would have a copy for each.
#[inline(never)]
fn line(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
    text.push('\n');
}

/// Returns what an object is called in the drawing. The specialisation `organisatorische_eenheid` becomes "Organisatorische
/// eenheid".
fn name(node: &Node<'_>) -> String {
    let object = node.object();
    if object == node.kind.object {
        return node.kind.name.to_owned();
    }
    let mut name = replaced(object, "_", " ");
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}
