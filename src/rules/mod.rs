//! The rules, one file each.
//!
//! A file holds the rule, its explanation and its check. Rules about one object are listed in the `mod.rs` of that object;
//! those about values and about several objects are reported by whatever reads or compares them.

pub(crate) mod actor;
pub(crate) mod adres;
mod answer;
mod base;
pub(crate) mod betrokkene;
pub(crate) mod bijlage;
mod catalogue;
pub(crate) mod categorie_relatie;
#[cfg(feature = "json-schema")]
pub(crate) mod data;
pub(crate) mod digitaal_adres;
mod explanation;
pub(crate) mod interne_taak;
pub(crate) mod klantcontact;
mod link;
mod may_register;
pub(crate) mod onderwerpobject;
pub(crate) mod partij;
pub(crate) mod partij_identificator;
mod refusal;
mod repeated;
mod run;
mod texts;
pub(crate) mod value;
pub(crate) mod vertegenwoordiging;

pub(crate) use crate::report::Rule;
pub(crate) use answer::{ANSWER_UNKNOWN, ANSWER_UNPLACED, REGISTER_REFUSED};
use catalogue::explanation;
pub use catalogue::{CatalogueBase, CatalogueChange, CatalogueExample, CatalogueRule, Severities, rule_catalogue};
pub(crate) use digitaal_adres::REFERENTIE_DUPLICATE;
pub(crate) use explanation::{Change, Example, Explanation};
pub(crate) use interne_taak::NUMBER_DUPLICATE;
pub(crate) use klantcontact::DECIDING;
pub(crate) use klantcontact::{KLANTCONTACT_CHANGED, KLANTCONTACT_NUMBER_DUPLICATE, TAAL_UNKNOWN};
pub use may_register::{Decision, DecisionReason, Outcome, may_register};
pub(crate) use onderwerpobject::{CYCLE, MISSING};
pub(crate) use partij::{IDENTIFICATOR_DUPLICATE, STANDAARDADRES_MULTIPLE};
#[cfg(any(feature = "wasm-form", feature = "wasm-register"))]
pub(crate) use refusal::Refusals;
pub use refusal::from_invalid_params;
pub(crate) use repeated::repeated;
pub(crate) use run::{Broken, Context, Document, Verdict, broken};
pub use texts::to_invalid_params;

use crate::tree::{Declared, Object, View};

/// A rule about objects that are declared as `T`, with its check.
pub(crate) struct Check<T> {
    rule: &'static Rule,
    judge: Judge<T>,
}

/// What a check says of an object: whether it breaks the rule, or also how badly.
enum Judge<T> {
    Plain(fn(View<'_, T>, &Context<'_>) -> bool),
    Graded(fn(View<'_, T>, &Context<'_>) -> Verdict),
}

impl<T> Check<T> {
    /// A check that tells whether an object breaks the rule.
    const fn new(rule: &'static Rule, broken: fn(View<'_, T>, &Context<'_>) -> bool) -> Self {
        Self { rule, judge: Judge::Plain(broken) }
    }

    /// A check that also tells how badly.
    const fn graded(rule: &'static Rule, verdict: fn(View<'_, T>, &Context<'_>) -> Verdict) -> Self {
        Self { rule, judge: Judge::Graded(verdict) }
    }

    fn verdict(&self, object: View<'_, T>, context: &Context<'_>) -> Verdict {
        match self.judge {
            Judge::Plain(broken) => broken(object, context).into(),
            Judge::Graded(verdict) => verdict(object, context),
        }
    }
}

/// Judges an object by the rules about such objects. Those that a contact holds most often come first, because the search
/// ends at the rules about this one.
fn judge(object: &Object<'_>, context: &Context<'_>, found: &mut impl FnMut(&'static Rule, Verdict)) {
    let _ = judge_by(digitaal_adres::CHECKS, object, context, found)
        || judge_by(actor::CHECKS, object, context, found)
        || judge_by(partij_identificator::CHECKS, object, context, found)
        || judge_by(partij::CHECKS, object, context, found)
        || judge_by(betrokkene::CHECKS, object, context, found)
        || judge_by(interne_taak::CHECKS, object, context, found)
        || judge_by(klantcontact::CHECKS, object, context, found)
        || judge_by(onderwerpobject::CHECKS, object, context, found)
        || judge_by(adres::CHECKS, object, context, found)
        || judge_by(vertegenwoordiging::CHECKS, object, context, found)
        || judge_by(bijlage::CHECKS, object, context, found)
        || judge_by(categorie_relatie::CHECKS, object, context, found);
}

/// Judges an object by rules, when it is such an object as they are about. Returns whether it is.
fn judge_by<T: Declared>(
    checks: &[Check<T>],
    object: &Object<'_>,
    context: &Context<'_>,
    found: &mut impl FnMut(&'static Rule, Verdict),
) -> bool {
    let Some(object) = View::of_object(object) else { return false };
    checks.iter().for_each(|check| found(check.rule, check.verdict(object, context)));
    true
}

/// The rules that forbid an object to be used: what breaks them is not only the object but also what uses it.
pub(crate) const OF_USE: [&Rule; 2] = [actor::INACTIVE, partij::INACTIVE_CONTACTGEGEVENS];
