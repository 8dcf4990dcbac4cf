//! Makes a partij to register: [`register_partij`].

use super::{Built, built, draft, is_absent, judged};
use crate::model::{Objecttype, PartijIdentificator, SoortIdentificator, SoortPartij};
use crate::options::Options;
use crate::report::{Params, Severity, Violation};
use crate::rules::value as rules;
use crate::tree::{Object, Value, View};
use crate::validate::WellFormed;
use crate::word::{Word, words};
use alloc::borrow::ToOwned;

words! {
    /// Why somebody may give the data of a partij.
    pub enum Ground {
        /// The data are about the person who gives them.
        Self_ "self",
        /// The person whom the data are about formally authorised somebody to give them.
        AuthorisedForPerson "authorised-for-person",
        /// The organisation that the data are about formally authorised somebody to give them.
        AuthorisedForOrganisation "authorised-for-organisation",
    }
}

impl Ground {
    /// Returns the grounds for data of a kind of partij, and the words for these. A contactpersoon is a person who acts for
    /// somebody else, so each ground can hold.
    const fn of(soort: SoortPartij) -> (&'static [Self], &'static [&'static str]) {
        match soort {
            SoortPartij::Persoon => (&[Self::Self_, Self::AuthorisedForPerson], &["self", "authorised-for-person"]),
            SoortPartij::Organisatie => (&[Self::AuthorisedForOrganisation], &["authorised-for-organisation"]),
            SoortPartij::Contactpersoon => (<Self as Word>::ALL, Self::WORDS),
        }
    }
}

/// Makes a partij to register, when there is a ground for that: it has to be certain that somebody may give its data.
///
/// The partij is active, unless the draft says otherwise, and needs no more than what identifies it. A vestigingsnummer is
/// put within the KVK-nummer of the same partij, where it has one.
///
/// ```
/// use klantinteracties::untyped::register_partij;
/// use klantinteracties::{Ground, Options};
///
/// let draft = r#"{"soortPartij": "persoon", "partijIdentificatoren": [{"partijIdentificator": {
///     "codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "123456782", "codeRegister": "brp"
/// }}]}"#;
/// assert!(register_partij(draft, Some(Ground::Self_), &Options::default()).is_ok());
/// let violations = register_partij(draft, None, &Options::default()).unwrap_err();
/// assert_eq!((violations[0].code(), violations[0].path.as_str()), ("required", "/ground"));
/// ```
///
/// # Errors
/// Everything that is wrong with the partij. A violation at `/ground` says that there is no ground, or none that holds for
/// this kind of partij.
pub fn register_partij(
    partij: &(impl AsRef<[u8]> + ?Sized),
    ground: Option<Ground>,
    options: &Options,
) -> Built<WellFormed<'static>> {
    of_tree(draft(Objecttype::Partij, partij.as_ref(), options)?, ground, options)
}

/// The partij as it can be registered.
pub(super) fn of_tree(
    mut partij: Object<'static>,
    ground: Option<Ground>,
    options: &Options,
) -> Built<WellFormed<'static>> {
    if is_absent(&partij, "indicatieActief") {
        partij.put("indicatieActief".into(), Value::Boolean(true));
    }
    name_parent(&mut partij);
    let soort = partij.text("soortPartij").and_then(SoortPartij::from_name);
    let (rule, params) = match (ground, soort.map(Ground::of)) {
        (None, _) => (&rules::REQUIRED, Params::None),
        (Some(ground), Some((grounds, words))) if !grounds.contains(&ground) => {
            (&rules::CHOICE, Params::Choices(words))
        }
        _ => return built(partij, options),
    };
    let mut violations = judged(&mut partij, options);
    let path = "/ground".to_owned();
    let wording = options.wording;
    // An error, whatever severity the options give the rule: without a ground there is no partij.
    violations.push(Violation { rule, severity: Severity::Error, path, params, wording });
    Err(violations)
}

/// Puts each vestigingsnummer within the KVK-nummer beside it, and does the same for the organisatie that a contactpersoon
/// works for.
fn name_parent(partij: &mut Object<'static>) {
    if let Some(Value::Object(details)) = partij.member_mut("partijIdentificatie")
        && let Some(Value::Object(organisatie)) = details.member_mut("werkteVoorPartij")
    {
        name_parent(organisatie);
    }
    let Some(Value::List(identificatoren)) = partij.member_mut("partijIdentificatoren") else { return };
    let parent = identificatoren.iter().find(|identificator| is(identificator, SoortIdentificator::KvkNummer)).cloned();
    for identificator in identificatoren {
        let is_vestiging = is(identificator, SoortIdentificator::Vestigingsnummer);
        if let (Value::Object(identificator), Some(parent), true) = (identificator, &parent, is_vestiging)
            && is_absent(identificator, "subIdentificatorVan")
        {
            identificator.put("subIdentificatorVan".into(), parent.clone());
        }
    }
}

fn is(identificator: &Value<'_>, soort: SoortIdentificator) -> bool {
    View::<PartijIdentificator>::of_value(identificator).and_then(View::<PartijIdentificator>::soort) == Some(soort)
}
