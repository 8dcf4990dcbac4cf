/// The limit of the domain name system.
const LONGEST_LABEL: usize = 63;

/// Whether the text can be one of the parts between the points of a name: letters, digits and hyphens, of any script.
pub(super) fn is_label(label: &str) -> bool {
    let inside = |character: char| character == '-' || character.is_alphanumeric();
    let is_bounded = !label.starts_with('-') && !label.ends_with('-');
    is_bounded && (1..=LONGEST_LABEL).contains(&label.chars().count()) && label.chars().all(inside)
}
