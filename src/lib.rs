//! Types, validation and builders for the objects of
//! [Klantinteracties](https://vng-realisatie.github.io/klantinteracties/), the standard by which Dutch municipalities register
//! their contacts with inhabitants and companies. The library does no IO.
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
//! - **Objects** ([`model`]): each object of the standard is a struct, and each of its properties is a field with a type. A
//!   [`Klantcontact`](model::Klantcontact) is also a whole registration, because it holds the objects that belong to it.
//!   Objects are deserialised with serde, or made by builders that take the required properties as arguments.
//! - **Validation**: `from_json`, [`Valid::new`] and a builder's `build` return a [`Valid`] object or [`Violations`]. These
//!   hold everything that is wrong, each with a JSON Pointer, a stable code, and a sentence for the person who fills in the
//!   form. [`validate`] does the same for a document whose type is known only at run time.
//! - **Options** ([`Options`]): the profile (the terminology, or what an Open Klant server accepts), the moment, the language
//!   and the audience of messages, and the severity of each rule.
//! - **Decisions**: [`may_register`] says whether a contact may be registered, and [`contact_details`] says which contact
//!   details a betrokkene may have. The rules use these decisions too.
//! - **Building**: [`split_interaction`], [`callback_request`], [`answer`] and [`register_partij`] make objects for common
//!   events, and [`correct`] compares two versions of a klantcontact.
//! - **Registering**: [`request_plan`] gives the requests that register a klantcontact, and [`register`] reads the answers.
//! - **Showing**: [`timeline`] makes the history that a portal shows, and [`diagram`] draws a klantcontact.
//! - **Drafts** ([`Draft`]): a draft is a document that is being filled in, and is validated again after each change.
//! - **Single values** ([`check_value`]): one text that must have a form, such as a BSN, with its normal form.
//! - **Places** ([`locate`]): where in a text a violation is, for whoever shows the text.
//! - **Forms** ([`describe`]): what a form shows of each property: its label, its choices and the attributes of its HTML element.
//!
//! The module [`untyped`] has the same functions for JSON text.
//!
//! # Features
//!
//! | feature | what it adds |
//! |---|---|
//! | `json-schema` | [`validate_data`](https://docs.rs/klantinteracties): validation of the data of an e-form by the JSON Schema of that form |
//! | `std` | the parts of serde that need the standard library; on by default |
//! | `wasm`, `wasm-form`, `wasm-timeline`, `wasm-register`, `wasm-json-schema` | the bindings for JavaScript, which `cargo xtask pkg` builds |
//!
//! Only `std` is on by default. The library builds for any target, and behaves the same on every target.
//!
//! # Panics
//!
//! No function panics, whatever its input is. The library uses no clock, file, network or random source: the current moment
//! and new ids are arguments. Messages, errors and debug output never hold a value of a document, because they end up in logs
//! and the values are personal data.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![no_std]

extern crate alloc;
// A wasm file has no use for it, and it would be a large part of the file.
#[cfg(any(feature = "std", not(feature = "bindings")))]
extern crate std;

mod argument;
mod build;
mod check;
mod code;
#[cfg(feature = "json-schema")]
mod data;
mod decision;
mod describe;
mod diagram;
mod draft;
mod json;
mod locate;
pub mod model;
mod normalize;
mod options;
mod pointer;
mod profile;
pub mod register;
mod report;
mod rules;
mod scan;
mod schema;
mod shape;
mod table;
mod text;
pub mod timeline;
mod tree;
mod valid;
mod validate;
pub mod value;
mod value_report;
mod vocabulary;
mod word;

#[cfg(feature = "bindings")]
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
pub use decision::{ContactDetails, ContactSituation, Policy, Situation, contact_details, reason_catalogue};
pub use describe::{Choice, Description, FormatFor, HtmlHints, ValueKind, describe};
pub use diagram::{DiagramOptions, Notation, diagram};
pub use draft::{Change, Draft, EditError};
pub use locate::locate;
pub use model::Objecttype;
pub use normalize::{Normalized, Rewritten, change_catalogue, normalize};
pub use options::{FollowUp, Kanaal, Moment, Options};
pub use profile::Profile;
pub use register::request_plan;
pub use report::{
    Expected, InvalidParam, Param, Parameter, ParameterKind, Params, ProblemDetails, Rule, Setting, Severity,
    Violation, Violations, parameter_name,
};
pub use rules::{
    CatalogueBase, CatalogueChange, CatalogueExample, CatalogueRule, Decision, DecisionReason, Outcome, Severities,
    from_invalid_params, may_register, rule_catalogue, to_invalid_params,
};
pub use schema::{JsonSchema, json_schema};
pub use text::{Audience, Language, Message, Texts, Wording};
pub use valid::Valid;
pub use validate::{Invalid, ManyReport, Report, WellFormed, situation_of, validate, validate_many};
pub use value_report::{ValueReport, check_value};
pub use vocabulary::CodeObjecttype;

/// The functions of this crate for JSON text, for callers that pass documents on without knowing their types, such as the
/// JavaScript bindings. The functions that make an object accept incomplete objects: a required property that is absent is
/// derived from the other arguments, or reported as a violation.
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

/// Runs the examples in the README as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
