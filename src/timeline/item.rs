//! A contact as it is shown. What is written here is chosen property by property, so that what a register adds, or keeps
//! for itself, never shows.

use serde::Serialize;

use super::date::TimelineDate;
use super::entry::{Entry, direction, is_answer, is_one_of, is_partij, zaken};
use super::labels;
use super::options::TimelineOptions;
use crate::model::{Actor, Betrokkene, Contactnaam, Identificator, Klantcontact, Partij, Rol, SoortActor};
use crate::table::Seen;
use crate::text::Message;
use crate::tree::{View, key};
use crate::value::character::is_blank;
use crate::word::words;

words! {
    /// Who began a contact.
    pub enum Direction {
        /// A customer.
        Incoming "incoming",
        /// The municipality.
        Outgoing "outgoing",
    }
}

words! {
    /// How far the follow-up of a contact is.
    pub enum Status {
        /// Something has still to be done.
        Open "open",
        /// It has been answered, or all that had to be done was done.
        Answered "answered",
    }
}

/// A contact in a timeline. Labels are in the language of the options.
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineItem {
    /// Unique in the timeline and the same in every other: the uuid, or for a contact without one, made from its text.
    pub id: String,
    /// The uuid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// When it took place; absent when that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<TimelineDate>,
    /// The kanaal, as it is registered.
    pub kanaal: String,
    /// The kanaal in words.
    pub kanaal_label: String,
    /// The subject; where it may not be shown or is not there, a label that says so.
    pub onderwerp: String,
    /// What was said, as plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inhoud: Option<String>,
    /// What was answered, as plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reactie: Option<String>,
    /// Whether what it was about is left out, because it is vertrouwelijk.
    pub masked: bool,
    /// Who began it; `null` when that is not known.
    pub direction: Option<Direction>,
    /// The same in words.
    pub direction_label: &'static str,
    /// How far the follow-up is; `null` when nothing shows that there was to be any.
    pub status: Option<Status>,
    /// The same in words; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_label: Option<&'static str>,
    /// Whether the contact came about; `null` is unknown.
    pub indicatie_contact_gelukt: Option<bool>,
    /// The same in words.
    pub outcome_label: &'static str,
    /// The number by which people refer to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The contacts that follow each other, of which this is one.
    pub thread: TimelineThread,
    /// The zaken that it was about or led to.
    pub zaken: Vec<TimelineObject>,
    /// Its bijlagen.
    pub bijlagen: Vec<TimelineObject>,
    /// Who took part from outside the municipality.
    pub betrokkenen: Vec<TimelineBetrokkene>,
    /// Who took part for the municipality.
    pub actoren: Vec<TimelineActor>,
    /// Whether it is an answer that was not seen before; only with the option `seen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<bool>,
}

/// Contacts that follow each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineThread {
    /// The id of the oldest.
    pub id: String,
    /// How many there are in the whole timeline.
    pub size: usize,
    /// The ids of the contacts that this one follows itself.
    pub follows: Vec<String>,
}

/// A zaak or a bijlage: where it can be found.
#[derive(Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineObject {
    /// `gingOver` for a zaak that the contact was about, `leiddeTot` for one that it led to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relatie: Option<&'static str>,
    /// The uuid of a bijlage in the register of klantcontacten.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Its identification in the other register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_id: Option<String>,
    /// What kind of object it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_objecttype: Option<String>,
    /// The other register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_register: Option<String>,
    /// What the identification is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_soort_object_id: Option<String>,
}

/// Somebody from outside the municipality.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineBetrokkene {
    /// The name; the rol in words when no name may be shown or is known.
    pub naam: String,
    /// `klant` or `vertegenwoordiger`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rol: Option<String>,
    /// The same in words.
    pub rol_label: &'static str,
    /// The organisation behind a contactpersoon, or that the betrokkene belonged to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisatie: Option<String>,
    /// Whether it began the contact.
    pub initiator: bool,
    /// Whether it is the partij whose timeline it is.
    pub own: bool,
}

