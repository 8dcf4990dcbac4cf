use super::DECIDING;
use super::betrokkene::is_unreachable;
use super::klantcontact::{BETROKKENE_REQUIRED, Reason};
use crate::decision::Situation;
use crate::model::{Klantcontact, MaakKlantcontact, Rol};
use crate::options::Options;
use crate::profile::Profile;
use crate::report::Rule;
use crate::table::PairSet;
use crate::tree::{Declared, Object, View};
use alloc::vec::Vec;

/// What rules ask of the document as a whole, looked up once, so that time grows with the document and not with its
/// square.
pub(crate) struct Document<'s> {
    options: &'s Options,
    situation: Situation,
    is_registration: bool,
    is_planned: bool,
    contact: Option<Contact<'s>>,
}

/// What rules about a part of a contact ask of the whole.
pub(crate) struct Contact<'s> {
    /// Whether it answers an earlier contact.
    pub(crate) is_answer: bool,
    /// Whether a klant takes part, or somebody who may be one.
    pub(crate) has_klant: bool,
    /// What identifies the organisations that the contactpersonen worked for.
    pub(crate) werkgevers: PairSet<'s>,
    /// Whether it is certain that nobody who takes part can be reached.
    pub(crate) is_unreachable: bool,
}

impl<'s> Document<'s> {
    pub(crate) fn new(options: &'s Options, document: &'s Object<'s>) -> Self {
        let klantcontact = View::<Klantcontact>::of_object(document);
        let request = View::<MaakKlantcontact>::of_object(document);
        Self {
            options,
            situation: Situation::of(document, options),
            is_registration: klantcontact.is_some(),
            is_planned: false,
            contact: klantcontact.map(Contact::new).or_else(|| request.map(Contact::of_request)),
        }
    }

    /// The same document, of which a plan is made: only what is new in it is judged.
    pub(crate) const fn planned(mut self) -> Self {
        self.is_planned = true;
        self
    }

    /// What the document shows of the situation.
    pub(crate) const fn situation(&self) -> Situation {
        self.situation
    }

    /// The context of the document itself, which stands in no other object.
    pub(crate) fn context(&'s self) -> Context<'s> {
        Context {
            options: self.options,
            situation: &self.situation,
            is_registration: self.is_registration,
            is_planned: self.is_planned,
            contact: self.contact.as_ref(),
            parent: None,
        }
    }
}

/// What a rule can know beside the object that it is about.
#[derive(Clone, Copy)]
pub(crate) struct Context<'s> {
    pub(crate) options: &'s Options,
    /// What the document and the options show of the situation.
    pub(crate) situation: &'s Situation,
    /// Whether the document is a klantcontact with all that belongs to it.
    pub(crate) is_registration: bool,
    /// Whether a plan of requests is made of it. Such a plan refers by uuid to objects that have one.
    pub(crate) is_planned: bool,
    /// The contact that holds the object directly; objects further in are judged without it.
    pub(crate) contact: Option<&'s Contact<'s>>,
    /// The object that holds it; `None` for the document itself.
    pub(crate) parent: Option<&'s Object<'s>>,
}

impl<'s> Context<'s> {
    /// The context of what stands in an object.
    pub(crate) fn inside(&self, holder: &'s Object<'s>) -> Self {
        Self { parent: Some(holder), contact: self.contact.filter(|_| self.is_standalone()), ..*self }
    }

    /// The object that holds it, when that is declared as `T`.
    pub(crate) fn within<T: Declared>(&self) -> Option<View<'s, T>> {
        View::of_object(self.parent?)
    }

    /// Whether the document is a request to the server, and not a registration that may hold whole objects.
    pub(crate) fn is_request(&self) -> bool {
        self.options.profile == Profile::OpenKlant && !self.is_registration
    }

    /// Whether an object in a whole registration has a uuid: then it was registered before, and is only referred to.
    pub(crate) fn is_registered<T>(&self, object: View<'_, T>) -> bool {
        self.is_registration && object.object().has_uuid()
    }

    /// Whether the object is the document itself.
    pub(crate) fn is_standalone(&self) -> bool {
        self.parent.is_none()
    }
}

