//! Which properties an object must have, may have, and has in vain.

use crate::profile::Profile;
use crate::rules::Context;
use crate::shape::{Nested, Property, Required, Type};
use crate::tree::{Object, Value};

/// How an object is included in the one that holds it.
#[derive(Clone, Copy)]
pub(super) enum Inclusion {
    /// It is written there in full.
    Embedded,
    /// It is written there in full, or referred to by its uuid.
    EmbeddedOrReferred,
    /// It is referred to by its uuid, and anything else that is written there is ignored.
    Referred,
}

impl Inclusion {
    /// Returns how objects in this property are included.
    pub(super) fn of(property: &Property, declared: &Nested, context: &Context<'_>) -> Self {
        match declared.or_reference {
            true if property.by_reference && context.is_request() => Self::Referred,
            true => Self::EmbeddedOrReferred,
            false => Self::Embedded,
        }
    }

    /// Returns whether an object that is included like this is a reference.
    pub(super) fn is_reference(self, object: &Object<'_>) -> bool {
        match self {
            Self::Embedded => false,
            Self::EmbeddedOrReferred => object.is_reference(),
            Self::Referred => true,
        }
    }
}

/// Returns whether an object must have this property. `variant` is the kind of the object, where a word beside it tells.
pub(super) fn is_required(property: &Property, variant: Option<&str>, context: &Context<'_>) -> bool {
    match property.required {
        Required::No => false,
        Required::Yes => true,
        Required::Standalone => context.is_standalone(),
        Required::ByOpenKlant => context.is_standalone() && context.options.profile == Profile::OpenKlant,
        Required::For(variants) => variant.is_some_and(|variant| is_one_of(variants, variant)),
    }
}

/// Returns whether this variant of an object has the property. An unknown variant has every one, because the word that
/// tells the variant is reported already.
#[inline]
pub(crate) fn is_of_variant(property: &Property, variant: Option<&str>) -> bool {
    property.only.is_empty() || variant.is_none_or(|variant| variant.is_empty() || is_one_of(property.only, variant))
}

/// Returns whether a word is one of these. It is not inlined because one copy keeps the wasm file small.
#[inline(never)]
pub(super) fn is_one_of(words: &[&str], word: &str) -> bool {
    words.contains(&word)
}

/// Returns whether nobody looks at the value of a property: neither the server, nor a plan that is made of the document.
#[inline]
pub(super) fn is_ignored(property: &Property, value: &Value<'_>, context: &Context<'_>) -> bool {
    is_ignored_by_server(property, context) && !is_planned(property, value, context)
}

/// Returns whether the server does not look at a property: at what it fills in itself, and at the relations that nesting
/// makes.
#[inline]
fn is_ignored_by_server(property: &Property, context: &Context<'_>) -> bool {
    let by_open_klant = context.options.profile == Profile::OpenKlant;
    let is_implied = property.required == Required::Standalone && !context.is_standalone();
    (by_open_klant && property.read_only) || (context.is_request() && (property.of_registration || is_implied))
}

/// Returns whether a plan looks at the value of a property: at the uuid of what is registered, and at the lists of objects
/// that have requests of their own.
fn is_planned(property: &Property, value: &Value<'_>, context: &Context<'_>) -> bool {
    let is_read = match (value, &property.kind) {
        (Value::Text(_), _) => property.name == "uuid",
        (_, Type::List(declared)) => declared.or_reference,
        _ => false,
    };
    context.is_planned && is_read
}

/// Returns whether something is lost when a property is ignored: a value that the server fills in itself, or that has a
/// request of its own. The uuid and url are no loss, and neither is what is registered already.
pub(super) fn is_lost(property: &Property, value: &Value<'_>) -> bool {
    fn says_something(value: &Value<'_>) -> bool {
        match value {
            Value::Null => false,
            Value::Text(text) => !text.is_empty(),
            Value::List(values) => values.iter().any(says_something),
            Value::Object(object) => !object.members().is_empty() && !object.has_uuid(),
            _ => true,
        }
    }
    let is_of_reference = matches!(property.name, "uuid" | "url");
    (property.of_registration || property.read_only) && !is_of_reference && says_something(value)
}

/// Returns whether an object is registered already, so that it may hold what the register filled in. A group that depends
/// on the variant is part of the object that holds it, and is registered when that is.
pub(super) fn is_registered(object: &Object<'_>, variant: Option<&str>, context: &Context<'_>) -> bool {
    let whole = context.parent.filter(|_| variant.is_some());
    [Some(object), whole].into_iter().flatten().any(Object::has_uuid)
}