/// Somebody or something that acted for the municipality.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineActor {
    /// The name of a department or a system; of an employee, only that it was one.
    pub naam: String,
    /// `medewerker`, `organisatorische_eenheid` or `geautomatiseerde_actor`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soort_actor: Option<String>,
}

impl TimelineItem {
    /// What is shown of a contact.
    pub(super) fn new(
        contact: View<'_, Klantcontact>,
        entry: &Entry,
        thread: TimelineThread,
        status: Option<Status>,
        is_seen: Option<bool>,
        options: &TimelineOptions,
    ) -> Self {
        let language = options.language;
        let word = |label: &'static Message| label.template(language);
        let masked = entry.is_masked(options);
        let direction = direction(contact, options);
        let gelukt = contact.indicatie_contact_gelukt().value();
        let number = said(contact.referentienummer().value()).or(contact.nummer().value());
        let kanaal = contact.kanaal().value().unwrap_or_default();
        let mut item = Self {
            id: entry.id.to_string(),
            uuid: key(contact.object()).map(String::from),
            date: entry.moment.map(|moment| TimelineDate::new(moment, options.now, language)),
            kanaal: kanaal.to_owned(),
            kanaal_label: options.label_of(kanaal).to_owned(),
            onderwerp: onderwerp(contact, entry, options),
            inhoud: None,
            reactie: None,
            masked,
            direction,
            direction_label: word(match direction {
                Some(Direction::Incoming) => &labels::INCOMING,
                Some(Direction::Outgoing) => &labels::OUTGOING,
                None => &labels::UNKNOWN,
            }),
            status,
            status_label: status.map(|status| match status {
                Status::Open => word(&labels::OPEN),
                Status::Answered => word(&labels::ANSWERED),
            }),
            indicatie_contact_gelukt: gelukt,
            outcome_label: word(match gelukt {
                Some(true) => &labels::GELUKT,
                Some(false) => &labels::NIET_GELUKT,
                None => &labels::UNKNOWN,
            }),
            reference: text(number),
            thread,
            zaken: Vec::new(),
            bijlagen: Vec::new(),
            betrokkenen: Vec::new(),
            actoren: Vec::new(),
            new: is_seen.map(|is_seen| !is_seen && is_answer(contact, options)),
        };
        if !masked {
            item.show(contact, options);
        }
        item
    }

    /// Adds what the contact was about.
    fn show(&mut self, contact: View<'_, Klantcontact>, options: &TimelineOptions) {
        self.inhoud = text(contact.inhoud().value());
        self.reactie = text(contact.reactie().value());
        let mut seen = Seen::default();
        for (relatie, zaak) in zaken(contact) {
            if seen.is_new(("", said(zaak.object_id().value()).unwrap_or_default())) {
                self.zaken.push(TimelineObject { relatie: Some(relatie), ..TimelineObject::new(Some(zaak)) });
            }
        }
        self.bijlagen.extend(contact.omvatte_bijlagen().items().map(|bijlage| TimelineObject {
            uuid: text(bijlage.uuid().value()),
            ..TimelineObject::new(bijlage.bijlageidentificator().value())
        }));
        let betrokkenen = contact.had_betrokkenen().items();
        self.betrokkenen.extend(betrokkenen.map(|betrokkene| TimelineBetrokkene::new(betrokkene, options)));
        let actoren = contact.had_betrokken_actoren().items();
        self.actoren.extend(actoren.map(|actor| TimelineActor::new(actor, options)));
    }
}

/// The subject of a contact, or a label in its place.
pub(super) fn onderwerp(contact: View<'_, Klantcontact>, entry: &Entry, options: &TimelineOptions) -> String {
    if entry.is_masked(options) {
        return labels::CONFIDENTIAL.template(options.language).to_owned();
    }
    said(contact.onderwerp().value()).unwrap_or(labels::NO_ONDERWERP.template(options.language)).to_owned()
}

