//! What a timeline shows of a contact.

use super::date::ItemDate;
use crate::json::json;
use crate::word::words;
use alloc::string::String;
use alloc::vec::Vec;

words! {
    /// Who started a contact.
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
        /// Something still has to be done.
        Open "open",
        /// It was answered, or everything that had to be done was done.
        Answered "answered",
    }
}

/// A contact in a timeline. Labels are in the language of the options.
///
/// Only what is listed here is shown: what a register adds to a contact, or keeps for itself, is not.
#[derive(Clone, PartialEq)]
pub struct Item {
    /// The id, unique in the timeline and the same in every other timeline: the uuid of the contact, or a digest of what
    /// it holds when it has none.
    pub id: String,
    /// The uuid.
    pub uuid: Option<String>,
    /// When the contact took place; `None` when that is not known.
    pub date: Option<ItemDate>,
    /// The kanaal, as it is registered.
    pub kanaal: String,
    /// The kanaal in words.
    pub kanaal_label: String,
    /// The subject, or a label that says that it is confidential or absent.
    pub onderwerp: String,
    /// What was said, as plain text.
    pub inhoud: Option<String>,
    /// What was answered, as plain text.
    pub reactie: Option<String>,
    /// Whether what the contact was about is left out because it is vertrouwelijk.
    pub masked: bool,
    /// Who started it; `None` when that is not known.
    pub direction: Option<Direction>,
    /// The direction in words.
    pub direction_label: &'static str,
    /// How far the follow-up is; `None` when nothing shows that there was to be one.
    pub status: Option<Status>,
    /// The status in words.
    pub status_label: Option<&'static str>,
    /// Whether the customer was reached; `None` when that is not known.
    pub indicatie_contact_gelukt: Option<bool>,
    /// In words, whether the customer was reached.
    pub outcome_label: &'static str,
    /// The number by which people refer to the contact.
    pub reference: Option<String>,
    /// The contacts that follow each other, of which this is one.
    pub thread: Thread,
    /// The zaken that the contact was about or led to.
    pub zaken: Vec<ItemObject>,
    /// Its bijlagen.
    pub bijlagen: Vec<ItemObject>,
    /// The people and organisations outside the municipality that took part.
    pub betrokkenen: Vec<ItemBetrokkene>,
    /// Who took part for the municipality.
    pub actoren: Vec<ItemActor>,
    /// Whether it is an answer that was not seen before; only there with the option `seen`.
    pub new: Option<bool>,
}

json! {
    Item {
        "id": id,
        "uuid" optional: uuid,
        "date" optional: date,
        "kanaal": kanaal,
        "kanaalLabel": kanaal_label,
        "onderwerp": onderwerp,
        "inhoud" optional: inhoud,
        "reactie" optional: reactie,
        "masked": masked,
        "direction": direction,
        "directionLabel": direction_label,
        "status": status,
        "statusLabel" optional: status_label,
        "indicatieContactGelukt": indicatie_contact_gelukt,
        "outcomeLabel": outcome_label,
        "reference" optional: reference,
        "thread": thread,
        "zaken": zaken,
        "bijlagen": bijlagen,
        "betrokkenen": betrokkenen,
        "actoren": actoren,
        "new" optional: new,
    }
}

/// Contacts that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The id of the contact that began the thread.
    pub id: String,
    /// How many contacts the thread has in the whole timeline.
    pub size: usize,
    /// The ids of the contacts that this one follows directly.
    pub follows: Vec<String>,
}

json! {
    Thread {
        "id": id,
        "size": size,
        "follows": follows,
    }
}

/// A zaak or a bijlage: where to find it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct ItemObject {
    /// `gingOver` for a zaak that the contact was about, `leiddeTot` for one that it led to, and `None` for a bijlage.
    pub relatie: Option<&'static str>,
    /// The uuid of a bijlage in the register of klantcontacten.
    pub uuid: Option<String>,
    /// What identifies it in the register that holds it.
    pub object_id: Option<String>,
    /// The kind of object.
    pub code_objecttype: Option<String>,
    /// The register that holds it.
    pub code_register: Option<String>,
    /// The kind of identification, such as a uuid.
    pub code_soort_object_id: Option<String>,
}

json! {
    ItemObject {
        "relatie" optional: relatie,
        "uuid" optional: uuid,
        "objectId" optional: object_id,
        "codeObjecttype" optional: code_objecttype,
        "codeRegister" optional: code_register,
        "codeSoortObjectId" optional: code_soort_object_id,
    }
}

/// A person or organisation outside the municipality that took part in a contact.
#[derive(Clone, PartialEq, Eq)]
pub struct ItemBetrokkene {
    /// The name, or the rol in words when no name is known or may be shown.
    pub naam: String,
    /// `klant` or `vertegenwoordiger`.
    pub rol: Option<String>,
    /// The rol in words.
    pub rol_label: &'static str,
    /// The organisation that a contactpersoon worked for, or that the betrokkene belonged to.
    pub organisatie: Option<String>,
    /// Whether the betrokkene started the contact.
    pub initiator: bool,
    /// Whether it is the partij whose timeline this is.
    pub own: bool,
}

json! {
    ItemBetrokkene {
        "naam": naam,
        "rol" optional: rol,
        "rolLabel": rol_label,
        "organisatie" optional: organisatie,
        "initiator": initiator,
        "own": own,
    }
}

/// Who or what took part in a contact for the municipality.
#[derive(Clone, PartialEq, Eq)]
pub struct ItemActor {
    /// The name of a department or a system. An employee is only said to be one.
    pub naam: String,
    /// `medewerker`, `organisatorische_eenheid` or `geautomatiseerde_actor`.
    pub soort_actor: Option<String>,
}

json! {
    ItemActor {
        "naam": naam,
        "soortActor" optional: soort_actor,
    }
}

/// Writes `Debug` for types that hold personal data, without their values: debug output ends up in logs.
macro_rules! redacted {
    ($($type:ident),+) => {
        $(impl core::fmt::Debug for $type {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                formatter.debug_struct(stringify!($type)).finish_non_exhaustive()
            }
        })+
    };
}
pub(super) use redacted;

redacted!(Item, ItemObject, ItemBetrokkene, ItemActor);
