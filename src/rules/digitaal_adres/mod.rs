//! The rules about a digitaal adres.

mod duplicate;

use super::Rule;
use crate::check::Findings;
use crate::model::DigitaalAdres;
use crate::pointer::Path;
use crate::read::{Field, Slot};
use crate::report::Params;

super::checks! {
    DigitaalAdres:
    owner,
    standaard_without_partij,
}

/// About a list of them.
pub(super) static DUPLICATE: &Rule = &duplicate::RULE;

/// Reports the addresses that stand earlier in the same list too.
pub(super) fn repeated(
    adressen: &Field<Vec<Field<Box<DigitaalAdres<'_>>>>>,
    path: &Path<'_>,
    findings: &mut Findings<'_>,
) {
    let list = Path::Name(path, "digitaleAdressen");
    let elements = adressen.value().map(Vec::as_slice).unwrap_or_default();
    let adressen = elements.iter().map(|adres| adres.value().map(AsRef::as_ref));
    for index in duplicate::repeated(adressen) {
        let at = elements.get(index).map_or(0, |adres| adres.at());
        findings.report(DUPLICATE, at, &Path::Name(&Path::Index(&list, index), "adres"), Params::None);
    }
}
