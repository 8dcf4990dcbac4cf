use std::collections::BTreeSet;

use super::{DECIDING, Rule, betrokkene, klantcontact};
use crate::check::Findings;
use crate::decision::Situation;
use crate::model::{Identity, Klantcontact, Node};
use crate::options::Options;
use crate::pointer::Path;
use crate::read::Object;

/// What a rule can know beside the object that it is about. What concerns the whole contact is looked up once, so that
/// time grows with the document and not with its square.
pub(crate) struct Scene<'s> {
    pub(crate) options: &'s Options,
    /// What the document and the options show of the situation.
    pub(crate) situation: Situation,
    /// The contact that the object stands in.
    pub(crate) contact: Option<Contact<'s>>,
}

/// What rules about a part of a contact ask of the whole.
pub(crate) struct Contact<'s> {
    /// Whether it answers an earlier contact.
    pub(crate) is_answer: bool,
    /// Whether a klant takes part, or somebody who may be one.
    pub(crate) has_klant: bool,
    /// What identifies the organisations that the contactpersonen worked for.
    pub(crate) werkgevers: BTreeSet<Identity<'s>>,
}

impl<'s> Scene<'s> {
    /// For a document that is, or is not, a klantcontact.
    pub(crate) fn new(options: &'s Options, klantcontact: Option<&'s Klantcontact<'_>>) -> Self {
        let without = || Situation { follow_up: options.follow_up, ..Situation::default() };
        Self {
            options,
            situation: klantcontact.map_or_else(without, |klantcontact| Situation::of(klantcontact, options)),
            contact: klantcontact.map(Contact::new),
        }
    }
}

impl<'s> Contact<'s> {
    fn new(klantcontact: &'s Klantcontact<'_>) -> Self {
        let betrokkenen = || klantcontact.had_betrokkenen.items();
        let werkgevers = betrokkenen()
            .filter_map(|betrokkene| betrokkene.was_partij.value()?.partij_identificatie.value())
            .filter_map(|details| details.werkte_voor_partij.value())
            .flat_map(|werkgever| werkgever.identities())
            .collect();
        Self {
            is_answer: klantcontact.ging_over_onderwerpobjecten.items().any(|object| object.is_klantcontact()),
            has_klant: betrokkenen()
                .any(|betrokkene| betrokkene.rol.text() == Some("klant") || betrokkene.is_reference()),
            werkgevers,
        }
    }
}

/// Runs every rule about this object.
pub(crate) fn run<'de>(
    object: &dyn Object<'de>,
    at: u32,
    path: &Path<'_>,
    scene: &Scene<'_>,
    findings: &mut Findings<'_>,
) {
    let mut report = |rule: &'static Rule| findings.rule(rule, object, at, path);
    match object.node() {
        Node::Klantcontact(object) => {
            DECIDING.iter().filter(|reason| (reason.applies)(&scene.situation)).for_each(|reason| report(reason.rule));
            broken(klantcontact::CHECKS, |check| check(object, scene)).for_each(report);
        }
        Node::Betrokkene(object) => broken(betrokkene::CHECKS, |check| check(object, scene)).for_each(report),
        Node::Other => {}
    }
}

fn broken<C: Copy>(
    checks: &[(&'static Rule, C)],
    is_broken: impl Fn(C) -> bool,
) -> impl Iterator<Item = &'static Rule> {
    checks.iter().filter(move |(_, check)| is_broken(*check)).map(|(rule, _)| *rule)
}