impl TimelineObject {
    fn new(identificator: Option<View<'_, Identificator>>) -> Self {
        let Some(identificator) = identificator else { return Self::default() };
        Self {
            object_id: text(identificator.object_id().value()),
            code_objecttype: text(identificator.code_objecttype().value()),
            code_register: text(identificator.code_register().value()),
            code_soort_object_id: text(identificator.code_soort_object_id().value()),
            ..Self::default()
        }
    }
}

impl TimelineBetrokkene {
    fn new(betrokkene: View<'_, Betrokkene>, options: &TimelineOptions) -> Self {
        let rol = betrokkene.rol().value();
        let rol_label = labels::rol(rol, options.language);
        let own = is_one_of(betrokkene, &options.partijen);
        let partij = betrokkene.was_partij().value();
        // Who is secret is so for everybody else, also for the organisatie that it spoke for.
        let is_secret = |partij: View<'_, Partij>| {
            partij.indicatie_geheimhouding().value() == Some(true) && !is_partij(partij, &options.partijen)
        };
        let mut naam = Name::default();
        let mut organisatie = Name::default();
        if !partij.is_some_and(is_secret) {
            let details = partij.and_then(|partij| partij.partij_identificatie().value());
            let werkgever = details.and_then(|details| details.werkte_voor_partij().value());
            let is_secret = werkgever.is_some_and(is_secret);
            let organisatienaam = betrokkene.organisatienaam().value().filter(|_| !is_secret);
            organisatie.or_partij(werkgever.filter(|_| !is_secret));
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
            rol: text(rol.map(Rol::name)),
            rol_label,
            initiator: betrokkene.initiator().value() == Some(true),
            own,
        }
    }
}

impl TimelineActor {
    fn new(actor: View<'_, Actor>, options: &TimelineOptions) -> Self {
        let soort = actor.soort_actor().value();
        let label = if soort == Some(SoortActor::Medewerker) { &labels::MEDEWERKER } else { &labels::ACTOR };
        let mut naam = Name::default();
        // Who works for the municipality is no matter of the customer.
        if matches!(soort, Some(SoortActor::OrganisatorischeEenheid | SoortActor::GeautomatiseerdeActor)) {
            naam.or(actor.naam().value());
        }
        naam.or(Some(label.template(options.language)));
        Self { naam: naam.0, soort_actor: text(soort.map(SoortActor::name)) }
    }
}

/// A name, which the first of several sources gives that has one.
#[derive(Default)]
struct Name(String);

impl Name {
    #[inline(never)]
    fn or(&mut self, name: Option<&str>) {
        if let (true, Some(name)) = (self.0.is_empty(), said(name)) {
            self.0.push_str(name);
        }
    }

    /// The name of a person from its parts; voorletters only where there is no voornaam.
    fn or_person(&mut self, naam: Option<View<'_, Contactnaam>>) {
        let Some(naam) = naam.filter(|_| self.0.is_empty()) else { return };
        let given = said(naam.voornaam().value()).or_else(|| said(naam.voorletters().value()));
        for part in [given, naam.voorvoegsel_achternaam().value(), naam.achternaam().value()] {
            if let Some(part) = said(part) {
                if !self.0.is_empty() {
                    self.0.push(' ');
                }
                self.0.push_str(part);
            }
        }
    }

    /// The name of a partij, as the register puts it together, or from its parts.
    fn or_partij(&mut self, partij: Option<View<'_, Partij>>) {
        let Some(details) = partij.and_then(|partij| partij.partij_identificatie().value()) else { return };
        self.or(details.volledige_naam().value());
        self.or_person(details.contactnaam().value());
        self.or(details.naam().value());
    }
}

/// What they hold is personal data, and debug output ends up in logs: only what they are shows.
macro_rules! quiet {
    ($($name:ident),+) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        })+
    };
}
pub(super) use quiet;

quiet!(TimelineItem, TimelineObject, TimelineBetrokkene, TimelineActor);

/// A text in which something can be seen, without the white space around it. Once for all that is shown.
#[inline(never)]
pub(super) fn said(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !is_blank(text)).map(str::trim)
}

#[inline(never)]
fn text(text: Option<&str>) -> Option<String> {
    said(text).map(str::to_owned)
}
