//! The same over objects of which the type is known.

use serde::Serialize;

use super::{
    Built, Correction, Ground, Why, answer as reply_to, callback, correct as correction, effective,
    partij as registration, split,
};
use crate::check::check;
use crate::model::{
    Adres, Betrokkene, Bijlage, Contactnaam, DigitaalAdres, Identificator, InterneTaak, Klantcontact, Member,
    Onderwerpobject, OrReference, Partij, Standalone, put,
};
use crate::options::Options;
use crate::report::Violations;
use crate::tree::{Object, Value};
use crate::valid::Valid;
use crate::validate::WellFormed;
use crate::value::{Referentienummer, Uri, Uuid};

/// What belongs to one subject of an interaction. What it leaves out, it shares with the others.
///
/// ```
/// use klantinteracties::Onderwerp;
///
/// let mut boom = Onderwerp::new("Omgewaaide boom");
/// boom.inhoud = Some("De boom ligt over de straat.".into());
/// ```
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Onderwerp {
    /// Waar het contact over ging.
    pub onderwerp: String,
    /// Technische identificatie van het klantcontact.
    pub uuid: Option<Uuid>,
    /// Nummer waarmee mensen het klantcontact aanduiden.
    pub referentienummer: Option<Referentienummer>,
    /// Wat er is besproken of overgebracht.
    pub inhoud: Option<String>,
    /// Wat er tijdens het contact is geantwoord.
    pub reactie: Option<String>,
    /// Het soort onderwerp, als adres van bijvoorbeeld een zaaktype.
    pub hoofd_onderwerp_type: Option<Uri>,
    /// Of onderwerp, inhoud en kenmerken vertrouwelijk zijn.
    pub vertrouwelijk: Option<bool>,
    /// Waar het contact over ging, als objecten in dit of een ander register.
    pub ging_over_onderwerpobjecten: Vec<OrReference<Onderwerpobject>>,
    /// Objecten die de inhoud, of een deel ervan, beschrijven.
    pub omvatte_bijlagen: Vec<OrReference<Bijlage>>,
    /// Wat er voor de opvolging gedaan moet worden.
    pub leidde_tot_interne_taken: Vec<OrReference<InterneTaak>>,
    /// De zaken die door dit contact zijn begonnen.
    pub leidde_tot_zaken: Vec<Identificator>,
    /// Wat voor de betrokkenen bij dit onderwerp alleen geldt, in hun volgorde.
    pub had_betrokkenen: Vec<Eenmalig>,
}

/// What holds for one betrokkene at one subject alone.
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Eenmalig {
    /// Digitale adressen die alleen voor deze opvolging gelden.
    pub digitale_adressen: Vec<OrReference<DigitaalAdres>>,
    /// Waar de betrokkene voor deze opvolging bezocht wil worden.
    pub bezoekadres: Option<Adres>,
    /// Waar de betrokkene voor deze opvolging post wil ontvangen.
    pub correspondentieadres: Option<Adres>,
    /// Naam waarmee de betrokkene bij de opvolging aangesproken wil worden.
    pub contactnaam: Option<Contactnaam>,
}

/// The values are personal data, and debug output ends up in logs.
impl std::fmt::Debug for Onderwerp {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Onderwerp").finish_non_exhaustive()
    }
}

/// The values are personal data, and debug output ends up in logs.
impl std::fmt::Debug for Eenmalig {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Eenmalig").finish_non_exhaustive()
    }
}

impl Onderwerp {
    /// One of which nothing is known but what it is.
    pub fn new(onderwerp: impl Into<String>) -> Self {
        Self { onderwerp: onderwerp.into(), ..Self::default() }
    }

    fn tree(&self) -> Value<'_> {
        let mut tree = Object::new(Klantcontact::declaration());
        let betrokkenen = self.had_betrokkenen.iter().map(Eenmalig::tree).collect();
        put(&mut tree, "onderwerp", self.onderwerp.write());
        put(&mut tree, "uuid", self.uuid.write());
        put(&mut tree, "referentienummer", self.referentienummer.write());
        put(&mut tree, "inhoud", self.inhoud.write());
        put(&mut tree, "reactie", self.reactie.write());
        put(&mut tree, "hoofdOnderwerpType", self.hoofd_onderwerp_type.write());
        put(&mut tree, "vertrouwelijk", self.vertrouwelijk.write());
        put(&mut tree, "gingOverOnderwerpobjecten", self.ging_over_onderwerpobjecten.write());
        put(&mut tree, "omvatteBijlagen", self.omvatte_bijlagen.write());
        put(&mut tree, "leiddeTotInterneTaken", self.leidde_tot_interne_taken.write());
        put(&mut tree, "leiddeTotZaken", self.leidde_tot_zaken.write());
        put(&mut tree, "hadBetrokkenen", Some(Value::List(betrokkenen)));
        Value::Object(tree)
    }
}

