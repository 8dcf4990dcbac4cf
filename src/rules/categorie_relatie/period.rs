//! A period ends after it began.

use crate::code::Code;
use crate::model::{CategorieRelatie, Objecttype};
use crate::report::Setting;
use crate::rules::{Change, Context, Example, Explanation, Rule, base, link};
use crate::text::{Message, Texts};
use crate::tree::View;
use crate::value::Format;
use alloc::borrow::ToOwned;

pub(crate) static RULE: Rule = Rule {
    code: Code::CategorieRelatiePeriod,
    objecttype: Some(Objecttype::CategorieRelatie),
    path: "/eindDatum",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
};

pub(crate) static EXPLANATION: Explanation = Explanation {
    rule: &RULE,
    source: "klantinteracties",
    message: Texts::same(Message {
        nl: "De periode eindigt voor zij begint. Controleer begindatum en einddatum.",
        en: "The period ends before it begins. Check both dates.",
    }),
    what: Message {
        nl: "Meldt een periode die eindigt voor zij begint.",
        en: "Reports a period that ends before it begins.",
    },
    why: Message {
        nl: "De partij hoort dan op geen enkele dag bij de categorie, en wordt overgeslagen.",
        en: "The partij then belongs to the category on no day at all, and is passed over.",
    },
    link: link::INFORMATION_MODEL,
    example: Example {
        base: &base::CATEGORIE_RELATIE,
        keeps: &[],
        breaks: &[Change::Text("/beginDatum", "2024-01-02")],
    },
};

pub(super) fn broken(relatie: View<'_, CategorieRelatie>, context: &Context<'_>) -> bool {
    let date =
        |text: Option<&str>| text.filter(|text| Format::Date.check()(text, context.options.profile)).map(str::to_owned);
    // Dates of this form compare as text.
    let (begin, end) = (date(relatie.begin_datum().value()), date(relatie.eind_datum().value()));
    begin.zip(end).is_some_and(|(begin, end)| end < begin)
}
