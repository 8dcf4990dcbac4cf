//! The second pass: decides which occurrences are occurrences of the same thing.
//!
//! An occurrence with a uuid is the registered thing with that uuid. A partij is recognised by its numbers, an actor by
//! its identification in another register, and an identificator by its number. Some things without an identification
//! are recognised by their content: two actoren, two contactpersonen, or two objects that belong to the same thing, are
//! the same if they have the same content. Every other occurrence is a thing of its own.

use super::super::link::{Link, place_in};
use super::keys::{Key, Keys, Purpose};
use super::occurrences::{OccurrenceId, Occurrences, Role};
use super::uuid::{canonical, uuid};
use crate::model::{Actor, Objecttype, Partij, PartijIdentificator, SoortIdentificator};
use crate::tree::View;
use crate::value::character::is_blank;
use alloc::vec;
use alloc::vec::Vec;

/// The index of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ThingId(usize);

impl ThingId {
    pub(super) const fn index(self) -> usize {
        self.0
    }
}

/// The thing of an occurrence, and how it was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) thing: ThingId,
    pub(super) by: By,
}

/// How an occurrence was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// It has the uuid of the thing, or is its first occurrence.
    Itself,
    /// It has a number of the thing, which this other occurrence was the first to have.
    Number(OccurrenceId),
    /// It is the preferred address or account of its holder, and this occurrence is the same one in the list.
    Listed(OccurrenceId),
    /// It has the same content as this earlier occurrence.
    Content(OccurrenceId),
}

/// What is known about the number of an identificator.
#[derive(Default)]
pub(super) struct Number {
    /// The first partij with this number.
    pub(super) told_by: Option<OccurrenceId>,
    /// The partij to which the number belongs, and the registered identificator that holds it.
    pub(super) partij: Option<ThingId>,
    pub(super) identificator: Option<ThingId>,
}

/// All things, and the occurrences of each.
pub(super) struct Things {
    /// For each thing that is registered already, an occurrence with its uuid.
    registered: Vec<Option<OccurrenceId>>,
    /// For each occurrence, its thing; `None` if it is only a part of another object.
    identities: Vec<Option<Identity>>,
    /// For each occurrence that is an identificator, the index of its number.
    numbered: Vec<Option<usize>>,
    numbers: Vec<Number>,
}

impl Things {
    pub(super) fn len(&self) -> usize {
        self.registered.len()
    }

    /// Returns the thing of an occurrence, and how it was recognised.
    pub(super) fn identity(&self, id: OccurrenceId) -> Option<Identity> {
        *self.identities.get(id.index())?
    }

    /// Returns the thing of an occurrence.
    pub(super) fn of(&self, id: OccurrenceId) -> Option<ThingId> {
        Some(self.identity(id)?.thing)
    }

    /// Returns an occurrence with the uuid of a thing, if the thing is registered already.
    pub(super) fn registered(&self, thing: ThingId) -> Option<OccurrenceId> {
        *self.registered.get(thing.0)?
    }

    /// Returns the occurrence in the list of the holder that is the preferred address or account.
    pub(super) fn in_list(&self, preferred: OccurrenceId) -> Option<OccurrenceId> {
        match self.identity(preferred)?.by {
            By::Listed(listed) => Some(listed),
            _ => None,
        }
    }

    /// Returns what is known about the number of an identificator.
    pub(super) fn number(&self, identificator: OccurrenceId) -> Option<&Number> {
        self.numbers.get((*self.numbered.get(identificator.index())?)?)
    }

    fn number_mut(&mut self, identificator: OccurrenceId) -> Option<&mut Number> {
        self.numbers.get_mut((*self.numbered.get(identificator.index())?)?)
    }

    /// Returns whether two identificatoren have the same number.
    pub(super) fn have_same_number(&self, one: OccurrenceId, other: OccurrenceId) -> bool {
        let number = |id: OccurrenceId| self.numbered.get(id.index()).copied().flatten();
        number(one).is_some() && number(one) == number(other)
    }
}

