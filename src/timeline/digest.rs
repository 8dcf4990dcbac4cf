//! Ids for contacts that have none, and how much an object says.

use crate::tree::{Object, Value};
use alloc::format;
use alloc::string::String;

/// Returns an id for a contact that has none. It depends on what the contact holds and on nothing else, so that the same
/// contact has the same id in every timeline.
///
/// The hash is FNV-1a of 64 bits, because that of the standard library may change with the version of Rust.
pub(super) fn digest(contact: &Object<'_>) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    add_members(contact, &mut hash);
    format!("{hash:016x}")
}

fn add_bytes(bytes: &[u8], hash: &mut u64) {
    // A byte that UTF-8 does not have ends each text, so that two texts do not hash as one.
    for byte in bytes.iter().chain(&[0xff]) {
        *hash = (*hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
    }
}

fn add_members(object: &Object<'_>, hash: &mut u64) {
    add_bytes(b"{", hash);
    for member in object.members() {
        add_bytes(member.name.text(object.shape()).as_bytes(), hash);
        add_value(&member.value, hash);
    }
}

fn add_value(value: &Value<'_>, hash: &mut u64) {
    match value {
        Value::Null => add_bytes(b"null", hash),
        Value::Boolean(value) => add_bytes(&[u8::from(*value)], hash),
        Value::Integer(number) => add_bytes(&number.to_le_bytes(), hash),
        Value::Number(text) | Value::Text(text) => add_bytes(text.as_bytes(), hash),
        Value::List(values) => {
            add_bytes(b"[", hash);
            values.iter().for_each(|value| add_value(value, hash));
        }
        Value::Object(object) => add_members(object, hash),
    }
}

/// Returns how many values other than `null` are in an object, at whatever depth.
pub(super) fn count_values(object: &Object<'_>) -> usize {
    let mut values = 0;
    for member in object.members() {
        values += match &member.value {
            Value::Null => 0,
            value @ (Value::List(_) | Value::Object(_)) => count(value),
            _ => 1,
        };
    }
    values
}

fn count(value: &Value<'_>) -> usize {
    match value {
        Value::Null => 0,
        Value::List(values) => values.iter().map(count).sum(),
        Value::Object(object) => count_values(object),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{count_values, digest};
    use crate::timeline::source::one;

    #[test]
    fn white_space_does_not_change_the_digest() {
        let (plain, spaced) = (one(br#"{"kanaal":"balie"}"#), one(b"{ \"kanaal\" : \"balie\" }"));
        assert_eq!(digest(&plain), digest(&spaced));
        assert_ne!(digest(&plain), digest(&one(br#"{"kanaal":"bali"}"#)));
    }

    #[test]
    fn null_is_no_value() {
        let contact = one(br#"{"kanaal": "balie", "nummer": null, "hadBetrokkenen": [{"rol": "klant"}, {}]}"#);
        assert_eq!(count_values(&contact), 2);
    }
}
