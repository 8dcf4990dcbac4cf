//! The first pass: lists every object in the document, its place, and its role in the object that holds it.
//!
//! The document can hold one thing several times, such as a partij that took part in two contacts. Each time is called
//! an occurrence of that thing.

use super::super::link::{LINKS, Link, items};
use super::uuid::{UUID, canonical, uuid};
use crate::check::is_of_variant;
use crate::model::{InterneTaak, Objecttype, Reference};
use crate::pointer::Path;
use crate::shape::{Property, Shape, Type};
use crate::tree::{Declared, Object, Value, View};
use alloc::string::String;
use alloc::vec::Vec;

/// The index of an occurrence. The objects in an occurrence come directly after it, so indexes are in document order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct OccurrenceId(usize);

impl OccurrenceId {
    pub(super) const fn new(index: usize) -> Self {
        Self(index)
    }

    pub(super) const fn index(self) -> usize {
        self.0
    }
}

/// An object in the document.
pub(super) struct Occurrence<'v> {
    pub(super) object: &'v Object<'v>,
    /// The objecttype, if the register has a resource for such objects.
    pub(super) objecttype: Option<Objecttype>,
    pub(super) holder: Option<OccurrenceId>,
    pub(super) role: Role,
    /// The variant of the object, if a property of its holder says it.
    pub(super) variant: Option<&'v str>,
    /// The index of the member of the holder, and the index in that member if it is a list.
    pub(super) member: usize,
    index: Option<usize>,
    /// The index of the first occurrence after it that is not within it.
    end: usize,
}

/// The place of an object: its holder, the index of the member, and the index in that member if it is a list.
struct Slot {
    holder: Option<OccurrenceId>,
    member: usize,
    index: Option<usize>,
}

/// The role of an object in its holder, which decides how it is registered.
#[derive(Clone, Copy)]
pub(super) enum Role {
    /// It is a klantcontact of the document.
    Document,
    /// It is written in the body of its holder.
    Part,
    /// The body of its holder refers to it, so it is registered before its holder.
    Needed,
    /// It refers to its holder, so it is registered after its holder.
    Belongs(&'static Link),
    /// It is the preferred one of the objects that belong to its holder by this link. The preference is registered
    /// after those objects.
    Preferred(&'static Link),
    /// No request of the API accepts it.
    Unsent,
}

/// All occurrences, in document order.
#[derive(Default)]
pub(super) struct Occurrences<'v> {
    all: Vec<Occurrence<'v>>,
    documents: Vec<OccurrenceId>,
}

impl<'v> Occurrences<'v> {
    /// Adds a klantcontact with all objects in it. `index` is its index in the list, if the document is a list.
    pub(super) fn add_document(&mut self, object: &'v Object<'v>, index: Option<usize>) {
        self.documents.push(OccurrenceId(self.all.len()));
        let at = Slot { holder: None, member: 0, index };
        self.add(object, at, Role::Document, None);
    }

    fn add(&mut self, object: &'v Object<'v>, at: Slot, role: Role, variant: Option<&'v str>) {
        let (id, shape) = (self.all.len(), object.shape());
        let objecttype = Objecttype::ALL.iter().copied().find(|objecttype| objecttype.shape() == shape);
        let Slot { holder, member, index } = at;
        self.all.push(Occurrence { object, objecttype, holder, role, variant, member, index, end: 0 });
        for (member, given) in object.members().iter().enumerate() {
            let property = given.name.property(shape);
            let mut one = |value: &'v Value<'v>, index| {
                let Value::Object(held) = value else { return };
                let role = property.map_or(Role::Unsent, |property| role_of(object, variant, property, held));
                let variant = property.and_then(|property| variant_of(object, property));
                self.add(held, Slot { holder: Some(OccurrenceId(id)), member, index }, role, variant);
            };
            match &given.value {
                Value::List(values) => values.iter().enumerate().for_each(|(index, value)| one(value, Some(index))),
                value => one(value, None),
            }
        }
        let end = self.all.len();
        if let Some(occurrence) = self.all.get_mut(id) {
            occurrence.end = end;
        }
    }

    #[expect(clippy::expect_used, reason = "ids are made here only, of what was added")]
    pub(super) fn get(&self, id: OccurrenceId) -> &Occurrence<'v> {
        self.all.get(id.0).expect("an id is that of an occurrence")
    }

    /// Returns the object of an occurrence.
    pub(super) fn object(&self, id: OccurrenceId) -> &'v Object<'v> {
        self.get(id).object
    }

