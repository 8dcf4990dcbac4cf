//! What stands in a list more than once, though each element must have its own.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::digitaal_adres::{DUPLICATE, REFERENTIE_DUPLICATE};
use super::interne_taak::NUMBER_DUPLICATE;
use super::{Broken, Context, Rule, Verdict};
use crate::model::{DigitaalAdres, InterneTaak, Partij};
use crate::table::PairSet;
use crate::tree::{Value, View};

/// What an element of a list has, and no other may have.
struct Own<'v> {
    index: usize,
    rule: &'static Rule,
    /// Where in the element.
    pointer: &'static str,
    kind: &'v str,
    value: Cow<'v, str>,
}

/// What elements of a list have that stands earlier in the list too: their places, and what that breaks.
pub(crate) fn repeated<'v>(values: &'v [Value<'v>], context: &Context<'v>) -> Vec<(usize, Broken)> {
    // Nothing is repeated in a list of one, and most are.
    if values.len() < 2 {
        return Vec::new();
    }
    let mut all = Vec::new();
    let is_of_partij = context.within::<Partij>().is_some();
    values.iter().enumerate().for_each(|(index, value)| own(index, value, is_of_partij, &mut all));
    let (mut addresses, mut others) = (PairSet::default(), PairSet::default());
    let repeated = all.iter().filter(|own| {
        let seen = if core::ptr::eq(own.rule, DUPLICATE) { &mut addresses } else { &mut others };
        !seen.is_new((own.kind, &own.value))
    });
    repeated.map(|own| (own.index, Broken { rule: own.rule, verdict: Verdict::Broken, pointer: own.pointer })).collect()
}

fn own<'v>(index: usize, value: &'v Value<'v>, is_of_partij: bool, all: &mut Vec<Own<'v>>) {
    let mut add = |rule: &'static Rule, pointer, kind, value: Cow<'v, str>| {
        if !value.is_empty() {
            all.push(Own { index, rule, pointer, kind, value });
        }
    };
    if let Some(adres) = View::<DigitaalAdres>::of_value(value) {
        if let Some((kind, address)) = adres.same_as_key() {
            add(DUPLICATE, DUPLICATE.path, kind, address);
        }
        let referentie = adres.referentie().value().filter(|_| is_of_partij);
        if let Some((referentie, kind)) = referentie.zip(adres.soort_digitaal_adres().value()) {
            add(REFERENTIE_DUPLICATE, REFERENTIE_DUPLICATE.path, kind.name(), referentie.into());
        }
    } else if let Some(taak) = View::<InterneTaak>::of_value(value) {
        for (number, pointer) in [(taak.nummer(), "/nummer"), (taak.referentienummer(), NUMBER_DUPLICATE.path)] {
            if let Some(number) = number.value() {
                add(NUMBER_DUPLICATE, pointer, pointer, number.into());
            }
        }
    }
}
