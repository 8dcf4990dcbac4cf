//! The links between objects of the API.

use crate::model::Objecttype;
use crate::shape::{Property, Shape};
use crate::tree::{Object, Value, identity};

/// A link: objects of type `of` refer by the property `refers_by` to the object of type `to` that they belong to, which
/// has a list of them in the property `list`.
pub(crate) struct Link {
    pub(super) of: Objecttype,
    pub(super) refers_by: &'static str,
    pub(super) to: Objecttype,
    pub(super) list: &'static str,
    /// The property of the linking object that holds the element of the list, if the element is not the linking object
    /// itself.
    pub(super) brings: Option<&'static str>,
}

const fn link(of: Objecttype, refers_by: &'static str, to: Objecttype, list: &'static str) -> Link {
    Link { of, refers_by, to, list, brings: None }
}

impl Link {
    /// Returns whether two links are the same. Two types have at most one link between them.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.of == other.of && self.to == other.to
    }

    /// Returns the link whose objects are in this property.
    pub(super) fn with_list(shape: &Shape, property: &Property) -> Option<&'static Self> {
        LINKS.iter().find(|link| link.list == property.name && link.to.shape() == shape)
    }
}

/// All links, in the order in which objects are registered.
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

/// The property for the partijen that a partij represents.
pub(super) const VERTEGENWOORDIGDE: &str = "vertegenwoordigde";

/// The properties that the server requires in each request that changes a partij.
pub(crate) const ALWAYS_SENT: [&str; 2] = ["soortPartij", "indicatieActief"];

/// Returns the value of a property by its name. It is not inlined because it is called in many places, and one copy
/// keeps the wasm file small.
#[inline(never)]
pub(super) fn value<'v, 'de>(object: &'v Object<'de>, property: &str) -> Option<&'v Value<'de>> {
    object.get(object.shape().position(property, 0)?)
}

/// Returns the object in a property.
pub(super) fn held<'v, 'de>(object: &'v Object<'de>, property: &str) -> Option<&'v Object<'de>> {
    match value(object, property)? {
        Value::Object(held) => Some(held),
        _ => None,
    }
}

/// Iterates over the objects in a property, with their indexes if it is a list.
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

/// Returns the index of an address or account in a list: the one with the same uuid, or else the equal one, or else the
/// first with the same address or number.
pub(crate) fn place_in<'de>(list: &[&Object<'de>], object: &Object<'de>) -> Option<usize> {
    let place = |is_it: &dyn Fn(&Object<'de>) -> bool| list.iter().position(|known| is_it(known));
    let uuid = |object: &Object<'de>| object.text("uuid").map(|uuid| identity(uuid).into_owned());
    let own = uuid(object);
    // Returns whether the uuids are equal; `None` if one of the two objects has no uuid.
    let has_same_uuid = |known: &Object<'de>| Some(uuid(known)? == *own.as_ref()?);
    let says_the_same = |known: &Object<'de>| {
        let said = |object: &Object<'de>| ["adres", "iban"].into_iter().find_map(|name| object.text(name)).is_some();
        let is_equal = |name: &&str| known.text(name) == object.text(name);
        let is_other = has_same_uuid(known) == Some(false);
        said(object) && !is_other && ["soortDigitaalAdres", "adres", "iban"].iter().all(is_equal)
    };
    place(&|known| has_same_uuid(known) == Some(true))
        .or_else(|| place(&|known| known == object))
        .or_else(|| place(&says_the_same))
}

#[cfg(test)]
mod tests {
    use super::place_in;
    use crate::model::DigitaalAdres;
    use crate::tree::{Object, Value};

    fn adres(members: &[(&'static str, &'static str)]) -> Object<'static> {
        let mut object = Object::new(DigitaalAdres::declaration());
        for (name, text) in members {
            object.put((*name).into(), Value::Text((*text).into()));
        }
        object
    }

    #[test]
    fn a_uuid_is_the_same_in_every_spelling() {
        let listed = adres(&[("uuid", "a1111111-1111-4111-8111-111111111150"), ("adres", "a")]);
        let other = adres(&[("uuid", "a1111111-1111-4111-8111-111111111151"), ("adres", "a")]);
        let list = [&other, &listed];
        for spelling in ["A1111111-1111-4111-8111-111111111150", "urn:uuid:a1111111-1111-4111-8111-111111111150"] {
            assert_eq!(place_in(&list, &adres(&[("uuid", spelling), ("adres", "a")])), Some(1));
        }
        assert_eq!(place_in(&list, &adres(&[("adres", "a")])), Some(0));
        assert_eq!(place_in(&list[..1], &listed), None, "the uuids differ");
    }
}
