use chrono::{DateTime, TimeDelta, Utc};

use crate::argument::{self, Argument, OptionError};
use crate::json::json;
use crate::model::{Betrokkene, Klantcontact, MaakKlantcontact, Onderwerpobject};
use crate::options::{FollowUp, Options};
use crate::table::PairSet;
use crate::tree::{Field, Held, List, Object, View};
use crate::value::parse_date_time;
use crate::word::words;

/// What is known of a contact when somebody asks whether it may be registered. `None` means that a fact is not known,
/// which is never a reason against.
///
/// A form that has no document yet fills it in, and [`situation_of`](crate::situation_of) takes it from a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Situation {
    /// Whether somebody from outside the municipality takes part.
    pub betrokkene: Option<bool>,
    /// Whether somebody or something acts for the municipality.
    pub actor: Option<bool>,
    /// Whether the contact still has to take place.
    pub planned: Option<bool>,
    /// Whether the conversation took place, or the message is likely to arrive.
    pub established: Option<bool>,
    /// How many subjects the contact has.
    pub onderwerpen: Option<usize>,
    /// Whether a known partij takes part.
    pub known: Option<bool>,
    /// What the contact leads to.
    pub follow_up: Option<FollowUp>,
}

json! {
    Situation {
        "betrokkene": betrokkene,
        "actor": actor,
        "planned": planned,
        "established": established,
        "onderwerpen": onderwerpen,
        "known": known,
        "followUp": follow_up,
    }
}

words! {
    /// A fact in JSON, by its name.
    pub enum Name {
        Betrokkene "betrokkene",
        Actor "actor",
        Planned "planned",
        Established "established",
        Onderwerpen "onderwerpen",
        Known "known",
        FollowUp "followUp",
    }
}

impl Situation {
    /// Reads the situation from a JSON object with its names in camelCase, as JavaScript callers write it. What is left out or
    /// `null` is not known.
    ///
    /// ```
    /// use klantinteracties::Situation;
    ///
    /// assert_eq!(Situation::from_json(r#"{"known": true}"#)?.known, Some(true));
    /// # Ok::<(), klantinteracties::OptionError>(())
    /// ```
    ///
    /// # Errors
    /// There is no property with this name, or its value cannot be used.
    pub fn from_json(json: &str) -> Result<Self, OptionError> {
        let mut situation = Self::default();
        argument::settings("situation", json, &mut |member| {
            let known = member.unless_null();
            let fact = match member.setting()? {
                Name::Betrokkene => &mut situation.betrokkene,
                Name::Actor => &mut situation.actor,
                Name::Planned => &mut situation.planned,
                Name::Established => &mut situation.established,
                Name::Known => &mut situation.known,
                Name::Onderwerpen => {
                    situation.onderwerpen = known.map(Argument::size).transpose()?;
                    return Ok(());
                }
                Name::FollowUp => {
                    situation.follow_up = known.map(Argument::word).transpose()?;
                    return Ok(());
                }
            };
            *fact = known.map(Argument::boolean).transpose()?;
            Ok(())
        })?;
        Ok(situation)
    }

    /// Returns what a document shows and the options add. A document that is no contact shows nothing.
    pub(crate) fn of(document: &Object<'_>, options: &Options) -> Self {
        if let Some(klantcontact) = View::<Klantcontact>::of_object(document) {
            Self::of_klantcontact(klantcontact, options)
        } else if let Some(request) = View::<MaakKlantcontact>::of_object(document) {
            Self::of_request(request, options)
        } else {
            Self { follow_up: options.follow_up, ..Self::default() }
        }
    }

    /// Returns what a request to the register shows. It has the betrokkene and the subject of its contact. An actor has a
    /// request of its own, so nothing is known of it here, and so has a task, which the options can tell.
    fn of_request(request: View<'_, MaakKlantcontact>, options: &Options) -> Self {
        let contact = request.klantcontact().value();
        let moment = contact.and_then(|contact| contact.plaatsgevonden_op().value());
        Self {
            planned: planned(moment.and_then(parse_date_time), options.now),
            established: contact.and_then(|contact| contact.indicatie_contact_gelukt().value()),
            betrokkene: contact.and_then(|_| match request.betrokkene() {
                betrokkene if betrokkene.is_absent() => Some(false),
                betrokkene => betrokkene.value().map(|_| true),
            }),
            known: request.betrokkene().value().and_then(View::<Betrokkene>::is_known),
            follow_up: options.follow_up.or_else(|| follow_up_of_request(request)),
            ..Self::default()
        }
    }

