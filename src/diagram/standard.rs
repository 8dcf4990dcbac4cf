//! How the standard draws: the names of objects and relations, and the domain that each object lives in.

/// The domain that an object lives in, which its colour shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// This domain, in blue.
    Here,
    /// Another domain, in pink.
    Elsewhere,
    /// Another domain to which no standard gives access, so that this one describes the object too. In purple.
    Borrowed,
}

/// How an object of the model is drawn. Properties are named by the way from the object to them, with `/` between names.
#[derive(Debug)]
pub(super) struct Kind {
    /// Its name in the model.
    pub(super) object: &'static str,
    /// Its name in the information model.
    pub(super) name: &'static str,
    /// The property that says which specialisation it is, whose name is shown then; empty when there is none.
    pub(super) specialisation: &'static str,
    /// The property whose word is always shown; empty when there is none.
    pub(super) word: &'static str,
    /// The properties that are shown when values are asked for.
    pub(super) values: &'static [&'static str],
    pub(super) home: Home,
}

const fn kind(object: &'static str, name: &'static str) -> Kind {
    Kind { object, name, specialisation: "", word: "", values: &[], home: Home::Here }
}

/// A klantcontact. An identificator can refer to one too, and then it is drawn like this.
pub(super) static KLANTCONTACT: Kind = Kind { values: &["onderwerp"], ..kind("klantcontact", "Klantcontact") };

static BETROKKENE: Kind = Kind {
    word: "rol",
    values: &["contactnaam", "organisatienaam"],
    ..kind("betrokkene", "Betrokkene bij klantcontact")
};

static PARTIJ: Kind = Kind {
    specialisation: "soortPartij",
    values: &["partijIdentificatie/contactnaam", "partijIdentificatie/naam"],
    ..kind("partij", "Partij")
};

static PARTIJ_IDENTIFICATOR: Kind = Kind {
    word: "partijIdentificator/codeSoortObjectId",
    values: &["partijIdentificator/objectId"],
    ..kind("partijIdentificator", "Partij-identificator")
};

static DIGITAAL_ADRES: Kind =
    Kind { word: "soortDigitaalAdres", values: &["adres"], ..kind("digitaalAdres", "Digitaal adres") };

static ACTOR: Kind =
    Kind { specialisation: "soortActor", values: &["naam"], home: Home::Borrowed, ..kind("actor", "Actor") };

static INTERNE_TAAK: Kind =
    Kind { word: "status", values: &["gevraagdeHandeling"], ..kind("interneTaak", "Interne taak") };

static ONDERWERPOBJECT: Kind = kind("onderwerpobject", "Onderwerpobject");

static BIJLAGE: Kind = kind("bijlage", "Bijlage");

/// What an identificator refers to. Its code can be any text, so it counts as a value.
static OBJECT: Kind =
    Kind { values: &["codeObjecttype", "objectId"], home: Home::Elsewhere, ..kind("identificator", "Overig object") };

/// A relation of the information model, where a property holds it.
#[derive(Debug)]
pub(super) struct Relation {
    /// The object with the property.
    pub(super) object: &'static str,
    /// The property.
    pub(super) property: &'static str,
    /// Its name in the information model.
    pub(super) name: &'static str,
    /// Whether the relation leads from the object in the property to the object that has the property.
    pub(super) reversed: bool,
    /// How the objects in the property are drawn.
    pub(super) of: &'static Kind,
}

const fn to(object: &'static str, property: &'static str, name: &'static str, of: &'static Kind) -> Relation {
    Relation { object, property, name, reversed: false, of }
}

const fn from(object: &'static str, property: &'static str, name: &'static str, of: &'static Kind) -> Relation {
    Relation { object, property, name, reversed: true, of }
}

const BEGAN: &str = "ontstond naar aanleiding van";
const FOR_THIS_ONCE: &str = "verstrekte voor opvolging van klantcontact";
const FOR_LATER: &str = "verstrekte voor toekomstig contact";

