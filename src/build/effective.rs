use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Built, read};
use crate::model::{Adres, DigitaalAdres, Objecttype};
use crate::normalize::normalize_object;
use crate::options::Options;
use crate::pointer::Path;
use crate::register::{Reader, first_of, place_in};
use crate::report::{Expected, Params};
use crate::rules::{ANSWER_UNKNOWN, value as rules};
use crate::table::{Seen, Table};
use crate::tree::{Object, Value, View, Written, key};
use crate::validate::of_document;
use crate::word::words;

words! {
    /// Why a follow-up uses an address.
    pub enum Why {
        /// Given for this follow-up alone.
        OneOff "one-off",
        /// One of the partij's own, chosen for this follow-up.
        Referenced "referenced",
        /// One of the partij's own, with the referentie that was asked for.
        Referentie "referentie",
        /// The one that the partij prefers.
        Preferred "preferred",
        /// The partij's standard address of its kind.
        Standard "standard",
        /// Another of the partij's own.
        Own "own",
    }
}

/// An address that a follow-up uses. Serialised it is the address with `why`.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectiveAddress {
    why: Why,
    address: Object<'static>,
}

impl EffectiveAddress {
    /// Why it is used.
    pub const fn why(&self) -> Why {
        self.why
    }

    /// The address, as it was given: a digitaalAdres or an adres.
    pub fn address(&self) -> impl Serialize {
        Written::declared(&self.address)
    }
}

impl Serialize for EffectiveAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut address = serializer.serialize_struct("EffectiveAddress", 2)?;
        address.serialize_field("why", &self.why)?;
        address.serialize_field("address", &Written::declared(&self.address))?;
        address.end()
    }
}

/// Where a follow-up reaches a betrokkene.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EffectiveContact {
    /// Digital addresses, the best first. One for this once makes way for no other of its kind.
    pub digitale_adressen: Vec<EffectiveAddress>,
    /// Where to visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bezoekadres: Option<EffectiveAddress>,
    /// Where to send post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub correspondentieadres: Option<EffectiveAddress>,
    /// Whether the partij has addresses that are not used, because it is not active.
    pub partij_inactive: bool,
}

impl EffectiveContact {
    /// Puts those of the partij's own addresses first that have one of these referenties, in the order of the referenties:
    /// municipalities write one such as `portaalvoorkeur`, or the number of a zaak, with the address to use for that.
    pub fn preferring(mut self, referenties: &[impl AsRef<str>]) -> Self {
        let is_own = |address: &EffectiveAddress| !matches!(address.why, Why::OneOff | Why::Referenced);
        let mut place = self.digitale_adressen.iter().position(is_own).unwrap_or(self.digitale_adressen.len());
        for wanted in referenties {
            let has_it = |address: &EffectiveAddress| address.address.text("referentie") == Some(wanted.as_ref());
            while let Some(found) = self.digitale_adressen.iter().skip(place).position(has_it) {
                let mut address = self.digitale_adressen.remove(place + found);
                address.why = Why::Referentie;
                self.digitale_adressen.insert(place, address);
                place += 1;
            }
        }
        self
    }
}