impl Eenmalig {
    fn tree(&self) -> Value<'_> {
        let mut tree = Object::new(Betrokkene::declaration());
        put(&mut tree, "digitaleAdressen", self.digitale_adressen.write());
        put(&mut tree, "bezoekadres", self.bezoekadres.write());
        put(&mut tree, "correspondentieadres", self.correspondentieadres.write());
        put(&mut tree, "contactnaam", self.contactnaam.write());
        Value::Object(tree)
    }
}

/// One klantcontact for each subject of an interaction: a conversation, or a message, about several things. From
/// "Klantcontact" in the basisterminologie: a klantcontact has one subject.
///
/// `shared` is the interaction as one klantcontact, with the moment, the kanaal, the actors and the people. Of each subject
/// stands in `onderwerpen` what belongs to it alone. A uuid or number is that of one klantcontact, so it is taken from the
/// subject only.
///
/// ```
/// use klantinteracties::model::{Actor, Betrokkene, Klantcontact, Rol, SoortActor};
/// use klantinteracties::value::Taal;
/// use klantinteracties::{Onderwerp, Options, split_interaction};
///
/// let gesprek = Klantcontact::builder("balie", "Boom en paspoort", Taal::NLD, false)
///     .had_betrokken_actoren([Actor::builder("Balie", SoortActor::OrganisatorischeEenheid)])
///     .had_betrokkenen([Betrokkene::builder(Rol::Klant, true).was_partij(uuid::Uuid::from_u128(7))]);
/// let mut boom = Onderwerp::new("Omgewaaide boom");
/// boom.inhoud = Some("De boom ligt over de straat.".into());
/// let mut paspoort = Onderwerp::new("Paspoort");
/// paspoort.inhoud = Some("Waar haal ik het af?".into());
///
/// let contacten = split_interaction(gesprek.into_inner(), &[boom, paspoort], &Options::default())?;
/// assert_eq!(contacten.len(), 2);
/// assert_eq!(contacten[1].onderwerp, "Paspoort");
/// # Ok::<(), klantinteracties::Violations>(())
/// ```
///
/// # Errors
/// Everything that is wrong, where it stands: with a subject at `/onderwerpen/0/...`, with what is shared elsewhere.
pub fn split_interaction(
    shared: impl AsRef<Klantcontact>,
    onderwerpen: &[Onderwerp],
    options: &Options,
) -> Result<Vec<Valid<Klantcontact>>, Violations> {
    let own = onderwerpen.iter().map(|onderwerp| onderwerp.tree().to_static()).collect();
    let built = split::of_trees(tree(shared.as_ref()), own, options).map_err(Violations::from)?;
    built.into_iter().map(|made| valid(made, options)).collect()
}

/// Adds the interne taak to come back to the customer, and the one-off addresses to do that at: these go to the betrokkene
/// who began the contact, or to the first. Whether they belong there is judged by the same table as
/// [`contact_details`](crate::contact_details).
///
/// ```
/// use klantinteracties::model::{
///     Actor, Betrokkene, DigitaalAdres, InterneTaak, Klantcontact, Rol, SoortActor, SoortDigitaalAdres, StatusInterneTaak,
/// };
/// use klantinteracties::value::{Taal, Telefoonnummer};
/// use klantinteracties::{Options, callback_request};
///
/// let balie = || Actor::builder("Balie", SoortActor::OrganisatorischeEenheid);
/// let contact = Klantcontact::builder("balie", "Paspoort", Taal::NLD, false)
///     .inhoud("Welke papieren heb ik nodig?")
///     .had_betrokken_actoren([balie()])
///     .had_betrokkenen([Betrokkene::builder(Rol::Klant, true)]);
/// let task = InterneTaak::builder("Terugbellen", StatusInterneTaak::TeVerwerken).toegewezen_aan_actoren([balie()]);
/// let number: Telefoonnummer = "0612345678".parse()?;
/// let number = DigitaalAdres::builder(number, SoortDigitaalAdres::Telefoonnummer);
///
/// let contact = callback_request(contact.into_inner(), task, vec![number.into()], &Options::default())?;
/// assert_eq!(contact.leidde_tot_interne_taken.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Everything that is wrong with the klantcontact that would be made.
pub fn callback_request(
    klantcontact: impl AsRef<Klantcontact>,
    task: impl Into<InterneTaak>,
    digitale_adressen: Vec<DigitaalAdres>,
    options: &Options,
) -> Result<Valid<Klantcontact>, Violations> {
    let mut task = tree(&task.into());
    put(&mut task, callback::ADRESSEN, digitale_adressen.write().map(|adressen| adressen.to_static()));
    made(callback::of_trees(tree(klantcontact.as_ref()), task, options), options)
}

