//! Which name was probably meant by one that is not declared.

use crate::scan::length;
use crate::shape::Shape;
use alloc::vec::Vec;

/// The longest unknown name that is compared, in bytes. A longer one is no slip of the pen, and takes long.
const LONGEST: usize = 64;

/// Returns the declared name that is nearest to `name`, when it is near enough to be what was meant.
pub(super) fn nearest(name: &str, shape: &Shape) -> Option<&'static str> {
    if name.len() > LONGEST {
        return None;
    }
    let candidates = shape.properties.iter().map(|property| (distance(name, property.name), property.name));
    let (distance, nearest) = candidates.min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 + nearest.len() / 4).then_some(nearest)
}

/// Returns how many letters have to be added, removed or changed to make one name of the other, whatever their case. This
/// is the distance of Levenshtein.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=length(to)).collect();
    for (deleted, letter) in from.chars().enumerate() {
        let mut diagonal = deleted;
        let mut left = deleted + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, other) in row.iter_mut().skip(1).zip(to.chars()) {
            let changed = diagonal + usize::from(!letter.eq_ignore_ascii_case(&other));
            diagonal = *cell;
            left = changed.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};
    use crate::Objecttype;

    #[test]
    fn distances() {
        assert_eq!(distance("onderwerobject", "onderwerpobject"), 1);
        assert_eq!(distance("correspondentieAdres", "correspondentieadres"), 0);
        assert_eq!(distance("", "taal"), 4);
        assert_eq!(distance("kanaal", "kanaal"), 0);
        // Examples that are known from books.
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("saturday", "sunday"), 3);
        assert_eq!(distance("sunday", "saturday"), 3);
        assert_eq!(distance("flaw", "lawn"), 2);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("één", "een"), 2);
    }

    #[test]
    fn only_a_near_name_is_suggested() {
        let shape = Objecttype::Klantcontact.shape();
        assert_eq!(nearest("onderwerb", shape), Some("onderwerp"));
        assert_eq!(nearest("geboortedatum", shape), None);
        // One letter, and one more for every four letters of the declared name.
        assert_eq!((nearest("tbbl", shape), nearest("tbbb", shape)), (Some("taal"), None));
        assert_eq!((nearest("onderxxxp", shape), nearest("ondexxxxp", shape)), (Some("onderwerp"), None));
        assert_eq!(nearest(&"kanaal".repeat(11), shape), None);
    }
}