/// Which contact details a follow-up uses, and why: what was given for this once goes before what the partij has of the
/// same kind; of the partij's own, the preferred one goes first, then the standard ones. What says the same is there once. Those
/// of a partij that is not active are never used. The partij is the one in `wasPartij`, unless that is given whole; a partij
/// with another uuid is not used, also where only an address ends with it. Both can be what a register answered, with
/// `_expand`, and also several such answers in a list, such as a partij and a page of its addresses; of several partijen it
/// is the one in `wasPartij`. An address of which only the uuid is known is given as that.
///
/// ```
/// use klantinteracties::{Options, Why, effective_contact};
///
/// let betrokkene = r#"{"rol": "klant", "initiator": true, "digitaleAdressen": [
///     {"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"}
/// ]}"#;
/// let partij = r#"{"soortPartij": "persoon", "indicatieActief": true, "digitaleAdressen": [
///     {"soortDigitaalAdres": "telefoonnummer", "adres": "0201234567"},
///     {"soortDigitaalAdres": "email", "adres": "ans@example.nl"}
/// ]}"#;
/// let contact = effective_contact(betrokkene, Some(partij), &Options::default()).unwrap();
/// let why: Vec<_> = contact.digitale_adressen.iter().map(|address| address.why()).collect();
/// assert_eq!(why, [Why::OneOff, Why::Own]);
/// ```
///
/// # Errors
/// Why one of the two cannot be read, or that it is something else, such as an answer that says what went wrong.
pub fn effective_contact<T: AsRef<[u8]> + ?Sized>(
    betrokkene: &T,
    partij: Option<&T>,
    options: &Options,
) -> Built<EffectiveContact> {
    let betrokkene = told(Objecttype::Betrokkene, None, betrokkene.as_ref(), options)?;
    let known = object_in(&betrokkene, "wasPartij");
    let named = known.and_then(key);
    let told_partij = |partij: &T| told(Objecttype::Partij, named.as_deref(), partij.as_ref(), options);
    let given = partij.map(told_partij).transpose()?;
    // The addresses of somebody else must not be taken for those of the betrokkene.
    let is_other = |given: &&Object<'static>| named.as_ref().zip(key(given)).is_some_and(|(one, other)| *one != other);
    let partij = given.as_ref().filter(|given| !is_other(given)).or(known);
    let is_active = partij.is_none_or(|partij| partij.member("indicatieActief") != Some(&Value::Boolean(false)));
    let usable = partij.filter(|_| is_active);

    let is_of_partij = |address: &Object<'static>| {
        let owner = object_in(address, "verstrektDoorPartij").and_then(key);
        owner.is_some() && owner == partij.and_then(key)
    };
    let all = partij.map(objects_of).unwrap_or_default();
    let ids: Vec<_> = all.iter().map(|address| key(address)).collect();
    let mut known_by = Table::<Vec<&Object<'static>>>::default();
    for (address, id) in all.iter().zip(&ids) {
        if let Some(id) = id {
            known_by.change(("uuid", id), |same| same.push(address));
        }
        known_by.change(("adres", adres(address)), |same| same.push(address));
    }
    let own_of = |address: &Object<'static>| {
        let by_id = key(address).and_then(|id| known_by.get(("uuid", &id))?.first().copied());
        by_id.or_else(|| {
            let same = known_by.get(("adres", adres(address)))?;
            same.get(place_in(same, address)?).copied()
        })
    };
    let own: &[_] = if is_active { &all } else { &[] };
    let mut used: Vec<(Why, &Object<'static>)> = Vec::new();
    for address in objects_of(&betrokkene) {
        match own_of(address) {
            Some(_) if !is_active => {}
            Some(own) => used.push((Why::Referenced, own)),
            None if !is_active && is_of_partij(address) => {}
            None if address.is_reference() || is_of_partij(address) => used.push((Why::Referenced, address)),
            None if address.text("adres").is_none() => {}
            None => used.push((Why::OneOff, address)),
        }
    }
    let mut once = Seen::default();
    for (_, address) in &used {
        once.is_new(("", soort(address)));
    }
    let preferred = usable.and_then(|partij| object_in(partij, "voorkeursDigitaalAdres"));
    let preferred = preferred.and_then(own_of);
    let why = |address: &Object<'static>| {
        if preferred.is_some_and(|preferred| std::ptr::eq(preferred, address)) {
            Why::Preferred
        } else if address.member("isStandaardAdres") == Some(&Value::Boolean(true)) {
            Why::Standard
        } else {
            Why::Own
        }
    };
    let others: Vec<_> =
        own.iter().filter(|own| !once.contains(("", soort(own)))).map(|own| (why(own), *own)).collect();
    for rank in [Why::Preferred, Why::Standard, Why::Own] {
        used.extend(others.iter().filter(|(why, _)| *why == rank));
    }
    let place = |name| {
        let (once, own) = (place_of(&betrokkene, name), usable.and_then(|partij| place_of(partij, name)));
        once.map(|adres| (Why::OneOff, adres)).or(own.map(|adres| (Why::Own, adres)))
    };
    let (bezoekadres, correspondentieadres) = (place("bezoekadres"), place("correspondentieadres"));
    let all_said: Vec<_> = used.iter().map(|(_, address)| said(address)).collect();
    let mut seen = Seen::default();
    let mut digitale_adressen = Vec::new();
    for (address, said) in used.iter().zip(&all_said) {
        if said.as_ref().is_none_or(|(kind, text)| seen.is_new((kind, text))) {
            digitale_adressen.push(effective(*address));
        }
    }
    Ok(EffectiveContact {
        digitale_adressen,
        bezoekadres: bezoekadres.map(effective),
        correspondentieadres: correspondentieadres.map(effective),
        partij_inactive: !is_active,
    })
}