/// A klantcontact by which the municipality answers an earlier one, which is what it is about. Where the reply names nobody
/// from outside the municipality, it has the people of the original. The customer did not begin it: no betrokkene is
/// `initiator`.
///
/// ```
/// use klantinteracties::model::{Actor, Klantcontact, SoortActor};
/// use klantinteracties::value::Taal;
/// use klantinteracties::{Options, answer};
///
/// let original: Klantcontact = serde_json::from_str(r#"{
///     "uuid": "11111111-1111-4111-8111-111111111110",
///     "kanaal": "balie", "onderwerp": "Paspoort", "inhoud": "Vraag", "taal": "nld", "vertrouwelijk": false,
///     "hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101"}, "rol": "klant", "initiator": true}]
/// }"#)?;
/// let reply = Klantcontact::builder("telefoon", "Paspoort", Taal::NLD, false)
///     .inhoud("Het ligt klaar.")
///     .had_betrokken_actoren([Actor::builder("Burgerzaken", SoortActor::OrganisatorischeEenheid)]);
///
/// let contact = answer(original, reply, &Options::default())?;
/// assert_eq!(contact.had_betrokkenen[0].object().map(|klant| klant.initiator), Some(false));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Everything that is wrong with the klantcontact that would be made; an original without uuid cannot be answered.
pub fn answer(
    original: impl AsRef<Klantcontact>,
    reply: impl Into<Klantcontact>,
    options: &Options,
) -> Result<Valid<Klantcontact>, Violations> {
    made(reply_to::of_trees(&tree(original.as_ref()), tree(&reply.into()), options), options)
}

/// A partij to register, when there is a ground for that: it must be sure that who gives the data may do so. A
/// vestigingsnummer stands within the KVK-nummer of the same partij, where it has one.
///
/// ```
/// use klantinteracties::model::{Organisatie, Partij};
/// use klantinteracties::{Ground, Options, register_partij};
///
/// let partij = Partij::builder(Organisatie::builder().naam("Zorg Thuis"), true);
/// let violations = register_partij(partij, Ground::Self_, &Options::default()).unwrap_err();
/// assert!(violations.iter().any(|violation| violation.path == "/ground"));
/// ```
///
/// # Errors
/// Everything that is wrong with the partij; at `/ground`, that this is none for this kind of partij.
pub fn register_partij(
    partij: impl Into<Partij>,
    ground: Ground,
    options: &Options,
) -> Result<Valid<Partij>, Violations> {
    made(registration::of_tree(tree(&partij.into()), Some(ground), options), options)
}

/// Corrects a klantcontact that is registered. From "Klantcontact" in the basisterminologie: after registration it changes
/// only to repair an error.
///
/// A value that becomes another, or goes, is a repair. What was empty and is filled in is new, and so are other people,
/// actors, tasks, subjects, zaken and bijlagen: those belong in a new klantcontact or in an interne taak.
///
/// ```
/// use klantinteracties::model::Klantcontact;
/// use klantinteracties::value::Taal;
/// use klantinteracties::{Options, correct};
///
/// let mut original = Klantcontact::builder("balie", "Pasport", Taal::NLD, false).inhoud("Verloren").into_inner();
/// original.uuid = Some(uuid::Uuid::from_u128(7));
/// let mut changed = original.clone();
/// changed.onderwerp = "Paspoort".into();
/// changed.reactie = Some("Gevonden".into());
///
/// let correction = correct(&original, &changed, &Options::default());
/// assert_eq!(correction.differences(), ["/onderwerp", "/reactie"]);
/// assert_eq!(correction.violations()[0].path, "/reactie");
/// ```
pub fn correct(original: impl AsRef<Klantcontact>, changed: impl AsRef<Klantcontact>, options: &Options) -> Correction {
    let state = |klantcontact: &Klantcontact| correction::judged(tree(klantcontact), options);
    correction::of_states(state(original.as_ref()), state(changed.as_ref()), options)
}