/// Decides which occurrences are occurrences of the same thing.
pub(super) fn things(occurrences: &Occurrences<'_>) -> Things {
    let count = occurrences.len();
    let things = Things {
        registered: Vec::new(),
        identities: vec![None; count],
        numbered: vec![None; count],
        numbers: Vec::new(),
    };
    let mut recogniser = Recogniser { occurrences, keys: Keys::default(), things };
    // Registered things come first, because a new occurrence with one of their numbers is the same thing.
    occurrences.all().for_each(|id| recogniser.by_uuid(id));
    occurrences.all().for_each(|id| recogniser.by_number(id));
    occurrences.all().for_each(|id| recogniser.learn(id));
    occurrences.all().for_each(|id| recogniser.recognise(id));
    occurrences.all().for_each(|id| recogniser.claim_shared(id));
    occurrences.all().for_each(|id| recogniser.recognise_preferred(id));
    recogniser.things
}

struct Recogniser<'o, 'v> {
    occurrences: &'o Occurrences<'v>,
    keys: Keys<'v>,
    things: Things,
}

impl<'v> Recogniser<'_, 'v> {
    fn by_uuid(&mut self, id: OccurrenceId) {
        if let Some(uuid) = uuid(self.occurrences.object(id)) {
            let key = self.keys.start(Purpose::Uuid);
            let key = self.keys.text(key, canonical(uuid).into());
            let next = self.things.len();
            let thing = ThingId(self.keys.keep(key, next));
            if thing.0 == next {
                self.things.registered.push(Some(id));
            }
            self.set(id, thing, By::Itself);
        }
    }

    fn by_number(&mut self, id: OccurrenceId) {
        let identificator = self.occurrences.view(id);
        let Some(key) = identificator.and_then(|identificator| self.keys.of_number(identificator)) else { return };
        let next = self.things.numbers.len();
        let number = self.keys.keep(key, next);
        if number == next {
            self.things.numbers.push(Number::default());
        }
        if let Some(numbered) = self.things.numbered.get_mut(id.index()) {
            *numbered = Some(number);
        }
    }

    /// Records which partij has a number, and which registered actor has an identification in another register.
    fn learn(&mut self, id: OccurrenceId) {
        for identificator in identificatoren(self.occurrences, id) {
            self.learn_number(identificator, id);
        }
        if let Some(actor) = self.occurrences.view(id)
            && let (Some(key), true) = (self.elsewhere(actor), self.things.of(id).is_some())
        {
            self.keys.keep(key, id.index());
        }
    }

    fn learn_number(&mut self, identificator: OccurrenceId, partij: OccurrenceId) {
        let (registered, registered_partij) = (self.things.of(identificator), self.things.of(partij));
        let Some(number) = self.things.number_mut(identificator) else { return };
        // Of several partijen with the number, the one whose registered identificator holds it counts.
        if number.identificator.is_none() && registered.and(registered_partij).is_some() {
            *number = Number::default();
        }
        number.told_by.get_or_insert(partij);
        number.partij = number.partij.or(registered_partij);
        number.identificator = number.identificator.or(registered);
    }

    /// Decides which thing an occurrence is of. Its holder has been recognised before.
    fn recognise(&mut self, id: OccurrenceId) {
        let occurrence = self.occurrences.get(id);
        let Some(objecttype) = occurrence.objecttype else { return };
        if let Role::Belongs(link) = occurrence.role
            && self.recognise_belonging(id, link, objecttype)
        {
            return;
        }
        match objecttype {
            _ if self.things.of(id).is_some() => {}
            Objecttype::Partij => self.recognise_partij(id),
            Objecttype::Actor => self.recognise_actor(id),
            Objecttype::PartijIdentificator => self.recognise_identificator(id),
            _ if matches!(occurrence.role, Role::Document | Role::Belongs(_)) => drop(self.add(id)),
            _ => {}
        }
    }

    /// Recognises a partij, address or account that has the same content as another one with the same owner. Returns
    /// whether it did.
    fn recognise_belonging(&mut self, id: OccurrenceId, link: &Link, objecttype: Objecttype) -> bool {
        let is_compared =
            matches!(objecttype, Objecttype::DigitaalAdres | Objecttype::Rekeningnummer | Objecttype::Partij);
        let holder = self.occurrences.get(id).holder.and_then(|holder| self.things.of(holder));
        let Some(holder) = holder.filter(|_| is_compared) else { return false };
        let key = self.content(id, objecttype, Some((holder, link)));
        self.recognise_content(id, key)
    }

    /// Recognises an occurrence that has the same content as an earlier one. Returns whether it did.
    fn recognise_content(&mut self, id: OccurrenceId, key: Key) -> bool {
        let earlier = self.keys.keep(key, id.index());
        if earlier == id.index() {
            return false;
        }
        let earlier = OccurrenceId::new(earlier);
        let thing = self.things.of(earlier);
        if let Some(thing) = thing {
            self.set(id, thing, By::Content(earlier));
        }
        thing.is_some()
    }

    fn recognise_partij(&mut self, id: OccurrenceId) {
        let known = identifying(self.occurrences, id).find_map(|identificator| {
            let number = self.things.number(identificator)?;
            Some((number.partij?, number.told_by?))
        });
        let partij = if let Some((partij, told_by)) = known {
            self.set(id, partij, By::Number(told_by));
            partij
        } else if self.is_known_contactpersoon(id) {
            return;
        } else {
            self.add(id)
        };
        for identificator in identifying(self.occurrences, id) {
            self.claim(identificator, partij, id);
        }
    }

    /// Gives a vestiging the KVK-nummer that it shares with other vestigingen, if no other partij is identified by it.
    fn claim_shared(&mut self, id: OccurrenceId) {
        if let Some(partij) = self.things.of(id) {
            for identificator in identificatoren(self.occurrences, id) {
                self.claim(identificator, partij, id);
            }
        }
    }

    fn claim(&mut self, identificator: OccurrenceId, partij: ThingId, told_by: OccurrenceId) {
        if let Some(number) = self.things.number_mut(identificator)
            && number.partij.is_none()
        {
            (number.partij, number.told_by) = (Some(partij), Some(told_by));
        }
    }

    /// Recognises a contactpersoon with the same content as an earlier one. Contactpersonen have no number in any
    /// register. Returns whether it did.
    fn is_known_contactpersoon(&mut self, id: OccurrenceId) -> bool {
        let is_named = self.occurrences.view(id).is_some_and(is_named_contactpersoon);
        is_named && {
            let key = self.content(id, Objecttype::Partij, None);
            self.recognise_content(id, key)
        }
    }

    fn recognise_actor(&mut self, id: OccurrenceId) {
        let Some(actor) = self.occurrences.view(id) else { return };
        let Some(key) = self.elsewhere(actor) else {
            let key = self.content(id, Objecttype::Actor, None);
            if !self.recognise_content(id, key) {
                self.add(id);
            }
            return;
        };
        let told_by = OccurrenceId::new(self.keys.keep(key, id.index()));
        match self.things.of(told_by) {
            Some(thing) => self.set(id, thing, By::Number(told_by)),
            None => drop(self.add(id)),
        }
    }

    fn recognise_identificator(&mut self, id: OccurrenceId) {
        let known = self.things.number(id).and_then(|number| number.identificator);
        if let Some(identificator) = known {
            return self.set(id, identificator, By::Itself);
        }
        let identificator = self.add(id);
        if let Some(number) = self.things.number_mut(id) {
            number.identificator = Some(identificator);
        }
    }

    /// Recognises the preferred addresses and accounts of a partij in its lists.
    fn recognise_preferred(&mut self, id: OccurrenceId) {
        let occurrence = self.occurrences.get(id);
        let (Role::Preferred(link), Some(holder)) = (occurrence.role, occurrence.holder) else { return };
        let listed: Vec<_> = self.occurrences.belonging(holder, link).collect();
        let objects: Vec<_> = listed.iter().map(|id| self.occurrences.object(*id)).collect();
        let listed = place_in(&objects, occurrence.object).and_then(|place| listed.get(place));
        if let Some((listed, thing)) = listed.and_then(|listed| Some((*listed, self.things.of(*listed)?))) {
            self.set(id, thing, By::Listed(listed));
        }
    }

    /// Returns the key for the content of an occurrence. The reference to its owner is not part of the content, because
    /// the occurrence belongs to its holder.
    fn content(&mut self, id: OccurrenceId, objecttype: Objecttype, within: Option<(ThingId, &Link)>) -> Key {
        let key = self.keys.start(Purpose::Content);
        let key = self.keys.number(key, objecttype as usize);
        let key = self.keys.number(key, within.map_or(0, |(thing, _)| thing.0 + 1));
        self.keys.content(key, self.occurrences.object(id), None, within.map(|(_, link)| link.refers_by))
    }

    /// Returns the key for the identification of an actor in another register, if it is complete.
    fn elsewhere(&mut self, actor: View<'v, Actor>) -> Option<Key> {
        let group = actor.actoridentificator().value()?;
        let parts = [group.code_objecttype(), group.code_register(), group.code_soort_object_id(), group.object_id()];
        let mut key = self.keys.start(Purpose::Elsewhere);
        for part in parts {
            let text = part.value().filter(|text| !is_blank(text))?;
            key = self.keys.text(key, text.into());
        }
        Some(key)
    }

    /// Adds a new thing.
    fn add(&mut self, id: OccurrenceId) -> ThingId {
        let thing = ThingId(self.things.len());
        self.things.registered.push(None);
        self.set(id, thing, By::Itself);
        thing
    }

    fn set(&mut self, id: OccurrenceId, thing: ThingId, by: By) {
        if let Some(identity) = self.things.identities.get_mut(id.index()) {
            *identity = Some(Identity { thing, by });
        }
    }
}