/// Every relation of the information model that the API has a property for, in the order in which they are drawn.
pub(super) static RELATIONS: [Relation; 26] = [
    to("klantcontact", "hadBetrokkenActoren", "had betrokken", &ACTOR),
    to("klantcontact", "hadBetrokkenen", "had", &BETROKKENE),
    to("klantcontact", "gingOverOnderwerpobjecten", "ging over", &ONDERWERPOBJECT),
    to("klantcontact", "omvatteBijlagen", "omvatte", &BIJLAGE),
    from("klantcontact", "leiddeTotInterneTaken", BEGAN, &INTERNE_TAAK),
    from("klantcontact", "leiddeTotZaken", BEGAN, &OBJECT),
    to("betrokkene", "wasPartij", "was", &PARTIJ),
    from("betrokkene", "hadKlantcontact", "had", &KLANTCONTACT),
    to("betrokkene", "digitaleAdressen", FOR_THIS_ONCE, &DIGITAAL_ADRES),
    to("partij", "partijIdentificatoren", "had", &PARTIJ_IDENTIFICATOR),
    to("partij", "digitaleAdressen", FOR_LATER, &DIGITAAL_ADRES),
    to("partij", "voorkeursDigitaalAdres", "gaf voorkeur aan voor contact via", &DIGITAAL_ADRES),
    to("partij", "partijIdentificatie/werkteVoorPartij", "werkte voor", &PARTIJ),
    to("partij", "vertegenwoordigde", "vertegenwoordigde", &PARTIJ),
    from("partij", "vertegenwoordigden", "vertegenwoordigde", &PARTIJ),
    from("partijIdentificator", "identificeerdePartij", "had", &PARTIJ),
    from("digitaalAdres", "verstrektDoorBetrokkene", FOR_THIS_ONCE, &BETROKKENE),
    from("digitaalAdres", "verstrektDoorPartij", FOR_LATER, &PARTIJ),
    to("interneTaak", "aanleidinggevendKlantcontact", BEGAN, &KLANTCONTACT),
    to("interneTaak", "toegewezenAanActoren", "werd toegewezen aan", &ACTOR),
    to("interneTaak", "toegewezenAanActor", "werd toegewezen aan", &ACTOR),
    from("onderwerpobject", "klantcontact", "ging over", &KLANTCONTACT),
    to("onderwerpobject", "wasKlantcontact", "was", &KLANTCONTACT),
    to("onderwerpobject", "onderwerpobjectidentificator", "was", &OBJECT),
    to("bijlage", "bijlageidentificator", "was", &OBJECT),
    from("bijlage", "wasBijlageVanKlantcontact", "omvatte", &KLANTCONTACT),
];

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::{String, ToString};
    use alloc::vec;
    use alloc::vec::Vec;
    use std::collections::BTreeSet;

    use super::RELATIONS;
    use crate::Objecttype;
    use crate::shape::{Nested, Shape, Type};

    /// Properties that are not drawn: objects that the information model does not have, and lists of other contacts.
    const NOT_DRAWN: [&str; 8] = [
        "partij/betrokkenen",
        "partij/categorieRelaties",
        "partij/rekeningnummers",
        "partij/voorkeursRekeningnummer",
        "partijIdentificator/subIdentificatorVan",
        // These identify the actor or partij, so they are no relation to another object.
        "actor/actoridentificator",
        "partijIdentificator/partijIdentificator",
        "partij/partijIdentificatie",
    ];

    /// Groups of values, which are part of the object that holds them.
    const VALUES: [&str; 3] = ["adres", "contactnaam", "actorIdentificatie"];

    fn nested(shape: &'static Shape, prefix: &str, found: &mut BTreeSet<String>, seen: &mut Vec<&'static str>) {
        for property in shape.properties {
            let (Type::Object(Nested { shape: of, .. }) | Type::List(Nested { shape: of, .. })) = &property.kind else {
                continue;
            };
            let of = of();
            if VALUES.contains(&of.name) {
                continue;
            }
            found.insert(format!("{prefix}/{}", property.name));
            if of.name == "partijIdentificatie" {
                nested(of, &format!("{prefix}/{}", property.name), found, seen);
            } else if Objecttype::from_name(of.name).is_some() && !seen.contains(&of.name) {
                seen.push(of.name);
                nested(of, of.name, found, seen);
            }
        }
    }

    #[test]
    fn every_relation_of_the_model_is_drawn_or_left_out_on_purpose() {
        let mut found = BTreeSet::new();
        nested(Objecttype::Klantcontact.shape(), "klantcontact", &mut found, &mut vec!["klantcontact"]);
        let found: BTreeSet<_> = found
            .into_iter()
            .filter(|way| !way.starts_with("rekeningnummer/") && !way.starts_with("categorieRelatie/"))
            .collect();
        let drawn = RELATIONS.iter().map(|relation| format!("{}/{}", relation.object, relation.property));
        let known: BTreeSet<_> = drawn.chain(NOT_DRAWN.iter().map(ToString::to_string)).collect();
        assert_eq!(found, known);
    }
}