/// An address that a follow-up uses, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct EffectiveAddress<T> {
    /// Why it is used.
    pub why: Why,
    /// The address.
    pub address: T,
}

/// Where a follow-up reaches a betrokkene.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EffectiveContact {
    /// Digital addresses, the best first. One for this follow-up alone takes the place of the others of its kind.
    pub digitale_adressen: Vec<EffectiveAddress<OrReference<DigitaalAdres>>>,
    /// Where to visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bezoekadres: Option<EffectiveAddress<Adres>>,
    /// Where to send post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub correspondentieadres: Option<EffectiveAddress<Adres>>,
    /// Whether the partij has addresses that are not used, because it is not active.
    pub partij_inactive: bool,
}

/// Returns which contact details the follow-up of a contact uses, and why.
///
/// The details that the betrokkene gave for this follow-up take the place of the partij's own ones of the same kind. Of the
/// partij's own ones the preferred one comes first, and then the standard ones. The details of a partij that is not active
/// are not used. The partij is the one in `was_partij`, unless `partij` gives it in full; when that is somebody else it is
/// not used. Of the partij's own ones with one of the `referenties`, those come first, in the order of the referenties.
///
/// ```
/// use klantinteracties::model::{Betrokkene, DigitaalAdres, Rol, SoortDigitaalAdres};
/// use klantinteracties::value::Telefoonnummer;
/// use klantinteracties::{Why, effective_contact};
///
/// let number: Telefoonnummer = "0612345678".parse()?;
/// let number = DigitaalAdres::builder(number, SoortDigitaalAdres::Telefoonnummer);
/// let betrokkene = Betrokkene::builder(Rol::Klant, true).digitale_adressen([number]).into_inner();
/// let contact = effective_contact(&betrokkene, None, &[]);
/// assert_eq!(contact.digitale_adressen[0].why, Why::OneOff);
/// # Ok::<(), klantinteracties::value::InvalidValue>(())
/// ```
pub fn effective_contact(betrokkene: &Betrokkene, partij: Option<&Partij>, referenties: &[&str]) -> EffectiveContact {
    let (betrokkene, partij) = (tree(betrokkene), partij.map(tree));
    let contact = effective::of_views(effective::view(&betrokkene), partij.as_ref().map(effective::view));
    let contact = contact.preferring(referenties);
    EffectiveContact {
        digitale_adressen: contact.digitale_adressen.iter().map(address).collect(),
        bezoekadres: contact.bezoekadres.as_ref().map(address),
        correspondentieadres: contact.correspondentieadres.as_ref().map(address),
        partij_inactive: contact.partij_inactive,
    }
}

#[expect(clippy::expect_used, reason = "an address that is dropped would not be used without telling anybody")]
fn address<T: Member>(address: &effective::EffectiveAddress) -> EffectiveAddress<T> {
    let tree = Value::Object(address.tree().clone());
    EffectiveAddress { why: address.why(), address: T::read(Some(&tree)).expect("it comes from a struct") }
}

/// An object as a tree that can be changed.
pub(super) fn tree<T: Standalone>(object: &T) -> Object<'static> {
    match object.write() {
        Some(Value::Object(tree)) => tree.to_static(),
        _ => Object::new(T::OBJECTTYPE.shape()),
    }
}

/// What was made, as an object of its type.
fn made<T: Standalone>(built: Built<WellFormed<'static>>, options: &Options) -> Result<Valid<T>, Violations> {
    valid(built?, options)
}

fn valid<T: Standalone>(made: WellFormed<'static>, options: &Options) -> Result<Valid<T>, Violations> {
    let tree = made.into_tree();
    let warnings = match &tree {
        Value::Object(object) => check(object, options),
        _ => Vec::new(),
    };
    Valid::of_tree(tree, warnings, options)
}
