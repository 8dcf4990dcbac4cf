//! The bindings for Python, which convert arguments and results. They make no decisions about the domain.
//!
//! Documents come in as bytes of JSON, and answers go out as JSON text, as in the bindings for JavaScript. The package
//! `klantinteracties` beside this folder gives them their Python form, their types and their documentation.
//!
//! What takes time is done without the lock of the interpreter, so that other threads of Python go on.

mod argument;
mod build;
mod catalogue;
mod columns;
mod decision;
mod many;
mod plan;
mod register;
mod show;
mod validator;

use pyo3::pymodule;

/// What the package `klantinteracties` is made of.
#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::build::{answer, callback_request, correct, effective_contact, register_partij, split_interaction};
    #[pymodule_export]
    use crate::catalogue::{describe, json_schema, recognise_code_objecttype, rule_catalogue};
    #[pymodule_export]
    use crate::columns::columns;
    #[pymodule_export]
    use crate::decision::{contact_details, may_register};
    #[pymodule_export]
    use crate::many::Many;
    #[pymodule_export]
    use crate::plan::{RequestPlan, request_plan};
    #[pymodule_export]
    use crate::register::{from_invalid_params, from_open_klant, parameter_name};
    #[pymodule_export]
    use crate::show::{diagram, timeline};
    #[pymodule_export]
    use crate::validator::{Validator, check_value};
}
