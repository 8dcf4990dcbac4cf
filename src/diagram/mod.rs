//! Draws klantcontacten like the diagrams of the standard.

mod graph;
mod notation;
mod standard;

pub use notation::Notation;

use crate::argument::{self, Argument, OptionError};
use crate::model::{Klantcontact, Objecttype, owned_document};
use crate::profile::Profile;
use crate::tree::Reading;
use crate::tree::Value;
use alloc::string::String;
use alloc::vec::Vec;

use graph::Graph;

/// What a drawing shows. The default shows the objects and their relations, and no values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DiagramOptions {
    pub(crate) values: bool,
}

impl DiagramOptions {
    /// Sets whether the drawing shows names, numbers, addresses and subjects. These are personal data, so the default is not
    /// to.
    pub const fn values(mut self, values: bool) -> Self {
        self.values = values;
        self
    }

    /// Reads the options from a JSON object with the same names, as JavaScript callers write them.
    ///
    /// ```
    /// use klantinteracties::DiagramOptions;
    ///
    /// let options = DiagramOptions::from_json(r#"{"values": true}"#)?;
    /// assert_eq!(options, DiagramOptions::default().values(true));
    /// # Ok::<(), klantinteracties::OptionError>(())
    /// ```
    ///
    /// # Errors
    /// There is no option with this name, or its value cannot be used.
    pub fn from_json(json: &str) -> Result<Self, OptionError> {
        let read = argument::read("options", json)?;
        let mut options = Self::default();
        for option in Argument::new("options", &read).members()? {
            match option.name {
                "values" => options.values = option.unless_null().map_or(Ok(false), Argument::boolean)?,
                _ => return Err(argument::unknown(&["values"])),
            }
        }
        Ok(options)
    }
}

/// Draws a klantcontact and everything in it with the objects, relations and colours of the standard, and returns the text
/// of the drawing. The klantcontact is JSON text; a list of the klantcontacten of one interaction becomes one drawing.
///
/// Objects with the same uuid or number are drawn once. So are objects that are equal: an actor or a partij with a name
/// wherever they are, and any other object when the same object holds both.
///
/// A klantcontact that serves no purpose, as [`may_register`](crate::may_register) decides, is not registered, so it is not
/// drawn. Values of the wrong kind are not drawn either, and a text that is no JSON gives an empty drawing.
///
/// ```
/// use klantinteracties::untyped::diagram;
/// use klantinteracties::{DiagramOptions, Notation};
///
/// let klantcontact = r#"{"onderwerp": "Paspoort", "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "medewerker"}]}"#;
/// let drawing = diagram(klantcontact, Notation::Mermaid, DiagramOptions::default());
/// assert!(drawing.contains("klantcontact1 -->|had betrokken| medewerker2"));
/// assert!(!drawing.contains("Paspoort"));
/// let drawing = diagram(klantcontact, Notation::Dot, DiagramOptions::default().values(true));
/// assert!(drawing.contains("Paspoort"));
/// ```
pub fn diagram_of_json(
    klantcontact: &(impl AsRef<[u8]> + ?Sized),
    notation: Notation,
    options: DiagramOptions,
) -> String {
    let shape = Objecttype::Klantcontact.shape();
    let read = Reading::document(Profile::default()).read(klantcontact.as_ref(), shape).ok();
    let mut graph = Graph::default();
    if let Some(value) = &read {
        graph.add(value);
    }
    notation.write(&graph, options.values)
}

/// The same over klantcontacten of which the type is known.
///
/// ```
/// use klantinteracties::model::{Actor, Klantcontact, SoortActor};
/// use klantinteracties::value::Taal;
/// use klantinteracties::{Notation, diagram};
///
/// let contact = Klantcontact::builder("balie", "Paspoort", Taal::NLD, false)
///     .had_betrokken_actoren([Actor::builder("Balie", SoortActor::Medewerker)])
///     .into_inner();
/// let drawing = diagram([&contact], Notation::Mermaid, Default::default());
/// assert!(drawing.contains("klantcontact1 -->|had betrokken| medewerker2"));
/// ```
pub fn diagram<K: AsRef<Klantcontact>>(
    klantcontacten: impl IntoIterator<Item = K>,
    notation: Notation,
    options: DiagramOptions,
) -> String {
    let trees: Vec<_> =
        klantcontacten.into_iter().map(|contact| Value::Object(owned_document(contact.as_ref()))).collect();
    let trees = Value::List(trees);
    let mut graph = Graph::default();
    graph.add(&trees);
    notation.write(&graph, options.values)
}