/// Reads a draft, or what registers answered of it, in its normal form when the options ask for that. Of several in an
/// answer it is the one that goes by the id, or else the first.
fn told(objecttype: Objecttype, id: Option<&str>, json: &[u8], options: &Options) -> Built<Object<'static>> {
    let missing = || of_document(&rules::TYPE, Params::Expected(Expected::Object), options);
    let mut object = match read(objecttype, json, options)? {
        answers @ Value::List(_) => {
            let mut reader = Reader::new(options.language);
            reader.list(answers, objecttype, &Path::Root);
            let is_it = |object: &Object<'_>| object.shape() == objecttype.shape() && key(object).as_deref() == id;
            if let Some(place) = reader.others.iter().position(|other| id.is_some() && is_it(&other.object)) {
                let named = reader.others.remove(place);
                reader.others.insert(0, named);
            }
            first_of(reader, objecttype).ok_or_else(missing)?.to_static()
        }
        // An answer that says what went wrong, or that is about something else, says of nobody how to be reached.
        Value::Object(object) if !object.members().is_empty() && !has_declared(&object) => {
            return Err(of_document(ANSWER_UNKNOWN, Params::None, options));
        }
        Value::Object(object) => object.to_static(),
        _ => return Err(missing()),
    };
    if options.normalize {
        normalize_object(&mut object, options.language);
    }
    Ok(object)
}

fn has_declared(object: &Object<'_>) -> bool {
    object.members().iter().any(|member| member.name.property(object.shape()).is_some())
}

fn effective((why, address): (Why, &Object<'static>)) -> EffectiveAddress {
    EffectiveAddress { why, address: address.clone() }
}

/// What an address says, in whatever spelling: its kind, and the address itself with what it is for.
fn said<'o>(address: &'o Object<'static>) -> Option<(&'o str, String)> {
    let (kind, text) = View::<DigitaalAdres>::of_object(address)?.same_as_key()?;
    let [omschrijving, referentie] = ["omschrijving", "referentie"].map(|name| address.text(name).unwrap_or_default());
    // The lengths keep apart what would run together.
    Some((kind, format!("{} {} {text}{omschrijving}{referentie}", text.len(), omschrijving.len())))
}

fn adres<'o>(address: &'o Object<'static>) -> &'o str {
    address.text("adres").unwrap_or_default()
}

fn soort<'o>(address: &'o Object<'static>) -> &'o str {
    address.text("soortDigitaalAdres").unwrap_or_default()
}

fn object_in<'o>(object: &'o Object<'static>, name: &str) -> Option<&'o Object<'static>> {
    match object.member(name)? {
        Value::Object(object) if !object.members().is_empty() => Some(object),
        _ => None,
    }
}

/// An address of which something is filled in: a register answers with empty texts for one that is not there.
fn place_of<'o>(holder: &'o Object<'static>, name: &str) -> Option<&'o Object<'static>> {
    object_in(holder, name).filter(|adres| View::<Adres>::of_object(adres).is_some_and(View::<Adres>::is_filled_in))
}

/// The digital addresses of a betrokkene or a partij.
fn objects_of<'o>(holder: &'o Object<'static>) -> Vec<&'o Object<'static>> {
    let Some(Value::List(values)) = holder.member("digitaleAdressen") else { return Vec::new() };
    values.iter().filter_map(|value| if let Value::Object(object) = value { Some(object) } else { None }).collect()
}
