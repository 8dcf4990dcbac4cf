//! The model objects of [Klantinteracties](https://vng-realisatie.github.io/klantinteracties/), the standard by which Dutch
//! municipalities register their contacts with inhabitants and companies: typed, validated and built. There is no IO in it.
//!
//! # A first example
//!
//! ```
//! use klantinteracties::model::{Klantcontact, OrReference, Rol};
//! use klantinteracties::{Moment, Options, Violations};
//!
//! fn read(json: &str) -> Result<(), Violations> {
//!     let now: Moment = "2024-06-01T12:00:00Z".parse().unwrap();
//!     let contact = Klantcontact::from_json(json, &Options::default().now(now))?;
//!     assert_eq!(contact.onderwerp, "Paspoort");
//!     let klanten = contact.had_betrokkenen.iter().filter_map(OrReference::object).filter(|one| one.rol == Rol::Klant);
//!     assert_eq!(klanten.count(), 1);
//!     Ok(())
//! }
//!
//! let klantcontact = r#"{
//!     "hadBetrokkenActoren": [{"naam": "Balie", "soortActor": "organisatorische_eenheid"}],
//!     "hadBetrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}}],
//!     "kanaal": "balie", "onderwerp": "Paspoort", "inhoud": "Waar haal ik het af?", "taal": "nld", "vertrouwelijk": false
//! }"#;
//! assert!(read(klantcontact).is_ok());
//!
//! let violations = read(&klantcontact.replace("nld", "nl")).unwrap_err();
//! assert_eq!((violations[0].code(), violations[0].path.as_str()), ("taal-unknown", "/taal"));
//! ```
//!
//! # Concepts
//!
//! - **Objects** ([`model`]): a struct for each object of the standard, with its properties as fields of their own types. A
//!   [`Klantcontact`](model::Klantcontact) is also the whole registration, with the objects that belong to it. They are read
//!   by serde, or made by builders that take what is required as arguments.
//! - **Judging**: `from_json`, [`Valid::new`] and a builder's `build` give a [`Valid`] object or [`Violations`]: everything
//!   that is wrong at once, each with its JSON Pointer, a stable code, and a sentence for the person who fills in the form.
//!   [`validate`] does the same for a document of which the type is not known beforehand.
//! - **Options** ([`Options`]): the profile (the terminology, or what an Open Klant server takes), the moment, the language,
//!   and how bad breaking each rule is.
//! - **The two decisions**: [`may_register`] (may this contact be registered at all?) and [`contact_details`] (which contact
//!   details belong to a betrokkene?). The rules use them too.
//! - **Verbs**: [`split_interaction`], [`callback_request`], [`answer`] and [`register_partij`] make objects of what happened;
//!   [`correct`] compares two states of a klantcontact; [`request_plan`] says what to send to a register;
//!   [`timeline`] makes what a portal shows; [`diagram`] draws. [`untyped`] has them over JSON text.
//! - **Drafts** ([`Draft`]): a document that is being filled in, judged again after each change.
//!
//! # Features
//!
//! | feature | what it adds |
//! |---|---|
//! | `json-schema` | [`validate_data`](https://docs.rs/klantinteracties): the data of an e-form, judged by a JSON Schema of its own |
//! | `wasm`, `wasm-form`, `wasm-json-schema` | the bindings for JavaScript, for `cargo xtask pkg` |
//!
//! None is on by default. The default features build for any target, and nothing behaves otherwise on another target.
//!
//! # Panics
//!
//! None, whatever comes in. There is no clock, file, network or random source either: the moment and the ids are arguments.
//! No value of a document is in a message, an error or debug output, because these end up in logs.

mod argument;
mod build;
mod check;
mod code;
#[cfg(feature = "json-schema")]
mod data;
mod decision;
mod diagram;
mod draft;
mod json;
pub mod model;
mod normalize;
mod options;
mod pointer;
mod profile;
pub mod register;
mod report;
mod rules;
mod schema;
mod shape;
mod table;
mod text;
pub mod timeline;
mod tree;
mod valid;
mod validate;
pub mod value;
mod vocabulary;
mod word;

#[cfg(any(feature = "wasm-form", feature = "wasm-json-schema"))]
mod wasm;

pub use argument::OptionError;
pub use build::typed::{
    Eenmalig, EffectiveAddress, EffectiveContact, Onderwerp, answer, callback_request, correct, effective_contact,
    register_partij, split_interaction,
};
pub use build::{Built, Correction, Ground, Why};
pub use code::Code;
#[cfg(feature = "json-schema")]
pub use data::{DataSchema, validate_data};
pub use decision::{ContactDetails, ContactSituation, Policy, Situation, contact_details};
pub use diagram::{DiagramOptions, Notation, diagram};
pub use draft::{Change, Draft, EditError};
pub use model::Objecttype;
pub use normalize::{Normalized, Rewritten, normalize};
pub use options::{FollowUp, Kanaal, Moment, Options};
pub use profile::Profile;
pub use register::request_plan;
pub use report::{
    Expected, InvalidParam, Param, Params, ProblemDetails, Rule, Setting, Severity, Violation, Violations,
    to_invalid_params,
};
pub use rules::{
    CatalogueBase, CatalogueChange, CatalogueExample, CatalogueRule, Decision, DecisionReason, Outcome, Severities,
    may_register, rule_catalogue,
};
pub use schema::{JsonSchema, json_schema};
pub use text::{Language, Message};
pub use valid::Valid;
pub use validate::{Invalid, ManyReport, Report, WellFormed, situation_of, validate, validate_many};
pub use vocabulary::CodeObjecttype;

/// The verbs over JSON text, for who passes documents on without knowing their type, and for the bindings. Where these make
/// an object, drafts go in: what is required may be missing, and is taken from what it is made of or reported.
pub mod untyped {
    #[doc(inline)]
    pub use crate::build::{
        EffectiveAddress, EffectiveContact, answer, callback_request, correct, effective_contact, register_partij,
        split_interaction,
    };
    #[doc(inline)]
    pub use crate::diagram::diagram_of_json as diagram;
    #[doc(inline)]
    pub use crate::register::planner::request_plan_of_json as request_plan;
}

/// The examples of the README run as those of the documentation do.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