    /// Returns the objecttype of an occurrence, if the register has a resource for such objects.
    pub(super) fn objecttype(&self, id: OccurrenceId) -> Option<Objecttype> {
        self.get(id).objecttype
    }

    /// Iterates over the links by which other objects can belong to an object.
    pub(super) fn links_to(&self, id: OccurrenceId) -> impl Iterator<Item = &'static Link> + use<'v> {
        let objecttype = self.objecttype(id);
        LINKS.iter().filter(move |link| Some(link.to) == objecttype)
    }

    /// Returns the view on an occurrence, if it is declared as `T`.
    pub(super) fn view<T: Declared>(&self, id: OccurrenceId) -> Option<View<'v, T>> {
        View::of_object(self.object(id))
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Iterates over all occurrences, in document order.
    pub(super) fn all(&self) -> impl Iterator<Item = OccurrenceId> + use<> {
        (0..self.all.len()).map(OccurrenceId)
    }

    /// Returns the klantcontacten.
    pub(super) fn documents(&self) -> &[OccurrenceId] {
        &self.documents
    }

    /// Iterates over the objects directly in an object, in document order.
    pub(super) fn held_by(&self, holder: OccurrenceId) -> impl Iterator<Item = OccurrenceId> {
        let (mut next, end) = (holder.0 + 1, self.get(holder).end);
        core::iter::from_fn(move || {
            let held = OccurrenceId(next);
            if next >= end {
                return None;
            }
            next = self.get(held).end;
            Some(held)
        })
    }

    /// Iterates over the objects that belong to an object by a link.
    pub(super) fn belonging(&self, holder: OccurrenceId, link: &Link) -> impl Iterator<Item = OccurrenceId> {
        self.held_by(holder).filter(move |id| matches!(self.get(*id).role, Role::Belongs(of) if of.is(link)))
    }

    /// Returns the preferred one of the objects that belong to a holder by a link, if the preference is registered
    /// later.
    pub(super) fn preferred(&self, holder: OccurrenceId, link: &Link) -> Option<OccurrenceId> {
        self.held_by(holder).find(|id| matches!(self.get(*id).role, Role::Preferred(of) if of.is(link)))
    }

    /// Returns the property that holds an object; `None` for a klantcontact of the document and for an object in a
    /// member that is not declared.
    pub(super) fn property(&self, id: OccurrenceId) -> Option<&'static Property> {
        let occurrence = self.get(id);
        let holder = self.object(occurrence.holder?);
        holder.members().get(occurrence.member)?.name.property(holder.shape())
    }

    /// Returns the path of an object, as a JSON Pointer.
    pub(super) fn pointer(&self, id: OccurrenceId) -> String {
        let occurrence = self.get(id);
        let (mut above, mut name) = (String::new(), None);
        if let Some(holder) = occurrence.holder {
            let shape = self.object(holder).shape();
            above = self.pointer(holder);
            name = self.object(holder).members().get(occurrence.member).map(|member| member.name.declared(shape));
        }
        let above = Path::Below(&Path::Root, &above);
        let place = name.map_or(above, |name| Path::Name(&above, name));
        occurrence.index.map_or(place, |index| Path::Index(&place, index)).pointer()
    }

    /// Returns the path of a member of an object, as a JSON Pointer.
    pub(super) fn pointer_to(&self, id: OccurrenceId, name: &str) -> String {
        Path::Name(&Path::Below(&Path::Root, &self.pointer(id)), name).pointer()
    }
}

/// Returns whether the API accepts a property in the body of a request. Only references have a uuid there. `variant` is
/// the variant of the object, if it has any.
pub(super) fn is_sent(shape: &Shape, property: &Property, variant: Option<&str>) -> bool {
    let is_own_uuid = property.name == UUID && shape != Reference::declaration();
    !property.read_only && !property.of_registration && !is_own_uuid && is_of_variant(property, variant)
}

/// Returns the variant of the object in a property, if another property of its holder says it.
pub(super) fn variant_of<'v>(holder: &'v Object<'v>, property: &Property) -> Option<&'v str> {
    match &property.kind {
        Type::Object(nested) => nested.variant.map(|name| holder.text(name).unwrap_or_default()),
        _ => None,
    }
}

