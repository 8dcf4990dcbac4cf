//! The second pass: which occurrences are of the same thing.
//!
//! What has a uuid is registered, and is the thing with that uuid. A partij is known by its numbers, an actor by where it
//! is in another register, an identificator by its number. Where nothing identifies a thing, what it says may do: an actor,
//! a contactpersoon, and what belongs to the same thing are the same when they say the same. Of all other things, each
//! occurrence is another one.

use super::super::link::{Link, place_in};
use super::keys::{Key, Keys, Purpose};
use super::occurrences::{OccurrenceId, Occurrences, Role};
use super::uuid::{canonical, uuid};
use crate::model::{Actor, Objecttype, Partij, PartijIdentificator, SoortIdentificator};
use crate::tree::View;
use crate::value::character::is_blank;

/// Which thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ThingId(usize);

impl ThingId {
    pub(super) const fn index(self) -> usize {
        self.0
    }
}

/// Which thing an occurrence is of, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) thing: ThingId,
    pub(super) by: By,
}

/// How an occurrence is known to be of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// It has the uuid of that thing, or is the first occurrence of it.
    Itself,
    /// It has a number of that thing, which this occurrence was the first to tell.
    Number(OccurrenceId),
    /// A partij prefers it, and has it in the list of its addresses or accounts, as this occurrence.
    Listed(OccurrenceId),
    /// It says all that this earlier occurrence says, and nothing else.
    Content(OccurrenceId),
}

/// What is known of the number of an identificator.
#[derive(Default)]
pub(super) struct Number {
    /// The first partij that was told to have it.
    pub(super) told_by: Option<OccurrenceId>,
    /// The partij that has it, and the identificator that holds it.
    pub(super) partij: Option<ThingId>,
    pub(super) identificator: Option<ThingId>,
}

/// All things, and which of them the occurrences are of.
pub(super) struct Things {
    /// For each thing that is registered, an occurrence that has its uuid.
    registered: Vec<Option<OccurrenceId>>,
    /// For each occurrence; none for what is only a part of another object.
    identities: Vec<Option<Identity>>,
    /// The number of each occurrence that is an identificator.
    numbered: Vec<Option<usize>>,
    numbers: Vec<Number>,
}

impl Things {
    pub(super) fn len(&self) -> usize {
        self.registered.len()
    }

    /// The thing that an occurrence is of, and how that is known.
    pub(super) fn identity(&self, id: OccurrenceId) -> Option<Identity> {
        *self.identities.get(id.index())?
    }

    /// The thing that an occurrence is of.
    pub(super) fn of(&self, id: OccurrenceId) -> Option<ThingId> {
        Some(self.identity(id)?.thing)
    }

    /// An occurrence that has the uuid of a thing, when that is registered.
    pub(super) fn registered(&self, thing: ThingId) -> Option<OccurrenceId> {
        *self.registered.get(thing.0)?
    }

    /// Of an address or account that its holder prefers: which of those in the list of the holder that is.
    pub(super) fn in_list(&self, preferred: OccurrenceId) -> Option<OccurrenceId> {
        match self.identity(preferred)?.by {
            By::Listed(listed) => Some(listed),
            _ => None,
        }
    }

    /// What is known of the number of an identificator.
    pub(super) fn number(&self, identificator: OccurrenceId) -> Option<&Number> {
        self.numbers.get((*self.numbered.get(identificator.index())?)?)
    }

    fn number_mut(&mut self, identificator: OccurrenceId) -> Option<&mut Number> {
        self.numbers.get_mut((*self.numbered.get(identificator.index())?)?)
    }

    /// Whether two identificatoren have the same number.
    pub(super) fn have_same_number(&self, one: OccurrenceId, other: OccurrenceId) -> bool {
        let number = |id: OccurrenceId| self.numbered.get(id.index()).copied().flatten();
        number(one).is_some() && number(one) == number(other)
    }
}