/// Iterates over the identificatoren of a partij.
pub(super) fn identificatoren(
    occurrences: &Occurrences<'_>,
    partij: OccurrenceId,
) -> impl Iterator<Item = OccurrenceId> {
    occurrences.held_by(partij).filter(|id| {
        let held = occurrences.get(*id);
        matches!(held.role, Role::Belongs(link) if link.of == Objecttype::PartijIdentificator)
    })
}

/// Iterates over the identificatoren that distinguish a partij from others. The KVK-nummer of a vestiging does not,
/// because all vestigingen of an organisatie share it.
pub(super) fn identifying(occurrences: &Occurrences<'_>, partij: OccurrenceId) -> impl Iterator<Item = OccurrenceId> {
    let is_vestiging = |id: &OccurrenceId| {
        let soort =
            occurrences.view(*id).and_then(|identificator: View<'_, PartijIdentificator>| identificator.soort());
        soort == Some(SoortIdentificator::Vestigingsnummer)
    };
    let has_vestiging = identificatoren(occurrences, partij).any(|id| is_vestiging(&id));
    identificatoren(occurrences, partij).filter(move |id| !has_vestiging || is_vestiging(id))
}

/// Returns whether a partij is a contactpersoon with a name and an organisatie.
fn is_named_contactpersoon(partij: View<'_, Partij>) -> bool {
    partij.partij_identificatie().value().is_some_and(|details| {
        let naam = details.contactnaam().value().map(View::object);
        let is_named = naam.is_some_and(|naam| naam.members().iter().any(|part| !part.value.is_nothing()));
        is_named && details.werkte_voor_partij().value().is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::super::given::{at, given, klantcontact, kvk, occurrences, organisatie, vestigingsnummer};
    use super::{By, things};
    use alloc::borrow::ToOwned;
    use alloc::format;

    /// Returns whether the partijen of two betrokkenen are the same thing.
    fn are_same(one: &str, other: &str) -> bool {
        let json = klantcontact(&[one.to_owned(), other.to_owned()]);
        let given = given(&json);
        let occurrences = occurrences(&given);
        let things = things(&occurrences);
        let [one, other] = ["/hadBetrokkenen/0/wasPartij", "/hadBetrokkenen/1/wasPartij"].map(|pointer| {
            let identity = things.identity(at(&occurrences, pointer));
            identity.unwrap()
        });
        one.thing == other.thing
    }

    #[test]
    fn a_uuid_is_the_same_in_every_spelling() {
        let uuid = |uuid: &str| format!(r#"{{"uuid": "{uuid}"}}"#);
        let usual = uuid("a1111111-1111-4111-8111-111111111101");
        assert!(are_same(&usual, &uuid("{A1111111-1111-4111-8111-111111111101}")));
        assert!(!are_same(&usual, &uuid("a1111111-1111-4111-8111-111111111102")));
    }

    #[test]
    fn a_number_tells_who_a_partij_is() {
        let organisatie = |number| organisatie(number, "");
        assert!(are_same(&organisatie("12345678"), &organisatie("12345678")));
        assert!(!are_same(&organisatie("12345678"), &organisatie("87654321")));
        let registered = organisatie("12345678").replacen('{', r#"{"uuid": "1", "#, 1);
        assert!(are_same(&organisatie("12345678"), &registered));
        assert!(!are_same("{}", "{}"), "people without a number are different people");
    }

    #[test]
    fn a_vestiging_is_not_its_organisatie() {
        let vestiging = |number| {
            let numbers = [kvk("12345678"), vestigingsnummer(number, "12345678")].join(", ");
            format!(r#"{{"partijIdentificatoren": [{numbers}]}}"#)
        };
        let (one, other) = (vestiging("000012345678"), vestiging("000087654321"));
        assert!(are_same(&one, &one));
        assert!(!are_same(&one, &other));
        // The order of the two makes no difference.
        let organisatie = organisatie("12345678", "");
        assert!(!are_same(&one, &organisatie) && !are_same(&organisatie, &one));
    }

    #[test]
    fn a_contactpersoon_is_known_by_what_it_says() {
        let contactpersoon = |naam: &str, more: &str| {
            let details =
                format!(r#"{{"contactnaam": {{"achternaam": "{naam}"}}, "werkteVoorPartij": {{"uuid": "1"}}}}"#);
            format!(r#"{{"partijIdentificatie": {details}{more}}}"#)
        };
        let jansen = contactpersoon("Jansen", "");
        assert!(are_same(&jansen, &contactpersoon("Jansen", r#", "digitaleAdressen": []"#)));
        assert!(!are_same(&jansen, &contactpersoon("Jansen", r#", "digitaleAdressen": [{"adres": "a"}]"#)));
        assert!(!are_same(&contactpersoon("", ""), &contactpersoon("", "")), "nobody is known without a name");
    }

    #[test]
    fn what_belongs_to_one_partij_is_compared_and_what_it_prefers_is_found() {
        let adressen = r#", "digitaleAdressen": [{"adres": "a"}, {"adres": "b"}, {"adres": "a", "omschrijving": ""}],
            "voorkeursDigitaalAdres": {"adres": "b", "omschrijving": "x"}"#;
        let json = klantcontact(&[organisatie("12345678", adressen), organisatie("87654321", adressen)]);
        let given = given(&json);
        let occurrences = occurrences(&given);
        let things = things(&occurrences);
        let thing = |partij: usize, adres: usize| {
            things.of(at(&occurrences, &format!("/hadBetrokkenen/{partij}/wasPartij/digitaleAdressen/{adres}")))
        };
        assert_eq!(thing(0, 0), thing(0, 2));
        assert!(thing(0, 0) != thing(0, 1) && thing(0, 0) != thing(1, 0));
        let preferred = at(&occurrences, "/hadBetrokkenen/0/wasPartij/voorkeursDigitaalAdres");
        assert_eq!(things.of(preferred), thing(0, 1));
        assert!(matches!(things.identity(preferred).unwrap().by, By::Listed(_)));
    }

    #[test]
    fn an_actor_is_known_by_where_it_is_elsewhere_or_by_what_it_says() {
        let json = r#"{"hadBetrokkenActoren": [
            {"naam": "x"}, {"naam": "x"}, {"naam": "y"},
            {"naam": "x", "actoridentificator": {"objectId": "1", "codeObjecttype": "a", "codeRegister": "b", "codeSoortObjectId": "c"}},
            {"uuid": "1", "actoridentificator": {"objectId": "1", "codeObjecttype": "a", "codeRegister": "b", "codeSoortObjectId": "c"}}
        ]}"#;
        let given = given(json);
        let occurrences = occurrences(&given);
        let things = things(&occurrences);
        let actor = |index: usize| things.of(at(&occurrences, &format!("/hadBetrokkenActoren/{index}"))).unwrap();
        assert_eq!(actor(0), actor(1));
        assert_eq!(actor(3), actor(4));
        assert!(actor(0) != actor(2) && actor(0) != actor(3));
        assert!(things.registered(actor(3)).is_some() && things.registered(actor(0)).is_none());
    }
}
