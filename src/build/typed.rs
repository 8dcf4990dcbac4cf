//! The functions that build objects, for objects whose types are known at compile time.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::{
    Built, Correction, Ground, Why, answer as reply_to, callback, correct as correction, effective,
    partij as registration, split,
};
use crate::check::check;
use crate::model::{
    Adres, Betrokkene, Bijlage, Contactnaam, DigitaalAdres, Identificator, InterneTaak, Klantcontact, Member,
    Onderwerpobject, OrReference, Partij, Standalone, owned_document as tree, put,
};
use crate::options::Options;
use crate::report::Violations;
use crate::tree::{Object, Value};
use crate::valid::Valid;
use crate::validate::WellFormed;
use crate::value::{Referentienummer, Uri, Uuid};

/// One subject of an interaction, for [`split_interaction`]. A field that is empty is taken from the shared
/// klantcontact.
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
    /// What the contact was about.
    pub onderwerp: String,
    /// The uuid of the klantcontact.
    pub uuid: Option<Uuid>,
    /// The number by which people refer to the klantcontact.
    pub referentienummer: Option<Referentienummer>,
    /// What was discussed or communicated.
    pub inhoud: Option<String>,
    /// What was answered during the contact.
    pub reactie: Option<String>,
    /// The type of subject, as the URL of a zaaktype, for instance.
    pub hoofd_onderwerp_type: Option<Uri>,
    /// Whether onderwerp, inhoud and metadata are confidential.
    pub vertrouwelijk: Option<bool>,
    /// The objects that the contact was about, in this register or another.
    pub ging_over_onderwerpobjecten: Vec<OrReference<Onderwerpobject>>,
    /// The objects that describe the content, or a part of it.
    pub omvatte_bijlagen: Vec<OrReference<Bijlage>>,
    /// The tasks that follow up the contact.
    pub leidde_tot_interne_taken: Vec<OrReference<InterneTaak>>,
    /// The zaken that began by this contact.
    pub leidde_tot_zaken: Vec<Identificator>,
    /// The one-off contact details of the betrokkenen for this subject, in the order of the betrokkenen.
    pub had_betrokkenen: Vec<Eenmalig>,
}

/// The one-off contact details of one betrokkene for one subject.
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Eenmalig {
    /// The digital addresses for this follow-up.
    pub digitale_adressen: Vec<OrReference<DigitaalAdres>>,
    /// The address at which the betrokkene wants to be visited for this follow-up.
    pub bezoekadres: Option<Adres>,
    /// The address at which the betrokkene wants to receive post for this follow-up.
    pub correspondentieadres: Option<Adres>,
    /// The name by which the betrokkene wants to be addressed in this follow-up.
    pub contactnaam: Option<Contactnaam>,
}

/// Shows no values: they are personal data, and debug output ends up in logs.
impl core::fmt::Debug for Onderwerp {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.debug_struct("Onderwerp").finish_non_exhaustive()
    }
}

/// Shows no values: they are personal data, and debug output ends up in logs.
impl core::fmt::Debug for Eenmalig {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.debug_struct("Eenmalig").finish_non_exhaustive()
    }
}

impl Onderwerp {
    /// Makes a subject with nothing but its onderwerp.
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

/// Makes one klantcontact for each subject of an interaction, such as a conversation or a message about several things.
/// According to "Klantcontact" in the basisterminologie, a klantcontact has one subject.
///
/// `shared` holds what all klantcontacten have: the moment, the kanaal, the actoren and the betrokkenen. Each element
/// of `onderwerpen` holds what belongs to one subject only. A uuid or referentienummer identifies one klantcontact, so
/// it is taken from the subject only.
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
/// Returns all violations if one of them is an error. Paths in a subject begin with `/onderwerpen/` and its index;
/// other paths are in the shared klantcontact.
pub fn split_interaction(
    shared: impl AsRef<Klantcontact>,
    onderwerpen: &[Onderwerp],
    options: &Options,
) -> Result<Vec<Valid<Klantcontact>>, Violations> {
    let own = onderwerpen.iter().map(|onderwerp| onderwerp.tree().to_static()).collect();
    let built = split::of_trees(tree(shared.as_ref()), own, options).map_err(Violations::from)?;
    built.into_iter().map(|made| valid(made, options)).collect()
}

/// Adds an interne taak to call the customer back, and the one-off addresses for that. The addresses are added to the
/// betrokkene who is the initiator, or else to the first betrokkene. Whether one-off addresses are allowed is decided
/// as in [`contact_details`](crate::contact_details).
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
/// Returns all violations in the resulting klantcontact if one of them is an error.
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

/// Makes a klantcontact in which the municipality answers an earlier one. The earlier klantcontact becomes its
/// onderwerpobject. If the reply has no betrokkenen, it gets those of the original. No betrokkene is `initiator`,
/// because the municipality began this contact.
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
/// Returns all violations in the resulting klantcontact if one of them is an error. An original without uuid cannot be
/// answered.
pub fn answer(
    original: impl AsRef<Klantcontact>,
    reply: impl Into<Klantcontact>,
    options: &Options,
) -> Result<Valid<Klantcontact>, Violations> {
    made(reply_to::of_trees(&tree(original.as_ref()), tree(&reply.into()), options), options)
}

/// Makes a partij to register, if there is a ground for that: it must be certain that the person who gives the data may
/// do so. A vestigingsnummer is placed within the KVK-nummer of the same partij, if there is one.
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
/// Returns all violations in the partij if one of them is an error. The path of a ground that this kind of partij
/// cannot have is `/ground`.
pub fn register_partij(
    partij: impl Into<Partij>,
    ground: Ground,
    options: &Options,
) -> Result<Valid<Partij>, Violations> {
    made(registration::of_tree(tree(&partij.into()), Some(ground), options), options)
}

/// Compares two versions of a registered klantcontact. According to "Klantcontact" in the basisterminologie, a
/// klantcontact changes after registration only to repair an error.
///
/// A value that is replaced or removed is a repair. A property that was empty is new information, and so are other
/// betrokkenen, actoren, taken, onderwerpobjecten, zaken and bijlagen. New information belongs in a new klantcontact or
/// in an interne taak, and is reported as a violation.
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

/// An address that a follow-up uses, and the reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct EffectiveAddress<T> {
    /// The reason why it is used.
    pub why: Why,
    /// The address.
    pub address: T,
}

/// The contact details that a follow-up uses for a betrokkene.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EffectiveContact {
    /// The digital addresses, the best first. A one-off address takes the place of other addresses of its kind.
    pub digitale_adressen: Vec<EffectiveAddress<OrReference<DigitaalAdres>>>,
    /// The address to visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bezoekadres: Option<EffectiveAddress<Adres>>,
    /// The address to send post to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub correspondentieadres: Option<EffectiveAddress<Adres>>,
    /// Whether the partij is not active, so that its addresses are not used.
    pub partij_inactive: bool,
}

/// Returns which contact details the follow-up of a contact uses, and why.
///
/// One-off details of the betrokkene take the place of the partij's details of the same kind. Of the partij's digital
/// addresses, the preferred one comes first and then the standard ones, and addresses with one of the `referenties`
/// come before those, in the order of the referenties. The details of a partij that is not active are not used.
///
/// The partij is the one in `was_partij`. `partij` can give it in full; it is not used if it is another partij.
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

/// Converts the tree that was built to an object of its type.
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
