use std::collections::BTreeSet;

use super::{
    DECIDING, Rule, actor, adres, betrokkene, bijlage, categorie_relatie, digitaal_adres, interne_taak, klantcontact,
    onderwerpobject, partij, partij_identificator, vertegenwoordiging,
};
use crate::check::Findings;
use crate::decision::Situation;
use crate::model::{Identity, Klantcontact, Node};
use crate::options::{Options, Profile};
use crate::pointer::Path;
use crate::read::Object;

/// What rules ask of the document as a whole, looked up once, so that time grows with the document and not with its
/// square.
pub(crate) struct Document<'s> {
    options: &'s Options,
    situation: Situation,
    contact: Option<Contact<'s>>,
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

impl<'s> Document<'s> {
    /// For a document that is, or is not, a klantcontact.
    pub(crate) fn new(options: &'s Options, klantcontact: Option<&'s Klantcontact<'_>>) -> Self {
        let without = || Situation { follow_up: options.follow_up, ..Situation::default() };
        Self {
            options,
            situation: klantcontact.map_or_else(without, |klantcontact| Situation::of(klantcontact, options)),
            contact: klantcontact.map(Contact::new),
        }
    }

    /// Where the document itself stands: in nothing.
    pub(crate) fn scene(&'s self) -> Scene<'s> {
        Scene {
            options: self.options,
            situation: &self.situation,
            contact: self.contact.as_ref(),
            parent: Node::Outside,
        }
    }
}

/// What a rule can know beside the object that it is about.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'s> {
    pub(crate) options: &'s Options,
    /// What the document and the options show of the situation.
    pub(crate) situation: &'s Situation,
    /// The contact that the object is part of.
    pub(crate) contact: Option<&'s Contact<'s>>,
    /// The object that it stands in.
    pub(crate) parent: Node<'s>,
}

impl Scene<'_> {
    /// Whether the document is a request to the server, and not a registration that may hold whole objects.
    pub(crate) fn is_request(&self) -> bool {
        self.options.profile == Profile::OpenKlant && self.contact.is_none()
    }

    /// Whether the object is the document itself.
    pub(crate) fn is_standalone(&self) -> bool {
        matches!(self.parent, Node::Outside)
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

/// What a check says of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It keeps to the rule.
    Kept,
    /// It breaks the rule.
    Broken,
    /// It breaks the rule in a way that is never worse than a warning.
    Tolerable,
}

impl From<bool> for Verdict {
    fn from(is_broken: bool) -> Self {
        if is_broken { Self::Broken } else { Self::Kept }
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
    let mut report = |rule: &'static Rule, verdict| findings.verdict(rule, verdict, object, at, path);
    macro_rules! checks {
        ($rules:ident, $node:ident) => {
            $rules::CHECKS.iter().for_each(|(rule, check)| report(rule, check($node, scene)))
        };
    }
    match object.node() {
        Node::Klantcontact(node) => {
            let deciding = DECIDING.iter().filter(|_| scene.is_standalone());
            deciding.for_each(|reason| report(reason.rule, (reason.applies)(scene.situation).into()));
            checks!(klantcontact, node);
        }
        Node::Betrokkene(node) => {
            checks!(betrokkene, node);
            digitaal_adres::repeated(&node.digitale_adressen, path, findings);
        }
        Node::Partij(node) => {
            checks!(partij, node);
            digitaal_adres::repeated(&node.digitale_adressen, path, findings);
        }
        Node::PartijIdentificator(node) => checks!(partij_identificator, node),
        Node::DigitaalAdres(node) => checks!(digitaal_adres, node),
        Node::Adres(node) => checks!(adres, node),
        Node::Actor(node) => checks!(actor, node),
        Node::InterneTaak(node) => checks!(interne_taak, node),
        Node::Onderwerpobject(node) => checks!(onderwerpobject, node),
        Node::Bijlage(node) => checks!(bijlage, node),
        Node::Vertegenwoordiging(node) => checks!(vertegenwoordiging, node),
        Node::CategorieRelatie(node) => checks!(categorie_relatie, node),
        Node::Other | Node::Outside => {}
    }
}
