//! The uuid by which the register identifies an object.

use crate::tree::Object;
use crate::value::without_urn;
use alloc::string::String;

/// The property that holds the uuid.
pub(super) const UUID: &str = "uuid";

/// Returns the uuid of an object that is registered already.
pub(super) fn uuid<'v>(object: &'v Object<'_>) -> Option<&'v str> {
    object.text(UUID)
}

/// Returns a uuid in the spelling that the register uses in paths. The register accepts other spellings in bodies.
pub(super) fn canonical(uuid: &str) -> String {
    let bare = without_urn(uuid);
    let digits = bare.chars().filter(char::is_ascii_hexdigit).map(|digit| digit.to_ascii_lowercase());
    let mut canonical = String::new();
    for (index, digit) in digits.enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            canonical.push('-');
        }
        canonical.push(digit);
    }
    canonical
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn every_spelling_that_the_register_takes_is_one() {
        let usual = "a1111111-1111-4111-8111-11111111111f";
        for spelling in [
            "A1111111-1111-4111-8111-11111111111F",
            "{a1111111-1111-4111-8111-11111111111f}",
            "urn:uuid:a1111111-1111-4111-8111-11111111111f",
            "a1111111111141118111-11111111111f",
        ] {
            assert_eq!(canonical(spelling), usual);
        }
    }
}