/// Finds out which occurrences are of the same thing.
pub(super) fn things(occurrences: &Occurrences<'_>) -> Things {
    let count = occurrences.len();
    let things = Things {
        registered: Vec::new(),
        identities: vec![None; count],
        numbered: vec![None; count],
        numbers: Vec::new(),
    };
    let mut recogniser = Recogniser { occurrences, keys: Keys::default(), things };
    // What is registered comes first, because something new that has its number is the same thing.
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

    /// Learns which partij has a number, and which registered actor is where in another register.
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
        // Of the partijen that are told to have it, one shows that it has.
        if number.identificator.is_none() && registered.and(registered_partij).is_some() {
            *number = Number::default();
        }
        number.told_by.get_or_insert(partij);
        number.partij = number.partij.or(registered_partij);
        number.identificator = number.identificator.or(registered);
    }

    /// Says which thing an occurrence is of. Whatever holds it has been recognised before.
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

    /// Whether a partij, an address or an account says the same as another one that belongs to the same thing. Then it is
    /// that one.
    fn recognise_belonging(&mut self, id: OccurrenceId, link: &Link, objecttype: Objecttype) -> bool {
        let is_compared =
            matches!(objecttype, Objecttype::DigitaalAdres | Objecttype::Rekeningnummer | Objecttype::Partij);
        let holder = self.occurrences.get(id).holder.and_then(|holder| self.things.of(holder));
        let Some(holder) = holder.filter(|_| is_compared) else { return false };
        let key = self.content(id, objecttype, Some((holder, link)));
        self.recognise_content(id, key)
    }

    /// Whether an occurrence says the same as an earlier one.
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

    /// Gives a vestiging the KVK-nummer that it shares with others, when no other partij is identified by it.
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

    /// Whether somebody by name at an organisatie says the same as an earlier one, who it is then: no register has a number
    /// of a contactpersoon.
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

    /// What a partij prefers is one of its addresses or accounts.
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

    /// What an occurrence is known by when only what it says tells what it is. What says to which thing it belongs does not
    /// count: it belongs to the one that holds it.
    fn content(&mut self, id: OccurrenceId, objecttype: Objecttype, within: Option<(ThingId, &Link)>) -> Key {
        let key = self.keys.start(Purpose::Content);
        let key = self.keys.number(key, objecttype as usize);
        let key = self.keys.number(key, within.map_or(0, |(thing, _)| thing.0 + 1));
        self.keys.content(key, self.occurrences.object(id), None, within.map(|(_, link)| link.refers_by))
    }

    /// Where an actor is in another register, when that says it all.
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

    /// A thing that is not registered, of which nothing was known.
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

/// The identificatoren of a partij.
pub(super) fn identificatoren(
    occurrences: &Occurrences<'_>,
    partij: OccurrenceId,
) -> impl Iterator<Item = OccurrenceId> {
    occurrences.held_by(partij).filter(|id| {
        let held = occurrences.get(*id);
        matches!(held.role, Role::Belongs(link) if link.of == Objecttype::PartijIdentificator)
    })
}

/// The identificatoren that tell a partij from others: of a vestiging not the KVK-nummer, which all vestigingen of an
/// organisatie share.
pub(super) fn identifying(occurrences: &Occurrences<'_>, partij: OccurrenceId) -> impl Iterator<Item = OccurrenceId> {
    let is_vestiging = |id: &OccurrenceId| {
        let soort =
            occurrences.view(*id).and_then(|identificator: View<'_, PartijIdentificator>| identificator.soort());
        soort == Some(SoortIdentificator::Vestigingsnummer)
    };
    let has_vestiging = identificatoren(occurrences, partij).any(|id| is_vestiging(&id));
    identificatoren(occurrences, partij).filter(move |id| !has_vestiging || is_vestiging(id))
}

/// Whether a partij is somebody by name at an organisatie.
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

    /// Whether the partijen of a klantcontact with two betrokkenen are the same.
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
        // Whichever comes first.
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
