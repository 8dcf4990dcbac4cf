//! The form: its objects and fields. Kinds that the form never sends are not in it.

#![expect(dead_code, reason = "a program that registers the contact reads every field")]

use chrono::{DateTime, FixedOffset};
use garde::Validate;
use garde::rules::email::parse_email;
use serde::Deserialize;

use super::Text;

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Klantcontact<T: Text> {
    #[garde(length(min = 1), dive)]
    pub(super) had_betrokken_actoren: Vec<Medewerker<T>>,
    #[garde(length(min = 1), dive)]
    pub(super) had_betrokkenen: Vec<Betrokkene<T>>,
    #[serde(default)]
    #[garde(dive)]
    pub(super) leidde_tot_interne_taken: Vec<InterneTaak<T>>,
    #[garde(length(chars, max = 50), custom(filled_in))]
    pub(super) kanaal: T,
    #[garde(length(chars, max = 200), custom(filled_in))]
    pub(super) onderwerp: T,
    #[serde(default)]
    #[garde(length(chars, max = 1000))]
    pub(super) inhoud: T,
    #[garde(skip)]
    pub(super) taal: T,
    #[garde(skip)]
    pub(super) vertrouwelijk: bool,
    #[garde(skip)]
    pub(super) plaatsgevonden_op: Option<DateTime<FixedOffset>>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(super) struct Medewerker<T: Text> {
    #[garde(length(chars, max = 200), custom(filled_in))]
    naam: T,
    #[garde(skip)]
    soort_actor: SoortActor,
    #[garde(dive)]
    actor_identificatie: Option<ActorIdentificatie<T>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum SoortActor {
    Medewerker,
}

#[derive(Deserialize, Validate)]
struct ActorIdentificatie<T: Text> {
    #[garde(length(chars, max = 40))]
    functie: T,
    #[garde(custom(dialable))]
    telefoonnummer: T,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(super) struct Betrokkene<T: Text> {
    #[garde(skip)]
    pub(super) rol: Rol,
    #[garde(skip)]
    pub(super) initiator: bool,
    #[garde(dive)]
    pub(super) was_partij: Option<Persoon<T>>,
    #[serde(default)]
    #[garde(dive)]
    pub(super) digitale_adressen: Vec<DigitaalAdres<T>>,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Rol {
    Klant,
    Vertegenwoordiger,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(super) struct Persoon<T: Text> {
    #[garde(skip)]
    soort_partij: SoortPartij,
    #[garde(skip)]
    pub(super) indicatie_actief: bool,
    #[serde(default)]
    #[garde(dive)]
    pub(super) digitale_adressen: Vec<DigitaalAdres<T>>,
    #[serde(default)]
    #[garde(dive)]
    pub(super) partij_identificatoren: Vec<PartijIdentificator<T>>,
    #[garde(dive)]
    partij_identificatie: Option<PartijIdentificatie<T>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum SoortPartij {
    Persoon,
}

#[derive(Deserialize, Validate)]
struct PartijIdentificatie<T: Text> {
    #[garde(dive)]
    contactnaam: Option<Contactnaam<T>>,
}

#[derive(Deserialize, Validate)]
struct Contactnaam<T: Text> {
    #[serde(default)]
    #[garde(length(chars, max = 200))]
    voornaam: T,
    #[serde(default)]
    #[garde(length(chars, max = 200))]
    achternaam: T,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(super) struct PartijIdentificator<T: Text> {
    #[garde(dive)]
    pub(super) partij_identificator: Bsn<T>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(super) struct Bsn<T: Text> {
    #[garde(skip)]
    code_objecttype: CodeObjecttype,
    #[garde(skip)]
    code_soort_object_id: CodeSoortObjectId,
    #[garde(custom(nine_digits))]
    pub(super) object_id: T,
    #[garde(skip)]
    code_register: CodeRegister,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum CodeObjecttype {
    NatuurlijkPersoon,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum CodeSoortObjectId {
    Bsn,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum CodeRegister {
    Brp,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(super) struct DigitaalAdres<T: Text> {
    #[garde(length(chars, max = 80), custom(of_kind(self.soort_digitaal_adres)))]
    pub(super) adres: T,
    #[garde(skip)]
    pub(super) soort_digitaal_adres: SoortDigitaalAdres,
    #[serde(default)]
    #[garde(skip)]
    pub(super) is_standaard_adres: bool,
    #[serde(default)]
    #[garde(length(chars, max = 40))]
    omschrijving: T,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(super) enum SoortDigitaalAdres {
    Telefoonnummer,
    Email,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(super) struct InterneTaak<T: Text> {
    #[garde(length(chars, max = 200), custom(filled_in))]
    gevraagde_handeling: T,
    #[garde(length(min = 1), dive)]
    toegewezen_aan_actoren: Vec<Medewerker<T>>,
    #[garde(skip)]
    status: Status,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    TeVerwerken,
    Verwerkt,
}

fn accept(is_good: bool, message: &'static str) -> garde::Result {
    if is_good { Ok(()) } else { Err(garde::Error::new(message)) }
}

fn filled_in(text: &impl AsRef<str>, (): &()) -> garde::Result {
    accept(text.as_ref().contains(|character: char| !character.is_whitespace()), "is empty")
}

fn nine_digits(text: &impl AsRef<str>, (): &()) -> garde::Result {
    let text = text.as_ref().as_bytes();
    accept(text.len() == 9 && text.iter().all(u8::is_ascii_digit), "is not nine digits")
}

fn dialable(text: &impl AsRef<str>, (): &()) -> garde::Result {
    accept(is_telefoonnummer(text.as_ref()), "is no telephone number")
}

fn of_kind<T: AsRef<str>>(soort: SoortDigitaalAdres) -> impl FnOnce(&T, &()) -> garde::Result {
    move |adres, (): &()| match soort {
        SoortDigitaalAdres::Telefoonnummer => dialable(adres, &()),
        SoortDigitaalAdres::Email => accept(parse_email(adres.as_ref()).is_ok(), "is no e-mail address"),
    }
}

/// An international number, or a Dutch one of ten digits that is no service number.
fn is_telefoonnummer(text: &str) -> bool {
    let digits = |text: &[u8]| text.iter().all(u8::is_ascii_digit);
    match text.as_bytes() {
        [b'+', rest @ ..] => (9..=15).contains(&rest.len()) && digits(rest),
        [b'0', b'0', rest @ ..] => (7..=13).contains(&rest.len()) && digits(rest),
        [b'0', b'8' | b'9', b'0', b'0', ..] => false,
        all @ [b'0', b'1'..=b'9', ..] => all.len() == 10 && digits(all),
        _ => false,
    }
}