impl<'s> Contact<'s> {
    /// A request holds one betrokkene, and does not show who else takes part.
    fn of_request(request: View<'s, MaakKlantcontact>) -> Self {
        let subject = request.onderwerpobject().value();
        Self {
            is_answer: subject.is_some_and(|subject| subject.is_klantcontact()),
            has_klant: true,
            werkgevers: PairSet::default(),
            is_unreachable: request.betrokkene().value().is_some_and(is_unreachable),
        }
    }

    fn new(klantcontact: View<'s, Klantcontact>) -> Self {
        let betrokkenen = || klantcontact.had_betrokkenen().items();
        let mut werkgevers = PairSet::default();
        betrokkenen()
            .filter_map(|betrokkene| betrokkene.was_partij().value()?.partij_identificatie().value())
            .filter_map(|details| details.werkte_voor_partij().value())
            .flat_map(|werkgever| werkgever.identities())
            .for_each(|identity| {
                werkgevers.is_new(identity);
            });
        Self {
            is_answer: klantcontact.ging_over_onderwerpobjecten().items().any(|object| object.is_klantcontact()),
            has_klant: betrokkenen()
                .any(|betrokkene| betrokkene.rol().value() == Some(Rol::Klant) || betrokkene.is_reference()),
            werkgevers,
            is_unreachable: betrokkenen().all(is_unreachable),
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

/// Adds what breaks the rules about this object to `found`.
pub(crate) fn broken(object: &Object<'_>, context: &Context<'_>, found: &mut Vec<Broken>) {
    if View::<MaakKlantcontact>::of_object(object).is_some() && context.situation.betrokkene == Some(false) {
        found.push(Broken { rule: BETROKKENE_REQUIRED, verdict: Verdict::Broken, pointer: "/betrokkene" });
    }
    let mut judge = |rule, verdict| {
        if verdict != Verdict::Kept {
            found.push(Broken::new(rule, verdict));
        }
    };
    let is_in_request = || context.within::<MaakKlantcontact>().is_some();
    if View::<Klantcontact>::of_object(object).is_some() && (context.is_standalone() || is_in_request()) {
        // In a request the betrokkene stands beside the contact.
        let is_here = |reason: &&Reason| context.is_standalone() || !core::ptr::eq(reason.rule, BETROKKENE_REQUIRED);
        let here = DECIDING.iter().filter(is_here);
        here.for_each(|reason| judge(reason.rule, (reason.applies)(context.situation).into()));
    }
    super::judge(object, context, &mut judge);
}

/// A broken rule, on its way to the place that it points to.
#[derive(Clone, Copy)]
pub(crate) struct Broken {
    pub(crate) rule: &'static Rule,
    pub(crate) verdict: Verdict,
    /// What is left of the way, as a JSON Pointer.
    pub(crate) pointer: &'static str,
}

impl Broken {
    pub(crate) const fn new(rule: &'static Rule, verdict: Verdict) -> Self {
        Self { rule, verdict, pointer: rule.path }
    }

    /// Whether the way ends at the object: it leads nowhere else, or to something that the object does not have.
    pub(crate) fn ends_at(&self, object: &Object<'_>) -> bool {
        self.step().is_none_or(|(name, _)| object.shape().position(name, 0).is_none_or(|index| !object.has(index)))
    }

    /// The broken rule one step further on its way, when the way goes through the member `name`.
    pub(crate) fn below(&self, name: &str) -> Option<Self> {
        let (first, rest) = self.step()?;
        (first == name).then_some(Self { pointer: rest, ..*self })
    }

    /// The first name of the way, and the rest of it.
    fn step(&self) -> Option<(&'static str, &'static str)> {
        let way = self.pointer.strip_prefix('/')?;
        Some(way.bytes().position(|byte| byte == b'/').and_then(|end| way.split_at_checked(end)).unwrap_or((way, "")))
    }
}
