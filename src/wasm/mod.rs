//! The bindings for JavaScript, which convert arguments and results. They make no decisions about the domain.
//!
//! Texts cross through one buffer, the [`Exchange`](exchange::Exchange). Most are JSON, because JavaScript parses that faster
//! than it receives objects property by property.

#[cfg(any(feature = "wasm-register", feature = "wasm-timeline"))]
mod answer;
#[cfg(feature = "wasm-register")]
mod build;
#[cfg(feature = "wasm")]
mod catalogue;
#[cfg(feature = "wasm-json-schema")]
mod data;
#[cfg(feature = "wasm-form")]
mod decision;
#[cfg(feature = "wasm-register")]
mod diagram;
#[cfg(feature = "wasm-form")]
mod draft;
mod exchange;
#[cfg(feature = "wasm-form")]
mod judge;
#[cfg(feature = "wasm-register")]
mod plan;
#[cfg(any(feature = "wasm-form", feature = "wasm-register"))]
mod refusal;
#[cfg(not(feature = "std"))]
mod runtime;
#[cfg(any(feature = "wasm-form", feature = "wasm-register"))]
mod settings;
#[cfg(feature = "wasm-timeline")]
mod timeline;

#[cfg(feature = "wasm-form")]
use crate::Objecttype;
use crate::OptionError;

/// Reads options with their own function; an empty text stands for no options.
fn read_options<T: Default>(json: &[u8], read: impl FnOnce(&str) -> Result<T, OptionError>) -> Result<T, OptionError> {
    match exchange::text(json) {
        "" => Ok(T::default()),
        json => read(json),
    }
}

#[cfg(feature = "wasm-form")]
fn read_objecttype(name: &[u8]) -> Result<Objecttype, OptionError> {
    Objecttype::from_name(exchange::text(name)).ok_or_else(|| {
        let names: alloc::vec::Vec<_> = Objecttype::ALL.iter().map(|objecttype| objecttype.name()).collect();
        OptionError(["unknown objecttype; ", &crate::word::one_of(&names)].concat())
    })
}
