#![doc = include_str!("../README.md")]

mod build;
mod check;
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
mod register;
mod report;
mod rules;
mod schema;
mod shape;
mod table;
mod text;
mod timeline;
mod tree;
mod valid;
mod validate;
pub mod value;
mod vocabulary;
mod word;
mod written;

#[cfg(any(feature = "wasm-form", feature = "wasm-json-schema"))]
mod wasm;

pub use build::typed::{Eenmalig, Onderwerp, answer, callback_request, register_partij, split_interaction};
pub use build::{Built, Correction, EffectiveAddress, EffectiveContact, Ground, Why, correct, effective_contact};
#[cfg(feature = "json-schema")]
pub use data::{DataSchema, validate_data};
pub use decision::{
    ContactDetails, ContactSituation, Decision, DecisionReason, Outcome, Policy, Situation, contact_details,
    may_register,
};
pub use diagram::{DiagramOptions, Notation, diagram_of as diagram};
pub use draft::{Change, Draft, EditError};
pub use model::Objecttype;
pub use normalize::{Normalized, Rewritten, normalize};
pub use options::Moment;
pub use options::{FollowUp, Kanaal, Options, Setting};
pub use profile::Profile;
pub use register::{Answer, Registered, Request, RequestPlan, from_open_klant, request_plan_of as request_plan};
pub use report::{
    Expected, InvalidParam, Param, Params, ProblemDetails, Severity, Violation, Violations, to_invalid_params,
};
pub use rules::{CatalogueExample, CatalogueRule, Example, Rule, Severities, rule_catalogue};
pub use schema::{JsonSchema, json_schema};
pub use text::{Language, Message};
pub use timeline::{
    Confidential, Direction, Excluded, GroupBy, Seen, Status, Timeline, TimelineActor, TimelineBetrokkene,
    TimelineBuilder, TimelineDate, TimelineGroup, TimelineItem, TimelineObject, TimelineOptions, TimelinePage,
    TimelineReason, TimelineThread, timeline,
};
pub use valid::Valid;
pub use validate::{Invalid, ManyReport, Report, WellFormed, situation_of, validate, validate_many};
pub use vocabulary::CodeObjecttype;
pub use written::OptionError;

/// The same over JSON text, for who passes documents on without knowing their type, and for the bindings. Where these make
/// an object, drafts go in: what is required may be missing, and is taken from what it is made of or reported.
pub mod untyped {
    pub use crate::build::{answer, callback_request, register_partij, split_interaction};
    pub use crate::diagram::diagram;
    pub use crate::register::request_plan;
}
