use super::{DECIDING, Rule, betrokkene, klantcontact};
use crate::check::Findings;
use crate::decision::Situation;
use crate::model::{Klantcontact, Node};
use crate::options::Options;
use crate::pointer::Path;
use crate::read::Object;

/// What a rule can know beside the object that it is about.
pub(crate) struct Scene<'s, 'de> {
    pub(crate) options: &'s Options,
    /// The contact that the object stands in.
    pub(crate) klantcontact: Option<&'s Klantcontact<'de>>,
    /// What the document and the options show of the situation.
    pub(crate) situation: Situation,
}

/// Runs every rule about this object.
pub(crate) fn run<'de>(
    object: &dyn Object<'de>,
    at: u32,
    path: &Path<'_>,
    scene: &Scene<'_, 'de>,
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