    fn of_klantcontact(klantcontact: View<'_, Klantcontact>, options: &Options) -> Self {
        let moment = klantcontact.plaatsgevonden_op().value().and_then(parse_date_time);
        Self {
            betrokkene: some_of(klantcontact.had_betrokkenen()),
            actor: some_of(klantcontact.had_betrokken_actoren()),
            planned: planned(moment, options.now),
            established: klantcontact.indicatie_contact_gelukt().value(),
            onderwerpen: Some(zaken(klantcontact)),
            known: known(klantcontact),
            follow_up: options.follow_up.or_else(|| follow_up(klantcontact)),
        }
    }
}

/// Returns whether the moment is later than `now`; `None` when one of the two is not known.
fn planned(moment: Option<DateTime<Utc>>, now: Option<DateTime<Utc>>) -> Option<bool> {
    Some(moment?.signed_duration_since(now?) > TOLERANCE)
}

/// How far clocks may differ.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

/// Returns whether the list has elements; `None` when it cannot be read.
fn some_of<'v, T: Held<'v>>(list: Field<'v, List<'v, T>>) -> Option<bool> {
    match list.value() {
        Some(elements) => Some(!elements.is_empty()),
        None => list.is_empty().then_some(false),
    }
}

/// Returns how many different zaken the contact was about.
fn zaken(klantcontact: View<'_, Klantcontact>) -> usize {
    let onderwerpen = klantcontact.ging_over_onderwerpobjecten().items().filter(|object| object.is_zaak());
    let mut zaken = PairSet::default();
    onderwerpen
        .filter_map(|object| object.onderwerpobjectidentificator().value()?.object_id().value())
        .filter(|zaak| zaken.is_new(("zaak", zaak)))
        .count()
}

/// Returns whether a known partij takes part; `None` when nobody does, or when it cannot be told of somebody.
fn known(klantcontact: View<'_, Klantcontact>) -> Option<bool> {
    let betrokkenen = klantcontact.had_betrokkenen().value().filter(|betrokkenen| !betrokkenen.is_empty())?;
    let judged = || betrokkenen.elements().map(|betrokkene| betrokkene?.is_known());
    if judged().any(|known| known == Some(true)) {
        return Some(true);
    }
    judged().all(|known| known == Some(false)).then_some(false)
}

/// Returns what a request shows of the follow-up; `None` when the subject cannot be read, or is only referred to.
fn follow_up_of_request(request: View<'_, MaakKlantcontact>) -> Option<FollowUp> {
    let onderwerp = request.onderwerpobject();
    match onderwerp.value() {
        Some(object) if goes_on(object) => Some(FollowUp::WithoutContact),
        Some(object) => (!object.is_reference()).then_some(FollowUp::None),
        None => onderwerp.is_empty().then_some(FollowUp::None),
    }
}

/// Returns whether a subject goes on without this contact: a zaak, or an earlier contact.
fn goes_on(object: View<'_, Onderwerpobject>) -> bool {
    object.is_zaak() || object.is_klantcontact()
}

/// Returns what a document shows of the follow-up; `None` when a list cannot be read. A task means that the municipality
/// comes back to the customer. A zaak or an earlier contact goes on by itself.
fn follow_up(klantcontact: View<'_, Klantcontact>) -> Option<FollowUp> {
    if some_of(klantcontact.leidde_tot_interne_taken())? {
        return Some(FollowUp::NeedsContact);
    }
    let onderwerpen = klantcontact.ging_over_onderwerpobjecten();
    if some_of(klantcontact.leidde_tot_zaken())? || onderwerpen.items().any(goes_on) {
        return Some(FollowUp::WithoutContact);
    }
    // A subject that is only referred to may be a zaak, so then nothing is known.
    let open = some_of(onderwerpen).is_none() || onderwerpen.items().any(|object| object.is_reference());
    (!open).then_some(FollowUp::None)
}
