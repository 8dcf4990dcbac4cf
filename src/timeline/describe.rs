//! The last pass: what is shown of each contact of a page. What is shown is chosen property by property, so that nothing
//! else of a contact ever is.

use super::date::ItemDate;
use super::direction::{direction, is_answer};
use super::display_name::DisplayName;
use super::entry::{Entry, zaken};
use super::item::{Item, ItemActor, ItemBetrokkene, ItemObject, Status, Thread};
use super::labels;
use super::options::Options;
use super::selection::{is_one_of, is_partij};
use super::visible::{visible, visible_owned};
use crate::model::{Actor, Betrokkene, Identificator, Klantcontact, Partij, Rol, SoortActor};
use crate::table::PairSet;
use crate::tree::{View, key};
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

impl Item {
    /// Returns what is shown of a contact, of which the entry says what the timeline knows about it.
    pub(super) fn new(
        contact: View<'_, Klantcontact>,
        entry: &Entry,
        thread: Thread,
        status: Option<Status>,
        is_seen: Option<bool>,
        options: &Options,
    ) -> Self {
        let language = options.language;
        let masked = entry.facts.is_masked(options);
        let direction = direction(contact, options);
        let gelukt = contact.indicatie_contact_gelukt().value();
        let number = visible(contact.referentienummer().value()).or(contact.nummer().value());
        let kanaal = contact.kanaal().value().unwrap_or_default();
        let mut item = Self {
            id: String::from(&*entry.id),
            uuid: key(contact.object()).map(String::from),
            date: entry.facts.moment.map(|moment| ItemDate::new(moment, options.now, language)),
            kanaal: kanaal.to_owned(),
            kanaal_label: options.label_of(kanaal).to_owned(),
            onderwerp: onderwerp(contact, entry, options),
            inhoud: None,
            reactie: None,
            masked,
            direction,
            direction_label: labels::direction(direction, language),
            status,
            status_label: status.map(|status| labels::status(status, language)),
            indicatie_contact_gelukt: gelukt,
            outcome_label: labels::outcome(gelukt, language),
            reference: visible_owned(number),
            thread,
            zaken: Vec::new(),
            bijlagen: Vec::new(),
            betrokkenen: Vec::new(),
            actoren: Vec::new(),
            new: is_seen.map(|is_seen| !is_seen && is_answer(contact, options)),
        };
        if !masked {
            item.add_subject(contact, options);
        }
        item
    }

    /// Adds what the contact was about, and with whom it was.
    fn add_subject(&mut self, contact: View<'_, Klantcontact>, options: &Options) {
        self.inhoud = visible_owned(contact.inhoud().value());
        self.reactie = visible_owned(contact.reactie().value());
        let mut seen = PairSet::default();
        for (relatie, zaak) in zaken(contact) {
            if seen.is_new(("", visible(zaak.object_id().value()).unwrap_or_default())) {
                self.zaken.push(ItemObject { relatie: Some(relatie), ..ItemObject::new(Some(zaak)) });
            }
        }
        self.bijlagen.extend(contact.omvatte_bijlagen().items().map(|bijlage| ItemObject {
            uuid: visible_owned(bijlage.uuid().value()),
            ..ItemObject::new(bijlage.bijlageidentificator().value())
        }));
        let betrokkenen = contact.had_betrokkenen().items();
        self.betrokkenen.extend(betrokkenen.map(|betrokkene| ItemBetrokkene::new(betrokkene, options)));
        let actoren = contact.had_betrokken_actoren().items();
        self.actoren.extend(actoren.map(|actor| ItemActor::new(actor, options)));
    }
}

/// Returns the subject of a contact, or the label that is shown in its place.
pub(super) fn onderwerp(contact: View<'_, Klantcontact>, entry: &Entry, options: &Options) -> String {
    if entry.facts.is_masked(options) {
        return labels::CONFIDENTIAL.template(options.language).to_owned();
    }
    visible(contact.onderwerp().value()).unwrap_or(labels::NO_ONDERWERP.template(options.language)).to_owned()
}

impl ItemObject {
    fn new(identificator: Option<View<'_, Identificator>>) -> Self {
        let Some(identificator) = identificator else { return Self::default() };
        Self {
            object_id: visible_owned(identificator.object_id().value()),
            code_objecttype: visible_owned(identificator.code_objecttype().value()),
            code_register: visible_owned(identificator.code_register().value()),
            code_soort_object_id: visible_owned(identificator.code_soort_object_id().value()),
            ..Self::default()
        }
    }
}

impl ItemBetrokkene {
    fn new(betrokkene: View<'_, Betrokkene>, options: &Options) -> Self {
        let rol = betrokkene.rol().value();
        let rol_label = labels::rol(rol, options.language);
        let partij = betrokkene.was_partij().value();
        // A partij that is secret is so for everybody but itself, the organisatie that it worked for included.
        let is_secret = |partij: View<'_, Partij>| {
            partij.indicatie_geheimhouding().value() == Some(true) && !is_partij(partij, &options.partijen)
        };
        let (mut naam, mut organisatie) = (DisplayName::default(), DisplayName::default());
        if !partij.is_some_and(is_secret) {
            let details = partij.and_then(|partij| partij.partij_identificatie().value());
            let werkgever = details.and_then(|details| details.werkte_voor_partij().value());
            let is_werkgever_secret = werkgever.is_some_and(is_secret);
            let organisatienaam = betrokkene.organisatienaam().value().filter(|_| !is_werkgever_secret);
            organisatie.or_partij(werkgever.filter(|_| !is_werkgever_secret));
            organisatie.or(organisatienaam);
            naam.or(betrokkene.volledige_naam().value());
            naam.or_person(betrokkene.contactnaam().value());
            naam.or_partij(partij);
            naam.or(organisatienaam);
        }
        naam.or(Some(rol_label));
        Self {
            organisatie: Some(organisatie.0).filter(|organisatie| !organisatie.is_empty() && *organisatie != naam.0),
            naam: naam.0,
            rol: visible_owned(rol.map(Rol::name)),
            rol_label,
            initiator: betrokkene.initiator().value() == Some(true),
            own: is_one_of(betrokkene, &options.partijen),
        }
    }
}

impl ItemActor {
    fn new(actor: View<'_, Actor>, options: &Options) -> Self {
        let soort = actor.soort_actor().value();
        let label = if soort == Some(SoortActor::Medewerker) { &labels::MEDEWERKER } else { &labels::ACTOR };
        let mut naam = DisplayName::default();
        // The names of employees are not shown: which employee it was is no concern of the customer.
        if matches!(soort, Some(SoortActor::OrganisatorischeEenheid | SoortActor::GeautomatiseerdeActor)) {
            naam.or(actor.naam().value());
        }
        naam.or(Some(label.template(options.language)));
        Self { naam: naam.0, soort_actor: visible_owned(soort.map(SoortActor::name)) }
    }
}