fn role_of<'v>(holder: &'v Object<'v>, variant: Option<&str>, property: &Property, object: &Object<'v>) -> Role {
    let shape = holder.shape();
    if let Some(link) = Link::with_list(shape, property) {
        return Role::Belongs(link);
    }
    if !is_sent(shape, property, variant) || object.members().is_empty() {
        return Role::Unsent;
    }
    // A deprecated property is used only if the property that replaces it is empty.
    if property.deprecated
        && !View::<InterneTaak>::of_object(holder).is_some_and(|taak| taak.toegewezen_aan_actoren().has_none())
    {
        return Role::Unsent;
    }
    if !property.by_reference {
        return Role::Part;
    }
    match LINKS.iter().find(|link| link.to.shape() == shape && link.of.shape() == object.shape()) {
        Some(link) if !is_listed(holder, link, object) => Role::Preferred(link),
        _ => Role::Needed,
    }
}

/// Returns whether the preferred object of a holder is registered already, and is in its list too.
fn is_listed(holder: &Object<'_>, link: &Link, object: &Object<'_>) -> bool {
    let uuid_of = |object| uuid(object).map(canonical);
    let preferred = uuid_of(object);
    preferred.is_some() && items(holder, link.list).any(|(_, item)| uuid_of(item) == preferred)
}

#[cfg(test)]
mod tests {
    use super::super::given::{at, given, occurrences};
    use super::Role;
    use alloc::format;
    use alloc::vec::Vec;

    const JSON: &str = r#"[{}, {
        "hadBetrokkenen": [{"wasPartij": {"uuid": "1", "voorkeursDigitaalAdres": {"adres": "a"},
            "digitaleAdressen": [{"adres": "a"}], "soortPartij": "contactpersoon",
            "partijIdentificatie": {"contactnaam": {"achternaam": "x"}, "naam": "x", "werkteVoorPartij": {"uuid": "2"}}}}],
        "leiddeTotZaken": [{"objectId": "x"}],
        "leiddeTotInterneTaken": [{"toegewezenAanActor": {"uuid": "3"}},
            {"toegewezenAanActor": {"uuid": "3"}, "toegewezenAanActoren": [{"uuid": "4"}]}]
    }]"#;

    #[test]
    fn every_object_occurs_once_in_the_order_of_the_document() {
        let given = given(JSON);
        let occurrences = occurrences(&given);
        let all: Vec<_> = occurrences.all().map(|id| occurrences.pointer(id)).collect();
        assert_eq!(all.len(), 15);
        assert_eq!(all[..4], ["/0", "/1", "/1/hadBetrokkenen/0", "/1/hadBetrokkenen/0/wasPartij"]);
        let partij = at(&occurrences, "/1/hadBetrokkenen/0/wasPartij");
        let held: Vec<_> = occurrences.held_by(partij).map(|id| occurrences.pointer(id).split_off(30)).collect();
        assert_eq!(held, ["voorkeursDigitaalAdres", "digitaleAdressen/0", "partijIdentificatie"]);
        assert_eq!(occurrences.pointer_to(partij, "a/b"), "/1/hadBetrokkenen/0/wasPartij/a~1b");
        assert_eq!(occurrences.documents().len(), 2);
    }

    #[test]
    fn the_declaration_says_what_becomes_of_an_object() {
        let given = given(JSON);
        let occurrences = occurrences(&given);
        let role = |pointer: &str| occurrences.get(at(&occurrences, pointer)).role;
        let partij = "/1/hadBetrokkenen/0/wasPartij";
        assert!(matches!(role("/1"), Role::Document));
        assert!(matches!(role("/1/hadBetrokkenen/0"), Role::Belongs(_)));
        assert!(matches!(role(partij), Role::Needed));
        assert!(matches!(role(&format!("{partij}/voorkeursDigitaalAdres")), Role::Preferred(_)));
        assert!(matches!(role(&format!("{partij}/digitaleAdressen/0")), Role::Belongs(_)));
        assert!(matches!(role(&format!("{partij}/partijIdentificatie")), Role::Part));
        assert!(matches!(role(&format!("{partij}/partijIdentificatie/werkteVoorPartij")), Role::Needed));
        assert!(matches!(role("/1/leiddeTotZaken/0"), Role::Unsent));
        // The deprecated property for the actor of a task is used if the property that replaces it is empty.
        assert!(matches!(role("/1/leiddeTotInterneTaken/0/toegewezenAanActor"), Role::Needed));
        assert!(matches!(role("/1/leiddeTotInterneTaken/1/toegewezenAanActor"), Role::Unsent));
    }
}
