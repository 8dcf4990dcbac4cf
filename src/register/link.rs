//! How the objects of the API belong to each other.

use crate::model::Objecttype;
use crate::tree::{Object, Value};

/// Objects of one kind that say by a reference which object they belong to, and the list there that they belong in.
pub(crate) struct Link {
    pub(super) of: Objecttype,
    pub(super) refers_by: &'static str,
    pub(super) to: Objecttype,
    pub(super) list: &'static str,
    /// The property that holds what stands in the list, when that is not the object itself.
    pub(super) brings: Option<&'static str>,
}

const fn link(of: Objecttype, refers_by: &'static str, to: Objecttype, list: &'static str) -> Link {
    Link { of, refers_by, to, list, brings: None }
}

/// Every such relation, in the order in which things are registered.
pub(super) static LINKS: [Link; 11] = {
    use Objecttype::*;
    [
        link(PartijIdentificator, "identificeerdePartij", Partij, "partijIdentificatoren"),
        link(DigitaalAdres, "verstrektDoorPartij", Partij, "digitaleAdressen"),
        link(Rekeningnummer, "partij", Partij, "rekeningnummers"),
        link(CategorieRelatie, "partij", Partij, "categorieRelaties"),
        Link {
            brings: Some("vertegenwoordigdePartij"),
            ..link(Vertegenwoordiging, "vertegenwoordigendePartij", Partij, VERTEGENWOORDIGDE)
        },
        Link { brings: Some("actor"), ..link(ActorKlantcontact, "klantcontact", Klantcontact, "hadBetrokkenActoren") },
        link(Betrokkene, "hadKlantcontact", Klantcontact, "hadBetrokkenen"),
        link(DigitaalAdres, "verstrektDoorBetrokkene", Betrokkene, "digitaleAdressen"),
        link(Onderwerpobject, "klantcontact", Klantcontact, "gingOverOnderwerpobjecten"),
        link(Bijlage, "wasBijlageVanKlantcontact", Klantcontact, "omvatteBijlagen"),
        link(InterneTaak, "aanleidinggevendKlantcontact", Klantcontact, "leiddeTotInterneTaken"),
    ]
};

/// The partijen that a partij represents.
pub(super) const VERTEGENWOORDIGDE: &str = "vertegenwoordigde";

/// What the server asks for in each request for a partij, whatever is changed.
pub(crate) const ALWAYS_SENT: [&str; 2] = ["soortPartij", "indicatieActief"];

/// The value of a property, by its name. All that is planned is looked up so, and this code stands once.
#[inline(never)]
pub(super) fn value<'v, 'de>(object: &'v Object<'de>, property: &str) -> Option<&'v Value<'de>> {
    object.get(object.shape().position(property, 0)?)
}

/// The object in a property.
pub(super) fn held<'v, 'de>(object: &'v Object<'de>, property: &str) -> Option<&'v Object<'de>> {
    match value(object, property)? {
        Value::Object(held) => Some(held),
        _ => None,
    }
}

/// The objects in a property, with where they stand in it.
pub(super) fn items<'v, 'de>(
    object: &'v Object<'de>,
    property: &str,
) -> impl Iterator<Item = (usize, &'v Object<'de>)> + use<'v, 'de> {
    let values = match value(object, property) {
        Some(Value::List(values)) => values.as_slice(),
        _ => &[],
    };
    values.iter().enumerate().filter_map(|(index, value)| match value {
        Value::Object(object) => Some((index, object)),
        _ => None,
    })
}

/// Which of the addresses or accounts in a list an object is: by uuid where both have one; without, the very same, or else
/// the first that says the same.
pub(crate) fn place_in<'de>(list: &[&Object<'de>], object: &Object<'de>) -> Option<usize> {
    let place = |is_it: &dyn Fn(&Object<'de>) -> bool| list.iter().position(|known| is_it(known));
    let uuid = object.text("uuid");
    let is_other =
        |known: &Object<'de>| uuid.zip(known.text("uuid")).is_some_and(|(one, other)| !one.eq_ignore_ascii_case(other));
    let by_uuid = |known: &Object<'de>| uuid.is_some() && known.text("uuid").is_some() && !is_other(known);
    let says_the_same = |known: &Object<'de>| {
        let said = |object: &Object<'de>| ["adres", "iban"].into_iter().find_map(|name| object.text(name)).is_some();
        let is_equal = |name: &&str| known.text(name) == object.text(name);
        said(object) && !is_other(known) && ["soortDigitaalAdres", "adres", "iban"].iter().all(is_equal)
    };
    place(&by_uuid).or_else(|| place(&|known| known == object)).or_else(|| place(&says_the_same))
}
