//! Which addresses the follow-up of a contact uses: [`effective_contact`].

mod collect;
mod own;
mod rank;

use alloc::vec::Vec;

use serde::Serialize;

use self::collect::collect;
pub(super) use self::collect::view;
use self::rank::ranked;
use super::Built;
use crate::json::json;
use crate::model::{Adres, Betrokkene, DigitaalAdres, Objecttype, Partij};
use crate::options::Options;
use crate::tree::{Field, JsonObject, Object, View, key};
use crate::word::words;

words! {
    /// Why a follow-up uses an address.
    pub enum Why {
        /// The betrokkene gave it for this follow-up only.
        OneOff "one-off",
        /// It is one of the partij's own, and the betrokkene chose it for this follow-up.
        Referenced "referenced",
        /// It is one of the partij's own, and has the referentie that was asked for.
        Referentie "referentie",
        /// The partij prefers it.
        Preferred "preferred",
        /// It is the partij's standard address of its kind.
        Standard "standard",
        /// It is another one of the partij's own.
        Own "own",
    }
}

/// An address that a follow-up uses. It serialises as `{"why", "address"}`.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectiveAddress {
    why: Why,
    address: Object<'static>,
}

impl EffectiveAddress {
    fn new<T>(why: Why, address: View<'_, T>) -> Self {
        Self { why, address: address.object().to_static() }
    }

    /// Returns why the follow-up uses the address.
    pub const fn why(&self) -> Why {
        self.why
    }

    /// Returns the address as it was given: a digitaalAdres or an adres.
    pub fn address(&self) -> impl Serialize {
        JsonObject::declared(&self.address)
    }

    /// The address as a tree.
    pub(super) const fn tree(&self) -> &Object<'static> {
        &self.address
    }

    fn referentie(&self) -> Option<&str> {
        View::<DigitaalAdres>::of_object(&self.address)?.referentie().value()
    }
}

json! {
    EffectiveAddress, this => {
        "why": this.why,
        "address": JsonObject::declared(&this.address),
    }
}

/// Where a follow-up reaches a betrokkene.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectiveContact {
    /// The digital addresses, the best first. One that was given for this follow-up only takes the place of the partij's
    /// own ones of the same kind.
    pub digitale_adressen: Vec<EffectiveAddress>,
    /// The address to visit.
    pub bezoekadres: Option<EffectiveAddress>,
    /// The address to send post to.
    pub correspondentieadres: Option<EffectiveAddress>,
    /// Whether the partij is not active, so that its addresses are not used.
    pub partij_inactive: bool,
}

json! {
    EffectiveContact {
        "digitaleAdressen": digitale_adressen,
        "bezoekadres" optional: bezoekadres,
        "correspondentieadres" optional: correspondentieadres,
        "partijInactive": partij_inactive,
    }
}

impl EffectiveContact {
    /// Moves the partij's own addresses with one of these referenties before its other ones, in the order of the
    /// referenties.
    ///
    /// Municipalities write a referentie such as `portaalvoorkeur`, or the number of a zaak, with the address that is to be
    /// used for that.
    pub fn preferring(mut self, referenties: &[impl AsRef<str>]) -> Self {
        let is_own = |address: &EffectiveAddress| !matches!(address.why, Why::OneOff | Why::Referenced);
        let mut place = self.digitale_adressen.iter().position(is_own).unwrap_or(self.digitale_adressen.len());
        for wanted in referenties {
            let has_it = |address: &EffectiveAddress| address.referentie() == Some(wanted.as_ref());
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

/// Returns which contact details the follow-up of a contact uses, and why.
///
/// The details that the betrokkene gave for this follow-up take the place of the partij's own ones of the same kind. Of the
/// partij's own ones the preferred one comes first, and then the standard ones. An address is there once, however often it
/// was given. The details of a partij that is not active are not used.
///
/// The partij is the one in `wasPartij`, unless `partij` gives it in full. When `partij` is somebody else, by uuid or by the
/// uuid at the end of `url`, it is not used.
///
/// Both can be what a register answered, with `_expand`, or several such answers in a list, such as a partij and a page of
/// its addresses. Of several partijen the one in `wasPartij` counts. An address of which only the uuid is known is returned
/// as a reference.
///
/// ```
/// use klantinteracties::untyped::effective_contact;
/// use klantinteracties::{Options, Why};
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
/// One of the two cannot be read, or is something else, such as an answer that says what went wrong.
pub fn effective_contact<T: AsRef<[u8]> + ?Sized>(
    betrokkene: &T,
    partij: Option<&T>,
    options: &Options,
) -> Built<EffectiveContact> {
    let betrokkene = collect(Objecttype::Betrokkene, None, betrokkene.as_ref(), options)?;
    let betrokkene = view::<Betrokkene>(&betrokkene);
    let id = known(betrokkene).and_then(|known| key(known.object()));
    let of_partij = |partij: &T| collect(Objecttype::Partij, id.as_deref(), partij.as_ref(), options);
    let given = partij.map(of_partij).transpose()?;
    Ok(of_views(betrokkene, given.as_ref().map(view::<Partij>)))
}

/// The partij that a betrokkene refers to or holds.
fn known<'v>(betrokkene: View<'v, Betrokkene>) -> Option<View<'v, Partij>> {
    betrokkene.was_partij().value().filter(|partij| !partij.object().members().is_empty())
}

/// Which contact details the follow-up uses, where the partij may be given in full.
pub(super) fn of_views<'v>(betrokkene: View<'v, Betrokkene>, given: Option<View<'v, Partij>>) -> EffectiveContact {
    let known = known(betrokkene);
    let id = known.and_then(|known| key(known.object()));
    // The addresses of somebody else may not be taken for those of the betrokkene.
    let is_other =
        |given: &View<'_, Partij>| id.as_ref().zip(key(given.object())).is_some_and(|(id, other)| *id != other);
    let partij = given.filter(|given| !is_other(given)).or(known);

    let is_active = partij.is_none_or(|partij| partij.indicatie_actief().value() != Some(false));
    let usable = partij.filter(|_| is_active);
    let place = |of_betrokkene: Option<_>, of_partij: Option<_>| {
        let one_off = of_betrokkene.map(|adres| EffectiveAddress::new(Why::OneOff, adres));
        one_off.or_else(|| of_partij.map(|adres| EffectiveAddress::new(Why::Own, adres)))
    };
    EffectiveContact {
        digitale_adressen: ranked(betrokkene, partij, is_active),
        bezoekadres: place(
            filled_in(betrokkene.bezoekadres()),
            usable.and_then(|partij| filled_in(partij.bezoekadres())),
        ),
        correspondentieadres: place(
            filled_in(betrokkene.correspondentieadres()),
            usable.and_then(|partij| filled_in(partij.correspondentieadres())),
        ),
        partij_inactive: !is_active,
    }
}

/// Returns the address when anything of it is filled in: a register answers with empty texts when there is none.
fn filled_in<'v>(adres: Field<'v, View<'v, Adres>>) -> Option<View<'v, Adres>> {
    adres.value().filter(|adres| adres.is_filled_in())
}
