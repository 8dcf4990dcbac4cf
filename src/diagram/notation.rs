use super::graph::{Graph, Node};
use super::standard::Home;
use crate::written::words;

words! {
    /// In what a drawing is written.
    pub enum Notation {
        /// A flowchart of [Mermaid](https://mermaid.js.org/).
        Mermaid "mermaid",
        /// A directed graph of [Graphviz](https://graphviz.org/).
        Dot "dot",
    }
}

impl Home {
    const ALL: [Self; 3] = [Self::Here, Self::Elsewhere, Self::Borrowed];

    /// Its name in a drawing, and its colours: within and around.
    const fn style(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Here => ("here", "#cfe4ff", "#1b5fa6"),
            Self::Elsewhere => ("elsewhere", "#ffd3e4", "#b0306c"),
            Self::Borrowed => ("borrowed", "#e2d4f7", "#6a3fa0"),
        }
    }
}

impl Notation {
    pub(super) fn write(self, graph: &Graph<'_>, values: bool) -> String {
        let mut text = String::new();
        let mut line = |parts: &[&str]| {
            parts.iter().for_each(|part| text.push_str(part));
            text.push('\n');
        };
        match self {
            Self::Mermaid => line(&["flowchart LR"]),
            Self::Dot => line(&["digraph klantcontact {\n  rankdir=LR\n  node [shape=box, style=filled]"]),
        }
        for (number, node) in graph.nodes() {
            let (id, label) = (id(number, node), self.label(node, values));
            let (class, fill, stroke) = node.home().style();
            match self {
                Self::Mermaid => line(&["  ", &id, "[\"", &label, "\"]:::", class]),
                Self::Dot => {
                    line(&["  ", &id, " [label=\"", &label, "\", fillcolor=\"", fill, "\", color=\"", stroke, "\"]"]);
                }
            }
        }
        for edge in graph.edges() {
            let (Some(from), Some(to)) = (graph.node(edge.from), graph.node(edge.to)) else { continue };
            let (from, to) = (id(edge.from, from), id(edge.to, to));
            match self {
                Self::Mermaid => line(&["  ", &from, " -->|", edge.name, "| ", &to]),
                Self::Dot => line(&["  ", &from, " -> ", &to, " [label=\"", edge.name, "\"]"]),
            }
        }
        match self {
            Self::Mermaid => Home::ALL.into_iter().for_each(|home| {
                let (class, fill, stroke) = home.style();
                line(&["  classDef ", class, " fill:", fill, ",stroke:", stroke, ",color:#000"]);
            }),
            Self::Dot => line(&["}"]),
        }
        text
    }

    /// What stands in an object: its name, its word, and the values when they are asked for.
    fn label(self, node: &Node<'_>, values: bool) -> String {
        let mut label = name(node);
        let word = node.word(node.kind.word).map(|word| word.replace('_', " "));
        for part in word.into_iter().chain(values.then(|| node.values()).into_iter().flatten()) {
            label.push_str(match self {
                Self::Mermaid => "<br/>",
                Self::Dot => "\\n",
            });
            self.escape(&part, &mut label);
        }
        label
    }

    /// Writes a value between quotes, so that it is only ever text.
    fn escape(self, value: &str, label: &mut String) {
        // White space and what cannot stand in SVG, which drawings become, part words.
        let parts = value.split(|character: char| {
            character.is_whitespace() || character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}')
        });
        for (index, part) in parts.filter(|part| !part.is_empty()).enumerate() {
            if index > 0 {
                // Mermaid takes a line with the words `direction TB` in it for an instruction, wherever they stand.
                label.push_str(if matches!(self, Self::Mermaid) { "#32;" } else { " " });
            }
            let mut characters = part.chars().peekable();
            while let Some(character) = characters.next() {
                match (self, character) {
                    // Mermaid gives meaning to many signs in many places, also between quotes.
                    (Self::Mermaid, _) if !character.is_alphanumeric() => {
                        label.push_str(&format!("#{};", u32::from(character)));
                        // To `\n`, `$$` and `:fa-` it does so even then, unless something stands between: a word joiner,
                        // which shows nothing.
                        if matches!(
                            (character, characters.peek()),
                            ('\\', Some('n')) | ('$', Some('$')) | (':', Some('f'))
                        ) {
                            label.push_str("#8288;");
                        }
                    }
                    (Self::Dot, '"' | '\\') => label.extend(['\\', character]),
                    (Self::Dot, '&') => label.push_str("&amp;"),
                    _ => label.push(character),
                }
            }
        }
    }
}

/// What an object is called in the text of the drawing.
fn id(number: usize, node: &Node<'_>) -> String {
    format!("{}{}", node.object(), number + 1)
}

/// What an object is called in the drawing: a specialisation `organisatorische_eenheid` is "Organisatorische eenheid".
fn name(node: &Node<'_>) -> String {
    let object = node.object();
    if object == node.kind.object {
        return node.kind.name.to_owned();
    }
    let mut name = object.replace('_', " ");
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}
