//! Finds objects with the same value where the register requires unique values.

use super::keys::{Key, Keys, Purpose};
use super::occurrences::{OccurrenceId, Occurrences, Role};
use super::order::{Entry, Order};
use super::things::{ThingId, Things};
use crate::model::{DigitaalAdres, InterneTaak, Klantcontact, Objecttype, PartijIdentificator, SoortDigitaalAdres};
use crate::rules::{
    IDENTIFICATOR_DUPLICATE, KLANTCONTACT_NUMBER_DUPLICATE, NUMBER_DUPLICATE, REFERENTIE_DUPLICATE, Rule,
};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// Returns what the register would refuse: the rule that it breaks and the path, in document order.
pub(super) fn repeated(occurrences: &Occurrences<'_>, things: &Things, order: &Order) -> Vec<(&'static Rule, String)> {
    let mut is_present = vec![false; occurrences.len()];
    for entry in &order.entries {
        if let Entry::Present { id, .. } = entry
            && let Some(is_present) = is_present.get_mut(id.index())
        {
            *is_present = true;
        }
    }
    let mut finder = Finder { occurrences, things, keys: Keys::default(), first: Vec::new(), repeated: Vec::new() };
    // An occurrence that the plan does not register cannot be a duplicate.
    for (id, _) in occurrences.all().zip(is_present).filter(|(_, is_present)| *is_present) {
        finder.find(id);
    }
    finder.repeated
}

struct Finder<'o, 'v> {
    occurrences: &'o Occurrences<'v>,
    things: &'o Things,
    keys: Keys<'v>,
    /// For each key, the first thing that has it, and the occurrence that can be reported. It is `None` if the thing is
    /// registered already, or has been reported.
    first: Vec<(ThingId, Option<OccurrenceId>)>,
    repeated: Vec<(&'static Rule, String)>,
}

/// A value that must be unique.
struct Own<'v> {
    rule: &'static Rule,
    /// The path of the value in the object.
    path: &'static str,
    objecttype: Objecttype,
    /// The scope in which the value is unique: the objects of one kind that belong to one thing; `None` if it is the
    /// whole register.
    within: Option<(ThingId, &'v str)>,
    value: &'v str,
}

impl<'v> Finder<'_, 'v> {
    fn find(&mut self, id: OccurrenceId) {
        let (Some(own), Some(thing)) = (self.own(id).filter(|own| !own.value.is_empty()), self.things.of(id)) else {
            return;
        };
        let new = self.things.registered(thing).is_none().then_some(id);
        let next = self.first.len();
        let key = self.key(&own);
        let first = self.keys.keep(key, next);
        if first == next {
            return self.first.push((thing, new));
        }
        let Some((of, first)) = self.first.get_mut(first) else { return };
        // An object that is registered already is never reported.
        if *of != thing
            && let Some(refused) = new.or_else(|| first.take())
        {
            self.repeated.push((own.rule, self.occurrences.pointer(refused) + own.path));
        }
    }

    fn key(&mut self, own: &Own<'v>) -> Key {
        let (thing, kind) = own.within.map_or((0, ""), |(thing, kind)| (thing.index(), kind));
        let key = self.keys.start(Purpose::Unique);
        let key = self.keys.number(key, own.objecttype as usize);
        let key = self.keys.number(key, thing);
        let key = self.keys.text(key, kind.into());
        self.keys.text(key, own.value.into())
    }

    fn own(&self, id: OccurrenceId) -> Option<Own<'v>> {
        let objecttype = self.occurrences.objecttype(id)?;
        let (rule, within, value) = match objecttype {
            Objecttype::Klantcontact => {
                let klantcontact = self.occurrences.view::<Klantcontact>(id)?;
                (KLANTCONTACT_NUMBER_DUPLICATE, None, klantcontact.referentienummer().value()?)
            }
            Objecttype::InterneTaak => {
                let taak = self.occurrences.view::<InterneTaak>(id)?;
                (NUMBER_DUPLICATE, None, taak.referentienummer().value()?)
            }
            // Two addresses of one betrokkene may have the same referentie.
            Objecttype::DigitaalAdres => {
                let adres = self.occurrences.view::<DigitaalAdres>(id)?;
                let soort = adres.soort_digitaal_adres().value().map_or("", SoortDigitaalAdres::name);
                (REFERENTIE_DUPLICATE, Some((self.partij(id)?, soort)), adres.referentie().value()?)
            }
            Objecttype::PartijIdentificator => {
                let identificator = self.occurrences.view::<PartijIdentificator>(id)?;
                (IDENTIFICATOR_DUPLICATE, Some((self.partij(id)?, "")), identificator.soort()?.name())
            }
            _ => return None,
        };
        // The rule is about a whole partij, but this violation is about one identificator.
        let path = if objecttype == Objecttype::PartijIdentificator { "" } else { rule.path };
        Some(Own { rule, path, objecttype, within, value })
    }

    /// Returns the partij that an object belongs to.
    fn partij(&self, id: OccurrenceId) -> Option<ThingId> {
        let occurrence = self.occurrences.get(id);
        match occurrence.role {
            Role::Belongs(link) if link.to == Objecttype::Partij => self.things.of(occurrence.holder?),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::given::{given, klantcontact, occurrences, organisatie};
    use super::super::order::order;
    use super::super::things::things;
    use super::repeated;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    fn places(json: &str) -> Vec<String> {
        let given = given(json);
        let occurrences = occurrences(&given);
        let things = things(&occurrences);
        let repeated = repeated(&occurrences, &things, &order(&occurrences, &things));
        repeated.into_iter().map(|(_, place)| place).collect()
    }

    #[test]
    fn of_two_the_new_one_is_refused() {
        let new = r#"{"referentienummer": "1"}"#;
        let registered = r#"{"uuid": "1", "referentienummer": "1"}"#;
        assert_eq!(places(&format!("[{new}, {new}]")), ["/1/referentienummer"]);
        assert_eq!(places(&format!("[{new}, {registered}]")), ["/0/referentienummer"]);
        assert_eq!(places(&format!("[{registered}, {new}]")), ["/1/referentienummer"]);
        assert!(places(&format!("[{registered}, {registered}]")).is_empty());
        assert!(places(r#"[{"referentienummer": ""}, {"referentienummer": ""}]"#).is_empty());
    }

    #[test]
    fn addresses_of_one_partij_are_compared_by_kind() {
        let adres = |soort: &str, adres: &str| {
            format!(r#"{{"soortDigitaalAdres": "{soort}", "adres": "{adres}", "referentie": "r"}}"#)
        };
        let partij = |number, adres: String| organisatie(number, &format!(r#", "digitaleAdressen": [{adres}]"#));
        let email = || partij("12345678", adres("email", "a"));
        let place = ["/hadBetrokkenen/1/wasPartij/digitaleAdressen/0/referentie"];
        assert_eq!(places(&klantcontact(&[email(), partij("12345678", adres("email", "b"))])), place);
        assert!(places(&klantcontact(&[email(), email()])).is_empty(), "that is the same address");
        assert!(places(&klantcontact(&[email(), partij("12345678", adres("overig", "b"))])).is_empty());
        assert!(places(&klantcontact(&[email(), partij("87654321", adres("email", "b"))])).is_empty());
    }
}
